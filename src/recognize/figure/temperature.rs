//! Temperatures whose scale is named before the number: 华氏三十度, 零下摄氏5度.

use super::amount::finish;
use super::look;
use super::numeral::Numeral;
use super::tail::Tail;
use crate::recognize::finding::{Body, Finding};
use crate::text::Span;

/// Scales and the units that 度 behind the number is.
const SCALES: &[(&str, &str)] =
    &[("摄氏", "摄氏度"), ("攝氏", "摄氏度"), ("华氏", "华氏度"), ("華氏", "华氏度"), ("开氏", "开氏度")];

/// The temperature of a number of degrees with its scale before it.
pub(super) fn read(text: &str, floor: usize, number: &Numeral, tail: &Tail) -> Option<Finding> {
    if tail.unit.as_deref() != Some("度") {
        return None;
    }
    let before = look::before(text, number.start);
    let (scale, unit) = SCALES.iter().find(|(scale, _)| before.ends_with(scale))?;
    let named = number.start - scale.len();
    let below = look::ends_any(text, named, &["零下"]).then(|| named - "零下".len());
    let start = below.unwrap_or(named);
    let signed = if below.is_some() { number.clone().negated() } else { number.clone() };
    let tail = Tail { unit: Some((*unit).into()), ..tail.clone() };
    let moved = Numeral { start, ..signed };
    let mut finding = finish(text, floor, &moved, &tail, false).filter(|_| start >= floor)?;
    if let Body::Figure(figure) = &mut finding.body {
        figure.numeral = Some(Span::new(number.start, tail.numeral_end));
    }
    Some(finding)
}
