//! A share and the part and whole around it: `18.05亿元……，占总营收的35.9%`, `分别占36.2%、30.7%`.

use super::{Passage, Role, holding, is_sharp, slipped};
use crate::check::reading::{is_point, is_share, measured};
use crate::check::relation::{Formula, Relation};
use crate::check::sentence::{Item, first_of, last_clause, share_a_word, stops};
use crate::check::share::{relation, whole_name};
use crate::check::{Check, Link, Message, Outcome};
use crate::recognize::figure::FigureClass;
use std::cmp::Ordering;

/// As many figures before and behind are looked at.
const BEFORE: usize = 12;
const BEHIND: usize = 3;

/// As many figures may stand between a share and its part.
const PARTS: usize = 4;

/// What names a share.
const NAMES: [&str; 13] =
    ["占", "佔", "率", "比重", "比例", "份额", "相当于", "为预算的", "为年", "只有", "即", "达到", "完成"];

/// What says a share of the clause before it, where it stands alone.
const BARE: [&str; 8] = ["", "约", "近", "超", "超过", "达", "即", "只"];

/// Rates that are of no part printed.
const OTHER_RATES: [&str; 8] = ["利率", "税率", "汇率", "速率", "息率", "换手率", "频率", "倍率"];

pub(super) fn at(passage: &Passage<'_>, share: usize) -> Option<Check> {
    let search = Search::of(passage, share)?;
    let pairs = search.pairs(passage).into_iter().filter(|&pair| search.is_tied(passage, pair));
    holding(pairs.filter_map(|pair| search.way(passage, pair))).or_else(|| {
        let sharp = !search.multiple && is_sharp(search.item);
        let only = || only(passage, &search.amounts, &search.parts, share, search.lead);
        let pair = only().or_else(|| of_sibling(passage, &search.parts, share)).filter(|_| sharp)?;
        slipped(search.way(passage, pair)?)
    })
}

/// What may be the part and the whole of a share.
struct Search<'a> {
    share: usize,
    item: Item<'a>,
    /// The words that make it a share; of shares in a row, those before the first.
    lead: &'a str,
    /// Whether it is how many times the whole the part is.
    multiple: bool,
    first: usize,
    amounts: Vec<usize>,
    /// What may be the part, the likeliest first.
    parts: Vec<usize>,
}

impl<'a> Search<'a> {
    fn of(passage: &Passage<'a>, share: usize) -> Option<Self> {
        let (item, told) = (passage.item(share)?, passage.told(share)?);
        let multiple = item.figure.class == FigureClass::Multiple;
        if !(is_share(item.figure) && told.role == Role::Other || multiple) || is_point(item.figure) {
            return None;
        }
        let place = listed(passage, share);
        let first = place.map_or(share, |(first, _)| first);
        let lead = named(passage, share, passage.lead(first), multiple)?;
        let amounts = passage.amounts(first, BEFORE, if place.is_some() { 0 } else { BEHIND });
        let parts = parts(passage, &amounts, first, place);
        Some(Self { share, item, lead, multiple, first, amounts, parts })
    }

    fn pairs(&self, passage: &Passage<'_>) -> Vec<(usize, usize)> {
        let wholes = |part: usize| {
            self.amounts.iter().copied().filter(move |&whole| whole != part && passage.is_alike(whole, part))
        };
        self.parts.iter().flat_map(|&part| wholes(part).map(move |whole| (part, whole))).collect()
    }

    /// Whether the share is printed closely, or one of the two stands beside it.
    fn is_tied(&self, passage: &Passage<'_>, (part, whole): (usize, usize)) -> bool {
        let nearest = self.parts.first() == Some(&part) && self.first.abs_diff(part) <= 2;
        let beside = nearest || self.first.abs_diff(whole) == 1;
        let clear = is_sharp(self.item) && self.item.digits() > 1;
        (clear || beside) && is_below(passage, part, whole) != self.multiple
    }

