//! Fractions and ratios: 三分之一, 百分之五, 1/3, 3:1, 7比3.

use super::amount::{point, quotient};
use super::build::{self, Draft, amount};
use super::modifier::Bent;
use super::numeral::{self, Form, Numeral, Vague};
use super::start::Opening;
use super::tail::tail;
use super::unit::{self, Suffix};
use super::value::{Amount, Number, Value};
use super::{FigureClass, look, range};
use crate::recognize::finding::Finding;
use crate::text::Span;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// A fraction or ratio that begins with `number`.
pub(super) fn read(text: &str, floor: usize, number: &Numeral) -> Option<Finding> {
    parted(text, floor, number)
        .or_else(|| shared_out(text, floor, number))
        .or_else(|| slashed(text, floor, number))
        .or_else(|| against(text, floor, number))
        .or_else(|| score(text, number))
}

/// 分之.
const PARTS: &[&str] = &["分之", "份之"];

/// N分之M, after N.
fn parted(text: &str, floor: usize, whole: &Numeral) -> Option<Finding> {
    if let Some(after) = look::any(text, whole.end, &["又"]) {
        return mixed(text, floor, whole, after);
    }
    let after = look::any(text, whole.end, PARTS)?;
    let part = numeral::signed(text, after)?;
    let Some(unit) = share(whole) else {
        return proper(text, floor, whole, &part);
    };
    let part = if whole.low.is_sign_negative() { part.negated() } else { part };
    let end = range_end(text, &part).map_or(part.end, |(other, _)| other.end);
    let bent = Bent::around(text, floor, whole.start, end);
    let (mut value, class) = match range_end(text, &part) {
        Some((other, _)) => {
            let mut value = amount(&part, bent, Some(unit.into()), true);
            value.number = None;
            value.interval = Some(range::between(part.low, other.low));
            (value, FigureClass::Range)
        }
        None => {
            let class = if part.vague == Vague::Between { FigureClass::Range } else { FigureClass::Percent };
            (amount(&part, bent, Some(unit.into()), true), class)
        }
    };
    value.precision = value.precision.filter(|_| class == FigureClass::Percent);
    let span = Span::new(whole.start, end);
    let draft = Draft {
        class,
        rule: "percent/words",
        numeral: Some(span),
        core: span,
        value: Some(Value::Amount(value)),
        weak: false,
    };
    Some(draft.within(Span::new(bent.start, bent.end), bent.with(part.vague)))
}

/// The unit of 百分之 and 千分之; none for parts of another number (一百分之一).
fn share(whole: &Numeral) -> Option<&'static str> {
    let bare = whole.bare && whole.vague == Vague::Exact;
    let units = [(Decimal::ONE_HUNDRED, "percent"), (Decimal::ONE_THOUSAND, "permille")];
    units.iter().find(|(parts, _)| bare && *parts == whole.low.abs()).map(|&(_, unit)| unit)
}

/// 百分之五至百分之八, 百分之五到八: the other end.
fn range_end(text: &str, part: &Numeral) -> Option<(Numeral, ())> {
    let after = range::dash(text, part.end)?;
    let skip = look::any(text, after, &["百分之", "千分之"]).unwrap_or(after);
    let other = numeral::unsigned(text, skip)?;
    let alone = skip > after || unit::suffix(text, other.end).is_none();
    (other.vague == Vague::Exact && part.vague == Vague::Exact && other.low > part.low && alone)
        .then_some((other, ()))
}

fn proper(text: &str, floor: usize, whole: &Numeral, part: &Numeral) -> Option<Finding> {
    let exact = whole.vague == Vague::Exact && part.vague == Vague::Exact && !whole.low.is_zero();
    let span = Span::new(whole.start, part.end);
    exact.then_some(())?;
    let (part, whole) =
        if whole.low.is_sign_negative() { (-part.low, -whole.low) } else { (part.low, whole.low) };
    fraction(text, floor, span, quotient(part, whole)?, "fraction/words")
}

/// 一又二分之一, 1又1/2: ones and what stands behind 又.
fn mixed(text: &str, floor: usize, ones: &Numeral, at: usize) -> Option<Finding> {
    let first = numeral::unsigned(text, at)?;
    let (part, whole, end) = match look::any(text, first.end, PARTS) {
        Some(after) => {
            let part = numeral::unsigned(text, after)?;
            (part.low, first.low, part.end)
        }
        None => {
            let whole = slash(text, &first)?;
            (first.low, whole.low, whole.end)
        }
    };
    let ones_parts = ones.low.checked_mul(whole)?;
    let more = if ones.low.is_sign_negative() { -part } else { part };
    let sum = ones_parts.checked_add(more)?;
    fraction(text, floor, Span::new(ones.start, end), quotient(sum, whole)?, "fraction/mixed")
}

