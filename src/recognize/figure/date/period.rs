//! Periods that no single place names: plans, congresses, and those counted from the publication date.

use super::expression::{Expression, Unit};
use super::{century, found};
use crate::recognize::figure::numeral::{self, Vague};
use crate::recognize::figure::start::{Opening, before_number, opening};
use crate::recognize::figure::unit::{self, Suffix};
use crate::recognize::figure::{FigureClass, look};
use crate::recognize::finding::Finding;
use crate::text::Span;

/// The period at `at`, where `char` stands; `number` where it is written in numbers.
pub(super) fn read(text: &str, at: usize, char: char, number: bool) -> Option<Finding> {
    let quoted = QUOTES.contains(&char);
    let spoken = number && !char.is_ascii();
    (quoted || spoken)
        .then(|| plan(text, at))
        .flatten()
        .or_else(|| (spoken || matches!(char, '党' | '新' | '中')).then(|| congress(text, at)).flatten())
        .or_else(|| {
            (number || matches!(char, '上' | '本' | '公' | '西')).then(|| century::read(text, at)).flatten()
        })
        .or_else(|| (!number).then(|| window(text, at)).flatten())
}

/// How periods begin, beside numbers.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    let quoted = (PLANS.iter().filter_map(|(name, _)| name.chars().next()))
        .flat_map(|first| QUOTES.iter().map(move |&quote| (quote, Some(first))));
    let congresses = CONGRESSES.iter().map(|&(name, _)| name).chain([PARTY]).filter_map(opening);
    let windows = WINDOWS.iter().filter_map(|(word, _)| opening(word)).flat_map(|(first, second)| {
        let behind = second.is_none().then(|| before_number(first).chain([(first, Some('半'))]));
        behind.into_iter().flatten().chain(second.map(|_| (first, second)))
    });
    quoted.chain(congresses).chain(windows).chain(century::openings())
}

/// Quotation marks before the name of a plan.
const QUOTES: [char; 6] = ['“', '"', '「', '‘', '＂', '〝'];

/// The five-year plans. Source: 中华人民共和国国民经济和社会发展五年规划 (the first began in 1953; 1963 to 1965 were years of
/// adjustment before the third).
const PLANS: &[(&str, i32)] = &[
    ("一五", 1953),
    ("二五", 1958),
    ("三五", 1966),
    ("四五", 1971),
    ("五五", 1976),
    ("六五", 1981),
    ("七五", 1986),
    ("八五", 1991),
    ("九五", 1996),
    ("十五", 2001),
    ("十一五", 2006),
    ("十二五", 2011),
    ("十三五", 2016),
    ("十四五", 2021),
    ("十五五", 2026),
    ("十六五", 2031),
    ("十七五", 2036),
];

/// “十四五”时期, “十三五”末.
fn plan(text: &str, at: usize) -> Option<Finding> {
    let quoted = look::next(text, at).filter(|char| QUOTES.contains(char)).map(|char| at + char.len_utf8());
    let from = quoted.unwrap_or(at);
    let (name, start) = PLANS.iter().rev().find(|(name, _)| {
        look::starts(text, from, name)
            && (quoted.is_none()
                || look::any(text, from + name.len(), &["”", "\"", "」", "’", "＂", "〞"]).is_some())
    })?;
    let named = from + name.len();
    let after = if quoted.is_some() {
        look::any(text, named, &["”", "\"", "」", "’", "＂", "〞"])?
    } else {
        named
    };
    let after = look::any(text, after, &["规划"])
        .filter(|&end| look::any(text, end, &["期间", "时期", "末", "以来", "期末"]).is_some())
        .unwrap_or(after);
    let (first, last) = (format!("{start}-01-01"), format!("{}-12-31", start + 4));
    let iso = |text: String| Expression::Fixed(text);
    if let Some(end) = look::any(text, after, &["以来"]) {
        return Some(found(
            Span::new(at, end),
            Span::new(at, after),
            FigureClass::Period,
            "date/plan",
            iso(format!("{first}/..")),
            false,
        ));
    }
    let (end, class, expression) =
        if let Some(end) = look::any(text, after, &["期间", "时期", "時期", "五年"]) {
            (end, FigureClass::Period, iso(format!("{first}/{last}")))
        } else if let Some(end) = look::any(text, after, &["期末", "末期", "末"]) {
            (end, FigureClass::Date, iso(last))
        } else if let Some(end) = look::any(text, after, &["初期", "初", "开局之年", "开局年"]) {
            (
                end,
                FigureClass::Date,
                iso(if look::starts(text, after, "开局") { format!("{start}") } else { first }),
            )
        } else {
            return None;
        };
    let core = Span::new(at, end);
    Some(found(core, core, class, "date/plan", expression, false))
}

