//! Where one character, as a reader sees it, ends and the next begins.

use super::Span;
use unicode_segmentation::GraphemeCursor;

/// Whether a grapheme cluster begins or ends at a byte; a place inside a code point is none.
#[must_use]
pub fn is_grapheme_border(text: &str, at: usize) -> bool {
    text.is_char_boundary(at)
        && GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
}

/// Whether a span holds whole grapheme clusters: `e` without the accent behind it does not.
///
/// ```
/// use zhupi::text::{Span, cuts_no_grapheme};
/// assert!(cuts_no_grapheme("e\u{301}a", Span::new(0, 3)) && !cuts_no_grapheme("e\u{301}a", Span::new(0, 1)));
/// ```
#[must_use]
pub fn cuts_no_grapheme(text: &str, span: Span) -> bool {
    is_grapheme_border(text, span.start()) && is_grapheme_border(text, span.end())
}
