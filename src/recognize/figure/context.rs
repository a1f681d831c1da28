//! What the words near a number say about it.

use super::digit::{self, Sign, sign_at};
use super::look;
use super::numeral::{Form, Numeral, Vague};
use super::tail::Tail;
use super::unit::{self, Suffix};
use rust_decimal::Decimal;

/// Whether the number is a bare power of ten from a million up (百亿, 千亿).
pub(super) fn magnitude(number: &Numeral) -> bool {
    number.bare && number.scale > Decimal::ONE && number.vague == Vague::Exact
}

/// Nouns that are amounts of money by themselves.
const AMOUNTS: &[&str] = &[
    "金额",
    "总额",
    "资金",
    "投资",
    "价款",
    "货款",
    "总价",
    "成交价",
    "余额",
    "贷款",
    "存款",
    "营收",
    "收入",
    "利润",
    "产值",
    "市值",
    "净利润",
    "支出",
    "经费",
    "融资",
    "债务",
    "负债",
    "资产",
    "票房",
    "税收",
    "赔款",
    "赔偿",
    "捐款",
    "售价",
    "身价",
    "负债额",
    "销售额",
    "交易额",
    "成交额",
    "出口额",
    "进口额",
    "营业额",
    "额度",
    "首付",
    "月薪",
    "年薪",
    "工资",
    "预算",
    "押金",
    "房价",
    "彩礼",
    "奖金",
    "罚金",
    "身家",
    "总产值",
    "总投资",
    "投入",
    "财政收入",
];

/// Whether a noun that is an amount of money stands directly before `at`.
pub(super) fn is_amount(text: &str, at: usize) -> bool {
    let before = look::before(text, at)
        .trim_end_matches([' ', '约', '达', '为', '近', '超', '过', '共', '计', ':', '：', '是', '逾']);
    AMOUNTS.iter().any(|noun| before.ends_with(noun))
}

/// Words that show that money is spoken of.
const MONEY: &[&str] = &[
    "投资", "资金", "产值", "营收", "收入", "利润", "市值", "融资", "贷款", "税收", "GDP", "总额", "金额",
    "产业", "企业", "消费", "规模", "市场", "财政", "元",
];

/// Whether money is spoken of shortly before `at`.
pub(super) fn is_money(text: &str, at: usize) -> bool {
    let before = look::before(text, at);
    let from = before.char_indices().rev().nth(15).map_or(0, |(from, _)| from);
    let near = before.get(from..).unwrap_or_default();
    MONEY.iter().any(|word| near.contains(word))
}

/// Words that begin with 大 and make no group of the number before it.
const NOT_GREAT: &[&str] = &[
    "大学",
    "大会",
    "大队",
    "大家",
    "大人",
    "大厦",
    "大型",
    "大于",
    "大约",
    "大桥",
    "大豆",
    "大米",
    "大蒜",
    "大棚",
    "大批",
    "大规模",
    "大小",
    "大量",
    "大幅",
    "大多",
    "大部分",
    "大陆",
    "大楼",
    "大道",
    "大街",
    "大气压",
    "大妈",
    "大爷",
    "大赛",
    "大满贯",
    "大精神",
    "大报告",
    "大以来",
    "大召开",
    "大代表",
    "大期间",
    "大提出",
    "大闭幕",
    "大开幕",
    "大胜利",
    "大之后",
    "大后",
    "大前",
    "大上",
    "大对",
    "大明确",
    "大指出",
    "大作出",
    "大将",
    "大中小",
    "大中型",
    "大部署",
    "大闸蟹",
    "大专",
    "大盘",
    "大雪",
    "大雨",
    "大衣",
    "大路",
    "大桶",
    "大箱",
    "大包",
    "大碗",
    "大盆",
    "大口",
    "大步",
    "大截",
    "大半",
];

/// Where 大 behind a small number ends: 五大, 三大.
pub(super) fn great(text: &str, number: &Numeral) -> Option<usize> {
    let small = number.integer().is_some_and(|value| (1..=12).contains(&value));
    let form = number.form == Form::Chinese && (number.single || number.low > Decimal::TEN) || number.plain();
    let end = look::any(text, number.end, &["大"])?;
    let noun =
        look::next(text, end).is_some_and(|char| look::is_ideograph(char) || look::among("“\"《「", char));
    let congress = number.low > Decimal::TEN && number.form == Form::Chinese;
    (small && form && noun && !congress && look::any(text, number.end, NOT_GREAT).is_none()).then_some(end)
}

