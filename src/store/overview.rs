//! Claims in a list, and numbers about an article.

use super::Article;
use crate::annotation::{
    Annotation, Claim, ClaimId, ClaimStatus, Colour, LinkKind, Priority, Status, Worth, is_quantity, speaker,
    worth,
};
use crate::check::Outcome;
use crate::recognize::Kind;
use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;

/// Which claims are listed, and in which order. What is not said is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimFilter {
    /// Of that status.
    pub status: Option<ClaimStatus>,
    /// Of that verdict; the inner none is for those without one.
    #[allow(clippy::option_option, reason = "no verdict can be asked for too")]
    pub verdict: Option<Option<String>>,
    /// With that label.
    pub label: Option<String>,
    /// With these words in their wording, speaker or note.
    pub words: String,
    /// The order.
    pub order: ClaimOrder,
}

/// In which order claims are listed; claims that are equal by it are in text order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClaimOrder {
    /// As they stand in the text.
    #[default]
    Text,
    /// What is most worth checking first.
    Worth,
    /// What is open first.
    Status,
    /// By the scale, those without a verdict last.
    Verdict,
}

/// How far the work on claims is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Finished claims.
    pub done: usize,
    /// Claims that are begun.
    pub in_work: usize,
    /// All claims.
    pub all: usize,
}

/// Numbers about an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statistics {
    /// Characters of the text without blanks.
    pub characters: usize,
    /// Paragraphs that are not blank.
    pub paragraphs: usize,
    /// Annotations that are neither weak nor dismissed, by kind.
    pub kinds: BTreeMap<Kind, usize>,
    /// Those by kind and class; kinds without classes are left out.
    pub classes: BTreeMap<(Kind, &'static str), usize>,
    /// Annotations that are not weak, by what people decided.
    pub statuses: BTreeMap<Status, usize>,
    /// Weak annotations.
    pub weak: usize,
    /// Checks that are not dismissed, by the names of their outcomes.
    pub checks: BTreeMap<&'static str, usize>,
    /// How far the work on claims is.
    pub claims: Progress,
    /// Claims by the ids of their verdicts.
    pub verdicts: BTreeMap<String, usize>,
    /// Figures for which the article names nobody and the reader has no source.
    pub unsourced: usize,
}

impl ClaimOrder {
    /// All orders.
    pub const ALL: [Self; 4] = [Self::Text, Self::Worth, Self::Status, Self::Verdict];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Worth => "worth",
            Self::Status => "status",
            Self::Verdict => "verdict",
        }
    }

    /// The order of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.name() == name)
    }
}

impl ClaimFilter {
    fn lets(&self, claim: &Claim) -> bool {
        let words = self.words.trim();
        let found = |text: &String| !super::find(text, words).is_empty();
        self.status.is_none_or(|status| claim.status == status)
            && self.verdict.as_ref().is_none_or(|verdict| claim.verdict == *verdict)
            && self.label.as_ref().is_none_or(|label| claim.labels.contains(label))
            && (words.is_empty() || [&claim.wording, &claim.speaker.name, &claim.note].into_iter().any(found))
    }
}

impl Article {
    /// The claims that a filter lets through, in its order.
    #[must_use]
    pub fn listed(&self, filter: &ClaimFilter) -> Vec<(ClaimId, &Rc<Claim>)> {
        let mut listed: Vec<_> = self
            .claims
            .iter()
            .filter(|(_, claim)| filter.lets(claim))
            .map(|(id, claim)| (*id, claim))
            .collect();
        listed.sort_by_cached_key(|(id, claim)| {
            let first = match filter.order {
                ClaimOrder::Text => (0, 0),
                ClaimOrder::Worth => {
                    (self.priority(claim) as usize, usize::from(u8::MAX - self.worth(claim).score))
                }
                ClaimOrder::Status => (claim.status as usize, 0),
                ClaimOrder::Verdict => {
                    (claim.verdict.as_ref().map_or(usize::MAX, |verdict| self.scale.place(verdict)), 0)
                }
            };
            (first, claim.start(), *id)
        });
        listed
    }

    /// The mentions in a claim's sentences, in text order, without those that people dismissed.
    pub fn mentions<'a>(&'a self, claim: &'a Claim) -> impl Iterator<Item = &'a Annotation> + Clone {
        let anchors = claim.anchors.iter();
        let mentions = anchors.flat_map(|anchor| self.annotations.beginning_in(anchor.span));
        mentions.filter(|mention| mention.status != Status::Dismissed && !mention.weak)
    }

