//! Relations whose result is named by its own words (占, 率, 增长, 合计, 平均) while the other operands stand anywhere
//! around it: in the same paragraph, or under the same name in one before.
//!
//! What is found here holds, or misses by a slip of the pen: of several figures that might be meant, the one that fits
//! is; where none fits, nobody knows which was meant, unless the words leave a single one.

mod change;
mod head;
mod product;
mod share;
mod sum;

use super::direction::{ending, is_moved};
use super::reading::{is_countable, is_point, is_share, measured, unit};
use super::relation::Relation;
use super::sentence::{Item, Sentence, first_of, last_clause};
use super::{Check, Outcome};
use crate::recognize::figure::FigureClass;
use std::collections::BTreeSet;

/// A search for the other operands of a figure.
type Search = fn(&Passage<'_>, usize) -> Option<Check>;

/// The names of checks that a search may find, and the search.
const SEARCHES: [(&[&str], Search); 4] =
    [(&["share"], share::at), (&["change"], change::at), (&["sum"], sum::at), (&["average"], product::at)];

/// Adds what is found around each figure whose relation is not known yet. What fits here did not fail there: the words
/// meant another figure.
pub(super) fn complete(passages: &[Sentence<'_>], checks: &mut Vec<Check>) {
    let told: Vec<Passage<'_>> = passages.iter().map(Passage::new).collect();
    let mut found = Vec::new();
    for passage in &told {
        for at in 0..passage.sentence.items.len() {
            found.extend(SEARCHES.iter().filter_map(|(_, search)| search(passage, at)));
        }
    }
    found.extend(head::check(&told));
    merge(checks, found);
}

/// The result of a relation: its last operand.
fn result(check: &Check) -> Option<(&'static str, usize)> {
    check.operands.last().map(|&last| (check.check, last))
}

fn merge(checks: &mut Vec<Check>, found: Vec<Check>) {
    let of = |checks: &[Check], outcome: Outcome| -> BTreeSet<_> {
        checks.iter().filter(|check| check.outcome == outcome).filter_map(result).collect()
    };
    let (held, failed) = (of(checks, Outcome::Holds), of(checks, Outcome::Fails));
    let explained = of(&found, Outcome::Holds);
    let open = |check: &Check| matches!(check.outcome, Outcome::Fails | Outcome::Uncertain);
    let known = |check: &Check| result(check).is_some_and(|result| explained.contains(&result));
    checks.retain(|check| !(open(check) && known(check)));
    checks.extend(found.into_iter().filter(|check| {
        let settled = |set: &BTreeSet<_>| result(check).is_some_and(|result| set.contains(&result));
        match check.outcome {
            Outcome::Fails => !settled(&held) && !settled(&failed) && !settled(&explained),
            _ => !settled(&held),
        }
    }));
}

/// A paragraph with what the words say of each of its figures.
struct Passage<'a> {
    sentence: &'a Sentence<'a>,
    told: Vec<Told<'a>>,
}

/// What the words say of a figure.
#[derive(Clone, Copy)]
struct Told<'a> {
    /// The words of its clause before it, with its modifier.
    lead: &'a str,
    /// Its base unit.
    unit: Option<&'a str>,
    role: Role,
}

/// What a figure is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// An amount of something.
    Amount,
    /// How far something rose or fell.
    Change,
    /// For one of many.
    Each,
    /// Anything else: dates, ranks, shares.
    Other,
}

/// Words that end the clause before a figure for one of many.
const EACH: [&str; 12] =
    ["每", "均", "单价", "单机", "單價", "平均", "单项", "单位面积", "单台", "票价", "单节", "亩产"];

/// Words before how far two amounts are apart.
const GAPS: [&str; 8] = ["相差", "差距", "差额", "差价", "多出", "高出", "节省", "节约"];

/// As many sentences may end between two operands.
const SENTENCES: usize = 2;

impl<'a> Passage<'a> {
    fn new(sentence: &'a Sentence<'a>) -> Self {
        let mut told: Vec<Told<'_>> = (0..sentence.items.len()).map(|at| Told::of(sentence, at)).collect();
        // In a row the unit stands behind the last: 78.2万、71.5万和88.9万标箱.
        for at in (1..told.len()).rev() {
            let joined = matches!(sentence.between(at - 1, at).trim(), "、" | "和" | "与" | "及" | "以及");
            let unit = told.get(at).and_then(|told| told.unit).filter(|_| joined);
            if let Some(before) = told.get_mut(at - 1).filter(|before| before.unit.is_none()) {
                before.unit = unit;
            }
        }
        Self { sentence, told }
    }

