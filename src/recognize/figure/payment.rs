//! Figures of money: the number with its currency on either side, and the smaller coins behind it.

use super::amount::converted;
use super::build::{Draft, amount};
use super::modifier::Bent;
use super::numeral::{self, Numeral, Vague};
use super::tail::Tail;
use super::unit::{self, Suffix};
use super::value::Value;
use super::{FigureClass, look, money};
use crate::recognize::finding::Finding;
use crate::text::Span;
use rust_decimal::Decimal;
use std::borrow::Cow;

pub(super) fn read(
    text: &str,
    floor: usize,
    number: &Numeral,
    tail: &Tail,
    prefix: Option<(usize, &'static str)>,
) -> Option<Finding> {
    let (small, end) = rest(text, number, tail);
    let per = money::per(text, end).filter(|_| prefix.is_some() && tail.class == FigureClass::Number);
    let number = with_coins(number, tail, small)?;
    let start = prefix.map_or(number.start, |(start, _)| start);
    let (number, start) = &match money::minus(text, floor, start).filter(|_| prefix.is_some()) {
        Some(minus) => (number.negated(), minus),
        None => (number, start),
    };
    let start = *start;
    let generic = tail.unit.as_deref().is_none_or(|unit| unit == "CNY");
    let unit = match prefix {
        Some((_, code)) if generic => Some(Cow::Borrowed(code)),
        _ => tail.unit.clone(),
    };
    let unit = match (unit, per.and_then(|to| text.get(end..to))) {
        (Some(code), Some(per)) => Some(super::tail::per_unit(&code, per)),
        (unit, _) => unit,
    };
    let end = per.unwrap_or(end);
    let bent = Bent::around(text, floor, start, end);
    let class = if number.vague == Vague::Between { FigureClass::Range } else { FigureClass::Money };
    let draft = Draft {
        class,
        rule: if tail.class == FigureClass::Money { tail.rule } else { "money/symbol" },
        numeral: Some(Span::new(number.start, tail.numeral_end)),
        core: Span::new(start, end),
        value: Some(Value::Amount(amount(number, bent, unit, false))),
        weak: false,
    };
    Some(draft.within(Span::new(bent.start, bent.end), bent.with(number.vague)))
}

/// Hundredths behind the main unit (1角1分) and where they end.
fn rest(text: &str, number: &Numeral, tail: &Tail) -> (u32, usize) {
    let main = text.get(number.end..tail.end).unwrap_or_default().trim_start();
    if number.vague != Vague::Exact {
        return (0, tail.end);
    }
    match main {
        "元" | "圆" | "圓" | "块" | "塊" | "欧" | "镑" | "蚊" => {
            money::coins(text, tail.end, !matches!(main, "元" | "圆" | "圓"))
        }
        "角" | "毛" => money::cents(text, tail.end),
        _ => foreign_coins(text, tail).unwrap_or((0, tail.end)),
    }
}

/// 5美元50美分.
fn foreign_coins(text: &str, tail: &Tail) -> Option<(u32, usize)> {
    let number = numeral::unsigned(text, look::any(text, tail.end, &["零"]).unwrap_or(tail.end))?;
    let (end, suffix) = unit::suffix(text, number.end)?;
    let hundredths =
        number.integer().and_then(|value| u32::try_from(value).ok()).filter(|&value| value < 100)?;
    match suffix {
        Suffix::Coin(100, code) if tail.unit.as_deref() == Some(code) && code != "CNY" => {
            Some((hundredths, end))
        }
        _ => None,
    }
}

fn with_coins(number: &Numeral, tail: &Tail, hundredths: u32) -> Option<Numeral> {
    let mut number = converted(number, tail)?;
    if hundredths > 0 {
        let more = Decimal::new(i64::from(hundredths), 2);
        number.low = number.low.checked_add(more)?;
        number.high = number.high.checked_add(more)?;
        let place = if hundredths.is_multiple_of(10) { 1 } else { 2 };
        number.place = Decimal::new(1, place);
        number.step = number.place;
    }
    Some(number)
}
