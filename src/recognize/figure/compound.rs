//! Measures in more than one unit: 5英尺8英寸, 3公里500米, 一斤二两, 三岁零两个月.

use super::numeral::{self, Numeral, Vague};
use super::tail::Tail;
use super::unit::{self, Suffix};
use super::{FigureClass, look};
use rust_decimal::Decimal;

/// Units that are said one behind another, each with how many of the smallest of its family it is.
///
/// Sources: GB 3100-1993; 国务院关于在我国统一实行法定计量单位的命令 (1 斤 = 500 克, 1 亩 = 60 平方丈); the international yard and
/// pound agreement of 1959.
const FAMILIES: &[&[(&str, u32)]] = &[
    &[
        ("公里", 1_000_000),
        ("千米", 1_000_000),
        ("km", 1_000_000),
        ("米", 1_000),
        ("公尺", 1_000),
        ("m", 1_000),
        ("分米", 100),
        ("厘米", 10),
        ("公分", 10),
        ("cm", 10),
        ("毫米", 1),
        ("mm", 1),
    ],
    &[("里", 15_000), ("丈", 100), ("尺", 10), ("寸", 1)],
    &[
        ("英里", 63_360),
        ("码", 36),
        ("英尺", 12),
        ("呎", 12),
        ("ft", 12),
        ("英寸", 1),
        ("吋", 1),
        ("寸", 1),
        ("in", 1),
    ],
    &[
        ("吨", 1_000_000_000),
        ("公斤", 1_000_000),
        ("千克", 1_000_000),
        ("kg", 1_000_000),
        ("担", 50_000_000),
        ("斤", 500_000),
        ("两", 50_000),
        ("兩", 50_000),
        ("钱", 5_000),
        ("克", 1_000),
        ("g", 1_000),
        ("毫克", 1),
        ("mg", 1),
    ],
    &[("磅", 16), ("盎司", 1)],
    &[("亩", 10), ("畝", 10), ("分", 1)],
    &[("升", 1_000), ("毫升", 1)],
    &[("度", 60), ("分", 1)],
    &[("°", 3_600), ("′", 60), ("″", 1)],
    &[("岁", 12), ("歲", 12), ("个月", 1), ("個月", 1)],
];

/// How many of the second unit the first is, where both are of one family and the second is the smaller.
fn ratio(larger: &str, smaller: &str) -> Option<Decimal> {
    let sizes = FAMILIES.iter().find_map(|family| {
        let size = |unit: &str| family.iter().find(|entry| entry.0 == unit).map(|entry| entry.1);
        Some((size(larger)?, size(smaller)?))
    });
    let (first, second) = sizes.filter(|(first, second)| first > second && first % second == 0)?;
    Some(Decimal::from(first / second))
}

/// A smaller unit with its number behind a larger one.
struct Part {
    number: Numeral,
    unit_start: usize,
    end: usize,
}

/// What stands at `at`, 零 and 又 passed over.
fn part(text: &str, at: usize) -> Option<Part> {
    let at = look::any(text, at, &["零", "又", " "]).unwrap_or(at);
    let number = numeral::unsigned(text, at).filter(|number| number.vague == Vague::Exact)?;
    let unit_start = look::over_blank(text, number.end);
    let (end, suffix) = unit::suffix(text, unit_start)?;
    matches!(suffix, Suffix::Unit(_) | Suffix::Measure(_) | Suffix::Time(_)).then_some(Part {
        number,
        unit_start,
        end,
    })
}

/// The number and the unit of a measure in several units, in the smallest that is named.
pub(super) fn sum(text: &str, number: &Numeral, tail: &Tail) -> Option<(Numeral, Tail)> {
    if number.vague != Vague::Exact || !tail.plus.is_zero() {
        return None;
    }
    let (mut total, mut end) = (number.low, tail.end);
    let mut unit = tail.unit.as_deref()?.to_owned();
    let mut place = number.place;
    while let Some(part) = part(text, end) {
        let smaller = text.get(part.unit_start..part.end)?;
        let Some(times) = ratio(&unit, smaller).filter(|&times| part.number.low < times) else { break };
        let more = if number.low.is_sign_negative() { -part.number.low } else { part.number.low };
        total = total.checked_mul(times)?.checked_add(more)?;
        place = part.number.place;
        (end, unit) = (part.end, smaller.to_owned());
    }
    if end == tail.end {
        return None;
    }
    let whole = Tail {
        class: FigureClass::Quantity,
        rule: "quantity/compound",
        end,
        unit: Some(unit.into()),
        measure: false,
        ..tail.clone()
    };
    let number =
        Numeral { low: total, high: total, place, step: place, scale: Decimal::ONE, ..number.clone() };
    Some((number, whole))
}
