//! The bar beside a selection: what it can become.

use super::article::kind_classes;
use super::command::Command;
use super::scene::{Dialogue, Scene, places};
use crate::message::Message;
use crate::recognize::Kind;
use crate::text::Span;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct MarkingProps {
    pub(super) scene: Scene,
    pub(super) selection: Span,
}

/// The kinds to choose from, and how the selection is taken.
#[component]
pub(super) fn Marking(props: &MarkingProps) -> Html {
    let MarkingProps { scene, selection } = props;
    let Some(article) = scene.article() else { return Html::default() };
    let ui = &scene.ui;
    // A press would take the selection away before it is used.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let onkeydown = {
        let scene = scene.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                super::motion::put(&scene, (scene.cursor.get().1, scene.cursor.get().1));
            }
        })
    };
    let mark = |(number, kind): (usize, Kind)| {
        let onclick = {
            let scene = scene.clone();
            Callback::from(move |_: MouseEvent| scene.mark(kind))
        };
        let name = article.kind_name(ui.locale, kind).to_owned();
        html! {
            <button type="button" {onclick} aria-label={ui.fill(Message::MarkAs, &[&name])} aria-keyshortcuts={(number < 9).then(|| (number + 1).to_string())}>
                <span class={classes!("mention", kind_classes(kind, &article.kinds))}>{ name }</span>
                if number < 9 { <kbd>{ number + 1 }</kbd> }
            </button>
        }
    };
    let kinds = Kind::ALL.into_iter().chain(article.kinds.keys().map(|&own| Kind::Own(own)));
    let all = places(&article.document, *selection).len();
    let snap = tool(scene, |tools| tools.snap ^= true);
    let everywhere = tool(scene, |tools| tools.everywhere ^= true);
    let new_kind = tool(scene, |tools| tools.dialogue = Some(Dialogue::NewKind));
    html! {
        <div id="marking" class="marking" role="toolbar" aria-label={ui.text(Message::MarkSelection)} {onmousedown} {onkeydown}>
            { for kinds.enumerate().map(mark) }
            <button id="new-kind" type="button" class="quiet" onclick={new_kind}>{ "＋ " }{ ui.text(Message::NewKind) }</button>
            <span class="parts">
                <button id="snap" type="button" class="switch" aria-pressed={scene.tools.snap.to_string()} onclick={snap}>{ ui.text(Message::MarkSnap) }</button>
                if all > 1 {
                    <button id="everywhere" type="button" class="switch" aria-pressed={scene.tools.everywhere.to_string()} onclick={everywhere}>
                        { ui.fill(Message::MarkEverywhere, &[&all.to_string()]) }
                    </button>
                }
                { for ["claim", "join"].into_iter().filter_map(Command::named).filter(|command| command.can(scene)).map(|command| html! {
                    <button type="button" onclick={run(scene, command)}>{ command.label(scene) }</button>
                }) }
            </span>
        </div>
    }
}

/// A button's answer that runs a command.
pub(super) fn run(scene: &Scene, command: &'static Command) -> Callback<MouseEvent> {
    let scene = scene.clone();
    Callback::from(move |_| command.run(&scene, false))
}

fn tool(scene: &Scene, change: fn(&mut super::scene::Tools)) -> Callback<MouseEvent> {
    let scene = scene.clone();
    Callback::from(move |_| scene.tool(change))
}
