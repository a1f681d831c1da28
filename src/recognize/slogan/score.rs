//! From signs to a verdict: the one place where weights are added up and a class is chosen.

use super::SloganClass;
use super::candidate::{Candidate, Evidence};
use super::clue::{Clue, Weights};
use super::line::Line;
use super::members::members;
use crate::recognize::Confidence;

/// A sum below this is not worth remembering for the article's sake.
pub(super) const DOUBTFUL: i32 = -150;

/// How sure a sum makes: 50 where it just suffices.
pub(super) fn confidence(sum: i32) -> Confidence {
    let hundredths = (50 + sum / 6).clamp(10, 97);
    Confidence::hundredths(u8::try_from(hundredths).unwrap_or_default())
}

/// The sum that a confidence stands for, roughly.
pub(super) fn sum_of(confidence: Confidence) -> i32 {
    (i32::from(confidence.as_hundredths()) - 50) * 6
}

/// What the signs are worth together.
pub(super) fn sum(evidence: &Evidence, weights: &Weights) -> i32 {
    weights.sum(&evidence.clues)
}

/// Forms that tell a class by themselves, the first that was noticed counts.
const CLASS_OF: &[(Clue, SloganClass)] = &[
    (Clue::Plus, SloganClass::Programme),
    (Clue::Service, SloganClass::ServiceBrand),
    (Clue::Potential, SloganClass::Goal),
];

/// The class of a slogan.
pub(super) fn class(line: &Line<'_>, candidate: &Candidate, evidence: &Evidence) -> SloganClass {
    let wording = candidate.wording(line);
    let by_form = || {
        if evidence.has(Clue::Place)
            && evidence
                .head
                .is_none_or(|head| head == SloganClass::PlaceBrand || head == SloganClass::ServiceBrand)
        {
            return Some(SloganClass::PlaceBrand);
        }
        is_counting(evidence).then(|| counting(evidence)).or_else(|| listed(evidence))
    };
    (evidence.known)
        .or_else(by_form)
        .or_else(|| is_arrangement(wording).then_some(SloganClass::Mechanism))
        .or(evidence.head)
        .unwrap_or_else(|| by_shape(wording))
}

fn is_counting(evidence: &Evidence) -> bool {
    [Clue::Counting, Clue::CountingItems, Clue::CountingShort, Clue::Multiples]
        .iter()
        .any(|&clue| evidence.has(clue))
}

/// A count is shorthand, with 工程 or 计划 behind a programme, and multiplied with 行动 behind a campaign.
fn counting(evidence: &Evidence) -> SloganClass {
    match evidence.head {
        Some(SloganClass::Programme) => SloganClass::Programme,
        Some(SloganClass::PlaceBrand) => SloganClass::PlaceBrand,
        _ if evidence.has(Clue::Multiples) => SloganClass::Campaign,
        _ => SloganClass::Shorthand,
    }
}

fn listed(evidence: &Evidence) -> Option<SloganClass> {
    CLASS_OF.iter().find(|(clue, _)| evidence.has(*clue)).map(|&(_, class)| class)
}

/// Members that say who does what how often: 双周跟踪、每月调度; 一个项目、一名领导.
fn is_arrangement(wording: &[char]) -> bool {
    let parts = members(wording);
    let begins = |part: &&[char]| part.first().is_some_and(|&char| "一每双周月日季".contains(char));
    parts.len() >= 2 && parts.iter().filter(|part| begins(part)).count() * 2 > parts.len()
}

fn by_shape(wording: &[char]) -> SloganClass {
    match members(wording).len() {
        0 | 1 if wording.len() == 4 => SloganClass::Strategy,
        _ => SloganClass::Campaign,
    }
}
