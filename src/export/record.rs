//! The rows that files and messages hold. Inner types stay free: these are their faces to the outside.

use crate::annotation::{Annotation, Status};
use crate::check::{self, Check, Evidence, Link, Outcome, Slip};
use crate::message::{Locale, check_sentence};
use crate::recognize::figure::{
    Amount, Calendar, Expression, Figure, FigureClass, Interval, Modifier, Number, Value,
};
use crate::recognize::organization::{Organization, OrganizationClass};
use crate::recognize::slogan::{Slogan, SloganClass};
use crate::recognize::title::Title;
use crate::recognize::{Body, Confidence, Finding, Kind, Own, OwnId};
use crate::text::{OffsetTable, Span};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A mention. Offsets are half-open, in the unit of the table it was made with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MentionRecord {
    /// `figure`, `organization`, `slogan`, `document`, or `own` for a kind of the reader's own.
    pub kind: String,
    /// The name of its class; titles have none. The number of a kind of the reader's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The text there.
    pub text: String,
    /// Of a figure: the number alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numeral: Option<[usize; 2]>,
    /// Of a figure: the number with its unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub core: Option<[usize; 2]>,
    /// Of a figure: what it amounts to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<ValueRecord>,
    /// Of a figure: how the wording bends the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modifier: Option<String>,
    /// The full or settled wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canonical: Option<String>,
    /// Of a title: its issuing number as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Of a title: the first and the last year that it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<[u16; 2]>,
    /// Kept but hidden by default.
    pub weak: bool,
    /// What found it.
    pub rule: String,
    /// How sure that was, 0 to 1 in steps of 0.01.
    pub confidence: f64,
}

/// What a figure amounts to. Numbers are exact decimal strings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueRecord {
    /// A decimal, `p/q`, or `a:b`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// ISO 4217 code, `percent`, `permille`, `point`, or the printed unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Lower bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<String>,
    /// Upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
    /// Whether the lower bound itself is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low_open: Option<bool>,
    /// Whether the upper bound itself is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high_open: Option<bool>,
    /// The unit of the last printed place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed_to: Option<String>,
    /// The same in the base unit of what is measured, where it is printed in another. Read from the rest, never back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<BaseRecord>,
    /// Of a multiple: whether the factor includes the base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub includes_base: Option<bool>,
    /// ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
}

/// A number in a base unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaseRecord {
    /// A decimal or `p/q`, exact.
    pub number: String,
    /// The base unit.
    pub unit: String,
}

/// A check. Operands are indices into the mentions beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckRecord {
    /// Its name.
    pub check: String,
    /// `holds`, `fails`, `uncertain` or `not_assessable`.
    pub outcome: String,
    /// The mentions it relates.
    pub operands: Vec<usize>,
    /// What is checked.
    pub about: AboutRecord,
    /// The same in words, in Chinese.
    pub message: String,
    /// The arithmetic.
    pub formula: String,
    /// How far the printed result is off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difference: Option<String>,
    /// How far off it may be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<String>,
    /// The operand that would fit with 万 for 亿, or the other way round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slip: Option<SlipRecord>,
    /// What links the operands, and by which words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub why: Vec<EvidenceRecord>,
}

/// A slip of magnitude that would explain a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlipRecord {
    /// Its place among the operands; none where it could be any of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operand: Option<usize>,
    /// How many times too large or too small.
    pub factor: u32,
}

/// Words that link operands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRecord {
    /// What they say: `whole`, `share`, `change` and so on.
    pub link: String,
    /// The words, as printed.
    pub words: String,
}

/// What a check is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "they mirror the variants of `check::Message`, which are documented")]
pub enum AboutRecord {
    Share,
    Change,
    Points,
    Difference,
    Factor,
    Sum,
    Average,
    Product,
    Repetition,
    Listed { promised: u32, listed: u32 },
    Length,
    Rank { up: bool },
    NoCount,
    NotWhole,
    Later,
    Direction { up: bool },
    Base { base: Option<String> },
    Subset,
    NoSuchDay,
    Weekday { printed: u8, actual: u8 },
    AboveWhole,
    Backward,
    Respectively { named: u32, numbers: u32 },
    Extreme { most: bool },
}

