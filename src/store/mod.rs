//! The state of the app, which only actions change.

mod action;
mod glossary;
mod history;
mod query;
mod reduce;
mod relation;

pub use action::Action;
pub use glossary::{Glossary, Term};
pub use history::{Edit, History};
pub use reduce::reduce;
pub use relation::{Fingerprint, Relation};

use crate::annotation::{Annotation, AnnotationId};
use crate::recognize::{Date, Kind};
use crate::text::Document;
use std::collections::BTreeSet;
use std::rc::Rc;

/// All that the app shows, but for half-typed text, hover and focus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The article that is open.
    pub article: Option<Rc<Article>>,
    /// Whether another window edits the open article, so that this one only reads it.
    pub following: bool,
    /// The slogans that the reader keeps across articles.
    pub glossary: Rc<Glossary>,
    /// What is shown of the open article.
    pub filter: Filter,
    /// The annotation whose card is shown.
    pub selected: Option<AnnotationId>,
    /// What can be taken back.
    pub history: History,
    /// How far the engine is.
    pub engine: Engine,
}

/// An open article with what was found in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Its text.
    pub document: Rc<Document>,
    /// What it is called.
    pub title: String,
    /// Its annotations, in text order.
    pub annotations: Rc<Vec<Annotation>>,
    /// Its checks, in the order of their first operand.
    pub checks: Rc<Vec<Relation>>,
    /// The checks that the reader dismissed, whether they are made at the moment or not.
    pub dismissed: Rc<BTreeSet<Fingerprint>>,
    /// The date that relative dates are resolved against.
    pub publication: Publication,
}

/// The date on which an article was published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Publication {
    /// Nobody knows.
    #[default]
    Unknown,
    /// Guessed from the text.
    Guessed(Date),
    /// Said by the reader.
    Given(Date),
}

impl Publication {
    /// The date, guessed or given.
    #[must_use]
    pub const fn date(self) -> Option<Date> {
        match self {
            Self::Unknown => None,
            Self::Guessed(date) | Self::Given(date) => Some(date),
        }
    }

    /// Takes the reader's word, or goes back to not knowing until the next guess.
    pub(crate) fn say(&mut self, date: Option<Date>) {
        *self = date.map_or(Self::Unknown, Self::Given);
    }

    /// The date, where the reader has said it.
    #[must_use]
    pub const fn given(self) -> Option<Date> {
        match self {
            Self::Given(date) => Some(date),
            Self::Unknown | Self::Guessed(_) => None,
        }
    }
}

/// Which annotations are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Kinds that are turned off.
    pub hidden: Vec<Kind>,
    /// Whether weak mentions are shown too.
    pub weak: bool,
    /// Whether dismissed mentions are shown too.
    pub dismissed: bool,
}

/// How far the engine is with the open article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// Nothing is asked.
    #[default]
    Idle,
    /// No answer yet.
    Working,
    /// What needs no dictionary is there; the rest is on its way.
    Partial,
    /// Everything is there.
    Complete,
    /// No answer will come, but the reader can ask again.
    Failed(Problem),
}

/// Why the engine gives no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It could not be started.
    Start,
    /// It stopped in the middle.
    Crashed,
    /// It did not answer in time.
    Silent,
    /// Its dictionary could not be loaded.
    Dictionary,
    /// It belongs to another version of the app.
    Version,
}
