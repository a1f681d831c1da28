//! Places in a month or a week that are named by their rank: 第一个星期五, 最后一天, 第二周.

use super::expression::Part;
use super::small::small;
use super::weekday::day_of_week;
use crate::recognize::figure::look;

/// Words for a week before the name of its day.
pub(super) const WEEK: &[&str] = &["星期", "礼拜", "禮拜", "周", "週"];

/// The part of a month at `at`, and where it ends.
pub(super) fn part(text: &str, at: usize) -> Option<(usize, Part)> {
    let at = look::any(text, at, &["的", "里的", "里"]).unwrap_or(at);
    let (from, which) = rank(text, at)?;
    if let Some(end) = look::any(text, from, &["天", "日"]).filter(|_| which == 0) {
        return Some((end, Part::Last));
    }
    if let Some(end) = look::any(text, from, &["天"]).filter(|_| which <= 31) {
        return Some((end, Part::Day(which)));
    }
    let (week, named) = match look::any(text, from, &["周末", "週末"]) {
        Some(_) => return None,
        None => (look::any(text, from, WEEK)?, day_of_week(text, look::any(text, from, WEEK)?)),
    };
    match named {
        Some((end, weekday)) => (which <= 5).then_some((end, Part::Weekday(weekday, which))),
        None => (which <= 6).then_some((week, Part::Week(which))),
    }
}

/// 第二个, 第2, 最后一个: where it ends, and the rank; 0 is the last.
fn rank(text: &str, at: usize) -> Option<(usize, u8)> {
    if let Some(end) = look::any(text, at, &["最后一个", "最後一個", "最后1个", "最后一"]) {
        return Some((end, 0));
    }
    if let Some(end) = look::any(text, at, &["首个", "头一个"]) {
        return Some((end, 1));
    }
    let number = small(text, look::any(text, at, &["第"])?)
        .filter(|number| (1..=53).contains(&number.value) && number.digits <= 2)?;
    let end = look::any(text, number.end, &["个", "個"]).unwrap_or(number.end);
    Some((end, u8::try_from(number.value).ok()?))
}

/// A month of a year (第二个月, 最后一个月): where it ends, and its number.
pub(super) fn month_of_year(text: &str, at: usize) -> Option<(usize, u8)> {
    let (from, which) =
        rank(text, at).filter(|&(from, which)| which <= 12 && look::ends_any(text, from, ONES))?;
    let end = look::any(text, from, &["月"])?;
    Some((end, if which == 0 { 12 } else { which }))
}

/// What stands between a rank and a month.
const ONES: &[&str] = &["个", "個"];

/// A week of a year (第15周): where it ends, and its number.
pub(super) fn week_of_year(text: &str, at: usize) -> Option<(usize, u8)> {
    let at = look::any(text, at, &["的"]).unwrap_or(at);
    let (from, which) = rank(text, at).filter(|&(_, which)| which > 0)?;
    let end = look::any(text, from, WEEK).filter(|&end| day_of_week(text, end).is_none())?;
    Some((end, which))
}
