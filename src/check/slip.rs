//! Slips of the pen: what may have been meant by a number that was written wrongly.

use super::exact::Exact;
use super::range::{Edge, Range};
use super::reading::{Reading, amount};
use crate::recognize::figure::{Figure, Modifier, Number};
use rust_decimal::Decimal;

/// Longer numbers are not written wrongly here: they have too many variants.
const DIGITS: usize = 9;

/// The readings of a figure with another digit in one place, with two neighbouring digits exchanged, with a digit too many
/// or too few at the end, and with 万 for 亿.
pub(super) fn variants(figure: &Figure, reading: &Reading) -> Vec<Reading> {
    let factors = [(10_000, 1), (1, 10_000)].into_iter().filter_map(|(up, down)| Exact::new(up, down));
    let mut found: Vec<Reading> = factors.filter_map(|factor| reading.times(factor)).collect();
    let Some(digits) = printed(figure).filter(|_| figure.modifier == Modifier::Exact) else { return found };
    let unit = reading.printed.and_then(|printed| printed.over(Exact::from_decimal(digits)?));
    let numbers = numbers(&digits.normalize().to_string());
    found.extend(numbers.into_iter().filter_map(|number| {
        let by = Exact::from_decimal(Decimal::from(number).checked_sub(digits)?)?.times(unit?)?;
        shifted(reading, by)
    }));
    found
}

/// The digits of a number down to its last printed place, as a whole number.
fn printed(figure: &Figure) -> Option<Decimal> {
    let amount = amount(figure)?;
    let Some(Number::Decimal(number)) = amount.number else { return None };
    let place = amount.precision.filter(|place| !place.is_zero())?;
    let digits = number.checked_div(place)?.normalize();
    (digits.is_integer() && digits > Decimal::ZERO).then_some(digits)
}

fn numbers(digits: &str) -> Vec<u64> {
    let digits: Vec<u8> = digits.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();
    let number = |digits: &[u8]| digits.iter().fold(0_u64, |number, digit| number * 10 + u64::from(*digit));
    if digits.is_empty() || digits.len() > DIGITS {
        return Vec::new();
    }
    let with = |at: usize, digit: u8| {
        number(
            &digits
                .iter()
                .enumerate()
                .map(|(place, &old)| if place == at { digit } else { old })
                .collect::<Vec<_>>(),
        )
    };
    let replaced = (0..digits.len()).flat_map(|at| (0..10).map(move |digit| (at, digit)));
    let mut found: Vec<u64> = replaced.map(|(at, digit)| with(at, digit)).collect();
    found.extend((1..digits.len()).map(|at| {
        let mut turned = digits.clone();
        turned.swap(at - 1, at);
        number(&turned)
    }));
    found.push(number(&digits) * 10);
    found.push(number(&digits) / 10);
    // One digit too many anywhere.
    found.extend((0..digits.len()).map(|at| {
        let fewer: Vec<u8> =
            digits.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, &digit)| digit).collect();
        number(&fewer)
    }));
    found
}

/// The reading of a number that is that much larger.
fn shifted(reading: &Reading, by: Exact) -> Option<Reading> {
    let edge = |edge: Option<Edge>| match edge {
        Some(edge) => edge.value.plus(by).map(|value| Some(Edge { value, ..edge })),
        None => Some(None),
    };
    let range = Range { low: edge(reading.range.low)?, high: edge(reading.range.high)? };
    Some(Reading { range, printed: reading.printed.and_then(|printed| printed.plus(by)), ..*reading })
}
