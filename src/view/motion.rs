//! Where a cursor goes: from a byte of the text to the next border of a unit.

use crate::text::normalize::is_han;
use crate::text::{Document, Paragraph, Span, grapheme_border_beside, sentences};

/// What a cursor moves by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A grapheme cluster: one character as a reader sees it.
    Character,
    /// A word, as whoever asks cuts words.
    Word,
    /// To where a mention begins.
    Mention,
    /// To where a sentence begins.
    Sentence,
    /// To where a paragraph that is not blank begins.
    Paragraph,
    /// To the end of the paragraph or its beginning.
    Line,
    /// To the end of the text or its beginning.
    Text,
}

/// Where a cursor at byte `at` goes by a unit, `forward` or back; it stays where there is nothing further.
///
/// `words` gives the borders of the words of a paragraph's text, both ends among them; `mentions` are in text order.
///
/// ```
/// use zhupi::text::Document;
/// use zhupi::view::{Unit, runs_of_script, step};
/// let document = Document::new("共91个。又5个。");
/// let go = |at, unit| step(&document, at, unit, true, runs_of_script, [].into_iter());
/// assert_eq!((go(0, Unit::Character), go(0, Unit::Word), go(0, Unit::Sentence)), (3, 3, 11));
/// ```
#[must_use]
pub fn step(
    document: &Document,
    at: usize,
    unit: Unit,
    forward: bool,
    words: impl Fn(&str) -> Vec<usize>,
    mentions: impl DoubleEndedIterator<Item = Span>,
) -> usize {
    let text = document.text();
    let next = match unit {
        Unit::Character => Some(grapheme_border_beside(text, at, forward)),
        Unit::Mention => beside(mentions.map(Span::start), at, forward),
        Unit::Text => Some(if forward { text.len() } else { 0 }),
        Unit::Line => here(document, at)
            .map(|(_, line)| if forward { line.content.end() } else { line.content.start() }),
        Unit::Paragraph => {
            let filled = |line: &&Paragraph| !line.content.of(text).trim().is_empty();
            beside(document.paragraphs().iter().filter(filled).map(|line| line.whole.start()), at, forward)
        }
        Unit::Word => inside(document, at, forward, |line| words(line)),
        Unit::Sentence => {
            inside(document, at, forward, |line| sentences(line).into_iter().map(Span::start).collect())
        }
    };
    next.unwrap_or(at)
}

/// A selection grown to whole words; see [`step`] for `words`.
///
/// ```
/// use zhupi::text::{Document, Span};
/// use zhupi::view::{runs_of_script, snapped};
/// let document = Document::new("增长12.5个");
/// assert_eq!(snapped(&document, Span::new(7, 8), runs_of_script), Span::new(6, 10));
/// ```
#[must_use]
pub fn snapped(document: &Document, span: Span, words: impl Fn(&str) -> Vec<usize>) -> Span {
    let borders = |at: usize| -> Vec<usize> {
        let line = here(document, at).map(|(_, line)| line.content).unwrap_or_default();
        words(line.of(document.text())).into_iter().map(|border| border + line.start()).collect()
    };
    let last = grapheme_border_beside(document.text(), span.end(), false);
    let start = borders(span.start()).into_iter().rev().find(|&border| border <= span.start());
    let end = borders(last).into_iter().find(|&border| border >= span.end());
    Span::new(start.unwrap_or(span.start()), end.unwrap_or(span.end()))
}

/// Borders of stretches of one script, where nothing better cuts words: Han, other letters, digits, the rest.
#[must_use]
pub fn runs_of_script(text: &str) -> Vec<usize> {
    let mut borders = Vec::new();
    let mut before = None;
    for (at, char) in text.char_indices() {
        let script = Some(script(char));
        if script != before {
            borders.push(at);
        }
        before = script;
    }
    borders.push(text.len());
    borders
}

fn script(char: char) -> u8 {
    match char {
        char if is_han(char) => 0,
        // A point or comma inside a number belongs to it.
        '.' | ',' | '%' => 1,
        char if char.is_numeric() => 1,
        char if char.is_alphabetic() => 2,
        char if char.is_whitespace() => 3,
        _ => 4,
    }
}

