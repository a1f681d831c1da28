//! Holds the checks against marked relations: how many are found to hold, how many fail once a number in them is
//! changed, and whether anything fails that should not.
//!
//! `cargo test --test relations -- --nocapture` prints a table a folder of `tests/marked`, or of the folder that
//! `ZHUPI_GOLD` names. An operand is changed in each of three kinds of slip (`support/seed.rs`), so far off that the
//! relation breaks for certain by a calculation of the test's own. What is in a folder called `aside` is for reporting: what is missed there is not
//! printed, so that nobody tunes on it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a test stops where it cannot go on, prints what it measured, and calculates apart from the engine"
)]

mod support;

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use support::SEGMENTER;
use support::gold::{Gold, Relation};
use support::relation::{Quantity, breaks};
use support::seed::{Seed, Slip};
use zhupi::check::{Outcome, check};
use zhupi::recognize::{self, Body, Date, Finding, Options};
use zhupi::text::{Document, OffsetTable, OffsetUnit};

/// As many times a kind of change is tried before an operand goes without it.
const TRIES: usize = 8;

/// What the engine calls the relations of a name in the marks.
const FAMILIES: [(&str, &[&str]); 12] = [
    ("share", &["share"]),
    ("change", &["change"]),
    ("growth", &["change"]),
    ("sum", &["sum"]),
    ("subset", &["subset", "sum"]),
    ("count", &["enumeration", "sum"]),
    ("repetition", &["repetition"]),
    ("average", &["average"]),
    ("product", &["average"]),
    ("duration", &["duration"]),
    ("weekday", &["calendar"]),
    ("rank", &["rank"]),
];

/// A check with its operands as spans in code points.
struct Found {
    check: &'static str,
    outcome: Outcome,
    operands: Vec<[usize; 2]>,
    formula: String,
}

/// An analysed text.
struct Analysed {
    text: String,
    checks: Vec<Found>,
    /// Each finding's span in code points, and its number.
    figures: Vec<([usize; 2], Option<Quantity>)>,
}

thread_local! {
    /// What was found in a paragraph; a changed text shares all but one with its article.
    static PARAGRAPHS: RefCell<HashMap<String, Vec<Finding>>> = RefCell::default();
}

fn paragraph(text: &str) -> Vec<Finding> {
    PARAGRAPHS.with_borrow_mut(|known| {
        known.entry(text.to_owned()).or_insert_with(|| recognize::paragraph(text, Some(&SEGMENTER))).clone()
    })
}

fn analysed(text: &str, date: Option<Date>) -> Analysed {
    let document = Document::new(text);
    let options = Options { publication: date, ..Options::default() };
    let analysis = recognize::article(&document, &options, paragraph);
    let checks = check(&document, &analysis.findings, analysis.publication);
    let offsets = OffsetTable::new(text, OffsetUnit::CodePoints);
    let range = |finding: &Finding| <[usize; 2]>::from(offsets.range(finding.span));
    let checks = checks.into_iter().map(|check| Found {
        check: check.check,
        outcome: check.outcome,
        operands: check.operands.iter().map(|&at| range(&analysis.findings[at])).collect(),
        formula: check.formula,
    });
    let figures = analysis.findings.iter().filter_map(|finding| match &finding.body {
        Body::Figure(figure) => Some((range(finding), Quantity::of(figure))),
        _ => None,
    });
    Analysed { checks: checks.collect(), figures: figures.collect(), text: text.to_owned() }
}

impl Analysed {
    /// The number at a span.
    fn quantity(&self, span: [usize; 2]) -> Option<&Quantity> {
        self.figures.iter().find(|(other, _)| overlap(*other, span)).and_then(|(_, number)| number.as_ref())
    }

    /// Whether two operands are one place, or print the same amount.
    fn same(&self, one: [usize; 2], other: [usize; 2]) -> bool {
        overlap(one, other) || self.quantity(one).is_some_and(|one| self.quantity(other) == Some(one))
    }

    /// Whether a check of the family holds over all the operands of the relation, or ones that print the same.
    fn holds(&self, relation: &Relation) -> bool {
        let names = family(relation);
        self.checks.iter().any(|check| {
            check.outcome == Outcome::Holds
                && names.contains(&check.check)
                && check
                    .operands
                    .iter()
                    .any(|&one| relation.operands.iter().any(|&other| overlap(one, other)))
                && relation
                    .operands
                    .iter()
                    .all(|&one| check.operands.iter().any(|&other| self.same(one, other)))
        })
    }

