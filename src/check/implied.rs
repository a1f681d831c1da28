//! A share whose part is printed elsewhere: `“湘商回归”项目106个……176个，其中“湘商回归”项目占60.2%`.

use super::reading::{is_countable, is_share, same_unit};
use super::relation::Relation;
use super::sentence::{Item, Sentence};
use super::share::relation;
use super::{Check, Link};

/// As many figures before the sentence are looked at.
const WINDOW: usize = 400;

/// The shortest name, in characters, that says two figures are of the same thing.
const NAME: usize = 4;

/// Shares of a whole beside them, of a part named there and counted in a sentence before. They never fail: the part
/// may have been counted at another time.
pub(super) fn check(sentences: &[Sentence<'_>]) -> Vec<Check> {
    let mut checks = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        let before = sentences.get(..at).unwrap_or_default();
        checks.extend((1..sentence.items.len()).filter_map(|share| implied(before, sentence, share)));
    }
    checks
}

fn implied(before: &[Sentence<'_>], sentence: &Sentence<'_>, share: usize) -> Option<Check> {
    let at = share.checked_sub(1)?;
    sentence.figure(share).filter(|figure| is_share(figure))?;
    let words = sentence.between(at, share);
    let name = part_name(words)?;
    let whole = sentence.item(at)?;
    let figures = before
        .iter()
        .rev()
        .flat_map(|sentence| (0..sentence.items.len()).rev().map(move |at| (sentence, at)));
    let (found, part) = figures.take(WINDOW).find(|&(found, part)| counts(found, part, name, whole))?;
    let relation = relation(found.item(part)?, whole, sentence.item(share)?, words);
    let why = Link::Same.by(name).into_iter().chain(relation.why).collect();
    Relation { loose: true, why, ..relation }.judge()
}

/// `“湘商回归”项目` in `，其中“湘商回归”项目占`.
fn part_name(words: &str) -> Option<&str> {
    let name = words.split_once("其中")?.1.strip_suffix('占')?.trim();
    (name.chars().count() >= NAME && !name.contains([',', '，', '、'])).then_some(name)
}

/// Whether a figure counts what has that name, in the unit of the whole.
fn counts(sentence: &Sentence<'_>, part: usize, name: &str, whole: Item<'_>) -> bool {
    let same = |figure| is_countable(figure) && same_unit(figure, whole.figure);
    sentence.figure(part).is_some_and(same)
        && (sentence.after(part).starts_with(name) || sentence.before(part).ends_with(name))
}

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn a_part_may_be_counted_elsewhere() {
        let part = "签约“湘商回归”项目〔106个〕。\n";
        expect(
            &format!("{part}签约项目〔176个〕,其中“湘商回归”项目占〔60.2%〕。"),
            &["share holds 106个 / 176个 = 60.23% ≈ 60.2%"],
        );
        expect(
            &format!("{part}签约项目〔176个〕,其中“湘商回归”项目占〔50.2%〕。"),
            &["share uncertain 106个 / 176个 = 60.23% ? 50.2%"],
        );
        expect(&format!("{part}签约项目〔176个〕,其中工业项目占〔60.2%〕。"), &[]);
    }
}
