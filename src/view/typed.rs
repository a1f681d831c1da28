//! Values as people type them, and the text that would be typed for a value.

use crate::recognize::figure::{Amount, Calendar, Expression, Interval, Number, Value, is_currency};
use rust_decimal::Decimal;
use std::borrow::Cow;
use std::str::FromStr;

/// The value that was typed; none where it cannot be read.
///
/// A number with its unit behind it, in base units (`14520000000 元` or `14520000000 CNY`, `98.66 %`, `91 个`); two numbers with `..` between
/// them are bounds, either of which may be left out; `1/3` is a fraction, `3:7` a ratio. What begins like an ISO 8601
/// date, time, interval or duration is one.
///
/// ```
/// use zhupi::view::{typed, typeset};
/// for text in ["14520000000 元", "98.66 %", "91 个", "10..15 元", "40000.. 名", "1/3", "3:7", "2022-06-30", "P35D"] {
///     assert_eq!(typeset(&typed(text).unwrap()), text);
/// }
/// assert_eq!((typed("many"), typed(""), typed("..")), (None, None, None));
/// ```
#[must_use]
pub fn typed(text: &str) -> Option<Value> {
    let text = text.trim();
    calendar(text).or_else(|| amount(text))
}

/// The text that [`typed`] reads as this value, but for what only the article's wording says (precision, what the
/// wording admits beside a number).
#[must_use]
pub fn typeset(value: &Value) -> String {
    let amount = match value {
        Value::Calendar(calendar) => return calendar.iso.clone().unwrap_or_default(),
        Value::Amount(amount) => amount,
    };
    let bound = |bound: Option<Decimal>| bound.map(|bound| bound.to_string()).unwrap_or_default();
    let number = match (&amount.number, amount.interval) {
        (Some(number), _) => number.to_string(),
        (None, Some(interval)) => format!("{}..{}", bound(interval.low), bound(interval.high)),
        (None, None) => return amount.iso.clone().unwrap_or_default(),
    };
    let unit =
        amount.unit.as_deref().map(|unit| SIGNS.iter().find(|row| row.1 == unit).map_or(unit, |row| row.0));
    unit.map_or_else(|| number.clone(), |unit| format!("{number} {unit}"))
}

/// Units that are typed as a sign, and their names in files.
const SIGNS: [(&str, &str); 4] = [("%", "percent"), ("‰", "permille"), ("个百分点", "point"), ("元", "CNY")];

fn calendar(text: &str) -> Option<Value> {
    let dated = |part: &str| {
        let year = part.get(..4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
        year && part.len() >= 7 && part.get(4..5) == Some("-")
    };
    let parts: Vec<_> = text.split('/').collect();
    let dated = parts.len() <= 2
        && parts.iter().any(|part| dated(part))
        && parts.iter().all(|part| dated(part) || *part == ".." || is_duration(part));
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-:/.+".contains(&byte));
    let iso = text.to_ascii_uppercase();
    (plain && (dated || is_duration(&iso)))
        .then(|| Value::Calendar(Calendar { iso: Some(iso.clone()), expression: Expression::Fixed(iso) }))
}

/// `P` and at least one number with its letter: `P35D`, `PT2H30M`.
fn is_duration(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('P') else { return false };
    let designators = rest.chars().filter(|char| "YMWDHS".contains(*char)).count();
    designators > 0
        && rest.starts_with(|char: char| char.is_ascii_digit() || char == 'T')
        && rest.ends_with(|char: char| "YMWDHS".contains(char))
        && rest.chars().all(|char| char.is_ascii_digit() || "TYMWDHS.".contains(char))
}

fn amount(text: &str) -> Option<Value> {
    let end =
        text.find(|char: char| !(char.is_ascii_digit() || "+-.,/:".contains(char))).unwrap_or(text.len());
    let (number, unit) = (text.get(..end)?.replace(',', ""), text.get(end..)?.trim());
    let mut amount = Amount { unit: unit_of(unit), ..Amount::default() };
    match number.split_once("..") {
        Some((low, high)) => {
            let bound = |bound: &str| if bound.is_empty() { Some(None) } else { decimal(bound).map(Some) };
            let interval = Interval { low: bound(low)?, high: bound(high)?, ..Interval::default() };
            let backward = interval.low.zip(interval.high).is_some_and(|(low, high)| low > high);
            if backward || (interval.low, interval.high) == (None, None) {
                return None;
            }
            amount.interval = Some(interval);
        }
        None => {
            let number = exact(&number)?;
            if let Number::Decimal(decimal) = number {
                amount.interval =
                    Some(Interval { low: Some(decimal), high: Some(decimal), ..Interval::default() });
            }
            amount.number = Some(number);
        }
    }
    Some(Value::Amount(amount))
}

fn unit_of(unit: &str) -> Option<Cow<'static, str>> {
    let upper = unit.to_ascii_uppercase();
    let name = SIGNS.iter().find(|row| row.0 == unit).map(|row| row.1);
    let name = name.map(str::to_owned).or_else(|| is_currency(&upper).then_some(upper));
    (!unit.is_empty()).then(|| Cow::Owned(name.unwrap_or_else(|| unit.to_owned())))
}

fn exact(number: &str) -> Option<Number> {
    if let Some((numerator, denominator)) = number.split_once('/') {
        let denominator = decimal(denominator).filter(|denominator| !denominator.is_zero())?;
        return Some(Number::Fraction(decimal(numerator)?, denominator));
    }
    if number.contains(':') {
        return number.split(':').map(decimal).collect::<Option<_>>().map(Number::Ratio);
    }
    decimal(number).map(Number::Decimal)
}

fn decimal(text: &str) -> Option<Decimal> {
    Decimal::from_str(text).ok()
}

#[cfg(test)]
mod tests {
    use super::{typed, typeset};

    #[test]
    fn what_is_typed_is_read_whole_or_not_at_all() {
        for (text, again) in [
            ("14,520,000,000元", "14520000000 元"),
            ("3 usd", "3 USD"),
            (" 2022-01-01/2022-06-30 ", "2022-01-01/2022-06-30"),
            ("2022-01-01/..", "2022-01-01/.."),
            ("pt2h30m", "PT2H30M"),
            ("2022", "2022"),
            ("-3.5", "-3.5"),
            ("..70 %", "..70 %"),
        ] {
            assert_eq!(typed(text).as_ref().map(typeset).as_deref(), Some(again), "{text}");
        }
        for text in ["1/0", "5..3", "..", "P", "1-2", "--", "1:", "Paris"] {
            assert_eq!(typed(text), None, "{text}");
        }
    }
}
