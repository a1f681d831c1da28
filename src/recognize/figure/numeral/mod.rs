//! The grammar of written numbers: Arabic, Chinese, financial, mixed, and vague ones.
//!
//! A number is read once from left to right. It is kept as a pair of ends that are equal where the wording is exact,
//! so `三四百`, `几十` and `4万多` need no rules of their own: every power of ten scales both ends.

use super::digit::{self, Sign, power, sign_at};
use super::start::{Opening, before_number, opening};
use super::{look, unit};
use arabic::arabic;
use reader::Reader;
use rust_decimal::Decimal;

mod approximate;
mod arabic;
mod chinese;
mod reader;
mod scale;

/// How a number's own wording bends it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Vague {
    /// As printed.
    #[default]
    Exact,
    /// 多、余: somewhat more.
    Over,
    /// 来、把: about.
    About,
    /// Two neighbouring digits: 三四百.
    Between,
    /// 几、数: 几十, 十几.
    Few,
    /// 上: 上百.
    From,
}

/// What a number is written with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// Arabic digits alone.
    #[default]
    Arabic,
    /// Chinese digits one after another: 二〇二二.
    Digits,
    /// Chinese digits with powers of ten.
    Chinese,
    /// Arabic digits with Chinese powers of ten: 3万4000.
    Mixed,
}

/// A number as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Numeral {
    /// Its first byte.
    pub(super) start: usize,
    /// One past its last byte.
    pub(super) end: usize,
    /// The number, or the lower end of a vague one.
    pub(super) low: Decimal,
    /// The upper end; equal to the lower where the wording is exact.
    pub(super) high: Decimal,
    /// The unit of the last printed place.
    pub(super) place: Decimal,
    /// The unit of the last place that is not a zero.
    pub(super) step: Decimal,
    /// How its own wording bends it.
    pub(super) vague: Vague,
    /// What it is written with.
    pub(super) form: Form,
    /// The power of ten that stands at its end as 万, 亿 or the like; 1 where none does.
    pub(super) scale: Decimal,
    /// Whether it has a decimal point.
    pub(super) fraction: bool,
    /// Its characters before the decimal point that are digits.
    pub(super) digits: usize,
    /// Whether it is printed with a leading zero.
    pub(super) leading_zero: bool,
    /// Whether a grouping comma stands in it.
    pub(super) grouped: bool,
    /// Whether it is a single Chinese digit, or a bare power of ten.
    pub(super) single: bool,
    /// Whether it begins with a power of ten without a digit (百亿).
    pub(super) bare: bool,
}

impl Numeral {
    /// Its value where it is a whole number that fits.
    pub(super) fn integer(&self) -> Option<i64> {
        let whole = self.vague == Vague::Exact && !self.fraction && self.low == self.high;
        whole.then(|| i64::try_from(self.low).ok()).flatten()
    }

    /// Whether Arabic digits and nothing else are printed.
    pub(super) fn plain(&self) -> bool {
        self.form == Form::Arabic && !self.fraction && !self.grouped && self.scale == Decimal::ONE
    }

    /// The same number with both ends negated.
    pub(super) fn negated(mut self) -> Self {
        (self.low, self.high) = (-self.high, -self.low);
        self
    }

    /// The same number times `factor`.
    pub(super) fn scaled(&self, factor: Decimal) -> Option<Self> {
        Some(Self {
            low: self.low.checked_mul(factor)?,
            high: self.high.checked_mul(factor)?,
            place: self.place.checked_mul(factor)?,
            step: self.step.checked_mul(factor)?,
            scale: self.scale.checked_mul(factor)?,
            ..self.clone()
        })
    }
}

/// Signs that make a number negative.
pub(super) const MINUS: &[&str] = &["零下", "负", "負", "-", "−", "－"];

/// Signs that say that a number is positive.
const PLUS: &[&str] = &["+", "＋", "零上"];

