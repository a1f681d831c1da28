//! Which annotations are shown: one switch a kind, with a sample of its mark and a count.

use super::article::{kind_classes, kind_id};
use super::command::judge_shown;
use super::context::use_ui;
use super::dom;
use super::scene::Scene;
use crate::annotation::Status;
use crate::message::Message;
use crate::recognize::Kind;
use crate::store::{Action, Article, Engine, Filter};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct LegendProps {
    pub(super) scene: Scene,
    pub(super) article: Rc<Article>,
    pub(super) filter: Filter,
    pub(super) engine: Engine,
}

/// The switches, and how far the engine is.
#[component]
pub(super) fn Legend(props: &LegendProps) -> Html {
    let ui = use_ui();
    let LegendProps { scene, article, filter, engine } = props;
    let annotations = || article.annotations.iter();
    let kind = |kind: Kind| {
        let shown = Filter { hidden: Vec::new(), ..filter.clone() };
        let count = annotations().filter(|one| one.kind() == kind && shown.shows(one)).count();
        switch(
            format!("kind-{}", kind_id(kind)),
            html! { <><span class={classes!("mention", kind_classes(kind, &article.kinds))}>{ article.kind_name(ui.locale, kind) }</span>{ " " }{ count }</> },
            !filter.hidden.contains(&kind),
            ui.send(Action::ToggleKind(kind)),
        )
    };
    let weak = annotations().filter(|one| one.weak && one.status != Status::Dismissed).count();
    let dismissed = annotations().filter(|one| one.status == Status::Dismissed).count();
    html! {
        <section class="legend" aria-label={ui.text(Message::Legend)}>
            { for Kind::ALL.into_iter().chain(article.kinds.keys().map(|&own| Kind::Own(own))).map(kind) }
            if weak > 0 {
                { switch("weak".to_owned(), html! { format!("{} {weak}", ui.text(Message::WeakMentions)) }, filter.weak, ui.send(Action::ToggleWeak)) }
            }
            if dismissed > 0 {
                { switch("dismissed".to_owned(), html! { format!("{} {dismissed}", ui.text(Message::DismissedMentions)) }, filter.dismissed, ui.send(Action::ToggleDismissed)) }
            }
            <BulkMenu scene={scene.clone()} />
            <a class="to-panel" href="#panel">{ ui.text(Message::ToPanel) }</a>
            <span id="progress" class="progress" role="status">{ progress(*engine).map(|message| ui.text(message)) }</span>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct BulkMenuProps {
    scene: Scene,
}

/// How many are open, and one decision for all of them.
#[component]
fn BulkMenu(props: &BulkMenuProps) -> Html {
    let scene = &props.scene;
    let ui = &scene.ui;
    let open =
        scene.state.shown().filter(|annotation| annotation.status == Status::Found).count().to_string();
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            dom::close_menus();
            dom::focus("#bulk");
        }
    });
    let item = |id: &'static str, message: Message, status: Status| {
        let onclick = {
            let scene = scene.clone();
            Callback::from(move |_: MouseEvent| {
                dom::close_menus();
                dom::focus("#bulk");
                judge_shown(&scene, status);
            })
        };
        html! { <li><button {id} type="button" disabled={open == "0"} {onclick}>{ ui.fill(message, &[&open]) }</button></li> }
    };
    html! {
        <details class="menu" {onkeydown}>
            <summary id="bulk" class="button">{ ui.fill(Message::OpenLeft, &[&open]) }</summary>
            <ul>
                { item("bulk-confirm", Message::BulkConfirm, Status::Confirmed) }
                { item("bulk-dismiss", Message::BulkDismiss, Status::Dismissed) }
            </ul>
        </details>
    }
}

fn switch(id: String, label: Html, on: bool, onclick: Callback<MouseEvent>) -> Html {
    html! { <button {id} type="button" class="switch" aria-pressed={on.to_string()} {onclick}>{ label }</button> }
}

const fn progress(engine: Engine) -> Option<Message> {
    match engine {
        Engine::Working => Some(Message::Working),
        Engine::Partial => Some(Message::LoadingDictionary),
        Engine::Idle | Engine::Complete | Engine::Failed(_) => None,
    }
}
