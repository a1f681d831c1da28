//! What is written at once, wholly or not at all.

use super::split::revision;
use std::collections::BTreeMap;

/// A table of strings by string keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// What the list shows of an article, by its id.
    Entries,
    /// The heads of articles, by their ids.
    Heads,
    /// The parts of articles; see [`super::part_key`].
    Parts,
    /// Half-typed texts that belong to no article, by the names of their fields.
    Drafts,
    /// What the reader keeps for all articles, by its name.
    Lists,
}

impl Table {
    /// All tables.
    pub const ALL: [Self; 5] = [Self::Entries, Self::Heads, Self::Parts, Self::Drafts, Self::Lists];

    /// The name it has where it is kept.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entries => "entries",
            Self::Heads => "heads",
            Self::Parts => "parts",
            Self::Drafts => "drafts",
            Self::Lists => "lists",
        }
    }
}

/// Rows to be written, wholly or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Rows to put; a row without a value goes.
    pub rows: Vec<(Table, String, Option<String>)>,
    /// Of which article and which revision this is the sequel; with another one there, nothing is written. A revision
    /// of none says that the article is new.
    pub guard: Option<(String, Option<u64>)>,
}

impl Batch {
    /// Puts a row.
    pub fn put(&mut self, table: Table, key: &str, value: String) {
        self.rows.push((table, key.to_owned(), Some(value)));
    }

    /// Takes a row away.
    pub fn delete(&mut self, table: Table, key: &str) {
        self.rows.push((table, key.to_owned(), None));
    }

    /// Whether the head that is there, if any, is the one that this batch follows.
    ///
    /// # Errors
    ///
    /// What is there instead.
    pub fn follows(&self, head: Option<&str>) -> Result<(), Conflict> {
        let Some((_, expected)) = &self.guard else { return Ok(()) };
        let found = head.and_then(revision);
        if found == *expected { Ok(()) } else { Err(Conflict { found }) }
    }
}

/// Another revision of the article is there than the one a batch follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The one that is there; none where the article is gone.
    pub found: Option<u64>,
}

/// Tables that last as long as the program: where the browser keeps nothing.
#[derive(Clone, Debug, Default)]
pub struct Memory(BTreeMap<(Table, String), String>);

impl Memory {
    /// The row at a key.
    #[must_use]
    pub fn get(&self, table: Table, key: &str) -> Option<String> {
        self.0.get(&(table, key.to_owned())).cloned()
    }

    /// All rows of a table, by their keys.
    pub fn all(&self, table: Table) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .filter(move |((other, _), _)| *other == table)
            .map(|((_, key), value)| (&**key, &**value))
    }

    /// Writes a batch.
    ///
    /// # Errors
    ///
    /// Where it follows another revision than the one that is there; then nothing is written.
    pub fn apply(&mut self, batch: &Batch) -> Result<(), Conflict> {
        let head = batch.guard.as_ref().and_then(|(id, _)| self.get(Table::Heads, id));
        batch.follows(head.as_deref())?;
        for (table, key, value) in &batch.rows {
            let key = (*table, key.clone());
            match value {
                Some(value) => self.0.insert(key, value.clone()),
                None => self.0.remove(&key),
            };
        }
        Ok(())
    }
}
