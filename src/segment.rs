//! Words of a paragraph. The only file that names the segmenter.

use crate::text::Span;
use jieba_rs::Jieba;

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

    /// The words of `text` with their tags, one after another without a gap.
    #[must_use]
    pub fn segment<'t>(&'t self, text: &'t str) -> Vec<Token<'t>> {
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
