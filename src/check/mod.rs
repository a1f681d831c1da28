//! How figures relate to each other.

use rust_decimal::Decimal;

/// A relation between figures and how it turned out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Its name in files.
    pub check: &'static str,
    /// How it turned out.
    pub outcome: Outcome,
    /// What it relates: indices into the findings.
    pub operands: Vec<usize>,
    /// The arithmetic.
    pub formula: String,
    /// How far the printed result is off.
    pub difference: Option<Decimal>,
    /// How far off it may be.
    pub tolerance: Option<Decimal>,
}

/// How a check turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// The printed numbers fit.
    Holds,
    /// No reading of them fits.
    Fails,
    /// The wording leaves it open.
    Uncertain,
    /// An operand is missing.
    NotAssessable,
}
