//! The closed list of what changes the state.

use super::{Article, ClaimFilter, Edit, Glossary, Problem, Words, Working};
use crate::annotation::{AnnotationId, ClaimId};
use crate::check::Check;
use crate::recognize::{Analysis, Kind};
use crate::text::Document;
use std::rc::Rc;

/// What changes the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Opens a new article in place of the one that is open.
    Open {
        /// Its text.
        document: Rc<Document>,
        /// What it is called.
        title: String,
    },
    /// Opens an article with its annotations.
    Restore(Rc<Article>),
    /// Opens an article as it was being worked on, with its history.
    Resume(Box<Working>),
    /// Takes what is kept for all articles, as it was saved.
    Load {
        /// The glossary.
        glossary: Rc<Glossary>,
        /// The reader's own words.
        words: Rc<Words>,
    },
    /// Shows the open article as another window has saved it; edits are not taken from then on.
    Follow(Box<Working>),
    /// Takes edits again.
    Lead,
    /// Goes back to the start.
    Close,
    /// The engine has begun to work on the open article.
    Asked,
    /// The engine's answer on the open article.
    Analyzed {
        /// What was found.
        analysis: Analysis,
        /// How figures relate.
        checks: Vec<Check>,
        /// Whether nothing more will come.
        complete: bool,
    },
    /// The engine gives no answer.
    Failed(Problem),
    /// A person's edit, which can be taken back.
    Edit(Edit),
    /// What was being typed is finished: more of it will be a step of its own.
    Pause,
    /// Something is half typed in the field of that name; an empty text forgets it.
    Draft(String, String),
    /// Takes the last edit back.
    Undo,
    /// Makes the edit again that was taken back last.
    Redo,
    /// Shows or hides a kind.
    ToggleKind(Kind),
    /// Shows or hides weak mentions.
    ToggleWeak,
    /// Shows or hides dismissed mentions.
    ToggleDismissed,
    /// Shows an annotation's card, or none.
    Select(Option<AnnotationId>),
    /// Opens a claim, or none.
    SelectClaim(Option<ClaimId>),
    /// Lists these claims.
    FilterClaims(ClaimFilter),
    /// The reader has seen what the new version of the text did.
    Seen,
}

impl Action {
    /// Whether it changes what a person decides.
    pub(super) const fn edits(&self) -> bool {
        matches!(self, Self::Edit(_) | Self::Draft(..) | Self::Undo | Self::Redo)
    }
}
