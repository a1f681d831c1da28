//! Words of a paragraph. The only file that names the segmenter.

use crate::text::{Span, simplified};
use jieba_rs::Jieba;
use std::borrow::Cow;

/// A word, its part of speech and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// The word as written.
    pub text: &'t str,
    /// Its part of speech in the ICTCLAS tag set: `n`, `ns` (place), `nt` (organisation), `m` (numeral), `v`, `x` (none known) …
    pub tag: &'t str,
    /// Its place in the paragraph, in bytes.
    pub span: Span,
}

/// Cuts text into words with a dictionary.
#[derive(Debug)]
pub struct Segmenter {
    jieba: Jieba,
}

/// A dictionary that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DictionaryError(String);

impl std::fmt::Display for DictionaryError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the dictionary cannot be read: {}", self.0)
    }
}

impl std::error::Error for DictionaryError {}

impl Segmenter {
    /// Reads a dictionary: UTF-8 lines `word frequency tag`.
    ///
    /// # Errors
    ///
    /// Where a line is not of that form, or no line is there.
    pub fn from_dictionary(mut bytes: &[u8]) -> Result<Self, DictionaryError> {
        if bytes.is_empty() {
            return Err(DictionaryError("it is empty".to_owned()));
        }
        Jieba::with_dict(&mut bytes)
            .map(|jieba| Self { jieba })
            .map_err(|error| DictionaryError(error.to_string()))
    }

    /// The words of `text` with their tags, one after another without a gap; traditional text is cut as simplified.
    #[must_use]
    pub fn segment<'t>(&'t self, text: &'t str) -> Vec<Token<'t>> {
        match simplified(text) {
            Cow::Borrowed(text) => self.cut(text),
            Cow::Owned(copy) => (self.cut(&copy).iter())
                .map(|token| Token { text: token.span.of(text), tag: known(token.tag), span: token.span })
                .collect(),
        }
    }

    fn cut<'t>(&'t self, text: &'t str) -> Vec<Token<'t>> {
        let mut start = 0;
        (self.jieba.tag(text, true).into_iter())
            .map(|tag| {
                let span = Span::new(start, start + tag.word.len());
                start = span.end();
                Token { text: tag.word, tag: tag.tag, span }
            })
            .collect()
    }
}

/// The tags of the dictionary and the segmenter.
const TAGS: [&str; 54] = [
    "n", "nr", "v", "i", "l", "ns", "m", "nz", "nrt", "zg", "nt", "a", "vn", "z", "d", "t", "j", "b", "g",
    "r", "s", "c", "nrfg", "f", "ng", "o", "q", "vg", "p", "ad", "mq", "y", "ag", "an", "e", "u", "tg", "vq",
    "vi", "k", "vd", "rr", "mg", "h", "dg", "uz", "uv", "ul", "uj", "ug", "ud", "rz", "rg", "eng",
];

/// The tag, whatever text it came with.
fn known(tag: &str) -> &'static str {
    TAGS.iter().find(|known| **known == tag).unwrap_or(&"x")
}