impl AboutRecord {
    fn new(message: check::Message) -> Self {
        match message {
            check::Message::Share => Self::Share,
            check::Message::Change => Self::Change,
            check::Message::Points => Self::Points,
            check::Message::Difference => Self::Difference,
            check::Message::Factor => Self::Factor,
            check::Message::Sum => Self::Sum,
            check::Message::Average => Self::Average,
            check::Message::Product => Self::Product,
            check::Message::Repetition => Self::Repetition,
            check::Message::Listed { promised, listed } => Self::Listed { promised, listed },
            check::Message::Length => Self::Length,
            check::Message::Rank { up } => Self::Rank { up },
            check::Message::NoCount => Self::NoCount,
            check::Message::NotWhole => Self::NotWhole,
            check::Message::Later => Self::Later,
            check::Message::Direction { up } => Self::Direction { up },
            check::Message::Base { base } => Self::Base { base: base.map(|base| base.to_string()) },
            check::Message::Subset => Self::Subset,
            check::Message::NoSuchDay => Self::NoSuchDay,
            check::Message::Weekday { printed, actual } => Self::Weekday { printed, actual },
            check::Message::AboveWhole => Self::AboveWhole,
            check::Message::Backward => Self::Backward,
            check::Message::Respectively { named, numbers } => Self::Respectively { named, numbers },
            check::Message::Extreme { most } => Self::Extreme { most },
        }
    }

    fn message(&self) -> Option<check::Message> {
        Some(match self {
            Self::Share => check::Message::Share,
            Self::Change => check::Message::Change,
            Self::Points => check::Message::Points,
            Self::Difference => check::Message::Difference,
            Self::Factor => check::Message::Factor,
            Self::Sum => check::Message::Sum,
            Self::Average => check::Message::Average,
            Self::Product => check::Message::Product,
            Self::Repetition => check::Message::Repetition,
            Self::Listed { promised, listed } => {
                check::Message::Listed { promised: *promised, listed: *listed }
            }
            Self::Length => check::Message::Length,
            Self::Rank { up } => check::Message::Rank { up: *up },
            Self::NoCount => check::Message::NoCount,
            Self::NotWhole => check::Message::NotWhole,
            Self::Later => check::Message::Later,
            Self::Direction { up } => check::Message::Direction { up: *up },
            Self::Base { base } => check::Message::Base { base: decimal(base.as_deref())? },
            Self::Subset => check::Message::Subset,
            Self::NoSuchDay => check::Message::NoSuchDay,
            Self::Weekday { printed, actual } => {
                check::Message::Weekday { printed: *printed, actual: *actual }
            }
            Self::AboveWhole => check::Message::AboveWhole,
            Self::Backward => check::Message::Backward,
            Self::Respectively { named, numbers } => {
                check::Message::Respectively { named: *named, numbers: *numbers }
            }
            Self::Extreme { most } => check::Message::Extreme { most: *most },
        })
    }
}

/// What `kind` says of a kind of the reader's own.
const OWN: &str = "own";

impl MentionRecord {
    /// The row of a finding; its spans are in bytes of the text that `offsets` counts.
    #[must_use]
    pub fn of_finding(finding: &Finding, text: &str, offsets: &OffsetTable<'_>) -> Self {
        let Finding { span, body, rule, confidence, weak } = finding;
        Self { weak: *weak, ..Self::new(*span, body, span.of(text), rule, *confidence, offsets) }
    }

    /// The row of an annotation.
    #[must_use]
    pub fn of_annotation(annotation: &Annotation, offsets: &OffsetTable<'_>) -> Self {
        let Annotation { anchor, body, origin, weak, .. } = annotation;
        let body = body.clone().shifted(anchor.span.start());
        let row = Self::new(anchor.span, &body, &anchor.quote, &origin.rule, origin.confidence, offsets);
        Self { weak: *weak, ..row }
    }

