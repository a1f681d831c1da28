//! What multiplies a number from behind: 2.5 billion, 20k, 1.5e10, 3.5×10^8.

use super::digit::power;
use super::{Form, Numeral, Reader, look};
use rust_decimal::Decimal;

/// English words and the power of ten.
const WORDS: &[(&str, i32)] = &[
    ("trillion", 12),
    ("billion", 9),
    ("million", 6),
    ("thousand", 3),
    ("hundred", 2),
    ("bn", 9),
    ("mn", 6),
    ("tn", 12),
];

/// A letter that stands for a power of ten, and the words behind it that make it something else, or alone allow it.
struct Letter {
    letter: char,
    exponent: i32,
    not_before: &'static [&'static str],
    only_before: &'static [&'static str],
}

/// Letters as they are used in counts; `w` is the initial of 万 (wàn).
const LETTERS: &[Letter] = &[
    Letter { letter: 'k', exponent: 3, not_before: GRADES, only_before: &[] },
    Letter { letter: 'K', exponent: 3, not_before: GRADES, only_before: &[] },
    Letter { letter: 'w', exponent: 4, not_before: &["灯", "快充", "功率"], only_before: &[] },
    Letter {
        letter: 'W',
        exponent: 4,
        not_before: &[],
        only_before: &["+", "人", "元", "块", "粉", "个", "次", "多"],
    },
    Letter { letter: 'M', exponent: 6, not_before: STORED, only_before: &[] },
    Letter {
        letter: 'B',
        exponent: 9,
        not_before: &["铅笔", "笔", "号", "座", "级", "股"],
        only_before: &[],
    },
];

/// What has a resolution or a fineness in K.
const GRADES: &[&str] = &[
    "金",
    "白金",
    "玫瑰金",
    "电视",
    "屏",
    "视频",
    "超",
    "高清",
    "分辨率",
    "画质",
    "显示",
    "摄",
    "直播",
    "频道",
    "影",
    "投影",
    "蓝光",
    "/",
    "、8",
];

/// What is stored or sent in megabytes and megabits.
const STORED: &[&str] = &[
    "宽带", "光纤", "流量", "内存", "网速", "带宽", "文件", "网络", "缓存", "显存", "空间", "存储", "硬盘",
    "大小", "数据", "胶", "口罩", "公司",
];

/// Multiplies `number` by what stands behind it.
pub(super) fn apply(text: &str, number: &mut Numeral) {
    let spoken = spoken_power(text, number);
    if number.form != Form::Arabic && spoken.is_none() {
        return;
    }
    let scaled = spoken
        .or_else(|| word(text, number))
        .or_else(|| exponent(text, number))
        .or_else(|| raised(text, number))
        .or_else(|| times(text, number))
        .or_else(|| letter(text, number))
        .or_else(|| priced(text, number));
    if let Some((factor, end)) = scaled
        && let Some(scaled) = number.scaled(factor)
    {
        *number = Numeral { end, form: Form::Mixed, ..scaled };
    }
}

/// 2.5 billion.
fn word(text: &str, number: &Numeral) -> Option<(Decimal, usize)> {
    let at = look::over_blank(text, number.end);
    WORDS.iter().find_map(|&(word, exponent)| {
        let end = at + word.len();
        let found = text.get(at..end)?;
        let ends = !look::next(text, end).is_some_and(|char| char.is_ascii_alphanumeric());
        let factor = power(exponent).filter(|_| ends && found.eq_ignore_ascii_case(word))?;
        Some((factor, end))
    })
}

/// A whole exponent at `at`, its sign included, and where it ends.
fn whole(text: &str, at: usize) -> Option<(i32, usize)> {
    let negative = look::any(text, at, &["-", "−", "－"]);
    let from = negative.or_else(|| look::any(text, at, &["+"])).unwrap_or(at);
    let digits: String = look::rest(text, from).chars().take_while(char::is_ascii_digit).take(3).collect();
    let end = from + digits.len();
    let value: i32 = digits.parse().ok()?;
    let goes_on = look::next(text, end).is_some_and(|char| char.is_ascii_alphanumeric());
    (!goes_on).then_some((if negative.is_some() { -value } else { value }, end))
}

/// 1.5e10.
fn exponent(text: &str, number: &Numeral) -> Option<(Decimal, usize)> {
    let after = look::any(text, number.end, &["e", "E"])?;
    let (exponent, end) = whole(text, after)?;
    let named = look::previous(text, number.start).is_some_and(|char| char.is_ascii_alphanumeric());
    let signed = !look::arabic_at(text, after);
    let sound = look::starts(text, number.end, "e") || number.fraction || signed;
    Some((power(exponent).filter(|_| sound && !named)?, end))
}

