//! Organisations: named bodies that can act or be asked.
//!
//! 1. `paragraph`: the wordings of the tables are found at once, whatever they overlap.
//! 2. A listed name is a candidate (`name`); from an ending (公司, 教育局) the way back to the beginning is walked
//!    (`walk`) and judged by what the ending needs (`suffix`); a company's short name is guessed by its form (`short`).
//! 3. Of candidates that share text the longer stays (`candidate`).
//! 4. A statistical model reads the text and what the rules found, and decides (`model`, `merge`).
//! 5. Over the whole article short forms are linked to full names, and names are found again (`link`).
//!
//! The tables are `names.txt`, `places.txt`, `suffixes.tsv` and `words.txt`; `README.md` says where they come from.

mod candidate;
#[cfg(test)]
mod cases;
mod link;
mod masthead;
mod merge;
pub mod model;
mod name;
mod paragraph;
mod short;
mod suffix;
mod tables;
mod walk;

use super::finding::Finding;
use crate::segment::Token;
use crate::text::{cuts_no_grapheme, simplified};
use candidate::Candidate;
use model::{MODEL, Model, Sight};
use paragraph::{Hit, Paragraph};
use std::borrow::Cow;
use tables::Entry;

pub use link::link;

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
pub fn recognize(text: &str, tokens: &[Token<'_>]) -> Vec<Finding> {
    recognize_with(&MODEL, text, tokens)
}

/// The same by another model, for those who measure one.
#[must_use]
pub fn recognize_with(model: &Model, text: &str, tokens: &[Token<'_>]) -> Vec<Finding> {
    read(text, tokens, |text, tokens| {
        let (paragraph, hits) = Paragraph::read(text, tokens);
        let rules = candidate::settle(by_rules(&paragraph, tokens, &hits));
        let sight = Sight::new(text, tokens, &hits, &rules);
        let merged = merge::merge(&paragraph, &rules, &model.guess(&sight, 0), &sight, &hits);
        // The model sees code points.
        let whole = merged.into_iter().filter(|candidate| cuts_no_grapheme(text, candidate.span));
        whole.map(Candidate::finding).collect()
    })
}

/// The paragraph as the model sees it, for those who train one.
#[must_use]
pub fn sight(text: &str, tokens: &[Token<'_>]) -> Sight {
    read(text, tokens, |text, tokens| {
        let (paragraph, hits) = Paragraph::read(text, tokens);
        Sight::new(text, tokens, &hits, &candidate::settle(by_rules(&paragraph, tokens, &hits)))
    })
}

/// What the rules alone find, for those who measure what the model is worth.
#[must_use]
pub fn rules(text: &str, tokens: &[Token<'_>]) -> Vec<Finding> {
    read(text, tokens, |text, tokens| {
        let (paragraph, hits) = Paragraph::read(text, tokens);
        candidate::settle(by_rules(&paragraph, tokens, &hits)).into_iter().map(Candidate::finding).collect()
    })
}

/// Reads a paragraph in simplified characters.
fn read<T>(text: &str, tokens: &[Token<'_>], read: impl Fn(&str, &[Token<'_>]) -> T) -> T {
    match simplified(text) {
        Cow::Borrowed(text) => read(text, tokens),
        Cow::Owned(copy) => read(&copy, &respelled(tokens, &copy)),
    }
}

/// The words over another spelling of their text.
fn respelled<'t>(tokens: &[Token<'t>], text: &'t str) -> Vec<Token<'t>> {
    (tokens.iter())
        .map(|token| Token { text: token.span.of(text), tag: token.tag, span: token.span })
        .collect()
}

/// What the rules take for bodies.
fn by_rules(paragraph: &Paragraph<'_>, tokens: &[Token<'_>], hits: &[Hit]) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for hit in hits {
        let candidate = match hit.entry {
            Entry::Name { class, doubtful } => name::candidate(paragraph, hit.span, class, doubtful),
            Entry::Suffix(suffix) => suffix::candidate(paragraph, &candidates, hit.span, suffix),
            Entry::Reference => name::reference(paragraph, hit.span),
            Entry::Place(_) => None,
        };
        candidates.extend(candidate);
    }
    candidates.extend(short::candidates(paragraph, tokens));
    candidates.extend(short::listed(paragraph));
    candidates.extend(masthead::candidates(paragraph));
    candidates
}
