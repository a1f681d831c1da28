//! A record in parts, so that a change rewrites only what it touches.
//!
//! Long texts and long lists are taken out of the record and kept as parts of their own, named by a hash of their
//! content; the head keeps the rest and their names. A list is cut where its items' content says so, hence an item
//! put into the middle changes one part and moves none (content-defined chunking, as in rsync and restic).

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Texts of this many bytes of JSON, and more, are parts.
const LONG_TEXT: usize = 1024;
/// Lists of more items are parts.
const LONG_LIST: usize = 8;
/// A part holds at most so many items,
const MOST: usize = 64;
/// and ends behind an item whose hash is a multiple of this.
const CUT: u32 = 16;

/// A record, split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// What is read first; holds the names of the parts. Its revision is 0.
    pub head: String,
    /// The parts by their names.
    pub parts: BTreeMap<String, String>,
}

/// Why a record cannot be put together again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The head cannot be read.
    Head,
    /// A part is not there.
    Missing,
    /// A part is not what was written.
    Altered,
}

impl Split {
    /// The head as a revision, counted from 1.
    #[must_use]
    pub fn stamped(&self, revision: u64) -> String {
        let head: Head = serde_json::from_str(&self.head).unwrap_or_default();
        serde_json::to_string(&Head { revision, ..head }).unwrap_or_default()
    }
}

type Fields = BTreeMap<String, Box<RawValue>>;

#[derive(Default, Serialize, Deserialize)]
struct Head {
    revision: u64,
    /// What is no part.
    rest: Option<Box<RawValue>>,
    /// The parts of what was taken out, by the JSON Pointer (RFC 6901) to it: of a list several, of a text one.
    #[serde(default)]
    lists: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    texts: BTreeMap<String, String>,
}

/// Splits the JSON of a record. What is no JSON object stays whole.
///
/// ```
/// use zhupi::shelf::{join, split};
/// let record = format!(r#"{{"text":"{}","title":"题"}}"#, "甲".repeat(1000));
/// let split = split(&record);
/// assert_eq!(split.parts.len(), 1);
/// let again = join(&split.head, |name| split.parts.get(name).cloned())?;
/// assert_eq!(again, record);
/// # Ok::<(), zhupi::shelf::Damage>(())
/// ```
#[must_use]
pub fn split(record: &str) -> Split {
    let mut head = Head::default();
    let mut parts = BTreeMap::new();
    let whole = serde_json::from_str::<&RawValue>(record).ok();
    head.rest = whole.and_then(|whole| take(whole, "", &mut head, &mut parts));
    Split { head: serde_json::to_string(&head).unwrap_or_default(), parts }
}

/// What stays of a value in the head; none where it became parts.
fn take(
    value: &RawValue,
    path: &str,
    head: &mut Head,
    parts: &mut BTreeMap<String, String>,
) -> Option<Box<RawValue>> {
    let json = value.get();
    if let Ok(fields) = serde_json::from_str::<BTreeMap<String, &RawValue>>(json) {
        let kept = |(name, value): (String, &RawValue)| {
            let path = format!("{path}/{}", name.replace('~', "~0").replace('/', "~1"));
            take(value, &path, head, parts).map(|rest| (name, rest))
        };
        let rest: Fields = fields.into_iter().filter_map(kept).collect();
        return serde_json::value::to_raw_value(&rest).ok();
    }
    if json.starts_with('"') && json.len() >= LONG_TEXT {
        head.texts.insert(path.to_owned(), put(json.to_owned(), parts));
        return None;
    }
    match serde_json::from_str::<Vec<&RawValue>>(json) {
        Ok(items) if items.len() > LONG_LIST => {
            let names = chunks(&items).into_iter().map(|chunk| put(chunk, parts)).collect();
            head.lists.insert(path.to_owned(), names);
            None
        }
        _ => Some(value.to_owned()),
    }
}

/// The lists that a list is cut into, as JSON.
fn chunks(items: &[&RawValue]) -> Vec<String> {
    let (mut chunks, mut count) = (vec![String::new()], 0);
    for item in items {
        if count == MOST {
            chunks.push(String::new());
            count = 0;
        }
        if let Some(chunk) = chunks.last_mut() {
            chunk.push(if count == 0 { '[' } else { ',' });
            chunk.push_str(item.get());
        }
        count += 1;
        if mix(item.get()).is_multiple_of(CUT) {
            count = MOST;
        }
    }
    chunks.iter_mut().for_each(|chunk| chunk.push(']'));
    chunks
}

/// FNV-1a, 32 bits: only says where to cut.
fn mix(text: &str) -> u32 {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    // The low bits of FNV are its weak ones.
    text.bytes().fold(0x811c_9dc5, step) >> 16
}

fn put(part: String, parts: &mut BTreeMap<String, String>) -> String {
    let name = name(&part);
    parts.insert(name.clone(), part);
    name
}

