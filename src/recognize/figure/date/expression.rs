//! What a date, period or time says before it is resolved.

use super::festival::Festival;
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
    pub(super) const fn is_next_day(self) -> bool {
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
