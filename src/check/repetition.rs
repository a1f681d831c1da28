//! The same figure in two places: title and body, lead and body, `206亿` and `206.19亿元`.

use super::reading::{amount, is_countable, is_share, reading};
use super::sentence::{Item, Sentence, first_clause, last_clause, share_a_character, share_a_word, stops};
use super::{Check, Link, Message, Outcome};
use crate::recognize::figure::{Figure, FigureClass, Modifier, Number};
use std::collections::HashMap;

/// A title is at most that long, in characters of the line.
const TITLE: usize = 60;

/// As many figures of the body are held against one of the title.
const WINDOW: usize = 200;

/// A figure and the sentence it stands in.
#[derive(Clone, Copy)]
struct Place<'a> {
    passage: &'a Sentence<'a>,
    at: usize,
    item: Item<'a>,
}

impl Place<'_> {
    fn things(self) -> String {
        self.passage.things(self.at)
    }
}

/// What two figures have in common that print the same.
type Key = (FigureClass, String, String);

/// Figures that are printed before, and figures of the title that the body prints otherwise.
pub(super) fn check(passages: &[Sentence<'_>]) -> Vec<Check> {
    let places =
        || passages.iter().flat_map(|passage| places(passage)).filter(|place| is_telling(place.item.figure));
    let mut last: HashMap<Key, Place<'_>> = HashMap::new();
    let mut checks = Vec::new();
    let title = passages.first().filter(|passage| passage.is_title(TITLE));
    let mut open: Vec<Place<'_>> = Vec::new();
    for place in places() {
        let Some(key) = key(place.item) else { continue };
        let in_title = title.is_some_and(|title| std::ptr::eq(title, place.passage));
        let before = last.get(&key).copied().filter(|before| is_same(*before, place));
        checks.extend(before.and_then(|before| same(before, place)));
        if before.is_some() {
            open.retain(|open| open.item.index != before.map_or(usize::MAX, |before| before.item.index));
        }
        if in_title {
            open.push(place);
        }
        last.insert(key, place);
    }
    let body: Vec<Place<'_>> = places()
        .filter(|place| title.is_none_or(|title| !std::ptr::eq(title, place.passage)))
        .take(WINDOW)
        .collect();
    checks.extend(open.into_iter().filter_map(|title| in_body(title, &body)));
    checks
}

fn places<'a>(passage: &'a Sentence<'a>) -> impl Iterator<Item = Place<'a>> {
    passage.items.iter().enumerate().map(|(at, &item)| Place { passage, at, item })
}

/// Whether a figure says enough to be known again: not a date, a rank or a bare small number.
fn is_telling(figure: &Figure) -> bool {
    is_countable(figure) || is_share(figure)
}

fn key(item: Item<'_>) -> Option<Key> {
    let amount = amount(item.figure)?;
    let number = amount.number.as_ref()?.to_string();
    Some((item.figure.class, number, amount.unit.as_deref().unwrap_or_default().to_owned()))
}

/// Whether two figures that print the same count the same: they stand apart, and share a word, or a character where
/// the number is long enough not to come up by chance.
fn is_same(before: Place<'_>, place: Place<'_>) -> bool {
    let digits = key(place.item).map_or(0, |(_, number, _)| significant(&number));
    let noun = |place: Place<'_>| first_clause(place.passage.after(place.at)).chars().next();
    let (one, other) = (before.things(), place.things());
    let word =
        share_a_word(&one, &other) && (digits > 1 || (noun(before).is_some() && noun(before) == noun(place)));
    let apart = !std::ptr::eq(before.passage, place.passage);
    let again = !apart && digits > 2 && before.passage.stretch(before.at, place.at).is_some_and(stops);
    (again && word) || apart && (word || (digits > 1 && share_a_character(&one, &other)))
}

/// The digits of a number without the zeros around them.
fn significant(number: &str) -> usize {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len()
}

fn same(before: Place<'_>, place: Place<'_>) -> Option<Check> {
    relation(before, place, Outcome::Holds)
}

/// A figure of the title that the body does not print so: rounded there or here, or slipped.
fn in_body(title: Place<'_>, body: &[Place<'_>]) -> Option<Check> {
    let alike = |place: &&Place<'_>| {
        is_alike(title.item.figure, place.item.figure) && share_a_word(&title.things(), &place.things())
    };
    let alike: Vec<Place<'_>> = body.iter().filter(alike).copied().collect();
    let range = reading(title.item.figure)?.range;
    let meets = |place: &&Place<'_>| {
        reading(place.item.figure).and_then(|other| other.range.meets(range)) == Some(true)
    };
    if let Some(rounded) = alike.iter().find(meets) {
        return relation(title, *rounded, Outcome::Holds);
    }
    match alike.as_slice() {
        [slipped] if is_one_digit_apart(title.item, slipped.item) => {
            relation(title, *slipped, Outcome::Fails)
        }
        _ => None,
    }
}

/// Whether two figures are of one unit, or one leaves the unit to the other.
fn is_alike(one: &Figure, other: &Figure) -> bool {
    let unit = |figure| amount(figure).and_then(|amount| amount.unit.as_deref());
    unit(one) == unit(other)
        || (!is_share(one) && !is_share(other) && (unit(one).is_none() || unit(other).is_none()))
}

/// Whether two numbers of three digits or more differ in one of them.
fn is_one_digit_apart(one: Item<'_>, other: Item<'_>) -> bool {
    let digits = |item: Item<'_>| match amount(item.figure)?.number {
        Some(Number::Decimal(number)) if item.figure.modifier == Modifier::Exact => Some(number.to_string()),
        _ => None,
    };
    digits(one).zip(digits(other)).is_some_and(|(one, other)| {
        let apart = one.chars().zip(other.chars()).filter(|(one, other)| one != other).count();
        one.len() == other.len() && apart == 1 && one.trim_end_matches('0').len() > 2
    })
}

fn relation(before: Place<'_>, place: Place<'_>, outcome: Outcome) -> Option<Check> {
    let sign = if outcome == Outcome::Holds { "=" } else { "≠" };
    let (first, second) = (before.item, place.item);
    let sides = [reading(first.figure)?.printed?, reading(second.figure)?.printed?];
    let shared = last_clause(place.passage.before(place.at));
    Some(Check {
        check: "repetition",
        outcome,
        operands: vec![first.index, second.index],
        formula: format!("{} {sign} {}", first.wording(), second.wording()),
        difference: sides[0].distance(sides[1]).and_then(|difference| difference.rounded(4)),
        tolerance: None,
        message: Message::Repetition,
        slip: None,
        why: Link::Same.by(shared).into_iter().collect(),
    })
}

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn title_and_body_print_the_same() {
        expect(
            "暑期档票房〔206亿元〕收官\n全国电影总票房〔206.19亿元〕。",
            &["repetition holds 206亿元 = 206.19亿元"],
        );
        expect("清理墓葬〔86座〕\n共清理西周墓葬〔86座〕。", &["repetition holds 86座 = 86座"]);
        expect("清理墓葬〔1286座〕\n共清理西周墓葬〔1386座〕。", &["repetition fails 1286座 ≠ 1386座"]);
    }

    #[test]
    fn other_figures_are_not_the_same() {
        for text in [
            "清理墓葬〔86座〕\n共有车马坑〔86座〕。",
            "清理墓葬〔1286座〕\n去年清理墓葬〔1386座〕，前年清理墓葬〔1186座〕。",
            "新建学校〔20所〕\n新建医院〔30所〕。",
        ] {
            expect(text, &[]);
        }
    }
}