/// The first 96 bits of SHA-256, in hexadecimal digits.
fn name(part: &str) -> String {
    let mut name = String::new();
    for byte in Sha256::digest(part.as_bytes()).iter().take(12) {
        // Writing into a string cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    name
}

/// The revision that a head says it is; none where it cannot be read.
#[must_use]
pub fn revision(head: &str) -> Option<u64> {
    serde_json::from_str::<Head>(head).ok().map(|head| head.revision)
}

/// The names of all parts of a head; none where it cannot be read.
#[must_use]
pub fn part_names(head: &str) -> Vec<String> {
    let head: Head = serde_json::from_str(head).unwrap_or_default();
    head.texts.into_values().chain(head.lists.into_values().flatten()).collect()
}

/// The record of a head and its parts.
///
/// # Errors
///
/// Where something is missing or is not what was written.
pub fn join(head: &str, part: impl Fn(&str) -> Option<String>) -> Result<String, Damage> {
    let head: Head = serde_json::from_str(head).map_err(|_| Damage::Head)?;
    let rest = head.rest.ok_or(Damage::Head)?;
    let get = |wanted: &String| {
        let found = part(wanted).ok_or(Damage::Missing)?;
        if name(&found) == *wanted { Ok(found) } else { Err(Damage::Altered) }
    };
    let mut taken = BTreeMap::new();
    for (path, name) in &head.texts {
        taken.insert(path.clone(), get(name)?);
    }
    for (path, names) in &head.lists {
        let chunks = names.iter().map(get).collect::<Result<Vec<_>, _>>()?;
        let items: Vec<_> = (chunks.iter())
            .map(|chunk| {
                chunk.strip_prefix('[').and_then(|chunk| chunk.strip_suffix(']')).unwrap_or_default()
            })
            .collect();
        taken.insert(path.clone(), format!("[{}]", items.join(",")));
    }
    (taken.into_iter()).try_fold(rest.get().to_owned(), |json, (path, value)| {
        insert(&json, path.trim_start_matches('/'), value).ok_or(Damage::Head)
    })
}

/// The field that a step of a JSON Pointer names.
fn field(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// An object with a value at a path.
fn insert(json: &str, path: &str, value: String) -> Option<String> {
    let mut fields: Fields = serde_json::from_str(json).ok()?;
    let (name, value) = match path.split_once('/') {
        None => (field(path), value),
        Some((name, path)) => {
            let name = field(name);
            let value = insert(fields.get(&name)?.get(), path, value)?;
            (name, value)
        }
    };
    fields.insert(name, RawValue::from_string(value).ok()?);
    serde_json::to_string(&fields).ok()
}

#[cfg(test)]
mod tests {
    use super::{Damage, join, part_names, revision, split};
    use proptest::prelude::*;
    use serde_json::{Value, json};
    use std::collections::BTreeSet;

    fn record(items: &[u32]) -> Value {
        let item = |id: &u32| json!({"id": id, "text": "永州"});
        let items: Vec<_> = items.iter().map(item).collect();
        json!({"text": "永州市委。".repeat(400), "annotations": items, "history": {"done": items, "a/~b": "记".repeat(900)}})
    }

    proptest! {
        #[test]
        fn what_is_split_joins_again(items in prop::collection::vec(0..50u32, 0..300)) {
            let record = record(&items);
            let split = split(&record.to_string());
            prop_assert_eq!(revision(&split.stamped(7)), Some(7));
            let names: BTreeSet<_> = part_names(&split.head).into_iter().collect();
            prop_assert_eq!(&names, &split.parts.keys().cloned().collect());
            let again = join(&split.head, |name| split.parts.get(name).cloned()).unwrap();
            prop_assert_eq!(serde_json::from_str::<Value>(&again).unwrap(), record);
        }
    }

    #[test]
    fn an_item_in_the_middle_costs_its_part() {
        let mut items: Vec<u32> = (0..2000).collect();
        let before = split(&record(&items).to_string());
        items.insert(700, 9999);
        let after = split(&record(&items).to_string());
        let new: usize = (after.parts.iter())
            .filter(|(name, _)| !before.parts.contains_key(*name))
            .map(|(_, part)| part.len())
            .sum();
        let whole: usize = after.parts.values().map(String::len).sum();
        assert!(new > 0 && new * 20 < whole, "{new} of {whole} bytes are written again");
    }

    #[test]
    fn damage_is_seen() {
        let split = split(&record(&[1, 2, 3]).to_string());
        assert_eq!(join("{", |_| None), Err(Damage::Head));
        assert_eq!(join(&split.head, |_| None), Err(Damage::Missing));
        assert_eq!(join(&split.head, |_| Some("\"乙\"".to_owned())), Err(Damage::Altered));
    }
}
