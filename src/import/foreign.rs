//! What a foreign file says, and how it becomes an article.

use super::error::ImportError;
use super::label::{body, label};
use crate::annotation::place::{Found, Place, find};
use crate::annotation::{Anchor, Annotation, AnnotationId, Origin, Status};
use crate::check::Check;
use crate::message::{Message, Said};
use crate::recognize::{Body, Confidence};
use crate::store::{Article, Fingerprint, Publication, Relation};
use crate::text::{Document, Span};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

/// An article that was read from a file, and what became of its annotations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The article.
    pub article: Article,
    /// What became of its annotations.
    pub report: Report,
}

/// What became of a file's annotations. Every one of them is counted once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Are where the file says.
    pub anchored: usize,
    /// Are elsewhere in the text, in the same words and surroundings.
    pub moved: usize,
    /// Have other words in the same surroundings now.
    pub changed: usize,
    /// Fit several places; none was chosen.
    pub ambiguous: usize,
    /// Are nowhere in the text.
    pub lost: usize,
    /// Bear a label that means nothing here, by label.
    pub unknown: BTreeMap<String, usize>,
    /// Checks that were not taken, since their annotations did not all stay.
    pub checks: usize,
}

impl Report {
    /// The same for readers; what did not happen is not said.
    #[must_use]
    pub fn said(&self) -> Vec<Said> {
        let counts = [
            (Message::ImportAnchored, self.anchored),
            (Message::ImportMoved, self.moved),
            (Message::ImportChanged, self.changed),
            (Message::ImportAmbiguous, self.ambiguous),
            (Message::ImportLost, self.lost),
            (Message::ImportChecks, self.checks),
        ];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let unknown = self.unknown.iter();
        (counts.map(|(message, count)| Said::new(message).about(count)))
            .chain(unknown.map(|(label, count)| Said::new(Message::ImportLabel).about(label).about(count)))
            .collect()
    }

    fn count(&mut self, found: Found) {
        *match found {
            Found::Anchored(_) => &mut self.anchored,
            Found::Moved(_) => &mut self.moved,
            Found::Changed(_) => &mut self.changed,
            Found::Ambiguous => &mut self.ambiguous,
            Found::Lost => &mut self.lost,
        } += 1;
    }
}

impl Imported {
    /// An article that was read whole.
    pub(super) fn whole(article: Article) -> Self {
        let report = Report { anchored: article.annotations.len(), ..Report::default() };
        Self { article, report }
    }
}

/// What a foreign file says.
#[derive(Default)]
pub(super) struct Foreign {
    /// The text, where the file has one.
    pub(super) text: Option<Document>,
    pub(super) title: Option<String>,
    pub(super) publication: Publication,
    pub(super) marks: Vec<Mark>,
    /// Checks; operands are indices into the marks.
    pub(super) checks: Vec<Check>,
    /// The checks that the reader dismissed.
    pub(super) dismissed: Rc<BTreeSet<Fingerprint>>,
    /// Labels that mean nothing here, and how often they stand in the file.
    pub(super) unknown: BTreeMap<String, usize>,
}

/// An annotation in a foreign file.
pub(super) struct Mark {
    pub(super) place: Place,
    /// Its spans are in bytes of the quote.
    pub(super) body: Body,
    pub(super) origin: Origin,
    pub(super) status: Status,
    pub(super) weak: bool,
}

impl Foreign {
    /// A file with that text.
    pub(super) fn new(text: String) -> Self {
        Self { text: Some(Document::new(text)), ..Self::default() }
    }

    /// The place of a span of the text; nowhere where there is no such span.
    ///
    /// `quote` is what the file says stands there: where that is something else, only the words are trusted.
    pub(super) fn place(&self, span: Option<Span>, quote: Option<&str>) -> Place {
        let (Some(document), Some(span)) = (&self.text, span) else {
            return Place { quote: quote.unwrap_or_default().to_owned(), ..Place::default() };
        };
        let anchor = Anchor::new(document, span);
        match quote {
            Some(quote) if quote != anchor.quote => {
                Place { start: Some(span.start()), quote: quote.to_owned(), ..Place::default() }
            }
            _ => anchor.into(),
        }
    }

