//! 翻一番, 翻番, 翻倍, 过半, 半数.

use super::amount::{self, finish};
use super::build::Draft;
use super::modifier::Bent;
use super::numeral::{self, Numeral, Vague};
use super::start::{Opening, opening};
use super::tail::{self, Tail};
use super::value::{Amount, Number, Value};
use super::{FigureClass, Modifier, look};
use crate::recognize::finding::Finding;
use crate::text::Span;
use rust_decimal::Decimal;

/// What stands between 翻 and its number, and how it bends it.
const BETWEEN: &[(&str, Modifier)] = &[
    ("了近", Modifier::Nearly),
    ("了将近", Modifier::Nearly),
    ("了约", Modifier::About),
    ("了超过", Modifier::Over),
    ("了", Modifier::Exact),
    ("近", Modifier::Nearly),
    ("", Modifier::Exact),
];

/// What a doubling begins with.
const DOUBLING: &str = "翻";

/// Doublings at `at`: 翻一番 is twice as much, 翻两番 four times.
pub(super) fn doubling(text: &str, at: usize) -> Option<Finding> {
    let after = look::over_blank(text, look::any(text, at, &[DOUBLING])?);
    if let Some(end) = look::any(text, after, &["番", "倍", "一倍", "了一倍"]) {
        return Some(doubled(Span::new(at, end), None, Decimal::TWO, Modifier::Exact));
    }
    let (from, modifier) = BETWEEN.iter().find_map(|&(word, modifier)| {
        let from = look::over_blank(text, look::starts(text, after, word).then_some(after + word.len())?);
        numeral::unsigned(text, from).map(|_| (from, modifier))
    })?;
    let number = numeral::unsigned(text, from)?;
    let end = look::any(text, number.end, &["番", "倍"])?;
    let times = number.integer().filter(|times| (1..=20).contains(times))?;
    let factor = if look::starts(text, number.end, "倍") {
        Decimal::from(times.checked_add(1)?)
    } else {
        super::digit::power(0)?.checked_mul(Decimal::from(1_i64.checked_shl(u32::try_from(times).ok()?)?))?
    };
    Some(doubled(Span::new(at, end), Some(Span::new(number.start, number.end)), factor, modifier))
}

fn doubled(core: Span, numeral: Option<Span>, factor: Decimal, modifier: Modifier) -> Finding {
    let number =
        Numeral { low: factor, high: factor, place: Decimal::ONE, step: Decimal::ONE, ..Numeral::default() };
    let bent = match modifier {
        Modifier::Exact => amount::point(factor),
        _ => super::Interval {
            low: factor.checked_sub(Decimal::ONE),
            high: number.high.checked_add(Decimal::ONE),
            ..super::Interval::default()
        },
    };
    let value = Amount {
        number: Some(Number::Decimal(factor)),
        interval: Some(bent),
        includes_base: Some(true),
        ..Amount::default()
    };
    Draft {
        class: FigureClass::Multiple,
        rule: "multiple/doubling",
        numeral,
        core,
        value: Some(Value::Amount(value)),
        weak: false,
    }
    .within(core, modifier)
}

/// More than a half.
const OVER_HALF: &[&str] = &["过半数", "過半數", "过半", "過半", "超半数", "超半", "逾半"];

/// Words for a half: of a number, or of a price.
const HALVES: &[&str] = &["一半", "半数", "半數", "半价", "半價", "对折", "對折", "半折"];

/// Words for a whole, and for twice as much.
const WHOLE: &[&str] = &["百分百"];
const DOUBLE: &[&str] = &["双倍", "雙倍"];

/// How halves, wholes and doublings begin.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    let words = OVER_HALF.iter().chain(HALVES).chain(WHOLE).chain(DOUBLE).chain(&[DOUBLING]);
    words.filter_map(|word| opening(word))
}