/// ½, 1½: the value of each fraction that is one character.
///
/// Source: Unicode Standard, block *Number Forms* and the vulgar fractions of *Latin-1 Supplement*.
const VULGAR: &[(char, u32, u32)] = &[
    ('½', 1, 2),
    ('⅓', 1, 3),
    ('⅔', 2, 3),
    ('¼', 1, 4),
    ('¾', 3, 4),
    ('⅕', 1, 5),
    ('⅖', 2, 5),
    ('⅗', 3, 5),
    ('⅘', 4, 5),
    ('⅙', 1, 6),
    ('⅚', 5, 6),
    ('⅐', 1, 7),
    ('⅛', 1, 8),
    ('⅜', 3, 8),
    ('⅝', 5, 8),
    ('⅞', 7, 8),
    ('⅑', 1, 9),
    ('⅒', 1, 10),
];

/// The characters that are fractions.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    VULGAR.iter().map(|&(char, ..)| (char, None))
}

/// A fraction of one character at `at`, behind the ones before it where there are any.
pub(super) fn vulgar(text: &str, floor: usize, at: usize, ones: Option<&Numeral>) -> Option<Finding> {
    let char = look::next(text, at)?;
    let &(_, part, whole) = VULGAR.iter().find(|&&(known, ..)| known == char)?;
    let (part, whole) = (Decimal::from(part), Decimal::from(whole));
    let sum = ones.map_or(Decimal::ZERO, |ones| ones.low).checked_mul(whole)?.checked_add(part)?;
    let start = ones.map_or(at, |ones| ones.start);
    let span = Span::new(start, at + char.len_utf8());
    fraction(text, floor, span, quotient(sum, whole)?, "fraction/character")
}

/// Measure words that are divided (四分之三杯).
const DIVIDED: &[&str] = &["杯", "勺", "茶匙", "汤匙", "匙", "个", "圈", "张", "瓶", "碗", "块"];

/// What a fraction that ends at `end` is of, and where that ends: 四分之三英里, 1/4杯, 三分之一秒.
fn of(text: &str, end: usize) -> Option<(usize, FigureClass, Cow<'static, str>)> {
    let (to, suffix) = unit::suffix(text, end)?;
    let written = text.get(end..to)?;
    match suffix {
        Suffix::Unit(word) => Some((to, FigureClass::Quantity, word.into())),
        Suffix::Measure(word) if DIVIDED.contains(&word) => Some((to, FigureClass::Quantity, word.into())),
        Suffix::Money(code) => Some((to, FigureClass::Money, code.into())),
        Suffix::Time(length) if written != "日" && written != "月" => {
            Some((to, FigureClass::Duration, length.name.into()))
        }
        _ => None,
    }
}

fn fraction(text: &str, floor: usize, span: Span, number: Number, rule: &'static str) -> Option<Finding> {
    let (end, class, unit) = match of(text, span.end()) {
        Some((end, class, unit)) => (end, class, Some(unit)),
        None => (span.end(), FigureClass::Fraction, None),
    };
    let core = Span::new(span.start(), end);
    let bent = Bent::around(text, floor, span.start(), end);
    let interval = match number {
        Number::Decimal(decimal) => Some(interval(bent, decimal)),
        _ => None,
    };
    let value = Amount { number: Some(number), unit, interval, ..Amount::default() };
    let draft =
        Draft { class, rule, numeral: Some(span), core, value: Some(Value::Amount(value)), weak: false };
    Some(draft.within(Span::new(bent.start, bent.end), bent.modifier))
}

/// All that the wording admits for an exact fraction.
fn interval(bent: Bent, decimal: Decimal) -> super::Interval {
    use super::Modifier;
    match bent.modifier {
        Modifier::Exact | Modifier::Few => point(decimal),
        _ => {
            let step = super::digit::power(-i32::try_from(decimal.scale()).unwrap_or_default())
                .unwrap_or(Decimal::ONE);
            let number = Numeral { low: decimal, high: decimal, place: step, step, ..Numeral::default() };
            bent.interval(&number, true)
        }
    }
}

/// 三七开, 五五分成: two digits that make ten.
fn shared_out(text: &str, floor: usize, number: &Numeral) -> Option<Finding> {
    look::any(text, number.end, &["开", "分成", "分账"])
        .or_else(|| look::any(text, number.end, &["分"]).filter(|&end| look::is_edge(text, end)))?;
    let sides: Vec<Decimal> = (build::span(number).of(text).chars())
        .filter_map(|char| match super::digit::sign(char) {
            Some(super::digit::Sign::Digit(digit @ 1..)) => Some(Decimal::from(digit)),
            _ => None,
        })
        .collect();
    let [left, right] = *sides.as_slice() else { return None };
    let whole = number.form == Form::Digits && left.checked_add(right) == Some(Decimal::TEN);
    let end = number.end + look::next(text, number.end)?.len_utf8();
    whole.then(|| ratio(text, floor, Span::new(number.start, end), vec![left, right], "ratio/shares"))
}

