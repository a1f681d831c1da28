//! One place in the calendar.

use super::expression::{Clock, Month, Part, Place, Point, Unit, Year};
use super::festival::{self, Festival};
use super::nth;
use super::shift;
use super::small::{Small, small};
use super::words::{self, Daypart, Word};
use super::{clock, era};
use crate::recognize::figure::digit::is_digit;
use crate::recognize::figure::numeral::{self, Form};
use crate::recognize::figure::{FigureClass, look, range, unit};

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
    /// Counted from a date that the text names before.
    pub(super) beside: bool,
    /// The part of the day that it ends with.
    pub(super) daypart: Option<Daypart>,
}

impl Read {
    pub(super) fn new(end: usize, year: Year, place: Place, class: FigureClass) -> Self {
        Self {
            end,
            point: Point { year, place, clock: None },
            class,
            vague: false,
            same: None,
            beside: false,
            daypart: None,
        }
    }
}

/// The place in the calendar at `at`, with the time of day behind it.
pub(super) fn read(text: &str, at: usize) -> Option<Read> {
    plain(text, at).map(|read| with_clock(text, read))
}

/// The place in the calendar at `at`, without a time that stands behind a day.
pub(super) fn plain(text: &str, at: usize) -> Option<Read> {
    let char = look::next(text, at)?;
    let spoken = look::among("周週星礼禮农農阴陰旧夏正腊臘冬公前晚早半过過再差大闰几幾数數", char);
    let word = words::first(look::rest(text, at));
    if !is_digit(char) && !spoken && word.is_none() && !era::begins(char) {
        return None;
    }
    let shifted =
        (is_digit(char) || look::among("半过過再几幾数數", char)).then(|| shift::read(text, at)).flatten();
    let beside = follows_date(text, at) && weekday(text, at).is_some()
        || matches!(word, Some((width, Word::BesideDay(..) | Word::BesideMonth(_) | Word::BesideYear(_)))
        if !wrapped(text, at, at + width));
    let read = shifted
        .or_else(|| in_named_year(text, at))
        .or_else(|| numeric(text, at))
        .or_else(|| in_open_year(text, at))?;
    Some(Read { beside, ..read })
}

/// Whether a date stands directly before, a bracket or a blank between at most (6月18日（星期六）).
fn follows_date(text: &str, at: usize) -> bool {
    let before = look::before(text, at).trim_end_matches(['(', '（', ' ', '　']);
    before.chars().next_back().is_some_and(|char| matches!(char, '日' | '号' | '號' | '天'))
        && before.chars().nth_back(1).is_some_and(|char| is_digit(char) || look::among("今昨明前后後", char))
}

/// A place in a year that is named.
fn in_named_year(text: &str, at: usize) -> Option<Read> {
    let (end, year, period) = year(text, at)?;
    Some(in_year(text, end, year, period))
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
        Some((width, Word::BesideYear(years))) if !wrapped(text, at, at + width) => {
            return Some((at + width, Year::Relative(years), false));
        }
        Some((width, Word::YearSpan(years))) => return Some((at + width, Year::Relative(years), true)),
        _ => {}
    }
    if let Some(found) = spoken_year(text, at) {
        return Some(found);
    }
    if let Some((end, place)) = era::cyclic(text, at) {
        return Some((end, Year::Cyclic(place), false));
    }
    let era = look::any(text, at, &["公元前", "公元"]).or_else(|| before_christ(text, at));
    let number = small(text, era.unwrap_or(at)).filter(|_| !glued(text, at))?;
    let after = look::any(text, look::over_blank(text, number.end), &["年"])?;
    let ancient = look::any(text, at, &["公元前", "前"]).is_some();
    let value = full_year(text, &number, after).or_else(|| era.map(|_| i32::from(number.value)))?;
    Some((after, Year::Absolute(if ancient { 1 - value } else { value }), false))
}

