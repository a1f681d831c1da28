//! Fractions and ratios: 三分之一, 百分之五, 1/3, 3:1, 7比3.

use super::amount::{point, quotient, tail};
use super::build::{Draft, amount};
use super::modifier::Bent;
use super::numeral::{self, Form, Numeral, Vague};
use super::value::{Amount, Number, Value};
use super::{FigureClass, look, range};
use crate::recognize::finding::Finding;
use crate::text::Span;
use rust_decimal::Decimal;

/// A fraction or ratio that begins with `number`.
pub(super) fn read(text: &str, floor: usize, number: &Numeral) -> Option<Finding> {
    parted(text, floor, number)
        .or_else(|| slashed(text, floor, number))
        .or_else(|| against(text, floor, number))
        .or_else(|| score(text, number))
}

/// 分之.
const PARTS: &[&str] = &["分之", "份之"];

/// N分之M, after N.
fn parted(text: &str, floor: usize, whole: &Numeral) -> Option<Finding> {
    if let Some(after) = look::any(text, whole.end, &["又"]) {
        return mixed(text, floor, whole, after);
    }
    let after = look::any(text, whole.end, PARTS)?;
    let part = numeral::signed(text, after)?;
    let whole_value = whole.low;
    let hundred = [Decimal::ONE_HUNDRED, Decimal::ONE_THOUSAND].contains(&whole_value);
    if !hundred || whole.vague != Vague::Exact {
        return proper(text, floor, whole, &part);
    }
    let unit = if whole_value == Decimal::ONE_HUNDRED { "percent" } else { "permille" };
    let end = range_end(text, &part).map_or(part.end, |(other, _)| other.end);
    let bent = Bent::around(text, floor, whole.start, end);
    let (mut value, class) = match range_end(text, &part) {
        Some((other, _)) => {
            let mut value = amount(&part, bent, Some(unit.into()), true);
            value.number = None;
            value.interval = Some(range::between(part.low, other.low));
            (value, FigureClass::Range)
        }
        None => {
            let class = if part.vague == Vague::Between { FigureClass::Range } else { FigureClass::Percent };
            (amount(&part, bent, Some(unit.into()), true), class)
        }
    };
    value.precision = value.precision.filter(|_| class == FigureClass::Percent);
    let span = Span::new(whole.start, end);
    let draft = Draft {
        class,
        rule: "percent/words",
        numeral: Some(span),
        core: span,
        value: Some(Value::Amount(value)),
        weak: false,
    };
    Some(draft.within(Span::new(bent.start, bent.end), bent.with(part.vague)))
}

/// 百分之五至百分之八, 百分之五到八: the other end.
fn range_end(text: &str, part: &Numeral) -> Option<(Numeral, ())> {
    let after = range::dash(text, part.end)?;
    let skip = look::any(text, after, &["百分之", "千分之"]).unwrap_or(after);
    let other = numeral::unsigned(text, skip)?;
    let alone = skip > after || super::unit::suffix(text, other.end).is_none();
    (other.vague == Vague::Exact && part.vague == Vague::Exact && other.low > part.low && alone)
        .then_some((other, ()))
}

fn proper(text: &str, floor: usize, whole: &Numeral, part: &Numeral) -> Option<Finding> {
    let exact = whole.vague == Vague::Exact && part.vague == Vague::Exact && !whole.low.is_zero();
    let span = Span::new(whole.start, part.end);
    exact.then_some(())?;
    fraction(text, floor, span, quotient(part.low, whole.low)?, "fraction/words")
}

/// 一又二分之一.
fn mixed(text: &str, floor: usize, ones: &Numeral, at: usize) -> Option<Finding> {
    let whole = numeral::unsigned(text, at)?;
    let part = numeral::unsigned(text, look::any(text, whole.end, PARTS)?)?;
    let ones_parts = ones.low.checked_mul(whole.low)?;
    let more = if ones.low.is_sign_negative() { -part.low } else { part.low };
    let sum = ones_parts.checked_add(more)?;
    fraction(text, floor, Span::new(ones.start, part.end), quotient(sum, whole.low)?, "fraction/mixed")
}

fn fraction(text: &str, floor: usize, span: Span, number: Number, rule: &'static str) -> Option<Finding> {
    let bent = Bent::around(text, floor, span.start(), span.end());
    let interval = match number {
        Number::Decimal(decimal) => Some(interval(bent, decimal)),
        _ => None,
    };
    let value = Amount { number: Some(number), interval, ..Amount::default() };
    let draft = Draft {
        class: FigureClass::Fraction,
        rule,
        numeral: Some(span),
        core: span,
        value: Some(Value::Amount(value)),
        weak: false,
    };
    Some(draft.within(Span::new(bent.start, bent.end), bent.modifier))
}

