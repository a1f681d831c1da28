//! Reads Label Studio's JSON: a list of tasks, with people's annotations and machines' predictions.
//!
//! Where both speak of the same words and label, people do.

use super::error::ImportError;
use super::foreign::Foreign;
use crate::annotation::Status;
use crate::export::Format;
use crate::export::record::{confidence, status};
use crate::text::{OffsetTable, OffsetUnit};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::collections::HashSet;

#[derive(Deserialize)]
struct Task {
    data: Map<String, Value>,
    #[serde(default)]
    annotations: Vec<Completion>,
    #[serde(default)]
    predictions: Vec<Completion>,
}

/// What one person or machine said of a task.
#[derive(Deserialize)]
struct Completion {
    #[serde(default)]
    result: Vec<Outcome>,
    #[serde(default)]
    was_cancelled: bool,
}

/// A region, or what is said of one.
#[derive(Deserialize)]
struct Outcome {
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    score: Option<f64>,
    #[serde(default)]
    value: Marked,
}

/// The part of a result's value that is about text.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Marked {
    start: Option<usize>,
    end: Option<usize>,
    text: Option<Value>,
    labels: Vec<String>,
    choices: Vec<String>,
}

/// An article for each task.
pub(super) fn label_studio(text: &str) -> Result<Vec<Foreign>, ImportError> {
    let tasks: Vec<Value> =
        serde_json::from_str(text).map_err(|_| ImportError::Foreign(Format::LabelStudio))?;
    if tasks.is_empty() {
        return Err(ImportError::Foreign(Format::LabelStudio));
    }
    let task = |(at, task)| {
        let task = serde_json::from_value(task).map_err(|error| ImportError::broken(at, error))?;
        article(task).ok_or_else(|| ImportError::broken(at, "data.text"))
    };
    tasks.into_iter().enumerate().map(task).collect()
}

fn article(task: Task) -> Option<Foreign> {
    let string = |name: &str| task.data.get(name).and_then(Value::as_str).map(str::to_owned);
    // Other projects name their text as they like; the longest string is the text.
    let longest =
        task.data.values().filter_map(Value::as_str).max_by_key(|text| text.len()).map(str::to_owned);
    let text = string("text").or(longest)?;
    let mut foreign = Foreign::new(text.clone());
    foreign.title = string("title");
    if let Some(date) = string("date").and_then(|date| date.parse().ok()) {
        foreign.publication = crate::store::Publication::Given(date);
    }
    let offsets = OffsetTable::new(&text, OffsetUnit::Utf16);
    let mut seen = HashSet::new();
    for (completions, by_people) in [(&task.annotations, true), (&task.predictions, false)] {
        for completion in completions.iter().filter(|completion| !completion.was_cancelled) {
            add(&mut foreign, completion, &offsets, by_people, &mut seen);
        }
    }
    Some(foreign)
}

/// A region by its ends and label: said once is enough.
type Region = (Option<usize>, Option<usize>, String);

fn add(
    foreign: &mut Foreign,
    completion: &Completion,
    offsets: &OffsetTable<'_>,
    by_people: bool,
    seen: &mut HashSet<Region>,
) {
    let said_of = |id: &Option<String>| {
        let id = id.clone();
        let same = move |other: &&Outcome| id.is_some() && other.id == id;
        completion.result.iter().filter(same).flat_map(|outcome| &outcome.value.choices)
    };
    for outcome in &completion.result {
        let value = &outcome.value;
        for label in &value.labels {
            if !seen.insert((value.start, value.end, label.clone())) {
                continue;
            }
            let span = value.start.zip(value.end).and_then(|(start, end)| offsets.span([start, end]));
            let quote = value.text.as_ref().and_then(Value::as_str);
            let place = foreign.place(span, quote);
            let Some(mark) = foreign.add(place, label, "import/labelstudio") else { continue };
            mark.status = if by_people { Status::Confirmed } else { Status::Found };
            for choice in said_of(&outcome.id) {
                mark.status = status(choice).unwrap_or(mark.status);
                mark.weak |= choice == "weak";
            }
            if let Some(score) = outcome.score {
                mark.origin.confidence = confidence(score);
            }
        }
    }
}
