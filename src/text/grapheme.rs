//! Where one character, as a reader sees it, ends and the next begins.

use super::Span;
use unicode_segmentation::GraphemeCursor;

/// Whether a grapheme cluster begins or ends at a byte; a place inside a code point is none.
#[must_use]
pub fn is_grapheme_border(text: &str, at: usize) -> bool {
    text.is_char_boundary(at)
        && GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true)
}

/// The border behind a byte of the text (`forward`) or before it; the text's end or beginning where there is none.
///
/// ```
/// use zhupi::text::grapheme_border_beside;
/// assert_eq!(grapheme_border_beside("e\u{301}a", 0, true), 3);
/// assert_eq!(grapheme_border_beside("e\u{301}a", 4, false), 3);
/// ```
#[must_use]
pub fn grapheme_border_beside(text: &str, at: usize, forward: bool) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    if forward {
        cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
    } else {
        cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
    }
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
