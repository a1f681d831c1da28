//! The tables: names, places, endings and words, read once from the files beside this one.

use super::OrganizationClass;
use aho_corasick::AhoCorasick;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What a wording found in the text stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// A body's name; a doubtful one is also an ordinary word, place or product.
    Name { class: OrganizationClass, doubtful: bool },
    /// A place.
    Place(Level),
    /// The ending of a body's name.
    Suffix(Suffix),
    /// A body named before, without its name (该公司).
    Reference,
}

/// How high a place stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    Province,
    City,
    County,
    Country,
    /// No place with a government: 全国, 国际, 长三角.
    Region,
}

/// How a body's name ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Suffix {
    /// None where it is that of the whole.
    pub(super) class: Option<OrganizationClass>,
    /// What must stand before it.
    pub(super) need: Need,
    /// It may be a part of the body named right before.
    pub(super) part: bool,
    /// A part that may have its own place between.
    pub(super) branch: bool,
    /// A place alone before it names nobody (湖南公司).
    pub(super) wordy: bool,
}

impl Suffix {
    /// Whether it is that of a body of the state, whose name does not hold the province above its own place.
    pub(super) fn is_public(self) -> bool {
        use OrganizationClass as Class;
        matches!(self.class, Some(Class::Party | Class::Government | Class::Legislature | Class::Court))
    }
}

/// What must stand before an ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// A name of its own.
    Trade,
    /// A place, a number or a name of its own.
    Named,
    /// A place, a level or the whole.
    Level,
    /// The whole.
    Whole,
    /// Any word saying what it is for.
    Content,
    /// A place or level directly before.
    Adjacent,
    /// Nothing; its level is part of it (市委).
    Alone,
    /// Nothing, where it is a word of its own (人大).
    Bare,
    /// A place or name, and that it acts.
    Facility,
}

impl Need {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "trade" => Self::Trade,
            "named" => Self::Named,
            "level" => Self::Level,
            "whole" => Self::Whole,
            "content" => Self::Content,
            "adjacent" => Self::Adjacent,
            "alone" => Self::Alone,
            "bare" => Self::Bare,
            "facility" => Self::Facility,
            _ => return None,
        })
    }
}

impl Level {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "province" => Self::Province,
            "city" => Self::City,
            "county" => Self::County,
            "country" => Self::Country,
            "region" => Self::Region,
            _ => return None,
        })
    }
}

/// The class of that name.
pub(super) fn class_from_name(name: &str) -> Option<OrganizationClass> {
    OrganizationClass::ALL.into_iter().find(|class| class.name() == name)
}

/// All wordings of the tables, to be found at once.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// Absent only if the tables were too large to be matched.
    pub(super) automaton: Option<AhoCorasick>,
    entries: Vec<Entry>,
}

impl Vocabulary {
    /// What the wording of that number stands for.
    pub(super) fn entry(&self, pattern: usize) -> Option<Entry> {
        self.entries.get(pattern).copied()
    }
}

/// The vocabulary, built once.
pub(super) static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let rows: Vec<(String, Entry)> = names().chain(places()).chain(suffixes()).chain(references()).collect();
    let automaton = AhoCorasick::builder().build(rows.iter().map(|(wording, _)| wording.as_bytes())).ok();
    Vocabulary { automaton, entries: rows.into_iter().map(|(_, entry)| entry).collect() }
});

/// Lines that are neither blank nor a comment.
fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The rows of a table whose lines are a head and words.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(table)
        .filter_map(|line| line.split_once(' '))
        .flat_map(|(head, words)| words.split_ascii_whitespace().map(move |word| (head, word)))
}

fn names() -> impl Iterator<Item = (String, Entry)> {
    rows(include_str!("names.txt")).filter_map(|(class, name)| {
        let class = class_from_name(class)?;
        let wording = name.trim_end_matches('?');
        Some((wording.to_owned(), Entry::Name { class, doubtful: wording.len() < name.len() }))
    })
}

fn places() -> impl Iterator<Item = (String, Entry)> {
    rows(include_str!("places.txt")).flat_map(|(level, place)| {
        let forms = Level::from_name(level).map(|level| (level, forms(level, place)));
        forms
            .into_iter()
            .flat_map(|(level, forms)| forms.into_iter().map(move |form| (form, Entry::Place(level))))
    })
}

/// The full name of a place and its short forms: 恩施土家族苗族自治州, 恩施, 恩施州.
fn forms(level: Level, place: &str) -> Vec<String> {
    let (full, short) = place.split_once('=').unwrap_or((place, ""));
    let mut forms = vec![full.to_owned()];
    if !short.is_empty() {
        forms.extend([short.to_owned(), abridged(full, short)]);
    } else if matches!(level, Level::Province | Level::City | Level::County) {
        let stem = full.strip_suffix(['市', '省', '县', '区', '旗']).unwrap_or_default();
        forms.extend((stem.chars().count() > 1).then(|| stem.to_owned()));
    }
    forms.retain(|form| form.chars().count() > 1);
    forms
}

