//! When and what is written.

use super::Trouble;
use super::keeper::{Inner, Keeper, Open};
use crate::shelf::{Batch, Call, Conflict, Pending, Table, Writer};
use crate::ui::dom::{self, Hold, Refusal};
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

/// How long a change may wait for the next one, in milliseconds.
const SOON: u32 = 250;
/// How long after a failure the next attempt waits.
const LATER: u32 = 5000;

/// What is written next.
struct Work {
    batch: Batch,
    /// The writer from then on; none where no article is written.
    then: Option<Writer>,
    /// The rows beside the article's that are written with it.
    rows: Rows,
    /// The turn of the article that is written, to notice a later change.
    turn: u64,
}

type Rows = Vec<((Table, String), String)>;

impl Keeper {
    /// Writes what has changed, shortly.
    pub(super) fn save_soon(&self) {
        self.save_in(SOON);
    }

    fn save_in(&self, wait: u32) {
        let keeper = self.clone();
        let mut inner = self.inner_mut();
        if inner.timer.is_none() {
            inner.timer = Some(Timeout::new(wait, move || keeper.save_now(false)));
        }
        inner.publish();
    }

    /// Tries again, because the reader asks.
    pub(in crate::ui) fn retry(&self) {
        self.save_now(false);
    }

    /// Writes what has changed, at once. Where the page is left there is no time to look before.
    pub(super) fn save_now(&self, leaving: bool) {
        self.inner_mut().timer = None;
        let keeper = self.clone();
        spawn_local(async move { keeper.save(leaving).await });
    }

    /// Writes until nothing is left to be written, or it fails.
    pub(super) async fn save(&self, leaving: bool) {
        let Some(tables) = self.tables() else { return };
        if self.inner().writing {
            return;
        }
        loop {
            let work = {
                let mut inner = self.inner_mut();
                let work = inner.work(leaving);
                inner.writing = work.is_some();
                if work.is_none() && matches!(inner.shown.trouble, Some(Trouble::Unsaved(_))) {
                    inner.shown.trouble = None;
                }
                inner.publish();
                work
            };
            let Some(work) = work else { return };
            let written = tables.apply(&work.batch).await;
            self.inner_mut().writing = false;
            if !self.settle(work, written).await {
                return;
            }
        }
    }

    /// Takes note of what became of some work; whether to go on.
    async fn settle(&self, work: Work, written: Result<(), Refusal>) -> bool {
        match written {
            Ok(()) => {
                let lists = work.rows.iter().any(|((table, _), _)| *table == Table::Lists);
                let saved = self.inner_mut().written(work);
                if let Some(id) = saved {
                    self.say(&Call::Saved { id });
                    self.ask_to_persist();
                }
                if lists {
                    self.say(&Call::Shelf);
                }
                true
            }
            Err(Refusal::Conflict(Conflict { found })) => {
                let Some(id) = work.then.map(|writer| writer.id().to_owned()) else { return false };
                if found.is_some() {
                    self.give_way(&id).await;
                } else {
                    self.inner_mut().is_gone(&id);
                    self.load().await;
                }
                true
            }
            Err(refusal) => {
                let mut inner = self.inner_mut();
                inner.shown.trouble = Some(Trouble::Unsaved(refusal));
                drop(inner);
                self.save_in(LATER);
                false
            }
        }
    }

    /// Asks the browser, once, to keep the shelf when room is short.
    fn ask_to_persist(&self) {
        if std::mem::replace(&mut self.inner_mut().asked, true) || !self.inner().shown.kept {
            return;
        }
        let keeper = self.clone();
        spawn_local(async move {
            let persisted = dom::persist().await;
            let mut inner = keeper.inner_mut();
            inner.shown.persisted = persisted;
            inner.publish();
        });
    }
}

impl Inner {
    /// What is to be written now: articles that were left first, then the open one with the rows beside it.
    fn work(&mut self, leaving: bool) -> Option<Work> {
        let now = dom::now();
        while let Some(open) = self.left.first_mut() {
            if let Some(pending) = open.pending(now) {
                return Some(Work::new(pending, open.turn, Vec::new()));
            }
            self.left.remove(0);
        }
        let rows: Rows = self.unwritten.clone().into_iter().collect();
        let pending = self.open.as_mut().and_then(|open| Some((open.pending(now)?, open.turn)));
        let mut work = match pending {
            Some((pending, turn)) => Work::new(pending, turn, rows),
            None if rows.is_empty() => return None,
            None => Work { batch: Batch::default(), then: None, rows, turn: 0 },
        };
        let hold = self.open.as_ref().and_then(|open| open.hold.as_ref());
        let safe = hold.is_some_and(Hold::is_exclusive);
        if leaving && safe {
            work.batch.guard = None;
        }
        for ((table, key), text) in &work.rows {
            work.batch.rows.push((*table, key.clone(), (!text.is_empty()).then(|| text.clone())));
        }
        Some(work)
    }

    /// Takes note that some work is done; gives the article that was written.
    fn written(&mut self, work: Work) -> Option<String> {
        for (key, text) in &work.rows {
            if self.unwritten.get(key) == Some(text) {
                self.unwritten.remove(key);
            }
        }
        let then = work.then?;
        self.list(then.entry());
        let id = then.id().to_owned();
        let open = self.left.iter_mut().chain(&mut self.open).find(|open| open.writer.id() == id)?;
        open.dirty = open.turn != work.turn;
        open.writer = then;
        Some(id)
    }

    /// Takes note that what was written of an article is not there any more.
    fn is_gone(&mut self, id: &str) {
        let open = self.left.iter_mut().chain(&mut self.open).find(|open| open.writer.id() == id);
        if let Some(open) = open {
            open.writer.is_gone();
            open.dirty = true;
        }
        self.shown.trouble = Some(Trouble::Cleared);
    }
}

impl Work {
    fn new(pending: Pending, turn: u64, rows: Rows) -> Self {
        Self { batch: pending.batch, then: Some(pending.then), rows, turn }
    }
}

impl Open {
    /// What of the article is to be written; none where all is.
    fn pending(&mut self, now: u64) -> Option<Pending> {
        if !self.dirty || self.following {
            return None;
        }
        let pending = self.now.as_ref().and_then(|working| self.writer.pending(working, now));
        self.dirty = pending.is_some();
        pending
    }
}
