//! Edits of annotations, as the changes that make them.

use super::Article;
use super::change::Change;
use crate::annotation::{Anchor, Annotation, AnnotationId, Link, Origin, Patch, Status};
use crate::recognize::figure::{Figure, Value};
use crate::recognize::{Body, Kind, OwnId};
use crate::text::{Span, is_grapheme_border};
use std::collections::HashSet;
use std::rc::Rc;

impl Article {
    pub(super) fn judge(&self, ids: &[AnnotationId], status: Status) -> Vec<Change> {
        self.each(ids, |annotation| annotation.status = status)
    }

    pub(super) fn add(&mut self, spans: &[Span], kind: Kind, class: Option<&str>) -> Vec<Change> {
        let mut patch = Patch::new();
        let mut seen = HashSet::new();
        let spans: Vec<_> = spans.iter().filter_map(|span| self.whole(*span)).collect();
        for span in spans.into_iter().filter(|span| seen.insert(*span)) {
            let Some(body) = Body::labelled(kind, class, span.len()) else { continue };
            let same = |annotation: &&Annotation| annotation.anchor.span == span && annotation.kind() == kind;
            let here = self.annotations.beginning_in(span).find(same).cloned();
            let added =
                here.map_or_else(|| self.by_hand(span, body.clone()), |here| marked(&here, body.clone()));
            patch.push(put(added));
        }
        vec![Change::Annotations(patch)]
    }

    pub(super) fn relabel(&self, ids: &[AnnotationId], kind: Kind, class: Option<&str>) -> Vec<Change> {
        self.each(ids, |annotation| {
            let same = annotation.kind() == kind && annotation.body.class_name() == class;
            if let Some(body) = Body::labelled(kind, class, annotation.anchor.quote.len()).filter(|_| !same) {
                annotation.body = relabelled(&annotation.body, body);
                correct(annotation);
            }
        })
    }

    pub(super) fn value(&self, ids: &[AnnotationId], value: Option<&Value>) -> Vec<Change> {
        self.each(ids, |annotation| {
            if let Body::Figure(figure) = &mut annotation.body
                && figure.value.as_ref() != value
            {
                figure.value = value.cloned();
                correct(annotation);
            }
        })
    }

    pub(super) fn canonical(&self, ids: &[AnnotationId], wording: Option<&str>) -> Vec<Change> {
        let wording = wording.map(str::trim).filter(|wording| !wording.is_empty());
        self.each(ids, |annotation| {
            let wording = wording.filter(|wording| *wording != annotation.anchor.quote);
            if annotation.kind() != Kind::Figure && annotation.body.canonical() != wording {
                annotation.body = annotation.body.clone().with_canonical(wording.map(str::to_owned));
                correct(annotation);
            }
        })
    }

    pub(super) fn resize(&self, id: AnnotationId, span: Span) -> Vec<Change> {
        let Some(span) = self.whole(span) else { return Vec::new() };
        self.each(&[id], |annotation| {
            if annotation.anchor.span != span {
                *annotation = self.resized(annotation, span);
            }
        })
    }

    pub(super) fn split(&mut self, id: AnnotationId, at: usize) -> Vec<Change> {
        let Some(whole) = self.annotations.get(id).cloned() else { return Vec::new() };
        let span = whole.anchor.span;
        let inside = span.start() < at && at < span.end() && is_grapheme_border(self.document.text(), at);
        if !inside {
            return Vec::new();
        }
        let first = self.resized(&whole, Span::new(span.start(), at));
        let mut second = self.resized(&whole, Span::new(at, span.end()));
        second.id = self.new_annotation();
        vec![Change::Annotations(vec![put(first), put(second)])]
    }

    pub(super) fn join(&self, ids: &[AnnotationId]) -> Vec<Change> {
        let wanted: HashSet<_> = ids.iter().collect();
        let mut parts = self.annotations.iter().filter(|annotation| wanted.contains(&annotation.id));
        let Some(first) = parts.next() else { return Vec::new() };
        let rest: Vec<_> = parts.collect();
        if rest.is_empty() {
            return Vec::new();
        }
        let span = rest.iter().fold(first.anchor.span, |span, part| span.joined(part.anchor.span));
        let gone: HashSet<_> = rest.iter().map(|part| part.id).collect();
        let mut joined = self.resized(first, span);
        correct(&mut joined);
        let mut patch = vec![put(joined)];
        patch.extend(gone.iter().map(|id| (*id, None)));
        vec![Change::Annotations(patch), self.unlink(&gone)]
    }

    pub(super) fn delete(&self, ids: &[AnnotationId]) -> Vec<Change> {
        let wanted: HashSet<_> = ids.iter().copied().collect();
        let (hand, found): (Vec<_>, Vec<_>) = (self.annotations.shared())
            .filter(|annotation| wanted.contains(&annotation.id))
            .partition(|annotation| annotation.origin.is_hand());
        let mut patch: Patch = hand.iter().map(|annotation| (annotation.id, None)).collect();
        patch.extend(found.iter().map(|annotation| {
            put(Annotation { status: Status::Dismissed, ..Annotation::clone(annotation) })
        }));
        vec![Change::Annotations(patch), self.unlink(&wanted)]
    }

