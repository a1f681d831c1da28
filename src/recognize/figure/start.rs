//! What may begin at a character, told by it and the one behind it.
//!
//! Most characters of a text begin nothing, and most that begin a listed word begin another one. Both are known from
//! two tables, which are filled from the lists of words themselves.

use super::digit::sign;
use super::{date, duration, look, multiple, not_figure, numeral, ordinal, ratio};
use std::sync::LazyLock;

/// A number, some of a unit.
pub(super) const NUMBER: u8 = 1;
/// A word of the calendar.
pub(super) const CALENDAR: u8 = 2;
/// A word that is no figure.
pub(super) const WORD: u8 = 4;
/// A rank, a doubling, a half.
pub(super) const RANK: u8 = 8;
/// A document's number in brackets.
pub(super) const BRACKET: u8 = 16;
/// A Latin letter.
pub(super) const LATIN: u8 = 32;
/// What the next character tells.
const PAIR: u8 = 64;

/// How a wording begins: its first character, and the second where it has one that is always the same.
pub(super) type Opening = (char, Option<char>);

/// How `word` begins.
pub(super) fn opening(word: &str) -> Option<Opening> {
    let mut chars = word.chars();
    Some((chars.next()?, chars.next()))
}

/// How `char` begins a wording where a number stands behind it.
pub(super) fn before_number(char: char) -> impl Iterator<Item = Opening> {
    SIGNS.iter().copied().chain(numeral::LEADS.chars()).map(move |second| (char, Some(second)))
}

/// The characters that numbers are written with.
static SIGNS: LazyLock<Vec<char>> = LazyLock::new(|| basic().filter(|&char| sign(char).is_some()).collect());

/// The characters of the basic plane.
fn basic() -> impl Iterator<Item = char> {
    (0..0x1_0000_u32).filter_map(char::from_u32)
}

/// What may begin at each character of the basic plane, and at each pair of characters.
#[derive(Debug)]
pub(super) struct Starts {
    chars: Vec<u8>,
    /// By the pair's [`hash`]; where two pairs share a place, both may begin what either may.
    pairs: Vec<u8>,
}

/// How many places the pairs have, as a power of two: several times as many as there are pairs.
const PLACES: u32 = 14;

pub(super) static STARTS: LazyLock<Starts> = LazyLock::new(|| {
    let mut starts = Starts { chars: vec![0; 0x1_0000], pairs: vec![0; 1 << PLACES] };
    let ranks = ordinal::openings().chain(multiple::openings()).chain(opening(duration::HALF));
    let numbers = numeral::openings().chain(multiple::some_openings()).chain(ratio::openings());
    SIGNS.iter().for_each(|&char| starts.mark((char, None), NUMBER | CALENDAR));
    numbers.for_each(|opening| starts.mark(opening, NUMBER));
    ranks.for_each(|opening| starts.mark(opening, RANK));
    basic().filter(|&char| look::is_latin(char)).for_each(|char| starts.mark((char, None), LATIN));
    "〔[［【（(﹝".chars().for_each(|char| starts.mark((char, None), BRACKET));
    not_figure::openings().for_each(|opening| starts.mark(opening, WORD));
    date::openings().for_each(|opening| starts.mark(opening, CALENDAR));
    starts
});

impl Starts {
    fn mark(&mut self, (first, second): Opening, flag: u8) {
        if let Some(flags) = self.chars.get_mut(place(first)) {
            *flags |= if second.is_some() { PAIR } else { flag };
        }
        if let Some(flags) = second.and_then(|second| self.pairs.get_mut(hash(first, second))) {
            *flags |= flag;
        }
    }

    /// What may begin at `first` with the rest of the text behind it.
    pub(super) fn flags(&self, first: char, rest: impl FnOnce() -> Option<char>) -> u8 {
        let flags = self.chars.get(place(first)).copied().unwrap_or_default();
        if flags & PAIR == 0 {
            return flags;
        }
        let pair = rest().and_then(|second| self.pairs.get(hash(first, second)));
        flags & !PAIR | pair.copied().unwrap_or_default()
    }
}

/// The place of a character in a table.
fn place(char: char) -> usize {
    usize::try_from(u32::from(char)).unwrap_or(usize::MAX)
}

/// The place of a pair: the upper bits of a product, as in Knuth's multiplicative hashing.
fn hash(first: char, second: char) -> usize {
    let pair = u32::from(first).wrapping_mul(0x9E37_79B1) ^ u32::from(second).wrapping_mul(0x85EB_CA6B);
    usize::try_from(pair >> (u32::BITS - PLACES)).unwrap_or_default()
}

/// Whether `flag` may begin with `text`.
#[cfg(test)]
pub(super) fn may_begin(text: &str, flag: u8) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|first| STARTS.flags(first, || chars.next()) & flag != 0)
}

#[cfg(test)]
mod tests {
    use super::{CALENDAR, NUMBER, WORD, may_begin};

    #[test]
    fn the_next_character_tells() {
        assert!(may_begin("今年", CALENDAR) && !may_begin("今", CALENDAR) && !may_begin("今世", CALENDAR));
        assert!(may_begin("前3年", CALENDAR), "one character is all that the wording has");
        assert!(may_begin("一些", WORD) && !may_begin("一吨", WORD));
        assert!(may_begin("一", NUMBER | CALENDAR));
    }
}
