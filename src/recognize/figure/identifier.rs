//! Digits that name something and count nothing: telephone numbers, codes, section numbers, addresses on the web.

use super::numeral::{self, Form, Numeral};
use super::words::{Words, each};
use super::{context, look, named, unit};
use crate::text::normalize::is_blank;
use std::sync::LazyLock;

/// Words before a number that make it a name. Source: the forms of official documents (GB/T 9704-2012) and everyday use.
const NAMED_BEFORE: &str = "
电话 热线 拨打 手机 传真 邮编 邮政编码 编号 证号 账号 帐号 卡号 车牌 车牌号 航班 代码 股票代码 文号 字第 证字 QQ 微信 微信号 身份证 身份证号 许可证 尾号 房号 车次 单号 订单号 电话： 热线： 电话: 热线: 邮编： 邮编: 编号： 编号: 代码： 代码: 账号： 账号: 手机： 手机: 传真： 传真: Tel: TEL: Tel： QQ： QQ: 微信： ID： ID: ISBN ISSN 证号： 号码： 号码: 号码为 号码是 代码为 编号为 型号 国道 省道 县道 高速G 邮箱： 房间号 沪深 中证 标普 纳斯达克 上证 日经 富时 科创 国证 罗素 明晟 QQ号 QQ群 群号 工号 学号 座位 座位号 门牌 门牌号 病历号 批号 案号 编码 条码 序列号 验证码 验证码是 工单 车厢 附件 附录 附表 附图 端口 北证 深证 创业板 中小板 红利 恒指 纳指 央企 道琼斯 合约 主力合约 期货 波音 空客 歼 轰 运- Windows iOS Android 邮箱:
";

static MAKE_WORDS: LazyLock<Words<()>> =
    LazyLock::new(|| Words::backwards(MAKES.iter().map(|&make| (make, ()))));

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
        .or_else(|| coded(text, number))
        .or_else(|| delivered(text, number))
        .or_else(|| model(text, number))
        .or_else(|| hotline(text, number))
        .or_else(|| capitals(text, number))
        .or_else(|| super::ordinal::names(text, number))
        .or_else(|| ranked_list(text, number))
        .or_else(|| enumerator(text, number))
        .or_else(|| dotted(text, number))
        .or_else(|| lettered(text, number))
        .or_else(|| telephone(text, number))
        .or_else(|| titled_number(text, number))
        .or_else(|| numbered(text, number))
        .or_else(|| titled(text, number))
        .or_else(|| session(text, number))
        .or_else(|| named::passes(text, number))
}

/// 贵州茅台（600519）, 九龍巴士（一九三三）: four to six digits alone in brackets behind a name.
fn coded(text: &str, number: &Numeral) -> Option<usize> {
    let bare = number.plain() || number.form == Form::Digits;
    let open = look::previous(text, number.start).filter(|char| matches!(char, '（' | '('))?;
    let closes = look::any(text, number.end, &["）", ")", ".S", ".H", ".B", ".T"]).is_some();
    let named = look::previous(text, number.start - open.len_utf8())
        .is_some_and(|char| look::is_ideograph(char) || look::is_latin(char));
    (bare && (4..=6).contains(&number.digits) && closes && named).then_some(number.end)
}

/// What is delivered in a month: a contract is named after it. Source: the products of the Shanghai, Zhengzhou, Dalian,
/// Guangzhou and international energy exchanges, as news call them.
const DELIVERED: &[&str] = &[
    "螺纹",
    "螺纹钢",
    "热卷",
    "线材",
    "不锈钢",
    "铁矿",
    "铁矿石",
    "焦煤",
    "焦炭",
    "动力煤",
    "硅铁",
    "锰硅",
    "工业硅",
    "碳酸锂",
    "多晶硅",
    "沪铜",
    "沪铝",
    "沪锌",
    "沪铅",
    "沪镍",
    "沪锡",
    "沪金",
    "沪银",
    "氧化铝",
    "原油",
    "燃油",
    "低硫燃油",
    "沥青",
    "橡胶",
    "纸浆",
    "豆粕",
    "豆油",
    "豆一",
    "豆二",
    "大豆",
    "菜粕",
    "菜油",
    "菜籽油",
    "棕榈油",
    "玉米",
    "淀粉",
    "生猪",
    "鸡蛋",
    "苹果",
    "红枣",
    "白糖",
    "郑糖",
    "棉花",
    "郑棉",
    "棉纱",
    "花生",
    "甲醇",
    "尿素",
    "纯碱",
    "玻璃",
    "烧碱",
    "塑料",
    "聚丙烯",
    "苯乙烯",
    "乙二醇",
    "液化气",
    "短纤",
    "集运",
    "欧线",
    "股指",
    "国债",
];

/// 豆粕2505: the year and the month in which a commodity is delivered.
fn delivered(text: &str, number: &Numeral) -> Option<usize> {
    let month = number.integer().is_some_and(|value| (1..=12).contains(&(value % 100)));
    let bare = number.plain() && number.digits == 4 && unit::suffix(text, number.end).is_none();
    (bare && month && look::ends_any(text, number.start, DELIVERED)).then_some(number.end)
}

