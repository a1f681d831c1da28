//! Centuries and decades, their parts, and from one to another: 上世纪80年代末, 19世纪末至20世纪初, 七八十年代.

use super::days::year_name;
use super::expression::Expression;
use super::found;
use super::small::{Small, small};
use crate::recognize::figure::digit::{Sign, sign_at};
use crate::recognize::figure::start::{Opening, opening};
use crate::recognize::figure::{FigureClass, look, range};
use crate::recognize::finding::Finding;
use crate::text::Span;

/// Years on end.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    end: usize,
    first: i32,
    last: i32,
    /// The year that its century is counted from, the one before its first.
    base: Option<i32>,
}

/// The century or decade at `at`, or from one to another.
pub(super) fn read(text: &str, at: usize) -> Option<Finding> {
    let from = stretch(text, at, None).or_else(|| shared(text, at))?;
    let to = range::dash(text, from.end)
        .and_then(|after| stretch(text, after, from.base))
        .filter(|to| to.last > from.first);
    let last = to.unwrap_or(from);
    let iso = format!("{}-01-01/{}-12-31", year_name(from.first), year_name(last.last));
    let rule = if from.last - from.first < 10 { "date/decade" } else { "date/century" };
    let core = Span::new(at, last.end);
    Some(found(core, core, FigureClass::Period, rule, Expression::Fixed(iso), false))
}

fn stretch(text: &str, at: usize, base: Option<i32>) -> Option<Stretch> {
    let named = century(text, at);
    let from = named.map_or(at, |(end, _)| look::any(text, end, &["的"]).unwrap_or(end));
    let base = named.map(|(_, base)| base).or(base);
    decade(text, from, base).or_else(|| {
        let (end, base) = named?;
        let (end, lowest, highest) = part(text, end, CENTURY_PARTS).unwrap_or((end, 1, 100));
        Some(Stretch { end, first: base + lowest, last: base + highest, base: Some(base) })
    })
}

/// The parts of a century by the words behind it, as years of it. 中叶 is the twenty years around its middle.
const CENTURY_PARTS: &[(&[&str], i32, i32)] = &[
    (&["初期", "初叶", "初", "早期"], 1, 10),
    (&["上半叶", "前半叶", "上半期", "前半期"], 1, 50),
    (&["中叶", "中期"], 40, 60),
    (&["下半叶", "后半叶", "后半期", "下半期"], 51, 100),
    (&["末期", "末叶", "末", "晚期", "后期"], 91, 100),
];

/// The parts of a decade by the words behind it, as years of it.
const DECADE_PARTS: &[(&[&str], i32, i32)] = &[
    (&["初期", "初", "早期"], 0, 3),
    (&["中后期"], 4, 9),
    (&["中期"], 4, 6),
    (&["末期", "末", "晚期"], 7, 9),
    (&["后期"], 5, 9),
];

fn part(text: &str, at: usize, parts: &[(&[&str], i32, i32)]) -> Option<(usize, i32, i32)> {
    parts.iter().find_map(|&(words, first, last)| Some((look::any(text, at, words)?, first, last)))
}

/// Centuries that are counted from that of the writer.
///
/// Taken as the 20th and the 21st whatever the day of publication is: no text here is older than this century.
const RELATIVE: &[(&[&str], i32)] =
    &[(&["上世纪", "上个世纪", "上世紀", "上個世紀"], 1900), (&["本世纪", "本世紀", "这个世纪"], 2000)];

/// How centuries begin, beside numbers.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    RELATIVE.iter().flat_map(|&(words, _)| words).copied().chain(["公元", "西元"]).filter_map(opening)
}

const CENTURY: &[&str] = &["世纪", "世紀"];

/// 21世纪, 公元前3世纪, 上世纪: where it ends, and the year before its first.
fn century(text: &str, at: usize) -> Option<(usize, i32)> {
    if let Some(found) = RELATIVE.iter().find_map(|&(words, base)| Some((look::any(text, at, words)?, base)))
    {
        return Some(found);
    }
    let ancient = look::any(text, at, &["公元前", "西元前", "前"]);
    let era = ancient.or_else(|| look::any(text, at, &["公元", "西元", "第"]));
    let number = small(text, era.unwrap_or(at)).filter(in_reach)?;
    let end = look::any(text, number.end, CENTURY)?;
    let value = i32::from(number.value);
    // 两世纪 and the like are rather a length of time.
    (era.is_some() || value > 4)
        .then(|| (end, if ancient.is_some() { -100 * value } else { (value - 1) * 100 }))
}

const fn in_reach(number: &Small) -> bool {
    matches!(number.value, 1..=30) && number.digits <= 2
}

/// 15至17世纪.
fn shared(text: &str, at: usize) -> Option<Stretch> {
    let first = small(text, at).filter(in_reach)?;
    let (end, base) = century(text, range::dash(text, first.end)?)?;
    let from = (i32::from(first.value) - 1) * 100 + 1;
    (from < base).then_some(Stretch { end, first: from, last: base + 100, base: Some(base) })
}

/// 80年代, 1990年代, 1990s, 七八十年代.
fn decade(text: &str, at: usize, base: Option<i32>) -> Option<Stretch> {
    let (end, first, last) = decades(text, at)?;
    let base = match (first < 100, base) {
        (false, None) => 0,
        (false, Some(_)) => return None,
        (true, Some(base)) => base,
        (true, None) if first < 30 => 2000,
        (true, None) => 1900,
    };
    let (end, lowest, highest) = part(text, end, DECADE_PARTS).unwrap_or((end, 0, 9));
    let century = (first < 100).then_some(base);
    Some(Stretch { end, first: base + first + lowest, last: base + last + highest, base: century })
}

/// Where decades end, and what the first and the last begin with.
fn decades(text: &str, at: usize) -> Option<(usize, i32, i32)> {
    const NAME: &[&str] = &["年代", "年間"];
    if let Some((first, last, after)) = tens(text, at) {
        return Some((look::any(text, after, NAME)?, first, last));
    }
    let number = small(text, at).filter(|number| matches!(number.digits, 2 | 4) && number.value % 10 == 0)?;
    let first = i32::from(number.value);
    let last = range::dash(text, number.end)
        .or_else(|| look::any(text, number.end, &["、"]))
        .and_then(|after| small(text, after))
        .filter(|last| last.digits == number.digits && last.value % 10 == 0 && last.value > number.value);
    let last = last.filter(|last| look::any(text, last.end, &["年代"]).is_some());
    let after = last.map_or(number.end, |last| last.end);
    let latin = || {
        look::any(text, after, &["s", "'s", "’s"])
            .filter(|&end| number.digits == 4 && !latin_goes_on(text, end))
    };
    let end = look::any(text, after, &["年代"]).or_else(latin)?;
    Some((end, first, last.map_or(first, |last| i32::from(last.value))))
}

fn latin_goes_on(text: &str, at: usize) -> bool {
    look::next(text, at).is_some_and(|char| char.is_ascii_alphanumeric())
}

/// 七八十: two tens in a row.
fn tens(text: &str, at: usize) -> Option<(i32, i32, usize)> {
    let digit = |at: usize| match sign_at(text, at) {
        Some(Sign::Digit(digit)) => Some((i32::try_from(digit).ok()?, at + look::next(text, at)?.len_utf8())),
        _ => None,
    };
    let (first, next) = digit(at)?;
    let (last, next) = digit(next)?;
    let after = look::any(text, next, &["十"])?;
    (first > 0 && first + 1 == last).then_some((first * 10, last * 10, after))
}
