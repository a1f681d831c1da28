//! Where the places of one text are in another: what stands between two versions of an article.
//!
//! Paragraphs are compared first, then the sentences of those that differ, then the characters of sentences that
//! differ, so that an article costs little where little has changed. What the comparison loses (a paragraph that was
//! moved) is looked for by its words and what surrounds them.

use super::Anchor;
use super::place::{self, Found, Place};
use crate::text::{Document, Span, cuts_no_grapheme, sentences};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// What became of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carried {
    /// Its words are where they were among what surrounds them.
    Kept(Anchor),
    /// Its words are elsewhere.
    Moved(Anchor),
    /// Other words stand there.
    Changed(Anchor),
    /// It is nowhere.
    Lost,
}

/// Two versions of a text, compared.
#[derive(Clone, Debug)]
pub struct Map<'d> {
    before: &'d Document,
    after: &'d Document,
    /// Stretches of bytes that differ, before and after, in order; what lies between is the same.
    changes: Vec<(Span, Span)>,
}

/// Characters on both sides, multiplied, that are still compared one by one.
const LIMIT: usize = 4_000_000;

/// Bytes that changed words may have beyond four times the former.
const GROWTH: usize = 64;

impl<'d> Map<'d> {
    /// Compares two versions.
    ///
    /// ```
    /// use zhupi::annotation::{Anchor, Carried, Map};
    /// use zhupi::text::{Document, Span};
    /// let (before, after) = (Document::new("共91个。"), Document::new("今年共92个。"));
    /// let anchor = Anchor::new(&before, Span::new(3, 8));
    /// let carried = Map::new(&before, &after).carry(&[&anchor]);
    /// assert!(matches!(&carried[..], [Carried::Changed(anchor)] if anchor.quote == "92个"));
    /// ```
    #[must_use]
    pub fn new(before: &'d Document, after: &'d Document) -> Self {
        let whole =
            |document: &Document| document.paragraphs().iter().map(|one| one.whole).collect::<Vec<_>>();
        let mut map = Self { before, after, changes: Vec::new() };
        map.compare(&whole(before), &whole(after), 0);
        map
    }

    /// Compares parts of the texts; what differs is compared in smaller ones.
    fn compare(&mut self, before: &[Span], after: &[Span], depth: u8) {
        let words = |document: &'d Document, spans: &[Span]| -> Vec<&'d str> {
            spans.iter().map(|span| span.of(document.text())).collect()
        };
        let (old, new) = (words(self.before, before), words(self.after, after));
        if depth > 1 && old.len().saturating_mul(new.len()) > LIMIT {
            self.push(around(before, 0, before.len()), around(after, 0, after.len()));
            return;
        }
        for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
            if matches!(op, DiffOp::Equal { .. }) {
                continue;
            }
            let (old, new) = (op.old_range(), op.new_range());
            let gone = around(before, old.start, old.end);
            let come = around(after, new.start, new.end);
            if depth < 2 && !gone.is_empty() && !come.is_empty() {
                let parts = |document: &Document, span: Span| -> Vec<Span> {
                    let text = span.of(document.text());
                    let parts = if depth == 0 { sentences(text) } else { characters(text) };
                    parts.into_iter().map(|part| part.shifted(span.start())).collect()
                };
                let (old, new) = (parts(self.before, gone), parts(self.after, come));
                self.compare(&old, &new, depth + 1);
            } else {
                self.push(gone, come);
            }
        }
    }

    fn push(&mut self, gone: Span, come: Span) {
        match self.changes.last_mut() {
            Some((before, after)) if before.end() == gone.start() && after.end() == come.start() => {
                (*before, *after) = (before.joined(gone), after.joined(come));
            }
            _ => self.changes.push((gone, come)),
        }
    }

    /// Where each of the places is now, in the same order.
    #[must_use]
    pub fn carry(&self, anchors: &[&Anchor]) -> Vec<Carried> {
        let mut carried: Vec<_> = anchors.iter().map(|anchor| self.here(anchor)).collect();
        let lost: Vec<_> = (anchors.iter().zip(&carried))
            .filter(|(_, carried)| **carried == Carried::Lost)
            .map(|(anchor, _)| Place { start: None, ..Place::from((*anchor).clone()) })
            .collect();
        if lost.is_empty() {
            return carried;
        }
        let found = place::find(self.after, &lost);
        let missing = carried.iter_mut().filter(|carried| **carried == Carried::Lost);
        for (carried, found) in missing.zip(found) {
            if let Found::Anchored(span) | Found::Moved(span) = found {
                *carried = Carried::Moved(Anchor::new(self.after, span));
            }
        }
        carried
    }

    fn here(&self, anchor: &Anchor) -> Carried {
        let Some(span) = self.span(anchor.span) else { return Carried::Lost };
        let text = self.after.text();
        if span.is_empty() || !cuts_no_grapheme(text, span) {
            return Carried::Lost;
        }
        let new = Anchor::new(self.after, span);
        if new.quote == anchor.quote {
            Carried::Kept(new)
        } else if span.len() <= anchor.span.len() * 4 + GROWTH && !new.quote.trim().is_empty() {
            Carried::Changed(new)
        } else {
            Carried::Lost
        }
    }

    /// The span after, from the first of its words that is still there to the last; with what came in their place
    /// at its ends.
    fn span(&self, span: Span) -> Option<Span> {
        let first = self.changes.partition_point(|(gone, _)| gone.end() <= span.start());
        let start = match self.changes.get(first) {
            Some((gone, come)) if gone.start() == span.start() && !gone.is_empty() => come.start(),
            Some((gone, come)) if gone.start() < span.start() => come.end(),
            _ => self.shifted(first, span.start())?,
        };
        let behind = self.changes.partition_point(|(gone, _)| gone.start() < span.end());
        let end = match behind.checked_sub(1).and_then(|at| self.changes.get(at)) {
            Some((gone, come)) if gone.end() == span.end() && !gone.is_empty() => come.end(),
            Some((gone, come)) if gone.end() > span.end() => come.start(),
            _ => self.shifted(behind, span.end())?,
        };
        (start < end).then(|| Span::new(start, end))
    }

    /// A place that has not changed, behind as many changes.
    fn shifted(&self, changes: usize, at: usize) -> Option<usize> {
        let (gone, come) = match changes.checked_sub(1).and_then(|last| self.changes.get(last)) {
            Some((gone, come)) => (gone.end(), come.end()),
            None => (0, 0),
        };
        (come + at).checked_sub(gone)
    }
}

