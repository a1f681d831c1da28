//! From what a wording says to the days that it names, against the publication date.

use super::days::{Days, coming_day, last_of, part_of, plus_months, week, week_of_year, year_name};
use super::era;
use super::expression::{Expression, Month, Part, Place, Point, Unit, Year};
use super::festival;
use super::lunar;
use crate::recognize::Date;

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
