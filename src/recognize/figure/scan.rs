//! One pass over a text: where a figure may begin, and what is read there.

use super::digit::{Sign, sign};
use super::{amount, date, duration, identifier, look, modifier, multiple, not_figure, ordinal, ratio};
use crate::recognize::finding::Finding;
use crate::text::Span;
use std::sync::LazyLock;
use unicode_segmentation::GraphemeCursor;

/// What may begin at a character.
mod start {
    /// A number.
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
    /// Not here, but a word that is no figure may have it second.
    pub(super) const SECOND: u8 = 64;
    /// What may begin here.
    pub(super) const ANY: u8 = 63;
}

/// What may begin at each character of the basic plane.
static STARTS: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut starts = vec![0_u8; 0x1_0000];
    let mut mark = |char: char, flag: u8| {
        if let Some(flags) = usize::try_from(u32::from(char)).ok().and_then(|at| starts.get_mut(at)) {
            *flags |= flag;
        }
    };
    for char in (0..0x1_0000_u32).filter_map(char::from_u32) {
        if sign(char).is_some() {
            mark(char, start::NUMBER | start::CALENDAR);
        }
        if look::is_latin(char) {
            mark(char, start::LATIN);
        }
    }
    "上负負零-−－+＋.．好若".chars().for_each(|char| mark(char, start::NUMBER));
    ratio::vulgar_initials().for_each(|char| mark(char, start::NUMBER));
    "第首前倒头頭对對双雙百翻半过過超逾".chars().for_each(|char| mark(char, start::RANK));
    "〔[［【（(﹝".chars().for_each(|char| mark(char, start::BRACKET));
    not_figure::initials().for_each(|char| mark(char, start::WORD));
    not_figure::seconds().for_each(|char| mark(char, start::SECOND));
    date::initials().for_each(|char| mark(char, start::CALENDAR));
    starts
});

/// The figures of `text` in order, none overlapping another.
pub(super) fn figures(text: &str) -> Vec<Finding> {
    let starts: &[u8] = &STARTS;
    let mut found: Vec<Finding> = Vec::new();
    let (mut next, mut floor) = (0, 0);
    let flags_of = |char: char| {
        usize::try_from(u32::from(char)).ok().and_then(|at| starts.get(at)).copied().unwrap_or_default()
    };
    for (at, char) in text.char_indices() {
        let flags = flags_of(char) & start::ANY;
        if flags == 0 || at < next {
            continue;
        }
        // Most characters that begin only a fixed word are told by the next one.
        let second =
            || look::next(text, at + char.len_utf8()).is_some_and(|char| flags_of(char) & start::SECOND != 0);
        if flags == start::WORD && !second() {
            continue;
        }
        match read(text, floor, at, char, flags) {
            Step::Found(finding) => {
                let finding = whole_graphemes(text, *finding);
                next = finding.span.end();
                if finding.span.start() >= floor {
                    floor = next;
                    found.push(finding);
                }
            }
            Step::Pass(end) => next = end.max(next),
        }
    }
    found
}

/// What was read at a place.
enum Step {
    Found(Box<Finding>),
    /// Nothing; go on behind it.
    Pass(usize),
}

fn read(text: &str, floor: usize, at: usize, char: char, flags: u8) -> Step {
    let may = |flag: u8| flags & flag != 0;
    if may(start::LATIN) {
        return latin(text, at);
    }
    let found = |finding: Finding| Step::Found(Box::new(finding));
    if may(start::BRACKET)
        && let Some(end) = identifier::document(text, at)
    {
        return Step::Pass(end);
    }
    let bent = matches!(char, '百' | '千' | '万') && modifier::before(text, floor, at).is_some();
    let word = if may(start::WORD) && !bent { not_figure::word(text, at) } else { None };
    if may(start::CALENDAR)
        && let Some(finding) = date::read(text, at, char)
        && word.is_none_or(|end| end <= finding.span.end())
    {
        return found(finding);
    }
    if may(start::RANK | start::NUMBER)
        && let Some(finding) = multiple::half(text, floor, at).or_else(|| multiple::word(text, floor, at))
    {
        return found(finding);
    }
    if let Some(end) = word {
        return Step::Pass(end);
    }
    let rank = match char {
        '第' | '首' | '前' | '倒' | '头' | '頭' => ordinal::read(text, at),
        '翻' => multiple::doubling(text, at),
        '半' => duration::half(text, floor, at),
        _ => None,
    };
    if let Some(finding) = rank {
        return found(finding);
    }
    let width = at + char.len_utf8();
    if !may(start::NUMBER) {
        return Step::Pass(width);
    }
    match amount::read(text, floor, at) {
        Ok(finding) => Step::Found(Box::new(finding)),
        Err(end) if end > at => Step::Pass(end),
        Err(_) => match multiple::some(text, floor, at) {
            Some(finding) => Step::Found(Box::new(finding)),
            None => Step::Pass(if sign(char) == Some(Sign::Arabic) { arabic_end(text, at) } else { width }),
        },
    }
}

/// Letters: an address or a name with digits is passed over, a quarter is read.
fn latin(text: &str, at: usize) -> Step {
    if let Some(finding) = date::quarter(text, at).or_else(|| ordinal::lettered(text, at)) {
        return Step::Found(Box::new(finding));
    }
    Step::Pass(identifier::latin(text, at).max(at + 1))
}

/// Where Arabic digits that are too many to read end.
fn arabic_end(text: &str, at: usize) -> usize {
    let run = look::rest(text, at).chars().take_while(|&char| look::arabic(char).is_some());
    at + run.map(char::len_utf8).sum::<usize>()
}

/// The finding with the combining marks around it, so that it cuts no cluster.
fn whole_graphemes(text: &str, mut finding: Finding) -> Finding {
    let (start, end) = (finding.span.start(), finding.span.end());
    let joins = |char: Option<char>| char.is_some_and(|char| !stands_apart(char));
    if joins(look::previous(text, start)) || joins(look::next(text, end)) {
        let border = |at| GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true);
        let before =
            (0..=start).rev().find(|&at| text.is_char_boundary(at) && border(at)).unwrap_or_default();
        let behind =
            (end..=text.len()).find(|&at| text.is_char_boundary(at) && border(at)).unwrap_or(text.len());
        finding.span = Span::new(before, behind);
    }
    finding
}

/// Whether a character never joins its neighbours into one cluster: ASCII, ideographs and their punctuation.
///
/// Source: Unicode Standard Annex 29, property *Grapheme_Cluster_Break*.
const fn stands_apart(char: char) -> bool {
    char.is_ascii()
        || look::is_ideograph(char)
        || matches!(char, '\u{3000}'..='\u{3029}' | '\u{FF01}'..='\u{FF60}')
}
