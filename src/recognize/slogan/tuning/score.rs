//! What is found in an article against what is marked.

use super::article::Article;
use crate::recognize::slogan::line::Line;
use crate::recognize::slogan::score::Model;
use crate::recognize::slogan::{Body, gazetteer, link, weighed};
use crate::recognize::{Finding, Kind};
use crate::text::Span;
use std::fmt;
use std::ops::AddAssign;

/// Right, wrong and missed spans, and how many of the right ones have the right class.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Score {
    pub(super) right: usize,
    pub(super) wrong: usize,
    pub(super) missed: usize,
    classed: usize,
    of_class: usize,
    characters: usize,
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
        self.classed += other.classed;
        self.of_class += other.of_class;
        self.characters += other.characters;
    }
}

fn thousandths(part: usize, whole: usize) -> usize {
    (part * 1000).checked_div(whole).unwrap_or(1000)
}

impl Score {
    /// F1 in thousandths.
    pub(super) fn f1(self) -> usize {
        thousandths(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    /// Wrong spans in 2,000 characters, in hundredths.
    pub(super) fn alarms(self) -> usize {
        (self.wrong * 200_000).checked_div(self.characters).unwrap_or_default()
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { right, wrong, missed, .. } = *self;
        let per_mille = |part, whole| {
            let all = thousandths(part, whole);
            format!("{}.{:03}", all / 1000, all % 1000)
        };
        write!(
            f,
            "precision {} recall {} F1 {} class {} ({right} right, {wrong} wrong, {missed} missed)",
            per_mille(right, right + wrong),
            per_mille(right, right + missed),
            per_mille(2 * right, 2 * right + wrong + missed),
            per_mille(self.of_class, self.classed),
        )
    }
}

/// The strong slogans of an article.
pub(super) fn slogans(article: &Article, model: Model<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for paragraph in &article.paragraphs {
        let found = weighed(paragraph.text, &paragraph.tokens, model);
        findings.extend(found.into_iter().map(|finding| finding.shifted(paragraph.start)));
    }
    link::link(&article.document, &mut findings, model.weights);
    findings.retain(|finding| finding.kind() == Kind::Slogan && !finding.weak);
    findings
}

/// Whether the whole wording stands in the gazetteer or names a plan.
fn is_famous(wording: &str) -> bool {
    let quoted = format!("“{wording}”");
    let known = gazetteer::known(&Line::new(wording, &[]));
    known.iter().any(|one| (one.from, one.to) == (0, wording.chars().count()))
        || !gazetteer::plans(&Line::new(&quoted, &[])).is_empty()
}

/// The score of an article, of the wordings in no gazetteer alone where `unknown`; `notes` take what is wrong.
pub(super) fn score(article: &Article, model: Model<'_>, unknown: bool, notes: &mut Vec<String>) -> Score {
    let text = article.document.text();
    let findings = slogans(article, model);
    let passed = |span: Span| unknown && is_famous(span.of(text));
    let mut score = Score { characters: article.characters(), ..Score::default() };
    for finding in findings.iter().filter(|finding| !passed(finding.span)) {
        let wording = finding.span.of(text);
        let optional = || article.marks.iter().any(|mark| !mark.counts && mark.span.overlaps(finding.span));
        match article.mark(finding.span) {
            Some(mark) if mark.counts => {
                score.right += 1;
                if let (Some(class), Body::Slogan(slogan)) = (mark.class, &finding.body) {
                    score.classed += 1;
                    score.of_class += usize::from(slogan.class == class);
                    if slogan.class != class {
                        notes.push(format!(
                            "  class  {wording} {} for {}",
                            slogan.class.name(),
                            class.name()
                        ));
                    }
                }
            }
            _ if optional() => {}
            _ => {
                score.wrong += 1;
                notes.push(format!(
                    "  wrong  {wording} ({}, {})",
                    finding.rule,
                    finding.confidence.as_hundredths()
                ));
            }
        }
    }
    for mark in article.marks.iter().filter(|mark| mark.counts && !passed(mark.span)) {
        if !findings.iter().any(|finding| finding.span == mark.span) {
            score.missed += 1;
            notes.push(format!("  missed {}", mark.span.of(text)));
        }
    }
    score
}

/// The score of all `articles`.
pub(super) fn total<'a>(
    articles: impl IntoIterator<Item = &'a Article>,
    model: Model<'_>,
    unknown: bool,
    notes: &mut Vec<String>,
) -> Score {
    let mut sum = Score::default();
    for article in articles {
        notes.push(article.name.clone());
        sum += score(article, model, unknown, notes);
    }
    sum
}
