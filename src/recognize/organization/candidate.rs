//! What may be a body: a stretch, its class, and how it was found.

use super::{Organization, OrganizationClass};
use crate::recognize::{Body, Confidence, Finding};
use crate::text::Span;

/// What may be a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) span: Span,
    pub(super) class: OrganizationClass,
    pub(super) rule: &'static str,
    pub(super) confidence: u8,
    pub(super) standing: Standing,
}

/// Whether a candidate is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Strong,
    Weak,
}

impl Candidate {
    pub(super) fn finding(self) -> Finding {
        Finding {
            span: self.span,
            body: Body::Organization(Organization { class: self.class, canonical: None }),
            rule: self.rule.into(),
            confidence: Confidence::hundredths(self.confidence),
            weak: self.standing == Standing::Weak,
        }
    }
}

/// The longest candidate that ends there; `candidates` are in the order of their ends.
pub(super) fn ending_at(candidates: &[Candidate], at: usize) -> Option<Candidate> {
    let past = candidates.partition_point(|candidate| candidate.span.end() <= at);
    (candidates.get(..past)?.iter().rev())
        .take_while(|candidate| candidate.span.end() == at)
        .max_by_key(|candidate| candidate.span.len())
        .copied()
}

/// Those that stay where they share text, in text order: the longer, and the surer of two equal ones.
pub(super) fn settle(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by_key(|candidate| {
        let weak = candidate.standing == Standing::Weak;
        (
            candidate.span.start(),
            std::cmp::Reverse(candidate.span.end()),
            weak,
            std::cmp::Reverse(candidate.confidence),
        )
    });
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        match kept.last_mut() {
            Some(last) if last.span.overlaps(candidate.span) => {
                if candidate.span.len() > last.span.len() {
                    *last = candidate;
                }
            }
            _ => kept.push(candidate),
        }
    }
    kept
}
