//! Exact numbers: fractions whose every operation says when it no longer fits.

use rust_decimal::Decimal;
use std::cmp::Ordering;

/// A fraction in lowest terms. Nothing is ever rounded; what does not fit is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exact {
    numerator: i128,
    /// Above zero.
    denominator: i128,
}

impl Exact {
    pub(super) const ONE: Self = Self { numerator: 1, denominator: 1 };
    pub(super) const HUNDRED: Self = Self { numerator: 100, denominator: 1 };

    /// `numerator / denominator`; none where that is no number or does not fit.
    pub(super) fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let divisor = greatest_common_divisor(numerator, denominator)?;
        let (numerator, denominator) = (numerator.checked_div(divisor)?, denominator.checked_div(divisor)?);
        match denominator.signum() {
            1 => Some(Self { numerator, denominator }),
            -1 => Some(Self { numerator: numerator.checked_neg()?, denominator: denominator.checked_neg()? }),
            _ => None,
        }
    }

    /// The same number.
    pub(super) fn from_decimal(decimal: Decimal) -> Option<Self> {
        Self::new(decimal.mantissa(), 10_i128.checked_pow(decimal.scale())?)
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let left = self.numerator.checked_mul(other.denominator)?;
        let right = other.numerator.checked_mul(self.denominator)?;
        Self::new(left.checked_add(right)?, self.denominator.checked_mul(other.denominator)?)
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { numerator: other.numerator.checked_neg()?, ..other })
    }

    pub(super) fn times(self, other: Self) -> Option<Self> {
        let numerator = self.numerator.checked_mul(other.numerator)?;
        Self::new(numerator, self.denominator.checked_mul(other.denominator)?)
    }

    pub(super) fn over(self, other: Self) -> Option<Self> {
        let numerator = self.numerator.checked_mul(other.denominator)?;
        Self::new(numerator, self.denominator.checked_mul(other.numerator)?)
    }

    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        let left = self.numerator.checked_mul(other.denominator)?;
        Some(left.cmp(&other.numerator.checked_mul(self.denominator)?))
    }

    /// Without its sign.
    pub(super) fn distance(self, other: Self) -> Option<Self> {
        let difference = self.minus(other)?;
        Some(Self { numerator: difference.numerator.checked_abs()?, ..difference })
    }

    pub(super) const fn is_negative(self) -> bool {
        self.numerator < 0
    }

    pub(super) const fn is_positive(self) -> bool {
        self.numerator > 0
    }

    /// The number rounded half up to so many decimal places, for people to read.
    pub(super) fn rounded(self, places: u32) -> Option<Decimal> {
        let scaled = self.numerator.checked_mul(10_i128.checked_pow(places)?)?.checked_mul(2)?;
        let halves = scaled.checked_add(self.denominator)?;
        let mantissa = halves.checked_div_euclid(self.denominator.checked_mul(2)?)?;
        Decimal::try_from_i128_with_scale(mantissa, places).ok().map(|decimal| decimal.normalize())
    }
}

fn greatest_common_divisor(left: i128, right: i128) -> Option<i128> {
    let (mut left, mut right) = (left.checked_abs()?, right.checked_abs()?);
    while right != 0 {
        (left, right) = (right, left.checked_rem(right)?);
    }
    (left != 0).then_some(left)
}

#[cfg(test)]
mod tests {
    use super::Exact;
    use rust_decimal::Decimal;

    #[test]
    fn fractions_are_exact() {
        let third = Exact::new(2, -6).unwrap();
        assert_eq!(third, Exact::new(-1, 3).unwrap());
        assert_eq!(
            third.times(Exact::new(3, 1).unwrap()).unwrap().plus(Exact::ONE).unwrap(),
            Exact::new(0, 1).unwrap()
        );
        assert_eq!(Exact::new(74, 106).unwrap().rounded(4).unwrap(), Decimal::new(6981, 4));
        assert_eq!(third.rounded(2).unwrap(), Decimal::new(-33, 2));
        assert!(Exact::new(1, 0).is_none() && Exact::new(0, 0).is_none());
    }

    #[test]
    fn what_does_not_fit_is_none() {
        let large = Exact::from_decimal(Decimal::MAX).unwrap();
        assert!(large.times(large).is_none());
        assert!(Exact::new(i128::MIN, 1).is_none());
    }
}
