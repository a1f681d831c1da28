//! Parts listed in one paragraph whose whole is printed in one before: `分产品看，变压器收入13.62亿元……`.

use super::{Passage, holding};
use crate::check::reading::{is_countable, is_share, unit};
use crate::check::relation::{Formula, Relation};
use crate::check::sentence::{Item, first_clause, share_a_word, stops};
use crate::check::share;
use crate::check::share::whole_name;
use crate::check::{Check, Link, Message};

/// As many figures of earlier paragraphs are looked at.
const WINDOW: usize = 60;

/// As few parts make a list, and as many; of two the total is printed to so many digits.
const LEAST: usize = 2;
const DIGITS: usize = 5;

/// As many lists are open at a time.
const OPEN: usize = 3;
const MOST: usize = 8;

/// Sums and shares over paragraphs.
pub(super) fn check(passages: &[Passage<'_>]) -> Vec<Check> {
    let mut checks = Vec::new();
    for (at, passage) in passages.iter().enumerate() {
        let before = passages.get(..at).unwrap_or_default();
        for place in 0..passage.told.len() {
            checks.extend(share_of(before, passage, place));
        }
        checks.extend(lists(passage).iter().filter_map(|list| sum_of(before, passage, list)));
    }
    checks
}

/// The figures of earlier paragraphs, the nearest first.
fn earlier<'a, 'b>(before: &'b [Passage<'a>]) -> impl Iterator<Item = (&'b Passage<'a>, usize, Item<'a>)> {
    let all = before.iter().rev().flat_map(|passage| {
        (0..passage.told.len()).rev().filter_map(move |at| Some((passage, at, passage.item(at)?)))
    });
    all.take(WINDOW).filter(|(passage, at, item)| passage.is_amount(*at) && is_countable(item.figure))
}

/// A share whose whole is printed in an earlier paragraph, under the name that it has here or of things of one name.
fn share_of(before: &[Passage<'_>], passage: &Passage<'_>, place: usize) -> Option<Check> {
    let item = passage.item(place).filter(|item| is_share(item.figure) && item.digits() > 1)?;
    let lead = passage.lead(place);
    let part_at = place.checked_sub(1).filter(|&at| passage.is_amount(at) && passage.is_near(at, place))?;
    let part = passage.item(part_at)?;
    let named = lead.contains(['占', '佔', '率']) || lead.contains("比重");
    let name = whole_name(lead);
    let things = passage.sentence.things(part_at);
    let opening = passage.sentence.before(0);
    let broken_down = is_broken_down(opening) && item.digits() > 2;
    let same = |other: &Passage<'_>, at: usize| {
        let words = other.sentence.things(at);
        let opened = || item.digits() > 2 && share_a_word(&words, opening);
        name.map_or_else(
            || share_a_word(&words, &things) || opened() || broken_down,
            |name| share_a_word(&words, name),
        )
    };
    let wholes = earlier(before)
        .filter(|(passage, at, whole)| unit(whole.figure) == unit(part.figure) && same(passage, *at));
    let ways = wholes.map(|(_, _, whole)| share::relation(part, whole, item, lead));
    holding(ways.filter(|_| named))
}

/// Whether a paragraph begins by saying that it breaks something down: `分业态看，`, `按经济类型分，`.
fn is_broken_down(opening: &str) -> bool {
    let clause = first_clause(opening.trim());
    clause.starts_with(['分', '按']) && clause.ends_with(['看', '分'])
}

/// The amounts of one unit in each sentence, where they are so many that they make a list.
fn lists(passage: &Passage<'_>) -> Vec<Vec<usize>> {
    let mut lists: Vec<Vec<usize>> = Vec::new();
    for at in (0..passage.told.len()).filter(|&at| passage.is_amount(at)) {
        if passage.item(at).is_none_or(|item| !is_countable(item.figure)) {
            continue;
        }
        let goes_on = |list: &&mut Vec<usize>| {
            let last = list.last().copied().unwrap_or(at);
            passage.is_alike(last, at)
                && passage.sentence.stretch(last, at).is_some_and(|words| !stops(words))
        };
        match lists.iter_mut().rev().take(OPEN).find(goes_on) {
            Some(list) => list.push(at),
            None => lists.push(vec![at]),
        }
    }
    lists.retain(|list| (LEAST..=MOST).contains(&list.len()));
    lists
}

/// The total of a list, printed before it under a name that the list's first clause takes up.
fn sum_of(before: &[Passage<'_>], passage: &Passage<'_>, list: &[usize]) -> Option<Check> {
    let parts: Vec<Item<'_>> = list.iter().map(|&at| passage.item(at)).collect::<Option<_>>()?;
    let first = *list.first()?;
    let words = format!("{}{}", passage.sentence.before(first), passage.sentence.after(first));
    let broken_down = is_broken_down(passage.sentence.before(0));
    let same =
        |other: &Passage<'_>, at: usize| broken_down || share_a_word(&other.sentence.things(at), &words);
    let enough = |whole: Item<'_>| whole.digits() >= if list.len() > 2 { 3 } else { DIGITS };
    let of_unit = passage.unit(first);
    let wholes = earlier(before)
        .filter(|(other, at, whole)| other.unit(*at) == of_unit && enough(*whole) && same(other, *at));
    let why = || Link::Same.by(passage.lead(first)).into_iter().collect();
    holding(wholes.map(|(_, _, whole)| Relation {
        check: "sum",
        message: Message::Sum,
        formula: Formula::Sum,
        operands: parts.iter().copied().chain([whole]).collect(),
        loose: false,
        why: why(),
    }))
}
