//! Policy slogans (口号、提法): wordings coined to name, order or advertise a policy.
//!
//! `gather` looks for candidates, the rules in `clues` notice signs for and against each, `score` adds up what the
//! signs are worth (`weights.tsv`), `gazetteer` knows the famous ones, and `link` reads the article as a whole.

mod candidate;
mod clue;
mod clues;
mod fold;
mod gather;
mod gazetteer;
mod line;
mod link;
mod members;
mod quotes;
mod score;
mod tables;
#[cfg(test)]
mod tuning;
mod wordings;

use super::finding::{Body, Confidence, Finding};
use crate::segment::Token;
use crate::text::Document;
use candidate::{Candidate, Evidence};
use clue::{Clue, Weights};
use gazetteer::Known;
use line::Line;

/// The names of the rules.
mod rule {
    /// Found by its quotation marks and its company.
    pub(super) const QUOTED: &str = "slogan/quoted";
    /// A quoted word of the dictionary, or one too short to be looked for unquoted.
    pub(super) const WORD: &str = "slogan/word";
    /// Found by its form without quotation marks.
    pub(super) const FORM: &str = "slogan/form";
    /// A well-known formulation.
    pub(super) const GAZETTEER: &str = "slogan/gazetteer";
    /// The name of a five-year plan.
    pub(super) const PLAN: &str = "slogan/plan";
    /// Found again after it was found elsewhere in the article.
    pub(super) const LINKED: &str = "slogan/linked";
    /// Not sure enough alone; kept because the article quotes it again.
    pub(super) const REPEATED: &str = "slogan/repeated";
    /// Not sure enough alone; `link` decides.
    pub(super) const DOUBTFUL: &str = "slogan/doubtful";
}

/// A policy slogan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slogan {
    /// What sort of wording.
    pub class: SloganClass,
    /// The glossary's wording, where it differs in its separators or blanks.
    pub canonical: Option<String>,
}

/// What sort of wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the documentation; see `name`")]
pub enum SloganClass {
    Campaign,
    Goal,
    Strategy,
    Mechanism,
    Shorthand,
    Programme,
    ServiceBrand,
    PlaceBrand,
    Standing,
}

impl SloganClass {
    /// All classes, in order.
    pub const ALL: [Self; 9] = [
        Self::Campaign,
        Self::Goal,
        Self::Strategy,
        Self::Mechanism,
        Self::Shorthand,
        Self::Programme,
        Self::ServiceBrand,
        Self::PlaceBrand,
        Self::Standing,
    ];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Campaign => "campaign",
            Self::Goal => "goal",
            Self::Strategy => "strategy",
            Self::Mechanism => "mechanism",
            Self::Shorthand => "shorthand",
            Self::Programme => "programme",
            Self::ServiceBrand => "service brand",
            Self::PlaceBrand => "place brand",
            Self::Standing => "standing",
        }
    }
}

