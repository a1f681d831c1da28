//! Whole paragraphs with every organisation marked: news of many kinds, and fiction without any.

use super::{link, recognize};
use crate::recognize::Finding;
use crate::recognize::marked::{self, segmenter};
use crate::text::Document;

/// The organisations of a paragraph that stands alone as an article.
fn organizations(text: &str) -> Vec<Finding> {
    let mut findings = recognize(text, &segmenter().segment(text));
    link(&Document::new(text), &mut findings);
    findings
}

fn paragraphs(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#'))
}

/// Where each organisation stands, in characters without the marks.
fn spans(marked: &str) -> Vec<(usize, usize)> {
    let (mut at, mut open, mut spans) = (0, 0, Vec::new());
    for char in marked.chars() {
        match char {
            '〔' => open = at,
            '〕' => spans.push((open, at)),
            _ => at += 1,
        }
    }
    spans
}

/// Right, found and marked organisations of a file; prints what differs.
fn score(file: &'static str) -> (usize, usize, usize) {
    let (mut right, mut found, mut expected) = (0, 0, 0);
    for marked in paragraphs(file) {
        let text = marked.replace(['〔', '〕'], "");
        let chars = |byte| text[..byte].chars().count();
        let expected_spans = spans(marked);
        let found_spans: Vec<_> = (organizations(&text).iter())
            .filter(|finding| !finding.weak)
            .map(|finding| (chars(finding.span.start()), chars(finding.span.end())))
            .collect();
        let show =
            |&(start, end): &(usize, usize)| text.chars().skip(start).take(end - start).collect::<String>();
        let false_ones: Vec<_> =
            found_spans.iter().filter(|span| !expected_spans.contains(span)).map(show).collect();
        let missed: Vec<_> =
            expected_spans.iter().filter(|span| !found_spans.contains(span)).map(show).collect();
        if !false_ones.is_empty() || !missed.is_empty() {
            eprintln!("false {false_ones:?} missed {missed:?}");
        }
        right += found_spans.len() - false_ones.len();
        found += found_spans.len();
        expected += expected_spans.len();
    }
    eprintln!("right {right}, found {found}, marked {expected}");
    (right, found, expected)
}

#[test]
fn news() {
    let (right, found, expected) = score(include_str!("cases.txt"));
    assert!(right * 100 >= found * 95 && right * 100 >= expected * 95);
}

#[test]
fn fiction_names_no_organization() {
    for text in paragraphs(include_str!("fiction.txt")) {
        marked::check(text, organizations);
    }
}
