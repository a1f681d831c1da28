//! Reads W3C Web Annotation: an annotation, a list, a page or a collection of them.
//!
//! Ours carry the whole mention and the text; of others the label, the verdict, the quote and the position are read.

use super::error::ImportError;
use super::foreign::{Foreign, Mark};
use crate::annotation::place::Place;
use crate::annotation::{Origin, Status};
use crate::export::record::{CheckRecord, MentionRecord, confidence, status};
use crate::export::{Format, Publication};
use crate::recognize::Body;
use crate::store;
use crate::text::{Document, OffsetTable, OffsetUnit};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The purposes of a body that says what an annotation is.
const NAMING: [&str; 4] = ["classifying", "tagging", "identifying", ""];

/// The article, or the annotations without their text; positions then count in `onto`, the text they are put on.
pub(super) fn web_annotation(json: &str, onto: Option<&Document>) -> Result<Foreign, ImportError> {
    const FOREIGN: ImportError = ImportError::Foreign(Format::W3c);
    let root: Value = serde_json::from_str(json).map_err(|_| FOREIGN)?;
    let items = items(&root).ok_or(FOREIGN)?;
    let text = root.get("articleText").and_then(Value::as_str);
    let mut foreign = Foreign {
        title: root.get("label").and_then(Value::as_str).map(str::to_owned),
        publication: publication(&root),
        text: text.map(Document::new),
        ..Foreign::default()
    };
    let counted = text.or(onto.map(Document::text));
    let offsets = counted.map(|text| OffsetTable::new(text, OffsetUnit::CodePoints));
    // Where an item's mark is; checks name items.
    let mut places = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        let place =
            place(item, &foreign, offsets.as_ref()).ok_or_else(|| ImportError::broken(at, "target"))?;
        places.push(add(&mut foreign, item, place));
    }
    let checks: Vec<CheckRecord> = field(&root, "checks").unwrap_or_default();
    foreign.checks = (checks.iter())
        .filter_map(|record| {
            let mut check = record.check()?;
            check.operands =
                check.operands.iter().map(|&at| places.get(at).copied()?).collect::<Option<_>>()?;
            Some(check)
        })
        .collect();
    Ok(foreign)
}

fn items(root: &Value) -> Option<Vec<&Value>> {
    let kind = root.get("type").or(root.get("@type"));
    let is = |name: &str| kind.is_some_and(|kind| list(kind).any(|kind| kind == name));
    if let Some(items) = root.as_array() {
        let all = items.iter().all(|item| item.get("target").is_some());
        (all && !items.is_empty()).then(|| items.iter().collect())
    } else if is("AnnotationCollection") {
        list(root.get("first")?.get("items")?).collect::<Vec<_>>().into()
    } else if is("AnnotationPage") {
        list(root.get("items")?).collect::<Vec<_>>().into()
    } else {
        is("Annotation").then(|| vec![root])
    }
}

/// The value's elements where it is a list, else the value alone.
fn list(value: &Value) -> impl Iterator<Item = &Value> {
    let (many, one) = match value {
        Value::Array(items) => (Some(items), None),
        one => (None, Some(one)),
    };
    many.into_iter().flatten().chain(one)
}

fn field<T: DeserializeOwned>(value: &Value, name: &str) -> Option<T> {
    serde_json::from_value(value.get(name)?.clone()).ok()
}

fn publication(root: &Value) -> store::Publication {
    let record: Option<Publication> = field(root, "publication");
    match record.and_then(|record| Some((record.date.parse().ok()?, record.guessed))) {
        Some((date, true)) => store::Publication::Guessed(date),
        Some((date, false)) => store::Publication::Given(date),
        None => store::Publication::Unknown,
    }
}

/// Where an annotation stands; none where it has no target. A target without a quote or a position is nowhere.
fn place(item: &Value, foreign: &Foreign, offsets: Option<&OffsetTable<'_>>) -> Option<Place> {
    let target = list(item.get("target")?).next()?;
    let selectors: Vec<_> = target.get("selector").into_iter().flat_map(list).collect();
    let selector = |name: &str| {
        selectors
            .iter()
            .copied()
            .find(|one| one.get("type").or(one.get("@type")).is_some_and(|kind| kind == name))
    };
    let quote = selector("TextQuoteSelector");
    let string = |name: &str| Some(quote?.get(name)?.as_str()?.to_owned());
    let position = selector("TextPositionSelector").and_then(|position| {
        let number = |name: &str| usize::try_from(position.get(name)?.as_u64()?).ok();
        Some([number("start")?, number("end")?])
    });
    let span = position.zip(offsets).and_then(|(position, offsets)| offsets.span(position));
    let Some(exact) = string("exact") else {
        return Some(foreign.place(span, None));
    };
    let context = |name: &str| string(name).unwrap_or_default();
    Some(Place {
        start: span.map(|span| span.start()),
        quote: exact,
        prefix: context("prefix"),
        suffix: context("suffix"),
    })
}

/// Adds the annotation, and says where it is in the list.
fn add(foreign: &mut Foreign, item: &Value, place: Place) -> Option<usize> {
    let bodies: Vec<_> = item.get("body").into_iter().flat_map(list).collect();
    let of = |body: &Value, name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let verdict = bodies.iter().filter(|body| of(body, "purpose") == "assessing");
    let verdict = verdict.map(|body| of(body, "value")).find_map(|verdict| status(&verdict));
    if let Some(mention) = mention(item, &place) {
        foreign.marks.push(Mark { place, status: verdict.unwrap_or_default(), ..mention });
    } else {
        let names = bodies.iter().filter(|body| NAMING.contains(&&*of(body, "purpose")));
        let names: Vec<_> = names
            .map(|body| body.as_str().map_or_else(|| of(body, "value"), str::to_owned))
            .chain(item.get("bodyValue").and_then(Value::as_str).map(str::to_owned))
            .collect();
        let known = names.iter().find(|name| super::label::label(name).is_some());
        let name = known.or(names.first()).cloned().unwrap_or_default();
        let mark = foreign.add(place, &name, "import/w3c")?;
        mark.status = verdict.unwrap_or(Status::Confirmed);
    }
    Some(foreign.marks.len() - 1)
}

/// What our own annotations say of the same words.
fn mention(item: &Value, place: &Place) -> Option<Mark> {
    let mut record: MentionRecord = field(item, "mention")?;
    let from_start =
        |range: [usize; 2]| Some([range[0].checked_sub(record.start)?, range[1].checked_sub(record.start)?]);
    record.core = record.core.and_then(from_start);
    record.numeral = record.numeral.and_then(from_start);
    let body: Body = record.body(&OffsetTable::new(&place.quote, OffsetUnit::CodePoints))?;
    (record.text == place.quote).then_some(())?;
    let origin = Origin { rule: record.rule, confidence: confidence(record.confidence) };
    let (place, status) = (Place::default(), Status::Found);
    Some(Mark { place, body, origin, status, weak: record.weak })
}
