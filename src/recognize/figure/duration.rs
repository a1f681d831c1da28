//! Lengths of time.

use super::build::{Draft, amount};
use super::modifier::Bent;
use super::numeral::{self, Numeral, Vague};
use super::tail::Tail;
use super::unit::{self, Length, Suffix};
use super::value::{Interval, Value};
use super::{FigureClass, Modifier, look};
use crate::recognize::finding::{Body, Finding};
use crate::text::Span;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// Words that begin with 半 and do not close a length of time before them.
const NOT_HALF: &[&str] = &[
    "半数",
    "半年",
    "半夜",
    "半场",
    "半岛",
    "半导体",
    "半决赛",
    "半个",
    "半天",
    "半月",
    "半小时",
    "半价",
    "半径",
    "半圆",
    "半球",
    "半路",
    "半空",
    "半山",
    "半程",
    "半边",
    "半成品",
    "半自动",
    "半挂",
    "半票",
    "半身",
    "半马",
    "半封闭",
    "半脱产",
    "半成",
    "半袋",
    "半桶",
    "半碗",
    "半杯",
    "半瓶",
    "半箱",
];

/// The half behind a unit of time (一年半) and where it ends.
pub(super) fn half_behind(text: &str, end: usize) -> (Decimal, usize) {
    match look::any(text, end, &["半"]) {
        Some(after) if look::any(text, end, NOT_HALF).is_none() => (Decimal::new(5, 1), after),
        _ => (Decimal::ZERO, end),
    }
}

/// A length of time with its parts: 1小时20分, 一年零三个月.
pub(super) fn read(text: &str, floor: usize, number: &Numeral, tail: &Tail) -> Option<Finding> {
    let length = tail.length?;
    let number = &Numeral {
        low: number.low.checked_add(tail.plus)?,
        high: number.high.checked_add(tail.plus)?,
        ..number.clone()
    };
    let mut parts = vec![(number.low, length)];
    let mut end = tail.end;
    if number.vague == Vague::Exact && tail.plus.is_zero() {
        while let Some((value, length, after)) = part(text, end, parts.last().map(|part| part.1)) {
            parts.push((value, length));
            end = after;
        }
    }
    if let ([(_, length)], Some(after)) = (parts.as_slice(), nights(text, end))
        && length.letter == Some('D')
    {
        end = after;
    }
    if let Some((hundredths, after)) = hundredths(text, end, parts.last().map(|part| part.1))
        && let Some(last) = parts.last_mut()
    {
        last.0 = last.0.checked_add(hundredths)?;
        end = after;
    }
    let number = &match parts.as_slice() {
        [(value, _)] if *value != number.low => {
            Numeral { low: *value, high: *value, place: Decimal::new(1, 2), ..number.clone() }
        }
        _ => number.clone(),
    };
    let bent = within(text, Bent::around(text, floor, number.start, end), end);
    let mut value = amount(number, bent, Some(Cow::Borrowed(length.name)), false);
    value.iso = iso(&parts).filter(|_| !matches!(number.vague, Vague::Few | Vague::Between | Vague::From));
    if parts.len() > 1 {
        (value.number, value.interval, value.unit, value.precision) = (None, None, None, None);
    }
    let modifier = bent.with(number.vague);
    let draft = Draft {
        class: if number.vague == Vague::Between { FigureClass::Range } else { FigureClass::Duration },
        rule: tail.rule,
        numeral: Some(Span::new(number.start, tail.numeral_end)),
        core: Span::new(number.start, end),
        value: Some(Value::Amount(value)),
        weak: false,
    };
    Some(draft.within(Span::new(bent.start, bent.end), modifier))
}

/// Words that 内 begins and that stand behind a length of time as what happened in it (三年内战).
const NOT_WITHIN: &[&str] =
    &["内战", "内需", "内地", "内陆", "内蒙", "内外", "内部", "内容", "内涵", "内阁", "内科", "内幕", "内卷"];

