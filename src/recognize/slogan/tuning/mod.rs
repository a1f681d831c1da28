//! Whole articles, marked: how well the family does, what it learns from them, what each kind of evidence earns.
//!
//! `tests/slogans` and `tests/marked/tune` are what it learns from; the folders `aside` are for reporting alone, and
//! nothing of them is printed but the score. `tests/support/gold.rs` tells their form. `make slogans` runs this with
//! `ZHUPI_TRAIN`: the tables are learnt anew and written, and the report with them.

mod article;
#[path = "../../../../tests/support/gold.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    clippy::string_slice,
    reason = "shared with the tests outside"
)]
mod gold;
mod score;
mod train;

use super::class::Votes;
use super::clue::Clue;
use super::score::Model;
use super::wordings::key;
use article::{Article, articles, folders};
use score::total;
use std::path::{Path, PathBuf};
use train::Instance;

/// Groups of clues whose worth is measured together.
const GROUPS: &[(&str, &[Clue])] = &[
    ("gazetteer", &[Clue::Gazetteer]),
    (
        "parallel",
        &[
            Clue::ParallelThree,
            Clue::ParallelTwo,
            Clue::ParallelUneven,
            Clue::SharedCharacter,
            Clue::VerbFirst,
            Clue::Potential,
        ],
    ),
    ("counting", &[Clue::Counting, Clue::CountingItems, Clue::CountingShort, Clue::Multiples, Clue::Plus]),
    ("moulds", &[Clue::Pattern, Clue::Service, Clue::Place, Clue::Imagery]),
    ("head nouns", &[Clue::HeadStrong, Clue::HeadMild, Clue::HeadFar, Clue::HeadSaid, Clue::OwnHead]),
    ("verbs", &[Clue::VerbStrong, Clue::VerbMild, Clue::VerbFar]),
    ("naming, basis, explanation", &[Clue::Naming, Clue::Basis, Clue::Explained]),
    ("place", &[Clue::Banner, Clue::Heading]),
    ("nothing beside", &[Clue::Alone]),
    ("register", &[Clue::Register, Clue::NoRegister]),
    ("repetition", &[Clue::Repeated, Clue::RepeatedOften, Clue::Unmarked]),
    ("length", &[Clue::LengthTwo, Clue::LengthThree, Clue::LengthLong, Clue::LengthEndless]),
    ("plain words", &[Clue::PlainWord, Clue::Numeric, Clue::Code, Clue::Foreign]),
    ("speech", &[Clue::Sentence, Clue::Speech, Clue::Colon, Clue::Pronoun, Clue::Particle]),
    ("metaphors", &[Clue::MetaphorVerb, Clue::MetaphorWord, Clue::Phenomenon, Clue::KindOf]),
    ("blame", &[Clue::Blame]),
    ("things", &[Clue::Thing, Clue::Mention]),
];

/// Into how many parts the articles are divided, each scored by what the others teach.
const PARTS: usize = 5;

/// The articles that the tables are learnt from, each with its candidates.
struct School {
    articles: Vec<Article>,
    instances: Vec<Vec<Instance>>,
    /// For each part what the other parts teach about classes.
    votes: Vec<Votes>,
}

impl School {
    fn new(folders: &[PathBuf]) -> Self {
        let articles: Vec<_> = folders.iter().flat_map(|folder| articles(folder)).collect();
        let instances = articles.iter().map(train::instances).collect();
        Self { articles, instances, votes: Vec::new() }
    }

    /// The candidates of the articles whose number `taught` accepts.
    fn lessons(&self, taught: impl Fn(usize) -> bool) -> Vec<&Instance> {
        self.instances.iter().enumerate().filter(|(at, _)| taught(*at)).flat_map(|(_, all)| all).collect()
    }

    /// Learns for each part from the others.
    fn divide(mut self) -> Self {
        let votes = |part| train::as_votes(&train::votes(&self.lessons(|at| at % PARTS != part)));
        self.votes = (0..PARTS).map(votes).collect();
        self
    }

