//! Money of the place: in a newspaper of Taiwan, Hong Kong or Macau a bare 元 is its own currency.

use super::Figure;
use super::value::Value;
use crate::recognize::finding::{Body, Finding};
use crate::text::{Document, is_traditional};
use std::borrow::Cow;

/// How much of an article is looked at, in bytes: a few paragraphs tell.
const SAMPLE: usize = 4096;

/// Words that name a place whose newspapers are in traditional characters, and its currency in ISO 4217.
const PLACES: &[(&str, &[&str])] = &[
    ("TWD", &["新台幣", "新臺幣", "台灣", "臺灣", "台北", "臺北", "民國", "縣府", "立法院", "行政院"]),
    ("HKD", &["港元", "港幣", "香港", "本港", "港府", "港島", "九龍", "新界", "立法會", "運輸署"]),
    ("MOP", &["澳門元", "澳門幣", "澳門", "本澳"]),
];

/// What says that an amount is in the currency of the mainland.
const MAINLAND: &[&str] = &["人民", "RMB", "CNY", "¥", "￥"];

/// Gives bare amounts the currency of the place that an article in traditional characters is from.
pub(super) fn localize(document: &Document, findings: &mut [Finding]) {
    let text = document.text();
    let Some(currency) = currency(text) else {
        return;
    };
    for finding in findings {
        let bare = !MAINLAND.iter().any(|word| finding.span.of(text).contains(word));
        if bare && let Body::Figure(Figure { value: Some(Value::Amount(amount)), .. }) = &mut finding.body {
            amount.unit = amount.unit.take().map(|unit| exchanged(unit, currency));
        }
    }
}

/// `CNY` and `CNY/公斤` in another currency; any other unit as it is.
fn exchanged(unit: Cow<'static, str>, currency: &'static str) -> Cow<'static, str> {
    match unit.strip_prefix("CNY") {
        Some("") => currency.into(),
        Some(per) if per.starts_with('/') => format!("{currency}{per}").into(),
        _ => unit,
    }
}

/// The currency of the place that is named most often; none in simplified text and where no place is named.
fn currency(text: &str) -> Option<&'static str> {
    let end = (0..=text.len().min(SAMPLE)).rev().find(|&end| text.is_char_boundary(end))?;
    let sample = text.get(..end).filter(|sample| is_traditional(sample))?;
    let named = |words: &[&str]| words.iter().map(|word| sample.matches(word).count()).sum::<usize>();
    let (times, currency) = PLACES.iter().map(|(currency, words)| (named(words), *currency)).max()?;
    (times > 0).then_some(currency)
}

#[cfg(test)]
mod tests {
    use super::localize;
    use crate::recognize::Body;
    use crate::recognize::figure::{Figure, Value, recognize};
    use crate::text::Document;

    fn units(text: &str) -> Vec<String> {
        let mut findings = recognize(text);
        localize(&Document::new(text), &mut findings);
        let unit = |body| match body {
            Body::Figure(Figure { value: Some(Value::Amount(amount)), .. }) => amount.unit,
            _ => None,
        };
        findings.into_iter().filter_map(|finding| unit(finding.body)).map(String::from).collect()
    }

    #[test]
    fn a_bare_amount_is_in_the_money_of_the_place() {
        assert_eq!(units("嘉義縣府補助新台幣3000元，每人再發500元，人民幣20元不計。"), ["TWD", "TWD", "CNY"]);
        assert_eq!(
            units("運輸署發言人說，車費調高至12元，罰款5000美元，每公斤30元/公斤。"),
            ["HKD", "USD", "HKD/公斤"]
        );
        assert_eq!(units("香港居民在内地消费500元。"), ["CNY"]);
        assert_eq!(units("這本書賣500元。"), ["CNY"]);
    }
}
