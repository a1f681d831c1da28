//! One place in the calendar.

use super::clock;
use super::expression::{Month, Part, Place, Point, Year};
use super::festival::{self, Festival};
use super::small::{Small, small};
use super::words::{self, Daypart, Word};
use crate::recognize::figure::digit::is_digit;
use crate::recognize::figure::numeral::{self, Form};
use crate::recognize::figure::{FigureClass, look, unit};

/// A place in the calendar as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Read {
    /// Where it ends.
    pub(super) end: usize,
    /// The place.
    pub(super) point: Point,
    /// What it states.
    pub(super) class: FigureClass,
    /// Nothing that could be resolved.
    pub(super) vague: bool,
    /// 同期 stands behind it: the years it is off.
    pub(super) same: Option<i32>,
    /// The part of the day that it ends with.
    daypart: Option<Daypart>,
}

impl Read {
    fn new(end: usize, year: Year, place: Place, class: FigureClass) -> Self {
        Self {
            end,
            point: Point { year, place, clock: None },
            class,
            vague: false,
            same: None,
            daypart: None,
        }
    }
}

/// The place in the calendar at `at`.
pub(super) fn read(text: &str, at: usize) -> Option<Read> {
    let char = look::next(text, at)?;
    let spoken = look::among("周週星礼禮农農阴陰旧夏正腊臘冬民公前晚早", char);
    if !is_digit(char) && !spoken && words::first(look::rest(text, at)).is_none() {
        return None;
    }
    let read = year(text, at)
        .map(|(end, year, period)| in_year(text, end, year, period))
        .or_else(|| numeric(text, at))
        .or_else(|| in_open_year(text, at))?;
    Some(with_clock(text, read))
}

/// Characters that a year's number cannot stand behind.
fn glued(text: &str, at: usize) -> bool {
    look::previous(text, at).is_some_and(|char| {
        look::arabic(char).is_some()
            || matches!(char, '.' | '．') && look::arabic_before(text, at - char.len_utf8())
    })
}

/// A named year: where it ends, and whether its word makes it a period.
fn year(text: &str, at: usize) -> Option<(usize, Year, bool)> {
    match words::first(look::rest(text, at)) {
        Some((width, Word::Year(year))) if !wrapped(text, at, at + width) => {
            return Some((at + width, year, false));
        }
        Some((width, Word::YearSpan(years))) => return Some((at + width, Year::Relative(years), true)),
        _ => {}
    }
    if let Some(found) = spoken_year(text, at) {
        return Some(found);
    }
    let era = look::any(text, at, &["公元前", "公元"]);
    let number = small(text, era.unwrap_or(at)).filter(|_| !glued(text, at))?;
    let after = look::any(text, look::over_blank(text, number.end), &["年"])?;
    let ancient = look::starts(text, at, "公元前");
    let value = full_year(text, &number, after).or_else(|| era.map(|_| i32::from(number.value)))?;
    Some((after, Year::Absolute(if ancient { 1 - value } else { value }), false))
}

/// 两千零二十一年, 民国三十八年, 2021财年.
fn spoken_year(text: &str, at: usize) -> Option<(usize, Year, bool)> {
    if let Some(from) = look::any(text, at, &["民国", "民國"]) {
        let number = small(text, from).filter(|number| (1..=120).contains(&number.value))?;
        let end = look::any(text, number.end, &["年"])?;
        return Some((end, Year::Absolute(1911 + i32::from(number.value)), false));
    }
    if let Some(number) = small(text, at) {
        let full =
            number.arabic && number.digits == 4 && (1900..=2100).contains(&number.value) && !glued(text, at);
        let end =
            look::any(text, number.end, &["财年", "赛季", "学年", "财政年度", "雪季"]).filter(|_| full)?;
        return Some((end, Year::Absolute(i32::from(number.value)), true));
    }
    let number = numeral::unsigned(text, at).filter(|number| number.form == Form::Chinese)?;
    let end = look::any(text, number.end, &["年"])?;
    let value = number.integer().filter(|value| (1000..=2999).contains(value) && value % 100 != 0)?;
    Some((end, Year::Absolute(i32::try_from(value).ok()?), false))
}

