//! Writes articles in every format, for foreign programs to read: see `tests/readers`.
//!
//! They go to the folder that `ZHUPI_WRITTEN` names, one folder an article, or else to Cargo's folder for tests. The
//! project file beside them says what should be found.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it cannot go on")]

mod support;

use std::fs;
use std::path::PathBuf;
use support::{article, judged, reviewed};
use zhupi::export::Format;
use zhupi::import::import;
use zhupi::message::Locale;
use zhupi::store::Article;

/// U+20BB7, an emoji with zero-width joiners, a combining mark, CR LF, a tab, NBSP, U+3000, full-width digits,
/// U+200B, a double quote, markup and what looks like a formula, with mentions beside and around them.
const AWKWARD: &str = "𠮷祥\"市\"第一季度\t签约91个\u{a0}项目，\u{3000}总投资１２．５亿元👩‍👩‍👧e\u{301}，同比增长60.2%；\r\n\
    =1+1，<b>占比60%</b>\u{200b}&完成。\r\n\r\n　　永州市委市政府印发《永州市“迎老乡、回故乡”规划（2021-2025年）》，👩‍👩‍👧市委提出“湘商回归”行动，𠮷增长3倍。\r\n\
    - 其中：𠮷𠮷12个，_占_*比*`12%`。\r\n1. 约40%\u{301}的[企业]($1)在10月31日前开工_x000D_。\r\n";

/// Mentions that no rule makes: nested three deep, crossing, side by side, across line breaks and tabs, at both ends.
const CROSSING: &str = r#"{"text": "𠮷永州市委市政府\t印发《规划》。👩‍👩‍👧湘商\r\n回归，投资145.2亿元 完成\u200b", "label": [
    [0, 8, "organization_government"], [1, 5, "organization_party"], [1, 3, "slogan_goal"], [3, 7, "organization_zone"],
    [5, 8, "organization_government"], [8, 11, "slogan_campaign"], [11, 15, "document"], [11, 15, "organization_media"],
    [16, 27, "slogan_place_brand"], [21, 27, "slogan_campaign"], [30, 36, "figure_money"], [30, 38, "figure_range"],
    [33, 40, "figure_number"], [38, 40, "figure_set"]]}"#;

/// Five thousand mentions and more.
fn many() -> String {
    let line = |at: usize| {
        let (day, share) = (at % 28 + 1, at % 90 + 10);
        format!(
            "{day}日，𠮷县第{at}批签约{at}个项目，总投资{at}.5亿元，占比{share}%，较去年同期增长{share}.2%。\r\n"
        )
    };
    (1..=720).map(line).collect()
}

fn write(name: &str, article: &Article) {
    let root = std::env::var_os("ZHUPI_WRITTEN").unwrap_or_else(|| env!("CARGO_TARGET_TMPDIR").into());
    let folder = PathBuf::from(root).join(name);
    fs::create_dir_all(&folder).unwrap();
    for format in Format::ALL {
        let written = format.write(article, Locale::Chinese);
        assert!(!written.bytes.is_empty(), "{format:?}");
        fs::write(folder.join(format!("article.{}", format.name())), written.bytes).unwrap();
        let losses: String = written.losses.iter().map(|loss| loss.text(Locale::English) + "\n").collect();
        fs::write(folder.join(format!("losses.{}", format.name())), losses).unwrap();
    }
    fs::write(folder.join("article.txt"), article.document.text()).unwrap();
}

#[test]
fn an_article_in_every_format() {
    let article = judged(&article("qinghe.txt"));
    assert!(article.annotations.len() > 30 && !article.checks.is_empty());
    write("article", &article);
}

#[test]
fn claims_and_verdicts_in_every_format() {
    let article = reviewed(&article("qinghe.txt"));
    assert!(!article.claims.is_empty());
    write("reviewed", &article);
}

#[test]
fn awkward_characters_in_every_format() {
    let article = judged(AWKWARD);
    assert!(article.annotations.len() > 12);
    write("awkward", &article);
}

#[test]
fn nested_and_crossing_mentions_in_every_format() {
    let line = CROSSING.replace('\n', "");
    let imported = import(Format::Doccano, line.as_bytes(), None).unwrap().remove(0);
    assert_eq!((imported.article.annotations.len(), imported.report.anchored), (14, 14));
    write("crossing", &imported.article);
}

#[test]
fn five_thousand_mentions_in_every_format() {
    let article = judged(&many());
    assert!(article.annotations.len() > 5000, "{}", article.annotations.len());
    write("many", &article);
}
