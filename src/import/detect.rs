//! Which format a file is in.

use super::brat;
use crate::export::{FORMAT, Format};
use serde_json::Value;

/// The format of a file that can be imported, by what it holds; none where it looks like no such format.
#[must_use]
pub fn detect(bytes: &[u8]) -> Option<Format> {
    if bytes.starts_with(b"PK") {
        return brat::is_brat(bytes).then_some(Format::Brat);
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
    match serde_json::from_str(text) {
        Ok(Value::Array(items)) => of_list(items.first()?),
        Ok(value) => of_object(&value),
        // JSON Lines is more than one value.
        Err(_) => of_object(&serde_json::from_str(text.lines().next()?).ok()?),
    }
}

fn of_list(first: &Value) -> Option<Format> {
    if first.get("data").is_some_and(Value::is_object) {
        Some(Format::LabelStudio)
    } else {
        annotation(first)
    }
}

fn of_object(value: &Value) -> Option<Format> {
    if value.get("format").and_then(Value::as_str) == Some(FORMAT) {
        return Some(Format::Json);
    }
    let has = |name| value.get(name).is_some();
    let labelled = has("label") || has("labels") || has("entities");
    annotation(value).or_else(|| (labelled && (has("text") || has("data"))).then_some(Format::Doccano))
}

fn annotation(value: &Value) -> Option<Format> {
    let kind = value.get("type").or(value.get("@type"));
    let named = |kind: &Value| kind.as_str().is_some_and(|kind| kind.starts_with("Annotation"));
    let is =
        kind.is_some_and(|kind| named(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(named)));
    is.then_some(Format::W3c)
}
