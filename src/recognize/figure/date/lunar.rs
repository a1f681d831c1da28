//! The moon and the sun as the Chinese calendar counts them, for 1900 to 2100.
//!
//! Source: computed for this project by the rules of GB/T 33661-2017 *农历的编算和颁行* (new moon and solar terms at
//! UTC+8, before 1929 at the mean time of Beijing; the first month without a middle term is the leap month), with the
//! new moons of J. Meeus, *Astronomical Algorithms*, 2nd edition, chapter 49, and the sun of its chapter 25 and
//! appendix III.

use crate::recognize::Date;

/// The first year of the tables.
const FIRST: i32 = 1900;

/// The day of the month on which a solar term falls at the earliest, from 小寒 on.
const EARLIEST: [u8; 24] =
    [4, 19, 3, 18, 4, 19, 4, 19, 4, 20, 4, 20, 6, 22, 6, 22, 6, 22, 7, 22, 6, 21, 6, 21];

/// The month whose days a lunar month or a day of it are in; none outside the tables.
pub(super) fn day(year: i32, month: u8, day: u8) -> Option<Date> {
    let (first, last) = self::month(year, month)?;
    let found = first.plus_days(i64::from(day.checked_sub(1)?))?;
    (found <= last).then_some(found)
}

/// The first and the last day of a lunar month that is no leap month.
pub(super) fn month(year: i32, month: u8) -> Option<(Date, Date)> {
    let &(_, leap, _, _) = row(year)?;
    // Months that come before it, the leap month included.
    let before = u32::from(month.checked_sub(1)?) + u32::from(leap > 0 && month > leap);
    if month > 12 { None } else { stretch(year, before) }
}

/// A day of the leap month behind the month of that number, where the year has it.
pub(super) fn leap_day(year: i32, month: u8, day: u8) -> Option<Date> {
    let &(_, leap, _, _) = row(year)?;
    let (first, last) = stretch(year, u32::from(month)).filter(|_| leap == month)?;
    let found = first.plus_days(i64::from(day.checked_sub(1)?))?;
    (found <= last).then_some(found)
}

/// A day of the month that lies so many behind the one that `today` is in, leap months counted.
pub(super) fn day_from(today: Date, months: i32, day: u8) -> Option<Date> {
    let years = today.year() - 1..=today.year() + 1;
    let all: Vec<_> = years
        .filter_map(|year| Some((year, 12 + u32::from(row(year)?.1 > 0))))
        .flat_map(|(year, count)| (0..count).filter_map(move |before| stretch(year, before)))
        .collect();
    let now = all.iter().position(|(first, last)| (*first..=*last).contains(&today))?;
    let (first, last) = all.get(now.checked_add_signed(isize::try_from(months).ok()?)?)?;
    first.plus_days(i64::from(day.checked_sub(1)?)).filter(|found| found <= last)
}

/// The first and the last day of the month that so many come before in its year.
fn stretch(year: i32, before: u32) -> Option<(Date, Date)> {
    let &(new_year, _, long, _) = row(year)?;
    let length = |place: u32| 29 + i64::from(long >> place & 1);
    let days = i64::from(new_year) + (0..before).map(length).sum::<i64>();
    let first = Date::new(year, 1, 1)?.plus_days(days)?;
    Some((first, first.plus_days(length(before) - 1)?))
}

/// The day of a solar term, counted from 小寒 = 0.
pub(super) fn term(year: i32, term: u8) -> Option<Date> {
    let &(_, _, _, terms) = row(year)?;
    let earliest = EARLIEST.get(usize::from(term))?;
    let more = u8::try_from(terms >> (2 * u32::from(term)) & 3).ok()?;
    Date::new(year, term / 2 + 1, earliest + more)
}

fn row(year: i32) -> Option<&'static Row> {
    YEARS.get(usize::try_from(year.checked_sub(FIRST)?).ok()?)
}

/// Days from 1 January to the new year; the leap month, or 0; a bit for each month that has 30 days, the leap month
/// in its place; two bits for each solar term, the days behind its earliest.
type Row = (u8, u8, u16, u64);