/// The stem with the last character of the full name, 恩施 + 州.
fn abridged(full: &str, stem: &str) -> String {
    stem.chars().chain(full.chars().next_back()).collect()
}

fn suffixes() -> impl Iterator<Item = (String, Entry)> {
    lines(include_str!("suffixes.tsv")).flat_map(|line| {
        let mut columns = line.split('\t');
        let endings = columns.next().unwrap_or_default();
        let suffix = suffix(columns);
        endings
            .split_ascii_whitespace()
            .filter_map(move |ending| Some((ending.to_owned(), Entry::Suffix(suffix?))))
    })
}

fn suffix(mut columns: std::str::Split<'_, char>) -> Option<Suffix> {
    let class = columns.next()?;
    let need = Need::from_name(columns.next()?)?;
    let flags = columns.next().unwrap_or_default();
    let has = |flag| flags.split(' ').any(|other| other == flag);
    let branch = has("branch");
    Some(Suffix {
        class: class_from_name(class),
        need,
        part: branch || has("part"),
        branch,
        wordy: has("wordy"),
    })
}

fn references() -> impl Iterator<Item = (String, Entry)> {
    rows(include_str!("words.txt"))
        .filter(|(list, _)| *list == "reference")
        .map(|(_, word)| (word.to_owned(), Entry::Reference))
}

/// A place by its name without its level, and its level: 永州, 市.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) stem: &'static str,
    pub(super) level: char,
}

/// The places that each form may name; empty for those abroad.
pub(super) static PLACES: LazyLock<HashMap<String, Vec<Place>>> = LazyLock::new(|| {
    let mut places: HashMap<String, Vec<Place>> = HashMap::new();
    for (level, place) in rows(include_str!("places.txt")) {
        let Some(level) = Level::from_name(level) else {
            continue;
        };
        for form in forms(level, place) {
            let named = places.entry(form).or_default();
            named.extend(with_level(level, place));
        }
    }
    places
});

/// The name without its level, and the level, of a place that has a government.
fn with_level(level: Level, place: &'static str) -> Option<Place> {
    let local = matches!(level, Level::Province | Level::City | Level::County);
    let (full, short) = place.split_once('=').unwrap_or((place, ""));
    let last = full.chars().next_back().filter(|_| local)?;
    let stem = if short.is_empty() { full.strip_suffix(last)? } else { short };
    Some(Place { stem, level: last })
}

/// Endings of local bodies, short and in full.
pub(super) static ABBREVIATIONS: LazyLock<Vec<(&'static str, &'static str)>> =
    LazyLock::new(|| rows(include_str!("abbreviations.txt")).collect());

/// Words that decide where a name begins and ends; see `words.txt`.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) level: HashSet<&'static str>,
    pub(super) stop: HashSet<&'static str>,
    pub(super) industry: HashSet<&'static str>,
    pub(super) title: HashSet<&'static str>,
    pub(super) tail: HashSet<&'static str>,
    pub(super) act: HashSet<&'static str>,
    pub(super) before: HashSet<&'static str>,
    pub(super) behind: HashSet<&'static str>,
    pub(super) short: HashSet<&'static str>,
    pub(super) brand: HashSet<&'static str>,
    pub(super) task: HashSet<&'static str>,
    pub(super) paper: HashSet<&'static str>,
    pub(super) ordinary: HashSet<&'static str>,
    pub(super) measure: HashSet<&'static str>,
    pub(super) inner: HashSet<&'static str>,
}

/// The word lists, read once.
pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let list = |name: &str| {
        rows(include_str!("words.txt")).filter(|(list, _)| *list == name).map(|(_, word)| word).collect()
    };
    Words {
        level: list("level"),
        stop: list("stop"),
        industry: list("industry"),
        title: list("title"),
        tail: list("tail"),
        act: list("act"),
        before: list("before"),
        behind: list("behind"),
        short: list("short"),
        brand: list("brand"),
        task: list("task"),
        paper: list("paper"),
        ordinary: list("ordinary"),
        measure: list("measure"),
        inner: list("inner"),
    }
});

#[cfg(test)]
mod tests {
    use super::{VOCABULARY, class_from_name, lines, rows, suffix};

    #[test]
    fn every_row_is_read() {
        assert!(VOCABULARY.automaton.is_some());
        for (class, name) in rows(include_str!("names.txt")) {
            assert!(class_from_name(class).is_some(), "{class} of {name}");
        }
        for line in lines(include_str!("suffixes.tsv")) {
            let mut columns = line.split('\t');
            columns.next();
            let class = line.split('\t').nth(1).unwrap_or_default();
            assert!(class == "=" || class_from_name(class).is_some(), "{line}");
            assert!(suffix(columns).is_some(), "{line}");
        }
    }

    #[test]
    fn a_place_has_its_short_forms() {
        let check = |level, place, expected: &[&str]| assert_eq!(super::forms(level, place), expected);
        check(super::Level::City, "长沙市", &["长沙市", "长沙"]);
        check(super::Level::County, "道县", &["道县"]);
        check(super::Level::City, "恩施土家族苗族自治州=恩施", &["恩施土家族苗族自治州", "恩施", "恩施州"]);
    }
}
