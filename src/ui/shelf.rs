//! The shelf of articles, on the start page.

mod row;

use super::context::{Ui, use_ui};
use super::dom;
use super::keeping::{Keeper, Shown};
use super::notice::Notice;
use crate::message::{Locale, Message, Said};
use crate::shelf::{BackupError, Entry, KEPT_DAYS, Order, Place, find};
use row::Row;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct ShelfProps {
    pub(super) keeper: Keeper,
    pub(super) shown: Rc<Shown>,
    pub(super) on_notice: Callback<Option<Notice>>,
}

/// A part of the shelf.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Board {
    #[default]
    Desk,
    Archive,
    Bin,
}

impl Board {
    const ALL: [Self; 3] = [Self::Desk, Self::Archive, Self::Bin];

    const fn holds(self, entry: &Entry) -> bool {
        matches!(
            (self, entry.place),
            (Self::Desk, Place::Desk) | (Self::Archive, Place::Archive) | (Self::Bin, Place::Bin(_))
        )
    }

    const fn label(self) -> Message {
        match self {
            Self::Desk => Message::PlaceDesk,
            Self::Archive => Message::PlaceArchive,
            Self::Bin => Message::PlaceBin,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Archive => "archive",
            Self::Bin => "bin",
        }
    }
}

/// All articles: found, opened, renamed, put away, deleted and brought back.
#[component]
pub(super) fn Shelf(props: &ShelfProps) -> Html {
    let ui = use_ui();
    let (wanted, order, board) =
        (use_state(String::new), use_state(Order::default), use_state(Board::default));
    let deleted = use_state(|| None::<Entry>);
    let entries = &props.shown.entries;
    let found: Vec<_> =
        find(entries, &wanted, *order).into_iter().filter(|entry| board.holds(entry)).cloned().collect();
    let on_deleted = {
        let deleted = deleted.setter();
        Callback::from(move |entry| deleted.set(Some(entry)))
    };
    let oninput = {
        let wanted = wanted.setter();
        Callback::from(move |event: InputEvent| wanted.set(dom::value(&event)))
    };
    html! {
        <section class="shelf" aria-labelledby="shelf">
            <h2 id="shelf">{ ui.text(Message::Shelf) }</h2>
            if !props.shown.ready {
                <p class="hint" role="status">{ ui.text(Message::ShelfLoading) }</p>
            } else if entries.is_empty() {
                <p class="hint" id="shelf-empty">{ ui.text(Message::ShelfEmpty) }</p>
            } else {
                <div class="choices tools">
                    <input id="shelf-search" type="search" aria-label={ui.text(Message::ShelfSearch)}
                        placeholder={ui.text(Message::ShelfSearch)} value={(*wanted).clone()} {oninput} />
                    { orders(&ui, &order) }
                    { boards(&ui, entries, &board) }
                </div>
            }
            <div role="status">{ undo(&ui, &props.keeper, &deleted) }</div>
            if *board == Board::Bin {
                <p class="hint">{ ui.fill(Message::BinHint, &[&KEPT_DAYS.to_string()]) }</p>
            }
            if found.is_empty() && !wanted.is_empty() {
                <p class="hint" role="status">{ ui.fill(Message::ShelfNoMatch, &[&wanted]) }</p>
            }
            <ul class="rows">
                { for found.iter().map(|entry| html! {
                    <Row key={entry.id.clone()} entry={entry.clone()} keeper={props.keeper.clone()} on_deleted={on_deleted.clone()} />
                }) }
            </ul>
            <Backups keeper={props.keeper.clone()} shown={Rc::clone(&props.shown)} on_notice={props.on_notice.clone()} />
        </section>
    }
}

fn orders(ui: &Ui, order: &UseStateHandle<Order>) -> Html {
    const LABELS: [Message; 3] = [Message::OrderChanged, Message::OrderCreated, Message::OrderTitle];
    let onchange = {
        let order = order.setter();
        Callback::from(move |event: Event| {
            let chosen = dom::value(&event).parse::<usize>().ok();
            order.set(chosen.and_then(|at| Order::ALL.get(at).copied()).unwrap_or_default());
        })
    };
    html! {
        <select id="shelf-order" aria-label={ui.text(Message::ShelfOrder)} {onchange}>
            { for Order::ALL.into_iter().zip(LABELS).enumerate().map(|(at, (one, label))| html! {
                <option value={at.to_string()} selected={one == **order}>{ ui.text(label) }</option>
            }) }
        </select>
    }
}

