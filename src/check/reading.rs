//! What a printed figure may stand for.

use super::exact::Exact;
use super::range::{Edge, Range};
use crate::recognize::figure::{Amount, Figure, FigureClass, Modifier, Number, Value};

/// All that a printed figure may stand for, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// The numbers that it may stand for.
    pub(super) range: Range,
    /// The number as printed.
    pub(super) printed: Option<Exact>,
    /// How far rounding may have moved it.
    pub(super) tolerance: Option<Exact>,
    /// Whether the wording leaves open where the range ends (约, 近, 几, 一半).
    pub(super) soft: bool,
}

/// Measure words that count whole things, so that `106个` is nothing but 106.
const COUNTED: [&str; 24] = [
    "个",
    "個",
    "名",
    "家",
    "人",
    "项",
    "項",
    "件",
    "户",
    "戶",
    "位",
    "次",
    "所",
    "座",
    "台",
    "辆",
    "条",
    "款",
    "例",
    "起",
    "宗",
    "工作日",
    "岁",
    "场",
];

/// What a counted or measured figure may stand for, in base units; a share as a part of one.
///
/// Rounding, truncation and rounding half to even are all legal, so `69.8%` is anything from 69.75 up to 69.9.
/// None where the figure has no number, or one that does not fit.
pub(super) fn reading(figure: &Figure) -> Option<Reading> {
    let amount = amount(figure)?;
    let factor = share_factor(figure, amount);
    let read = if figure.class == FigureClass::Fraction { fraction(amount) } else { number(figure, amount) }?;
    factor.map_or(Some(read), |factor| read.times(factor))
}

/// The same in the base unit of what it measures, so that 198.4万吨 and 408.1公斤 are of one unit.
pub(super) fn measured(figure: &Figure) -> Option<Reading> {
    let read = reading(figure)?;
    scale(figure).map_or(Some(read), |scale| read.times(scale))
}

/// The base unit of what a figure measures, or its own unit where there is no other.
pub(super) fn unit(figure: &Figure) -> Option<&str> {
    let amount = amount(figure)?;
    scale(figure).and_then(|_| amount.base()).map_or(amount.unit.as_deref(), |(_, base)| Some(base))
}

/// How many base units its unit is; none where it is printed in the base unit, or is no length, weight or the like.
pub(super) fn scale(figure: &Figure) -> Option<Exact> {
    let amount = amount(figure)?;
    let (base, _) = amount.base()?;
    let scale = exact(&base)?.over(exact(amount.number.as_ref()?)?)?;
    scale.is_positive().then_some(scale)
}

/// The amount of a figure that is counted or measured.
pub(super) const fn amount(figure: &Figure) -> Option<&Amount> {
    match &figure.value {
        Some(Value::Amount(amount)) => Some(amount),
        _ => None,
    }
}

/// Whether the figure says what part of a whole something is.
pub(super) fn is_share(figure: &Figure) -> bool {
    let unit = amount(figure).and_then(|amount| amount.unit.as_deref());
    figure.class == FigureClass::Fraction || matches!(unit, Some("percent" | "permille"))
}

/// Whether the figure is a difference of percentages.
pub(super) fn is_point(figure: &Figure) -> bool {
    let unit = amount(figure).and_then(|amount| amount.unit.as_deref());
    matches!(unit, Some("point" | "基点" | "个基点" | "個基點"))
}

/// Whether it counts or measures things, so that parts and changes of it make sense.
pub(super) fn is_countable(figure: &Figure) -> bool {
    use FigureClass::{Duration, Money, Number, Quantity};
    matches!(figure.class, Duration | Money | Number | Quantity) && !is_share(figure) && !is_point(figure)
}

/// Whether two figures are of the same unit.
pub(super) fn same_unit(left: &Figure, right: &Figure) -> bool {
    amount(left).is_some() && amount(right).is_some() && unit(left) == unit(right)
}

