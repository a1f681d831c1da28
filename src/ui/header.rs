//! The bar above everything. Its buttons are commands.

use super::command::Command;
use super::context::use_ui;
use super::dom;
use super::keeping::Shown;
use super::marking::run;
use super::preferences::Theme;
use super::scene::Scene;
use super::sign::SaveSign;
use crate::annotation::Deed;
use crate::export::Format;
use crate::message::{Message, deed_phrase};
use crate::view::Chord;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct HeaderProps {
    pub(super) scene: Scene,
    pub(super) shown: Rc<Shown>,
    pub(super) theme: Theme,
}

/// The product's name, what can be done with the open article, and the reader's preferences.
#[component]
pub(super) fn Header(props: &HeaderProps) -> Html {
    let HeaderProps { scene, shown, theme } = props;
    let ui = &scene.ui;
    let open = scene.article().is_some();
    let name = if open { "span" } else { "strong" };
    html! {
        <header class="bar">
            <@{name} class="brand">
                <span class="seal" aria-hidden="true">{ "朱" }</span>{ ui.text(Message::Brand) }
            </@>
            if open {
                <Do scene={scene.clone()} command="new" label={ui.text(Message::ToShelf)} />
                <ExportMenu on_export={scene.on_export.clone()} on_copy={scene.on_copy.clone()} />
                <Do scene={scene.clone()} command="undo" title={said(scene, Message::UndoThat, scene.state.history.undoable())} />
                <Do scene={scene.clone()} command="redo" title={said(scene, Message::RedoThat, scene.state.history.redoable())} />
                <Do scene={scene.clone()} command="edit-text" />
                <Do scene={scene.clone()} command="find" />
                <Do scene={scene.clone()} command="palette" />
            }
            <span class="gap"></span>
            <SaveSign shown={Rc::clone(shown)} />
            if open {
                <Do scene={scene.clone()} command="keys" quiet=true />
            }
            <Do scene={scene.clone()} command="theme" quiet=true label={ui.text(theme.label())} />
            <Do scene={scene.clone()} command="language" quiet=true label={ui.text(Message::OtherLanguage)} lang={ui.locale.other().tag()} />
        </header>
    }
}

/// What an edit was, for a button that takes it back.
fn said(scene: &Scene, message: Message, deed: Option<&Deed>) -> Option<String> {
    deed.map(|deed| scene.ui.fill(message, &[&deed_phrase(scene.ui.locale, deed)]))
}

#[derive(Properties, PartialEq)]
struct DoProps {
    scene: Scene,
    /// The command's name in the table.
    command: &'static str,
    #[prop_or_default]
    title: Option<String>,
    /// What the button says, where that is not the command's name.
    #[prop_or_default]
    label: Option<AttrValue>,
    #[prop_or_default]
    lang: Option<AttrValue>,
    #[prop_or_default]
    quiet: bool,
}

/// A command's button, with its key where the pointer rests.
#[component]
fn Do(props: &DoProps) -> Html {
    let DoProps { scene, command, title, label, lang, quiet } = props;
    let Some(command) = Command::named(command) else { return Html::default() };
    let keys = command.keys.first().map(|keys| Chord::shown(keys).join("+")).unwrap_or_default();
    let name = command.label(scene);
    let label = label.clone().unwrap_or_else(|| name.clone().into());
    html! {
        <button id={command.id} type="button" class={quiet.then_some("quiet")} lang={lang.clone()} disabled={!command.can(scene)}
            title={format!("{} ({keys})", title.clone().unwrap_or(name))} onclick={run(scene, command)}>{ label }</button>
    }
}

#[derive(Properties, PartialEq)]
struct ExportMenuProps {
    on_export: Callback<Format>,
    on_copy: Callback<()>,
}

#[component]
fn ExportMenu(props: &ExportMenuProps) -> Html {
    let ui = use_ui();
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            dom::close_menus();
            dom::focus("#export");
        }
    });
    let print = Callback::from(|_: MouseEvent| {
        dom::close_menus();
        dom::print();
    });
    let copy = props.on_copy.reform(|_: MouseEvent| dom::close_menus());
    let item = |format: Format| {
        let onclick = props.on_export.reform(move |_: MouseEvent| {
            dom::close_menus();
            format
        });
        html! {
            <li><button id={format!("export-{}", format.name())} type="button" {onclick}>{ ui.text(format.label()) }</button></li>
        }
    };
    html! {
        <details class="menu" {onkeydown}>
            <summary id="export" class="button">{ ui.text(Message::Export) }</summary>
            <ul>
                { for Format::ALL.into_iter().map(item) }
                <li><button id="copy" type="button" onclick={copy}>{ ui.text(Message::CopyRich) }</button></li>
                <li><button type="button" onclick={print}>{ ui.text(Message::Print) }</button></li>
            </ul>
        </details>
    }
}
