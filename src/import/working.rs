//! Reads what was kept of an article as it was being worked on.

use super::project::{ProjectError, annotation, article, publication};
use crate::annotation::{Anchor, Annotation, AnnotationId, ClaimId, Deed, Verb};
use crate::export::review::{PlaceRecord, scale};
use crate::export::{ChangeRecord, MarkRecord, StepRecord, WORKING_FORMAT, WORKING_VERSION, WorkingRecord};
use crate::recognize::OwnId;
use crate::store::{Change, Fingerprint, History, Scope, Step, Text, Working};
use crate::text::{Document, OffsetTable, OffsetUnit, Span};
use std::rc::Rc;

/// The head that all versions share.
#[derive(serde::Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// The article, its history and what was half typed in such a record.
///
/// # Errors
///
/// Where it is none, is newer than this program, or contradicts itself.
pub fn working(json: &str) -> Result<Working, ProjectError> {
    let head: Head = serde_json::from_str(json).map_err(|_| ProjectError::Foreign)?;
    if head.format != WORKING_FORMAT {
        return Err(ProjectError::Foreign);
    }
    if head.version > WORKING_VERSION {
        return Err(ProjectError::Newer);
    }
    let record = serde_json::from_str(json).map_err(|_| ProjectError::Broken)?;
    of_record(record).ok_or(ProjectError::Broken)
}

fn of_record(record: WorkingRecord) -> Option<Working> {
    let steps = |rows: Vec<StepRecord>| rows.into_iter().map(step).collect::<Option<Vec<_>>>();
    let mut article = article(record.project)?;
    article.last_annotation = article.last_annotation.max(record.last_annotation);
    article.last_claim = article.last_claim.max(record.last_claim);
    let history = History::new(steps(record.done)?, steps(record.undone)?);
    Some(Working { article: Rc::new(article), history, drafts: Rc::new(record.drafts) })
}

/// The step of a record; none where it names what there is not.
#[must_use]
pub fn step(record: StepRecord) -> Option<Step> {
    let StepRecord { verb, about, count, changes } = record;
    let deed = Deed { verb: Verb::from_name(&verb)?, about, count };
    Some(Step { deed, changes: changes.into_iter().map(change).collect::<Option<_>>()? })
}

fn change(record: ChangeRecord) -> Option<Change> {
    Some(match record {
        ChangeRecord::Annotations(rows) => {
            Change::Annotations(entries(rows, AnnotationId, |row| mark(&row).map(Rc::new))?)
        }
        ChangeRecord::Claims(rows) => {
            Change::Claims(entries(rows, ClaimId, |row| row.unplaced(anchor).map(Rc::new))?)
        }
        ChangeRecord::Kinds(rows) => {
            Change::Kinds(entries(rows, OwnId, |row| row.kind().map(|(_, kind)| kind))?)
        }
        ChangeRecord::Links(rows) => {
            let link = |(row, there): (crate::export::review::LinkRecord, bool)| {
                Some((row.link()?, there.then_some(())))
            };
            Change::Links(rows.into_iter().map(link).collect::<Option<_>>()?)
        }
        ChangeRecord::Dismissed(rows) => {
            let print = |(row, there): (String, bool)| Some((Fingerprint::parse(&row)?, there.then_some(())));
            Change::Dismissed(rows.into_iter().map(print).collect::<Option<_>>()?)
        }
        ChangeRecord::Terms(rows) => Change::Terms(entries(rows, |key| key, |row| row.term())?),
        ChangeRecord::Words { all, entries: rows } => {
            let scope = if all { Scope::All } else { Scope::Article };
            Change::Words(scope, entries(rows, |key| key, |row| row.sort())?)
        }
        ChangeRecord::Publication(record) => Change::Publication(publication(record)?),
        ChangeRecord::Placed(entries) => Change::Placed(entries),
        ChangeRecord::Title(title) => Change::Title(title),
        ChangeRecord::Scale(rows) => Change::Scale(Rc::new(scale(&rows)?)),
        ChangeRecord::Text(project) => {
            let article = article(*project)?;
            Change::Text(Box::new(Text {
                document: article.document,
                annotations: article.annotations,
                links: article.links,
                claims: article.claims,
                checks: article.checks,
                publication: article.publication,
            }))
        }
    })
}

/// Rows as entries; none where a value cannot be read.
fn entries<R, K, S, V>(
    rows: Vec<(R, Option<S>)>,
    key: impl Fn(R) -> K,
    value: impl Fn(S) -> Option<V>,
) -> Option<Vec<(K, Option<V>)>> {
    let entry = |(name, row): (R, Option<S>)| {
        let entry = match row {
            Some(row) => Some(value(row)?),
            None => None,
        };
        Some((key(name), entry))
    };
    rows.into_iter().map(entry).collect()
}

fn mark(record: &MarkRecord) -> Option<Annotation> {
    let alone = Document::new(record.annotation.mention.text.clone());
    let offsets = OffsetTable::new(alone.text(), OffsetUnit::CodePoints);
    let mut mark = annotation(&record.annotation, &alone, &offsets)?;
    mark.anchor.span = mark.anchor.span.shifted(record.at);
    Some(mark)
}

#[allow(clippy::unnecessary_wraps, reason = "where offsets are counted otherwise there may be no such place")]
fn anchor(place: &PlaceRecord) -> Option<Anchor> {
    let PlaceRecord { start, end, text, prefix, suffix } = place.clone();
    Some(Anchor { span: Span::new(start, end), quote: text, prefix, suffix })
}
