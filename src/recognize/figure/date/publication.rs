//! Guessing the day on which an article was published, from the article alone.

use super::expression::{Expression, Month, Part, Place, Point, Year};
use crate::recognize::Date;
use crate::recognize::figure::{Figure, Value};
use crate::recognize::finding::{Body, Finding};
use crate::text::Document;

/// The day on which the article says it was published; none where it does not say.
///
/// A dateline (`新华社北京11月1日电`, `长沙晚报11月1日讯`) or a stamp (`2022-11-01 10:20`, `发布时间：…`) says it. A dateline
/// without a year takes the latest year that the article names, where there is one.
pub(in crate::recognize::figure) fn guess(document: &Document, findings: &[Finding]) -> Option<Date> {
    let text = document.text();
    let days: Vec<(&Finding, &Point)> =
        findings.iter().filter_map(|finding| Some((finding, point(finding)?))).collect();
    let stamped = days.iter().find_map(|(finding, point)| full(point).filter(|_| is_stamp(text, finding)));
    stamped.or_else(|| {
        let (_, dated) = days.iter().find(|(finding, _)| is_dateline(text, finding))?;
        full(dated).or_else(|| {
            let Place::Month(Month::Named(month), Part::Day(day)) = dated.place else { return None };
            let year = latest_year(text, findings)?;
            Date::new(year, month, day)
        })
    })
}

fn point(finding: &Finding) -> Option<&Point> {
    match &finding.body {
        Body::Figure(Figure { value: Some(Value::Calendar(calendar)), .. }) => match &calendar.expression {
            Expression::Point(point) | Expression::Since(point) => Some(point),
            _ => None,
        },
        _ => None,
    }
}

/// The day where year, month and day are named.
fn full(point: &Point) -> Option<Date> {
    match (point.year, point.place) {
        (Year::Absolute(year), Place::Month(Month::Named(month), Part::Day(day))) => {
            Date::new(year, month, day)
        }
        _ => None,
    }
}

/// Words before the stamp of an article.
const STAMPED: &[&str] = &[
    "发布时间：",
    "发布时间:",
    "发布日期：",
    "发布日期:",
    "时间：",
    "时间:",
    "日期：",
    "日期:",
    "发稿时间：",
    "更新时间：",
    "发表于",
    "发布于",
    "发表时间：",
    "發布時間：",
    "来源时间：",
];

/// Whether the date is a stamp: a label before it, or alone on its line or with the time.
fn is_stamp(text: &str, finding: &Finding) -> bool {
    let before = text.get(..finding.span.start()).unwrap_or_default();
    let after = text.get(finding.span.end()..).unwrap_or_default();
    let line_before = before.rsplit('\n').next().unwrap_or_default().trim();
    let line_after = after.split('\n').next().unwrap_or_default();
    // The time of day is a figure of its own.
    let clock = |char: char| char.is_ascii_digit() || matches!(char, ':' | '：') || char.is_whitespace();
    let line_after = line_after.trim_start_matches(clock).trim_end();
    let labelled = STAMPED.iter().any(|label| before.trim_end().ends_with(label));
    let alone = line_before.is_empty()
        && (line_after.is_empty() || line_after.starts_with(['来', '來', '|', '｜', '作']));
    labelled || alone
}

/// Whether the date is that of a dateline: 电, 讯 or a dispatch behind it.
fn is_dateline(text: &str, finding: &Finding) -> bool {
    dispatches(text, finding.span.end())
}

/// Whether 电, 讯 or the like stands at `at`.
pub(super) fn dispatches(text: &str, at: usize) -> bool {
    let after = text.get(at..).unwrap_or_default().trim_start();
    ["电", "電", "讯", "訊", "消息"].iter().any(|word| after.starts_with(word))
        && !after.starts_with("电视")
        && !after.starts_with("电话")
}

/// Words before a year that lies ahead.
const AIMED: &[&str] = &["到", "至", "面向", "力争", "展望", "在"];

/// The latest year that is named outright and is no aim (到2035年).
fn latest_year(text: &str, findings: &[Finding]) -> Option<i32> {
    let years = findings.iter().filter_map(|finding| {
        let before = text.get(..finding.span.start()).unwrap_or_default();
        let after = text.get(finding.span.end()..).unwrap_or_default();
        let aimed = AIMED.iter().any(|word| before.ends_with(word)) || after.starts_with('前');
        match (aimed, point(finding)?.year) {
            (false, Year::Absolute(year)) => Some(year),
            _ => None,
        }
    });
    years.max()
}

#[cfg(test)]
mod tests {
    use crate::recognize::figure::{guess_publication, recognize};
    use crate::text::Document;

    fn guess(text: &str) -> Option<String> {
        let document = Document::new(text);
        let findings: Vec<_> = (document.paragraphs().iter())
            .flat_map(|part| {
                let found = recognize(part.content.of(text));
                found.into_iter().map(|finding| finding.shifted(part.content.start()))
            })
            .collect();
        guess_publication(&document, &findings).map(|day| day.to_string())
    }

    #[test]
    fn a_stamp_or_a_dateline_says_it() {
        let check =
            |text: &str, expected: Option<&str>| assert_eq!(guess(text).as_deref(), expected, "{text}");
        check("发布时间：2022-11-01 09:30", Some("2022-11-01"));
        check("2022年11月1日 来源：新华网\n正文", Some("2022-11-01"));
        check("标题\n2022-11-01 10:20\n正文", Some("2022-11-01"));
        check("新华社北京2022年11月1日电 会议", Some("2022-11-01"));
        check("新华社北京11月1日电 2022年以来，到2035年建成", Some("2022-11-01"));
        check("新华社北京11月1日电 会议", None);
        check("会议于2019年3月5日召开", None);
        check("今天上午召开会议", None);
    }
}
