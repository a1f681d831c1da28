//! Checks: what the figures of an article say about each other.
//!
//! A check needs words that say its operands speak of the same thing; numbers that merely fit are no check. Figures are
//! compared as ranges of what they may stand for, exactly, and a check fails only when no reading satisfies it.

mod average;
mod backward;
mod calendar;
mod change;
mod direction;
mod duration;
mod enumeration;
mod exact;
mod extreme;
mod gap;
mod growth;
mod implied;
mod printed;
mod range;
mod rank;
mod reading;
mod relation;
mod repetition;
mod respectively;
mod search;
mod sentence;
mod share;
mod slip;
mod subset;
mod sum;
mod verdict;
mod whole;

use crate::recognize::{Date, Finding};
use crate::text::Document;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// A relation between figures, and whether it is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Its name in files, one of [`NAMES`].
    pub check: &'static str,
    /// Whether it is so.
    pub outcome: Outcome,
    /// The findings that it relates, by their place in the list; [`Message`] says in which order.
    pub operands: Vec<usize>,
    /// The calculation with the numbers as printed, without words.
    pub formula: String,
    /// How far the calculated number is from the printed one, in the unit of the printed one.
    pub difference: Option<Decimal>,
    /// How far rounding may have moved the printed number, in its unit.
    pub tolerance: Option<Decimal>,
    /// What is checked.
    pub message: Message,
    /// The operand that would fit with 万 for 亿, or the other way round.
    pub slip: Option<Slip>,
    /// The words that say that the operands belong together, in the order in which they were read.
    pub why: Vec<Evidence>,
}

/// A slip of magnitude that would explain a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The operand, by its place among the operands; none where it could be any of them.
    pub operand: Option<usize>,
    /// How many times too large or too small it is.
    pub factor: u32,
}

/// Words that link operands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What they say.
    pub link: Link,
    /// The words, as printed.
    pub words: String,
}

/// What words say of operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// That a figure is a whole (其中, 项目中).
    Whole,
    /// That a percentage is a share of it (占, 开工率).
    Share,
    /// What a figure rose or fell from (由, 比上年的).
    Base,
    /// That it rose or fell (增长, 压缩至).
    Change,
    /// That a figure is the sum (合计, 共).
    Total,
    /// That a figure is what is left (其余).
    Rest,
    /// That a figure is for one of many (平均每村, 户均).
    Each,
    /// That two figures count the same (shared words).
    Same,
    /// That names are listed (：, 、, 即).
    List,
    /// That a length of time lies between two dates (为期, 历时).
    Span,
}

impl Link {
    /// All links, in order.
    pub const ALL: [Self; 10] = [
        Self::Whole,
        Self::Share,
        Self::Base,
        Self::Change,
        Self::Total,
        Self::Rest,
        Self::Each,
        Self::Same,
        Self::List,
        Self::Span,
    ];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Share => "share",
            Self::Base => "base",
            Self::Change => "change",
            Self::Total => "total",
            Self::Rest => "rest",
            Self::Each => "each",
            Self::Same => "same",
            Self::List => "list",
            Self::Span => "span",
        }
    }

    /// These words as evidence, without blanks and commas around them; none where nothing is left.
    fn by(self, words: &str) -> Option<Evidence> {
        let words = words.trim_matches([' ', ',', '，', '、', ';', '；', '。', '\u{3000}']);
        (!words.is_empty()).then(|| Evidence { link: self, words: words.to_owned() })
    }
}

/// Whether a relation is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Some reading of the printed numbers satisfies it.
    Holds,
    /// No reading does.
    Fails,
    /// The wording leaves it open.
    Uncertain,
    /// An operand is missing, or too large to calculate with.
    NotAssessable,
}

impl Outcome {
    /// All outcomes, in order.
    pub const ALL: [Self; 4] = [Self::Holds, Self::Fails, Self::Uncertain, Self::NotAssessable];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Fails => "fails",
            Self::Uncertain => "uncertain",
            Self::NotAssessable => "not_assessable",
        }
    }
}

