//! Days of the calendar.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar. Written and read as `YYYY-MM-DD`.
///
/// ```
/// use zhupi::recognize::Date;
/// let day: Date = "2022-11-01".parse().unwrap();
/// assert_eq!(day.to_string(), "2022-11-01");
/// assert!("2022-02-30".parse::<Date>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

/// Not a day of the calendar as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day of the calendar as YYYY-MM-DD")
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// The day, if there is such a one. `month` and `day` count from 1.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = time::Month::try_from(month).ok()?;
        time::Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, from 1.
    #[must_use]
    pub fn month(self) -> u8 {
        u8::from(self.0.month())
    }

    /// The day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.0.day()
    }

    /// The day of the week, Monday is 1 and Sunday 7.
    #[must_use]
    pub const fn weekday(self) -> u8 {
        self.0.weekday().number_from_monday()
    }

    /// That many days later, or earlier where negative; none beyond the calendar's years.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Self> {
        self.0.checked_add(time::Duration::days(days)).map(Self)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year() < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}-{:02}-{:02}", self.year().unsigned_abs(), self.month(), self.day())
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.splitn(3, '-');
        let mut part = |digits: usize| {
            let part = parts.next().filter(|part| part.len() == digits)?;
            let plain = part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse::<u16>().ok().filter(|_| plain)
        };
        let (year, month, day) = (part(4), part(2), part(2));
        let small = |number: Option<u16>| number.and_then(|number| u8::try_from(number).ok());
        (year.zip(small(month)).zip(small(day)))
            .and_then(|((year, month), day)| Self::new(i32::from(year), month, day))
            .ok_or(DateError)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for wrong in ["", "2022", "2022-1-1", "2022-13-01", "2023-02-29", "+022-01-01", "2022-01-01x"] {
            assert!(wrong.parse::<Date>().is_err(), "{wrong}");
        }
        assert_eq!("2024-02-29".parse::<Date>().unwrap().weekday(), 4);
    }
}
