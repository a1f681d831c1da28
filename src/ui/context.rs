//! What every component can reach: the language and the way to send actions.

use crate::message::{Locale, Message};
use crate::store::{Action, State, reduce};
use std::rc::Rc;
use yew::prelude::*;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        reduce(&self, action)
    }
}

/// The language and the way to send actions.
#[derive(Clone, PartialEq)]
pub(super) struct Ui {
    pub(super) locale: Locale,
    pub(super) dispatch: UseReducerDispatcher<State>,
}

impl Ui {
    /// A text of the catalogue.
    pub(super) const fn text(&self, message: Message) -> &'static str {
        self.locale.text(message)
    }

    /// A text of the catalogue with its places filled.
    pub(super) fn fill(&self, message: Message, values: &[&str]) -> String {
        self.locale.fill(message, values)
    }

    /// A callback that sends an action and looks at nothing else.
    pub(super) fn send<E>(&self, action: Action) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(action.clone()))
    }
}

/// The context; components are always drawn inside it.
#[hook]
pub(super) fn use_ui() -> Ui {
    #[allow(clippy::expect_used, reason = "a component outside the app's root is a mistake of the program")]
    use_context::<Ui>().expect("components are drawn inside the app")
}
