//! From one place in the calendar to another: 10月31日至11月2日, 1-6月, 7、8月.

use super::expression::{Expression, Month, Part, Place, Point, Year};
use super::point::{self, Read};
use super::small::{self, Small};
use super::{daytime, found, numeric};
use crate::recognize::figure::{FigureClass, look, range, unit};
use crate::recognize::finding::Finding;
use crate::text::Span;

/// From one place to another: 10月31日至11月2日.
pub(super) fn paired(text: &str, at: usize, from: &Read) -> Option<Finding> {
    if from.vague || from.same {
        return None;
    }
    let started =
        look::any(text, from.end, &["起"]).filter(|&end| look::any(text, end, &["至", "到"]).is_some());
    let after = range::dash(text, started.unwrap_or(from.end))?;
    let after = look::any(text, after, &["了"]).unwrap_or(after);
    let next =
        look::any(text, after, &["次年", "翌年", "第二年"]).filter(|_| from.point.place != Place::Whole);
    let from_clock = from.point.clock.filter(|_| next.is_none());
    // 22时至次日6时.
    let night = look::any(text, after, &["次日", "翌日", "第二天"]).filter(|_| from_clock.is_some());
    let after = night.unwrap_or(after);
    let mut to = point::read(text, next.unwrap_or(after))
        .or_else(|| from_clock.and_then(|_| daytime::hour(text, after)))
        .filter(|to| !to.vague && !to.same && !to.beside)?;
    // 周一至周五9:00-18:00: the time is that of each day.
    if from_clock.is_none() && to.point.clock.is_some() && matches!(to.point.place, Place::Week(..)) {
        to = point::plain(text, after)?;
    }
    // A hyphen before a bare day is rather a serial number, and 到 before a time of day a destination.
    let clocks =
        (from.point.place == Place::Clock) == (to.point.place == Place::Clock) || from.point.clock.is_some();
    if !clocks {
        return None;
    }
    if let (Year::Absolute(first), Year::Absolute(last)) = (from.point.year, to.point.year)
        && (first > last || first == last && to.point.place == Place::Whole)
    {
        return None;
    }
    // 上周五到这周一: 这周 is no day of that week.
    let named = look::any(text, after, &["这", "本", "這"]).is_some();
    inherit(&mut to.point, &from.point, named);
    if next.is_some() {
        to.point.year = match to.point.year {
            Year::Absolute(year) => Year::Absolute(year.saturating_add(1)),
            Year::Relative(years) => Year::Relative(years.saturating_add(1)),
            year => year,
        };
    }
    let late = text.get(at..from.end).is_some_and(|words| words.contains(['下', '晚', '傍', '夜', '午']));
    if let (Some(first), Some(last)) = (from.point.clock, to.point.clock.as_mut())
        && (late && to.point.place == Place::Clock && first.hour >= 12)
        && (last.hour < 12 && last.hour + 12 >= first.hour)
        && look::any(text, after, &["上", "早", "凌", "次"]).is_none()
    {
        last.hour += 12;
    }
    if to.point.place == Place::Clock
        && let (Some(first), Some(last)) = (from.point.clock, to.point.clock.as_mut())
        && (night.is_some() || last.hour < first.hour && from.point.place != Place::Clock)
        && last.hour < 24
    {
        last.hour += 24;
    }
    let core = Span::new(at, to.end);
    let point = if from.beside {
        Point { year: Year::Unknown, place: Place::Whole, ..from.point.clone() }
    } else {
        from.point.clone()
    };
    let expression = Expression::Span(point, to.point);
    Some(found(core, core, FigureClass::Period, "date/range", expression, false))
}

/// What the second end leaves out is what the first says.
fn inherit(to: &mut Point, from: &Point, named: bool) {
    if to.year == Year::Open && from.year != Year::Open {
        to.year = from.year;
    }
    if let (Place::Month(Month::Open, part), Place::Month(month, _)) = (to.place, from.place) {
        to.place = Place::Month(month, part);
    }
    if let (Place::Week(0, Some(day)), Place::Week(weeks, Some(_)), false) = (to.place, from.place, named) {
        to.place = Place::Week(weeks, Some(day));
    }
}

/// 2021年1-6月, 6月18-20日: a year or month before two numbers that share a unit.
pub(super) fn ends_shared(text: &str, at: usize, from: &Read) -> Option<Finding> {
    let whole_year = from.point.place == Place::Whole && !from.vague && from.point.year != Year::Unknown;
    if !whole_year || from.same {
        return None;
    }
    let next = look::over_blank(text, from.end);
    let (end, mut first, mut last) = shared_ends(text, next)?;
    if !matches!(first.place, Place::Month(Month::Named(_), _) | Place::Quarters(..)) {
        return None;
    }
    (first.year, last.year) = (from.point.year, from.point.year);
    let core = Span::new(at, end);
    Some(found(core, core, FigureClass::Period, "date/months", Expression::Span(first, last), false))
}

/// 1-6月, 18-20日, 2021-2025年: two numbers that share a unit.
pub(super) fn shared(text: &str, at: usize) -> Option<Finding> {
    let joined = look::previous(text, at).is_some_and(|char| {
        look::arabic(char).is_some()
            || matches!(char, '-' | '.' | '/' | '—' | '第')
            || char.is_ascii_alphabetic()
    });
    if joined {
        return None;
    }
    let (end, first, last) = shared_ends(text, at)?;
    let core = Span::new(at, end);
    Some(found(core, core, FigureClass::Period, "date/months", Expression::Span(first, last), false))
}

