//! What is kept in mind: the open article, what of it is written, and who may write it.

use super::tables::Tables;
use super::{Shown, Sign, Trouble};
use crate::shelf::{Call, Entry, Table, Writer, read_lists, write_lists};
use crate::store::{Action, Glossary, State, Words, Working};
use crate::ui::dom::{self, Channel, Database, Hold, Refusal};
use gloo::timers::callback::Timeout;
use std::cell::{Ref, RefCell, RefMut};
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The name of the start page's draft; those of an article are kept with it.
const PASTE: &str = "paste";

/// The keeper. Cloning it gives another handle on the same one.
#[derive(Clone)]
pub(in crate::ui) struct Keeper(Rc<RefCell<Inner>>);

impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

pub(super) struct Inner {
    pub(super) dispatch: UseReducerDispatcher<State>,
    show: Callback<Rc<Shown>>,
    pub(super) shown: Shown,
    /// None until the browser has answered.
    pub(super) tables: Option<Tables>,
    pub(super) channel: Option<Channel>,
    /// The article that is open.
    pub(super) open: Option<Open>,
    /// Articles that were open, with something of them not written yet.
    pub(super) left: Vec<Open>,
    /// What was half typed on the start page.
    draft: String,
    /// The lists for all articles that the app shows, and their rows as they are known to be kept.
    lists: Option<(Rc<Glossary>, Rc<Words>)>,
    rows: BTreeMap<String, String>,
    /// Rows beside the articles' that are not written yet; an empty one goes.
    pub(super) unwritten: BTreeMap<(Table, String), String>,
    /// Starts the next saving.
    pub(super) timer: Option<Timeout>,
    pub(super) writing: bool,
    /// Whether the browser was asked to keep things for good.
    pub(super) asked: bool,
}

/// An article with what is known of its writing.
pub(super) struct Open {
    pub(super) writer: Writer,
    /// The right to edit it, while this window has it.
    pub(super) hold: Option<Hold>,
    /// Whether another window edits it.
    pub(super) following: bool,
    /// What it is now; none until the app has shown it.
    pub(super) now: Option<Working>,
    /// Whether something may have to be written.
    pub(super) dirty: bool,
    /// Counts its states, to tell one from the next.
    pub(super) turn: u64,
}

impl Open {
    pub(super) const fn new(writer: Writer) -> Self {
        Self { writer, hold: None, following: false, now: None, dirty: false, turn: 0 }
    }
}

impl Keeper {
    pub(super) fn new(dispatch: UseReducerDispatcher<State>, show: Callback<Rc<Shown>>) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            dispatch,
            show,
            shown: Shown { kept: true, ..Shown::default() },
            tables: None,
            channel: None,
            open: None,
            left: Vec::new(),
            draft: String::new(),
            lists: None,
            rows: BTreeMap::new(),
            unwritten: BTreeMap::new(),
            timer: None,
            writing: false,
            asked: false,
        })))
    }

    pub(super) fn inner(&self) -> Ref<'_, Inner> {
        self.0.borrow()
    }

    pub(super) fn inner_mut(&self) -> RefMut<'_, Inner> {
        self.0.borrow_mut()
    }

    /// Opens the shelf, listens to other windows, and opens the article that the address names.
    pub(super) fn start(&self) {
        let keeper = self.clone();
        self.inner_mut().channel = Channel::open(move |call| keeper.hear(&call));
        let keeper = self.clone();
        dom::on_leaving(move || keeper.save_now(true));
        let keeper = self.clone();
        dom::on_address(move || keeper.follow_address());
        let keeper = self.clone();
        spawn_local(async move {
            keeper.open_tables().await;
            keeper.load().await;
            keeper.discard_stale().await;
            keeper.follow_address();
            keeper.save_now(false);
        });
    }

    /// Opens the browser's database, or tables that last as long as the window.
    pub(super) async fn open_tables(&self) {
        let opened = Database::open().await;
        let mut inner = self.inner_mut();
        inner.tables = Some(match opened {
            Ok(database) => {
                self.watch(database.clone());
                Tables::Kept(database)
            }
            Err(refusal) => {
                let newer = refusal == Refusal::Newer;
                inner.shown.trouble = Some(if newer { Trouble::NewerShelf } else { Trouble::Denied });
                Tables::window()
            }
        });
        inner.shown.kept = inner.tables.as_ref().is_some_and(Tables::is_kept);
    }

    /// Opens the database again when the browser has closed it.
    fn watch(&self, database: Database) {
        let keeper = self.clone();
        spawn_local(async move {
            database.closed().await;
            keeper.inner_mut().tables = None;
            keeper.open_tables().await;
            keeper.load().await;
            keeper.save_now(false);
        });
    }

    /// Reads the list and the drafts.
    pub(super) async fn load(&self) {
        let Some(tables) = self.tables() else { return };
        let entries = tables.all(Table::Entries).await.unwrap_or_default();
        let drafts = tables.all(Table::Drafts).await.unwrap_or_default();
        let lists = tables.all(Table::Lists).await.unwrap_or_default();
        let mut inner = self.inner_mut();
        let entries: Vec<_> = entries.iter().map(|(id, json)| Entry::parse(id, json)).collect();
        if let Some(open) = &mut inner.open
            && let Some(entry) = entries.iter().find(|entry| entry.id == open.writer.id())
        {
            open.writer.entry_is(entry);
        }
        inner.shown.entries = Rc::new(entries);
        inner.shown.ready = true;
        if let Some((_, draft)) = drafts.into_iter().find(|(key, _)| key == PASTE) {
            inner.draft = draft;
        }
        inner.load_lists(lists.into_iter().collect());
        inner.publish();
    }

    pub(super) fn tables(&self) -> Option<Tables> {
        self.inner().tables.clone()
    }

    /// Takes note of what the app shows.
    pub(super) fn observe(&self, state: &State) {
        let (changed, closed) = {
            let mut inner = self.inner_mut();
            let listed = inner.observe_lists(state);
            match (state.working(), &mut inner.open) {
                (Some(now), Some(open)) => {
                    let changed = open.now.as_ref().is_none_or(|before| !is_same(before, &now));
                    if changed {
                        open.now = Some(now);
                        open.dirty = !open.following;
                        open.turn += 1;
                    }
                    (changed || listed, false)
                }
                (None, Some(open)) => (listed, open.now.is_some()),
                _ => (listed, false),
            }
        };
        if closed {
            self.leave();
            dom::set_address(None);
        }
        if changed {
            self.save_soon();
        }
    }

    /// What another window says.
    fn hear(&self, call: &Call) {
        let open = self.inner().open.as_ref().map(|open| (open.writer.id().to_owned(), open.following));
        let mine =
            |id: &String| open.as_ref().filter(|(open, _)| open == id).map(|(_, following)| *following);
        let keeper = self.clone();
        match call {
            Call::Shelf => spawn_local(async move { keeper.load().await }),
            Call::Saved { id } => {
                let (id, follows) = (id.clone(), mine(id) == Some(true));
                spawn_local(async move {
                    keeper.load().await;
                    if follows {
                        keeper.follow(&id).await;
                    }
                });
            }
            Call::HandOver { id } if mine(id) == Some(false) => {
                let id = id.clone();
                spawn_local(async move { keeper.hand_over(&id).await });
            }
            Call::Released { id } if mine(id) == Some(true) => self.take_over(),
            Call::HandOver { .. } | Call::Released { .. } => {}
        }
    }

    pub(super) fn say(&self, call: &Call) {
        if let Some(channel) = &self.inner().channel {
            channel.say(call);
        }
    }

    /// What was half typed into the field of the start page.
    pub(in crate::ui) fn draft(&self) -> String {
        self.inner().draft.clone()
    }

    /// Keeps what is half typed into the field of the start page; an empty text is none.
    pub(in crate::ui) fn keep_draft(&self, text: &str) {
        {
            let mut inner = self.inner_mut();
            text.clone_into(&mut inner.draft);
            inner.unwritten.insert((Table::Drafts, PASTE.to_owned()), text.to_owned());
        }
        self.save_soon();
    }

    /// Takes a trouble off the page.
    pub(in crate::ui) fn dismiss_trouble(&self) {
        let mut inner = self.inner_mut();
        inner.shown.trouble = None;
        inner.publish();
    }
}

