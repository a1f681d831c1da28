//! The annotations of an article.

use super::{Annotation, AnnotationId};
use crate::text::Span;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::rc::Rc;

/// An article's annotations, in text order: by their beginning, the longer before the shorter.
///
/// Copies share their annotations, so that an edit of one among many copies that one alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotations(Rc<Vec<Rc<Annotation>>>);

/// Annotations by their names, and none for those that are to go.
pub type Patch = Vec<(AnnotationId, Option<Rc<Annotation>>)>;

impl Annotations {
    /// The annotations in text order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Annotation> + ExactSizeIterator + Clone {
        self.0.iter().map(Rc::as_ref)
    }

    /// The same, to be kept without copying.
    pub fn shared(&self) -> impl DoubleEndedIterator<Item = &Rc<Annotation>> + ExactSizeIterator + Clone {
        self.0.iter()
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The annotation at a place of the order, from 0.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&Annotation> {
        self.0.get(place).map(Rc::as_ref)
    }

    /// The annotation of that name.
    #[must_use]
    pub fn get(&self, id: AnnotationId) -> Option<&Rc<Annotation>> {
        self.0.iter().find(|annotation| annotation.id == id)
    }

    /// The annotations that begin in a stretch of text, in order.
    pub fn beginning_in(&self, span: Span) -> impl Iterator<Item = &Annotation> + Clone {
        let begins = |annotation: &Annotation| annotation.anchor.span.start();
        let first = self.0.partition_point(|annotation| begins(annotation) < span.start());
        self.iter().skip(first).take_while(move |annotation| begins(annotation) < span.end())
    }

    /// Puts the annotations of `patch` in the place of those of their names, and gives the patch that undoes it.
    pub(crate) fn exchange(&mut self, patch: Patch) -> Patch {
        let mut coming: HashMap<_, _> = patch.into_iter().collect();
        let mut undo = Vec::with_capacity(coming.len());
        let mut moved = false;
        let mut all = Vec::with_capacity(self.0.len());
        for here in self.0.iter() {
            let there = coming.remove(&here.id).filter(|there| there.as_ref() != Some(here));
            let Some(there) = there else {
                all.push(Rc::clone(here));
                continue;
            };
            undo.push((here.id, Some(Rc::clone(here))));
            moved |= there.as_ref().is_some_and(|there| order(there) != order(here));
            all.extend(there);
        }
        let added: Vec<_> = coming.into_values().flatten().collect();
        undo.extend(added.iter().map(|annotation| (annotation.id, None)));
        if undo.is_empty() {
            return undo;
        }
        moved |= !added.is_empty();
        all.extend(added);
        if moved {
            all.sort_by_key(|annotation| order(annotation));
        }
        undo.sort_by_key(|(id, _)| *id);
        self.0 = Rc::new(all);
        undo
    }
}

/// By what annotations are ordered; the name decides last, so that the order is one.
fn order(annotation: &Annotation) -> impl Ord + use<> {
    let span = annotation.anchor.span;
    (span.start(), Reverse(span.end()), annotation.kind(), annotation.id)
}

impl FromIterator<Rc<Annotation>> for Annotations {
    fn from_iter<T: IntoIterator<Item = Rc<Annotation>>>(annotations: T) -> Self {
        let mut all: Vec<_> = annotations.into_iter().collect();
        all.sort_by_key(|annotation| order(annotation));
        Self(Rc::new(all))
    }
}

impl FromIterator<Annotation> for Annotations {
    fn from_iter<T: IntoIterator<Item = Annotation>>(annotations: T) -> Self {
        annotations.into_iter().map(Rc::new).collect()
    }
}
