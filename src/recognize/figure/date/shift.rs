//! Places that lie so long before or after the publication date: 三年前, 两天后, 过半小时, 三周前的周五.

use super::expression::{Place, Unit, Year};
use super::nth::WEEK;
use super::point::Read;
use super::weekday::day_of_week;
use super::words::{self, Word};
use crate::recognize::figure::digit::is_digit;
use crate::recognize::figure::numeral::{self, Numeral};
use crate::recognize::figure::start::{Opening, before_number, opening};
use crate::recognize::figure::unit::{self, Length, Suffix};
use crate::recognize::figure::{FigureClass, look};

/// Words behind a length of time that begin like 前 or 后 and do not place it.
const NOT_SHIFT: &[&str] = &[
    "前期",
    "前列",
    "前后",
    "前景",
    "前往",
    "前来",
    "前线",
    "前端",
    "前三",
    "前十",
    "前提",
    "前途",
    "前沿",
    "后续",
    "后期",
    "后方",
    "后面",
    "后的今天",
    "前所",
    "后者",
    "前者",
    "前身",
    "前半",
    "后半",
    "前任",
    "前瞻",
    "前置",
    "后勤",
    "后备",
    "后台",
    "后卫",
    "前锋",
    "后天",
];

/// Words before a length of time that ends a place ahead.
const PASSING: &[&str] = &["再过", "再過", "过", "過"];

/// How such places begin, beside numbers.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    let passing = PASSING.iter().filter_map(|word| opening(word)).flat_map(|(first, second)| {
        let behind = second.is_none().then(|| before_number(first).chain([(first, Some('半'))]));
        behind.into_iter().flatten().chain(second.map(|_| (first, second)))
    });
    passing.chain(opening("半"))
}

/// The place at `at`.
pub(super) fn read(text: &str, at: usize) -> Option<Read> {
    let ahead = look::any(text, at, PASSING);
    let free = |at| !look::previous(text, at).is_some_and(look::is_ideograph);
    match ahead {
        // 过三天: not 超过三天.
        Some(from) if free(at) || look::starts(text, at, "再") => {
            let (end, length, count) = length(text, from)?;
            let end = look::any(text, end, &["以后", "之后", "后", "後"]).unwrap_or(end);
            place(text, end, length, count.map(|count| (count, 1)))
        }
        Some(_) => None,
        None => {
            let (end, length, count) = turns(text, at).then(|| length(text, at)).flatten()?;
            let end = look::over_blank(text, end);
            let before = look::any(text, end, &["以前", "之前", "前"]).map(|to| (to, -1));
            let after = || look::any(text, end, &["以后", "之后", "之後", "后", "後"]).map(|to| (to, 1));
            let (to, sign) = before.or_else(after).filter(|_| look::any(text, end, NOT_SHIFT).is_none())?;
            place(text, to, length, count.map(|count| (count, sign)))
        }
    }
}

/// How many characters are looked through for 前 or 后: more than a number and a unit of time have.
const REACH: usize = 48;

/// Whether 前 or 后 stands in the same phrase, which is sooner known than how long a length of time is.
fn turns(text: &str, at: usize) -> bool {
    let mut digit = false;
    let phrase = look::rest(text, at).chars().take(REACH).take_while(|&char| {
        let closes = match char {
            '。' | '；' | '：' | '、' | '）' | '（' | '”' | '“' => true,
            '，' => !digit,
            _ => false,
        };
        digit = look::arabic(char).is_some();
        !closes
    });
    phrase.into_iter().any(|char| matches!(char, '前' | '后' | '後'))
}

/// How long: a number or 半 with its unit, counted in halves.
#[derive(Clone, Copy)]
struct Count {
    halves: i64,
}

