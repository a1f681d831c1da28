//! What relative dates amount to in a whole article.

use super::anchor::is_stretch;
use super::calendar;
use super::expression::{Expression, Place, Point, Year};
use super::value_of;
use crate::recognize::Date;
use crate::recognize::figure::FigureClass;
use crate::recognize::finding::{Body, Finding};

/// The rule of a date in a dateline (本报海口4月1日电).
pub(super) const DATELINE: &str = "date/dateline";

/// How many days after its dateline a dispatch is printed at the latest.
const PRINTED: i64 = 3;

/// The last month in which a report on the year before appears.
const REPORTED: u8 = 4;

/// Resolves what is relative, in text order, against the publication date.
pub(in crate::recognize::figure) fn resolve(findings: &mut [Finding], publication: Option<Date>) {
    let report = reported(findings, publication);
    let (mut today, mut last) = (publication, None);
    for finding in findings {
        let period = matches!(&finding.body, Body::Figure(figure) if figure.class == FigureClass::Period);
        let dispatched = finding.rule == DATELINE;
        let Some(calendar) = calendar(finding) else { continue };
        let expression = in_report(&calendar.expression, report);
        calendar.iso =
            expression.iso(today, last.as_ref()).map(|iso| if period { stretch(iso) } else { iso });
        let month =
            matches!(&expression, Expression::Point(point) if matches!(point.place, Place::Month(..)));
        if (period || month) && !matches!(expression, Expression::SamePeriod(_)) {
            last = expression.days(today).or(last);
        }
        if dispatched && let Some(day) = expression.days(publication) {
            today = publication.filter(|printed| !is_printed(day.first, *printed)).or(Some(day.first));
        }
    }
}

/// Whether a dispatch of that day may be printed on the other.
fn is_printed(day: Date, printed: Date) -> bool {
    day <= printed && day.plus_days(PRINTED).is_some_and(|latest| printed <= latest)
}

/// A year that is spoken of as a stretch of time, from its first day to its last.
fn stretch(iso: String) -> String {
    if iso.len() == 4 { format!("{iso}-01-01/{iso}-12-31") } else { iso }
}

/// The year that an article of the first months reports on: the one before, where it is the first that is named.
fn reported(findings: &[Finding], publication: Option<Date>) -> Option<i32> {
    let today = publication.filter(|day| day.month() <= REPORTED)?;
    let first = findings.iter().find_map(|finding| match value_of(finding)? {
        Expression::Point(Point { year: Year::Absolute(year), place: Place::Whole, .. }) => Some(*year),
        _ => None,
    })?;
    (first == today.year() - 1).then_some(first)
}

/// What a stretch without a year, or 上年, says in a report on a year.
fn in_report(expression: &Expression, report: Option<i32>) -> Expression {
    let mut expression = expression.clone();
    if let (Some(report), Expression::Point(point)) = (report, &mut expression) {
        match point.year {
            Year::Open if is_stretch(point.place) => point.year = Year::Absolute(report),
            Year::Previous => point.year = Year::Absolute(report - 1),
            _ => {}
        }
    }
    expression
}
