//! CoNLL: one character a line with its IOB2 tag, a blank line behind each sentence.
//!
//! Blanks and control characters are no tokens: readers split lines on them.

use super::flat::flat;
use super::label::Label;
use super::loss::{counted_loss, shown};
use crate::message::{Message, Said};
use crate::store::Article;
use crate::text::{Document, sentences};
use std::fmt::Write;

/// The article as tagged characters.
pub(super) fn conll(article: &Article) -> (Vec<u8>, Vec<Said>) {
    let (marks, overlapping) = flat(shown(article));
    let mut marks = marks.into_iter().peekable();
    let mut ends = ends(&article.document).into_iter().peekable();
    let (mut lines, mut blanks) = (String::new(), 0);
    let mut in_sentence = false;
    let mut begun = false;
    for (at, char) in article.document.text().char_indices() {
        while marks.next_if(|mark| mark.anchor.span.end() <= at).is_some() {
            begun = false;
        }
        let mark = marks.peek().filter(|mark| mark.anchor.span.start() <= at);
        // A sentence that ends inside a mention goes on to the mention's end.
        if mark.is_none_or(|mark| mark.anchor.span.start() == at) {
            while ends.next_if(|&end| end <= at).is_some() {
                if std::mem::take(&mut in_sentence) {
                    lines.push('\n');
                }
            }
        }
        if char.is_whitespace() || char.is_control() {
            blanks += 1;
            continue;
        }
        // Writing to a string does not fail.
        let _ = match mark {
            None => writeln!(lines, "{char}\tO"),
            Some(mark) => {
                let tag = if std::mem::replace(&mut begun, true) { 'I' } else { 'B' };
                writeln!(lines, "{char}\t{tag}-{}", Label::of(mark).name())
            }
        };
        in_sentence = true;
    }
    if in_sentence {
        lines.push('\n');
    }
    let losses = [counted_loss(Message::LossOverlap, overlapping), counted_loss(Message::LossBlanks, blanks)];
    (lines.into_bytes(), losses.into_iter().flatten().collect())
}

/// Where sentences end, in bytes of the document.
fn ends(document: &Document) -> Vec<usize> {
    let of_paragraph = |paragraph: &crate::text::Paragraph| {
        let start = paragraph.content.start();
        let ends = sentences(paragraph.content.of(document.text())).into_iter();
        ends.map(move |sentence| sentence.end() + start).chain([paragraph.whole.end()]).collect::<Vec<_>>()
    };
    document.paragraphs().iter().flat_map(of_paragraph).collect()
}
