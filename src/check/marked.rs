//! Cases as marked text: `由〔58个〕压缩至〔35个〕`. The marks say what is a figure, so that the checks are tried alone.

use super::{Check, check};
use crate::recognize::figure::{Amount, Calendar, Figure, FigureClass, Interval, Modifier, Number, Value};
use crate::recognize::{Body, Confidence, Finding, figure};
use crate::text::{Document, Span};
use rust_decimal::Decimal;

/// The checks of a marked text, published on 1 November 2022.
pub(super) fn checks(marked: &str) -> Vec<Check> {
    let (text, spans) = unmark(marked);
    let findings: Vec<Finding> = spans.iter().map(|&span| finding(&text, span)).collect();
    check(&Document::new(text), &findings, "2022-11-01".parse().ok())
}

/// Checks that a marked text gives these checks: `name outcome formula`.
pub(super) fn expect(marked: &str, expected: &[&str]) {
    let found: Vec<String> = (checks(marked).iter())
        .map(|check| format!("{} {} {}", check.check, check.outcome.name(), check.formula))
        .collect();
    assert_eq!(found, expected, "{marked}");
}

fn unmark(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut start) = (String::new(), Vec::new(), 0);
    for char in marked.chars() {
        match char {
            '〔' => start = text.len(),
            '〕' => spans.push(Span::new(start, text.len())),
            _ => text.push(char),
        }
    }
    (text, spans)
}

fn finding(text: &str, span: Span) -> Finding {
    let wording = span.of(text);
    let figure = match wording {
        _ if wording.starts_with('第') => {
            Figure { class: FigureClass::Ordinal, core: span, ..amount(wording, span) }
        }
        _ if wording.contains(['月', '年']) => date(wording, span),
        _ => amount(wording, span),
    };
    Finding {
        span,
        body: Body::Figure(figure),
        rule: "figure/test".into(),
        confidence: Confidence::CERTAIN,
        weak: false,
    }
}

fn date(wording: &str, span: Span) -> Figure {
    let parts: Vec<u32> =
        wording.split(|char: char| !char.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
    let iso = match *parts.as_slice() {
        [year, month, day] => format!("{year:04}-{month:02}-{day:02}"),
        [month, day] => format!("2022-{month:02}-{day:02}"),
        _ => wording.to_owned(),
    };
    let value =
        Some(Value::Calendar(Calendar { iso: Some(iso), expression: figure::date::Expression::default() }));
    Figure { class: FigureClass::Date, numeral: None, core: span, value, modifier: Modifier::Exact }
}

const MODIFIERS: [(&str, Modifier); 6] = [
    ("近", Modifier::Nearly),
    ("超", Modifier::Over),
    ("约", Modifier::About),
    ("不少于", Modifier::AtLeast),
    ("余", Modifier::Over),
    ("多", Modifier::Over),
];

const CLASSES: [(&str, FigureClass); 3] =
    [("元", FigureClass::Money), ("工作日", FigureClass::Duration), ("%", FigureClass::Percent)];

fn amount(wording: &str, span: Span) -> Figure {
    let modifier =
        MODIFIERS.iter().find(|(word, _)| wording.contains(word)).map_or(Modifier::Exact, |found| found.1);
    let start = wording.find(|char: char| char.is_ascii_digit()).unwrap();
    let digits: String = wording
        .chars()
        .skip_while(|char| !char.is_ascii_digit())
        .take_while(|&char| char.is_ascii_digit() || char == '.')
        .collect();
    let rest = wording.get(start + digits.len()..).unwrap().replace(['余', '多'], "");
    let (factor, unit) = [("万", 10_000), ("亿", 100_000_000)]
        .iter()
        .find_map(|(word, factor)| rest.strip_prefix(word).map(|unit| (*factor, unit.to_owned())))
        .unwrap_or((1, rest.clone()));
    let factor = Decimal::from(factor);
    let printed: Decimal = digits.parse().unwrap();
    let place = Decimal::new(1, printed.scale()) * factor;
    let unit = match unit.as_str() {
        "%" => "percent".to_owned(),
        "个百分点" => "point".to_owned(),
        "个工作日" => "工作日".to_owned(),
        _ => unit,
    };
    let class =
        CLASSES.iter().find(|(end, _)| wording.ends_with(end)).map_or(FigureClass::Quantity, |found| found.1);
    let amount = Amount {
        number: Some(Number::Decimal((printed * factor).normalize())),
        unit: Some(unit.into()),
        interval: Some(interval(printed * factor, place, modifier)),
        precision: Some(place),
        ..Amount::default()
    };
    let core = Span::new(span.start() + start, span.end());
    Figure { class, numeral: None, core, value: Some(Value::Amount(amount)), modifier }
}

fn interval(number: Decimal, place: Decimal, modifier: Modifier) -> Interval {
    let half = place / Decimal::TWO;
    let five = Decimal::from(5);
    let (below, above) = (|by| number.checked_sub(by), |by| number.checked_add(by));
    let (low, high, low_open, high_open) = match modifier {
        Modifier::Nearly => (below(five), Some(number), true, false),
        Modifier::Over => (Some(number), None, true, true),
        Modifier::About => (below(five), above(five), false, false),
        Modifier::AtLeast => (Some(number), None, false, true),
        _ => (below(half), above(half), false, true),
    };
    Interval { low, high, low_open, high_open }
}
