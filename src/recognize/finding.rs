//! What a recogniser reports.

use super::figure::{Figure, FigureClass, Modifier};
use super::organization::{Organization, OrganizationClass};
use super::slogan::{Slogan, SloganClass};
use super::title::Title;
use crate::text::Span;
use std::borrow::Cow;

/// The families of mentions, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A stated quantity, share, rank, date or length of time.
    Figure,
    /// A named body that can act or be asked.
    Organization,
    /// A fixed wording coined to name, order or advertise a policy.
    Slogan,
    /// A title in 《》.
    Document,
    /// A kind of the reader's own.
    Own(OwnId),
}

/// Names a kind of the reader's own within its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OwnId(pub u16);

impl Kind {
    /// The kinds that are recognised, in order; those of the reader's own come behind them.
    pub const ALL: [Self; 4] = [Self::Figure, Self::Organization, Self::Slogan, Self::Document];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Organization => "organization",
            Self::Slogan => "slogan",
            Self::Document => "document",
            Self::Own(_) => "own",
        }
    }

    /// The recognised kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A stretch of text that a rule or a model takes for a mention, and what it takes it for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is highlighted, in bytes: of the paragraph inside a family, of the document outside.
    pub span: Span,
    /// What it is.
    pub body: Body,
    /// The rule or model that found it, as `family/name`.
    pub rule: Cow<'static, str>,
    /// How sure it is.
    pub confidence: Confidence,
    /// A mention that is kept but hidden by default.
    pub weak: bool,
}

/// What a finding is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// See [`Figure`].
    Figure(Figure),
    /// See [`Organization`].
    Organization(Organization),
    /// See [`Slogan`].
    Slogan(Slogan),
    /// See [`Title`].
    Document(Title),
    /// See [`Own`].
    Own(Own),
}

/// A mention of a kind of the reader's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// Which kind.
    pub kind: OwnId,
    /// The full or settled wording, where it differs from what stands in the text.
    pub canonical: Option<String>,
}

impl Body {
    /// A mention of which nothing but its kind, its class and its length in bytes is known; the kind's most general
    /// class where none is named. None where the kind has no such class.
    ///
    /// ```
    /// use zhupi::recognize::{Body, Kind};
    /// let body = Body::labelled(Kind::Organization, Some("bank"), 9).unwrap();
    /// assert_eq!(body.class_name(), Some("bank"));
    /// assert_eq!(Body::labelled(Kind::Slogan, Some("bank"), 9), None);
    /// ```
    #[must_use]
    pub fn labelled(kind: Kind, class: Option<&str>, length: usize) -> Option<Self> {
        let canonical = None;
        Some(match kind {
            Kind::Figure => Self::Figure(Figure {
                class: named(class, &FigureClass::ALL, FigureClass::name, FigureClass::Number)?,
                numeral: None,
                core: Span::new(0, length),
                value: None,
                modifier: Modifier::Exact,
            }),
            Kind::Organization => {
                let (all, other) = (&OrganizationClass::ALL, OrganizationClass::Other);
                let class = named(class, all, OrganizationClass::name, other)?;
                Self::Organization(Organization { class, canonical })
            }
            Kind::Slogan => {
                let class = named(class, &SloganClass::ALL, SloganClass::name, SloganClass::Campaign)?;
                Self::Slogan(Slogan { class, canonical })
            }
            Kind::Document | Kind::Own(_) if class.is_some() => return None,
            Kind::Document => Self::Document(Title::default()),
            Kind::Own(kind) => Self::Own(Own { kind, canonical }),
        })
    }

    /// Its family.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Figure(_) => Kind::Figure,
            Self::Organization(_) => Kind::Organization,
            Self::Slogan(_) => Kind::Slogan,
            Self::Document(_) => Kind::Document,
            Self::Own(own) => Kind::Own(own.kind),
        }
    }

    /// The name of its class in files; titles have none.
    #[must_use]
    pub const fn class_name(&self) -> Option<&'static str> {
        match self {
            Self::Figure(figure) => Some(figure.class.name()),
            Self::Organization(organization) => Some(organization.class.name()),
            Self::Slogan(slogan) => Some(slogan.class.name()),
            Self::Document(_) | Self::Own(_) => None,
        }
    }

    /// The full or settled wording, where it differs from what stands in the text.
    #[must_use]
    pub fn canonical(&self) -> Option<&str> {
        match self {
            Self::Figure(_) => None,
            Self::Organization(organization) => organization.canonical.as_deref(),
            Self::Slogan(slogan) => slogan.canonical.as_deref(),
            Self::Document(title) => title.canonical.as_deref(),
            Self::Own(own) => own.canonical.as_deref(),
        }
    }

    /// The same with another full wording, or none; a figure has none.
    #[must_use]
    pub fn with_canonical(mut self, wording: Option<String>) -> Self {
        match &mut self {
            Self::Figure(_) => {}
            Self::Organization(organization) => organization.canonical = wording,
            Self::Slogan(slogan) => slogan.canonical = wording,
            Self::Document(title) => title.canonical = wording,
            Self::Own(own) => own.canonical = wording,
        }
        self
    }

    /// The same with nothing in it but its kind and class: on other words of that length in bytes.
    #[must_use]
    pub fn emptied(self, length: usize) -> Self {
        match self {
            Self::Figure(figure) => {
                let (numeral, value, core) = (None, None, Span::new(0, length));
                Self::Figure(Figure { numeral, value, core, modifier: Modifier::Exact, ..figure })
            }
            Self::Document(_) => Self::Document(Title::default()),
            body => body.with_canonical(None),
        }
    }

    /// The same with every span in it moved.
    fn map_spans(mut self, move_span: impl Fn(Span) -> Span) -> Self {
        if let Self::Figure(figure) = &mut self {
            figure.core = move_span(figure.core);
            figure.numeral = figure.numeral.map(move_span);
        }
        self
    }

    /// The same with the spans in it counted from `start`, in bytes; the way back is [`Body::shifted`].
    #[must_use]
    pub fn from_start(self, start: usize) -> Self {
        self.map_spans(|span| Span::new(span.start().saturating_sub(start), span.end().saturating_sub(start)))
    }

    /// The same with the spans in it `by` bytes further on.
    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        self.map_spans(|span| span.shifted(by))
    }
}

/// The class of that name, or `unnamed` where no name is given.
fn named<C: Copy>(name: Option<&str>, all: &[C], name_of: fn(C) -> &'static str, unnamed: C) -> Option<C> {
    match name {
        None => Some(unnamed),
        Some(name) => all.iter().copied().find(|&class| name_of(class) == name),
    }
}

impl Finding {
    /// Its family.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.body.kind()
    }

    /// The same finding with every span in it moved `by` bytes further on.
    #[must_use]
    pub fn shifted(mut self, by: usize) -> Self {
        self.span = self.span.shifted(by);
        self.body = self.body.shifted(by);
        self
    }
}

/// How sure a rule or model is, in hundredths: 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Confidence(u8);

impl Confidence {
    /// Certain by the wording alone.
    pub const CERTAIN: Self = Self(100);

    /// That many hundredths, at most 100.
    #[must_use]
    pub const fn hundredths(hundredths: u8) -> Self {
        Self(if hundredths > 100 { 100 } else { hundredths })
    }

    /// The hundredths.
    #[must_use]
    pub const fn as_hundredths(self) -> u8 {
        self.0
    }
}