    fn new(
        span: Span,
        body: &Body,
        text: &str,
        rule: &str,
        confidence: Confidence,
        offsets: &OffsetTable<'_>,
    ) -> Self {
        let (start, end) = offsets.range(span);
        let figure = if let Body::Figure(figure) = body { Some(figure) } else { None };
        let title = if let Body::Document(title) = body { Some(title) } else { None };
        let range = |span| <[usize; 2]>::from(offsets.range(span));
        Self {
            kind: body.kind().name().to_owned(),
            class: match body {
                Body::Own(own) => Some(own.kind.0.to_string()),
                body => body.class_name().map(str::to_owned),
            },
            start,
            end,
            text: text.to_owned(),
            numeral: figure.and_then(|figure| figure.numeral).map(range),
            core: figure.map(|figure| range(figure.core)),
            value: figure.and_then(|figure| figure.value.as_ref()).map(ValueRecord::new),
            modifier: figure.map(|figure| figure.modifier.name().to_owned()),
            canonical: body.canonical().map(str::to_owned),
            number: title.and_then(|title| title.number.clone()),
            years: title.and_then(|title| title.years).map(Into::into),
            weak: false,
            rule: rule.to_owned(),
            confidence: fraction(confidence),
        }
    }

    /// What the row says it is, with spans in bytes of the text that `offsets` counts; none where the row
    /// names a kind, class or modifier that there is not, or offsets behind the text.
    #[must_use]
    pub fn body(&self, offsets: &OffsetTable<'_>) -> Option<Body> {
        let canonical = self.canonical.clone();
        if self.kind == OWN {
            let kind = OwnId(self.class.as_deref()?.parse().ok()?);
            return Some(Body::Own(Own { kind, canonical }));
        }
        Some(match Kind::from_name(&self.kind)? {
            Kind::Figure => Body::Figure(Figure {
                class: self.class(&FigureClass::ALL, FigureClass::name)?,
                numeral: match self.numeral {
                    Some(numeral) => Some(offsets.span(numeral)?),
                    None => None,
                },
                core: offsets.span(self.core?)?,
                value: match &self.value {
                    Some(value) => Some(value.value()?),
                    None => None,
                },
                modifier: named(self.modifier.as_deref()?, &Modifier::ALL, Modifier::name)?,
            }),
            Kind::Organization => Body::Organization(Organization {
                class: self.class(&OrganizationClass::ALL, OrganizationClass::name)?,
                canonical,
            }),
            Kind::Slogan => {
                Body::Slogan(Slogan { class: self.class(&SloganClass::ALL, SloganClass::name)?, canonical })
            }
            Kind::Own(_) => return None,
            Kind::Document => Body::Document(Title {
                canonical,
                number: self.number.clone(),
                years: self.years.map(Into::into),
            }),
        })
    }

    fn class<C: Copy>(&self, all: &[C], name: fn(C) -> &'static str) -> Option<C> {
        named(self.class.as_deref()?, all, name)
    }
}

impl ValueRecord {
    /// The row of a value.
    #[must_use]
    pub fn new(value: &Value) -> Self {
        match value {
            Value::Calendar(calendar) => Self { iso: calendar.iso.clone(), ..Self::default() },
            Value::Amount(amount) => Self::of_amount(amount),
        }
    }

    fn of_amount(amount: &Amount) -> Self {
        let interval = amount.interval.unwrap_or_default();
        let text = |bound: Decimal| bound.normalize().to_string();
        Self {
            number: amount.number.as_ref().map(Number::to_string),
            unit: amount.unit.as_deref().map(str::to_owned),
            low: interval.low.map(text),
            high: interval.high.map(text),
            low_open: interval.low.map(|_| interval.low_open),
            high_open: interval.high.map(|_| interval.high_open),
            printed_to: amount.precision.map(text),
            base: (amount.base())
                .map(|(number, unit)| BaseRecord { number: number.to_string(), unit: unit.to_owned() }),
            includes_base: amount.includes_base,
            iso: amount.iso.clone(),
        }
    }

    /// The value in one line for notes: number or bounds with the unit, or the place in the calendar.
    #[must_use]
    pub fn plain(&self) -> Option<String> {
        let unit = self.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
        let bound = |bound: &Option<String>| bound.clone().unwrap_or_default();
        match (&self.number, &self.iso) {
            (Some(number), _) => Some(format!("{number}{unit}")),
            (None, Some(iso)) => Some(iso.clone()),
            (None, None) if self.low.is_none() && self.high.is_none() => None,
            (None, None) => Some(format!("{}/{}{unit}", bound(&self.low), bound(&self.high))),
        }
    }