/// 前221年: behind 前 that begins a phrase, three digits count the years before the first.
fn before_christ(text: &str, at: usize) -> Option<usize> {
    let after = look::any(text, at, &["前"])?;
    let number = small(text, after).filter(|number| number.value >= 100 && number.digits >= 3)?;
    let spaced = !look::previous(text, at).is_some_and(char::is_alphanumeric);
    (spaced && number.value < 1000).then_some(after)
}

/// 两千零二十一年, 民国三十八年, 2021财年.
fn spoken_year(text: &str, at: usize) -> Option<(usize, Year, bool)> {
    if let Some((end, year)) = era::year(text, at) {
        return Some((end, Year::Absolute(year), false));
    }
    if let Some(number) = small(text, at) {
        let full =
            number.arabic && number.digits == 4 && (1900..=2100).contains(&number.value) && !glued(text, at);
        if full && look::any(text, number.end, &["Q1", "Q2", "Q3", "Q4"]).is_some() {
            return Some((number.end, Year::Absolute(i32::from(number.value)), true));
        }
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
const LASTING: &[&str] = &[
    "历史",
    "的历史",
    "前",
    "来",
    "间",
    "以上",
    "左右",
    "多",
    "时间",
    "之久",
    "里程",
    "之前",
    "后的今天",
    "后",
    "之后",
    "内",
];

/// Words behind 年 that begin like those and do not.
const NOT_LASTING: &[&str] = &["前后", "前夕", "后期", "内蒙"];

/// Words behind 年 that two digits before it are a year by.
const DATED: &[&str] = &[
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
    "出生",
    "生人",
    "生的",
    "毕业",
    "入学",
    "入伍",
    "参军",
    "入党",
    "参加工作",
    "结婚",
    "那年",
    "那会",
    "的时候",
    "暑假",
    "寒假",
    "世界杯",
    "奥运会",
    "高考",
    "建成",
    "款",
    "产",
];

fn lasts(text: &str, after: usize) -> bool {
    look::any(text, after, LASTING).is_some() && look::any(text, after, NOT_LASTING).is_none()
}

/// The year that a number before 年 names; `after` is behind 年.
fn full_year(text: &str, number: &Small, after: usize) -> Option<i32> {
    let value = i32::from(number.value);
    let sign = after - '年'.len_utf8();
    if unit::is_barred(text, sign)
        && look::any(text, sign, &["年代", "年级", "年龄", "年均", "年轻"]).is_some()
    {
        return None;
    }
    match number.digits {
        4 => {
            let round = value % 500 == 0 && value != 2000
                || value == 2000 && look::any(text, after, &["前", "历史", "的历史"]).is_some();
            ((1000..=2999).contains(&value) && !(round && lasts(text, after))).then_some(value)
        }
        // 618年，李渊称帝.
        3 => {
            let start = text.get(..number.end)?.trim_end_matches(|char| look::arabic(char).is_some()).len();
            let opens = look::previous(text, start)
                .is_none_or(|char| !char.is_alphanumeric() || look::among("于在自至到", char));
            let year = number.arabic && value % 50 != 0 && opens && !lasts(text, after);
            (year && (look::is_edge(text, after) || opens_history(text, after))).then_some(value)
        }
        2 => two_digits(text, number, after).then_some(if value >= 50 { 1900 + value } else { 2000 + value }),
        _ => None,
    }
}

/// Whether a dynasty or its founding stands behind a year of three digits (907年唐朝灭亡).
fn opens_history(text: &str, at: usize) -> bool {
    let near: String = look::rest(text, at).chars().take(4).collect();
    near.contains(['朝', '帝', '王', '唐', '汉', '宋', '晋', '隋'])
}

/// Whether two digits before 年 are a year.
fn two_digits(text: &str, number: &Small, after: usize) -> bool {
    let value = number.value;
    let monthly = small(text, after).is_some_and(|month| {
        (1..=12).contains(&month.value) && look::any(text, month.end, &["月"]).is_some()
    });
    let dated = monthly || look::any(text, after, DATED).is_some();
    let tens = text
        .get(number.end.saturating_sub(6)..number.end)
        .is_some_and(|digits| digits.contains('十') || digits.contains('廿'));
    let positional = !number.arabic && !tens;
    let spoken = positional && value >= 50;
    let late =
        number.arabic && (70..=99).contains(&value) && !lasts(text, after) && look::is_edge(text, after);
    let elided = number.arabic
        && look::previous(text, number.end - 2).is_some_and(|char| matches!(char, '’' | '\'' | '‘'));
    let two = number.arabic || positional;
    two && (value < 10 || dated) || spoken || late || elided
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
    match degree.or_else(|| inside(text, end).filter(|_| matches!(year, Year::Relative(_)))) {
        Some(end) => Read::new(end, year, Place::Whole, FigureClass::Period),
        None => {
            Read::new(end, year, Place::Whole, if period { FigureClass::Period } else { FigureClass::Date })
        }
    }
}

/// Where 内 behind a stretch of time ends (本月内).
fn inside(text: &str, at: usize) -> Option<usize> {
    const WORDS: &[&str] = &[
        "内蒙", "内部", "内外", "内容", "内需", "内陆", "内地", "内生", "内在", "内阁", "内存", "内卷",
        "内幕", "内战",
    ];
    look::any(text, at, &["之内", "以内", "内"]).filter(|_| look::any(text, at, WORDS).is_none())
}

/// Places that are named by their rank in the year.
const NAMED_MONTHS: &[(&[&str], u8, Part)] = &[
    (&["最后一个月", "最後一個月", "最后一月"], 12, Part::Whole),
    (&["第一个月", "首月", "头一个月"], 1, Part::Whole),
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
fn quarter_edge(text: &str, read: Read) -> Read {
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

/// A holiday with 期间, 假期 and the like behind it. Those of 国庆 are the seven days from 1 October on, which every year's
/// rules have kept; how long the others last is said anew each year.
fn holiday(text: &str, end: usize, year: Year, festival: Festival) -> Read {
    let named = look::any(text, end, &["节"]).unwrap_or(end);
    let free = look::any(text, named, &["小长假", "黄金周", "长假", "假期", "假日"]).unwrap_or(named);
    let during = look::any(text, free, &["期间"]).unwrap_or(free);
    let end = look::any(text, during, &["當天", "当天", "当日"]).unwrap_or(during);
    let national = festival == Festival::Solar(10, 1) && during > named;
    let festival = if national { Festival::NationalWeek } else { festival };
    Read::new(end, year, Place::Festival(festival), FigureClass::Period)
}

/// 10月, 10月31日, 农历八月十五.
fn month_and_day(text: &str, at: usize, year: Year) -> Option<Read> {
    let cyclic = matches!(year, Year::Cyclic(_));
    let moon = if cyclic { lunar_day(text, at, year, true) } else { lunar(text, at, year) };
    if moon.is_some() {
        return moon;
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

/// Parts of a month by the words behind it.
const PARTS: &[(&str, Part)] = &[
    ("上旬", Part::Thirds(1, 1)),
    ("中旬", Part::Thirds(2, 2)),
    ("下旬", Part::Thirds(3, 3)),
    ("上中旬", Part::Thirds(1, 2)),
    ("中上旬", Part::Thirds(1, 2)),
    ("中下旬", Part::Thirds(2, 3)),
    ("上半月", Part::Half(1)),
    ("下半月", Part::Half(2)),
    ("月底", Part::Last),
    ("月末", Part::Last),
    ("月初", Part::First),
    ("初", Part::First),
    ("底", Part::Last),
    ("末", Part::Last),
    ("中", Part::Middle),
];

/// Words behind a month that begin like those and are none.
const NOT_PARTS: &[&str] =
    &["初一", "初二", "初三", "初四", "初五", "初六", "初七", "初八", "初九", "初十", "底特", "初中", "初级"];

/// What stands behind a month.
fn in_month(text: &str, end: usize, year: Year, month: Month) -> Read {
    let day_at = look::any(text, end, &["的"]).unwrap_or_else(|| look::over_blank(text, end));
    if let Some((after, day)) = day(text, day_at, true) {
        return Read::new(after, year, Place::Month(month, Part::Day(day)), FigureClass::Date);
    }
    if let Some((after, part)) = nth::part(text, end) {
        let class = if matches!(part, Part::Week(_)) { FigureClass::Period } else { FigureClass::Date };
        return Read::new(after, year, Place::Month(month, part), class);
    }
    let part = PARTS.iter().find(|(word, _)| look::starts(text, end, word));
    if let Some(&(word, part)) = part.filter(|_| look::any(text, end, NOT_PARTS).is_none()) {
        let after = end + word.len();
        let dated = matches!(part, Part::First | Part::Last);
        if part != Part::Middle || look::is_edge(text, after) {
            let class = if dated { FigureClass::Date } else { FigureClass::Period };
            return Read::new(after, year, Place::Month(month, part), class);
        }
    }
    if let Some(after) = inside(text, end).filter(|_| matches!(month, Month::Relative(_))) {
        return Read::new(after, year, Place::Month(month, Part::Whole), FigureClass::Period);
    }
    Read::new(end, year, Place::Month(month, Part::Whole), FigureClass::Date)
}

/// What shows that a number behind a month is no day of it, where 日 is left out.
const COUNTED: &[&str] = &["至", "到", "—", "-", "~", "、", "多", "余", "大", ".", "%", "万", "亿"];

/// Words that 日 begins and that a day of the month stands before none the less.
const DAILY: &[&str] = &["日电", "日讯", "日至", "日前", "日夜间", "日夜里", "日夜晚", "日晚"];

/// 31日, 5号; behind a month whatever follows, and 日 may be left out where Chinese digits close (五月二十三).
fn day(text: &str, at: usize, behind_month: bool) -> Option<(usize, u8)> {
    let number = small(text, at).filter(|number| (1..=31).contains(&number.value) && number.digits <= 2)?;
    let value = u8::try_from(number.value).ok()?;
    let blank = look::over_blank(text, number.end);
    let Some(end) = look::any(text, blank, &["日", "号", "號"]) else {
        let spoken = behind_month && (number.digits == 2 || !number.arabic && number.value > 10);
        let counted = unit::follows(text, number.end) || look::any(text, number.end, COUNTED).is_some();
        let closes = !counted && (!number.arabic || look::is_edge(text, number.end));
        return (spoken && closes).then_some((number.end, value));
    };
    let barred = unit::is_barred(text, blank) && look::any(text, blank, DAILY).is_none();
    let named = look::previous(text, at).is_some_and(|char| {
        char.is_alphabetic() && !look::among("于在到至从自月期定是了为前后午晚早和及与的日", char)
    });
    let number_word = look::starts(text, blank, "日")
        || behind_month
        || (!named && !look::next(text, end).is_some_and(|char| char.is_ascii_alphanumeric()));
    ((!barred || behind_month) && number_word).then_some((end, value))
}

/// Names of the lunar calendar.
const LUNAR: &[&str] = &["农历", "農曆", "阴历", "陰曆", "旧历", "夏历"];

/// Lunar months with names of their own, and 大年 before the days of the first.
const LUNAR_MONTHS: &[(&str, u8)] = &[("正月", 1), ("腊月", 12), ("臘月", 12), ("冬月", 11), ("大年", 1)];

/// 农历八月十五, 正月初五, 腊月廿三, 闰四月初一, 农历2022年五月初五.
fn lunar(text: &str, at: usize, year: Year) -> Option<Read> {
    let named = look::any(text, at, LUNAR);
    if let Some(from) = named.filter(|_| year == Year::Open)
        && let Some((end, year, _)) = self::year(text, from)
    {
        return lunar_day(text, end, year, true);
    }
    lunar_day(text, named.unwrap_or(at), year, named.is_some())
}

/// A lunar month with its day; `named` where the calendar is named before it.
fn lunar_day(text: &str, at: usize, year: Year, named: bool) -> Option<Read> {
    let leap = look::any(text, at, &["闰", "閏"]);
    let from = leap.unwrap_or(at);
    let own = LUNAR_MONTHS.iter().find(|(name, _)| look::starts(text, from, name));
    let (after, month) = match own {
        Some(&(name, month)) => (from + name.len(), month),
        None => {
            let number = small(text, from).filter(|number| (1..=12).contains(&number.value))?;
            let after = look::any(text, number.end, &["月"])?;
            let spoken = named || leap.is_some() || !number.arabic && bare_lunar_day(text, after);
            let first =
                look::any(text, after, &["初"]).is_some() && small(text, after + '初'.len_utf8()).is_some();
            (spoken || first).then_some((after, u8::try_from(number.value).ok()?))?
        }
    };
    let skip = look::any(text, after, &["初"]).unwrap_or(after);
    let day = small(text, skip).filter(|day| {
        (1..=30).contains(&day.value) && (skip > after || day.value > 10 || named && day.value == 10)
    });
    let day = match day {
        Some(day) => day,
        None => {
            let monthly =
                skip == after && (named || !own.is_some_and(|(name, _)| matches!(*name, "冬月" | "大年")));
            let month = Place::Festival(Festival::LunarMonth(month));
            return (monthly && leap.is_none()).then(|| Read::new(after, year, month, FigureClass::Period));
        }
    };
    let end = look::any(text, day.end, &["日"]).unwrap_or(day.end);
    let number = u8::try_from(day.value).ok()?;
    let festival =
        if leap.is_some() { Festival::Leap(month, number) } else { Festival::Lunar(month, number) };
    Some(Read::new(end, year, Place::Festival(festival), FigureClass::Date))
}

/// Whether a day from 11 on stands there without 日, as only the lunar calendar has it. 廿 is its own; 二十 and the like
/// are also said of the solar one, as of a month that is named by a number.
fn bare_lunar_day(text: &str, at: usize) -> bool {
    let day = small(text, at).filter(|day| !day.arabic && (11..=30).contains(&day.value));
    day.is_some_and(|day| {
        !unit::follows(text, day.end)
            && look::any(text, day.end, &["日", "号", "號", "至", "到"]).is_none()
            && (matches!(day.value, 15) || look::starts(text, at, "廿"))
    })
}

/// 2022-11-01, 2022/11/1, 2022.11.1.
fn numeric(text: &str, at: usize) -> Option<Read> {
    if let Some((end, year, place)) = compact(text, at) {
        return Some(Read::new(end, year, place, FigureClass::Date));
    }
    if let Some(read) = stamped(text, at).filter(|_| !glued(text, at)) {
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

/// 20220618 where nothing is counted in it.
pub(super) fn compact(text: &str, at: usize) -> Option<(usize, Year, Place)> {
    let digits: Vec<u16> = look::rest(text, at)
        .chars()
        .map_while(|char| char.to_digit(10).and_then(|digit| u16::try_from(digit).ok()))
        .take(9)
        .collect();
    let [_, _, _, _, _, _, _, _] = digits.as_slice() else { return None };
    let end = at + digits.len();
    let value = |digits: &[u16]| digits.iter().fold(0_u16, |value, digit| value * 10 + digit);
    let (year, rest) = digits.split_at(4);
    let (month, day) = rest.split_at(2);
    let (year, month, day) =
        (i32::from(value(year)), u8::try_from(value(month)).ok()?, u8::try_from(value(day)).ok()?);
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

/// 06-18 10:30, 6/18 上午: a month and a day before a time, which shows that they are no fraction.
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
    (printed && timed).then(|| Read::new(day.end, Year::Open, place, FigureClass::Date))
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
        return Some(Read::new(end, Year::Open, Place::Week(0, Some(weekday)), FigureClass::Date));
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
    (!is_days(text, at, end))
        .then(|| Read::new(end, Year::Open, Place::Month(Month::Open, Part::Day(number)), FigureClass::Date))
}

/// Words before a number of days.
const DAYS_BEFORE: &[&str] = &[
    "为期",
    "历时",
    "连续",
    "近",
    "持续",
    "长达",
    "停牌",
    "休假",
    "共",
    "拘留",
    "禁闭",
    "隔离",
    "禁言",
    "有效期",
    "产假",
    "婚假",
    "年假",
    "停职",
    "羁押",
    "公示期",
    "不少于",
    "不超过",
    "至少",
    "宽限",
    "逾期",
    "满",
];

/// Words behind a number of days, however it is written.
const DAYS_BEHIND: &[&str] = &["内", "之内", "以内", "游", "均线", "线", "龄", "无理由", "之久"];

/// The same behind Chinese numbers, which are rarely those of a date.
const SPOKEN_DAYS_BEHIND: &[&str] =
    &["后", "来", "间", "之后", "以上", "以后", "时间", "左右", "三餐", "千里", "之计", "三秋"];

/// Whether the number before 日 from `at` to `end` counts days and is no date.
fn is_days(text: &str, at: usize, end: usize) -> bool {
    let arabic = look::arabic_at(text, at);
    let behind = look::any(text, end, DAYS_BEHIND).is_some()
        || !arabic && look::any(text, end, SPOKEN_DAYS_BEHIND).is_some();
    let day = look::ends_any(text, end, &["日"]);
    let again = look::ends_any(text, at, &["日复"]);
    day && (behind || again || look::ends_any(text, at, DAYS_BEFORE) || look::starts(text, at, "两"))
}

fn from_word(text: &str, at: usize, end: usize, word: Word) -> Option<Read> {
    let open = |place, class| Some(Read::new(end, Year::Open, place, class));
    match word {
        Word::BesideMonth(_) if wrapped(text, at, end) => None,
        Word::Month(months) | Word::BesideMonth(months) => {
            Some(in_month(text, end, Year::Open, Month::Relative(months)))
        }
        Word::Week(weeks) => Some(match day_of_week(text, end).or_else(|| own_day(text, end)) {
            Some((end, day)) => Read::new(end, Year::Open, Place::Week(weeks, Some(day)), FigureClass::Date),
            None => Read::new(end, Year::Open, Place::Week(weeks, None), FigureClass::Period),
        }),
        Word::Days(from, to) => open(Place::Days(from, to), FigureClass::Period),
        Word::Years(from, to) => open(Place::Years(from, to), FigureClass::Period),
        Word::Season(year, season) => {
            Some(Read::new(end, Year::Relative(year), Place::Season(season), FigureClass::Period))
        }
        Word::BesideDay(days, part) => {
            let ranked = look::any(text, at, &["第", "前"]).is_some()
                && look::previous(text, at).is_some_and(|char| char.is_alphanumeric());
            let read = Read::new(end, Year::Open, Place::Day(days), FigureClass::Date);
            (!ranked && !wrapped(text, at, end)).then_some(Read { daypart: part, ..read })
        }
        Word::Weekend(weeks) => open(Place::Week(weeks, Some(0)), FigureClass::Period),
        Word::Day(days, part) => {
            Some(Read { daypart: part, ..Read::new(end, Year::Open, Place::Day(days), FigureClass::Date) })
        }
        Word::Festival(festival) => festival_read(text, at, end, festival),
        Word::Place(place) => {
            let class = match place {
                Place::First | Place::Last | Place::Middle => FigureClass::Date,
                Place::Month(_, Part::First | Part::Last) => FigureClass::Date,
                _ => FigureClass::Period,
            };
            let show = matches!(place, Place::Quarters(..))
                && look::ends_any(text, end, &["季"])
                && look::any(text, end, ACCOUNTED).is_none();
            if show {
                return None;
            }
            let inside = place == Place::Whole && look::starts(text, at, "年内");
            let year = if inside { Year::Relative(0) } else { Year::Open };
            Some(quarter_edge(text, Read::new(end, year, place, class)))
        }
        Word::Daypart(part) => {
            let after = look::over_blank(text, end);
            let noon = Clock { hour: 12, minute: None, second: None };
            let named = look::starts(text, at, "正午").then_some((end, noon));
            if let Some((end, clock)) = clock::read(text, after, Some(part)).or(named) {
                let mut read = Read::new(end, Year::Open, Place::Clock, FigureClass::Time);
                read.point.clock = Some(clock);
                return Some(read);
            }
            let read = Read::new(end, Year::Open, Place::Clock, FigureClass::Time);
            Some(Read { vague: true, daypart: Some(part), ..read })
        }
        Word::Vague if wrapped(text, at, end) => None,
        Word::Vague => Some(Read {
            vague: true,
            ..Read::new(end, Year::Unknown, Place::Whole, vague_class(text, at, end))
        }),
        Word::Year(_) | Word::YearSpan(_) | Word::BesideYear(_) | Word::Other => None,
    }
}

/// Words behind 第三季 that make it a quarter; it is rather the season of a series.
const ACCOUNTED: &[&str] =
    &["GDP", "财报", "营收", "业绩", "净利", "盈利", "报", "利润", "经济", "销售", "出货"];

/// The day of a week that is named: 下周的周五, 本周周三.
fn own_day(text: &str, at: usize) -> Option<(usize, u8)> {
    let from = look::any(text, at, &["的", "内的"]).unwrap_or(at);
    day_of_week(text, look::any(text, from, nth::WEEK)?)
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
fn festival_read(text: &str, at: usize, end: usize, festival: Festival) -> Option<Read> {
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

/// Open time is a period where it lasts.
fn vague_class(text: &str, at: usize, end: usize) -> FigureClass {
    let word = text.get(at..end).unwrap_or_default();
    let lasts = ["来", "期", "年", "段时间", "今后", "未来"].iter().any(|tail| word.ends_with(tail))
        && !["当年", "次年", "翌年", "同年"].contains(&word);
    if lasts { FigureClass::Period } else { FigureClass::Date }
}

/// 周一, 星期三, 礼拜天.
fn weekday(text: &str, at: usize) -> Option<(usize, u8)> {
    let found = day_of_week(text, look::any(text, at, nth::WEEK)?)?;
    let previous = look::previous(text, at);
    let short = look::any(text, at, &["周", "週"]).is_some();
    // 三周一次, but 周六周日.
    let counted = previous.is_some_and(|char| {
        super::super::digit::is_digit(char) && !look::ends_any(text, at - char.len_utf8(), nth::WEEK)
    });
    let taken = short && previous.is_some_and(|char| look::among("每上下本这双", char));
    (!counted && !taken && !words::barred(look::rest(text, at))).then_some(found)
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
fn with_clock(text: &str, read: Read) -> Read {
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
fn short_daypart(text: &str, at: usize) -> Option<(usize, Daypart)> {
    let (end, part) = match look::next(text, at)? {
        '晚' => (at + '晚'.len_utf8(), Daypart::Evening),
        '夜' => (at + '夜'.len_utf8(), Daypart::Night),
        '早' | '晨' => (at + '早'.len_utf8(), Daypart::Morning),
        _ => return None,
    };
    look::any(text, at, NOT_DAYPARTS).is_none().then_some((end, part))
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
