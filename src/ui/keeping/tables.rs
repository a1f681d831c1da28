//! Where the shelf lies: in the browser's database, or in this window alone where the browser keeps nothing.

use crate::shelf::{Batch, Memory, Table, part_key, part_names};
use crate::ui::dom::{Database, Kept, Refusal};
use std::cell::RefCell;
use std::rc::Rc;

/// The shelf's tables. Cloning them gives another handle on the same ones.
#[derive(Clone)]
pub(super) enum Tables {
    /// Kept by the browser.
    Kept(Database),
    /// Kept by this window, for as long as it is open.
    Window(Rc<RefCell<Memory>>),
}

impl Tables {
    pub(super) fn window() -> Self {
        Self::Window(Rc::default())
    }

    pub(super) const fn is_kept(&self) -> bool {
        matches!(self, Self::Kept(_))
    }

    /// All rows of a table, by their keys.
    pub(super) async fn all(&self, table: Table) -> Result<Vec<(String, String)>, Refusal> {
        match self {
            Self::Kept(database) => database.all(table).await,
            Self::Window(memory) => {
                let memory = memory.borrow();
                Ok(memory.all(table).map(|(key, value)| (key.to_owned(), value.to_owned())).collect())
            }
        }
    }

    /// What is kept of an article.
    pub(super) async fn kept(&self, id: &str) -> Result<Kept, Refusal> {
        match self {
            Self::Kept(database) => database.kept(id).await,
            Self::Window(memory) => {
                let memory = memory.borrow();
                let head = memory.get(Table::Heads, id);
                let part =
                    |name: String| Some((name.clone(), memory.get(Table::Parts, &part_key(id, &name))?));
                let parts = head.as_deref().map(part_names).unwrap_or_default().into_iter().filter_map(part);
                Ok(Kept { entry: memory.get(Table::Entries, id), parts: parts.collect(), head })
            }
        }
    }

    /// Writes a batch; it is kept when this returns.
    pub(super) async fn apply(&self, batch: &Batch) -> Result<(), Refusal> {
        match self {
            Self::Kept(database) => database.apply(batch).await,
            Self::Window(memory) => memory.borrow_mut().apply(batch).map_err(Refusal::Conflict),
        }
    }
}
