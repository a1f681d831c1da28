//! Another version of the text: annotations, links and claims follow their words.

use super::Article;
use super::change::Text;
use crate::annotation::{Anchor, Annotation, Annotations, Carried, Claim, ClaimId, Map, Status};
use crate::message::{Message, Said};
use crate::text::Document;
use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;

/// What became of what stood on a text when another version took its place. Each annotation and each claim is counted
/// once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rewritten {
    /// Annotations whose words are where they were.
    pub kept: usize,
    /// Wordings of annotations that were found again elsewhere.
    pub moved: Vec<String>,
    /// Wordings that changed, before and after; who had confirmed one is asked again.
    pub changed: Vec<(String, String)>,
    /// Wordings that are no longer there.
    pub lost: Vec<String>,
    /// Claims whose sentences are as they were.
    pub claims_kept: usize,
    /// Claims of which a sentence changed.
    pub claims_changed: Vec<ClaimId>,
    /// Claims of which no sentence is left; they are kept, with what was said of them.
    pub claims_lost: Vec<ClaimId>,
}

impl Rewritten {
    /// The same for readers; what did not happen is not said.
    #[must_use]
    pub fn said(&self) -> Vec<Said> {
        let counts = [
            (Message::RewrittenKept, self.kept),
            (Message::RewrittenMoved, self.moved.len()),
            (Message::RewrittenChanged, self.changed.len()),
            (Message::RewrittenLost, self.lost.len()),
        ];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let claims = [self.claims_kept, self.claims_changed.len(), self.claims_lost.len()];
        let claims = claims.iter().any(|count| *count > 0).then(|| {
            claims.iter().fold(Said::new(Message::RewrittenClaims), |said, count| said.about(count))
        });
        counts.map(|(message, count)| Said::new(message).about(count)).chain(claims).collect()
    }
}

impl Article {
    /// What the text, with all that stands on it, becomes in another version, and what becomes of what.
    pub(super) fn carried(&self, document: Rc<Document>) -> (Text, Rewritten) {
        let map = Map::new(&self.document, &document);
        let mut report = Rewritten::default();
        let annotations = self.carried_annotations(&map, &mut report);
        let claims = self.carried_claims(&map, &mut report);
        let there: HashSet<_> = annotations.iter().map(|annotation| annotation.id).collect();
        let links = self.links.iter().filter(|link| there.contains(&link.from) && there.contains(&link.to));
        let checks = self.checks.iter().filter(|check| check.operands.iter().all(|id| there.contains(id)));
        let text = Text {
            links: Rc::new(links.copied().collect()),
            checks: Rc::new(checks.cloned().collect()),
            publication: self.publication,
            annotations,
            claims: Rc::new(claims),
            document,
        };
        (text, report)
    }

    fn carried_annotations(&self, map: &Map<'_>, report: &mut Rewritten) -> Annotations {
        let anchors: Vec<_> = self.annotations.iter().map(|annotation| &annotation.anchor).collect();
        let carried = self.annotations.iter().zip(map.carry(&anchors)).filter_map(|(annotation, carried)| {
            let quote = || annotation.anchor.quote.clone();
            match carried {
                Carried::Kept(anchor) => {
                    report.kept += 1;
                    Some(Annotation { anchor, ..annotation.clone() })
                }
                Carried::Moved(anchor) => {
                    report.moved.push(quote());
                    Some(Annotation { anchor, ..annotation.clone() })
                }
                Carried::Changed(anchor) => {
                    report.changed.push((quote(), anchor.quote.clone()));
                    Some(changed(annotation, anchor))
                }
                Carried::Lost => {
                    report.lost.push(quote());
                    None
                }
            }
        });
        carried.collect()
    }

    fn carried_claims(&self, map: &Map<'_>, report: &mut Rewritten) -> BTreeMap<ClaimId, Rc<Claim>> {
        let anchors: Vec<_> = self.claims.values().flat_map(|claim| &claim.anchors).collect();
        let mut carried = map.carry(&anchors).into_iter();
        let claim = |(id, claim): (&ClaimId, &Rc<Claim>)| {
            let mut next = Claim::clone(claim);
            let found = carried.by_ref().take(claim.anchors.len()).filter_map(Carried::anchor);
            next.anchors = found.collect();
            next.anchors.sort_by_key(|anchor| anchor.span);
            if next.anchors.is_empty() && !claim.anchors.is_empty() {
                report.claims_lost.push(*id);
            } else if next.quote() != claim.quote() {
                report.claims_changed.push(*id);
                if claim.wording == claim.quote() {
                    next.wording = next.quote();
                }
            } else {
                report.claims_kept += 1;
            }
            (*id, Rc::new(next))
        };
        self.claims.iter().map(claim).collect()
    }
}

impl Carried {
    /// Where it is now, if it is anywhere.
    fn anchor(self) -> Option<Anchor> {
        match self {
            Self::Kept(anchor) | Self::Moved(anchor) | Self::Changed(anchor) => Some(anchor),
            Self::Lost => None,
        }
    }
}

/// An annotation of which the words changed. What a person said of the former words is no longer said, but for what
/// they are and where they end.
fn changed(annotation: &Annotation, anchor: Anchor) -> Annotation {
    let status = match annotation.status {
        Status::Corrected => Status::Corrected,
        Status::Found | Status::Confirmed | Status::Dismissed => Status::Found,
    };
    let body = annotation.body.clone().emptied(anchor.quote.len());
    Annotation { anchor, body, status, ..annotation.clone() }
}
