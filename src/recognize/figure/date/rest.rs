//! The free days of the public holidays, which are announced anew each year.
//!
//! Source: 国务院办公厅关于部分节假日安排的通知, of the autumn before each year (and of 26 January 2020 for 春节 2020).

use super::festival::Festival;
use crate::recognize::Date;

/// A public holiday with free days around it; those of 国庆 are the same each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the documentation")]
pub enum Rest {
    NewYear,
    Spring,
    Qingming,
    Labour,
    DragonBoat,
    MidAutumn,
}

/// Each holiday with the day it is about.
const FEASTS: &[(Rest, Festival)] = &[
    (Rest::NewYear, Festival::Solar(1, 1)),
    (Rest::Spring, Festival::Lunar(1, 1)),
    (Rest::Qingming, Festival::Term(6)),
    (Rest::Labour, Festival::Solar(5, 1)),
    (Rest::DragonBoat, Festival::Lunar(5, 5)),
    (Rest::MidAutumn, Festival::Lunar(8, 15)),
];

/// Year, month and day of the first free day, how many there are. In December it is that of the year before.
type Row = (i32, u8, u8, i64);

#[rustfmt::skip]
const DAYS: &[(Rest, &[Row])] = &[
    (Rest::NewYear, &[
        (2019, 12, 30, 3), (2020, 1, 1, 1), (2021, 1, 1, 3), (2022, 1, 1, 3), (2023, 12, 31, 3), (2024, 1, 1, 1),
        (2025, 1, 1, 1), (2026, 1, 1, 3),
    ]),
    (Rest::Spring, &[
        (2019, 2, 4, 7), (2020, 1, 24, 10), (2021, 2, 11, 7), (2022, 1, 31, 7), (2023, 1, 21, 7), (2024, 2, 10, 8),
        (2025, 1, 28, 8), (2026, 2, 15, 9),
    ]),
    (Rest::Qingming, &[
        (2019, 4, 5, 3), (2020, 4, 4, 3), (2021, 4, 3, 3), (2022, 4, 3, 3), (2023, 4, 5, 1), (2024, 4, 4, 3),
        (2025, 4, 4, 3), (2026, 4, 4, 3),
    ]),
    (Rest::Labour, &[
        (2019, 5, 1, 4), (2020, 5, 1, 5), (2021, 5, 1, 5), (2022, 4, 30, 5), (2023, 4, 29, 5), (2024, 5, 1, 5),
        (2025, 5, 1, 5), (2026, 5, 1, 5),
    ]),
    (Rest::DragonBoat, &[
        (2019, 6, 7, 3), (2020, 6, 25, 3), (2021, 6, 12, 3), (2022, 6, 3, 3), (2023, 6, 22, 3), (2024, 6, 8, 3),
        (2025, 5, 31, 3), (2026, 6, 19, 3),
    ]),
    (Rest::MidAutumn, &[
        (2019, 9, 13, 3), (2021, 9, 19, 3), (2022, 9, 10, 3), (2024, 9, 15, 3), (2026, 9, 25, 3),
    ]),
];

/// The holiday whose free days lie around a day.
pub(super) fn of(festival: Festival) -> Option<Rest> {
    FEASTS.iter().find(|(_, feast)| *feast == festival).map(|&(rest, _)| rest)
}

impl Rest {
    /// The day that the holiday is about.
    pub(super) fn feast(self) -> Festival {
        FEASTS.iter().find(|(rest, _)| *rest == self).map_or(Festival::Solar(1, 1), |&(_, feast)| feast)
    }
}

/// The first and the last free day in a year that the table has.
pub(super) fn days(rest: Rest, year: i32) -> Option<(Date, Date)> {
    let (_, rows) = DAYS.iter().find(|(other, _)| *other == rest)?;
    let &(_, month, day, count) = rows.iter().find(|row| row.0 == year)?;
    let first = Date::new(if month == 12 { year - 1 } else { year }, month, day)?;
    Some((first, first.plus_days(count - 1)?))
}
