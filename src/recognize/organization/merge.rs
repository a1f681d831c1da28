//! What the rules found and what the model sees, brought together.
//!
//! The model has read what the rules found, so it decides, with four exceptions: where it sees exactly what a rule
//! found, the rule says what it is; what the rules tell apart it does not join (永州市委|市政府); a listed name is not
//! cut; and what only rules see stays where their kind is seldom wrong.

use super::OrganizationClass;
use super::candidate::{Candidate, Standing};
use super::model::{Guess, SCALE, Sight};
use super::paragraph::Hit;
use super::tables::Entry;
use crate::text::Span;

/// Names of so few bytes that only rules see are doubted: two characters may stand for something else.
const SHORT: usize = 9;

/// The candidates that stay, in text order. `rules` are settled.
pub(super) fn merge(rules: &[Candidate], guesses: &[Guess], sight: &Sight, hits: &[Hit]) -> Vec<Candidate> {
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
        merged.extend(decide(span, guess.margin, &met, hits));
    }
    merged.extend(rest.map(|rule| alone(*rule)));
    merged
}

/// What stays of a name that the model sees and of what the rules found there.
fn decide(span: Span, margin: i32, met: &[Candidate], hits: &[Hit]) -> Vec<Candidate> {
    let strong = |rule: &&Candidate| rule.standing == Standing::Strong;
    let whole = met.iter().find(|rule| rule.span == span);
    let around = met.iter().filter(strong).find(|rule| is_listed(rule) && rule.span.contains(span));
    if let Some(rule) = whole.or(around) {
        let confidence = if rule.standing == Standing::Weak { confidence(margin) } else { rule.confidence.max(confidence(margin)) };
        return vec![Candidate { confidence, standing: Standing::Strong, ..*rule }];
    }
    let tiles = met.len() > 1
        && met.iter().all(|rule| strong(&rule))
        && met.windows(2).all(|pair| matches!(pair, [one, other] if one.span.end() == other.span.start()))
        && met.first().zip(met.last()).is_some_and(|(first, last)| first.span.joined(last.span) == span);
    if tiles {
        return met.to_vec();
    }
    let confidence = confidence(margin);
    vec![Candidate { span, class: class(span, met, hits), rule: "organization/model", confidence, standing: Standing::Strong }]
}

fn is_listed(rule: &Candidate) -> bool {
    rule.rule == "organization/name"
}

/// What only a rule found.
fn alone(rule: Candidate) -> Candidate {
    let sure = match rule.rule {
        "organization/local" | "organization/listed" | "organization/masthead" => true,
        "organization/name" => rule.span.len() > SHORT,
        _ => false,
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
