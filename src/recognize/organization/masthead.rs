//! Newspapers and magazines between title marks: 《南方周末》, 《天文爱好者》杂志.

use super::OrganizationClass;
use super::candidate::{Candidate, Standing};
use super::paragraph::Paragraph;
use super::tables::WORDS;
use crate::text::Span;

/// Endings of a medium's title.
const ENDINGS: [&str; 8] = ["报", "周刊", "月刊", "时报", "杂志", "画刊", "旬刊", "双周刊"];
/// What says behind the marks that a medium was named.
const BEHIND: [&str; 8] = ["杂志", "记者", "报道", "周刊", "月刊", "社论", "编辑部", "头版"];
/// No medium's title is longer.
const MOST_CHARS: usize = 13;

/// The media in title marks.
pub(super) fn candidates<'a>(paragraph: &'a Paragraph<'_>) -> impl Iterator<Item = Candidate> + 'a {
    paragraph.text.match_indices('《').filter_map(|(at, mark)| {
        let start = at + mark.len();
        let behind = paragraph.slice(start, paragraph.text.len());
        let end = behind.char_indices().take(MOST_CHARS).find(|(_, char)| *char == '》')?.0;
        let (title, rest) = (behind.get(..end)?, behind.get(end + mark.len()..)?);
        is_medium(title, rest).then_some(Candidate {
            span: Span::new(start, start + title.len()),
            class: OrganizationClass::Media,
            rule: "organization/masthead",
            confidence: 75,
            standing: Standing::Strong,
        })
    })
}

fn is_medium(title: &str, rest: &str) -> bool {
    let named = ENDINGS.iter().any(|ending| title.ends_with(ending)) && !is_report(title);
    let plain = title.len() > 3 && title.chars().all(|char| char.is_alphanumeric() || char == '·');
    plain && (named || BEHIND.iter().any(|behind| rest.starts_with(behind)))
}

/// 公报, 海报 and a bare 日报 are no titles of a medium.
fn is_report(title: &str) -> bool {
    let tail = title.char_indices().rev().nth(1).map_or("", |(at, _)| title.get(at..).unwrap_or_default());
    let common = ["周报", "日报", "晚报", "晨报", "快报", "学报"].contains(&tail);
    WORDS.paper.contains(title) || WORDS.paper.contains(tail) && !common
}

#[cfg(test)]
mod tests {
    use crate::recognize::marked::{check, segmenter};
    use crate::recognize::organization::rules;

    #[test]
    fn titles_of_media_are_bodies() {
        for marked in [
            "据《〔星洲晨报〕》报道,此事属实。",
            "《〔天文爱好者〕》杂志创刊四十年。",
            "他写过《天文爱好者》和《山河》。",
            "会后发表《联合公报》和《2021年年报》。",
        ] {
            check(marked, |text| rules(text, &segmenter().segment(text)));
        }
    }
}
