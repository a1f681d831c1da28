//! Recurrences: 每年, 每两周, 每周一, 双周.

use super::expression::{Expression, Place};
use super::words::Daypart;
use super::{clock, daytime, found, nth, pair, point, weekday, words};
use crate::recognize::figure::numeral;
use crate::recognize::figure::start::{Opening, opening};
use crate::recognize::figure::unit::{self, Suffix};
use crate::recognize::figure::{FigureClass, look, range};
use crate::recognize::finding::Finding;
use crate::text::Span;

/// The recurrence at `at`.
pub(super) fn read(text: &str, at: usize) -> Option<Finding> {
    fortnight(text, at)
        .or_else(|| every(text, at))
        .or_else(|| every_place(text, at, look::any(text, at, &["逢"])?))
        .or_else(|| times(text, at))
}

/// 两年一次, 四年一届; of 一天三次 the length of time alone, as the count is a figure of its own.
fn times(text: &str, at: usize) -> Option<Finding> {
    let (length, iso) = period(text, at).filter(|_| !look::starts(text, at, "半"))?;
    let once =
        look::any(text, length, &["一次", "一度", "一届", "一屆", "1次", "一回", "一换", "一评", "一考"]);
    let several = || {
        let number = numeral::unsigned(text, length)?;
        look::any(text, number.end, &["次", "顿", "頓", "趟", "回", "遍"]).map(|_| length)
    };
    let core = Span::new(at, once.or_else(several)?);
    // 一年一度 says no more than every year.
    let weak = once.is_some() && look::any(text, at, &["一年一度"]).is_some();
    Some(found(core, core, FigureClass::Set, "set/times", Expression::Fixed(iso), weak))
}

/// How recurrences begin, beside numbers.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    EVERY_OTHER.iter().flat_map(|(words, _)| *words).copied().chain(["每", "逢"]).filter_map(opening)
}

/// Words for every other week, month, day and year.
const EVERY_OTHER: &[(&[&str], &str)] = &[
    (&["双周", "雙週", "隔周"], "P2W"),
    (&["双月", "隔月"], "P2M"),
    (&["隔天", "隔日"], "P2D"),
    (&["隔年"], "P2Y"),
];

/// 双周.
fn fortnight(text: &str, at: usize) -> Option<Finding> {
    let (end, iso) = EVERY_OTHER.iter().find_map(|&(words, iso)| Some((look::any(text, at, words)?, iso)))?;
    let word = look::any(text, at, &["双周刊", "双月刊", "双月湾", "双周期"]).is_some();
    let core = Span::new(at, end);
    (!word).then(|| found(core, core, FigureClass::Set, "set/every", Expression::Fixed(iso.to_owned()), true))
}

/// 每年, 每三个月, 每天上午8点, 每周一.
fn every(text: &str, at: usize) -> Option<Finding> {
    let after = look::any(text, at, &["每隔", "每"])?;
    if let Some(end) = look::any(text, after, &["逢"]) {
        return every_place(text, at, end);
    }
    let (end, iso) = period(text, after)?;
    let skips = look::starts(text, at, "每隔") && look::any(text, after, &["一", "1"]).is_some();
    let iso = if skips && !iso.contains('T') { iso.replace('1', "2") } else { iso };
    let evening = look::ends_any(text, end, &["晚", "夜", "晚上"]).then_some(Daypart::Evening);
    let part = evening.or_else(|| look::ends_any(text, end, &["早", "晨"]).then_some(Daypart::Morning));
    let placed = (iso.len() == 3).then(|| within(text, end, &iso, part)).flatten();
    // 每天晚上 is no more than 每晚.
    let end =
        daytime::daypart(text, end).filter(|_| placed.is_none() && iso == "P1D").map_or(end, |(end, _)| end);
    let counted = counts(text, placed.unwrap_or(end));
    let numbered = numeral::unsigned(text, after).is_some_and(|number| number.integer() > Some(1)) || skips;
    let core = Span::new(at, placed.unwrap_or(end));
    let bare = end - after <= 6 || iso == "P1D";
    let weak = !counted && placed.is_none() && !numbered && bare;
    Some(found(core, core, FigureClass::Set, "set/every", Expression::Fixed(iso), weak))
}

