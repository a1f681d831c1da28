//! Amounts of money in coins: 三块五, 两毛, 元/平方米, and when 块 is money.

use super::numeral::Numeral;
use super::unit::Suffix;
use super::words::{Words, each};
use super::{currency, look};
use rust_decimal::Decimal;
use std::sync::LazyLock;

/// What a price is for one of.
const PER: &str = "
平方米 平米 平方公里 平方英尺 平方尺 公顷 亩 吨 公斤 千克 克 斤 两 升 毫升 立方米 立方 方 桶 盎司 磅 蒲式耳 千瓦时 度 千瓦 兆瓦时 瓦 人 人次 人年 人月 人天 人日
年 月 天 日 周 小时 分钟 分 时 次 个 件 台 辆 股 份 张 张票 套 间 户 只 头 盒 瓶 箱 袋 包 支 条 本 双 位 公里 千米 里 吨公里 公里人 米 册 单 家 所 座 亩年 年人 床 床日 枚 票 课时 学时 学年 学期 间夜 晚 车 车次 柜 标箱 手 克拉 百公里 GB MB 字 篇 集 针 剂 m2 m² ㎡ kg t L kWh km h
";

static PER_WORDS: LazyLock<Words<()>> = LazyLock::new(|| Words::forwards(each(PER, ())));

/// Where what a price is for one of ends: 元/平方米, 元每吨.
pub(super) fn per(text: &str, at: usize) -> Option<usize> {
    let after = look::any(text, at, &["/", "／", "每"])?;
    let end = measured(text, after)?;
    // 元/人·月: one for each of the other.
    let other = look::any(text, end, &["·", "•", "/", "／"]).and_then(|after| measured(text, after));
    Some(other.unwrap_or(end))
}

/// Where the unit at `after` ends that something is stated for.
fn measured(text: &str, after: usize) -> Option<usize> {
    let listed = PER_WORDS.first(look::rest(text, after)).map(|(width, ())| after + width);
    let unit = super::unit::suffix(text, after)
        .and_then(|(end, suffix)| matches!(suffix, Suffix::Unit(_) | Suffix::Time(_)).then_some(end));
    let end = listed.max(unit)?;
    let latin = look::previous(text, end).is_some_and(|char| char.is_ascii_alphanumeric());
    let goes_on = latin && look::next(text, end).is_some_and(|char| char.is_ascii_alphanumeric());
    (!goes_on).then_some(end)
}

/// One digit before a coin: its value and where it ends.
fn digit(text: &str, at: usize) -> Option<(u32, usize)> {
    let char = look::next(text, at)?;
    let value = match super::digit::sign(char)? {
        super::digit::Sign::Arabic => look::arabic(char)?,
        super::digit::Sign::Digit(digit) => digit,
        _ => return None,
    };
    Some((value, at + char.len_utf8()))
}

/// The digit and the coin at `at`.
fn coin(text: &str, at: usize, words: &[&str]) -> Option<(u32, usize)> {
    let (value, end) = digit(text, at)?;
    Some((value, look::any(text, end, words)?))
}

/// Where 钱, 整 or 正 at `at` ends, or `at`.
fn closing(text: &str, at: usize) -> usize {
    look::any(text, at, &["钱", "錢", "整"]).unwrap_or(at)
}

/// Hundredths of the unit that stand behind 元 or 块, and where they end.
pub(super) fn coins(text: &str, at: usize, colloquial: bool) -> (u32, usize) {
    let zero = look::any(text, at, &["零"]).unwrap_or(at);
    if let Some((tenths, end)) = coin(text, at, &["角", "毛"]).or_else(|| coin(text, zero, &["角", "毛"]))
    {
        let (cents, end) = cents(text, end);
        return (tenths * 10 + cents, closing(text, end));
    }
    if let Some((cents, end)) = coin(text, zero, &["分"]) {
        return (cents, closing(text, end));
    }
    let alone = digit(text, at).filter(|&(_, end)| {
        let priced = look::any(text, end, &["一"]).is_some_and(|after| super::unit::follows(text, after));
        colloquial
            && (priced || !look::next(text, end).is_some_and(super::digit::is_digit))
            && !super::unit::follows(text, end)
    });
    match alone {
        Some((tenths, end)) => (tenths * 10, end),
        None => (0, closing(text, at)),
    }
}

/// What is paid for or paid with: 块 before it is money.
const PAID: &[&str] = &[
    "话费",
    "红包",
    "押金",
    "车费",
    "现金",
    "零花",
    "零钱",
    "工资",
    "学费",
    "饭",
    "饭钱",
    "门票",
    "票",
    "运费",
    "邮费",
    "会员",
    "礼金",
    "奖金",
    "罚款",
    "补贴",
    "优惠",
    "代金券",
    "优惠券",
    "流量",
    "停车费",
    "房租",
    "电费",
    "水费",
    "油",
    "打车",
    "小费",
    "定金",
    "订金",
    "彩票",
    "左右",
    "以",
    "就",
    "够",
    "不",
    "都",
    "可",
    "能",
    "起步",
    "给",
    "到",
    "至",
    "啊",
    "呀",
    "呢",
    "行",
    "出",
    "包",
    "优",
    "折",
    "多",
    "一",
    "的",
    "了",
    "吧",
    "吗",
    "买",
    "每",
    "人民币",
    "钞",
    "封顶",
    "上下",
    "搞定",
    "拿",
    "卖",
    "收",
    "甩",
    "秒",
    "入",
    "我",
    "你",
    "他",
    "她",
];

/// The currency of a measure word that is money too: 块 before a digit, at the end of a phrase or before what is paid,
/// and a piece of something before another noun; 刀, from dollar, where many are counted.
pub(super) fn spoken(text: &str, number: &Numeral, word: &str, end: usize) -> Option<&'static str> {
    let next = look::next(text, end);
    let closes = next.is_none_or(|char| !look::is_ideograph(char) || super::digit::is_digit(char));
    match word {
        "块" | "塊" => (closes || look::any(text, end, PAID).is_some()).then_some("CNY"),
        "刀" => (number.low >= Decimal::TEN && closes).then_some("USD"),
        _ => None,
    }
}

/// Where a minus sign before a currency that begins at `start` begins.
pub(super) fn minus(text: &str, floor: usize, start: usize) -> Option<usize> {
    let sign = look::previous(text, start).filter(|char| matches!(char, '-' | '−' | '－' | '负' | '負'))?;
    let at = start - sign.len_utf8();
    let joined = look::previous(text, at)
        .is_some_and(|char| char.is_ascii_alphanumeric() || super::digit::is_digit(char));
    (at >= floor && !joined).then_some(at)
}

/// Hundredths that stand behind 角 or 毛, and where they end.
pub(super) fn cents(text: &str, at: usize) -> (u32, usize) {
    let alone = || digit(text, at).filter(|&(_, end)| look::is_edge(text, end));
    match coin(text, at, &["分"]).or_else(alone) {
        Some((cents, end)) => (cents, closing(text, end)),
        None => (0, closing(text, at)),
    }
}

/// Whether a currency that ends at `end` belongs to the number behind it: a symbol, or a name that a syllable of
/// another name stands before (李四人民币50元).
pub(super) fn opens(text: &str, end: usize, suffix: Suffix, lone: bool) -> bool {
    let symbol = look::previous(text, end).is_some_and(|char| !look::is_ideograph(char));
    matches!(suffix, Suffix::Money(_))
        && (symbol || lone)
        && look::arabic_at(text, end)
        && currency::leads(look::before(text, end))
}
