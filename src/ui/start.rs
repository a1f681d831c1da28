//! Where an article comes in.

use super::context::use_ui;
use super::dom;
use super::keeping::{Keeper, Shown};
use super::notice::Notice;
use super::shelf::Shelf;
use crate::intake;
use crate::message::Message;
use gloo::file::File;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct StartProps {
    pub(super) keeper: Keeper,
    pub(super) shown: Rc<Shown>,
    /// Whether the app works without a network.
    pub(super) held: bool,
    pub(super) on_text: Callback<String>,
    pub(super) on_files: Callback<Vec<File>>,
    pub(super) on_notice: Callback<Option<Notice>>,
}

/// The first page: paste, type, open, or try the sample.
#[component]
pub(super) fn Start(props: &StartProps) -> Html {
    let ui = use_ui();
    let draft = use_state(|| props.keeper.draft());
    {
        // What was half typed when the page was left comes when the shelf has been read.
        let (draft, keeper) = (draft.clone(), props.keeper.clone());
        use_effect_with(props.shown.ready, move |_| {
            if draft.is_empty() {
                draft.set(keeper.draft());
            }
        });
    }
    let oninput = {
        let (draft, keeper) = (draft.clone(), props.keeper.clone());
        Callback::from(move |event: InputEvent| {
            let text = dom::value(&event);
            keeper.keep_draft(&text);
            draft.set(text);
        })
    };
    // A paste into the empty field is an article; laid out as a field's text a long one would take seconds.
    let onpaste = {
        let (draft, on_text) = (draft.clone(), props.on_text.clone());
        Callback::from(move |event: Event| {
            if draft.is_empty()
                && let Some([plain, rich]) = dom::pasted(&event)
                && !(plain.is_empty() && rich.is_empty())
            {
                event.prevent_default();
                on_text.emit(intake::pasted(&plain, &rich));
            }
        })
    };
    let submit = {
        let (draft, keeper, on_text) = (draft.clone(), props.keeper.clone(), props.on_text.clone());
        Callback::from(move |()| {
            on_text.emit((*draft).clone());
            // It is an article now, and kept as one.
            keeper.keep_draft("");
        })
    };
    let onkeydown = {
        let submit = submit.clone();
        Callback::from(move |event: KeyboardEvent| {
            let called = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
            if called && !event.is_composing() {
                event.prevent_default();
                submit.emit(());
            }
        })
    };
    let onclick = submit.reform(|_: MouseEvent| ());
    let sample = props.on_text.reform(|_: MouseEvent| include_str!("../../assets/sample.txt").to_owned());
    html! {
        <section class="start">
            <h1>{ ui.text(Message::Tagline) }</h1>
            <label for="paste">{ ui.text(Message::PasteLabel) }</label>
            <textarea
                id="paste" class="paste" lang="zh" rows={if props.shown.entries.is_empty() { "10" } else { "5" }} spellcheck="false" autocomplete="off"
                aria-describedby="paste-hint"
                value={(*draft).clone()} {oninput} {onpaste} {onkeydown}
            />
            <p id="paste-hint" class="hint">{ ui.text(Message::PasteHint) }</p>
            <div class="choices">
                <button id="annotate" type="button" class="primary" {onclick}>{ ui.text(Message::Annotate) }</button>
                <FileButton on_files={props.on_files.clone()} />
                <button id="sample" type="button" onclick={sample}>{ ui.text(Message::TrySample) }</button>
            </div>
            <p class="privacy">
                { ui.text(Message::Privacy) }
                if props.held {
                    <span id="held">{ ui.text(Message::WorksOffline) }</span>
                }
            </p>
            <Shelf keeper={props.keeper.clone()} shown={Rc::clone(&props.shown)} on_notice={props.on_notice.clone()} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct FileButtonProps {
    pub(super) on_files: Callback<Vec<File>>,
}

/// Opens the browser's file dialogue.
#[component]
pub(super) fn FileButton(props: &FileButtonProps) -> Html {
    let ui = use_ui();
    let onchange = props.on_files.reform(|event: Event| dom::picked_files(&event));
    html! {
        <label class="button file">
            { ui.text(Message::OpenFile) }
            <input id="file" type="file" class="unseen" multiple=true accept=".txt,.html,.htm,.docx,.md,.json,.jsonl,.zip,text/*" {onchange} />
        </label>
    }
}