/// Words that begin like a unit of time behind 每 and are none.
const NOT_PERIODS: &[&str] = &[
    "天然",
    "年轻",
    "日经",
    "周边",
    "月饼",
    "季节",
    "日优鲜",
    "周围",
    "周期",
    "日电",
    "晚报",
    "日商报",
    "日财经",
];

/// Periods that no unit of time names.
const PERIODS: &[(&str, &str)] = &[
    ("个周末", "P1W"),
    ("個週末", "P1W"),
    ("周末", "P1W"),
    ("个季", "P3M"),
    ("季", "P3M"),
    ("个早上", "P1D"),
    ("早", "P1D"),
    ("晨", "P1D"),
    ("年", "P1Y"),
    ("个工作日", "P1D"),
    ("個工作日", "P1D"),
    ("工作日", "P1D"),
    ("个交易日", "P1D"),
    ("交易日", "P1D"),
];

/// The period at `at` and its duration.
fn period(text: &str, at: usize) -> Option<(usize, String)> {
    if look::any(text, at, NOT_PERIODS).is_some() {
        return None;
    }
    let half = look::any(text, at, &["半"]);
    let number = numeral::unsigned(text, at);
    let count = number.as_ref().map_or(Some(1), numeral::Numeral::integer)?;
    let from = half.or_else(|| number.map(|number| number.end)).unwrap_or(at);
    let named = || {
        let (name, iso) = PERIODS.iter().find(|(name, _)| look::starts(text, from, name))?;
        Some((from + name.len(), (*iso).to_owned()))
    };
    let (end, length) = match unit::suffix(text, from) {
        Some((_, Suffix::Time(length))) if length.name == "周末" => return named(),
        // 每个工作日 is every day of work, 每3个工作日 no ISO period.
        Some((_, Suffix::Time(length))) if length.letter.is_none() && from == at => return named(),
        Some((end, Suffix::Time(length))) => (end, length),
        // 每年年底: 年年 is a word.
        _ => return named(),
    };
    if look::any(text, from, &["周末", "週末"]).is_some() {
        return named();
    }
    if matches!(text.get(from..end), Some("日龄" | "年期" | "天期")) || length.name == "学期" {
        return None;
    }
    let (letter, time) = (length.letter?.to_ascii_uppercase(), length.letter?.is_ascii_lowercase());
    let mark = if time { "T" } else { "" };
    let iso = match (half.is_some(), letter) {
        (true, 'Y') => "P6M".to_owned(),
        (true, 'M') if !time => "P15D".to_owned(),
        (true, 'H') => "PT30M".to_owned(),
        (true, 'D') => "PT12H".to_owned(),
        (true, _) => return None,
        (false, _) => format!("P{mark}{}{letter}", count.checked_mul(i64::from(length.factor))?),
    };
    Some((end, iso))
}

/// A place in each of the periods: 每周一, 每年6月, 每天上午8点, 每月10日.
fn within(text: &str, end: usize, iso: &str, part: Option<Daypart>) -> Option<usize> {
    let next = look::any(text, end, &["的"]).unwrap_or(end);
    match iso {
        "P1W" => {
            let weekend = look::any(text, next, &["末"])
                .or_else(|| Some(end).filter(|_| look::ends_any(text, end, &["周末", "週末"])));
            let end = weekend.or_else(|| weekdays(text, end))?;
            let part = || daytime::daypart(text, end).map(|(end, _)| end);
            Some(within(text, end, "P1D", None).or_else(part).unwrap_or(end))
        }
        "P1D" => {
            let clock = clock::read(text, next, part).filter(|_| part.is_some()).map(|(end, _)| end);
            clock.or_else(|| {
                point::read(text, next)
                    .filter(|read| read.point.place == Place::Clock && !read.vague)
                    .map(|_| ())
                    .or_else(|| clock::span(text, next, part).map(|_| ()))?;
                super::placed(text, next).map(|found| found.span.end())
            })
        }
        "P1M" => days_of_month(text, next),
        "P1Y" => {
            let shared = pair::shared(text, next).map(|found| found.span.end());
            shared.or_else(|| {
                point::read(text, next).filter(|read| !read.vague && is_yearly(read.point.place))?;
                super::placed(text, next).map(|found| found.span.end())
            })
        }
        _ => None,
    }
}

