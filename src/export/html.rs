//! One page that stands alone: the article with its marks, then a note for each. No script; it prints.

mod claims;

use super::note::facts;
use super::verdict::{checks, distance};
use crate::annotation::{Annotation, AnnotationId, Status};
use crate::check::Outcome;
use crate::message::{Locale, Message, check_sentence, outcome_name};
use crate::store::{Article, Relation};
use crate::text::{Paragraph, Span};
use crate::view::formula;
use crate::view::{Group, Run, outline, runs, sections};
use std::collections::{HashMap, HashSet};
use std::fmt::Write;

/// The style sheets that the page carries, the same as the app's.
const STYLES: [&str; 4] = [
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/article.css"),
    include_str!("../../styles/report.css"),
    include_str!("../../styles/print.css"),
];

/// The article as a page, with headings in `locale`. Dismissed and weak annotations are left out.
#[must_use]
pub fn html(article: &Article, locale: Locale) -> String {
    let shown: Vec<_> = (article.annotations.iter())
        .filter(|annotation| !annotation.weak && annotation.status != Status::Dismissed)
        .collect();
    let title = if article.title.is_empty() { locale.text(Message::Untitled) } else { &article.title };
    let mut page = Page { html: String::new(), locale };
    page.head(title);
    page.summary(article, title, &outline(shown.iter().copied()));
    page.claims(article);
    page.checks(article);
    page.article(article, &shown);
    page.notes(article, &shown);
    page.method();
    page.html.push_str("</main>\n</body>\n</html>\n");
    page.html
}

struct Page {
    html: String,
    locale: Locale,
}

impl Page {
    fn add(&mut self, parts: std::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = self.html.write_fmt(parts);
    }

    fn head(&mut self, title: &str) {
        let (language, title, styles) = (self.locale.tag(), escaped(title), STYLES.concat());
        self.add(format_args!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>{title}</title>\n<style>\n{styles}</style>\n</head>\n<body class=\"report\">\n<main>\n",
        ));
    }

    fn summary(&mut self, article: &Article, title: &str, groups: &[Group]) {
        let made = self.locale.text(Message::ReportMadeWith);
        self.add(format_args!("<header>\n<h1>{}</h1>\n<p>{made}", escaped(title)));
        if let Some(date) = article.publication.date() {
            let label = self.locale.text(Message::PublicationDate);
            self.add(format_args!(" · {label} <time datetime=\"{date}\">{date}</time>"));
        }
        self.add(format_args!("</p>\n<ul class=\"counts\">\n"));
        for group in groups {
            let (class, name) = (group.kind.name(), escaped(article.kind_name(self.locale, group.kind)));
            self.add(format_args!(
                "<li><span class=\"mention {class}\">{name}</span> {}</li>\n",
                group.count
            ));
        }
        self.html.push_str("</ul>\n</header>\n");
    }

    fn method(&mut self) {
        let (heading, method) =
            (self.locale.text(Message::ReportHow), self.locale.text(Message::ReportMethod));
        self.add(format_args!("<footer class=\"method\">\n<h2>{heading}</h2>\n<p>{method}</p>\n</footer>\n"));
    }

    fn article(&mut self, article: &Article, shown: &[&Annotation]) {
        let document = &article.document;
        let mut marks = Marks::new(shown);
        let outside: HashSet<_> = article.outside().into_iter().collect();
        let heading = self.locale.text(Message::Article);
        self.add(format_args!("<h2>{heading}</h2>\n"));
        self.add(format_args!("<article class=\"text\" lang=\"zh\">"));
        for section in sections(document, shown.iter().copied()) {
            self.html.push_str("<section>");
            let mut annotations = section.annotations.iter().copied().peekable();
            for Paragraph { content, whole } in section.paragraphs {
                let inside = |annotation: &&Annotation| annotation.anchor.span.start() < whole.end();
                let own: Vec<_> = std::iter::from_fn(|| annotations.next_if(inside)).collect();
                let outside = if outside.contains(content) { " class=\"outside\"" } else { "" };
                self.add(format_args!("<p{outside}>"));
                for run in runs(*content, own.into_iter()) {
                    marks.push(&mut self.html, &run, document.text());
                }
                self.html.push_str("</p>\n");
            }
            self.html.push_str("</section>");
        }
        self.html.push_str("</article>\n");
    }

    fn notes(&mut self, article: &Article, shown: &[&Annotation]) {
        let heading = self.locale.text(Message::ReportMentions);
        self.add(format_args!("<section class=\"notes\">\n<h2>{heading}</h2>\n"));
        for kind in article.all_kinds() {
            let of_kind: Vec<_> = shown.iter().filter(|annotation| annotation.kind() == kind).collect();
            if of_kind.is_empty() {
                continue;
            }
            let name = escaped(article.kind_name(self.locale, kind));
            self.add(format_args!("<h3>{name} {}</h3>\n<ol>\n", of_kind.len()));
            for annotation in of_kind {
                self.note(annotation);
            }
            self.html.push_str("</ol>\n");
        }
        self.html.push_str("</section>\n");
    }

    fn checks(&mut self, article: &Article) {
        let mut checks: Vec<_> = checks(article).collect();
        if checks.is_empty() {
            return;
        }
        // What does not agree is what the page is read for.
        checks.sort_by_key(|relation| relation.check.outcome != Outcome::Fails);
        let heading = self.locale.text(Message::Checks);
        self.add(format_args!("<section class=\"checks\">\n<h2>{heading}</h2>\n<ul>\n"));
        checks.into_iter().for_each(|relation| self.check(article, relation));
        self.html.push_str("</ul>\n</section>\n");
    }

    fn check(&mut self, article: &Article, Relation { check, operands, .. }: &Relation) {
        let outcome = outcome_name(self.locale, check.outcome);
        let sentence = escaped(&check_sentence(self.locale, check.message));
        let operands: Vec<_> = operands.iter().filter_map(|id| article.annotation(*id)).collect();
        let formula: String = (formula(&check.formula, &operands).into_iter())
            .map(|piece| match piece.operand {
                Some(id) => format!("<a href=\"#m{}\">{}</a>", id.0, escaped(&piece.text)),
                None => escaped(&piece.text),
            })
            .collect();
        let distance =
            distance(check, self.locale).map(|said| format!("<br><span class=\"soft\">{said}</span>"));
        self.add(format_args!(
            "<li class=\"{}\"><strong>{outcome}</strong> {sentence}<br><span class=\"formula\" lang=\"zh\">{formula}</span>{}</li>\n",
            check.outcome.name(),
            distance.unwrap_or_default(),
        ));
    }

    fn note(&mut self, annotation: &Annotation) {
        let id = annotation.id.0;
        let quote = escaped(&annotation.anchor.quote);
        let facts = escaped(&facts(annotation, self.locale).join(" · "));
        self.add(format_args!(
            "<li id=\"n{id}\" role=\"comment\"><a href=\"#m{id}\">{quote}</a> <span>{facts}</span></li>\n",
        ));
    }
}

