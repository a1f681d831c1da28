//! What a date, period or time says before it is resolved, and resolving it.

use super::festival::{self, Festival};
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
    /// That long before (negative) or after the publication date (三年前).
    Shift {
        /// How many units.
        count: i64,
        /// Of what.
        unit: Unit,
    },
    /// The period named before, that many years off (去年同期).
    SamePeriod(i32),
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
    /// One that the context knows (当年).
    Unknown,
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
    /// A week, so many after that of publication, or a day of it (Monday is 1) or its weekend (0).
    Week(i32, Option<u8>),
    /// A day of the week beside a date (Monday is 1): it names no day of its own.
    Weekday(u8),
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
    /// Its middle third.
    Middle,
    /// Its last day.
    Last,
    /// A third of it, from 1.
    Third(u8),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The hour, to 24.
    pub hour: u8,
    /// The minute where one is named.
    pub minute: Option<u8>,
    /// The second where one is named.
    pub second: Option<u8>,
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "T{:02}:{:02}", self.hour, self.minute.unwrap_or_default())?;
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
fn year_name(year: i32) -> String {
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

/// Days behind publication from which on a place without a year is taken for one of the year before.
const AHEAD: i64 = 150;

impl Point {
    /// Whether it needs the publication date.
    const fn is_relative(&self) -> bool {
        let placed =
            matches!(self.place, Place::Quarter(_) | Place::Day(_) | Place::Week(..) | Place::Weekday(_))
                || matches!(self.place, Place::Month(Month::Relative(_) | Month::Open, _));
        placed || !matches!(self.year, Year::Absolute(_))
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
            Place::Clock | Place::Weekday(_) => None,
            _ => match self.year {
                Year::Absolute(year) => self.in_year(year),
                Year::Relative(years) => self.in_year(today.year().checked_add(years)?),
                Year::Open => self.nearest(today),
                Year::Unknown => None,
            },
        }
    }

    /// In the year of publication, or in the one before where that would be far ahead.
    fn nearest(&self, today: Date) -> Option<Days> {
        let this = self.in_year(today.year());
        let limit = today.plus_days(AHEAD)?;
        match this {
            Some(days) if days.first > limit => self.in_year(today.year() - 1),
            Some(days) => Some(days),
            None => None,
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
            _ => None,
        }
    }

    fn iso(&self, publication: Option<Date>) -> Option<String> {
        match (self.place, self.clock) {
            (Place::Clock, clock) => clock.map(|clock| clock.to_string()),
            (_, None) => self.days(publication).map(|days| days.iso()),
            (_, Some(clock)) => {
                let days = self.days(publication)?;
                (days.first == days.last).then(|| format!("{}{clock}", days.first))
            }
        }
    }
}

fn part_of(year: i32, month: u8, part: Part) -> Option<Days> {
    let between = |first: u8, last: Date| Some(Days::between(Date::new(year, month, first)?, last));
    match part {
        Part::Whole => Days::month(year, month),
        Part::Day(day) => Date::new(year, month, day).map(Days::day),
        Part::First => Date::new(year, month, 1).map(Days::day),
        Part::Last => last_of(year, month).map(Days::day),
        Part::Third(1) => between(1, Date::new(year, month, 10)?),
        Part::Middle | Part::Third(2) => between(11, Date::new(year, month, 20)?),
        Part::Third(_) => between(21, last_of(year, month)?),
    }
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
            Self::Shift { count, unit } => {
                let day = publication?.plus(*count, *unit)?;
                Some(match unit {
                    Unit::Year => format!("{:04}", day.year()),
                    Unit::Month => format!("{:04}-{:02}", day.year(), day.month()),
                    _ => day.to_string(),
                })
            }
            Self::SamePeriod(years) => {
                let last = last?;
                let shift = |day: Date| day.plus(i64::from(*years), Unit::Year);
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
            let day = from.days(publication)?.first;
            Some(format!("{}/{day}{}", from.iso(publication)?, to.clock?))
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
