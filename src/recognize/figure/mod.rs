//! Figures: stated quantities, shares, ranks, dates and lengths of time, with exact values.

use super::date::Date;
use super::finding::Finding;
use crate::text::{Document, Span};

mod amount;
mod build;
#[cfg(test)]
mod cases;
mod compound;
mod context;
mod currency;
pub mod date;
mod digit;
mod duration;
mod identifier;
mod local;
mod look;
mod measure;
mod modifier;
mod money;
mod multiple;
mod named;
mod not_figure;
mod numeral;
mod ordinal;
mod payment;
mod range;
mod ratio;
mod scan;
mod spoken;
mod start;
mod tail;
mod temperature;
mod together;
mod unit;
mod value;
mod words;

pub use currency::is_currency;
pub use date::Expression;
pub use digit::{chinese_digit, printed_scale};
pub use measure::{Converted, Dimension};
pub use value::{Amount, Calendar, Interval, Number, Value};

/// A figure, its parts apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it states.
    pub class: FigureClass,
    /// The number alone, magnitude included (`145.2亿`, `4万多`, `70%`); none where no number is written.
    pub numeral: Option<Span>,
    /// The number with its unit, without the modifier around it.
    pub core: Span,
    /// What it amounts to; none where the wording leaves it open (`近年来`).
    pub value: Option<Value>,
    /// How the wording bends the number.
    pub modifier: Modifier,
}

impl Figure {
    /// The number alone, of the text whose bytes the spans count; empty where no number is written.
    #[must_use]
    pub fn numeral_text<'a>(&self, text: &'a str) -> &'a str {
        self.numeral.map_or("", |numeral| numeral.of(text))
    }
}

/// What a figure states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the documentation; see `name`")]
pub enum FigureClass {
    Number,
    Quantity,
    Money,
    Percent,
    Fraction,
    Multiple,
    Ordinal,
    Range,
    Ratio,
    Date,
    Period,
    Time,
    Duration,
    Set,
}

impl FigureClass {
    /// All classes, in order.
    pub const ALL: [Self; 14] = [
        Self::Number,
        Self::Quantity,
        Self::Money,
        Self::Percent,
        Self::Fraction,
        Self::Multiple,
        Self::Ordinal,
        Self::Range,
        Self::Ratio,
        Self::Date,
        Self::Period,
        Self::Time,
        Self::Duration,
        Self::Set,
    ];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Quantity => "quantity",
            Self::Money => "money",
            Self::Percent => "percent",
            Self::Fraction => "fraction",
            Self::Multiple => "multiple",
            Self::Ordinal => "ordinal",
            Self::Range => "range",
            Self::Ratio => "ratio",
            Self::Date => "date",
            Self::Period => "period",
            Self::Time => "time",
            Self::Duration => "duration",
            Self::Set => "set",
        }
    }
}

/// How the wording around a number bends it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modifier {
    /// The number as printed.
    #[default]
    Exact,
    /// 约、大约、左右、上下
    About,
    /// 近、将近、接近、不到、不足
    Nearly,
    /// 超、超过、逾、突破、多、余
    Over,
    /// 不少于、以上、至少、起
    AtLeast,
    /// 不超过、以下、以内、至多
    AtMost,
    /// 几、数、若干
    Few,
}

impl Modifier {
    /// All modifiers, in order.
    pub const ALL: [Self; 7] =
        [Self::Exact, Self::About, Self::Nearly, Self::Over, Self::AtLeast, Self::AtMost, Self::Few];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::Over => "over",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::Few => "few",
        }
    }
}

/// The figures of a paragraph, in text order, with spans in bytes of it. Relative dates stay relative.
#[must_use]
pub fn recognize(text: &str) -> Vec<Finding> {
    let mut findings = scan::figures(text);
    together::settle(text, &mut findings);
    date::carry(text, &mut findings);
    findings
}

/// The day on which the article says it was published; none where it does not say.
#[must_use]
pub fn guess_publication(document: &Document, findings: &[Finding]) -> Option<Date> {
    date::guess(document, findings)
}

/// Gives bare amounts the currency of the place where an article in traditional characters was written.
pub fn localize(document: &Document, findings: &mut [Finding]) {
    local::localize(document, findings);
}

/// Resolves the relative dates of a whole article against its publication date, all anew each time.
pub fn resolve(findings: &mut [Finding], publication: Option<Date>) {
    date::resolve(findings, publication);
}
