//! Edits of claims, as the changes that make them.

use super::change::Change;
use super::{Article, ClaimEdit};
use crate::annotation::{Anchor, Claim, ClaimId, Scale, Speaker, speaker};
use crate::recognize::Kind;
use crate::text::Span;
use std::rc::Rc;

impl Article {
    /// The sentences around a stretch of text, in bytes of the document.
    #[must_use]
    pub fn sentences(&self, span: Span) -> Vec<Span> {
        self.document.sentences(span)
    }

    pub(super) fn make_claim(&mut self, spans: &[Span]) -> Vec<Change> {
        let anchors = self.anchors(spans);
        let known = self.claims.values().any(|claim| claim.anchors == anchors);
        if anchors.is_empty() || known {
            return Vec::new();
        }
        let mut claim = Claim { anchors, ..Claim::default() };
        claim.wording = claim.quote();
        claim.speaker.name = self.said_by(&claim);
        self.last_claim = self.last_claim.saturating_add(1);
        vec![Change::Claims(vec![(ClaimId(self.last_claim), Some(Rc::new(claim)))])]
    }

    pub(super) fn change_claim(&self, id: ClaimId, edit: ClaimEdit) -> Vec<Change> {
        let Some(claim) = self.claims.get(&id) else { return Vec::new() };
        let mut claim = Claim::clone(claim);
        match edit {
            ClaimEdit::Wording(wording) => claim.wording = wording,
            ClaimEdit::Speaker(name) => claim.speaker = Speaker { name, given: true },
            ClaimEdit::Priority(priority) => claim.priority = priority,
            ClaimEdit::Verdict(verdict) => {
                claim.verdict = verdict.filter(|verdict| self.scale.verdict(verdict).is_some());
            }
            ClaimEdit::Note(note) => claim.note = note,
            ClaimEdit::Source(at, source) if at == claim.sources.len() => claim.sources.push(source),
            ClaimEdit::Source(at, source) => {
                if let Some(here) = claim.sources.get_mut(at) {
                    *here = source;
                }
            }
            ClaimEdit::RemoveSource(at) if at < claim.sources.len() => {
                claim.sources.remove(at);
            }
            ClaimEdit::RemoveSource(_) => {}
            ClaimEdit::Status(status) => claim.status = status,
            ClaimEdit::Labels(labels) => claim.labels = labels,
            ClaimEdit::Place(spans) => {
                let was_quote = claim.wording == claim.quote();
                claim.anchors = self.anchors(&spans);
                if was_quote {
                    claim.wording = claim.quote();
                }
                if !claim.speaker.given {
                    claim.speaker.name = self.said_by(&claim);
                }
            }
        }
        vec![Change::Claims(vec![(id, Some(Rc::new(claim)))])]
    }

    pub(super) fn rescale(&self, scale: Scale) -> Vec<Change> {
        let orphaned = |claim: &Claim| claim.verdict.as_ref().is_some_and(|id| scale.verdict(id).is_none());
        let cleared = (self.claims.iter())
            .filter(|(_, claim)| orphaned(claim))
            .map(|(id, claim)| (*id, Some(Rc::new(Claim { verdict: None, ..Claim::clone(claim) }))));
        let cleared = cleared.collect();
        vec![Change::Claims(cleared), Change::Scale(Rc::new(scale))]
    }

    /// Anchors of the sentences around these stretches, each once, in text order.
    fn anchors(&self, spans: &[Span]) -> Vec<Anchor> {
        let mut sentences: Vec<_> = spans.iter().flat_map(|span| self.sentences(*span)).collect();
        sentences.sort_unstable();
        sentences.dedup();
        sentences.into_iter().map(|span| Anchor::new(&self.document, span)).collect()
    }

    /// Who says a claim, as a rule sees it: the organisation that stands there, where one does.
    fn said_by(&self, claim: &Claim) -> String {
        let said = claim.anchors.iter().find_map(|anchor| {
            let name = speaker(&anchor.quote)?.shifted(anchor.span.start());
            let mut mentions = self.annotations.beginning_in(anchor.span);
            let organization =
                mentions.find(|mention| mention.kind() == Kind::Organization && mention.anchor.span == name);
            let full = organization.and_then(|mention| mention.body.canonical());
            Some(full.unwrap_or_else(|| name.of(self.document.text())).to_owned())
        });
        said.unwrap_or_default()
    }
}
