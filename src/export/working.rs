//! An article as it is being worked on, for keeping: with its history and what is half typed. Not for taking away.
//!
//! Every part is a row of its own, so that a store may keep parts apart: the article as a project, and each step.

use super::glossary::TermRecord;
use super::project::{AnnotationRecord, Project, Publication};
use super::review::{
    ClaimRecord, KindRecord, LinkRecord, PlaceRecord, VerdictRecord, WordRecord, scale_rows,
};
use crate::annotation::{Anchor, Annotation, ClaimId};
use crate::store::{Article, Change, Entries, Scope, Step, Text, Working};
use crate::text::{OffsetTable, OffsetUnit, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What the field `format` of such a record says.
pub const WORKING_FORMAT: &str = "zhupi-working";

/// The version that is written.
pub const WORKING_VERSION: u32 = 1;

/// An article as it is being worked on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkingRecord {
    /// Always [`WORKING_FORMAT`].
    pub format: String,
    /// The version of the format.
    pub version: u32,
    /// The article.
    pub project: Project,
    /// The last id that an annotation was given.
    pub last_annotation: u32,
    /// The last id that a claim was given.
    pub last_claim: u32,
    /// What can be taken back, the newest last.
    pub done: Vec<StepRecord>,
    /// What can be made again, the next one last.
    pub undone: Vec<StepRecord>,
    /// What is half typed, by the names of its fields.
    pub drafts: BTreeMap<String, String>,
}

/// A step of the history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepRecord {
    /// What it was.
    pub verb: String,
    /// To what.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// To how many.
    pub count: usize,
    /// What takes the state across it.
    pub changes: Vec<ChangeRecord>,
}

/// What to put in the place of what is there. Entries without a value go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "they mirror the variants of `store::Change`, which are documented")]
pub enum ChangeRecord {
    Annotations(Vec<(u32, Option<MarkRecord>)>),
    Claims(Vec<(u32, Option<ClaimRecord>)>),
    Placed(Vec<(String, Option<bool>)>),
    Kinds(Vec<(u16, Option<KindRecord>)>),
    Links(Vec<(LinkRecord, bool)>),
    Dismissed(Vec<(String, bool)>),
    Terms(Vec<(String, Option<TermRecord>)>),
    Words { all: bool, entries: Vec<(String, Option<WordRecord>)> },
    Publication(Option<Publication>),
    Title(String),
    Scale(Vec<VerdictRecord>),
    Text(Box<Project>),
}

/// An annotation apart from its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MarkRecord {
    /// Where it begins, in bytes of the text.
    pub at: usize,
    /// The annotation, with offsets in code points of its own words.
    #[serde(flatten)]
    pub annotation: AnnotationRecord,
}

/// The record as JSON.
#[must_use]
pub fn working(working: &Working) -> String {
    serde_json::to_string(&WorkingRecord::new(working)).unwrap_or_default()
}

impl WorkingRecord {
    /// The record of an article as it is being worked on.
    #[must_use]
    pub fn new(working: &Working) -> Self {
        let Working { article, history, drafts } = working;
        Self {
            format: WORKING_FORMAT.to_owned(),
            version: WORKING_VERSION,
            project: Project::new(article),
            last_annotation: article.last_annotation,
            last_claim: article.last_claim,
            done: history.done().map(StepRecord::new).collect(),
            undone: history.undone().map(StepRecord::new).collect(),
            drafts: BTreeMap::clone(drafts),
        }
    }
}

impl StepRecord {
    /// The record of a step.
    #[must_use]
    pub fn new(step: &Step) -> Self {
        Self {
            verb: step.deed.verb.name().to_owned(),
            about: step.deed.about.clone(),
            count: step.deed.count,
            changes: step.changes.iter().map(ChangeRecord::new).collect(),
        }
    }
}

impl ChangeRecord {
    fn new(change: &Change) -> Self {
        match change {
            Change::Annotations(patch) => {
                Self::Annotations(rows(patch, |id| id.0, |_, one| MarkRecord::new(one)))
            }
            Change::Claims(entries) => Self::Claims(rows(
                entries,
                |id| id.0,
                |id: &ClaimId, claim| ClaimRecord::new(*id, claim, in_bytes),
            )),
            Change::Placed(entries) => Self::Placed(entries.clone()),
            Change::Kinds(entries) => {
                Self::Kinds(rows(entries, |id| id.0, |id, kind| KindRecord::new(*id, kind)))
            }
            Change::Links(entries) => Self::Links(
                entries.iter().map(|(link, there)| (LinkRecord::new(link), there.is_some())).collect(),
            ),
            Change::Dismissed(entries) => Self::Dismissed(
                entries.iter().map(|(print, there)| (print.to_string(), there.is_some())).collect(),
            ),
            Change::Terms(entries) => {
                Self::Terms(rows(entries, String::clone, |_, term| TermRecord::new(term)))
            }
            Change::Words(scope, entries) => Self::Words {
                all: *scope == Scope::All,
                entries: rows(entries, String::clone, |wording, sort| WordRecord::new(wording, sort)),
            },
            Change::Publication(date) => Self::Publication(Publication::new(*date)),
            Change::Title(title) => Self::Title(title.clone()),
            Change::Scale(scale) => Self::Scale(scale_rows(scale)),
            Change::Text(text) => Self::Text(Box::new(Project::new(&standing_on(text)))),
        }
    }
}

/// Entries as rows.
fn rows<K, V, R, S>(
    entries: &Entries<K, V>,
    key: impl Fn(&K) -> R,
    value: impl Fn(&K, &V) -> S,
) -> Vec<(R, Option<S>)> {
    entries.iter().map(|(name, entry)| (key(name), entry.as_ref().map(|entry| value(name, entry)))).collect()
}

/// A text and what stands on it as an article of its own.
fn standing_on(text: &Text) -> Article {
    Article {
        document: Rc::clone(&text.document),
        annotations: text.annotations.clone(),
        links: Rc::clone(&text.links),
        claims: Rc::clone(&text.claims),
        checks: Rc::clone(&text.checks),
        publication: text.publication,
        ..Article::default()
    }
}

fn in_bytes(anchor: &Anchor) -> PlaceRecord {
    let Anchor { span, quote, prefix, suffix } = anchor.clone();
    PlaceRecord { start: span.start(), end: span.end(), text: quote, prefix, suffix }
}

impl MarkRecord {
    fn new(annotation: &Annotation) -> Self {
        let quote = &annotation.anchor.quote;
        let offsets = OffsetTable::new(quote, OffsetUnit::CodePoints);
        let anchor = Anchor { span: Span::new(0, quote.len()), ..annotation.anchor.clone() };
        let alone = Annotation { anchor, ..annotation.clone() };
        Self { at: annotation.anchor.span.start(), annotation: AnnotationRecord::new(&alone, &offsets) }
    }
}
