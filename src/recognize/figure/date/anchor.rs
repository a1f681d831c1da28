//! Carrying on within a paragraph what a date leaves out: a year or month, or the date that it is counted from.

use super::calendar;
use super::daytime::is_day;
use super::expression::{Clock, Expression, Month, Part, Place, Point, Unit, Year};
use crate::recognize::figure::digit::is_digit;
use crate::recognize::figure::look;
use crate::recognize::finding::{Body, Confidence, Finding};
use std::cell::LazyCell;

/// Carries a year or month on within a sentence: 2021年10月…11月, 6月18日…20日.
pub(in crate::recognize::figure) fn carry(text: &str, findings: &mut [Finding]) {
    let (mut year, mut month, mut seen) = (Year::Open, None, 0);
    let mut anchors = Anchors::default();
    // Told once, and only where a date may be aimed.
    let asked = LazyCell::new(|| is_request(text));
    let mut afternoon = None;
    for finding in findings {
        let (start, end) = (finding.span.start(), finding.span.end());
        let between = text.get(seen..start).unwrap_or_default();
        seen = start;
        let carried = year != Year::Open || month.is_some() || afternoon.is_some();
        if carried && between.contains(['。', '！', '？', '；', '!', '?', ';', '\n']) {
            (year, month, afternoon) = (Year::Open, None, None);
        }
        anchors.attach(finding);
        if look::any(text, start, &["再", "过", "過"]).is_none() {
            anchors.count_on(finding);
        }
        let Some(calendar) = calendar(finding) else { continue };
        let aimed = || {
            look::any(text, start, &["本", "这", "這"]).is_none() && (*asked || is_ahead(text, start, end))
        };
        match &mut calendar.expression {
            Expression::Point(point) => {
                fill(point, year, month);
                afternoon = point
                    .clock
                    .as_mut()
                    .and_then(|clock| past_noon(text.get(start..end).unwrap_or_default(), clock, afternoon));
                if aimed() {
                    aim(point, *asked);
                }
                if is_goal(text, end) && point.year == Year::Open && is_stretch(point.place) {
                    point.year = Year::Relative(0);
                }
                let compared =
                    look::ends_any(text, start, &["比", "较", "与", "同", "到", "至", "从", "自", "于"]);
                (year, month) =
                    (if compared { Year::Open } else { carried_year(point) }, carried_month(point));
            }
            Expression::Span(from, to) => {
                fill(from, year, month);
                fill(to, year, month);
                if aimed() {
                    aim(from, *asked);
                }
                (year, month) = (carried_year(to), carried_month(to));
            }
            Expression::Beside { .. } => {}
            _ => (year, month) = (Year::Open, None),
        }
        anchors.note(&calendar.expression);
    }
}

/// Words behind a date that lies ahead, and those that begin like them.
const AHEAD: &[&str] =
    &["前", "之前", "以前", "提醒", "叫我", "要", "将", "拟", "起", "截止", "到期", "开始报名"];
const NOT_AHEAD: &[&str] = &[
    "前后", "前夕", "前往", "前来", "前三", "前十", "要求", "将军", "将近", "起诉", "起草", "起飞", "起火",
    "起义", "起伏",
];

/// Words before a date that lies ahead.
const AIMED: &[&str] =
    &["最迟", "不晚于", "不迟于", "将于", "拟于", "定于", "预计", "力争", "争取", "赶在", "等到"];

/// Words of somebody who asks to be reminded or served.
const REQUESTS: &[&str] = &[
    "提醒",
    "叫我",
    "帮我",
    "给我",
    "替我",
    "闹钟",
    "记得",
    "别忘",
    "预订",
    "预定",
    "预约",
    "订一",
    "订个",
    "设一个",
    "设个",
    "定个",
    "安排",
];

/// The longest request, in bytes: three lines of a chat.
const REQUEST: usize = 150;

/// Carries 下午 on to an hour without a part of the day (下午4时停止检票，4时30分清场); `before` is the hour it was carried
/// from. Gives the hour to carry on from, where the wording counts twelve of them.
fn past_noon(words: &str, clock: &mut Clock, before: Option<u8>) -> Option<u8> {
    let bare = words.chars().next().is_some_and(is_digit);
    let named = words.contains(['午', '晚', '夜', '傍']) && !words.contains("上午");
    if let Some(before) = before.filter(|&before| bare && clock.hour < 12 && clock.hour + 12 >= before) {
        clock.hour += 12;
        return Some(before.max(clock.hour));
    }
    let twelve = !words.contains(&clock.hour.to_string());
    (named && twelve && (13..24).contains(&clock.hour)).then_some(clock.hour)
}

/// Words behind a stretch of the year that is still to come.
const GOALS: &[&str] = &[
    "目标", "预期", "预计", "计划", "任务", "工作", "力争", "有望", "将", "拟", "指引", "要", "确保", "安排",
];

/// Whether what is said of a stretch of the year is still to come (全年目标, 全年力争).
fn is_goal(text: &str, end: usize) -> bool {
    look::any(text, look::any(text, end, &["的"]).unwrap_or(end), GOALS).is_some()
}

/// Whether it is a stretch of the year that a report may be about.
pub(super) const fn is_stretch(place: Place) -> bool {
    matches!(place, Place::Whole | Place::Half(_) | Place::Quarters(..))
}

