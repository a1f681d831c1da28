//! What a date, period or time says before it is resolved, and resolving it.

use super::era;
use super::festival::{self, Festival};
use super::lunar;
use crate::recognize::Date;
use std::fmt;

/// What a wording of the calendar says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Expression {
    /// Nothing that could be resolved (近年来).
    #[default]
    Vague,
    /// The same whatever the publication date is, as ISO 8601.
    Fixed(String),
    /// A place in the calendar.
    Point(Point),
    /// From one place to another, both included.
    Span(Point, Point),
    /// From a place on (以来).
    Since(Point),
    /// A stretch that ends or begins on the publication date (近三年, 未来五年).
    Window {
        /// How many units.
        count: u32,
        /// Of what.
        unit: Unit,
        /// Whether it begins there.
        ahead: bool,
    },
    /// A place relative to the date named before, not to that of publication (次日, 当年12月).
    Beside {
        /// The date named before; none where the text names none.
        anchor: Option<Box<Expression>>,
        /// The place.
        point: Point,
    },
    /// The period named before, in another year (去年同期, 2019年同期).
    SamePeriod(Year),
}

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A year.
    Year,
    /// A month.
    Month,
    /// A week.
    Week,
    /// A day.
    Day,
}

/// A place in the calendar with a time of day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// In which year.
    pub year: Year,
    /// Where in it, or relative to the publication date.
    pub place: Place,
    /// At what time of day.
    pub clock: Option<Clock>,
}

/// A year as named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Year {
    /// None is named.
    #[default]
    Open,
    /// By its number.
    Absolute(i32),
    /// So many after that of publication.
    Relative(i32),
    /// The one before that which the text reports on, that of publication where it says no other (上年).
    Previous,
    /// By its place in the cycle of sixty, from 甲子 = 0: the one nearest to publication.
    Cyclic(u8),
    /// The next one in which the place does not lie behind publication.
    Coming,
    /// None that could be known.
    Unknown,
}

impl Year {
    /// How many years after that of publication, where it is counted from there.
    pub(super) const fn offset(self) -> Option<i32> {
        match self {
            Self::Relative(years) => Some(years),
            Self::Previous => Some(-1),
            _ => None,
        }
    }
}

/// A place in a year, or one relative to the publication date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The whole year.
    #[default]
    Whole,
    /// Its first day.
    First,
    /// Its middle month.
    Middle,
    /// Its last day.
    Last,
    /// A half, from 1.
    Half(u8),
    /// Quarters, from the first to the last, from 1.
    Quarters(u8, u8),
    /// The first so many months.
    Months(u8),
    /// A season: spring is 1.
    Season(u8),
    /// A holiday or solar term.
    Festival(Festival),
    /// A month or a part of it.
    Month(Month, Part),
    /// A quarter, so many after that of publication.
    Quarter(i32),
    /// A day, so many after publication.
    Day(i32),
    /// Days, from one to another, counted from publication (今明两天).
    Days(i32, i32),
    /// Years, from one to another, counted from that of publication (今明两年).
    Years(i32, i32),
    /// So many units before (negative) or after publication, as precise as the unit (三天后, 两年前).
    Shift(i64, Unit),
    /// A day of a week that lies so many weeks before or after publication (三周前的周五).
    ShiftWeek(i64, u8),
    /// The season of a year so many before or after publication, spring is 1 (两年前的夏天).
    ShiftSeason(i64, u8),
    /// The next day of a month with that number, that of publication included.
    Coming(u8),
    /// The next day of the week with that number (Monday is 1), that of publication included.
    ComingWeekday(u8),
    /// A day of the lunar month that lies so many behind that of publication (下月初八).
    LunarDay(i32, u8),
    /// The day of publication in another year (去年今天).
    Today,
    /// A week by its number in the year, from 1, as ISO 8601 counts them.
    WeekOfYear(u8),
    /// A week, so many after that of publication, or a day of it (Monday is 1) or its weekend (0).
    Week(i32, Option<u8>),
    /// The time of day alone.
    Clock,
}

/// A month as named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Month {
    /// By its number.
    Named(u8),
    /// So many after that of publication.
    Relative(i32),
    /// None is named (18日).
    Open,
}

