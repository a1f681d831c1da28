//! The annotations as a table: one row each, with what stands around it.

use super::record::MentionRecord;
use crate::annotation::Annotation;
use crate::message::{Locale, Message, class_name, status_name};
use crate::recognize::Kind;
use crate::store::Article;
use crate::text::{Document, OffsetTable, OffsetUnit, Span, sentences};

/// The columns, in order.
pub(super) const COLUMNS: [Message; 18] = [
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

/// A row.
pub(super) type Row = [String; COLUMNS.len()];

/// The headings.
pub(super) fn head(locale: Locale) -> Row {
    COLUMNS.map(|column| locale.text(column).to_owned())
}

/// The rows in text order, each with its kind. Offsets are in code points.
pub(super) fn rows(article: &Article, locale: Locale) -> impl Iterator<Item = (Kind, Row)> {
    let offsets = OffsetTable::new(article.document.text(), OffsetUnit::CodePoints);
    let mut sentences = Sentences::new(&article.document);
    (article.annotations.iter()).map(move |annotation| {
        let sentence = sentences.of(annotation.anchor.span);
        let kind = article.kind_name(locale, annotation.kind());
        (annotation.kind(), row(annotation, kind, locale, &offsets, sentence))
    })
}

fn row(
    annotation: &Annotation,
    kind_name: &str,
    locale: Locale,
    offsets: &OffsetTable<'_>,
    sentence: &str,
) -> Row {
    let mention = MentionRecord::of_annotation(annotation, offsets);
    let kind = annotation.kind();
    let value = mention.value.unwrap_or_default();
    let weak = if mention.weak { "1" } else { "" };
    [
        annotation.id.0.to_string(),
        kind_name.to_owned(),
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
