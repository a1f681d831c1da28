//! Names found again wherever else the article writes them.

use super::{Alias, organization};
use crate::recognize::organization::{Organization, OrganizationClass};
use crate::recognize::{Body, Confidence, Finding};
use crate::text::Span;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::{BTreeMap, HashSet};

/// A name of so many characters is no accident wherever it stands.
const LONG: usize = 4;

/// A name that is doubted where it was found is not looked for elsewhere.
const SURE: Confidence = Confidence::hundredths(70);

/// Adds a finding for each place where a name or short name stands and nothing was found, and raises weak findings
/// of a name that is sure elsewhere.
pub(super) fn find(text: &str, findings: &mut Vec<Finding>, aliases: &[Alias]) {
    raise(text, findings);
    let wordings = wordings(text, findings, aliases);
    let taken = taken(findings);
    let automaton = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(wordings.keys().map(|wording| wording.as_bytes()));
    let Ok(automaton) = automaton else {
        return;
    };
    let values: Vec<_> = wordings.values().copied().collect();
    let places: HashSet<_> = automaton
        .find_iter(text)
        .filter(|found| is_level(text, found.end()))
        .map(|found| found.pattern())
        .collect();
    for found in automaton.find_iter(text) {
        let span = Span::new(found.start(), found.end());
        let Some(&(class, weak)) = values.get(found.pattern().as_usize()) else {
            continue;
        };
        let place = weak && places.contains(&found.pattern());
        if !place && !touches(&taken, span) {
            findings.push(finding(span, class, weak));
        }
    }
}

/// Whether a level of government stands there: 青石 of 青石县 is a place, whatever company is named after it.
fn is_level(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|behind| {
        behind.starts_with(['省', '市', '县', '縣', '区', '區', '州', '旗', '镇', '鎮', '乡', '鄉', '村'])
    })
}

fn finding(span: Span, class: OrganizationClass, weak: bool) -> Finding {
    Finding {
        span,
        body: Body::Organization(Organization { class, canonical: None }),
        rule: "organization/again".into(),
        confidence: Confidence::hundredths(if weak { 40 } else { 80 }),
        weak,
    }
}

/// What to look for: long names that are sure, and short names.
fn wordings<'t>(
    text: &'t str,
    findings: &[Finding],
    aliases: &'t [Alias],
) -> BTreeMap<&'t str, (OrganizationClass, bool)> {
    let mut wordings = BTreeMap::new();
    for alias in aliases {
        wordings.entry(alias.short.as_str()).or_insert((alias.class, alias.weak));
    }
    for finding in findings.iter().filter(|finding| !finding.weak && finding.confidence >= SURE) {
        let wording = finding.span.of(text);
        if let Some(body) = organization(finding).filter(|_| wording.chars().count() >= LONG) {
            wordings.insert(wording, (body.class, false));
        }
    }
    wordings
}

/// The stretches of the organisations, in text order.
fn taken(findings: &[Finding]) -> Vec<Span> {
    let mut taken: Vec<Span> = (findings.iter())
        .filter(|finding| organization(finding).is_some())
        .map(|finding| finding.span)
        .collect();
    taken.sort_unstable();
    taken
}

/// Whether one of the sorted spans, none inside another, overlaps `span`.
fn touches(taken: &[Span], span: Span) -> bool {
    let next = taken.partition_point(|other| other.end() <= span.start());
    taken.get(next).is_some_and(|other| other.overlaps(span))
}

/// A doubtful name (小米) is sure where the article shows elsewhere that the body is meant.
fn raise(text: &str, findings: &mut [Finding]) {
    let sure: Vec<String> = (findings.iter())
        .filter(|finding| !finding.weak && organization(finding).is_some())
        .map(|finding| finding.span.of(text).to_owned())
        .collect();
    let sure: std::collections::BTreeSet<String> = (sure.iter())
        .flat_map(|name| ["公司", "集团", ""].map(|form| name.strip_suffix(form).unwrap_or(name).to_owned()))
        .collect();
    for finding in findings.iter_mut().filter(|finding| finding.rule == "organization/name") {
        if sure.contains(finding.span.of(text)) {
            finding.weak = false;
        }
    }
}
