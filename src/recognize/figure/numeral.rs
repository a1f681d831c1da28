//! The grammar of written numbers: Arabic, Chinese, financial, mixed, and vague ones.
//!
//! A number is read once from left to right. It is kept as a pair of ends that are equal where the wording is exact,
//! so `三四百`, `几十` and `4万多` need no rules of their own: every power of ten scales both ends.

use super::digit::{self, Sign, power, sign, sign_at};
use super::{look, unit};
use rust_decimal::Decimal;

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
            && !look::among("为是至到达在从由于长增率值数约温之说共了有得出低降跌净报和与或算差给", char)
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
    let mut number =
        prefixed(text, at).or_else(|| pointed(text, at)).or_else(|| Reader::new(text, at).read())?;
    number.start = at;
    scale::apply(text, &mut number);
    Some(number)
}

/// Where a decimal point at `at` that digits follow ends.
fn point_at(text: &str, at: usize) -> Option<usize> {
    look::any(text, at, &[".", "．"]).filter(|&after| look::arabic_at(text, after))
}

/// .5: decimals alone.
fn pointed(text: &str, at: usize) -> Option<Numeral> {
    let after = point_at(text, at)?;
    let joined = look::previous(text, at).is_some_and(|char| char.is_alphanumeric() || char == '.');
    let run = arabic(text, after).filter(|run| !run.grouped() && run.decimals == 0 && !joined)?;
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
            &["以", "网", "海", "线", "身", "路", "早", "晚", "地", "马", "天", "世", "纸", "车", "手"],
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
    let after = look::any(text, at, &["好几", "好幾"])?;
    let few = after - '几'.len_utf8();
    Reader::new(text, few).read()
}

/// A run of Arabic digits with its grouping commas and decimals.
#[derive(Clone, Copy, Debug)]
struct Arabic {
    end: usize,
    value: Decimal,
    digits: usize,
    decimals: u32,
    trailing_zeros: u32,
    leading_zero: bool,
    /// What its groups are parted by.
    mark: Option<char>,
}

impl Arabic {
    const fn grouped(&self) -> bool {
        self.mark.is_some()
    }
}

/// The run of Arabic digits at `at`; none where it is too long to hold.
fn arabic(text: &str, at: usize) -> Option<Arabic> {
    let mut run = Arabic {
        end: at,
        value: Decimal::ZERO,
        digits: 0,
        decimals: 0,
        trailing_zeros: 0,
        leading_zero: false,
        mark: None,
    };
    let mut mantissa: i128 = 0;
    let push = |mantissa: &mut i128, digit: u32| -> Option<()> {
        *mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(digit))?;
        Some(())
    };
    loop {
        if let Some((digit, char)) =
            look::next(text, run.end).and_then(|char| Some((look::arabic(char)?, char)))
        {
            run.leading_zero |= run.digits == 0 && digit == 0;
            push(&mut mantissa, digit)?;
            run.trailing_zeros = if digit == 0 { run.trailing_zeros + 1 } else { 0 };
            run.digits += 1;
            run.end += char.len_utf8();
        } else if let Some(mark) = group(text, &run) {
            run.mark = Some(mark);
            run.end += mark.len_utf8();
        } else {
            break;
        }
    }
    run.leading_zero &= run.digits > 1;
    if run.digits == 0 {
        return None;
    }
    let point = look::any(text, run.end, &[".", "．"]).filter(|&after| look::arabic_at(text, after));
    if let Some(mut end) = point {
        run.trailing_zeros = 0;
        while let Some((digit, char)) =
            look::next(text, end).and_then(|char| Some((look::arabic(char)?, char)))
        {
            push(&mut mantissa, digit)?;
            run.decimals += 1;
            end += char.len_utf8();
        }
        run.end = end;
    }
    run.value = Decimal::try_from_i128_with_scale(mantissa, run.decimals).ok()?;
    Some(run)
}

