//! Part, whole and share: `106个项目中，已开工74个，开工率69.8%`.

use super::reading::{is_countable, is_share, same_unit};
use super::relation::{Formula, Relation};
use super::sentence::{
    Item, Sentence, first_clause, first_of, in_order, last_clause, share_a_word, stops, without,
    without_comma,
};
use super::{Check, Link, Message, Outcome};

/// As many figures before the share are looked at.
const WINDOW: usize = 6;

/// As many figures around the share are looked at where the words name the whole.
const FAR: usize = 14;

/// What stands between a part and its share of the whole named before, once comma and adverbs are gone.
const OF_WHOLE: [&str; 30] = [
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
    "佔了",
    "佔比",
    "佔總數的",
    "比重为",
    "渗透率",
    "渗透率达",
    "占有率",
    "占有率达",
    "只占",
    "份额",
];

/// Adverbs between a part and its share.
const ADVERBS: [&str; 18] = [
    "刚好", "剛好", "正好", "恰好", "仅", "僅", "只", "约", "約", "就", "已", "便", "即", "也", "整整",
    "大约", "高达", "几乎",
];

/// Adverbs that alone tie a share to the part before it (`女的34人，整整四分之一`).
const SAYING: [&str; 5] = ["即", "整整", "正好", "刚好", "恰好"];

/// What says that the figure before names a whole.
const WHOLES: [&str; 4] = ["其中", "当中", "當中", "之中"];

/// What ends the words for a whole that something is counted in (`106个项目中`, `86座墓里`).
const INSIDE: [char; 2] = ['中', '里'];

/// What says that the figure behind names a whole.
const TOTALS: [&str; 6] = ["共有", "总数", "總數", "总共", "总计", "合计"];

/// What is done to things that were received or found just before: the rate is of those.
const HANDLED: [&str; 24] = [
    "办结", "化解", "整改", "采纳", "调解", "答复", "处置", "处理", "回复", "销号", "结案", "审结", "破获",
    "兑现", "办复", "调撤", "解决", "回访", "送达", "改正", "修复", "辦結", "網辦", "网办",
];

/// Shares whose part and whole are printed near them.
pub(super) fn check(passage: &Sentence<'_>) -> Vec<Check> {
    (0..passage.items.len()).filter_map(|share| at(passage, share)).collect()
}

fn at(passage: &Sentence<'_>, share: usize) -> Option<Check> {
    passage.figure(share).filter(|figure| is_share(figure))?;
    divided(passage, share).or_else(|| rated(passage, share)).or_else(|| named(passage, share))
}

/// `74个，占106个项目的69.8%`, `占应收面积258万亩的82.6%`.
fn divided(passage: &Sentence<'_>, share: usize) -> Option<Check> {
    let whole = share.checked_sub(1)?;
    let part = whole.checked_sub(1)?;
    let of = passage.between(whole, share);
    let is_of = of.ends_with('的') && last_clause(of) == of;
    let takes = without(without_comma(passage.between(part, whole)), &ADVERBS);
    let of_whole = takes.starts_with(['占', '佔'])
        || (OF_PLAN.iter().any(|of| takes.starts_with(of)) && PLANS.iter().any(|plan| takes.ends_with(plan)));
    (is_of && of_whole && last_clause(takes) == takes)
        .then(|| inside(passage, part, whole, share, takes)?.judge())?
}

/// What measures an amount by what was planned (`完成年度任务5000人的104.7%`).
const OF_PLAN: [&str; 4] = ["完成", "达到", "为", "是"];
const PLANS: [&str; 6] = ["计划", "任务", "目标", "預算", "预算", "指标"];

/// `106个项目中，已开工74个，开工率69.8%` and `其中工业项目74个，占69.8%`.
fn rated(passage: &Sentence<'_>, share: usize) -> Option<Check> {
    let part = share.checked_sub(1)?;
    let words = without_comma(passage.between(part, share));
    let link = link(passage, part, words)?;
    best(passage, part, &wholes(passage, part, link), share, words)
}

/// What ties a share to the figure before it.
#[derive(Clone, Copy, Debug)]
enum Tie<'a> {
    /// `占`: it is a part of the whole.
    Of,
    /// A rate, named after what was done: the last two characters of its stem.
    Rate(&'a str),
}

