//! Local bodies: 市委 is that of the city the article is about, 安溪法院 is 安溪县人民法院 where the article writes that, and
//! 监委 behind 柳江市纪委 is 柳江市监委.

use super::{organization, organization_mut};
use crate::recognize::Finding;
use crate::recognize::organization::tables::{ABBREVIATIONS, Entry, PLACES, VOCABULARY, WORDS};
use std::collections::BTreeMap;

/// Levels that a local body's short form begins with.
const LEVELS: [char; 8] = ['市', '省', '县', '区', '州', '旗', '镇', '乡'];

/// Short forms that are used as officially as the full ones: they stay where the article does not write them out.
const OFFICIAL: [&str; 14] = [
    "政府",
    "法院",
    "检察院",
    "人大",
    "人大常委会",
    "中院",
    "高院",
    "纪委",
    "监委",
    "妇联",
    "科协",
    "文联",
    "工商联",
    "团委",
];

/// Bodies that stand without their place behind one that has it.
const PARTNERS: [(&str, &str); 3] = [("监委", "纪委"), ("政协", "人大"), ("政协", "人大常委会")];

/// Sets the full name of each local body that is written short.
pub(super) fn resolve(text: &str, findings: &mut [Finding]) {
    placed(text, findings);
    abbreviated(text, findings);
    partnered(text, findings);
}

/// 湖南省发改委, where the article writes 湖南省发展和改革委员会.
fn abbreviated(text: &str, findings: &mut [Finding]) {
    let names = names(text, findings);
    for finding in findings {
        let full = expanded(&names, finding.span.of(text));
        if let Some(body) = organization_mut(finding).filter(|body| body.canonical.is_none()) {
            body.canonical = full;
        }
    }
}

/// 监委 of 柳江市纪委监委.
fn partnered(text: &str, findings: &mut [Finding]) {
    let named: BTreeMap<usize, String> = (findings.iter())
        .filter_map(|finding| {
            let canonical = organization(finding)?.canonical.clone();
            Some((finding.span.end(), canonical.unwrap_or_else(|| finding.span.of(text).to_owned())))
        })
        .collect();
    for finding in findings {
        let wording = finding.span.of(text);
        let before = text.get(..finding.span.start()).unwrap_or_default().trim_end_matches('、');
        let full = named.get(&before.len()).and_then(|name| {
            let stem = |(own, other): &(&str, &str)| name.strip_suffix(other).filter(|_| wording == *own);
            PARTNERS
                .iter()
                .find_map(stem)
                .filter(|stem| is_place(stem))
                .map(|stem| format!("{stem}{wording}"))
        });
        if let Some(body) = organization_mut(finding).filter(|body| body.canonical.is_none()) {
            body.canonical = full;
        }
    }
}

/// Sets the full name of each local body that is written without its place.
fn placed(text: &str, findings: &mut [Finding]) {
    if !findings.iter().any(|finding| level(text, finding).is_some()) {
        return;
    }
    let names = names(text, findings);
    let mentions = mentions(text);
    let places: BTreeMap<char, Places> =
        LEVELS.iter().map(|&level| (level, Places::of(&mentions, level))).collect();
    for finding in findings {
        let Some(level) = level(text, finding) else {
            continue;
        };
        let short = finding.span.of(text);
        let at = finding.span.start();
        let full =
            written_out(&names, short).or_else(|| Some(format!("{}{short}", places.get(&level)?.near(at)?)));
        let full = full.map(|full| expanded(&names, &full).or_else(|| official(&full)).unwrap_or(full));
        if let Some(body) = organization_mut(finding) {
            body.canonical = full;
        }
    }
}

/// The level that a finding without its place begins with.
fn level(text: &str, finding: &Finding) -> Option<char> {
    organization(finding).filter(|body| body.canonical.is_none())?;
    let wording = finding.span.of(text);
    let first = wording.chars().next().filter(|first| LEVELS.contains(first))?;
    let placed = wording.chars().nth(1).is_some_and(|second| LEVELS.contains(&second));
    (!placed && !finding.weak).then_some(first)
}

/// The names that the article writes, with how often and where first.
fn names(text: &str, findings: &[Finding]) -> BTreeMap<String, usize> {
    let mut names = BTreeMap::new();
    for finding in findings.iter().filter(|finding| !finding.weak && organization(finding).is_some()) {
        *names.entry(finding.span.of(text).to_owned()).or_default() += 1;
    }
    names
}