    fn item(&self, at: usize) -> Option<Item<'a>> {
        self.sentence.item(at)
    }

    fn told(&self, at: usize) -> Option<Told<'a>> {
        self.told.get(at).copied()
    }

    fn lead(&self, at: usize) -> &'a str {
        self.told(at).map_or("", |told| told.lead)
    }

    fn unit(&self, at: usize) -> Option<&'a str> {
        self.told(at).and_then(|told| told.unit)
    }

    fn is_amount(&self, at: usize) -> bool {
        self.told(at).is_some_and(|told| told.role == Role::Amount)
    }

    /// The amounts of at most `before` figures before one and `behind` figures behind it, the nearest before first.
    fn amounts(&self, at: usize, before: usize, behind: usize) -> Vec<usize> {
        let there = (at.saturating_sub(before)..at).rev().chain(at + 1..at + 1 + behind);
        there.filter(|&other| self.is_amount(other) && self.is_near(other, at)).collect()
    }

    /// Whether few sentences end between two figures.
    fn is_near(&self, one: usize, other: usize) -> bool {
        let words = self.sentence.stretch(one.min(other), one.max(other));
        words.is_some_and(|words| words.matches(['。', '！', '？']).count() <= SENTENCES)
    }

    /// Whether two figures are in one unit, or in units that are converted into each other.
    fn is_alike(&self, one: usize, other: usize) -> bool {
        self.unit(one) == self.unit(other) && self.item(one).is_some() && self.item(other).is_some()
    }
}

impl<'a> Told<'a> {
    fn of(sentence: &Sentence<'a>, at: usize) -> Self {
        let lead = last_clause(sentence.lead(at)).trim();
        let unit = sentence.figure(at).and_then(unit);
        Self { lead, unit, role: Role::of(sentence, at, lead, unit) }
    }
}

impl Role {
    fn of(sentence: &Sentence<'_>, at: usize, lead: &str, unit: Option<&str>) -> Self {
        let Some(figure) = sentence.figure(at) else { return Self::Other };
        let composite = unit.is_some_and(|unit| unit.contains('/'));
        let lead = lead.trim_end_matches(['约', '近', '超', '了', '约', '仅']);
        if figure.class == FigureClass::Multiple || is_point(figure) {
            Self::Change
        } else if is_share(figure) || !is_countable(figure) {
            if ending(lead).is_some() { Self::Change } else { Self::Other }
        } else if composite || first_of(&EACH, lead).is_some() || is_of_one(sentence, at) {
            Self::Each
        } else if is_moved(lead) || GAPS.iter().any(|gap| lead.ends_with(gap)) {
            Self::Change
        } else {
            Self::Amount
        }
    }
}

/// Whether a figure is for one of the measure just before it: `一公斤8元`, `一亩收入7200元`.
fn is_of_one(sentence: &Sentence<'_>, at: usize) -> bool {
    const NOUN: usize = 4;
    let Some(measure) = at.checked_sub(1).and_then(|before| sentence.item(before)) else { return false };
    let words = sentence.between(at - 1, at).trim();
    let beside = words.chars().count() <= NOUN && last_clause(words) == words;
    beside && measure.wording().starts_with('一') && is_countable(measure.figure)
}

/// The figures that a relation may be over, judged; the first that holds.
fn holding<'a>(ways: impl IntoIterator<Item = Relation<'a>>) -> Option<Check> {
    ways.into_iter().filter_map(Relation::judge).find(|check| check.outcome == Outcome::Holds)
}

/// The check of the one way that the words leave, where a slip of the pen explains that it fails. See
/// [`Relation::is_explained`].
fn slipped(way: Relation<'_>) -> Option<Check> {
    let explained = way.is_explained();
    way.judge().filter(|check| check.outcome == Outcome::Fails && explained)
}

/// Whether a figure is printed closely enough that another number would hardly do as well: to one part in twenty.
fn is_sharp(item: Item<'_>) -> bool {
    let width = || {
        let reading = measured(item.figure)?;
        let width = reading.range.width()?.times(super::exact::Exact::new(20, 1)?)?;
        width.compare(reading.printed?)
    };
    width().is_some_and(std::cmp::Ordering::is_le)
}