/// A length of time with 内 behind it, which there begins fewer words than behind other numbers (十日内向法院).
fn within(text: &str, bent: Bent, end: usize) -> Bent {
    match look::any(text, look::over_blank(text, end), &["内", "內"]) {
        Some(after) if bent.end == end && look::any(text, end, NOT_WITHIN).is_none() => bent.at_most(after),
        _ => bent,
    }
}

/// The nights behind a number of days, which they add nothing to: 三天两夜.
fn nights(text: &str, at: usize) -> Option<usize> {
    let number =
        numeral::unsigned(text, at).filter(|number| number.vague == Vague::Exact && !number.fraction)?;
    look::any(text, number.end, &["夜", "晚", "宿"])
        .filter(|_| look::any(text, number.end, &["晚上", "夜间", "晚会", "晚报"]).is_none())
}

/// 10秒01: two digits behind the seconds are hundredths.
fn hundredths(text: &str, end: usize, last: Option<Length>) -> Option<(Decimal, usize)> {
    let digits: Vec<u32> =
        look::rest(text, end).chars().take(3).map_while(|char| char.to_digit(10)).collect();
    let [tens, ones] = *digits.as_slice() else { return None };
    (rank(last?)? == 0).then(|| (Decimal::new(i64::from(tens * 10 + ones), 2), end + 2))
}

/// The rank of a unit that may stand behind a larger one.
const fn rank(length: Length) -> Option<u8> {
    match length.letter {
        Some('Y') => Some(6),
        Some('M') => Some(5),
        Some('W') => Some(4),
        Some('D') => Some(3),
        Some('h') => Some(2),
        Some('m') => Some(1),
        Some('s') => Some(0),
        _ => None,
    }
}

/// A smaller part behind a length of time.
fn part(text: &str, at: usize, last: Option<Length>) -> Option<(Decimal, Length, usize)> {
    let at = look::any(text, at, &["零", "又", "加", "、"]).filter(|&after| after != at).unwrap_or(at);
    let larger = rank(last?)?;
    let number = numeral::unsigned(text, look::over_blank(text, at))?;
    let minutes = Length { name: "分钟", letter: Some('m'), factor: 1 };
    // 3小时34分之后: no fraction.
    let later = look::any(text, number.end, &["分之后", "分之内", "分之久", "分之前"])
        .map(|_| (number.end + '分'.len_utf8(), Suffix::Measure("分")));
    let (end, suffix) = later.or_else(|| unit::suffix(text, look::over_blank(text, number.end)))?;
    let length = match suffix {
        Suffix::Time(length) => length,
        Suffix::Measure("分") if larger == 2 => minutes,
        _ => return None,
    };
    let dated = matches!(text.get(number.end..end), Some("月" | "日" | "年"));
    let smaller = rank(length)? < larger && number.vague == Vague::Exact;
    let capacity = match larger {
        6 => 12,
        5 => 31,
        4 => 7,
        3 => 24,
        _ => 60,
    };
    let fits = number.low < Decimal::from(capacity);
    (smaller && fits && !(dated && larger > 4)).then_some((number.low, length, end))
}

/// The duration in ISO 8601.
fn iso(parts: &[(Decimal, Length)]) -> Option<String> {
    let (mut date, mut time) = (String::new(), String::new());
    for &(value, length) in parts {
        let letter = length.letter?;
        let value = value.checked_mul(Decimal::from(length.factor))?;
        let target = if letter.is_ascii_lowercase() { &mut time } else { &mut date };
        if letter == 'M' && value == Decimal::new(5, 1) {
            target.push_str("15D");
            continue;
        }
        let whole = value.trunc();
        let rest = value.checked_sub(whole)?;
        let smaller = match letter {
            'Y' => Some((12, 'M')),
            'D' => Some((24, 'H')),
            'h' => Some((60, 'M')),
            'm' => Some((60, 'S')),
            _ => None,
        };
        let lower = smaller.and_then(|(factor, name)| Some((rest.checked_mul(Decimal::from(factor))?, name)));
        match lower.filter(|(lower, _)| !rest.is_zero() && lower.fract().is_zero()) {
            Some((lower, name)) => {
                if !whole.is_zero() {
                    target.push_str(&format!("{}{}", whole.normalize(), letter.to_ascii_uppercase()));
                }
                let target = if letter == 'D' { &mut time } else { target };
                target.push_str(&format!("{}{name}", lower.normalize()));
            }
            None => target.push_str(&format!("{}{}", value.normalize(), letter.to_ascii_uppercase())),
        }
    }
    let time = if time.is_empty() { time } else { format!("T{time}") };
    Some(format!("P{date}{time}"))
}

