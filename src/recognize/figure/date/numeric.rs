//! Dates in figures alone: 2022-11-01, 2022.11.1, 20221101, 11-01 10:30.

use super::clock;
use super::daytime::daypart;
use super::expression::{Month, Part, Place, Point, Year};
use super::point::Read;
use super::small::small;
use super::year::glued;
use crate::recognize::figure::digit::is_digit;
use crate::recognize::figure::{FigureClass, look, range, unit};

/// 2022-11-01, 2022/11/1, 2022.11.1.
pub(super) fn numeric(text: &str, at: usize) -> Option<Read> {
    if let Some((end, year, place)) = compact(text, at) {
        return Some(Read::new(end, year, place, FigureClass::Date));
    }
    let written = || day_month_year(text, at).or_else(|| stamped(text, at));
    if let Some(read) = written().filter(|_| !glued(text, at)) {
        return Some(read);
    }
    let year = small(text, at).filter(|year| {
        year.arabic && year.digits == 4 && (1000..=2999).contains(&year.value) && !glued(text, at)
    })?;
    let separator = look::next(text, year.end)
        .filter(|char| matches!(char, '-' | '/' | '.' | '－' | '／' | '．' | '–'))?;
    let month = small(text, year.end + separator.len_utf8())
        .filter(|month| month.arabic && month.digits <= 2 && (1..=12).contains(&month.value))?;
    let year = Year::Absolute(i32::from(year.value));
    let name = Month::Named(u8::try_from(month.value).ok()?);
    let day = look::next(text, month.end)
        .filter(|&char| char == separator)
        .and_then(|char| small(text, month.end + char.len_utf8()))
        .filter(|day| day.arabic && day.digits <= 2 && (1..=31).contains(&day.value));
    let follows = |end: usize| {
        look::any(text, end, &["-", "/", "."]).is_some_and(|after| look::arabic_at(text, after))
            || look::next(text, end).is_some_and(|char| char.is_ascii_alphabetic() && char != 'T')
    };
    match day {
        Some(day) if !follows(day.end) => {
            let part = Part::Day(u8::try_from(day.value).ok()?);
            let end = look::any(text, day.end, &["日"]).unwrap_or(day.end);
            Some(Read::new(end, year, Place::Month(name, part), FigureClass::Date))
        }
        None if separator == '-'
            && month.digits == 2
            && !follows(month.end)
            && look::next(text, month.end).is_none_or(|char| !look::is_ideograph(char)) =>
        {
            Some(Read::new(month.end, year, Place::Month(name, Part::Whole), FigureClass::Date))
        }
        _ => None,
    }
}

/// 25/12/2016, 12-25-2016: the year last. The first number is the month, unless it is larger than any.
fn day_month_year(text: &str, at: usize) -> Option<Read> {
    let short = |at: usize| {
        small(text, at).filter(|part| part.arabic && part.digits <= 2 && (1..=31).contains(&part.value))
    };
    let first = short(at)?;
    let separator = look::next(text, first.end).filter(|char| matches!(char, '/' | '-' | '.'))?;
    let second = short(first.end + separator.len_utf8())?;
    let last = look::next(text, second.end).filter(|&char| char == separator)?;
    let year = small(text, second.end + last.len_utf8())
        .filter(|year| year.arabic && year.digits == 4 && (1900..=2099).contains(&year.value))?;
    let dotted = separator == '.' && (first.digits < 2 || second.digits < 2);
    let apart = |char: char| !char.is_ascii_alphanumeric() && !matches!(char, '-' | '/' | '.');
    let free = look::previous(text, at).is_none_or(apart) && look::next(text, year.end).is_none_or(apart);
    let (month, day) = if first.value > 12 { (second, first) } else { (first, second) };
    let month = u8::try_from(month.value).ok().filter(|&month| month <= 12)?;
    let place = Place::Month(Month::Named(month), Part::Day(u8::try_from(day.value).ok()?));
    let named = Year::Absolute(i32::from(year.value));
    (free && !dotted).then(|| Read::new(year.end, named, place, FigureClass::Date))
}

/// 20220618 where nothing is counted in it.
pub(super) fn compact(text: &str, at: usize) -> Option<(usize, Year, Place)> {
    let digits = look::rest(text, at).bytes().take(9).take_while(u8::is_ascii_digit).count();
    if digits != 8 {
        return None;
    }
    let end = at + digits;
    let year: i32 = text.get(at..at + 4)?.parse().ok()?;
    let month: u8 = text.get(at + 4..at + 6)?.parse().ok()?;
    let day: u8 = text.get(at + 6..end)?.parse().ok()?;
    let free = !look::previous(text, at).is_some_and(|char| char.is_ascii_alphanumeric() || char == '.')
        && !look::next(text, end)
            .is_some_and(|char| char.is_ascii_alphanumeric() || char == '.' || is_digit(char))
        && !unit::follows(text, end);
    let sane = (1900..=2099).contains(&year) && crate::recognize::Date::new(year, month, day).is_some();
    (free && sane).then_some((end, Year::Absolute(year), Place::Month(Month::Named(month), Part::Day(day))))
}

