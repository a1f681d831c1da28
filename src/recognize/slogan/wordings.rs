//! Known wordings, found whatever separators and blanks they are written with.

use super::clues::counting::grouped;
use super::fold::{fold, is_separator};
use super::line::Line;
use super::members::members;
use aho_corasick::{AhoCorasick, Input, MatchKind};

/// A list of wordings that are looked for together.
#[derive(Clone, Debug, Default)]
pub(super) struct Wordings {
    automaton: Option<AhoCorasick>,
    /// Where members end in each wording, counted in characters without separators.
    boundaries: Vec<Vec<usize>>,
}

/// A known wording in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// Its number in the list.
    pub(super) entry: usize,
    /// Its first character.
    pub(super) from: usize,
    /// One past its last character.
    pub(super) to: usize,
}

/// A wording without separators and blanks, folded: what two spellings of one slogan share.
///
/// ```
/// use zhupi::recognize::slogan::key;
/// assert_eq!(key("迎老乡 回故乡"), key("迎老鄉、回故鄉"));
/// ```
#[must_use]
pub fn key(wording: &str) -> String {
    wording.chars().map(fold).filter(|&char| !is_separator(char)).collect()
}

impl Wordings {
    /// Prepares the wordings, in their order.
    pub(super) fn new<'w>(wordings: impl Iterator<Item = &'w str> + Clone) -> Self {
        let keys: Vec<_> = wordings.clone().map(key).collect();
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&keys).ok();
        let boundaries = wordings.map(boundaries).collect();
        Self { automaton: automaton.filter(|_| !keys.is_empty()), boundaries }
    }

    /// The occurrences in a line, leftmost-longest.
    pub(super) fn find(&self, line: &Line<'_>) -> Vec<Occurrence> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let stripped = Stripped::new(line);
        let mut found = Vec::new();
        let mut start = 0;
        while let Some(hit) = automaton.find(Input::new(&stripped.text).range(start..)) {
            let occurrence = stripped.occurrence(hit.pattern().as_usize(), hit.start(), hit.end());
            start = match occurrence.filter(|occurrence| self.fits(line, occurrence)) {
                Some(occurrence) => {
                    found.push(occurrence);
                    hit.end().max(hit.start() + 1)
                }
                None => stripped.next(hit.start()),
            };
            if start > stripped.text.len() {
                break;
            }
        }
        found
    }

    /// Whether separators stand only between members; a stray blank may stand anywhere.
    fn fits(&self, line: &Line<'_>, occurrence: &Occurrence) -> bool {
        let boundaries = self.boundaries.get(occurrence.entry).map_or(&[][..], Vec::as_slice);
        let mut count = 0;
        line.slice(occurrence.from, occurrence.to).iter().all(|&char| {
            count += usize::from(!is_separator(char));
            !is_separator(char) || char == ' ' || boundaries.contains(&count)
        })
    }
}

/// Where members end, or the groups of a count: 一核、两轴、三圈.
fn boundaries(wording: &str) -> Vec<usize> {
    let folded: Vec<_> = wording.chars().map(fold).collect();
    let several = members(&folded);
    let counted = if several.len() > 1 { None } else { grouped(&folded) };
    let mut count = 0;
    counted
        .unwrap_or(several)
        .iter()
        .map(|member| {
            count += member.len();
            count
        })
        .collect()
}

/// A line without its separators.
struct Stripped {
    text: String,
    /// For each remaining character: the byte where it begins here, and its position in the line.
    places: Vec<(usize, usize)>,
}

impl Stripped {
    fn new(line: &Line<'_>) -> Self {
        let mut text = String::new();
        let mut places = Vec::new();
        for (at, &char) in line.chars().iter().enumerate().filter(|(_, char)| !is_separator(**char)) {
            places.push((text.len(), at));
            text.push(char);
        }
        Self { text, places }
    }

    fn number(&self, byte: usize) -> usize {
        self.places.partition_point(|&(start, _)| start < byte)
    }

    fn occurrence(&self, entry: usize, start: usize, end: usize) -> Option<Occurrence> {
        let (_, from) = *self.places.get(self.number(start))?;
        let (_, last) = *self.places.get(self.number(end).checked_sub(1)?)?;
        Some(Occurrence { entry, from, to: last + 1 })
    }

    /// Where the character behind the one at `byte` begins.
    fn next(&self, byte: usize) -> usize {
        self.places.get(self.number(byte) + 1).map_or(self.text.len() + 1, |&(start, _)| start)
    }
}

#[cfg(test)]
mod tests {
    use super::{Wordings, key};
    use crate::recognize::slogan::line::Line;

    fn check(text: &str, expected: &[&str]) {
        let wordings = Wordings::new(["迎老乡、回故乡、建家乡", "一带一路", "带一"].into_iter());
        let line = Line::new(text, &[]);
        let found: Vec<_> =
            (wordings.find(&line).iter()).map(|one| line.span(one.from, one.to).of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn separators_may_differ_between_members_only() {
        check("迎老乡 回故乡 建家乡", &["迎老乡 回故乡 建家乡"]);
        check(
            "又迎老乡，回故乡，建家乡。迎老乡回故乡建家乡",
            &["迎老乡，回故乡，建家乡", "迎老乡回故乡建家乡"],
        );
        check("共建一带 一路", &["一带 一路"]);
        check("共建一带、一路", &["一带、一路"]);
        check("一、带一路", &["带一"]);
        check("一帶一路", &["一帶一路"]);
        check("迎老、乡回故乡建家乡", &[]);
    }

    #[test]
    fn keys_have_no_separators() {
        assert_eq!(key("放、管 ·服"), "放管服");
        assert!(Wordings::new(std::iter::empty()).find(&Line::new("一带一路", &[])).is_empty());
    }
}
