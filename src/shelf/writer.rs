//! What is to be written of the open article, given what was written before.

use super::split::{part_names, revision, split};
use super::{Batch, Counts, Entry, Table, VERSION, record};
use crate::store::{Article, Working};
use std::collections::BTreeSet;

/// Remembers what of an article is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writer {
    entry: Entry,
    /// What the article itself was called when the entry was written.
    title: String,
    /// The revision that is written; none where nothing is.
    revision: Option<u64>,
    parts: BTreeSet<String>,
    /// The head that is written, as revision 0.
    head: String,
}

/// What is to be written, and who the writer is when that has been done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// What is to be written.
    pub batch: Batch,
    /// The writer from then on.
    pub then: Writer,
}

impl Writer {
    /// The writer of an article of which nothing is written yet.
    #[must_use]
    pub fn new(id: &str, article: &Article, now: u64) -> Self {
        let entry = Entry::new(id, article, now);
        Self {
            title: entry.title.clone(),
            entry,
            revision: None,
            parts: BTreeSet::new(),
            head: String::new(),
        }
    }

    /// The writer of an article that was read: its entry, its head, and what they were read as. Reading is no change,
    /// whatever form an older version wrote.
    #[must_use]
    pub fn opened(entry: Entry, head: &str, read: &Working) -> Self {
        let parts = part_names(head).into_iter().collect();
        let title = read.article.title.clone();
        Self { entry, title, revision: revision(head), parts, head: split(&record::write(read)).head }
    }

    /// The article's id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.entry.id
    }

    /// Its entry as it was written last.
    #[must_use]
    pub const fn entry(&self) -> &Entry {
        &self.entry
    }

    /// Takes note that the entry was changed from elsewhere: renamed or put away in the list.
    pub fn entry_is(&mut self, entry: &Entry) {
        self.entry = entry.clone();
    }

    /// Takes note that what was written is gone, so that all is written again.
    pub fn is_gone(&mut self) {
        (self.revision, self.head) = (None, String::new());
        self.parts.clear();
    }

    /// What is to be written now; none where all is.
    #[must_use]
    pub fn pending(&self, working: &Working, now: u64) -> Option<Pending> {
        let article = &working.article;
        let split = split(&record::write(working));
        let renamed = article.title != self.title;
        if split.head == self.head && !renamed {
            return None;
        }
        let mut entry = self.entry.clone();
        entry.version = VERSION;
        entry.counts = Counts::of(article);
        entry.published = article.publication.date().map(|date| date.to_string());
        entry.length = article.document.text().chars().count();
        if renamed {
            entry.title.clone_from(&article.title);
        }
        let next = self.revision.unwrap_or_default() + 1;
        entry.changed = now;
        let mut batch = Batch { guard: Some((entry.id.clone(), self.revision)), ..Batch::default() };
        batch.put(Table::Entries, &entry.id, entry.json());
        batch.put(Table::Heads, &entry.id, split.stamped(next));
        let parts: BTreeSet<_> = split.parts.keys().cloned().collect();
        for (name, part) in split.parts {
            if !self.parts.contains(&name) {
                batch.put(Table::Parts, &part_key(&entry.id, &name), part);
            }
        }
        for gone in self.parts.difference(&parts) {
            batch.delete(Table::Parts, &part_key(&entry.id, gone));
        }
        let title = article.title.clone();
        Some(Pending { batch, then: Self { entry, title, revision: Some(next), parts, head: split.head } })
    }
}

/// The key of an article's part.
#[must_use]
pub fn part_key(id: &str, name: &str) -> String {
    format!("{id}/{name}")
}

/// Puts a whole record onto the shelf, where none of that id is.
#[must_use]
pub fn put_record(entry: &Entry, record: &str) -> Batch {
    let split = split(record);
    let mut batch = Batch { guard: Some((entry.id.clone(), None)), ..Batch::default() };
    batch.put(Table::Entries, &entry.id, entry.json());
    batch.put(Table::Heads, &entry.id, split.stamped(1));
    for (name, part) in split.parts {
        batch.put(Table::Parts, &part_key(&entry.id, &name), part);
    }
    batch
}

/// Takes an article off the shelf for good.
#[must_use]
pub fn remove(id: &str, head: &str) -> Batch {
    let mut batch = Batch::default();
    batch.delete(Table::Entries, id);
    batch.delete(Table::Heads, id);
    for name in part_names(head) {
        batch.delete(Table::Parts, &part_key(id, &name));
    }
    batch
}

