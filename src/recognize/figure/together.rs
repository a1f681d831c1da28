//! Figures that belong together: two bounds that are one range, and a unit that is written once for several numbers.

use super::build::Draft;
use super::numeral::{self, Vague};
use super::value::{Amount, Interval, Number, Value};
use super::{Figure, FigureClass, Modifier, look, range};
use crate::recognize::finding::{Body, Finding};
use rust_decimal::Decimal;

/// Joins and completes figures that stand side by side.
pub(super) fn settle(text: &str, findings: &mut Vec<Finding>) {
    share_ranks(text, findings);
    share_units(text, findings);
    let mut joined: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings.drain(..) {
        match joined.last().and_then(|before| {
            bounds(text, before, &finding)
                .or_else(|| between(text, before, &finding))
                .or_else(|| from_half(text, before, &finding))
        }) {
            Some(range) => {
                joined.pop();
                joined.push(range);
            }
            None => joined.push(finding),
        }
    }
    *findings = joined;
}

/// 第12、13、14名: gives the rank before a list of numbers to those behind it.
fn share_ranks(text: &str, findings: &mut [Finding]) {
    for at in 1..findings.len() {
        let (Some(before), Some(next)) = (findings.get(at - 1), findings.get(at)) else { continue };
        if let Some(figure) = ranked(text, before, next)
            && let Some(finding) = findings.get_mut(at)
        {
            finding.body = Body::Figure(figure);
            finding.rule = "ordinal/listed".into();
        }
    }
}

/// The rank that `next` is where it stands in a list behind one.
fn ranked(text: &str, before: &Finding, next: &Finding) -> Option<Figure> {
    let numbered = matches!(&*before.rule, "ordinal/numbered" | "ordinal/listed");
    let listed = text.get(before.span.end()..next.span.start()) == Some("、");
    let (figure, amount) = parts(next)?;
    let counted = matches!(&*next.rule, "number/bare" | "quantity/measure") && next.span == figure.core;
    let whole = matches!(&amount.number, Some(Number::Decimal(number)) if number.is_integer());
    let value = Amount { unit: None, ..amount.clone() };
    (numbered && listed && counted && whole).then(|| Figure {
        class: FigureClass::Ordinal,
        value: Some(Value::Amount(value)),
        ..figure.clone()
    })
}

/// The figure and the amount of a finding.
fn parts(finding: &Finding) -> Option<(&Figure, &Amount)> {
    match &finding.body {
        Body::Figure(figure) => match &figure.value {
            Some(Value::Amount(amount)) => Some((figure, amount)),
            _ => None,
        },
        _ => None,
    }
}

/// What may stand between two bounds of one range.
const AND: &[&str] = &["", "且", "并且", "而且", "，且", "，并且", "又", "但", "但是", "同时", "、", " "];

/// 大于五十且小于一百: a lower and an upper bound as one range.
fn bounds(text: &str, lower: &Finding, upper: &Finding) -> Option<Finding> {
    let (low, low_amount) = parts(lower)?;
    let (high, high_amount) = parts(upper)?;
    let between = text.get(lower.span.end()..upper.span.start())?;
    let led = |finding: &Finding, figure: &Figure| {
        finding.span.start() < figure.core.start() && finding.span.end() == figure.core.end()
    };
    let kinds = [FigureClass::Number, FigureClass::Quantity, FigureClass::Percent, FigureClass::Money];
    let alike = kinds.contains(&high.class)
        && (low.class == high.class && low_amount.unit == high_amount.unit
            || low.class == FigureClass::Number && low_amount.unit.is_none());
    let from = matches!(low.modifier, Modifier::Over | Modifier::AtLeast);
    let to = matches!(high.modifier, Modifier::AtMost | Modifier::Nearly);
    let (Some(Number::Decimal(one)), Some(Number::Decimal(other))) =
        (&low_amount.number, &high_amount.number)
    else {
        return None;
    };
    let sound =
        AND.contains(&between) && led(lower, low) && led(upper, high) && alike && from && to && one < other;
    let interval = Interval {
        low: Some(*one),
        high: Some(*other),
        low_open: low.modifier == Modifier::Over,
        high_open: high_amount.interval.is_some_and(|interval| interval.high_open),
    };
    let draft = Draft {
        class: FigureClass::Range,
        rule: "range/bounds",
        numeral: Some(low.numeral?.joined(high.numeral?)),
        core: low.core.joined(high.core),
        value: Some(Value::Amount(Amount {
            unit: high_amount.unit.clone(),
            interval: Some(interval),
            ..Amount::default()
        })),
        weak: false,
    };
    sound.then(|| draft.within(lower.span.joined(upper.span), Modifier::Exact))
}

