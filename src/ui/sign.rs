//! How the open article stands, and what went wrong with keeping it.

use super::context::{Ui, use_ui};
use super::dom::{self, Refusal};
use super::keeping::{Keeper, Shown, Sign, Trouble};
use crate::export::Format;
use crate::message::Message;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct SaveSignProps {
    pub(super) shown: Rc<Shown>,
}

/// Whether the open article is saved. It changes too often to be announced; what goes wrong is.
#[component]
pub(super) fn SaveSign(props: &SaveSignProps) -> Html {
    let ui = use_ui();
    let (name, message) = match props.shown.sign {
        Sign::None => return Html::default(),
        Sign::Saved if !props.shown.kept => ("window", Message::SignWindow),
        Sign::Saved => ("saved", Message::SignSaved),
        Sign::Saving => ("saving", Message::SignSaving),
        Sign::Unsaved => ("unsaved", Message::SignUnsaved),
        Sign::Following => ("following", Message::SignFollowing),
    };
    html! { <span id="kept" class={classes!("kept", name)}>{ ui.text(message) }</span> }
}

#[derive(Properties, PartialEq)]
pub(super) struct TroublesProps {
    pub(super) keeper: Keeper,
    pub(super) shown: Rc<Shown>,
    pub(super) on_export: Callback<Format>,
}

/// The region that troubles appear in. It is always there, so that screen readers announce what comes into it.
#[component]
pub(super) fn Troubles(props: &TroublesProps) -> Html {
    let ui = use_ui();
    let take_over = {
        let keeper = props.keeper.clone();
        Callback::from(move |_: MouseEvent| keeper.take_over())
    };
    html! {
        <div class="notices">
            <div role="alert">
                if let Some(trouble) = &props.shown.trouble {
                    { sentence(&ui, props, trouble) }
                }
            </div>
            <div role="status">
                if props.shown.sign == Sign::Following {
                    <p class="notice" id="following">
                        <span>{ ui.text(Message::KeepFollowing) }</span>
                        <button id="take-over" type="button" onclick={take_over}>{ ui.text(Message::TakeOver) }</button>
                    </p>
                }
            </div>
        </div>
    }
}

fn sentence(ui: &Ui, props: &TroublesProps, trouble: &Trouble) -> Html {
    let close = {
        let keeper = props.keeper.clone();
        Callback::from(move |_: MouseEvent| keeper.dismiss_trouble())
    };
    html! {
        <p class="notice error" id="trouble">
            <span>{ ui.text(message(trouble)) }</span>
            <span class="choices">
                { for helps(ui, props, trouble) }
                <button type="button" onclick={close}>{ ui.text(Message::Close) }</button>
            </span>
        </p>
    }
}

const fn message(trouble: &Trouble) -> Message {
    match trouble {
        Trouble::Denied => Message::KeepDenied,
        Trouble::NewerShelf => Message::KeepNewerShelf,
        Trouble::Unsaved(Refusal::Full) => Message::KeepFull,
        Trouble::Unsaved(_) => Message::KeepFailed,
        Trouble::Cleared => Message::KeepCleared,
        Trouble::Gone => Message::KeepGone,
        Trouble::Damaged(_) => Message::KeepDamaged,
        Trouble::NewerArticle(_) => Message::KeepNewerArticle,
    }
}

/// What the reader can do about it.
fn helps(ui: &Ui, props: &TroublesProps, trouble: &Trouble) -> Vec<Html> {
    let button = |id: &'static str, text: Message, onclick: Callback<MouseEvent>| {
        html! { <button {id} type="button" {onclick}>{ ui.text(text) }</button> }
    };
    match trouble {
        Trouble::Unsaved(_) => {
            let keeper = props.keeper.clone();
            let retry = Callback::from(move |_| keeper.retry());
            let project = props.on_export.reform(|_| Format::Json);
            let mut helps = vec![button("save-again", Message::TryAgain, retry)];
            if props.shown.sign != Sign::None {
                helps.push(button("download-project", Message::DownloadProject, project));
            }
            helps
        }
        Trouble::Damaged(id) | Trouble::NewerArticle(id) => {
            let (keeper, id) = (props.keeper.clone(), id.clone());
            let rescue = Callback::from(move |_| {
                let (keeper, id) = (keeper.clone(), id.clone());
                wasm_bindgen_futures::spawn_local(async move {
                    let kept = keeper.rescue(&id).await;
                    // A browser that offers no download says so itself.
                    let _ = dom::download(&format!("zhupi-{id}.json"), "application/json", kept.as_bytes());
                });
            });
            vec![button("download-kept", Message::DownloadKept, rescue)]
        }
        Trouble::Denied | Trouble::NewerShelf | Trouble::Cleared | Trouble::Gone => Vec::new(),
    }
}
