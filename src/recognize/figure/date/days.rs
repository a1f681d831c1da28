//! Days, weeks and months of the calendar, and reckoning with them.

use super::expression::{Part, Unit};
use crate::recognize::Date;

/// Days from one to another, both included, and how they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) first: Date,
    pub(super) last: Date,
    pub(super) short: Option<String>,
}

impl Days {
    pub(super) fn day(day: Date) -> Self {
        Self { first: day, last: day, short: Some(day.to_string()) }
    }

    pub(super) fn between(first: Date, last: Date) -> Self {
        Self { first, last, short: None }
    }

    pub(super) fn month(year: i32, month: u8) -> Option<Self> {
        let first = Date::new(year, month, 1)?;
        Some(Self {
            first,
            last: last_of(year, month)?,
            short: Some(format!("{}-{month:02}", year_name(year))),
        })
    }

    pub(super) fn iso(&self) -> String {
        self.short.clone().unwrap_or_else(|| format!("{}/{}", self.first, self.last))
    }
}

/// A year as ISO 8601 writes it; those before the year 1 with a sign.
pub(super) fn year_name(year: i32) -> String {
    if year < 0 { format!("-{:04}", year.unsigned_abs()) } else { format!("{year:04}") }
}

/// The last day of a month.
pub(super) fn last_of(year: i32, month: u8) -> Option<Date> {
    (28..=31).rev().find_map(|day| Date::new(year, month, day))
}

/// The month so many months after another.
pub(super) fn plus_months(year: i32, month: u8, more: i32) -> Option<(i32, u8)> {
    let months = year.checked_mul(12)?.checked_add(i32::from(month) - 1)?.checked_add(more)?;
    Some((months.div_euclid(12), u8::try_from(months.rem_euclid(12) + 1).ok()?))
}

impl Date {
    /// That many units later, or earlier; a day that the month does not have becomes its last.
    pub(super) fn plus(self, count: i64, unit: Unit) -> Option<Self> {
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

pub(super) fn part_of(year: i32, month: u8, part: Part) -> Option<Days> {
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
pub(super) fn coming_day(today: Date, day: u8) -> Option<Days> {
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
pub(super) fn week_of_year(year: i32, number: u8) -> Option<Days> {
    let days = week(Date::new(year, 1, 4)?, i32::from(number.checked_sub(1)?), None)?;
    Some(Days { short: Some(format!("{}-W{number:02}", year_name(year))), ..days })
}

pub(super) fn week(today: Date, weeks: i32, day: Option<u8>) -> Option<Days> {
    let monday = today.plus_days(1 - i64::from(today.weekday()) + i64::from(weeks) * 7)?;
    match day {
        Some(0) => Some(Days::between(monday.plus_days(5)?, monday.plus_days(6)?)),
        Some(day) => monday.plus_days(i64::from(day) - 1).map(Days::day),
        None => Some(Days::between(monday, monday.plus_days(6)?)),
    }
}