/// A whole and a double that are words: 百分百, 双倍.
pub(super) fn word(text: &str, floor: usize, at: usize) -> Option<Finding> {
    let (end, class, number, unit) = if let Some(end) = look::any(text, at, WHOLE) {
        (end, FigureClass::Percent, Decimal::ONE_HUNDRED, Some("percent".into()))
    } else {
        (look::any(text, at, DOUBLE)?, FigureClass::Multiple, Decimal::TWO, None)
    };
    let span = Span::new(at, end);
    let bent = Bent::around(text, floor, at, end);
    let stated =
        Numeral { low: number, high: number, place: Decimal::ONE, step: Decimal::ONE, ..Numeral::default() };
    let value = Amount {
        number: Some(Number::Decimal(number)),
        interval: Some(bent.interval(&stated, false)),
        unit,
        includes_base: (class == FigureClass::Multiple).then_some(true),
        ..Amount::default()
    };
    let draft = Draft {
        class,
        rule: "multiple/word",
        numeral: Some(span),
        core: span,
        value: Some(Value::Amount(value)),
        weak: false,
    };
    Some(draft.within(Span::new(bent.start, bent.end), bent.modifier))
}

/// 近半: where a bare 半 ends that a word bends and nothing follows that is halved.
fn nearly_half(text: &str, at: usize) -> Option<usize> {
    let end = look::any(text, at, &["半"])?;
    let bent = look::ends_any(text, at, &["近", "接近", "将近", "不足", "不到"])
        && !look::ends_any(text, at, &["最近", "附近", "邻近", "靠近", "临近", "走近", "远近"]);
    let free = look::next(text, end)
        .is_none_or(|char| !look::is_ideograph(char) || look::among("的在为是来都由被已以受选用企市", char));
    (bent && free).then_some(end)
}

/// 半数, 一半, 过半 at `at`.
pub(super) fn half(text: &str, floor: usize, at: usize) -> Option<Finding> {
    let over = look::any(text, at, OVER_HALF);
    let end = over.or_else(|| look::any(text, at, HALVES)).or_else(|| nearly_half(text, at))?;
    let barred = look::any(
        text,
        at,
        &[
            "半数以上人",
            "半价房",
            "一半天",
            "过半百",
            "过半年",
            "过半个",
            "超半年",
            "逾半年",
            "逾半个",
            "逾半天",
            "超半个",
            "过半小",
            "过半天",
            "超半天",
        ],
    )
    .is_some();
    if barred || look::ends_any(text, at, &["大", "另"]) && look::starts(text, at, "半") {
        return None;
    }
    let start =
        if over.is_some() { look::next(text, at).map_or(at, |char| at + char.len_utf8()) } else { at };
    let span = Span::new(start, end);
    let bent = Bent::around(text, floor, start, end);
    let modifier = if over.is_some() { Modifier::Over } else { bent.with(Vague::Exact) };
    let half = Decimal::new(5, 1);
    let number = Numeral {
        low: half,
        high: half,
        place: Decimal::new(1, 1),
        step: Decimal::new(1, 1),
        ..Numeral::default()
    };
    let interval = match modifier {
        Modifier::Exact => amount::point(half),
        Modifier::Over => super::Interval { low: Some(half), low_open: true, ..super::Interval::default() },
        _ => bent.interval(&number, false),
    };
    let value = Amount { number: Some(Number::Decimal(half)), interval: Some(interval), ..Amount::default() };
    let draft = Draft {
        class: FigureClass::Fraction,
        rule: "fraction/half",
        numeral: Some(span),
        core: span,
        value: Some(Value::Amount(value)),
        weak: false,
    };
    Some(draft.within(Span::new(bent.start.min(at), bent.end), modifier))
}

