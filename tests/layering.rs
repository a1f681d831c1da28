//! A layer may name only what stands to its left: reads every `crate::` path of `src` and names each breach.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test stops where it cannot go on, and prints what it measured"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// The line of `src/lib.rs`, from left to right.
const LINE: [&str; 15] = [
    "text",
    "intake",
    "segment",
    "recognize",
    "check",
    "annotation",
    "message",
    "store",
    "view",
    "export",
    "import",
    "shelf",
    "worker",
    "cli",
    "ui",
];

/// What only some places may name: the name, the places, and why.
const KEPT: [(&str, &[&str], &str); 6] = [
    ("jieba_rs", &["src/segment.rs"], "one file knows the segmenter"),
    ("web_sys", &["src/ui/dom/"], "one folder speaks to the browser"),
    ("yew", &["src/ui/", "src/bin/app.rs"], "the core draws nothing"),
    ("gloo", &["src/ui/"], "the core does no input or output"),
    (
        "Utf16",
        &["src/text/offset.rs", "src/ui/", "src/export/", "src/import/"],
        "UTF-16 is for JavaScript and formats",
    ),
    (
        "segment",
        &["src/lib.rs", "src/segment.rs", "src/recognize/", "src/worker/analyze.rs", "src/cli/"],
        "the app's program never reaches the segmenter",
    ),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The lines of all sources that are no comments, as `path:number` and text.
fn lines() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    files.sort();
    assert!(files.len() > 20, "the sources are there");
    let mut lines = Vec::new();
    for file in files {
        let name = file.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        for (number, line) in fs::read_to_string(&file).unwrap().lines().enumerate() {
            if !line.trim_start().starts_with("//") {
                lines.push((format!("{name}:{}", number + 1), line.to_owned()));
            }
        }
    }
    lines
}

fn layer(place: &str) -> Option<usize> {
    let name = place.strip_prefix("src/")?.split(['/', '.', ':']).next()?;
    LINE.iter().position(|layer| *layer == name)
}

/// The layers named in a line as `crate::layer`, also those in braces: `crate::{check, text::Span}`.
fn named(line: &str) -> Vec<&'static str> {
    let mut named = Vec::new();
    for rest in line.split("crate::").skip(1) {
        let part =
            if rest.starts_with('{') { rest } else { rest.split([':', ';', ',', ')']).next().unwrap_or("") };
        let words = part.split(|char: char| !char.is_alphanumeric() && char != '_');
        let tops: Vec<_> = words.collect();
        named.extend(LINE.iter().filter(|layer| tops.contains(layer)));
    }
    named
}

#[test]
fn a_layer_names_only_what_stands_to_its_left() {
    let mut breaches = Vec::new();
    for (place, line) in lines() {
        let Some(own) = layer(&place) else { continue };
        for name in named(&line) {
            let other = LINE.iter().position(|layer| *layer == name).unwrap();
            if other > own {
                breaches.push(format!("{place}: {} may not name {name}", LINE[own]));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn what_is_kept_to_a_place_stays_there() {
    let mut breaches = Vec::new();
    for (place, line) in lines() {
        // What stands between quotation marks names nothing.
        let code: String = line.split('"').step_by(2).collect();
        for (name, places, why) in KEPT {
            let allowed = places.iter().any(|allowed| place.starts_with(allowed));
            let words: Vec<_> = code.split(|char: char| !char.is_alphanumeric() && char != '_').collect();
            if !allowed && words.contains(&name) {
                breaches.push(format!("{place} names {name}: {why}"));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn the_app_s_program_runs_no_engine_of_its_own() {
    let mut breaches: Vec<_> = lines()
        .into_iter()
        .filter(|(place, line)| place.starts_with("src/ui/") && line.contains("worker::analyze"))
        .map(|(place, _)| place)
        .collect();
    breaches.retain(|place| !place.starts_with("src/ui/dom/thread.rs:"));
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn families_of_recognisers_do_not_know_each_other() {
    const FAMILIES: [&str; 4] = ["figure", "organization", "slogan", "title"];
    let mut breaches = Vec::new();
    for (place, line) in lines() {
        let Some(own) = FAMILIES.iter().find(|family| {
            place.starts_with(&format!("src/recognize/{family}/"))
                || place.starts_with(&format!("src/recognize/{family}.rs"))
        }) else {
            continue;
        };
        for other in FAMILIES.iter().filter(|other| *other != own) {
            if line.contains(&format!("recognize::{other}")) || line.contains(&format!("super::{other}::")) {
                breaches.push(format!("{place}: {own} may not name {other}"));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn the_core_asks_no_clock_and_does_no_input_or_output() {
    const FORBIDDEN: [&str; 5] = ["std::fs", "std::net", "std::time", "std::env::", "rand::"];
    let mut breaches = Vec::new();
    for (place, line) in lines() {
        let outside = ["src/cli/", "src/ui/", "src/bin/"].iter().any(|free| place.starts_with(free));
        let test = place.contains("/tests.rs:") || place.contains("/tuning/");
        if let Some(name) = FORBIDDEN.iter().find(|name| line.contains(**name)).filter(|_| !outside && !test)
        {
            breaches.push(format!("{place} names {name}"));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn every_module_has_its_place_on_the_line() {
    let map = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    for line in map.lines().filter_map(|line| line.strip_prefix("pub mod ")) {
        let name = line.trim_end_matches(';');
        assert!(LINE.contains(&name), "{name} has no place in tests/layering.rs");
    }
}

#[test]
fn breaches_are_seen() {
    assert_eq!(named("use crate::text::Span;"), ["text"]);
    assert_eq!(named("use crate::{check, text::Span};"), ["text", "check"]);
    assert_eq!(named("    crate::ui::run()"), ["ui"]);
    assert!(named("use super::text;").is_empty());
}
