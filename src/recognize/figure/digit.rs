//! The characters that numbers are written with.
//!
//! Sources: GB/T 15835-2011 *出版物上数字用法*; the financial capitals of 《票据法》 and 支付结算办法, Annex 1, with their
//! traditional forms; 廿 卅 卌 and 两 as in 《现代汉语词典》.

use super::look;
use rust_decimal::Decimal;

/// What a character is in a written number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// An Arabic digit.
    Arabic,
    /// A Chinese digit, 〇 and 零 included.
    Digit(u32),
    /// Two, three or four tens in one character.
    Tens(u32),
    /// 十, 百, 千.
    Small(u32),
    /// 万, 亿, 兆: the power of ten.
    Big(u32),
    /// 几, 数.
    Some,
}

/// What `char` is in a written number.
pub(super) fn sign(char: char) -> Option<Sign> {
    Some(match char {
        '0'..='9' | '０'..='９' => Sign::Arabic,
        '零' | '〇' | '○' | '◯' => Sign::Digit(0),
        '一' | '壹' | '弌' | '幺' => Sign::Digit(1),
        '二' | '俩' | '两' | '兩' | '贰' | '貳' | '弍' => Sign::Digit(2),
        '三' | '仨' | '叁' | '參' | '叄' | '弎' => Sign::Digit(3),
        '四' | '肆' => Sign::Digit(4),
        '五' | '伍' => Sign::Digit(5),
        '六' | '陆' | '陸' => Sign::Digit(6),
        '七' | '柒' => Sign::Digit(7),
        '八' | '捌' => Sign::Digit(8),
        '九' | '玖' => Sign::Digit(9),
        '廿' => Sign::Tens(20),
        '卅' => Sign::Tens(30),
        '卌' => Sign::Tens(40),
        '十' | '拾' => Sign::Small(10),
        '百' | '佰' => Sign::Small(100),
        '千' | '仟' => Sign::Small(1000),
        '万' | '萬' => Sign::Big(4),
        '亿' | '億' => Sign::Big(8),
        '兆' => Sign::Big(12),
        '几' | '幾' | '数' | '數' => Sign::Some,
        _ => return None,
    })
}

/// What stands at `at` in a written number.
pub(super) fn sign_at(text: &str, at: usize) -> Option<Sign> {
    look::next(text, at).and_then(sign)
}

/// The value of a Chinese digit; none for other signs.
pub(super) const fn value(sign: Sign) -> Option<u32> {
    match sign {
        Sign::Digit(digit) => Some(digit),
        _ => None,
    }
}

/// Whether a whole number is a power of ten.
pub(super) fn is_power(number: Decimal) -> bool {
    (0..=24).any(|exponent| power(exponent) == Some(number.normalize()))
}

/// The Chinese digit that a character is: 3 for `三`, 2 for `两`; none for Arabic digits and powers of ten.
#[must_use]
pub fn chinese_digit(char: char) -> Option<u32> {
    if let Some(Sign::Digit(digit)) = sign(char) { Some(digit) } else { None }
}

/// Whether the character is written in a number: a digit or a power of ten.
pub(super) fn is_digit(char: char) -> bool {
    sign(char).is_some_and(|sign| sign != Sign::Some)
}

/// 10 to the power of `exponent`; zero and negative ones too, within what a decimal holds.
pub(super) fn power(exponent: i32) -> Option<Decimal> {
    let steps = u32::try_from(exponent.abs()).ok()?;
    if exponent < 0 {
        Decimal::try_new(1, steps).ok()
    } else {
        let number = 10_i128.checked_pow(steps)?;
        Decimal::try_from_i128_with_scale(number, 0).ok()
    }
}

/// The scale that a number ends with and what it multiplies by: `亿` and 10⁸ for `145.2亿`; nothing and 1 for `91`.
///
/// ```
/// use zhupi::recognize::figure::printed_scale;
/// assert_eq!(printed_scale("1.2万亿"), ("万亿", 1_000_000_000_000_u64.into()));
/// assert_eq!(printed_scale("91"), ("", 1.into()));
/// ```
#[must_use]
pub fn printed_scale(numeral: &str) -> (&str, Decimal) {
    let big = |char: &char| if let Some(Sign::Big(power)) = sign(*char) { Some(power) } else { None };
    let powers: Vec<(usize, u32)> =
        numeral.char_indices().rev().map_while(|(at, char)| Some((at, big(&char)?))).collect();
    let start = powers.last().map_or(numeral.len(), |(at, _)| *at);
    let scale = i32::try_from(powers.iter().map(|(_, power)| power).sum::<u32>()).ok().and_then(power);
    match scale {
        Some(scale) => (numeral.get(start..).unwrap_or_default(), scale),
        None => ("", Decimal::ONE),
    }
}
