//! Two figures that are one written wrongly: `2025-2021年`, `58至42%`, `13月5日`.

use super::reading::{amount, is_share};
use super::{Check, Message, Outcome};
use crate::recognize::figure::{Amount, Figure, FigureClass, Number};
use crate::recognize::{Body, Finding};
use crate::text::{Document, Span};
use rust_decimal::Decimal;

/// Marks between the ends of a range.
const TO: [&str; 9] = ["-", "—", "–", "－", "~", "～", "至", "到", "——"];

/// Neighbouring figures that would be a range or a day, if the numbers allowed it.
pub(super) fn check(document: &Document, findings: &[Finding]) -> Vec<Check> {
    let text = document.text();
    let figures: Vec<(usize, Span, &Figure)> = (findings.iter().enumerate())
        .filter_map(|(index, finding)| match &finding.body {
            Body::Figure(figure) => Some((index, finding.span, figure)),
            _ => None,
        })
        .collect();
    figures.windows(2).filter_map(|pair| together(text, pair)).collect()
}

fn together(text: &str, pair: &[(usize, Span, &Figure)]) -> Option<Check> {
    let &[(first, start, left), (second, end, right)] = pair else { return None };
    let between = text.get(start.end()..end.start())?;
    let left_words = left.core.of(text);
    let right_words = right.core.of(text);
    let message = if TO.contains(&between) {
        is_backward(left, right, right_words).then_some(Message::Backward)
    } else {
        (between.is_empty() && is_no_day(left, left_words, right, right_words)).then_some(Message::NoSuchDay)
    }?;
    Some(Check {
        check: "impossible",
        outcome: Outcome::Fails,
        operands: vec![first, second],
        formula: start.joined(end).of(text).to_owned(),
        difference: None,
        tolerance: None,
        message,
        slip: None,
        why: Vec::new(),
    })
}

/// Two years, or two percentages with one sign, the later or larger first.
fn is_backward(left: &Figure, right: &Figure, right_words: &str) -> bool {
    let Some(from) = bare(left) else { return false };
    let year =
        || right_words.strip_suffix('年').filter(|year| year.len() == 4).and_then(|year| year.parse().ok());
    match right.class {
        FigureClass::Date => year().is_some_and(|to: Decimal| from > to && from < Decimal::from(2200)),
        _ => is_share(right) && printed(right).is_some_and(|to| from > to && from <= Decimal::ONE_HUNDRED),
    }
}

/// A month above twelve before a day.
fn is_no_day(left: &Figure, left_words: &str, right: &Figure, right_words: &str) -> bool {
    let is_month = left.class == FigureClass::Duration
        && left_words.ends_with('月')
        && !left_words.contains(['个', '個']);
    let is_day = right.class == FigureClass::Date
        && right_words.ends_with(['日', '号', '號'])
        && !right_words.contains('月');
    is_month && is_day
}

/// A number without a unit.
fn bare(figure: &Figure) -> Option<Decimal> {
    printed(figure).filter(|_| figure.class == FigureClass::Number)
}

fn printed(figure: &Figure) -> Option<Decimal> {
    match amount(figure)? {
        Amount { number: Some(Number::Decimal(number)), .. } => Some(*number),
        _ => None,
    }
}
