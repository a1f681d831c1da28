//! Dates, periods and times: reading them, carrying a year on, and resolving them.

mod anchor;
mod century;
mod clock;
mod era;
mod expression;
mod festival;
mod lunar;
mod nth;
mod period;
mod point;
mod publication;
mod set;
mod shift;
mod small;
mod words;

pub(super) use anchor::carry;
pub use expression::{Clock, Expression, Month, Part, Place, Point, Unit, Year};
pub use festival::Festival;
pub(super) use publication::guess;

use super::build::Draft;
use super::value::{Calendar, Value};
use super::{Figure, FigureClass, look, range};
use crate::recognize::Date;
use crate::recognize::finding::{Body, Finding};
use crate::text::Span;
use point::Read;

/// Characters that a wording of the calendar begins with, beside those of its words and of numbers.
const INITIALS: &str =
    "晚早半接往此周週星礼禮农農阴陰正腊臘冬近过過最未今上头每隔逐前公党新中逢闰差再大几幾数數“\"「‘＂〝这";

/// The characters that a wording of the calendar begins with.
pub(super) fn initials() -> impl Iterator<Item = char> {
    words::initials().chain(era::initials()).chain(INITIALS.chars())
}

/// The date, period, time or recurrence at `at`, where `char` stands.
pub(super) fn read(text: &str, at: usize, char: char) -> Option<Finding> {
    if matches!(char, '每' | '双' | '雙' | '隔' | '逢' | '一' | '两' | '三' | '四' | '五' | '十')
        && let Some(finding) = set::read(text, at)
    {
        return Some(finding);
    }
    let number = super::digit::is_digit(char);
    if number && !dated(text, at, char) {
        return None;
    }
    lapse(text, at)
        .filter(|_| number)
        .or_else(|| period::read(text, at, char, number))
        .or_else(|| number.then(|| shared(text, at)).flatten())
        .or_else(|| placed(text, at))
}

/// Characters behind a number that may make it one of the calendar.
const BEHIND: &str = "年月日号號世点點时時:：∶-—–―－‐~～〜/.／．至到个個天周週小分星礼刻初季财學学赛雪零又昼钟鐘差過过、pPaAsQ秒多余";

/// Whether the number at `at` may be one of the calendar, by what stands behind it.
fn dated(text: &str, at: usize, char: char) -> bool {
    let end = small::small(text, at)
        .map(|number| number.end)
        .or_else(|| super::numeral::unsigned(text, at).map(|number| number.end))
        .unwrap_or(at);
    if point::compact(text, at).is_some()
        || small::adjacent(text, at).is_some()
        || era::year(text, at).is_some()
    {
        return true;
    }
    let behind = look::next(text, look::over_blank(text, end)).is_some_and(|char| look::among(BEHIND, char));
    behind || !char.is_ascii() && (words::first(look::rest(text, at)).is_some() || period::named(text, at))
}

/// Words before a length of time that is written like a time of day.
const TIMED: &[&str] = &[
    "成绩",
    "成绩为",
    "成绩是",
    "时长",
    "时长：",
    "时长:",
    "时长 ",
    "时长为",
    "用时",
    "耗时",
    "片长",
    "全长",
    "跑出",
    "游出",
    "以",
    "纪录",
    "记录",
    "计时",
];

/// 2:01:39 as a result, 03:25 as a length.
fn lapse(text: &str, at: usize) -> Option<Finding> {
    let (end, clock) = clock::digital(text, at)?;
    let named = look::ends_any(text, at, TIMED);
    let result =
        clock.second.is_some() && look::any(text, end, &["的成绩", "的好成绩", "夺冠", "完赛"]).is_some();
    if !(result || named && (clock.second.is_some() || !look::ends_any(text, at, &["以"]))) {
        return None;
    }
    let minute = clock.minute.unwrap_or_default();
    let iso = match clock.second {
        Some(second) => format!("PT{}H{minute}M{second}S", clock.hour),
        None => format!("PT{}M{minute}S", clock.hour),
    };
    let core = Span::new(at, end);
    let value = Value::Amount(super::Amount { iso: Some(iso), ..super::Amount::default() });
    let class = FigureClass::Duration;
    let draft =
        Draft { class, rule: "duration/timed", numeral: Some(core), core, value: Some(value), weak: false };
    Some(draft.exact())
}

