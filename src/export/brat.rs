//! brat: standoff annotations beside their text, with the configuration that shows them. Code points.
//!
//! The text has LF for every line break and no byte order mark; a mention that holds a line break or a tab is written
//! in pieces. Source: <https://brat.nlplab.org/standoff.html>.

use super::archive::archive;
use super::label::Label;
use super::loss::counted_loss;
use super::record::{MentionRecord, ValueRecord};
use super::rewritten::Rewritten;
use crate::annotation::{Annotation, AnnotationId, Annotations, Status};
use crate::message::{Locale, Message, Said};
use crate::recognize::Kind;
use crate::store::Article;
use crate::text::{OffsetTable, OffsetUnit, Span};
use std::collections::HashMap;
use std::fmt::Write;

/// The article as an archive of text, annotations and configuration.
pub(super) fn brat(article: &Article, locale: Locale) -> (Vec<u8>, Vec<Said>) {
    let text = Rewritten::new(article.document.text(), line_break);
    let marks = (article.document.text().chars()).filter(|&char| char == BYTE_ORDER_MARK).count();
    let losses =
        [counted_loss(Message::LossBreaks, text.places - marks), counted_loss(Message::LossControls, marks)];
    let annotations = Standoff::new(&article.annotations, &text).write();
    let files = [
        ("article.ann", annotations),
        ("article.txt", text.text),
        ("annotation.conf", configuration()),
        ("visual.conf", visual(locale)),
    ];
    (archive(files), losses.into_iter().flatten().collect())
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// What ends a line for some reader, but for LF itself, becomes LF; byte order marks go.
fn line_break(rest: &str) -> Option<(usize, &'static str)> {
    let first = rest.chars().next()?;
    match first {
        '\r' if rest.starts_with("\r\n") => Some((2, "\n")),
        '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
            Some((first.len_utf8(), "\n"))
        }
        BYTE_ORDER_MARK => Some((first.len_utf8(), "")),
        _ => None,
    }
}

struct Standoff<'a> {
    annotations: &'a Annotations,
    text: &'a Rewritten,
    offsets: OffsetTable<'a>,
    lines: String,
    /// Lines so far, by their letter.
    counts: HashMap<char, usize>,
}

impl<'a> Standoff<'a> {
    fn new(annotations: &'a Annotations, text: &'a Rewritten) -> Self {
        let offsets = OffsetTable::new(&text.text, OffsetUnit::CodePoints);
        Self { annotations, text, offsets, lines: String::new(), counts: HashMap::new() }
    }

    fn write(mut self) -> String {
        let entities: HashMap<AnnotationId, String> = (self.annotations.iter())
            .filter_map(|annotation| Some((annotation.id, self.entity(annotation)?)))
            .collect();
        // The first mention of each wording, for short forms to point to.
        let mut full: HashMap<(Kind, &str), AnnotationId> = HashMap::new();
        for annotation in self.annotations.iter() {
            full.entry((annotation.kind(), &annotation.anchor.quote)).or_insert(annotation.id);
        }
        for annotation in self.annotations.iter() {
            let Some(entity) = entities.get(&annotation.id) else { continue };
            self.line('A', &format!("Status {entity} {}", annotation.status.name()));
            if annotation.weak {
                self.line('A', &format!("Weak {entity}"));
            }
            let record = MentionRecord::of_annotation(annotation, &self.offsets);
            if let Some(value) = record.value.as_ref().and_then(ValueRecord::plain) {
                self.line('#', &format!("AnnotatorNotes {entity}\t{}", one_line(&value)));
            }
            if let Some(canonical) = annotation.body.canonical() {
                self.line('#', &format!("Canonical {entity}\t{}", one_line(canonical)));
                let other = full.get(&(annotation.kind(), canonical)).and_then(|id| entities.get(id));
                if let Some(other) = other.filter(|other| *other != entity) {
                    self.line('R', &format!("Alias Arg1:{entity} Arg2:{other}"));
                }
            }
        }
        self.lines
    }

    /// Writes a mention and gives its name; none where nothing of it is left.
    fn entity(&mut self, annotation: &Annotation) -> Option<String> {
        let pieces = pieces(&self.text.text, self.text.span(annotation.anchor.span));
        let ranges: Vec<_> = (pieces.iter())
            .map(|piece| {
                let (start, end) = self.offsets.range(*piece);
                format!("{start} {end}")
            })
            .collect();
        let texts: Vec<_> = pieces.iter().map(|piece| piece.of(&self.text.text)).collect();
        let label = Label::of(annotation).name();
        (!pieces.is_empty())
            .then(|| self.line('T', &format!("{label} {}\t{}", ranges.join(";"), texts.join(" "))))
    }

    fn line(&mut self, letter: char, rest: &str) -> String {
        let count = self.counts.entry(letter).or_default();
        *count += 1;
        let name = format!("{letter}{count}");
        // Writing to a string does not fail.
        let _ = writeln!(self.lines, "{name}\t{rest}");
        name
    }
}

/// The parts of a span between line breaks and tabs, none of them empty.
fn pieces(text: &str, span: Span) -> Vec<Span> {
    let mut start = span.start();
    let mut pieces = Vec::new();
    for part in span.of(text).split(['\n', '\t']) {
        let piece = Span::new(start, start + part.len());
        start = piece.end() + 1;
        if !piece.is_empty() {
            pieces.push(piece);
        }
    }
    pieces
}

fn one_line(text: &str) -> String {
    text.replace(|char: char| char.is_control(), " ")
}

/// The types, so that brat accepts the annotations.
fn configuration() -> String {
    let labels: Vec<_> = Label::all().map(|label| label.name()).collect();
    let statuses = Status::ALL.map(Status::name).join("|");
    format!(
        "[entities]\n{}\n\n[relations]\nAlias\tArg1:<ENTITY>, Arg2:<ENTITY>\n\n[events]\n\n\
         [attributes]\nStatus\tArg:<ENTITY>, Value:{statuses}\nWeak\tArg:<ENTITY>\n",
        labels.join("\n"),
    )
}

/// What the types are called and how they look.
fn visual(locale: Locale) -> String {
    let names: String =
        Label::all().map(|label| format!("{} | {}\n", label.name(), label.title(locale))).collect();
    let colours: String =
        Label::all().map(|label| format!("{}\tbgColor:{}\n", label.name(), label.colour())).collect();
    format!("[labels]\n{names}\n[drawing]\n{colours}Weak\tglyph:○\nStatus\tglyph:·|✓|✗|✎\n")
}
