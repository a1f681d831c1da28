//! Calculated numbers in the manner of printed ones: `29.12亿元`, not 2912000000.

use super::exact::Exact;
use super::reading::measured;
use super::sentence::Item;
use crate::text::normalize::half_width;
use rust_decimal::Decimal;

/// How many more decimal places than the model a number is given with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub(super) spare: u32,
}

/// A calculated number.
pub(super) struct Printed {
    /// In the base unit.
    pub(super) amount: Decimal,
    /// In the unit of the model.
    pub(super) wording: String,
}

/// `value` as `model` would print it; none where the model is not printed in digits.
pub(super) fn as_printed(value: Exact, model: Item<'_>, manner: Manner) -> Option<Printed> {
    let core: String = model.core().chars().map(half_width).filter(|char| !",， ".contains(*char)).collect();
    let end = core.find(|char: char| !char.is_ascii_digit() && char != '.').unwrap_or(core.len());
    let (digits, unit) = core.split_at_checked(end)?;
    let number: Decimal = digits.parse().ok()?;
    let factor = measured(model.figure)?.printed?.over(Exact::from_decimal(number)?)?;
    let places = number.scale().checked_add(manner.spare)?;
    let rounded = value.over(factor)?.rounded(places)?;
    let amount = Exact::from_decimal(rounded)?.times(factor)?.rounded(places)?;
    Some(Printed { amount, wording: format!("{rounded}{unit}") })
}
