//! The way back from a name's ending to its beginning.

use super::candidate::{Candidate, Standing, ending_at};
use super::paragraph::Paragraph;
use super::tables::{Level, Need, Suffix, WORDS};
use crate::segment::Token;

/// At most that many words between the ending and the place or name that opens it.
const MOST_WORDS: usize = 9;
/// At most that many bytes of a name before its ending.
const MOST_BYTES: usize = 75;

/// How a name opens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Opening {
    /// Nothing that names it.
    Nothing,
    /// A place.
    Place(Level),
    /// A level of the administration without its place: 市.
    Level,
    /// Another body's name: 腾讯|计算机系统有限公司.
    Name,
    /// The body it is a part of.
    Whole(Candidate),
}

/// A word on the way back.
#[derive(Clone, Copy, Debug)]
struct Unit {
    start: usize,
    sort: Sort,
}

/// What a word can be in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// Names: a word of no dictionary, a proper noun, a number.
    Proper,
    /// A trade or line of work.
    Industry,
    /// Any other word that names hold.
    Common,
    /// 和, 与, 及: inside a name or between two.
    And,
}

/// The way back: where it stopped, at what, and what lies between.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) start: usize,
    pub(super) opening: Opening,
    units: Vec<Unit>,
    /// Whether a word of unfit sort ended it, not a mark or the beginning.
    end: usize,
}

/// Walks back from `end`, where the ending `suffix` begins.
pub(super) fn back(paragraph: &Paragraph<'_>, candidates: &[Candidate], end: usize, suffix: Suffix) -> Way {
    let mut way = Way { start: end, opening: Opening::Nothing, units: Vec::new(), end };
    loop {
        if let Some((start, opening)) = opening(paragraph, candidates, way.start, suffix) {
            way.start = start;
            way.opening = opening;
            break;
        }
        let Some(unit) = unit(paragraph, way.start).filter(|_| !way.is_long()) else {
            break;
        };
        if ending_at(candidates, way.start).is_some_and(|candidate| candidate.standing == Standing::Strong) {
            break;
        }
        if unit.sort == Sort::And && (way.units.is_empty() || suffix.need == Need::Trade) {
            break;
        }
        way.start = unit.start;
        way.units.push(unit);
    }
    way.without_loose_and();
    way
}

impl Way {
    fn is_long(&self) -> bool {
        self.units.len() >= MOST_WORDS || self.end - self.start > MOST_BYTES
    }

    /// How many words lie between.
    pub(super) fn words(&self) -> usize {
        self.units.len()
    }

    /// How many bytes lie between.
    pub(super) fn bytes(&self) -> usize {
        self.end - self.units.last().map_or(self.end, |unit| unit.start)
    }

    /// An `and` belongs to the name only where a place or level opens it and a word stands between.
    fn without_loose_and(&mut self) {
        let opened = matches!(self.opening, Opening::Place(_) | Opening::Level);
        let last_is_and = self.units.last().is_some_and(|unit| unit.sort == Sort::And);
        if opened && !last_is_and {
            return;
        }
        if let Some(at) = self.units.iter().position(|unit| unit.sort == Sort::And) {
            self.units.truncate(at);
            self.opening = Opening::Nothing;
            self.start = self.units.last().map_or(self.end, |unit| unit.start);
        }
    }

    /// Where a name of its own begins, if one stands right before the ending or the words of its trade.
    pub(super) fn proper_start(&self) -> Option<usize> {
        let first = self.units.iter().position(|unit| unit.sort == Sort::Proper)?;
        let clear = self.units.iter().take(first).all(|unit| unit.sort != Sort::Common);
        let proper = self.units.iter().skip(first).take_while(|unit| unit.sort == Sort::Proper).take(2);
        proper.last().filter(|_| clear).map(|unit| unit.start)
    }

    /// Where the word before the words of its trade begins.
    pub(super) fn common_start(&self) -> Option<usize> {
        let first = self.units.iter().position(|unit| unit.sort == Sort::Common)?;
        self.units.get(first).filter(|_| first > 0).map(|unit| unit.start)
    }

    /// Whether a word says more than a trade.
    pub(super) fn is_specific(&self) -> bool {
        self.units.iter().any(|unit| unit.sort == Sort::Proper)
    }
}