/// What ties a share to the part before it, by the words between them and those around the part.
fn link<'a>(passage: &Sentence<'a>, part: usize, words: &'a str) -> Option<Tie<'a>> {
    let bare = without(words, &ADVERBS).trim();
    let takes = last_clause(words);
    let again = takes.strip_suffix('占').map(|of| of.trim_end_matches(['者', '的']));
    let repeated =
        again.is_some_and(|of| of.chars().count() > 1 && first_clause(passage.after(part)).contains(of));
    let own = without(takes, &ADVERBS).trim();
    if OF_WHOLE.contains(&bare) || OF_WHOLE.contains(&own) || repeated || SAYING.contains(&words.trim()) {
        return Some(Tie::Of);
    }
    rate_of(words).filter(|stem| in_order(stem, last_clause(passage.before(part)))).map(Tie::Rate)
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
fn wholes(passage: &Sentence<'_>, part: usize, tie: Tie<'_>) -> Wholes {
    let same = |&at: &usize| is_whole_of(passage, at, part);
    let near = |&at: &usize| is_near(passage, at, part);
    let mut candidates: Vec<usize> =
        (part.saturating_sub(WINDOW)..part).rev().take_while(near).filter(same).collect();
    let opened = passage.before(part).contains("其中") && !candidates.is_empty();
    let named = candidates.iter().position(|&at| names_whole(passage, at)).or(opened.then_some(0));
    if let Some(named) = named {
        let whole = candidates.remove(named);
        candidates.insert(0, whole);
    }
    let whole = candidates.first();
    let sure = whole.is_some_and(|&whole| {
        (named.is_some() && is_of_same(passage, whole, part, tie)) || is_bound(passage, whole, part, tie)
    });
    Wholes { candidates, sure }
}

/// Whether nothing but a sentence that begins with 其中 ends between two figures.
fn is_near(passage: &Sentence<'_>, left: usize, right: usize) -> bool {
    let Some(words) = passage.stretch(left, right) else { return false };
    let mut ends = words.split(['。', '！', '？']).skip(1);
    ends.all(|next| next.trim_start().starts_with("其中"))
}

/// Whether the words leave no other whole: 其中 begins the clause of the part, or what was done is done to what was
/// counted just before (`收集诉求400件，办结388件`).
fn is_bound(passage: &Sentence<'_>, whole: usize, part: usize, tie: Tie<'_>) -> bool {
    let words = last_clause(passage.before(part)).trim();
    match tie {
        Tie::Of => {
            let things = passage.things(whole);
            let total = things.contains(['总', '共']) && part == whole + 1 && share_a_word(&things, words);
            total || words.starts_with("其中")
        }
        Tie::Rate(stem) => {
            let rest = without(words, &PARTICLES);
            let bare = rest == stem || (!rest.contains(stem) && rest.chars().count() < 5);
            HANDLED.contains(&stem) && part == whole + 1 && bare
        }
    }
}

/// Whether the words say that the part is of the same things as the whole.
fn is_of_same(passage: &Sentence<'_>, whole: usize, part: usize, tie: Tie<'_>) -> bool {
    let words = last_clause(passage.before(part));
    let things = passage.things(whole);
    match tie {
        Tie::Of => part == whole + 1 || share_a_word(&things, words) || passage.after(whole).contains(INSIDE),
        Tie::Rate(stem) => {
            let rest = words.replace(stem, "");
            let rest = without(&rest, &PARTICLES);
            rest.is_empty()
                || things.contains(rest)
                || (!words.contains(stem) && share_a_word(&things, words))
        }
    }
}

/// Words that may stand before what was done.
const PARTICLES: [&str; 11] = ["已", "经", "经", "其中", "现", "有", "共", "累计", "目前", "經", "均"];

fn is_whole_of(passage: &Sentence<'_>, whole: usize, part: usize) -> bool {
    let figures = passage.figure(whole).zip(passage.figure(part));
    figures.is_some_and(|(whole, part)| is_countable(whole) && is_countable(part) && same_unit(whole, part))
}

/// Whether the words beside a figure make it a whole: `项目中，`, `，其中`, `共106个`.
fn names_whole(passage: &Sentence<'_>, at: usize) -> bool {
    let (words, before) = (passage.after(at), last_clause(passage.before(at)));
    let clause = first_clause(words);
    first_of(&WHOLES, words).is_some()
        || (clause.len() < words.len() && clause.ends_with(INSIDE))
        || words.starts_with("中有")
        || first_of(&TOTALS, before).is_some()
}

/// The check with the first whole that fits, else with the likeliest. A failure needs a whole that is sure.
fn best(passage: &Sentence<'_>, part: usize, wholes: &Wholes, share: usize, words: &str) -> Option<Check> {
    let checks =
        wholes.candidates.iter().filter_map(|&whole| inside(passage, part, whole, share, words)?.judge());
    let mut checks: Vec<Check> = checks.collect();
    let fitting = checks.iter().position(|check| check.outcome == Outcome::Holds).unwrap_or_default();
    let check = (fitting < checks.len()).then(|| checks.swap_remove(fitting))?;
    (wholes.sure || check.outcome != Outcome::Fails).then_some(check)
}

/// What stands before the name of the whole, and behind it: `占当年归母净利润总额的` is of 归母净利润.
const NAME_FRONTS: [&str; 11] =
    ["到", "了", "当年", "全年", "同期", "当期", "其", "公司", "全部", "整个", "據"];
const NAME_ENDS: [&str; 12] =
    ["的", "总量", "总额", "总数", "总规模", "比重为", "比重达", "比例为", "比例达", "比重", "比例", "總數"];

/// `占营业收入的35.9%`: the whole is printed elsewhere in the passage under the name it has here.
fn named(passage: &Sentence<'_>, share: usize) -> Option<Check> {
    let part = share.checked_sub(1)?;
    let words = last_clause(passage.between(part, share));
    let name = whole_name(words)?;
    let figure = passage.figure(part)?;
    let own = passage.things(part);
    let around = (part.saturating_sub(FAR)..part).rev().chain(share + 1..share + 3);
    let candidates: Vec<usize> =
        around.filter(|&at| is_whole_of(passage, at, part) && in_order(name, &passage.things(at))).collect();
    if !is_countable(figure) || in_order(name, last_clause(&own)) && candidates.is_empty() {
        return None;
    }
    // A short name is the end of many a longer one: 人口 is not 老年人口.
    let sure = name.chars().count() > 2 && candidates.iter().any(|&at| passage.things(at).contains(name));
    best(passage, part, &Wholes { candidates, sure }, share, words)
}

/// The name of the whole in `占…的` or `相当于…的`, at least two characters of it.
pub(super) fn whole_name(words: &str) -> Option<&str> {
    let start = ["占", "佔", "相当于", "相當於"].iter().find_map(|takes| words.split_once(takes))?.1;
    let mut name = without(start, &NAME_FRONTS);
    while let Some(shorter) = NAME_ENDS.iter().find_map(|end| name.strip_suffix(end)) {
        name = shorter;
    }
    (name.chars().count() >= 2 && !stops(name)).then_some(name)
}

/// Part by whole against the share.
pub(super) fn relation<'a>(part: Item<'a>, whole: Item<'a>, share: Item<'a>, words: &str) -> Relation<'a> {
    Relation {
        check: "share",
        message: Message::Share,
        formula: Formula::Quotient,
        operands: vec![part, whole, share],
        loose: false,
        why: Link::Share.by(words).into_iter().collect(),
    }
}

fn inside<'a>(
    passage: &Sentence<'a>,
    part: usize,
    whole: usize,
    share: usize,
    words: &str,
) -> Option<Relation<'a>> {
    let (start, end) = (passage.after(whole), last_clause(passage.before(part)));
    let names = first_of(&WHOLES, start).or_else(|| first_of(&WHOLES, end)).unwrap_or(first_clause(start));
    let mut relation = relation(passage.item(part)?, passage.item(whole)?, passage.item(share)?, words);
    relation.why.splice(0..0, Link::Whole.by(names));
    Some(relation)
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