/// A part of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// A day.
    Day(u8),
    /// Its first day.
    First,
    /// Its beginning, which no day marks off (8月初).
    Early,
    /// Its middle, likewise.
    Middle,
    /// Its last day.
    Last,
    /// Thirds of it, from one to another, from 1 (中下旬).
    Thirds(u8, u8),
    /// A half of it, from 1.
    Half(u8),
    /// A day of the week (Monday is 1), the how manieth of the month; 0 is the last.
    Weekday(u8, u8),
    /// A week, the how manieth; the first is the one with the first day of the month in it.
    Week(u8),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The hour, to 24; beyond that, one of the night behind the day that is named (今晚一点 is 25).
    pub hour: u8,
    /// The minute where one is named.
    pub minute: Option<u8>,
    /// The second where one is named.
    pub second: Option<u8>,
}

impl Clock {
    /// Whether it lies behind the midnight that ends the day.
    const fn is_next_day(self) -> bool {
        self.hour > 24 || self.hour == 24 && matches!(self.minute, Some(1..))
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hour = if self.is_next_day() { self.hour - 24 } else { self.hour };
        write!(f, "T{hour:02}:{:02}", self.minute.unwrap_or_default())?;
        self.second.map_or(Ok(()), |second| write!(f, ":{second:02}"))
    }
}

/// Days from one to another, both included, and how they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) first: Date,
    pub(super) last: Date,
    short: Option<String>,
}

impl Days {
    fn day(day: Date) -> Self {
        Self { first: day, last: day, short: Some(day.to_string()) }
    }

    fn between(first: Date, last: Date) -> Self {
        Self { first, last, short: None }
    }

    fn month(year: i32, month: u8) -> Option<Self> {
        let first = Date::new(year, month, 1)?;
        Some(Self {
            first,
            last: last_of(year, month)?,
            short: Some(format!("{}-{month:02}", year_name(year))),
        })
    }

    fn iso(&self) -> String {
        self.short.clone().unwrap_or_else(|| format!("{}/{}", self.first, self.last))
    }
}

/// A year as ISO 8601 writes it; those before the year 1 with a sign.
pub(super) fn year_name(year: i32) -> String {
    if year < 0 { format!("-{:04}", year.unsigned_abs()) } else { format!("{year:04}") }
}

/// The last day of a month.
fn last_of(year: i32, month: u8) -> Option<Date> {
    (28..=31).rev().find_map(|day| Date::new(year, month, day))
}

/// The month so many months after another.
fn plus_months(year: i32, month: u8, more: i32) -> Option<(i32, u8)> {
    let months = year.checked_mul(12)?.checked_add(i32::from(month) - 1)?.checked_add(more)?;
    Some((months.div_euclid(12), u8::try_from(months.rem_euclid(12) + 1).ok()?))
}

impl Date {
    /// That many units later, or earlier; a day that the month does not have becomes its last.
    fn plus(self, count: i64, unit: Unit) -> Option<Self> {
        match unit {
            Unit::Day => self.plus_days(count),
            Unit::Week => self.plus_days(count.checked_mul(7)?),
            Unit::Month | Unit::Year => {
                let months = if unit == Unit::Year { count.checked_mul(12)? } else { count };
                let (year, month) = plus_months(self.year(), self.month(), i32::try_from(months).ok()?)?;
                Self::new(year, month, self.day()).or_else(|| last_of(year, month))
            }
        }
    }
}

/// Days behind publication from which on a month without a year is taken for one of the year before.
const AHEAD: i64 = 150;

/// The same for what is spoken of all the year: 年底, 下半年.
const FAR_AHEAD: i64 = 300;

/// The last month in which 全年 is that of the year that has just closed.
const CLOSED: u8 = 3;

/// The same as [`AHEAD`] for a holiday: that of the year before is nearer by then.
const HOLIDAY_AHEAD: i64 = 200;

/// Days since when a day without a year is taken for one of the coming year (元旦 said in December).
const BEHIND: i64 = 320;

impl Point {
    /// Whether it needs the publication date.
    const fn is_relative(&self) -> bool {
        let counted = matches!(
            self.place,
            Place::Quarter(_)
                | Place::Day(_)
                | Place::Days(..)
                | Place::Years(..)
                | Place::Shift(..)
                | Place::ShiftWeek(..)
                | Place::ShiftSeason(..)
                | Place::Week(..)
                | Place::Today
                | Place::LunarDay(..)
                | Place::Coming(_)
                | Place::ComingWeekday(_)
                | Place::Month(Month::Relative(_) | Month::Open, _)
        );
        counted || !matches!(self.year, Year::Absolute(_))
    }