/// Whether a place is one that every year has.
const fn is_yearly(place: Place) -> bool {
    matches!(
        place,
        Place::Month(super::Month::Named(_), _)
            | Place::Festival(_)
            | Place::Last
            | Place::First
            | Place::Season(_)
            | Place::Half(_)
            | Place::Quarters(..)
    )
}

/// One day of the week or more: 一三五, 一、三、五, 一和周三, 一至周五.
fn weekdays(text: &str, at: usize) -> Option<usize> {
    let (mut end, _) = weekday::day_of_week(text, at)?;
    let day = |from: usize| weekday::day_of_week(text, look::any(text, from, nth::WEEK).unwrap_or(from));
    if let Some((last, _)) = range::dash(text, end).and_then(day) {
        return Some(last);
    }
    loop {
        let from = look::any(text, end, &["、", "，", "和", "及", "与", "到", "至"]).unwrap_or(end);
        match day(from) {
            Some((next, _)) => end = next,
            None => return Some(end),
        }
    }
}

/// One day of the month or more: 15号, 1日和15日, 最后一天, 第一个周一, 底.
fn days_of_month(text: &str, at: usize) -> Option<usize> {
    if let Some((end, _)) = nth::part(text, at) {
        return Some(end);
    }
    if let Some(end) = look::any(text, at, &["月底", "月初", "月末", "底", "初", "末"]) {
        return Some(end);
    }
    let day = |at: usize| {
        point::read(text, at)
            .filter(|read| !read.vague && matches!(read.point.place, Place::Month(super::Month::Open, _)))
            .map(|read| read.end)
    };
    let mut end = day(at)?;
    while let Some(next) = look::any(text, end, &["、", "和", "及", "与"]).and_then(day) {
        end = next;
    }
    Some(range::dash(text, end).and_then(day).unwrap_or(end))
}

/// 每逢周三, 每逢春节, 逢周一三五.
fn every_place(text: &str, at: usize, from: usize) -> Option<Finding> {
    let read = point::read(text, from).filter(|read| !read.vague)?;
    let (iso, end) = match read.point.place {
        Place::Week(_, Some(1..)) => {
            let name = nth::WEEK.iter().find(|name| look::starts(text, from, name))?;
            let days = weekdays(text, from + name.len())?;
            ("P1W", days.max(read.end))
        }
        Place::Week(..) => ("P1W", read.end),
        Place::Festival(_) | Place::Season(_) => ("P1Y", read.end),
        Place::Month(super::Month::Open, _) => ("P1M", read.end),
        Place::Month(..) => ("P1Y", read.end),
        _ => return None,
    };
    let core = Span::new(at, end);
    Some(found(core, core, FigureClass::Set, "set/every", Expression::Fixed(iso.to_owned()), false))
}

/// The characters that may stand between a recurrence and the count that belongs to it: a verb with its object.
const REACH: usize = 8;

/// Measure words of what recurs.
const OFTEN: &[&str] = &["次", "届", "屆", "班", "趟", "回", "遍", "轮", "輪", "期"];

/// Whether a count follows in the same clause (每月巡诊不少于2次, 每天来两趟).
fn counts(text: &str, at: usize) -> bool {
    let from = look::over_blank(text, at);
    let clause = look::rest(text, from).char_indices().take(REACH + 1);
    let number = clause
        .take_while(|&(_, char)| char.is_alphanumeric() || char == ' ')
        .map(|(width, _)| from + width)
        .find_map(|at| Some((at, numeral::unsigned(text, at)?)));
    number.is_some_and(|(at, number)| {
        let behind = look::over_blank(text, number.end);
        let counted = unit::follows(text, behind);
        // 每天有一个…: a bare 一 counts nothing, unless it says how often (每周一次).
        let often = at == from && look::any(text, number.end, OFTEN).is_some();
        let one = number.single && number.integer() == Some(1) && !often;
        let near = at == from && !number.single;
        (near || counted && !one) && words::first(look::rest(text, at)).is_none()
    })
}
