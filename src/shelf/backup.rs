//! The whole shelf as one file: a ZIP with the list and a file for each article, each of which the app opens by itself.

use super::{Batch, Entry, put_record};
use crate::export::archive;
use crate::intake::LIMIT;
use serde::{Deserialize, Serialize};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What the field `format` of the list says.
const FORMAT: &str = "zhupi-shelf";
const VERSION: u32 = 1;
/// The name of the list in the ZIP.
const LIST: &str = "shelf.json";

/// Articles with their entries and records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// Each article, as its entry and its record.
    pub articles: Vec<(Entry, String)>,
}

/// Why a file is not taken for a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// It is none.
    Foreign,
    /// It was written by a newer version.
    Newer,
    /// An article of its list is not in it, or cannot be read.
    Broken,
}

#[derive(Serialize, Deserialize)]
struct List {
    format: String,
    version: u32,
    articles: Vec<Listed>,
}

#[derive(Serialize, Deserialize)]
struct Listed {
    file: String,
    #[serde(flatten)]
    entry: Entry,
}

impl Backup {
    /// The file.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let name = |entry: &Entry| format!("articles/{}.json", entry.id);
        let listed = |(entry, _): &(Entry, String)| Listed { file: name(entry), entry: entry.clone() };
        let articles = self.articles.iter().map(listed).collect();
        let list = List { format: FORMAT.to_owned(), version: VERSION, articles };
        let mut files = vec![(LIST.to_owned(), serde_json::to_string_pretty(&list).unwrap_or_default())];
        files.extend(self.articles.iter().map(|(entry, record)| (name(entry), record.clone())));
        archive(files.iter().map(|(name, content)| (name.as_str(), content.clone())))
    }

    /// The backup in a file.
    ///
    /// # Errors
    ///
    /// Where it is none, is newer than this program, or lacks something. Then nothing of it is taken.
    pub fn parse(bytes: &[u8]) -> Result<Self, BackupError> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BackupError::Foreign)?;
        let list = file(&mut archive, LIST).ok_or(BackupError::Foreign)?;
        let head: serde_json::Value = serde_json::from_str(&list).map_err(|_| BackupError::Broken)?;
        if head.get("format").and_then(|format| format.as_str()) != Some(FORMAT) {
            return Err(BackupError::Foreign);
        }
        if head.get("version").and_then(serde_json::Value::as_u64) > Some(u64::from(VERSION)) {
            return Err(BackupError::Newer);
        }
        let list: List = serde_json::from_str(&list).map_err(|_| BackupError::Broken)?;
        let article = |Listed { file: name, entry }: Listed| Some((entry, file(&mut archive, &name)?));
        let articles: Option<_> = list.articles.into_iter().map(article).collect();
        Ok(Self { articles: articles.ok_or(BackupError::Broken)? })
    }
}

/// Whether a file is a ZIP with a shelf's list in it.
#[must_use]
pub fn is_backup(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK")
        && ZipArchive::new(Cursor::new(bytes)).is_ok_and(|archive| archive.index_for_name(LIST).is_some())
}

fn file(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut text = String::new();
    let limit = u64::try_from(LIMIT).unwrap_or(u64::MAX);
    // A record is larger than its text, and a few bytes can unpack to very many.
    archive.by_name(name).ok()?.take(limit.saturating_mul(8)).read_to_string(&mut text).ok()?;
    Some(text)
}

/// What is to be written so that all of a backup is on the shelf.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// What is to be written.
    pub batches: Vec<Batch>,
    /// How many articles were not there.
    pub added: usize,
    /// How many were there in another state, and now stand beside it.
    pub beside: usize,
    /// How many were there already.
    pub same: usize,
}

/// Puts a backup onto the shelf. What is there stays: an article that differs comes to stand beside it, under an id
/// that `fresh` gives and a title that `renamed` gives.
pub fn merge(
    backup: Backup,
    here: impl Fn(&str) -> Option<String>,
    mut fresh: impl FnMut() -> String,
    renamed: impl Fn(&str) -> String,
) -> Merged {
    let mut merged = Merged::default();
    for (mut entry, record) in backup.articles {
        match here(&entry.id) {
            Some(there) if there == record => merged.same += 1,
            Some(_) => {
                entry.id = fresh();
                entry.title = renamed(&entry.title);
                merged.batches.push(put_record(&entry, &record));
                merged.beside += 1;
            }
            None => {
                merged.batches.push(put_record(&entry, &record));
                merged.added += 1;
            }
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::{Backup, BackupError, Merged, is_backup, merge};
    use crate::export::archive;
    use crate::shelf::{Entry, read, write};

    fn backup() -> Backup {
        let working = read(include_str!("../../tests/golden/project-1.json")).unwrap();
        let record = write(&working);
        Backup {
            articles: ["a", "b", "c"]
                .map(|id| (Entry::new(id, &working.article, 1), record.clone()))
                .to_vec(),
        }
    }

    #[test]
    fn a_backup_is_read_back_and_merged_without_loss() {
        let bytes = backup().bytes();
        assert!(is_backup(&bytes));
        assert_eq!(Backup::parse(&bytes), Ok(backup()));
        let here = |id: &str| match id {
            "a" => Some(backup().articles[0].1.clone()),
            "b" => Some("{}".to_owned()),
            _ => None,
        };
        let merged = merge(backup(), here, || "d".to_owned(), |title| format!("{title}（备份）"));
        let ids: Vec<_> = merged.batches.iter().map(|batch| batch.guard.clone().unwrap().0).collect();
        assert_eq!(ids, ["d", "c"]);
        assert_eq!((merged.added, merged.beside, merged.same), (1, 1, 1));
        let nothing = merge(Backup::default(), |_| None, String::new, str::to_owned);
        assert_eq!(nothing, Merged::default());
    }

    #[test]
    fn what_is_no_backup_says_why() {
        let zip = |list: &str| archive([("shelf.json", list.to_owned())]);
        let lacking = r#"{"format":"zhupi-shelf","version":1,"articles":[{"file":"x","version":1,"id":"a","title":"t"}]}"#;
        for (bytes, error) in [
            (b"text".to_vec(), BackupError::Foreign),
            (archive([("a.txt", String::new())]), BackupError::Foreign),
            (zip("{"), BackupError::Broken),
            (zip(r#"{"format":"else","version":1}"#), BackupError::Foreign),
            (zip(r#"{"format":"zhupi-shelf","version":99}"#), BackupError::Newer),
            (zip(lacking), BackupError::Broken),
        ] {
            assert_eq!(Backup::parse(&bytes), Err(error));
        }
    }
}
