//! Numbers with what stands around them: shares, multiples, money, lengths of time, quantities and bare numbers.

use super::build::{self, Draft, amount};
use super::modifier::Bent;
use super::numeral::{self, Numeral, Vague};
use super::tail::{Tail, tail};
use super::value::{Interval, Number, Value};
use super::{
    FigureClass, compound, context, currency, duration, look, multiple, ordinal, payment, ratio, temperature,
};
use crate::recognize::finding::Finding;
use crate::text::Span;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// The figure that the number at `at` states, or where to go on where it states none.
pub(super) fn read(text: &str, floor: usize, at: usize) -> Result<Finding, usize> {
    let Some(number) = numeral::signed(text, at) else {
        return ratio::vulgar(text, floor, at, None).ok_or(at);
    };
    if let Some(finding) = ordinal::english(text, &number) {
        return Ok(finding);
    }
    if number.single && capital(text, at) && !context::counted_in_money(text, number.end) {
        return Err(number.end);
    }
    if let Some(end) = super::identifier::passes(text, &number) {
        return Err(end);
    }
    ratio::read(text, floor, &number)
        .or_else(|| super::range::read(text, floor, &number))
        .or_else(|| single(text, floor, number.clone()))
        .ok_or(number.end)
}

/// Whether a financial capital that is an ordinary character as well stands at `at` (陆路, 伍转业).
fn capital(text: &str, at: usize) -> bool {
    look::next(text, at).is_some_and(|char| look::among("贰叁肆伍陆柒捌玖拾佰仟陸貳參叄", char))
}

/// The number with what 多 behind its measure word adds to it: 两个多月, 2个多百分点.
fn counted_more(text: &str, number: Numeral) -> Option<Numeral> {
    if number.vague != Vague::Exact || look::any(text, number.end, &["个多", "個多"]).is_none() {
        return Some(number);
    }
    let high = number.high.checked_add(number.step)?;
    Some(Numeral { high, vague: Vague::Over, ..number })
}

/// A figure of one number.
fn single(text: &str, floor: usize, number: Numeral) -> Option<Finding> {
    let number = counted_more(text, number)?;
    let tail = tail(text, &number);
    let prefix = currency::prefix(text, number.start).filter(|&(start, _)| start >= floor);
    let symbol =
        prefix.is_some() && look::previous(text, number.start).is_some_and(|char| !look::is_ideograph(char));
    // ￥59起: a symbol leaves nothing to count.
    let tail = if symbol && tail.measure { Tail::none(number.end) } else { tail };
    match (tail.class, prefix) {
        (FigureClass::Money, _) | (FigureClass::Number, Some(_)) => {
            payment::read(text, floor, &number, &tail, prefix)
        }
        (FigureClass::Duration, _) => duration::read(text, floor, &number, &tail),
        (FigureClass::Multiple, _) => multiple::times(text, floor, &number, &tail),
        (FigureClass::Quantity, _) => quantity(text, floor, &number, &tail),
        (FigureClass::Number, None) if tail.factor != Decimal::ONE => {
            finish(text, floor, &number, &tail, false)
        }
        (FigureClass::Number, None) => bare(text, floor, number),
        _ => finish(text, floor, &number, &tail, false),
    }
}

/// The number in the unit of what stands behind it.
pub(super) fn converted(number: &Numeral, tail: &Tail) -> Option<Numeral> {
    let scaled = number.scaled(tail.factor)?;
    let add =
        |end: Decimal| end.checked_add(if number.low.is_sign_negative() { -tail.plus } else { tail.plus });
    let (mut place, mut step) = (scaled.place, scaled.step);
    if !tail.plus.is_zero() {
        place = super::digit::power(-i32::try_from(tail.plus.scale()).ok()?)?;
        step = place;
    }
    Some(Numeral { low: add(scaled.low)?, high: add(scaled.high)?, place, step, ..scaled })
}

/// The finding of a number with what stands behind and around it.
pub(super) fn finish(text: &str, floor: usize, number: &Numeral, tail: &Tail, weak: bool) -> Option<Finding> {
    let bent = Bent::around(text, floor, number.start, tail.end);
    let bent = if tail.class == FigureClass::Percent { bent.unhurried(text, number.start) } else { bent };
    let converted = converted(number, tail)?;
    let rounded = matches!(tail.class, FigureClass::Percent | FigureClass::Fraction);
    let value = amount(&converted, bent, tail.unit.clone(), rounded);
    let class = if number.vague == Vague::Between { FigureClass::Range } else { tail.class };
    let draft = Draft {
        class,
        rule: tail.rule,
        numeral: Some(Span::new(number.start, tail.numeral_end)),
        core: Span::new(number.start, tail.end),
        value: Some(Value::Amount(value)),
        weak,
    };
    Some(draft.within(Span::new(bent.start, bent.end), bent.with(number.vague)))
}

