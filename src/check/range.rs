//! Ranges of exact numbers, and their arithmetic.

use super::exact::Exact;
use crate::recognize::figure::Interval;
use std::cmp::Ordering;

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) value: Exact,
    /// Whether the value itself is left out.
    pub(super) open: bool,
}

/// All numbers between two ends; an absent end is unbounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) low: Option<Edge>,
    pub(super) high: Option<Edge>,
}

impl Range {
    /// One number alone.
    pub(super) const fn point(value: Exact) -> Self {
        let edge = Some(Edge { value, open: false });
        Self { low: edge, high: edge }
    }

    /// Everything within `reach` of `value`.
    pub(super) fn around(value: Exact, reach: Exact) -> Option<Self> {
        Self::point(value).widened(reach)
    }

    /// What a wording admits; none where a bound does not fit.
    pub(super) fn from_interval(interval: &Interval) -> Option<Self> {
        let edge = |bound: Option<_>, open| match bound {
            None => Some(None),
            Some(bound) => Exact::from_decimal(bound).map(|value| Some(Edge { value, open })),
        };
        Some(Self {
            low: edge(interval.low, interval.low_open)?,
            high: edge(interval.high, interval.high_open)?,
        })
    }

    /// Both ends moved out by `reach`.
    pub(super) fn widened(self, reach: Exact) -> Option<Self> {
        Some(Self {
            low: shifted(self.low, |value| value.minus(reach))?,
            high: shifted(self.high, |value| value.plus(reach))?,
        })
    }

    /// All numbers multiplied by a positive `factor`.
    pub(super) fn times(self, factor: Exact) -> Option<Self> {
        Some(Self {
            low: shifted(self.low, |value| value.times(factor))?,
            high: shifted(self.high, |value| value.times(factor))?,
        })
    }

    /// All sums of a number in this range and one in `other`.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let sum = |left, right| combined(left, right, Exact::plus);
        Some(Self { low: sum(self.low, other.low)?, high: sum(self.high, other.high)? })
    }

    /// All products of a number in this range and one in `other`, neither below zero.
    pub(super) fn product(self, other: Self) -> Option<Self> {
        if self.low?.value.is_negative() || other.low?.value.is_negative() {
            return None;
        }
        let product = |left, right| combined(left, right, Exact::times);
        Some(Self { low: product(self.low, other.low)?, high: product(self.high, other.high)? })
    }

    /// All quotients of a number in this range, not below zero, and one in `whole`, above zero.
    pub(super) fn over(self, whole: Self) -> Option<Self> {
        if !whole.low?.value.is_positive() || self.low?.value.is_negative() {
            return None;
        }
        Some(Self { low: quotient(self.low, whole.high)?, high: quotient(self.high, whole.low)? })
    }

    /// All differences of a number in this range and one in `other`.
    pub(super) fn minus(self, other: Self) -> Option<Self> {
        Some(Self { low: difference(self.low, other.high)?, high: difference(self.high, other.low)? })
    }

    /// Whether the two share a number; none where that cannot be told.
    pub(super) fn meets(self, other: Self) -> Option<bool> {
        Some(reaches(self.low, other.high)? && reaches(other.low, self.high)?)
    }

    /// From the lower of the two low ends to the higher of the two high ends.
    pub(super) fn joined(self, other: Self) -> Self {
        let low = self.low.zip(other.low).map(|(one, two)| {
            if one.value.compare(two.value) == Some(Ordering::Greater) { two } else { one }
        });
        let high = self
            .high
            .zip(other.high)
            .map(|(one, two)| if one.value.compare(two.value) == Some(Ordering::Less) { two } else { one });
        Self { low, high }
    }

    /// From its low to its high end.
    pub(super) fn width(self) -> Option<Exact> {
        self.high?.value.minus(self.low?.value)
    }
}

/// An absent end stays absent; one that does not fit makes the whole none.
fn shifted(edge: Option<Edge>, by: impl Fn(Exact) -> Option<Exact>) -> Option<Option<Edge>> {
    match edge {
        None => Some(None),
        Some(edge) => by(edge.value).map(|value| Some(Edge { value, ..edge })),
    }
}

fn combined(
    left: Option<Edge>,
    right: Option<Edge>,
    by: impl Fn(Exact, Exact) -> Option<Exact>,
) -> Option<Option<Edge>> {
    match left.zip(right) {
        None => Some(None),
        Some((left, right)) => {
            by(left.value, right.value).map(|value| Some(Edge { value, open: left.open || right.open }))
        }
    }
}

/// Of two positive edges; what is divided by something without bound may come to nothing.
fn quotient(left: Option<Edge>, right: Option<Edge>) -> Option<Option<Edge>> {
    match (left, right) {
        (Some(_), None) => Some(Some(Edge { value: Exact::new(0, 1)?, open: true })),
        _ => combined(left, right, Exact::over),
    }
}

fn difference(left: Option<Edge>, right: Option<Edge>) -> Option<Option<Edge>> {
    combined(left, right, Exact::minus)
}

/// Whether a low end is not above a high end.
fn reaches(low: Option<Edge>, high: Option<Edge>) -> Option<bool> {
    let Some((low, high)) = low.zip(high) else { return Some(true) };
    Some(match low.value.compare(high.value)? {
        Ordering::Less => true,
        Ordering::Equal => !low.open && !high.open,
        Ordering::Greater => false,
    })
}

#[cfg(test)]
mod tests {
    use super::{Edge, Exact, Range};
    use proptest::prelude::*;

    fn range(low: i128, high: i128, open: bool) -> Range {
        let edge = |value| Some(Edge { value: Exact::new(value, 1).unwrap(), open });
        Range { low: edge(low), high: edge(high) }
    }

    #[test]
    fn open_ends_do_not_meet() {
        assert_eq!(range(1, 2, false).meets(range(2, 3, false)), Some(true));
        assert_eq!(range(1, 2, true).meets(range(2, 3, false)), Some(false));
        assert_eq!(range(1, 2, true).meets(Range { low: None, high: None }), Some(true));
    }

    #[test]
    fn quotients_take_the_far_ends() {
        let quotient = range(2, 4, false).over(range(1, 2, false)).unwrap();
        assert_eq!(quotient, range(1, 4, false));
        assert!(range(-1, 4, false).over(range(1, 2, false)).is_none());
        assert!(range(1, 4, false).over(range(0, 2, false)).is_none());
        let unbounded = Range { high: None, ..range(1, 1, false) };
        assert_eq!(range(2, 4, false).over(unbounded).unwrap().high, range(4, 4, false).high);
    }

    proptest! {
        #[test]
        fn widening_never_parts_what_met(part in 1_i128..50, whole in 1_i128..50, low in 0_i128..40, by in 0_i128..9) {
            let share = |wider: i128| {
                let widened = |value: i128| range((value - wider).max(1), value + wider, false);
                widened(part).over(widened(whole)).unwrap().meets(range(low, low + 1, true)).unwrap()
            };
            prop_assert!(!share(0) || share(by));
        }
    }
}