    /// The value; none where a number in it is none.
    #[must_use]
    pub fn value(&self) -> Option<Value> {
        let bounded = self.low.is_some() || self.high.is_some();
        if self.number.is_none() && !bounded {
            let expression = self.iso.clone().map_or(Expression::Vague, Expression::Fixed);
            return Some(Value::Calendar(Calendar { iso: self.iso.clone(), expression }));
        }
        let interval = Interval {
            low: decimal(self.low.as_deref())?,
            high: decimal(self.high.as_deref())?,
            low_open: self.low_open.unwrap_or_default(),
            high_open: self.high_open.unwrap_or_default(),
        };
        Some(Value::Amount(Amount {
            number: match &self.number {
                Some(number) => Some(exact(number)?),
                None => None,
            },
            unit: self.unit.clone().map(Into::into),
            interval: bounded.then_some(interval),
            precision: decimal(self.printed_to.as_deref())?,
            includes_base: self.includes_base,
            iso: self.iso.clone(),
        }))
    }
}

impl CheckRecord {
    /// The row of a check with its operands given by the caller.
    #[must_use]
    pub fn new(check: &Check, operands: Vec<usize>) -> Self {
        Self {
            check: check.check.to_owned(),
            outcome: check.outcome.name().to_owned(),
            operands,
            about: AboutRecord::new(check.message),
            message: check_sentence(Locale::Chinese, check.message),
            formula: check.formula.clone(),
            difference: check.difference.map(|number| number.to_string()),
            tolerance: check.tolerance.map(|number| number.to_string()),
            slip: check.slip.map(|Slip { operand, factor }| SlipRecord { operand, factor }),
            why: (check.why.iter())
                .map(|why| EvidenceRecord { link: why.link.name().to_owned(), words: why.words.clone() })
                .collect(),
        }
    }

    /// The check; none where the row names a check or an outcome that there is not, or a number that is none.
    #[must_use]
    pub fn check(&self) -> Option<Check> {
        Some(Check {
            check: check::NAMES.iter().copied().find(|name| *name == self.check)?,
            message: self.about.message()?,
            outcome: named(&self.outcome, &Outcome::ALL, Outcome::name)?,
            operands: self.operands.clone(),
            formula: self.formula.clone(),
            difference: decimal(self.difference.as_deref())?,
            tolerance: decimal(self.tolerance.as_deref())?,
            slip: self.slip.map(|SlipRecord { operand, factor }| Slip { operand, factor }),
            why: (self.why.iter())
                .map(|why| {
                    let link = named(&why.link, &Link::ALL, Link::name)?;
                    Some(Evidence { link, words: why.words.clone() })
                })
                .collect::<Option<_>>()?,
        })
    }
}

/// The status of that name.
#[must_use]
pub fn status(name: &str) -> Option<Status> {
    named(name, &Status::ALL, Status::name)
}

/// Confidence as the fraction that files hold.
#[allow(clippy::float_arithmetic, reason = "the one number in a file that is no value of the article")]
pub(super) fn fraction(confidence: Confidence) -> f64 {
    f64::from(confidence.as_hundredths()) / 100.0
}

/// Confidence from the fraction that files hold; what is no fraction counts as 0.
#[must_use]
#[allow(clippy::float_arithmetic, reason = "the one number in a file that is no value of the article")]
pub fn confidence(fraction: f64) -> Confidence {
    let hundredths = (0..=100).find(|&hundredths| f64::from(hundredths) + 0.5 > fraction * 100.0);
    Confidence::hundredths(hundredths.unwrap_or(100))
}

fn named<C: Copy>(name: &str, all: &[C], name_of: fn(C) -> &'static str) -> Option<C> {
    all.iter().copied().find(|&one| name_of(one) == name)
}

/// Some decimal or none where none is written; none altogether where what is written is no decimal.
#[allow(clippy::option_option, reason = "the outer one is the error")]
fn decimal(text: Option<&str>) -> Option<Option<Decimal>> {
    match text {
        None => Some(None),
        Some(text) => text.parse().ok().map(Some),
    }
}

fn exact(text: &str) -> Option<Number> {
    if let Some((numerator, denominator)) = text.split_once('/') {
        Some(Number::Fraction(numerator.parse().ok()?, denominator.parse().ok()?))
    } else if text.contains(':') {
        let sides: Result<Vec<_>, _> = text.split(':').map(str::parse).collect();
        sides.ok().map(Number::Ratio)
    } else {
        text.parse().ok().map(Number::Decimal)
    }
}
