//! What the calendar and plain sense rule out: 2月30日, a weekday that does not fit, a share above the whole, a range
//! that runs backwards.

use super::exact::Exact;
use super::reading::{is_share, reading};
use super::sentence::last_clause;
use super::{Check, Message, Outcome};
use crate::recognize::figure::{Calendar, Figure, FigureClass, Number, Value};
use crate::recognize::{Body, Date, Finding};
use crate::text::{Document, Span};
use std::cmp::Ordering;

/// As many bytes on either side of a figure are looked at.
const REACH: usize = 48;

/// Figures that cannot be.
pub(super) fn check(document: &Document, findings: &[Finding], publication: Option<Date>) -> Vec<Check> {
    let mut checks = Vec::new();
    for (index, finding) in findings.iter().enumerate() {
        if let Body::Figure(figure) = &finding.body {
            let place = Place { text: document.text(), span: finding.span, figure };
            checks.extend(
                place.checks(publication).map(|(outcome, message)| one(index, place, outcome, message)),
            );
        }
    }
    checks
}

fn one(index: usize, place: Place<'_>, outcome: Outcome, message: Message) -> Check {
    let check = if matches!(message, Message::Weekday { .. }) { "calendar" } else { "impossible" };
    let formula = place.span.of(place.text).to_owned();
    Check {
        check,
        outcome,
        operands: vec![index],
        formula,
        difference: None,
        tolerance: None,
        message,
        slip: None,
        why: Vec::new(),
    }
}

/// A figure and the words around it.
#[derive(Clone, Copy)]
struct Place<'a> {
    text: &'a str,
    span: Span,
    figure: &'a Figure,
}

impl<'a> Place<'a> {
    fn checks(self, publication: Option<Date>) -> impl Iterator<Item = (Outcome, Message)> {
        let failed = |message: Option<Message>| message.map(|message| (Outcome::Fails, message));
        let date = failed(self.no_such_day()).or_else(|| self.weekday(publication));
        let later = failed(self.later(publication));
        [date, later, failed(self.above_whole()), failed(self.backward())].into_iter().flatten()
    }

    /// The words before the figure, on its line.
    fn before(self) -> &'a str {
        let start = ceiling(self.text, self.span.start().saturating_sub(REACH));
        let words = Span::new(start, self.span.start()).of(self.text);
        words.rsplit('\n').next().unwrap_or(words)
    }

    /// The words behind the figure, on its line.
    fn after(self) -> &'a str {
        let end = ceiling(self.text, self.span.end().saturating_add(REACH).min(self.text.len()));
        let words = Span::new(self.span.end(), end).of(self.text);
        words.split('\n').next().unwrap_or(words)
    }

    fn no_such_day(self) -> Option<Message> {
        let is_lunar = LUNAR.iter().any(|lunar| last_clause(self.before()).ends_with(lunar));
        let day = Day::parse(self.figure.core.of(self.text))
            .filter(|_| self.figure.class == FigureClass::Date && !is_lunar)?;
        (!day.exists()).then_some(Message::NoSuchDay)
    }

    /// A weekday behind the date, `9月18日（星期六）`. One that would fit the year before or after is uncertain where
    /// the year is not printed.
    fn weekday(self, publication: Option<Date>) -> Option<(Outcome, Message)> {
        let core = self.figure.core.of(self.text);
        let is_day = self.figure.class == FigureClass::Date && core.contains(['日', '号', '號']);
        let date: Date = iso(self.figure).filter(|_| is_day)?.parse().ok()?;
        let printed = weekday(self.after())?;
        let message = Message::Weekday { printed, actual: date.weekday() };
        let other = |years: i32| Date::new(date.year().saturating_add(years), date.month(), date.day());
        let fits = |date: Option<Date>| date.is_some_and(|date| date.weekday() == printed);
        let wording = self.span.of(self.text);
        let guessed =
            publication.is_some() && wording.contains('月') && !wording.contains(['年', '本', '上', '下']);
        let near = publication.is_some_and(|publication| is_near(date, publication));
        let guessed = guessed && !near;
        let outcome = match (date.weekday() == printed, guessed && (fits(other(-1)) || fits(other(1)))) {
            (true, _) => Outcome::Holds,
            (false, true) => Outcome::Uncertain,
            (false, false) => Outcome::Fails,
        };
        Some((outcome, message))
    }

    /// A day with its year that is said to be past, after the day of publication.
    fn later(self, publication: Option<Date>) -> Option<Message> {
        let day = Day::parse(self.figure.core.of(self.text)).filter(|day| day.year.is_some())?;
        let date = Date::new(day.year?, day.month, day.day)?;
        let sentence = self.after().split(['。', '；', '！']).next().unwrap_or_default();
        let words = sentence.trim_start_matches([',', '，']);
        let clause = words.split([',', '，']).next().unwrap_or_default();
        let past = PAST.iter().any(|past| clause.contains(past));
        let ahead =
            AHEAD.iter().any(|ahead| sentence.contains(ahead) || last_clause(self.before()).contains(ahead));
        (past && !ahead && date > publication?).then_some(Message::Later)
    }

    fn above_whole(self) -> Option<Message> {
        let words = last_clause(self.before());
        let bounded = words.ends_with('占') || BOUNDED.iter().any(|bounded| words.ends_with(bounded));
        let free = FREE.iter().any(|free| words.contains(free));
        (is_share(self.figure) && bounded && !free).then_some(())?;
        let low = reading(self.figure)?.range.low?;
        (low.value.compare(Exact::ONE)? != Ordering::Less).then_some(())?;
        let printed = reading(self.figure)?.printed.unwrap_or(low.value);
        (printed.compare(Exact::ONE)? == Ordering::Greater).then_some(Message::AboveWhole)
    }

    fn backward(self) -> Option<Message> {
        match &self.figure.value {
            Some(Value::Amount(amount)) if self.figure.class == FigureClass::Range => {
                let interval =
                    amount.interval.filter(|_| !matches!(amount.number, Some(Number::Ratio(..))))?;
                (interval.low? > interval.high?).then_some(Message::Backward)
            }
            Some(Value::Calendar(_)) => years(self.figure.core.of(self.text))
                .filter(|(from, to)| from > to)
                .map(|_| Message::Backward),
            _ => None,
        }
    }
}

