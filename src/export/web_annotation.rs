//! W3C Web Annotation: JSON-LD, code points, a quote and a position for each.
//!
//! An `AnnotationCollection` of one page. What the vocabulary has no word for stands under words of our own, defined
//! in the context, so that expanding the file drops nothing. Source: W3C, *Web Annotation Data Model*, 2017.

use super::label::Label;
use super::project::Project;
use super::record::{MentionRecord, ValueRecord};
use super::review::Review;
use crate::annotation::{Annotation, Status};
use crate::store::Article;
use crate::text::{OffsetTable, OffsetUnit};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// What the names of our own begin with, as IRIs.
pub const NAMESPACE: &str = "urn:zhupi:ns:";

/// The article as a collection of annotations.
pub(super) fn web_annotation(article: &Article) -> String {
    let text = article.document.text();
    let offsets = OffsetTable::new(text, OffsetUnit::CodePoints);
    let hash = Sha256::digest(text.as_bytes());
    let source = format!("urn:sha256:{}", hexadecimal(&hash));
    let items: Vec<_> =
        (article.annotations.iter()).map(|annotation| item(annotation, &source, &hash, &offsets)).collect();
    let project = Project::new(article);
    let own = |name: &str| json!({"@id": format!("{NAMESPACE}{name}"), "@type": "@json"});
    let mut collection = json!({
        "@context": [
            "http://www.w3.org/ns/anno.jsonld",
            {
                "@version": 1.1,
                "articleText": format!("{NAMESPACE}articleText"),
                "publication": own("publication"),
                "checks": own("checks"),
                "mention": own("mention"),
                "review": own("review"),
            },
        ],
        "id": uuid(&hash, "collection"),
        "type": "AnnotationCollection",
        "label": article.title,
        "generator": {"id": "urn:zhupi", "type": "Software", "name": "Zhupi"},
        "articleText": text,
        "total": items.len(),
    });
    if let Some(fields) = collection.as_object_mut() {
        // Null would be dropped when the file is expanded.
        if let Some(publication) = project.publication {
            fields.insert("publication".to_owned(), json!(publication));
        }
        if project.review != Review::default() {
            fields.insert("review".to_owned(), json!(project.review));
        }
        if !project.checks.is_empty() {
            fields.insert("checks".to_owned(), json!(project.checks));
        }
        let page = json!({
            "id": uuid(&hash, "page"), "type": "AnnotationPage", "startIndex": 0, "items": items,
        });
        fields.insert("first".to_owned(), page);
    }
    let mut json = serde_json::to_string_pretty(&collection).unwrap_or_default();
    json.push('\n');
    json
}

fn item(annotation: &Annotation, source: &str, hash: &[u8], offsets: &OffsetTable<'_>) -> Value {
    let mention = MentionRecord::of_annotation(annotation, offsets);
    let anchor = &annotation.anchor;
    let label = Label::of(annotation).name();
    let id = uuid(hash, &format!("{} {label} {}", annotation.id.0, anchor.span));
    let mut bodies = vec![body("classifying", &label)];
    if annotation.status != Status::Found {
        bodies.push(body("assessing", annotation.status.name()));
    }
    bodies.extend(annotation.body.canonical().map(|canonical| body("linking", canonical)));
    bodies
        .extend(mention.value.as_ref().and_then(ValueRecord::plain).map(|value| body("commenting", &value)));
    json!({
        "id": id,
        "type": "Annotation",
        "motivation": "classifying",
        "body": bodies,
        "target": {
            "source": source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": anchor.quote, "prefix": anchor.prefix, "suffix": anchor.suffix,
                },
                {"type": "TextPositionSelector", "start": mention.start, "end": mention.end},
            ],
        },
        "mention": mention,
    })
}

fn body(purpose: &str, value: &str) -> Value {
    json!({"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value})
}

/// A UUID of version 8, whose bits are ours to choose: they come from the text and the name of what it names, so
/// the same article has the same ones. Source: RFC 9562, 5.8.
fn uuid(text: &[u8], name: &str) -> String {
    let digest = Sha256::new().chain_update(text).chain_update(name.as_bytes()).finalize();
    let mut bytes: Vec<u8> = digest.into_iter().take(16).collect();
    for (at, keep, set) in [(6, 0x0f, 0x80), (8, 0x3f, 0x80)] {
        if let Some(byte) = bytes.get_mut(at) {
            *byte = *byte & keep | set;
        }
    }
    let digits = hexadecimal(&bytes);
    let parts: Vec<_> =
        [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| digits.get(part).unwrap_or_default()).into();
    format!("urn:uuid:{}", parts.join("-"))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a string does not fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
