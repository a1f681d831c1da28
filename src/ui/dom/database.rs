//! The shelf's tables in IndexedDB.

use crate::shelf::{Batch, Conflict, Table, part_key, part_names};
use indexed_db_futures::database::Database as Indexed;
use indexed_db_futures::error::{Error, OpenDbError};
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};

/// The database's name.
const NAME: &str = "zhupi";
/// The version of its tables; what is in a row has a version of its own.
const TABLES: u8 = 1;

/// Why the browser does not keep or give what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Refusal {
    /// It keeps nothing at all, as in some private windows.
    Denied,
    /// A newer version of the app has been here.
    Newer,
    /// There is no room.
    Full,
    /// Another window has written the article, or it is gone.
    Conflict(Conflict),
    /// The connection is closed: the storage was cleared, or a newer version wants it.
    Closed,
    /// Anything else.
    Failed,
}

/// What is kept of an article, as it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) struct Kept {
    pub(in crate::ui) entry: Option<String>,
    pub(in crate::ui) head: Option<String>,
    /// The parts that are there, by their names.
    pub(in crate::ui) parts: Vec<(String, String)>,
}

/// The open database. Cloning it gives another handle on the same connection.
#[derive(Clone)]
pub(in crate::ui) struct Database(Indexed);

impl Database {
    /// Opens the database, made where there is none.
    ///
    /// # Errors
    ///
    /// Where the browser refuses, or a newer version has been here.
    pub(in crate::ui) async fn open() -> Result<Self, Refusal> {
        let opening = Indexed::open(NAME).with_version(TABLES).with_on_upgrade_needed(|_, database| {
            for table in Table::ALL {
                database.create_object_store(table.name()).build()?;
            }
            Ok(())
        });
        let database = opening.await.map_err(|error| match &error {
            OpenDbError::Base(base) if name(base).as_deref() == Some("VersionError") => Refusal::Newer,
            _ => Refusal::Denied,
        })?;
        Ok(Self(database))
    }

    /// Waits until the connection is closed: by clearing the storage, or because a newer version wants it.
    pub(in crate::ui) async fn closed(&self) {
        if let Ok(mut changes) = self.0.version_changes() {
            if changes.recv().await.is_some() {
                self.0.clone().close();
            }
        } else {
            std::future::pending::<()>().await;
        }
    }

    /// All rows of a table, by their keys.
    pub(in crate::ui) async fn all(&self, table: Table) -> Result<Vec<(String, String)>, Refusal> {
        let read = async {
            let transaction = self.0.transaction(table.name()).build()?;
            let store = transaction.object_store(table.name())?;
            let keys = store.get_all_keys::<String>().primitive()?;
            let values = store.get_all::<String>().primitive()?;
            let keys = keys.await?.collect::<Result<Vec<_>, _>>()?;
            let values = values.await?.collect::<Result<Vec<_>, _>>()?;
            Ok(keys.into_iter().zip(values).collect())
        };
        read.await.map_err(|error| refusal(&error))
    }

    /// What is kept of an article, read at one moment.
    pub(in crate::ui) async fn kept(&self, id: &str) -> Result<Kept, Refusal> {
        self.read(id).await.map_err(|error| refusal(&error))
    }

    async fn read(&self, id: &str) -> Result<Kept, Error> {
        let tables = [Table::Entries, Table::Heads, Table::Parts].map(Table::name);
        let transaction = self.0.transaction(tables).build()?;
        let get = async |table: Table, key: &str| -> Result<Option<String>, Error> {
            transaction.object_store(table.name())?.get::<String, _, _>(key).primitive()?.await
        };
        let entry = get(Table::Entries, id).await?;
        let head = get(Table::Heads, id).await?;
        let mut parts = Vec::new();
        for name in head.as_deref().map(part_names).unwrap_or_default() {
            if let Some(part) = get(Table::Parts, &part_key(id, &name)).await? {
                parts.push((name, part));
            }
        }
        Ok(Kept { entry, head, parts })
    }

    /// Writes a batch, and returns when it lies on the disk.
    ///
    /// # Errors
    ///
    /// Where there is no room, or another window has written since. Then nothing is written.
    pub(in crate::ui) async fn apply(&self, batch: &Batch) -> Result<(), Refusal> {
        let guard = batch.guard.as_ref().map(|(id, _)| id.as_str());
        match self.write(batch, guard).await {
            Ok(conflict) => conflict.map_or(Ok(()), |conflict| Err(Refusal::Conflict(conflict))),
            Err(error) => Err(refusal(&error)),
        }
    }

    async fn write(&self, batch: &Batch, guard: Option<&str>) -> Result<Option<Conflict>, Error> {
        let durable = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        let transaction = (self.0.transaction(Table::ALL.map(Table::name)))
            .with_mode(TransactionMode::Readwrite)
            .with_options(durable)
            .build()?;
        if let Some(id) = guard {
            let head = transaction.object_store(Table::Heads.name())?.get::<String, _, _>(id).primitive()?;
            if let Err(conflict) = batch.follows(head.await?.as_deref()) {
                return Ok(Some(conflict));
            }
        }
        // All are asked for before any is waited for: a page that goes away still gets them through.
        for (table, key, value) in &batch.rows {
            let store = transaction.object_store(table.name())?;
            match value {
                Some(value) => {
                    drop(store.put(value.as_str()).with_key(key.as_str()).without_key_type().primitive()?)
                }
                None => drop(store.delete(key.as_str()).primitive()?),
            }
        }
        transaction.commit().await?;
        Ok(None)
    }
}

fn name(error: &Error) -> Option<String> {
    if let Error::DomException(exception) = error {
        let exception: &wasm_bindgen::JsValue = exception.as_ref();
        return wasm_bindgen::JsCast::dyn_ref::<web_sys::DomException>(exception).map(|it| it.name());
    }
    None
}

fn refusal(error: &Error) -> Refusal {
    match (name(error).as_deref(), error) {
        // A transaction that was written and then aborted had no room, or no disk.
        (Some("QuotaExceededError"), _) | (None, Error::MissingData(_)) => Refusal::Full,
        (Some("InvalidStateError"), _) => Refusal::Closed,
        _ => Refusal::Failed,
    }
}
