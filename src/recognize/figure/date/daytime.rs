//! The part of the day and the time behind a day: 6月18日（星期六）下午3点.

use super::clock;
use super::expression::{Part, Place, Point, Unit, Year};
use super::point::Read;
use super::weekday::weekday;
use super::words::{self, Daypart, Word};
use crate::recognize::figure::{FigureClass, look};

/// Whether it is a day, which a time may follow.
pub(super) const fn is_day(place: Place) -> bool {
    matches!(
        place,
        Place::Day(_)
            | Place::Week(_, Some(1..))
            | Place::Month(_, Part::Day(_) | Part::Weekday(..))
            | Place::Festival(_)
            | Place::Shift(_, Unit::Day | Unit::Week)
            | Place::ShiftWeek(..)
            | Place::LunarDay(..)
            | Place::Coming(_)
            | Place::ComingWeekday(_)
            | Place::Today
    )
}

/// Where the weekday behind a date ends: in brackets, or bare where a time follows.
fn weekday_behind(text: &str, at: usize) -> Option<usize> {
    if let Some(from) = look::any(text, at, &["（", "("]) {
        return look::any(text, weekday(text, from)?.0, &["）", ")"]);
    }
    let (end, _) = weekday(text, look::over_blank(text, at))?;
    let next = look::over_blank(text, end);
    let part = daypart(text, next).or_else(|| short_daypart(text, next));
    let from = part.map_or(next, |(end, _)| look::over_blank(text, end));
    clock::read(text, from, part.map(|(_, part)| part)).map(|_| end)
}

/// The part of the day and the time behind a day.
pub(super) fn with_clock(text: &str, read: Read) -> Read {
    if !is_day(read.point.place) || read.vague || read.point.clock.is_some() {
        return read;
    }
    let weekday = weekday_behind(text, read.end).filter(|_| matches!(read.point.place, Place::Month(..)));
    let from = weekday.unwrap_or(read.end);
    let blank = look::over_blank(
        text,
        look::any(text, from, &["的", "T"])
            .filter(|&at| clock::read(text, at, None).is_some() || daypart(text, at).is_some())
            .unwrap_or(from),
    );
    let named = daypart(text, blank).or_else(|| short_daypart(text, blank));
    let part = named.map(|(_, part)| part).or(read.daypart);
    let at = look::over_blank(text, named.map_or(blank, |(end, _)| end));
    let at = look::any(text, at, &["的"])
        .filter(|&at| part.is_some() && clock::read(text, at, part).is_some())
        .unwrap_or(at);
    // A day with a time is no stretch any more (中秋节晚上七点).
    let class = FigureClass::Date;
    // Behind a day an hour needs no other sign that it is one (明天八点), but for 一点.
    let placed = part.or((!look::starts(text, at, "一点")).then_some(Daypart::Morning));
    match clock::read(text, at, placed) {
        Some((end, clock)) => {
            let point = Point { clock: Some(clock), ..read.point };
            Read { end, point, class, daypart: part, ..read }
        }
        None => match named {
            Some((end, _)) if weekday.is_none() => Read { end, class, daypart: part, ..read },
            _ => read,
        },
    }
}

pub(super) fn daypart(text: &str, at: usize) -> Option<(usize, Daypart)> {
    match words::first(look::rest(text, at))? {
        (width, Word::Daypart(part)) => Some((at + width, part)),
        _ => None,
    }
}

/// Words that begin with 晚, 早, 夜 or 晨 and name no part of the day before them.
const NOT_DAYPARTS: &[&str] = &[
    "晚会",
    "晚宴",
    "晚报",
    "晚餐",
    "晚饭",
    "晚高峰",
    "晚点",
    "晚些",
    "晚于",
    "晚班",
    "晚年",
    "晚期",
    "晚辈",
    "晚秋",
    "晚稻",
    "晚婚",
    "晚霞",
    "早餐",
    "早报",
    "早饭",
    "早高峰",
    "早点",
    "早些",
    "早于",
    "早已",
    "早盘",
    "早日",
    "早就",
    "早教",
    "早班",
    "早茶",
    "早市",
    "早稻",
    "早期",
    "早在",
    "早早",
    "夜宵",
    "夜市",
    "夜班",
    "夜景",
    "夜游",
    "夜话",
    "夜经济",
    "夜校",
    "夜空",
    "晨报",
    "晨练",
    "晨会",
    "晨跑",
    "晨光",
];

/// 晚, 早, 夜 behind a day, whatever follows, or before a time.
pub(super) fn short_daypart(text: &str, at: usize) -> Option<(usize, Daypart)> {
    let (end, part) = match look::next(text, at)? {
        '晚' => (at + '晚'.len_utf8(), Daypart::Evening),
        '夜' => (at + '夜'.len_utf8(), Daypart::Night),
        '早' | '晨' => (at + '早'.len_utf8(), Daypart::Morning),
        _ => return None,
    };
    look::any(text, at, NOT_DAYPARTS).is_none().then_some((end, part))
}

/// An hour behind another one, which shows that it is one (七点到九点).
pub(super) fn hour(text: &str, at: usize) -> Option<Read> {
    let (end, clock) = clock::read(text, at, Some(Daypart::Morning))?;
    let mut read = Read::new(end, Year::Open, Place::Clock, FigureClass::Time);
    read.point.clock = Some(clock);
    Some(read)
}