/// The mark behind a run that parts its groups: three digits follow, and no fourth.
fn group(text: &str, run: &Arabic) -> Option<char> {
    let mark = look::next(text, run.end)?;
    let first = run.mark.is_none();
    let thin = matches!(mark, '\u{2009}' | '\u{202f}');
    if !(thin || matches!(mark, ',' | '，' | ' ')) || run.digits == 0 || (first && run.digits > 3) {
        return None;
    }
    let (groups, round) = groups(text, run.end, mark);
    let sound = match mark {
        _ if groups == 0 => false,
        _ if !first => run.mark == Some(mark),
        // A full-width comma is a pause, unless the digits around it are full-width too or more groups follow.
        '，' => groups > 1 || look::previous(text, run.end).is_some_and(|char| !char.is_ascii()),
        // A blank parts numbers, unless the groups can be nothing else.
        ' ' => !run.leading_zero && (round || groups > 1 && run.digits < 3),
        _ => true,
    };
    sound.then_some(mark)
}

/// How many groups of three digits stand at `at`, each behind `mark`, and whether the last is a round thousand.
fn groups(text: &str, at: usize, mark: char) -> (usize, bool) {
    let (mut end, mut count, mut round) = (at, 0, false);
    while look::next(text, end) == Some(mark) {
        let after = end + mark.len_utf8();
        let digits: Vec<char> = (look::rest(text, after).chars().take(4))
            .take_while(|&char| look::arabic(char).is_some())
            .collect();
        if digits.len() != 3 {
            break;
        }
        round = digits.iter().all(|&char| look::arabic(char) == Some(0));
        end = after + digits.iter().map(|char| char.len_utf8()).sum::<usize>();
        count += 1;
    }
    (count, round)
}

/// A number whose power of ten is not known yet.
#[derive(Clone, Copy, Debug)]
struct Pending {
    low: Decimal,
    high: Decimal,
    place: Decimal,
    step: Decimal,
    /// One digit, which may stand for the next lower place (两万五).
    lone: bool,
}

/// A part that is closed by 万, 亿 or 兆.
#[derive(Clone, Copy, Debug)]
struct Part {
    low: Decimal,
    high: Decimal,
    exponent: u32,
}

/// Reads a number.
#[derive(Debug)]
struct Reader<'t> {
    text: &'t str,
    at: usize,
    start: usize,
    parts: Vec<Part>,
    low: Decimal,
    high: Decimal,
    place: Decimal,
    step: Decimal,
    pending: Option<Pending>,
    /// The last power of ten below 万 since the last 万 or 亿.
    small: Option<u32>,
    /// The last power of ten, whatever it is.
    unit: Option<Decimal>,
    /// A zero stands before what comes next.
    zero: bool,
    vague: Vague,
    fraction: bool,
    arabic: bool,
    chinese: bool,
    positional: bool,
    digits: usize,
    leading_zero: bool,
    grouped: bool,
    bare: bool,
    /// The power of ten that the number ends with.
    scale: Decimal,
}

impl<'t> Reader<'t> {
    const fn new(text: &'t str, at: usize) -> Self {
        Self {
            text,
            at,
            start: at,
            parts: Vec::new(),
            low: Decimal::ZERO,
            high: Decimal::ZERO,
            place: Decimal::ONE,
            step: Decimal::ONE,
            pending: None,
            small: None,
            unit: None,
            zero: false,
            vague: Vague::Exact,
            fraction: false,
            arabic: false,
            chinese: false,
            positional: false,
            digits: 0,
            leading_zero: false,
            grouped: false,
            bare: false,
            scale: Decimal::ONE,
        }
    }

    fn read(mut self) -> Option<Numeral> {
        while self.step()? {}
        self.finish()
    }

    const fn is_empty(&self) -> bool {
        self.pending.is_none() && self.unit.is_none()
    }

