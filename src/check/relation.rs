//! From operands and a formula to a check.

use super::exact::Exact;
use super::printed::{Manner, as_printed};
use super::range::Range;
use super::reading::{Reading, is_point, is_share, measured, reading, scale};
use super::sentence::Item;
use super::slip;
use super::verdict::outcome;
use super::{Check, Evidence, Message, Outcome, Slip};
use rust_decimal::Decimal;

/// How a result follows from the operands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Formula {
    /// The first divided by the second.
    Quotient,
    /// How far the second is above the first (`up`) or below it, as a part of the first.
    Growth {
        /// Whether it rose.
        up: bool,
    },
    /// How far the second is above the first (`up`) or below it.
    Difference {
        /// Whether it rose.
        up: bool,
    },
    /// The second as a part of what the first was before it rose (`up`) or fell by the second.
    Gain {
        /// Whether it rose.
        up: bool,
    },
    /// The second divided by the first.
    Factor,
    /// All of them together.
    Sum,
    /// The first times the second.
    Product,
}

/// A relation that the words speak of.
#[derive(Clone, Debug)]
pub(super) struct Relation<'a> {
    /// Its name in files.
    pub(super) check: &'static str,
    /// What is checked.
    pub(super) message: Message,
    /// How the result follows.
    pub(super) formula: Formula,
    /// The operands in the order of the formula, the printed result last.
    pub(super) operands: Vec<Item<'a>>,
    /// Whether the words may mean something else, so that nothing fails.
    pub(super) loose: bool,
    /// The words that link them.
    pub(super) why: Vec<Evidence>,
}

/// A range of results, and the one that the printed numbers give.
#[derive(Clone, Copy, Debug)]
struct Calculated {
    range: Range,
    value: Option<Exact>,
}

impl Relation<'_> {
    /// The check; none where an operand has no number. What does not fit is not assessable.
    pub(super) fn judge(self) -> Option<Check> {
        let readings = self.readings()?;
        let (printed, operands) = readings.split_last()?;
        let calculated = self.formula.calculate(operands);
        let outcome = match calculated.map(|calculated| outcome(calculated.range, printed)) {
            Some(Outcome::Fails) if self.loose => Outcome::Uncertain,
            Some(outcome) => outcome,
            None => Outcome::NotAssessable,
        };
        let value = calculated.and_then(|calculated| calculated.value);
        let difference = value.zip(printed.printed).and_then(|(value, printed)| value.distance(printed));
        let result = *self.operands.last()?;
        let slip = (outcome == Outcome::Fails).then(|| self.formula.slip(&readings)).flatten();
        Some(Check {
            check: self.check,
            outcome,
            operands: self.operands.iter().map(|item| item.index).collect(),
            formula: self.wording(value, outcome),
            difference: difference.and_then(|difference| in_unit(difference, result)),
            tolerance: printed.tolerance.and_then(|tolerance| in_unit(tolerance, result)),
            message: self.message,
            slip,
            why: self.why,
        })
    }

    /// What the operands may stand for, in base units. How many there are of something is a number alone: 486.2万亩
    /// with 408.1公斤 each.
    fn readings(&self) -> Option<Vec<Reading>> {
        let counts = |place| place == 1 && matches!(self.message, Message::Average | Message::Product);
        let read = |(place, item): (usize, &Item<'_>)| {
            if counts(place) { reading(item.figure) } else { measured(item.figure) }
        };
        self.operands.iter().enumerate().map(read).collect()
    }

    /// Whether one slip of the pen explains that the numbers do not agree, where the words leave open which were meant. A
    /// result of two digits says too little for that: one slip leads to a fifth of all such numbers, whatever the operands.
    pub(super) fn is_explained(&self) -> bool {
        self.operands.last().is_some_and(|result| result.digits() > 2) && self.is_one_slip_off()
    }

    /// Whether one slip of the pen in one of the numbers would explain that they do not agree.
    pub(super) fn is_one_slip_off(&self) -> bool {
        let Some(readings) = self.readings() else { return false };
        (0..readings.len()).any(|operand| {
            let Some((item, reading)) = self.operands.get(operand).zip(readings.get(operand)) else {
                return false;
            };
            slip::variants(item.figure, reading).into_iter().any(|variant| {
                let mut slipped = readings.clone();
                if let Some(place) = slipped.get_mut(operand) {
                    *place = variant;
                }
                self.fits(&slipped) == Some(true)
            })
        })
    }

    fn fits(&self, readings: &[Reading]) -> Option<bool> {
        let (printed, operands) = readings.split_last()?;
        self.formula.calculate(operands)?.range.meets(printed.range)
    }

    /// `74个 / 106个 = 69.81% ≈ 69.8%`
    fn wording(&self, value: Option<Exact>, outcome: Outcome) -> String {
        let Some((result, operands)) = self.operands.split_last() else { return String::new() };
        let sign = match outcome {
            Outcome::Holds => "≈",
            Outcome::Fails => "≠",
            Outcome::Uncertain | Outcome::NotAssessable => "?",
        };
        let calculation = self.formula.wording(operands);
        let relation = format!("{sign} {}", result.wording());
        match value.and_then(|value| calculated_wording(value, *result)) {
            Some(value) => format!("{calculation} = {value} {relation}"),
            None => format!("{calculation} {relation}"),
        }
    }
}

