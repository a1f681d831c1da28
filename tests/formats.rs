//! Golden files of the exports, byte for byte, and old versions that stay readable.
//!
//! `ZHUPI_BLESS=1 cargo test --test formats` writes the golden files anew; look at the difference before committing.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it cannot go on")]

mod support;

use std::fs;
use std::io::Read;
use support::{article, folder, judged, reviewed, without_styles};
use zhupi::annotation::Status;
use zhupi::export::{self, Format, VERSION};
use zhupi::import::{ProjectError, project};
use zhupi::message::Locale;

/// The characters on which formats stumble, with a mention beside each.
const AWKWARD: &str = "\u{feff}𠮷祥\"市\"第一季度\t签约91个\u{a0}项目，\u{3000}总投资１２．５亿元👩‍👩‍👧e\u{301}；\r\n=1+1，<b>占比60%</b>\u{200b}&完成。\n";

/// Formats whose golden files are of a whole article too.
const WHOLE: [Format; 3] = [Format::Json, Format::Csv, Format::Html];

fn golden(name: &str, text: &str, formats: &[Format]) {
    let article = judged(text);
    for &format in formats {
        let mut before = String::new();
        for locale in Locale::ALL {
            let written = without_styles(&printed(&format.write(&article, locale).bytes));
            // Most formats have no headings, and are the same in every language.
            if written == before {
                continue;
            }
            let file = folder().join("golden").join(format!("{name}.{}.{}", locale.tag(), format.name()));
            if std::env::var_os("ZHUPI_BLESS").is_some() {
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(&file, &written).unwrap();
            }
            let expected = fs::read_to_string(&file).unwrap_or_default();
            assert!(written == expected, "{} is not what is written now", file.display());
            before = written;
        }
    }
}

/// A file as text; of an archive the parts one after another, since compressors may change.
fn printed(bytes: &[u8]) -> String {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else {
        return String::from_utf8(bytes.to_vec()).unwrap();
    };
    let mut printed = String::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        printed += &format!("==> {} <==\n", part.name());
        part.read_to_string(&mut printed).unwrap();
        printed.push('\n');
    }
    printed
}

#[test]
fn exports_are_the_golden_files() {
    golden("qinghe", &article("qinghe.txt"), &WHOLE);
    golden("awkward", AWKWARD, &Format::ALL);
}

#[test]
fn the_same_article_gives_the_same_bytes() {
    let (one, other) = (judged(AWKWARD), judged(AWKWARD));
    for format in Format::ALL {
        assert_eq!(format.write(&one, Locale::Chinese), format.write(&other, Locale::Chinese), "{format:?}");
    }
}

#[test]
fn the_exported_table_is_a_table() {
    let written = export::csv(&judged(AWKWARD), Locale::Chinese);
    let rest = written.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(true).from_reader(rest.as_bytes());
    let width = reader.headers().unwrap().len();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert!(rows.len() >= 4);
    let text: Vec<char> = AWKWARD.chars().collect();
    for row in &rows {
        assert_eq!(row.len(), width);
        let (start, end): (usize, usize) = (row[15].parse().unwrap(), row[16].parse().unwrap());
        assert_eq!(text[start..end].iter().collect::<String>(), row[3]);
    }
}

#[test]
fn every_version_of_a_project_stays_readable() {
    for version in 1..=VERSION {
        let file = folder().join(format!("golden/project-{version}.json"));
        let text = fs::read_to_string(&file).unwrap();
        let article = project(&text).unwrap();
        assert!(!article.annotations.is_empty(), "{}", file.display());
        assert!(article.annotations.iter().any(|annotation| annotation.status == Status::Confirmed));
    }
}

#[test]
fn a_project_holds_all_that_people_make_of_an_article() {
    let article = reviewed(&article("qinghe.txt"));
    let json = export::json(&article);
    assert_eq!(export::json(&project(&json).unwrap()), json);
    let kept = |part: &str| assert!(json.contains(part), "{part}");
    ["corrected", "地名", "same_figure", "satire", "县统计局", "公报全文", "台套", "招商"]
        .into_iter()
        .for_each(kept);
    let fixture = project(&fs::read_to_string(folder().join("golden/project-2.json")).unwrap()).unwrap();
    assert_eq!(
        (fixture.claims.len(), fixture.links.len(), fixture.kinds.len(), fixture.words.len()),
        (1, 1, 1, 1)
    );
    assert_eq!(fixture.scale.verdicts().len(), 7);
    // Other formats have no room for all of it, and go on.
    for format in Format::ALL {
        assert!(!format.write(&article, Locale::English).bytes.is_empty(), "{format:?}");
    }
}

#[test]
fn what_is_no_project_is_refused_with_its_reason() {
    let good = export::json(&judged("签约91个项目，总投资324亿元。"));
    assert!(project(&good).is_ok());
    let check = |text: &str, error| assert_eq!(project(text).unwrap_err(), error, "{text}");
    check("", ProjectError::Foreign);
    check("{}", ProjectError::Foreign);
    check(&good.replace("\"zhupi\"", "\"other\""), ProjectError::Foreign);
    check(&good.replace("\"version\": 2", "\"version\": 9"), ProjectError::Newer);
    check(&good.replace("总投资324亿元。", "总投资423亿元。"), ProjectError::Broken);
    check(&good.replace("\"id\": 2", "\"id\": 1"), ProjectError::Broken);
    check(&good.replace("\"money\"", "\"monkey\""), ProjectError::Broken);
    check(&good.replace("\"32400000000\"", "\"x\""), ProjectError::Broken);
}
