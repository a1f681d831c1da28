//! Questions that views ask of the state.

use super::{Article, Filter, Relation, State};
use crate::annotation::{Annotation, AnnotationId, Status};
use crate::check::Outcome;
use crate::recognize::{Finding, Kind};
use std::collections::BTreeSet;

impl Filter {
    /// Turns a kind off, or on again.
    pub(super) fn toggle(&mut self, kind: Kind) {
        let before = self.hidden.len();
        self.hidden.retain(|&hidden| hidden != kind);
        if self.hidden.len() == before {
            self.hidden.push(kind);
        }
    }

    /// Whether `annotation` is shown.
    #[must_use]
    pub fn shows(&self, annotation: &Annotation) -> bool {
        (self.weak || !annotation.weak)
            && (self.dismissed || annotation.status != Status::Dismissed)
            && !self.hidden.contains(&annotation.kind())
    }
}

impl Article {
    /// The annotation of that name.
    #[must_use]
    pub fn annotation(&self, id: AnnotationId) -> Option<&Annotation> {
        self.annotations.iter().find(|annotation| annotation.id == id)
    }

    /// Whether the reader dismissed a check.
    #[must_use]
    pub fn is_dismissed(&self, relation: &Relation) -> bool {
        self.dismissed.contains(&relation.fingerprint)
    }

    /// The annotations that are printed results of checks that fail and were not dismissed.
    #[must_use]
    pub fn failing(&self) -> BTreeSet<AnnotationId> {
        let failing =
            |relation: &&Relation| relation.check.outcome == Outcome::Fails && !self.is_dismissed(relation);
        self.checks.iter().filter(failing).filter_map(|relation| relation.operands.last().copied()).collect()
    }
}

impl Article {
    /// The annotation that a finding became.
    pub(super) fn adopted(&self, finding: &Finding) -> Option<&Annotation> {
        let begins = |annotation: &Annotation| annotation.anchor.span.start();
        let first = self.annotations.partition_point(|annotation| begins(annotation) < finding.span.start());
        (self.annotations.iter().skip(first))
            .take_while(|annotation| begins(annotation) == finding.span.start())
            .find(|annotation| annotation.anchor.span == finding.span && annotation.kind() == finding.kind())
    }
}

impl State {
    /// The annotations that are shown, in text order.
    pub fn shown(&self) -> impl DoubleEndedIterator<Item = &Annotation> {
        let annotations = self.article.iter().flat_map(|article| article.annotations.iter());
        annotations.filter(|annotation| self.filter.shows(annotation))
    }

    /// The annotation whose card is shown.
    #[must_use]
    pub fn selected(&self) -> Option<&Annotation> {
        self.article.as_ref()?.annotation(self.selected?)
    }

    /// The shown annotation after the selected one in text order (`forward`) or before it, around the ends.
    #[must_use]
    pub fn neighbour(&self, forward: bool) -> Option<AnnotationId> {
        let shown: Vec<_> = self.shown().map(|annotation| annotation.id).collect();
        let at = self.selected.and_then(|id| shown.iter().position(|&other| other == id));
        let last = shown.len().checked_sub(1)?;
        let next = match (at, forward) {
            (None, true) => 0,
            (None, false) | (Some(0), false) => last,
            (Some(at), true) => {
                if at == last {
                    0
                } else {
                    at + 1
                }
            }
            (Some(at), false) => at - 1,
        };
        shown.get(next).copied()
    }
}