/// Q1: a quarter.
pub(super) fn quarter(text: &str, at: usize) -> Option<Finding> {
    look::starts(text, at, "Q").then(|| placed(text, at)).flatten()
}

/// A finding with a value of the calendar.
fn found(
    span: Span,
    core: Span,
    class: FigureClass,
    rule: &'static str,
    expression: Expression,
    weak: bool,
) -> Finding {
    let value = match expression {
        Expression::Vague => None,
        expression => {
            let iso = match &expression {
                Expression::Fixed(iso) => Some(iso.clone()),
                _ => None,
            };
            Some(Value::Calendar(Calendar { iso, expression }))
        }
    };
    Draft { class, rule, numeral: None, core, value, weak }.within(span, super::Modifier::Exact)
}

/// A place in the calendar, or two with a dash between them.
fn placed(text: &str, at: usize) -> Option<Finding> {
    let from = point::read(text, at);
    if let Some(finding) = hours(text, at, from.as_ref()) {
        return Some(finding);
    }
    let from = from?;
    if let Some(finding) = paired(text, at, &from) {
        return Some(finding);
    }
    if from.beside && !from.vague {
        let core = Span::new(at, from.end);
        let expression = Expression::Beside { anchor: None, point: from.point };
        return Some(found(core, core, from.class, "date/beside", expression, false));
    }
    if let Some(finding) = ends_shared(text, at, &from) {
        return Some(finding);
    }
    let core = Span::new(at, from.end);
    if let Some(years) = from.same.filter(|_| !from.vague) {
        return Some(found(
            core,
            core,
            FigureClass::Period,
            "date/same",
            Expression::SamePeriod(years),
            false,
        ));
    }
    if from.vague {
        return Some(found(core, core, from.class, "date/vague", Expression::Vague, true));
    }
    if let Some(end) = look::any(text, from.end, &["以来", "以來", "至今"]) {
        let since = Expression::Since(from.point.clone());
        return Some(found(Span::new(at, end), core, FigureClass::Period, "date/since", since, false));
    }
    let rule = match from.class {
        FigureClass::Time => "time/clock",
        FigureClass::Period => "date/period",
        _ if matches!(from.point.place, Place::Shift(..) | Place::ShiftWeek(..)) => "date/shift",
        _ => "date/point",
    };
    let about = about(text, from.end, from.point.clock.is_some());
    let span = Span::new(at, about.unwrap_or(from.end));
    let mut finding = found(span, core, from.class, rule, Expression::Point(from.point), false);
    if let (Some(_), Body::Figure(figure)) = (about, &mut finding.body) {
        figure.modifier = super::Modifier::About;
    }
    Some(finding)
}

/// Two hours with one unit, behind a day or a part of it or alone: 早上7-9点, 6月17日0—24时.
fn hours(text: &str, at: usize, from: Option<&Read>) -> Option<Finding> {
    let open = Point { place: Place::Clock, ..Point::default() };
    let (start, part, point) = match from {
        Some(from) if from.point.clock.is_some() || from.beside => return None,
        Some(from) if point::is_day(from.point.place) || from.point.place == Place::Clock => {
            (look::over_blank(text, from.end), from.daypart, from.point.clone())
        }
        Some(_) => return None,
        None => (at, None, open.clone()),
    };
    let (end, first, last) = clock::span(text, start, part)?;
    let core = Span::new(at, end);
    let (first, last) = (Point { clock: Some(first), ..point }, Point { clock: Some(last), ..open });
    Some(found(core, core, FigureClass::Period, "time/hours", Expression::Span(first, last), false))
}