    /// Takes what stands next; false at the number's end, none where it is no number or too long to hold.
    fn step(&mut self) -> Option<bool> {
        let at = if self.pending.is_some() && self.arabic { self.over_blank() } else { self.at };
        let Some(char) = look::next(self.text, at) else { return Some(false) };
        let width = char.len_utf8();
        match sign(char) {
            Some(Sign::Big(exponent)) => self.big(exponent, at, at + width),
            Some(_) if self.positional || matches!(self.vague, Vague::Over | Vague::About) => Some(false),
            Some(Sign::Arabic) if at == self.at => self.arabic(),
            Some(Sign::Digit(_)) if at == self.at => self.chinese_digits(),
            Some(Sign::Tens(tens)) if at == self.at => self.tens(tens, width),
            Some(Sign::Small(unit)) => self.small(unit, at + width),
            Some(Sign::Some) if at == self.at => self.some(width),
            _ if matches!(char, '点' | '點') => self.point(width),
            _ if char == '个' || char == '個' => self.counted_big(width),
            _ => self.approximate(),
        }
    }

    /// Behind a blank that stands between Arabic digits and a power of ten (5000 万).
    fn over_blank(&self) -> usize {
        let after = look::over_blank(self.text, self.at);
        match sign_at(self.text, after) {
            Some(Sign::Big(_)) => after,
            _ => self.at,
        }
    }

    fn arabic(&mut self) -> Option<bool> {
        if self.pending.is_some() {
            return Some(false);
        }
        let run = arabic(self.text, self.at)?;
        if let Some(unit) = self.unit
            && !self.continues(&run, unit)
        {
            return Some(false);
        }
        let place = power(-i32::try_from(run.decimals).ok()?)?;
        let step = if run.decimals > 0 || run.value.is_zero() {
            place
        } else {
            power(i32::try_from(run.trailing_zeros).ok()?)?
        };
        self.fraction |= run.decimals > 0;
        self.leading_zero |= run.leading_zero;
        self.grouped |= run.grouped();
        self.digits += run.digits;
        self.arabic = true;
        let lone = run.digits == 1 && run.decimals == 0;
        self.pending = Some(Pending { low: run.value, high: run.value, place, step, lone });
        self.at = run.end;
        Some(true)
    }

    /// Whether Arabic digits behind 万 or the like belong to the same number (3万4000), and not to what follows it.
    fn continues(&self, run: &Arabic, unit: Decimal) -> bool {
        let dated =
            look::next(self.text, run.end).is_some_and(|char| look::among("年月日号時时点:：%％‰-—/", char));
        let next = sign_at(self.text, look::over_blank(self.text, run.end));
        let scaled = matches!(next, Some(Sign::Big(_) | Sign::Small(_)));
        let colloquial = run.digits == 1 && self.arabic;
        let full = unit == Decimal::TEN.powi_checked(run.digits) || scaled || self.zero;
        !dated
            && run.value < unit
            && !run.leading_zero
            && !self.fraction
            && (run.decimals == 0 || scaled)
            && (full || colloquial)
    }

    /// A run of Chinese digits: one that a power of ten follows, two neighbours, or a number read digit by digit.
    fn chinese_digits(&mut self) -> Option<bool> {
        if self.pending.is_some() {
            return Some(false);
        }
        let (run, ends) = self.digit_run();
        let scaled = matches!(sign_at(self.text, ends), Some(Sign::Small(_) | Sign::Big(_)));
        match (run.as_slice(), self.unit) {
            (&[1], Some(unit))
                if !scaled && !self.zero && unit > Decimal::TEN && unit::follows(self.text, ends) =>
            {
                // 三万一辆: a price and what it buys.
                Some(false)
            }
            (&[_], Some(_)) if !scaled && self.fraction => Some(false),
            (&[3, 2], _) if unit::follows(self.text, ends) => self.take_two(2, 3),
            (&[0], None) => self.take_digit(0),
            (&[0, ..], Some(_)) => self.leading_zero(ends, run.len()),
            (&[digit], _) => self.take_digit(digit),
            (&[one, other], _) if scaled && neighbours(one, other) => self.take_two(one, other),
            (&[one, other], Some(unit)) if !scaled && neighbours(one, other) => {
                let lower = if unit > Decimal::TEN { unit.checked_div(Decimal::TEN)? } else { Decimal::ONE };
                self.take_two(one, other)?;
                self.scale_pending(lower)?;
                Some(false)
            }
            (&[one, other], None) if neighbours(one, other) && shared_out(self.text, ends) => {
                self.take_two(one, other)
            }
            (_, None) => self.take_positional(&run, ends),
            (&[digit, ..], Some(_)) => {
                self.take_digit(digit)?;
                Some(false)
            }
            ([], _) => Some(false),
        }
    }

