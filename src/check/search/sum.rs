//! A total and the parts around it: `三类学校在校生共68.59万人`, `其中中央补助21.3亿元，省级配套15.8亿元……`.

use super::{Passage, holding, slipped};
use crate::check::reading::{is_countable, is_share};
use crate::check::relation::{Formula, Relation};
use crate::check::sentence::{Item, first_of};
use crate::check::sum::is_summand;
use crate::check::{Check, Link, Message};

/// As many parts are looked for.
const PARTS: usize = 8;

/// As many figures on either side are looked at.
const WINDOW: usize = 14;

/// As many figures may stand between the parts and their total.
const SKIPPED: usize = 2;

/// Words of a total.
const TOTALS: [&str; 14] =
    ["共", "合计", "总", "總", "合計", "全", "达到", "一起", "收入", "实到", "余额", "一家", "回", "收"];

/// What begins the parts of a whole, or stands between them.
const LISTS: [&str; 12] = ["其中", "分别", "包括", "：", ":", "、", "和", "其余", "其他", "；", "，", ","];

/// What leaves no doubt that all parts are named.
const SURE: [&str; 7] = ["合计", "共计", "总计", "加起来", "一共", "共", "全部"];

pub(super) fn at(passage: &Passage<'_>, total: usize) -> Option<Check> {
    let item = passage.item(total)?;
    let shares =
        is_share(item.figure) && first_of(&["合计", "合占", "共占", "加起来"], passage.lead(total)).is_some();
    if !(shares || is_countable(item.figure) && passage.is_amount(total)) {
        return None;
    }
    let alike = |&at: &usize| {
        let kind = |part: Item<'_>| {
            if shares { is_share(part.figure) } else { is_countable(part.figure) && passage.is_amount(at) }
        };
        is_in_sentence(passage, at, total)
            && passage.item(at).is_some_and(|part| kind(part) && is_summand(part.figure, item.figure))
    };
    let before: Vec<usize> = (total.saturating_sub(WINDOW)..total).rev().filter(alike).collect();
    let behind: Vec<usize> = (total + 1..=total + WINDOW).filter(alike).collect();
    let said = first_of(&TOTALS, passage.lead(total));
    let ways = [(before.as_slice(), said), (behind.as_slice(), None)].into_iter().flat_map(|(near, said)| {
        runs(near).filter_map(move |(skipped, run)| way(passage, run, skipped, total, said))
    });
    holding(ways).or_else(|| {
        let (run, word) = listed(passage, &before, &behind, total)?;
        slipped(relation(passage, &run, total, word)?)
    })
}

/// All amounts of a sentence that the words put to one total, before it or behind it.
fn listed(
    passage: &Passage<'_>,
    before: &[usize],
    behind: &[usize],
    total: usize,
) -> Option<(Vec<usize>, &'static str)> {
    let said = first_of(&SURE, passage.lead(total));
    let begun = first_of(&PARTS_BEGIN, passage.sentence.after(total));
    let found =
        said.map(|word| (before.to_vec(), word)).or_else(|| begun.map(|word| (behind.to_vec(), word)));
    found.filter(|(run, _)| (2..=PARTS).contains(&run.len()))
}

/// What begins the parts of a total.
const PARTS_BEGIN: [&str; 5] = ["其中", "分别", "包括", "：", ":"];

/// Whether two figures stand in one sentence, or in one and those that go on with 其中. So the order of sentences is of no
/// account for a sum.
fn is_in_sentence(passage: &Passage<'_>, one: usize, other: usize) -> bool {
    let words = passage.sentence.stretch(one.min(other), one.max(other)).unwrap_or_default();
    words.split('。').skip(1).all(|next| next.trim_start().starts_with("其中"))
}

/// Stretches of neighbouring figures, the longest first, with how many are passed over.
fn runs(near: &[usize]) -> impl Iterator<Item = (usize, &[usize])> {
    (0..=SKIPPED).flat_map(move |skipped| {
        let rest = near.get(skipped..).unwrap_or_default();
        (2..=rest.len().min(PARTS)).rev().filter_map(move |count| Some((skipped, rest.get(..count)?)))
    })
}

/// The sum over a run, where the words say that it is one: a word of a total, or a list of three or more.
fn way<'a>(
    passage: &Passage<'a>,
    run: &[usize],
    skipped: usize,
    total: usize,
    said: Option<&'static str>,
) -> Option<Relation<'a>> {
    let item = passage.item(total)?;
    let words = passage.sentence.stretch(*run.iter().min()?, *run.iter().max()?)?;
    let listed = first_of(&LISTS, words)?;
    let far = run.iter().map(|at| at.abs_diff(total)).max()?;
    let enough = match (said, run.len()) {
        (Some(_), 2) => item.digits() > 1 && skipped == 0 && far <= 4 || item.digits() > 2,
        (Some(_), _) => item.digits() > 1 || skipped == 0,
        (None, 2) => item.digits() > 2,
        (None, _) => item.digits() > 1,
    };
    enough.then(|| relation(passage, run, total, said.unwrap_or(listed)))?
}

pub(super) fn relation<'a>(
    passage: &Passage<'a>,
    run: &[usize],
    total: usize,
    word: &str,
) -> Option<Relation<'a>> {
    let mut parts = run.to_vec();
    parts.sort_unstable();
    let operands = parts.iter().chain([&total]).map(|&at| passage.item(at)).collect::<Option<_>>()?;
    Some(Relation {
        check: "sum",
        message: Message::Sum,
        formula: Formula::Sum,
        operands,
        loose: false,
        why: Link::Total.by(word).into_iter().collect(),
    })
}
