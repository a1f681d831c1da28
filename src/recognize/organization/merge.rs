//! What the rules found and what the model sees, brought together.
//!
//! The model has read what the rules found, so it decides, with exceptions: where it sees exactly what a rule found,
//! the rule says what it is; two bodies written as one are parted (永州市委|市政府); the province before a city's body
//! and a title's marks are left away; an ending alone names nobody; and what only rules see stays where their kind is
//! seldom wrong.

use super::OrganizationClass;
use super::candidate::{Candidate, Standing};
use super::model::{Guess, SCALE, Sight};
use super::paragraph::{Hit, Paragraph};
use super::tables::{Entry, Level, Need, WORDS};
use crate::text::Span;

/// Bodies that are written as one and are two.
const PAIRS: [(&str, &str); 8] = [
    ("纪委", "监委"),
    ("纪委", "国家监委"),
    ("市委", "市政府"),
    ("省委", "省政府"),
    ("县委", "县政府"),
    ("区委", "区政府"),
    ("州委", "州政府"),
    ("党委", "政府"),
];

/// A company's short name that is only a place and a trade (贵州燃气) is one in so sure a reading, in hundredths.
const SURE: u8 = 85;

/// The candidates that stay, in text order. `rules` are settled.
pub(super) fn merge(
    paragraph: &Paragraph<'_>,
    rules: &[Candidate],
    guesses: &[Guess],
    sight: &Sight,
    hits: &[Hit],
) -> Vec<Candidate> {
    let mut merged = Vec::new();
    let mut rest = rules.iter().peekable();
    for guess in guesses {
        let span = sight.span(guess.chars.start, guess.chars.end);
        while let Some(rule) = rest.next_if(|rule| rule.span.end() <= span.start()) {
            merged.push(alone(*rule));
        }
        let mut met = Vec::new();
        while let Some(rule) = rest.next_if(|rule| rule.span.start() < span.end()) {
            met.push(*rule);
        }
        merged.extend(decide(paragraph, span, guess.margin, &met, hits));
    }
    merged.extend(rest.map(|rule| alone(*rule)));
    merged.into_iter().flat_map(|candidate| parted(paragraph, candidate)).collect()
}

/// What stays of a name that the model sees and of what the rules found there.
fn decide(
    paragraph: &Paragraph<'_>,
    span: Span,
    margin: i32,
    met: &[Candidate],
    hits: &[Hit],
) -> Option<Candidate> {
    let seen = confidence(margin);
    if let Some(rule) = met.iter().find(|rule| rule.span == span) {
        let confidence = if rule.standing == Standing::Weak { seen } else { rule.confidence.max(seen) };
        return Some(Candidate { confidence, standing: Standing::Strong, ..*rule });
    }
    if let Some(rule) = met.iter().find(|rule| is_own_name(paragraph, rule, span)) {
        return Some(*rule);
    }
    let doubted = match trade_of(paragraph, span) {
        Some(Level::County) => true,
        Some(_) => seen < SURE,
        None => false,
    };
    let class = class(span, met, hits);
    let names_a_work = is_title(paragraph, span) && class != OrganizationClass::Media;
    (!names_a_work && !is_bare_ending(span, hits) && closes(span.of(paragraph.text))).then_some(Candidate {
        span,
        class,
        rule: "organization/model",
        confidence: seen,
        standing: if doubted { Standing::Weak } else { Standing::Strong },
    })
}

/// Whether a name is all that stands in a title's marks, where a work is named and no body but a paper.
fn is_title(paragraph: &Paragraph<'_>, span: Span) -> bool {
    let before = paragraph.slice(0, span.start());
    let behind = paragraph.slice(span.end(), paragraph.text.len());
    before.ends_with('《') && behind.starts_with('》')
}

/// Whether every mark that opens in a name closes in it (not 平安”二字).
fn closes(name: &str) -> bool {
    let count = |mark: char| name.chars().filter(|char| *char == mark).count();
    [('“', '”'), ('《', '》'), ('（', '）'), ('(', ')')]
        .iter()
        .all(|(left, right)| count(*left) == count(*right))
}

/// The level of the place, where a listed place and the word of a trade are all there is. Companies are seldom called
/// by their county (道县智能制造 is an industry).
fn trade_of(paragraph: &Paragraph<'_>, span: Span) -> Option<Level> {
    let name = span.of(paragraph.text);
    let borders = name.char_indices().map(|(at, _)| at).skip(2);
    borders.into_iter().find_map(|border| {
        let trade = name.get(border..)?;
        let place =
            paragraph.place_before(span.start() + border).filter(|(start, _)| *start == span.start())?;
        (WORDS.industry.contains(trade) || WORDS.short.contains(trade)).then_some(place.1)
    })
}