/// What says that something has happened.
const PAST: [&str; 6] = ["已经", "已于", "已在", "圆满落幕", "落下帷幕", "正式开通了"];

/// What says that something is still to come, or was only planned.
const AHEAD: [&str; 14] =
    ["将", "拟", "预计", "计划", "到", "前", "届时", "力争", "截至", "起", "若", "如果", "假如", "有望"];

/// Whether two days are at most a month apart, so that the year of one is that of the other.
fn is_near(date: Date, other: Date) -> bool {
    const DAYS: i64 = 31;
    let within = |from: Date, to: Date| from.plus_days(DAYS).is_none_or(|end| to <= end);
    within(date, other) && within(other, date)
}

/// Words before a date of the lunar calendar, in which months have thirty days.
const LUNAR: [&str; 5] = ["农历", "農曆", "阴历", "旧历", "夏历"];

/// What stands before a share that cannot exceed the whole.
const BOUNDED: [&str; 14] = [
    "占比",
    "占比为",
    "占比达",
    "占总数的",
    "比重为",
    "覆盖率",
    "覆盖率达",
    "合格率",
    "合格率达",
    "满意率",
    "满意度",
    "满意度达",
    "出勤率",
    "及格率",
];

/// What makes a share of something other than a whole.
const FREE: [&str; 5] = ["计划", "预算", "目标", "任务", "毛"];