/// The days on which the congresses of the party opened. Source: 中国共产党历次全国代表大会数据库.
const CONGRESSES: &[(&str, &str)] = &[
    ("十一届三中全会", "1978-12-18"),
    ("十八届三中全会", "2013-11-09"),
    ("十五大", "1997-09-12"),
    ("十六大", "2002-11-08"),
    ("十七大", "2007-10-15"),
    ("十八大", "2012-11-08"),
    ("十九大", "2017-10-18"),
    ("二十大", "2022-10-16"),
    ("新中国成立", "1949-10-01"),
    ("中华人民共和国成立", "1949-10-01"),
];

/// What may stand before them.
const PARTY: &str = "党的";

/// 党的十八大以来.
fn congress(text: &str, at: usize) -> Option<Finding> {
    let from = look::any(text, at, &[PARTY]).unwrap_or(at);
    let (name, day) = CONGRESSES.iter().find(|(name, _)| look::starts(text, from, name))?;
    let core_end = from + name.len();
    let end = look::any(text, core_end, &["以来", "召开以来", "胜利召开以来"])?;
    let iso = Expression::Fixed(format!("{day}/.."));
    Some(found(Span::new(at, end), Span::new(at, core_end), FigureClass::Period, "date/congress", iso, false))
}

/// Words before a length of time that ends or begins now. Years and months are rolling ones, to the day: 近三年 in June
/// 2022 begins in June 2019.
const WINDOWS: &[(&str, bool)] = &[
    ("最近的", false),
    ("最近", false),
    ("过去的", false),
    ("过去", false),
    ("過去", false),
    ("近", false),
    ("未来的", true),
    ("未来", true),
    ("今后的", true),
    ("今后", true),
    ("接下来的", true),
    ("接下来", true),
    ("后", true),
    ("上", false),
    ("前", false),
    ("下", true),
    ("此后", true),
    ("往后", true),
];

