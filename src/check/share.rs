//! Part, whole and share: `106个项目中，已开工74个，开工率69.8%`.

use super::reading::{is_countable, is_share, reading, same_unit};
use super::sentence::{Sentence, first_clause, last_clause, share_a_word, without_comma};
use super::verdict::{Calculated, Percentage};
use super::{Check, Message, Outcome};

/// As many figures before the share are looked at.
const WINDOW: usize = 6;

/// What stands between a part and its share of the whole named before, once the comma is gone.
const OF_WHOLE: [&str; 22] = [
    "占",
    "占比",
    "占比为",
    "占比达",
    "占比达到",
    "占比约",
    "占总数",
    "占总数的",
    "占总量的",
    "占总额的",
    "占全部的",
    "占其中的",
    "占总数的比例为",
    "所占比例为",
    "所占比重为",
    "比例为",
    "比例达",
    "占到",
    "占了",
    "佔",
    "佔比",
    "佔總數的",
];

/// What says that the figure before names a whole.
const WHOLES: [&str; 4] = ["其中", "当中", "當中", "之中"];

/// What says that the figure behind names a whole.
const TOTALS: [&str; 6] = ["共有", "总数", "總數", "总共", "总计", "合计"];

/// Shares whose part and whole are printed before them.
pub(super) fn check(sentence: &Sentence<'_>) -> Vec<Check> {
    (0..sentence.items.len()).filter_map(|share| at(sentence, share)).collect()
}

fn at(sentence: &Sentence<'_>, share: usize) -> Option<Check> {
    sentence.figure(share).filter(|figure| is_share(figure))?;
    divided(sentence, share).or_else(|| rated(sentence, share))
}

/// `74个，占106个项目的69.8%`.
fn divided(sentence: &Sentence<'_>, share: usize) -> Option<Check> {
    let whole = share.checked_sub(1)?;
    let part = whole.checked_sub(1)?;
    let of = sentence.between(whole, share);
    let is_of = of.ends_with('的') && last_clause(of) == of;
    let takes = without_comma(sentence.between(part, whole));
    let takes = takes.trim_end_matches("全部").trim_end_matches("总共");
    (is_of && matches!(takes, "占" | "佔")).then(|| inside(sentence, part, whole, share))?
}

/// `106个项目中，已开工74个，开工率69.8%` and `其中工业项目74个，占69.8%`.
fn rated(sentence: &Sentence<'_>, share: usize) -> Option<Check> {
    let part = share.checked_sub(1)?;
    let link = link(without_comma(sentence.between(part, share)), sentence.before(part))?;
    best(sentence, part, &wholes(sentence, part, link), share)
}

/// What ties a share to the figure before it.
#[derive(Clone, Copy, Debug)]
enum Link<'a> {
    /// `占`: it is a part of the whole.
    Of,
    /// A rate, named after what was done: the last two characters of its stem.
    Rate(&'a str),
}

/// What ties a share to the part before it, by the words between them and those before the part.
fn link<'a>(words: &'a str, part_words: &str) -> Option<Link<'a>> {
    if OF_WHOLE.contains(&words) {
        return Some(Link::Of);
    }
    rate_of(words).filter(|stem| last_clause(part_words).contains(stem)).map(Link::Rate)
}

/// The end of the stem of a rate: `开工` of `开工率`, `开工率达` or `项目开工率为`.
fn rate_of(words: &str) -> Option<&str> {
    let words = last_clause(words);
    let bare = ["达到", "达", "達", "为", "為", "约", "是"].iter().find_map(|end| words.strip_suffix(end));
    let stem = bare.unwrap_or(words).strip_suffix('率')?;
    let (last, _) = stem.char_indices().rev().nth(1)?;
    stem.get(last..)
}

/// What may be a whole, the likeliest first, and whether one of them must be.
struct Wholes {
    candidates: Vec<usize>,
    sure: bool,
}

/// The figures that may be the whole of a part: the nearest that the words name as a whole, then any of its unit before
/// it, for a rate may be of the step before (`已开工74个，投产46个，投产率62.2%`).
fn wholes(sentence: &Sentence<'_>, part: usize, link: Link<'_>) -> Wholes {
    let same = |&at: &usize| is_whole_of(sentence, at, part);
    let mut candidates: Vec<usize> = (part.saturating_sub(WINDOW)..part).rev().filter(same).collect();
    let named = candidates.iter().position(|&at| names_whole(sentence, at));
    if let Some(named) = named {
        let whole = candidates.remove(named);
        candidates.insert(0, whole);
    }
    let whole = named.and_then(|_| candidates.first());
    let sure = whole.is_some_and(|&whole| is_of_same(sentence, whole, part, link));
    Wholes { candidates, sure }
}

