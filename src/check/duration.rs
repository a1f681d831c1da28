//! The time between two dates: `5月1日至5日，为期5天`, `从上午10时开到下午4时，六个小时`.

use super::sentence::{Item, Sentence, first_of, last_clause, stops, without_comma};
use super::{Check, Evidence, Link, Message, Outcome};
use crate::recognize::figure::{Calendar, Figure, FigureClass, Modifier, Value};

/// What stands between dates and the length of time between them.
const SPANS: [&str; 20] = [
    "为期", "為期", "历时", "歷時", "共", "前后", "持续", "长达", "总计", "一共", "展期", "工期", "跨越",
    "用时", "耗时", "的", "这", "期限", "整整", "总共",
];

/// What may stand behind a length of time that is the whole one: `共5天。`, `5天时间`, `三年半间`.
const ENDS: [&str; 14] =
    ["时间", "的", "间", "，", "。", ",", "；", "）", ")", "内", "里", "期限", "、", "中"];

/// What stands between two dates from one to the other.
const TO: [char; 8] = ['至', '到', '—', '-', '–', '~', '～', '－'];

/// Periods, or two dates, with the length of time between them.
pub(super) fn check(passage: &Sentence<'_>) -> Vec<Check> {
    (0..passage.items.len()).filter_map(|at| with_length(passage, at)).collect()
}

fn with_length(passage: &Sentence<'_>, at: usize) -> Option<Check> {
    let (between, last) = stretch(passage, at)?;
    let behind = last + 1;
    let (length, words) = if is_length(passage, behind) {
        (behind, passage.between(last, behind))
    } else {
        let before = at.checked_sub(1).filter(|&before| is_length(passage, before))?;
        let words = last_clause(passage.before(before));
        (before, SPANS.iter().take(4).find(|span| words.ends_with(*span)).copied()?)
    };
    let says = without_comma(words);
    let found = SPANS.iter().copied().find(|span| says.ends_with(span));
    let ends = passage.after(length);
    let whole = ends.is_empty() || ENDS.iter().any(|end| ends.starts_with(end));
    if stops(words) || !whole || (found.is_none() && !says.is_empty()) {
        return None;
    }
    let clear = found.is_some_and(|found| found != "的");
    let printed = passage.item(length)?;
    let first = passage.item(at)?;
    let second = passage.item(last).filter(|_| last > at);
    let dates: Vec<Item<'_>> = [Some(first), second].into_iter().flatten().collect();
    judge(between, &dates, printed, clear, found.unwrap_or(says))
}

fn is_length(passage: &Sentence<'_>, at: usize) -> bool {
    passage.figure(at).is_some_and(|figure| figure.class == FigureClass::Duration)
}

/// The time from a period's start to its end, or between two neighbouring dates or times; and the last of them.
fn stretch(passage: &Sentence<'_>, at: usize) -> Option<(Time, usize)> {
    let figure = passage.figure(at)?;
    let iso = iso(figure)?;
    if let Some((from, to)) = iso.split_once('/') {
        let wording = passage.item(at)?.wording();
        let moment = |iso| Moment::parse(as_precise(iso, wording));
        return Some((Time::between(moment(from)?, moment(to)?)?, at));
    }
    let other = at + 1;
    let words = passage.between(at, other).trim();
    let start = last_clause(passage.before(at));
    let from = start.ends_with(['从', '從', '自', '由']) && words.ends_with(['至', '到']);
    let goes_to = words.ends_with(TO) && words.chars().count() <= 6 && (from || last_clause(words) == words);
    let begins = start.contains(['从', '從', '自', '由']) || first_of(&["至", "到"], words) == Some(words);
    let to = passage.figure(other).and_then(self::iso).filter(|iso| !iso.contains('/'))?;
    let time = Time::between(Moment::parse(iso)?, Moment::parse(to)?)?;
    (goes_to && begins).then_some((time, other))
}

/// A day of ISO 8601 without what the wording leaves out: of a period of years, its year.
fn as_precise<'a>(iso: &'a str, wording: &str) -> &'a str {
    let parts = if wording.contains(['日', '号', '號', '天']) {
        return iso;
    } else if wording.contains('月') {
        2
    } else {
        1
    };
    let year = usize::from(iso.starts_with('-'));
    let end = iso.match_indices('-').map(|(at, _)| at).nth(parts + year - 1);
    end.and_then(|end| iso.get(..end)).unwrap_or(iso)
}

