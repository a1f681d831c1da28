//! From an old number to a new one: `由58个工作日压缩至35个工作日，压缩约40%`.

use super::direction::{direction, ending, verb};
use super::exact::Exact;
use super::range::Range;
use super::reading::{Reading, amount, is_countable, is_point, is_share, reading, same_unit};
use super::sentence::{Sentence, last_clause, share_a_word, without_comma};
use super::verdict::{Calculated, Percentage, outcome};
use super::{Check, Message};
use crate::recognize::figure::{Figure, FigureClass};

/// Changes whose two ends are printed beside each other.
pub(super) fn check(sentence: &Sentence<'_>) -> Vec<Check> {
    (1..sentence.items.len())
        .filter_map(|right| pair(sentence, right))
        .flat_map(|pair| checks(sentence, &pair))
        .collect()
}

/// An old and a new figure.
struct Pair<'a> {
    old: usize,
    new: usize,
    /// Whether the words say that it rose.
    up: bool,
    /// The word they say it with.
    verb: &'a str,
    /// Where a rate may stand behind them.
    next: usize,
}

fn pair<'a>(sentence: &Sentence<'a>, right: usize) -> Option<Pair<'a>> {
    let left = undated(sentence, right)?;
    let (first, second) = (sentence.figure(left)?, sentence.figure(right)?);
    let comparable = (is_countable(first) || is_share(first)) && same_unit(first, second);
    comparable.then(|| from_to(sentence, left, right).or_else(|| against(sentence, left, right)))?
}

/// The figure before another, or the one before the date that belongs to it (`压缩至2022年的35个`).
fn undated(sentence: &Sentence<'_>, right: usize) -> Option<usize> {
    let date = right.checked_sub(1)?;
    let is_date = matches!(sentence.figure(date)?.class, FigureClass::Date | FigureClass::Period);
    if is_date && OF_DATE.contains(&sentence.between(date, right)) { date.checked_sub(1) } else { Some(date) }
}

/// What ties an amount to the date before it.
const OF_DATE: [&str; 5] = ["", "的", "底的", "末的", "同期的"];

/// `由A压缩至B`.
fn from_to<'a>(sentence: &Sentence<'a>, left: usize, right: usize) -> Option<Pair<'a>> {
    let words = sentence.between(left, left + 1).trim();
    let up = direction(words).filter(|_| words.ends_with(['至', '到', '为', '為', '了']))?;
    let start = last_clause(sentence.before(left));
    let is_start = start.contains(FROM) || (left > 0 && is_dated(sentence, left));
    let verb = verb(words).trim_end_matches(['至', '到']);
    is_start.then_some(Pair { old: left, new: right, up, verb, next: right + 1 })
}

/// Words that an old number begins with.
const FROM: [char; 3] = ['由', '从', '從'];

/// `从2020年的A`: the word stands before a date.
fn is_dated(sentence: &Sentence<'_>, left: usize) -> bool {
    let date = left.checked_sub(1);
    let start = date.map_or("", |date| last_clause(sentence.before(date)));
    OF_DATE.contains(&sentence.before(left)) && start.ends_with(FROM)
}

/// `A，比上年的B增长X%`.
fn against<'a>(sentence: &Sentence<'a>, left: usize, right: usize) -> Option<Pair<'a>> {
    let words = without_comma(sentence.between(left, right));
    let is_base = ["比", "较", "較"].iter().any(|than| words.starts_with(than)) && words.ends_with('的');
    let after = sentence.between(right, right + 1).trim();
    let up = direction(after).filter(|_| is_base)?;
    Some(Pair { old: right, new: left, up, verb: verb(after), next: right + 1 })
}

/// The rate where one is printed, else the direction alone.
fn checks(sentence: &Sentence<'_>, pair: &Pair<'_>) -> Vec<Check> {
    match rate(sentence, pair) {
        Some(check) => vec![check],
        None => way(sentence, pair).into_iter().collect(),
    }
}

fn rate(sentence: &Sentence<'_>, pair: &Pair<'_>) -> Option<Check> {
    let rate = rate_behind(sentence, pair).or_else(|| rate_before(sentence, pair))?;
    let figure = sentence.figure(rate)?;
    if is_point(figure) {
        return is_share(sentence.figure(pair.old)?).then(|| points(sentence, pair, rate))?;
    }
    relative(sentence, pair, rate)
}

/// `…，增长X%`: nothing but a word of the same direction between.
fn rate_behind(sentence: &Sentence<'_>, pair: &Pair<'_>) -> Option<usize> {
    let last = pair.next.checked_sub(1)?;
    let words = without_comma(sentence.between(last, pair.next));
    (is_rate(sentence.figure(pair.next)?) && direction(words) == Some(pair.up)).then_some(pair.next)
}

