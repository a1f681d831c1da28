//! Cases of recognisers as marked text: the brackets 〔 and 〕 stand around what is to be found.

use super::finding::Finding;
use crate::text::Span;

/// The text without its marks, and the spans between them.
fn unmark(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), Vec::new());
    for char in marked.chars() {
        match char {
            '〔' => open.push(text.len()),
            '〕' => spans.push(Span::new(open.pop().expect("a mark is opened"), text.len())),
            _ => text.push(char),
        }
    }
    assert!(open.is_empty(), "every mark is closed");
    (text, spans)
}

/// The text with marks around the spans.
fn mark(text: &str, spans: &[Span]) -> String {
    let mut marked = String::new();
    for (at, char) in text.char_indices().chain([(text.len(), '\0')]) {
        for _ in spans.iter().filter(|span| span.end() == at) {
            marked.push('〕');
        }
        for _ in spans.iter().filter(|span| span.start() == at) {
            marked.push('〔');
        }
        marked.push(char);
    }
    marked.pop();
    marked
}

/// Recognises the unmarked text and compares the strong findings with the marks.
///
/// Panics with both marked texts where they differ. Gives the findings for a closer look.
pub(crate) fn check(marked: &str, recognize: impl Fn(&str) -> Vec<Finding>) -> Vec<Finding> {
    let (text, mut expected) = unmark(marked);
    let findings: Vec<_> = (recognize(&text).into_iter()).filter(|finding| !finding.weak).collect();
    let mut found: Vec<_> = findings.iter().map(|finding| finding.span).collect();
    expected.sort_unstable();
    found.sort_unstable();
    assert_eq!(mark(&text, &found), mark(&text, &expected), "found, then expected");
    findings
}

/// A segmenter over the dictionary that ships, read once.
pub(crate) fn segmenter() -> &'static crate::segment::Segmenter {
    static SEGMENTER: std::sync::LazyLock<crate::segment::Segmenter> = std::sync::LazyLock::new(|| {
        let dictionary = include_bytes!("../../assets/dictionary.txt");
        crate::segment::Segmenter::from_dictionary(dictionary).expect("the dictionary is sound")
    });
    &SEGMENTER
}
