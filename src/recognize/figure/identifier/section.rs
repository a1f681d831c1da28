//! Numbers before a heading or an item of a list.

use crate::recognize::figure::numeral::{Form, Numeral};
use crate::recognize::figure::{context, digit, look, unit};

/// Whether a line, a sentence or a clause begins at `at`.
fn begins(text: &str, at: usize) -> bool {
    let before = look::before(text, at).trim_end_matches([' ', '\u{3000}', '\t']);
    before.chars().next_back().is_none_or(|char| look::among("。；：！？;:\n", char))
}

/// 1. and 2、 before a heading, (3) and 2.2.1.
pub(super) fn enumerator(text: &str, number: &Numeral) -> Option<usize> {
    let short = number.integer().is_some_and(|value| (0..100).contains(&value)) && number.digits <= 2;
    let bracketed = look::previous(text, number.start).is_some_and(|char| matches!(char, '(' | '（'))
        && look::next(text, number.end).is_some_and(|char| matches!(char, ')' | '）'));
    if bracketed && short {
        return Some(number.end);
    }
    let mark = look::any(text, number.end, &["、", ".", "．", ")", "）"])?;
    let next = look::next(text, mark);
    let chinese = number.form != Form::Arabic;
    let opens = |char: char| {
        (char.is_alphabetic() || look::among("“《（( \u{3000}\u{a0}", char)) && look::arabic(char).is_none()
    };
    let heading = next.is_some_and(|char| opens(char) || chinese && look::arabic(char).is_some());
    let listed = look::starts(text, number.end, "、")
        && next.is_some_and(|char| digit::is_digit(char) && look::arabic(char).is_none() == chinese);
    (short && heading && !listed && begins(text, number.start)).then_some(mark)
}

/// 2.2.1, 192.168.0.1, and 2.2 glued to a heading.
pub(super) fn dotted(text: &str, number: &Numeral) -> Option<usize> {
    if number.form != Form::Arabic || !number.fraction {
        return None;
    }
    let more = look::any(text, number.end, &[".", "．"]).is_some_and(|after| look::arabic_at(text, after));
    if more {
        let rest = look::rest(text, number.end);
        let width: usize =
            rest.chars().take_while(|char| char.is_ascii_digit() || *char == '.').map(char::len_utf8).sum();
        return Some(number.end + width);
    }
    let spaced = look::over_blank(text, number.end);
    let heading = begins(text, number.start)
        && look::next(text, spaced).is_some_and(|char| {
            look::is_ideograph(char) && (spaced > number.end || !look::among(SPOKEN_OF, char))
        });
    let counted = || {
        context::measured(text, look::over_blank(text, number.end))
            || unit::suffix(text, look::over_blank(text, number.end)).is_some()
            || look::any(text, number.end, &["倍", "成", "折", "级", "至", "到", "比"]).is_some()
    };
    let small =
        number.low < rust_decimal::Decimal::from(30_u32) && number.place >= rust_decimal::Decimal::new(1, 2);
    let section = look::any(text, number.end, &["本", "项"]).is_some();
    if section {
        return Some(number.end);
    }
    let glued = look::any(text, number.end, &["本", "项目", "建设", "关于", "一般"]).is_some()
        && !look::starts(text, number.end, "本书");
    (small && (heading && !counted() || glued && heading_noun(text, number.end))).then_some(number.end)
}

/// Characters that go on speaking of a number and begin no heading.
const SPOKEN_OF: &str = "星是的等加减乘除约大小以和与比跟在有不也就为可再左上四分之多几了都保取或到这那";

/// Whether a heading's first word stands at `at` and no unit.
fn heading_noun(text: &str, at: usize) -> bool {
    look::any(text, at, &["本项目", "项目", "建设", "关于", "本次"]).is_some()
}
