//! Claims: what an article says that can be checked, and what came of checking it.

use super::Anchor;
use crate::recognize::Date;
use std::collections::BTreeSet;

/// Names a claim for as long as its article is kept. Never given twice within an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimId(pub u32);

/// One or more sentences that are checked together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claim {
    /// Where its sentences stand, in text order; none where the text has lost them.
    pub anchors: Vec<Anchor>,
    /// What is claimed, in the reader's words; at first the sentences themselves.
    pub wording: String,
    /// Who says so.
    pub speaker: Speaker,
    /// How much it is worth checking, where the reader has said so; else it is reckoned.
    pub priority: Option<Priority>,
    /// The id of a verdict of the article's scale.
    pub verdict: Option<String>,
    /// The reasons, in the reader's words.
    pub note: String,
    /// What the verdict rests on.
    pub sources: Vec<Source>,
    /// How far the work on it is.
    pub status: ClaimStatus,
    /// The reader's own catchwords.
    pub labels: BTreeSet<String>,
}

/// Who says what is claimed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speaker {
    /// As written; empty where nobody is named.
    pub name: String,
    /// Whether the reader has said so, rather than a rule.
    pub given: bool,
}

/// Something that speaks for a verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// What it is called.
    pub title: String,
    /// Where it is, as the reader has written it.
    pub link: String,
    /// The words that count.
    pub quotation: String,
    /// When the reader saw it.
    pub seen: Option<Date>,
    /// A text that is kept with it, since pages change.
    pub attached: String,
}

/// How far the work on a claim is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClaimStatus {
    /// Not begun.
    #[default]
    Open,
    /// Begun.
    InWork,
    /// Finished.
    Done,
}

/// How much a claim is worth checking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the documentation")]
pub enum Priority {
    High,
    Medium,
    Low,
}

impl ClaimStatus {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Open, Self::InWork, Self::Done];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::InWork => "in_work",
            Self::Done => "done",
        }
    }

    /// The status of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

impl Priority {
    /// All, the most urgent first.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }

    /// The priority of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|priority| priority.name() == name)
    }
}

impl Claim {
    /// The text of its sentences, one after another.
    #[must_use]
    pub fn quote(&self) -> String {
        self.anchors.iter().map(|anchor| &*anchor.quote).collect()
    }

    /// Where it begins in the text, in bytes; claims that the text has lost come last.
    #[must_use]
    pub fn start(&self) -> usize {
        self.anchors.first().map_or(usize::MAX, |anchor| anchor.span.start())
    }
}

impl Source {
    /// Whether nothing is written in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