/// 近三年, 未来五年, 过去两周.
fn window(text: &str, at: usize) -> Option<Finding> {
    let &(word, ahead) = WINDOWS.iter().find(|(word, _)| look::starts(text, at, word))?;
    if matches!(word, "上" | "前" | "下" | "后") && !spaced(text, at, word) {
        return None;
    }
    if word == "近"
        && look::ends_any(text, at, &["附", "靠", "最", "临", "将", "接", "远", "邻", "新", "亲", "就"])
    {
        return None;
    }
    if let Some(finding) = half_window(text, at, at + word.len(), ahead) {
        return Some(finding);
    }
    let number = numeral::unsigned(text, at + word.len()).filter(|number| !number.bare || word != "上")?;
    if look::any(text, at, &["前一天", "前一日", "前一晚", "前一年", "上一", "下一"]).is_some()
    {
        return None;
    }
    let (end, suffix) = unit::suffix(text, number.end)?;
    let Suffix::Time(length) = suffix else { return None };
    let written = text.get(number.end..end).unwrap_or_default();
    let measured = match length.letter? {
        'Y' if length.factor == 1 => Some(Unit::Year),
        'M' if length.factor == 1 && written != "月" && word != "前" => Some(Unit::Month),
        'W' => Some(Unit::Week),
        'D' if written != "晚" && written != "夜" => Some(Unit::Day),
        // 过去24小时: without the time of publication it has no ends.
        'h' | 'm' if word.chars().count() > 1 => None,
        _ => return None,
    };
    let dated =
        number.plain() && number.low > rust_decimal::Decimal::from(if word == "前" { 99_u32 } else { 999 });
    if dated
        || number.fraction
        || look::any(text, number.end, &["年代", "周年", "年级", "年龄", "天空", "年期", "日龄"]).is_some()
    {
        return None;
    }
    let expression = match number.integer().and_then(|count| u32::try_from(count).ok()) {
        Some(count) => measured.map_or(Expression::Vague, |unit| Expression::Window { count, unit, ahead }),
        None if number.vague == Vague::Exact => return None,
        None => Expression::Vague,
    };
    let after = look::any(text, end, &["以来", "来", "以來", "來"])
        .filter(|_| word == "近" || word == "最近" || word == "过去")
        .filter(|_| look::any(text, end, &["来自", "来到", "来说"]).is_none());
    let core = Span::new(at, end);
    let weak = expression == Expression::Vague && number.vague == Vague::Few;
    Some(found(
        Span::new(at, after.unwrap_or(end)),
        core,
        FigureClass::Period,
        "date/window",
        expression,
        weak,
    ))
}

/// 近半年, 未来半个月.
fn half_window(text: &str, at: usize, from: usize, ahead: bool) -> Option<Finding> {
    const HALVES: &[(&str, u32, Unit)] =
        &[("半年", 6, Unit::Month), ("半个月", 15, Unit::Day), ("半個月", 15, Unit::Day)];
    let &(word, count, unit) = HALVES.iter().find(|(word, _, _)| look::starts(text, from, word))?;
    let apart = !matches!(look::next(text, at), Some('上' | '下' | '前' | '后'));
    let core = Span::new(at, from + word.len());
    let end = look::any(text, core.end(), &["以来", "来"]).unwrap_or(core.end());
    let expression = Expression::Window { count, unit, ahead };
    apart.then(|| found(Span::new(at, end), core, FigureClass::Period, "date/window", expression, false))
}

/// Whether a short word before a number is a word of its own.
fn spaced(text: &str, at: usize, word: &str) -> bool {
    let previous = look::previous(text, at);
    match word {
        "前" => !previous.is_some_and(|char| {
            look::among("目之以此日年当提月天空从眼面门生课饭会先史超赛午节周期产婚术售届考房满", char)
        }),
        "上" | "下" => !previous.is_some_and(look::is_ideograph),
        "后" => false,
        _ => true,
    }
}

/// Whether the name of a plan or a congress stands at `at`.
pub(super) fn named(text: &str, at: usize) -> bool {
    PLANS.iter().any(|(name, _)| look::starts(text, at, name))
        || CONGRESSES.iter().any(|(name, _)| look::starts(text, at, name))
}

#[cfg(test)]
mod tests {
    use super::{CONGRESSES, PARTY, PLANS, QUOTES, WINDOWS};
    use crate::recognize::figure::start::{CALENDAR, may_begin};

    #[test]
    fn every_period_is_looked_for() {
        let plans =
            QUOTES.iter().flat_map(|quote| PLANS.iter().map(move |(name, _)| format!("{quote}{name}")));
        let windows =
            WINDOWS.iter().flat_map(|(word, _)| ["三年", "3年", "几年"].map(|many| format!("{word}{many}")));
        let named = CONGRESSES.iter().map(|&(name, _)| name).chain([PARTY]).map(str::to_owned);
        let missed: Vec<_> =
            plans.chain(windows).chain(named).filter(|word| !may_begin(word, CALENDAR)).collect();
        assert!(missed.is_empty(), "{missed:?}");
    }
}
