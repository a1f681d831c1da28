//! From an old number to a new one: `由58个工作日压缩至35个工作日，压缩约40%`.

use super::direction::{direction, ending, verb};
use super::range::Range;
use super::reading::{Reading, amount, is_countable, is_point, is_share, measured, same_unit};
use super::relation::{Formula, Relation};
use super::sentence::{Sentence, last_clause, share_a_word, without, without_comma};
use super::verdict::outcome;
use super::{Check, Evidence, Link, Message, Outcome};
use crate::recognize::figure::{Figure, FigureClass};

/// As many results of one change are read (`增加600吨，增长20%`).
const RESULTS: usize = 3;

/// Changes whose two ends are printed beside each other.
pub(super) fn check(sentence: &Sentence<'_>) -> Vec<Check> {
    let pairs =
        (1..sentence.items.len()).filter_map(|right| pair(sentence, right).or_else(|| than(sentence, right)));
    pairs
        .chain((0..sentence.items.len()).filter_map(|old| doubled(sentence, old)))
        .flat_map(|pair| checks(sentence, &pair))
        .collect()
}

/// An old and a new figure.
struct Pair<'a> {
    old: usize,
    new: usize,
    /// Whether the words say that it rose; none where they leave that to the rate (`整合为`).
    up: Option<bool>,
    /// The word they say it with.
    verb: &'a str,
    /// The words that make the old one the base.
    base: &'a str,
    /// Whether the base is that of a year or a month before, so that 同比 is of these two.
    is_then: bool,
    /// Where a rate may stand behind them.
    next: usize,
}

fn pair<'a>(sentence: &Sentence<'a>, right: usize) -> Option<Pair<'a>> {
    let left = undated(sentence, right)?;
    is_comparable(sentence, left, right)
        .then(|| from_to(sentence, left, right).or_else(|| against(sentence, left, right)))?
}

/// `A，较前一部的B`: dates, ranks and lengths of time may stand between the two.
fn than<'a>(sentence: &Sentence<'a>, right: usize) -> Option<Pair<'a>> {
    use FigureClass::{Date, Duration, Ordinal, Period};
    let between = |&at: &usize| {
        let class = sentence.figure(at).map(|figure| figure.class);
        matches!(class, Some(Date | Period | Ordinal | Duration))
    };
    let left = (right.saturating_sub(3)..right).rev().find(|at| !between(at))?;
    let words = without_comma(sentence.stretch(left, right)?);
    (is_comparable(sentence, left, right) && last_clause(words) == words)
        .then(|| against(sentence, left, right))?
}

fn is_comparable(sentence: &Sentence<'_>, left: usize, right: usize) -> bool {
    let figures = sentence.figure(left).zip(sentence.figure(right));
    figures
        .is_some_and(|(first, second)| (is_countable(first) || is_share(first)) && same_unit(first, second))
}

/// The figure before another, or the one before the date that belongs to it (`压缩至2022年的35个`).
fn undated(sentence: &Sentence<'_>, right: usize) -> Option<usize> {
    let date = right.checked_sub(1)?;
    let is_date = matches!(sentence.figure(date)?.class, FigureClass::Date | FigureClass::Period);
    if is_date && OF_DATE.contains(&sentence.between(date, right).trim()) {
        date.checked_sub(1)
    } else {
        Some(date)
    }
}

/// What ties an amount to the date before it.
const OF_DATE: [&str; 9] = ["", "的", "底的", "末的", "同期的", "同期", "为", "是", "仅为"];

/// Verbs of changing that leave open which way.
const NEUTRAL: [&str; 9] =
    ["整合为", "合并为", "调整为", "调整至", "调整到", "变为", "变成", "发展到", "优化为"];

/// `由A压缩至B`.
fn from_to<'a>(sentence: &Sentence<'a>, left: usize, right: usize) -> Option<Pair<'a>> {
    let words = sentence.between(left, left + 1).trim();
    let is_verb =
        words.ends_with(['至', '到', '为', '為', '了', '成']) && !words.contains(['的', ',', '，', '、']);
    let up = ending(words).map(|(_, up)| up);
    let neutral = NEUTRAL.iter().any(|neutral| words.ends_with(neutral));
    let start = last_clause(sentence.before(left));
    let is_start = start.contains(FROM) || (left > 0 && is_dated(sentence, left));
    let verb = ending(words).map_or(words, |(verb, _)| verb);
    (is_start && is_verb && (up.is_some() || neutral)).then_some(Pair {
        old: left,
        new: right,
        up,
        verb,
        base: start,
        is_then: false,
        next: right + 1,
    })
}

