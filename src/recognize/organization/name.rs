//! Bodies known by name.

use super::OrganizationClass;
use super::candidate::{Candidate, Standing};
use super::paragraph::Paragraph;
use super::suffix::with_session;
use super::tables::WORDS;
use crate::text::Span;

/// A name of so many bytes is no accident, however the words were cut.
const LONG: usize = 12;

/// A listed name where it stands as a word.
pub(super) fn candidate(
    paragraph: &Paragraph<'_>,
    span: Span,
    class: OrganizationClass,
    doubtful: bool,
) -> Option<Candidate> {
    if !stands(paragraph, span) {
        return None;
    }
    let (standing, confidence) = match (doubtful, has_evidence(paragraph, span)) {
        (false, _) => (Standing::Strong, 95),
        (true, true) => (Standing::Strong, 70),
        (true, false) => (Standing::Weak, 30),
    };
    let start = if class == OrganizationClass::Legislature {
        with_session(paragraph, span.start())
    } else {
        span.start()
    };
    Some(Candidate {
        span: Span::new(start, span.end()),
        class,
        rule: "organization/name",
        confidence,
        standing,
    })
}

/// Whether the wording is not a part of other words.
fn stands(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let makes_another = (paragraph.token_at(span.end()))
        .is_some_and(|token| WORDS.tail.contains(paragraph.slice(span.end(), token.span.end())));
    if makes_another {
        return false;
    }
    if is_product(paragraph, span) {
        return false;
    }
    let apart = paragraph.is_boundary(span.start()) || is_in_an_unknown_word(paragraph, span);
    span.len() >= LONG || apart && (paragraph.may_end(span.end()) || opens_a_compound(paragraph, span))
}

/// Whether a name of three characters and a word of two make one of the dictionary's: 联合国|总部, not 教育部|门.
fn opens_a_compound(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let rest = paragraph.token_at(span.end()).map_or(0, |token| token.span.end() - span.end());
    span.len() >= 9 && rest >= 6
}

/// Whether one word that no dictionary has ends with the name: 电联合国.
fn is_in_an_unknown_word(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let token = paragraph.token_before(span.end()).filter(|token| token.tag == "x" && span.len() >= 9);
    token.is_some_and(|token| token.span.contains(span))
}

/// Whether the name is that of a product: 一部华为手机, 特斯拉Model Y.
fn is_product(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let counted =
        paragraph.token_before(span.start()).is_some_and(|token| WORDS.measure.contains(token.text));
    let behind = paragraph.slice(span.end(), paragraph.text.len()).trim_start_matches(' ');
    let model = WORDS.brand.contains(span.of(paragraph.text))
        && behind.starts_with(|char: char| char.is_ascii_alphabetic());
    counted || model
}

/// Whether a word beside it says that a body is meant.
fn has_evidence(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let before = paragraph.token_before(span.start()).map_or("", |token| token.text);
    let behind =
        paragraph.token_at(span.end()).map_or("", |token| paragraph.slice(span.end(), token.span.end()));
    WORDS.before.contains(before) || WORDS.behind.contains(behind)
}

/// A body named before, without its name (该公司): weak.
pub(super) fn reference(paragraph: &Paragraph<'_>, span: Span) -> Option<Candidate> {
    let stands = paragraph.is_boundary(span.start()) && paragraph.may_end(span.end());
    stands.then_some(Candidate {
        span,
        class: OrganizationClass::Other,
        rule: "organization/reference",
        confidence: 40,
        standing: Standing::Weak,
    })
}

#[cfg(test)]
mod tests {
    use crate::recognize::organization::cases::cases;

    #[test]
    fn listed_names_stand_as_words() {
        cases(&[
            "〔新华社〕记者从〔国家税务总局〕获悉",
            "经〔党中央〕、〔国务院〕批准",
            "〔中央纪委〕〔国家监委〕网站消息",
            "教育部门和财政部门的负责人",
            "这些国防部队驻扎在边境",
            "〔红网时刻新闻〕记者",
            "告诉〔三湘都市报〕记者",
            "王斌〔长沙晚报〕11月1日讯",
        ]);
    }

    #[test]
    fn names_with_numbers() {
        cases(&[
            "〔三一重工〕与〔中建三局〕签约",
            "〔第十四届全国人大〕第三次会议",
            "〔第一财经〕报道,〔一汽〕和〔八一厂〕合作",
            "他担任驻村第一书记",
        ]);
    }

    #[test]
    fn a_doubtful_name_needs_evidence() {
        cases(&[
            "苹果和小米都丰收了",
            "〔苹果公司〕的股价",
            "〔小米〕创始人说",
            "他的理想是当老师",
            "五粮液涨价了",
        ]);
    }

    #[test]
    fn a_product_is_no_body() {
        cases(&["他买了一部华为手机", "一台比亚迪停在门口", "特斯拉Model 3降价", "〔华为〕宣布降价"]);
    }
}
