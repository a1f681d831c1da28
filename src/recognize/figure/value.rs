//! What a figure amounts to: exact decimals, intervals and calendar values.

use super::date::Expression;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// What a figure amounts to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Something counted or measured.
    Amount(Amount),
    /// A place in the calendar, or a recurrence.
    Calendar(Calendar),
}

/// Something counted or measured, in base units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// The number as printed, scaled; none where the wording gives bounds alone (`数百`, `10至15亿元`).
    pub number: Option<Number>,
    /// An ISO 4217 code, `percent`, `permille`, `point`, or the unit as printed (`个`, `千瓦`).
    pub unit: Option<Cow<'static, str>>,
    /// All that the wording admits.
    pub interval: Option<Interval>,
    /// The unit of the last printed place: ten million for `145.2亿`; none where no single number is printed.
    pub precision: Option<Decimal>,
    /// Of a multiple: whether the factor includes the base (`是…的3倍`) or comes on top of it (`增长2倍`).
    pub includes_base: Option<bool>,
    /// Of a length of time: its ISO 8601 duration.
    pub iso: Option<String>,
}

/// An exact number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Number {
    /// A finite decimal, normalised.
    Decimal(Decimal),
    /// Numerator and denominator of a fraction with no finite decimal.
    Fraction(Decimal, Decimal),
    /// The sides of a ratio, two or more.
    Ratio(Vec<Decimal>),
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Decimal(decimal) => write!(f, "{decimal}"),
            Self::Fraction(numerator, denominator) => write!(f, "{numerator}/{denominator}"),
            Self::Ratio(sides) => {
                let sides: Vec<_> = sides.iter().map(ToString::to_string).collect();
                f.write_str(&sides.join(":"))
            }
        }
    }
}

/// The numbers that a wording admits; an absent bound is unbounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Interval {
    /// The lower bound.
    pub low: Option<Decimal>,
    /// The upper bound.
    pub high: Option<Decimal>,
    /// Whether the lower bound itself is left out.
    pub low_open: bool,
    /// Whether the upper bound itself is left out.
    pub high_open: bool,
}

/// A place in the calendar, or a recurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// ISO 8601, possibly partial, an interval or a duration; none while it is not resolved.
    pub iso: Option<String>,
    /// What the wording says, before it is resolved against a publication date.
    pub expression: Expression,
}