/// What opens a name at `at`, and where that begins.
fn opening(
    paragraph: &Paragraph<'_>,
    candidates: &[Candidate],
    at: usize,
    suffix: Suffix,
) -> Option<(usize, Opening)> {
    let body = ending_at(candidates, at);
    if let Some(whole) = body.filter(|whole| suffix.part && whole.standing == Standing::Strong) {
        return Some((whole.span.start(), Opening::Whole(whole)));
    }
    if let Some(name) = body.filter(|_| suffix.need == Need::Trade) {
        let start = places(paragraph, name.span.start()).map_or(name.span.start(), |(start, _)| start);
        return Some((start, Opening::Name));
    }
    if let Some((start, level)) = places(paragraph, at).or_else(|| bracketed_place(paragraph, at)) {
        return Some(whole_before(candidates, start, suffix).unwrap_or((start, Opening::Place(level))));
    }
    let start = level(paragraph, at)?;
    let placed = places(paragraph, start).map(|(start, level)| (start, Opening::Place(level)));
    Some(placed.unwrap_or((start, Opening::Level)))
}

/// The body that a branch with its own place belongs to: 国家统计局|长沙|调查队.
fn whole_before(candidates: &[Candidate], at: usize, suffix: Suffix) -> Option<(usize, Opening)> {
    let whole = ending_at(candidates, at).filter(|_| suffix.branch)?;
    Some((whole.span.start(), Opening::Whole(whole)))
}

/// The places that stand one after another before `at`: the beginning of the first, the level of the last.
fn places(paragraph: &Paragraph<'_>, at: usize) -> Option<(usize, Level)> {
    let (mut start, level) = paragraph.place_before(at)?;
    for _ in 0..3 {
        match paragraph.place_before(start) {
            Some((before, Level::Province | Level::City | Level::County)) => start = before,
            _ => break,
        }
    }
    Some((start, level))
}

/// The name before a place in brackets: 湖南(道县)…, 华润置地（湖南）….
fn bracketed_place(paragraph: &Paragraph<'_>, at: usize) -> Option<(usize, Level)> {
    let head = paragraph.slice(0, at);
    let inner = head.strip_suffix(['）', ')'])?;
    let (place, level) = paragraph.place_before(inner.len())?;
    let outer = paragraph.slice(0, place).strip_suffix(['（', '('])?;
    let before = places(paragraph, outer.len()).map(|(start, _)| start);
    let proper = || unit(paragraph, outer.len()).filter(|unit| unit.sort != Sort::And).map(|unit| unit.start);
    before.or_else(proper).map(|start| (start, level))
}

/// Where the level of the administration that ends at `at` begins.
fn level(paragraph: &Paragraph<'_>, at: usize) -> Option<usize> {
    let token = paragraph.token_before(at)?;
    let word = paragraph.slice(token.span.start(), at);
    WORDS.level.contains(word).then_some(token.span.start())
}

/// The word that ends at `at`, if a name can hold it.
fn unit(paragraph: &Paragraph<'_>, at: usize) -> Option<Unit> {
    let token = paragraph.token_before(at)?;
    let word = paragraph.slice(token.span.start(), at);
    Some(Unit { start: token.span.start(), sort: sort(token, word)? })
}

fn sort(token: &Token<'_>, word: &str) -> Option<Sort> {
    if matches!(word, "和" | "与" | "及") {
        return Some(Sort::And);
    }
    if WORDS.industry.contains(word) {
        return Some(Sort::Industry);
    }
    if WORDS.stop.contains(word) || WORDS.title.contains(word) || !word.chars().all(is_of_names) {
        return None;
    }
    match token.tag {
        "nz" | "nr" | "nrt" | "nrfg" | "x" | "eng" | "j" | "nt" | "ns" => Some(Sort::Proper),
        "m" => is_proper_number(word).then_some(Sort::Proper),
        "n" | "vn" | "an" | "b" | "a" | "l" | "i" | "ng" | "zg" | "s" | "f" | "g" | "z" | "ad" | "q" => {
            Some(Sort::Common)
        }
        _ => None,
    }
}

/// 第一 opens a school's or a hospital's name, 三一 a company's; 50 or 两 do not.
fn is_proper_number(word: &str) -> bool {
    word.starts_with('第')
        || word.chars().count() > 1 && word.chars().all(|char| "一二三四五六七八九十".contains(char))
}

/// Whether names hold such a character.
fn is_of_names(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '·' | '&' | '-')
}
