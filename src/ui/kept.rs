//! The reader's glossary between visits: kept by the browser, and the same in every tab.

use super::dom;
use crate::export::glossary::GlossaryRecord;
use crate::store::{Action, Glossary, State};
use gloo::storage::{LocalStorage, Storage};
use std::rc::Rc;
use yew::prelude::*;

const GLOSSARY: &str = "zhupi.glossary";

/// What the browser kept; nothing where it kept none that can be read.
pub(super) fn kept() -> Glossary {
    let record: Option<GlossaryRecord> = LocalStorage::get(GLOSSARY).ok();
    record.and_then(|record| record.glossary()).unwrap_or_default()
}

/// Writes the glossary down whenever it changes, and takes over what another tab has written.
#[hook]
pub(super) fn use_kept(
    glossary: &Rc<Glossary>,
    dispatch: &UseReducerDispatcher<State>,
    on_failure: Callback<()>,
) {
    use_effect_with(Rc::clone(glossary), move |glossary| {
        // What could not be read, of a newer version perhaps, is not overwritten by nothing.
        if **glossary != kept() && LocalStorage::set(GLOSSARY, GlossaryRecord::new(glossary)).is_err() {
            on_failure.emit(());
        }
    });
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = dom::on_stored(GLOSSARY, move || dispatch.dispatch(Action::Kept(Rc::new(kept()))));
        move || drop(listener)
    });
}
