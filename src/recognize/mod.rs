//! Recognisers: from the text of a paragraph to findings, then from the findings of an article to linked ones.
//!
//! A family is local to a paragraph. What needs the whole article (the publication date, short forms, a slogan's
//! later occurrences) is linked afterwards, and overlap between families is decided once, in `overlap`.

mod date;
pub mod figure;
mod finding;
pub mod lexicon;
#[cfg(test)]
pub(crate) mod marked;
pub mod organization;
mod overlap;
pub mod slogan;
pub mod title;

pub use date::{Date, DateError};
pub use finding::{Body, Confidence, Finding, Kind, Own, OwnId};

use crate::segment::{Segmenter, Token};
use crate::text::Document;
use lexicon::Lexicon;

/// What the reader sets.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The publication date; guessed from the text where it is not given.
    pub publication: Option<Date>,
    /// The reader's own words. They win over every rule.
    pub lexicon: Lexicon,
    /// The slogans that the reader keeps. They win too.
    pub terms: slogan::Terms,
}

/// What was found in an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Analysis {
    /// The findings in text order, longer before shorter where they begin together, in bytes of the document.
    pub findings: Vec<Finding>,
    /// The publication date that relative dates were resolved against, given or guessed.
    pub publication: Option<Date>,
}

/// Families that need the text alone.
const PLAIN: [fn(&str) -> Vec<Finding>; 2] = [figure::recognize, title::recognize];

/// A family that works on a paragraph and its words.
type Worded = fn(&str, &[Token<'_>]) -> Vec<Finding>;

/// Families that need words, so a dictionary.
const WORDED: [Worded; 2] = [organization::recognize, slogan::recognize];

/// The findings of one paragraph, with spans in bytes of it; without a segmenter only what needs no dictionary.
///
/// A function of its arguments alone, so its answer can be kept for a paragraph that did not change.
#[must_use]
pub fn paragraph(text: &str, segmenter: Option<&Segmenter>) -> Vec<Finding> {
    let mut found: Vec<Finding> = PLAIN.iter().flat_map(|family| family(text)).collect();
    if let Some(segmenter) = segmenter {
        let tokens = segmenter.segment(text);
        found.extend(WORDED.iter().flat_map(|family| family(text, &tokens)));
    }
    found
}

/// The findings of an article.
///
/// `local` gives the findings of a paragraph's content; see [`paragraph`].
#[must_use]
pub fn article(
    document: &Document,
    options: &Options,
    mut local: impl FnMut(&str) -> Vec<Finding>,
) -> Analysis {
    let mut findings = Vec::new();
    for part in document.paragraphs() {
        let found = local(part.content.of(document.text()));
        findings.extend((found.into_iter()).map(|finding| finding.shifted(part.content.start())));
    }
    options.lexicon.apply(document, &mut findings);
    options.terms.apply(document, &mut findings);
    title::link(document, &mut findings);
    organization::link(document, &mut findings);
    slogan::link(document, &mut findings);
    // What the links found again.
    options.lexicon.forget(document, &mut findings);
    let mut findings = overlap::settle(findings);
    let publication = (options.publication).or_else(|| figure::guess_publication(document, &findings));
    figure::localize(document, &mut findings);
    figure::resolve(&mut findings, publication);
    Analysis { findings, publication }
}
