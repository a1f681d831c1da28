//! The article for another editor's page: marks as coloured text, without a style sheet. Also as plain text.

use super::html::escaped;
use super::loss::shown;
use super::verdict::{checks, claim_lines, claims, distance};
use crate::annotation::AnnotationId;
use crate::message::{Locale, Message, check_sentence, outcome_name};
use crate::recognize::Kind;
use crate::store::Article;
use crate::text::Span;
use crate::view::{Run, runs};
use std::collections::HashMap;
use std::fmt::Write;

/// An article to paste elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rich {
    /// With mark-up, for editors that take it.
    pub html: String,
    /// Without.
    pub plain: String,
}

/// The background of a kind's marks: the light one of the style sheet, which an editor's page does not have.
const fn background(kind: Kind) -> &'static str {
    match kind {
        Kind::Figure => "#e4eefa",
        Kind::Organization => "#e2f2e8",
        Kind::Slogan => "#fbe6e0",
        Kind::Document => "#efe9f8",
        Kind::Own(_) => "#f2f0ea",
    }
}

/// The article with its marks, then its claims and its checks, in the words of `locale`.
#[must_use]
pub fn rich(article: &Article, locale: Locale) -> Rich {
    let kinds: HashMap<_, _> = shown(article).map(|annotation| (annotation.id, annotation.kind())).collect();
    let text = article.document.text();
    let mut rich = Rich { html: String::new(), plain: String::new() };
    for (paragraph, part) in article.parts() {
        let content = paragraph.content;
        if !part.is_article() || content.of(text).trim().is_empty() {
            continue;
        }
        rich.html += "<p>";
        let own = shown(article).filter(|annotation| annotation.anchor.span.overlaps(content));
        runs(content, own).iter().for_each(|run| mark(&mut rich.html, run, text, &kinds));
        rich.html += "</p>\n";
        rich.plain += content.of(text).trim();
        rich.plain += "\n";
    }
    let told = claims(article).into_iter().map(|claim| claim_lines(article, claim, locale));
    rich.list(locale.text(Message::ReportClaims), told);
    let checked = checks(article).map(|relation| {
        let check = &relation.check;
        let sentence = check_sentence(locale, check.message);
        let outcome = outcome_name(locale, check.outcome);
        let said = locale.fill(Message::CheckLabel, &[outcome, &sentence]);
        [said, check.formula.clone()].into_iter().chain(distance(check, locale)).collect()
    });
    rich.list(locale.text(Message::Checks), checked);
    rich
}

fn mark(html: &mut String, run: &Run, text: &str, kinds: &HashMap<AnnotationId, Kind>) {
    let words = escaped(Span::of(run.span, text));
    let kind = run.ids.last().and_then(|id| kinds.get(id));
    // Writing to a string does not fail.
    let _ = match kind {
        Some(kind) => write!(html, "<span style=\"background-color:{}\">{words}</span>", background(*kind)),
        None => write!(html, "{words}"),
    };
}

impl Rich {
    /// A heading and items of some lines each; nothing where there are none.
    fn list(&mut self, heading: &str, items: impl Iterator<Item = Vec<String>>) {
        let mut items = items.peekable();
        if items.peek().is_none() {
            return;
        }
        let _ = write!(self.html, "<p><strong>{}</strong></p>\n<ul>\n", escaped(heading));
        let _ = writeln!(self.plain, "\n{heading}");
        for lines in items {
            let marked: Vec<_> = lines.iter().map(|line| escaped(line)).collect();
            let _ = writeln!(self.html, "<li>{}</li>", marked.join("<br>"));
            let _ = writeln!(self.plain, "- {}", lines.join("\n  "));
        }
        self.html += "</ul>\n";
    }
}
