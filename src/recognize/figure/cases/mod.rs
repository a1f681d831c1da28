//! Cases of the whole recogniser, one file a table.

mod dates;
mod names;
mod nothing;
mod numbers;
mod spoken;
mod units;

use super::{Figure, FigureClass, Value, recognize};
use crate::recognize::finding::{Body, Finding};
use crate::recognize::{Date, marked};

/// The marked figures are found, and no others.
fn check(marked: &str) {
    marked::check(marked, recognize);
}

fn all(rows: &[&str]) {
    let failed: Vec<_> = rows
        .iter()
        .filter_map(|row| {
            let outcome = std::panic::catch_unwind(|| check(row));
            outcome.err().and_then(|error| error.downcast_ref::<String>().cloned())
        })
        .collect();
    assert!(failed.is_empty(), "{} of {} failed:\n{}", failed.len(), rows.len(), failed.join("\n"));
}

fn figure(finding: &Finding) -> &Figure {
    match &finding.body {
        Body::Figure(figure) => figure,
        _ => panic!("a figure"),
    }
}

/// The only figure of a text, resolved.
fn only(publication: Option<&str>, text: &str) -> Option<Finding> {
    let mut findings = recognize(text);
    super::resolve(&mut findings, publication.map(|day| day.parse::<Date>().expect("a day")));
    let last = findings.pop();
    (findings.is_empty()).then_some(last).flatten()
}

/// Class, number, unit and interval of the only figure, as `quantity 91 个 [91,91]`.
fn shown(text: &str) -> String {
    let Some(finding) = only(None, text) else {
        let found: Vec<_> = recognize(text).iter().map(|found| found.span.of(text).to_owned()).collect();
        return format!("{} figures: {found:?}", found.len());
    };
    let figure = figure(&finding);
    let Some(Value::Amount(amount)) = &figure.value else {
        return format!("{} {:?}", figure.class.name(), figure.value);
    };
    let mut words = vec![figure.class.name().to_owned()];
    words.extend(amount.number.as_ref().map(ToString::to_string));
    words.extend(amount.unit.as_deref().map(str::to_owned));
    words.extend(amount.iso.clone());
    words.extend(amount.includes_base.map(|base| if base { "of".to_owned() } else { "more".to_owned() }));
    words.join(" ")
}

/// Class, number and unit of every figure, as `quantity 5 米, quantity 3 米`.
fn each(text: &str) -> String {
    let rows = recognize(text).into_iter().map(|finding| {
        let figure = figure(&finding);
        let Some(Value::Amount(amount)) = &figure.value else { return figure.class.name().to_owned() };
        let number = amount.number.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{} {number} {}", figure.class.name(), amount.unit.as_deref().unwrap_or_default())
    });
    rows.collect::<Vec<_>>().join(", ")
}

/// The interval of the only figure, as `[1,2)`.
fn interval(text: &str) -> String {
    let finding = only(None, text).expect("one figure");
    let Some(Value::Amount(amount)) = &figure(&finding).value else { return "none".to_owned() };
    let Some(interval) = amount.interval else { return "none".to_owned() };
    let end =
        |end: Option<rust_decimal::Decimal>| end.map_or_else(String::new, |end| end.normalize().to_string());
    let open = if interval.low_open || interval.low.is_none() { "(" } else { "[" };
    let close = if interval.high_open || interval.high.is_none() { ")" } else { "]" };
    format!("{open}{},{}{close}", end(interval.low), end(interval.high))
}

/// The ISO value of the last figure of a text that was published on that day.
fn iso(publication: &str, text: &str) -> String {
    let mut findings = recognize(text);
    super::resolve(&mut findings, publication.parse::<Date>().ok());
    let Some(finding) = findings.last() else { return "no figure".to_owned() };
    let Some(Value::Calendar(calendar)) = &figure(finding).value else {
        return finding.span.of(text).to_owned();
    };
    calendar.iso.clone().unwrap_or_else(|| "none".to_owned())
}

/// The marked figures are found, and no others, and have these ISO values, a blank between two and `-` for none.
fn resolved(publication: &str, rows: &[(&str, &str)]) {
    let marks: Vec<_> = rows.iter().map(|row| row.0).collect();
    all(&marks);
    pairs(rows, |marked| {
        let mut findings = recognize(&marked.replace(['〔', '〕'], ""));
        super::resolve(&mut findings, publication.parse().ok());
        let strong = findings.iter().filter(|finding| !finding.weak);
        let values: Vec<_> = strong.map(|finding| figure_iso(figure(finding))).collect();
        values.join(" ")
    });
}

/// The ISO value of a figure, or `-`.
fn figure_iso(figure: &Figure) -> String {
    let iso = match &figure.value {
        Some(Value::Calendar(calendar)) => calendar.iso.clone(),
        Some(Value::Amount(amount)) => amount.iso.clone(),
        None => None,
    };
    iso.unwrap_or_else(|| "-".to_owned())
}

fn pairs(rows: &[(&str, &str)], shown: impl Fn(&str) -> String) {
    let failed: Vec<_> = (rows.iter())
        .filter_map(|&(text, expected)| {
            let found = shown(text);
            (found != expected).then(|| format!("{text}: {found}, expected {expected}"))
        })
        .collect();
    assert!(failed.is_empty(), "{} of {} failed:\n{}", failed.len(), rows.len(), failed.join("\n"));
}

fn class(text: &str) -> Option<FigureClass> {
    only(None, text).map(|finding| figure(&finding).class)
}