/// Where the noun behind a numeral that sums up names ends: 三省, 两地.
pub(super) fn summed(text: &str, number: &Numeral) -> Option<usize> {
    let small = number.single && number.integer().is_some_and(|value| (2..=10).contains(&value));
    let end = look::any(
        text,
        number.end,
        &["省", "市", "县", "区", "地", "国", "州", "镇", "乡", "村", "校", "企", "馆", "城"],
    )?;
    (small && !look::next(text, end).is_some_and(digit::is_digit)).then_some(end)
}

/// Words that a bare digit stands between: those of reckoning, of naming a number, of asking for some.
struct Beside {
    /// Words that end before it.
    before: &'static [&'static str],
    /// Words that begin behind it.
    behind: &'static [&'static str],
}

const OPERATORS: Beside = Beside {
    before: &[
        "加", "加上", "减", "减去", "乘", "乘以", "除", "除以", "得", "等于", "大于", "小于", "是", "为",
        "数字", "给我", "我要", "答案", "结果", "得到", "数到", "号码", "选", "按", "到", "至", "从", "介于",
        "说", "共", "一共", "总共", "在", "或", "和", "与",
    ],
    behind: &[
        "加",
        "减",
        "乘",
        "除",
        "等于",
        "大于",
        "小于",
        "的平方",
        "的立方",
        "的次方",
        "的倍数",
        "的阶乘",
        "次方",
        "次幂",
        "和",
        "与",
        "或",
        "这个数",
        "数到",
        "到",
        "至",
        "之间",
    ],
};

/// Words before a bare 一 that is a number.
const RECKONED: &[&str] = &["加", "加上", "减", "减去", "乘以", "除以", "等于", "从", "数到", "大于", "小于"];

/// Words between which a bare digit is reckoned with: 乘八是七十二.
const REACHED: &[&str] = &["加", "加上", "减", "减去", "乘", "乘以", "除以"];

/// Words behind it there.
const RESULT: &[&str] = &["是", "得", "余", "再"];

impl Beside {
    fn ends(&self, text: &str, at: usize) -> bool {
        look::ends_any(text, at, self.before)
    }

    /// Whether such a word stands at `at`, and a number or the end of a phrase behind it.
    fn starts(&self, text: &str, at: usize) -> bool {
        self.behind.iter().filter_map(|word| look::any(text, at, &[word])).any(|end| {
            let end = look::any(text, end, &["上", "去", "以"]).unwrap_or(end);
            look::is_edge(text, end)
                || sign_at(text, end).is_some()
                || text.get(at..end).is_some_and(|word| word.chars().count() > 1)
        })
    }
}

/// Whether the number is a bare 一.
pub(super) fn is_one(text: &str, number: &Numeral) -> bool {
    matches!(text.get(number.start..number.end), Some("一" | "壹"))
}

/// Whether the number is a syllable of a text that is set with blanks (最 难 的 一 环).
fn letter_spaced(text: &str, number: &Numeral) -> bool {
    let (start, end) = (look::back_over_blank(text, number.start), look::over_blank(text, number.end));
    let beside = |char: Option<char>| char.is_some_and(look::is_ideograph);
    start < number.start
        && end > number.end
        && beside(look::previous(text, start))
        && beside(look::next(text, end))
}

