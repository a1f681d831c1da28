//! The project's own format: JSON, versioned, the only one that loses nothing.

use super::record::{CheckRecord, MentionRecord};
use super::review::Review;
use crate::annotation::Annotation;
use crate::store::{self, Article};
use crate::text::{OffsetTable, OffsetUnit};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What the field `format` of a project file says.
pub const FORMAT: &str = "zhupi";

/// The version that is written. Older ones stay readable; see [`crate::import`].
pub const VERSION: u32 = 2;

/// A project file. Offsets are in code points, half-open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Always [`FORMAT`].
    pub format: String,
    /// The version of the format.
    pub version: u32,
    /// What the article is called.
    pub title: String,
    /// When it was published; none where nobody knows.
    pub publication: Option<Publication>,
    /// Its text.
    pub text: String,
    /// Its annotations, in text order.
    pub annotations: Vec<AnnotationRecord>,
    /// How its figures relate; operands are indices into the annotations.
    pub checks: Vec<CheckRecord>,
    /// The fingerprints of the checks that the reader dismissed, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dismissed_checks: Vec<String>,
    /// What people make of it; since version 2.
    #[serde(flatten)]
    pub review: Review,
}

/// When an article was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Whether it was guessed from the text.
    pub guessed: bool,
}

/// An annotation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnnotationRecord {
    /// Its name within the file.
    pub id: u32,
    /// The mention.
    #[serde(flatten)]
    pub mention: MentionRecord,
    /// Up to 32 characters before it.
    pub prefix: String,
    /// Up to 32 characters behind it.
    pub suffix: String,
    /// `found`, `confirmed`, `dismissed` or, since version 2, `corrected`.
    pub status: String,
}

impl Project {
    /// The file of an article.
    #[must_use]
    pub fn new(article: &Article) -> Self {
        let text = article.document.text();
        let offsets = OffsetTable::new(text, OffsetUnit::CodePoints);
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            title: article.title.clone(),
            publication: Publication::new(article.publication),
            text: text.to_owned(),
            annotations: (article.annotations.iter())
                .map(|annotation| AnnotationRecord::new(annotation, &offsets))
                .collect(),
            checks: checks(article),
            dismissed_checks: article.dismissed.iter().map(ToString::to_string).collect(),
            review: Review::new(article, &offsets),
        }
    }
}

impl Publication {
    pub(super) fn new(publication: store::Publication) -> Option<Self> {
        let date = publication.date()?.to_string();
        Some(Self { date, guessed: publication.given().is_none() })
    }
}

impl AnnotationRecord {
    pub(super) fn new(annotation: &Annotation, offsets: &OffsetTable<'_>) -> Self {
        Self {
            id: annotation.id.0,
            mention: MentionRecord::of_annotation(annotation, offsets),
            prefix: annotation.anchor.prefix.clone(),
            suffix: annotation.anchor.suffix.clone(),
            status: annotation.status.name().to_owned(),
        }
    }
}

fn checks(article: &Article) -> Vec<CheckRecord> {
    let places: HashMap<_, _> =
        article.annotations.iter().enumerate().map(|(at, annotation)| (annotation.id, at)).collect();
    let record = |relation: &store::Relation| {
        // A check whose operand has been taken away is none.
        let operands = relation.operands.iter().map(|id| places.get(id).copied()).collect::<Option<_>>()?;
        Some(CheckRecord::new(&relation.check, operands))
    };
    article.checks.iter().filter_map(record).collect()
}

/// The article as a project file.
#[must_use]
pub fn json(article: &Article) -> String {
    let mut text = serde_json::to_string_pretty(&Project::new(article)).unwrap_or_default();
    text.push('\n');
    text
}