#[rustfmt::skip]
static YEARS: [Row; 201] = [
    (30, 8, 0x16d2, 0x5aa665a65a56),
    (49, 0, 0x0752, 0x6aaaa6aa9a5a),
    (38, 0, 0x0ea5, 0xaaaaaabaaa6a),
    (28, 5, 0x164a, 0xaaabbabbafaa),
    (46, 0, 0x064b, 0x5aa665a65aab),
    (34, 0, 0x0a9b, 0x6aaaa6aa9a5a),
    (24, 4, 0x155a, 0xaaaaaaaaaa6a),
    (43, 0, 0x056a, 0xaaabbabbafaa),
    (32, 0, 0x0b59, 0x5aa665a65aab),
    (21, 2, 0x1752, 0x6aaaa6aa9a56),
    (40, 0, 0x0752, 0xaaaaaaaaaa6a),
    (29, 6, 0x1b25, 0xaaabbabaafaa),
    (48, 0, 0x0b25, 0x569665a65aaa),
    (36, 0, 0x0a4b, 0x6aa6a6aa9a56),
    (25, 5, 0x14ab, 0xaaaaaaaa9a5a),
    (44, 0, 0x02ad, 0xaaabaabaaeaa),
    (33, 0, 0x056b, 0x569665a65aaa),
    (22, 2, 0x0b69, 0x5aa6a6a69a56),
    (41, 0, 0x0da9, 0x6aaaaaaa9a5a),
    (31, 7, 0x1d92, 0xaaabaabaaeaa),
    (50, 0, 0x0e92, 0x569665a65aaa),
    (38, 0, 0x0d25, 0x5aa6a6a65a56),
    (27, 5, 0x1a4d, 0x6aaaaaaa9a5a),
    (46, 0, 0x0a56, 0xaaabaabaaa6a),
    (35, 0, 0x02b6, 0x569665a65aaa),
    (23, 4, 0x15b5, 0x5aa6a6a65a56),
    (43, 0, 0x06d4, 0x6aaaa6aa9a5a),
    (32, 0, 0x0ea9, 0xaaaaaabaaa6a),
    (22, 2, 0x1e92, 0x555665665aaa),
    (40, 0, 0x0e92, 0x5aa665a65a56),
    (29, 6, 0x0d26, 0x6aaaa6aa9a5a),
    (47, 0, 0x052b, 0xaaaaaabaaa6a),
    (36, 0, 0x0a57, 0x555665665aaa),
    (25, 5, 0x12b6, 0x5aa665a65a56),
    (44, 0, 0x0b5a, 0x6aaaa6aa9a5a),
    (34, 0, 0x06d4, 0xaaaaaaaaaa6a),
    (23, 3, 0x0ec9, 0x555665665aaa),
    (41, 0, 0x0749, 0x5aa665a65a56),
    (30, 7, 0x1693, 0x6aaaa6aa9a5a),
    (49, 0, 0x0a93, 0xaaaaaaaaaa6a),
    (38, 0, 0x052b, 0x555665665aaa),
    (26, 6, 0x0a5b, 0x5aa665a65a56),
    (45, 0, 0x0aad, 0x6aaaa6aa9a5a),
    (35, 0, 0x056a, 0xaaaaaaaaaa6a),
    (24, 4, 0x1b55, 0x555665655aaa),
    (43, 0, 0x0ba4, 0x569665a65a56),
    (32, 0, 0x0b49, 0x6aa6a6aa9a56),
    (21, 2, 0x1a93, 0xaaaaaaaa9a5a),
    (40, 0, 0x0a95, 0x5556556559aa),
    (28, 7, 0x152d, 0x569665a65a55),
    (47, 0, 0x0536, 0x6aa6a6a65a56),
    (36, 0, 0x0aad, 0xaaaaaaaa9a5a),
    (26, 5, 0x15aa, 0x5556556559aa),
    (44, 0, 0x05b2, 0x569665a65a55),
    (33, 0, 0x0da5, 0x5aa6a6a65a56),
    (23, 3, 0x1d4a, 0x6aaaa6aa9a5a),
    (42, 0, 0x0d4a, 0x5556556555aa),
    (30, 8, 0x0a95, 0x569665a65a55),
    (48, 0, 0x0a97, 0x5aa665a65a56),
    (38, 0, 0x0556, 0x6aaaa6aa9a5a),
    (27, 6, 0x0ab5, 0x55555565556a),
    (45, 0, 0x0ad5, 0x555665665a55),
    (35, 0, 0x06d2, 0x5aa665a65a56),
    (24, 4, 0x0ea5, 0x6aaaa6aa9a5a),
    (43, 0, 0x0ea5, 0x55555565556a),
    (32, 0, 0x064a, 0x555665665a55),
    (20, 3, 0x0c97, 0x5aa665a65a56),
    (39, 0, 0x0a9b, 0x6aaaa6aa9a5a),
    (29, 7, 0x155a, 0x55555555556a),
    (47, 0, 0x056a, 0x555665665a55),
    (36, 0, 0x0b69, 0x5aa665a65a56),
    (26, 5, 0x1752, 0x6aaaa6aa9a5a),
    (45, 0, 0x0b52, 0x55555555556a),
    (33, 0, 0x0b25, 0x555665655a55),
    (22, 4, 0x164b, 0x5aa665a65a56),
    (41, 0, 0x0a4b, 0x6aa6a6aa9a5a),
    (30, 8, 0x14ab, 0x55555555456a),
    (48, 0, 0x02ad, 0x555655655a55),
    (37, 0, 0x056d, 0x5a9665a65a56),
    (27, 6, 0x0b69, 0x6aa6a6a69a5a),
    (46, 0, 0x0da9, 0x55555555456a),
    (35, 0, 0x0d92, 0x555655655a55),
    (24, 4, 0x1d25, 0x569665a65a56),
    (43, 0, 0x0d25, 0x6aa6a6a65a56),
    (32, 10, 0x1a4d, 0x55555155455a),
    (50, 0, 0x0a56, 0x555655655955),
    (39, 0, 0x02b6, 0x569665a65a55),
    (28, 6, 0x05b5, 0x5aa6a5a65a56),
    (47, 0, 0x06d5, 0x15555155455a),
    (36, 0, 0x0ea9, 0x555555655555),
    (26, 5, 0x1e92, 0x569665665a55),
    (45, 0, 0x0e92, 0x5aa665a65a56),
    (34, 0, 0x0d26, 0x15555155455a),
    (22, 3, 0x0a56, 0x555555655515),
    (40, 0, 0x0a57, 0x555665665a55),
    (30, 8, 0x14d6, 0x5aa665a65a56),
    (49, 0, 0x035a, 0x15555155455a),
    (37, 0, 0x06d5, 0x555555555515),
    (27, 5, 0x16c9, 0x555665665a55),
    (46, 0, 0x0749, 0x5aa665a65a56),
    (35, 0, 0x0693, 0x15555155455a),
    (23, 4, 0x152b, 0x555555555515),
    (42, 0, 0x052b, 0x555665665a55),
    (31, 0, 0x0a5b, 0x5aa665a65a56),
    (21, 2, 0x155a, 0x15555155455a),
    (39, 0, 0x056a, 0x555555555515),
    (28, 7, 0x1b55, 0x555655655a55),
    (48, 0, 0x0ba4, 0x5aa665a65a56),
    (37, 0, 0x0b49, 0x15515155455a),
    (25, 5, 0x1a93, 0x555555554515),
    (44, 0, 0x0a95, 0x555655655a55),
    (33, 0, 0x052d, 0x5a9665a65a56),
    (22, 4, 0x0aad, 0x15515151455a),
    (40, 0, 0x0ab5, 0x555551554515),
    (30, 9, 0x15aa, 0x555655655a55),
    (49, 0, 0x05d2, 0x569665a65a56),
    (38, 0, 0x0da5, 0x155151510556),
    (27, 6, 0x1d4a, 0x555551554505),
    (46, 0, 0x0d4a, 0x555655655955),
    (35, 0, 0x0c95, 0x569665665a55),
    (24, 4, 0x152e, 0x155110510556),
    (42, 0, 0x0556, 0x155551554505),
    (31, 0, 0x0ab5, 0x555555655555),
    (21, 2, 0x15b2, 0x569665665a55),
    (40, 0, 0x06d2, 0x055110510556),
    (28, 6, 0x0ea5, 0x155551554505),
    (47, 0, 0x0725, 0x555555555515),
    (36, 0, 0x064b, 0x555665665a55),
    (25, 5, 0x0c97, 0x055110510556),
    (43, 0, 0x0cab, 0x155551554505),
    (33, 0, 0x055a, 0x555555555515),
    (22, 3, 0x0ad6, 0x555665665a55),
    (41, 0, 0x0b69, 0x055110510556),
    (30, 11, 0x1752, 0x155551554505),
    (49, 0, 0x0b52, 0x555555555515),
    (38, 0, 0x0b25, 0x555655655a55),
    (27, 6, 0x1a4b, 0x055110510556),
    (45, 0, 0x0a4b, 0x155551554505),
    (34, 0, 0x04ab, 0x555555555515),
    (23, 5, 0x055b, 0x555655655a55),
    (42, 0, 0x05ad, 0x055110510556),
    (31, 0, 0x0b6a, 0x155151514505),
    (21, 2, 0x1b52, 0x555555554515),
    (40, 0, 0x0d92, 0x555655655a55),
    (29, 7, 0x1d25, 0x054110510556),
    (47, 0, 0x0d25, 0x155151510505),
    (36, 0, 0x0a55, 0x555551554515),
    (25, 5, 0x14ad, 0x555655655a55),
    (44, 0, 0x04b6, 0x014110110556),
    (32, 0, 0x05b5, 0x155110510501),
    (22, 3, 0x0daa, 0x555551554505),
    (41, 0, 0x0ec9, 0x555555655555),
    (31, 8, 0x1e92, 0x014110110555),
    (49, 0, 0x0e92, 0x155110510501),
    (38, 0, 0x0d26, 0x555551554505),
    (27, 6, 0x0a56, 0x555555555555),
    (45, 0, 0x0a57, 0x014110110555),
    (34, 0, 0x0556, 0x055110510501),
    (23, 4, 0x06d5, 0x155551554505),
    (42, 0, 0x0755, 0x555555555555),
    (32, 0, 0x0749, 0x000110110555),
    (20, 3, 0x0e93, 0x055110510501),
    (39, 0, 0x0693, 0x155551554505),
    (28, 7, 0x152b, 0x555555555515),
    (47, 0, 0x052b, 0x000110110555),
    (35, 0, 0x0a5b, 0x055110510501),
    (25, 5, 0x155a, 0x155551554505),
    (44, 0, 0x056a, 0x555555555515),
    (33, 0, 0x0b65, 0x000100100555),
    (22, 4, 0x174a, 0x055110510501),
    (41, 0, 0x0b4a, 0x155151514505),
    (30, 8, 0x1a95, 0x555555555515),
    (49, 0, 0x0a95, 0x000100100555),
    (37, 0, 0x052d, 0x054110510501),
    (26, 6, 0x0aad, 0x155151514505),
    (45, 0, 0x0ab5, 0x555551554515),
    (35, 0, 0x05aa, 0x000100100555),
    (23, 4, 0x0ba5, 0x054110510501),
    (42, 0, 0x0da5, 0x155150510505),
    (32, 0, 0x0d4a, 0x555551554515),
    (21, 3, 0x1c95, 0x000100100555),
    (39, 0, 0x0c96, 0x014110110501),
    (28, 7, 0x194e, 0x155110510505),
    (47, 0, 0x0556, 0x555551554505),
    (36, 0, 0x0ab5, 0x000000100055),
    (25, 5, 0x15b2, 0x014110110500),
    (44, 0, 0x06d2, 0x155110510501),
    (33, 0, 0x0ea5, 0x555551554505),
    (23, 4, 0x0e4a, 0x000000000055),
    (40, 0, 0x068b, 0x014110110500),
    (29, 8, 0x0c97, 0x055110510501),
    (48, 0, 0x04ab, 0x155551554505),
    (37, 0, 0x055b, 0x000000000055),
    (26, 6, 0x0ad6, 0x000110110500),
    (45, 0, 0x0b6a, 0x055110510501),
    (35, 0, 0x0752, 0x155551554505),
    (24, 4, 0x1725, 0x000000000015),
    (42, 0, 0x0b45, 0x000100110500),
    (31, 0, 0x0a8b, 0x055110510501),
    (20, 2, 0x149b, 0x155551554505),
    (39, 0, 0x04ab, 0x555555555515),
];

