//! Scores the engine against marked articles: precision, recall and F1 by kind, and how right the figures' parts are.
//!
//! `cargo test --test score -- --nocapture` prints the tables. Marked articles are `NAME.gold.json` beside `NAME.txt`
//! in `../shared/articles`, or in the folder that `ZHUPI_GOLD` names. Offsets in them are in code points; a mention
//! that is `optional` or `weak` counts neither way, and `alternatives` are other acceptable spans.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test stops where it cannot go on, and prints what it measured"
)]

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use zhupi::export::record::{MentionRecord, ValueRecord};
use zhupi::recognize::{Kind, Options};
use zhupi::segment::Segmenter;
use zhupi::text::{Document, OffsetTable, OffsetUnit};
use zhupi::worker::analyze::analyze;

#[derive(Deserialize)]
struct Gold {
    date: Option<String>,
    mentions: Vec<GoldMention>,
}

#[derive(Clone, Deserialize)]
struct GoldMention {
    kind: String,
    class: Option<String>,
    start: usize,
    end: usize,
    text: String,
    #[serde(default)]
    weak: bool,
    #[serde(default)]
    optional: bool,
    #[serde(default)]
    alternatives: Vec<[usize; 2]>,
    #[serde(default)]
    alternative_classes: Vec<String>,
    core: Option<[usize; 2]>,
    numeral: Option<[usize; 2]>,
    value: Option<GoldValue>,
    #[serde(default)]
    alternative_values: Vec<GoldValue>,
    modifier: Option<String>,
    canonical: Option<String>,
}

#[derive(Clone, Deserialize)]
struct GoldValue {
    number: Option<String>,
    unit: Option<String>,
    iso: Option<String>,
    #[serde(default)]
    iso_alternatives: Vec<String>,
}

#[derive(Default)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
    /// Part of a figure → right, of how many.
    parts: BTreeMap<&'static str, (usize, usize)>,
    lines: Vec<String>,
}

impl GoldMention {
    fn at(&self, span: [usize; 2]) -> bool {
        [self.start, self.end] == span || self.alternatives.contains(&span)
    }

    fn counts(&self) -> bool {
        !self.optional && !self.weak
    }
}

impl GoldValue {
    fn is(&self, value: &ValueRecord) -> bool {
        let iso = value.iso.as_ref();
        match (&self.number, &self.iso) {
            (Some(number), _) => {
                value.number.as_ref() == Some(number) && (self.unit.is_none() || self.unit == value.unit)
            }
            (None, Some(expected)) => {
                iso.is_some_and(|iso| iso == expected || self.iso_alternatives.contains(iso))
            }
            (None, None) => true,
        }
    }
}

impl Tally {
    fn percent(part: usize, whole: usize) -> String {
        if whole == 0 {
            return "-".to_owned();
        }
        let thousandths = (part * 2000 + whole) / (2 * whole);
        format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
    }

