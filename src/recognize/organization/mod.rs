//! Organisations: named bodies that can act or be asked.

use super::finding::Finding;
use crate::segment::Token;
use crate::text::Document;

/// A named body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// What sort of body.
    pub class: OrganizationClass,
    /// The full name in this article, where it is longer than the wording (`市委` → `永州市委`).
    pub canonical: Option<String>,
}

/// What sort of body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the documentation; see `name`")]
pub enum OrganizationClass {
    Party,
    Government,
    Legislature,
    Court,
    Company,
    Bank,
    Media,
    School,
    Hospital,
    Association,
    Military,
    International,
    Zone,
    Committee,
    Other,
}

impl OrganizationClass {
    /// All classes, in order.
    pub const ALL: [Self; 15] = [
        Self::Party,
        Self::Government,
        Self::Legislature,
        Self::Court,
        Self::Company,
        Self::Bank,
        Self::Media,
        Self::School,
        Self::Hospital,
        Self::Association,
        Self::Military,
        Self::International,
        Self::Zone,
        Self::Committee,
        Self::Other,
    ];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Government => "government",
            Self::Legislature => "legislature",
            Self::Court => "court",
            Self::Company => "company",
            Self::Bank => "bank",
            Self::Media => "media",
            Self::School => "school",
            Self::Hospital => "hospital",
            Self::Association => "association",
            Self::Military => "military",
            Self::International => "international",
            Self::Zone => "zone",
            Self::Committee => "committee",
            Self::Other => "other",
        }
    }
}

/// The organisations of a paragraph, in text order, with spans in bytes of it.
///
/// `tokens` are the paragraph's words, one after another without a gap.
#[must_use]
pub fn recognize(_text: &str, _tokens: &[Token<'_>]) -> Vec<Finding> {
    Vec::new()
}

/// Links short forms to the full names of the same article, and finds more of what was introduced once.
///
/// `findings` are the whole article's, in bytes of the document.
pub fn link(_document: &Document, _findings: &mut Vec<Finding>) {}