/// Where 左右 or 前后 behind a date, or 许 behind a time, ends.
fn about(text: &str, at: usize, clock: bool) -> Option<usize> {
    const WORDS: &[&str] = &["许多", "许可", "多种", "多个", "多家", "多名", "多位", "多条", "多项"];
    look::any(text, at, &["左右", "前后"]).or_else(|| {
        look::any(text, at, &["许", "許", "多"]).filter(|_| clock && look::any(text, at, WORDS).is_none())
    })
}

/// From one place to another: 10月31日至11月2日.
fn paired(text: &str, at: usize, from: &Read) -> Option<Finding> {
    if from.vague || from.same.is_some() {
        return None;
    }
    let started =
        look::any(text, from.end, &["起"]).filter(|&end| look::any(text, end, &["至", "到"]).is_some());
    let after = range::dash(text, started.unwrap_or(from.end))?;
    let after = look::any(text, after, &["了"]).unwrap_or(after);
    let next =
        look::any(text, after, &["次年", "翌年", "第二年"]).filter(|_| from.point.place != Place::Whole);
    let from_clock = from.point.clock.filter(|_| next.is_none());
    // 22时至次日6时.
    let night = look::any(text, after, &["次日", "翌日", "第二天"]).filter(|_| from_clock.is_some());
    let after = night.unwrap_or(after);
    let mut to = point::read(text, next.unwrap_or(after))
        .or_else(|| from_clock.and_then(|_| point::hour(text, after)))
        .filter(|to| !to.vague && to.same.is_none() && !to.beside)?;
    // 周一至周五9:00-18:00: the time is that of each day.
    if from_clock.is_none() && to.point.clock.is_some() && matches!(to.point.place, Place::Week(..)) {
        to = point::plain(text, after)?;
    }
    // A hyphen before a bare day is rather a serial number, and 到 before a time of day a destination.
    let clocks =
        (from.point.place == Place::Clock) == (to.point.place == Place::Clock) || from.point.clock.is_some();
    if !clocks {
        return None;
    }
    if let (Year::Absolute(first), Year::Absolute(last)) = (from.point.year, to.point.year)
        && (first > last || first == last && to.point.place == Place::Whole)
    {
        return None;
    }
    // 上周五到这周一: 这周 is no day of that week.
    let named = look::any(text, after, &["这", "本", "這"]).is_some();
    inherit(&mut to.point, &from.point, named);
    if next.is_some() {
        to.point.year = match to.point.year {
            Year::Absolute(year) => Year::Absolute(year.saturating_add(1)),
            Year::Relative(years) => Year::Relative(years.saturating_add(1)),
            year => year,
        };
    }
    let late = text.get(at..from.end).is_some_and(|words| words.contains(['下', '晚', '傍', '夜', '午']));
    if let (Some(first), Some(last)) = (from.point.clock, to.point.clock.as_mut())
        && (late && to.point.place == Place::Clock && first.hour >= 12)
        && (last.hour < 12 && last.hour + 12 >= first.hour)
        && look::any(text, after, &["上", "早", "凌", "次"]).is_none()
    {
        last.hour += 12;
    }
    if to.point.place == Place::Clock
        && let (Some(first), Some(last)) = (from.point.clock, to.point.clock.as_mut())
        && (night.is_some() || last.hour < first.hour && from.point.place != Place::Clock)
        && last.hour < 24
    {
        last.hour += 24;
    }
    let core = Span::new(at, to.end);
    let point = if from.beside {
        Point { year: Year::Unknown, place: Place::Whole, ..from.point.clone() }
    } else {
        from.point.clone()
    };
    let expression = Expression::Span(point, to.point);
    Some(found(core, core, FigureClass::Period, "date/range", expression, false))
}

/// What the second end leaves out is what the first says.
fn inherit(to: &mut Point, from: &Point, named: bool) {
    if to.year == Year::Open && from.year != Year::Open {
        to.year = from.year;
    }
    if let (Place::Month(Month::Open, part), Place::Month(month, _)) = (to.place, from.place) {
        to.place = Place::Month(month, part);
    }
    if let (Place::Week(0, Some(day)), Place::Week(weeks, Some(_)), false) = (to.place, from.place, named) {
        to.place = Place::Week(weeks, Some(day));
    }
}

