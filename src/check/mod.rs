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

impl Outcome {
    /// All outcomes, in order.
    pub const ALL: [Self; 4] = [Self::Holds, Self::Fails, Self::Uncertain, Self::NotAssessable];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Fails => "fails",
            Self::Uncertain => "uncertain",
            Self::NotAssessable => "not_assessable",
        }
    }
}

/// The names of all checks in files.
pub const NAMES: &[&str] = &["share", "change", "part", "calendar", "range"];

/// The relations between the findings of a document.
#[must_use]
pub fn check(
    _document: &crate::text::Document,
    _findings: &[crate::recognize::Finding],
    _publication: Option<crate::recognize::Date>,
) -> Vec<Check> {
    Vec::new()
}
