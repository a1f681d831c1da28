//! Titles of documents, laws and works in 《》.

use super::finding::Finding;
use crate::text::Document;

/// A title in 《》.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// The full title that a short form stands for (《规划》), without its marks.
    pub canonical: Option<String>,
}

/// The titles of a paragraph, in text order, with spans in bytes of it.
#[must_use]
pub fn recognize(_text: &str) -> Vec<Finding> {
    Vec::new()
}

/// Links short forms (《规划》) to the full titles of the same article.
pub fn link(_document: &Document, _findings: &mut [Finding]) {}
