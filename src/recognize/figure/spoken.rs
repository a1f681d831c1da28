//! What is said behind a unit and belongs to its number: 一米七五, 三十六度五, 两斤半.

use super::digit::{self, Sign};
use super::numeral::{Form, Numeral, Vague};
use super::{duration, look, unit};
use rust_decimal::Decimal;

/// Units whose decimals are said behind them: how many at most, and up to what number before them.
const DECIMALS: &[(&str, usize, u32)] = &[
    ("米", 2, 10),
    ("公尺", 2, 10),
    ("丈", 1, 100),
    ("尺", 1, 100),
    ("度", 1, 100),
    ("摄氏度", 1, 100),
    ("亩", 1, 100),
    ("畝", 1, 100),
];

/// What may stand behind such decimals: a particle, a dimension, the other end of a range.
const CLOSING: &[&str] = &[
    "的", "左右", "以", "多", "高", "长", "宽", "深", "厚", "到", "至", "体重", "身高", "个子", "大个", "了",
    "和",
];

/// The decimals behind the unit that ends at `end`, and where they end.
pub(super) fn decimals(text: &str, number: &Numeral, end: usize) -> Option<(Decimal, usize)> {
    let unit = text.get(number.end..end)?.trim_start();
    let &(_, places, limit) = DECIMALS.iter().find(|entry| entry.0 == unit)?;
    let digits: Vec<(u32, usize)> = (look::rest(text, end).chars().take(places + 1))
        .map_while(|char| Some((read(char, number.form)?, char.len_utf8())))
        .collect();
    let after = end + digits.iter().map(|&(_, width)| width).sum::<usize>();
    let value =
        digits.iter().try_fold(0_u32, |value, &(digit, _)| value.checked_mul(10)?.checked_add(digit))?;
    let sound = (1..=places).contains(&digits.len())
        && number.vague == Vague::Exact
        && !number.fraction
        && number.low <= Decimal::from(limit);
    let next = look::next(text, after);
    let arabic = number.form == Form::Arabic;
    let goes_on = next.is_some_and(|char| {
        digit::is_digit(char) || char.is_ascii_alphanumeric() || look::among(".．%％/:：·×*", char)
    });
    let closes =
        next.is_none_or(|char| !look::is_ideograph(char)) || look::any(text, after, CLOSING).is_some();
    let free = closes || arabic && unit::suffix(text, after).is_none();
    let scale = u32::try_from(digits.len()).ok()?;
    (sound && !goes_on && free).then(|| (Decimal::new(i64::from(value), scale), after))
}

/// A digit in the script of the number before it.
fn read(char: char, form: Form) -> Option<u32> {
    match digit::sign(char)? {
        Sign::Arabic if form == Form::Arabic => look::arabic(char),
        Sign::Digit(digit) if form == Form::Chinese && char != '两' => Some(digit),
        _ => None,
    }
}

/// The half behind the unit that ends at `end` (两斤半, 三个半), and where it ends.
pub(super) fn half(text: &str, number: &Numeral, end: usize) -> Option<(Decimal, usize)> {
    let (half, after) = duration::half_behind(text, end);
    let unit = text.get(number.end..end)?;
    let exact = number.vague == Vague::Exact && !number.fraction && after > end;
    let ends = |char: char| !look::is_ideograph(char) || look::among("的左以多就了吧吗呢啊", char);
    // 三个半 closes a phrase; 三个半圆 counts half circles.
    let counted = !matches!(unit, "个" | "個") || look::next(text, after).is_none_or(ends);
    (exact && counted).then_some((half, after))
}
