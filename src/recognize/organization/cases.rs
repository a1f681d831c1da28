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

/// How the organisations found in a file's paragraphs compare with the marked ones.
#[derive(Debug, Default)]
struct Score {
    right: usize,
    found: usize,
    marked: usize,
    differences: Vec<String>,
}

impl Score {
    fn of(file: &'static str) -> Self {
        let mut score = Self::default();
        paragraphs(file).for_each(|marked| score.add(marked));
        score
    }

    fn add(&mut self, marked: &str) {
        let text = marked.replace(['〔', '〕'], "");
        let chars = |byte| text.get(..byte).unwrap_or_default().chars().count();
        let expected = spans(marked);
        let found: Vec<_> = (organizations(&text).iter())
            .filter(|finding| !finding.weak)
            .map(|finding| (chars(finding.span.start()), chars(finding.span.end())))
            .collect();
        let show =
            |(start, end): (usize, usize)| text.chars().skip(start).take(end - start).collect::<String>();
        for &span in found.iter().filter(|span| !expected.contains(span)) {
            self.differences.push(format!("false {}", show(span)));
        }
        for &span in expected.iter().filter(|span| !found.contains(span)) {
            self.differences.push(format!("missed {}", show(span)));
        }
        self.right += found.iter().filter(|span| expected.contains(span)).count();
        self.found += found.len();
        self.marked += expected.len();
    }

    /// Precision and recall are at least that many hundredths.
    fn assert_at_least(&self, hundredths: usize) {
        assert!(self.right * 100 >= self.found * hundredths, "precision: {self:#?}");
        assert!(self.right * 100 >= self.marked * hundredths, "recall: {self:#?}");
    }
}

#[test]
fn news() {
    Score::of(include_str!("cases.txt")).assert_at_least(97);
}

#[test]
fn fiction_names_no_organization() {
    for text in paragraphs(include_str!("fiction.txt")) {
        marked::check(text, organizations);
    }
}
