//! From a calculated range and a printed figure to a check.

use super::exact::Exact;
use super::range::Range;
use super::reading::Reading;
use super::{Check, Message, Outcome};
use rust_decimal::Decimal;

/// What was calculated: every number it may be, and the one that the printed numbers give.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calculated {
    pub(super) range: Range,
    pub(super) value: Option<Exact>,
}

/// Whether a calculated number can be the printed one.
///
/// Where the wording leaves the printed range open, a number near it is neither right nor wrong.
pub(super) fn outcome(calculated: Range, printed: &Reading) -> Outcome {
    let near = || {
        let reach = printed.range.width().filter(|_| printed.soft)?;
        printed.range.widened(reach)?.meets(calculated)
    };
    match calculated.meets(printed.range) {
        None => Outcome::NotAssessable,
        Some(true) => Outcome::Holds,
        Some(false) if near() == Some(true) => Outcome::Uncertain,
        Some(false) => Outcome::Fails,
    }
}

/// A printed percentage against a calculated one (both as parts of one).
pub(super) struct Percentage<'a> {
    pub(super) check: &'static str,
    pub(super) message: Message,
    pub(super) operands: Vec<usize>,
    /// The calculation, as `74 / 106`.
    pub(super) calculation: String,
    /// The printed percentage as worded.
    pub(super) wording: &'a str,
    /// Whether the words may mean something else, so that nothing fails.
    pub(super) loose: bool,
}

impl Percentage<'_> {
    /// The check. A calculation that does not fit is not assessable.
    pub(super) fn against(self, calculated: Option<Calculated>, printed: &Reading) -> Check {
        let outcome = match calculated.map(|calculated| outcome(calculated.range, printed)) {
            Some(Outcome::Fails) if self.loose => Outcome::Uncertain,
            Some(outcome) => outcome,
            None => Outcome::NotAssessable,
        };
        let value = calculated.and_then(|calculated| calculated.value);
        let difference = value.zip(printed.printed).and_then(|(value, printed)| value.distance(printed));
        Check {
            check: self.check,
            outcome,
            operands: self.operands,
            formula: formula(&self.calculation, value.and_then(percent), outcome, self.wording),
            difference: difference.and_then(percent),
            tolerance: printed.tolerance.and_then(percent),
            message: self.message,
        }
    }
}

fn percent(value: Exact) -> Option<Decimal> {
    value.times(Exact::HUNDRED)?.rounded(2)
}

fn formula(calculation: &str, percent: Option<Decimal>, outcome: Outcome, wording: &str) -> String {
    let relation = match outcome {
        Outcome::Holds => "≈",
        Outcome::Fails => "≠",
        Outcome::Uncertain | Outcome::NotAssessable => "?",
    };
    match percent {
        Some(percent) => format!("{calculation} = {percent}% {relation} {wording}"),
        None => format!("{calculation} {relation} {wording}"),
    }
}
