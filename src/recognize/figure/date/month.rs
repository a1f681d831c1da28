//! Months and days of the solar calendar: 10月31日, 6月中旬, 18日.

use super::expression::{Month, Part, Place, Year};
use super::in_year::inside;
use super::moon::{lunar, lunar_day};
use super::nth;
use super::point::Read;
use super::small::small;
use crate::recognize::figure::{FigureClass, look, unit};

/// 10月, 10月31日, 农历八月十五.
pub(super) fn month_and_day(text: &str, at: usize, year: Year) -> Option<Read> {
    let cyclic = matches!(year, Year::Cyclic(_));
    let moon = if cyclic { lunar_day(text, at, year, true) } else { lunar(text, at, year) };
    if moon.is_some() {
        return moon;
    }
    let number = small(text, at).filter(|number| (1..=12).contains(&number.value) && number.digits <= 2)?;
    let blank = look::over_blank(text, number.end);
    let after = look::any(text, blank, &["月份", "月"])?;
    let word = look::any(
        text,
        blank,
        &[
            "月球", "月均", "月薪", "月租", "月饼", "月龄", "月亮", "月嫂", "月报", "月刊", "月菊", "月季",
            "月瓜",
        ],
    )
    .is_some();
    let month = Month::Named(u8::try_from(number.value).ok()?);
    (!word).then(|| in_month(text, after, year, month))
}

/// Parts of a month by the words behind it.
const PARTS: &[(&str, Part)] = &[
    ("上旬", Part::Thirds(1, 1)),
    ("中旬", Part::Thirds(2, 2)),
    ("下旬", Part::Thirds(3, 3)),
    ("上中旬", Part::Thirds(1, 2)),
    ("中上旬", Part::Thirds(1, 2)),
    ("中下旬", Part::Thirds(2, 3)),
    ("上半月", Part::Half(1)),
    ("下半月", Part::Half(2)),
    ("月底", Part::Last),
    ("月末", Part::Last),
    ("月初", Part::Early),
    ("初", Part::Early),
    ("底", Part::Last),
    ("末", Part::Last),
    ("中", Part::Middle),
];

/// Words behind a month that begin like those and are none.
const NOT_PARTS: &[&str] =
    &["初一", "初二", "初三", "初四", "初五", "初六", "初七", "初八", "初九", "初十", "底特", "初中", "初级"];

/// 初八: one of the first ten days as the lunar calendar names them, and where it ends.
fn first_ten(text: &str, at: usize) -> Option<(usize, u8)> {
    let day = small(text, look::any(text, at, &["初"])?)
        .filter(|day| !day.arabic && (1..=10).contains(&day.value))?;
    Some((day.end, u8::try_from(day.value).ok()?))
}

/// What stands behind a month.
pub(super) fn in_month(text: &str, end: usize, year: Year, month: Month) -> Read {
    let day_at = look::any(text, end, &["的"]).unwrap_or_else(|| look::over_blank(text, end));
    if let Some((after, day)) = day(text, day_at, true) {
        return Read::new(after, year, Place::Month(month, Part::Day(day)), FigureClass::Date);
    }
    if let Some((after, part)) = nth::part(text, end) {
        let class = if matches!(part, Part::Week(_)) { FigureClass::Period } else { FigureClass::Date };
        return Read::new(after, year, Place::Month(month, part), class);
    }
    if let (Month::Relative(months), Some(day)) = (month, first_ten(text, end)) {
        let place = Place::LunarDay(months, day.1);
        return Read::new(day.0, Year::Open, place, FigureClass::Date);
    }
    let part = PARTS.iter().find(|(word, _)| look::starts(text, end, word));
    if let Some(&(word, part)) = part.filter(|_| look::any(text, end, NOT_PARTS).is_none()) {
        let after = end + word.len();
        let dated = matches!(part, Part::First | Part::Early | Part::Last);
        if part != Part::Middle || look::is_edge(text, after) {
            let class = if dated { FigureClass::Date } else { FigureClass::Period };
            return Read::new(after, year, Place::Month(month, part), class);
        }
    }
    if let Some(after) = inside(text, end).filter(|_| matches!(month, Month::Relative(_))) {
        return Read::new(after, year, Place::Month(month, Part::Whole), FigureClass::Period);
    }
    Read::new(end, year, Place::Month(month, Part::Whole), FigureClass::Date)
}