    /// The Chinese digits that stand next, and where they end. 两 behind a digit is a weight (三两, 十两).
    fn digit_run(&self) -> (Vec<u32>, usize) {
        let mut run = Vec::new();
        let mut ends = self.at;
        for char in look::rest(self.text, self.at).chars().take(32) {
            let Some(Sign::Digit(digit)) = sign(char) else { break };
            let after = ends + char.len_utf8();
            let scaled = matches!(sign_at(self.text, after), Some(Sign::Small(_) | Sign::Big(_)));
            let few = matches!(run.as_slice(), [1 | 3]) && unit::follows(self.text, after);
            let behind = run.last().map_or(self.unit.is_some() && !self.zero, |&digit| digit > 0);
            if matches!(char, '两' | '兩') && behind && !scaled && !few {
                break;
            }
            run.push(digit);
            ends = after;
        }
        (run, ends)
    }

    fn take_digit(&mut self, digit: u32) -> Option<bool> {
        let value = Decimal::from(digit);
        self.put(value, value, look::next(self.text, self.at)?.len_utf8())
    }

    fn put(&mut self, low: Decimal, high: Decimal, width: usize) -> Option<bool> {
        self.chinese = true;
        self.pending = Some(Pending { low, high, place: Decimal::ONE, step: Decimal::ONE, lone: true });
        self.at += width;
        Some(true)
    }

    fn take_two(&mut self, one: u32, other: u32) -> Option<bool> {
        let width = look::rest(self.text, self.at).chars().take(2).map(char::len_utf8).sum();
        self.vague = Vague::Between;
        self.put(Decimal::from(one), Decimal::from(other), width)?;
        if let Some(pending) = &mut self.pending {
            pending.lone = false;
        }
        Some(true)
    }

    fn scale_pending(&mut self, factor: Decimal) -> Option<()> {
        let pending = self.pending.as_mut()?;
        pending.low = pending.low.checked_mul(factor)?;
        pending.high = pending.high.checked_mul(factor)?;
        pending.lone = false;
        Some(())
    }

    /// 零 behind a power of ten, with what it announces.
    fn leading_zero(&mut self, ends: usize, length: usize) -> Option<bool> {
        let announces = length > 1
            || matches!(sign_at(self.text, ends), Some(Sign::Arabic | Sign::Small(10) | Sign::Tens(_)));
        if !announces || self.zero {
            return Some(false);
        }
        self.zero = true;
        self.at += look::next(self.text, self.at)?.len_utf8();
        Some(true)
    }

    /// 二〇二二.
    fn take_positional(&mut self, run: &[u32], ends: usize) -> Option<bool> {
        let mut value = Decimal::ZERO;
        for &digit in run {
            value = value.checked_mul(Decimal::TEN)?.checked_add(Decimal::from(digit))?;
        }
        self.put(value, value, ends - self.at)?;
        self.pending.as_mut()?.lone = false;
        self.digits = run.len();
        self.leading_zero = run.first() == Some(&0);
        let decimal = matches!(look::next(self.text, ends), Some('点' | '點'));
        self.positional = true;
        Some(decimal)
    }

    fn tens(&mut self, tens: u32, width: usize) -> Option<bool> {
        if self.pending.is_some() || self.small == Some(10) {
            return Some(false);
        }
        self.close(Decimal::from(tens), Decimal::from(tens), Decimal::ONE, Decimal::TEN)?;
        self.small = Some(10);
        self.unit = Some(Decimal::TEN);
        self.chinese = true;
        self.at += width;
        Some(true)
    }