/// Words behind 年 that make the number before it a length of time.
const LASTING: &[&str] =
    &["历史", "的历史", "前", "来", "间", "以上", "左右", "多", "时间", "之久", "里程", "之前", "后的今天"];

/// The year that a number before 年 names; `after` is behind 年.
fn full_year(text: &str, number: &Small, after: usize) -> Option<i32> {
    let value = i32::from(number.value);
    if unit::is_barred(text, after - '年'.len_utf8())
        && look::any(text, after - '年'.len_utf8(), &["年代", "年级", "年龄", "年均", "年轻"]).is_some()
    {
        return None;
    }
    match number.digits {
        4 => {
            let round = value % 500 == 0 && value != 2000
                || value == 2000 && look::any(text, after, &["前", "历史", "的历史"]).is_some();
            let lasting = round && look::any(text, after, LASTING).is_some();
            ((1000..=2999).contains(&value) && !lasting).then_some(value)
        }
        2 => {
            let zero = value < 10;
            let dated = small(text, after).is_some_and(|month| {
                (1..=12).contains(&month.value) && look::any(text, month.end, &["月"]).is_some()
            }) || look::any(
                text,
                after,
                &[
                    "底",
                    "年底",
                    "末",
                    "春节",
                    "上半年",
                    "下半年",
                    "初",
                    "年初",
                    "国庆",
                    "春天",
                    "夏天",
                    "秋天",
                    "冬天",
                    "一季度",
                    "二季度",
                    "三季度",
                    "四季度",
                ],
            )
            .is_some();
            let positional = !number.arabic
                && !text
                    .get(number.end.saturating_sub(6)..number.end)
                    .is_some_and(|digits| digits.contains('十') || digits.contains('廿'));
            let spoken = positional && value >= 50;
            let late = number.arabic
                && (70..=99).contains(&value)
                && look::any(text, after, LASTING).is_none()
                && look::is_edge(text, after);
            (zero && (number.arabic || positional) || dated || spoken || late).then_some(if value >= 50 {
                1900 + value
            } else {
                2000 + value
            })
        }
        _ => None,
    }
}

/// What stands behind a year.
fn in_year(text: &str, end: usize, year: Year, period: bool) -> Read {
    if let Some(same) = look::any(text, end, &["同期", "同一时期", "的同期", "同一时间", "同日"])
    {
        let years = match year {
            Year::Relative(years) => Some(years),
            _ => None,
        };
        return Read {
            same: Some(years.unwrap_or_default()),
            vague: years.is_none(),
            ..Read::new(same, year, Place::Whole, FigureClass::Period)
        };
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
                )
            })
        })
        .unwrap_or(end);
    if let Some(read) = in_year_place(text, look::over_blank(text, from), year) {
        return read;
    }
    let degree = look::any(text, end, &["年度", "度", "财年", "全年", "赛季", "财政年度"])
        .filter(|_| look::any(text, end, &["度过", "度假", "度夏", "度汛"]).is_none());
    match degree {
        Some(end) => Read::new(end, year, Place::Whole, FigureClass::Period),
        None => {
            Read::new(end, year, Place::Whole, if period { FigureClass::Period } else { FigureClass::Date })
        }
    }
}

/// Places that are named by their rank in the year.
const NAMED_MONTHS: &[(&[&str], u8, Part)] = &[
    (&["最后一个月", "最後一個月", "最后一月"], 12, Part::Whole),
    (&["第一个月", "首月", "头一个月"], 1, Part::Whole),
    (&["最后一天", "最后一日"], 12, Part::Last),
    (&["第一天", "首日"], 1, Part::First),
];

/// A place behind a year.
fn in_year_place(text: &str, at: usize, year: Year) -> Option<Read> {
    if let Some(read) = month_and_day(text, at, year) {
        return Some(read);
    }
    let edges: [(&[&str], Place); 3] =
        [(&["初"], Place::First), (&["底", "末"], Place::Last), (&["中"], Place::Middle)];
    for (words, place) in edges {
        if let Some(end) = look::any(text, at, words) {
            let word = look::any(
                text,
                at,
                &[
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
                    "中国",
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
                ],
            )
            .is_some();
            return (!word).then(|| Read::new(end, year, place, FigureClass::Date));
        }
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
            Some(Read::new(holiday(text, end), year, Place::Festival(festival), FigureClass::Period))
        }
        _ => None,
    }
}