/// Writes runs as marks.
struct Marks<'a> {
    by_id: HashMap<AnnotationId, &'a Annotation>,
    /// Annotations whose first run is written: an id stands once in a page.
    begun: HashSet<AnnotationId>,
}

impl<'a> Marks<'a> {
    fn new(shown: &[&'a Annotation]) -> Self {
        let by_id = shown.iter().map(|annotation| (annotation.id, *annotation)).collect();
        Self { by_id, begun: HashSet::new() }
    }

    fn push(&mut self, html: &mut String, run: &Run, text: &str) {
        let text = escaped(Span::of(run.span, text));
        let covering: Vec<_> = run.ids.iter().filter_map(|id| self.by_id.get(id)).collect();
        let Some(innermost) = covering.last() else {
            html.push_str(&text);
            return;
        };
        let classes: Vec<_> = covering.iter().map(|annotation| annotation.kind().name()).collect();
        let new = (run.ids.iter().rev()).find(|id| self.begun.insert(**id));
        let id = new.map(|id| format!(" id=\"m{}\"", id.0)).unwrap_or_default();
        let classes = classes.join(" ");
        let note = innermost.id.0;
        // Writing to a string does not fail.
        let _ = write!(html, "<mark{id} class=\"mention {classes}\" aria-details=\"n{note}\">{text}</mark>");
    }
}

/// Text that stands for itself in HTML, between tags and in quoted attributes.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            // HTML forbids these even as references.
            '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => html.push('\u{fffd}'),
            _ => html.push(char),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn markup_stands_for_itself() {
        assert_eq!(escaped("<a b='\"&\u{0}"), "&lt;a b=&#39;&quot;&amp;\u{fffd}");
    }
}