fn quantity(text: &str, floor: usize, number: &Numeral, tail: &Tail) -> Option<Finding> {
    if let Some((number, tail)) = compound::sum(text, number, tail) {
        return finish(text, floor, &number, &tail, false);
    }
    if let Some(finding) = temperature::read(text, floor, number, tail) {
        return Some(finding);
    }
    let weak = tail.measure && (context::is_one(text, number) || context::shorthand(text, number, tail.end))
        || tail.measure
            && number.single
            && matches!(tail.unit.as_deref(), Some("级" | "級" | "方" | "門"))
            && !context::blows(text, number.start, tail.end);
    let finding = finish(text, floor, number, tail, weak)?;
    let bent = finding.span.start() < number.start || finding.span.end() > tail.end;
    if tail.measure && tail.unit.as_deref() == Some("级") && context::magnitude(number) {
        return magnitude(text, floor, number, tail.end);
    }
    if tail.measure && !context::counts(text, number, tail) {
        return None;
    }
    let verb = context::is_one(text, number)
        && finding.span.of(text).starts_with(['突', '破', '跨', '迈', '站', '冲']);
    if verb {
        return exact_one(number, tail);
    }
    Some(if bent {
        Finding { weak: false, confidence: crate::recognize::Confidence::CERTAIN, ..finding }
    } else {
        finding
    })
}

/// A bare 一 with its measure word behind a verb that would bend a number (突破一批技术).
fn exact_one(number: &Numeral, tail: &Tail) -> Option<Finding> {
    let bent = Bent::default();
    let draft = Draft {
        class: tail.class,
        rule: tail.rule,
        numeral: Some(build::span(number)),
        core: Span::new(number.start, tail.end),
        value: Some(Value::Amount(amount(number, bent, tail.unit.clone(), false))),
        weak: true,
    };
    Some(draft.exact())
}

/// 千亿级.
fn magnitude(text: &str, floor: usize, number: &Numeral, end: usize) -> Option<Finding> {
    let unit = context::is_money(text, number.start).then_some(Cow::Borrowed("CNY"));
    let tail = Tail::new(FigureClass::Number, "number/magnitude", number.end, end, unit);
    finish(text, floor, number, &tail, false)
}

/// A number with neither unit nor measure word.
fn bare(text: &str, floor: usize, number: Numeral) -> Option<Finding> {
    if let Some(end) = context::great(text, &number) {
        let tail = Tail::new(FigureClass::Quantity, "quantity/great", number.end, end, Some("大".into()));
        return finish(text, floor, &number, &tail, context::is_one(text, &number));
    }
    if let Some(end) = context::summed(text, &number) {
        let unit = text.get(number.end..end).unwrap_or_default().to_owned();
        let tail = Tail::new(FigureClass::Quantity, "quantity/summed", number.end, end, Some(unit.into()));
        return finish(text, floor, &number, &tail, true);
    }
    let bent = Bent::around(text, floor, number.start, number.end);
    let marked = bent.start < number.start || bent.end > number.end;
    if !context::stands_alone(text, &number, marked) {
        return None;
    }
    let money = number.scale > Decimal::ONE && context::is_amount(text, bent.start);
    let mut tail = Tail::none(number.end);
    if money {
        tail = Tail::new(FigureClass::Money, "money/implied", number.end, number.end, Some("CNY".into()));
    } else if context::magnitude(&number) && context::is_money(text, bent.start) {
        tail.unit = Some("CNY".into());
    }
    finish(text, floor, &number, &tail, false)
}

/// The value of a share or fraction `part / whole`.
pub(super) fn quotient(part: Decimal, whole: Decimal) -> Option<Number> {
    let decimal = part.checked_div(whole)?;
    let back = decimal.checked_mul(whole)?;
    let finite = back == part && decimal.normalize().scale() < 20;
    Some(if finite {
        Number::Decimal(decimal.normalize())
    } else {
        Number::Fraction(part.normalize(), whole.normalize())
    })
}

/// An interval that holds one number.
pub(super) fn point(number: Decimal) -> Interval {
    Interval { low: Some(number), high: Some(number), ..Interval::default() }
}

/// The figure of a number that is not written out: 几个, 若干家.
pub(super) fn vague(text: &str, floor: usize, number: Numeral, tail: &Tail) -> Option<Finding> {
    match tail.class {
        FigureClass::Duration => duration::read(text, floor, &number, tail),
        FigureClass::Multiple => multiple::times(text, floor, &number, tail),
        _ => finish(text, floor, &number, tail, false),
    }
}
