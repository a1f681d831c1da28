//! For one of many, how many, and all: `8个村共开会416场，平均每村52场`, `6200亩，亩均产值4500元，总产值2790万元`.

use super::reading::{amount, is_countable};
use super::relation::{Formula, Relation};
use super::sentence::{Sentence, first_of, last_clause, share_a_word, stops, without, without_comma};
use super::{Check, Link, Message, Outcome};
use crate::recognize::figure::Figure;

/// As many figures before are looked at, and as many behind for a total.
const WINDOW: usize = 8;
const BEHIND: usize = 2;

/// Words for a total behind the figure for one.
const TOTALS: [&str; 8] = ["总", "總", "合计", "合計", "共计", "共", "算下来", "最多"];

/// What stands between the word for one and the figure, beside a noun.
const FILLERS: [&str; 12] = ["达到", "达", "为", "約", "约", "有", "可", "不足", "超过", "仅", "是", "配备"];

/// Measure words between 每 and the noun.
const MEASURES: [char; 7] = ['个', '個', '名', '位', '家', '座', '所'];

/// Figures for one of many.
pub(super) fn check(passage: &Sentence<'_>) -> Vec<Check> {
    (1..passage.items.len()).filter_map(|one| at(passage, one)).collect()
}

fn at(passage: &Sentence<'_>, one: usize) -> Option<Check> {
    passage.figure(one).filter(|figure| is_countable(figure))?;
    let words = last_clause(passage.before(one)).trim();
    let each = Each::read(words)?;
    let before = || (one.saturating_sub(WINDOW)..one).rev().filter(move |&at| is_near(passage, at, one));
    let counts: Vec<usize> = before().filter(|&at| each.counts(passage, at)).take(2).collect();
    let totals: Vec<usize> = before().filter(|&at| is_total(passage, at, one, &each)).take(3).collect();
    let behind = (one + 1..one + 1 + BEHIND).filter(|&at| is_product(passage, at, one)).take(1);
    let mut checks = Vec::new();
    for &count in &counts {
        let averages = totals.iter().filter(|&&total| total != count);
        checks.extend(averages.filter_map(|&total| average(passage, total, count, one, words)));
        checks.extend(behind.clone().filter_map(|total| product(passage, one, count, total, words)));
    }
    if let Some(fits) = checks.iter().position(|check| check.outcome == Outcome::Holds) {
        return Some(checks.swap_remove(fits));
    }
    let sure = checks.len() == 1 && each.is_sure(passage, &counts, &totals, one);
    sure.then(|| checks.swap_remove(0))
}

/// One of many, as the words name it.
struct Each<'a> {
    /// 村 in `平均每村`, 户 in `户均`, 网格 in `每个网格`.
    name: &'a str,
    /// What is counted for one: 产值 in `亩均产值`; empty where the words leave it out.
    noun: &'a str,
}

impl<'a> Each<'a> {
    fn read(words: &'a str) -> Option<Self> {
        if let Some((_, rest)) = words.rsplit_once('每') {
            let rest = rest.trim_start_matches(MEASURES).trim();
            let short = rest.trim_end_matches("平均").trim();
            let short = FILLERS.iter().find_map(|filler| short.strip_suffix(filler)).unwrap_or(short);
            return (!short.is_empty() && short.chars().count() <= 4 && !rest.contains(['年', '月', '周']))
                .then_some(Self { name: short, noun: "" });
        }
        let (before, noun) = words.rsplit_once('均')?;
        let (start, _) = before.char_indices().next_back()?;
        let name = before.get(start..)?;
        let noun = without(noun, &FILLERS);
        (!matches!(name, "平" | "年" | "月" | "国")).then_some(Self { name, noun })
    }

    /// Whether a figure counts the things of which this is one.
    fn counts(&self, passage: &Sentence<'_>, at: usize) -> bool {
        let Some(figure) = passage.figure(at).filter(|figure| is_countable(figure)) else { return false };
        let unit = unit(figure);
        let same_unit = unit == self.name || ALIASES.contains(&(self.name, unit));
        let name_behind = passage.after(at).trim_start().starts_with(self.name);
        let name_before = last_clause(passage.before(at)).trim_end().ends_with(self.name);
        let name_near = self.name.chars().count() > 1 && passage.things(at).contains(self.name);
        same_unit || name_behind || name_before || name_near
    }

    /// Whether there is one count and one total only, and nothing says that the average is of something else.
    fn is_sure(&self, passage: &Sentence<'_>, counts: &[usize], totals: &[usize], one: usize) -> bool {
        let first = counts.iter().chain(totals).min();
        let words = first.and_then(|&first| passage.stretch(first, one));
        let together = words.is_some_and(|words| !stops(words));
        let measured = passage.figure(one).is_some_and(|figure| !unit(figure).is_empty());
        // 前五场进13球: another number of them stands nearer, though it counts nothing.
        let nearer = counts.first().is_some_and(|&count| {
            (count + 1..one).filter_map(|at| passage.item(at)).any(|item| item.wording().contains(self.name))
        });
        let joined = counts.first().is_some_and(|&count| count + 1 < one && passage.is_joined(count));
        counts.len() == 1 && together && measured && !nearer && !joined && self.name != "人"
    }
}