const fn iso(figure: &Figure) -> Option<&String> {
    match &figure.value {
        Some(Value::Calendar(Calendar { iso: Some(iso), .. })) => Some(iso),
        _ => None,
    }
}

/// The first and the last day that a date may mean, counted from one day on, or a time in minutes.
#[derive(Clone, Copy)]
enum Moment {
    Days(i64, i64),
    Minutes(i64),
}

impl Moment {
    /// `2022`, `2022-03`, `2022-03-05` or `T10:00`.
    fn parse(iso: &str) -> Option<Self> {
        if let Some((_, clock)) = iso.split_once('T') {
            let (hour, minute) = clock.split_once(':')?;
            let minute = minute.get(..2)?;
            return Some(Self::Minutes(hour.parse::<i64>().ok()? * 60 + minute.parse::<i64>().ok()?));
        }
        let (sign, digits) = iso.strip_prefix('-').map_or((1, iso), |rest| (-1, rest));
        let mut parts = digits.splitn(3, '-').map(|part| part.parse::<i64>().ok());
        let year = sign * parts.next()??;
        let month = parts.next();
        let day = parts.next();
        match (month, day) {
            (Some(month), Some(day)) => {
                let day = days(year, month?, day?);
                Some(Self::Days(day, day))
            }
            (Some(month), None) => {
                let month = month?;
                Some(Self::Days(days(year, month, 1), days(year, month + 1, 1) - 1))
            }
            (None, _) => Some(Self::Days(days(year, 1, 1), days(year, 12, 31))),
        }
    }
}

/// The days from 1 March of the year 0 to a day, in the Gregorian calendar carried on both ways.
const fn days(year: i64, month: i64, day: i64) -> i64 {
    let months = year * 12 + month - 3;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12));
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leaps + (153 * month + 2).div_euclid(5) + day - 1
}

/// The least and the most that a length of time may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Time {
    Days(i64, i64),
    Minutes(i64, i64),
}

impl Time {
    /// Both days counted, or one of them alone. The hands of a clock go round twice a day.
    fn between(from: Moment, to: Moment) -> Option<Self> {
        match (from, to) {
            (Moment::Days(first, second), Moment::Days(third, fourth)) => {
                let time = Self::Days(third - second, fourth - first + 1);
                (fourth >= first).then_some(time)
            }
            (Moment::Minutes(from), Moment::Minutes(to)) => {
                let minutes = (to - from).rem_euclid(24 * 60);
                Some(Self::Minutes(minutes, minutes))
            }
            _ => None,
        }
    }

    /// The length of time that a wording means, read from ISO 8601: months are of 28 to 31 days.
    fn printed(iso: &str) -> Option<Self> {
        let (date, clock) = iso.strip_prefix('P')?.split_once('T').unwrap_or((iso.strip_prefix('P')?, ""));
        if date.is_empty() {
            let minutes =
                parts(clock)?.into_iter().map(|(number, unit)| number * if unit == 'H' { 60 } else { 1 });
            let minutes: i64 = minutes.sum();
            let reach = if clock.contains('M') { 5 } else { 30 };
            return Some(Self::Minutes(minutes - reach, minutes + reach));
        }
        let (mut low, mut high) = (0, 0);
        for (number, unit) in parts(date)? {
            let (least, most) = match unit {
                'Y' => (365, 366),
                'M' => (28, 31),
                'W' => (7, 7),
                _ => (1, 1),
            };
            (low, high) = (low + number * least, high + number * most);
        }
        let reach = if date.contains('Y') { 15 } else { i64::from(!date.contains('D')) };
        Some(Self::Days(low - reach, high + reach))
    }

    /// Whether the two can be the same; a modifier leaves one side or both open.
    const fn fits(self, printed: Self, modifier: Modifier) -> Option<bool> {
        let (from, to, low, high, turn) = match (self, printed) {
            (Self::Days(from, to), Self::Days(low, high)) => (from, to, low, high, 0),
            (Self::Minutes(from, to), Self::Minutes(low, high)) => (from, to, low, high, 12 * 60),
            _ => return None,
        };
        let slack = (high - low) / 2 + high / 6;
        let (low, high) = match modifier {
            Modifier::Exact => (low, high),
            Modifier::Over | Modifier::AtLeast => (low, i64::MAX),
            Modifier::AtMost => (0, high),
            Modifier::Nearly => (low - slack, high),
            Modifier::About | Modifier::Few => (low - slack, high + slack),
        };
        let meets = from <= high && low <= to;
        Some(
            meets
                || (turn > 0
                    && ((from + turn <= high && low <= to + turn)
                        || (from - turn <= high && low <= to - turn && from >= turn))),
        )
    }
}

