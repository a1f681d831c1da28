//! A part is not above its whole: `38个，其中……18个`.

use super::range::Range;
use super::reading::{Reading, amount, is_countable, measured, same_unit};
use super::sentence::{Sentence, first_clause, last_clause, share_a_word};
use super::verdict::outcome;
use super::{Check, Link, Message, Outcome};
use crate::recognize::figure::FigureClass;

/// As many figures behind the whole are looked at.
const WINDOW: usize = 3;

/// Wholes and the first part that follows them.
pub(super) fn check(sentence: &Sentence<'_>) -> Vec<Check> {
    (0..sentence.items.len()).filter_map(|whole| at(sentence, whole)).collect()
}

fn at(sentence: &Sentence<'_>, whole: usize) -> Option<Check> {
    let words = sentence.after(whole);
    let (between, part_words) = words.split_once("其中").or_else(|| words.split_once("中有"))?;
    let figure = sentence.figure(whole).filter(|figure| is_countable(figure))?;
    let is_part = |&part: &usize| {
        sentence.figure(part).is_some_and(|part| is_countable(part) && same_unit(figure, part))
    };
    let part = (whole + 1..=whole + WINDOW).find(is_part)?;
    let between = last_clause(sentence.before(whole)).to_owned() + first_clause(between);
    let part_words = if part == whole + 1 { part_words } else { sentence.before(part) };
    let part_words = last_clause(part_words).to_owned() + first_clause(sentence.after(part));
    let check = compared(sentence, whole, part)?;
    let is_net = NET.iter().any(|net| between.contains(net) || part_words.contains(net));
    let unit = amount(figure).and_then(|amount| amount.unit.as_deref()).unwrap_or_default();
    let telling = part == whole + 1 && figure.class == FigureClass::Quantity && !GENERIC.contains(&unit);
    let same = share_a_word(&between, &part_words) || telling;
    (check.outcome == Outcome::Holds || (!is_net && same)).then_some(check)
}

/// Measure words that count things of any sort, so that they say nothing of what is counted.
const GENERIC: [&str; 8] = ["个", "個", "项", "項", "件", "次", "种", "条"];

/// Words of amounts that others are taken from, so that a part may be above the whole.
const NET: [&str; 11] = ["净", "淨", "增加", "减少", "減少", "新增", "顺差", "逆差", "利润", "盈利", "亏损"];

fn compared(sentence: &Sentence<'_>, whole: usize, part: usize) -> Option<Check> {
    let (large, small) = (measured(sentence.figure(whole)?)?, measured(sentence.figure(part)?)?);
    let below = Reading { range: Range { low: None, ..large.range }, ..large };
    let outcome = outcome(small.range, &below);
    let sign = if outcome == Outcome::Fails { '>' } else { '≤' };
    Some(Check {
        check: "subset",
        outcome,
        operands: vec![sentence.item(whole)?.index, sentence.item(part)?.index],
        formula: format!("{} {sign} {}", sentence.item(part)?.core(), sentence.item(whole)?.core()),
        difference: None,
        tolerance: None,
        message: Message::Subset,
        slip: None,
        why: Link::Whole.by("其中").into_iter().collect(),
    })
}

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn a_part_is_not_above_its_whole() {
        expect(
            "签约投资〔1亿元〕的工业项目〔38个〕,其中投资〔5亿元〕的工业项目〔18个〕。",
            &["subset holds 18个 ≤ 38个"],
        );
        expect(
            "签约投资〔1亿元〕的工业项目〔38个〕,其中投资〔5亿元〕的工业项目〔58个〕。",
            &["subset fails 58个 > 38个"],
        );
        expect("登记〔500余万人〕，其中青年〔300多万人〕。", &["subset holds 300多万人 ≤ 500余万人"]);
    }

    #[test]
    fn parts_of_other_things_are_no_part() {
        expect("打造产业园〔5个〕，其中高新区入驻单位〔20个〕。", &[]);
        expect("增加值增长〔9.4%〕，其中制造业增长〔12%〕。", &[]);
        expect("项目〔38个〕，总投资〔5亿元〕，其中设备〔9亿元〕。", &[]);
        expect("新增贷款〔100亿元〕，其中企业贷款增加〔150亿元〕。", &[]);
    }
}
