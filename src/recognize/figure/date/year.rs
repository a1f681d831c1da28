//! Years: which number before 年 is one, and which year it is.

use super::era;
use super::expression::Year;
use super::point::wrapped;
use super::small::{Small, small};
use super::words::{self, Word};
use crate::recognize::figure::digit::is_digit;
use crate::recognize::figure::numeral::{self, Form};
use crate::recognize::figure::{look, unit};

/// Characters that a year's number cannot stand behind.
pub(super) fn glued(text: &str, at: usize) -> bool {
    look::previous(text, at).is_some_and(|char| {
        look::arabic(char).is_some()
            || matches!(char, '.' | '．') && look::arabic_before(text, at - char.len_utf8())
    })
}

/// A named year: where it ends, and whether its word makes it a period.
pub(super) fn year(text: &str, at: usize) -> Option<(usize, Year, bool)> {
    match words::first(look::rest(text, at)) {
        Some((width, Word::Year(year))) if !wrapped(text, at, at + width) => {
            return Some((at + width, year, false));
        }
        Some((width, Word::BesideYear(years))) if !wrapped(text, at, at + width) => {
            return Some((at + width, Year::Relative(years), false));
        }
        Some((width, Word::YearSpan(year))) => return Some((at + width, year, true)),
        _ => {}
    }
    if let Some(found) = spoken_year(text, at) {
        return Some(found);
    }
    let spelt = look::next(text, at).is_some_and(|char| !is_digit(char));
    if let Some((end, place)) = spelt.then(|| era::cyclic(text, at)).flatten() {
        return Some((end, Year::Cyclic(place), false));
    }
    let era = look::any(text, at, &["公元前", "公元", "西元前", "西元"]).or_else(|| before_christ(text, at));
    let number = small(text, era.unwrap_or(at)).filter(|_| !glued(text, at))?;
    let after = look::any(text, look::over_blank(text, number.end), &["年"])?;
    let ancient = look::any(text, at, &["公元前", "西元前", "前"]).is_some();
    let value = full_year(text, &number, after).or_else(|| era.map(|_| i32::from(number.value)))?;
    Some((after, Year::Absolute(if ancient { 1 - value } else { value }), false))
}

/// 前221年: behind 前 that begins a phrase, three digits count the years before the first.
fn before_christ(text: &str, at: usize) -> Option<usize> {
    let after = look::any(text, at, &["前"])?;
    let number = small(text, after).filter(|number| number.value >= 100 && number.digits >= 3)?;
    let spaced = !look::previous(text, at).is_some_and(char::is_alphanumeric);
    (spaced && number.value < 1000).then_some(after)
}

/// The year that is counted like one of 民國 without its name.
fn republican(text: &str, at: usize) -> Option<(usize, i32)> {
    (!glued(text, at)).then(|| era::republican(text, at)).flatten()
}

/// 两千零二十一年, 民国三十八年, 2021财年.
fn spoken_year(text: &str, at: usize) -> Option<(usize, Year, bool)> {
    if let Some((end, year)) = era::year(text, at).or_else(|| republican(text, at)) {
        return Some((end, Year::Absolute(year), false));
    }
    if let Some(number) = small(text, at) {
        let full =
            number.arabic && number.digits == 4 && (1900..=2100).contains(&number.value) && !glued(text, at);
        if full && look::any(text, number.end, &["Q1", "Q2", "Q3", "Q4"]).is_some() {
            return Some((number.end, Year::Absolute(i32::from(number.value)), true));
        }
        let end =
            look::any(text, number.end, &["财年", "赛季", "学年", "财政年度", "雪季"]).filter(|_| full)?;
        return Some((end, Year::Absolute(i32::from(number.value)), true));
    }
    let number = numeral::unsigned(text, at).filter(|number| number.form == Form::Chinese)?;
    let end = look::any(text, number.end, &["年"])?;
    let value = number.integer().filter(|value| (1000..=2999).contains(value) && value % 100 != 0)?;
    Some((end, Year::Absolute(i32::try_from(value).ok()?), false))
}

/// Words behind 年 that make the number before it a length of time.
const LASTING: &[&str] = &[
    "历史",
    "的历史",
    "前",
    "来",
    "间",
    "以上",
    "左右",
    "多",
    "时间",
    "之久",
    "里程",
    "之前",
    "后的今天",
    "后",
    "之后",
    "内",
];

/// Words behind 年 that begin like those and do not.
const NOT_LASTING: &[&str] = &["前后", "前夕", "后期", "内蒙"];

