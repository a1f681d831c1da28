//! An article on the shelf.

use crate::message::Message;
use crate::shelf::{Entry, Place};
use crate::ui::context::{Ui, use_ui};
use crate::ui::dom;
use crate::ui::keeping::Keeper;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct RowProps {
    pub(super) entry: Entry,
    pub(super) keeper: Keeper,
    pub(super) on_deleted: Callback<Entry>,
}

/// What an article is called in the list.
pub(super) fn title<'e>(ui: &Ui, entry: &'e Entry) -> &'e str {
    if entry.title.is_empty() { ui.text(Message::Untitled) } else { &entry.title }
}

/// An article: a button that opens it, what is known of it, and what can be done with it.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let ui = use_ui();
    let RowProps { entry, keeper, .. } = props;
    let renaming = use_state(|| false);
    let open = {
        let (keeper, id) = (keeper.clone(), entry.id.clone());
        Callback::from(move |_: MouseEvent| keeper.open(&id))
    };
    html! {
        <li class="row" data-id={entry.id.clone()}>
            if *renaming {
                <Rename entry={entry.clone()} keeper={keeper.clone()} on_done={
                    let renaming = renaming.setter();
                    Callback::from(move |()| renaming.set(false))
                } />
            } else {
                <button type="button" class="open" lang="zh" onclick={open}>{ title(&ui, entry) }</button>
            }
            <More ..MoreProps { entry: entry.clone(), keeper: keeper.clone(), on_deleted: props.on_deleted.clone(),
                renaming: renaming.setter() } />
            <p class="facts">{ for facts(&ui, entry).into_iter().map(|fact| html! { <span>{ fact }</span> }) }</p>
        </li>
    }
}

/// What is known of an article, in a few words each.
fn facts(ui: &Ui, entry: &Entry) -> Vec<String> {
    let counts = &entry.counts;
    let fill = |message, values: &[usize]| {
        let values: Vec<_> = values.iter().map(ToString::to_string).collect();
        ui.fill(message, &values.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let mut facts = Vec::new();
    if entry.is_newer() {
        facts.push(ui.text(Message::EntryNewer).to_owned());
    }
    facts.push(fill(Message::EntryDecided, &[counts.decided, counts.all]));
    if counts.claims > 0 {
        facts.push(fill(Message::EntryClaims, &[counts.claims_done, counts.claims]));
    }
    facts.push(fill(Message::EntryCounts, &[counts.figures, counts.organizations, counts.slogans]));
    facts.push(fill(Message::EntryLength, &[entry.length]));
    facts.extend(entry.published.as_ref().map(|date| ui.fill(Message::EntryPublished, &[date])));
    facts.push(ui.fill(Message::EntryChanged, &[&dom::moment(entry.changed, ui.locale.tag())]));
    facts
}

#[derive(Properties, PartialEq)]
struct RenameProps {
    entry: Entry,
    keeper: Keeper,
    on_done: Callback<()>,
}

/// The title as a field: Enter and leaving it keep what was typed, Escape does not.
#[component]
fn Rename(props: &RenameProps) -> Html {
    let ui = use_ui();
    let typed = use_state(|| props.entry.title.clone());
    use_effect_with((), |()| dom::focus("#rename"));
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| typed.set(dom::value(&event)))
    };
    let keep = {
        let (props, typed) =
            ((props.entry.clone(), props.keeper.clone(), props.on_done.clone()), typed.clone());
        Callback::from(move |()| {
            let (entry, keeper, on_done) = &props;
            if !typed.trim().is_empty() && **typed != *entry.title {
                keeper.rename(&entry.id, &typed);
            }
            on_done.emit(());
        })
    };
    let onblur = keep.reform(|_: FocusEvent| ());
    let onkeydown = {
        let done = props.on_done.clone();
        Callback::from(move |event: KeyboardEvent| match &*event.key() {
            "Enter" if !event.is_composing() => keep.emit(()),
            "Escape" if !event.is_composing() => done.emit(()),
            _ => {}
        })
    };
    html! {
        <input id="rename" type="text" lang="zh" aria-label={ui.text(Message::EntryTitle)} value={(*typed).clone()}
            {oninput} {onblur} {onkeydown} />
    }
}

#[derive(Properties, PartialEq)]
struct MoreProps {
    entry: Entry,
    keeper: Keeper,
    on_deleted: Callback<Entry>,
    renaming: UseStateSetter<bool>,
}

/// What can be done with an article, by the place where it stands.
#[component]
fn More(props: &MoreProps) -> Html {
    let ui = use_ui();
    let sure = use_state(|| false);
    let MoreProps { entry, keeper, on_deleted, renaming } = props;
    let item = |name: &'static str, message: Message, act: Callback<()>| {
        let onclick = act.reform(|_: MouseEvent| dom::close_menus());
        html! { <li><button class={name} type="button" {onclick}>{ ui.text(message) }</button></li> }
    };
    let put = |place: Place| {
        let (keeper, id) = (keeper.clone(), entry.id.clone());
        Callback::from(move |()| keeper.put(&id, place))
    };
    let rename = {
        let renaming = renaming.clone();
        Callback::from(move |()| renaming.set(true))
    };
    let duplicate = {
        let (keeper, id) = (keeper.clone(), entry.id.clone());
        let copy = ui.fill(Message::EntryCopy, &[title(&ui, entry)]);
        Callback::from(move |()| keeper.duplicate(&id, copy.clone()))
    };
    let delete = {
        let (keeper, on_deleted, entry) = (keeper.clone(), on_deleted.clone(), entry.clone());
        Callback::from(move |()| {
            keeper.delete(&entry.id);
            on_deleted.emit(entry.clone());
        })
    };
    let discard = {
        let (keeper, id, is_sure, setter) = (keeper.clone(), entry.id.clone(), *sure, sure.setter());
        Callback::from(move |_: MouseEvent| if is_sure { keeper.discard(&id) } else { setter.set(true) })
    };
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" {
            dom::close_menus();
        }
    });
    let items = match entry.place {
        Place::Desk => html! {
            <>
                { item("rename", Message::EntryRename, rename) }
                { item("duplicate", Message::EntryDuplicate, duplicate) }
                { item("archive", Message::EntryArchive, put(Place::Archive)) }
                { item("delete", Message::EntryDelete, delete) }
            </>
        },
        Place::Archive => html! {
            <>
                { item("back", Message::EntryBack, put(Place::Desk)) }
                { item("rename", Message::EntryRename, rename) }
                { item("delete", Message::EntryDelete, delete) }
            </>
        },
        Place::Bin(_) => html! {
            <>
                { item("back", Message::EntryRestore, put(Place::Desk)) }
                <li><button class="discard" type="button" onclick={discard}>
                    { ui.text(if *sure { Message::EntryDiscardSure } else { Message::EntryDiscard }) }
                </button></li>
            </>
        },
    };
    html! {
        <details class="menu more" {onkeydown}>
            <summary class="button" aria-label={ui.fill(Message::EntryActions, &[title(&ui, entry)])}>{ "⋯" }</summary>
            <ul>{ items }</ul>
        </details>
    }
}