/// 1/3, 1 1/2.
fn slashed(text: &str, floor: usize, part: &Numeral) -> Option<Finding> {
    if let Some(finding) = vulgar(text, floor, part.end, Some(part).filter(|part| part.plain())) {
        return Some(finding);
    }
    if part.plain()
        && look::next(text, part.end) == Some(' ')
        && let Some(first) = numeral::unsigned(text, part.end + 1)
        && slash(text, &first).is_some_and(|whole| first.low < whole.low)
    {
        return mixed(text, floor, part, part.end + 1);
    }
    let whole = slash(text, part)?;
    fraction(text, floor, Span::new(part.start, whole.end), quotient(part.low, whole.low)?, "fraction/slash")
}

/// The denominator behind a slash that stands behind `part`.
fn slash(text: &str, part: &Numeral) -> Option<Numeral> {
    let after = look::any(text, part.end, &["/", "／"])?;
    let whole = numeral::unsigned(text, after)?;
    let joined = look::previous(text, part.start)
        .is_some_and(|char| matches!(char, '/' | '／') || char.is_ascii_alphanumeric());
    let goes_on = look::next(text, whole.end)
        .is_some_and(|char| matches!(char, '/' | '／' | '-') || char.is_ascii_alphanumeric());
    let paired = part.low > whole.low && whole.low >= Decimal::TEN;
    let small = part.plain() && whole.plain() && part.digits <= 3 && whole.digits <= 3 && !paired;
    (!joined && !goes_on && small && !whole.low.is_zero()).then_some(whole)
}

/// 3:1, 7比3.
fn against(text: &str, floor: usize, left: &Numeral) -> Option<Finding> {
    let after = look::any(text, left.end, TO)?;
    let worded = look::starts(text, left.end, "比");
    let right = numeral::unsigned(text, after)?;
    let plain = |number: &Numeral| number.vague == Vague::Exact && !number.grouped;
    let arabic = left.form == Form::Arabic && right.form == Form::Arabic;
    let joined = look::previous(text, left.start).is_some_and(|char| char.is_ascii_alphabetic());
    let digits = left.single && right.single && !left.bare && !right.bare;
    if !plain(left) || !plain(&right) || !(worded || arabic || digits) || joined {
        return None;
    }
    let behind = tail(text, &right);
    // 九十八比九十八平: a draw.
    let draw = left.low == right.low && look::any(text, right.end, &["平"]).is_some();
    // 一比二下锅: what is done with the parts, and nothing that is counted.
    let verb = look::any(text, right.end, &["下锅", "下料", "下注", "进球", "发酵", "分成"]).is_some();
    if behind.class != FigureClass::Number && !draw && !verb
        || look::next(text, right.end).is_some_and(|char| look::among("年月日号", char))
    {
        return None;
    }
    let (mut sides, mut end) = (vec![left.low, right.low], right.end);
    while let Some(more) = look::any(text, end, TO).and_then(|at| numeral::unsigned(text, at)) {
        sides.push(more.low);
        end = more.end;
    }
    Some(ratio(text, floor, Span::new(left.start, end), sides, "ratio/pair"))
}

/// The finding of a ratio.
fn ratio(text: &str, floor: usize, span: Span, sides: Vec<Decimal>, rule: &'static str) -> Finding {
    let bent = Bent::around(text, floor, span.start(), span.end());
    let value = Amount { number: Some(Number::Ratio(sides)), ..Amount::default() };
    let draft = Draft {
        class: FigureClass::Ratio,
        rule,
        numeral: Some(span),
        core: span,
        value: Some(Value::Amount(value)),
        weak: false,
    };
    draft.within(Span::new(bent.start, bent.end), bent.modifier)
}

/// What stands between the sides of a ratio.
const TO: &[&str] = &[":", "：", "∶", "比", "﹕", "︰"];

/// 3-1: a falling pair of small numbers is a score.
fn score(text: &str, left: &Numeral) -> Option<Finding> {
    let after = look::any(text, left.end, &["-", "–", "—"])?;
    let right = numeral::unsigned(text, after)?;
    let small = |number: &Numeral| number.plain() && number.digits <= 3 && !number.leading_zero;
    let joined = look::previous(text, left.start)
        .is_some_and(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '/' | '.' | '—'));
    let goes_on = look::next(text, right.end).is_some_and(|char| {
        char.is_ascii_alphanumeric() || matches!(char, '-' | '/' | '.' | '—' | '号' | '室' | '栋')
    });
    let alone = tail(text, &right).class == FigureClass::Number;
    if !small(left) || !small(&right) || left.low < right.low || joined || goes_on || !alone {
        return None;
    }
    let span = Span::new(left.start, right.end);
    let number = Some(Number::Ratio(vec![left.low, right.low]));
    let draft = Draft {
        class: FigureClass::Ratio,
        rule: "ratio/score",
        numeral: Some(span),
        core: span,
        value: Some(Value::Amount(Amount { number, ..Amount::default() })),
        weak: false,
    };
    Some(draft.exact())
}
