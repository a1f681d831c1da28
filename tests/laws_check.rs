//! Laws of the checks, over sentences put together from numbers that are drawn.

#![allow(clippy::string_slice, reason = "a test stops where it cannot go on")]

use proptest::prelude::*;
use zhupi::check::{Check, Outcome, check};
use zhupi::recognize::{Options, article, figure};
use zhupi::text::Document;

/// The checks of a text published on 1 November 2022.
fn checks(text: &str) -> Vec<Check> {
    let document = Document::new(text);
    let options = Options { publication: "2022-11-01".parse().ok(), ..Options::default() };
    let analysis = article(&document, &options, figure::recognize);
    check(&document, &analysis.findings, analysis.publication)
}

fn outcomes(text: &str) -> Vec<(&'static str, Outcome)> {
    checks(text).into_iter().map(|check| (check.check, check.outcome)).collect()
}

/// The sums in a text with their outcomes, in no order.
fn sums(text: &str) -> Vec<(String, Outcome)> {
    let sums = checks(text).into_iter().filter(|check| check.check == "sum");
    let mut found: Vec<_> = sums.map(|check| (check.formula, check.outcome)).collect();
    found.sort();
    found
}

/// Sentences with two numbers, a number that follows from them or nearly so, and a unit of money.
fn sentence(form: usize, [one, other, rest]: [u32; 3], unit: &str) -> String {
    let (one, other) = (one.max(other), one.min(other));
    let share = u64::from(other) * 1000 / u64::from(one.max(1));
    let percent = format!("{}.{}%", share / 10, (share + u64::from(rest)) % 10);
    let sum = one + other + rest;
    match form {
        0 => format!("完成投资{one}{unit}，其中工业投资{other}{unit}，占{percent}。"),
        1 => format!("甲市投资{one}{unit}，乙市投资{other}{unit}，两市合计投资{sum}{unit}。"),
        2 => format!("成本由{one}{unit}降至{other}{unit}，下降{percent}。"),
        3 => format!("收入{one}{unit}，支出{other}{unit}，共计{sum}{unit}。"),
        4 => format!("去年产值{other}{unit}，今年产值由{other}{unit}增加到{one}{unit}，增加{rest}{unit}。"),
        _ => format!("总投资{one}{unit}，其中城镇投资{other}{unit}、农村投资{rest}{unit}。"),
    }
}

fn numbers() -> impl Strategy<Value = [u32; 3]> {
    [1..9000_u32, 1..9000_u32, 0..3_u32]
}

proptest! {
    #[test]
    fn the_unit_changes_no_outcome(form in 0..6_usize, numbers in numbers()) {
        let of = |unit| outcomes(&sentence(form, numbers, unit));
        prop_assert_eq!(of("万元"), of("亿元"));
        prop_assert_eq!(of("万元"), of("万美元"));
    }

    /// Each number in turn is printed with 约 in front.
    #[test]
    fn a_wider_operand_turns_nothing_that_holds_into_a_failure(form in 0..6_usize, numbers in numbers(), place in 0..3_usize) {
        let text = sentence(form, numbers, "万元");
        let holding: Vec<_> = outcomes(&text).into_iter().filter(|(_, outcome)| *outcome == Outcome::Holds).collect();
        let digits: Vec<usize> = text.match_indices(|char: char| char.is_ascii_digit())
            .map(|(at, _)| at)
            .filter(|&at| at == 0 || !text[..at].ends_with(|char: char| char.is_ascii_digit() || char == '.'))
            .collect();
        let at = digits[place % digits.len()];
        let wider = format!("{}约{}", &text[..at], &text[at..]);
        for (name, outcome) in outcomes(&wider) {
            let held = holding.iter().any(|(other, _)| *other == name);
            prop_assert!(outcome != Outcome::Fails || !held || outcomes(&text).contains(&(name, Outcome::Fails)), "{wider}");
        }
    }

    #[test]
    fn the_order_of_sentences_changes_no_sum(
        parts in prop::collection::vec((prop::sample::select(&[1_usize, 3, 5][..]), numbers()), 1..6),
        seed in 0..120_usize,
    ) {
        let sentences: Vec<String> = parts.iter().map(|(form, numbers)| sentence(*form, *numbers, "万元")).collect();
        let mut turned = sentences.clone();
        turned.rotate_left(seed % sentences.len());
        if seed % 2 == 0 {
            turned.reverse();
        }
        prop_assert_eq!(sums(&sentences.concat()), sums(&turned.concat()));
    }

    #[test]
    fn what_holds_is_no_longer_held_once_its_result_is_far_off(one in 200..9000_u32, other in 200..9000_u32, by in 50..400_u32) {
        let text = |sum: u32| format!("甲市投资{one}万元，乙市投资{other}万元，两市合计投资{sum}万元。");
        prop_assert_eq!(outcomes(&text(one + other)), [("sum", Outcome::Holds)]);
        prop_assert_eq!(outcomes(&text(one + other + by)), [("sum", Outcome::Fails)]);
    }
}

#[test]
fn a_slip_of_magnitude_is_told() {
    let check = checks("完成投资120亿元，其中工业投资60万元，占50%。")
        .into_iter()
        .find(|check| check.check == "share");
    let check = check.expect("a share");
    assert_eq!(check.outcome, Outcome::Fails);
    assert_eq!(check.slip.map(|slip| slip.factor), Some(10_000));
}