/// All that the wording admits for an exact fraction.
fn interval(bent: Bent, decimal: Decimal) -> super::Interval {
    use super::Modifier;
    match bent.modifier {
        Modifier::Exact | Modifier::Few => point(decimal),
        _ => {
            let step = super::digit::power(-i32::try_from(decimal.scale()).unwrap_or_default())
                .unwrap_or(Decimal::ONE);
            let number = Numeral { low: decimal, high: decimal, place: step, step, ..Numeral::default() };
            bent.interval(&number, true)
        }
    }
}

/// 1/3.
fn slashed(text: &str, floor: usize, part: &Numeral) -> Option<Finding> {
    let after = look::any(text, part.end, &["/", "／"])?;
    let whole = numeral::unsigned(text, after)?;
    let joined = look::previous(text, part.start)
        .is_some_and(|char| matches!(char, '/' | '／') || char.is_ascii_alphanumeric());
    let goes_on = look::next(text, whole.end)
        .is_some_and(|char| matches!(char, '/' | '／' | '-') || char.is_ascii_alphanumeric());
    let small = part.plain() && whole.plain() && part.digits <= 3 && whole.digits <= 3;
    if joined || goes_on || !small || whole.low.is_zero() {
        return None;
    }
    fraction(text, floor, Span::new(part.start, whole.end), quotient(part.low, whole.low)?, "fraction/slash")
}

/// 3:1, 7比3.
fn against(text: &str, floor: usize, left: &Numeral) -> Option<Finding> {
    let after = look::any(text, left.end, &[":", "：", "∶", "比", "﹕", "︰"])?;
    let worded = look::starts(text, left.end, "比");
    let right = numeral::unsigned(text, after)?;
    let plain = |number: &Numeral| number.vague == Vague::Exact && !number.grouped;
    let arabic = left.form == Form::Arabic && right.form == Form::Arabic;
    let joined = look::previous(text, left.start).is_some_and(|char| char.is_ascii_alphabetic());
    if !plain(left) || !plain(&right) || !(worded || arabic) || joined {
        return None;
    }
    let behind = tail(text, &right);
    if behind.class != FigureClass::Number
        || look::next(text, right.end).is_some_and(|char| look::among("年月日号", char))
    {
        return None;
    }
    let more = look::any(text, right.end, &[":", "：", "∶", "比"])
        .filter(|&at| numeral::unsigned(text, at).is_some());
    let end = more.and_then(|at| numeral::unsigned(text, at)).map_or(right.end, |third| third.end);
    let span = Span::new(left.start, end);
    let bent = Bent::around(text, floor, span.start(), span.end());
    let number = more.is_none().then_some(Number::Ratio(left.low, right.low));
    let draft = Draft {
        class: FigureClass::Ratio,
        rule: "ratio/pair",
        numeral: Some(span),
        core: span,
        value: Some(Value::Amount(Amount { number, ..Amount::default() })),
        weak: false,
    };
    Some(draft.within(Span::new(bent.start, bent.end), bent.modifier))
}

/// 3-1: a falling pair of small numbers is a score.
fn score(text: &str, left: &Numeral) -> Option<Finding> {
    let after = look::any(text, left.end, &["-", "–", "—"])?;
    let right = numeral::unsigned(text, after)?;
    let small = |number: &Numeral| number.plain() && number.digits <= 3 && !number.leading_zero;
    let joined = look::previous(text, left.start)
        .is_some_and(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '/' | '.' | '—'));
    let goes_on = look::next(text, right.end).is_some_and(|char| {
        char.is_ascii_alphanumeric() || matches!(char, '-' | '/' | '.' | '—' | '号' | '室' | '栋')
    });
    let alone = tail(text, &right).class == FigureClass::Number;
    if !small(left) || !small(&right) || left.low < right.low || joined || goes_on || !alone {
        return None;
    }
    let span = Span::new(left.start, right.end);
    let number = Some(Number::Ratio(left.low, right.low));
    let draft = Draft {
        class: FigureClass::Ratio,
        rule: "ratio/score",
        numeral: Some(span),
        core: span,
        value: Some(Value::Amount(Amount { number, ..Amount::default() })),
        weak: false,
    };
    Some(draft.exact())
}
