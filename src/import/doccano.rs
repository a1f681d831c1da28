//! Reads doccano's JSONL: `text` or `data`, with `label`, `labels` or `entities`.

use super::error::ImportError;
use super::foreign::Foreign;
use crate::export::Format;
use crate::text::{OffsetTable, OffsetUnit};
use serde::Deserialize;

/// A line, as doccano takes and gives it.
#[derive(Deserialize)]
struct Line {
    #[serde(alias = "data")]
    text: String,
    #[serde(default, alias = "labels")]
    label: Vec<(usize, usize, String)>,
    #[serde(default)]
    entities: Vec<Entity>,
}

/// A label where the file has relations too.
#[derive(Deserialize)]
struct Entity {
    start_offset: usize,
    end_offset: usize,
    label: String,
}

/// An article for each line.
pub(super) fn doccano(text: &str) -> Result<Vec<Foreign>, ImportError> {
    let lines = text.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty());
    let foreign: Vec<_> = lines
        .map(|(at, line)| {
            serde_json::from_str(line).map(article).map_err(|error| ImportError::broken(at, error))
        })
        .collect::<Result<_, _>>()?;
    if foreign.is_empty() { Err(ImportError::Foreign(Format::Doccano)) } else { Ok(foreign) }
}

fn article(line: Line) -> Foreign {
    let mut foreign = Foreign::new(line.text.clone());
    let offsets = OffsetTable::new(&line.text, OffsetUnit::CodePoints);
    let entities = line.entities.into_iter().map(|one| (one.start_offset, one.end_offset, one.label));
    for (start, end, label) in line.label.into_iter().chain(entities) {
        let place = foreign.place(offsets.span([start, end]), None);
        foreign.add(place, &label, "import/doccano");
    }
    foreign
}
