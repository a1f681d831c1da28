//! DOCX: the text, with a comment on each annotation and each check.
//!
//! Source of the parts: ECMA-376, *Office Open XML File Formats*, part 1, WordprocessingML.

use super::archive::archive;
use super::loss::{counted_loss, shown};
use super::note::facts;
use super::verdict::{checks, claim_lines, claims, distance};
use super::xlsx::relations;
use super::xml::{DECLARATION, escaped, is_allowed};
use crate::message::{Locale, Message, Said, check_sentence, outcome_name};
use crate::store::Article;
use crate::text::Span;
use std::fmt::Write;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const CONTENT_TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
    <Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>";

const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>";

/// The article with comments in the words of `locale`.
pub(super) fn docx(article: &Article, locale: Locale) -> (Vec<u8>, Vec<Said>) {
    let comments = comments(article, locale);
    let forbidden = |char: char| !is_allowed(char) && !matches!(char, '\u{b}' | '\u{c}');
    let removed = article.document.text().chars().filter(|&char| forbidden(char)).count();
    let main = [("officeDocument", "word/document.xml".to_owned())];
    let parts = [("styles", "styles.xml".to_owned()), ("comments", "comments.xml".to_owned())];
    let files = [
        ("[Content_Types].xml", format!("{DECLARATION}{CONTENT_TYPES}")),
        ("_rels/.rels", relations(main)),
        ("word/document.xml", root("document", &body(article, &comments))),
        ("word/_rels/document.xml.rels", relations(parts)),
        ("word/styles.xml", root("styles", STYLES)),
        ("word/comments.xml", root("comments", &comments_part(&comments, locale))),
    ];
    (archive(files), counted_loss(Message::LossControls, removed).into_iter().collect())
}

/// A comment; its number is its place.
struct Comment {
    span: Span,
    lines: Vec<String>,
}

fn comments(article: &Article, locale: Locale) -> Vec<Comment> {
    let mut comments: Vec<_> = shown(article)
        .map(|annotation| {
            let heading =
                format!("{}: {}", article.kind_name(locale, annotation.kind()), annotation.anchor.quote);
            let lines = std::iter::once(heading).chain(facts(annotation, locale)).collect();
            Comment { span: annotation.anchor.span, lines }
        })
        .collect();
    // A check is told beside its first operand.
    comments.extend(checks(article).filter_map(|relation| {
        let first = relation.operands.iter().find_map(|id| article.annotation(*id))?;
        let check = &relation.check;
        let heading = format!("{}: {}", locale.text(Message::Checks), outcome_name(locale, check.outcome));
        let lines = [heading, check_sentence(locale, check.message), check.formula.clone()];
        let lines = lines.into_iter().chain(distance(check, locale)).collect();
        Some(Comment { span: first.anchor.span, lines })
    }));
    // A claim is told beside its first sentence; one that the text has lost stands nowhere.
    comments.extend(claims(article).into_iter().filter_map(|claim| {
        let span = claim.anchors.first()?.span;
        Some(Comment { span, lines: claim_lines(article, claim, locale) })
    }));
    comments
}

fn root(name: &str, content: &str) -> String {
    format!("{DECLARATION}<w:{name} xmlns:w=\"{NAMESPACE}\">{content}</w:{name}>")
}

/// A place where a comment's range begins or ends. Where several are at one place, ends come first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Edge {
    End(usize),
    Start(usize),
}

fn body(article: &Article, comments: &[Comment]) -> String {
    let mut edges: Vec<(usize, Edge)> = (comments.iter().enumerate())
        .flat_map(|(number, comment)| {
            [(comment.span.start(), Edge::Start(number)), (comment.span.end(), Edge::End(number))]
        })
        .collect();
    edges.sort_unstable();
    let mut edges = edges.into_iter().peekable();
    let text = article.document.text();
    let paragraphs = article.document.paragraphs();
    let mut xml = "<w:body>".to_owned();
    for (number, paragraph) in (1..).zip(paragraphs) {
        xml += "<w:p>";
        let mut from = paragraph.content.start();
        // What begins inside a line break begins the next paragraph; the last one takes all that is left.
        let is_last = number == paragraphs.len();
        while let Some((at, edge)) = edges.next_if(|&(at, edge)| {
            is_last
                || at < paragraph.whole.end()
                || (at == paragraph.whole.end() && matches!(edge, Edge::End(_)))
        }) {
            let to = at.clamp(from, paragraph.content.end().max(from));
            run(&mut xml, text.get(from..to).unwrap_or_default());
            from = to;
            // Writing to a string does not fail.
            let _ = match edge {
                Edge::Start(id) => write!(xml, "<w:commentRangeStart w:id=\"{id}\"/>"),
                Edge::End(id) => write!(
                    xml,
                    "<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>"
                ),
            };
        }
        run(&mut xml, text.get(from..paragraph.content.end()).unwrap_or_default());
        xml += "</w:p>";
    }
    xml + "<w:sectPr/></w:body>"
}

/// A run of text; tabs and page breaks are elements.
fn run(xml: &mut String, text: &str) {
    if text.is_empty() {
        return;
    }
    *xml += "<w:r>";
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let mark = match first {
            '\t' => Some("<w:tab/>"),
            '\u{b}' | '\u{c}' => Some("<w:br/>"),
            _ => None,
        };
        let length = match mark {
            Some(_) => first.len_utf8(),
            None => rest.find(['\t', '\u{b}', '\u{c}']).unwrap_or(rest.len()),
        };
        let (here, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
        match mark {
            Some(mark) => *xml += mark,
            None => {
                let _ = write!(xml, "<w:t xml:space=\"preserve\">{}</w:t>", escaped(here));
            }
        }
        rest = behind;
    }
    *xml += "</w:r>";
}

fn comments_part(comments: &[Comment], locale: Locale) -> String {
    let author = locale.text(Message::Brand);
    let mut xml = String::new();
    for (number, comment) in comments.iter().enumerate() {
        let _ = write!(xml, "<w:comment w:id=\"{number}\" w:author=\"{author}\" w:initials=\"{author}\">");
        for line in &comment.lines {
            xml += "<w:p>";
            run(&mut xml, line);
            xml += "</w:p>";
        }
        xml += "</w:comment>";
    }
    xml
}