/// Names of one with the measure words that count them.
const ALIASES: [(&str, &str); 10] = [
    ("日", "天"),
    ("天", "日"),
    ("人", "名"),
    ("人", "人次"),
    ("人", "位"),
    ("企", "家"),
    ("校", "所"),
    ("车", "辆"),
    ("店", "家"),
    ("起", "宗"),
];

fn is_near(passage: &Sentence<'_>, left: usize, right: usize) -> bool {
    passage.stretch(left, right).is_some_and(|words| words.matches(['。', '！', '？']).count() < 2)
}

fn unit(figure: &Figure) -> &str {
    amount(figure).and_then(|amount| amount.unit.as_deref()).unwrap_or_default()
}

/// Whether a figure may be all of what another is for one: the same unit, or one that ends in it (户次 and 次).
fn is_total(passage: &Sentence<'_>, total: usize, one: usize, each: &Each<'_>) -> bool {
    let Some((all, part)) = passage.figure(total).zip(passage.figure(one)) else { return false };
    let same = unit(all) == unit(part) || (!unit(part).is_empty() && unit(all).ends_with(unit(part)));
    is_countable(all) && same && (each.noun.is_empty() || share_a_word(each.noun, &passage.things(total)))
}

/// Whether a figure behind says what all of them come to.
fn is_product(passage: &Sentence<'_>, total: usize, one: usize) -> bool {
    let words = without_comma(passage.before(total));
    let same = passage
        .figure(total)
        .zip(passage.figure(one))
        .is_some_and(|(all, part)| is_countable(all) && !unit(part).is_empty() && unit(all) == unit(part));
    same && first_of(&TOTALS, words).is_some() && !stops(words)
}

/// The check, where it holds or one slip of the pen explains that it does not: often the average is of others.
fn explained(relation: Relation<'_>) -> Option<Check> {
    let slipped = relation.is_one_slip_off();
    relation.judge().filter(|check| check.outcome != Outcome::Fails || slipped)
}

fn average(passage: &Sentence<'_>, total: usize, count: usize, one: usize, words: &str) -> Option<Check> {
    explained(Relation {
        check: "average",
        message: Message::Average,
        formula: Formula::Quotient,
        operands: vec![passage.item(total)?, passage.item(count)?, passage.item(one)?],
        loose: false,
        why: Link::Each.by(words).into_iter().collect(),
    })
}

fn product(passage: &Sentence<'_>, one: usize, count: usize, total: usize, words: &str) -> Option<Check> {
    let total_words = last_clause(passage.before(total));
    explained(Relation {
        check: "average",
        message: Message::Product,
        formula: Formula::Product,
        operands: vec![passage.item(one)?, passage.item(count)?, passage.item(total)?],
        loose: false,
        why: [Link::Each.by(words), Link::Total.by(total_words)].into_iter().flatten().collect(),
    })
}

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn an_average_is_all_over_how_many() {
        expect(
            "〔8个〕村共开院坝会〔416场〕，平均每村〔52场〕。",
            &["average holds 416场 / 8个 = 52场 ≈ 52场"],
        );
        expect(
            "〔8个〕村共开院坝会〔416场〕，平均每村〔62场〕。",
            &["average fails 416场 / 8个 = 52场 ≠ 62场"],
        );
        expect(
            "受理投诉〔87起〕，涉及金额〔261万元〕，平均每起〔3万元〕。",
            &["average holds 261万元 / 87起 = 3万元 ≈ 3万元"],
        );
    }

    #[test]
    fn one_times_how_many_is_all() {
        expect(
            "种植辣椒〔6200亩〕，亩均产值〔4500元〕，预计总产值〔2790万元〕。",
            &["average holds 4500元 × 6200亩 = 2790万元 ≈ 2790万元"],
        );
        expect(
            "种植辣椒〔6200亩〕，亩均产值〔4500元〕，预计总产值〔2970万元〕。",
            &["average fails 4500元 × 6200亩 = 2790万元 ≠ 2970万元"],
        );
    }

    #[test]
    fn averages_of_other_things_are_no_check() {
        for text in [
            "发放贷款〔50亿元〕，惠及农户〔3万户〕，户均增收〔2000元〕。",
            "全市人口〔100万人〕，财政收入〔50亿元〕，人均可支配收入〔4万元〕。",
            "新建车间〔3个〕，平均每年〔52场〕。",
        ] {
            expect(text, &[]);
        }
    }
}
