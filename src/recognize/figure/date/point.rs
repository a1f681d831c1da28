//! One place in the calendar.

use super::clock;
use super::daytime::{self, short_daypart, with_clock};
use super::english::english;
use super::era;
use super::expression::{Clock, Month, Part, Place, Point, Year};
use super::holiday::festival_read;
use super::in_year::{first_months, in_year, quarter_edge};
use super::month::{day, in_month, is_days, month_and_day};
use super::moon;
use super::numeric::numeric;
use super::shift;
use super::weekday::{self, day_of_week, follows_date, own_day, weekday};
use super::words::{self, Daypart, Word};
use super::year::{glued, year};
use crate::recognize::figure::digit::is_digit;
use crate::recognize::figure::start::{Opening, before_number, opening};
use crate::recognize::figure::{FigureClass, look, range};

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
    /// 同期 stands behind it.
    pub(super) same: bool,
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
            same: false,
            beside: false,
            daypart: None,
        }
    }
}

/// Characters that a place in the calendar begins with, beside digits, words that name one alone, and eras.
const SPOKEN: &str = "周週星礼禮农農阴陰旧夏正腊臘冬公西前首晚早半过過再差大闰閏几幾数數";

/// How places in the calendar begin, beside numbers.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    // 前五个月, 前221年; 差五分八点; 晚八点, 早差五分八点.
    let numbered = ['前', '首', '差', '晚', '早'].into_iter().flat_map(before_number);
    let lacking = ['晚', '早'].map(|part| (part, Some('差')));
    let named = words::openings().chain(era::openings()).chain(moon::openings()).chain(weekday::openings());
    named
        .chain(shift::openings())
        .chain(numbered)
        .chain(lacking)
        .chain(["公元", "西元"].into_iter().filter_map(opening))
}

/// The place in the calendar at `at`, with the time of day behind it.
pub(super) fn read(text: &str, at: usize) -> Option<Read> {
    plain(text, at).map(|read| with_clock(text, read))
}

/// The day alone where a blank takes the time behind it apart (2024-03-29 08:17), as the stamp of a page does. In a
/// text with blanks inside its dates one says nothing.
pub(super) fn before_blank(text: &str, at: usize, read: &Read) -> Option<Read> {
    read.point.clock?;
    let day = plain(text, at)?;
    let blank = look::over_blank(text, day.end) > day.end;
    let dense = !text.get(at..day.end)?.contains(char::is_whitespace);
    // 2025-01-16 08:00至2025-01-17 18:00 is one stretch.
    let ranged = range::dash(text, read.end)
        .and_then(|next| plain(text, next))
        .is_some_and(|to| daytime::is_day(to.point.place));
    (blank && dense && !ranged && daytime::is_day(day.point.place)).then_some(day)
}

/// The place in the calendar at `at`, without a time that stands behind a day.
pub(super) fn plain(text: &str, at: usize) -> Option<Read> {
    let char = look::next(text, at)?;
    let word = words::first(look::rest(text, at));
    let spoken = || look::among(SPOKEN, char) || era::begins(text, at, char);
    if !is_digit(char) && word.is_none() && !spoken() && !char.is_ascii_alphabetic() {
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
        .or_else(|| english(text, at))
        .or_else(|| in_open_year(text, at))?;
    let beside = beside || read.beside;
    Some(Read { beside, ..read })
}

/// A place in a year that is named.
fn in_named_year(text: &str, at: usize) -> Option<Read> {
    let (end, year, period) = year(text, at)?;
    Some(in_year(text, end, year, period))
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
                Place::Month(_, Part::First | Part::Early | Part::Last) => FigureClass::Date,
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

/// Open time is a period where it lasts.
fn vague_class(text: &str, at: usize, end: usize) -> FigureClass {
    let word = text.get(at..end).unwrap_or_default();
    let lasts = ["来", "期", "年", "段时间", "今后", "未来"].iter().any(|tail| word.ends_with(tail))
        && !["当年", "次年", "翌年", "同年"].contains(&word);
    if lasts { FigureClass::Period } else { FigureClass::Date }
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
pub(super) fn wrapped(text: &str, at: usize, end: usize) -> bool {
    let word = text.get(at..end).unwrap_or_default();
    let previous = look::previous(text, at);
    let counted = word.starts_with('次') && previous.is_some_and(super::super::digit::is_digit);
    let taken = WRAPPED.iter().find(|(name, _)| *name == word);
    counted || taken.is_some_and(|(_, before)| previous.is_some_and(|char| look::among(before, char)))
}
