//! Recurrences: 每年, 每两周, 每周一, 双周.

use super::expression::{Expression, Place};
use super::{found, point, words};
use crate::recognize::figure::numeral;
use crate::recognize::figure::unit::{self, Suffix};
use crate::recognize::figure::{FigureClass, look};
use crate::recognize::finding::Finding;
use crate::text::Span;

/// The recurrence at `at`.
pub(super) fn read(text: &str, at: usize) -> Option<Finding> {
    fortnight(text, at).or_else(|| every(text, at))
}

/// 双周.
fn fortnight(text: &str, at: usize) -> Option<Finding> {
    let (end, iso) = look::any(text, at, &["双周", "雙週", "隔周"])
        .map(|end| (end, "P2W"))
        .or_else(|| look::any(text, at, &["双月", "隔月"]).map(|end| (end, "P2M")))
        .or_else(|| look::any(text, at, &["隔天", "隔日"]).map(|end| (end, "P2D")))
        .or_else(|| look::any(text, at, &["隔年"]).map(|end| (end, "P2Y")))?;
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
    let placed = (iso.len() == 3).then(|| within(text, end, &iso)).flatten();
    let counted = counts(text, placed.unwrap_or(end));
    let core = Span::new(at, placed.unwrap_or(end));
    Some(found(
        core,
        core,
        FigureClass::Set,
        "set/every",
        Expression::Fixed(iso),
        !counted && placed.is_none() && end - after <= 6,
    ))
}

/// The period behind 每 and its duration.
fn period(text: &str, at: usize) -> Option<(usize, String)> {
    if look::any(
        text,
        at,
        &["天然", "年轻", "日经", "周边", "月饼", "季节", "日优鲜", "周围", "周期", "日电"],
    )
    .is_some()
    {
        return None;
    }
    let half = look::any(text, at, &["半"]);
    let number = numeral::unsigned(text, at);
    let count = number.as_ref().map_or(Some(1), numeral::Numeral::integer)?;
    let from = half.or_else(|| number.map(|number| number.end)).unwrap_or(at);
    let (end, length) = match unit::suffix(text, from) {
        Some((end, Suffix::Time(length))) => (end, length),
        _ => return season(text, from),
    };
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
        (false, _) => format!("P{mark}{}{letter}", count * i64::from(length.factor)),
    };
    Some((end, iso))
}

/// 每季, 每分, 每晚.
fn season(text: &str, at: usize) -> Option<(usize, String)> {
    look::any(text, at, &["季"]).map(|end| (end, "P3M".to_owned()))
}

/// A place in each of the periods: 每周一, 每年6月, 每天上午8点, 每月10日.
fn within(text: &str, end: usize, iso: &str) -> Option<usize> {
    let next = look::any(text, end, &["的"]).unwrap_or(end);
    match iso {
        "P1W" => {
            let (end, _) = point::day_of_week(text, end)?;
            let paired = crate::recognize::figure::range::dash(text, end)
                .and_then(|after| point::read(text, after))
                .filter(|read| matches!(read.point.place, Place::Week(..) | Place::Weekday(_)));
            let end = paired.map_or(end, |read| read.end);
            Some(within(text, end, "P1D").unwrap_or(end))
        }
        "P1D" => point::read(text, next)
            .filter(|read| read.point.place == Place::Clock)
            .map(|read| super::placed(text, next).map_or(read.end, |found| found.span.end())),
        "P1M" => point::read(text, next)
            .filter(|read| !read.vague && matches!(read.point.place, Place::Month(super::Month::Open, _)))
            .map(|read| read.end),
        "P1Y" => {
            let read = point::read(text, next).filter(|read| {
                !read.vague
                    && matches!(
                        read.point.place,
                        Place::Month(super::Month::Named(_), _)
                            | Place::Festival(_)
                            | Place::Last
                            | Place::First
                    )
            })?;
            Some(super::placed(text, next).map_or(read.end, |found| found.span.end()))
        }
        _ => None,
    }
}

/// 每逢周三, 每逢春节.
fn every_place(text: &str, at: usize, from: usize) -> Option<Finding> {
    let read = point::read(text, from)?;
    let iso = match read.point.place {
        Place::Week(..) => "P1W",
        Place::Festival(_) | Place::Season(_) => "P1Y",
        Place::Month(super::Month::Open, _) => "P1M",
        Place::Month(..) => "P1Y",
        _ => return None,
    };
    let core = Span::new(at, read.end);
    Some(found(core, core, FigureClass::Set, "set/every", Expression::Fixed(iso.to_owned()), false))
}

/// Whether a count follows, with a modifier or a verb between at most.
fn counts(text: &str, at: usize) -> bool {
    let mut from = look::over_blank(text, at);
    from = look::any(text, from, &["不少于", "不低于", "至少", "不超过", "最多", "约", "超过", "近", "达"])
        .unwrap_or(from);
    numeral::unsigned(text, from)
        .is_some_and(|number| !number.single || number.end > from && unit::follows(text, number.end))
        && words::first(look::rest(text, from)).is_none()
}
