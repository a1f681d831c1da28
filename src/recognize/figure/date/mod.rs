//! Dates, periods and times: reading them, carrying a year on, and resolving them.

mod anchor;
mod century;
mod clock;
mod days;
mod daytime;
mod english;
mod era;
mod expression;
mod festival;
mod holiday;
mod in_year;
mod lunar;
mod month;
mod moon;
mod nth;
mod numeric;
mod pair;
mod period;
mod point;
mod publication;
mod reckon;
mod resolve;
mod rest;
mod set;
mod shift;
mod small;
mod timed;
mod weekday;
mod words;
mod year;

pub(super) use anchor::carry;
pub use expression::{Clock, Expression, Month, Part, Place, Point, Unit, Year};
pub use festival::Festival;
pub(super) use publication::guess;
pub(super) use resolve::resolve;
pub use rest::Rest;

use super::build::Draft;
use super::start::Opening;
use super::value::{Calendar, Value};
use super::{Figure, FigureClass, look};
use crate::recognize::finding::{Body, Finding};
use crate::text::Span;

/// How wordings of the calendar begin, beside numbers.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    point::openings().chain(period::openings()).chain(set::openings())
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
    (number.then(|| timed::lapse(text, at)).flatten())
        .or_else(|| period::read(text, at, char, number))
        .or_else(|| number.then(|| pair::shared(text, at)).flatten())
        .or_else(|| placed(text, at))
}

/// Whether a character behind a number may make it one of the calendar.
const fn may_follow(char: char) -> bool {
    matches!(
        char,
        '年' | '月'
            | '日'
            | '号'
            | '號'
            | '世'
            | '点'
            | '點'
            | '时'
            | '時'
            | ':'
            | '：'
            | '∶'
            | '-'
            | '—'
            | '–'
            | '―'
            | '－'
            | '‐'
            | '~'
            | '～'
            | '〜'
            | '/'
            | '.'
            | '／'
            | '．'
            | '至'
            | '到'
            | '个'
            | '個'
            | '天'
            | '周'
            | '週'
            | '小'
            | '分'
            | '星'
            | '礼'
            | '刻'
            | '初'
            | '季'
            | '财'
            | '學'
            | '学'
            | '赛'
            | '雪'
            | '零'
            | '又'
            | '昼'
            | '钟'
            | '鐘'
            | '差'
            | '過'
            | '过'
            | '、'
            | 'p'
            | 'P'
            | 'a'
            | 'A'
            | 's'
            | 'Q'
            | '秒'
            | '多'
            | '余'
    )
}

/// Whether the number at `at` may be one of the calendar, by what stands behind it.
fn dated(text: &str, at: usize, char: char) -> bool {
    let end = small::small(text, at)
        .map(|number| number.end)
        .or_else(|| super::numeral::unsigned(text, at).map(|number| number.end))
        .unwrap_or(at);
    let behind = look::next(text, look::over_blank(text, end)).is_some_and(may_follow);
    let ages = look::any(text, end, &["万年前", "亿年前", "萬年前", "億年前"]).is_some();
    let spoken = || {
        small::adjacent(text, at).is_some()
            || words::first(look::rest(text, at)).is_some()
            || era::year(text, at).is_some()
            || period::named(text, at)
    };
    behind || ages || {
        if char.is_ascii() {
            numeric::compact(text, at).is_some() || english::day_first(text, at).is_some()
        } else {
            spoken()
        }
    }
}

/// What begins with a letter: Q1, June 18, 2022.
pub(super) fn lettered(text: &str, at: usize) -> Option<Finding> {
    let begins = look::starts(text, at, "Q") || english::begins(text, at);
    begins.then(|| placed(text, at)).flatten()
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
    if let Some(finding) = timed::hours(text, at, from.as_ref()) {
        return Some(finding);
    }
    let from = from?;
    let from = point::before_blank(text, at, &from).unwrap_or(from);
    if let Some(finding) = pair::paired(text, at, &from) {
        return Some(finding);
    }
    if from.beside && !from.vague {
        let core = Span::new(at, from.end);
        let expression = Expression::Beside { anchor: None, point: from.point };
        return Some(found(core, core, from.class, "date/beside", expression, false));
    }
    if let Some(finding) = pair::ends_shared(text, at, &from) {
        return Some(finding);
    }
    let core = Span::new(at, from.end);
    if from.same && !from.vague {
        return Some(found(
            core,
            core,
            FigureClass::Period,
            "date/same",
            Expression::SamePeriod(from.point.year),
            false,
        ));
    }
    if from.vague {
        return Some(found(core, core, from.class, "date/vague", Expression::Vague, true));
    }
    if let Some(end) = look::any(text, from.end, &["以来", "以來", "至今", "迄今"]) {
        let since = Expression::Since(from.point.clone());
        return Some(found(Span::new(at, end), core, FigureClass::Period, "date/since", since, false));
    }
    let rule = match from.class {
        FigureClass::Time => "time/clock",
        FigureClass::Period => "date/period",
        _ if matches!(from.point.place, Place::Shift(..) | Place::ShiftWeek(..)) => "date/shift",
        _ if daytime::is_day(from.point.place) && publication::dispatches(text, from.end) => {
            resolve::DATELINE
        }
        _ => "date/point",
    };
    let behind = about(text, from.end, from.point.clock.is_some());
    let before = about_before(text, at);
    let span = Span::new(before.unwrap_or(at), behind.unwrap_or(from.end));
    let mut finding = found(span, core, from.class, rule, Expression::Point(from.point), false);
    if let (true, Body::Figure(figure)) = (span != core, &mut finding.body) {
        figure.modifier = super::Modifier::About;
    }
    Some(finding)
}

/// Where 大约 before a date or time begins; 约 alone only where it is no end of a word (预约, 节约).
fn about_before(text: &str, at: usize) -> Option<usize> {
    const WORDS: &[&str] = &["大约", "大概", "大約", "差不多"];
    let before = look::before(text, at);
    let long = WORDS.iter().find(|word| before.ends_with(*word)).map(|word| at - word.len());
    let short = before.strip_suffix(['约', '約']).map(str::len);
    let apart = |from: &usize| {
        look::previous(text, *from)
            .is_none_or(|char| !char.is_alphanumeric() || look::among("于在是到", char))
    };
    long.or_else(|| short.filter(apart))
}

/// Where 左右 or 前后 behind a date, or 许 behind a time, ends.
fn about(text: &str, at: usize, clock: bool) -> Option<usize> {
    const WORDS: &[&str] = &["许多", "许可", "多种", "多个", "多家", "多名", "多位", "多条", "多项"];
    look::any(text, at, &["左右", "前后"]).or_else(|| {
        look::any(text, at, &["许", "許", "多"]).filter(|_| clock && look::any(text, at, WORDS).is_none())
    })
}

/// What the calendar says in a finding.
fn value_of(finding: &Finding) -> Option<&Expression> {
    match &finding.body {
        Body::Figure(Figure { value: Some(Value::Calendar(calendar)), .. }) => Some(&calendar.expression),
        _ => None,
    }
}

/// The value of the calendar in a finding.
fn calendar(finding: &mut Finding) -> Option<&mut Calendar> {
    match &mut finding.body {
        Body::Figure(Figure { value: Some(Value::Calendar(calendar)), .. }) => Some(calendar),
        _ => None,
    }
}