/// 2021年1-6月, 6月18-20日: a year or month before two numbers that share a unit.
fn ends_shared(text: &str, at: usize, from: &Read) -> Option<Finding> {
    let whole_year = from.point.place == Place::Whole && !from.vague && from.point.year != Year::Unknown;
    if !whole_year || from.same.is_some() {
        return None;
    }
    let next = look::over_blank(text, from.end);
    let (end, mut first, mut last) = shared_ends(text, next)?;
    if !matches!(first.place, Place::Month(Month::Named(_), _) | Place::Quarters(..)) {
        return None;
    }
    (first.year, last.year) = (from.point.year, from.point.year);
    let core = Span::new(at, end);
    Some(found(core, core, FigureClass::Period, "date/months", Expression::Span(first, last), false))
}

/// 1-6月, 18-20日, 2021-2025年: two numbers that share a unit.
fn shared(text: &str, at: usize) -> Option<Finding> {
    let joined = look::previous(text, at).is_some_and(|char| {
        look::arabic(char).is_some()
            || matches!(char, '-' | '.' | '/' | '—' | '第')
            || char.is_ascii_alphabetic()
    });
    if joined {
        return None;
    }
    let (end, first, last) = shared_ends(text, at)?;
    let core = Span::new(at, end);
    Some(found(core, core, FigureClass::Period, "date/months", Expression::Span(first, last), false))
}

fn shared_ends(text: &str, at: usize) -> Option<(usize, Point, Point)> {
    if let Some((first, last)) = small::adjacent(text, at).filter(|(_, last)| {
        look::any(text, last.end, &["月份", "季度"]).is_some()
            || look::any(text, last.end, &["月"]).is_some_and(|end| look::is_edge(text, end))
    }) {
        return common_unit(text, first, last, None);
    }
    if let Some((end, first, last)) = point::months(text, at).or_else(|| lifetime(text, at)) {
        return Some((end, first, last));
    }
    let first = small::small(text, at)?;
    // 6月18-20日: the month stands before the first number.
    let Some(month_end) = look::any(text, first.end, &["月"]).filter(|_| (1..=12).contains(&first.value))
    else {
        return two_ends(text, first);
    };
    let month = Month::Named(u8::try_from(first.value).ok()?);
    let (end, from, to) = two_ends(text, small::small(text, month_end)?)?;
    let day = |point: &Point| match point.place {
        Place::Month(Month::Open, part) => {
            Some(Point { place: Place::Month(month, part), ..Point::default() })
        }
        _ => None,
    };
    Some((end, day(&from)?, day(&to)?))
}

/// Two numbers with a dash between them and one unit, from the first on.
fn two_ends(text: &str, first: small::Small) -> Option<(usize, Point, Point)> {
    let slash = look::any(text, first.end, &["/"]).filter(|_| first.digits == 4);
    let listed = || look::any(text, first.end, &["、"]).filter(|_| first.value < 13 && slash.is_none());
    let second = small::small(text, slash.or_else(|| range::dash(text, first.end)).or_else(listed)?)?;
    let listed = listed().is_some();
    if listed && (second.value != first.value + 1 || !is_month_or_quarter(text, second.end)) {
        return None;
    }
    common_unit(text, first, second, slash)
}

/// Whether what is counted at `at` may be listed in pairs: 7、8月, 一、二季度.
fn is_month_or_quarter(text: &str, at: usize) -> bool {
    look::any(text, look::over_blank(text, at), &["月", "季度"]).is_some()
}

