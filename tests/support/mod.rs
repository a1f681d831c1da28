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
use zhupi::annotation::{
    ClaimId, ClaimStatus, Colour, Link, LinkKind, OwnKind, Priority, Scale, Source, Status, Verdict,
};
use zhupi::recognize::figure::FigureClass;
use zhupi::recognize::{Analysis, Date, Kind, Options, OwnId};
use zhupi::segment::Segmenter;
use zhupi::store::{Action, Article, ClaimEdit, Edit, Scope, Sort, State, reduce};
use zhupi::text::{Document, Span};
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

/// An article with one of everything that people can make of it.
pub fn reviewed(text: &str) -> Rc<Article> {
    let mut state = opened(text, Some("2024-07-09".parse().unwrap()));
    let article = Rc::clone(state.article.as_ref().unwrap());
    let id = |at: usize| article.annotations.at(at).unwrap().id;
    let figure = |class: FigureClass| {
        let found = article.annotations.iter().find(|one| one.body.class_name() == Some(class.name()));
        found.unwrap().anchor.span
    };
    let (money, own) = (figure(FigureClass::Money), OwnId(1));
    let claim = |edit| Edit::Claim(ClaimId(1), edit);
    let source = Source {
        title: "2024年上半年统计公报".to_owned(),
        link: "https://example.org/2024".to_owned(),
        quotation: "总投资52.6亿元".to_owned(),
        seen: "2024-07-10".parse().ok(),
        attached: "公报全文……".to_owned(),
    };
    let mut verdicts = Scale::default().verdicts().to_vec();
    verdicts.push(Verdict {
        id: "satire".to_owned(),
        texts: ["讽刺".to_owned(), "Satire".to_owned()],
        colour: Colour::Purple,
    });
    for edit in [
        Edit::Judge(id(0), Status::Confirmed),
        Edit::Judge(id(1), Status::Dismissed),
        Edit::Relabel { ids: vec![id(2)], kind: Kind::Figure, class: Some("number".to_owned()) },
        Edit::KeepKind(own, OwnKind { name: "地名".to_owned(), colour: Colour::Teal }),
        Edit::Add { spans: vec![Span::new(0, 9)], kind: Kind::Own(own), class: None },
        Edit::Link(Link { kind: LinkKind::SameFigure, from: id(2), to: id(3) }, true),
        Edit::Words(Scope::Article, vec![("台套".to_owned(), Some(Sort::Unit))]),
        Edit::Scale(Scale::new(verdicts)),
        Edit::MakeClaim(vec![money]),
        claim(ClaimEdit::Verdict(Some("satire".to_owned()))),
        claim(ClaimEdit::Speaker("县统计局".to_owned())),
        claim(ClaimEdit::Priority(Some(Priority::High))),
        claim(ClaimEdit::Note("与公报一致。".to_owned())),
        claim(ClaimEdit::Source(0, source)),
        claim(ClaimEdit::Status(ClaimStatus::Done)),
        claim(ClaimEdit::Labels(["招商".to_owned()].into())),
    ] {
        state = reduce(&state, Action::Edit(edit));
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
