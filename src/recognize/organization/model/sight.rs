//! A paragraph as the model sees it: a row a character, and a row a word.

use super::super::candidate::{Candidate, Standing};
use super::super::paragraph::Hit;
use super::super::tables::Entry;
use crate::segment::Token;
use crate::text::Span;

/// A paragraph as the model sees it.
#[derive(Debug, Default)]
pub struct Sight {
    pub(super) chars: Vec<Seen>,
    pub(super) words: Vec<Word>,
    /// The bytes of the text.
    length: usize,
}

/// A character.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    at: usize,
    pub(super) symbol: u32,
    pub(super) sort: u8,
    /// The number of its word.
    pub(super) word: usize,
    /// Where in its word: 0 alone, 1 first, 2 inside, 3 last.
    pub(super) place: u8,
    /// What the rules make of it: the rule, and where in its candidate; 0 where they see nothing.
    pub(super) rule: u8,
    /// The class of a listed ending that ends here, from 1; 0 for none.
    pub(super) ending: u8,
}

/// A word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    pub(super) hash: u64,
    pub(super) tag: u32,
    pub(super) last: u32,
    pub(super) length: u8,
    /// Words to the next one that closes with a listed ending, at most 6, and its class; 0 where none is near.
    pub(super) ahead: (u8, u8),
}

/// Beyond so many words an ending says nothing.
const NEAR: u8 = 6;

/// Rules by number, from 1.
const RULES: [&str; 9] = [
    "organization/name",
    "organization/company",
    "organization/local",
    "organization/committee",
    "organization/facility",
    "organization/suffix",
    "organization/short",
    "organization/listed",
    "organization/masthead",
];

impl Sight {
    /// `text` in simplified characters, its words, what the tables and what the rules found in it.
    pub(in super::super) fn new(
        text: &str,
        tokens: &[Token<'_>],
        hits: &[Hit],
        settled: &[Candidate],
    ) -> Self {
        let mut sight = Self {
            chars: Vec::with_capacity(text.len() / 3 + 1),
            words: Vec::with_capacity(tokens.len()),
            length: text.len(),
        };
        for token in tokens {
            sight.push(token);
        }
        for candidate in settled {
            sight.mark(candidate);
        }
        for hit in hits {
            if let Entry::Suffix(suffix) = hit.entry {
                let class = suffix.class.map_or(16, |class| class as u8 + 1);
                sight.close(hit.span.end(), class);
            }
        }
        sight.look_ahead();
        sight
    }

    /// How many characters there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chars.is_empty()
    }

    /// The stretch from one character to before another, in bytes.
    #[must_use]
    pub fn span(&self, start: usize, end: usize) -> Span {
        let at = |char: usize| self.chars.get(char).map_or(self.length, |seen| seen.at);
        Span::new(at(start), at(end))
    }

    /// The number of the first character at or behind a byte.
    #[must_use]
    pub fn char_at(&self, byte: usize) -> usize {
        self.chars.partition_point(|seen| seen.at < byte)
    }

    fn push(&mut self, token: &Token<'_>) {
        let first = self.chars.len();
        let word = self.words.len();
        let mut hash = 0xcbf2_9ce4_8422_2325;
        for (offset, char) in token.text.char_indices() {
            let symbol = symbol(char);
            hash = (hash ^ u64::from(symbol)).wrapping_mul(0x0100_0000_01b3);
            self.chars.push(Seen {
                at: token.span.start() + offset,
                symbol,
                sort: sort(char),
                word,
                place: 2,
                ..Seen::default()
            });
        }
        let length = self.chars.len() - first;
        if let Some(seen) = self.chars.get_mut(first) {
            seen.place = u8::from(length > 1);
        }
        if let Some(seen) = self.chars.last_mut().filter(|_| length > 1) {
            seen.place = 3;
        }
        self.words.push(Word {
            hash,
            tag: tag(token.tag),
            last: self.chars.last().map_or(0, |seen| seen.symbol),
            length: u8::try_from(length.min(5)).unwrap_or(5),
            ahead: (0, 0),
        });
    }

    /// Notes what the rules make of the characters of a candidate.
    fn mark(&mut self, candidate: &Candidate) {
        let rule = RULES.iter().position(|rule| *rule == candidate.rule).map_or(0, |at| at + 1);
        let weak = usize::from(candidate.standing == Standing::Weak);
        let code = u8::try_from((rule * 2 + weak) * 4).unwrap_or_default();
        let (start, end) = (self.char_at(candidate.span.start()), self.char_at(candidate.span.end()));
        for (at, seen) in self.chars.iter_mut().enumerate().take(end).skip(start) {
            seen.rule = code + 2 * u8::from(at == start) + u8::from(at + 1 == end);
        }
    }

    /// Notes that a listed ending ends before `byte`; of several there the last given stays.
    fn close(&mut self, byte: usize, class: u8) {
        let last = self.char_at(byte).checked_sub(1);
        if let Some(seen) = last.and_then(|last| self.chars.get_mut(last)) {
            seen.ending = class;
        }
    }

    fn look_ahead(&mut self) {
        let mut ahead = (0, 0);
        let mut chars = self.chars.iter().rev();
        let mut next = chars.next();
        for (number, word) in self.words.iter_mut().enumerate().rev() {
            let last = next.filter(|seen| seen.word == number);
            ahead = match (last.map_or(0, |seen| seen.ending), ahead) {
                (0, (0, _)) => (0, 0),
                (0, (distance, class)) if distance < NEAR => (distance + 1, class),
                (0, _) => (0, 0),
                (class, _) => (1, class),
            };
            word.ahead = ahead;
            while next.is_some_and(|seen| seen.word == number) {
                next = chars.next();
            }
        }
    }
}

/// A character as the model tells it from others: digits are one, wide Latin letters are narrow and small.
fn symbol(char: char) -> u32 {
    let narrow = match char {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char),
        _ => char,
    };
    match narrow {
        '0'..='9' => u32::from('0'),
        '“' | '”' | '「' | '」' | '‘' | '’' => u32::from('"'),
        _ => u32::from(narrow.to_ascii_lowercase()),
    }
}

/// What sort of character it is.
fn sort(char: char) -> u8 {
    match char {
        '零' | '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千'
        | '万' | '亿' | '两' => 2,
        '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => 1,
        '0'..='9' | '\u{ff10}'..='\u{ff19}' => 3,
        'a'..='z' | 'A'..='Z' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => 4,
        '“' | '「' | '《' | '(' | '（' | '【' | '‘' => 5,
        '”' | '」' | '》' | ')' | '）' | '】' | '’' => 6,
        '、' => 7,
        '·' | '-' | '－' | '—' | '&' | '.' => 8,
        _ if char.is_whitespace() => 9,
        _ if char.is_alphabetic() => 10,
        _ => 11,
    }
}

/// A tag as a number: its first three letters.
fn tag(tag: &str) -> u32 {
    tag.bytes().take(3).fold(0, |number, byte| number << 8 | u32::from(byte))
}
