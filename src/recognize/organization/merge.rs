//! What the rules found and what the model sees, brought together.
//!
//! The model has read what the rules found, so it decides, with exceptions: where it sees exactly what a rule found,
//! the rule says what it is; two bodies written as one are parted (永州市委|市政府); a listed name is not cut; an ending
//! alone names nobody; and what only rules see stays where their kind is seldom wrong.

use super::OrganizationClass;
use super::candidate::{Candidate, Standing};
use super::model::{Guess, SCALE, Sight};
use super::paragraph::{Hit, Paragraph};
use super::tables::{Entry, Need};
use crate::text::Span;

/// Bodies that are written as one and are two.
const PAIRS: [(&str, &str); 8] = [
    ("纪委", "监委"),
    ("纪委", "国家监委"),
    ("市委", "市政府"),
    ("省委", "省政府"),
    ("县委", "县政府"),
    ("区委", "区政府"),
    ("州委", "州政府"),
    ("党委", "政府"),
];

/// The candidates that stay, in text order. `rules` are settled.
pub(super) fn merge(
    paragraph: &Paragraph<'_>,
    rules: &[Candidate],
    guesses: &[Guess],
    sight: &Sight,
    hits: &[Hit],
) -> Vec<Candidate> {
    let mut merged = Vec::new();
    let mut rest = rules.iter().peekable();
    for guess in guesses {
        let span = sight.span(guess.chars.start, guess.chars.end);
        while let Some(rule) = rest.next_if(|rule| rule.span.end() <= span.start()) {
            merged.push(alone(*rule));
        }
        let mut met = Vec::new();
        while let Some(rule) = rest.next_if(|rule| rule.span.start() < span.end()) {
            met.push(*rule);
        }
        merged.extend(decide(paragraph, span, guess.margin, &met, hits));
    }
    merged.extend(rest.map(|rule| alone(*rule)));
    merged
}

/// What stays of a name that the model sees and of what the rules found there.
fn decide(
    paragraph: &Paragraph<'_>,
    span: Span,
    margin: i32,
    met: &[Candidate],
    hits: &[Hit],
) -> Vec<Candidate> {
    let whole = met.iter().find(|rule| rule.span == span);
    let around = met.iter().find(|rule| is_listed(rule) && rule.span.contains(span));
    if let Some(rule) = whole.or(around) {
        let sure = if rule.standing == Standing::Weak { 0 } else { rule.confidence };
        return vec![Candidate {
            confidence: sure.max(confidence(margin)),
            standing: Standing::Strong,
            ..*rule
        }];
    }
    if tile(met, span) {
        return met.to_vec();
    }
    parted(span.of(paragraph.text), span)
        .into_iter()
        .filter(|span| !is_bare_ending(*span, hits))
        .map(|span| Candidate {
            span,
            class: class(span, met, hits),
            rule: "organization/model",
            confidence: confidence(margin),
            standing: Standing::Strong,
        })
        .collect()
}

/// Whether several candidates of rules, side by side, make up the stretch.
fn tile(met: &[Candidate], span: Span) -> bool {
    let joined = |pair: &[Candidate]| matches!(pair, [one, other] if one.span.end() == other.span.start());
    let (Some(first), Some(last)) = (met.first(), met.last()) else {
        return false;
    };
    met.len() > 1
        && met.windows(2).all(joined)
        && met.iter().all(|rule| rule.standing == Standing::Strong)
        && first.span.joined(last.span) == span
}

/// The two bodies of a pair, or the one.
fn parted(name: &str, span: Span) -> Vec<Span> {
    let border = PAIRS.iter().find_map(|(one, other)| {
        let head = name.strip_suffix(other)?;
        head.ends_with(one).then_some(span.start() + head.len())
    });
    border.map_or(vec![span], |border| vec![Span::new(span.start(), border), Span::new(border, span.end())])
}

/// Whether nothing but an ending is there (公司, 剧团) that needs more than itself.
fn is_bare_ending(span: Span, hits: &[Hit]) -> bool {
    hits.iter().any(|hit| {
        hit.span == span
            && matches!(hit.entry, Entry::Suffix(suffix) if !matches!(suffix.need, Need::Alone | Need::Bare))
    })
}

/// Whether it is a name of the tables that is no other word.
fn is_listed(rule: &Candidate) -> bool {
    rule.rule == "organization/name" && rule.standing == Standing::Strong
}

/// What only a rule found.
fn alone(rule: Candidate) -> Candidate {
    let sure = match rule.rule {
        "organization/local" | "organization/listed" | "organization/masthead" => true,
        _ => is_listed(&rule),
    };
    let standing = if sure { rule.standing } else { Standing::Weak };
    Candidate { standing, ..rule }
}

/// By how the name ends: what a rule found there, or a listed ending.
fn class(span: Span, met: &[Candidate], hits: &[Hit]) -> OrganizationClass {
    let rule = met.iter().find(|rule| rule.span.end() == span.end()).map(|rule| rule.class);
    let first = hits.partition_point(|hit| hit.span.end() < span.end());
    let ending = (hits.get(first..).unwrap_or_default().iter())
        .take_while(|hit| hit.span.end() == span.end())
        .filter(|hit| span.contains(hit.span))
        .filter_map(|hit| match hit.entry {
            Entry::Suffix(suffix) => suffix.class.map(|class| (hit.span.len(), class)),
            Entry::Name { class, .. } => Some((hit.span.len(), class)),
            _ => None,
        })
        .max_by_key(|(length, _)| *length);
    rule.or(ending.map(|(_, class)| class)).unwrap_or(OrganizationClass::Company)
}

/// Of a margin in the model's unit: even odds are 50, and three natural logarithms 95.
fn confidence(margin: i32) -> u8 {
    u8::try_from((50 + margin * 15 / SCALE).clamp(50, 99)).unwrap_or(50)
}
