//! One pass over a text: where a figure may begin, and what is read there.

use super::digit::{Sign, sign};
use super::start::{self, STARTS, Starts};
use super::{amount, date, duration, identifier, look, modifier, multiple, not_figure, ordinal};
use crate::recognize::finding::Finding;
use crate::text::{Span, is_grapheme_border};

/// How many bytes of news hold one figure where they stand close together; room is made accordingly.
const SPARSE: usize = 96;

/// The figures of `text` in order, none overlapping another.
pub(super) fn figures(text: &str) -> Vec<Finding> {
    let starts: &Starts = &STARTS;
    let mut found: Vec<Finding> = Vec::new();
    let (mut next, mut floor) = (0, 0);
    let mut chars = text.char_indices();
    while let Some((at, char)) = chars.next() {
        if at < next {
            continue;
        }
        let flags = starts.flags(char, || chars.clone().next().map(|(_, char)| char));
        if flags == 0 {
            continue;
        }
        match read(text, floor, at, char, flags) {
            Ok(finding) => {
                let finding = whole_graphemes(text, finding);
                next = finding.span.end();
                if finding.span.start() >= floor {
                    floor = next;
                    if found.is_empty() {
                        found.reserve(1 + (text.len() - at) / SPARSE);
                    }
                    found.push(finding);
                }
            }
            Err(end) => next = end.max(next),
        }
    }
    found
}

/// The figure at a place, or where to go on where there is none.
fn read(text: &str, floor: usize, at: usize, char: char, flags: u8) -> Result<Finding, usize> {
    let may = |flag: u8| flags & flag != 0;
    if may(start::LATIN) {
        return latin(text, at);
    }
    if may(start::BRACKET)
        && let Some(end) = identifier::document(text, at)
    {
        return Err(end);
    }
    let bent = || matches!(char, '百' | '千' | '万') && modifier::before(text, floor, at).is_some();
    let word = if may(start::WORD) && !bent() { not_figure::word(text, at) } else { None };
    if may(start::CALENDAR)
        && let Some(finding) = date::read(text, at, char)
        && word.is_none_or(|end| end <= finding.span.end())
    {
        return Ok(finding);
    }
    if may(start::RANK | start::NUMBER)
        && let Some(finding) = multiple::half(text, floor, at).or_else(|| multiple::word(text, floor, at))
    {
        return Ok(finding);
    }
    if let Some(end) = word {
        return Err(end);
    }
    let rank = match char {
        '第' | '首' | '前' | '倒' | '头' | '頭' => ordinal::read(text, at),
        '翻' => multiple::doubling(text, at),
        '半' => duration::half(text, floor, at),
        _ => None,
    };
    if let Some(finding) = rank {
        return Ok(finding);
    }
    let width = at + char.len_utf8();
    if !may(start::NUMBER) {
        return Err(width);
    }
    match amount::read(text, floor, at) {
        Err(end) if end == at => multiple::some(text, floor, at)
            .ok_or_else(|| if sign(char) == Some(Sign::Arabic) { arabic_end(text, at) } else { width }),
        read => read,
    }
}

/// Letters: an address or a name with digits is passed over, a quarter and an English date are read.
fn latin(text: &str, at: usize) -> Result<Finding, usize> {
    date::lettered(text, at)
        .or_else(|| ordinal::lettered(text, at))
        .ok_or_else(|| identifier::latin(text, at).max(at + 1))
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
        let before = (0..=start).rev().find(|&at| is_grapheme_border(text, at)).unwrap_or_default();
        let behind = (end..=text.len()).find(|&at| is_grapheme_border(text, at)).unwrap_or(text.len());
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