    /// The score where every article is read with what the other parts teach, with the clues of `without` unheard.
    fn crossed(
        &self,
        without: &[Clue],
        unknown: bool,
        silent: Option<bool>,
        notes: &mut Vec<String>,
    ) -> score::Score {
        let mut sum = score::Score::default();
        for (part, votes) in self.votes.iter().enumerate() {
            let weights = train::weights(&self.lessons(|at| at % PARTS != part), without);
            let held = (self.articles.iter().enumerate())
                .filter(|(at, article)| {
                    at % PARTS == part && silent.is_none_or(|silent| article.is_silent() == silent)
                })
                .map(|(_, article)| article);
            sum += total(held, Model { weights: &weights, votes }, unknown, notes);
        }
        sum
    }
}

/// The scores of a set of articles with a model.
fn lines(name: &str, articles: &[Article], model: Model<'_>) -> String {
    let (silent, with): (Vec<_>, Vec<_>) = articles.iter().partition(|article| article.is_silent());
    let none = total(silent.iter().copied(), model, false, &mut Vec::new());
    format!(
        "{name}: {}\n  in no gazetteer: {}\n  false in 2,000 characters of {} articles without slogans: {}.{:02}\n",
        total(with.iter().copied(), model, false, &mut Vec::new()),
        total(articles, model, true, &mut Vec::new()),
        silent.len(),
        none.alarms() / 100,
        none.alarms() % 100,
    )
}

/// What is wrong in the articles, every candidate near the border, and the scores.
fn report(school: &School, aside: &[PathBuf], model: Model<'_>) -> String {
    let mut notes = Vec::new();
    total(&school.articles, model, false, &mut notes);
    let mut seen: Vec<_> = (school.instances.iter().flatten())
        .map(|one| {
            let clues: Vec<_> = one.clues.iter().map(|clue| clue.name()).collect();
            let marked = if one.is_slogan { '+' } else { '-' };
            format!("{marked} {:5} {} {}", model.weights.sum(&one.clues), one.shown, clues.join(" "))
        })
        .collect();
    seen.sort_unstable();
    let mut text = format!("{}\n\n{}\n\n", notes.join("\n"), seen.join("\n"));
    text += &lines("learnt from", &school.articles, model);
    let mut notes = Vec::new();
    let crossed = school.crossed(&[], false, None, &mut notes);
    text = format!("crossed, what is wrong\n{}\n\n{text}", notes.join("\n"));
    text += &format!("crossed: {crossed}\n");
    text += &format!("  in no gazetteer: {}\n", school.crossed(&[], true, None, &mut Vec::new()));
    let none = school.crossed(&[], false, Some(true), &mut Vec::new()).alarms();
    text += &format!("  false in 2,000 characters without slogans: {}.{:02}\n", none / 100, none % 100);
    let aside: Vec<_> = aside.iter().flat_map(|folder| articles(folder)).collect();
    text += &lines("aside", &aside, model);
    for (name, clues) in GROUPS {
        text += &format!("without {name}: {}\n", school.crossed(clues, false, None, &mut Vec::new()));
    }
    text
}

/// The bar on the articles that the tables were learnt from; a lower score is a step back.
#[test]
fn articles_are_marked_as_people_mark_them() {
    let [folders, aside] = folders();
    let school = School::new(&folders);
    let shipped = Model::shipped();
    if std::env::var_os("ZHUPI_TRAIN").is_some() {
        let lessons = school.lessons(|_| true);
        let (weights, votes) = (train::weights(&lessons, &[]), train::votes(&lessons));
        let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/recognize/slogan");
        std::fs::write(tables.join("weights.tsv"), train::weights_table(&weights))
            .expect("the table is written");
        std::fs::write(tables.join("classes.tsv"), train::votes_table(&votes)).expect("the table is written");
        let model = Model { weights: &weights, votes: &train::as_votes(&votes) };
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/slogans.txt");
        std::fs::write(path, report(&School::new(&folders).divide(), &aside, model))
            .expect("the report is written");
    }
    let (silent, with): (Vec<_>, Vec<_>) = school.articles.iter().partition(|article| article.is_silent());
    let mut notes = Vec::new();
    let f1 = total(with, shipped, false, &mut notes).f1();
    assert!(f1 >= 850, "F1 {f1}\n{}", notes.join("\n"));
    let alarms = total(silent, shipped, false, &mut notes).alarms();
    assert!(alarms <= 100, "{alarms}\n{}", notes.join("\n"));
}