#[cfg(test)]
mod tests {
    use super::{day, day_from, leap_day, month, term};

    #[test]
    fn years_follow_each_other_without_a_gap() {
        for year in 1900..2100 {
            let (_, last) = month(year, 12).unwrap();
            let leap_last = super::row(year).unwrap().1 == 12;
            assert!(leap_last || last.plus_days(1) == day(year + 1, 1, 1), "{year}");
        }
    }

    #[test]
    fn known_days() {
        let check = |found: Option<crate::recognize::Date>, expected: &str| {
            assert_eq!(found.unwrap().to_string(), expected)
        };
        check(day(2022, 1, 1), "2022-02-01");
        check(day(2022, 8, 15), "2022-09-10");
        check(day(2020, 5, 5), "2020-06-25");
        check(day(2023, 9, 9), "2023-10-23");
        check(day(2000, 1, 1), "2000-02-05");
        check(leap_day(2020, 4, 1), "2020-05-23");
        check(leap_day(2023, 2, 15), "2023-04-05");
        check(term(2022, 6), "2022-04-05");
        check(term(2023, 23), "2023-12-22");
        // 18 June 2022 is the 20th of the fifth month.
        check(day_from("2022-06-18".parse().unwrap(), 1, 8), "2022-07-06");
        assert!(leap_day(2022, 4, 1).is_none());
        assert!(day(1899, 1, 1).is_none() && day(2101, 1, 1).is_none() && day(2022, 13, 1).is_none());
    }
}