/// The calculated number in the manner of the printed result; a share in percent.
fn calculated_wording(value: Exact, result: Item<'_>) -> Option<String> {
    if is_part(result) {
        return in_unit(value, result).map(|percent| format!("{percent}%"));
    }
    let manner = Manner { spare: 2 };
    as_printed(value, result, manner)
        .map(|printed| printed.wording)
        .or_else(|| in_unit(value, result).map(|value| value.to_string()))
}

/// In percent where the result is a share, else in its base unit.
fn in_unit(value: Exact, result: Item<'_>) -> Option<Decimal> {
    if is_part(result) {
        return value.times(Exact::HUNDRED)?.rounded(2);
    }
    scale(result.figure).map_or(Some(value), |scale| value.over(scale))?.rounded(4)
}

fn is_part(result: Item<'_>) -> bool {
    is_share(result.figure) || is_point(result.figure)
}

impl Formula {
    fn calculate(self, operands: &[Reading]) -> Option<Calculated> {
        let range = self.over(operands, |operand| Some(operand.range), &RANGES)?;
        Some(Calculated { range, value: self.over(operands, |operand| operand.printed, &NUMBERS) })
    }

    /// The formula over one aspect of the operands.
    fn over<T: Copy>(
        self,
        operands: &[Reading],
        aspect: impl Fn(&Reading) -> Option<T>,
        arithmetic: &Arithmetic<T>,
    ) -> Option<T> {
        let values: Vec<T> = operands.iter().map(aspect).collect::<Option<_>>()?;
        if self == Self::Sum {
            let (first, rest) = values.split_first()?;
            return rest.iter().try_fold(*first, |sum, &part| (arithmetic.plus)(sum, part));
        }
        let &[first, second] = values.as_slice() else { return None };
        match self {
            Self::Quotient => (arithmetic.over)(first, second),
            Self::Factor => (arithmetic.over)(second, first),
            Self::Product => (arithmetic.times)(first, second),
            Self::Difference { up: true } => (arithmetic.minus)(second, first),
            Self::Difference { up: false } => (arithmetic.minus)(first, second),
            Self::Growth { up } => {
                let (quotient, one) = ((arithmetic.over)(second, first)?, arithmetic.one);
                if up { (arithmetic.minus)(quotient, one) } else { (arithmetic.minus)(one, quotient) }
            }
            Self::Gain { up } => {
                // second / (first ∓ second), with each of the two used once so that no range is counted twice.
                let quotient = (arithmetic.over)(first, second)?;
                let base = if up {
                    (arithmetic.minus)(quotient, arithmetic.one)
                } else {
                    (arithmetic.plus)(quotient, arithmetic.one)
                };
                (arithmetic.over)(arithmetic.one, base?)
            }
            Self::Sum => None,
        }
    }

    /// The operand that would fit if it were printed with 万 for 亿, or the other way round.
    fn slip(self, readings: &[Reading]) -> Option<Slip> {
        let factors = [(10_000, 1), (1, 10_000)].map(|(up, down)| Exact::new(up, down));
        let mut slips = (0..readings.len()).flat_map(|operand| {
            factors.into_iter().flatten().filter_map(move |factor| self.fits_with(readings, operand, factor))
        });
        let slip = slips.next()?;
        // In a quotient every operand could be the wrong one; the formula alone does not tell.
        Some(slips.next().map_or(slip, |_| Slip { operand: None, ..slip }))
    }

    fn fits_with(self, readings: &[Reading], operand: usize, factor: Exact) -> Option<Slip> {
        let mut scaled = readings.to_vec();
        let reading = scaled.get_mut(operand)?;
        *reading = reading.times(factor)?;
        let (printed, operands) = scaled.split_last()?;
        let fits = self.calculate(operands)?.range.meets(printed.range)?;
        fits.then_some(Slip { operand: Some(operand), factor: 10_000 })
    }

    fn wording(self, operands: &[Item<'_>]) -> String {
        let cores: Vec<&str> = operands.iter().map(|item| item.core()).collect();
        let (first, second) =
            (cores.first().copied().unwrap_or_default(), cores.get(1).copied().unwrap_or_default());
        match self {
            Self::Quotient => format!("{first} / {second}"),
            Self::Factor => format!("{second} / {first}"),
            Self::Product => format!("{first} × {second}"),
            Self::Difference { up: true } => format!("{second} − {first}"),
            Self::Difference { up: false } => format!("{first} − {second}"),
            Self::Growth { up: true } => format!("({second} − {first}) / {first}"),
            Self::Growth { up: false } => format!("({first} − {second}) / {first}"),
            Self::Gain { up: true } => format!("{second} / ({first} − {second})"),
            Self::Gain { up: false } => format!("{second} / ({first} + {second})"),
            Self::Sum => cores.join(" + "),
        }
    }
}

/// The same operations, on numbers and on ranges of them.
struct Arithmetic<T> {
    one: T,
    plus: fn(T, T) -> Option<T>,
    minus: fn(T, T) -> Option<T>,
    times: fn(T, T) -> Option<T>,
    over: fn(T, T) -> Option<T>,
}

const NUMBERS: Arithmetic<Exact> = Arithmetic {
    one: Exact::ONE,
    plus: Exact::plus,
    minus: Exact::minus,
    times: Exact::times,
    over: Exact::over,
};

const RANGES: Arithmetic<Range> = Arithmetic {
    one: Range::point(Exact::ONE),
    plus: Range::plus,
    minus: Range::minus,
    times: Range::product,
    over: Range::over,
};