/// The first place from `at` on where a character begins.
fn ceiling(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

const fn iso(figure: &Figure) -> Option<&String> {
    match &figure.value {
        Some(Value::Calendar(Calendar { iso: Some(iso), .. })) => Some(iso),
        _ => None,
    }
}

/// A day as printed in digits.
struct Day {
    year: Option<i32>,
    month: u8,
    day: u8,
}

impl Day {
    /// `2022年2月30日` or `2月30日`; none where it is written otherwise.
    fn parse(text: &str) -> Option<Self> {
        let (year, rest) = text.split_once('年').map_or((None, text), |(year, rest)| (Some(year), rest));
        let (month, rest) = rest.split_once('月')?;
        let day = rest.strip_suffix(['日', '号', '號'])?;
        let year = year.map(str::trim).and_then(|year| year.parse().ok()).filter(|&year| year > 99);
        Some(Self { year, month: number(month)?, day: number(day)? })
    }

    /// Whether there is such a day; where the year is not printed, in a leap year.
    fn exists(&self) -> bool {
        Date::new(self.year.unwrap_or(2000), self.month, self.day).is_some()
    }
}

/// A number up to 99 in digits, full-width too, or in Chinese numerals.
fn number(text: &str) -> Option<u8> {
    let text: String = text.trim().chars().map(crate::text::normalize::half_width).collect();
    text.parse().ok().or_else(|| numeral(&text))
}

/// A number up to 99 in Chinese numerals.
fn numeral(text: &str) -> Option<u8> {
    let digit = |text: &str| DIGITS.iter().zip(1..).find(|(name, _)| **name == text).map(|(_, digit)| digit);
    match text.split_once('十') {
        None => digit(text),
        Some((tens, ones)) => {
            let tens: u8 = if tens.is_empty() { 1 } else { digit(tens)? };
            let ones = if ones.is_empty() { 0 } else { digit(ones)? };
            Some(tens * 10 + ones)
        }
    }
}

const DIGITS: [&str; 9] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// The names of the days of the week, each with its number, Monday is 1.
const WEEKDAYS: [(char, u8); 8] =
    [('一', 1), ('二', 2), ('三', 3), ('四', 4), ('五', 5), ('六', 6), ('日', 7), ('天', 7)];

/// Words for a week, in front of the day's name.
const WEEKS: [&str; 5] = ["星期", "礼拜", "禮拜", "周", "週"];

/// The weekday that stands directly behind a date or at its end. 周一 may begin a name (周一鸣), so nothing but a
/// time of day may follow.
fn weekday(words: &str) -> Option<u8> {
    let words = words.trim_start_matches(['（', '(', '，', ',', ' ', '、']);
    let mut rest = WEEKS.iter().find_map(|week| words.strip_prefix(week))?.chars();
    let name = rest.next()?;
    let goes_on = rest.next().is_some_and(|next| next.is_alphabetic() && !"上下早晚中凌".contains(next));
    let (_, number) = WEEKDAYS.iter().find(|(day, _)| *day == name)?;
    (!goes_on).then_some(*number)
}

/// The two printed years of a period, `2021-2025年`.
fn years(text: &str) -> Option<(u16, u16)> {
    let mut runs = text.split(|char: char| !char.is_ascii_digit()).filter(|run| !run.is_empty());
    let (from, to) = (runs.next()?, runs.next()?);
    let year = |run: &str| run.parse().ok().filter(|_| run.len() == 4);
    runs.next().is_none().then_some((year(from)?, year(to)?))
}

#[cfg(test)]
mod tests {
    use super::Message;
    use crate::check::marked::{checks, expect};

    #[test]
    fn there_are_days_that_are_none() {
        expect("〔2月30日〕开幕", &["impossible fails 2月30日"]);
        expect(
            "〔2023年2月29日〕，〔13月1日〕",
            &["impossible fails 2023年2月29日", "impossible fails 13月1日"],
        );
        expect("〔2月29日〕，〔2024年2月29日〕，农历〔2月30日〕，〔12月31日〕", &[]);
    }

    #[test]
    fn a_weekday_fits_its_date() {
        expect("〔2021年9月18日〕（星期六）", &["calendar holds 2021年9月18日"]);
        expect("〔2021年9月18日〕（星期日）", &["calendar fails 2021年9月18日"]);
        expect("〔9月18日〕（星期六）", &["calendar uncertain 9月18日"]);
        expect("〔9月18日〕，周三上午", &["calendar fails 9月18日"]);
        expect("〔9月18日〕，周一鸣说；〔9月18日〕周边", &[]);
        assert_eq!(checks("〔2021年9月18日〕(周日)")[0].message, Message::Weekday { printed: 7, actual: 6 });
    }

    #[test]
    fn a_share_is_not_above_its_whole() {
        expect("工业投资占〔120%〕。满意度达〔100%〕。", &["impossible fails 120%"]);
        expect("收入占年度预算的〔105%〕，毛入学率〔101%〕，完成预算占〔105%〕。", &[]);
    }

    #[test]
    fn a_period_runs_forward() {
        expect("〔2025-2021年〕", &["impossible fails 2025-2021年"]);
        expect("〔2021-2025年〕〔10月至3月〕", &[]);
    }
}
