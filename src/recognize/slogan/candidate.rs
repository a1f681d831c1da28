//! Wordings that may be slogans, and what was noticed about each.

use super::SloganClass;
use super::clue::Clue;
use super::line::Line;
use super::tables::Telling;

/// A stretch of a line that may be a slogan, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// First character of the wording.
    pub(super) from: usize,
    /// One past its last character.
    pub(super) to: usize,
    /// What it was found by.
    pub(super) origin: Origin,
    /// Where it begins with its marks and the blanks inside them.
    pub(super) opening: usize,
    /// Where it ends with them.
    pub(super) closing: usize,
    /// Where the quotations side by side that it belongs to begin, marks included; its own beginning where it is alone.
    pub(super) lead: usize,
    /// Where they end.
    pub(super) tail: usize,
}

/// What a candidate was found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Origin {
    /// Quotation marks.
    Quotes,
    /// Its form, unquoted.
    Form,
}

impl Candidate {
    /// A wording without quotation marks.
    pub(super) const fn bare(from: usize, to: usize) -> Self {
        Self { from, to, origin: Origin::Form, opening: from, closing: to, lead: from, tail: to }
    }

    /// The wording.
    pub(super) fn wording<'l>(&self, line: &'l Line<'_>) -> &'l [char] {
        line.slice(self.from, self.to)
    }

    /// Whether it stands in quotation marks.
    pub(super) fn is_quoted(&self) -> bool {
        self.origin == Origin::Quotes
    }
}

/// What was noticed about a candidate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    /// The signs, for and against.
    pub(super) clues: Vec<Clue>,
    /// The head noun behind it.
    pub(super) head: Option<Telling>,
    /// The verb before it.
    pub(super) verb: Option<Telling>,
    /// The head noun at its own end.
    pub(super) own: Option<Telling>,
    /// The class that the gazetteer tells.
    pub(super) known: Option<SloganClass>,
}

impl Evidence {
    /// Adds `clue` where `found`.
    pub(super) fn add(&mut self, clue: Clue, found: bool) {
        if found {
            self.clues.push(clue);
        }
    }

    /// Whether the wording is an image or an ordinary word first and a policy second.
    pub(super) fn is_metaphor(&self) -> bool {
        self.has(Clue::Imagery)
            || self.has(Clue::PlainWord) && self.known.is_none_or(|class| class == SloganClass::Strategy)
    }

    /// Whether no word beside says that the wording is put to work, named or hung up.
    pub(super) fn is_alone(&self) -> bool {
        const COMPANY: &[Clue] =
            &[Clue::Naming, Clue::Basis, Clue::Explained, Clue::Banner, Clue::Heading, Clue::OwnHead];
        self.head.is_none() && self.verb.is_none() && !COMPANY.iter().any(|&clue| self.has(clue))
    }

    /// Whether the sign was noticed.
    pub(super) fn has(&self, clue: Clue) -> bool {
        self.clues.contains(&clue)
    }
}
