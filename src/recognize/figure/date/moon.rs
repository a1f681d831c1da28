//! Months and days of the lunar calendar: 农历八月十五, 正月初五, 闰四月初一.

use super::expression::{Place, Year};
use super::festival::Festival;
use super::point::Read;
use super::small::small;
use super::year::year;
use crate::recognize::figure::start::{Opening, before_number, opening};
use crate::recognize::figure::{FigureClass, look, unit};

/// Names of the lunar calendar.
const LUNAR: &[&str] = &["农历", "農曆", "阴历", "陰曆", "旧历", "夏历"];

/// Lunar months with names of their own, and 大年 before the days of the first.
const LUNAR_MONTHS: &[(&str, u8)] = &[("正月", 1), ("腊月", 12), ("臘月", 12), ("冬月", 11), ("大年", 1)];

/// What stands before a leap month.
const LEAP: &[&str] = &["闰", "閏"];

/// How days of the lunar calendar begin, beside numbers.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    let named = LUNAR.iter().copied().chain(LUNAR_MONTHS.iter().map(|&(name, _)| name));
    named.filter_map(opening).chain(LEAP.iter().flat_map(|word| word.chars()).flat_map(before_number))
}

/// 农历八月十五, 正月初五, 腊月廿三, 闰四月初一, 农历2022年五月初五.
pub(super) fn lunar(text: &str, at: usize, year: Year) -> Option<Read> {
    let named = look::any(text, at, LUNAR);
    if let Some(from) = named.filter(|_| year == Year::Open)
        && let Some((end, year, _)) = self::year(text, from)
    {
        return lunar_day(text, end, year, true);
    }
    lunar_day(text, named.unwrap_or(at), year, named.is_some())
}

/// A lunar month with its day; `named` where the calendar is named before it.
pub(super) fn lunar_day(text: &str, at: usize, year: Year, named: bool) -> Option<Read> {
    let leap = look::any(text, at, LEAP);
    let from = leap.unwrap_or(at);
    let own = LUNAR_MONTHS.iter().find(|(name, _)| look::starts(text, from, name));
    let (after, month) = match own {
        Some(("大年", _)) if look::any(text, from, &["大年初"]).is_none() => return None,
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
        (1..=30).contains(&day.value)
            && (skip > after || day.value > 10 || named && !day.arabic && !unit::follows(text, day.end))
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