/// What shows that a number behind a month is no day of it, where 日 is left out.
const COUNTED: &[&str] = &["至", "到", "—", "-", "~", "、", "多", "余", "大", ".", "%", "万", "亿"];

/// Words that 日 begins and that a day of the month stands before none the less.
const DAILY: &[&str] = &["日电", "日讯", "日至", "日前", "日夜间", "日夜里", "日夜晚", "日晚"];

/// 31日, 5号; behind a month whatever follows, and 日 may be left out where Chinese digits close (五月二十三).
pub(super) fn day(text: &str, at: usize, behind_month: bool) -> Option<(usize, u8)> {
    let number = small(text, at).filter(|number| (1..=31).contains(&number.value) && number.digits <= 2)?;
    let value = u8::try_from(number.value).ok()?;
    let blank = look::over_blank(text, number.end);
    let Some(end) = look::any(text, blank, &["日", "号", "號"]) else {
        let spoken = behind_month && (number.digits == 2 || !number.arabic && number.value > 10);
        let counted = unit::follows(text, number.end) || look::any(text, number.end, COUNTED).is_some();
        let closes = !counted && (!number.arabic || look::is_edge(text, number.end));
        return (spoken && closes).then_some((number.end, value));
    };
    let barred = unit::is_barred(text, blank) && look::any(text, blank, DAILY).is_none();
    let named = look::previous(text, at).is_some_and(|char| {
        char.is_alphabetic() && !look::among("于在到至从自月期定是了为前后午晚早和及与的日说本", char)
    });
    let number_word = look::starts(text, blank, "日")
        || behind_month
        || (!named && !look::next(text, end).is_some_and(|char| char.is_ascii_alphanumeric()));
    ((!barred || behind_month) && number_word).then_some((end, value))
}

/// Words before a number of days.
const DAYS_BEFORE: &[&str] = &[
    "为期",
    "历时",
    "连续",
    "近",
    "持续",
    "长达",
    "停牌",
    "休假",
    "共",
    "拘留",
    "禁闭",
    "隔离",
    "禁言",
    "有效期",
    "产假",
    "婚假",
    "年假",
    "停职",
    "羁押",
    "公示期",
    "不少于",
    "不超过",
    "至少",
    "宽限",
    "逾期",
    "满",
    "超过",
    "超過",
    "不足",
    "不到",
    "少于",
    "多于",
    "逾",
    "达到",
];

/// Words behind a number of days, however it is written.
const DAYS_BEHIND: &[&str] = &["内", "之内", "以内", "游", "均线", "线", "龄", "无理由", "之久"];

/// The same behind Chinese numbers, which are rarely those of a date.
const SPOKEN_DAYS_BEHIND: &[&str] =
    &["后", "来", "间", "之后", "以上", "以后", "时间", "左右", "三餐", "千里", "之计", "三秋"];

/// Whether the number before 日 from `at` to `end` counts days and is no date.
pub(super) fn is_days(text: &str, at: usize, end: usize) -> bool {
    let arabic = look::arabic_at(text, at);
    let behind = look::any(text, end, DAYS_BEHIND).is_some()
        || !arabic && look::any(text, end, SPOKEN_DAYS_BEHIND).is_some();
    let day = look::ends_any(text, end, &["日"]);
    let again = look::ends_any(text, at, &["日复"]);
    day && (behind || again || look::ends_any(text, at, DAYS_BEFORE) || look::starts(text, at, "两"))
}
