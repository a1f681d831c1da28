//! Digits with letters against them: A4, 5G, addresses on the web.

use crate::recognize::figure::numeral::{self, Form, Numeral};
use crate::recognize::figure::{currency, look, unit};
use crate::text::normalize::is_blank;

/// A4, G20, 5G: letters against digits that no unit explains.
pub(super) fn lettered(text: &str, number: &Numeral) -> Option<usize> {
    let next = look::next(text, number.end).unwrap_or(' ');
    let before = look::previous(text, number.start);
    let tied =
        |char: char| look::is_latin(char) || matches!(char, '_' | '#' | '.' | '+' | '-') || is_blank(char);
    let leads = look::is_latin(next) || matches!(next, '_' | '/' | '／');
    if !(leads || before.is_some_and(tied) || look::starts(text, number.start, "-")) {
        return None;
    }
    if matches!(next, '/' | '／') && number.plain() {
        let after = number.end + next.len_utf8();
        let run = alphanumeric_end(text, after);
        let measured = numeral::unsigned(text, after).is_some_and(|other| {
            matches!(unit::suffix(text, other.end), Some((_, unit::Suffix::Unit(_))))
                && !generation_letter(text, &other)
        });
        if measured {
            return None;
        }
        return look::previous(text, run).is_some_and(look::is_latin).then_some(run);
    }
    let dotted = before == Some('.')
        && look::before(text, number.start).trim_end_matches('.').ends_with(look::is_latin);
    let plus = look::ends_any(text, number.start, &["++"]);
    let latin_before =
        before.is_some_and(|char| look::is_latin(char) || matches!(char, '_' | '#')) || dotted || plus;
    let single =
        look::before(text, number.start).chars().rev().take_while(|&char| look::is_latin(char)).count() == 1;
    let counted = matches!(unit::suffix(text, number.end), Some((_, unit::Suffix::Measure(_))));
    if latin_before && single && counted && number.plain() {
        return Some(number.end);
    }
    if look::any(text, number.end, &["A级", "B级", "C级", "S级", "A景区", "A旅游"]).is_some() {
        return Some(number.end + 1);
    }
    let behind =
        unit::suffix(text, look::over_blank(text, number.end)).is_some() && !generation_letter(text, number);
    let letter = look::is_latin(next) || next == '_';
    let memory = latin_before && matches!(next, 'G' | 'M');
    let scaled = number.scale > rust_decimal::Decimal::ONE || behind && !memory;
    let spaced = look::back_over_blank(text, number.start);
    let named =
        spaced < number.start && look::previous(text, spaced).is_some_and(|char| char.is_ascii_alphabetic());
    let dashed = look::starts(text, number.start, "-")
        && look::previous(text, number.start).is_some_and(|char| {
            char.is_alphabetic() && !look::among("说共约为是到从至于得有达值数率差给温度", char)
        });
    let serial = matches!(before, Some('-'))
        && look::before(text, number.start).trim_end_matches('-').ends_with(look::is_latin);
    if (named || serial) && number.plain() && !scaled && currency::prefix(text, number.start).is_none() {
        return Some(number.end);
    }
    if dashed && number.plain() && !scaled {
        return Some(number.end);
    }
    if (letter && !behind && number.form == Form::Arabic)
        || (latin_before && !scaled && currency::prefix(text, number.start).is_none())
    {
        return Some(alphanumeric_end(text, number.end));
    }
    None
}

/// What is stored or sent in gigabytes.
const STORED: &[&str] = &[
    "内存",
    "流量",
    "显存",
    "存储",
    "空间",
    "文件",
    "硬盘",
    "大小",
    "数据",
    "多",
    "左右",
    "的内存",
    "运存",
    "套餐",
];

/// 5G: a small number before G is a generation of networks, unless what is stored is spoken of.
fn generation_letter(text: &str, number: &Numeral) -> bool {
    let small =
        number.low <= rust_decimal::Decimal::from(6_u32) && number.scale == rust_decimal::Decimal::ONE;
    look::any(text, number.end, &["G"]).is_some_and(|after| {
        let unit = look::next(text, after).is_some_and(|char| char.is_ascii_alphabetic());
        small && !unit && look::any(text, after, STORED).is_none()
    })
}

/// Where a run of letters and digits ends.
pub(super) fn alphanumeric_end(text: &str, at: usize) -> usize {
    let run = look::rest(text, at).chars().take_while(|&char| {
        look::is_latin(char) || look::arabic(char).is_some() || matches!(char, '-' | '_' | '+')
    });
    at + run.map(char::len_utf8).sum::<usize>()
}

/// How many characters of a run of letters are looked at, so that a long one is not read again and again.
const RUN: usize = 512;

/// Where an address on the web, a mail address or a name with digits ends that begins with the letters at `at`.
pub(in crate::recognize::figure) fn latin(text: &str, at: usize) -> usize {
    let run = look::rest(text, at)
        .chars()
        .take(RUN)
        .take_while(|&char| char.is_ascii_alphanumeric() || look::among("._-/:?=&%#@+~", char));
    let end = at + run.map(char::len_utf8).sum::<usize>();
    let whole = text.get(at..end).unwrap_or_default();
    let address = whole.contains("://")
        || whole.contains("www.")
        || whole.contains('@')
        || [".com", ".cn", ".net", ".org", ".gov", ".html"].iter().any(|part| whole.contains(part));
    if address {
        return end;
    }
    let letters = look::rest(text, at).chars().take_while(|&char| look::is_latin(char));
    at + letters.map(char::len_utf8).sum::<usize>()
}
