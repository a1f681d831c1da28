//! Clubs without their place, in news of sport: 海港 of 上海海港.

use super::alias::without_place;
use super::{Alias, organization};
use crate::recognize::Finding;
use crate::recognize::organization::OrganizationClass;
use crate::recognize::organization::tables::WORDS;

/// Words of matches. An article with so many different ones is about sport.
const SPORT: [&str; 16] = [
    "主场",
    "客场",
    "主帅",
    "主教练",
    "球员",
    "球迷",
    "球队",
    "进球",
    "联赛",
    "比赛",
    "半场",
    "积分",
    "门将",
    "外援",
    "首发",
    "赛季",
];
const LEAST: usize = 3;

/// What only a team does or has, right behind its name.
const DEED: [&str; 18] = [
    "主场",
    "客场",
    "队长",
    "主帅",
    "主教练",
    "门将",
    "后卫",
    "前锋",
    "球迷",
    "球员",
    "外援",
    "全场",
    "不敌",
    "战胜",
    "击败",
    "逼平",
    "领先",
    "扳平",
];

/// The short names of the clubs of an article about sport, each with a team's deed somewhere behind it.
pub(super) fn shorts(text: &str, findings: &[Finding]) -> Vec<Alias> {
    if SPORT.iter().filter(|word| text.contains(**word)).count() < LEAST {
        return Vec::new();
    }
    findings.iter().filter(|finding| !finding.weak).filter_map(|finding| short(text, finding)).collect()
}

fn short(text: &str, finding: &Finding) -> Option<Alias> {
    use OrganizationClass::{Association, Company, Other};
    let full = finding.span.of(text);
    let class = organization(finding)?.class;
    let name = full.trim_end_matches("俱乐部").trim_end_matches("足球").trim_end_matches('队');
    let short = without_place(name);
    let fits = matches!(class, Other | Company | Association)
        && short.len() < name.len()
        && (2..=3).contains(&short.chars().count())
        && !WORDS.industry.contains(short)
        && acts(text, short);
    fits.then(|| Alias { short: short.to_owned(), full: full.to_owned(), class, weak: false })
}

fn acts(text: &str, short: &str) -> bool {
    text.match_indices(short).any(|(at, _)| {
        let behind = text.get(at + short.len()..).unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
        before.ends_with(|char: char| !char.is_alphanumeric())
            && DEED.iter().any(|deed| behind.starts_with(deed))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_club_stands_without_its_place_in_news_of_sport() {
        check(
            "上海海港客场比赛3比1取胜。上半场，海港队长先进球，海港主教练满意，球迷高呼海港。",
            &[("海港", "上海海港"), ("海港", "上海海港"), ("海港", "上海海港")],
        );
    }

    #[test]
    fn a_word_stays_a_word_elsewhere() {
        check("上海海港俱乐部捐款修缮海港。海港的码头已经老旧。", &[]);
        check("上海海港客场比赛取胜。半场时，球迷在海港的码头上看大屏幕。", &[]);
    }
}