    /// Adds an annotation of which the file gives the label alone; gives it back to say more of it. None where the
    /// label means nothing here, which is counted.
    pub(super) fn add(&mut self, place: Place, name: &str, rule: &'static str) -> Option<&mut Mark> {
        let Some(body) = label(name).and_then(|label| body(label, place.quote.len())) else {
            *self.unknown.entry(name.to_owned()).or_default() += 1;
            return None;
        };
        let origin = Origin { rule: rule.to_owned(), confidence: Confidence::CERTAIN };
        // People made it, or looked at it in the tool that wrote the file.
        let status = Status::Confirmed;
        self.marks.push(Mark { place, body, origin, status, weak: false });
        self.marks.last_mut()
    }

    /// What an article says, as if it were foreign: to be put on another text.
    pub(super) fn of_article(article: Article) -> Self {
        let places: HashMap<_, _> =
            (article.annotations.iter().enumerate()).map(|(at, annotation)| (annotation.id, at)).collect();
        let check = |relation: &Relation| {
            let operands = relation.operands.iter().filter_map(|id| places.get(id).copied()).collect();
            Check { operands, ..relation.check.clone() }
        };
        let mark = |annotation: &Annotation| {
            let Annotation { anchor, body, origin, status, weak, .. } = annotation.clone();
            Mark { place: anchor.into(), body, origin, status, weak }
        };
        Self {
            marks: article.annotations.iter().map(mark).collect(),
            checks: article.checks.iter().map(check).collect(),
            text: Some((*article.document).clone()),
            title: Some(article.title),
            publication: article.publication,
            dismissed: article.dismissed,
            unknown: BTreeMap::new(),
        }
    }

    /// The article: the annotations on a text, the file's own where no other is given.
    pub(super) fn put(self, onto: Option<&Document>) -> Result<Imported, ImportError> {
        let document = onto.cloned().or(self.text).ok_or(ImportError::Textless)?;
        let places: Vec<_> = self.marks.iter().map(|mark| mark.place.clone()).collect();
        let found = find(&document, &places);
        let mut report = Report { unknown: self.unknown, ..Report::default() };
        found.iter().for_each(|found| report.count(*found));

        let mut annotations: Vec<(Option<usize>, Annotation)> = Vec::new();
        for (at, (mark, found)) in self.marks.into_iter().zip(found).enumerate() {
            let (span, same) = match found {
                Found::Anchored(span) | Found::Moved(span) => (span, true),
                Found::Changed(span) => (span, false),
                Found::Ambiguous | Found::Lost => continue,
            };
            let annotation = Annotation {
                id: AnnotationId(0),
                anchor: Anchor::new(&document, span),
                body: if same { mark.body } else { mark.body.emptied(span.len()) },
                origin: mark.origin,
                // What a person said of other words is no longer said.
                status: if same { mark.status } else { Status::Found },
                weak: mark.weak,
            };
            annotations.push((same.then_some(at), annotation));
        }
        annotations.sort_by_key(|(_, annotation)| {
            let span = annotation.anchor.span;
            (span.start(), Reverse(span.end()), annotation.kind())
        });
        for (id, (_, annotation)) in (1..).zip(&mut annotations) {
            annotation.id = AnnotationId(id);
        }
        let ids: HashMap<_, _> =
            annotations.iter().filter_map(|(at, annotation)| Some(((*at)?, annotation.id))).collect();
        let all = self.checks.len();
        let by_id: HashMap<_, _> =
            annotations.iter().map(|(_, annotation)| (annotation.id, annotation)).collect();
        let checks: Vec<_> =
            (self.checks.into_iter()).filter_map(|check| relation(check, &ids, &by_id)).collect();
        report.checks = all - checks.len();
        let title = self.title.unwrap_or_else(|| document.headline().to_owned());
        let article = Article {
            title,
            last_annotation: u32::try_from(annotations.len()).unwrap_or(u32::MAX),
            annotations: annotations.into_iter().map(|(_, annotation)| annotation).collect(),
            checks: Rc::new(checks),
            dismissed: self.dismissed,
            publication: self.publication,
            document: Rc::new(document),
            ..Article::default()
        };
        Ok(Imported { article, report })
    }
}

fn relation(
    check: Check,
    ids: &HashMap<usize, AnnotationId>,
    annotations: &HashMap<AnnotationId, &Annotation>,
) -> Option<Relation> {
    let operand = |at: &usize| annotations.get(ids.get(at)?).copied();
    let operands: Vec<_> = check.operands.iter().map(operand).collect::<Option<_>>()?;
    Some(Relation::new(check, &operands))
}
