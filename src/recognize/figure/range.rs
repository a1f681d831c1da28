//! Ranges: two numbers with a dash or 至 between them and one unit for both.

use super::build::Draft;
use super::modifier::Bent;
use super::numeral::{self, Form, Numeral, Vague};
use super::tail::{Tail, tail};
use super::value::{Amount, Interval, Value};
use super::{FigureClass, currency, look};
use crate::recognize::finding::Finding;
use crate::text::Span;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// What stands between two ends. Source: GB/T 15834-2011, 4.13 (—, -, ～) and 4.10; GB/T 15835-2011, 5.1.6.
const fn is_dash(char: char) -> bool {
    matches!(
        char,
        '—' | '–'
            | '―'
            | '－'
            | '-'
            | '﹣'
            | '‐'
            | '‑'
            | '−'
            | '~'
            | '～'
            | '〜'
            | '∼'
            | '至'
            | '到'
            | '─'
    )
}

/// Where what stands between two ends ends.
pub(super) fn dash(text: &str, at: usize) -> Option<usize> {
    let at = look::over_blank(text, at);
    let char = look::next(text, at).filter(|&char| is_dash(char))?;
    let after = at + char.len_utf8();
    let doubled = matches!(char, '—' | '-') && look::next(text, after) == Some(char);
    Some(look::over_blank(text, if doubled { after + char.len_utf8() } else { after }))
}

/// The interval with both ends.
pub(super) const fn between(low: Decimal, high: Decimal) -> Interval {
    Interval { low: Some(low), high: Some(high), low_open: false, high_open: false }
}

/// A range that begins with `first`.
pub(super) fn read(text: &str, floor: usize, first: &Numeral) -> Option<Finding> {
    if first.vague != Vague::Exact {
        return None;
    }
    if let Some(finding) = neighbours(text, floor, first) {
        return Some(finding);
    }
    let own = tail(text, first);
    let direct = dash(text, first.end);
    let after = direct.or_else(|| dash(text, own.end))?;
    let from = look::any(text, after, &["¥", "￥", "$", "约", "近"])
        .filter(|_| currency::prefix(text, first.start).is_some())
        .unwrap_or(after);
    let second = by_zero(text, from)
        .or_else(|| numeral::unsigned(text, from))
        .or_else(|| below_zero(text, first, from))?;
    let behind = tail(text, &second);
    let shared = direct.is_some();
    if !sound(text, (first, &own), &second, &behind, shared) || (!shared && !same_unit(&own, &behind)) {
        return None;
    }
    Some(build(text, floor, first, &second, &own, &behind))
}

/// 零下2, 零上3: a second end of temperatures.
fn by_zero(text: &str, at: usize) -> Option<Numeral> {
    let after = look::any(text, at, &["零下", "零上"])?;
    let number = numeral::unsigned(text, after)?;
    let signed = if look::starts(text, at, "零下") { number.negated() } else { number };
    Some(Numeral { start: at, ..signed })
}

/// A second end below zero, behind a first one.
fn below_zero(text: &str, first: &Numeral, at: usize) -> Option<Numeral> {
    let after = look::any(text, at, numeral::MINUS).filter(|_| first.low.is_sign_negative())?;
    Some(Numeral { start: at, ..numeral::unsigned(text, after)?.negated() })
}

/// What numbers with 、 between them rank and do not count (二、三层).
const RANKED: &[&str] = &[
    "层", "期", "级", "年级", "季度", "等", "号", "线", "类", "楼", "环", "区", "届", "代", "章", "节", "月",
    "日", "题", "条", "款", "项", "页", "集", "卷", "排", "行", "组", "班", "品", "档", "门", "站",
];