/// What a check is about, for a catalogue of messages; beside each the order of the operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// Part, whole, share: part divided by whole is the share.
    Share,
    /// Old, new, rate: how much the new is above or below the old one.
    Change,
    /// Old, new, points: the difference of two percentages.
    Points,
    /// Old, new, difference: the new less the old one, or the other way round.
    Difference,
    /// Old, new, multiple: how many times the old the new is.
    Factor,
    /// Old, new: the words say up or down.
    Direction {
        /// Whether the words say that it rose.
        up: bool,
    },
    /// Amount, rate: the base of a growth is not printed, and would be this.
    Base {
        /// The base in the amount's base unit, as precise as the amount is printed; none where it cannot be had.
        base: Option<Decimal>,
    },
    /// Parts, total: the parts add up to the total.
    Sum,
    /// Total, count, average: the total shared out.
    Average,
    /// One, count, total: as many times the one.
    Product,
    /// First, later: two places print the same figure.
    Repetition,
    /// A count, and the names listed beside it.
    Listed {
        /// How many are promised.
        promised: u32,
        /// How many are listed.
        listed: u32,
    },
    /// The dates, or the period; then the length of time between them.
    Length,
    /// Old, new: the words say that a place in a ranking rose or fell; then by how many places.
    Rank {
        /// Whether the words say that it rose.
        up: bool,
    },
    /// Whole, share: no whole number of things is that share of so many.
    NoCount,
    /// A count with decimals of what is counted whole.
    NotWhole,
    /// Date: said to have happened, but after the publication date.
    Later,
    /// Whole, part: a part is not above its whole.
    Subset,
    /// Date, or month and day: there is no such day.
    NoSuchDay,
    /// Date: its day of the week.
    Weekday {
        /// As printed, Monday is 1 and Sunday 7.
        printed: u8,
        /// As the calendar has it.
        actual: u8,
    },
    /// Share: it is above the whole.
    AboveWhole,
    /// Range or period, or its two ends: its end is before its start.
    Backward,
    /// The numbers behind 分别: as many as the things they are of.
    Respectively {
        /// How many things are named.
        named: u32,
        /// How many numbers there are.
        numbers: u32,
    },
    /// The others, then the one that is said to be the most or the least of them.
    Extreme {
        /// Whether it is said to be the most.
        most: bool,
    },
}

/// The names of all checks in files.
pub const NAMES: &[&str] = &[
    "share",
    "change",
    "direction",
    "growth",
    "sum",
    "average",
    "subset",
    "repetition",
    "enumeration",
    "duration",
    "rank",
    "extreme",
    "respectively",
    "calendar",
    "impossible",
];

/// A check of one sentence.
type Rule = fn(&sentence::Sentence<'_>) -> Vec<Check>;

/// The checks that look at a sentence.
const SENTENCE_RULES: [Rule; 8] = [
    change::check,
    gap::check,
    growth::check,
    subset::check,
    rank::check,
    whole::check,
    respectively::check,
    extreme::check,
];

/// The checks that look at a paragraph.
const PASSAGE_RULES: [Rule; 4] = [share::check, sum::check, average::check, duration::check];

/// The checks of an article, in the order of their first operands.
///
/// `findings` are those of the document, in text order; `publication` is the day relative dates were resolved against.
/// It takes time in proportion to the text and the findings.
#[must_use]
pub fn check(document: &Document, findings: &[Finding], publication: Option<Date>) -> Vec<Check> {
    let sentences = sentence::with_figures(document, findings);
    let passages = sentence::passages(document, findings);
    let mut checks = implied::check(&sentences);
    checks
        .extend(sentences.iter().flat_map(|sentence| SENTENCE_RULES.iter().flat_map(|rule| rule(sentence))));
    checks.extend(passages.iter().flat_map(|passage| PASSAGE_RULES.iter().flat_map(|rule| rule(passage))));
    search::complete(&passages, &mut checks);
    checks.extend(repetition::check(&passages));
    checks.extend(enumeration::check(document, findings));
    checks.extend(calendar::check(document, findings, publication));
    checks.extend(backward::check(document, findings));
    drop_known_bases(&mut checks);
    drop_repeated(&mut checks);
    checks.sort_by_key(|check| (check.operands.iter().copied().min(), check.operands.iter().copied().max()));
    checks
}

/// One relation is one check, however many words speak of it.
fn drop_repeated(checks: &mut Vec<Check>) {
    let mut seen = BTreeSet::new();
    checks.retain(|check| {
        let mut operands = check.operands.clone();
        operands.sort_unstable();
        seen.insert((check.check, check.formula.clone(), operands))
    });
}

/// A growth whose base is printed has been checked as a change.
fn drop_known_bases(checks: &mut Vec<Check>) {
    let rate = |check: &Check| check.operands.last().copied();
    let changes = checks.iter().filter(|check| matches!(check.message, Message::Change));
    let known: BTreeSet<usize> = changes.filter_map(rate).collect();
    checks.retain(|check| {
        !matches!(check.message, Message::Base { .. })
            || rate(check).is_none_or(|rate| !known.contains(&rate))
    });
}

#[cfg(test)]
mod marked;
#[cfg(test)]
mod tests;