/// The stretch of the parts from one to another; where there are none, the empty one at that place.
fn around(parts: &[Span], from: usize, to: usize) -> Span {
    let start =
        parts.get(from).map_or_else(|| parts.last().map_or(0, |last| last.end()), |part| part.start());
    let end = to
        .checked_sub(1)
        .filter(|_| to > from)
        .and_then(|last| parts.get(last))
        .map_or(start, |part| part.end());
    Span::new(start, end)
}

/// The characters; digits and Latin letters that stand together, with the points between them, are one.
fn characters(text: &str) -> Vec<Span> {
    let mut parts: Vec<Span> = Vec::new();
    let mut in_word = false;
    for (at, char) in text.char_indices() {
        let span = Span::new(at, at + char.len_utf8());
        let of_word = char.is_ascii_alphanumeric() || (in_word && matches!(char, '.' | ','));
        match parts.last_mut() {
            Some(last) if in_word && of_word => *last = last.joined(span),
            _ => parts.push(span),
        }
        in_word = of_word;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{Carried, Map};
    use crate::annotation::Anchor;
    use crate::text::{Document, Span};

    const BEFORE: &str = "永州招商\n今年上半年，永州市签约项目91个，总投资324亿元。同比增长60.2%。\n其中，道县签约项目12个，投资最多。\n";

    /// What becomes of the first `quote` in `BEFORE` when the text is `after`.
    fn check(quote: &str, after: &str, expected: &str) {
        let at = BEFORE.find(quote).unwrap();
        let (before, after) = (Document::new(BEFORE), Document::new(after));
        let anchor = Anchor::new(&before, Span::new(at, at + quote.len()));
        let found = match &Map::new(&before, &after).carry(&[&anchor])[0] {
            Carried::Kept(anchor) => format!("= {}", anchor.quote),
            Carried::Moved(anchor) => format!("> {}", anchor.quote),
            Carried::Changed(anchor) => format!("~ {}", anchor.quote),
            Carried::Lost => "!".to_owned(),
        };
        assert_eq!(found, expected, "{quote} in {}", after.text());
    }

    #[test]
    fn words_are_followed() {
        check("324亿元", BEFORE, "= 324亿元");
        check("324亿元", &BEFORE.replace("永州招商\n", "本报讯\n\n"), "= 324亿元");
        check("324亿元", &BEFORE.replace("91个", "九十一个重点"), "= 324亿元");
        check("324亿元", &BEFORE.replace("324", "325"), "~ 325亿元");
        check("324亿元", &BEFORE.replace("324亿元", "325.6亿元人民币"), "~ 325.6亿元");
        check("91个", &BEFORE.replace("91个", "85个"), "~ 85个");
        check("91个", &BEFORE.replace("91个", "19项"), "~ 19项");
        check("12个", &BEFORE.replace("12个", "12个（新）"), "= 12个");
        check("12个", &BEFORE.replace("其中，", ""), "= 12个");
    }

    #[test]
    fn what_is_gone_is_lost() {
        check("324亿元", &BEFORE.replace("，总投资324亿元", ""), "!");
        check("324亿元", "", "!");
        check("60.2%", "另一篇完全不同的文章，没有这些内容。", "!");
    }

    #[test]
    fn what_moved_is_found() {
        let mut lines: Vec<_> = BEFORE.lines().collect();
        lines.swap(1, 2);
        let after = lines.join("\n");
        // Of two paragraphs that change places the comparison follows one and the words of the other are looked for.
        let expected = ["=", ">"];
        for quote in ["324亿元", "12个"] {
            let at = BEFORE.find(quote).unwrap();
            let (before, after) = (Document::new(BEFORE), Document::new(after.clone()));
            let anchor = Anchor::new(&before, Span::new(at, at + quote.len()));
            let carried = Map::new(&before, &after).carry(&[&anchor]);
            let (sign, quoted) = match &carried[0] {
                Carried::Kept(anchor) => ("=", &anchor.quote),
                Carried::Moved(anchor) => (">", &anchor.quote),
                other => panic!("{other:?}"),
            };
            assert!(expected.contains(&sign) && quoted == quote);
        }
    }
}