fn here(document: &Document, at: usize) -> Option<(usize, Paragraph)> {
    let lines = document.paragraphs();
    let place = lines.partition_point(|line| line.whole.end() <= at).min(lines.len().checked_sub(1)?);
    lines.get(place).map(|line| (place, *line))
}

/// The place behind `at`, or before it.
fn beside(places: impl DoubleEndedIterator<Item = usize>, at: usize, forward: bool) -> Option<usize> {
    let mut places = places;
    if forward { places.find(|&place| place > at) } else { places.rev().find(|&place| place < at) }
}

/// The border beside `at` in its paragraph; past the last one, the next paragraph begins, before the first one the
/// paragraph before ends.
fn inside(
    document: &Document,
    at: usize,
    forward: bool,
    borders: impl Fn(&str) -> Vec<usize>,
) -> Option<usize> {
    let (place, line) = here(document, at)?;
    let in_line = |line: Paragraph| -> Vec<usize> {
        let found = borders(line.content.of(document.text()));
        found.into_iter().map(|border| border + line.content.start()).collect()
    };
    let found = beside(in_line(line).into_iter(), at, forward);
    let neighbour = if forward { Some(place + 1) } else { place.checked_sub(1) };
    found.or_else(|| {
        let line = *document.paragraphs().get(neighbour?)?;
        if forward { Some(line.whole.start()) } else { in_line(line).into_iter().next_back() }
    })
}

#[cfg(test)]
mod tests {
    use super::{Unit, runs_of_script, snapped, step};
    use crate::text::{Document, Span};

    /// All stops from one end of the text to the other, the text cut at them by `|`.
    fn check(text: &str, unit: Unit, expected: &str) {
        let document = Document::new(text);
        let mentions = || [Span::new(3, 6), Span::new(9, 12)].into_iter();
        for forward in [true, false] {
            let mut at = if forward { 0 } else { text.len() };
            let mut stops = vec![at];
            loop {
                let next = step(&document, at, unit, forward, runs_of_script, mentions());
                if next == at {
                    break;
                }
                assert_eq!(next > at, forward, "{unit:?} at {at}");
                at = next;
                stops.push(at);
            }
            stops.sort_unstable();
            let mut cut = text.to_owned();
            for stop in stops.iter().rev().filter(|&&stop| stop > 0 && stop < text.len()) {
                cut.insert(*stop, '|');
            }
            assert_eq!(cut, expected, "{unit:?} {}", if forward { "forward" } else { "back" });
        }
    }

    #[test]
    fn every_unit_has_the_same_stops_both_ways() {
        check("e\u{301}国\r\n👩‍👩‍👧", Unit::Character, "e\u{301}|国|\r\n|👩‍👩‍👧");
        check("共91个，GDP好\n第二", Unit::Word, "共|91|个|，|GDP|好|\n|第二");
        check("一二三四五", Unit::Mention, "一|二三|四五");
        check("", Unit::Paragraph, "");
        check("", Unit::Word, "");
    }

    #[test]
    fn sentences_and_paragraphs_begin_where_they_begin() {
        let document = Document::new("一。二。\n\n三。");
        let go = |at, unit, forward| step(&document, at, unit, forward, runs_of_script, [].into_iter());
        assert_eq!(go(0, Unit::Sentence, true), 6);
        assert_eq!(go(8, Unit::Sentence, false), 6);
        assert_eq!(go(0, Unit::Paragraph, true), 14);
        assert_eq!(go(17, Unit::Paragraph, false), 14);
        assert_eq!(go(14, Unit::Paragraph, false), 0);
        assert_eq!(go(6, Unit::Line, true), 12);
        assert_eq!(go(6, Unit::Line, false), 0);
        assert_eq!(go(6, Unit::Text, true), 20);
    }

    #[test]
    fn a_selection_grows_to_words_in_its_own_paragraphs() {
        let document = Document::new("增长12.5个\n下降3成");
        let snap = |start, end| snapped(&document, Span::new(start, end), runs_of_script);
        assert_eq!(snap(7, 8), Span::new(6, 10));
        assert_eq!(snap(3, 17), Span::new(0, 20));
        assert_eq!(snap(6, 10), Span::new(6, 10));
    }
}
