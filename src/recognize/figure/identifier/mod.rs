//! Digits that name something and count nothing: telephone numbers, codes, section numbers, addresses on the web.

mod goods;
mod letters;
mod section;
mod telephone;

pub(super) use letters::latin;

use super::numeral::{self, Numeral};
use super::words::{Words, each};
use super::{look, named, unit};
use std::sync::LazyLock;

/// Words before a number that make it a name. Source: the forms of official documents (GB/T 9704-2012) and everyday use.
const NAMED_BEFORE: &str = "
电话 热线 拨打 手机 传真 邮编 邮政编码 编号 证号 账号 帐号 卡号 车牌 车牌号 航班 代码 股票代码 文号 字第 证字 QQ 微信 微信号 身份证 身份证号 许可证 尾号 房号 车次 单号 订单号 电话： 热线： 电话: 热线: 邮编： 邮编: 编号： 编号: 代码： 代码: 账号： 账号: 手机： 手机: 传真： 传真: Tel: TEL: Tel： QQ： QQ: 微信： ID： ID: ISBN ISSN 证号： 号码： 号码: 号码为 号码是 代码为 编号为 型号 国道 省道 县道 高速G 邮箱： 房间号 沪深 中证 标普 纳斯达克 上证 日经 富时 科创 国证 罗素 明晟 QQ号 QQ群 群号 工号 学号 座位 座位号 门牌 门牌号 病历号 批号 案号 编码 条码 序列号 验证码 验证码是 工单 车厢 附件 附录 附表 附图 端口 北证 深证 创业板 中小板 红利 恒指 纳指 央企 道琼斯 合约 主力合约 期货 波音 空客 歼 轰 运- Windows iOS Android 邮箱:
";

static NAMED_BEFORE_WORDS: LazyLock<Words<()>> = LazyLock::new(|| Words::backwards(each(NAMED_BEFORE, ())));

/// Words behind a number that make it a name.
const NAMED_AFTER: &[&str] = &[
    "热线",
    "专线",
    "电话",
    "工程院校",
    "高校",
    "客服",
    "后”",
    "后”",
    "强企业",
    "强",
    "后一代",
    "后青年",
    "后父母",
    "后大学生",
    "国道",
    "省道",
    "网站",
    "系列",
    "晚会",
    "大学",
    "报警",
    "政务",
    "工作制",
    "教室",
    "会议室",
    "病房",
    "房间",
    "宿舍",
    "包厢",
    "大促",
    "购物节",
    "合约",
    "工作面",
    "次列车",
    "次航班",
    "急救",
    "指挥中心",
    "接警",
    "公司",
];

/// Where a number that is only a name ends.
pub(super) fn passes(text: &str, number: &Numeral) -> Option<usize> {
    generation(text, number)
        .or_else(|| goods::coded(text, number))
        .or_else(|| goods::delivered(text, number))
        .or_else(|| goods::model(text, number))
        .or_else(|| telephone::hotline(text, number))
        .or_else(|| capitals(text, number))
        .or_else(|| super::ordinal::names(text, number))
        .or_else(|| ranked_list(text, number))
        .or_else(|| section::enumerator(text, number))
        .or_else(|| section::dotted(text, number))
        .or_else(|| letters::lettered(text, number))
        .or_else(|| telephone::telephone(text, number))
        .or_else(|| titled_number(text, number))
        .or_else(|| numbered(text, number))
        .or_else(|| titled(text, number))
        .or_else(|| session(text, number))
        .or_else(|| named::passes(text, number))
}

/// 伍拾光, 壹度商业: financial capitals that nothing is counted or paid with are a shop's name.
fn capitals(text: &str, number: &Numeral) -> Option<usize> {
    let written = text.get(number.start..number.end)?;
    let capital = |char: char| look::among("壹贰叁肆伍陆柒捌玖拾佰仟貳參叄陸", char);
    if !written.chars().all(capital) {
        return None;
    }
    let glued = look::next(text, number.end).is_some_and(|char| look::is_ideograph(char) && char != '至');
    let named = match unit::suffix(text, number.end) {
        None => number.end - number.start > '壹'.len_utf8() || written == "壹",
        Some((_, unit::Suffix::Unit(_))) => written == "壹",
        Some(_) => false,
    };
    let closed = look::any(text, number.end, &["整", "正", "又", "分之", "比", "倍", "成", "折"]).is_some();
    (glued && named && !closed).then_some(number.end)
}

