//! Whether a relation is broken for certain, calculated apart from the engine and with room on both sides.

use zhupi::recognize::figure::{Figure, FigureClass, Number, Value};

/// A number as printed, and how far off it may be.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    number: f64,
    /// Twice the rounding, or what the modifier allows.
    reach: f64,
    unit: String,
    class: FigureClass,
}

impl Quantity {
    pub fn of(figure: &Figure) -> Option<Self> {
        let Some(Value::Amount(amount)) = &figure.value else { return None };
        let float = |text: String| text.parse::<f64>().ok();
        let interval = amount.interval.unwrap_or_default();
        let [low, high] = [interval.low, interval.high].map(|end| end.and_then(|end| float(end.to_string())));
        let number = match &amount.number {
            Some(Number::Decimal(number)) => float(number.to_string())?,
            Some(Number::Fraction(part, whole)) => float(part.to_string())? / float(whole.to_string())?,
            _ => (low? + high?) / 2.0,
        };
        let width = low.zip(high).map_or(number.abs() / 2.0, |(low, high)| (high - low).abs());
        let reach = if figure.class == FigureClass::Fraction { width.max(0.1) } else { width };
        let unit = amount.unit.as_deref().unwrap_or_default().to_owned();
        Some(Self { number, reach, unit, class: figure.class })
    }

    fn is_share(&self) -> bool {
        ["percent", "permille", "point"].contains(&self.unit.as_str()) || self.class == FigureClass::Fraction
    }

    /// As a part of one, where it is a share.
    fn factor(&self) -> (f64, f64) {
        let by = match self.unit.as_str() {
            _ if self.class == FigureClass::Fraction => 1.0,
            "percent" | "point" => 0.01,
            "permille" => 0.001,
            _ => 1.0,
        };
        (self.number * by, self.reach * by)
    }

    fn relative(&self) -> f64 {
        self.reach / self.number.abs().max(f64::MIN_POSITIVE)
    }
}

/// Whether `value`, calculated with a relative error, is clearly not what is printed.
fn apart(value: f64, error: f64, printed: (f64, f64)) -> bool {
    (value - printed.0).abs() > 2.0 * (printed.1 + value.abs() * error) + printed.0.abs() * 0.01
}

/// Whether the relation is broken for certain. A relation without numbers of its own (days, lists) breaks by any
/// change.
pub fn breaks(check: &str, operands: usize, numbers: Option<&[Quantity]>) -> bool {
    match (check, numbers) {
        ("count" | "weekday", _) => true,
        ("duration", _) => operands > 1,
        (_, None) => false,
        ("share", Some([part, whole, share])) => {
            apart(part.number / whole.number, part.relative() + whole.relative(), share.factor())
        }
        ("change" | "growth", Some([old, new, change])) => changed(old, new, change),
        ("sum", Some([parts @ .., whole])) => {
            let reach: f64 = parts.iter().map(|part| part.reach).sum();
            let sum: f64 = parts.iter().map(|part| part.number).sum();
            apart(sum, reach / sum, (whole.number, whole.reach))
        }
        ("subset", Some([part, whole])) => part.number - part.reach > whole.number + whole.reach,
        ("repetition", Some([one, other])) => apart(one.number, one.relative(), (other.number, other.reach)),
        ("average", Some([total, count, average])) => apart(
            total.number / count.number,
            total.relative() + count.relative(),
            (average.number, average.reach),
        ),
        ("product", Some([one, other, product])) => apart(
            one.number * other.number,
            one.relative() + other.relative(),
            (product.number, product.reach),
        ),
        _ => false,
    }
}

fn changed(old: &Quantity, new: &Quantity, change: &Quantity) -> bool {
    let error = (old.reach + new.reach) / (old.number - new.number).abs().max(f64::MIN_POSITIVE);
    let difference = (new.number - old.number).abs();
    if change.unit == old.unit || change.unit == "point" {
        return apart(difference, error, (change.number, change.reach));
    }
    let relative = old.relative() + new.relative();
    if change.is_share() && change.class != FigureClass::Multiple {
        apart(difference / old.number, error, change.factor())
    } else {
        // With and without the base: clearly neither.
        apart(new.number / old.number, relative, (change.number, change.reach))
            && apart(new.number / old.number - 1.0, relative, (change.number, change.reach))
    }
}
