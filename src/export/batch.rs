//! The lines of `zhupi annotate --batch`: one JSON object a text, offsets in code points.

use super::record::{CheckRecord, MentionRecord};
use crate::check::Check;
use crate::recognize::{Analysis, Body};
use crate::text::{OffsetTable, OffsetUnit};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A line of the input.
#[derive(Debug, Deserialize)]
pub struct Request {
    /// Given back as it is, to the letter.
    pub id: Option<Box<RawValue>>,
    /// The text, taken as it is.
    pub text: String,
    /// The publication date, `YYYY-MM-DD`.
    #[serde(default)]
    pub date: Option<String>,
}

/// A line of the output.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// What was found.
    Found {
        /// The request's.
        id: Option<Box<RawValue>>,
        /// In text order.
        mentions: Vec<MentionRecord>,
        /// In the order of their first operand.
        checks: Vec<CheckRecord>,
    },
    /// Why nothing was looked for.
    Bad {
        /// The request's, or null where the line has none.
        id: Option<Box<RawValue>>,
        /// What is wrong with the line.
        error: String,
    },
}

impl Answer {
    /// The line of an analysis of `text`.
    #[must_use]
    pub fn found(id: Option<Box<RawValue>>, text: &str, analysis: &Analysis, checks: &[Check]) -> Self {
        let offsets = OffsetTable::new(text, OffsetUnit::CodePoints);
        let mention = |finding| {
            let row = MentionRecord::of_finding(finding, text, &offsets);
            let named = matches!(finding.body, Body::Organization(_) | Body::Slogan(_));
            let canonical = row.canonical.clone().or_else(|| named.then(|| row.text.clone()));
            MentionRecord { canonical, ..row }
        };
        Self::Found {
            id,
            mentions: analysis.findings.iter().map(mention).collect(),
            checks: checks.iter().map(|check| CheckRecord::new(check, check.operands.clone())).collect(),
        }
    }
}
