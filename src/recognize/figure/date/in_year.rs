//! Places in a year that is named: 2022年底, 今年前五个月, 2022年第15周.

use super::expression::{Month, Part, Place, Year};
use super::festival;
use super::holiday::holiday;
use super::month::month_and_day;
use super::nth;
use super::point::Read;
use super::small::small;
use super::words::{self, Word};
use crate::recognize::figure::digit::is_digit;
use crate::recognize::figure::{FigureClass, look, unit};

/// What stands behind a year.
pub(super) fn in_year(text: &str, end: usize, year: Year, period: bool) -> Read {
    if let Some(same) = look::any(text, end, &["同期", "同一时期", "的同期", "同一时间", "同日", "同一時期"])
    {
        return Read { same: true, ..Read::new(same, year, Place::Whole, FigureClass::Period) };
    }
    if let (Some(same), Some(years)) = (look::any(text, end, &["同月", "同月份"]), year.offset()) {
        let month = Place::Month(Month::Relative(years.saturating_mul(12)), Part::Whole);
        return Read { beside: true, ..Read::new(same, Year::Open, month, FigureClass::Date) };
    }
    let from = look::any(text, end, &["的"])
        .filter(|&from| {
            in_year_place(text, from, year).is_some_and(|read| {
                matches!(
                    read.point.place,
                    Place::Month(..)
                        | Place::Half(_)
                        | Place::Quarters(..)
                        | Place::Festival(_)
                        | Place::Season(_)
                        | Place::WeekOfYear(_)
                        | Place::Today
                )
            })
        })
        .unwrap_or(end);
    if let Some(read) = in_year_place(text, look::over_blank(text, from), year) {
        return read;
    }
    let degree = look::any(text, end, &["年度", "度", "财年", "全年", "赛季", "财政年度"])
        .filter(|_| look::any(text, end, &["度过", "度假", "度夏", "度汛"]).is_none());
    match degree.or_else(|| inside(text, end).filter(|_| year.offset().is_some())) {
        Some(end) => Read::new(end, year, Place::Whole, FigureClass::Period),
        None => {
            Read::new(end, year, Place::Whole, if period { FigureClass::Period } else { FigureClass::Date })
        }
    }
}

/// Where 内 behind a stretch of time ends (本月内).
pub(super) fn inside(text: &str, at: usize) -> Option<usize> {
    const WORDS: &[&str] = &[
        "内蒙", "内部", "内外", "内容", "内需", "内陆", "内地", "内生", "内在", "内阁", "内存", "内卷",
        "内幕", "内战",
    ];
    look::any(text, at, &["之内", "以内", "内"]).filter(|_| look::any(text, at, WORDS).is_none())
}

/// Places that are named by their rank in the year.
const NAMED_MONTHS: &[(&[&str], u8, Part)] = &[
    (&["最后一月"], 12, Part::Whole),
    (&["首月"], 1, Part::Whole),
    (&["最后一天", "最后一日"], 12, Part::Last),
    (&["第一天", "首日"], 1, Part::First),
];

/// Words that begin with 初, 中, 底 or 末 and so are no edge of the year before them.
const NOT_EDGES: &[&str] = &[
    "初级",
    "初中",
    "初步",
    "初一",
    "初二",
    "初三",
    "底部",
    "底蕴",
    "中国",
    "中央",
    "中共",
    "中部",
    "中心",
    "中期",
    "中华",
    "中级",
    "中医",
    "中俄",
    "中美",
    "中日",
    "中考",
    "中标",
    "初期",
    "末期",
    "初始",
    "中小",
    "中等",
    "中超",
    "中东",
    "中欧",
    "中非",
    "中铁",
    "中建",
    "中石",
    "中学",
    "中秋",
    "底特律",
    "底层",
    "中旬",
    "中外",
    "中高",
    "中新",
    "中远",
    "中信",
    "中芯",
    "中金",
    "中海",
    "中粮",
    "中科",
    "中汽",
    "中车",
    "中广",
    "中消",
    "中纪",
    "中宣",
    "中组",
    "中办",
    "中山",
    "中关村",
];

/// Words behind a year for a place at its edge.
const EDGES: &[(&str, Place)] =
    &[("初", Place::First), ("底", Place::Last), ("末", Place::Last), ("中", Place::Middle)];

