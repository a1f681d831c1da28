//! Counting shorthand, multiples and `+` compounds: 三区两城, 四个意识, 百企联百村, 1+3+N.

use crate::recognize::slogan::candidate::{Candidate, Evidence};
use crate::recognize::slogan::clue::Clue;
use crate::recognize::slogan::line::{Line, ends_any, equals, is_han};

/// Numerals that count items.
const NUMERALS: &str = "一二三四五六七八九十百千两双0123456789N";

/// Numerals that programmes are named after.
const MULTIPLES: &str = "百千万十";

/// Measure words that make the whole a count of items.
const MEASURES: &str = "个大项条张类件";

/// Items of idioms, scores, households and lengths of time rather than of plans.
pub(in crate::recognize::slogan) const NO_ITEMS: &str =
    "年月日天夜岁元角分人次亿秒时点米斤室厅卫胜负平球局男女死伤菜汤餐声句步口回涨跌";

/// Counts that name no policy.
const ORDINARY: &[&str] = &[
    "五险一金",
    "六险一金",
    "六险二金",
    "四菜一汤",
    "两室一厅",
    "三好学生",
    "两会",
    "三八",
    "三军",
    "八卦",
    "四季",
    "五官",
    "五金",
    "双方",
    "三国",
    "三甲",
    "双休",
    "双边",
    "三方",
    "两岸",
    "四海",
    "七夕",
    "五四",
    "双杀",
    "三胎",
    "二胎",
    "双赢",
    "双打",
];

/// What is counted in passing: 五个方面.
const GENERIC: &[&str] = &[
    "方面",
    "问题",
    "环节",
    "阶段",
    "部分",
    "层面",
    "领域",
    "小时",
    "工作日",
    "字",
    "人",
    "孩子",
    "字眼",
    "词",
    "关键词",
    "地方",
];

/// Notices counting forms.
pub(super) fn notice(line: &Line<'_>, candidate: &Candidate, evidence: &mut Evidence) {
    let wording = candidate.wording(line);
    let one_word = wording.len() > 2 && line.is_word(candidate.from, candidate.to);
    if is_plus(wording) {
        evidence.clues.push(Clue::Plus);
    } else if is_multiples(wording) || is_multiplied(wording) {
        evidence.clues.push(Clue::Multiples);
    } else if is_numbered_list(wording) {
        evidence.clues.push(Clue::CountingItems);
    } else if !one_word && !ORDINARY.iter().any(|word| equals(wording, word)) {
        evidence.clues.extend(counting(wording));
    }
}

/// What a numbered list of rules is called by.
const RULES: &str = "问条法策招诀步准查看要";

/// Whether the wording names a list of rules by its length: 班前十问, 廉政十条.
fn is_numbered_list(wording: &[char]) -> bool {
    matches!(wording, [one, two, .., numeral, rule]
        if is_han(*one) && is_han(*two) && "三四五六七八九十".contains(*numeral) && RULES.contains(*rule))
        && (4..=6).contains(&wording.len())
}

/// The counting form of a wording.
pub(super) fn counting(wording: &[char]) -> Option<Clue> {
    let groups = groups(wording)?;
    if ends_any(wording, GENERIC).is_some() && groups.len() == 1 {
        return None;
    }
    match (groups.as_slice(), wording) {
        ([_, _, ..], _) => Some(Clue::Counting),
        ([_], [numeral, measure, _, _, ..] | [_, numeral, measure, _, _, ..])
            if MEASURES.contains(*measure) && wording.len() <= 8 =>
        {
            (*numeral != '一' || *measure == '张').then_some(Clue::CountingItems)
        }
        ([_], [numeral, '个' | '大', item]) if !NO_ITEMS.contains(*item) => {
            (*numeral != '一').then_some(Clue::CountingItems)
        }
        ([_], [numeral, _] | [numeral, _, _]) if *numeral != '一' => Some(Clue::CountingShort),
        _ => None,
    }
}

