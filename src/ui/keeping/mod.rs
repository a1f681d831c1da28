//! Keeping: the open article is saved as it changes, the shelf is read and written, windows get out of each other's way.

mod keeper;
mod opening;
mod saving;
mod shelving;
mod tables;

pub(super) use keeper::Keeper;

use super::dom::Refusal;
use crate::shelf::Entry;
use crate::store::State;
use std::rc::Rc;
use yew::prelude::*;

/// What the reader sees of keeping.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shown {
    /// Whether it is known what is on the shelf.
    pub(super) ready: bool,
    /// What is on the shelf.
    pub(super) entries: Rc<Vec<Entry>>,
    /// How the open article stands.
    pub(super) sign: Sign,
    /// Whether the browser keeps the shelf, or this window alone does.
    pub(super) kept: bool,
    /// Whether the browser has promised to keep it when room is short; none where it has not been asked.
    pub(super) persisted: Option<bool>,
    /// What went wrong with the shelf or with an article.
    pub(super) trouble: Option<Trouble>,
}

/// How the open article stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sign {
    /// Nothing is open.
    #[default]
    None,
    /// All of it is kept.
    Saved,
    /// The last change is on its way.
    Saving,
    /// It could not be saved; it will be tried again.
    Unsaved,
    /// Another window edits it.
    Following,
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The browser keeps nothing.
    Denied,
    /// A newer version of the app has changed the shelf.
    NewerShelf,
    /// The open article cannot be saved.
    Unsaved(Refusal),
    /// The browser's storage was cleared; what is open was saved again.
    Cleared,
    /// An article on the shelf is not there any more.
    Gone,
    /// An article on the shelf is damaged. Its id.
    Damaged(String),
    /// An article on the shelf was written by a newer version. Its id.
    NewerArticle(String),
}

/// The keeper of the app's articles, and what is to be seen of it.
#[hook]
pub(super) fn use_keeping(store: &UseReducerHandle<State>) -> (Keeper, Rc<Shown>) {
    let shown = use_state(Rc::<Shown>::default);
    let keeper = {
        let (setter, dispatch) = (shown.setter(), store.dispatcher());
        use_memo((), move |()| Keeper::new(dispatch, Callback::from(move |shown| setter.set(shown))))
    };
    {
        let keeper = Keeper::clone(&keeper);
        use_effect_with((), move |()| keeper.start());
    }
    {
        let (keeper, state) = (Keeper::clone(&keeper), Rc::new(State::clone(store)));
        use_effect(move || keeper.observe(&state));
    }
    (Keeper::clone(&keeper), Rc::clone(&shown))
}