    /// Whether something fails that has the operand in it.
    fn fails_at(&self, operand: [usize; 2]) -> bool {
        self.checks.iter().any(|check| {
            check.outcome == Outcome::Fails && check.operands.iter().any(|&other| overlap(operand, other))
        })
    }
}

fn overlap(one: [usize; 2], other: [usize; 2]) -> bool {
    one[0] < other[1] && other[0] < one[1]
}

fn family(relation: &Relation) -> &'static [&'static str] {
    FAMILIES.iter().find(|(name, _)| *name == relation.check).map_or(&[], |(_, names)| names)
}

#[derive(Default)]
struct Tally {
    marked: usize,
    found: usize,
    /// Changed operands of relations that were found, and of all.
    changed: [usize; 2],
    /// Of those, how many fail.
    failing: [usize; 2],
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.marked += other.marked;
        self.found += other.found;
        for at in 0..2 {
            self.changed[at] += other.changed[at];
            self.failing[at] += other.failing[at];
        }
    }

    fn row(&self, name: &str) -> String {
        let percent = |part: usize, whole: usize| (part * 100).checked_div(whole).unwrap_or(100);
        format!(
            "{name:<12} {:>6} {:>6} {:>4}% {:>8} {:>8} {:>4}% {:>8} {:>8} {:>4}%",
            self.marked,
            self.found,
            percent(self.found, self.marked),
            self.changed[0],
            self.failing[0],
            percent(self.failing[0], self.changed[0]),
            self.changed[1],
            self.failing[1],
            percent(self.failing[1], self.changed[1]),
        )
    }
}

/// The operand changed in each kind of slip, so far off that the relation breaks for certain.
fn corruptions(
    gold: &Gold,
    relation: &Relation,
    operand: [usize; 2],
    seed: &mut Seed,
) -> Vec<(String, Analysed)> {
    let chars: Vec<char> = gold.text.chars().collect();
    let date = gold.date.as_deref().map(|date| date.parse().unwrap());
    let mut changed = Vec::<(String, Analysed)>::new();
    for slip in Slip::ALL {
        for _ in 0..TRIES {
            let Some(wording) = slip.of(&chars[operand[0]..operand[1]], seed) else { break };
            let text: String =
                chars[..operand[0]].iter().chain(&wording).chain(&chars[operand[1]..]).collect();
            if changed.iter().any(|(_, known)| known.text == text) {
                continue;
            }
            let longer = wording.len() as isize - (operand[1] - operand[0]) as isize;
            let moved = |place: usize| match place {
                place if place >= operand[1] => place.saturating_add_signed(longer),
                place => place,
            };
            let analysed = analysed(&text, date);
            let numbers: Option<Vec<Quantity>> = (relation.operands.iter())
                .map(|span| analysed.quantity([moved(span[0]), moved(span[1])]).cloned())
                .collect();
            if breaks(&relation.check, relation.operands.len(), numbers.as_deref()) {
                changed.push((wording.into_iter().collect(), analysed));
                break;
            }
        }
    }
    changed
}

fn measure(gold: &Gold, relation: &Relation, analysed_text: &Analysed, lines: &mut Vec<String>) -> Tally {
    let found = analysed_text.holds(relation);
    let mut tally = Tally { marked: 1, found: usize::from(found), ..Tally::default() };
    let wording =
        |span: [usize; 2]| gold.text.chars().skip(span[0]).take(span[1] - span[0]).collect::<String>();
    let name = relation.operands.iter().map(|&span| wording(span)).collect::<Vec<_>>().join(" ; ");
    if !found {
        lines.push(format!("  - {}: {name}", relation.check));
    }
    let mut seed = Seed::new(&name);
    for &operand in &relation.operands {
        for (there, changed) in corruptions(gold, relation, operand, &mut seed) {
            let fails = changed.fails_at([operand[0], operand[0] + there.chars().count()]);
            if found && !fails {
                lines.push(format!("  ~ {}: {name} with {there} for {}", relation.check, wording(operand)));
            }
            for at in usize::from(!found)..2 {
                tally.changed[at] += 1;
                tally.failing[at] += usize::from(fails);
            }
        }
    }
    tally
}