/// Whether a number without a unit states something: it is not a syllable of a name.
pub(super) fn stands_alone(text: &str, number: &Numeral, marked: bool) -> bool {
    let after = look::next(text, number.end);
    let before = look::previous(text, number.start);
    let edge = |char: Option<char>| char.is_none_or(|char| !char.is_alphanumeric());
    let free = edge(before) && edge(after);
    match number.form {
        Form::Arabic | Form::Mixed => true,
        _ if number.single && letter_spaced(text, number) => false,
        _ if number.single && number.bare => {
            let held =
                |char: Option<char>| char.is_some_and(|char| look::among("（）()“”\"「」《》【】〔〕", char));
            let reckoned =
                OPERATORS.ends(text, number.start) && (edge(after) || OPERATORS.starts(text, number.end));
            (free || reckoned) && !held(before) && !held(after)
        }
        _ if number.single => {
            let left = edge(before) || OPERATORS.ends(text, number.start);
            let right = edge(after) || OPERATORS.starts(text, number.end);
            let reckoned = edge(before) && OPERATORS.starts(text, number.end)
                || look::ends_any(text, number.start, RECKONED);
            let named = is_one(text, number) && !reckoned;
            let result =
                look::ends_any(text, number.start, REACHED) && look::any(text, number.end, RESULT).is_some();
            marked && edge(after) || left && right && (free || !named) || result
        }
        Form::Digits if number.digits < 3 && before.is_some_and(|char| look::among("“\"「‘", char)) => {
            false
        }
        Form::Digits => free || edge(after) && number.digits > 2,
        Form::Chinese => {
            let named = number.bare && number.scale == Decimal::ONE && number.vague == Vague::Exact;
            let several = number.end - number.start > '十'.len_utf8();
            !named
                || marked
                || free
                || several && edge(after)
                || several && OPERATORS.starts(text, number.end)
        }
    }
}

/// Whether a measure word behind a single Chinese digit is one: 三重 and 四方 are not.
pub(super) fn counts(text: &str, number: &Numeral, tail: &Tail) -> bool {
    let unit = tail.unit.as_deref().unwrap_or_default();
    let next = look::next(text, tail.end);
    let closes = next.is_none_or(|char| !look::is_ideograph(char));
    match unit {
        "重" | "方" | "样" | "手" | "面" | "头" | "路" | "色" | "维" | "行" | "下" | "门" | "大" => {
            !number.single || !closes || unit == "样" || unit == "头"
        }
        "进" => !closes && number.single,
        // 一核两轴: cores of a chip are counted in Arabic digits.
        "核" => number.form == Form::Arabic,
        _ => true,
    }
}

/// Whether a grade is one of wind, waves or an earthquake: 七级风圈, 阵风九级.
pub(super) fn blows(text: &str, start: usize, end: usize) -> bool {
    let end = look::any(text, end, &["以上", "左右", "的", "以上的"]).unwrap_or(end);
    look::any(
        text,
        end,
        &["风", "風", "大风", "阵风", "偏", "东", "西", "南", "北", "地震", "强震", "余震", "台风"],
    )
    .is_some()
        || look::ends_any(text, start, &["风", "風", "阵风", "风力", "风力达", "阵风达", "震级", "至", "到"])
}

/// Whether numerals with single nouns alternate: 一核两轴三圈.
pub(super) fn shorthand(text: &str, number: &Numeral, end: usize) -> bool {
    if !number.single || number.form == Form::Arabic {
        return false;
    }
    let mut back = look::before(text, number.start).chars().rev();
    let (noun, figure) = (back.next(), back.next());
    let lone = |char: char| matches!(digit::sign(char), Some(Sign::Digit(1..)));
    let timed = |char: char| look::among("年月日天周时次分秒元个回折成共来些起直样定般下旦向再说是", char);
    let before = noun.is_some_and(|noun| look::is_ideograph(noun) && !timed(noun) && !digit::is_digit(noun))
        && figure.is_some_and(lone);
    let width = text.get(number.end..end).map_or(0, |unit| unit.chars().count());
    let mut ahead = look::rest(text, end).chars();
    let (figure, noun) = (ahead.next(), ahead.next());
    let after = width == 1
        && figure.is_some_and(lone)
        && noun.is_some_and(|noun| look::is_ideograph(noun) && !timed(noun) && !digit::is_digit(noun))
        && !text.get(number.end..end).is_some_and(|unit| unit.chars().all(timed));
    before || after
}

/// Whether what stands at `at` shows that a number before it is one of a unit.
pub(super) fn measured(text: &str, at: usize) -> bool {
    matches!(
        unit::suffix(text, at),
        Some((_, Suffix::Unit(_) | Suffix::Money(_) | Suffix::Share(_) | Suffix::Point | Suffix::Measure(_)))
    ) || matches!(sign_at(text, at), Some(Sign::Big(_)))
}

/// Whether money stands at `at`, or nothing more.
pub(super) fn counted_in_money(text: &str, at: usize) -> bool {
    matches!(unit::suffix(text, at), Some((_, Suffix::Money(_) | Suffix::Coin(..))))
        || look::is_edge(text, at)
}