/// The item of every number; none where the wording is anything but numbers and short items.
pub(in crate::recognize::slogan) fn groups(wording: &[char]) -> Option<Vec<&[char]>> {
    let parts = grouped(wording)?;
    let several = parts.len() > 1;
    let items = parts.iter().map(|group| {
        let item = group.get(group.iter().take_while(|&&char| NUMERALS.contains(char)).count()..)?;
        let plain = item.iter().all(|&char| is_han(char) || char.is_ascii_alphabetic());
        (plain && (1..=if several { 4 } else { 7 }).contains(&item.len())).then_some(item)
    });
    let items: Vec<_> = items.collect::<Option<_>>()?;
    let ordinary = |item: &&[char]| matches!(item, [char] if NO_ITEMS.contains(*char));
    (items.iter().filter(|item| !ordinary(item)).count() * 2 >= items.len()).then_some(items)
}

/// The groups of a wording that begins with a number: each number with what stands behind it.
pub(in crate::recognize::slogan) fn grouped(wording: &[char]) -> Option<Vec<&[char]>> {
    let begins = |at: usize| wording.get(at).is_some_and(|&char| NUMERALS.contains(char));
    let starts: Vec<_> = (0..wording.len()).filter(|&at| begins(at) && !(at > 0 && begins(at - 1))).collect();
    let ends = starts.iter().skip(1).copied().chain([wording.len()]);
    let groups =
        starts.iter().copied().zip(ends).filter_map(|(start, end)| wording.get(start..end)).collect();
    (starts.first() == Some(&0)).then_some(groups)
}

/// Whether the wording is nothing but round numerals: 千百十, 百千万.
pub(in crate::recognize::slogan) fn is_multiples(wording: &[char]) -> bool {
    (3..=4).contains(&wording.len())
        && wording.iter().all(|&char| MULTIPLES.contains(char))
        && wording.windows(2).all(|pair| matches!(pair, [one, other] if one != other))
}

/// Whether round numerals multiply two things: 百企联百村, 千名干部联千企.
pub(in crate::recognize::slogan) fn is_multiplied(wording: &[char]) -> bool {
    let round: Vec<_> = (wording.iter().enumerate())
        .filter(|(_, char)| "百千万".contains(**char))
        .map(|(at, _)| at)
        .collect();
    (5..=16).contains(&wording.len())
        && wording.iter().all(|&char| is_han(char))
        && round.first() == Some(&0)
        && round.windows(2).any(|pair| matches!(pair, [one, other] if other - one > 1))
        && round.last().is_some_and(|&last| last + 1 < wording.len())
}

/// Whether words or numbers are joined by plus signs: 互联网+政务服务, 1+3+N.
pub(in crate::recognize::slogan) fn is_plus(wording: &[char]) -> bool {
    let parts: Vec<_> = wording.split(|&char| char == '+').collect();
    let words = parts.iter().any(|part| part.iter().any(|&char| is_han(char) || char == 'N' || char == 'X'));
    let numbers = parts.iter().all(|part| !part.is_empty() && part.iter().all(char::is_ascii_digit));
    let plain =
        parts.iter().flat_map(|part| part.iter()).all(|&char| is_han(char) || char.is_ascii_alphanumeric());
    (2..=8).contains(&parts.len())
        && plain
        && (words && wording.len() > 2 || numbers && parts.len() >= 2 && wording.len() <= 9)
}

#[cfg(test)]
mod tests {
    use super::{counting, notice};
    use crate::recognize::slogan::clue::Clue::{
        self, Counting, CountingItems, CountingShort, Multiples, Plus,
    };
    use crate::recognize::slogan::clues::tests::noticed;

    fn check(text: &str, expected: &[Clue]) {
        assert_eq!(noticed(text, notice), expected, "{text}");
    }

    #[test]
    fn counting_forms_are_noticed() {
        check("“三区两城”建设", &[Counting]);
        check("“一核两轴三圈”格局", &[Counting]);
        check("“三个聚焦”", &[CountingItems]);
        check("“十大行动”", &[CountingItems]);
        check("“三链”建设", &[CountingShort]);
        check("“班前十问”", &[CountingItems]);
        check("“千百十”工程", &[Multiples]);
        check("“万企兴万村”行动", &[Multiples]);
        check("“互联网＋政务服务”", &[Plus]);
        check("“1+3+N”模式", &[Plus]);
    }

    #[test]
    fn other_numbers_are_not() {
        check("“一心一意”", &[]);
        check("“百亿”产业", &[]);
        check("“一个人”", &[]);
        check("“C++”", &[]);
        check("“九涨五跌”", &[]);
        assert_eq!(counting(&['两', '室', '一', '厅']), None);
        assert_eq!(counting(&['三', '天', '两', '夜']), None);
    }
}