    /// The days it names.
    pub(super) fn days(&self, publication: Option<Date>) -> Option<Days> {
        if !self.is_relative() {
            let Year::Absolute(year) = self.year else { return None };
            return self.in_year(year);
        }
        let today = publication?;
        match self.place {
            Place::Day(days) => today.plus_days(i64::from(days)).map(Days::day),
            Place::Days(first, last) => {
                Some(Days::between(today.plus_days(i64::from(first))?, today.plus_days(i64::from(last))?))
            }
            Place::Years(first, last) => {
                let year = |years: i32| today.year().checked_add(years);
                Some(Days::between(Date::new(year(first)?, 1, 1)?, Date::new(year(last)?, 12, 31)?))
            }
            Place::Shift(count, unit) => {
                let day = today.plus(count, unit)?;
                match unit {
                    Unit::Year => Point::default().in_year(day.year()),
                    Unit::Month => Days::month(day.year(), day.month()),
                    Unit::Week | Unit::Day => Some(Days::day(day)),
                }
            }
            Place::ShiftWeek(weeks, day) => week(today, i32::try_from(weeks).ok()?, Some(day)),
            Place::ShiftSeason(years, season) => {
                let year = today.plus(years, Unit::Year)?.year();
                Self { place: Place::Season(season), ..Self::default() }.in_year(year)
            }
            Place::LunarDay(months, day) => lunar::day_from(today, months, day).map(Days::day),
            Place::Coming(day) => coming_day(today, day),
            Place::ComingWeekday(day) => {
                let wait = (i64::from(day) - i64::from(today.weekday())).rem_euclid(7);
                today.plus_days(wait).map(Days::day)
            }
            Place::Today => match self.year {
                Year::Relative(years) => today.plus(i64::from(years), Unit::Year).map(Days::day),
                _ => None,
            },
            Place::Week(weeks, day) => week(today, weeks, day),
            Place::Quarter(quarters) => {
                let month = (today.month() - 1) / 3 * 3 + 1;
                let (year, month) = plus_months(today.year(), month, quarters.checked_mul(3)?)?;
                let (to_year, to_month) = plus_months(year, month, 2)?;
                Some(Days::between(Date::new(year, month, 1)?, last_of(to_year, to_month)?))
            }
            Place::Month(Month::Relative(months), part) => {
                let (year, month) = plus_months(today.year(), today.month(), months)?;
                part_of(year, month, part)
            }
            Place::Month(Month::Open, part) => self.open_month(today, part),
            Place::Clock => None,
            _ => match self.year {
                Year::Absolute(year) => self.in_year(year),
                Year::Relative(years) => self.in_year(today.year().checked_add(years)?),
                Year::Previous => self.in_year(today.year().checked_sub(1)?),
                Year::Cyclic(place) => self.in_year(era::nearest(place, today.year())),
                Year::Open => self.nearest(today),
                Year::Coming => (0..=8)
                    .filter_map(|years| self.in_year(today.year() + years))
                    .find(|days| days.last >= today),
                Year::Unknown => None,
            },
        }
    }

    /// In the year of publication, in the one before where that would be far ahead, or, a day, in the next one where
    /// it would be long past.
    fn nearest(&self, today: Date) -> Option<Days> {
        let this = self.in_year(today.year())?;
        let ahead = match self.place {
            Place::Festival(_) | Place::Month(_, Part::Weekday(..)) => HOLIDAY_AHEAD,
            Place::First | Place::Middle | Place::Last | Place::Half(_) => FAR_AHEAD,
            _ => AHEAD,
        };
        if self.place == Place::Whole && today.month() <= CLOSED {
            return self.in_year(today.year() - 1);
        }
        let limit = today.plus_days(ahead)?;
        let past = today.plus_days(-BEHIND)?;
        let daily = matches!(self.place, Place::Festival(_) | Place::Month(_, Part::Day(_)));
        match () {
            () if this.first > limit => self.in_year(today.year() - 1),
            () if daily && this.last < past => self.in_year(today.year() + 1).or(Some(this)),
            () => Some(this),
        }
    }

    /// 18日: in the month of publication, or in the one before where that would be ahead.
    fn open_month(&self, today: Date, part: Part) -> Option<Days> {
        let this = part_of(today.year(), today.month(), part);
        let limit = today.plus_days(15)?;
        match this {
            Some(days) if days.first <= limit => Some(days),
            _ => {
                let (year, month) = plus_months(today.year(), today.month(), -1)?;
                part_of(year, month, part).or(this)
            }
        }
    }