/// The switches between the parts of the shelf; none while all is in use.
fn boards(ui: &Ui, entries: &[Entry], board: &UseStateHandle<Board>) -> Html {
    if **board == Board::Desk && entries.iter().all(|entry| Board::Desk.holds(entry)) {
        return Html::default();
    }
    let switch = |one: Board| {
        let setter = board.setter();
        let onclick = Callback::from(move |_: MouseEvent| setter.set(one));
        let count = entries.iter().filter(|entry| one.holds(entry)).count();
        html! {
            <button type="button" class="switch" id={format!("board-{}", one.name())}
                aria-pressed={(**board == one).to_string()} {onclick}>
                { format!("{} {count}", ui.text(one.label())) }
            </button>
        }
    };
    html! { <span class="boards">{ for Board::ALL.into_iter().map(switch) }</span> }
}

/// What was deleted last, and the way to bring it back.
fn undo(ui: &Ui, keeper: &Keeper, deleted: &UseStateHandle<Option<Entry>>) -> Html {
    let Some(entry) = &**deleted else { return Html::default() };
    let onclick = {
        let (keeper, deleted, entry) = (keeper.clone(), deleted.setter(), entry.clone());
        Callback::from(move |_: MouseEvent| {
            keeper.put(&entry.id, entry.place);
            deleted.set(None);
        })
    };
    html! {
        <p class="notice" id="deleted">
            <span>{ ui.fill(Message::EntryDeleted, &[row::title(ui, entry)]) }</span>
            <button id="undelete" type="button" {onclick}>{ ui.text(Message::Undo) }</button>
        </p>
    }
}

/// The whole shelf as a file, and what the browser says of keeping it.
#[component]
fn Backups(props: &ShelfProps) -> Html {
    let ui = use_ui();
    let locale = ui.locale;
    let make = {
        let (keeper, on_notice) = (props.keeper.clone(), props.on_notice.clone());
        Callback::from(move |_: MouseEvent| {
            let (keeper, on_notice) = (keeper.clone(), on_notice.clone());
            wasm_bindgen_futures::spawn_local(async move { on_notice.emit(back_up(&keeper, locale).await) });
        })
    };
    let onchange = {
        let (keeper, on_notice) = (props.keeper.clone(), props.on_notice.clone());
        Callback::from(move |event: Event| {
            let (keeper, on_notice) = (keeper.clone(), on_notice.clone());
            let Some(file) = dom::picked_files(&event).into_iter().next() else { return };
            wasm_bindgen_futures::spawn_local(async move {
                let file = dom::read_file(file).await;
                let bytes = file.bytes.unwrap_or_default();
                on_notice.emit(Some(restore(&keeper, &file.name, &bytes, locale).await));
            });
        })
    };
    let promise = props.shown.persisted.map(|yes| if yes { Message::PersistYes } else { Message::PersistNo });
    html! {
        <div class="backups">
            <div class="choices">
                if !props.shown.entries.is_empty() {
                    <button id="backup" type="button" class="quiet" onclick={make}>{ ui.text(Message::BackupMake) }</button>
                }
                <label class="button file quiet">
                    { ui.text(Message::BackupRestore) }
                    <input id="restore" type="file" class="unseen" accept=".zip" {onchange} />
                </label>
            </div>
            if let Some(promise) = promise {
                <p class="hint" id="persisted">{ ui.text(promise) }</p>
            }
        </div>
    }
}

async fn back_up(keeper: &Keeper, locale: Locale) -> Option<Notice> {
    let (bytes, missing) = keeper.backup().await;
    let name = format!("{}.zip", locale.fill(Message::BackupName, &[&dom::today()]));
    let lacks = (missing > 0).then(|| Said::new(Message::BackupLacks).about(missing));
    dom::download(&name, "application/zip", &bytes)
        .then(|| Notice::hint(Message::Exported).about(&name).and(lacks))
}

/// Puts a backup onto the shelf; what is to be said of it.
pub(super) async fn restore(keeper: &Keeper, name: &str, bytes: &[u8], locale: Locale) -> Notice {
    let renamed = |title: &str| locale.fill(Message::EntryBackupCopy, &[title]);
    match keeper.restore_backup(bytes, renamed).await {
        Ok(merged) => {
            let counts = [merged.added, merged.beside, merged.same].map(|count| count.to_string());
            counts.iter().fold(Notice::hint(Message::BackupRestored), |notice, count| notice.about(count))
        }
        Err(Some(BackupError::Newer)) => Notice::error(Message::BackupNewer).about(name),
        Err(Some(_)) => Notice::error(Message::BackupBroken).about(name),
        Err(None) => Notice::error(Message::BackupNoRoom).about(name),
    }
}
