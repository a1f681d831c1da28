//! Holidays and solar terms as they are written.

use super::expression::{Place, Year};
use super::festival::{self, Festival};
use super::point::Read;
use super::rest;
use crate::recognize::figure::{FigureClass, look};

/// A holiday with 期间, 假期 and the like behind it. Those of 国庆 are the seven days from 1 October on, which every year's
/// rules have kept; how long the others last is said anew each year (see [`rest`]).
pub(super) fn holiday(text: &str, end: usize, year: Year, festival: Festival) -> Read {
    let named = look::any(text, end, &["节"]).unwrap_or(end);
    let free = look::any(text, named, &["小长假", "黄金周", "长假", "假期", "假日"]).unwrap_or(named);
    let during = look::any(text, free, &["期间"]).unwrap_or(free);
    let end = look::any(text, during, &["當天", "当天", "当日"]).unwrap_or(during);
    let festival = match festival {
        Festival::Solar(10, 1) if during > named => Festival::NationalWeek,
        festival if during > named => rest::of(festival).map_or(festival, Festival::Rest),
        festival => festival,
    };
    Read::new(end, year, Place::Festival(festival), FigureClass::Period)
}

/// Words behind a festival that show that it is one.
const FESTIVE: &[&str] = &[
    "节气",
    "时节",
    "节",
    "当天",
    "期间",
    "假期",
    "小长假",
    "长假",
    "黄金周",
    "前夕",
    "前后",
    "这天",
    "那天",
    "快乐",
    "放假",
    "返乡",
    "出行",
    "祭扫",
    "扫墓",
];

/// A holiday or term that no year stands before.
pub(super) fn festival_read(text: &str, at: usize, end: usize, festival: Festival) -> Option<Read> {
    let name = text.get(at..end).unwrap_or_default();
    let listed = |names: &str| names.split_whitespace().any(|other| other == name);
    let marked = look::any(text, end, FESTIVE).is_some();
    let within = look::previous(text, at)
        .is_some_and(|char| look::is_ideograph(char) && !look::among("是逢到在自从于至的过", char));
    let apart = !look::previous(text, at).is_some_and(char::is_alphanumeric) && look::is_edge(text, end);
    let doubtful = within && matches!(festival, Festival::Term(_))
        || listed(festival::ORDINARY_TERMS) && !apart
        || listed(festival::NUMBERS);
    (marked || !doubtful).then(|| {
        let end = look::any(text, end, &["节气", "时节"]).unwrap_or(end);
        holiday(text, end, Year::Open, festival)
    })
}
