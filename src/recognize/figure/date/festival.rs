//! Holidays and solar terms.
//!
//! Sources: 《全国年节及纪念日放假办法》 (State Council, 2024) for the public holidays; the moon and the sun for the others,
//! as GB/T 33661-2017 *农历的编算和颁行* defines them (see [`super::lunar`]).

use super::days::nth_weekday;
use super::lunar;
use super::rest::{self, Rest};
use crate::recognize::Date;

/// A day with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Festival {
    /// Month and day of the solar calendar.
    Solar(u8, u8),
    /// Month, weekday (Monday is 1) and which of them in the month.
    Floating(u8, u8, u8),
    /// Month and day of the lunar calendar.
    Lunar(u8, u8),
    /// The last day of the lunar year.
    Eve,
    /// A solar term, counted from 小寒 = 0.
    Term(u8),
    /// The days of 国庆 that are free: 1 to 7 October.
    NationalWeek,
    /// The free days of another holiday.
    Rest(Rest),
    /// A month of the lunar calendar.
    LunarMonth(u8),
    /// Leap month and day of the lunar calendar.
    Leap(u8, u8),
    /// Easter Sunday.
    Easter,
}

/// Names and days.
pub(super) const FESTIVALS: &[(&str, Festival)] = &[
    ("元旦 元旦节 新年元旦", Festival::Solar(1, 1)),
    ("情人节 情人節", Festival::Solar(2, 14)),
    ("妇女节 三八妇女节 国际妇女节 三八节 三八国际妇女节 “三八”国际妇女节 婦女節", Festival::Solar(3, 8)),
    ("植树节 植樹節", Festival::Solar(3, 12)),
    ("愚人节 愚人節", Festival::Solar(4, 1)),
    ("消费者权益日 国际消费者权益日 消费者权益保护日", Festival::Solar(3, 15)),
    ("世界读书日", Festival::Solar(4, 23)),
    ("世界地球日", Festival::Solar(4, 22)),
    ("中国航天日", Festival::Solar(4, 24)),
    ("世界环境日", Festival::Solar(6, 5)),
    ("记者节 中国记者节", Festival::Solar(11, 8)),
    ("双十一 双11 “双十一” “双11” 雙十一 雙11", Festival::Solar(11, 11)),
    ("双十二 双12 “双十二” “双12”", Festival::Solar(12, 12)),
    ("中国农民丰收节 农民丰收节", Festival::Term(17)),
    ("三八 “三八”", Festival::Solar(3, 8)),
    ("六一 “六一”", Festival::Solar(6, 1)),
    ("七一 “七一”", Festival::Solar(7, 1)),
    ("八一 “八一”", Festival::Solar(8, 1)),
    ("十一 “十一”", Festival::Solar(10, 1)),
    ("复活节 復活節", Festival::Easter),
    (
        "劳动节 国际劳动节 五一劳动节 五一国际劳动节 “五一”国际劳动节 勞動節 五一节 五一 “五一”",
        Festival::Solar(5, 1),
    ),
    ("青年节 五四青年节", Festival::Solar(5, 4)),
    ("护士节 国际护士节", Festival::Solar(5, 12)),
    ("儿童节 六一儿童节 国际儿童节 六一国际儿童节 “六一”国际儿童节 兒童節 六一节", Festival::Solar(6, 1)),
    ("建党节 七一建党节", Festival::Solar(7, 1)),
    ("建军节 八一建军节 “八一”建军节 建軍節", Festival::Solar(8, 1)),
    ("教师节 教師節", Festival::Solar(9, 10)),
    ("国庆节 国庆 國慶節 國慶 十一国庆节 十一国庆 “十一”国庆", Festival::Solar(10, 1)),
    (
        "国庆假期 国庆长假 国庆黄金周 国庆七天 国庆七天长假 十一黄金周 “十一”黄金周 十一长假 “十一”长假 十一假期 “十一”假期",
        Festival::NationalWeek,
    ),
    ("万圣节 萬聖節", Festival::Solar(10, 31)),
    ("光棍节", Festival::Solar(11, 11)),
    ("国家宪法日 宪法日", Festival::Solar(12, 4)),
    ("国家公祭日", Festival::Solar(12, 13)),
    ("平安夜", Festival::Solar(12, 24)),
    ("圣诞节 圣诞 聖誕節 聖誕", Festival::Solar(12, 25)),
    ("母亲节 母親節", Festival::Floating(5, 7, 2)),
    ("父亲节 父親節", Festival::Floating(6, 7, 3)),
    ("感恩节 感恩節", Festival::Floating(11, 4, 4)),
    ("春节 春節 大年初一 农历新年 農曆新年 正月初一 农历正月初一 新春佳节", Festival::Lunar(1, 1)),
    ("元宵节 元宵 元宵節 正月十五 农历正月十五", Festival::Lunar(1, 15)),
    ("龙抬头 二月二龙抬头", Festival::Lunar(2, 2)),
    ("端午节 端午 端午節 端午佳节", Festival::Lunar(5, 5)),
    ("七夕节 七夕 七夕情人节", Festival::Lunar(7, 7)),
    ("中元节 中元節", Festival::Lunar(7, 15)),
    ("中秋节 中秋 中秋節 中秋佳节", Festival::Lunar(8, 15)),
    ("重阳节 重阳 重陽節", Festival::Lunar(9, 9)),
    ("腊八节 腊八", Festival::Lunar(12, 8)),
    ("小年 小年夜", Festival::Lunar(12, 23)),
    ("除夕 除夕夜 大年三十 年三十 年三十晚 大年夜", Festival::Eve),
];

/// The solar terms from 小寒 on.
pub(super) const TERMS: &str = "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至";

/// Terms that are ordinary words too, and so only count behind a year or before 节气 and 时节.
pub(super) const ORDINARY_TERMS: &str = "雨水 小满 大雪 小雪 大寒 小寒 大暑 小暑 霜降 白露 寒露 谷雨";

/// Names that are numbers too, and so only count behind a year or before 期间 and the like.
pub(super) const NUMBERS: &str = "三八 六一 七一 八一 十一";

/// Easter Sunday. Source: J. Meeus, *Astronomical Algorithms*, 2nd edition, chapter 8.
fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let days = h + l - 7 * m + 114;
    Date::new(year, u8::try_from(days / 31).ok()?, u8::try_from(days % 31 + 1).ok()?)
}

/// The first and the last day of a festival in a year.
pub(super) fn days(festival: Festival, year: i32) -> Option<(Date, Date)> {
    let day = match festival {
        Festival::Solar(month, day) => Date::new(year, month, day)?,
        Festival::Floating(month, weekday, which) => nth_weekday(year, month, weekday, which)?,
        Festival::Lunar(month, day) => lunar::day(year, month, day)?,
        Festival::Leap(month, day) => lunar::leap_day(year, month, day)?,
        Festival::Easter => easter(year)?,
        Festival::Eve => lunar::day(year, 1, 1)?.plus_days(-1)?,
        Festival::Term(term) => lunar::term(year, term)?,
        Festival::NationalWeek => return Some((Date::new(year, 10, 1)?, Date::new(year, 10, 7)?)),
        Festival::Rest(rest) => return rest::days(rest, year).or_else(|| days(rest.feast(), year)),
        Festival::LunarMonth(month) => return lunar::month(year, month),
    };
    Some((day, day))
}
