//! Putting a finding together from its parts.

use super::modifier::Bent;
use super::numeral::{Numeral, Vague};
use super::value::{Amount, Number, Value};
use super::{Figure, FigureClass, Modifier};
use crate::recognize::finding::{Body, Confidence, Finding};
use crate::text::Span;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// A figure that is being put together.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// What it states.
    pub(super) class: FigureClass,
    /// The rule that found it.
    pub(super) rule: &'static str,
    /// The number alone.
    pub(super) numeral: Option<Span>,
    /// The number with its unit.
    pub(super) core: Span,
    /// What it amounts to.
    pub(super) value: Option<Value>,
    /// Hidden by default.
    pub(super) weak: bool,
}

impl Draft {
    /// The finding where nothing around it bends it.
    pub(super) fn exact(self) -> Finding {
        let (start, end) = (self.core.start(), self.core.end());
        self.within(Span::new(start, end), Modifier::Exact)
    }

    /// The finding with what is highlighted and how the number is bent.
    pub(super) fn within(self, span: Span, modifier: Modifier) -> Finding {
        let Self { class, rule, numeral, core, value, weak } = self;
        let span = span.joined(core);
        let body = Body::Figure(Figure { class, numeral, core, value, modifier });
        let confidence = if weak { Confidence::hundredths(40) } else { Confidence::CERTAIN };
        Finding { span, body, rule, confidence, weak }
    }
}

/// The value of a number in a unit, with all that its wording admits.
pub(super) fn amount(number: &Numeral, bent: Bent, unit: Option<Cow<'static, str>>, rounded: bool) -> Amount {
    let rounded = rounded || number.place != Decimal::ONE;
    Amount {
        number: stated(number).map(Number::Decimal),
        unit,
        interval: Some(bent.interval(number, rounded)),
        precision: (number.vague == Vague::Exact).then(|| number.place.normalize()),
        includes_base: None,
        iso: None,
    }
}

/// The number that is printed, where the wording does not give bounds alone.
pub(super) fn stated(number: &Numeral) -> Option<Decimal> {
    match number.vague {
        Vague::Exact | Vague::Over | Vague::About => Some(number.low.normalize()),
        Vague::Between | Vague::Few | Vague::From => None,
    }
}

/// The span of a number without its unit.
pub(super) fn span(number: &Numeral) -> Span {
    Span::new(number.start, number.end)
}
