//! Places in a ranking: `由全省第12位上升至第7位，前进5位`.

use super::direction::ending;
use super::reading::{amount, is_countable, reading};
use super::relation::{Formula, Relation};
use super::sentence::{Item, Sentence, last_clause, without_comma};
use super::{Check, Link, Message, Outcome};
use crate::recognize::figure::FigureClass;
use std::cmp::Ordering;

/// Words for moving up and down a list, beside those of rising and falling.
const MOVES: [(&str, bool); 9] = [
    ("跃居", true),
    ("前移", true),
    ("前进", true),
    ("跻身", true),
    ("进位", true),
    ("后移", false),
    ("滑落", false),
    ("跌落", false),
    ("退居", false),
];

/// Units that count places.
const PLACES: [&str; 6] = ["位", "名", "个位次", "个名次", "个位", "個位次"];

/// Two places of one ranking.
pub(super) fn check(sentence: &Sentence<'_>) -> Vec<Check> {
    (1..sentence.items.len()).flat_map(|new| at(sentence, new)).collect()
}

fn at(sentence: &Sentence<'_>, new: usize) -> Vec<Check> {
    let Some(old) = new.checked_sub(1) else { return Vec::new() };
    let moved = sentence.item(old).zip(sentence.item(new)).and_then(|(first, second)| {
        let words = sentence.between(old, new);
        let is_start = last_clause(sentence.before(old)).contains(['由', '从', '從']);
        let both = first.figure.class == FigureClass::Ordinal && second.figure.class == FigureClass::Ordinal;
        let up = way(words).filter(|_| both && is_start && last_clause(words) == words)?;
        Some((first, second, up, words))
    });
    let Some((first, second, up, words)) = moved else { return Vec::new() };
    [direction(first, second, up, words), by(sentence, first, second, up, new)]
        .into_iter()
        .flatten()
        .collect()
}

/// Whether the words are of moving up.
fn way(words: &str) -> Option<bool> {
    let scope = ["全国", "全省", "全市"].iter().find_map(|scope| words.strip_suffix(scope));
    let words = scope.unwrap_or(words).trim_end_matches(['至', '到', '为', '了']);
    MOVES.iter().find(|(word, _)| words.ends_with(word)).map(|(_, up)| *up).or_else(|| Some(ending(words)?.1))
}

fn direction(first: Item<'_>, second: Item<'_>, up: bool, words: &str) -> Option<Check> {
    let (old, new) = (reading(first.figure)?.printed?, reading(second.figure)?.printed?);
    let expected = if up { Ordering::Less } else { Ordering::Greater };
    let outcome = if new.compare(old)? == expected { Outcome::Holds } else { Outcome::Fails };
    let sign = if up { '↗' } else { '↘' };
    Some(Check {
        check: "rank",
        outcome,
        operands: vec![first.index, second.index],
        formula: format!("{} {sign} {}", first.core(), second.core()),
        difference: None,
        tolerance: None,
        message: Message::Rank { up },
        slip: None,
        why: Link::Change.by(words).into_iter().collect(),
    })
}

/// By how many places.
fn by(sentence: &Sentence<'_>, first: Item<'_>, second: Item<'_>, up: bool, new: usize) -> Option<Check> {
    let result = sentence.item(new + 1)?;
    let unit = amount(result.figure).and_then(|amount| amount.unit.as_deref())?;
    let words = without_comma(sentence.between(new, new + 1));
    let same = way(words) == Some(up) && is_countable(result.figure) && PLACES.contains(&unit);
    same.then(|| Relation {
        check: "rank",
        message: Message::Rank { up },
        formula: Formula::Difference { up: !up },
        operands: vec![first, second, result],
        loose: false,
        why: Link::Change.by(words).into_iter().collect(),
    })?
    .judge()
}

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn a_better_place_has_a_smaller_number() {
        expect(
            "排名由全省〔第12位〕上升至〔第7位〕，前进〔5位〕。",
            &["rank holds 第12位 ↗ 第7位", "rank holds 第12位 − 第7位 = 5位 ≈ 5位"],
        );
        expect("排名由全省〔第7位〕上升至〔第12位〕。", &["rank fails 第7位 ↗ 第12位"]);
        expect("由〔第3位〕滑落至〔第9位〕。", &["rank holds 第3位 ↘ 第9位"]);
        expect("居〔第12位〕，另一项居〔第7位〕，前进〔5位〕。", &[]);
    }
}