/// Words that an old number begins with.
const FROM: [char; 3] = ['由', '从', '從'];

/// `从2020年的A`: the word stands before a date.
fn is_dated(sentence: &Sentence<'_>, left: usize) -> bool {
    let date = left.checked_sub(1);
    let start = date.map_or("", |date| last_clause(sentence.before(date)));
    OF_DATE.contains(&sentence.before(left).trim()) && start.contains(FROM)
}

/// What ends the words before an old number.
const THEN: [&str; 10] = ["的", "同期", "去年", "上年", "前年", "上月", "年初", "末", "同月", "上季度"];

/// Words for the year or month before, said of an old number.
const BEFORE: [&str; 8] = ["上年同期", "去年同期", "上年", "去年", "前年", "上月", "上年度", "去年同月"];

/// `A，比上年的B增长X%` and `A，上年同期为B，同比增长X%`.
fn against<'a>(sentence: &Sentence<'a>, left: usize, right: usize) -> Option<Pair<'a>> {
    let words = without_comma(sentence.stretch(left, right)?).trim();
    let is_than = ["比", "较", "較"].iter().any(|than| words.starts_with(than))
        && THEN.iter().any(|then| words.ends_with(then));
    let is_then = BEFORE.contains(&words.trim_end_matches(['为', '是', '仅']));
    let after = sentence.lead(right + 1).trim();
    let after = if is_then { after.trim_start_matches([',', '，', ';', '；']) } else { after };
    let after = if is_then { after.trim_start_matches("同比") } else { after };
    let doubles = after.is_empty() && is_doubling(sentence, right + 1);
    let up = if doubles { Some(true) } else { direction(after) };
    up.filter(|_| is_than || is_then)?;
    Some(Pair { old: right, new: left, up, verb: verb(after), base: words, is_then, next: right + 1 })
}

/// `在60万亩的基础上翻一番，达到120万亩`
fn doubled<'a>(sentence: &Sentence<'a>, old: usize) -> Option<Pair<'a>> {
    let words = sentence.between(old, old + 1).trim();
    let base = words.strip_prefix('的').unwrap_or(words).strip_prefix("基础上")?;
    let new = old + 2;
    let reached = without_comma(sentence.between(old + 1, new));
    let verb = if is_doubling(sentence, old + 1) { "翻" } else { base };
    let up = if is_doubling(sentence, old + 1) { Some(true) } else { direction(base) };
    let same = same_unit(sentence.figure(old)?, sentence.figure(new)?);
    (up.is_some() && same && reached.starts_with("达到")).then_some(Pair {
        old,
        new,
        up,
        verb,
        base: words,
        is_then: false,
        next: old + 1,
    })
}

fn is_doubling(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.item(at).is_some_and(|item| item.wording().starts_with('翻'))
}

/// The results where any is printed, else the direction alone.
fn checks(sentence: &Sentence<'_>, pair: &Pair<'_>) -> Vec<Check> {
    let results = results(sentence, pair);
    let checks: Vec<Check> = results.iter().filter_map(|&result| judged(sentence, pair, result)).collect();
    if checks.is_empty() { way(sentence, pair).into_iter().collect() } else { checks }
}

/// The rates and amounts of the change, each with whether it says that it rose.
fn results(sentence: &Sentence<'_>, pair: &Pair<'_>) -> Vec<(usize, bool)> {
    let mut found = Vec::new();
    let mut up = pair.up;
    for at in pair.next..pair.next + RESULTS {
        let says = way_of(sentence, at, pair);
        let Some(says) = says.flatten().or(up).filter(|_| says.is_some()) else { break };
        let fits = sentence.figure(at).is_some_and(|figure| is_result(sentence, pair, figure));
        if !fits || up.is_some_and(|up| up != says) {
            break;
        }
        up = Some(says);
        found.push((at, says));
    }
    if found.is_empty() {
        found.extend(rate_before(sentence, pair).zip(pair.up));
    }
    found
}

/// Whether the words before a result are of rising or falling; some none where they are neither but name a result.
#[allow(
    clippy::option_option,
    reason = "the outer one is that there is a result, the inner one its direction"
)]
fn way_of(sentence: &Sentence<'_>, at: usize, pair: &Pair<'_>) -> Option<Option<bool>> {
    let fronts: &[&str] = if pair.is_then { &["分别", "共", "同比"] } else { &["分别", "共"] };
    let words = without_comma(sentence.lead(at)).trim();
    let words = without(words, fronts);
    let doubles = (words.is_empty() || words.ends_with("基础上")) && is_doubling(sentence, at);
    let is_factor = IS_FACTOR.iter().any(|is| words.starts_with(is)) && at == pair.new + 1;
    if doubles || is_factor { Some(None) } else { direction(words).map(Some) }
}

