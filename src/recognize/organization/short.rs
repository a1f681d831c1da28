//! Short names of companies by their form: two characters of their own and a trade, where a body acts (山河|智能).

use super::OrganizationClass;
use super::candidate::{Candidate, Standing};
use super::paragraph::Paragraph;
use super::tables::WORDS;
use super::walk::is_name_like;
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
    let proper = matches!(head.tag, "x" | "nz" | "nr" | "nrt" | "ns") && is_name_like(head.text);
    let known = WORDS.industry.contains(head.text) || WORDS.stop.contains(head.text);
    let place = paragraph.is_listed_place(head.span);
    proper && head.span.len() == 6 && head.text.chars().all(char::is_alphabetic) && !known && !place
}

/// Whether nothing before it belongs to it, and a body's doing follows.
fn is_free(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let opens = (paragraph.token_before(span.start())).is_none_or(|token| {
        matches!(token.tag, "p" | "c")
            || WORDS.before.contains(token.text)
            || !token.text.chars().any(char::is_alphanumeric)
    });
    let acts = paragraph.token_at(span.end()).is_some_and(|token| {
        WORDS.behind.contains(token.text) || matches!(token.tag, "v" | "d" | "p" | "c" | "a")
    });
    opens && acts
}

/// What may stand before the code of a listed share, in bytes: six characters.
const MOST_BYTES: usize = 18;

/// Names before the code of a listed share: 新奥股份(600803.SH).
pub(super) fn listed<'a>(paragraph: &'a Paragraph<'_>) -> impl Iterator<Item = Candidate> + 'a {
    (paragraph.text.match_indices(['(', '（'])).filter_map(|(at, bracket)| {
        let code = paragraph.slice(at + bracket.len(), paragraph.text.len());
        let start = is_share_code(code).then(|| name_start(paragraph, at)).flatten()?;
        Some(Candidate {
            span: Span::new(start, at),
            class: OrganizationClass::Company,
            rule: "organization/listed",
            confidence: 85,
            standing: Standing::Strong,
        })
    })
}

/// 600803, 600803.SH, 00700.HK, NYSE:BABA, and whatever follows.
fn is_share_code(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or_default();
    match digits {
        6 => rest.starts_with([')', '）', '.', ',', '，', '、']),
        4 | 5 => rest.starts_with(".HK") || rest.starts_with(".hk"),
        0 => ["NYSE", "NASDAQ", "SH:", "SZ:", "HK:", "股票代码", "证券代码"]
            .iter()
            .any(|head| rest.starts_with(head)),
        _ => false,
    }
}

/// The words of a name back from `at`.
fn name_start(paragraph: &Paragraph<'_>, at: usize) -> Option<usize> {
    let mut start = at;
    while let Some(token) = paragraph.token_before(start) {
        let stops = WORDS.stop.contains(token.text) || matches!(token.tag, "p" | "c" | "uj" | "r" | "d");
        let marks = !token.text.chars().all(char::is_alphanumeric);
        if stops || marks || at - token.span.start() > MOST_BYTES {
            break;
        }
        start = token.span.start();
    }
    (at - start >= 6).then_some(start)
}

#[cfg(test)]
mod tests {
    use crate::recognize::organization::cases::cases;

    #[test]
    fn a_trade_with_two_characters_of_its_own() {
        cases(&["〔蓝桉科技〕宣布上市。", "人工智能发展很快,生物医药也是。", "四是科技创新,以管资本为主。"]);
    }

    #[test]
    fn a_share_code_follows_a_company() {
        cases(&["〔晨曦新材〕(688999.SH)公告", "〔蓝桉国际〕（00999.HK）午后拉升", "文件(2022)和附件(12)"]);
    }
}