/// 2021.09-2022.06: months as a form asks for them, from one to another.
pub(super) fn months(text: &str, at: usize) -> Option<(usize, Point, Point)> {
    let month = |at: usize| {
        let year = small(text, at)
            .filter(|year| year.arabic && year.digits == 4 && (1900..=2099).contains(&year.value))?;
        let month = small(text, look::any(text, year.end, &[".", "/", "．"])?)
            .filter(|month| month.arabic && month.digits == 2 && (1..=12).contains(&month.value))?;
        let place = Place::Month(Month::Named(u8::try_from(month.value).ok()?), Part::Whole);
        Some((month.end, Point { year: Year::Absolute(i32::from(year.value)), place, clock: None }))
    };
    let (end, first) = month(at)?;
    let (end, last) = month(range::dash(text, end)?)?;
    look::is_edge(text, end).then_some((end, first, last))
}

/// 06-18 10:30, 6/18 上午: a month and a day before a time, which shows that they are no fraction; 6/18（六）, 截至6/18: with
/// other words that show it; 6/18 alone, as nobody leaves a fraction so; 06-12 入库: the head of an entry, two digits each.
fn stamped(text: &str, at: usize) -> Option<Read> {
    let month = small(text, at).filter(|month| month.arabic && (1..=12).contains(&month.value))?;
    let slash = look::any(text, month.end, &["/"]);
    let day = small(text, slash.or_else(|| look::any(text, month.end, &["-"]))?)
        .filter(|day| day.arabic && (1..=31).contains(&day.value))?;
    let printed = month.digits <= 2 && day.digits <= 2 && (slash.is_some() || month.digits + day.digits == 4);
    let next = look::over_blank(text, day.end);
    let timed = clock::digital(text, next).is_some() && next > day.end
        || daypart(text, next).is_some() && slash.is_some();
    let place =
        Place::Month(Month::Named(u8::try_from(month.value).ok()?), Part::Day(u8::try_from(day.value).ok()?));
    let entry = slash.is_none()
        && month.value < 10
        && look::previous(text, at).is_none_or(|char| !char.is_alphanumeric() && char != '-')
        && next > day.end
        && look::next(text, next).is_some_and(look::is_ideograph);
    let counted = || unit::follows(text, look::over_blank(text, day.end));
    let alone = || reducible(month.value, day.value) && !counted();
    let slashed = slash.is_some() && !joined(text, at, day.end) && (placed(text, at, day.end) || alone());
    (printed && (timed || entry || slashed)).then(|| Read::new(day.end, Year::Open, place, FigureClass::Date))
}

/// Words before a month and a day with a slash between them; 到, 至, 于 and 从 stand before fractions too (降到1/3).
const BEFORE: &[&str] = &["截至", "截止", "截止到", "日期：", "定于", "定於", "訂於", "將於", "将于"];

/// Words behind them.
const BEHIND: &[&str] = &[
    "起",
    "前",
    "（一）",
    "（二）",
    "（三）",
    "（四）",
    "（五）",
    "（六）",
    "（日）",
    "(一)",
    "(二)",
    "(三)",
    "(四)",
    "(五)",
    "(六)",
    "(日)",
    "登場",
    "登场",
    "開跑",
    "开跑",
    "開始",
    "开始",
    "舉行",
    "举行",
    "當天",
    "当天",
];

/// Whether the words around show that a month and a day are meant.
fn placed(text: &str, start: usize, end: usize) -> bool {
    look::ends_any(text, start, BEFORE) || look::any(text, end, BEHIND).is_some()
}

/// Whether a month and a day would be a fraction that can be reduced, and a day behind any month.
const fn reducible(month: u16, day: u16) -> bool {
    let (mut one, mut other) = (month, day);
    while other > 0 {
        (one, other) = (other, one % other);
    }
    day > 12 && one > 1
}

/// Whether the numbers go on.
fn joined(text: &str, start: usize, end: usize) -> bool {
    let goes_on = |char: char| char.is_ascii_alphanumeric() || matches!(char, '/' | '-' | '.');
    look::previous(text, start).is_some_and(goes_on) || look::next(text, end).is_some_and(goes_on)
}
