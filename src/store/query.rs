//! Questions that views ask of the state.

use super::{Article, Filter, Relation, State};
use crate::annotation::{Annotation, AnnotationId, LinkKind, Status};
use crate::check::Outcome;
use crate::message::{Locale, kind_name};
use crate::recognize::{Finding, Kind, OwnId};
use crate::text::Span;
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
        self.annotations.get(id).map(std::rc::Rc::as_ref)
    }

    /// The annotations of the same kind and wording, that one among them.
    #[must_use]
    pub fn occurrences(&self, id: AnnotationId) -> Vec<AnnotationId> {
        let Some(one) = self.annotation(id) else { return Vec::new() };
        let same = |other: &&Annotation| other.kind() == one.kind() && other.anchor.quote == one.anchor.quote;
        self.annotations.iter().filter(same).map(|other| other.id).collect()
    }

    /// The annotations of the same kind that stand for the same, by their full wording or linked as aliases, that one
    /// among them.
    #[must_use]
    pub fn through_aliases(&self, id: AnnotationId) -> Vec<AnnotationId> {
        let Some(one) = self.annotation(id) else { return Vec::new() };
        let of_kind = || self.annotations.iter().filter(|other| other.kind() == one.kind());
        let mut wordings: BTreeSet<&str> = [full(one)].into();
        // Linked ones bring their wordings along, those their links, until nothing new comes.
        loop {
            let before = wordings.len();
            let same: BTreeSet<_> =
                of_kind().filter(|other| wordings.contains(full(other))).map(|other| other.id).collect();
            let aliases = self.links.iter().filter(|link| link.kind == LinkKind::AliasOf);
            let linked = aliases.filter(|link| same.contains(&link.from) || same.contains(&link.to));
            let ids: BTreeSet<_> = linked.flat_map(|link| [link.from, link.to]).collect();
            wordings.extend(of_kind().filter(|other| ids.contains(&other.id)).map(full));
            if wordings.len() == before {
                return of_kind()
                    .filter(|other| wordings.contains(full(other)))
                    .map(|other| other.id)
                    .collect();
            }
        }
    }

    /// Where the wording of an annotation stands in the text, marked or not.
    #[must_use]
    pub fn wording_at(&self, id: AnnotationId) -> Vec<Span> {
        let Some(one) = self.annotation(id) else { return Vec::new() };
        let quote = &*one.anchor.quote;
        let found = self.document.text().match_indices(quote);
        found.map(|(at, _)| Span::new(at, at + quote.len())).collect()
    }

    /// All kinds that mentions of the article can have, in order.
    pub fn all_kinds(&self) -> impl Iterator<Item = Kind> + '_ {
        Kind::ALL.into_iter().chain(self.kinds.keys().map(|kind| Kind::Own(*kind)))
    }

    /// An id for a new kind of the reader's own.
    #[must_use]
    pub fn new_kind(&self) -> OwnId {
        let last = self.kinds.keys().map(|kind| kind.0).max();
        OwnId(last.map_or(1, |last| last.saturating_add(1)))
    }

    /// What a kind is called, in words of the reader where it is the reader's own.
    #[must_use]
    pub fn kind_name(&self, locale: Locale, kind: Kind) -> &str {
        match kind {
            Kind::Own(own) => self.kinds.get(&own).map_or(kind_name(locale, kind), |kind| &kind.name),
            kind => kind_name(locale, kind),
        }
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
        let mut here = self.annotations.beginning_in(finding.span);
        here.find(|annotation| annotation.anchor.span == finding.span && annotation.kind() == finding.kind())
    }
}

/// What an annotation stands for.
fn full(annotation: &Annotation) -> &str {
    annotation.body.canonical().unwrap_or(&annotation.anchor.quote)
}

impl State {
    /// The reader's own words for the open article, those for all among them, as a lexicon for the engine.
    #[must_use]
    pub fn lexicon(&self) -> String {
        self.article
            .as_ref()
            .map_or_else(|| self.words.lexicon(), |article| self.words.and(&article.words).lexicon())
    }

    /// The shown annotation behind the selected one of which nothing is decided (`forward`), or before it, around the
    /// ends.
    #[must_use]
    pub fn next_open(&self, forward: bool) -> Option<AnnotationId> {
        let here = self.selected().map(|annotation| (annotation.anchor.span.start(), annotation.id));
        let place = |annotation: &Annotation| (annotation.anchor.span.start(), annotation.id);
        let open: Vec<_> = self.shown().filter(|one| one.status == Status::Found).map(place).collect();
        let found = match here {
            None if forward => open.first(),
            None => open.last(),
            Some(here) if forward => open.iter().find(|place| **place > here).or(open.first()),
            Some(here) => open.iter().rev().find(|place| **place < here).or(open.last()),
        };
        found.map(|(_, id)| *id)
    }

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