    pub(super) fn link(&self, link: Link, there: bool) -> Vec<Change> {
        let both = [link.from, link.to];
        let linkable = link.from != link.to && both.iter().all(|id| self.annotations.get(*id).is_some());
        if !linkable {
            return Vec::new();
        }
        let mut changes = vec![Change::Links(vec![(link, there.then_some(()))])];
        if there {
            changes.extend(self.each(&both, |annotation| {
                if annotation.status == Status::Found {
                    annotation.status = Status::Confirmed;
                }
            }));
        }
        changes
    }

    pub(super) fn forget_kind(&self, kind: OwnId) -> Vec<Change> {
        let of_kind = |annotation: &&Annotation| annotation.kind() == Kind::Own(kind);
        let gone: HashSet<_> =
            self.annotations.iter().filter(of_kind).map(|annotation| annotation.id).collect();
        let mut ids: Vec<_> = gone.iter().copied().collect();
        ids.sort_unstable();
        let patch = ids.into_iter().map(|id| (id, None)).collect();
        vec![Change::Annotations(patch), self.unlink(&gone), Change::Kinds(vec![(kind, None)])]
    }

    /// The change of these annotations, each as `change` leaves it.
    fn each(&self, ids: &[AnnotationId], mut change: impl FnMut(&mut Annotation)) -> Vec<Change> {
        let wanted: HashSet<_> = ids.iter().collect();
        let annotations = self.annotations.iter().filter(|annotation| wanted.contains(&annotation.id));
        let patch = annotations.map(|annotation| {
            let mut annotation = annotation.clone();
            change(&mut annotation);
            put(annotation)
        });
        vec![Change::Annotations(patch.collect())]
    }

    /// The same annotation on other borders.
    fn resized(&self, annotation: &Annotation, span: Span) -> Annotation {
        let mut resized = annotation.clone();
        resized.anchor = Anchor::new(&self.document, span);
        resized.body = match annotation.body.clone().shifted(annotation.anchor.span.start()) {
            // The number and its unit are still inside: the figure is the same.
            Body::Figure(figure) if span.contains(figure.core) => {
                Body::Figure(figure).from_start(span.start())
            }
            body => body.emptied(span.len()),
        };
        correct(&mut resized);
        resized
    }

    /// The links of these annotations go.
    fn unlink(&self, ids: &HashSet<AnnotationId>) -> Change {
        let gone = self.links.iter().filter(|link| ids.contains(&link.from) || ids.contains(&link.to));
        Change::Links(gone.map(|link| (*link, None)).collect())
    }

    /// The span within the text, grown to whole grapheme clusters; none where it is empty.
    fn whole(&self, span: Span) -> Option<Span> {
        let text = self.document.text();
        let end = span.end().min(text.len());
        let start = (0..=span.start().min(end)).rev().find(|&at| is_grapheme_border(text, at))?;
        let end = (end..=text.len()).find(|&at| is_grapheme_border(text, at))?;
        (span.start() < span.end() && start < end).then(|| Span::new(start, end))
    }

    fn by_hand(&mut self, span: Span, body: Body) -> Annotation {
        let (id, anchor) = (self.new_annotation(), Anchor::new(&self.document, span));
        Annotation { id, anchor, body, origin: Origin::hand(), status: Status::Confirmed, weak: false }
    }

    fn new_annotation(&mut self) -> AnnotationId {
        self.last_annotation = self.last_annotation.saturating_add(1);
        AnnotationId(self.last_annotation)
    }
}

fn put(annotation: Annotation) -> (AnnotationId, Option<Rc<Annotation>>) {
    (annotation.id, Some(Rc::new(annotation)))
}

/// An annotation that a person marks again.
fn marked(here: &Annotation, body: Body) -> Annotation {
    let mut marked = here.clone();
    if here.body.class_name() == body.class_name() {
        marked.status = if here.status == Status::Corrected { Status::Corrected } else { Status::Confirmed };
    } else {
        marked.body = relabelled(&here.body, body);
        correct(&mut marked);
    }
    marked
}

/// The second body with what it can keep of the first.
fn relabelled(before: &Body, after: Body) -> Body {
    match (before, after) {
        (Body::Figure(before), Body::Figure(after)) => {
            Body::Figure(Figure { class: after.class, ..before.clone() })
        }
        (before, after) => after.with_canonical(before.canonical().map(str::to_owned)),
    }
}

/// A person has changed it: what was found becomes corrected, what a person marked stays theirs.
fn correct(annotation: &mut Annotation) {
    annotation.status = if annotation.origin.is_hand() { Status::Confirmed } else { Status::Corrected };
}
