//! Laws of the figure recogniser.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;
use zhupi::recognize::figure::{self, Figure, Number, Value};
use zhupi::recognize::{Body, Finding};

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A number below ten thousand in Chinese; `inside` where a higher part stands before it.
fn section(number: u64, inside: bool) -> String {
    let mut written = String::new();
    let mut zero = inside && number < 1000;
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / unit % 10;
        if digit == 0 {
            zero |= !written.is_empty();
            continue;
        }
        if zero {
            written.push('零');
        }
        let leading_ten = unit == 10 && digit == 1 && written.is_empty() && !inside;
        if !leading_ten {
            written.push_str(
                DIGITS.get(usize::try_from(digit).unwrap_or_default()).copied().unwrap_or_default(),
            );
        }
        written.push_str(name);
        zero = false;
    }
    written
}

/// The number in Chinese.
fn chinese(number: u64) -> String {
    if number == 0 {
        return DIGITS[0].to_owned();
    }
    let (high, low) = (number / 1_0000_0000, number % 1_0000_0000);
    let mut written = String::new();
    if high > 0 {
        written = chinese(high) + "亿";
    }
    for (part, name) in [(low / 1_0000, "万"), (low % 1_0000, "")] {
        if part > 0 {
            written += &section(part, !written.is_empty());
            written += name;
        }
    }
    written
}

/// The number with 亿 and 万 as Chinese and the rest as Arabic digits.
fn mixed(number: u64) -> String {
    let (high, low) = (number / 1_0000_0000, number % 1_0000_0000);
    let mut written = String::new();
    let mut skipped = false;
    for (part, name) in [(high, "亿"), (low / 1_0000, "万"), (low % 1_0000, "")] {
        if part == 0 {
            skipped = true;
            continue;
        }
        if !written.is_empty() && (skipped || part < 1000) {
            written.push('零');
        }
        written.push_str(&format!("{part}{name}"));
    }
    if written.is_empty() { "0".to_owned() } else { written }
}

/// The number that the text states as a whole.
fn stated(text: &str) -> Option<String> {
    let findings = figure::recognize(text);
    let [finding] = findings.as_slice() else { return None };
    let whole = finding.span.start() == 0 && finding.span.end() == text.len();
    match &finding.body {
        Body::Figure(Figure { value: Some(Value::Amount(amount)), .. }) if whole => {
            amount.number.as_ref().map(Number::to_string)
        }
        _ => None,
    }
}

/// The digits with a comma before every third place.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let places = digits.len();
    let part = |(at, digit): (usize, char)| {
        let comma = if at > 0 && (places - at).is_multiple_of(3) { "," } else { "" };
        format!("{comma}{digit}")
    };
    digits.chars().enumerate().map(part).collect()
}

/// The same with each character that `from` holds as the one at its place in `to`.
fn respelt(written: &str, from: &str, to: &str) -> String {
    let other = |char: char| from.chars().position(|known| known == char).and_then(|at| to.chars().nth(at));
    written.chars().map(|char| other(char).unwrap_or(char)).collect()
}

/// Full-width digits, traditional characters, and the capitals of cheques.
fn spellings(number: u64) -> [String; 3] {
    let spoken = chinese(number);
    [
        respelt(&number.to_string(), "0123456789", "０１２３４５６７８９"),
        respelt(&spoken, "万亿", "萬億"),
        respelt(&spoken, "一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"),
    ]
}

/// Reading what was written gives the number, so that writing it again gives the same wording.
fn reads_the_same(number: u64) {
    let expected = Some(number.to_string());
    for written in [number.to_string(), grouped(number), chinese(number), mixed(number)] {
        let weighed = format!("{written}吨");
        assert_eq!(stated(&weighed), expected, "{weighed}");
    }
    for written in spellings(number) {
        let paid = format!("{written}元");
        assert_eq!(stated(&paid), expected, "{paid}");
    }
    if number > 0 {
        for written in [number.to_string(), chinese(number)] {
            let owed = format!("负{written}吨");
            assert_eq!(stated(&owed), Some(format!("-{number}")), "{owed}");
        }
    }
}

#[test]
fn every_number_below_a_hundred_thousand_reads_the_same_however_it_is_written() {
    (0..100_000).for_each(reads_the_same);
}

