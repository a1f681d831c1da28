//! Numbers in the names of meetings, buildings, places and firms.

use super::look;
use super::numeral::{Form, Numeral};

/// Where a number that is part of such a name ends.
pub(super) fn passes(text: &str, number: &Numeral) -> Option<usize> {
    meeting(text, number)
        .or_else(|| address(text, number))
        .or_else(|| place(text, number))
        .or_else(|| firm(text, number))
        .or_else(|| village(text, number))
        .or_else(|| phase(text, number))
}

/// 十三届五次会议: a number in the name of a meeting.
fn meeting(text: &str, number: &Numeral) -> Option<usize> {
    let end = look::any(text, number.end, &["次会议", "次全会", "次全体会议", "次常务委员会"])?;
    let before = look::before(text, number.start);
    let from = before.char_indices().rev().nth(14).map_or(0, |(from, _)| from);
    let held = before.get(from..).is_some_and(|near| near.contains('届'));
    held.then_some(end)
}

/// 3栋2单元, 5幢301室: a building in an address.
fn address(text: &str, number: &Numeral) -> Option<usize> {
    let room = number.plain() && number.digits >= 3 && super::unit::suffix(text, number.end).is_none();
    if room && look::ends_any(text, number.start, &["单元", "栋", "幢", "号楼", "號樓"]) {
        return Some(number.end);
    }
    let end = look::any(text, number.end, &["栋", "幢", "座", "单元", "号楼"])?;
    let rest = look::rest(text, end);
    let digits =
        rest.chars().take_while(|&char| look::arabic(char).is_some()).map(char::len_utf8).sum::<usize>();
    let room = end + digits;
    let named = look::any(text, room, &["单元", "室", "号", "楼", "层", "房", "户"]).is_some();
    let bare = digits >= 3 && look::is_edge(text, room);
    (number.integer().is_some() && digits > 0 && (named || bare)).then_some(room)
}

/// What a place is called behind a digit and 里 or 道: 五里牌, 三道沟.
const PLACES: &str = "牌店堡桥铺河屯庙墩岗坪湾塘沟庄村营台亭坡冲坑坊峡界溪庵关口街巷岭梁井";

/// 五里牌街道: a place that is named after a distance.
fn place(text: &str, number: &Numeral) -> Option<usize> {
    let end = look::any(text, number.end, &["里", "道"])?;
    let small =
        number.form == Form::Chinese && number.integer().is_some_and(|value| (1..=12).contains(&value));
    let noun = look::next(text, end).filter(|&char| look::among(PLACES, char))?;
    let way = look::any(text, end, &["道口子", "河堤", "关卡"]).is_some();
    (small && !way).then_some(end + noun.len_utf8())
}

/// Measure words that are syllables of names before a word for a firm, a school or a street.
const SYLLABLES: &[&str] = &[
    "环", "方", "元", "角", "线", "轮", "股", "口", "行", "合", "石", "斗", "升", "味", "团", "通", "顶",
    "发", "度", "节", "品", "面", "头", "重", "维", "柱", "盘", "号",
];

/// Words behind a name.
const NAMED_BODIES: &[&str] = &[
    "公司", "集团", "股份", "药业", "医药", "科技", "重工", "电子", "电气", "银行", "证券", "酒店", "小学",
    "中学", "医院", "路", "大道", "镇", "乡", "社区", "水库", "隧道", "大桥",
];

/// 三环公司: a digit that is a syllable of a name.
fn firm(text: &str, number: &Numeral) -> Option<usize> {
    if !digit(number) {
        return None;
    }
    let after = look::any(text, number.end, SYLLABLES)?;
    look::any(text, after, NAMED_BODIES)
}

/// Measure words that villages are named with.
const VILLAGE_MEASURES: &[&str] =
    &["把", "棵", "间", "間", "块", "眼", "根", "股", "匹", "株", "架", "门", "道", "里", "家"];

/// 三把车村, 四间房乡: a place of two or three syllables behind a digit.
fn village(text: &str, number: &Numeral) -> Option<usize> {
    if !digit(number) {
        return None;
    }
    let after = look::any(text, number.end, VILLAGE_MEASURES)?;
    let noun = look::next(text, after)
        .filter(|&char| look::is_ideograph(char) && !look::among("农乡山古的贫名重", char))?;
    look::any(text, after + noun.len_utf8(), &["村", "屯", "镇", "鎮", "乡", "鄉"])
}

/// 大基金三期: the phase of a fund is part of its name.
fn phase(text: &str, number: &Numeral) -> Option<usize> {
    let end = look::any(text, number.end, &["期"])?;
    (digit(number) && look::ends_any(text, number.start, &["基金"])).then_some(end)
}

/// Whether the number is one Chinese digit, as most in names are.
fn digit(number: &Numeral) -> bool {
    number.single && number.form == Form::Chinese
}