/// What makes a multiple one of the old number itself.
const IS_FACTOR: [&str; 6] = ["是原来的", "为原来的", "是过去的", "是去年的", "是上年的", "相当于原来的"];

fn is_result(sentence: &Sentence<'_>, pair: &Pair<'_>, figure: &Figure) -> bool {
    let Some(old) = sentence.figure(pair.old) else { return false };
    if is_point(figure) {
        return is_share(old);
    }
    is_share(figure)
        || figure.class == FigureClass::Multiple
        || (is_countable(figure) && same_unit(old, figure))
}

/// `…用时压缩约40%，…时限由A压缩至B`: the same word, said of something that shares its name.
fn rate_before(sentence: &Sentence<'_>, pair: &Pair<'_>) -> Option<usize> {
    let rate = pair.old.checked_sub(1)?;
    let (word, _) = ending(sentence.before(rate))?;
    let words = sentence.between(rate, pair.old);
    let said_of = last_clause(sentence.before(rate)).trim_end_matches(word);
    let same = word == pair.verb && share_a_word(said_of, last_clause(words));
    let figure = sentence.figure(rate)?;
    (same && (is_share(figure) || is_point(figure))).then_some(rate)
}

fn judged(sentence: &Sentence<'_>, pair: &Pair<'_>, (result, up): (usize, bool)) -> Option<Check> {
    let (figure, old) = (sentence.figure(result)?, sentence.figure(pair.old)?);
    let words = without_comma(sentence.before(result));
    let (message, formulas): (_, &[Formula]) = match figure.class {
        _ if is_point(figure) || same_unit(figure, old) && is_countable(figure) => (
            if is_point(figure) { Message::Points } else { Message::Difference },
            &[Formula::Difference { up }],
        ),
        FigureClass::Multiple if is_doubling(sentence, result) || words.ends_with('的') => {
            (Message::Factor, &[Formula::Factor])
        }
        FigureClass::Multiple => (Message::Factor, &[Formula::Growth { up }, Formula::Factor]),
        _ => (Message::Change, &[Formula::Growth { up }]),
    };
    let relation = Relation {
        check: "change",
        message,
        formula: Formula::Difference { up },
        operands: vec![sentence.item(pair.old)?, sentence.item(pair.new)?, sentence.item(result)?],
        loose: message == Message::Change && (is_share(old) || is_real(sentence, pair)),
        why: evidence(pair, words),
    };
    let checks = formulas.iter().map(|&formula| Relation { formula, ..relation.clone() }.judge());
    let mut checks: Vec<Check> = checks.collect::<Option<_>>()?;
    let fitting = checks.iter().position(|check| check.outcome == Outcome::Holds).unwrap_or_default();
    (fitting < checks.len()).then(|| checks.swap_remove(fitting))
}

fn evidence(pair: &Pair<'_>, words: &str) -> Vec<Evidence> {
    [Link::Base.by(pair.base), Link::Change.by(pair.verb), Link::Change.by(words)]
        .into_iter()
        .flatten()
        .collect()
}

/// Whether the numbers go the way that the words say.
fn way(sentence: &Sentence<'_>, pair: &Pair<'_>) -> Option<Check> {
    let up = pair.up?;
    if [pair.old, pair.new].iter().any(|&at| is_turned(sentence, at)) {
        return None;
    }
    let (first, second) = (sentence.item(pair.old)?, sentence.item(pair.new)?);
    let (old, new) = (measured(first.figure)?, measured(second.figure)?);
    let (low, high) = if up { (old, new) } else { (new, old) };
    let above = Reading { range: Range { high: None, ..low.range }, ..low };
    let sign = if up { '↗' } else { '↘' };
    Some(Check {
        check: "direction",
        outcome: outcome(high.range, &above),
        operands: vec![first.index, second.index],
        formula: format!("{} {sign} {}", first.core(), second.core()),
        difference: None,
        tolerance: None,
        message: Message::Direction { up },
        slip: None,
        why: evidence(pair, ""),
    })
}