impl Inner {
    /// Shows the lists for all articles as they are kept, unless they were changed here.
    fn load_lists(&mut self, rows: BTreeMap<String, String>) {
        let changed_here = self.unwritten.keys().any(|(table, _)| *table == Table::Lists);
        if rows != self.rows && !changed_here {
            let (glossary, words) = read_lists(|key| rows.get(key).cloned());
            self.rows = rows;
            self.dispatch.dispatch(Action::Load { glossary: Rc::new(glossary), words: Rc::new(words) });
        }
    }

    /// Takes note of the lists for all articles that the app shows; whether something has to be written.
    fn observe_lists(&mut self, state: &State) -> bool {
        let same = |(glossary, words): &(Rc<Glossary>, Rc<Words>)| {
            Rc::ptr_eq(glossary, &state.glossary) && Rc::ptr_eq(words, &state.words)
        };
        if self.lists.as_ref().is_some_and(same) {
            return false;
        }
        let first = self.lists.replace((Rc::clone(&state.glossary), Rc::clone(&state.words))).is_none();
        if first || !self.shown.ready {
            return false;
        }
        let mut changed = false;
        for (key, row) in write_lists(&state.glossary, &state.words) {
            if self.rows.get(key) != Some(&row) {
                self.rows.insert(key.to_owned(), row.clone());
                self.unwritten.insert((Table::Lists, key.to_owned()), row);
                changed = true;
            }
        }
        changed
    }

    /// Shows how things stand.
    pub(super) fn publish(&mut self) {
        let unwritten = !self.left.is_empty() || !self.unwritten.is_empty();
        self.shown.sign = match &self.open {
            Some(open) if open.following => Sign::Following,
            _ if matches!(self.shown.trouble, Some(Trouble::Unsaved(_))) => Sign::Unsaved,
            Some(open) if open.dirty || unwritten || self.writing => Sign::Saving,
            None if unwritten => Sign::Saving,
            None if self.draft.is_empty() => Sign::None,
            _ => Sign::Saved,
        };
        self.show.emit(Rc::new(self.shown.clone()));
    }

    /// Puts an entry into the list, in the place of the one it renews.
    pub(super) fn list(&mut self, entry: &Entry) {
        let entries = Rc::make_mut(&mut self.shown.entries);
        match entries.iter_mut().find(|other| other.id == entry.id) {
            Some(other) => other.clone_from(entry),
            None => entries.push(entry.clone()),
        }
    }

    /// Shows an article that was read.
    pub(super) fn restore(&self, working: Working, following: bool) {
        let working = Box::new(working);
        self.dispatch.dispatch(if following { Action::Follow(working) } else { Action::Resume(working) });
    }
}

/// Whether two states are the same one; those that only look alike may be told apart.
fn is_same(one: &Working, other: &Working) -> bool {
    Rc::ptr_eq(&one.article, &other.article)
        && (Rc::ptr_eq(&one.drafts, &other.drafts) || one.drafts == other.drafts)
}
