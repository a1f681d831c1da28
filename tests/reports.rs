//! What a newsroom hands on: verdicts and sources in every report, what is outside the article out of every count.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it cannot go on")]

mod support;

use std::io::Read;
use std::rc::Rc;
use support::{article, opened, reviewed};
use zhupi::export::{Format, rich};
use zhupi::message::Locale;
use zhupi::store::{Action, Edit, reduce};
use zhupi::text::Part;

/// A file as text; of an archive the parts one after another.
fn printed(bytes: &[u8]) -> String {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
        return String::from_utf8(bytes.to_vec()).unwrap();
    };
    let mut printed = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut printed).unwrap();
    }
    printed
}

#[test]
fn verdicts_and_sources_are_in_every_report() {
    let article = reviewed(&article("qinghe.txt"));
    let claim = article.claims.values().find(|claim| claim.verdict.is_some()).unwrap();
    let verdict = &article.scale.verdict(claim.verdict.as_ref().unwrap()).unwrap().texts[0];
    let source = claim.sources.iter().find(|source| !source.title.is_empty()).unwrap();
    for format in [Format::Html, Format::Docx, Format::Xlsx, Format::Markdown, Format::ClaimReview] {
        let report = printed(&format.write(&article, Locale::Chinese).bytes).replace('\\', "");
        for words in [verdict, &source.title] {
            assert!(report.contains(words.as_str()), "{format:?} does not say {words}");
        }
    }
    let rich = rich(&article, Locale::Chinese);
    assert!(rich.html.contains(&source.title) && rich.plain.contains(&source.title));
}

#[test]
fn a_review_is_a_draft_until_somebody_says_where_it_stands() {
    let article = reviewed(&article("qinghe.txt"));
    let written = Format::ClaimReview.write(&article, Locale::English);
    let graph: serde_json::Value = serde_json::from_slice(&written.bytes).unwrap();
    let review = &graph["@graph"][0];
    assert_eq!(graph["@context"], "https://schema.org");
    assert_eq!((&review["@type"], &review["creativeWorkStatus"]), (&"ClaimReview".into(), &"Draft".into()));
    assert!(review["claimReviewed"].as_str().unwrap().chars().count() <= 75);
    assert!(review["reviewRating"]["alternateName"].is_string() && review["url"].is_null());
    assert!(review["citation"][0]["url"].as_str().unwrap().starts_with("https://"));
    assert!(written.losses.iter().any(|loss| loss.text(Locale::English).contains("draft")));
}

#[test]
fn formats_without_room_for_claims_say_so() {
    let article = reviewed(&article("qinghe.txt"));
    for format in [Format::Csv, Format::Brat, Format::LabelStudio, Format::Conll, Format::Spacy, Format::Xmi]
    {
        let losses = format.write(&article, Locale::English).losses;
        let said = losses.iter().any(|loss| loss.text(Locale::English).contains("verdicts and sources"));
        assert!(said, "{format:?} says nothing of the claims");
    }
}

#[test]
fn what_is_outside_the_article_does_not_count() {
    let text = "清河县签约52.6亿元\n今年上半年，清河县签约项目48个，总投资52.6亿元。\n标签：招商\n\
                城乡居民医保缴费上涨，350元到底值不值？个人缴费标准提高的同时，财政补助标准也同步提高，";
    let state = opened(text, None);
    let weak = |state: &Rc<zhupi::store::State>, quote: &str| {
        let article = state.article.as_ref().unwrap();
        article.annotations.iter().find(|one| &*one.anchor.quote == quote).unwrap().weak
    };
    assert!(weak(&state, "350元") && !weak(&state, "48个"));
    let article = state.article.as_ref().unwrap();
    let parts: Vec<_> = article.parts().map(|(_, part)| part).collect();
    assert_eq!(parts, [Part::Title, Part::Body, Part::Tags, Part::Teaser]);
    // The reader puts it back, and that is one step of undo and is in the project file.
    let teaser = text.lines().last().unwrap().to_owned();
    let state = reduce(&state, Action::Edit(Edit::Place(teaser, true)));
    let article = state.article.as_ref().unwrap();
    assert_eq!(article.outside().len(), 1);
    let file = Format::Json.write(article, Locale::Chinese).bytes;
    let again = zhupi::import::project(std::str::from_utf8(&file).unwrap()).unwrap();
    assert_eq!(again.placed, article.placed);
    assert_eq!(reduce(&state, Action::Undo).article.as_ref().unwrap().outside().len(), 2);
}
