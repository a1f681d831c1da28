//! spaCy: what `Doc.to_json` gives and `Doc.from_json` takes. Code points.
//!
//! Every mention stands in the span group `zhupi`; those that do not overlap also in `ents`. A token is a character, as
//! with `spacy.blank("zh")`, but for blanks: one space belongs to the token before it, and what other blanks follow
//! each other are one token, as `spacy.tokens.doc.get_words_and_spaces` has it.

use super::flat::flat;
use super::label::Label;
use super::loss::{counted_loss, shown};
use crate::annotation::Annotation;
use crate::message::{Message, Said};
use crate::store::Article;
use crate::text::{OffsetTable, OffsetUnit, Span};
use serde_json::{Value, json};
use std::collections::HashSet;

/// The article as a `Doc`.
pub(super) fn spacy(article: &Article) -> (Vec<u8>, Vec<Said>) {
    let text = article.document.text();
    let offsets = OffsetTable::new(text, OffsetUnit::CodePoints);
    let tokens = tokens(text);
    let starts: HashSet<_> = tokens.iter().map(|token| token.start()).collect();
    let ends: HashSet<_> = tokens.iter().map(|token| token.end()).collect();
    let fits = |mark: &&Annotation| {
        starts.contains(&mark.anchor.span.start()) && ends.contains(&mark.anchor.span.end())
    };
    let (marks, cut): (Vec<_>, Vec<_>) = shown(article).partition(fits);
    let span = |mark: &&Annotation| {
        let (start, end) = offsets.range(mark.anchor.span);
        let kb_id = mark.body.canonical().unwrap_or_default();
        json!({"start": start, "end": end, "label": Label::of(mark).name(), "kb_id": kb_id})
    };
    let (outer, overlapping) = flat(marks.iter().copied());
    let entities: Vec<Value> = outer.iter().map(span).collect();
    let tokens: Vec<Value> = (tokens.iter().enumerate())
        .map(|(id, token)| {
            let (start, end) = offsets.range(*token);
            json!({"id": id, "start": start, "end": end})
        })
        .collect();
    let spans: Vec<Value> = marks.iter().map(span).collect();
    let doc = json!({"text": text, "ents": entities, "spans": {"zhupi": spans}, "tokens": tokens});
    let losses =
        [counted_loss(Message::LossBoundary, cut.len()), counted_loss(Message::LossEntities, overlapping)];
    let json = serde_json::to_string(&doc).unwrap_or_default() + "\n";
    (json.into_bytes(), losses.into_iter().flatten().collect())
}

/// The tokens of a text, in bytes.
fn tokens(text: &str) -> Vec<Span> {
    let mut tokens: Vec<Span> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let mut end = at + char.len_utf8();
        if is_blank(char) {
            while let Some((next, blank)) = chars.next_if(|&(_, next)| is_blank(next)) {
                end = next + blank.len_utf8();
            }
        } else {
            // Its space, which is no token.
            tokens.push(Span::new(at, end));
            chars.next_if(|&(_, next)| next == ' ');
            continue;
        }
        tokens.push(Span::new(at, end));
    }
    tokens
}

/// What Python's `str.isspace` says.
const fn is_blank(char: char) -> bool {
    char.is_whitespace() || matches!(char, '\u{1c}'..='\u{1f}')
}

#[cfg(test)]
mod tests {
    use super::tokens;

    #[test]
    fn one_space_belongs_to_the_token_before_it() {
        let text = " 一 二　\n三  四 ";
        let tokens: Vec<_> = tokens(text).into_iter().map(|token| token.of(text)).collect();
        assert_eq!(tokens, [" ", "一", "二", "　\n", "三", " ", "四"]);
    }
}
