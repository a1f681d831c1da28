//! Years that are counted from the beginning of a reign, or by the cycle of sixty.
//!
//! Sources: 《现代汉语词典》, 附录 我国历代纪元表, for the first year of each reign; 昭和 and its like by the Japanese edicts on
//! the names of eras (元号法, 1979, for the last two); the cycle of sixty as GB/T 33661-2017, 4.5, defines it.

use super::small::small;
use crate::recognize::figure::start::Opening;
use crate::recognize::figure::words::{Words, each};
use crate::recognize::figure::{look, range};
use std::sync::LazyLock;

/// Names of eras and their first year. Those that are rather a place (绍兴) or a word (大中, 正德) are left out.
const ERAS: &[(&str, i32)] = &[
    ("民国 民國 中华民国 中華民國", 1912),
    ("宣统 宣統", 1909),
    ("光绪 光緒 清光绪", 1875),
    ("同治", 1862),
    ("咸丰 咸豐", 1851),
    ("道光 清道光", 1821),
    ("嘉庆 嘉慶 清嘉庆", 1796),
    ("乾隆 清乾隆", 1736),
    ("雍正 清雍正", 1723),
    ("康熙 清康熙", 1662),
    ("顺治 順治", 1644),
    ("崇祯 崇禎", 1628),
    ("天启", 1621),
    ("万历 萬曆 明万历", 1573),
    ("隆庆", 1567),
    ("嘉靖 明嘉靖", 1522),
    ("正德 明正德", 1506),
    ("弘治", 1488),
    ("成化", 1465),
    ("天顺", 1457),
    ("景泰", 1450),
    ("正统", 1436),
    ("宣德", 1426),
    ("永乐 永樂 明永乐", 1403),
    ("建文", 1399),
    ("洪武 明洪武", 1368),
    ("至正", 1341),
    ("至元", 1264),
    ("淳熙", 1174),
    ("政和", 1111),
    ("崇宁", 1102),
    ("元祐", 1086),
    ("元丰", 1078),
    ("熙宁", 1068),
    ("嘉祐", 1056),
    ("庆历", 1041),
    ("景德", 1004),
    ("会昌", 841),
    ("元和", 806),
    ("贞元", 785),
    ("天宝", 742),
    ("开元", 713),
    ("永徽", 650),
    ("贞观 貞觀", 627),
    ("武德", 618),
    ("开皇", 581),
    ("建安", 196),
    ("令和", 2019),
    ("平成", 1989),
    ("昭和", 1926),
    ("大正", 1912),
    ("明治", 1868),
];

static NAMES: LazyLock<Words<i32>> =
    LazyLock::new(|| Words::forwards(ERAS.iter().flat_map(|&(list, first)| each(list, first))));

/// The ten stems and the twelve branches.
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// How such years begin.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    let cyclic = STEMS.chars().flat_map(|stem| BRANCHES.chars().map(move |branch| (stem, Some(branch))));
    NAMES.openings().chain(cyclic)
}

/// Whether such a year may begin at `at`, where `char` stands.
pub(super) fn begins(text: &str, at: usize, char: char) -> bool {
    look::among(STEMS, char) || NAMES.first(look::rest(text, at)).is_some()
}

/// A year of an era: where it ends, and the year.
pub(super) fn year(text: &str, at: usize) -> Option<(usize, i32)> {
    let (width, first) = NAMES.first(look::rest(text, at))?;
    let from = look::over_blank(text, at + width);
    if let Some(end) = look::any(text, from, &["元年"]) {
        return Some((end, first));
    }
    let number = small(text, from).filter(|number| (1..=130).contains(&number.value))?;
    let end = look::any(text, look::over_blank(text, number.end), &["年"])?;
    Some((end, first + i32::from(number.value) - 1))
}

/// Characters that only traditional spelling has, of those that stand beside dates most.
const TRADITIONAL: &str = "國會這個們來為時說對學發經過動體書東車長門問間開關見現電話請費該從後還應實點兒與陽億萬員縣區臺灣於繳產業處號條團購總務廳組織統計報導據續內無數歲歷曆標計畫設達補運營議選舉參訪華農勞預決";

/// How far around a year its spelling is looked at, in characters.
const AROUND: usize = 40;

/// Words behind 年 that make it one of the calendar, where a month or another year does not.
const DATED: &[&str] = &["度", "底", "初", "上半年", "下半年", "第", "年底", "學年", "起", "元月", "春節"];

/// 111年6月27日 in a text of traditional spelling: counted from 1911, as 民國 is, though no era is named.
pub(super) fn republican(text: &str, at: usize) -> Option<(usize, i32)> {
    let number = small(text, at).filter(|year| year.arabic && (90..=130).contains(&year.value))?;
    let end = look::any(text, look::over_blank(text, number.end), &["年"])?;
    let next = look::over_blank(text, end);
    let month = || {
        let month = small(text, next).filter(|month| (1..=12).contains(&month.value))?;
        look::any(text, look::over_blank(text, month.end), &["月"])
    };
    let beside = |at: usize| {
        small(text, at)
            .filter(|year| year.arabic && year.digits == number.digits)
            .and_then(|year| look::any(text, year.end, &["年"]))
    };
    let ranged = || range::dash(text, end).and_then(beside);
    let closes = || look::ends_any(text, at, &["年至", "年到", "年-", "年－", "年~", "年～"]).then_some(end);
    let dated = look::any(text, end, DATED).or_else(month).or_else(ranged).or_else(closes);
    (dated.is_some() && traditional(text, at)).then(|| (end, i32::from(number.value) + 1911))
}

/// Whether the text around `at` is spelled traditionally.
fn traditional(text: &str, at: usize) -> bool {
    let before = look::before(text, at).chars().rev().take(AROUND);
    before.chain(look::rest(text, at).chars().take(AROUND)).any(|char| look::among(TRADITIONAL, char))
}

/// A year of the cycle of sixty (壬寅年): where it ends, and its place in the cycle from 甲子 = 0.
pub(super) fn cyclic(text: &str, at: usize) -> Option<(usize, u8)> {
    let mut chars = look::rest(text, at).chars();
    let stem = STEMS.chars().position(|stem| chars.as_str().starts_with(stem))?;
    chars.next();
    let branch = BRANCHES.chars().position(|branch| chars.as_str().starts_with(branch))?;
    let end = look::any(text, at + "甲子".len(), &["年"]).or_else(|| {
        Some(at + "甲子虎年".len()).filter(|&end| is_animal(text, at + "甲子".len(), branch, end))
    })?;
    let place = (0..60).find(|place| place % 10 == stem && place % 12 == branch)?;
    Some((end, u8::try_from(place).ok()?))
}

/// Whether the animal of the branch and 年 stand from `at` to `end` (壬寅虎年).
fn is_animal(text: &str, at: usize, branch: usize, end: usize) -> bool {
    let mut chars = text.get(at..end).unwrap_or_default().chars();
    chars.next().is_some() && chars.next() == Some('年') && {
        let animal = "鼠牛虎兔龙蛇马羊猴鸡狗猪".chars().nth(branch);
        look::next(text, at) == animal
    }
}

/// The year of that place in the cycle that lies nearest to another one, the past one of two.
pub(super) fn nearest(place: u8, year: i32) -> i32 {
    let ahead = (i32::from(place) - (year - 4)).rem_euclid(60);
    if ahead < 30 { year + ahead } else { year + ahead - 60 }
}
