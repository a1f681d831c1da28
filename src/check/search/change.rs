//! How far something rose or fell, and the two numbers around it: `去年同期为21.08亿元，增幅15.5%`.

use super::{Passage, Role, holding, is_sharp, slipped};
use crate::check::direction::ending;
use crate::check::reading::{is_countable, is_point, is_share};
use crate::check::relation::{Formula, Relation};
use crate::check::sentence::{first_of, last_clause, stops};
use crate::check::{Check, Link, Message};
use crate::recognize::figure::FigureClass;

/// As many figures before and behind are looked at.
const BEFORE: usize = 12;
const BEHIND: usize = 3;

/// Words for how far one amount is above or below another, beside those of rising and falling.
const APART: [(&str, bool); 22] = [
    ("多出", true),
    ("多", true),
    ("多了", true),
    ("高", true),
    ("高了", true),
    ("贵", true),
    ("重", true),
    ("长", true),
    ("超过", true),
    ("超", true),
    ("超出", true),
    ("领先", true),
    ("相差", true),
    ("高于", true),
    ("少", false),
    ("少了", false),
    ("低", false),
    ("低于", false),
    ("节省", false),
    ("节约", false),
    ("便宜", false),
    ("快", false),
];

/// Growth over several years, which no two numbers alone give.
const YEARLY: [&str; 6] = ["年均", "月均", "平均", "累计", "复合", "每年"];

/// What is said of the number that something is measured against.
const BASES: [&str; 27] = [
    "上年", "去年", "前年", "同期", "同月", "上月", "年初", "年末", "年底", "此前", "原", "由", "从", "從",
    "比", "较", "較", "平时", "纪录", "记录", "警戒", "计划", "上周", "上季", "上一", "时为", "收盘",
];

pub(super) fn at(passage: &Passage<'_>, result: usize) -> Option<Check> {
    let item = passage.item(result)?;
    let lead = passage.lead(result).trim_end_matches(['约', '近', '超', '了']);
    let (word, up) = way(lead)?;
    let points = is_point(item.figure);
    let rate = is_share(item.figure) && !points || item.figure.class == FigureClass::Multiple;
    if !(points || rate || is_countable(item.figure)) || first_of(&YEARLY, lead).is_some() {
        return None;
    }
    let ends: Vec<usize> = (result.saturating_sub(BEFORE)..result)
        .rev()
        .chain(result + 1..=result + BEHIND)
        .filter(|&at| is_end(passage, at, points) && passage.is_near(at, result))
        .filter(|&at| rate || points || passage.is_alike(at, result))
        .collect();
    let pairs = ends.iter().enumerate().flat_map(|(first, &one)| {
        let others = ends.get(first + 1..).unwrap_or_default();
        others.iter().flat_map(move |&other| [(one, other), (other, one)])
    });
    let tied = |&(old, new): &(usize, usize)| passage.is_alike(old, new) && is_base(passage, old, new);
    let clear = item.digits() > 1 && (is_sharp(item) || !rate);
    let close = |&(old, new): &(usize, usize)| clear || old.max(new) < result && result - old.min(new) <= 3;
    let relation = |(old, new)| relation(passage, old, new, result, word, up);
    holding(pairs.clone().filter(tied).filter(close).filter_map(relation)).or_else(|| {
        let mut strict = pairs.filter(|pair| is_strict(passage, *pair, result));
        let pair = strict.next().filter(|_| clear && strict.next().is_none())?;
        slipped(relation(pair)?)
    })
}

/// The word of rising or falling before a figure, and whether it is of rising.
fn way(lead: &str) -> Option<(&'static str, bool)> {
    let apart = || APART.iter().copied().find(|(word, _)| lead.ends_with(word));
    ending(lead).or_else(apart)
}

/// Whether a figure may be one of the two numbers.
fn is_end(passage: &Passage<'_>, at: usize, points: bool) -> bool {
    let Some((item, told)) = passage.item(at).zip(passage.told(at)) else { return false };
    if points {
        return is_share(item.figure)
            && (told.role == Role::Other || told.lead.ends_with(['到', '至', '为']));
    }
    let reached = told.lead.ends_with(['到', '至', '为']);
    matches!(told.role, Role::Amount | Role::Each)
        || (told.role == Role::Change && reached && is_countable(item.figure))
}

/// Whether the words make the first of two numbers the one that the other is measured against.
fn is_base(passage: &Passage<'_>, old: usize, new: usize) -> bool {
    let words = passage.sentence.before(old);
    let near: String = words.chars().rev().take(16).collect::<Vec<_>>().into_iter().rev().collect();
    let dated =
        old.checked_sub(1).filter(|&at| at != new).and_then(|at| passage.item(at)).is_some_and(|item| {
            use FigureClass::{Date, Period};
            matches!(item.figure.class, Date | Period)
                && (first_of(&BASES, item.wording()).is_some()
                    || first_of(
                        &["比", "较", "由", "从", "与"],
                        last_clause(passage.sentence.before(old - 1)),
                    )
                    .is_some()
                    || new > old)
                && words.chars().count() <= 12
        });
    let said = first_of(&BASES, last_clause(&near)).is_some();
    (said || dated) && !stops(words.get(words.len().saturating_sub(3)..).unwrap_or_default())
}

/// Whether the three stand in one sentence, the result last and the old number beside it, with words that make it the
/// old one.
fn is_strict(passage: &Passage<'_>, (old, new): (usize, usize), result: usize) -> bool {
    let words = passage.sentence.stretch(old.min(new), result).unwrap_or_default();
    let dates = |at: usize| passage.told(at).is_some_and(|told| told.role == Role::Other);
    let beside = new < old && old + 1 == result && (new + 1..old).all(dates);
    beside && passage.is_alike(old, new) && !stops(words) && is_base(passage, old, new)
}

fn relation<'a>(
    passage: &Passage<'a>,
    old: usize,
    new: usize,
    result: usize,
    word: &str,
    up: bool,
) -> Option<Relation<'a>> {
    let item = passage.item(result)?;
    let (message, formula) = match item.figure.class {
        _ if is_point(item.figure) => (Message::Points, Formula::Difference { up }),
        FigureClass::Multiple => (Message::Factor, Formula::Growth { up }),
        _ if is_share(item.figure) => (Message::Change, Formula::Growth { up }),
        _ => (Message::Difference, Formula::Difference { up }),
    };
    let base = last_clause(passage.sentence.before(old));
    Some(Relation {
        check: "change",
        message,
        formula,
        operands: vec![passage.item(old)?, passage.item(new)?, item],
        loose: false,
        why: [Link::Base.by(base), Link::Change.by(word)].into_iter().flatten().collect(),
    })
}
