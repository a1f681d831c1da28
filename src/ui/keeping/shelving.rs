//! What is done on the shelf itself: its entries, its backup, and what can be saved from the wreck of an article.

use super::keeper::Keeper;
use crate::shelf::{
    Backup, BackupError, Batch, Call, Entry, Merged, Place, Table, join, merge, put_record, remove, stale,
};
use crate::ui::dom::{self, Kept, Refusal};
use std::collections::BTreeMap;
use wasm_bindgen_futures::spawn_local;

impl Keeper {
    /// Renames an article.
    pub(in crate::ui) fn rename(&self, id: &str, title: &str) {
        let title = title.trim().to_owned();
        self.change(id, move |entry| entry.title = title);
    }

    /// Puts an article somewhere else on the shelf.
    pub(in crate::ui) fn put(&self, id: &str, place: Place) {
        self.change(id, move |entry| entry.place = place);
    }

    /// Moves an article to the bin, from which it can be brought back for some days.
    pub(in crate::ui) fn delete(&self, id: &str) {
        self.put(id, Place::Bin(dom::now()));
    }

    fn change(&self, id: &str, change: impl FnOnce(&mut Entry)) {
        let found = self.inner().shown.entries.iter().find(|entry| entry.id == id).cloned();
        let Some(mut entry) = found else { return };
        change(&mut entry);
        let mut batch = Batch::default();
        batch.put(Table::Entries, &entry.id, entry.json());
        self.write(vec![batch]);
    }

    /// Writes to the shelf, and shows it as it is then.
    fn write(&self, batches: Vec<Batch>) {
        let keeper = self.clone();
        spawn_local(async move {
            for batch in batches {
                if let Err(refusal) = keeper.apply(&batch).await {
                    let mut inner = keeper.inner_mut();
                    inner.shown.trouble = Some(super::Trouble::Unsaved(refusal));
                }
            }
            keeper.load().await;
            keeper.say(&Call::Shelf);
        });
    }

    pub(super) async fn apply(&self, batch: &Batch) -> Result<(), Refusal> {
        match self.tables() {
            Some(tables) => tables.apply(batch).await,
            None => Err(Refusal::Closed),
        }
    }

    /// Puts a copy of an article onto the shelf under another title.
    pub(in crate::ui) fn duplicate(&self, id: &str, title: String) {
        let (keeper, id) = (self.clone(), id.to_owned());
        spawn_local(async move {
            let Some((entry, record)) = keeper.record(&id).await else {
                return keeper.report(super::Trouble::Damaged(id));
            };
            let now = dom::now();
            let copy = Entry { id: dom::fresh_id(), title, created: now, changed: now, ..entry };
            keeper.write(vec![put_record(&copy, &record)]);
        });
    }

    fn report(&self, trouble: super::Trouble) {
        let mut inner = self.inner_mut();
        inner.shown.trouble = Some(trouble);
        inner.publish();
    }

    /// Deletes an article for good.
    pub(in crate::ui) fn discard(&self, id: &str) {
        let (keeper, id) = (self.clone(), id.to_owned());
        spawn_local(async move {
            let head = keeper.kept(&id).await.head.unwrap_or_default();
            keeper.write(vec![remove(&id, &head)]);
        });
    }

    /// Deletes for good what was deleted long ago.
    pub(super) async fn discard_stale(&self) {
        let entries = self.inner().shown.entries.clone();
        for entry in stale(&entries, dom::now()) {
            self.discard(&entry.id);
        }
    }

    async fn kept(&self, id: &str) -> Kept {
        match self.tables() {
            Some(tables) => tables.kept(id).await.unwrap_or_default(),
            None => Kept::default(),
        }
    }

    /// An article's entry and record; none where something of it is missing.
    async fn record(&self, id: &str) -> Option<(Entry, String)> {
        let kept = self.kept(id).await;
        let parts: BTreeMap<_, _> = kept.parts.into_iter().collect();
        let record = join(&kept.head?, |name| parts.get(name).cloned()).ok()?;
        Some((Entry::parse(id, &kept.entry?), record))
    }

    /// The file of the whole shelf, as it is written; and how many articles could not be put into it.
    pub(in crate::ui) async fn backup(&self) -> (Vec<u8>, usize) {
        self.save(false).await;
        let entries = self.inner().shown.entries.clone();
        let mut articles = Vec::new();
        for entry in entries.iter() {
            articles.extend(self.record(&entry.id).await);
        }
        let missing = entries.len() - articles.len();
        (Backup { articles }.bytes(), missing)
    }

    /// Puts a backup onto the shelf, beside what is there.
    ///
    /// # Errors
    ///
    /// Where it cannot be read, or, with none, where there is no room for it.
    pub(in crate::ui) async fn restore_backup(
        &self,
        bytes: &[u8],
        renamed: impl Fn(&str) -> String,
    ) -> Result<Merged, Option<BackupError>> {
        let backup = Backup::parse(bytes)?;
        let mut here = BTreeMap::new();
        for (entry, _) in &backup.articles {
            here.extend(self.record(&entry.id).await.map(|(_, record)| (entry.id.clone(), record)));
        }
        let merged = merge(backup, |id| here.get(id).cloned(), dom::fresh_id, renamed);
        for batch in &merged.batches {
            self.apply(batch).await.map_err(|_| None)?;
        }
        self.load().await;
        self.say(&Call::Shelf);
        Ok(merged)
    }

    /// All that is kept of an article, whatever it is: its project file where it is whole, else its rows.
    pub(in crate::ui) async fn rescue(&self, id: &str) -> String {
        if let Some((_, record)) = self.record(id).await {
            return record;
        }
        let kept = self.kept(id).await;
        let parts: BTreeMap<_, _> = kept.parts.into_iter().collect();
        serde_json::json!({"entry": kept.entry, "head": kept.head, "parts": parts}).to_string()
    }
}
