//! Dates with English names of months: June 18, 2022; 18 June 2022; Jun. 2022.

use super::expression::{Month, Part, Place, Year};
use super::point::Read;
use super::small::{Small, small};
use crate::recognize::figure::{FigureClass, look};

/// The months by their names and abbreviations.
const MONTHS: &[(&str, u8)] = &[
    ("January", 1),
    ("February", 2),
    ("March", 3),
    ("April", 4),
    ("May", 5),
    ("June", 6),
    ("July", 7),
    ("August", 8),
    ("September", 9),
    ("October", 10),
    ("November", 11),
    ("December", 12),
    ("Jan", 1),
    ("Feb", 2),
    ("Mar", 3),
    ("Apr", 4),
    ("Jun", 6),
    ("Jul", 7),
    ("Aug", 8),
    ("Sept", 9),
    ("Sep", 9),
    ("Oct", 10),
    ("Nov", 11),
    ("Dec", 12),
];

/// What may stand behind the number of a day.
const ORDINALS: &[&str] = &["st", "nd", "rd", "th"];

/// The month at `at`, with a full stop behind an abbreviation, and where it ends.
fn month(text: &str, at: usize) -> Option<(usize, u8)> {
    look::next(text, at).filter(char::is_ascii_uppercase)?;
    let letters = look::rest(text, at).bytes().take(10).take_while(u8::is_ascii_alphabetic).count();
    let end = at + letters;
    let word = text.get(at..end)?;
    let &(_, number) = MONTHS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word))?;
    (!joined(text, at)).then(|| (look::any(text, end, &["."]).unwrap_or(end), number))
}

/// Whether a letter or a digit stands directly before `at`.
fn joined(text: &str, at: usize) -> bool {
    look::previous(text, at)
        .is_some_and(|char| char.is_ascii_alphanumeric() || matches!(char, '.' | '-' | '/'))
}

/// Whether the name of a month stands at `at`.
pub(super) fn begins(text: &str, at: usize) -> bool {
    month(text, at).is_some()
}

/// The day at `at`, and where its ordinal ending ends.
fn day(text: &str, at: usize) -> Option<(usize, u8)> {
    let day = small(text, at).filter(|day| day.arabic && day.digits <= 2 && (1..=31).contains(&day.value))?;
    let end = look::any(text, day.end, ORDINALS).unwrap_or(day.end);
    apart(text, end).then_some((end, u8::try_from(day.value).ok()?))
}

/// Whether neither a letter nor a digit goes on at `at`.
fn apart(text: &str, at: usize) -> bool {
    look::next(text, at).is_none_or(|char| !char.is_ascii_alphanumeric() && !matches!(char, ':' | '%' | '/'))
}

/// The year at `at` behind a comma or a blank.
fn year(text: &str, at: usize) -> Option<Small> {
    let from = look::over_blank(text, look::any(text, at, &[",", "，"]).unwrap_or(at));
    let year = small(text, from).filter(|year| year.arabic && year.digits == 4)?;
    let counted = look::any(text, year.end, &["年"]).is_none() && !apart(text, year.end);
    (from > at && (1000..=2999).contains(&year.value) && !counted).then_some(year)
}

/// 18 June: the day and the month at `at`, and where both end.
pub(super) fn day_first(text: &str, at: usize) -> Option<(usize, u8, u8)> {
    let (end, number) = day(text, at).filter(|_| !joined(text, at))?;
    let from = look::any(text, end, &[" of "]).unwrap_or_else(|| look::over_blank(text, end));
    let (after, month) = month(text, from).filter(|_| from > end)?;
    Some((after, month, number))
}

/// The date at `at`.
pub(super) fn english(text: &str, at: usize) -> Option<Read> {
    let (end, month, part) = if let Some((end, month, number)) = day_first(text, at) {
        (end, month, Part::Day(number))
    } else {
        let (end, month) = month(text, at)?;
        match day(text, look::over_blank(text, end)) {
            Some((end, number)) => (end, month, Part::Day(number)),
            None => (end, month, Part::Whole),
        }
    };
    let year = year(text, end);
    // A month alone is a name or a word (May, March).
    if year.is_none() && part == Part::Whole {
        return None;
    }
    let named = year.map_or(Year::Open, |year| Year::Absolute(i32::from(year.value)));
    let end = year.map_or(end, |year| year.end);
    Some(Read::new(end, named, Place::Month(Month::Named(month), part), FigureClass::Date))
}
