//! What a figure amounts to, in words for the reader.

use crate::message::{Locale, Message, unit_name};
use crate::recognize::figure::{Amount, Figure, Interval, Number, Value, printed_scale};
use rust_decimal::Decimal;

/// A decimal with a comma after each three digits of its whole part: `14,520,000,000`.
///
/// ```
/// use zhupi::view::grouped;
/// assert_eq!(grouped("-14520000.5"), "-14,520,000.5");
/// ```
#[must_use]
pub fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_at(number.find('.').unwrap_or(number.len()));
    let digits = whole.trim_start_matches('-');
    let mut text = whole.strip_suffix(digits).unwrap_or_default().to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + rest
}

/// The value in words, in `locale`: `14,520,000,000 CNY`, `2022-01-01 至 2022-06-30`; none where it is left open.
#[must_use]
pub fn reading(locale: Locale, value: &Value) -> Option<String> {
    match value {
        Value::Amount(amount) => amount_reading(locale, amount),
        Value::Calendar(calendar) => calendar.iso.as_deref().map(|iso| calendar_reading(locale, iso)),
    }
}

fn amount_reading(locale: Locale, amount: &Amount) -> Option<String> {
    let number = match (&amount.number, amount.interval) {
        (Some(Number::Decimal(number)), _) => grouped(&number.to_string()),
        (Some(number), _) => number.to_string(),
        (None, Some(interval)) => bounds(locale, interval)?,
        (None, None) => return None,
    };
    let Some(unit) = amount.unit.as_deref() else {
        return Some(match amount.includes_base {
            Some(true) => locale.fill(Message::Times, &[&number]),
            Some(false) => locale.fill(Message::OnTop, &[&number]),
            None => number,
        });
    };
    let gap = if unit.is_ascii() && unit != "percent" { " " } else { "" };
    Some(number + gap + unit_name(locale, unit))
}

/// A figure's value in words with what is known of its precision: `14,520,000,000 CNY，精确到 0.1亿`. The figure's spans
/// count bytes of `quote`, the text that is annotated.
#[must_use]
pub fn explained(locale: Locale, figure: &Figure, quote: &str) -> Option<String> {
    let value = figure.value.as_ref()?;
    let text = reading(locale, value)?;
    let Value::Amount(amount) = value else {
        return Some(text);
    };
    Some(match printed_to(locale, amount, figure.numeral_text(quote)) {
        Some(place) => locale.fill(Message::PrintedTo, &[&text, &place]),
        None => text,
    })
}

/// How far off a number is from a printed figure, as that figure is printed: `0.02亿元` for 2,000,000 beside `145.2亿元`;
/// of percentages in points. The figure's spans count bytes of `quote`.
#[must_use]
pub fn distance(locale: Locale, number: Decimal, figure: &Figure, quote: &str) -> String {
    let unit = match &figure.value {
        Some(Value::Amount(amount)) => amount.unit.as_deref(),
        _ => None,
    };
    if matches!(unit, Some("percent" | "point")) {
        let name = unit_name(locale, "point");
        let gap = if name.is_ascii() { " " } else { "" };
        return grouped(&number.normalize().to_string()) + gap + name;
    }
    let (scale, factor) = printed_scale(figure.numeral_text(quote));
    let printed = number.checked_div(factor).unwrap_or(number).round_dp(PLACES).normalize();
    let behind = figure.numeral.and_then(|numeral| quote.get(numeral.end()..figure.core.end()));
    grouped(&printed.to_string()) + scale + behind.unwrap_or_default()
}

/// As many decimal places of a distance are shown.
const PLACES: u32 = 4;

/// The last printed place, with the scale that is printed: `0.1亿` for `145.2亿`, `1%` for `70%`; none where every place is printed or
/// no single number is.
#[must_use]
pub fn printed_to(locale: Locale, amount: &Amount, numeral: &str) -> Option<String> {
    let exact = amount.interval.is_none_or(|interval| interval.low == interval.high);
    let place = amount.precision.filter(|_| amount.number.is_some() && !exact)?;
    let (scale, factor) = printed_scale(numeral);
    let share = amount.unit.as_deref().filter(|unit| matches!(*unit, "percent" | "permille" | "point"));
    let unit = share.map_or("", |unit| unit_name(locale, unit));
    Some(grouped(&place.checked_div(factor)?.normalize().to_string()) + scale + unit)
}

/// The bounds in words; none where there is no bound.
#[must_use]
pub fn bounds(locale: Locale, interval: Interval) -> Option<String> {
    let text = |bound: Decimal| grouped(&bound.normalize().to_string());
    let one = |bound, open, (closed_message, open_message)| {
        locale.fill(if open { open_message } else { closed_message }, &[&text(bound)])
    };
    match (interval.low, interval.high) {
        (Some(low), Some(high)) => Some(locale.fill(Message::Between, &[&text(low), &text(high)])),
        (Some(low), None) => Some(one(low, interval.low_open, (Message::From, Message::Above))),
        (None, Some(high)) => Some(one(high, interval.high_open, (Message::UpTo, Message::Below))),
        (None, None) => None,
    }
}

fn calendar_reading(locale: Locale, iso: &str) -> String {
    match iso.split_once('/') {
        Some((start, "..")) => locale.fill(Message::OpenEnd, &[start]),
        Some((start, end)) => locale.fill(Message::Between, &[start, end]),
        None => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{explained, grouped, reading};
    use crate::message::Locale;
    use crate::recognize::Body;
    use crate::recognize::figure::{Amount, Calendar, Expression, Interval, Number, Value, recognize};
    use rust_decimal::Decimal;

    #[test]
    fn digits_are_grouped_by_three() {
        for (plain, expected) in
            [("0", "0"), ("999", "999"), ("1000", "1,000"), ("-1234567.89", "-1,234,567.89")]
        {
            assert_eq!(grouped(plain), expected);
        }
    }

    #[test]
    fn the_last_printed_place_is_told_as_it_is_printed() {
        for (text, expected) in [
            ("145.2亿元", "14,520,000,000 CNY，精确到 0.1亿"),
            ("1.2万亿元", "1,200,000,000,000 CNY，精确到 0.1万亿"),
            ("98.66%", "98.66%，精确到 0.01%"),
            ("91个", "91个"),
        ] {
            let body = recognize(text).pop().map(|finding| finding.body);
            let Some(Body::Figure(figure)) = body else {
                panic!("{text} is a figure");
            };
            assert_eq!(explained(Locale::Chinese, &figure, text).as_deref(), Some(expected));
        }
    }

    #[test]
    fn values_are_read_in_both_languages() {
        let money = Value::Amount(Amount {
            number: Some(Number::Decimal(Decimal::from(14_520_000_000_u64))),
            unit: Some("CNY".into()),
            ..Amount::default()
        });
        assert_eq!(reading(Locale::Chinese, &money).as_deref(), Some("14,520,000,000 CNY"));
        let few = Value::Amount(Amount {
            interval: Some(Interval { low: Some(100.into()), high: None, low_open: false, high_open: false }),
            unit: Some("家".into()),
            ..Amount::default()
        });
        assert_eq!(reading(Locale::Chinese, &few).as_deref(), Some("不低于 100家"));
        let open = Value::Calendar(Calendar {
            iso: Some("2022-01-01/..".to_owned()),
            expression: Expression::Vague,
        });
        assert_eq!(reading(Locale::English, &open).as_deref(), Some("from 2022-01-01"));
    }
}
