//! A paragraph as the rules see it: its words, and the wordings of the tables that stand in it.

use super::tables::{Entry, Level, VOCABULARY, WORDS};
use crate::segment::Token;
use crate::text::Span;

/// A wording of the tables where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) span: Span,
    pub(super) entry: Entry,
}

/// The text, its words and its places.
#[derive(Debug)]
pub(super) struct Paragraph<'a> {
    pub(super) text: &'a str,
    tokens: &'a [Token<'a>],
    /// In the order of their ends.
    places: Vec<(Span, Level)>,
}

impl<'a> Paragraph<'a> {
    /// The paragraph and what may be a body or end one, in the order of the ends.
    pub(super) fn read(text: &'a str, tokens: &'a [Token<'a>]) -> (Self, Vec<Hit>) {
        let (mut places, mut hits) = (Vec::new(), Vec::new());
        let Some(automaton) = &VOCABULARY.automaton else {
            return (Self { text, tokens, places }, hits);
        };
        for found in automaton.find_overlapping_iter(text) {
            let span = Span::new(found.start(), found.end());
            match VOCABULARY.entry(found.pattern().as_usize()) {
                Some(Entry::Place(level)) => places.push((span, level)),
                Some(entry) => hits.push(Hit { span, entry }),
                None => {}
            }
        }
        (Self { text, tokens, places }, hits)
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The word over the byte before `at`.
    pub(super) fn token_before(&self, at: usize) -> Option<&'a Token<'a>> {
        let next = self.tokens.partition_point(|token| token.span.start() < at);
        self.tokens.get(next.checked_sub(1)?)
    }

    /// The word over the byte at `at`.
    pub(super) fn token_at(&self, at: usize) -> Option<&'a Token<'a>> {
        self.tokens.get(self.tokens.partition_point(|token| token.span.end() <= at))
    }

    /// Whether a word begins or ends there.
    pub(super) fn is_boundary(&self, at: usize) -> bool {
        self.token_at(at).is_none_or(|token| token.span.start() == at)
    }

    /// Whether a name may end there: at the end of a word, or before a title inside it, and not before a word
    /// that makes another one of both.
    pub(super) fn may_end(&self, at: usize) -> bool {
        let Some(token) = self.token_at(at) else {
            return true;
        };
        let rest = self.slice(at, token.span.end());
        if WORDS.tail.contains(rest) {
            return false;
        }
        let glued = token.tag == "x" && WORDS.stop.contains(rest);
        token.span.start() == at || glued || WORDS.title.contains(rest)
    }

    /// The longest place that ends there and keeps to the words, and how high it stands.
    pub(super) fn place_before(&self, at: usize) -> Option<(usize, Level)> {
        let listed = self.listed_place_before(at);
        let tagged = (self.token_before(at))
            .filter(|token| token.span.end() == at && is_place_word(token))
            .map(|token| (token.span.start(), Level::County));
        match (listed, tagged) {
            (Some(listed), Some(tagged)) if tagged.0 < listed.0 => Some(tagged),
            (Some(listed), _) => Some(listed),
            (None, tagged) => tagged,
        }
    }

    fn listed_place_before(&self, at: usize) -> Option<(usize, Level)> {
        let past = self.places.partition_point(|(span, _)| span.end() <= at);
        (self.places.get(..past)?.iter().rev())
            .take_while(|(span, _)| span.end() == at)
            .filter(|(span, level)| self.stands(*span, *level))
            .map(|&(span, level)| (span.start(), level))
            .min_by_key(|&(start, _)| start)
    }

    /// Whether a listed place keeps to the words and is not an ordinary word (新建, 和平).
    fn stands(&self, place: Span, level: Level) -> bool {
        let ordinary =
            level == Level::County && WORDS.ordinary.contains(self.slice(place.start(), place.end()));
        let opens = self.is_boundary(place.start());
        let unknown =
            || self.token_before(place.end()).is_some_and(|token| token.tag == "x" && level != Level::County);
        (opens || self.is_boundary(place.end()) && unknown()) && !ordinary
    }

    /// Whether exactly that stretch is a listed place.
    pub(super) fn is_listed_place(&self, span: Span) -> bool {
        let past = self.places.partition_point(|(place, _)| place.end() < span.end());
        (self.places.get(past..).into_iter().flatten())
            .take_while(|(place, _)| place.end() == span.end())
            .any(|&(place, _)| place == span)
    }
}

/// Whether the dictionary takes the word for a place, or an unknown word ends like a small one (泽雅镇).
fn is_place_word(token: &Token<'_>) -> bool {
    let ordinary = WORDS.ordinary.contains(token.text) || WORDS.stop.contains(token.text);
    let small = token.text.ends_with(['镇', '乡', '村'])
        || token.text.ends_with("街道")
        || token.text.ends_with("社区");
    let unknown = matches!(token.tag, "x" | "nr" | "nz") && small && token.span.len() > 6;
    !ordinary && (unknown || token.tag == "ns" && token.span.len() > 3)
}
