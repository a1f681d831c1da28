//! A paragraph as characters: folded for comparison, with the way back to bytes and words.

use super::fold::fold;
use super::tables::REGISTER;
use crate::segment::Token;
use crate::text::Span;
use std::cell::OnceCell;

/// A paragraph seen as folded characters. Positions in it count characters.
#[derive(Clone, Debug)]
pub(super) struct Line<'t> {
    chars: Vec<char>,
    /// The byte at which each character begins, and the end of the text.
    offsets: Vec<usize>,
    tokens: &'t [Token<'t>],
    /// The number of the word that begins at each character, where one does.
    words: Vec<Option<usize>>,
    /// The word of policy prose that begins at each character, where one does.
    policy: OnceCell<Vec<Option<usize>>>,
}

impl<'t> Line<'t> {
    /// Folds `text`; `tokens` may be empty where no words are known.
    pub(super) fn new(text: &str, tokens: &'t [Token<'t>]) -> Self {
        let chars: Vec<_> = text.chars().map(fold).collect();
        let offsets: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut starts = tokens.iter().enumerate().peekable();
        let mut word_at = |offset: usize| {
            while starts.next_if(|(_, token)| token.span.start() < offset).is_some() {}
            starts.next_if(|(_, token)| token.span.start() == offset).map(|(number, _)| number)
        };
        let words = offsets.iter().map(|&offset| word_at(offset)).collect();
        Self { chars, offsets, tokens, words, policy: OnceCell::new() }
    }

    /// All characters.
    pub(super) fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The character at `at`.
    pub(super) fn at(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    /// For each character the number of the word of policy prose that begins there.
    pub(super) fn policy_words(&self) -> &[Option<usize>] {
        self.policy.get_or_init(|| {
            let word = |at| REGISTER.iter().position(|word| starts(self.after(at, 4), word));
            (0..self.chars.len()).map(word).collect()
        })
    }

    /// The characters from `from` to `to`; none where they do not fit.
    pub(super) fn slice(&self, from: usize, to: usize) -> &[char] {
        self.chars.get(from..to.min(self.chars.len())).unwrap_or_default()
    }

    /// At most `count` characters before `at`.
    pub(super) fn before(&self, at: usize, count: usize) -> &[char] {
        self.slice(at.saturating_sub(count), at)
    }

    /// At most `count` characters from `at` on.
    pub(super) fn after(&self, at: usize, count: usize) -> &[char] {
        self.slice(at, at.saturating_add(count))
    }

    /// The bytes of the characters from `from` to `to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let byte = |at: usize| self.offsets.get(at).or(self.offsets.last()).copied().unwrap_or_default();
        Span::new(byte(from), byte(to))
    }

    /// Whether a word begins or ends at `at`; true where no words are known.
    pub(super) fn is_edge(&self, at: usize) -> bool {
        self.tokens.is_empty() || at >= self.chars.len() || self.words.get(at).is_some_and(Option::is_some)
    }

    /// The words that make up the characters from `from` to `to`; none where a word crosses an end.
    pub(super) fn words(&self, from: usize, to: usize) -> Option<&'t [Token<'t>]> {
        let first = (*self.words.get(from)?)?;
        let end = self.span(from, to).end();
        let rest = self.tokens.get(first..)?;
        let count = rest.iter().take_while(|token| token.span.end() <= end).count();
        let words = rest.get(..count)?;
        words.last().filter(|last| last.span.end() == end).map(|_| words)
    }

    /// Whether the characters from `from` to `to` are one word of the dictionary; a guessed word has the tag `x`.
    pub(super) fn is_word(&self, from: usize, to: usize) -> bool {
        matches!(self.words(from, to), Some([word]) if word.tag != "x")
    }
}

/// Whether `chars` begin with `word`.
pub(super) fn starts(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter();
    word.chars().all(|char| rest.next() == Some(&char))
}

/// Whether `chars` end with `word`.
pub(super) fn ends(chars: &[char], word: &str) -> bool {
    let mut rest = chars.iter().rev();
    word.chars().rev().all(|char| rest.next() == Some(&char))
}

/// Whether `word` stands somewhere in `chars`.
pub(super) fn holds(chars: &[char], word: &str) -> bool {
    (0..chars.len()).any(|at| starts(chars.get(at..).unwrap_or_default(), word))
}

/// Whether `chars` are `word`.
pub(super) fn equals(chars: &[char], word: &str) -> bool {
    starts(chars, word) && chars.len() == word.chars().count()
}

/// The first of `table` that stands at the beginning of `chars`.
pub(super) fn starts_any<'w>(chars: &[char], table: &[&'w str]) -> Option<&'w str> {
    table.iter().copied().find(|word| starts(chars, word))
}

/// The first of `table` that stands at the end of `chars`.
pub(super) fn ends_any<'w>(chars: &[char], table: &[&'w str]) -> Option<&'w str> {
    table.iter().copied().find(|word| ends(chars, word))
}

/// Whether one of `words` stands at the end of `chars`.
pub(super) fn ends_any_of<'w>(chars: &[char], mut words: impl Iterator<Item = &'w str>) -> bool {
    words.any(|word| ends(chars, word))
}

/// Whether one of `table` stands somewhere in `chars`.
pub(super) fn holds_any(chars: &[char], table: &[&str]) -> bool {
    table.iter().any(|word| holds(chars, word))
}

/// Whether the character is a Chinese one.
pub(super) const fn is_han(char: char) -> bool {
    matches!(char, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}' | '〇')
}

/// Whether the character ends a clause or stands between clauses.
pub(super) const fn is_stop(char: char) -> bool {
    matches!(
        char,
        ',' | '.'
            | ';'
            | ':'
            | '!'
            | '?'
            | '。'
            | '、'
            | '…'
            | '—'
            | '('
            | ')'
            | '“'
            | '”'
            | '"'
            | '「'
            | '」'
            | '『'
            | '』'
            | '《'
            | '》'
            | '【'
            | '】'
            | '\n'
    )
}

#[cfg(test)]
mod tests {
    use super::{Line, ends, holds, starts};
    use crate::recognize::marked::segmenter;

    #[test]
    fn positions_count_characters_and_lead_back_to_bytes() {
        let text = "推动𠮷Ａ工作";
        let line = Line::new(text, &[]);
        assert_eq!(line.at(3), Some('A'), "folded");
        assert_eq!(line.span(4, 6).of(text), "工作");
        assert!(
            starts(line.after(4, 9), "工作") && ends(line.before(4, 1), "A") && holds(line.chars(), "动𠮷")
        );
        assert!(line.span(90, 99).is_empty());
    }

    #[test]
    fn words_are_given_only_where_they_fit() {
        let text = "产业链长期发展";
        let tokens = segmenter().segment(text);
        let line = Line::new(text, &tokens);
        assert!(line.words(2, 4).is_none(), "链长 crosses two words");
        assert_eq!(line.words(5, 7).map(<[_]>::len), Some(1));
    }
}
