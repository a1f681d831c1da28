//! Well-known national and provincial formulations, from a table.

use super::SloganClass;
use super::line::{Line, starts_any};
use super::wordings::Wordings;
use std::sync::LazyLock;

/// The table: class, use, wording, full form, issuing body or document, year. See its head.
const TABLE: &str = include_str!("gazetteer.tsv");

/// A formulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// What sort of wording.
    pub(super) class: SloganClass,
    /// Only where it is quoted: the wording is an ordinary one too.
    pub(super) quoted_only: bool,
    /// The wording.
    pub(super) wording: &'static str,
}

/// A formulation in a line, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// The row.
    pub(super) entry: Entry,
    /// Its first character.
    pub(super) from: usize,
    /// One past its last character.
    pub(super) to: usize,
}

struct Gazetteer {
    entries: Vec<Entry>,
    wordings: Wordings,
}

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let entries: Vec<_> = TABLE.lines().filter_map(entry).collect();
    let wordings = Wordings::new(entries.iter().map(|entry| entry.wording));
    Gazetteer { entries, wordings }
});

fn entry(line: &'static str) -> Option<Entry> {
    let mut fields = line.split('\t');
    let class = fields.next().and_then(SloganClass::from_name)?;
    let quoted_only = fields.next()? == "quoted";
    Some(Entry { class, quoted_only, wording: fields.next()? })
}

/// All formulations.
#[cfg(test)]
pub(super) fn entries() -> &'static [Entry] {
    &GAZETTEER.entries
}

/// The formulations of a line.
///
/// A short one counts only where no word crosses its edge: no 链长 in 产业链长期.
pub(super) fn known(line: &Line<'_>) -> Vec<Known> {
    (GAZETTEER.wordings.find(line).into_iter())
        .filter_map(|found| {
            let entry = *GAZETTEER.entries.get(found.entry)?;
            let free = found.to - found.from > 4 || line.is_edge(found.from) && line.is_edge(found.to);
            (free && !inside_number(line, found.from)).then_some(Known {
                entry,
                from: found.from,
                to: found.to,
            })
        })
        .collect()
}

/// Whether a numeral stands before a numeral: no 三农 in 十三农场.
fn inside_number(line: &Line<'_>, from: usize) -> bool {
    let numeral = |char: char| "一二三四五六七八九十百千万第0123456789".contains(char);
    line.at(from).is_some_and(numeral)
        && from.checked_sub(1).and_then(|before| line.at(before)).is_some_and(numeral)
}

/// Five-year plans by their short names. 一五 to 十五 are ordinary numbers too.
///
/// Source: 国民经济和社会发展五年计划 and 规划纲要, 1953 to 2030.
const PLANS: &[&str] = &[
    "十一五",
    "十二五",
    "十三五",
    "十四五",
    "十五五",
    "一五",
    "二五",
    "三五",
    "四五",
    "五五",
    "六五",
    "七五",
    "八五",
    "九五",
    "十五",
];

/// What follows the name of a plan where it stands without quotation marks.
const AFTER_PLANS: &[&str] = &[
    "期间",
    "时期",
    "规划",
    "以来",
    "末",
    "开局",
    "收官",
    "纲要",
    "计划",
    "初",
    "中期",
    "建设",
    "发展",
    "目标",
    "重点",
    "项目",
    "新征程",
];

/// The names of plans, as stretches of characters: quoted, or with 期间, 规划 … behind.
pub(super) fn plans(line: &Line<'_>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.chars().len() {
        let name = starts_any(line.after(at, 3), PLANS).filter(|_| !inside_number(line, at));
        let end = at + name.map_or(1, |name| name.chars().count());
        if name.is_some() && is_plan(line, at, end) {
            found.push((at, end));
        }
        at = end;
    }
    found
}

fn is_plan(line: &Line<'_>, from: usize, to: usize) -> bool {
    let quoted = line.before(from, 1).iter().any(|char| "“\"‘「『".contains(*char))
        && line.at(to).is_some_and(|char| "”\"’」』".contains(char));
    let sure = to - from == 3 && line.at(from) == Some('十');
    let ended = line.at(to).is_none_or(|char| "、,。;)”\"".contains(char));
    let followed = starts_any(line.after(to, 3), AFTER_PLANS).is_some();
    let firm = starts_any(line.after(to, 2), &["期间", "时期", "规划", "计划"]).is_some();
    let other = starts_any(line.after(to + 1, 2), &["普法"]).is_some();
    quoted && !other || firm || sure && (followed || ended)
}

#[cfg(test)]
mod tests {
    use super::{GAZETTEER, TABLE, entry, known, plans};
    use crate::recognize::marked::segmenter;
    use crate::recognize::slogan::line::Line;
    use std::collections::HashSet;

    #[test]
    fn every_row_is_read_and_none_is_there_twice() {
        let rows: Vec<_> = TABLE.lines().filter(|line| !line.starts_with('#')).collect();
        let bad: Vec<_> =
            rows.iter().filter(|line| entry(line).is_none() || line.split('\t').count() != 6).collect();
        assert!(bad.is_empty(), "{bad:?}");
        let mut seen = HashSet::new();
        let twice: Vec<_> = (GAZETTEER.entries.iter())
            .filter(|entry| !seen.insert(super::super::wordings::key(entry.wording)))
            .collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn formulations_are_found_longest_first() {
        let check = |text: &str, expected: &[&str]| {
            let tokens = segmenter().segment(text);
            let line = Line::new(text, &tokens);
            let found: Vec<_> = known(&line).iter().map(|one| line.span(one.from, one.to).of(text)).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("共建“一带一路”，增强四个意识", &["一带一路", "四个意识"]);
        check("产业链长期向好，第十三农场", &[]);
        check("全面推行河长制", &["河长制"]);
    }

    #[test]
    fn plans_need_quotation_marks_or_company() {
        let check = |text: &str, expected: &[&str]| {
            let line = Line::new(text, &[]);
            let found: Vec<_> = plans(&line).iter().map(|&(from, to)| line.span(from, to).of(text)).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("“十四五”时期，十四五规划，“九五”计划，一五期间", &["十四五", "十四五", "九五", "一五"]);
        check("十四五岁的少年，一五一十，三五成群，二十三五个，九五折", &[]);
        check("迈向十五五。", &["十五五"]);
    }
}
