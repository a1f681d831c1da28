//! One pass over a text: where a figure may begin, and what is read there.

use super::digit::{Sign, sign};
use super::{amount, date, duration, identifier, look, modifier, multiple, not_figure, ordinal};
use crate::recognize::finding::Finding;
use crate::text::Span;
use std::sync::LazyLock;
use unicode_segmentation::GraphemeCursor;

/// A bit for each character of the basic plane at which something may begin.
static STARTS: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let mut bits = vec![0_u64; 0x1_0000 / 64];
    let special = "第首前翻过過超逾半一几幾数數好若上负負零-−－〔[［【（(﹝党新中本近农截";
    let numerals = (0..0x1_0000_u32)
        .filter_map(char::from_u32)
        .filter(|&char| sign(char).is_some() || look::is_latin(char));
    for char in numerals.chain(special.chars()).chain(not_figure::initials()).chain(date::initials()) {
        let (at, bit) = place(char);
        if let Some(word) = bits.get_mut(at) {
            *word |= bit;
        }
    }
    bits
});

/// The word and the bit of a character.
fn place(char: char) -> (usize, u64) {
    let code = u32::from(char);
    (usize::try_from(code / 64).unwrap_or(usize::MAX), 1 << (code % 64))
}

/// The figures of `text` in order, none overlapping another.
pub(super) fn figures(text: &str) -> Vec<Finding> {
    let starts: &[u64] = &STARTS;
    let mut found: Vec<Finding> = Vec::new();
    let (mut next, mut floor) = (0, 0);
    for (at, char) in text.char_indices() {
        let (word, bit) = place(char);
        if at < next || starts.get(word).is_none_or(|bits| bits & bit == 0) {
            continue;
        }
        match read(text, floor, at, char) {
            Step::Found(finding) => {
                let finding = whole_graphemes(text, *finding);
                if finding.span.start() < floor {
                    next = next.max(finding.span.end());
                    continue;
                }
                next = finding.span.end();
                floor = next;
                found.push(finding);
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

fn read(text: &str, floor: usize, at: usize, char: char) -> Step {
    if char.is_ascii_alphabetic() || look::is_latin(char) {
        return latin(text, at);
    }
    if let Some(end) = identifier::document(text, at) {
        return Step::Pass(end);
    }
    if let Some(finding) = date::read(text, at) {
        return Step::Found(Box::new(finding));
    }
    if let Some(finding) = multiple::half(text, floor, at) {
        return Step::Found(Box::new(finding));
    }
    let bent = matches!(char, '百' | '千' | '万') && modifier::before(text, floor, at).is_some();
    if let Some(end) = not_figure::word(text, at).filter(|_| !bent) {
        return Step::Pass(end);
    }
    let width = at + char.len_utf8();
    let found = match char {
        '第' | '首' | '前' => ordinal::read(text, at),
        '翻' => multiple::doubling(text, at),
        '半' => duration::half(text, floor, at),
        _ => None,
    };
    if let Some(finding) = found {
        return Step::Found(Box::new(finding));
    }
    let numeric = sign(char).is_some() || "上负負零-−－好若".contains(char);
    if !numeric {
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
    if let Some(finding) = date::read(text, at).filter(|_| look::starts(text, at, "Q")) {
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