/// How long such texts take is measured by `cargo bench --bench figure`; here they must have an answer.
#[test]
fn a_long_text_of_one_piece_is_read() {
    for piece in
        "1 一 零 十 万亿 1, 1. 0. 1- 1月 1月1 一月 第 年 a1 (1 1/ 1: 百分之 1至 一二 约 多 每 今年 上 半 \" “十四五 e\u{301} 1年1月 1个 一又"
            .split(' ')
    {
        sound_spans(&piece.repeat(32_000 / piece.len()));
    }
}

fn sound_spans(text: &str) {
    let mut end = 0;
    for finding in figure::recognize(text) {
        assert!(finding.span.start() >= end);
        end = finding.span.end();
    }
}

const PIECES: &str = "
一 二 两 三 十 百 千 万 亿 兆 零 〇 半 几 数 多 余 来 第 首 前 约 近 超过 以上 以内 左右 年 月 日 号 时 点 分 秒 个 家 名 元 美元 块 角 % ％ ‰ 百分之 分之
成 折 倍 翻 番 : ： - — ~ 至 到 / . , ， 1 20 3.5 2022 １ － （ ） 〔 〕 “ ” 今年 去年 上半年 每 周 星期 春节 以来 “十四五” 期间 截至 比 ￥ $ US$ RMB km kg 5G a
中 国 企业 负 零下 e\u{301} 👩‍👩‍👧 农历 初 底 上旬 季度 99999999999999999999999999999999 又 世纪 年代 里 斤 ℃ 工作日 次 位 强 后 的
";

/// Pieces that figures are made of, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let pieces: Vec<_> = PIECES.split_whitespace().chain([" ", "\u{a0}", "\u{3000}", "\u{301}"]).collect();
    prop::collection::vec(prop::sample::select(pieces), 0..14).prop_map(|pieces| pieces.concat())
}

/// What holds of the figures of any text.
fn sound(text: &str) {
    let borders: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
    let mut end = 0;
    for finding in figure::recognize(text) {
        let Body::Figure(figure) = &finding.body else { continue };
        let span = finding.span;
        assert!(!span.is_empty() && span.start() >= end, "{text:?}: {span} after {end}");
        end = span.end();
        assert!(borders.contains(&span.start()) && borders.contains(&end), "{text:?}: {span} cuts a cluster");
        assert!(span.contains(figure.core), "{text:?}: {span} and {figure:?}");
        assert!(figure.numeral.is_none_or(|numeral| figure.core.contains(numeral)), "{text:?}: {figure:?}");
        assert!(!figure.core.of(text).is_empty(), "{text:?}: {figure:?}");
        if let Some(Value::Amount(amount)) = &figure.value
            && let (Some(Number::Decimal(number)), Some(interval)) = (&amount.number, amount.interval)
        {
            let above = interval.low.is_none_or(|low| low <= *number);
            let below = interval.high.is_none_or(|high| *number <= high);
            assert!(above && below, "{text:?}: {number} in {interval:?}");
        }
    }
}

fn shown(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{finding:?}")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_number_reads_the_same_however_it_is_written(number in 0_u64..10_000_000_000_000_000) {
        reads_the_same(number);
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,60}") {
        sound(&text);
    }

    #[test]
    fn any_pieces_are_read(text in pieces()) {
        sound(&text);
    }

    #[test]
    fn neighbours_change_nothing(text in pieces()) {
        let alone = figure::recognize(&text);
        let plain = "这里风景很好。";
        prop_assert_eq!(shown(&figure::recognize(&format!("{text}。{plain}"))), shown(&alone));
        let moved: Vec<_> = alone.into_iter().map(|finding| finding.shifted(plain.len())).collect();
        prop_assert_eq!(shown(&figure::recognize(&format!("{plain}{text}"))), shown(&moved));
    }

    #[test]
    fn resolving_again_forgets_the_first_date(text in pieces()) {
        let fresh = figure::recognize(&text);
        let resolved = |findings: &[Finding], day: &str| {
            let mut findings = findings.to_vec();
            figure::resolve(&mut findings, day.parse().ok());
            findings
        };
        let once = resolved(&fresh, "2022-11-01");
        let again = resolved(&resolved(&once, "2010-02-03"), "2022-11-01");
        prop_assert_eq!(once, again);
        prop_assert_eq!(resolved(&resolved(&fresh, "2010-02-03"), ""), resolved(&fresh, ""));
    }
}