/// 介于10和20之间: two ends with 和 between them.
fn between(text: &str, lower: &Finding, upper: &Finding) -> Option<Finding> {
    let (low, low_amount) = parts(lower)?;
    let (high, high_amount) = parts(upper)?;
    let joint = text.get(lower.span.end()..upper.span.start())?;
    let led = look::ends_any(text, lower.span.start(), &["介于", "在", "处于"]);
    let closed = look::any(text, upper.span.end(), &["之间", "之間", "中间"]).is_some();
    let alike =
        low.class == FigureClass::Number || low.class == high.class && low_amount.unit == high_amount.unit;
    let (Some(Number::Decimal(one)), Some(Number::Decimal(other))) =
        (&low_amount.number, &high_amount.number)
    else {
        return None;
    };
    let counted = high.class != FigureClass::Ordinal && high.class != FigureClass::Duration;
    let sound = led && closed && alike && counted && one < other && ["和", "与", "跟", "、"].contains(&joint);
    let interval = Interval { low: Some(*one), high: Some(*other), ..Interval::default() };
    let span = lower.span.joined(upper.span);
    let draft = Draft {
        class: FigureClass::Range,
        rule: "range/between",
        numeral: Some(low.numeral?.joined(high.numeral?)),
        core: span,
        value: Some(Value::Amount(Amount {
            unit: high_amount.unit.clone(),
            interval: Some(interval),
            ..Amount::default()
        })),
        weak: false,
    };
    sound.then(|| draft.exact())
}

/// 半年至1年: two lengths of time, of which the first is a half.
fn from_half(text: &str, lower: &Finding, upper: &Finding) -> Option<Finding> {
    let (low, low_amount) = parts(lower)?;
    let (high, high_amount) = parts(upper)?;
    let joint = range::dash(text, lower.span.end()) == Some(upper.span.start());
    let (Some(Number::Decimal(one)), Some(Number::Decimal(other))) =
        (&low_amount.number, &high_amount.number)
    else {
        return None;
    };
    let lengths = lower.rule == "duration/half" && high.class == FigureClass::Duration;
    let sound = lengths && joint && low_amount.unit == high_amount.unit && one < other;
    let draft = Draft {
        class: FigureClass::Range,
        rule: "range/half",
        numeral: Some(low.numeral?.joined(high.numeral?)),
        core: low.core.joined(high.core),
        value: Some(Value::Amount(Amount {
            unit: high_amount.unit.clone(),
            interval: Some(range::between(*one, *other)),
            ..Amount::default()
        })),
        weak: false,
    };
    sound.then(|| draft.within(lower.span.joined(upper.span), high.modifier))
}

/// What stands between numbers whose unit is written once behind the last: those that list, and those that multiply.
const LISTING: &[&str] = &["和", "与", "及", "以及", "或", "/", "×", "*", "✕", " × ", "x", "X"];

/// 4.2和0.7个百分点, 5×3米: gives the unit behind the last number to those before it.
fn share_units(text: &str, findings: &mut [Finding]) {
    for last in 1..findings.len() {
        for at in (0..last).rev() {
            let figure = match (findings.get(at), findings.get(at + 1), findings.get(last)) {
                (Some(before), Some(next), Some(last)) => text
                    .get(before.span.end()..next.span.start())
                    .and_then(|gap| completed(text, before, gap, last)),
                _ => None,
            };
            let (Some(figure), Some(finding)) = (figure, findings.get_mut(at)) else { break };
            finding.body = Body::Figure(figure);
        }
    }
}

/// The figure of a bare number with the unit of what stands behind it.
fn completed(text: &str, before: &Finding, between: &str, last: &Finding) -> Option<Figure> {
    let (bare, amount) = parts(before)?;
    let (unit, whole) = parts(last)?;
    let shared = unit.class == FigureClass::Percent && whole.unit.as_deref() == Some("point")
        || unit.class == FigureClass::Quantity && matches!(&*last.rule, "quantity/unit" | "quantity/spoken")
        || unit.class == FigureClass::Money && last.rule == "money/named";
    let plain = bare.class == FigureClass::Number && amount.unit.is_none() && before.span == bare.core;
    // A number that begins a line and a pause behind it may only count the lines.
    let listed = between == "、" && !look::before(text, before.span.start()).trim_end().is_empty();
    if !plain || !shared || !(listed || LISTING.contains(&between)) {
        return None;
    }
    let first = numeral::signed(text, bare.core.start())?;
    let second = numeral::signed(text, unit.numeral?.start())?;
    let exact = first.vague == Vague::Exact && second.vague == Vague::Exact;
    let factor = if first.scale == Decimal::ONE && !first.bare { second.scale } else { Decimal::ONE };
    let scaled = |value: Option<Decimal>| {
        value.and_then(|value| value.checked_mul(factor)).map(|value| value.normalize())
    };
    let number = match &amount.number {
        Some(Number::Decimal(number)) => scaled(Some(*number)).map(Number::Decimal),
        _ => None,
    }?;
    let interval = amount.interval.map(|interval| Interval {
        low: scaled(interval.low),
        high: scaled(interval.high),
        ..interval
    });
    let value = Amount {
        number: Some(number),
        unit: whole.unit.clone(),
        interval,
        precision: scaled(amount.precision),
        ..amount.clone()
    };
    exact.then(|| Figure { class: unit.class, value: Some(Value::Amount(value)), ..bare.clone() })
}
