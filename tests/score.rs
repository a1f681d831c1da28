//! Scores the engine against marked articles: precision, recall and F1 by kind, and how right the figures' parts are.
//!
//! `cargo test --test score -- --nocapture` prints the tables, of the project's own articles in `tests/marked` and of
//! the worked example beside the project, or of the folder that `ZHUPI_GOLD` names; `support/gold.rs` tells their forms.
//! A mention that is `optional` or `weak` counts neither way, and `alternatives` are other acceptable spans.
//! What is in `tests/marked/aside` is for reporting: its errors are not printed.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test stops where it cannot go on, and prints what it measured"
)]

mod support;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use support::analysis;
use support::gold::{Gold, GoldMention, GoldValue};
use zhupi::export::record::{MentionRecord, ValueRecord};
use zhupi::recognize::Kind;
use zhupi::text::{OffsetTable, OffsetUnit};

#[derive(Default)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
    /// Part of a figure → right, of how many.
    parts: BTreeMap<&'static str, (usize, usize)>,
    lines: Vec<String>,
}

/// Whether a value that was found is the one that was marked.
fn same_value(marked: &GoldValue, found: &ValueRecord) -> bool {
    let iso = found.iso.as_ref();
    match (&marked.number, &marked.iso) {
        (Some(number), _) => {
            found.number.as_ref().is_some_and(|found| same_number(number, found))
                && (marked.unit.is_none() || marked.unit == found.unit)
        }
        (None, Some(expected)) => {
            iso.is_some_and(|iso| iso == expected || marked.iso_alternatives.contains(iso))
        }
        (None, None) => true,
    }
}

/// Whether two numbers are equal, however many zeros they end with.
fn same_number(one: &str, other: &str) -> bool {
    let decimal = |text: &str| text.parse::<rust_decimal::Decimal>();
    one == other || decimal(one).is_ok_and(|one| decimal(other) == Ok(one))
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
        let class = gold.class.is_none()
            || found.class == gold.class
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
                same_value(value, given)
                    || gold.alternative_values.iter().any(|value| same_value(value, given))
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

/// The worked example and the project's own, or the folder that the environment names.
fn folders() -> Vec<PathBuf> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = [
        "../shared/articles",
        "tests/marked/lines",
        "tests/marked/tune",
        "tests/marked/aside",
        "tests/marked/figures/tune",
        "tests/marked/figures/aside",
    ]
    .map(|name| manifest.join(name));
    std::env::var_os("ZHUPI_GOLD").map_or_else(|| own.to_vec(), |folder| vec![folder.into()])
}

/// Whether what is wrong is listed too. Of the articles held aside it is not, so that nobody tunes on them.
fn tells(folder: &Path) -> bool {
    !folder.ends_with("aside")
}

fn found(gold: &Gold) -> Vec<MentionRecord> {
    let date = gold.date.as_deref().map(|date| date.parse().unwrap());
    let offsets = OffsetTable::new(&gold.text, OffsetUnit::CodePoints);
    (analysis(&gold.text, date).findings.iter())
        .filter(|finding| !finding.weak)
        .map(|finding| MentionRecord::of_finding(finding, &gold.text, &offsets))
        .collect()
}

#[test]
fn marked_articles() {
    for folder in folders() {
        score(&folder);
    }
}

fn score(folder: &Path) {
    let golds: Vec<_> =
        Gold::all(folder).into_iter().map(|(path, gold)| (path, found(&gold), gold)).collect();
    if golds.is_empty() {
        println!("skipped: no marked article in {}", folder.display());
        return;
    }
    let mut lost = Vec::new();
    println!("{} articles in {}", golds.len(), folder.display());
    let marks = |kind: &Kind| {
        golds.iter().any(|(_, _, gold)| gold.mentions.iter().any(|mention| mention.kind == kind.name()))
    };
    // A kind that nobody marked in these articles cannot be scored on them.
    for kind in Kind::ALL.into_iter().filter(marks) {
        let mut tally = Tally::default();
        for (path, found, gold) in &golds {
            let of_kind = |name: &str| name == kind.name();
            let found: Vec<_> = found.iter().filter(|mention| of_kind(&mention.kind)).cloned().collect();
            let marked: Vec<_> =
                gold.mentions.iter().filter(|mention| of_kind(&mention.kind)).cloned().collect();
            for mention in &marked {
                let there: String =
                    gold.text.chars().skip(mention.start).take(mention.end - mention.start).collect();
                assert_eq!(there, mention.text, "the marks fit the text of {}", path.display());
            }
            tally.lines.push(format!("  {}", path.file_name().unwrap_or_default().display()));
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
        if tells(folder) {
            println!("{}", tally.lines.join("\n"));
        }
        lost.extend((right + missed > 0 && 2 * right < wrong + missed).then_some(kind));
    }
    assert!(lost.is_empty(), "{lost:?}: the engine has lost its way in {}", folder.display());
}
