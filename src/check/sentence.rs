//! A sentence as the checks see it: its figures and the words between them.

use crate::recognize::figure::Figure;
use crate::recognize::{Body, Finding};
use crate::text::{Document, Span, sentences};

/// A figure in its sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    /// Its place among the findings.
    pub(super) index: usize,
    /// What is highlighted, in bytes of the document.
    pub(super) span: Span,
    /// What it is.
    pub(super) figure: &'a Figure,
    /// The document's text.
    text: &'a str,
}

impl<'a> Item<'a> {
    /// The figure's wording.
    pub(super) fn wording(self) -> &'a str {
        self.span.of(self.text)
    }

    /// The number and unit alone, without the modifier around them.
    pub(super) fn core(self) -> &'a str {
        self.figure.core.of(self.text)
    }

    /// How many digits of its number say something: those without the zeros around them.
    pub(super) fn digits(self) -> usize {
        let digits: String = self.core().chars().filter(char::is_ascii_digit).collect();
        digits.trim_matches('0').len()
    }
}

/// A sentence with its figures, in text order.
#[derive(Clone, Debug)]
pub(super) struct Sentence<'a> {
    text: &'a str,
    span: Span,
    /// Its figures, without those inside a title or a slogan.
    pub(super) items: Vec<Item<'a>>,
}

/// The sentences of a document that have figures.
pub(super) fn with_figures<'a>(document: &'a Document, findings: &'a [Finding]) -> Vec<Sentence<'a>> {
    cut(document, findings, spans(document))
}

/// The paragraphs of a document that have figures, each as one long sentence.
pub(super) fn passages<'a>(document: &'a Document, findings: &'a [Finding]) -> Vec<Sentence<'a>> {
    cut(document, findings, document.paragraphs().iter().map(|paragraph| paragraph.content))
}

fn cut<'a>(
    document: &'a Document,
    findings: &'a [Finding],
    spans: impl IntoIterator<Item = Span>,
) -> Vec<Sentence<'a>> {
    let items = items(document.text(), findings);
    let mut rest = items.as_slice();
    let mut found = Vec::new();
    for span in spans {
        let count = rest.partition_point(|item| item.span.start() < span.end());
        let (inside, after) = rest.split_at_checked(count).unwrap_or_default();
        rest = after;
        if !inside.is_empty() {
            found.push(Sentence { text: document.text(), span, items: inside.to_vec() });
        }
    }
    found
}

/// The strong figures that stand in no other finding, in text order.
fn items<'a>(text: &'a str, findings: &'a [Finding]) -> Vec<Item<'a>> {
    let mut covered = 0;
    let mut items = Vec::new();
    for (index, finding) in findings.iter().enumerate() {
        match &finding.body {
            Body::Figure(figure) if finding.span.start() >= covered && !finding.weak => {
                items.push(Item { index, span: finding.span, figure, text });
            }
            Body::Figure(_) => {}
            _ => covered = covered.max(finding.span.end()),
        }
    }
    items
}

/// The sentences of the document. What a semicolon parts belongs together, and what begins with 其中 to the one before.
fn spans(document: &Document) -> Vec<Span> {
    let text = document.text();
    let mut found: Vec<Span> = Vec::new();
    for paragraph in document.paragraphs() {
        let mut first = true;
        for part in sentences(paragraph.content.of(text)) {
            let part = part.shifted(paragraph.content.start());
            match found.last_mut() {
                Some(last) if !first && goes_on(last.of(text), part.of(text)) => *last = last.joined(part),
                _ => found.push(part),
            }
            first = false;
        }
    }
    found
}

fn goes_on(sentence: &str, next: &str) -> bool {
    sentence.ends_with([';', '；']) || next.trim_start().starts_with("其中")
}

impl<'a> Sentence<'a> {
    /// Whether a figure and the next one count things side by side: what `4支钢笔、2本手账，一共花了236元` come to is of both.
    pub(super) fn is_joined(&self, at: usize) -> bool {
        let words = self.between(at, at + 1);
        let parted = |char: char| char != '、' && COMMAS.contains(&char);
        words.contains(['、', '和', '与', '及']) && !words.contains(parted)
    }