    /// 十, 百, 千.
    fn small(&mut self, unit: u32, after: usize) -> Option<bool> {
        let out_of_order = self.small.is_some_and(|small| small <= unit);
        let alone = self.unit.is_none();
        if out_of_order || (alone && self.pending.is_some() && unit::takes_prefix(self.text, self.at)) {
            return Some(false);
        }
        let first = self.is_empty();
        let pending = match self.pending.take() {
            Some(pending) if self.fraction && self.arabic && pending.place < Decimal::ONE && unit == 10 => {
                self.pending = Some(pending);
                return Some(false);
            }
            Some(pending) if pending.low.is_zero() || (unit == 10 && self.arabic && self.unit.is_none()) => {
                self.pending = Some(pending);
                return Some(false);
            }
            Some(pending) => pending,
            None if unit == 10 || first => {
                self.bare |= first;
                Pending {
                    low: Decimal::ONE,
                    high: Decimal::ONE,
                    place: Decimal::ONE,
                    step: Decimal::ONE,
                    lone: true,
                }
            }
            None => return Some(false),
        };
        let factor = Decimal::from(unit);
        let place =
            if pending.place < Decimal::ONE { pending.place.checked_mul(factor)? } else { Decimal::ONE };
        self.close(
            pending.low.checked_mul(factor)?,
            pending.high.checked_mul(factor)?,
            place,
            pending.step.checked_mul(factor)?,
        )?;
        self.small = Some(unit);
        self.unit = Some(factor);
        self.zero = false;
        self.chinese = true;
        self.at = after;
        Some(true)
    }

    /// Adds a summand to what stands below 万.
    fn close(&mut self, low: Decimal, high: Decimal, place: Decimal, step: Decimal) -> Option<()> {
        self.low = self.low.checked_add(low)?;
        self.high = self.high.checked_add(high)?;
        self.place = place;
        self.step = step;
        Some(())
    }

    fn close_pending(&mut self) -> Option<()> {
        if let Some(pending) = self.pending.take() {
            let step = if pending.low.is_zero() && self.unit.is_some() { self.step } else { pending.step };
            self.close(pending.low, pending.high, pending.place, step)?;
        }
        Some(())
    }

    /// 3个亿.
    fn counted_big(&mut self, width: usize) -> Option<bool> {
        let after = self.at + width;
        let big = matches!(sign_at(self.text, after), Some(Sign::Big(8)));
        if !big || self.is_empty() || self.positional {
            return Some(false);
        }
        self.big(8, self.at, after + '亿'.len_utf8())
    }

    /// 万, 亿, 兆.
    fn big(&mut self, exponent: u32, at: usize, after: usize) -> Option<bool> {
        let counted = unit::follows(self.text, after) || sign_at(self.text, after).is_some();
        if exponent == 12 && (unit::takes_prefix(self.text, at) || self.arabic && !counted) {
            return Some(false);
        }
        if self.is_empty() && self.vague == Vague::Exact {
            self.bare = true;
            self.close(Decimal::ONE, Decimal::ONE, Decimal::ONE, Decimal::ONE)?;
        } else if self.low.is_zero()
            && self.high.is_zero()
            && self.pending.is_none()
            && !self.parts.last().is_some_and(|part| {
                part.exponent < exponent || part.exponent == exponent && self.at_end_of_scale()
            })
        {
            return Some(false);
        }
        if self.pending.is_some_and(|pending| pending.low.is_zero() && pending.high.is_zero()) {
            return Some(false);
        }
        self.close_pending()?;
        let factor = power(i32::try_from(exponent).ok()?)?;
        let (mut low, mut high) = (self.low, self.high);
        while let Some(part) = self.parts.last().copied().filter(|part| part.exponent <= exponent) {
            low = low.checked_add(part.low)?;
            high = high.checked_add(part.high)?;
            self.parts.pop();
        }
        if self.parts.iter().any(|part| part.exponent <= exponent) {
            return Some(false);
        }
        self.parts.push(Part { low: low.checked_mul(factor)?, high: high.checked_mul(factor)?, exponent });
        (self.low, self.high) = (Decimal::ZERO, Decimal::ZERO);
        self.place = self.place.checked_mul(factor)?;
        self.step = self.step.checked_mul(factor)?;
        self.small = None;
        self.unit = Some(factor);
        self.scale = if self.at_end_of_scale() { self.scale.checked_mul(factor)? } else { factor };
        self.zero = false;
        self.positional = false;
        self.chinese |= !self.arabic;
        self.at = after;
        Some(true)
    }

