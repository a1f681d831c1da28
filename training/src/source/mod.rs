//! Where sentences come from.

mod articles;
mod marked;
mod msra;

pub use articles::articles;
pub use marked::marked;
pub use msra::msra;

use crate::sentence::Sentence;
use std::path::{Path, PathBuf};

/// The folder of this package.
pub fn home() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of what was fetched.
pub fn inputs() -> PathBuf {
    home().join("../.tools/model/unpacked")
}

/// The files of a folder with that ending, in order.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|other| other == ending)).collect();
    files.sort();
    files
}

/// The text of a file.
fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// The texts of a folder's files, in order.
pub fn texts(folder: &Path) -> Result<Vec<String>, String> {
    files(folder, "txt").iter().map(|file| read(file)).collect()
}

/// Leaves away sentences that share 14 characters in a row with one that measures.
pub fn without_shared(sentences: Vec<Sentence>, measures: &[Sentence]) -> Vec<Sentence> {
    let known: std::collections::HashSet<u64> = measures.iter().flat_map(grams).collect();
    sentences.into_iter().filter(|sentence| !grams(sentence).any(|gram| known.contains(&gram))).collect()
}

/// Runs of fourteen letters, marks left away, as numbers.
fn grams(sentence: &Sentence) -> impl Iterator<Item = u64> {
    let letters: Vec<u64> =
        sentence.text.chars().filter(|char| char.is_alphanumeric()).map(u64::from).collect();
    let hash =
        |gram: &[u64]| gram.iter().fold(7_u64, |hash, letter| (hash ^ letter).wrapping_mul(0x0100_0000_01b3));
    letters.windows(14).map(hash).collect::<Vec<_>>().into_iter()
}