/// 10^5: the number to the power behind it, as what multiplies it.
fn raised(text: &str, number: &Numeral) -> Option<(Decimal, usize)> {
    let small = number.scale == Decimal::ONE && !number.grouped && number.low < Decimal::ONE_HUNDRED;
    let (exponent, end) = exponent_mark(text, number.end).filter(|_| small)?;
    Some((to_the_power(number.low, exponent)?, end))
}

/// 2的10次方, 十的负三次方.
fn spoken_power(text: &str, number: &Numeral) -> Option<(Decimal, usize)> {
    let after = look::any(text, number.end, &["的"])?;
    let minus = look::any(text, after, &["负", "負", "-"]);
    let exponent = Reader::new(text, minus.unwrap_or(after)).read()?;
    let end = look::any(text, exponent.end, &["次方", "次幂"])?;
    let exponent = i32::try_from(exponent.integer()?).ok().filter(|exponent| *exponent <= 90)?;
    Some((to_the_power(number.low, if minus.is_some() { -exponent } else { exponent })?, end))
}

/// What a base is multiplied by to be raised; none where the result does not fit exactly.
fn to_the_power(base: Decimal, exponent: i32) -> Option<Decimal> {
    if base.scale().checked_mul(exponent.unsigned_abs())? > 27 {
        return None;
    }
    let mut factor = Decimal::ONE;
    for _ in 1..exponent.unsigned_abs() {
        factor = factor.checked_mul(base)?;
    }
    let whole = factor.checked_mul(base)?;
    match exponent {
        1.. => Some(factor),
        0 => None,
        _ => Decimal::ONE.checked_div(whole)?.checked_div(base),
    }
}

/// ^5 and ⁵: the exponent, and where it ends.
fn exponent_mark(text: &str, at: usize) -> Option<(i32, usize)> {
    if let Some(after) = look::any(text, at, &["^", "＾"]) {
        return whole(text, after).filter(|(exponent, _)| (-40..=90).contains(exponent));
    }
    let minus = look::any(text, at, &["⁻"]);
    let mut end = minus.unwrap_or(at);
    let mut value = 0_i32;
    let from = end;
    while let Some(digit) = look::next(text, end).and_then(superscript) {
        value = value.checked_mul(10)?.checked_add(digit)?;
        end += look::next(text, end)?.len_utf8();
    }
    (end > from && value <= 90).then_some((if minus.is_some() { -value } else { value }, end))
}

/// The value of a raised digit.
const fn superscript(char: char) -> Option<i32> {
    Some(match char {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        '⁴' => 4,
        '⁵' => 5,
        '⁶' => 6,
        '⁷' => 7,
        '⁸' => 8,
        '⁹' => 9,
        _ => return None,
    })
}

/// 3.5×10^8.
fn times(text: &str, number: &Numeral) -> Option<(Decimal, usize)> {
    let mark = look::any(text, look::over_blank(text, number.end), &["×", "x", "X", "*", "·", "✕"])?;
    let ten = look::any(text, look::over_blank(text, mark), &["10"])?;
    let (exponent, end) = exponent_mark(text, ten)?;
    Some((power(exponent)?, end))
}

/// $5m, £1.2b: small letters behind a price.
fn priced(text: &str, number: &Numeral) -> Option<(Decimal, usize)> {
    let symbol = look::previous(text, number.start).is_some_and(|char| look::among("$＄£￡€¥￥", char));
    let (exponent, end) = match look::next(text, number.end)? {
        'm' => (6, number.end + 1),
        'b' => (9, number.end + 1),
        _ => return None,
    };
    let alone = !look::next(text, end).is_some_and(|char| char.is_ascii_alphanumeric());
    Some((power(exponent).filter(|_| symbol && alone)?, end))
}

/// 20k.
fn letter(text: &str, number: &Numeral) -> Option<(Decimal, usize)> {
    let char = look::next(text, number.end)?;
    let found = LETTERS.iter().find(|entry| entry.letter == char)?;
    let end = number.end + char.len_utf8();
    let joined = |char: Option<char>| {
        char.is_some_and(|char| char.is_ascii_alphanumeric() || matches!(char, '_' | '/' | '²' | '³'))
    };
    let dash = |at: usize| look::starts(text, at, "-");
    let serial = dash(end) && !look::arabic_at(text, end + 1)
        || number.start > 0
            && dash(number.start - 1)
            && !look::arabic_before(text, number.start - 1)
            && !look::ends_any(text, number.start - 1, &["k", "K", "w", "M", "B"]);
    let allowed = found.only_before.is_empty() || look::any(text, end, found.only_before).is_some();
    let barred = look::any(text, end, found.not_before).is_some();
    let alone = !joined(look::next(text, end)) && !joined(look::previous(text, number.start)) && !serial;
    Some((power(found.exponent).filter(|_| allowed && !barred && alone && !number.leading_zero)?, end))
}
