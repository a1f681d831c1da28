//! Where an annotation stands, in words as well as in numbers.

use crate::text::{Document, Span};

/// Characters of context kept on each side.
const CONTEXT: usize = 32;

/// A place in a text that can be checked, and found again after the text changed.
///
/// ```
/// use zhupi::annotation::Anchor;
/// use zhupi::text::{Document, Span};
/// let document = Document::new("总投资324亿元。");
/// let anchor = Anchor::new(&document, Span::new(9, 18));
/// assert_eq!((&*anchor.prefix, &*anchor.quote, &*anchor.suffix), ("总投资", "324亿元", "。"));
/// assert!(anchor.fits(&document));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The position, in bytes of the document.
    pub span: Span,
    /// The text there.
    pub quote: String,
    /// Up to 32 characters before it.
    pub prefix: String,
    /// Up to 32 characters behind it.
    pub suffix: String,
}

impl Anchor {
    /// The anchor of a span of `document`.
    #[must_use]
    pub fn new(document: &Document, span: Span) -> Self {
        let text = document.text();
        let before = text.get(..span.start()).unwrap_or_default();
        let behind = text.get(span.end()..).unwrap_or_default();
        let from = before.char_indices().rev().take(CONTEXT).last();
        let to = behind.char_indices().nth(CONTEXT);
        Self {
            span,
            quote: span.of(text).to_owned(),
            prefix: before.get(from.map_or(0, |(at, _)| at)..).unwrap_or_default().to_owned(),
            suffix: behind.get(..to.map_or(behind.len(), |(at, _)| at)).unwrap_or_default().to_owned(),
        }
    }

    /// Whether the quote stands at the position.
    #[must_use]
    pub fn fits(&self, document: &Document) -> bool {
        !self.quote.is_empty() && self.span.of(document.text()) == self.quote
    }
}

#[cfg(test)]
mod tests {
    use super::Anchor;
    use crate::text::{Document, Span};

    #[test]
    fn context_is_cut_by_characters() {
        let document = Document::new(format!("{}91个{}", "国".repeat(40), "𠮷".repeat(40)));
        let anchor = Anchor::new(&document, Span::new(120, 125));
        assert_eq!(anchor.quote, "91个");
        assert_eq!(anchor.prefix, "国".repeat(32));
        assert_eq!(anchor.suffix, "𠮷".repeat(32));
    }

    #[test]
    fn another_text_does_not_fit() {
        let anchor = Anchor::new(&Document::new("共91个"), Span::new(3, 8));
        assert!(!anchor.fits(&Document::new("共19个")));
        assert!(!anchor.fits(&Document::new("")));
    }
}