/// 一季度末.
fn quarter_edge(text: &str, read: Read) -> Read {
    let last = match (read.point.place, look::any(text, read.end, &["末", "底"])) {
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
fn season(text: &str, at: usize, year: Year) -> Option<Read> {
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

/// 前10个月, 前五月.
fn first_months(text: &str, at: usize, year: Year) -> Option<Read> {
    let after = look::any(text, at, &["前"])?;
    let number = small(text, after).filter(|number| (2..=11).contains(&number.value))?;
    let end = look::any(text, look::over_blank(text, number.end), &["个月", "個月", "月"])?;
    Some(Read::new(end, year, Place::Months(u8::try_from(number.value).ok()?), FigureClass::Period))
}

/// 期间, 假期 and the like behind a holiday belong to it.
fn holiday(text: &str, end: usize) -> usize {
    let end = look::any(text, end, &["小长假", "黄金周", "长假", "假期", "假日"]).unwrap_or(end);
    look::any(text, end, &["期间", "當天", "当天", "当日"]).unwrap_or(end)
}

/// 10月, 10月31日, 农历八月十五.
fn month_and_day(text: &str, at: usize, year: Year) -> Option<Read> {
    if let Some(read) = lunar(text, at, year) {
        return Some(read);
    }
    let number = small(text, at).filter(|number| (1..=12).contains(&number.value) && number.digits <= 2)?;
    let blank = look::over_blank(text, number.end);
    let after = look::any(text, blank, &["月份", "月"])?;
    let word = look::any(
        text,
        blank,
        &["月球", "月均", "月薪", "月租", "月饼", "月龄", "月亮", "月嫂", "月报", "月刊"],
    )
    .is_some();
    let month = Month::Named(u8::try_from(number.value).ok()?);
    (!word).then(|| in_month(text, after, year, month))
}

/// What stands behind a month.
fn in_month(text: &str, end: usize, year: Year, month: Month) -> Read {
    let day_at = look::any(text, end, &["的"]).unwrap_or_else(|| look::over_blank(text, end));
    if let Some((after, day)) = day(text, day_at, true) {
        return Read::new(after, year, Place::Month(month, Part::Day(day)), FigureClass::Date);
    }
    let parts: [(&[&str], Part); 6] = [
        (&["上旬"], Part::Third(1)),
        (&["中旬"], Part::Third(2)),
        (&["下旬"], Part::Third(3)),
        (&["初"], Part::First),
        (&["底", "末"], Part::Last),
        (&["中"], Part::Middle),
    ];
    for (words, part) in parts {
        if let Some(after) = look::any(text, end, words) {
            let period = matches!(part, Part::Third(_) | Part::Middle);
            let closes = part != Part::Middle || look::is_edge(text, after);
            let word = look::any(
                text,
                end,
                &[
                    "初一", "初二", "初三", "初四", "初五", "初六", "初七", "初八", "初九", "初十", "底特",
                    "初中", "初级",
                ],
            )
            .is_some();
            if closes && !word {
                return Read::new(
                    after,
                    year,
                    Place::Month(month, part),
                    if period { FigureClass::Period } else { FigureClass::Date },
                );
            }
        }
    }
    Read::new(end, year, Place::Month(month, Part::Whole), FigureClass::Date)
}

/// 31日, 5号; behind a month whatever follows.
fn day(text: &str, at: usize, behind_month: bool) -> Option<(usize, u8)> {
    let number = small(text, at).filter(|number| (1..=31).contains(&number.value) && number.digits <= 2)?;
    let blank = look::over_blank(text, number.end);
    let end = look::any(text, blank, &["日", "号", "號"])?;
    let barred =
        unit::is_barred(text, blank) && look::any(text, blank, &["日电", "日讯", "日至", "日前"]).is_none();
    let named = look::previous(text, at).is_some_and(|char| {
        char.is_alphabetic() && !look::among("于在到至从自月期定是了为前后午晚早和及与的日", char)
    });
    let number_word = look::starts(text, blank, "日")
        || behind_month
        || (!named && !look::next(text, end).is_some_and(|char| char.is_ascii_alphanumeric()));
    ((!barred || behind_month) && number_word).then_some((end, u8::try_from(number.value).ok()?))
}

/// 农历八月十五, 正月初五, 腊月廿三.
fn lunar(text: &str, at: usize, year: Year) -> Option<Read> {
    let named = look::any(text, at, &["农历", "農曆", "阴历", "陰曆", "旧历", "夏历"]);
    let from = named.unwrap_or(at);
    let (after, month) = match look::any(text, from, &["正月"]) {
        Some(after) => (after, 1),
        None => match look::any(text, from, &["腊月", "臘月"]) {
            Some(after) => (after, 12),
            None => match look::any(text, from, &["冬月"]) {
                Some(after) => (after, 11),
                None => {
                    let number = small(text, from).filter(|number| (1..=12).contains(&number.value))?;
                    let after = look::any(text, number.end, &["月"])?;
                    let first = look::any(text, after, &["初"]).is_some();
                    let day = small(text, after).filter(|day| !day.arabic && (11..=30).contains(&day.value));
                    let bare = !number.arabic
                        && day.is_some_and(|day| {
                            !unit::follows(text, day.end)
                                && look::any(text, day.end, &["日", "号", "號", "至", "到"]).is_none()
                        });
                    (named.is_some() || first || bare).then_some(())?;
                    (after, u8::try_from(number.value).ok()?)
                }
            },
        },
    };
    let skip = look::any(text, after, &["初"]).unwrap_or(after);
    let day =
        small(text, skip).filter(|day| (1..=30).contains(&day.value) && (skip > after || day.value > 10));
    let monthly = named.is_some() || !look::starts(text, from, "冬月");
    Some(match day {
        Some(day) => {
            let end = look::any(text, day.end, &["日"]).unwrap_or(day.end);
            Read::new(
                end,
                year,
                Place::Festival(Festival::Lunar(month, u8::try_from(day.value).ok()?)),
                FigureClass::Date,
            )
        }
        None if monthly && skip == after => {
            Read::new(after, year, Place::Festival(Festival::LunarMonth(month)), FigureClass::Period)
        }
        None => return None,
    })
}

/// 2022-11-01, 2022/11/1, 2022.11.1.
fn numeric(text: &str, at: usize) -> Option<Read> {
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

/// A place that names no year.
fn in_open_year(text: &str, at: usize) -> Option<Read> {
    if glued(text, at) {
        return None;
    }
    if let Some(read) = month_and_day(text, at, Year::Open) {
        return Some(read);
    }
    if let Some((width, word)) = words::first(look::rest(text, at))
        && let Some(read) = from_word(text, at, at + width, word)
    {
        return Some(read);
    }
    if let Some((end, weekday)) = weekday(text, at) {
        let beside = look::previous(text, at)
            .filter(|char| matches!(char, '(' | '（'))
            .and_then(|char| look::previous(text, at - char.len_utf8()))
            .is_some_and(|char| matches!(char, '日' | '号' | '號' | '天'));
        let place = if beside { Place::Weekday(weekday) } else { Place::Week(0, Some(weekday)) };
        return Some(Read::new(end, Year::Open, place, FigureClass::Date));
    }
    let ahead = look::previous(text, at).is_some_and(|char| look::among("目之以此日年当提月天空从眼", char));
    if !ahead && let Some(read) = first_months(text, at, Year::Open) {
        return Some(read);
    }
    if let Some((from, part)) = short_daypart(text, at)
        && let Some((end, clock)) = clock::read(text, from, Some(part))
    {
        let mut read = Read::new(end, Year::Open, Place::Clock, FigureClass::Time);
        read.point.clock = Some(clock);
        return Some(read);
    }
    if let Some((end, clock)) = clock::read(text, at, None) {
        let mut read = Read::new(end, Year::Open, Place::Clock, FigureClass::Time);
        read.point.clock = Some(clock);
        return Some(read);
    }
    let (end, number) = day(text, at, false)?;
    let written = small(text, at)?;
    let lasting = look::any(
        text,
        end,
        &["内", "后", "来", "间", "之内", "之后", "以内", "以上", "以后", "游", "时间", "龄", "左右", "之久"],
    )
    .is_some()
        && !written.arabic;
    let spoken = !written.arabic
        && (written.value < 11 && look::next(text, at) != Some('十'))
        && !look::is_edge(text, end)
        && look::starts(text, written.end, "日")
        && look::ends_any(text, at, &["为期", "历时", "连续", "近", "持续", "长达", "停牌", "休假", "共"]);
    let two = look::starts(text, at, "两");
    (!lasting && !spoken && !two)
        .then(|| Read::new(end, Year::Open, Place::Month(Month::Open, Part::Day(number)), FigureClass::Date))
}

fn from_word(text: &str, at: usize, end: usize, word: Word) -> Option<Read> {
    let open = |place, class| Some(Read::new(end, Year::Open, place, class));
    match word {
        Word::Month(months) => Some(in_month(text, end, Year::Open, Month::Relative(months))),
        Word::Week(weeks) => Some(match day_of_week(text, end) {
            Some((end, day)) => Read::new(end, Year::Open, Place::Week(weeks, Some(day)), FigureClass::Date),
            None => Read::new(end, Year::Open, Place::Week(weeks, None), FigureClass::Period),
        }),
        Word::Weekend(weeks) => open(Place::Week(weeks, Some(0)), FigureClass::Period),
        Word::Day(days, part) => {
            Some(Read { daypart: part, ..Read::new(end, Year::Open, Place::Day(days), FigureClass::Date) })
        }
        Word::Festival(festival) => {
            let name = text.get(at..end).unwrap_or_default();
            let ordinary = festival::ORDINARY_TERMS.split_whitespace().any(|term| term == name);
            let marked = look::any(text, end, &["节气", "时节", "节", "当天", "期间", "假期", "小长假"]);
            let inside = look::previous(text, at).is_some_and(look::is_ideograph)
                && matches!(festival, Festival::Term(_))
                && marked.is_none();
            (!(inside || ordinary && marked.is_none())).then(|| {
                let end = look::any(text, end, &["节气", "时节"]).unwrap_or(end);
                let end = if festival == Festival::Term(6) {
                    look::any(text, end, &["节"]).unwrap_or(end)
                } else {
                    end
                };
                Read::new(holiday(text, end), Year::Open, Place::Festival(festival), FigureClass::Period)
            })
        }
        Word::Place(place) => {
            let class = match place {
                Place::First | Place::Last | Place::Middle => FigureClass::Date,
                Place::Month(_, Part::First | Part::Last) => FigureClass::Date,
                _ => FigureClass::Period,
            };
            let inside = place == Place::Whole && look::starts(text, at, "年内");
            let year = if inside { Year::Relative(0) } else { Year::Open };
            Some(quarter_edge(text, Read::new(end, year, place, class)))
        }
        Word::Daypart(part) => {
            let after = look::over_blank(text, end);
            if let Some((end, clock)) = clock::read(text, after, Some(part)) {
                let mut read = Read::new(end, Year::Open, Place::Clock, FigureClass::Time);
                read.point.clock = Some(clock);
                return Some(read);
            }
            Some(Read { vague: true, ..Read::new(end, Year::Open, Place::Clock, FigureClass::Time) })
        }
        Word::Vague if wrapped(text, at, end) => None,
        Word::Vague => Some(Read {
            vague: true,
            ..Read::new(end, Year::Unknown, Place::Whole, vague_class(text, at, end))
        }),
        Word::Year(_) | Word::YearSpan(_) | Word::Other => None,
    }
}

/// Open time is a period where it lasts.
fn vague_class(text: &str, at: usize, end: usize) -> FigureClass {
    let word = text.get(at..end).unwrap_or_default();
    let lasts = ["来", "期", "年", "段时间", "今后", "未来"].iter().any(|tail| word.ends_with(tail))
        && !["当年", "次年", "翌年", "同年"].contains(&word);
    if lasts { FigureClass::Period } else { FigureClass::Date }
}

/// 周一, 星期三, 礼拜天.
fn weekday(text: &str, at: usize) -> Option<(usize, u8)> {
    day_of_week(text, look::any(text, at, &["星期", "礼拜", "禮拜", "周", "週"])?).filter(|_| {
        !look::previous(text, at).is_some_and(|char| {
            super::super::digit::is_digit(char)
                || look::among("一每上下本这双", char) && look::starts(text, at, "周")
        })
    })
}

/// 一 to 日 behind a week.
pub(super) fn day_of_week(text: &str, at: usize) -> Option<(usize, u8)> {
    let char = look::next(text, at)?;
    let day =
        "一二三四五六日".chars().position(|name| name == char).or_else(|| (char == '天').then_some(6))?;
    let end = at + char.len_utf8();
    let counted =
        look::any(text, end, &["次", "个", "期", "趟", "班", "场", "家", "种", "类", "十", "百", "千", "万"])
            .is_some();
    let word = look::any(text, at, &["日本", "日报", "天津", "一带", "三角", "日夜", "天然", "五粮", "一体"])
        .is_some();
    (!counted && !word).then_some((end, u8::try_from(day + 1).ok()?))
}

/// The part of the day and the time behind a day.
fn with_clock(text: &str, read: Read) -> Read {
    let daily = matches!(
        read.point.place,
        Place::Day(_) | Place::Week(_, Some(1..)) | Place::Month(_, Part::Day(_)) | Place::Festival(_)
    );
    if !daily || read.vague || read.point.clock.is_some() {
        return read;
    }
    let weekday = look::any(text, read.end, &["（", "("]).and_then(|from| {
        let (end, _) = weekday(text, from)?;
        look::any(text, end, &["）", ")"])
    });
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
    match clock::read(text, at, part) {
        Some((end, clock)) => {
            let point = Point { clock: Some(clock), ..read.point };
            Read { end, point, ..read }
        }
        None => match named {
            Some((end, _)) if weekday.is_none() => Read { end, ..read },
            _ => read,
        },
    }
}

fn daypart(text: &str, at: usize) -> Option<(usize, Daypart)> {
    match words::first(look::rest(text, at))? {
        (width, Word::Daypart(part)) => Some((at + width, part)),
        _ => None,
    }
}

/// 晚, 早, 夜 behind a day.
fn short_daypart(text: &str, at: usize) -> Option<(usize, Daypart)> {
    let (end, part) = match look::next(text, at)? {
        '晚' | '夜' => (at + '晚'.len_utf8(), Daypart::Afternoon),
        '早' | '晨' => (at + '早'.len_utf8(), Daypart::Morning),
        _ => return None,
    };
    let closes = look::is_edge(text, end) || small(text, end).is_some();
    closes.then_some((end, part))
}

/// Words that a character before them takes apart: 实|现在, 项|目前, 一|次年.
const WRAPPED: &[(&str, &str)] = &[
    ("现在", "实出发体表呈展再显涌浮兑"),
    ("目前", "项科题节数名书栏条"),
    ("日前", "今昨明节假生"),
    ("当前", "适正恰相应"),
    ("同期", "合"),
    ("同年", "共"),
    ("同日", "共"),
    ("次年", "层每首历多依"),
    ("次日", "层每首历多依"),
    ("次月", "层每首历多依"),
    ("当时", "适正"),
    ("平时", "水和"),
    ("今后", "至"),
    ("最近", "离"),
    ("前一年", "提"),
    ("前年", "提"),
    ("上年", "以"),
];

/// Whether the word from `at` to `end` is none: its first character belongs to what stands before it.
fn wrapped(text: &str, at: usize, end: usize) -> bool {
    let word = text.get(at..end).unwrap_or_default();
    let previous = look::previous(text, at);
    let counted = word.starts_with('次') && previous.is_some_and(super::super::digit::is_digit);
    let taken = WRAPPED.iter().find(|(name, _)| *name == word);
    counted || taken.is_some_and(|(_, before)| previous.is_some_and(|char| look::among(before, char)))
}

/// An hour behind another one, which shows that it is one (七点到九点).
pub(super) fn hour(text: &str, at: usize) -> Option<Read> {
    let (end, clock) = clock::read(text, at, Some(Daypart::Morning))?;
    let mut read = Read::new(end, Year::Open, Place::Clock, FigureClass::Time);
    read.point.clock = Some(clock);
    Some(read)
}