/// `…用时压缩约40%，…时限由A压缩至B`: the same word, said of something that shares its name.
fn rate_before(sentence: &Sentence<'_>, pair: &Pair<'_>) -> Option<usize> {
    let rate = pair.old.checked_sub(1)?;
    let (word, _) = ending(sentence.before(rate))?;
    let words = sentence.between(rate, pair.old);
    let said_of = last_clause(sentence.before(rate)).trim_end_matches(word);
    let same = word == pair.verb && share_a_word(said_of, last_clause(words));
    (same && is_rate(sentence.figure(rate)?)).then_some(rate)
}

fn is_rate(figure: &Figure) -> bool {
    is_share(figure) || is_point(figure)
}

/// The rate against the quotient of the two.
fn relative(sentence: &Sentence<'_>, pair: &Pair<'_>, rate: usize) -> Option<Check> {
    let (old, new) = readings(sentence, pair)?;
    let quotient = new.range.over(old.range);
    let range = quotient.and_then(|quotient| from_one(quotient, pair.up));
    let value = old.printed.zip(new.printed).and_then(|(old, new)| apart(old, new, pair.up)?.over(old));
    let (low, high) = if pair.up { (pair.old, pair.new) } else { (pair.new, pair.old) };
    let calculation =
        format!("({} − {}) / {}", sentence.core(high), sentence.core(low), sentence.core(pair.old));
    judged(sentence, pair, rate, Message::Change, calculation, range.map(|range| Calculated { range, value }))
}

/// The points against the difference of the two.
fn points(sentence: &Sentence<'_>, pair: &Pair<'_>, rate: usize) -> Option<Check> {
    let (old, new) = readings(sentence, pair)?;
    let (high, low) = if pair.up { (new, old) } else { (old, new) };
    let value = old.printed.zip(new.printed).and_then(|(old, new)| apart(old, new, pair.up));
    let calculated = high.range.minus(low.range).map(|range| Calculated { range, value });
    let (low, high) = if pair.up { (pair.old, pair.new) } else { (pair.new, pair.old) };
    let calculation = format!("{} − {}", sentence.core(high), sentence.core(low));
    judged(sentence, pair, rate, Message::Points, calculation, calculated)
}

fn judged(
    sentence: &Sentence<'_>,
    pair: &Pair<'_>,
    rate: usize,
    message: Message,
    calculation: String,
    calculated: Option<Calculated>,
) -> Option<Check> {
    let percentage = Percentage {
        check: "change",
        message,
        operands: operands(sentence, &[pair.old, pair.new, rate]),
        calculation,
        wording: sentence.wording(rate),
        loose: message == Message::Change
            && (is_share(sentence.figure(pair.old)?) || is_real(sentence, pair)),
    };
    Some(percentage.against(calculated, &reading(sentence.figure(rate)?)?))
}

/// Whether the numbers go the way that the words say.
fn way(sentence: &Sentence<'_>, pair: &Pair<'_>) -> Option<Check> {
    if [pair.old, pair.new].iter().any(|&at| is_turned(sentence, at)) {
        return None;
    }
    let (old, new) = readings(sentence, pair)?;
    let (low, high) = if pair.up { (old, new) } else { (new, old) };
    let above = Reading { range: Range { high: None, ..low.range }, ..low };
    let sign = if pair.up { '↗' } else { '↘' };
    Some(Check {
        check: "direction",
        outcome: outcome(high.range, &above),
        operands: operands(sentence, &[pair.old, pair.new]),
        formula: format!("{} {sign} {}", sentence.core(pair.old), sentence.core(pair.new)),
        difference: None,
        tolerance: None,
        message: Message::Direction { up: pair.up },
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

fn readings(sentence: &Sentence<'_>, pair: &Pair<'_>) -> Option<(Reading, Reading)> {
    Some((reading(sentence.figure(pair.old)?)?, reading(sentence.figure(pair.new)?)?))
}

fn operands(sentence: &Sentence<'_>, items: &[usize]) -> Vec<usize> {
    items.iter().filter_map(|&at| sentence.items.get(at)).map(|item| item.index).collect()
}

/// How far a quotient of new and old is from one, counted upwards or downwards.
fn from_one(quotient: Range, up: bool) -> Option<Range> {
    let one = Range::point(Exact::ONE);
    if up { quotient.minus(one) } else { one.minus(quotient) }
}

fn apart(old: Exact, new: Exact, up: bool) -> Option<Exact> {
    if up { new.minus(old) } else { old.minus(new) }
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
