//! Numbers that name a security, a contract or a model: 贵州茅台（600519）, 豆粕2505, 小米14.

use crate::recognize::figure::numeral::{Form, Numeral};
use crate::recognize::figure::words::Words;
use crate::recognize::figure::{look, unit};
use std::sync::LazyLock;

/// 贵州茅台（600519）, 九龍巴士（一九三三）: four to six digits alone in brackets behind a name.
pub(super) fn coded(text: &str, number: &Numeral) -> Option<usize> {
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
pub(super) fn delivered(text: &str, number: &Numeral) -> Option<usize> {
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

static MAKE_WORDS: LazyLock<Words<()>> =
    LazyLock::new(|| Words::backwards(MAKES.iter().map(|&make| (make, ()))));

/// 小米14, 骁龙8, 极氪001: a make and the number of a model.
pub(super) fn model(text: &str, number: &Numeral) -> Option<usize> {
    let short = number.plain() && number.digits <= 3;
    let made = || MAKE_WORDS.last(look::before(text, number.start)).is_some();
    let bare = short && made() && unit::suffix(text, number.end).is_none();
    (bare && look::next(text, number.end) != Some('比')).then_some(number.end)
}