/// A place behind a year.
fn in_year_place(text: &str, at: usize, year: Year) -> Option<Read> {
    if let Some(read) = month_and_day(text, at, year) {
        return Some(read);
    }
    let edge = EDGES.iter().find(|(word, _)| look::starts(text, at, word));
    if let Some(&(word, place)) = edge.filter(|_| look::any(text, at, NOT_EDGES).is_none()) {
        return Some(Read::new(at + word.len(), year, place, FigureClass::Date));
    }
    if let Some(end) =
        look::any(text, at, &["今天", "今日", "同一天"]).filter(|_| matches!(year, Year::Relative(_)))
    {
        return Some(Read::new(end, year, Place::Today, FigureClass::Date));
    }
    if let Some((end, number)) = nth::week_of_year(text, at) {
        return Some(Read::new(end, year, Place::WeekOfYear(number), FigureClass::Period));
    }
    if let Some((end, month)) = nth::month_of_year(text, at) {
        return Some(Read::new(end, year, Place::Month(Month::Named(month), Part::Whole), FigureClass::Date));
    }
    for &(list, month, part) in NAMED_MONTHS {
        if let Some(end) = look::any(text, at, list) {
            return Some(Read::new(end, year, Place::Month(Month::Named(month), part), FigureClass::Date));
        }
    }
    named_place(text, at, year).or_else(|| first_months(text, at, year)).or_else(|| season(text, at, year))
}

/// A word that places something in a year.
fn named_place(text: &str, at: usize, year: Year) -> Option<Read> {
    let (width, word) = words::first(look::rest(text, at))?;
    let end = at + width;
    match word {
        Word::Place(place @ (Place::Half(_) | Place::Quarters(..) | Place::Season(_))) => {
            Some(quarter_edge(text, Read::new(end, year, place, FigureClass::Period)))
        }
        Word::Place(place @ (Place::First | Place::Last | Place::Middle)) => {
            Some(Read::new(end, year, place, FigureClass::Date))
        }
        Word::Place(Place::Whole) => Some(Read::new(end, year, Place::Whole, FigureClass::Period)),
        Word::Festival(festival) => {
            let name = text.get(at..end).unwrap_or_default();
            let number = festival::NUMBERS.split_whitespace().any(|other| other == name)
                && (unit::follows(text, end) || look::next(text, end).is_some_and(is_digit));
            (!number).then(|| holiday(text, end, year, festival))
        }
        _ => None,
    }
}

/// 一季度末.
pub(super) fn quarter_edge(text: &str, read: Read) -> Read {
    let last = match (read.point.place, look::any(text, read.end, &["末", "底"])) {
        (Place::Half(half), Some(end)) => Some((end, Part::Last, half.saturating_mul(6))),
        (Place::Quarters(_, quarter), Some(end)) => Some((end, Part::Last, quarter.saturating_mul(3))),
        (Place::Quarters(quarter, last), None) if quarter == last => look::any(text, read.end, &["初"])
            .map(|end| (end, Part::First, quarter.saturating_mul(3).saturating_sub(2))),
        _ => None,
    };
    match last {
        Some((end, part, month)) => {
            Read::new(end, read.point.year, Place::Month(Month::Named(month), part), FigureClass::Date)
        }
        None => read,
    }
}

/// 2022年春 at the end of a phrase.
pub(super) fn season(text: &str, at: usize, year: Year) -> Option<Read> {
    let season = match look::next(text, at)? {
        '春' => 1,
        '夏' => 2,
        '秋' => 3,
        '冬' => 4,
        _ => return None,
    };
    let end = at + '春'.len_utf8();
    look::is_edge(text, end).then(|| Read::new(end, year, Place::Season(season), FigureClass::Period))
}

/// 前10个月, 前五月, 首五個月; 头两个月 behind a year alone, as it is the beginning of anything.
pub(super) fn first_months(text: &str, at: usize, year: Year) -> Option<Read> {
    let named = || look::any(text, at, &["头", "頭"]).filter(|_| year != Year::Open);
    let spelt = look::any(text, at, &["前"]);
    let after = spelt.or_else(|| look::any(text, at, &["首"])).or_else(named)?;
    let number = small(text, after).filter(|number| (2..=11).contains(&number.value))?;
    let month: &[&str] = if spelt.is_some() { &["个月", "個月", "月"] } else { &["个月", "個月"] };
    let end = look::any(text, look::over_blank(text, number.end), month)?;
    Some(Read::new(end, year, Place::Months(u8::try_from(number.value).ok()?), FigureClass::Period))
}