    /// The paragraphs in which claims stand, counted from 0, with the colour of a verdict; grey where there is none yet.
    #[must_use]
    pub fn claimed(&self) -> BTreeMap<usize, Colour> {
        let lines = self.document.paragraphs();
        let claimed = self.claims.values().flat_map(|claim| {
            let verdict = claim.verdict.as_ref().and_then(|id| self.scale.verdict(id));
            let colour = verdict.map_or(Colour::Grey, |verdict| verdict.colour);
            let line = |at: usize| lines.partition_point(|line| line.whole.end() <= at);
            claim.anchors.iter().map(move |anchor| (line(anchor.span.start()), colour))
        });
        claimed.collect()
    }

    /// How much a claim is worth checking by the rules, and why.
    #[must_use]
    pub fn worth(&self, claim: &Claim) -> Worth {
        worth(&claim.wording, self.mentions(claim))
    }

    /// How much a claim is worth checking: as the reader has said, else by the rules.
    #[must_use]
    pub fn priority(&self, claim: &Claim) -> Priority {
        claim.priority.unwrap_or_else(|| self.worth(claim).priority())
    }

    /// How far the work on claims is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let count = |status| self.claims.values().filter(|claim| claim.status == status).count();
        Progress {
            done: count(ClaimStatus::Done),
            in_work: count(ClaimStatus::InWork),
            all: self.claims.len(),
        }
    }

    /// The figures that nobody stands for: no source of the article is named in their sentence or linked, and no claim
    /// over them has a speaker or a source. Dates, ranks and lengths of time are passed over, and what is weak or
    /// dismissed.
    #[must_use]
    pub fn unsourced(&self) -> Vec<&Annotation> {
        let covered: Vec<_> = (self.claims.values())
            .filter(|claim| {
                !claim.speaker.name.is_empty() || claim.sources.iter().any(|source| !source.is_empty())
            })
            .flat_map(|claim| claim.anchors.iter().map(|anchor| anchor.span))
            .collect();
        let stated: HashSet<_> =
            self.links.iter().filter(|link| link.kind == LinkKind::StatedBy).map(|link| link.from).collect();
        let figures = self.annotations.iter().filter(|one| {
            is_quantity(&one.body)
                && !one.weak
                && one.status != Status::Dismissed
                && !stated.contains(&one.id)
        });
        let mut sentence = (crate::text::Span::default(), false);
        figures
            .filter(|figure| {
                let span = figure.anchor.span;
                if !sentence.0.contains(span) {
                    let around =
                        self.sentences(span).into_iter().reduce(crate::text::Span::joined).unwrap_or(span);
                    sentence = (around, speaker(around.of(self.document.text())).is_some());
                }
                !sentence.1 && !covered.iter().any(|claim| claim.contains(span))
            })
            .collect()
    }

    /// Numbers about the article.
    #[must_use]
    pub fn statistics(&self) -> Statistics {
        let text = self.document.text();
        let mut statistics = Statistics {
            characters: text.chars().filter(|char| !char.is_whitespace()).count(),
            paragraphs: (self.document.paragraphs().iter())
                .filter(|paragraph| !paragraph.content.of(text).trim().is_empty())
                .count(),
            claims: self.progress(),
            unsourced: self.unsourced().len(),
            ..Statistics::default()
        };
        for annotation in self.annotations.iter() {
            if annotation.weak {
                statistics.weak += 1;
                continue;
            }
            *statistics.statuses.entry(annotation.status).or_default() += 1;
            if annotation.status != Status::Dismissed {
                *statistics.kinds.entry(annotation.kind()).or_default() += 1;
                if let Some(class) = annotation.body.class_name() {
                    *statistics.classes.entry((annotation.kind(), class)).or_default() += 1;
                }
            }
        }
        for relation in self.checks.iter().filter(|relation| !self.is_dismissed(relation)) {
            *statistics.checks.entry(Outcome::name(relation.check.outcome)).or_default() += 1;
        }
        for verdict in self.claims.values().filter_map(|claim| claim.verdict.clone()) {
            *statistics.verdicts.entry(verdict).or_default() += 1;
        }
        statistics
    }
}