    fn way(&self, passage: &Passage<'a>, (part, whole): (usize, usize)) -> Option<Relation<'a>> {
        way(passage, part, whole, self.share, self.lead)
    }
}

/// The word that makes a figure a share.
fn named<'a>(passage: &Passage<'a>, share: usize, lead: &'a str, multiple: bool) -> Option<&'a str> {
    if multiple {
        let of = lead.ends_with(['是', '为', '的', '达', '当', '于', '到']) || lead.ends_with("相当于");
        return of.then_some(lead);
    }
    let other = first_of(&OTHER_RATES, lead).is_some();
    let bare =
        BARE.contains(&lead) && passage.sentence.after(share).starts_with(['的', '个', '以']) || lead == "即";
    let found = first_of(&NAMES, lead).or(bare.then_some("的"));
    found.filter(|_| !other).map(|_| lead)
}

/// The first of shares in a row that are shared out in order (分别), and the place of this one among so many.
fn listed(passage: &Passage<'_>, share: usize) -> Option<(usize, (usize, usize))> {
    let joined = |at: usize| {
        let words = passage.sentence.between(at - 1, at).trim();
        let both = [at - 1, at].iter().all(|&at| passage.item(at).is_some_and(|item| is_share(item.figure)));
        both && matches!(words, "、" | "和" | "与" | "及" | "，" | "," | "以及")
    };
    let first = (1..=share).rev().find(|&at| !joined(at)).unwrap_or(0);
    let last = (share + 1..passage.told.len()).find(|&at| !joined(at)).unwrap_or(passage.told.len());
    let count = last - first;
    (count > 1).then_some((first, (share - first, count)))
}

/// What may be the part, the likeliest first.
fn parts(
    passage: &Passage<'_>,
    amounts: &[usize],
    first: usize,
    place: Option<(usize, (usize, usize))>,
) -> Vec<usize> {
    if let Some((_, (at, count))) = place {
        let before: Vec<usize> = amounts.iter().copied().filter(|&amount| amount < first).collect();
        let Some(&last) = before.first() else { return Vec::new() };
        let row: Vec<usize> =
            before.into_iter().filter(|&amount| passage.is_alike(amount, last)).take(count).collect();
        return row.iter().rev().nth(at).copied().into_iter().collect();
    }
    amounts.iter().copied().take(PARTS).collect()
}

/// Whether the part is not above the whole, as printed.
fn is_below(passage: &Passage<'_>, part: usize, whole: usize) -> bool {
    let number = |at| measured(passage.item(at)?.figure)?.printed;
    let order = || number(part)?.compare(number(whole)?);
    order().is_some_and(|order| order != Ordering::Greater)
}

fn way<'a>(
    passage: &Passage<'a>,
    part: usize,
    whole: usize,
    share: usize,
    name: &str,
) -> Option<Relation<'a>> {
    let [part, whole, share] = [passage.item(part)?, passage.item(whole)?, passage.item(share)?];
    if share.figure.class == FigureClass::Multiple {
        return Some(Relation {
            check: "share",
            message: Message::Factor,
            formula: Formula::Factor,
            operands: vec![whole, part, share],
            loose: false,
            why: Link::Share.by(name).into_iter().collect(),
        });
    }
    Some(relation(part, whole, share, name))
}

/// The part beside the share and the only figure that can be its whole: the words name it, or another share beside this
/// one is of it.
fn only(
    passage: &Passage<'_>,
    amounts: &[usize],
    parts: &[usize],
    share: usize,
    lead: &str,
) -> Option<(usize, usize)> {
    let &part = parts.first()?;
    let words = passage.sentence.stretch(part, share).filter(|words| part < share && !stops(words))?;
    let said = first_of(&["占", "佔", "率", "比重", "比例"], lead).is_some() || words.contains("分别");
    let name = whole_name(lead);
    let before = last_clause(passage.sentence.before(part));
    let is_named = |&whole: &usize| {
        let things = passage.sentence.things(whole);
        let opened = passage.sentence.after(whole).contains("其中")
            || first_of(&["共", "总"], passage.lead(whole)).is_some();
        name.map_or_else(|| opened || share_a_word(&things, before), |name| things.contains(name))
    };
    let larger =
        |&whole: &usize| whole < part && passage.is_alike(whole, part) && is_below(passage, part, whole);
    let wholes: Vec<usize> = amounts.iter().copied().filter(larger).filter(is_named).collect();
    match wholes.as_slice() {
        &[whole] if said => Some((part, whole)),
        _ => None,
    }
}

/// The whole of a share beside this one, where that share is of it.
fn of_sibling(passage: &Passage<'_>, parts: &[usize], share: usize) -> Option<(usize, usize)> {
    let &part = parts.first().filter(|&&part| part < share && passage.is_near(part, share))?;
    let siblings = (share.saturating_sub(SIBLINGS)..=share + SIBLINGS).filter(|&at| at != share);
    let whole =
        siblings.filter_map(|sibling| held(passage, sibling)).find(|&whole| passage.is_alike(whole, part))?;
    (whole != part && is_below(passage, part, whole)).then_some((part, whole))
}

/// As many figures beside a share are looked at for another of the same whole.
const SIBLINGS: usize = 5;

/// The whole of a share that holds.
fn held(passage: &Passage<'_>, share: usize) -> Option<usize> {
    let search = Search::of(passage, share).filter(|search| !search.multiple)?;
    let whole = search.pairs(passage).into_iter().find(|&pair| {
        search.is_tied(passage, pair)
            && search
                .way(passage, pair)
                .and_then(Relation::judge)
                .is_some_and(|check| check.outcome == Outcome::Holds)
    });
    whole.map(|(_, whole)| whole)
}