/// `3Y6M` as numbers with their units.
fn parts(text: &str) -> Option<Vec<(i64, char)>> {
    let mut found = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let at = rest.find(|char: char| char.is_ascii_uppercase())?;
        found.push((
            rest.get(..at)?.parse().ok().filter(|&number| number < 1_000_000)?,
            rest.get(at..)?.chars().next()?,
        ));
        rest = rest.get(at + 1..)?;
    }
    Some(found)
}

fn length_iso(figure: &Figure) -> Option<&str> {
    match &figure.value {
        Some(Value::Amount(amount)) => amount.iso.as_deref(),
        Some(Value::Calendar(_)) => iso(figure).map(String::as_str),
        None => None,
    }
}

fn judge(between: Time, dates: &[Item<'_>], printed: Item<'_>, clear: bool, words: &str) -> Option<Check> {
    let length = Time::printed(length_iso(printed.figure)?)?;
    let fits = between.fits(length, printed.figure.modifier)?;
    let outcome = match (fits, clear) {
        (true, _) => Outcome::Holds,
        (false, true) => Outcome::Fails,
        (false, false) => return None,
    };
    let sign = if fits { "≈" } else { "≠" };
    let ends: Vec<&str> = dates.iter().map(|date| date.wording()).collect();
    let why: Vec<Evidence> = Link::Span.by(words).into_iter().collect();
    Some(Check {
        check: "duration",
        outcome,
        operands: dates.iter().chain([&printed]).map(|item| item.index).collect(),
        formula: format!("{} = {} {sign} {}", ends.join(" → "), between.wording(), printed.wording()),
        difference: None,
        tolerance: None,
        message: Message::Length,
        slip: None,
        why,
    })
}

impl Time {
    fn wording(self) -> String {
        match self {
            Self::Days(from, to) if from == to => format!("{from}天"),
            Self::Days(from, to) => format!("{from}—{to}天"),
            Self::Minutes(minutes, _) => format!("{}:{:02}", minutes / 60, minutes % 60),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Moment, Time, as_precise, days};
    use crate::recognize::figure::Modifier;

    fn fits(from: &str, to: &str, length: &str) -> bool {
        let between = Time::between(Moment::parse(from).unwrap(), Moment::parse(to).unwrap()).unwrap();
        between.fits(Time::printed(length).unwrap(), Modifier::Exact).unwrap()
    }

    #[test]
    fn days_are_counted_through_leap_years() {
        assert_eq!(days(2024, 3, 1) - days(2024, 2, 28), 2);
        assert_eq!(days(2023, 3, 1) - days(2023, 2, 28), 1);
        assert_eq!(days(2023, 1, 1) - days(2022, 1, 1), 365);
        assert_eq!(days(2001, 1, 1) - days(2000, 1, 1), 366);
        assert_eq!(days(1901, 1, 1) - days(1900, 1, 1), 365);
    }

    #[test]
    fn both_days_count_or_one() {
        for (from, to, length) in [
            ("2022-05-01", "2022-05-05", "P5D"),
            ("2022-05-01", "2022-05-05", "P4D"),
            ("2022-09-01", "2022-10-31", "P2M"),
            ("2018-03", "2021-08", "P3Y6M"),
            (as_precise("-1039-01-01", "公元前1040年至前980年"), as_precise("-979-12-31", "前980年"), "P60Y"),
            ("T10:00", "T16:00", "PT6H"),
            ("T19:00", "T01:30", "PT6H30M"),
        ] {
            assert!(fits(from, to, length), "{from} {to} {length}");
        }
        for (from, to, length) in [
            ("2022-05-01", "2022-05-05", "P6D"),
            ("2022-09-01", "2022-10-31", "P3M"),
            ("2018-03", "2021-08", "P4Y6M"),
            ("T10:00", "T16:00", "PT5H"),
        ] {
            assert!(!fits(from, to, length), "{from} {to} {length}");
        }
    }
}
