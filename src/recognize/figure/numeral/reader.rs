//! Reading a number from left to right: digits, powers of ten, and what closes it.

use super::arabic::{Arabic, arabic};
use super::digit::{Sign, power, sign, sign_at};
use super::{Form, Numeral, Vague, look, unit};
use rust_decimal::Decimal;

/// A number whose power of ten is not known yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pending {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) place: Decimal,
    pub(super) step: Decimal,
    /// One digit, which may stand for the next lower place (两万五).
    pub(super) lone: bool,
}

/// A part that is closed by 万, 亿 or 兆.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) exponent: u32,
}

/// Reads a number.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    pub(super) start: usize,
    pub(super) parts: Vec<Part>,
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) place: Decimal,
    pub(super) step: Decimal,
    pub(super) pending: Option<Pending>,
    /// The last power of ten below 万 since the last 万 or 亿.
    pub(super) small: Option<u32>,
    /// The last power of ten, whatever it is.
    pub(super) unit: Option<Decimal>,
    /// A zero stands before what comes next.
    pub(super) zero: bool,
    pub(super) vague: Vague,
    pub(super) fraction: bool,
    pub(super) arabic: bool,
    pub(super) chinese: bool,
    pub(super) positional: bool,
    pub(super) digits: usize,
    pub(super) leading_zero: bool,
    pub(super) grouped: bool,
    pub(super) bare: bool,
    /// The power of ten that the number ends with.
    pub(super) scale: Decimal,
}

impl<'t> Reader<'t> {
    pub(super) const fn new(text: &'t str, at: usize) -> Self {
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

    pub(super) fn read(mut self) -> Option<Numeral> {
        while self.step()? {}
        self.finish()
    }

    pub(super) const fn is_empty(&self) -> bool {
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
    pub(super) fn close(&mut self, low: Decimal, high: Decimal, place: Decimal, step: Decimal) -> Option<()> {
        self.low = self.low.checked_add(low)?;
        self.high = self.high.checked_add(high)?;
        self.place = place;
        self.step = step;
        Some(())
    }

    pub(super) fn close_pending(&mut self) -> Option<()> {
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

/// A power of ten by the number of digits.
trait Powers {
    fn powi_checked(self, digits: usize) -> Decimal;
}

impl Powers for Decimal {
    fn powi_checked(self, digits: usize) -> Decimal {
        i32::try_from(digits).ok().and_then(power).unwrap_or_default()
    }
}
