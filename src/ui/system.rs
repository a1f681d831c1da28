//! What the system and the browser have to say to the app: files to open, and versions that are held.

use super::context::use_ui;
use super::dom::{self, Held};
use crate::message::Message;
use gloo::file::File;
use yew::prelude::*;

/// Opens what the system hands in, and answers with what the browser holds of the app; none where it holds nothing.
#[hook]
pub(super) fn use_system(on_files: &Callback<Vec<File>>) -> Option<Held> {
    let held = use_state(|| None::<Held>);
    use_effect_with(on_files.clone(), |on_files| {
        let on_files = on_files.clone();
        let listener = dom::on_files(move |files| on_files.emit(files));
        move || drop(listener)
    });
    let setter = held.setter();
    use_effect_with((), move |()| {
        let listener = dom::on_version(move |held| setter.set(Some(held)));
        dom::say_ready();
        move || drop(listener)
    });
    *held
}

#[derive(Properties, PartialEq)]
pub(super) struct UpdateProps {
    pub(super) held: Option<Held>,
}

/// Says that there is a newer version, and leaves it to the reader when to change to it.
#[component]
pub(super) fn Update(props: &UpdateProps) -> Html {
    let ui = use_ui();
    let agree = Callback::from(|_: MouseEvent| dom::agree_to_update());
    html! {
        <div role="status">
            if props.held == Some(Held::Newer) {
                <p class="notice" id="update">
                    <span>{ ui.text(Message::NewerVersion) }</span>
                    <button type="button" onclick={agree}>{ ui.text(Message::Update) }</button>
                </p>
            }
        </div>
    }
}
