//! Policy slogans (口号、提法): wordings coined to name, order or advertise a policy.

use super::finding::Finding;
use crate::segment::Token;
use crate::text::Document;

/// A policy slogan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slogan {
    /// What sort of wording.
    pub class: SloganClass,
    /// The glossary's wording, where it differs in its separators or blanks.
    pub canonical: Option<String>,
}

/// What sort of wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the documentation; see `name`")]
pub enum SloganClass {
    Campaign,
    Goal,
    Strategy,
    Mechanism,
    Shorthand,
    Programme,
    ServiceBrand,
    PlaceBrand,
    Standing,
}

impl SloganClass {
    /// All classes, in order.
    pub const ALL: [Self; 9] = [
        Self::Campaign,
        Self::Goal,
        Self::Strategy,
        Self::Mechanism,
        Self::Shorthand,
        Self::Programme,
        Self::ServiceBrand,
        Self::PlaceBrand,
        Self::Standing,
    ];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Campaign => "campaign",
            Self::Goal => "goal",
            Self::Strategy => "strategy",
            Self::Mechanism => "mechanism",
            Self::Shorthand => "shorthand",
            Self::Programme => "programme",
            Self::ServiceBrand => "service brand",
            Self::PlaceBrand => "place brand",
            Self::Standing => "standing",
        }
    }
}

/// The slogans of a paragraph by their own form and company, in text order, with spans in bytes of it.
///
/// `tokens` are the paragraph's words, one after another without a gap.
#[must_use]
pub fn recognize(_text: &str, _tokens: &[Token<'_>]) -> Vec<Finding> {
    Vec::new()
}

/// Finds everywhere what was introduced once, and settles the canonical wordings.
///
/// `findings` are the whole article's, in bytes of the document.
pub fn link(_document: &Document, _findings: &mut Vec<Finding>) {}