/// Whether the rule leaves away what is no part of the name: the province before a city's body, a title's marks.
fn is_own_name(paragraph: &Paragraph<'_>, rule: &Candidate, span: Span) -> bool {
    use OrganizationClass::{Court, Government, Legislature, Party};
    let public = matches!(rule.class, Party | Government | Legislature | Court);
    let ends_there = rule.span.end() == span.end() && rule.span.start() > span.start();
    let wider = || paragraph.place_before(rule.span.start()) == Some((span.start(), Level::Province));
    let cut = || span.of(paragraph.text).contains(['《', '》']);
    rule.standing == Standing::Strong
        && span.contains(rule.span)
        && (public && ends_there && wider() || cut())
}

/// The two bodies of a pair, or the one.
fn parted(paragraph: &Paragraph<'_>, candidate: Candidate) -> Vec<Candidate> {
    let Candidate { span, .. } = candidate;
    let name = span.of(paragraph.text);
    let head = |(one, other): &(&str, &str)| name.strip_suffix(other).filter(|head| head.ends_with(one));
    let Some(border) = PAIRS.iter().find_map(head).map(|head| span.start() + head.len()) else {
        return vec![candidate];
    };
    let part = |start, end| Candidate { span: Span::new(start, end), ..candidate };
    vec![part(span.start(), border), part(border, span.end())]
}

/// Whether nothing but an ending is there (公司, 剧团) that needs more than itself.
fn is_bare_ending(span: Span, hits: &[Hit]) -> bool {
    hits.iter().any(|hit| {
        hit.span == span
            && matches!(hit.entry, Entry::Suffix(suffix) if !matches!(suffix.need, Need::Alone | Need::Bare | Need::Level | Need::Adjacent))
    })
}

/// What only a rule found.
fn alone(rule: Candidate) -> Candidate {
    let sure = matches!(rule.rule, "organization/local" | "organization/listed" | "organization/masthead");
    let standing = if sure { rule.standing } else { Standing::Weak };
    Candidate { standing, ..rule }
}

/// By how the name ends: what a rule found there, or a listed ending.
fn class(span: Span, met: &[Candidate], hits: &[Hit]) -> OrganizationClass {
    let rule = met.iter().find(|rule| rule.span.end() == span.end()).map(|rule| rule.class);
    let first = hits.partition_point(|hit| hit.span.end() < span.end());
    let ending = (hits.get(first..).unwrap_or_default().iter())
        .take_while(|hit| hit.span.end() == span.end())
        .filter(|hit| span.contains(hit.span))
        .filter_map(|hit| match hit.entry {
            Entry::Suffix(suffix) => suffix.class.map(|class| (hit.span.len(), class)),
            Entry::Name { class, .. } => Some((hit.span.len(), class)),
            _ => None,
        })
        .max_by_key(|(length, _)| *length);
    rule.or(ending.map(|(_, class)| class)).unwrap_or(OrganizationClass::Company)
}

/// Of a margin in the model's unit: even odds are 50, and three natural logarithms 95.
fn confidence(margin: i32) -> u8 {
    u8::try_from((50 + margin * 15 / SCALE).clamp(50, 99)).unwrap_or(50)
}

#[cfg(test)]
mod tests {
    use crate::recognize::marked::{check, segmenter};
    use crate::recognize::organization::recognize;

    fn cases(marked: &[&str]) {
        for marked in marked {
            check(marked, |text| recognize(text, &segmenter().segment(text)));
        }
    }

    #[test]
    fn bodies_written_as_one_are_two() {
        cases(&[
            "〔柳江市纪委〕〔监委〕召开会议。",
            "〔永州市委〕〔市政府〕高度重视。",
            "〔中央纪委〕〔国家监委〕网站消息",
        ]);
    }

    #[test]
    fn what_no_table_has_is_seen() {
        cases(&[
            "〔晨曦互娱〕昨日宣布裁员，旗下工作室已经解散。",
            "他从〔云杉资本〕辞职后回了老家。",
            "据〔星河晚报〕报道，两名工人受伤。",
        ]);
    }

    #[test]
    fn what_only_looks_like_a_name_is_none() {
        cases(&[
            "推动祁阳纺织、道县智能制造等特色产业发展。",
            "公司同日宣布完成融资。",
            "一家科技公司和两所民办学校的负责人都来了。",
            "【招生计划】今年计划招生三千人。",
            "综艺《山海听风》收视第一，《星河影业》是一部小说。",
        ]);
    }

    #[test]
    fn the_province_before_a_city_s_body_is_no_part_of_it() {
        cases(&["湖南省〔永州市委〕书记调研。"]);
    }
}
