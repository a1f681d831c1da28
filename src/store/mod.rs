//! The state of the app, which only actions change.

mod action;
mod annotate;
mod change;
mod claims;
mod edit;
mod glossary;
mod history;
mod overview;
mod part;
mod query;
mod reduce;
mod relation;
mod rewrite;
mod search;
mod words;
mod working;

pub use action::Action;
pub use change::{Change, Entries, Text};
pub use edit::{ClaimEdit, Edit};
pub use glossary::{Glossary, Term};
pub use history::{History, Step};
pub use overview::{ClaimFilter, ClaimOrder, Progress, Statistics};
pub use reduce::reduce;
pub use relation::{Fingerprint, Relation};
pub use rewrite::Rewritten;
pub use search::{Find, find};
pub use words::{Scope, Sort, Words};
pub use working::{Drafts, Working};

use crate::annotation::{AnnotationId, Annotations, Claim, ClaimId, Link, OwnKind, Scale};
use crate::recognize::{Date, Kind, OwnId};
use crate::text::Document;
use std::collections::{BTreeMap, BTreeSet};
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
    /// The reader's own words for all articles.
    pub words: Rc<Words>,
    /// What is shown of the open article.
    pub filter: Filter,
    /// Which claims are listed.
    pub claims: ClaimFilter,
    /// The claim that is open.
    pub claim: Option<ClaimId>,
    /// What is half typed in the open article.
    pub drafts: Rc<Drafts>,
    /// What the last new version of the text did, until the reader has seen it.
    pub rewritten: Option<Rc<Rewritten>>,
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
    pub annotations: Annotations,
    /// What people say of two annotations together.
    pub links: Rc<BTreeSet<Link>>,
    /// Its claims.
    pub claims: Rc<BTreeMap<ClaimId, Rc<Claim>>>,
    /// The verdicts that claims can be given.
    pub scale: Rc<Scale>,
    /// Kinds of the reader's own.
    pub kinds: Rc<BTreeMap<OwnId, OwnKind>>,
    /// Paragraphs of which the reader, or the page that they come from, has said whether they belong to the article.
    pub placed: Rc<BTreeMap<String, bool>>,
    /// The reader's own words for this article.
    pub words: Rc<Words>,
    /// Its checks, in the order of their first operand.
    pub checks: Rc<Vec<Relation>>,
    /// The checks that the reader dismissed, whether they are made at the moment or not.
    pub dismissed: Rc<BTreeSet<Fingerprint>>,
    /// The date that relative dates are resolved against.
    pub publication: Publication,
    /// The last id that an annotation was given; those that are gone keep theirs, since undo brings them back.
    pub last_annotation: u32,
    /// The same of claims.
    pub last_claim: u32,
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