/// 两、三个; 三、四百人: a digit and the next one, as neighbours that are said together.
fn neighbours(text: &str, floor: usize, first: &Numeral) -> Option<Finding> {
    let after = look::any(text, first.end, &["、"])?;
    let second = numeral::unsigned(text, after).filter(|second| second.vague == Vague::Exact)?;
    let digit =
        super::digit::sign_at(text, after).filter(|sign| matches!(sign, super::digit::Sign::Digit(1..)))?;
    let one = Decimal::from(super::digit::value(digit)?);
    let next = first.single && first.low.checked_add(Decimal::ONE) == Some(one);
    let scale = second.low.checked_div(one)?;
    let round = super::digit::is_power(scale);
    let listed = look::previous(text, first.start).is_some_and(|char| look::among("、第", char))
        || look::any(text, second.end, &["、"]).is_some();
    let behind = tail(text, &second);
    let unit = text.get(behind.numeral_end..behind.end)?;
    let counted = behind.class != FigureClass::Number && !RANKED.iter().any(|rank| unit.starts_with(rank));
    let low = Numeral { low: first.low.checked_mul(scale)?, scale: second.scale, ..first.clone() };
    (next && round && !listed && counted && first.low > Decimal::ZERO)
        .then(|| build(text, floor, &low, &second, &Tail::none(first.end), &behind))
}

/// Whether two ends with units of their own are ends of one range.
fn same_unit(own: &Tail, behind: &Tail) -> bool {
    own.class == behind.class
        && own.unit == behind.unit
        && own.length.map(|length| length.name) == behind.length.map(|length| length.name)
}

/// Whether two numbers with a dash between them are a range, and no score, serial or telephone number.
fn sound(text: &str, (first, own): (&Numeral, &Tail), second: &Numeral, behind: &Tail, shared: bool) -> bool {
    let exact = second.vague == Vague::Exact;
    let joined = look::previous(text, first.start)
        .is_some_and(|char| matches!(char, '-' | '/' | '.' | '#' | '_') || char.is_ascii_alphabetic());
    let goes_on = look::next(text, second.end)
        .is_some_and(|char| matches!(char, '-' | '/' | '_') || char.is_ascii_alphabetic())
        && behind.class == FigureClass::Number;
    let named = behind.class != FigureClass::Number;
    let zero = first.leading_zero || second.leading_zero;
    // 两到两个半月: the half makes the second end the larger one.
    let halved = !own.plus.is_zero() || !behind.plus.is_zero();
    let rising = low(first, second) < second.low || halved && first.low <= second.low;
    let free = look::previous(text, first.start)
        .is_none_or(|char| !char.is_alphanumeric() || look::among("从在于自由约要说选是为", char))
        && (look::is_edge(text, second.end)
            || look::any(text, second.end, &["的", "之间", "之內", "都"]).is_some());
    let worded = first.single && second.single && !named && !free;
    let digits = matches!(first.form, Form::Digits) || matches!(second.form, Form::Digits);
    exact && !joined && !goes_on && !zero && (rising || (named && !shared)) && !worded && !digits
}

/// The first end, in the scale of the second where it has none of its own.
fn low(first: &Numeral, second: &Numeral) -> Decimal {
    let scaled = first.low.checked_mul(second.scale).unwrap_or(first.low);
    if first.scale == Decimal::ONE && second.scale > Decimal::ONE && scaled < second.low {
        scaled
    } else {
        first.low
    }
}

fn build(text: &str, floor: usize, first: &Numeral, second: &Numeral, own: &Tail, behind: &Tail) -> Finding {
    let prefix = currency::prefix(text, first.start).filter(|&(start, _)| start >= floor);
    let start = prefix.map_or(first.start, |(start, _)| start);
    let bent = Bent::around(text, floor, start, behind.end);
    let convert = |number: Decimal, plus: Decimal| {
        number.checked_mul(behind.factor)?.checked_add(plus).map(|number| number.normalize())
    };
    let unit = match (&behind.unit, prefix) {
        (None, Some((_, code))) => Some(Cow::Borrowed(code)),
        (unit, Some((_, code))) if unit.as_deref() == Some("CNY") => Some(Cow::Borrowed(code)),
        (unit, _) => unit.clone(),
    };
    let interval = Interval {
        low: convert(low(first, second), own.plus),
        high: convert(second.low, behind.plus),
        ..Interval::default()
    };
    let draft = Draft {
        class: FigureClass::Range,
        rule: "range/pair",
        numeral: Some(Span::new(first.start, behind.numeral_end)),
        core: Span::new(start, behind.end),
        value: Some(Value::Amount(Amount { unit, interval: Some(interval), ..Amount::default() })),
        weak: false,
    };
    draft.within(Span::new(bent.start, bent.end), bent.modifier)
}
