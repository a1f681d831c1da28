//! The most and the least of a list: `东岭12家、柳河9家、石桥6家，东岭最多`, `最多的东岭有12家，柳河9家，石桥6家`.

use super::reading::{is_countable, measured, same_unit};
use super::sentence::{Sentence, first_clause, last_clause, stops};
use super::{Check, Link, Message, Outcome};
use std::cmp::Ordering;

/// Words for the most and the least.
const WORDS: [(&str, bool); 8] = [
    ("最多", true),
    ("最高", true),
    ("最大", true),
    ("居首", true),
    ("最少", false),
    ("最低", false),
    ("最小", false),
    ("垫底", false),
];

/// As many figures make a list, and as few.
const MOST: usize = 8;
const LEAST: usize = 3;

/// Lists of which one is said to be the most or the least.
pub(super) fn check(sentence: &Sentence<'_>) -> Vec<Check> {
    (0..sentence.items.len()).filter_map(|first| at(sentence, first)).collect()
}

fn at(sentence: &Sentence<'_>, first: usize) -> Option<Check> {
    let list = list(sentence, first);
    let last = *list.last().filter(|_| list.len() >= LEAST)?;
    let (place, word, most) = named(sentence, &list, last)?;
    let number = |at: usize| measured(sentence.figure(at)?)?.printed;
    let own = number(place)?;
    let beyond = if most { Ordering::Greater } else { Ordering::Less };
    let above = list.iter().find(|&&at| number(at).and_then(|other| other.compare(own)) == Some(beyond));
    let outcome = if above.is_some() { Outcome::Fails } else { Outcome::Holds };
    let core = |at: usize| sentence.item(at).map_or("", |item| item.core());
    let others = list.iter().filter(|&&at| at != place);
    let sign = match (outcome, most) {
        (Outcome::Holds, true) => "≥",
        (Outcome::Holds, false) => "≤",
        (_, true) => "<",
        (_, false) => ">",
    };
    let against: Vec<&str> =
        above.map_or_else(|| others.clone().map(|&at| core(at)).collect(), |&at| vec![core(at)]);
    Some(Check {
        check: "extreme",
        outcome,
        operands: others.chain([&place]).filter_map(|&at| Some(sentence.item(at)?.index)).collect(),
        formula: format!("{} {sign} {}", core(place), against.join("、")),
        difference: None,
        tolerance: None,
        message: Message::Extreme { most },
        slip: None,
        why: Link::List.by(word).into_iter().collect(),
    })
}

/// Amounts of one unit that stand in one list, each under a short name, from a first one on that no other stands before.
fn list(sentence: &Sentence<'_>, first: usize) -> Vec<usize> {
    let is_next = |at: usize| {
        let words = sentence.before(at);
        let figures = sentence.figure(at).zip(at.checked_sub(1).and_then(|before| sentence.figure(before)));
        let alike = figures.is_some_and(|(one, other)| is_countable(one) && same_unit(one, other));
        alike && words.starts_with('、') && words.chars().count() <= 8
    };
    if is_next(first) {
        return Vec::new();
    }
    let rest = (first + 1..sentence.items.len()).take(MOST).take_while(|&at| is_next(at));
    std::iter::once(first).chain(rest).collect()
}

/// The figure of the list that the words behind it name as the most or the least, by the name before it.
fn named(sentence: &Sentence<'_>, list: &[usize], last: usize) -> Option<(usize, &'static str, bool)> {
    let behind = sentence.after(last);
    let clause = first_clause(behind.trim_start_matches(['，', ',']));
    let (word, most) = WORDS.iter().copied().find(|(word, _)| clause.ends_with(word))?;
    let subject = clause.strip_suffix(word)?.trim_end_matches(['的', '为']);
    let name = |at: usize| last_clause(sentence.before(at)).trim();
    let place = list.iter().copied().find(|&at| !subject.is_empty() && name(at).ends_with(subject))?;
    (!stops(subject)).then_some((place, word, most))
}

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn the_most_of_a_list() {
        expect("东岭〔12家〕、柳河〔9家〕、石桥〔6家〕，东岭最多。", &["extreme holds 12家 ≥ 9家、6家"]);
        expect("东岭〔12家〕、柳河〔19家〕、石桥〔6家〕，东岭最多。", &["extreme fails 12家 < 19家"]);
        expect("东岭〔12家〕、柳河〔9家〕、石桥〔6家〕，石桥最少。", &["extreme holds 6家 ≤ 12家、9家"]);
    }
}