fn shared_ends(text: &str, at: usize) -> Option<(usize, Point, Point)> {
    if let Some((first, last)) = small::adjacent(text, at).filter(|(_, last)| {
        look::any(text, last.end, &["月份", "季度"]).is_some()
            || look::any(text, last.end, &["月"]).is_some_and(|end| look::is_edge(text, end))
    }) {
        return common_unit(text, first, last, None);
    }
    if let Some((end, first, last)) = numeric::months(text, at).or_else(|| lifetime(text, at)) {
        return Some((end, first, last));
    }
    let first = small::small(text, at)?;
    // 6月18-20日: the month stands before the first number.
    let Some(month_end) = look::any(text, first.end, &["月"]).filter(|_| (1..=12).contains(&first.value))
    else {
        return two_ends(text, first);
    };
    let month = Month::Named(u8::try_from(first.value).ok()?);
    let (end, from, to) = two_ends(text, small::small(text, month_end)?)?;
    let day = |point: &Point| match point.place {
        Place::Month(Month::Open, part) => {
            Some(Point { place: Place::Month(month, part), ..Point::default() })
        }
        _ => None,
    };
    Some((end, day(&from)?, day(&to)?))
}

/// Two numbers with a dash between them and one unit, from the first on.
fn two_ends(text: &str, first: Small) -> Option<(usize, Point, Point)> {
    let slash = look::any(text, first.end, &["/"]).filter(|_| first.digits == 4);
    let listed = || look::any(text, first.end, &["、"]).filter(|_| first.value < 13 && slash.is_none());
    let second = small::small(text, slash.or_else(|| range::dash(text, first.end)).or_else(listed)?)?;
    let listed = listed().is_some();
    if listed && (second.value != first.value + 1 || !is_month_or_quarter(text, second.end)) {
        return None;
    }
    common_unit(text, first, second, slash)
}

/// Whether what is counted at `at` may be listed in pairs: 7、8月, 一、二季度.
fn is_month_or_quarter(text: &str, at: usize) -> bool {
    look::any(text, look::over_blank(text, at), &["月", "季度"]).is_some()
}

/// Two numbers with the unit that stands behind the second.
fn common_unit(
    text: &str,
    first: Small,
    second: Small,
    slash: Option<usize>,
) -> Option<(usize, Point, Point)> {
    let point = |place| Point { place, ..Point::default() };
    let second_year = if second.digits == 2 { first.value / 100 * 100 + second.value } else { second.value };
    let sound = first.value < second.value && first.arabic == second.arabic;
    let blank = look::over_blank(text, second.end);
    let byte = |number: Small| u8::try_from(number.value).ok();
    let later = first.digits == 4 && first.value < second_year && first.arabic == second.arabic;
    let named = look::any(text, blank, &["学年", "赛季", "财年", "财政年度", "雪季"]);
    if let Some(end) =
        named.or_else(|| look::any(text, blank, &["年"]).filter(|_| slash.is_none())).filter(|_| later)
    {
        return years(text, end, first.value, second_year);
    }
    if slash.is_some() {
        return None;
    }
    let barred = unit::is_barred(text, blank);
    if let Some(end) = look::any(text, blank, &["月份", "月"]).filter(|_| {
        second.value <= 12
            && (sound || first.value > second.value)
            && !barred
            && first.value > 0
            && first.value <= 12
    }) {
        let month = |number| Some(point(Place::Month(Month::Named(byte(number)?), Part::Whole)));
        return Some((end, month(first)?, month(second)?));
    }
    if let Some(end) = look::any(text, blank, &["季度"]).filter(|_| sound && second.value <= 4) {
        let quarter = |number| Some(point(Place::Quarters(byte(number)?, byte(number)?)));
        return Some((end, quarter(first)?, quarter(second)?));
    }
    let end = look::any(text, blank, &["日", "号"])
        .filter(|_| sound && second.value <= 31 && first.value > 0 && !barred)?;
    let lasting = look::any(text, end, &["内", "游", "龄", "左右", "后"]).is_some();
    let day = |number| Some(point(Place::Month(Month::Open, Part::Day(byte(number)?))));
    (!lasting).then_some(())?;
    Some((end, day(first)?, day(second)?))
}

/// （1881—1936）: two years in brackets, as behind a name.
fn lifetime(text: &str, at: usize) -> Option<(usize, Point, Point)> {
    let first = small::small(text, at).filter(|year| year.arabic && year.digits == 4)?;
    let second = small::small(text, range::dash(text, first.end)?)
        .filter(|year| year.arabic && year.digits == 4 && year.value <= 2100)?;
    let bracketed = look::previous(text, at).is_some_and(|char| matches!(char, '(' | '（'))
        && look::any(text, second.end, &[")", "）"]).is_some();
    if bracketed && second.value - first.value.min(second.value) <= 120 {
        years(text, second.end, first.value, second.value)
    } else {
        None
    }
}

fn years(text: &str, end: usize, first: u16, second: u16) -> Option<(usize, Point, Point)> {
    let end = look::any(text, end, &["度", "期间"])
        .filter(|_| look::any(text, end, &["度过", "度假"]).is_none())
        .unwrap_or(end);
    let year = |value: u16| Point { year: Year::Absolute(i32::from(value)), ..Point::default() };
    let sane = (1000..=2999).contains(&first) && first < second && second <= 2999;
    sane.then(|| (end, year(first), year(second)))
}