    fn f1(&self) -> String {
        Self::percent(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    fn add(&mut self, gold: &[GoldMention], found: &[MentionRecord]) {
        for mention in found {
            let same = gold.iter().find(|gold| gold.at([mention.start, mention.end]));
            match same {
                Some(gold) if gold.counts() => {
                    self.right += 1;
                    self.compare(gold, mention);
                }
                Some(_) => {}
                None => {
                    self.wrong += 1;
                    self.lines.push(format!(
                        "  + {} {}..{} [{}]",
                        mention.text, mention.start, mention.end, mention.rule
                    ));
                }
            }
        }
        for gold in gold.iter().filter(|gold| gold.counts()) {
            if !found.iter().any(|mention| gold.at([mention.start, mention.end])) {
                self.missed += 1;
                self.lines.push(format!("  - {} {}..{}", gold.text, gold.start, gold.end));
            }
        }
    }

    fn compare(&mut self, gold: &GoldMention, found: &MentionRecord) {
        let class = found.class == gold.class
            || found.class.iter().any(|class| gold.alternative_classes.contains(class));
        self.part("class", class, gold, &format!("{:?}", found.class));
        if let Some(core) = gold.core {
            let whole = [gold.start, gold.end] == [found.start, found.end];
            self.part("core", !whole || found.core == Some(core), gold, &format!("{:?}", found.core));
            self.part(
                "numeral",
                !whole || found.numeral == gold.numeral,
                gold,
                &format!("{:?}", found.numeral),
            );
            self.part("modifier", found.modifier == gold.modifier, gold, &format!("{:?}", found.modifier));
        }
        if let Some(value) = &gold.value {
            let given = found.value.as_ref();
            let right = given.is_some_and(|given| {
                value.is(given) || gold.alternative_values.iter().any(|value| value.is(given))
            });
            self.part("value", right, gold, &format!("{given:?}"));
        }
        if gold.canonical.is_some() {
            self.part(
                "canonical",
                found.canonical == gold.canonical,
                gold,
                &format!("{:?}", found.canonical),
            );
        }
    }

    fn part(&mut self, name: &'static str, right: bool, gold: &GoldMention, given: &str) {
        let (rights, all) = self.parts.entry(name).or_default();
        *all += 1;
        *rights += usize::from(right);
        if !right {
            self.lines.push(format!("  ~ {name} of {} {}: {given}", gold.text, gold.start));
        }
    }
}

fn folder() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    std::env::var_os("ZHUPI_GOLD").map_or_else(|| manifest.join("../shared/articles"), PathBuf::from)
}

fn golds() -> Vec<(PathBuf, Gold)> {
    let files = std::fs::read_dir(folder()).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut golds: Vec<_> = files
        .filter(|path| path.to_string_lossy().ends_with(".gold.json"))
        .map(|path| {
            let gold = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            (path, gold)
        })
        .collect();
    golds.sort_by(|one, other| one.0.cmp(&other.0));
    golds
}

fn found(text: &str, date: Option<&str>) -> Vec<MentionRecord> {
    static SEGMENTER: LazyLock<Segmenter> =
        LazyLock::new(|| Segmenter::from_dictionary(include_bytes!("../assets/dictionary.txt")).unwrap());
    let document = Document::new(text);
    let options = Options { publication: date.map(|date| date.parse().unwrap()), ..Options::default() };
    let (analysis, _) = analyze(&document, &options, Some(&SEGMENTER));
    let offsets = OffsetTable::new(text, OffsetUnit::CodePoints);
    (analysis.findings.iter())
        .filter(|finding| !finding.weak)
        .map(|finding| MentionRecord::of_finding(finding, text, &offsets))
        .collect()
}

#[test]
fn marked_articles() {
    let golds = golds();
    if golds.is_empty() {
        println!("skipped: no marked article in {}", folder().display());
        return;
    }
    let mut lost = Vec::new();
    for kind in Kind::ALL {
        let mut tally = Tally::default();
        for (path, gold) in &golds {
            let text = std::fs::read_to_string(path.to_string_lossy().replace(".gold.json", ".txt")).unwrap();
            let of_kind = |name: &str| name == kind.name();
            let found: Vec<_> = found(&text, gold.date.as_deref())
                .into_iter()
                .filter(|mention| of_kind(&mention.kind))
                .collect();
            let marked: Vec<_> =
                gold.mentions.iter().filter(|mention| of_kind(&mention.kind)).cloned().collect();
            for mention in &marked {
                let there: String =
                    text.chars().skip(mention.start).take(mention.end - mention.start).collect();
                assert_eq!(there, mention.text, "the marks fit the text");
            }
            tally.add(&marked, &found);
        }
        let Tally { right, wrong, missed, .. } = tally;
        println!(
            "{:<13} precision {} recall {} F1 {}  ({right} right, {wrong} wrong, {missed} missed)",
            kind.name(),
            Tally::percent(right, right + wrong),
            Tally::percent(right, right + missed),
            tally.f1(),
        );
        for (part, (right, all)) in &tally.parts {
            println!("  {part:<12} {} ({right} of {all})", Tally::percent(*right, *all));
        }
        println!("{}", tally.lines.join("\n"));
        if right <= 2 * (wrong + missed) {
            lost.push(kind);
        }
    }
    assert!(lost.is_empty(), "{lost:?}: the engine has lost its way");
}