/// The folders of the project, or the one that the environment names.
fn folders() -> Vec<PathBuf> {
    let own = ["articles", "marked/tune", "marked/aside", "related/tune", "related/aside"]
        .map(|name| support::folder().join(name));
    std::env::var_os("ZHUPI_GOLD").map_or_else(|| own.to_vec(), |folder| vec![folder.into()])
}

/// Whether what is missed is listed too.
fn tells(folder: &Path) -> bool {
    !folder.ends_with("aside")
}

#[test]
fn marked_relations() {
    let alarms: Vec<String> = folders().iter().flat_map(|folder| report(folder)).collect();
    assert!(alarms.is_empty(), "clean articles raise alarms: {alarms:?}");
}

/// What was measured in an article.
#[derive(Default)]
struct Measured {
    lines: Vec<String>,
    alarms: Vec<&'static str>,
    tallies: Vec<(String, Tally)>,
}

/// The articles measured, in order, on all cores.
fn measured(golds: &[(PathBuf, Gold)]) -> Vec<Measured> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let parts = golds.chunks(golds.len().div_ceil(cores));
        let threads: Vec<_> =
            parts.map(|part| scope.spawn(|| part.iter().map(article).collect::<Vec<_>>())).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    })
}

fn article((path, gold): &(PathBuf, Gold)) -> Measured {
    let date = gold.date.as_deref().map(|date| date.parse().unwrap());
    let analysed = analysed(&gold.text, date);
    let mut measured = Measured::default();
    measured.lines.push(format!("  {}", path.file_name().unwrap_or_default().display()));
    for check in analysed.checks.iter().filter(|check| check.outcome == Outcome::Fails) {
        measured.alarms.push(check.check);
        measured.lines.push(format!("  ! {} {}", check.check, check.formula));
    }
    for relation in gold.relations.iter().filter(|relation| relation.outcome == "holds") {
        let tally = measure(gold, relation, &analysed, &mut measured.lines);
        measured.tallies.push((relation.check.clone(), tally));
    }
    measured
}

/// Prints the table of a folder; the alarms that its clean articles raise.
fn report(folder: &Path) -> Vec<String> {
    let golds = Gold::all(folder);
    if golds.is_empty() {
        println!("skipped: no marked article in {}", folder.display());
        return Vec::new();
    }
    let (mut tallies, mut lines) = (BTreeMap::<String, Tally>::new(), Vec::new());
    let mut alarms = BTreeMap::<&str, usize>::new();
    for article in measured(&golds) {
        lines.extend(article.lines);
        for alarm in article.alarms {
            *alarms.entry(alarm).or_default() += 1;
        }
        for (name, tally) in article.tallies {
            tallies.entry(name).or_default().add(&tally);
        }
    }
    println!("{} articles in {}, false failures: {alarms:?}", golds.len(), folder.display());
    println!("             marked  found       changed  failing       (all) changed  failing");
    let mut all = Tally::default();
    for (name, tally) in &tallies {
        println!("{}", tally.row(name));
        all.add(tally);
    }
    println!("{}", all.row("all"));
    if tells(folder) {
        println!("{}", lines.join("\n"));
    }
    assert!(
        all.found * 10 >= all.marked,
        "less than a tenth of the relations in {} is found",
        folder.display()
    );
    alarms.iter().map(|(name, count)| format!("{}: {name} {count}", folder.display())).collect()
}

/// Texts without any slip: the project's marked and plain articles, and each file of the folder that `ZHUPI_CLEAN` names.
#[test]
fn clean_texts_raise_no_alarm() {
    let marked = ["slogans", "slogans/aside"].map(|name| support::folder().join(name));
    let marked = marked.iter().flat_map(|folder| Gold::all(folder)).map(|(path, gold)| (path, gold.text));
    let plain =
        [Some(support::folder().join("articles")), std::env::var_os("ZHUPI_CLEAN").map(PathBuf::from)];
    let plain = plain.into_iter().flatten().flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let plain = plain.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let plain = plain.map(|path| (path.clone(), std::fs::read_to_string(path).unwrap()));
    let mut alarms = Vec::new();
    for (path, text) in marked.chain(plain) {
        let failing =
            analysed(&text, None).checks.into_iter().filter(|check| check.outcome == Outcome::Fails);
        alarms.extend(failing.map(|check| format!("{}: {} {}", path.display(), check.check, check.formula)));
    }
    assert!(alarms.is_empty(), "clean texts raise alarms:\n{}", alarms.join("\n"));
}