/// Makes whose models are numbered: telephones, their processors, cars.
const MAKES: &[&str] = &[
    "小米",
    "红米",
    "荣耀",
    "一加",
    "魅族",
    "真我",
    "骁龙",
    "天玑",
    "麒麟",
    "极氪",
    "岚图",
    "智界",
    "宝马",
    "奥迪",
    "马自达",
    "标致",
    "哈弗",
    "坦克",
    "深蓝",
];

/// 小米14, 骁龙8, 极氪001: a make and the number of a model.
fn model(text: &str, number: &Numeral) -> Option<usize> {
    let short = number.plain() && number.digits <= 3;
    let made = || MAKE_WORDS.last(look::before(text, number.start)).is_some();
    let bare = short && made() && unit::suffix(text, number.end).is_none();
    (bare && look::next(text, number.end) != Some('比')).then_some(number.end)
}

/// 12345, 95588: five digits of a public line, where nothing is counted with them.
///
/// Source: 电信网编号计划 (2017): 123XX are lines of government, 95XXX and 96XXX of enterprises and provinces.
fn hotline(text: &str, number: &Numeral) -> Option<usize> {
    let public = number.integer().is_some_and(|value| matches!(value, 12_300..=12_399 | 95_000..=96_999));
    let counted = || {
        context::measured(text, look::over_blank(text, number.end))
            && look::any(text, number.end, &["平台"]).is_none()
    };
    (number.plain() && public && !counted()).then_some(number.end)
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

/// Whether a line, a sentence or a clause begins at `at`.
fn begins(text: &str, at: usize) -> bool {
    let before = look::before(text, at).trim_end_matches([' ', '\u{3000}', '\t']);
    before.chars().next_back().is_none_or(|char| look::among("。；：！？;:\n", char))
}

/// 1. and 2、 before a heading, (3) and 2.2.1.
fn enumerator(text: &str, number: &Numeral) -> Option<usize> {
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
        && next.is_some_and(|char| super::digit::is_digit(char) && look::arabic(char).is_none() == chinese);
    (short && heading && !listed && begins(text, number.start)).then_some(mark)
}

/// 2.2.1, 192.168.0.1, and 2.2 glued to a heading.
fn dotted(text: &str, number: &Numeral) -> Option<usize> {
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

/// A4, G20, 5G: letters against digits that no unit explains.
fn lettered(text: &str, number: &Numeral) -> Option<usize> {
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
    if (named || serial) && number.plain() && !scaled && super::currency::prefix(text, number.start).is_none()
    {
        return Some(number.end);
    }
    if dashed && number.plain() && !scaled {
        return Some(number.end);
    }
    if (letter && !behind && number.form == Form::Arabic)
        || (latin_before && !scaled && super::currency::prefix(text, number.start).is_none())
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

/// 13812345678, 0731-84312345, 400-123-4567, numbers with more digits than any count has.
fn telephone(text: &str, number: &Numeral) -> Option<usize> {
    if number.plain() && number.leading_zero && number.digits == 3 {
        return Some(number.end);
    }
    let dashed = look::next(text, number.end).is_some_and(|char| matches!(char, '-' | '—' | '－' | '–'));
    if !number.plain() || number.digits < 5 && !dashed || unit::suffix(text, number.end).is_some() {
        return None;
    }
    let dash = look::any(text, number.end, &["-", "—", "－", "–"])
        .map(|after| if number.leading_zero { look::over_blank(text, after) } else { after })
        .filter(|&after| look::arabic_at(text, after));
    let digits_from =
        |at: usize| look::rest(text, at).chars().take_while(|&char| look::arabic(char).is_some()).count();
    let run_end = |at: usize| {
        let run =
            look::rest(text, at).chars().take_while(|&char| look::arabic(char).is_some() || char == '-');
        at + run.map(char::len_utf8).sum::<usize>()
    };
    if let Some(after) = dash {
        let area = number.leading_zero && (2..=4).contains(&number.digits) && digits_from(after) >= 5;
        let free = number.digits == 3
            && matches!(digits_from(after), 3 | 4 | 7)
            && look::any(text, after + digits_from(after), &["-"]).is_some();
        if area || free {
            return Some(run_end(after));
        }
        let serial =
            look::starts(text, number.end, "-") && look::starts(text, after + digits_from(after), "-");
        let local = number.digits >= 7 && digits_from(after) <= 4;
        if serial || local {
            return Some(run_end(number.end));
        }
    }
    let value = number.integer()?;
    let mobile = number.digits == 11 && (13_000_000_000..20_000_000_000).contains(&value);
    let code = number.leading_zero && number.digits >= 5;
    (mobile || code || number.digits == 18).then_some(number.end)
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

/// How many characters of a run of letters are looked at, so that a long one is not read again and again.
const RUN: usize = 512;

/// Where an address on the web, a mail address or a name with digits ends that begins with the letters at `at`.
pub(super) fn latin(text: &str, at: usize) -> usize {
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