    /// Whether the last thing taken was a power of ten as well (万亿).
    fn at_end_of_scale(&self) -> bool {
        look::previous(self.text, self.at).and_then(sign).is_some_and(|sign| matches!(sign, Sign::Big(_)))
    }

    /// 几, 数: some of the next power of ten, or some more behind 十.
    fn some(&mut self, width: usize) -> Option<bool> {
        let scaled = matches!(sign_at(self.text, self.at + width), Some(Sign::Small(_) | Sign::Big(_)));
        let many = matches!(look::next(self.text, self.at), Some('数' | '數'));
        let behind_ten = self.small == Some(10) && !many;
        if self.pending.is_some() || !(scaled && self.is_empty() || behind_ten) {
            return Some(false);
        }
        let low = if behind_ten { Decimal::ONE } else { Decimal::TWO };
        self.vague = Vague::Few;
        self.put(low, Decimal::TEN, width)?;
        self.pending.as_mut()?.lone = false;
        Some(true)
    }

    /// 三点一四.
    fn point(&mut self, width: usize) -> Option<bool> {
        let after = self.at + width;
        let digits: Vec<u32> = (look::rest(self.text, after).chars().take(28))
            .map_while(|char| match sign(char) {
                Some(Sign::Digit(digit)) => Some(digit),
                _ => None,
            })
            .collect();
        let ends = after
            + look::rest(self.text, after).chars().take(digits.len()).map(char::len_utf8).sum::<usize>();
        let clock = look::any(self.text, ends, &["十", "刻"]).is_some()
            || (digits.len() == 1 && clock_minutes(self.text, ends));
        if digits.is_empty() || clock || self.arabic || self.vague != Vague::Exact || self.is_empty() {
            return Some(false);
        }
        self.close_pending()?;
        let mut value = self.low;
        let mut place = Decimal::ONE;
        for &digit in &digits {
            place = place.checked_div(Decimal::TEN)?;
            value = value.checked_add(Decimal::from(digit).checked_mul(place)?)?;
        }
        (self.low, self.high) = (Decimal::ZERO, Decimal::ZERO);
        self.pending = Some(Pending { low: value, high: value, place, step: place, lone: false });
        self.fraction = true;
        self.small = Some(1);
        self.positional = true;
        self.at = ends;
        Some(true)
    }

    /// 多, 余, 来, 几 behind a round number, and what may stand behind them.
    fn approximate(&mut self) -> Option<bool> {
        let Some((width, vague)) = approximation(self.text, self.at) else { return Some(false) };
        let round = match self.pending {
            None => self.unit.is_some(),
            Some(pending) => {
                self.arabic && !self.fraction && pending.step > Decimal::ONE && pending.place == Decimal::ONE
            }
        };
        if !round || self.vague != Vague::Exact || self.positional {
            return Some(false);
        }
        if vague == Vague::About && !self.about_allowed(width) {
            return Some(false);
        }
        self.close_pending()?;
        let more = self.step;
        if vague == Vague::Over {
            self.widen(more)?;
        }
        self.vague = vague;
        self.at += width;
        Some(true)
    }

    /// 来 is a verb unless something countable follows.
    fn about_allowed(&self, width: usize) -> bool {
        let after = self.at + width;
        let big = matches!(sign_at(self.text, after), Some(Sign::Big(_)));
        let step = self.pending.map_or(self.step, |pending| pending.step);
        let tens = step >= Decimal::TEN;
        let handful = look::starts(self.text, self.at, "把");
        let bare = self.bare && !self.arabic && self.pending.is_none();
        tens && (!handful || bare) && (big || unit::follows(self.text, after))
    }

