//! doccano: one JSON object a line, for sequence labelling. Code points.

use super::label::Label;
use super::loss::shown;
use crate::store::Article;
use crate::text::{OffsetTable, OffsetUnit};
use serde::Serialize;

/// A line: the text, and start, end and name of each label.
#[derive(Serialize)]
struct Line<'a> {
    text: &'a str,
    label: Vec<(usize, usize, String)>,
}

/// The article as a line.
pub(super) fn doccano(article: &Article) -> String {
    let text = article.document.text();
    let offsets = OffsetTable::new(text, OffsetUnit::CodePoints);
    let label = (shown(article))
        .map(|annotation| {
            let (start, end) = offsets.range(annotation.anchor.span);
            (start, end, Label::of(annotation).name())
        })
        .collect();
    serde_json::to_string(&Line { text, label }).unwrap_or_default() + "\n"
}