/// Words before 几 that leave it what it is.
const MANY: &[&str] = &["好几", "好幾"];

/// What a number without a sign may begin with beside its digits: 上百, 好几, .5.
pub(super) const LEADS: &str = "上好.．";

/// How numbers begin, beside their digits.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    let signed = MINUS.iter().chain(PLUS).filter_map(|word| opening(word)).flat_map(|(first, second)| {
        let alone = second.is_none() && look::is_ideograph(first);
        let behind = alone.then(|| before_number(first)).into_iter().flatten();
        behind.chain((!alone).then_some((first, second)))
    });
    let points = ['.', '．'].map(|char| (char, None));
    signed.chain(points).chain(before_number('上')).chain(MANY.iter().filter_map(|word| opening(word)))
}

/// The number at `at`, its sign included.
pub(super) fn signed(text: &str, at: usize) -> Option<Numeral> {
    if let Some(after) = look::any(text, at, PLUS) {
        return positive(text, at, after);
    }
    let Some(after) = look::any(text, at, MINUS) else {
        return unsigned(text, at);
    };
    let dash =
        !look::starts(text, at, "零") && !look::starts(text, at, "负") && !look::starts(text, at, "負");
    let joined = look::previous(text, at).is_some_and(|char| {
        char.is_ascii_alphanumeric()
            || look::arabic(char).is_some()
            || matches!(char, ')' | '）' | '-' | '%' | '％')
            || digit::is_digit(char)
            || look::among("年月日号元期至", char)
    });
    if dash && (joined || !(look::arabic_at(text, after) || point_at(text, after).is_some())) {
        return None;
    }
    let taken = look::previous(text, at).is_some_and(|char| {
        look::is_ideograph(char)
            && !look::among(
                "为是至到达在从由于长增率值数约温之说共了有得出低降跌净报和与或及算差给取即以乘除加成",
                char,
            )
    });
    if !dash && taken && !look::starts(text, at, "零") {
        return None;
    }
    let number = unsigned(text, after)?;
    Some(Numeral { start: at, ..number.negated() })
}

/// The number behind a plus sign that nothing is added to by.
fn positive(text: &str, at: usize, after: usize) -> Option<Numeral> {
    let summand = look::previous(text, at).is_some_and(|char| {
        char.is_alphanumeric() && !look::among("比为增涨率", char)
            || matches!(char, ')' | '）' | '+' | '＋' | '%' | '％' | '”')
    });
    if !look::starts(text, at, "零") && (summand || !look::arabic_at(text, after)) {
        return None;
    }
    Some(Numeral { start: at, ..unsigned(text, after)? })
}

/// The number at `at`, without a sign.
pub(super) fn unsigned(text: &str, at: usize) -> Option<Numeral> {
    if let Some(number) = plain(text, at) {
        return Some(number);
    }
    let mut number =
        prefixed(text, at).or_else(|| pointed(text, at)).or_else(|| Reader::new(text, at).read())?;
    number.start = at;
    scale::apply(text, &mut number);
    Some(number)
}

/// The most digits that are read at once.
const AT_ONCE: usize = 9;

/// 91个: a few half-width digits that nothing behind them can go on, as most numbers are; the same that the grammar
/// of all numbers reads, sooner.
fn plain(text: &str, at: usize) -> Option<Numeral> {
    let (mut value, mut digits, mut zeros) = (0_u32, 0_usize, 0);
    for byte in look::rest(text, at).bytes().take(AT_ONCE + 1).take_while(u8::is_ascii_digit) {
        value = value.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
        zeros = if byte == b'0' { zeros + 1 } else { 0 };
        digits += 1;
    }
    let end = at + digits;
    if digits == 0 || digits > AT_ONCE || !closes(text, end) {
        return None;
    }
    let low = Decimal::from(value);
    let step = if value == 0 { Decimal::ONE } else { power(zeros)? };
    let leading_zero = digits > 1 && look::starts(text, at, "0");
    let number = Numeral { start: at, end, low, high: low, place: Decimal::ONE, step, ..Numeral::default() };
    Some(Numeral { scale: Decimal::ONE, digits, leading_zero, ..number })
}