    /// Moves the upper end by `more`: in the sum below 万, or in the last part where nothing stands below it.
    fn widen(&mut self, more: Decimal) -> Option<()> {
        match self.parts.last_mut() {
            Some(part) if self.low.is_zero() && self.high.is_zero() => {
                part.high = part.high.checked_add(more)?
            }
            _ => self.high = self.high.checked_add(more)?,
        }
        Some(())
    }

    fn finish(mut self) -> Option<Numeral> {
        if self.at == self.start {
            return None;
        }
        let lone = self.pending.filter(|pending| pending.lone && !self.zero && !pending.low.is_zero());
        let colloquial = lone.and(self.unit).filter(|&unit| unit > Decimal::TEN);
        if let (Some(unit), Some(pending)) = (colloquial, self.pending.as_mut()) {
            let lower = unit.checked_div(Decimal::TEN)?;
            pending.low = pending.low.checked_mul(lower)?;
            pending.high = pending.low;
            pending.step = lower;
            pending.place = if self.parts.is_empty() { Decimal::ONE } else { lower };
        }
        let single = self.unit.is_none() && !self.arabic && !self.positional && self.vague == Vague::Exact
            || self.is_bare_power();
        if self.pending.is_some() || !self.low.is_zero() {
            self.scale = Decimal::ONE;
        }
        self.close_pending()?;
        for part in &self.parts {
            self.low = self.low.checked_add(part.low)?;
            self.high = self.high.checked_add(part.high)?;
        }
        let form = match (self.arabic, self.chinese) {
            (true, false) if self.parts.is_empty() => Form::Arabic,
            (true, _) => Form::Mixed,
            _ if self.positional && !self.fraction => Form::Digits,
            _ => Form::Chinese,
        };
        Some(Numeral {
            start: self.start,
            end: self.at,
            low: self.low.normalize(),
            high: self.high.normalize(),
            place: self.place.normalize(),
            step: self.step.normalize(),
            vague: self.vague,
            form,
            scale: self.scale,
            fraction: self.fraction,
            digits: self.digits,
            leading_zero: self.leading_zero,
            grouped: self.grouped,
            single,
            bare: self.bare,
        })
    }

    /// 十, 百, 千, 万 alone.
    fn is_bare_power(&self) -> bool {
        self.bare
            && self.vague == Vague::Exact
            && look::rest(self.text, self.start)
                .chars()
                .next()
                .is_some_and(|char| self.at == self.start + char.len_utf8())
    }
}

/// Whether a unit, or a tenth or a multiple, stands at `at`.
fn shared_out(text: &str, at: usize) -> bool {
    unit::follows(text, at) || look::any(text, at, &["成", "折", "倍"]).is_some()
}

/// Whether minutes end at `at` and not a decimal (三点五分).
fn clock_minutes(text: &str, at: usize) -> bool {
    look::any(text, at, &["分"]).is_some() && look::any(text, at, &["分之"]).is_none()
}

/// Whether two digits side by side name two neighbouring numbers: 三四, 三五.
const fn neighbours(one: u32, other: u32) -> bool {
    one > 0 && other == one + 1 || one == 3 && other == 5
}

/// Words that begin like an approximation and are none.
const NOT_APPROXIMATE: &[&str] = &[
    "余额",
    "余款",
    "余热",
    "余震",
    "余姚",
    "余杭",
    "余粮",
    "余地",
    "余下",
    "多样",
    "多元化",
    "多边",
    "余量",
    "多普勒",
];

/// The approximation at `at` and its width.
fn approximation(text: &str, at: usize) -> Option<(usize, Vague)> {
    let char = look::next(text, at)?;
    let vague = match char {
        '多' | '余' | '餘' => Vague::Over,
        '来' | '來' | '把' => Vague::About,
        _ => return None,
    };
    look::any(text, at, NOT_APPROXIMATE).is_none().then_some((char.len_utf8(), vague))
}

/// A power of ten by the number of digits.
trait Powers {
    fn powi_checked(self, digits: usize) -> Decimal;
}

impl Powers for Decimal {
    fn powi_checked(self, digits: usize) -> Decimal {
        i32::try_from(digits).ok().and_then(power).unwrap_or_default()
    }
}
