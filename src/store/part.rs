//! What of an open text is the article: as the lines tell, unless the reader has said otherwise.

use super::Article;
use crate::text::{Paragraph, Part, Span};

impl Article {
    /// The paragraphs with what they are, in text order.
    pub fn parts(&self) -> impl Iterator<Item = (&Paragraph, Part)> {
        let text = self.document.text();
        self.document.paragraphs().iter().zip(self.document.parts()).map(move |(paragraph, part)| {
            let said = self.placed.get(paragraph.content.of(text));
            let part = match said {
                Some(true) if !part.is_article() => Part::Body,
                Some(false) if part.is_article() => Part::Navigation,
                _ => *part,
            };
            (paragraph, part)
        })
    }

    /// The stretches of text that do not belong to the article, in text order.
    #[must_use]
    pub fn outside(&self) -> Vec<Span> {
        self.parts().filter(|(_, part)| !part.is_article()).map(|(paragraph, _)| paragraph.content).collect()
    }
}