    fn in_year(&self, year: i32) -> Option<Days> {
        let months =
            |first: u8, last: u8| Some(Days::between(Date::new(year, first, 1)?, last_of(year, last)?));
        match self.place {
            Place::Whole => {
                let days = months(1, 12)?;
                Some(Days { short: Some(year_name(year)), ..days })
            }
            Place::First => Date::new(year, 1, 1).map(Days::day),
            Place::Middle => Days::month(year, 6),
            Place::Last => Date::new(year, 12, 31).map(Days::day),
            Place::Half(half) => {
                if half == 1 {
                    months(1, 6)
                } else {
                    months(7, 12)
                }
            }
            Place::Quarters(first, last) => {
                months(first.checked_sub(1)?.checked_mul(3)?.checked_add(1)?, last.checked_mul(3)?)
            }
            Place::Months(last) => months(1, last),
            Place::Season(4) => {
                Some(Days::between(Date::new(year, 12, 1)?, last_of(year.checked_add(1)?, 2)?))
            }
            Place::Season(season) => months(season.checked_mul(3)?, season.checked_mul(3)?.checked_add(2)?),
            Place::Festival(festival) => festival::days(festival, year).map(|(first, last)| {
                if first == last { Days::day(first) } else { Days::between(first, last) }
            }),
            Place::Month(Month::Named(month), part) => part_of(year, month, part),
            Place::WeekOfYear(number) => week_of_year(year, number),
            _ => None,
        }
    }

    fn iso(&self, publication: Option<Date>) -> Option<String> {
        match (self.place, self.clock) {
            (Place::Clock, clock) => clock.map(|clock| clock.to_string()),
            (_, None) => self.days(publication).map(|days| days.iso()),
            (_, Some(clock)) => {
                let days = self.days(publication)?;
                let night = i64::from(clock.is_next_day());
                let day = days.first.plus_days(night)?;
                (days.first == days.last).then(|| format!("{day}{clock}"))
            }
        }
    }
}

fn part_of(year: i32, month: u8, part: Part) -> Option<Days> {
    let between = |first: u8, last: Date| Some(Days::between(Date::new(year, month, first)?, last));
    match part {
        Part::Whole | Part::Early | Part::Middle => Days::month(year, month),
        Part::Day(day) => Date::new(year, month, day).map(Days::day),
        Part::First => Date::new(year, month, 1).map(Days::day),
        Part::Last => last_of(year, month).map(Days::day),
        Part::Thirds(first, last) => {
            let end = if last < 3 { Date::new(year, month, last * 10)? } else { last_of(year, month)? };
            between(first.checked_sub(1)?.checked_mul(10)?.checked_add(1)?, end)
        }
        Part::Half(1) => between(1, Date::new(year, month, 15)?),
        Part::Half(_) => between(16, last_of(year, month)?),
        Part::Weekday(weekday, 0) => {
            let last = last_of(year, month)?;
            let since = (i64::from(last.weekday()) - i64::from(weekday)).rem_euclid(7);
            last.plus_days(-since).map(Days::day)
        }
        Part::Weekday(weekday, which) => {
            nth_weekday(year, month, weekday, which).filter(|day| day.month() == month).map(Days::day)
        }
        Part::Week(0) => week(last_of(year, month)?, 0, None),
        Part::Week(which) => week(Date::new(year, month, 1)?, i32::from(which) - 1, None),
    }
}

/// The next day of a month with that number.
fn coming_day(today: Date, day: u8) -> Option<Days> {
    let months = (0..=2).filter_map(|more| plus_months(today.year(), today.month(), more));
    let mut days = months.filter_map(|(year, month)| Date::new(year, month, day));
    days.find(|found| *found >= today).map(Days::day)
}

/// The how manieth day of the week (Monday is 1) from the beginning of a month on.
pub(super) fn nth_weekday(year: i32, month: u8, weekday: u8, which: u8) -> Option<Date> {
    let first = Date::new(year, month, 1)?;
    let wait = (i64::from(weekday) - i64::from(first.weekday())).rem_euclid(7);
    first.plus_days(wait + 7 * (i64::from(which) - 1))
}