/// Whether the words say that the part is of the same things as the whole.
fn is_of_same(sentence: &Sentence<'_>, whole: usize, part: usize, link: Link<'_>) -> bool {
    let words = last_clause(sentence.before(part));
    let things = format!("{}{}", last_clause(sentence.before(whole)), first_clause(sentence.after(whole)));
    match link {
        Link::Of => part == whole + 1 || share_a_word(&things, words),
        Link::Rate(stem) => {
            let rest = words.replace(stem, "");
            let rest = rest.trim_start_matches(ADVERBS);
            rest.is_empty() || things.contains(rest)
        }
    }
}

/// Characters of words that may stand before what was done: 已, 已经, 其中, 现有, 共, 累计.
const ADVERBS: [char; 11] = ['已', '经', '其', '中', '现', '有', '共', '累', '计', '已', '經'];

fn is_whole_of(sentence: &Sentence<'_>, whole: usize, part: usize) -> bool {
    let figures = sentence.figure(whole).zip(sentence.figure(part));
    figures.is_some_and(|(whole, part)| is_countable(whole) && is_countable(part) && same_unit(whole, part))
}

/// Whether the words beside a figure make it a whole: `项目中，`, `，其中`, `共106个`.
fn names_whole(sentence: &Sentence<'_>, at: usize) -> bool {
    let (words, before) = (sentence.after(at), last_clause(sentence.before(at)));
    let clause = first_clause(words);
    WHOLES.iter().any(|whole| words.contains(whole))
        || (clause.len() < words.len() && clause.ends_with('中'))
        || TOTALS.iter().any(|total| before.contains(total))
}

/// The check with the first whole that fits, else with the likeliest. A failure needs a whole that is sure.
fn best(sentence: &Sentence<'_>, part: usize, wholes: &Wholes, share: usize) -> Option<Check> {
    let checks = wholes.candidates.iter().filter_map(|&whole| inside(sentence, part, whole, share));
    let mut checks: Vec<Check> = checks.collect();
    let fitting = checks.iter().position(|check| check.outcome == Outcome::Holds).unwrap_or_default();
    let check = (fitting < checks.len()).then(|| checks.swap_remove(fitting))?;
    (wholes.sure || check.outcome != Outcome::Fails).then_some(check)
}

/// A figure by its place in its sentence.
#[derive(Clone, Copy)]
pub(super) struct Operand<'a> {
    pub(super) sentence: &'a Sentence<'a>,
    pub(super) at: usize,
}

/// Part by whole against the share; `loose` where the words leave open that they belong together.
pub(super) fn verdict(
    part: Operand<'_>,
    whole: Operand<'_>,
    share: Operand<'_>,
    loose: bool,
) -> Option<Check> {
    let printed = reading(share.sentence.figure(share.at)?)?;
    let small = reading(part.sentence.figure(part.at)?)?;
    let large = reading(whole.sentence.figure(whole.at)?)?;
    let calculated = small.range.over(large.range).map(|range| Calculated {
        range,
        value: small.printed.zip(large.printed).and_then(|(small, large)| small.over(large)),
    });
    let index = |operand: &Operand<'_>| operand.sentence.items.get(operand.at).map(|item| item.index);
    let percentage = Percentage {
        check: "share",
        message: Message::Share,
        operands: [part, whole, share].iter().filter_map(index).collect(),
        calculation: format!("{} / {}", part.sentence.core(part.at), whole.sentence.core(whole.at)),
        wording: share.sentence.wording(share.at),
        loose,
    };
    Some(percentage.against(calculated, &printed))
}

fn inside(sentence: &Sentence<'_>, part: usize, whole: usize, share: usize) -> Option<Check> {
    let operand = |at| Operand { sentence, at };
    verdict(operand(part), operand(whole), operand(share), false)
}

#[cfg(test)]
mod tests {
    use super::Outcome;
    use crate::check::marked::{checks, expect};
    use rust_decimal::Decimal;

    #[test]
    fn a_share_is_its_part_over_its_whole() {
        expect(
            "签约的〔106个〕“湘商回归”项目中,已开工〔74个〕,开工率〔近70%〕;已投产〔46个〕,投产率〔超40%〕。",
            &["share holds 74个 / 106个 = 69.81% ≈ 近70%", "share holds 46个 / 106个 = 43.4% ≈ 超40%"],
        );
        expect(
            "签约的〔106个〕项目中,已开工〔74个〕,开工率〔69.8%〕已投产〔46个〕,投产率〔43.4%〕全市增速〔9.4%〕。",
            &["share holds 74个 / 106个 = 69.81% ≈ 69.8%", "share holds 46个 / 106个 = 43.4% ≈ 43.4%"],
        );
        let check = &checks("〔106个〕项目中，已开工〔74个〕，开工率〔69.8%〕")[0];
        assert_eq!((check.difference, check.tolerance), (Some(Decimal::new(1, 2)), Some(Decimal::new(5, 2))));
        assert_eq!(check.operands, [1, 0, 2]);
    }

