//! The closed list of what changes the state.

use super::{Article, Edit, Glossary, Problem};
use crate::annotation::AnnotationId;
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
    /// The glossary that the browser keeps, changed elsewhere. It cannot be taken back here.
    Kept(Rc<Glossary>),
    /// A person's edit, which can be taken back.
    Edit(Edit),
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
}
