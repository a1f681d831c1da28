//! Carrying on within a paragraph what a date leaves out: a year or month, or the date that it is counted from.

use super::calendar;
use super::expression::{Expression, Month, Part, Place, Point, Year};
use super::point::is_day;
use crate::recognize::figure::look;
use crate::recognize::finding::{Body, Confidence, Finding};

/// Carries a year or month on within a sentence: 2021年10月…11月, 6月18日…20日.
pub(in crate::recognize::figure) fn carry(text: &str, findings: &mut [Finding]) {
    let (mut year, mut month, mut seen) = (Year::Open, None, 0);
    let mut anchors = Anchors::default();
    for finding in findings {
        let start = finding.span.start();
        let between = text.get(seen..start).unwrap_or_default();
        seen = start;
        if between.contains(['。', '！', '？', '；', '!', '?', ';', '\n']) {
            (year, month) = (Year::Open, None);
        }
        let compared = look::ends_any(
            text,
            finding.span.start(),
            &["比", "较", "与", "同", "到", "至", "从", "自", "于"],
        );
        anchors.attach(finding);
        let Some(calendar) = calendar(finding) else { continue };
        match &mut calendar.expression {
            Expression::Point(point) => {
                fill(point, year, month);
                (year, month) =
                    (if compared { Year::Open } else { carried_year(point) }, carried_month(point));
            }
            Expression::Span(from, to) => {
                fill(from, year, month);
                fill(to, year, month);
                (year, month) = (carried_year(to), carried_month(to));
            }
            _ => (year, month) = (Year::Open, None),
        }
        anchors.note(&calendar.expression);
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
                Place::Day(_) | Place::Whole | Place::Month(Month::Relative(_), Part::Whole)
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
