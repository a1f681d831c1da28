//! Files of marked sentences, one a line.

use super::{files, read};
use crate::sentence::Sentence;
use std::path::Path;

/// The sentences of a folder's files whose name passes.
pub fn marked(
    folder: &Path,
    marks: [char; 2],
    passes: impl Fn(&str) -> bool,
) -> Result<Vec<Sentence>, String> {
    let mut sentences = Vec::new();
    for file in files(folder, "txt") {
        if passes(&file.file_stem().unwrap_or_default().to_string_lossy()) {
            for line in read(&file)?.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                let sentence =
                    Sentence::parse(line, marks).map_err(|error| format!("{}: {error}", file.display()))?;
                sentences.push(sentence);
            }
        }
    }
    Ok(sentences)
}
