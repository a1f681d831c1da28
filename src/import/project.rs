//! Reads the project's own format, in all versions there have been.

use crate::annotation::{Anchor, Annotation, AnnotationId, Origin};
use crate::export::record::{CheckRecord, confidence, status};
use crate::export::{AnnotationRecord, FORMAT, Project, VERSION};
use crate::store::{Article, Fingerprint, Publication, Relation};
use crate::text::{Document, OffsetTable, OffsetUnit};
use std::fmt;
use std::rc::Rc;

/// Why a file is not taken for a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProjectError {
    /// It is no project file.
    Foreign,
    /// It was written by a newer version.
    Newer,
    /// A part of it contradicts another, or says what it cannot.
    Broken,
}

impl fmt::Display for ProjectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "not a Zhupi project",
            Self::Newer => "written by a newer Zhupi",
            Self::Broken => "a damaged Zhupi project",
        })
    }
}

impl std::error::Error for ProjectError {}

/// The head that all versions share.
#[derive(serde::Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// The article in a project file.
///
/// # Errors
///
/// Where the file is none, is newer than this program, or contradicts itself: an annotation whose quote does not
/// stand at its place, two annotations of one id, a check of annotations that there are not.
pub fn project(json: &str) -> Result<Article, ProjectError> {
    let head: Head = serde_json::from_str(json).map_err(|_| ProjectError::Foreign)?;
    if head.format != FORMAT {
        return Err(ProjectError::Foreign);
    }
    if head.version > VERSION {
        return Err(ProjectError::Newer);
    }
    let project = serde_json::from_str(json).map_err(|_| ProjectError::Broken)?;
    article(project).ok_or(ProjectError::Broken)
}

pub(super) fn article(project: Project) -> Option<Article> {
    let document = Document::new(project.text);
    let offsets = OffsetTable::new(document.text(), OffsetUnit::CodePoints);
    let annotations: Vec<Annotation> = (project.annotations.iter())
        .map(|record| annotation(record, &document, &offsets))
        .collect::<Option<_>>()?;
    let mut ids: Vec<_> = annotations.iter().map(|annotation| annotation.id).collect();
    let checks = project.checks.iter().map(|record| relation(record, &annotations)).collect::<Option<_>>()?;
    let dismissed =
        project.dismissed_checks.iter().map(|text| Fingerprint::parse(text)).collect::<Option<_>>()?;
    ids.sort_unstable();
    ids.dedup();
    let publication = publication(project.publication)?;
    (ids.len() == annotations.len()).then_some(())?;
    let article = Article {
        document: Rc::new(document),
        title: project.title,
        last_annotation: ids.last().map_or(0, |id| id.0),
        annotations: annotations.into_iter().collect(),
        checks: Rc::new(checks),
        dismissed: Rc::new(dismissed),
        publication,
        ..Article::default()
    };
    project.review.put(article)
}

/// The publication date of a record; none where it holds no date.
pub(super) fn publication(record: Option<crate::export::Publication>) -> Option<Publication> {
    let Some(record) = record else { return Some(Publication::Unknown) };
    let date = record.date.parse().ok()?;
    Some(if record.guessed { Publication::Guessed(date) } else { Publication::Given(date) })
}

pub(super) fn annotation(
    record: &AnnotationRecord,
    document: &Document,
    offsets: &OffsetTable<'_>,
) -> Option<Annotation> {
    let mention = &record.mention;
    let span = offsets.span([mention.start, mention.end])?;
    let anchor = Anchor {
        span,
        quote: mention.text.clone(),
        prefix: record.prefix.clone(),
        suffix: record.suffix.clone(),
    };
    anchor.fits(document).then_some(())?;
    Some(Annotation {
        id: AnnotationId(record.id),
        anchor,
        body: mention.body(offsets)?.from_start(span.start()),
        origin: Origin { rule: mention.rule.clone(), confidence: confidence(mention.confidence) },
        status: status(&record.status)?,
        weak: mention.weak,
    })
}

fn relation(record: &CheckRecord, annotations: &[Annotation]) -> Option<Relation> {
    let operands: Vec<&Annotation> =
        record.operands.iter().map(|&at| annotations.get(at)).collect::<Option<_>>()?;
    Some(Relation::new(record.check()?, &operands))
}
