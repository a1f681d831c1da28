//! CSV for Excel: RFC 4180, CRLF, UTF-8 with a byte order mark, one row a mention.

use super::record::MentionRecord;
use crate::annotation::Annotation;
use crate::message::{Locale, Message, class_name, kind_name, status_name};
use crate::recognize::Kind;
use crate::store::Article;
use crate::text::{Document, OffsetTable, OffsetUnit, Span, sentences};
use ::csv::{Terminator, WriterBuilder};

const COLUMNS: [Message; 18] = [
    Message::ColumnId,
    Message::ColumnKind,
    Message::ColumnClass,
    Message::ColumnText,
    Message::ColumnCanonical,
    Message::ColumnNumber,
    Message::ColumnUnit,
    Message::ColumnLow,
    Message::ColumnHigh,
    Message::ColumnIso,
    Message::ColumnModifier,
    Message::ColumnWeak,
    Message::ColumnStatus,
    Message::ColumnRule,
    Message::ColumnConfidence,
    Message::ColumnStart,
    Message::ColumnEnd,
    Message::ColumnSentence,
];

/// The article's annotations as a table, with headings and names in `locale`. Offsets are in code points.
#[must_use]
pub fn csv(article: &Article, locale: Locale) -> String {
    let offsets = OffsetTable::new(article.document.text(), OffsetUnit::CodePoints);
    let mut sentences = Sentences::new(&article.document);
    let head = COLUMNS.map(|column| locale.text(column).to_owned());
    let rows = (article.annotations.iter())
        .map(|annotation| row(annotation, locale, &offsets, sentences.of(annotation.anchor.span)));
    table(std::iter::once(head).chain(rows))
}

/// The rows as a table.
pub(super) fn table<const CELLS: usize>(rows: impl Iterator<Item = [String; CELLS]>) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Writing to memory does not fail, and all rows are of one length.
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    "\u{feff}".to_owned() + &String::from_utf8(bytes).unwrap_or_default()
}

fn row(
    annotation: &Annotation,
    locale: Locale,
    offsets: &OffsetTable<'_>,
    sentence: &str,
) -> [String; COLUMNS.len()] {
    let mention = MentionRecord::of_annotation(annotation, offsets);
    let kind = annotation.kind();
    let value = mention.value.unwrap_or_default();
    let weak = if mention.weak { "1" } else { "" };
    [
        annotation.id.0.to_string(),
        kind_name(locale, kind).to_owned(),
        class(locale, kind, mention.class.as_deref()),
        mention.text,
        mention.canonical.unwrap_or_default(),
        value.number.unwrap_or_default(),
        value.unit.unwrap_or_default(),
        value.low.unwrap_or_default(),
        value.high.unwrap_or_default(),
        value.iso.unwrap_or_default(),
        mention.modifier.unwrap_or_default(),
        weak.to_owned(),
        status_name(locale, annotation.status).to_owned(),
        mention.rule,
        mention.confidence.to_string(),
        mention.start.to_string(),
        mention.end.to_string(),
        sentence.trim().to_owned(),
    ]
}

fn class(locale: Locale, kind: Kind, class: Option<&str>) -> String {
    class.map(|class| class_name(locale, kind, class).to_owned()).unwrap_or_default()
}

/// A cell that no spreadsheet runs as a formula; numbers, negative ones too, stay numbers.
fn guarded(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let number = cell.parse::<rust_decimal::Decimal>().is_ok();
    if risky && !number { format!("'{cell}") } else { cell.to_owned() }
}

/// Finds the sentence around a span; spans are asked for in text order.
struct Sentences<'d> {
    document: &'d Document,
    /// The paragraph that `spans` are of.
    paragraph: usize,
    spans: Vec<Span>,
}

impl<'d> Sentences<'d> {
    fn new(document: &'d Document) -> Self {
        Self { document, paragraph: usize::MAX, spans: Vec::new() }
    }

    fn of(&mut self, span: Span) -> &'d str {
        let paragraphs = self.document.paragraphs();
        let at = paragraphs.partition_point(|paragraph| paragraph.whole.end() <= span.start());
        let Some(paragraph) = paragraphs.get(at) else {
            return "";
        };
        let text = self.document.text();
        if self.paragraph != at {
            let content = paragraph.content;
            self.spans = sentences(content.of(text)).iter().map(|one| one.shifted(content.start())).collect();
            self.paragraph = at;
        }
        let at = self.spans.partition_point(|sentence| sentence.end() <= span.start());
        self.spans.get(at).map_or("", |sentence| sentence.joined(span).of(text))
    }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn formulas_are_kept_from_running() {
        for (cell, safe) in [
            ("=1+1", "'=1+1"),
            ("+cmd", "'+cmd"),
            ("@SUM", "'@SUM"),
            ("-x", "'-x"),
            ("-5.2", "-5.2"),
            ("\tx", "'\tx"),
            ("5%", "5%"),
            ("", ""),
        ] {
            assert_eq!(guarded(cell), safe);
        }
    }
}