/// Words behind 年 that two digits before it are a year by.
const DATED: &[&str] = &[
    "底",
    "年底",
    "末",
    "春节",
    "上半年",
    "下半年",
    "初",
    "年初",
    "国庆",
    "春天",
    "夏天",
    "秋天",
    "冬天",
    "一季度",
    "二季度",
    "三季度",
    "四季度",
    "第一季度",
    "第二季度",
    "第三季度",
    "第四季度",
    "前三季度",
    "出生",
    "生人",
    "生的",
    "毕业",
    "入学",
    "入伍",
    "参军",
    "入党",
    "参加工作",
    "结婚",
    "那年",
    "那会",
    "的时候",
    "暑假",
    "寒假",
    "世界杯",
    "奥运会",
    "高考",
    "建成",
    "款",
    "产",
];

pub(super) fn lasts(text: &str, after: usize) -> bool {
    look::any(text, after, LASTING).is_some() && look::any(text, after, NOT_LASTING).is_none()
}

/// The year that a number before 年 names; `after` is behind 年.
fn full_year(text: &str, number: &Small, after: usize) -> Option<i32> {
    let value = i32::from(number.value);
    let sign = after - '年'.len_utf8();
    if unit::is_barred(text, sign)
        && look::any(text, sign, &["年代", "年级", "年龄", "年均", "年轻"]).is_some()
    {
        return None;
    }
    match number.digits {
        4 => {
            let round = value % 500 == 0 && value != 2000
                || value == 2000 && look::any(text, after, &["前", "历史", "的历史"]).is_some();
            ((1000..=2999).contains(&value) && !(round && lasts(text, after))).then_some(value)
        }
        // 618年，李渊称帝.
        3 => {
            let start = text.get(..number.end)?.trim_end_matches(|char| look::arabic(char).is_some()).len();
            let opens = look::previous(text, start)
                .is_none_or(|char| !char.is_alphanumeric() || look::among("于在自至到", char));
            let year = number.arabic && value % 50 != 0 && opens && !lasts(text, after);
            (year && (look::is_edge(text, after) || opens_history(text, after))).then_some(value)
        }
        2 => two_digits(text, number, after).then_some(if value >= 50 { 1900 + value } else { 2000 + value }),
        _ => None,
    }
}

/// Whether a dynasty or its founding stands behind a year of three digits (907年唐朝灭亡).
fn opens_history(text: &str, at: usize) -> bool {
    let near: String = look::rest(text, at).chars().take(4).collect();
    near.contains(['朝', '帝', '王', '唐', '汉', '宋', '晋', '隋'])
}

/// Whether two digits before 年 are a year.
fn two_digits(text: &str, number: &Small, after: usize) -> bool {
    let value = number.value;
    let monthly = small(text, after).is_some_and(|month| {
        (1..=12).contains(&month.value) && look::any(text, month.end, &["月"]).is_some()
    });
    let dated = monthly || look::any(text, after, DATED).is_some();
    let tens = text
        .get(number.end.saturating_sub(6)..number.end)
        .is_some_and(|digits| digits.contains('十') || digits.contains('廿'));
    let positional = !number.arabic && !tens;
    let spoken = positional && value >= 50;
    // 98年我下的岗: as a length of time that many years would be history, or a life.
    let late = number.arabic
        && (70..=99).contains(&value)
        && !lasts(text, after)
        && look::any(text, after, LIVED).is_none()
        && !look::ends_any(text, number.end - 2, LIVING);
    // 13年拉起来的: behind 在, or before what somebody did then.
    let recent = number.arabic
        && (0..=49).contains(&value)
        && opens(text, number.end - 2)
        && look::any(text, after, DONE).is_some();
    let elided = number.arabic
        && look::previous(text, number.end - 2).is_some_and(|char| matches!(char, '’' | '\'' | '‘'));
    let two = number.arabic || positional;
    two && (value < 10 || dated) || spoken || late || recent || elided
}

/// Words behind 年 that make a life or an age of the number before it.
const LIVED: &[&str] =
    &["的", "风雨", "如一日", "不", "没", "过去", "沧桑", "岁月", "征程", "芳华", "期", "老", "人生"];

/// Words before a number of years that lasted.
const LIVING: &[&str] = &[
    "了", "近", "约", "达", "逾", "超", "过", "满", "共", "这", "那", "历时", "长达", "历经", "走过", "第",
    "整整", "前", "后", "度过", "成立",
];

/// What people did in the year before it, as they tell it.
const DONE: &[&str] = &[
    "拉起来",
    "开始",
    "买的",
    "建的",
    "开的",
    "来的",
    "去的",
    "回来",
    "回到",
    "那阵",
    "那场",
    "成立",
    "搬",
    "下岗",
    "退伍",
    "当兵",
];

/// Whether nothing that belongs to a number stands before `at`.
fn opens(text: &str, at: usize) -> bool {
    look::previous(text, at).is_none_or(|char| !char.is_alphanumeric() || look::among("在从自是到于", char))
}
