//! Markdown: the text, a footnote behind each annotation, the checks as a list. CommonMark with footnotes.

use super::loss::shown;
use super::note::facts;
use super::verdict::{checks, claim_lines, claims, distance};
use crate::annotation::Annotation;
use crate::message::{Locale, Message, check_sentence, outcome_name};
use crate::store::Article;
use std::fmt::Write;

/// The article with footnotes, in the words of `locale`.
pub(super) fn markdown(article: &Article, locale: Locale) -> String {
    let mut notes: Vec<&Annotation> = shown(article).collect();
    // Footnotes are numbered in the order of their references.
    notes.sort_by_key(|annotation| annotation.anchor.span.end());
    let mut markdown = String::new();
    if let Some(date) = article.publication.date() {
        markdown += &format!("{} {date}\n\n", locale.text(Message::PublicationDate));
    }
    let mut references = notes.iter().zip(1..).peekable();
    let text = article.document.text();
    for paragraph in article.document.paragraphs() {
        let mut line = String::new();
        let mut from = paragraph.content.start();
        while let Some((annotation, number)) =
            references.next_if(|(annotation, _)| annotation.anchor.span.end() <= paragraph.whole.end())
        {
            let to = annotation.anchor.span.end().min(paragraph.content.end());
            line += &inline(text.get(from..to).unwrap_or_default());
            line += &format!("[^{number}]");
            from = to.max(from);
        }
        line += &inline(text.get(from..paragraph.content.end()).unwrap_or_default());
        if !line.trim().is_empty() {
            markdown += &block(&line);
            markdown += "\n\n";
        }
    }
    let claims = claims(article);
    if !claims.is_empty() {
        // Writing to a string does not fail.
        let _ = writeln!(markdown, "## {}\n", locale.text(Message::ReportClaims));
        for claim in claims {
            let lines = claim_lines(article, claim, locale);
            let lines: Vec<_> = lines.iter().map(|line| inline(&line.replace(['\n', '\r'], " "))).collect();
            let _ = writeln!(markdown, "- {}", lines.join("\\\n  "));
        }
        markdown.push('\n');
    }
    if checks(article).next().is_some() {
        // Writing to a string does not fail.
        let _ = writeln!(markdown, "## {}\n", locale.text(Message::Checks));
        for relation in checks(article) {
            let check = &relation.check;
            let outcome = outcome_name(locale, check.outcome);
            let sentence = inline(&check_sentence(locale, check.message));
            let distance = distance(check, locale).map(|said| format!(" ({})", inline(&said)));
            let _ = writeln!(
                markdown,
                "- {outcome}: {sentence} {}{}",
                inline(&check.formula),
                distance.unwrap_or_default()
            );
        }
        markdown.push('\n');
    }
    for (annotation, number) in notes.iter().zip(1..) {
        let quote = inline(&annotation.anchor.quote.replace(['\n', '\r'], " "));
        let mut said = vec![article.kind_name(locale, annotation.kind()).to_owned()];
        said.extend(facts(annotation, locale));
        let _ = writeln!(markdown, "[^{number}]: {quote}: {}", inline(&said.join(" · ")));
    }
    markdown
}

/// Text in which no character is taken for markup.
fn inline(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        if r"\`*_[]<>&~|^$".contains(char) {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}

/// A line that is a paragraph and nothing else: no heading, list, rule, quotation or code.
fn block(line: &str) -> String {
    let body = line.trim_matches([' ', '\t']);
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let rest = body.get(digits..).unwrap_or_default();
    if digits > 0 && rest.starts_with(['.', ')']) {
        format!("{}\\{rest}", body.get(..digits).unwrap_or_default())
    } else if body.starts_with(['#', '+', '-', '=', ':']) {
        format!("\\{body}")
    } else {
        body.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{block, inline};

    #[test]
    fn nothing_is_taken_for_markup() {
        assert_eq!(inline("*a* [b] <c> & 3_4"), r"\*a\* \[b\] \<c\> \& 3\_4");
        for (line, escaped) in [
            ("# 一", r"\# 一"),
            ("12. 一", r"12\. 一"),
            ("- 一", r"\- 一"),
            ("145.2亿", r"145\.2亿"),
            ("\t一 ", "一"),
        ] {
            assert_eq!(block(line), escaped);
        }
    }
}
