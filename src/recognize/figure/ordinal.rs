//! Ranks: 第三, 第二批, 首位, 前十.

use super::build::Draft;
use super::numeral::{self, Numeral, Vague};
use super::start::{Opening, before_number, opening};
use super::unit::{self, Suffix};
use super::value::{Amount, Number, Value};
use super::{FigureClass, amount, look};
use crate::recognize::finding::Finding;
use crate::text::Span;
use rust_decimal::Decimal;

/// How ranks begin.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    let first = FIRST.iter().map(|word| ('首', word.chars().next()));
    let numbered = ['前', '头', '頭'].into_iter().flat_map(before_number);
    first.chain(numbered).chain(LAST.iter().copied().chain(["第"]).filter_map(opening))
}

/// The rank at `at`.
pub(super) fn read(text: &str, at: usize) -> Option<Finding> {
    numbered(text, at)
        .or_else(|| last(text, at))
        .or_else(|| first(text, at))
        .or_else(|| leading(text, at))
        .or_else(|| head(text, at))
}

/// What stands before a rank that is counted from the end.
const LAST: &[&str] = &["倒数", "倒數"];

/// 倒数第三: counted from the end, so that the value is negative.
fn last(text: &str, at: usize) -> Option<Finding> {
    let after = look::any(text, at, LAST)?;
    let number = numeral::unsigned(text, look::any(text, after, &["第"])?)?;
    let whole = number.integer().is_some_and(|value| value > 0);
    let end = measure_end(text, number.end);
    let core = Span::new(at, end);
    whole.then(|| draft("ordinal/last", &number, core, -number.low, false).exact())
}

/// 头一个, 头三名.
fn head(text: &str, at: usize) -> Option<Finding> {
    let after = look::any(text, at, &["头", "頭"])?;
    let named = look::previous(text, at)
        .is_some_and(|char| char.is_alphanumeric() && !look::among("的是了在这我他她它你为有进和", char));
    let number = numeral::unsigned(text, after)?;
    let (end, suffix) = unit::suffix(text, number.end)?;
    let whole = number.form == numeral::Form::Chinese
        && number.integer().is_some()
        && matches!(suffix, Suffix::Measure(_));
    (whole && !named).then(|| draft("ordinal/head", &number, Span::new(at, end), number.low, false).exact())
}

/// Letters that make a rank of the number behind them, with what may stand between.
const LETTERED: &[&str] =
    &["No.", "NO.", "no.", "No. ", "NO. ", "№", "№ ", "TOP", "Top", "top", "TOP ", "Top ", "top "];

/// No.1, TOP10.
pub(super) fn lettered(text: &str, at: usize) -> Option<Finding> {
    let after = LETTERED.iter().rev().find_map(|word| look::any(text, at, &[word]))?;
    let number = numeral::unsigned(text, after).filter(Numeral::plain)?;
    let joined = |char: Option<char>| char.is_some_and(|char| char.is_ascii_alphanumeric());
    let free = !joined(look::previous(text, at)) && !joined(look::next(text, number.end));
    let whole = number.digits <= 4 && !number.leading_zero;
    let core = Span::new(at, number.end);
    (free && whole).then(|| draft("ordinal/lettered", &number, core, number.low, false).exact())
}

/// 1st, 22nd: an English rank.
pub(super) fn english(text: &str, number: &Numeral) -> Option<Finding> {
    let ending = match number.integer()? {
        11..=13 => "th",
        value => match value % 10 {
            1 => "st",
            2 => "nd",
            3 => "rd",
            _ => "th",
        },
    };
    let end = look::any(text, number.end, &[ending])?;
    let free = look::next(text, end).is_none_or(|char| !char.is_ascii_alphanumeric());
    let core = Span::new(number.start, end);
    (free && number.plain()).then(|| draft("ordinal/english", number, core, number.low, false).exact())
}

/// The figure of a rank.
fn draft(rule: &'static str, number: &Numeral, core: Span, value: Decimal, weak: bool) -> Draft {
    Draft {
        class: FigureClass::Ordinal,
        rule,
        numeral: Some(Span::new(number.start, number.end)),
        core,
        value: Some(rank(value)),
        weak,
    }
}

/// The value of a rank.
fn rank(number: Decimal) -> Value {
    Value::Amount(Amount {
        number: Some(Number::Decimal(number)),
        interval: Some(amount::point(number)),
        ..Amount::default()
    })
}

/// 第N with its measure word.
fn numbered(text: &str, at: usize) -> Option<Finding> {
    let after = look::any(text, at, &["第"])?;
    let number = numeral::unsigned(text, look::over_blank(text, after))?;
    if number.vague != Vague::Exact || number.fraction {
        return None;
    }
    if names(text, &number).is_some() {
        return None;
    }
    let core = Span::new(at, measure_end(text, number.end));
    Some(draft("ordinal/numbered", &number, core, number.low, false).exact())
}

/// What is named with a rank: schools, hospitals, works and offices, and the man at the touchline.
const NAMED: &[&str] = &[
    "师范",
    "外国语",
    "医科",
    "军医",
    "工业大学",
    "人民医院",
    "中医",
    "附属",
    "附小",
    "附中",
    "中学",
    "小学",
    "高级中学",
    "高中",
    "初级中学",
    "实验",
    "幼儿园",
    "职业",
    "医院",
    "中级人民法院",
    "检察院",
    "监狱",
    "看守所",
    "工程局",
    "工程公司",
    "工程有限",
    "航务",
    "公路",
    "勘察",
    "勘测",
    "研究院",
    "研究所",
    "海洋研究",
    "机床",
    "纺织厂",
    "制药厂",
    "汽车制造",
    "重型机",
    "拖拉机",
    "历史档案馆",
    "机场",
    "集团军",
    "官员",
    "国际",
    "巡回",
    "审判庭",
    "合议庭",
    "党小组",
    "分院",
    "分校",
    "生态环境保护督察",
    "医学院",
    "党支部",
    "支部",
];