/// The most frequent name that is a place and then the short form.
fn written_out(names: &BTreeMap<String, usize>, short: &str) -> Option<String> {
    let full = |name: &&String| name.strip_suffix(short).is_some_and(is_place);
    (names.iter())
        .filter(|(name, _)| full(name))
        .max_by_key(|(_, count)| **count)
        .map(|(name, _)| name.clone())
}

fn is_place(stem: &str) -> bool {
    PLACES.contains_key(stem)
        || ['市', '省', '县', '区', '州', '旗']
            .iter()
            .any(|&level| PLACES.contains_key(format!("{stem}{level}").as_str()))
}

/// The name with its abbreviation written out, where the article has that: 湖南省发改委 → 湖南省发展和改革委员会,
/// 安溪法院 → 安溪县人民法院.
fn expanded(names: &BTreeMap<String, usize>, name: &str) -> Option<String> {
    let full = |(short, long): &(&str, &str)| {
        let stem = name.strip_suffix(short).filter(|stem| is_place(stem))?;
        ["", "省", "市", "县", "区"]
            .iter()
            .map(|level| format!("{stem}{level}{long}"))
            .find(|full| names.contains_key(full))
    };
    ABBREVIATIONS.iter().find_map(full)
}

/// The same by the table alone, whose first full form of each short one is the official name.
fn official(name: &str) -> Option<String> {
    let full = |(short, long): &(&str, &str)| {
        let stem = name.strip_suffix(short).filter(|stem| is_place(stem) && !OFFICIAL.contains(short))?;
        Some(format!("{stem}{long}"))
    };
    ABBREVIATIONS.iter().find_map(full)
}

/// A place where the text names it: its name without its level, its level, where, and whether in full.
#[derive(Debug)]
struct Mention {
    stem: &'static str,
    level: char,
    at: usize,
    weight: usize,
}

/// The places that the text names, the longest where they nest.
fn mentions(text: &str) -> Vec<Mention> {
    let Some(automaton) = &VOCABULARY.automaton else {
        return Vec::new();
    };
    let mut longest: BTreeMap<usize, usize> = BTreeMap::new();
    for found in automaton.find_overlapping_iter(text) {
        if matches!(VOCABULARY.entry(found.pattern().as_usize()), Some(Entry::Place(_))) {
            longest.insert(found.start(), found.end());
        }
    }
    let mut past = 0;
    let mut mentions = Vec::new();
    for (start, end) in longest {
        if start < past {
            continue;
        }
        past = end;
        let wording = text.get(start..end).unwrap_or_default();
        // 公安 of 公安局 and 新建 are words, whatever counties are called so.
        if WORDS.ordinary.contains(wording) {
            continue;
        }
        for place in PLACES.get(wording).into_iter().flatten() {
            let weight = if wording.ends_with(place.level) { 3 } else { 1 };
            mentions.push(Mention { stem: place.stem, level: place.level, at: start, weight });
        }
    }
    mentions
}

/// The places of a level: the one that the article is about if it is named by far most, and all in text order.
#[derive(Debug, Default)]
struct Places {
    main: Option<&'static str>,
    all: Vec<(usize, &'static str)>,
}

impl Places {
    fn of(mentions: &[Mention], level: char) -> Self {
        let mut weights: BTreeMap<&'static str, usize> = BTreeMap::new();
        let mut all = Vec::new();
        for mention in mentions.iter().filter(|mention| mention.level == level) {
            *weights.entry(mention.stem).or_default() += mention.weight;
            all.push((mention.at, mention.stem));
        }
        let mut ranked: Vec<_> = weights.into_iter().collect();
        ranked.sort_by_key(|&(stem, weight)| (std::cmp::Reverse(weight), stem));
        let second = ranked.get(1).map_or(0, |second| second.1);
        let main = ranked.first().filter(|first| first.1 >= 2 * second).map(|first| first.0);
        Self { main, all }
    }

    /// The main place, or else the one named last before `at`, or else the first.
    fn near(&self, at: usize) -> Option<&'static str> {
        let before = self.all.partition_point(|(start, _)| *start < at);
        let last = before.checked_sub(1).and_then(|last| self.all.get(last)).or(self.all.first());
        self.main.or(last.map(|(_, stem)| *stem))
    }
}
