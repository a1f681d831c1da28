//! What the app and the worker say to each other: JSON, with a version.

use crate::check::Check;
use crate::export::glossary::GlossaryRecord;
use crate::export::record::{CheckRecord, MentionRecord, confidence};
use crate::recognize::{Analysis, Date, Finding};
use crate::text::{Document, OffsetTable, OffsetUnit};
use serde::{Deserialize, Serialize};

/// The version of these messages. A stale worker that meets a new app is told by it.
pub const PROTOCOL: u32 = 3;

/// What the app says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Load the dictionary.
    Prepare {
        /// Its absolute address.
        dictionary: String,
    },
    /// Annotate a text.
    Analyze {
        /// Names the request; answers carry it.
        revision: u64,
        /// The text.
        text: String,
        /// The publication date the reader has said, `YYYY-MM-DD`.
        date: Option<String>,
        /// The reader's own words, as a lexicon.
        lexicon: String,
        /// The slogans that the reader keeps.
        glossary: GlossaryRecord,
    },
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// It runs.
    Ready {
        /// Its [`PROTOCOL`].
        protocol: u32,
    },
    /// The dictionary could not be loaded.
    NoDictionary,
    /// What was found.
    Analyzed(Analyzed),
}

/// What was found in a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Analyzed {
    /// The request's.
    pub revision: u64,
    /// Whether nothing more will come for this request.
    pub complete: bool,
    /// In text order; offsets in code points.
    pub mentions: Vec<MentionRecord>,
    /// Operands are indices into the mentions.
    pub checks: Vec<CheckRecord>,
    /// The publication date that relative dates were resolved against.
    pub publication: Option<String>,
}

impl Analyzed {
    /// The message of an analysis.
    #[must_use]
    pub fn new(
        revision: u64,
        complete: bool,
        document: &Document,
        (analysis, checks): &(Analysis, Vec<Check>),
    ) -> Self {
        let text = document.text();
        let offsets = OffsetTable::new(text, OffsetUnit::CodePoints);
        let mention = |finding| MentionRecord::of_finding(finding, text, &offsets);
        Self {
            revision,
            complete,
            mentions: analysis.findings.iter().map(mention).collect(),
            checks: checks.iter().map(|check| CheckRecord::new(check, check.operands.clone())).collect(),
            publication: analysis.publication.map(|date| date.to_string()),
        }
    }

    /// The analysis in the message; none where the message is not of this version.
    #[must_use]
    pub fn analysis(&self, document: &Document) -> Option<(Analysis, Vec<Check>)> {
        let offsets = OffsetTable::new(document.text(), OffsetUnit::CodePoints);
        let findings =
            self.mentions.iter().map(|mention| finding(mention, &offsets)).collect::<Option<_>>()?;
        let publication = match &self.publication {
            Some(date) => Some(date.parse::<Date>().ok()?),
            None => None,
        };
        let checks = self.checks.iter().map(CheckRecord::check).collect::<Option<_>>()?;
        Some((Analysis { findings, publication }, checks))
    }
}

fn finding(mention: &MentionRecord, offsets: &OffsetTable<'_>) -> Option<Finding> {
    Some(Finding {
        span: offsets.span([mention.start, mention.end])?,
        body: mention.body(offsets)?,
        rule: mention.rule.clone().into(),
        confidence: confidence(mention.confidence),
        weak: mention.weak,
    })
}