/// Where a number behind 第 ends that belongs to a name: 第二师范学院, 第72集团军.
pub(super) fn names(text: &str, number: &Numeral) -> Option<usize> {
    let rank = look::ends_any(text, number.start, &["第"]);
    (rank && look::any(text, number.end, NAMED).is_some()).then_some(number.end)
}

/// Where the measure word at `at` ends, or `at`.
fn measure_end(text: &str, at: usize) -> usize {
    let great = || {
        look::any(text, at, &["大"])
            .filter(|_| look::any(text, at, &["大学", "大会", "大队", "大道", "大街"]).is_none())
    };
    match unit::suffix(text, at) {
        // 第三个月 is 第三个: a noun stands behind the measure word.
        Some((_, Suffix::Time(_))) if look::any(text, at, &["个", "個"]).is_some() => at + '个'.len_utf8(),
        Some((end, Suffix::Measure(_) | Suffix::Time(_))) => end,
        _ => great()
            .or_else(|| look::any(text, at, &["名", "条", "章", "节", "号", "代", "届", "任"]))
            .unwrap_or(at),
    }
}

/// Measure words that 首 stands before.
const FIRST: &[&str] = &[
    "位", "个", "家", "批", "次", "届", "款", "条", "例", "座", "艘", "架", "台", "列", "部", "项", "支",
    "本", "份", "套", "只", "班", "单", "名", "场", "期", "辆", "枚", "颗", "枪", "笔", "张", "件", "块",
    "段", "轮", "季", "站", "趟", "间", "栋", "处", "片", "组", "版", "集", "日", "周", "月", "年", "天",
    "船", "车次", "梯次", "梯", "行", "排", "株", "茬", "口", "宗", "对", "篇", "幅", "层", "艇", "起", "波",
    "局",
];

/// Words that begin like 首 with a measure word and are none.
const NOT_FIRST: &[&str] = &[
    "首席",
    "首都",
    "首相",
    "首脑",
    "首府",
    "首要",
    "首先",
    "首发",
    "首创",
    "首选",
    "首钢",
    "首尔",
    "首页",
    "首长",
    "首领",
    "首饰",
    "首部曲",
    "首日封",
    "首位度",
    "首班车",
    "首件制",
    "首付",
    "首乌",
    "首肯",
    "首当",
    "首屈",
    "首善",
    "首映",
    "首飞",
    "首航",
    "首播",
    "首演",
    "首秀",
    "首战",
    "首套房",
    "首诊",
    "首问",
    "首尾",
    "首级",
    "首年度",
    "首月",
    "首车",
];

/// 首位, 首批, 首款.
fn first(text: &str, at: usize) -> Option<Finding> {
    let after = look::any(text, at, &["首"])?;
    let end = look::any(text, after, FIRST)?;
    let word = look::any(text, at, NOT_FIRST).is_some();
    let inside = look::ends_any(
        text,
        at,
        &[
            "元",
            "匕",
            "自",
            "榜",
            "岁",
            "魁",
            "祸",
            "斩",
            "俯",
            "回",
            "昂",
            "翘",
            "痛心疾",
            "群龙无",
            "一",
            "几",
            "两",
            "三",
            "多",
            "数",
            "十",
            "百",
            "邮轮",
        ],
    );
    if word || inside {
        return None;
    }
    let draft = Draft {
        class: FigureClass::Ordinal,
        rule: "ordinal/first",
        numeral: Some(Span::new(at, after)),
        core: Span::new(at, end),
        value: Some(rank(Decimal::ONE)),
        weak: false,
    };
    Some(draft.exact())
}

/// Characters that end a word with 前: 目前, 以前.
const NOT_AHEAD: &str = "目之以此日年当提月天空从眼面门生课饭会先史超赛战午节周提跟台榜期事婚产餐术售单考房向往朝站楼床点时分内候的";

/// 前十, 前三名, 前100强.
fn leading(text: &str, at: usize) -> Option<Finding> {
    let after = look::any(text, at, &["前"])?;
    if look::previous(text, at).is_some_and(|char| look::among(NOT_AHEAD, char)) {
        return None;
    }
    let number = numeral::unsigned(text, after)?;
    let whole = number.integer().is_some_and(|value| (1..=10_000).contains(&value))
        && number.form != numeral::Form::Digits;
    let word = super::not_figure::word(text, after).is_some()
        && look::any(text, number.end, &["强", "佳"]).is_none();
    let (end, measure) = match unit::suffix(text, number.end) {
        Some((end, Suffix::Measure(_))) => (end, true),
        Some(_) => return None,
        None => (look::any(text, number.end, &["强", "佳", "大", "甲"]).unwrap_or(number.end), false),
    };
    let closes = measure
        || end > number.end
        || look::is_edge(text, end)
        || look::any(
            text,
            end,
            &[
                "的", "之", "行列", "甲", "和", "且", "以", "内", "中", "城市", "省", "国家", "依次", "分别",
                "都是", "均为", "均是", "则是", "的是",
            ],
        )
        .is_some();
    let word = word && number.bare;
    if !whole || word || !closes || number.leading_zero {
        return None;
    }
    Some(draft("ordinal/leading", &number, Span::new(at, end), number.low, false).exact())
}