    #[test]
    fn a_wrong_share_fails() {
        expect(
            "〔106个〕项目中，已开工〔74个〕，开工率〔79.8%〕",
            &["share fails 74个 / 106个 = 69.81% ≠ 79.8%"],
        );
        expect(
            "〔106个〕项目中，已开工〔75个〕，开工率〔69.8%〕",
            &["share fails 75个 / 106个 = 70.75% ≠ 69.8%"],
        );
        expect(
            "共有职工〔1200人〕，其中党员〔300人〕，占〔35%〕。",
            &["subset holds 300人 ≤ 1200人", "share fails 300人 / 1200人 = 25% ≠ 35%"],
        );
    }

    #[test]
    fn every_way_of_rounding_is_a_reading() {
        for share in ["66.6%", "66.7%", "66%", "67%", "66.66%", "66.67%"] {
            let text = format!("〔3个〕项目中，已开工〔2个〕，开工率〔{share}〕");
            assert_eq!(checks(&text)[0].outcome, Outcome::Holds, "{share}");
        }
        assert_eq!(checks("〔3个〕项目中，已开工〔2个〕，开工率〔66.5%〕")[0].outcome, Outcome::Fails);
    }

    #[test]
    fn money_is_as_exact_as_it_is_printed() {
        expect(
            "完成投资〔1.2亿元〕，其中工业投资〔6000万元〕，占〔50%〕。",
            &["subset holds 6000万元 ≤ 1.2亿元", "share holds 6000万元 / 1.2亿元 = 50% ≈ 50%"],
        );
        expect(
            "完成投资〔1.2亿元〕，其中工业投资〔6000万元〕，占〔51.5%〕。",
            &["subset holds 6000万元 ≤ 1.2亿元", "share holds 6000万元 / 1.2亿元 = 50% ≈ 51.5%"],
        );
    }

    #[test]
    fn other_ways_to_put_a_share() {
        expect(
            "开工项目〔74个〕，占〔106个〕项目的〔69.8%〕。",
            &["share holds 74个 / 106个 = 69.81% ≈ 69.8%"],
        );
        expect(
            "签约项目〔106个〕。其中，已开工〔74个〕，占比〔69.8%〕。",
            &["subset holds 74个 ≤ 106个", "share holds 74个 / 106个 = 69.81% ≈ 69.8%"],
        );
        expect(
            "签约项目〔106个〕，已开工〔74个〕，开工率〔69.8%〕。",
            &["share holds 74个 / 106个 = 69.81% ≈ 69.8%"],
        );
    }

    #[test]
    fn a_rate_may_be_of_the_step_before() {
        expect(
            "〔106个〕项目中，已开工〔74个〕，开工率〔69.8%〕，已投产〔46个〕，投产率〔62.2%〕。",
            &["share holds 74个 / 106个 = 69.81% ≈ 69.8%", "share holds 46个 / 74个 = 62.16% ≈ 62.2%"],
        );
        expect(
            "企业〔1200家〕，其中规上企业〔300家〕，其中高新企业〔75家〕，占〔6.25%〕。",
            &[
                "subset holds 300家 ≤ 1200家",
                "share holds 75家 / 1200家 = 6.25% ≈ 6.25%",
                "subset holds 75家 ≤ 300家",
            ],
        );
    }

    #[test]
    fn numbers_that_only_stand_beside_each_other_are_no_share() {
        for text in [
            "新建学校〔20所〕，已开工〔74个〕，开工率〔69.8%〕。",
            "已投产〔46个〕，已开工〔74个〕，开工率〔69.8%〕。",
            "〔106个〕项目中，解决问题〔46个〕，解决率〔98%〕。",
            "新增超市〔30个〕，新增便利店〔20个〕，占比〔40%〕。",
            "全市企业〔1200家〕，其中新增加值〔5亿元〕，占全省的〔12%〕。",
            "实现增加值〔30亿元〕，占GDP的〔12%〕。",
            "完成投资〔106亿元〕，增长〔74%〕，增速〔69.8%〕。",
            "发现隐患〔20个〕，检查〔74个〕场所，整改率〔95%〕。",
        ] {
            expect(text, &[]);
        }
    }
}
