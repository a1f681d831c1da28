//! What several tests need.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    missing_docs,
    reason = "each test uses a part of this, and stops where it cannot go on"
)]

pub mod gold;
pub mod relation;
pub mod seed;

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::LazyLock;
use zhupi::annotation::Status;
use zhupi::recognize::{Analysis, Date, Options};
use zhupi::segment::Segmenter;
use zhupi::store::{Action, Article, Edit, State, reduce};
use zhupi::text::Document;
use zhupi::worker::analyze::analyze;

/// The segmenter over the dictionary that ships, read once.
pub static SEGMENTER: LazyLock<Segmenter> =
    LazyLock::new(|| Segmenter::from_dictionary(include_bytes!("../../assets/dictionary.txt")).unwrap());

/// Where the tests lie.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// An article of the tests.
pub fn article(name: &str) -> String {
    std::fs::read_to_string(folder().join("articles").join(name)).unwrap()
}

/// Everything in a text.
pub fn analysis(text: &str, date: Option<Date>) -> Analysis {
    let options = Options { publication: date, ..Options::default() };
    analyze(&Document::new(text), &options, Some(&SEGMENTER)).0
}

/// The state with a text open and everything in it found.
pub fn opened(text: &str, date: Option<Date>) -> Rc<State> {
    let document = Rc::new(Document::new(text));
    let options = Options { publication: date, ..Options::default() };
    let (analysis, checks) = analyze(&document, &options, Some(&SEGMENTER));
    let title = document.headline().to_owned();
    let state = reduce(&Rc::default(), Action::Open { document, title });
    let state = reduce(&state, Action::Edit(Edit::Publish(date)));
    reduce(&state, Action::Analyzed { analysis, checks, complete: true })
}

/// An article with a decision of each sort.
pub fn judged(text: &str) -> Rc<Article> {
    let mut state = opened(text, Some("2024-07-09".parse().unwrap()));
    let ids: Vec<_> =
        state.article.as_ref().unwrap().annotations.iter().map(|annotation| annotation.id).collect();
    for (id, status) in ids.into_iter().zip([Status::Confirmed, Status::Dismissed]) {
        state = reduce(&state, Action::Edit(Edit::Judge(id, status)));
    }
    state.article.clone().unwrap()
}

/// A page without its style sheets, which are files of their own; any other text as it is.
pub fn without_styles(text: &str) -> String {
    match (text.split_once("<style>"), text.split_once("</style>")) {
        (Some((head, _)), Some((_, rest))) => format!("{head}{rest}"),
        _ => text.to_owned(),
    }
}