fn share_factor(figure: &Figure, amount: &Amount) -> Option<Exact> {
    match amount.unit.as_deref() {
        Some("percent" | "point") => Exact::new(1, 100),
        Some("permille") => Exact::new(1, 1000),
        Some("基点" | "个基点" | "個基點") => Exact::new(1, 10_000),
        _ => None,
    }
    .filter(|_| figure.class != FigureClass::Fraction)
}

/// A fraction in words (三分之一, 一半) is said of anything near it.
fn fraction(amount: &Amount) -> Option<Reading> {
    let printed = exact(amount.number.as_ref()?)?;
    let worded = amount.interval.as_ref().and_then(Range::from_interval);
    let range = worded.filter(|range| range.width().is_none_or(Exact::is_positive));
    let range = range.or_else(|| Range::around(printed, Exact::new(1, 40)?))?;
    Some(Reading { range, printed: Some(printed), tolerance: None, soft: true })
}

fn number(figure: &Figure, amount: &Amount) -> Option<Reading> {
    let printed = amount.number.as_ref().and_then(exact);
    let soft = matches!(figure.modifier, Modifier::About | Modifier::Nearly | Modifier::Few);
    if let Some(printed) = printed.filter(|_| is_whole_count(figure, amount)) {
        return Some(Reading { range: Range::point(printed), printed: Some(printed), tolerance: None, soft });
    }
    let range = Range::from_interval(amount.interval.as_ref()?)?;
    let range = if figure.modifier == Modifier::About { about(range, amount, printed) } else { range };
    let rounding =
        printed.filter(|_| figure.modifier == Modifier::Exact).and_then(|printed| rounding(printed, range));
    match (printed, rounding) {
        (Some(number), Some(rounding)) => {
            let range = Range {
                high: Some(Edge { value: number.plus(rounding)?.plus(rounding)?, open: true }),
                ..range
            };
            Some(Reading { range, printed, tolerance: Some(rounding), soft })
        }
        _ => Some(Reading { range, printed, tolerance: None, soft }),
    }
}

/// 约 takes nothing away from what the number alone may stand for, one unit of its last place on either side.
fn about(range: Range, amount: &Amount, printed: Option<Exact>) -> Range {
    let place = amount.precision.and_then(Exact::from_decimal);
    let alone = printed.zip(place).and_then(|(printed, place)| Range::around(printed, place));
    alone.map_or(range, |alone| range.joined(alone))
}

/// Half of the last printed place; none where the number is exact.
fn rounding(printed: Exact, range: Range) -> Option<Exact> {
    printed.minus(range.low?.value).filter(|rounding| rounding.is_positive())
}

/// Whether it counts whole things one by one: no magnitude, no decimals, no modifier.
fn is_whole_count(figure: &Figure, amount: &Amount) -> bool {
    let counted = amount.unit.as_deref().is_some_and(|unit| COUNTED.contains(&unit));
    let single = amount.interval.as_ref().is_none_or(|interval| {
        let width = interval.high.zip(interval.low).and_then(|(high, low)| high.checked_sub(low));
        width.is_some_and(|width| width <= rust_decimal::Decimal::ONE)
    });
    let whole = matches!(&amount.number, Some(Number::Decimal(number)) if number.is_integer());
    figure.modifier == Modifier::Exact && counted && single && whole
}

fn exact(number: &Number) -> Option<Exact> {
    match number {
        Number::Decimal(decimal) => Exact::from_decimal(*decimal),
        Number::Fraction(numerator, denominator) => {
            Exact::from_decimal(*numerator)?.over(Exact::from_decimal(*denominator)?)
        }
        Number::Ratio(..) => None,
    }
}

impl Reading {
    /// The same in another unit.
    pub(super) fn times(self, factor: Exact) -> Option<Self> {
        let scaled = |value: Option<Exact>| value.and_then(|value| value.times(factor));
        let range = self.range.times(factor)?;
        Some(Self { range, printed: scaled(self.printed), tolerance: scaled(self.tolerance), ..self })
    }
}
