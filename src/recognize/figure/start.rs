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

/// How many places the pairs have, as a power of two: more than ten times as many as there are pairs, as every pair
/// that shares a place with another one is read in vain.
const PLACES: u32 = 16;

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
    use super::super::{date, duration, look, multiple, numeral, ordinal};
    use super::{CALENDAR, NUMBER, RANK, WORD, may_begin};

    /// Wordings of every kind: the cases of this folder, as they are written there.
    const TEXTS: [&str; 6] = [
        include_str!("cases/dates.rs"),
        include_str!("cases/names.rs"),
        include_str!("cases/nothing.rs"),
        include_str!("cases/numbers.rs"),
        include_str!("cases/spoken.rs"),
        include_str!("cases/units.rs"),
    ];

    #[test]
    fn nothing_begins_where_none_is_looked_for() {
        let lines = TEXTS.iter().flat_map(|text| text.lines());
        for (line, at, char) in
            lines.flat_map(|line| line.char_indices().map(move |(at, char)| (line, at, char)))
        {
            let place = look::rest(line, at);
            let may = |flag| may_begin(place, flag);
            let rank = || {
                ordinal::read(line, at).is_some()
                    || multiple::doubling(line, at).is_some()
                    || duration::half(line, 0, at).is_some()
            };
            let whole = || multiple::half(line, 0, at).or_else(|| multiple::word(line, 0, at)).is_some();
            let number = || numeral::signed(line, at).is_some() || multiple::some(line, 0, at).is_some();
            assert!(char == 'Q' || may(CALENDAR) || date::read(line, at, char).is_none(), "{place}");
            assert!(may(RANK) || !rank(), "{place}");
            assert!(may(RANK | NUMBER) || !whole(), "{place}");
            assert!(may(NUMBER) || !number(), "{place}");
        }
    }

    #[test]
    fn wordings_of_the_calendar_are_looked_for() {
        let words = "旧历八月 闰四月 閏四月 正月初五 大年初一 周三 週日 星期天 禮拜六 公元前3年 前221年 前五个月 再过三天 过半小时 \
                     过几天 差五分八点 晚八点 早上 每月 逢周三 隔天 双周 雙週 这个世纪 上個世紀 壬寅年 乾隆三年 民国三十八年";
        let missed: Vec<_> = words.split_whitespace().filter(|word| !may_begin(word, CALENDAR)).collect();
        assert!(missed.is_empty(), "{missed:?}");
    }

    #[test]
    fn ranks_and_numbers_are_looked_for() {
        let ranks = "第三 首批 前十 前100强 倒数第二 倒數第二 头三名 頭一個 翻番 半年 过半 過半 超半数 逾半 对折 双倍 百分百";
        let missed: Vec<_> = ranks.split_whitespace().filter(|word| !may_begin(word, RANK)).collect();
        assert!(missed.is_empty(), "{missed:?}");
        let numbers = "3 ３ 三 廿 几 數 上百 上万 好几 好幾 若干 负三 負3 -3 +3 .5 零下3 ½";
        let missed: Vec<_> = numbers.split_whitespace().filter(|word| !may_begin(word, NUMBER)).collect();
        assert!(missed.is_empty(), "{missed:?}");
        assert!(!may_begin("上海", NUMBER) && !may_begin("负责", NUMBER) && !may_begin("首先", RANK));
    }

    #[test]
    fn the_next_character_tells() {
        assert!(may_begin("今年", CALENDAR) && !may_begin("今", CALENDAR) && !may_begin("今世", CALENDAR));
        assert!(may_begin("前3年", CALENDAR), "one character is all that the wording has");
        assert!(may_begin("一些", WORD) && !may_begin("一吨", WORD));
        assert!(may_begin("一", NUMBER | CALENDAR));
    }
}