/// The slogans of a paragraph by their own form and company, in text order, with spans in bytes of it.
///
/// `tokens` are the paragraph's words, one after another without a gap. Standing formulations are weak, and so are
/// wordings that only the whole article can settle; [`link`] keeps or drops those.
#[must_use]
pub fn recognize(text: &str, tokens: &[Token<'_>]) -> Vec<Finding> {
    weighed(text, tokens, Weights::shipped())
}

/// Finds everywhere what was introduced once, and settles the canonical wordings.
///
/// `findings` are the whole article's, in bytes of the document.
pub fn link(document: &Document, findings: &mut Vec<Finding>) {
    link::link(document, findings, Weights::shipped());
}

fn weighed(text: &str, tokens: &[Token<'_>], weights: &Weights) -> Vec<Finding> {
    let line = Line::new(text, tokens);
    let known = gazetteer::known(&line);
    let candidates = gather::candidates(&line);
    let mut findings: Vec<_> =
        candidates.iter().filter_map(|candidate| judge(&line, candidate, &known, weights)).collect();
    findings.extend(known.iter().filter_map(|known| famous(&line, known, &candidates, weights)));
    findings.extend(gazetteer::plans(&line).into_iter().map(|(from, to)| plan(&line, from, to)));
    disjoint(findings)
}

/// The finding that a candidate makes, if it makes one.
fn judge(line: &Line<'_>, candidate: &Candidate, known: &[Known], weights: &Weights) -> Option<Finding> {
    let evidence = evidence(line, candidate, known);
    let sum = score::sum(&evidence, weights);
    let rule = match sum {
        ..score::DOUBTFUL => return None,
        ..0 if candidate.is_quoted() => rule::DOUBTFUL,
        ..0 => return None,
        _ if evidence.known.is_some() => rule::GAZETTEER,
        _ if !candidate.is_quoted() => rule::FORM,
        _ if evidence.has(Clue::PlainWord) => rule::WORD,
        _ => rule::QUOTED,
    };
    let class = score::class(line, candidate, &evidence);
    Some(Finding {
        weak: sum < 0,
        ..finding(line, (candidate.from, candidate.to), class, rule, score::confidence(sum))
    })
}

/// What all rules notice about a candidate.
fn evidence(line: &Line<'_>, candidate: &Candidate, known: &[Known]) -> Evidence {
    let mut evidence = Evidence::default();
    for rule in clues::RULES {
        rule(line, candidate, &mut evidence);
    }
    let famous = (known.iter()).find(|known| (known.from, known.to) == (candidate.from, candidate.to));
    evidence.add(Clue::Gazetteer, famous.is_some());
    evidence.known = famous.map(|known| known.entry.class);
    evidence
}

/// A formulation that stands without quotation marks of its own.
fn famous(line: &Line<'_>, known: &Known, candidates: &[Candidate], weights: &Weights) -> Option<Finding> {
    let candidate = Candidate::bare(known.from, known.to);
    let judged = candidates.iter().any(|other| (other.from, other.to) == (known.from, known.to));
    if judged || known.entry.quoted_only {
        return None;
    }
    let evidence = evidence(line, &candidate, &[*known]);
    let class = known.entry.class;
    let hidden = class == SloganClass::Standing && !is_strategy(line, known.to);
    let sum = score::sum(&evidence, weights);
    let confidence = if hidden { Confidence::hundredths(30) } else { score::confidence(sum) };
    let found = finding(line, (known.from, known.to), class, rule::GAZETTEER, confidence);
    (hidden || sum >= 0).then_some(Finding { weak: hidden, ..found })
}

/// Whether a standing formulation is put to work: 乡村振兴战略.
fn is_strategy(line: &Line<'_>, at: usize) -> bool {
    line::starts_any(line.after(at, 2), &["战略", "行动", "工程"]).is_some()
}

fn plan(line: &Line<'_>, from: usize, to: usize) -> Finding {
    finding(line, (from, to), SloganClass::Shorthand, rule::PLAN, Confidence::hundredths(95))
}

fn finding(
    line: &Line<'_>,
    (from, to): (usize, usize),
    class: SloganClass,
    rule: &'static str,
    confidence: Confidence,
) -> Finding {
    let body = Body::Slogan(Slogan { class, canonical: None });
    Finding { span: line.span(from, to), body, rule: rule.into(), confidence, weak: false }
}

/// Text order; of two that overlap a sure one stays before a doubtful, then the longer.
fn disjoint(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings
        .sort_by_key(|finding| (finding.weak, std::cmp::Reverse(finding.span.len()), finding.span.start()));
    let mut kept = std::collections::BTreeMap::new();
    for finding in findings {
        let before = kept.range(..finding.span.end()).next_back();
        if before.is_none_or(|(_, other): (_, &Finding)| !other.span.overlaps(finding.span)) {
            kept.insert(finding.span.start(), finding);
        }
    }
    kept.into_values().collect()
}