#[cfg(test)]
mod tests {
    use super::{Pending, Writer, part_key, put_record, remove};
    use crate::annotation::Status;
    use crate::shelf::{Conflict, Memory, Table, join, read, write};
    use crate::store::{Action, Edit, Working, reduce};
    use std::rc::Rc;

    fn working() -> Working {
        read(include_str!("../../tests/golden/project-1.json")).unwrap()
    }

    fn judged(working: &Working) -> Working {
        let article = &working.article;
        let state = reduce(&Rc::default(), Action::Resume(Box::new(working.clone())));
        let id = article.annotations.iter().next().unwrap().id;
        let status = Status::ALL.into_iter().find(|&one| article.annotation(id).unwrap().status != one);
        let state = reduce(&state, Action::Edit(Edit::Judge(id, status.unwrap())));
        state.working().unwrap()
    }

    fn kept(memory: &Memory, id: &str) -> Working {
        let head = memory.get(Table::Heads, id).unwrap();
        let record = join(&head, |name| memory.get(Table::Parts, &part_key(id, name))).unwrap();
        read(&record).unwrap()
    }

    #[test]
    fn what_is_written_is_read_and_an_edit_writes_little() {
        let (working, mut memory) = (working(), Memory::default());
        let first = Writer::new("a", &working.article, 5).pending(&working, 5).unwrap();
        memory.apply(&first.batch).unwrap();
        assert_eq!(kept(&memory, "a").article, working.article);
        let writer = first.then;
        assert_eq!(writer.pending(&working, 6), None, "nothing changed");

        let edited = judged(&working);
        let Pending { batch, then } = writer.pending(&edited, 7).unwrap();
        let wrote = |batch: &crate::shelf::Batch| -> usize {
            batch.rows.iter().filter_map(|(_, _, value)| value.as_ref().map(String::len)).sum()
        };
        assert!(wrote(&batch) < wrote(&first.batch), "{} of {}", wrote(&batch), wrote(&first.batch));
        memory.apply(&batch).unwrap();
        assert_eq!(kept(&memory, "a").article, edited.article);
        assert_eq!(then.entry().changed, 7);
        let head = memory.get(Table::Heads, "a").unwrap();
        let opened = Writer::opened(then.entry().clone(), &head, &kept(&memory, "a"));
        assert_eq!(opened.pending(&kept(&memory, "a"), 8), None, "reading is no change");
        let parts = memory.all(Table::Parts).count();
        let head = memory.get(Table::Heads, "a").unwrap();
        assert_eq!(parts, crate::shelf::part_names(&head).len(), "nothing is left lying about");
    }

    #[test]
    fn two_writers_never_overwrite_each_other() {
        let (working, mut memory) = (working(), Memory::default());
        let first = Writer::new("a", &working.article, 5).pending(&working, 5).unwrap();
        memory.apply(&first.batch).unwrap();
        let edited = judged(&working);
        let one = first.then.pending(&edited, 6).unwrap();
        memory.apply(&one.batch).unwrap();
        let late = first.then.pending(&edited, 7).unwrap();
        assert_eq!(memory.apply(&late.batch), Err(Conflict { found: Some(2) }));
    }

    #[test]
    fn what_was_cleared_is_written_again() {
        let (working, mut memory) = (working(), Memory::default());
        let mut writer = Writer::new("a", &working.article, 5).pending(&working, 5).unwrap().then;
        let edited = judged(&working);
        let lost = writer.pending(&edited, 6).unwrap();
        assert_eq!(memory.apply(&lost.batch), Err(Conflict { found: None }));
        writer.is_gone();
        memory.apply(&writer.pending(&edited, 6).unwrap().batch).unwrap();
        assert_eq!(kept(&memory, "a").article, edited.article);
    }

    #[test]
    fn a_record_comes_and_goes_without_a_trace() {
        let (working, mut memory) = (working(), Memory::default());
        let entry = Writer::new("b", &working.article, 1).entry().clone();
        memory.apply(&put_record(&entry, &write(&working))).unwrap();
        assert_eq!(kept(&memory, "b").article, working.article);
        let again = put_record(&entry, "{}");
        assert!(memory.apply(&again).is_err(), "nothing is overwritten");
        let head = memory.get(Table::Heads, "b").unwrap();
        memory.apply(&remove("b", &head)).unwrap();
        assert!(Table::ALL.into_iter().all(|table| memory.all(table).count() == 0));
    }
}