/// 《中国教育现代化2030》, “985”: a number that ends a name in marks or is one.
fn titled(text: &str, number: &Numeral) -> Option<usize> {
    if !number.plain() || number.digits < 3 {
        return None;
    }
    let closes = look::any(text, number.end, &["》", "”", "」", "』"]).is_some();
    let glued = look::previous(text, number.start)
        .is_some_and(|char| look::is_ideograph(char) || look::among("《“「『", char));
    (closes && glued).then_some(number.end)
}

/// 5号楼: a number before 号 that is no day names a thing.
fn numbered(text: &str, number: &Numeral) -> Option<usize> {
    let next = look::next(text, number.end)?;
    let dashed = || super::range::dash(text, number.end).is_some();
    if !matches!(next, '路' | '号' | '號' | '#' | '室' | '单' | '开' | '打' | '系') && !dashed() {
        return None;
    }
    let route = number
        .integer()
        .filter(|_| number.plain() || number.low > rust_decimal::Decimal::TEN)
        .and_then(|_| {
            look::any(
                text,
                number.end,
                &["路公交", "路车", "路汽车", "路电车", "路巴士", "路无轨", "路公共汽车"],
            )
        });
    if route.is_some() {
        return route;
    }
    let last = super::range::dash(text, number.end)
        .and_then(|at| numeral::unsigned(text, at))
        .filter(|last| number.plain() && last.plain())
        .map_or(number.end, |last| last.end);
    let building =
        look::any(text, last, &["号楼", "號樓", "号线", "號線", "号馆", "号院", "号门", "号机组", "号泊位"]);
    if building.is_some() {
        return building;
    }
    let after = look::any(text, number.end, &["号", "號", "#", "室", "单元", "开头", "打头", "号段", "系"])?;
    number.integer().map(|_| after)
}

/// 二十届一中全会: a number before 届 in the name of a meeting.
fn session(text: &str, number: &Numeral) -> Option<usize> {
    let after = look::any(text, number.end, &["届", "屆"])?;
    unit::is_barred(text, number.end).then_some(after)
}

/// 80后, 00后.
fn generation(text: &str, number: &Numeral) -> Option<usize> {
    let end = look::any(text, number.end, &["后", "後"])?;
    let round = number.integer().is_some_and(|value| (1950..=2020).contains(&value) && value % 5 == 0);
    let two = number.plain() && (number.digits == 2 || number.digits == 4 && round);
    let noun = look::any(text, end, &["来", "续", "期", "方", "面", "者", "年", "天", "日", "月"]).is_none();
    (two && noun).then_some(end)
}

/// 500强, 四强.
fn ranked_list(text: &str, number: &Numeral) -> Option<usize> {
    let end = look::any(text, number.end, &["强"])?;
    let ahead = look::ends_any(text, number.start, &["前", "第"]);
    let word = look::any(text, number.end, &["强度", "强台风", "强降", "强震"]).is_some();
    (!ahead && !word).then_some(end)
}

fn titled_number(text: &str, number: &Numeral) -> Option<usize> {
    if !number.plain() {
        return None;
    }
    let before = look::before(text, look::back_over_blank(text, number.start));
    let title = NAMED_BEFORE_WORDS.last(before).is_some();
    if title && unit::suffix(text, number.end).is_none() {
        return Some(number.end);
    }
    (number.digits >= 3).then(|| look::any(text, number.end, NAMED_AFTER)).flatten()?;
    Some(number.end)
}

/// 〔2022〕5号, [2022]5号: where a document's number ends.
pub(super) fn document(text: &str, at: usize) -> Option<usize> {
    let after = look::any(text, at, &["〔", "[", "［", "【", "(", "（", "﹝"])?;
    let digits: usize = look::rest(text, after).chars().take_while(char::is_ascii_digit).count();
    let close = look::any(text, after + digits, &["〕", "]", "］", "】", ")", "）", "﹞"])?;
    let rest = look::rest(text, close);
    let width = rest
        .chars()
        .take(16)
        .take_while(|&char| char != '号' && (look::is_ideograph(char) || char.is_ascii_digit()))
        .map(char::len_utf8)
        .sum::<usize>();
    let numbered = rest
        .get(..width)
        .is_some_and(|part| part.chars().next_back().is_some_and(|char| char.is_ascii_digit()));
    let end = look::any(text, close + width, &["号"])?;
    (digits == 4 && numbered).then_some(end)
}
