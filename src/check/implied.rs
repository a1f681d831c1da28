//! A share whose part is printed elsewhere: `“湘商回归”项目106个……176个，其中“湘商回归”项目占60.2%`.

use super::Check;
use super::reading::{is_countable, is_share, same_unit};
use super::sentence::Sentence;
use super::share::{Operand, verdict};

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
    let whole = share.checked_sub(1)?;
    sentence.figure(share).filter(|figure| is_share(figure))?;
    let name = part_name(sentence.between(whole, share))?;
    let whole = Operand { sentence, at: whole };
    let figures = before
        .iter()
        .rev()
        .flat_map(|sentence| (0..sentence.items.len()).rev().map(move |at| Operand { sentence, at }));
    let part = figures.take(WINDOW).find(|&part| counts(part, name, whole))?;
    verdict(part, whole, Operand { sentence, at: share }, true)
}

/// `“湘商回归”项目` in `，其中“湘商回归”项目占`.
fn part_name(words: &str) -> Option<&str> {
    let name = words.split_once("其中")?.1.strip_suffix('占')?.trim();
    (name.chars().count() >= NAME && !name.contains([',', '，', '、'])).then_some(name)
}

/// Whether a figure counts what has that name, in the unit of the whole.
fn counts(part: Operand<'_>, name: &str, whole: Operand<'_>) -> bool {
    let figures = part.sentence.figure(part.at).zip(whole.sentence.figure(whole.at));
    figures.is_some_and(|(part, whole)| is_countable(part) && same_unit(part, whole))
        && (part.sentence.after(part.at).starts_with(name) || part.sentence.before(part.at).ends_with(name))
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