/// Whether the rate may be counted in other prices than the amounts.
fn is_real(sentence: &Sentence<'_>, pair: &Pair<'_>) -> bool {
    let words = |at| sentence.before(at);
    let start = pair.old.min(pair.new);
    REAL.iter().any(|real| words(start).contains(real) || words(start.saturating_sub(1)).contains(real))
}

/// What grows in constant prices, as statistics have it.
const REAL: [&str; 8] = ["生产总值", "生產總值", "GDP", "增加值", "可支配收入", "纯收入", "实际", "可比"];

/// Whether a smaller number may mean more: a place in a ranking, or a number below zero.
fn is_turned(sentence: &Sentence<'_>, at: usize) -> bool {
    let unit = sentence.figure(at).and_then(amount).and_then(|amount| amount.unit.as_deref());
    matches!(unit, Some("位" | "名"))
        || ["-", "−", "－", "负", "負", "零下"].iter().any(|sign| sentence.before(at).ends_with(sign))
}

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn a_change_is_checked_against_its_ends() {
        expect(
            "工程建设项目审批用时压缩〔约40%〕,社会投资建设项目总审批时限由〔58个工作日〕压缩至〔35个工作日〕。",
            &["change holds (58个工作日 − 35个工作日) / 58个工作日 = 39.66% ≈ 约40%"],
        );
        expect(
            "产值由〔120亿元〕增长到〔150亿元〕，增长〔25%〕。",
            &["change holds (150亿元 − 120亿元) / 120亿元 = 25% ≈ 25%"],
        );
        expect(
            "产值由〔120亿元〕增长到〔150亿元〕，增长〔35%〕。",
            &["change fails (150亿元 − 120亿元) / 120亿元 = 25% ≠ 35%"],
        );
        expect(
            "进出口〔120亿元〕，比上年的〔100亿元〕增长〔20%〕。",
            &["change holds (120亿元 − 100亿元) / 100亿元 = 20% ≈ 20%"],
        );
        expect(
            "从〔2020年〕的〔80家〕减少到〔60家〕，降幅达〔25%〕。",
            &["change holds (80家 − 60家) / 80家 = 25% ≈ 25%"],
        );
    }

    #[test]
    fn points_are_differences() {
        expect(
            "比重由〔12.5%〕提高到〔15.5%〕，提高〔3个百分点〕。",
            &["change holds 15.5% − 12.5% = 3% ≈ 3个百分点"],
        );
        expect(
            "比重由〔12.5%〕提高到〔15.5%〕，提高〔5个百分点〕。",
            &["change fails 15.5% − 12.5% = 3% ≠ 5个百分点"],
        );
        expect(
            "比重由〔12.5%〕提高到〔15.5%〕，提高〔3%〕。",
            &["change uncertain (15.5% − 12.5%) / 12.5% = 24% ? 3%"],
        );
    }

    #[test]
    fn words_of_rising_and_falling_fit_the_numbers() {
        expect("由〔58个工作日〕压缩至〔35个工作日〕。", &["direction holds 58个工作日 ↘ 35个工作日"]);
        expect("由〔35个工作日〕压缩至〔58个工作日〕。", &["direction fails 35个工作日 ↘ 58个工作日"]);
        expect("由〔35家〕增加到〔58家〕。", &["direction holds 35家 ↗ 58家"]);
        expect("从〔2012年〕的〔35家〕增加到〔2021年〕的〔28家〕。", &["direction fails 35家 ↗ 28家"]);
        expect("排名从〔58位〕上升至〔35位〕，气温由-〔5度〕上升至〔3度〕。", &[]);
    }

    #[test]
    fn other_rates_are_no_change() {
        expect(
            "产值由〔120亿元〕增长到〔150亿元〕，年均增长〔5%〕。",
            &["direction holds 120亿元 ↗ 150亿元"],
        );
        expect(
            "产值由〔120亿元〕增长到〔150亿元〕，利润增长〔5%〕。",
            &["direction holds 120亿元 ↗ 150亿元"],
        );
        expect("甲市用时压缩〔40%〕，乙县由〔58天〕压缩至〔50天〕。", &["direction holds 58天 ↘ 50天"]);
        expect("由〔120亿元〕的项目发展到〔150亿元〕，增长〔5%〕。", &[]);
    }

    #[test]
    fn growth_in_constant_prices_is_left_open() {
        expect(
            "国内生产总值由〔82.7万亿元〕增加到〔90.1万亿元〕，增长〔6.6%〕。",
            &["change uncertain (90.1万亿元 − 82.7万亿元) / 82.7万亿元 = 8.95% ? 6.6%"],
        );
    }
}
