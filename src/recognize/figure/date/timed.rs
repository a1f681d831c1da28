//! What is written like a time of day and is more: hours from one to another, and lengths of time (2:01:39).

use super::expression::{Expression, Place, Point};
use super::point::Read;
use super::{clock, daytime, found};
use crate::recognize::figure::build::Draft;
use crate::recognize::figure::value::{Amount, Value};
use crate::recognize::figure::{FigureClass, look};
use crate::recognize::finding::Finding;
use crate::text::Span;

/// Words before a length of time that is written like a time of day.
const TIMED: &[&str] = &[
    "成绩",
    "成绩为",
    "成绩是",
    "时长",
    "时长：",
    "时长:",
    "时长 ",
    "时长为",
    "用时",
    "耗时",
    "片长",
    "全长",
    "跑出",
    "游出",
    "以",
    "纪录",
    "记录",
    "计时",
];

/// 2:01:39 as a result, 03:25 as a length.
pub(super) fn lapse(text: &str, at: usize) -> Option<Finding> {
    let (end, clock) = clock::digital(text, at)?;
    let named = look::ends_any(text, at, TIMED);
    let result =
        clock.second.is_some() && look::any(text, end, &["的成绩", "的好成绩", "夺冠", "完赛"]).is_some();
    if !(result || named && (clock.second.is_some() || !look::ends_any(text, at, &["以"]))) {
        return None;
    }
    let minute = clock.minute.unwrap_or_default();
    let iso = match clock.second {
        Some(second) => format!("PT{}H{minute}M{second}S", clock.hour),
        None => format!("PT{}M{minute}S", clock.hour),
    };
    let core = Span::new(at, end);
    let value = Value::Amount(Amount { iso: Some(iso), ..Amount::default() });
    let class = FigureClass::Duration;
    let draft =
        Draft { class, rule: "duration/timed", numeral: Some(core), core, value: Some(value), weak: false };
    Some(draft.exact())
}

/// Two hours with one unit, behind a day or a part of it or alone: 早上7-9点, 6月17日0—24时.
pub(super) fn hours(text: &str, at: usize, from: Option<&Read>) -> Option<Finding> {
    let open = Point { place: Place::Clock, ..Point::default() };
    let (start, part, point) = match from {
        Some(from) if from.point.clock.is_some() || from.beside => return None,
        Some(from) if daytime::is_day(from.point.place) || from.point.place == Place::Clock => {
            (look::over_blank(text, from.end), from.daypart, from.point.clone())
        }
        Some(_) => return None,
        None => (at, None, open.clone()),
    };
    let (end, first, last) = clock::span(text, start, part)?;
    let core = Span::new(at, end);
    let (first, last) = (Point { clock: Some(first), ..point }, Point { clock: Some(last), ..open });
    Some(found(core, core, FigureClass::Period, "time/hours", Expression::Span(first, last), false))
}