/// What 数 counts: other words that begin with 数 are nouns (数列, 数组).
const MANY: &[&str] = &[
    "个",
    "個",
    "名",
    "位",
    "家",
    "人",
    "次",
    "年",
    "天",
    "月",
    "周",
    "分钟",
    "小时",
    "倍",
    "元",
    "公里",
    "米",
    "吨",
    "度",
    "代",
    "种",
    "项",
    "件",
    "处",
    "场",
    "批",
    "条",
    "座",
    "台",
    "辆",
    "艘",
    "架",
    "日",
    "成",
    "番",
    "轮",
    "起",
    "只",
    "头",
    "户",
    "季",
    "层",
    "遍",
    "回",
    "届",
    "期",
    "平方米",
    "平方公里",
    "厘米",
    "毫米",
    "秒",
    "时",
    "世纪",
    "季度",
    "里",
    "里路",
    "斤",
    "亩",
    "段",
    "篇",
    "句",
    "门",
    "张",
    "本",
    "封",
    "支",
    "颗",
    "棵",
    "栋",
    "间",
    "所",
    "套",
    "类",
    "款",
    "大类",
    "块",
    "美元",
    "晚",
    "夜",
    "星期",
    "公斤",
];

/// What 几 does not count: 几点 and 几级 ask.
const NOT_SOME: &[&str] = &[
    "点", "點", "分", "级", "級", "方", "番", "重", "色", "样", "樣", "楼", "樓", "路", "度", "微", "节",
    "兆",
];

/// Words for some.
const SOME: &[&str] = &["好几", "好幾", "几", "幾", "数", "數", "若干"];

/// How some of a unit begins.
pub(super) fn some_openings() -> impl Iterator<Item = Opening> {
    SOME.iter().filter_map(|word| opening(word))
}

/// 数家, 几个, 若干名: some of a unit.
pub(super) fn some(text: &str, floor: usize, at: usize) -> Option<Finding> {
    let after = look::any(text, at, SOME)?;
    let many = matches!(look::next(text, at), Some('数' | '數'));
    if many
        && look::previous(text, at).is_some_and(|char| {
            look::is_ideograph(char) && !look::among("的和及与、在近约经有过了等来", char)
        })
    {
        return None;
    }
    let number = Numeral {
        start: at,
        end: after,
        low: Decimal::TWO,
        high: Decimal::TEN,
        place: Decimal::ONE,
        step: Decimal::ONE,
        scale: Decimal::ONE,
        vague: Vague::Few,
        ..Numeral::default()
    };
    let tail = tail::tail(text, &number);
    let unit = text.get(number.end..tail.end).unwrap_or_default();
    let counted = if many {
        MANY.contains(&unit.trim_start_matches(['个', '個'])) || MANY.contains(&unit)
    } else {
        !NOT_SOME.contains(&unit)
    };
    (tail.class != FigureClass::Number && counted)
        .then(|| amount::vague(text, floor, number, &tail))
        .flatten()
}

/// Words that say that a multiple comes on top of the base.
const ON_TOP: &[&str] = &[
    "增长",
    "增加",
    "提高",
    "上升",
    "提升",
    "扩大",
    "增",
    "涨",
    "上涨",
    "多",
    "高出",
    "多出",
    "高",
    "飙升",
    "激增",
    "猛增",
    "攀升",
    "增幅",
    "涨幅",
    "增长率",
    "增速",
    "大",
    "增大",
    "快",
];

pub(super) fn times(text: &str, floor: usize, number: &Numeral, tail: &Tail) -> Option<Finding> {
    let mut finding = finish(text, floor, number, tail, false)?;
    let from = finding.span.start();
    let before = look::before(text, from).trim_end_matches(['了', '达', ' ']);
    let on_top = ON_TOP.iter().any(|word| before.ends_with(word));
    if let Some(amount) = amount_of(&mut finding) {
        amount.includes_base = Some(!on_top);
    }
    Some(finding)
}

fn amount_of(finding: &mut Finding) -> Option<&mut Amount> {
    match &mut finding.body {
        crate::recognize::Body::Figure(super::Figure { value: Some(Value::Amount(amount)), .. }) => {
            Some(amount)
        }
        _ => None,
    }
}
