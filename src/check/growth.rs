//! A growth whose base is not printed: `产值39.18亿元，同比增长34.54%`.

use super::direction::{direction, ending};
use super::exact::Exact;
use super::printed::{Manner, as_printed};
use super::reading::{is_countable, is_share, measured, same_unit};
use super::relation::{Formula, Relation};
use super::sentence::{Sentence, last_clause, without_comma};
use super::{Check, Link, Message, Outcome};
use crate::recognize::figure::FigureClass;

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
    let words = without_comma(sentence.between(new, rate));
    if let Some((_, up)) = ending(sentence.lead(new).trim()) {
        return (direction(words) == Some(up)).then(|| gained(sentence, new, rate, up))?;
    }
    let up = grows(words)?;
    let (new, rate) = (sentence.item(new)?, sentence.item(rate)?);
    let base = base(measured(figure)?.printed, measured(rate_figure)?.printed, up)
        .and_then(|base| as_printed(base, new, Manner { spare: 0 }));
    let sign = if up { '+' } else { '−' };
    let result = base.as_ref().map_or("?", |base| base.wording.as_str());
    Some(Check {
        check: "growth",
        outcome: Outcome::NotAssessable,
        operands: vec![new.index, rate.index],
        formula: format!("{} / (1 {sign} {}) = {result}", new.core(), rate.core()),
        difference: None,
        tolerance: None,
        message: Message::Base { base: base.map(|base| base.amount) },
        slip: None,
        why: Link::Change.by(words).into_iter().collect(),
    })
}

/// `产量52.3万吨，比上年增产1.6万吨，增长3.2%`: the amount, what it rose by, and the rate.
fn gained(sentence: &Sentence<'_>, by: usize, rate: usize, up: bool) -> Option<Check> {
    let amount =
        by.checked_sub(1).map(|at| if is_date(sentence, at) { at.checked_sub(1) } else { Some(at) })??;
    let words = without_comma(sentence.stretch(amount, by)?);
    let (first, second, result) = (sentence.item(amount)?, sentence.item(by)?, sentence.item(rate)?);
    let same = is_countable(first.figure) && same_unit(first.figure, second.figure);
    let once = last_clause(words) == words;
    let of_before = ["比", "较", "較", "同比"].iter().any(|than| words.starts_with(than));
    (same && once && of_before)
        .then(|| Relation {
            check: "change",
            message: Message::Change,
            formula: Formula::Gain { up },
            operands: vec![first, second, result],
            loose: false,
            why: [Link::Base.by(words), Link::Change.by(sentence.lead(rate))].into_iter().flatten().collect(),
        })?
        .judge()
}

fn is_date(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.figure(at).is_some_and(|figure| matches!(figure.class, FigureClass::Date | FigureClass::Period))
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

    #[test]
    fn an_increase_is_checked_against_what_it_is_of() {
        expect(
            "产量〔52.3万吨〕，比上年增产〔1.6万吨〕，增长〔3.2%〕。",
            &["change holds 1.6万吨 / (52.3万吨 − 1.6万吨) = 3.16% ≈ 3.2%"],
        );
        expect(
            "招生〔6800人〕，较去年增加〔300人〕，增幅〔6.6%〕。",
            &["change fails 300人 / (6800人 − 300人) = 4.62% ≠ 6.6%"],
        );
        expect("股价〔12元〕，上涨〔0.45元〕，涨幅〔3.8%〕。", &[]);
    }
}
