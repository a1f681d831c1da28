//! Short names of companies by their form: two characters of their own and a trade, where a body acts (山河|智能).

use super::OrganizationClass;
use super::candidate::{Candidate, Standing};
use super::paragraph::Paragraph;
use super::tables::WORDS;
use crate::segment::Token;
use crate::text::Span;

/// The short names among the words.
pub(super) fn candidates<'a>(
    paragraph: &'a Paragraph<'_>,
    tokens: &'a [Token<'a>],
) -> impl Iterator<Item = Candidate> + 'a {
    tokens.windows(2).filter_map(move |pair| match pair {
        [head, trade] => candidate(paragraph, head, trade),
        _ => None,
    })
}

fn candidate(paragraph: &Paragraph<'_>, head: &Token<'_>, trade: &Token<'_>) -> Option<Candidate> {
    let span = head.span.joined(trade.span);
    let fits = WORDS.short.contains(trade.text) && is_head(paragraph, head) && is_free(paragraph, span);
    fits.then_some(Candidate {
        span,
        class: OrganizationClass::Company,
        rule: "organization/short",
        confidence: 60,
        standing: Standing::Strong,
    })
}

/// Two characters that no other word explains.
fn is_head(paragraph: &Paragraph<'_>, head: &Token<'_>) -> bool {
    let proper = matches!(head.tag, "x" | "nz" | "nr" | "nrt" | "ns");
    let known = WORDS.industry.contains(head.text) || WORDS.stop.contains(head.text);
    let place = paragraph.is_listed_place(head.span);
    proper && head.span.len() == 6 && head.text.chars().all(char::is_alphabetic) && !known && !place
}

/// Whether nothing before it belongs to it, and a body's doing follows.
fn is_free(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let before = paragraph.token_before(span.start());
    let opens = before.is_none_or(|token| {
        matches!(token.tag, "x" | "p" | "c" | "v") && !token.text.chars().any(is_han)
            || matches!(token.tag, "p" | "c")
    });
    let acts = paragraph.token_at(span.end()).is_some_and(|token| {
        WORDS.behind.contains(token.text) || matches!(token.tag, "v" | "d" | "p" | "c" | "a")
    });
    opens && acts
}

fn is_han(char: char) -> bool {
    char.is_alphabetic()
}
