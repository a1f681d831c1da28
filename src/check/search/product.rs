//! What one comes to, how many there are, and all of them: `亩产900公斤，一公斤8元，一亩收入7200元`.

use super::{Passage, Role, holding, is_sharp, slipped};
use crate::check::reading::is_countable;
use crate::check::relation::{Formula, Relation};
use crate::check::sentence::{last_clause, share_a_word};
use crate::check::{Check, Link, Message};

/// As many figures before and behind are looked at.
const BEFORE: usize = 7;
const BEHIND: usize = 4;

pub(super) fn at(passage: &Passage<'_>, one: usize) -> Option<Check> {
    let item = passage.item(one).filter(|item| is_countable(item.figure))?;
    let told = passage.told(one).filter(|told| told.role == Role::Each)?;
    let there = (one.saturating_sub(BEFORE)..one).rev().chain(one + 1..=one + BEHIND);
    let near: Vec<usize> = there
        .filter(|&at| {
            passage.is_near(at, one) && passage.item(at).is_some_and(|item| is_countable(item.figure))
        })
        .collect();
    let totals: Vec<usize> = near.iter().copied().filter(|&at| is_all(passage, at, one)).collect();
    let counts: Vec<usize> = near.iter().copied().filter(|&at| is_count(passage, at)).collect();
    let pairs = totals.iter().flat_map(|&total| counts.iter().map(move |&count| (total, count)));
    let pairs = pairs.filter(|(total, count)| total != count);
    let close = |&(total, count): &(usize, usize)| {
        let far = total.abs_diff(one).max(count.abs_diff(one));
        far <= 2 || (far <= 4 && item.digits() > 1) || (is_sharp(item) && item.digits() > 2)
    };
    let way = |(total, count)| way(passage, total, count, one, told.lead);
    holding(pairs.clone().filter(close).flat_map(way)).or_else(|| {
        let named = |&(total, count): &(usize, usize)| {
            is_named(passage, count, told.lead)
                && !passage.sentence.is_joined(count)
                && is_nearest(passage, count, one)
                && total < one
                && one - total <= 3
        };
        let mut named = pairs.filter(named);
        let pair = named.next().filter(|_| named.next().is_none() && item.digits() > 1)?;
        slipped(way(pair).into_iter().next()?)
    })
}

/// Whether a figure may be all of what another is for one: the same unit, or the money of a price (元 of 元/平方米).
fn is_all(passage: &Passage<'_>, total: usize, one: usize) -> bool {
    let Some((all, part)) = passage.unit(total).zip(passage.unit(one)) else { return false };
    let same = part.split('/').next() == Some(all);
    same && passage.told(total).is_some_and(|told| told.role != Role::Change)
}

fn is_count(passage: &Passage<'_>, count: usize) -> bool {
    passage.told(count).is_some_and(|told| matches!(told.role, Role::Amount | Role::Each))
}

/// Whether the words before an average name what another figure counts (`平均每家企业` and `32家企业`).
fn is_named(passage: &Passage<'_>, count: usize, lead: &str) -> bool {
    let Some(unit) = passage.unit(count) else { return false };
    let by_unit = lead.contains(&format!("每{unit}")) || lead.contains(&format!("{unit}均"));
    let each = lead.split_once('每').map_or("", |(_, each)| each);
    by_unit || share_a_word(each, &passage.sentence.things(count))
}

/// Whether no other number of the same things stands nearer, even one that is no amount (`八场……前五场进13球，场均2.6球`).
fn is_nearest(passage: &Passage<'_>, count: usize, one: usize) -> bool {
    let words = passage.sentence.stretch(count.min(one), count.max(one)).unwrap_or_default();
    passage.unit(count).is_none_or(|unit| !words.trim_end_matches(passage.lead(one)).contains(unit))
}

/// Both ways to put it: the average from its total, the total from one of them.
fn way<'a>(passage: &Passage<'a>, total: usize, count: usize, one: usize, lead: &str) -> Vec<Relation<'a>> {
    let items = passage.item(total).zip(passage.item(count)).zip(passage.item(one));
    let Some(((total_item, count), one_item)) = items else { return Vec::new() };
    let why = || {
        [Link::Each.by(lead), Link::Total.by(last_clause(passage.sentence.before(total)))]
            .into_iter()
            .flatten()
            .collect()
    };
    let average = Relation {
        check: "average",
        message: Message::Average,
        formula: Formula::Quotient,
        operands: vec![total_item, count, one_item],
        loose: false,
        why: why(),
    };
    let product = Relation {
        check: "average",
        message: Message::Product,
        formula: Formula::Product,
        operands: vec![one_item, count, total_item],
        loose: false,
        why: why(),
    };
    if total < one { vec![average, product] } else { vec![product, average] }
}