fn length(text: &str, at: usize) -> Option<(usize, Length, Option<Count>)> {
    let few = look::any(text, at, &["好几", "几", "好幾", "幾", "数", "數"]);
    let (from, mut count) = match (look::any(text, at, &["半"]), few) {
        (Some(from), _) => (from, Some(Count { halves: 1 })),
        // 几天前 is open; 2000多年前 is rather a length of time that somebody could check.
        (None, Some(from)) if !look::next(text, from).is_some_and(is_digit) => (from, None),
        (None, _) => {
            let number = numeral::unsigned(text, at).filter(counts)?;
            (number.end, Some(Count { halves: 2 * number.integer()? }))
        }
    };
    let half = look::any(text, from, &["个半", "個半"]).filter(|&after| unit::follows(text, after));
    if half.is_some() {
        count = count.map(|count| Count { halves: count.halves + 1 });
    }
    let (mut end, suffix) = unit::suffix(text, look::over_blank(text, half.unwrap_or(from)))?;
    let Suffix::Time(length) = suffix else { return None };
    let written = text.get(from..end).unwrap_or_default().trim_start();
    let dated = matches!(written, "月" | "日") && look::arabic_at(text, at);
    if dated || matches!(written, "月" | "周年" | "週年" | "期" | "年间" | "日龄" | "年期" | "年代")
    {
        return None;
    }
    if let Some(after) =
        look::any(text, end, &["半"]).filter(|_| half.is_none() && length.letter == Some('Y'))
    {
        (end, count) = (after, count.map(|count| Count { halves: count.halves + 1 }));
    }
    Some((end, length, count))
}

/// The number of units from which on a calendar says nothing.
const PREHISTORY: i64 = 10_000;

/// Whether a number may count units of time before or behind today: no year.
fn counts(number: &Numeral) -> bool {
    number
        .integer()
        .is_some_and(|count| !(number.plain() && number.digits >= 4) && count < i64::from(u32::MAX))
}

fn place(text: &str, end: usize, length: Length, count: Option<(Count, i64)>) -> Option<Read> {
    let letter = length.letter?;
    let open = |vague| Read { vague, ..Read::new(end, Year::Unknown, Place::Whole, FigureClass::Date) };
    let Some((Count { halves }, sign)) = count else { return Some(open(true)) };
    // What time of day it is now nobody knows.
    if letter.is_ascii_lowercase() || halves >= 2 * PREHISTORY {
        return Some(open(false));
    }
    let half = halves % 2 == 1;
    let (count, unit) = match (letter, half) {
        ('Y', false) if length.factor == 1 => (halves / 2, Unit::Year),
        ('Y', true) if length.factor == 1 => (halves * 6, Unit::Month),
        ('M', false) => (halves / 2 * i64::from(length.factor), Unit::Month),
        ('M', true) if length.factor == 1 => (halves * 15, Unit::Day),
        ('W', false) => (halves / 2, Unit::Week),
        ('D', false) => (halves / 2, Unit::Day),
        ('D', true) => return Some(open(true)),
        _ => return None,
    };
    Some(narrowed(text, end, sign * count, unit))
}

/// The day or season behind it: 三周前的周五, 两年前的夏天.
fn narrowed(text: &str, end: usize, count: i64, unit: Unit) -> Read {
    let next = look::any(text, end, &["的"]).unwrap_or(end);
    let weekday = look::any(text, next, WEEK).and_then(|from| day_of_week(text, from));
    match (unit, weekday, words::first(look::rest(text, next))) {
        (Unit::Week, Some((end, day)), _) => {
            Read::new(end, Year::Open, Place::ShiftWeek(count, day), FigureClass::Date)
        }
        (Unit::Year, _, Some((width, Word::Place(Place::Season(season))))) => {
            let place = Place::ShiftSeason(count, season);
            Read::new(next + width, Year::Open, place, FigureClass::Period)
        }
        (Unit::Year, _, Some((width, Word::Day(0, None)))) if count < 0 && next > end => {
            let years = i32::try_from(count).unwrap_or_default();
            Read::new(next + width, Year::Relative(years), Place::Today, FigureClass::Date)
        }
        _ => Read::new(end, Year::Open, Place::Shift(count, unit), FigureClass::Date),
    }
}