/// A week by its number; the first one has 4 January in it. Source: ISO 8601-1:2019, 3.1.1.23.
fn week_of_year(year: i32, number: u8) -> Option<Days> {
    let days = week(Date::new(year, 1, 4)?, i32::from(number.checked_sub(1)?), None)?;
    Some(Days { short: Some(format!("{}-W{number:02}", year_name(year))), ..days })
}

fn week(today: Date, weeks: i32, day: Option<u8>) -> Option<Days> {
    let monday = today.plus_days(1 - i64::from(today.weekday()) + i64::from(weeks) * 7)?;
    match day {
        Some(0) => Some(Days::between(monday.plus_days(5)?, monday.plus_days(6)?)),
        Some(day) => monday.plus_days(i64::from(day) - 1).map(Days::day),
        None => Some(Days::between(monday, monday.plus_days(6)?)),
    }
}

impl Expression {
    /// What it amounts to on that publication date; `last` is the period that the article named before.
    pub(super) fn iso(&self, publication: Option<Date>, last: Option<&Days>) -> Option<String> {
        match self {
            Self::Vague => None,
            Self::Fixed(iso) => Some(iso.clone()),
            Self::Point(point) => point.iso(publication),
            Self::Span(from, to) => span(from, to, publication),
            Self::Since(point) => point.days(publication).map(|days| format!("{}/..", days.first)),
            Self::Window { count, unit, ahead } => {
                let today = publication?;
                let other = today.plus(if *ahead { i64::from(*count) } else { -i64::from(*count) }, *unit)?;
                Some(if *ahead { format!("{today}/{other}") } else { format!("{other}/{today}") })
            }
            Self::Beside { anchor, point } => {
                let anchor = anchor.as_ref()?.days(publication)?;
                point.iso(Some(anchor.first))
            }
            Self::SamePeriod(year) => {
                let last = last?;
                let years = match year {
                    Year::Absolute(year) => year.checked_sub(last.first.year())?,
                    year => year.offset()?,
                };
                let shift = |day: Date| day.plus(i64::from(years), Unit::Year);
                let (first, mut end) = (shift(last.first)?, shift(last.last)?);
                if last_of(last.last.year(), last.last.month()) == Some(last.last) {
                    end = last_of(end.year(), end.month())?;
                }
                Some(if first == end { first.to_string() } else { format!("{first}/{end}") })
            }
        }
    }

    /// The days it names, for what refers back to them.
    pub(super) fn days(&self, publication: Option<Date>) -> Option<Days> {
        match self {
            Self::Point(point) => point.days(publication),
            Self::Span(from, to) => {
                let (from, to) = ordered(from, to, publication)?;
                Some(Days::between(from.first, to.last))
            }
            Self::Since(point) => {
                let days = point.days(publication)?;
                Some(Days::between(days.first, publication?))
            }
            Self::Beside { anchor, point } => point.days(Some(anchor.as_ref()?.days(publication)?.first)),
            _ => None,
        }
    }
}

/// Both ends; a first end without a year lies before the second.
fn ordered(from: &Point, to: &Point, publication: Option<Date>) -> Option<(Days, Days)> {
    let (mut first, mut last) = (from.days(publication)?, to.days(publication)?);
    if first.first > last.last {
        if from.year == Year::Open && to.year != Year::Open {
            first = from
                .in_year(last.first.year())
                .filter(|days| days.first <= last.last)
                .or_else(|| from.in_year(last.first.year() - 1))?;
        } else if to.year == Year::Open {
            let years = [first.first.year(), first.first.year().checked_add(1)?];
            last = years
                .into_iter()
                .find_map(|year| to.in_year(year).filter(|days| days.last >= first.first))
                .unwrap_or(last);
        }
    }
    Some((first, last))
}

fn span(from: &Point, to: &Point, publication: Option<Date>) -> Option<String> {
    match (from.place, to.place) {
        (Place::Clock, Place::Clock) => Some(format!("{}/{}", from.clock?, to.clock?)),
        (_, Place::Clock) => {
            let end = Point { clock: to.clock, ..from.clone() };
            Some(format!("{}/{}", from.iso(publication)?, end.iso(publication)?))
        }
        _ if from.clock.is_some() || to.clock.is_some() => {
            Some(format!("{}/{}", from.iso(publication)?, to.iso(publication)?))
        }
        _ => {
            let (first, last) = ordered(from, to, publication)?;
            Some(format!("{}/{}", first.first, last.last))
        }
    }
}