/// Whether the text is a short request, in which open dates lie ahead.
fn is_request(text: &str) -> bool {
    text.len() <= REQUEST && REQUESTS.iter().any(|word| text.contains(word))
}

/// Whether the words around a date say that it lies ahead.
fn is_ahead(text: &str, start: usize, end: usize) -> bool {
    let behind = look::any(text, end, AHEAD).is_some() && look::any(text, end, NOT_AHEAD).is_none();
    behind || look::ends_any(text, start, AIMED)
}

/// Reads an open date as one ahead: a month as one of this year, and in a request a day as the next of that name.
fn aim(point: &mut Point, asked: bool) {
    match (point.year, point.place) {
        (Year::Open, Place::Month(Month::Open, Part::Day(day))) if asked => point.place = Place::Coming(day),
        (Year::Open, Place::Week(0, Some(day @ 1..))) if asked => point.place = Place::ComingWeekday(day),
        (Year::Open, Place::Month(Month::Named(_), Part::Day(_)) | Place::Festival(_)) if asked => {
            point.year = Year::Coming;
        }
        (Year::Open, Place::Month(Month::Named(_), _)) => point.year = Year::Relative(0),
        _ => {}
    }
}

/// The dates named last, for what is counted from them.
#[derive(Debug, Default)]
struct Anchors {
    day: Option<Expression>,
    month: Option<Expression>,
    year: Option<Expression>,
}

impl Anchors {
    /// Remembers a date for what follows.
    fn note(&mut self, expression: &Expression) {
        let Expression::Point(point) = expression else { return };
        if point.year == Year::Unknown || point.place == Place::Clock {
            return;
        }
        let anchor = || Some(Expression::Point(Point { clock: None, ..point.clone() }));
        let day = is_day(point.place);
        if day {
            self.day = anchor();
        }
        if day || matches!(point.place, Place::Month(..)) {
            self.month = anchor();
        }
        self.year = anchor();
    }

    /// Counts 三天后 from the day that the text names before rather than from that of publication.
    fn count_on(&self, finding: &mut Finding) {
        let Some(calendar) = calendar(finding) else { return };
        let Expression::Point(point) = &calendar.expression else { return };
        let anchor = match point.place {
            Place::Shift(1.., Unit::Day | Unit::Week) => &self.day,
            Place::Shift(1.., Unit::Month) => &self.month,
            Place::Shift(1.., Unit::Year) => &self.year,
            _ => return,
        };
        if let Some(anchor) = anchor {
            let (anchor, point) = (Some(Box::new(anchor.clone())), point.clone());
            calendar.expression = Expression::Beside { anchor, point };
        }
    }

    /// Gives a date that is counted from another one what it is counted from. Without such a one a bare 当天 is weak
    /// and has no value; a day of the week (6月20日，周一) is then one of the week of publication.
    fn attach(&self, finding: &mut Finding) {
        let Body::Figure(figure) = &mut finding.body else { return };
        let Some(super::Value::Calendar(calendar)) = &mut figure.value else { return };
        let Expression::Beside { anchor, point } = &mut calendar.expression else { return };
        let from = match point.place {
            Place::Day(_) | Place::Week(..) => &self.day,
            Place::Month(Month::Relative(_), _) => &self.month,
            _ => &self.year,
        };
        *anchor = from.clone().map(Box::new);
        if anchor.is_some() {
            return;
        }
        if matches!(point.place, Place::Week(..)) {
            calendar.expression = Expression::Point(point.clone());
            return;
        }
        let bare = point.clock.is_none()
            && matches!(
                point.place,
                Place::Day(_) | Place::Whole | Place::Month(Month::Relative(0..=1), Part::Whole)
            );
        figure.value = None;
        if bare {
            finding.weak = true;
            finding.confidence = Confidence::hundredths(40);
        }
    }
}

fn carried_year(point: &Point) -> Year {
    match point.year {
        year @ (Year::Absolute(_) | Year::Relative(_)) if point.place != Place::Clock => year,
        _ => Year::Open,
    }
}

const fn carried_month(point: &Point) -> Option<Month> {
    match point.place {
        Place::Month(month @ (Month::Named(_) | Month::Relative(_)), _) => Some(month),
        _ => None,
    }
}

fn fill(point: &mut Point, year: Year, month: Option<Month>) {
    if point.year == Year::Previous {
        // 去年投入960万元，比上年增长: the year before that one.
        point.year = match year {
            Year::Absolute(year) => Year::Absolute(year.saturating_sub(1)),
            Year::Relative(years @ ..0) => Year::Relative(years - 1),
            _ => Year::Previous,
        };
        return;
    }
    if point.year != Year::Open {
        return;
    }
    match (point.place, month) {
        (Place::Month(Month::Open, part), Some(month)) => {
            point.place = Place::Month(month, part);
            if !matches!(month, Month::Relative(_)) {
                point.year = year;
            }
        }
        (
            Place::Month(Month::Named(_), _)
            | Place::Whole
            | Place::Half(_)
            | Place::Quarters(..)
            | Place::Months(_)
            | Place::First
            | Place::Last
            | Place::Middle
            | Place::WeekOfYear(_)
            | Place::Season(_),
            _,
        ) => point.year = year,
        _ => {}
    }
}
