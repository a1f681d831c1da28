//! Articles in which figures, organisations, slogans and documents are marked: `⟦O:company|…⟧`, `⟦O?|…⟧`.

use super::{files, read};
use crate::sentence::Sentence;
use std::path::Path;

/// The articles of a folder with their organisations.
pub fn articles(folder: &Path) -> Result<Vec<Sentence>, String> {
    let mut sentences = Vec::new();
    for file in files(folder, "txt") {
        let text = read(&file)?;
        let body = text.split_once("\n\n").map_or("", |(_, body)| body);
        let body = body.split("\n%%").next().unwrap_or_default();
        sentences.push(article(body));
    }
    Ok(sentences)
}

fn article(line: &str) -> Sentence {
    let mut sentence = Sentence { text: String::new(), names: Vec::new(), open: Vec::new() };
    let mut marks: Vec<(&str, usize)> = Vec::new();
    let mut rest = line;
    while let Some(char) = rest.chars().next() {
        let behind = &rest[char.len_utf8()..];
        rest = match char {
            '⟦' => {
                let (head, behind) = behind.split_once('|').unwrap_or((behind, ""));
                marks.push((head, sentence.text.len()));
                behind
            }
            '⟧' => {
                close(&mut sentence, marks.pop());
                behind
            }
            _ => {
                sentence.text.push(char);
                behind
            }
        };
    }
    sentence
}

fn close(sentence: &mut Sentence, mark: Option<(&str, usize)>) {
    let Some((head, start)) = mark.filter(|(head, _)| head.starts_with('O')) else {
        return;
    };
    let name = start..sentence.text.len();
    if head.starts_with("O?") {
        sentence.open.push(name);
    } else {
        sentence.names.push(name);
    }
}
