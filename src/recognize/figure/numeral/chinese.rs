//! Chinese digits: one before a power of ten, two neighbours, a number read digit by digit, decimals behind 点.

use super::digit::{Sign, sign, sign_at};
use super::reader::{Pending, Reader};
use super::{Vague, look, unit};
use rust_decimal::Decimal;

impl Reader<'_> {
    /// A run of Chinese digits: one that a power of ten follows, two neighbours, or a number read digit by digit.
    pub(super) fn chinese_digits(&mut self) -> Option<bool> {
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
            return self.approximate();
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

    pub(super) fn tens(&mut self, tens: u32, width: usize) -> Option<bool> {
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

    /// 几, 数: some of the next power of ten, or some more behind 十.
    pub(super) fn some(&mut self, width: usize) -> Option<bool> {
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
    pub(super) fn point(&mut self, width: usize) -> Option<bool> {
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
