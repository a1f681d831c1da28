//! Bodies known by name.

use super::OrganizationClass;
use super::candidate::{Candidate, Standing};
use super::paragraph::Paragraph;
use super::suffix::with_session;
use super::tables::WORDS;
use crate::text::Span;

/// A name of so many bytes is no accident, however the words were cut.
const LONG: usize = 12;

/// A listed name where it stands as a word.
pub(super) fn candidate(
    paragraph: &Paragraph<'_>,
    span: Span,
    class: OrganizationClass,
    doubtful: bool,
) -> Option<Candidate> {
    if !stands(paragraph, span) {
        return None;
    }
    let (standing, confidence) = match (doubtful, has_evidence(paragraph, span)) {
        (false, _) => (Standing::Strong, 95),
        (true, true) => (Standing::Strong, 70),
        (true, false) => (Standing::Weak, 30),
    };
    let start = if class == OrganizationClass::Legislature {
        with_session(paragraph, span.start())
    } else {
        span.start()
    };
    Some(Candidate {
        span: Span::new(start, span.end()),
        class,
        rule: "organization/name",
        confidence,
        standing,
    })
}

/// Whether the wording is not a part of other words.
fn stands(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let makes_another = (paragraph.token_at(span.end()))
        .is_some_and(|token| WORDS.tail.contains(paragraph.slice(span.end(), token.span.end())));
    if makes_another {
        return false;
    }
    if is_product(paragraph, span) {
        return false;
    }
    span.len() >= LONG || paragraph.is_boundary(span.start()) && paragraph.may_end(span.end())
}

/// Whether the name is that of a product: 一部华为手机, 特斯拉Model Y.
fn is_product(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let counted =
        paragraph.token_before(span.start()).is_some_and(|token| WORDS.measure.contains(token.text));
    let behind = paragraph.slice(span.end(), paragraph.text.len()).trim_start_matches(' ');
    let model = WORDS.brand.contains(span.of(paragraph.text))
        && behind.starts_with(|char: char| char.is_ascii_alphabetic());
    counted || model
}

/// Whether a word beside it says that a body is meant.
fn has_evidence(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let before = paragraph.token_before(span.start()).map_or("", |token| token.text);
    let behind =
        paragraph.token_at(span.end()).map_or("", |token| paragraph.slice(span.end(), token.span.end()));
    WORDS.before.contains(before) || WORDS.behind.contains(behind)
}

/// A body named before, without its name (该公司): weak.
pub(super) fn reference(paragraph: &Paragraph<'_>, span: Span) -> Option<Candidate> {
    let stands = paragraph.is_boundary(span.start()) && paragraph.may_end(span.end());
    stands.then_some(Candidate {
        span,
        class: OrganizationClass::Other,
        rule: "organization/reference",
        confidence: 40,
        standing: Standing::Weak,
    })
}