    /// The words between the figures `left` and `right`, counted in the sentence.
    pub(super) fn between(&self, left: usize, right: usize) -> &'a str {
        let edges = self.items.get(left).zip(self.items.get(right));
        edges.map_or("", |(left, right)| Span::new(left.span.end(), right.span.start()).of(self.text))
    }

    /// Whether it is no longer than that many characters and no sentence ends in it.
    pub(super) fn is_title(&self, length: usize) -> bool {
        let words = self.span.of(self.text);
        words.chars().take(length + 1).count() <= length && !words.contains('。')
    }

    /// All that stands between two figures, other figures included.
    pub(super) fn stretch(&self, left: usize, right: usize) -> Option<&'a str> {
        let (left, right) = (self.items.get(left)?, self.items.get(right)?);
        self.text.get(left.span.end()..right.span.start())
    }

    /// The words before a figure, from the figure before it or the sentence's start on.
    pub(super) fn before(&self, at: usize) -> &'a str {
        let start = at
            .checked_sub(1)
            .and_then(|at| self.items.get(at))
            .map_or(self.span.start(), |item| item.span.end());
        self.items.get(at).map_or("", |item| Span::new(start, item.span.start()).of(self.text))
    }

    /// All words of the sentence before a figure, other figures included.
    pub(super) fn until(&self, at: usize) -> Option<&'a str> {
        self.text.get(self.span.start()..self.items.get(at)?.span.start())
    }

    /// The words before a figure with the modifier in front of it: `高出` of `高出18.5个百分点`.
    pub(super) fn lead(&self, at: usize) -> &'a str {
        let start = at
            .checked_sub(1)
            .and_then(|at| self.items.get(at))
            .map_or(self.span.start(), |item| item.span.end());
        let end = self.items.get(at).map_or(start, |item| item.figure.core.start());
        self.text.get(start..end).unwrap_or_default()
    }

    /// The words behind a figure, up to the next figure or the sentence's end.
    pub(super) fn after(&self, at: usize) -> &'a str {
        let end = self.items.get(at + 1).map_or(self.span.end(), |item| item.span.start());
        self.items.get(at).map_or("", |item| Span::new(item.span.end(), end).of(self.text))
    }

    /// The figure.
    pub(super) fn figure(&self, at: usize) -> Option<&'a Figure> {
        self.items.get(at).map(|item| item.figure)
    }

    /// The figure with its place.
    pub(super) fn item(&self, at: usize) -> Option<Item<'a>> {
        self.items.get(at).copied()
    }

    /// The words of the clause that a figure stands in, before and behind it, up to its neighbours.
    pub(super) fn things(&self, at: usize) -> String {
        format!("{}{}", last_clause(self.before(at)), first_clause(self.after(at)))
    }
}

/// What ends a sentence.
const STOPS: [char; 5] = ['。', '！', '？', '!', '?'];

/// Whether a sentence ends within the words.
pub(super) fn stops(words: &str) -> bool {
    words.contains(STOPS)
}

/// Whether the characters of `needle` stand in `words` in that order, others between them or not.
pub(super) fn in_order(needle: &str, words: &str) -> bool {
    let mut chars = words.chars();
    !needle.is_empty() && needle.chars().all(|wanted| chars.any(|char| char == wanted))
}

/// The words without any of those in front of them.
pub(super) fn without<'a>(mut words: &'a str, fronts: &[&str]) -> &'a str {
    while let Some(rest) = fronts.iter().find_map(|front| words.strip_prefix(front)) {
        words = rest;
    }
    words
}

/// The first of those words that stands in `words`.
pub(super) fn first_of(list: &[&'static str], words: &str) -> Option<&'static str> {
    list.iter().copied().find(|word| words.contains(word))
}

/// Marks that part clauses.
const COMMAS: [char; 14] = [',', '，', ';', '；', ':', '：', '。', '、', '（', '(', '）', ')', '！', '？'];

/// The words behind the last mark that parts clauses.
pub(super) fn last_clause(words: &str) -> &str {
    words.rsplit(COMMAS).next().unwrap_or(words)
}

/// The words before the first mark that parts clauses.
pub(super) fn first_clause(words: &str) -> &str {
    words.split(COMMAS).next().unwrap_or(words)
}

/// The words without the marks that part clauses and blanks at their start.
pub(super) fn without_comma(words: &str) -> &str {
    words.trim_start_matches(COMMAS).trim()
}

/// Whether two stretches of words have two neighbouring characters in common.
pub(super) fn share_a_word(left: &str, right: &str) -> bool {
    pairs(left).any(|pair| pairs(right).any(|other| pair == other))
}

/// Whether two stretches of words have a character in common that helps to name something.
pub(super) fn share_a_character(left: &str, right: &str) -> bool {
    const WINDOW: usize = 24;
    let content =
        |words: &str| words.chars().filter(|&char| is_content(char)).take(WINDOW).collect::<Vec<_>>();
    let right = content(right);
    content(left).iter().any(|char| right.contains(char))
}

/// The pairs of neighbouring Chinese characters in the last words of a stretch; so many that comparing stays cheap.
fn pairs(words: &str) -> impl Iterator<Item = (char, char)> {
    const WINDOW: usize = 40;
    let skipped = words.chars().count().saturating_sub(WINDOW);
    let chars = words.chars().skip(skipped);
    chars.clone().zip(chars.skip(1)).filter(|pair| is_content(pair.0) && is_content(pair.1))
}

/// Whether a character helps to name something.
fn is_content(char: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&char) && !"其中的了和与及在为是已共达有个全各由从至到".contains(char)
}
