//! A growth whose base is not printed: `产值39.18亿元，同比增长34.54%`.

use super::direction::ending;
use super::exact::Exact;
use super::reading::{is_countable, is_share, reading};
use super::sentence::{Sentence, without_comma};
use super::{Check, Message, Outcome};
use rust_decimal::Decimal;

/// What the rise or fall is counted from.
const BASES: [&str; 7] = ["同比", "比上年", "较上年", "較上年", "比去年同期", "较去年同期", "环比"];

/// Amounts with the rate they grew at, each with the base that follows from them.
pub(super) fn check(sentence: &Sentence<'_>) -> Vec<Check> {
    (1..sentence.items.len()).filter_map(|rate| at(sentence, rate)).collect()
}

fn at(sentence: &Sentence<'_>, rate: usize) -> Option<Check> {
    let new = rate.checked_sub(1)?;
    let (figure, rate_figure) = (sentence.figure(new)?, sentence.figure(rate)?);
    if !is_countable(figure) || !is_share(rate_figure) {
        return None;
    }
    let up = grows(without_comma(sentence.between(new, rate)))?;
    let base = base(reading(figure)?.printed, reading(rate_figure)?.printed, up)
        .and_then(|base| Base::new(base, reading(figure)?.printed?, sentence.core(new)));
    let sign = if up { '+' } else { '−' };
    let result = base.as_ref().map_or("?", |base| base.wording.as_str());
    Some(Check {
        check: "growth",
        outcome: Outcome::NotAssessable,
        operands: [new, rate]
            .iter()
            .filter_map(|&at| sentence.items.get(at))
            .map(|item| item.index)
            .collect(),
        formula: format!("{} / (1 {sign} {}) = {result}", sentence.core(new), sentence.core(rate)),
        difference: None,
        tolerance: None,
        message: Message::Base { base: base.map(|base| base.amount) },
    })
}

/// What an amount grew from, as precise as the amount is printed.
struct Base {
    /// In the base unit.
    amount: Decimal,
    /// In the unit of the amount, `29.12亿元`.
    wording: String,
}

impl Base {
    /// `exact` in the manner of `core`, which prints the number `new`; none where that is not printed in digits.
    fn new(exact: Exact, new: Exact, core: &str) -> Option<Self> {
        let end = core.find(|char: char| !char.is_ascii_digit() && char != '.')?;
        let (digits, unit) = core.split_at_checked(end)?;
        let printed: Decimal = digits.parse().ok()?;
        let factor = new.over(Exact::from_decimal(printed)?)?;
        let rounded = exact.over(factor)?.rounded(printed.scale())?;
        let amount = Exact::from_decimal(rounded)?.times(factor)?.rounded(printed.scale())?;
        Some(Self { amount, wording: format!("{rounded}{unit}") })
    }
}

/// Whether the words are nothing but `同比增长`, `增幅` or the like: true for rising.
fn grows(words: &str) -> Option<bool> {
    let (verb, up) = ending(words)?;
    let base = words.trim_end_matches(['了', '约', '达', '至', '到', '为']).strip_suffix(verb)?;
    let is_rate = base.is_empty() && verb.ends_with(['幅', '速']);
    (is_rate || BASES.contains(&base)).then_some(up)
}

/// The amount before it grew, in its base unit.
fn base(new: Option<Exact>, rate: Option<Exact>, up: bool) -> Option<Exact> {
    let factor = if up { Exact::ONE.plus(rate?)? } else { Exact::ONE.minus(rate?)? };
    new?.over(factor).filter(|base| base.is_positive())
}

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn a_growth_without_its_base_offers_it() {
        expect(
            "产值〔39.18亿元〕,同比增长〔34.54%〕。",
            &["growth not_assessable 39.18亿元 / (1 + 34.54%) = 29.12亿元"],
        );
        expect(
            "产值〔39.18亿元〕,增幅〔34.54%〕。",
            &["growth not_assessable 39.18亿元 / (1 + 34.54%) = 29.12亿元"],
        );
        expect("产值〔39.18亿元〕,增加值增长〔34.54%〕。", &[]);
    }
}
