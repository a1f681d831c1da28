//! How far two figures before are apart: `166.3厘米，女性154.8厘米，相差11.5厘米`.

use super::reading::{is_countable, is_point, is_share, same_unit};
use super::relation::{Formula, Relation};
use super::sentence::{Sentence, without_comma};
use super::{Check, Link, Message, Outcome};
use crate::recognize::figure::Figure;

/// Words for how far apart.
const GAPS: [&str; 12] =
    ["相差", "相距", "差距", "差距为", "高出", "便宜", "便宜了", "低了", "高了", "差额", "差价", "多出"];

/// Figures that say how far the two before them are apart.
pub(super) fn check(sentence: &Sentence<'_>) -> Vec<Check> {
    (2..sentence.items.len()).filter_map(|gap| at(sentence, gap)).collect()
}

/// The two must be told apart and named beside each other, so a gap that does not fit is left open where the words do
/// not say that it is of these two.
fn at(sentence: &Sentence<'_>, gap: usize) -> Option<Check> {
    let (first, second, result) = (sentence.item(gap - 2)?, sentence.item(gap - 1)?, sentence.item(gap)?);
    let words = without_comma(sentence.lead(gap)).trim();
    let word = GAPS
        .iter()
        .find(|word| words == **word || words.trim_start_matches(['两', '人', '者', '二']) == **word)?;
    let comparable = is_comparable(first.figure) && same_unit(first.figure, second.figure);
    let fits =
        if is_point(result.figure) { is_share(first.figure) } else { same_unit(first.figure, result.figure) };
    if !comparable || !fits {
        return None;
    }
    let relation = Relation {
        check: "change",
        message: Message::Difference,
        formula: Formula::Difference { up: true },
        operands: vec![first, second, result],
        loose: false,
        why: Link::Change.by(words).into_iter().collect(),
    };
    let turned = Relation { formula: Formula::Difference { up: false }, ..relation.clone() };
    let checks: Vec<Check> = [relation.judge(), turned.judge()].into_iter().flatten().collect();
    let holds = checks.iter().find(|check| check.outcome == Outcome::Holds).cloned();
    let sure = matches!(*word, "相差" | "差距" | "差距为" | "差额" | "差价");
    let largest = checks.into_iter().filter(|_| sure).find(|check| check.outcome == Outcome::Fails);
    holds.or(largest)
}

fn is_comparable(figure: &Figure) -> bool {
    is_countable(figure) || is_share(figure)
}

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn a_gap_is_between_the_two_before_it() {
        expect(
            "男性〔166.3厘米〕，女性〔154.8厘米〕，相差〔11.5厘米〕。",
            &["change holds 166.3厘米 − 154.8厘米 = 11.5厘米 ≈ 11.5厘米"],
        );
        expect(
            "有效率〔86.5%〕，对照组〔62.3%〕，高出〔24.2个百分点〕。",
            &["change holds 86.5% − 62.3% = 24.2% ≈ 24.2个百分点"],
        );
        expect("占地〔120亩〕，投资〔35万元〕，相差〔11.5厘米〕。", &[]);
    }

    #[test]
    fn a_gap_that_is_wrong_fails() {
        let checks = crate::check::marked::checks("男性〔166.3厘米〕，女性〔154.8厘米〕，相差〔14.5厘米〕。");
        assert_eq!(checks[0].outcome, crate::check::Outcome::Fails);
        expect("甲〔166.3厘米〕，乙〔154.8厘米〕，高出〔3.5厘米〕。", &[]);
    }
}