/// 大半年: between a half and the whole.
fn greater_half(text: &str, floor: usize, at: usize, mut finding: Finding) -> Finding {
    let before = look::before(text, at);
    let start = before.strip_suffix('大').filter(|rest| !rest.ends_with(['最', '巨', '扩', '增', '加']));
    if let (Some(start), Body::Figure(figure)) =
        (start.map(str::len).filter(|&start| start >= floor), &mut finding.body)
        && let Some(Value::Amount(amount)) = &mut figure.value
    {
        amount.interval = Some(Interval {
            low: Some(Decimal::new(5, 1)),
            high: Some(Decimal::ONE),
            low_open: true,
            high_open: true,
        });
        figure.modifier = Modifier::Over;
        finding.span = Span::new(start, finding.span.end());
    }
    finding
}

/// A half before its unit.
pub(super) const HALF: &str = "半";

/// Half a unit: 半年, 半个小时.
pub(super) fn half(text: &str, floor: usize, at: usize) -> Option<Finding> {
    let after = look::any(text, at, &[HALF])?;
    let (end, suffix) = unit::suffix(text, after)?;
    let half = Decimal::new(5, 1);
    let number = Numeral {
        start: at,
        end: after,
        low: half,
        high: half,
        place: Decimal::new(1, 1),
        step: Decimal::new(1, 1),
        scale: Decimal::ONE,
        ..Numeral::default()
    };
    if let Suffix::Time(length) = suffix {
        let written = text.get(after..end).unwrap_or_default();
        if matches!(written, "日" | "夜" | "晚" | "周" | "期") && written != "周" {
            return None;
        }
        let plain = Tail {
            length: Some(length),
            rule: "duration/half",
            end,
            numeral_end: after,
            class: FigureClass::Duration,
            ..Tail::none(after)
        };
        let finding = read(text, floor, &number, &plain)?;
        return Some(greater_half(text, floor, at, finding));
    }
    if suffix == Suffix::Dozen {
        let tail = Tail {
            factor: super::tail::DOZEN,
            numeral_end: end,
            end,
            rule: "number/dozen",
            ..Tail::none(end)
        };
        return super::amount::finish(text, floor, &number, &tail, false);
    }
    let word = match suffix {
        Suffix::Unit(word) => word,
        Suffix::Measure(word) if counts_half(word) => word,
        _ => return None,
    };
    let bent = Bent::around(text, floor, at, end);
    let value = amount(&number, bent, Some(word.into()), false);
    let draft = Draft {
        class: FigureClass::Quantity,
        rule: "quantity/half",
        numeral: Some(Span::new(at, after)),
        core: Span::new(at, end),
        value: Some(Value::Amount(value)),
        weak: matches!(text.get(after..end), Some("辈子")),
    };
    Some(draft.within(Span::new(bent.start, bent.end), bent.modifier))
}

/// Units that halves are counted in.
fn counts_half(unit: &str) -> bool {
    [
        "斤",
        "公斤",
        "吨",
        "公里",
        "里",
        "米",
        "亩",
        "升",
        "两",
        "个",
        "碗",
        "杯",
        "瓶",
        "里地",
        "平方米",
        "里路",
        "度",
        "箱",
        "车",
        "辈子",
        "勺",
        "匙",
        "茶匙",
        "汤匙",
        "调羹",
        "盒",
        "袋",
        "桶",
        "壶",
        "盆",
        "锅",
        "盘",
        "片",
        "块",
        "张",
        "根",
        "只",
        "套",
        "筐",
        "罐",
        "包",
        "缸",
        "篇",
        "页",
        "尺",
        "寸",
        "坪",
    ]
    .contains(&unit)
}