/// Two numbers with the unit that stands behind the second.
fn common_unit(
    text: &str,
    first: small::Small,
    second: small::Small,
    slash: Option<usize>,
) -> Option<(usize, Point, Point)> {
    let point = |place| Point { place, ..Point::default() };
    let second_year = if second.digits == 2 { first.value / 100 * 100 + second.value } else { second.value };
    let sound = first.value < second.value && first.arabic == second.arabic;
    let blank = look::over_blank(text, second.end);
    let byte = |number: small::Small| u8::try_from(number.value).ok();
    let later = first.digits == 4 && first.value < second_year && first.arabic == second.arabic;
    let named = look::any(text, blank, &["学年", "赛季", "财年", "财政年度", "雪季"]);
    if let Some(end) =
        named.or_else(|| look::any(text, blank, &["年"]).filter(|_| slash.is_none())).filter(|_| later)
    {
        return years(text, end, first.value, second_year);
    }
    if slash.is_some() {
        return None;
    }
    let barred = super::unit::is_barred(text, blank);
    if let Some(end) = look::any(text, blank, &["月份", "月"]).filter(|_| {
        second.value <= 12
            && (sound || first.value > second.value)
            && !barred
            && first.value > 0
            && first.value <= 12
    }) {
        let month = |number| Some(point(Place::Month(Month::Named(byte(number)?), Part::Whole)));
        return Some((end, month(first)?, month(second)?));
    }
    if let Some(end) = look::any(text, blank, &["季度"]).filter(|_| sound && second.value <= 4) {
        let quarter = |number| Some(point(Place::Quarters(byte(number)?, byte(number)?)));
        return Some((end, quarter(first)?, quarter(second)?));
    }
    let end = look::any(text, blank, &["日", "号"])
        .filter(|_| sound && second.value <= 31 && first.value > 0 && !barred)?;
    let lasting = look::any(text, end, &["内", "游", "龄", "左右", "后"]).is_some();
    let day = |number| Some(point(Place::Month(Month::Open, Part::Day(byte(number)?))));
    (!lasting).then_some(())?;
    Some((end, day(first)?, day(second)?))
}

/// （1881—1936）: two years in brackets, as behind a name.
fn lifetime(text: &str, at: usize) -> Option<(usize, Point, Point)> {
    let first = small::small(text, at).filter(|year| year.arabic && year.digits == 4)?;
    let second = small::small(text, range::dash(text, first.end)?)
        .filter(|year| year.arabic && year.digits == 4 && year.value <= 2100)?;
    let bracketed = look::previous(text, at).is_some_and(|char| matches!(char, '(' | '（'))
        && look::any(text, second.end, &[")", "）"]).is_some();
    if bracketed && second.value - first.value.min(second.value) <= 120 {
        years(text, second.end, first.value, second.value)
    } else {
        None
    }
}

fn years(text: &str, end: usize, first: u16, second: u16) -> Option<(usize, Point, Point)> {
    let end = look::any(text, end, &["度", "期间"])
        .filter(|_| look::any(text, end, &["度过", "度假"]).is_none())
        .unwrap_or(end);
    let year = |value: u16| Point { year: Year::Absolute(i32::from(value)), ..Point::default() };
    let sane = (1000..=2999).contains(&first) && first < second && second <= 2999;
    sane.then(|| (end, year(first), year(second)))
}

/// The value of the calendar in a finding.
fn calendar(finding: &mut Finding) -> Option<&mut Calendar> {
    match &mut finding.body {
        Body::Figure(Figure { value: Some(Value::Calendar(calendar)), .. }) => Some(calendar),
        _ => None,
    }
}

/// Resolves what is relative, in text order, against the publication date.
pub(super) fn resolve(findings: &mut [Finding], publication: Option<Date>) {
    let mut last = None;
    for finding in findings {
        let period = matches!(&finding.body, Body::Figure(figure) if figure.class == FigureClass::Period);
        let Some(calendar) = calendar(finding) else { continue };
        calendar.iso = calendar.expression.iso(publication, last.as_ref());
        if period && !matches!(calendar.expression, Expression::SamePeriod(_)) {
            last = calendar.expression.days(publication).or(last);
        }
    }
}
