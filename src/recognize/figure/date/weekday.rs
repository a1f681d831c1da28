//! Days of the week.

use super::nth;
use super::words;
use crate::recognize::figure::digit::is_digit;
use crate::recognize::figure::look;
use crate::recognize::figure::start::{Opening, opening};

/// Whether a date stands directly before, a bracket or a blank between at most (6月18日（星期六）).
pub(super) fn follows_date(text: &str, at: usize) -> bool {
    let before = look::before(text, at).trim_end_matches(['(', '（', ' ', '　']);
    before.chars().next_back().is_some_and(|char| matches!(char, '日' | '号' | '號' | '天'))
        && before.chars().nth_back(1).is_some_and(|char| is_digit(char) || look::among("今昨明前后後", char))
}

/// The day of a week that is named: 下周的周五, 本周周三.
pub(super) fn own_day(text: &str, at: usize) -> Option<(usize, u8)> {
    let from = look::any(text, at, &["的", "内的"]).unwrap_or(at);
    day_of_week(text, look::any(text, from, nth::WEEK)?)
}

/// The days of a week; 天 is another name of the last.
const DAYS: &str = "一二三四五六日天";

/// How days of the week begin.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    let days = nth::WEEK.iter().flat_map(|week| DAYS.chars().map(move |day| format!("{week}{day}")));
    days.filter_map(|word| opening(&word))
}

/// 周一, 星期三, 礼拜天.
pub(super) fn weekday(text: &str, at: usize) -> Option<(usize, u8)> {
    let found = day_of_week(text, look::any(text, at, nth::WEEK)?)?;
    let previous = look::previous(text, at);
    let short = look::any(text, at, &["周", "週"]).is_some();
    // 三周一次, but 周六周日.
    let counted = previous.is_some_and(|char| {
        super::super::digit::is_digit(char) && !look::ends_any(text, at - char.len_utf8(), nth::WEEK)
    });
    let taken = short && previous.is_some_and(|char| look::among("每上下本这双", char));
    (!counted && !taken && !words::barred(look::rest(text, at))).then_some(found)
}

/// 一 to 日 behind a week.
pub(super) fn day_of_week(text: &str, at: usize) -> Option<(usize, u8)> {
    let char = look::next(text, at)?;
    let day = DAYS.chars().position(|name| name == char)?.min(6);
    let end = at + char.len_utf8();
    let counted =
        look::any(text, end, &["次", "个", "期", "趟", "班", "场", "家", "种", "类", "十", "百", "千", "万"])
            .is_some();
    let word = look::any(text, at, &["日本", "日报", "天津", "一带", "三角", "日夜", "天然", "五粮", "一体"])
        .is_some();
    (!counted && !word).then_some((end, u8::try_from(day + 1).ok()?))
}