/// Whether what stands behind digits is sure to be no part of their number.
fn closes(text: &str, at: usize) -> bool {
    let Some(char) = look::next(text, at) else { return true };
    let after = at + char.len_utf8();
    match char {
        '点' | '點' | '零' | '多' | '余' | '餘' | '来' | '來' | '把' | '的' => false,
        '个' | '個' => !matches!(sign_at(text, after), Some(Sign::Big(_))),
        '，' => !look::arabic_at(text, after),
        '%' | '％' | '‰' | '。' | '、' | '；' | '）' | '-' | '—' | ':' | '：' | '/' | '”' => true,
        _ => look::is_ideograph(char) && digit::sign(char).is_none(),
    }
}

/// Where a decimal point at `at` that digits follow ends.
fn point_at(text: &str, at: usize) -> Option<usize> {
    look::any(text, at, &[".", "．"]).filter(|&after| look::arabic_at(text, after))
}

/// .5: decimals alone.
fn pointed(text: &str, at: usize) -> Option<Numeral> {
    let after = point_at(text, at)?;
    let joined = look::previous(text, at).is_some_and(|char| char.is_alphanumeric() || char == '.');
    let run = arabic(text, after)
        .filter(|run| !run.grouped() && run.decimals == 0 && !joined && sign_at(text, run.end).is_none())?;
    let place = power(-i32::try_from(run.digits).ok()?)?;
    let low = run.value.checked_mul(place)?;
    let number =
        Numeral { start: at, end: run.end, low, high: low, place, step: place, ..Numeral::default() };
    Some(Numeral { fraction: true, scale: Decimal::ONE, ..number })
}

/// 上百, 上万, 成百…: a number that is said to be reached. `好几` is 几.
fn prefixed(text: &str, at: usize) -> Option<Numeral> {
    if let Some(after) = look::any(text, at, &["上"]) {
        let begins = matches!(sign_at(text, after), Some(Sign::Small(100 | 1000) | Sign::Big(4 | 8)));
        let taken = look::ends_any(
            text,
            at,
            &[
                "以", "网", "海", "线", "身", "路", "早", "晚", "地", "马", "天", "世", "纸", "车", "手",
                "站", "登", "踏", "冲", "迈", "涨", "升", "攀",
            ],
        ) || look::starts(text, after, "百分")
            || look::starts(text, after, "千分")
            || look::starts(text, after, "万分");
        if !begins || taken {
            return None;
        }
        let number = Reader::new(text, after).read()?;
        let whole = number.vague == Vague::Exact && number.bare;
        return whole.then_some(Numeral { vague: Vague::From, single: false, ..number });
    }
    let after = look::any(text, at, MANY)?;
    let few = after - '几'.len_utf8();
    Reader::new(text, few).read()
}

#[cfg(test)]
mod tests {
    use super::{Reader, plain, scale};

    #[test]
    fn digits_read_at_once_are_the_number_that_the_grammar_reads() {
        const DIGITS: &str = "0 7 00 05 10 91 100 2022 12300 123456789 1234567890";
        const BEHIND: &str = "个 个亿 ， ，000 万 点5 多个 的2次方 % e5 k 年 -3 。 零5 来个 .5 ,000";
        let mut read = 0;
        for digits in DIGITS.split(' ') {
            for behind in BEHIND.split(' ').chain(["", " 万"]) {
                let text = format!("{digits}{behind}");
                let mut slow = Reader::new(&text, 0).read().unwrap();
                scale::apply(&text, &mut slow);
                if let Some(number) = plain(&text, 0) {
                    assert_eq!(number, slow, "{text}");
                    read += 1;
                }
            }
        }
        assert!(read > 40, "{read}");
    }
}
