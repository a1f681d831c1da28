//! Label Studio: a task in JSON, and the labelling interface it is shown in. UTF-16 units.
//!
//! What the rules found is a prediction; what people decided is an annotation, its verdict a choice on the region.

use super::label::Label;
use super::record::MentionRecord;
use super::xml::escaped;
use crate::annotation::{Annotation, Status};
use crate::message::{Locale, status_name};
use crate::recognize::Confidence;
use crate::store::Article;
use crate::text::{OffsetTable, OffsetUnit};
use serde_json::{Value, json};

/// The article as a list of one task.
pub(super) fn tasks(article: &Article) -> String {
    let offsets = OffsetTable::new(article.document.text(), OffsetUnit::Utf16);
    let (open, decided): (Vec<_>, Vec<_>) =
        article.annotations.iter().partition(|annotation| annotation.status == Status::Found);
    let least =
        open.iter().map(|annotation| annotation.origin.confidence).min().unwrap_or(Confidence::CERTAIN);
    let results = |annotations: &[&Annotation]| -> Vec<Value> {
        annotations.iter().flat_map(|annotation| results(annotation, &offsets)).collect()
    };
    let mut task = json!({
        "data": {
            "text": article.document.text(),
            "title": article.title,
            "date": article.publication.date().map(|date| date.to_string()),
        },
        "predictions": [{
            "model_version": "zhupi",
            "score": super::record::fraction(least),
            "result": results(&open),
        }],
    });
    if !decided.is_empty()
        && let Some(fields) = task.as_object_mut()
    {
        fields.insert("annotations".to_owned(), json!([{"result": results(&decided)}]));
    }
    serde_json::to_string_pretty(&[task]).unwrap_or_default() + "\n"
}

/// An annotation's region, and its verdict where a person gave one.
fn results(annotation: &Annotation, offsets: &OffsetTable<'_>) -> Vec<Value> {
    let mention = MentionRecord::of_annotation(annotation, offsets);
    let result = |from: &str, kind: &str, chosen: &str| {
        json!({
            "id": format!("z{}", annotation.id.0),
            "from_name": from,
            "to_name": "text",
            "type": kind,
            "value": {"start": mention.start, "end": mention.end, "text": mention.text, kind: [chosen]},
            "score": mention.confidence,
        })
    };
    let mut results = vec![result("label", "labels", &Label::of(annotation).name())];
    if annotation.status != Status::Found {
        results.push(result("verdict", "choices", annotation.status.name()));
    }
    if annotation.weak {
        results.push(result("strength", "choices", "weak"));
    }
    results
}

/// The labelling interface: every label, the verdict, and the text with its blanks as they are.
pub(super) fn config(locale: Locale) -> String {
    let labels: String = (Label::all())
        .map(|label| {
            let (name, colour) = (label.name(), label.colour());
            let alias = escaped(label.title(locale));
            format!("    <Label value=\"{name}\" background=\"{colour}\" hint=\"{alias}\"/>\n")
        })
        .collect();
    let verdicts: String = ([Status::Confirmed, Status::Dismissed].into_iter())
        .map(|status| {
            let hint = escaped(status_name(locale, status));
            format!("    <Choice value=\"{}\" hint=\"{hint}\"/>\n", status.name())
        })
        .collect();
    // Label Studio takes no XML declaration.
    format!(
        "<View style=\"white-space: pre-wrap\">\n  <Labels name=\"label\" toName=\"text\">\n{labels}  </Labels>\n  \
         <Text name=\"text\" value=\"$text\" granularity=\"symbol\"/>\n  \
         <Choices name=\"verdict\" toName=\"text\" perRegion=\"true\">\n{verdicts}  </Choices>\n  \
         <Choices name=\"strength\" toName=\"text\" perRegion=\"true\">\n    <Choice value=\"weak\"/>\n  </Choices>\n\
         </View>\n"
    )
}
