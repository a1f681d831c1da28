//! The bar above everything.

use super::context::use_ui;
use super::dom;
use super::keeping::Shown;
use super::preferences::Theme;
use super::sign::SaveSign;
use crate::export::Format;
use crate::message::{Locale, Message};
use crate::store::{Action, State};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct HeaderProps {
    pub(super) state: Rc<State>,
    pub(super) shown: Rc<Shown>,
    pub(super) theme: Theme,
    pub(super) on_locale: Callback<Locale>,
    pub(super) on_theme: Callback<Theme>,
    pub(super) on_export: Callback<Format>,
    /// The article is wanted on the clipboard.
    pub(super) on_copy: Callback<()>,
}

/// The product's name, what can be done with the open article, and the reader's preferences.
#[component]
pub(super) fn Header(props: &HeaderProps) -> Html {
    let ui = use_ui();
    let other = ui.locale.other();
    let on_locale = props.on_locale.reform(move |_: MouseEvent| other);
    let next = props.theme.next();
    let on_theme = props.on_theme.reform(move |_: MouseEvent| next);
    let name = if props.state.article.is_some() { "span" } else { "strong" };
    html! {
        <header class="bar">
            <@{name} class="brand">
                <span class="seal" aria-hidden="true">{ "朱" }</span>{ ui.text(Message::Brand) }
            </@>
            if props.state.article.is_some() {
                <button id="new" type="button" onclick={ui.send(Action::Close)}>{ ui.text(Message::ToShelf) }</button>
                <ExportMenu on_export={props.on_export.clone()} on_copy={props.on_copy.clone()} />
                <History state={Rc::clone(&props.state)} />
            }
            <span class="gap"></span>
            <SaveSign shown={Rc::clone(&props.shown)} />
            <button id="theme" type="button" class="quiet" onclick={on_theme}>{ ui.text(props.theme.label()) }</button>
            <button id="language" type="button" class="quiet" lang={other.tag()} onclick={on_locale}>
                { ui.text(Message::OtherLanguage) }
            </button>
        </header>
    }
}

#[derive(Properties, PartialEq)]
struct HistoryProps {
    state: Rc<State>,
}

#[component]
fn History(props: &HistoryProps) -> Html {
    let ui = use_ui();
    let history = &props.state.history;
    html! {
        <>
            <button id="undo" type="button" disabled={history.undoable().is_none()} onclick={ui.send(Action::Undo)}>
                { ui.text(Message::Undo) }
            </button>
            <button id="redo" type="button" disabled={history.redoable().is_none()} onclick={ui.send(Action::Redo)}>
                { ui.text(Message::Redo) }
            </button>
        </>
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
