//! Numbers with what stands around them: shares, multiples, money, lengths of time, quantities and bare numbers.

use super::build::{self, Draft, amount};
use super::modifier::Bent;
use super::numeral::{self, Form, Numeral, Vague};
use super::unit::{self, Suffix};
use super::value::{Amount, Interval, Number, Value};
use super::{FigureClass, compound, context, duration, look, money, ordinal, ratio, spoken, temperature};
use crate::recognize::finding::Finding;
use crate::text::Span;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// What was read behind a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tail {
    /// What the number with it states.
    pub(super) class: FigureClass,
    /// Where the number ends, its sign included.
    pub(super) numeral_end: usize,
    /// Where its unit ends.
    pub(super) end: usize,
    /// The unit.
    pub(super) unit: Option<Cow<'static, str>>,
    /// What the number is multiplied by to be in that unit.
    pub(super) factor: Decimal,
    /// What is added to it then (两个半小时).
    pub(super) plus: Decimal,
    /// The rule that read it.
    pub(super) rule: &'static str,
    /// Whether the unit is a measure word.
    pub(super) measure: bool,
    /// For a length of time, its unit.
    pub(super) length: Option<unit::Length>,
}

impl Tail {
    /// Nothing stands behind the number.
    pub(super) const fn none(end: usize) -> Self {
        Self {
            class: FigureClass::Number,
            numeral_end: end,
            end,
            unit: None,
            factor: Decimal::ONE,
            plus: Decimal::ZERO,
            rule: "number/bare",
            measure: false,
            length: None,
        }
    }

    pub(super) fn new(
        class: FigureClass,
        rule: &'static str,
        numeral_end: usize,
        end: usize,
        unit: Option<Cow<'static, str>>,
    ) -> Self {
        Self { class, rule, numeral_end, end, unit, ..Self::none(end) }
    }
}

/// The words behind `number`.
pub(super) fn tail(text: &str, number: &Numeral) -> Tail {
    let spaced = matches!(number.form, Form::Arabic | Form::Mixed) && look::arabic_before(text, number.end)
        || number.scale > Decimal::ONE;
    let at = if spaced { look::over_blank(text, number.end) } else { number.end };
    match unit::suffix(text, at).filter(|&(end, suffix)| !money::opens(text, end, suffix, number.single)) {
        Some((end, suffix)) => unit_tail(text, number, at, end, suffix),
        None => counted_half(text, number)
            .or_else(|| multiple_tail(text, number))
            .unwrap_or_else(|| Tail::none(number.end)),
    }
}

fn unit_tail(text: &str, number: &Numeral, at: usize, end: usize, suffix: Suffix) -> Tail {
    let written = || text.get(at..end).unwrap_or_default().to_owned();
    match suffix {
        Suffix::Share(name) => Tail::new(FigureClass::Percent, "percent/sign", end, end, Some(name.into())),
        Suffix::Point => {
            Tail::new(FigureClass::Percent, "percent/point", number.end, end, Some("point".into()))
        }
        Suffix::Dozen => {
            let tail = Tail::new(FigureClass::Number, "number/dozen", end, end, None);
            Tail { factor: DOZEN, ..tail }
        }
        Suffix::Money(code) => {
            let per = money::per(text, end);
            let unit =
                per.and_then(|to| text.get(end..to)).map_or(Cow::Borrowed(code), |per| per_unit(code, per));
            Tail::new(FigureClass::Money, "money/named", number.end, per.unwrap_or(end), Some(unit))
        }
        Suffix::Coin(parts, code) => {
            let factor = Decimal::ONE.checked_div(Decimal::from(parts)).unwrap_or(Decimal::ONE);
            let tail = Tail::new(FigureClass::Money, "money/coin", number.end, end, Some(code.into()));
            Tail { factor, ..tail }
        }
        Suffix::Time(length) => {
            let tail = Tail::new(
                FigureClass::Duration,
                "duration/counted",
                number.end,
                end,
                Some(length.name.into()),
            );
            let (plus, end) = duration::half_behind(text, end);
            Tail { length: Some(length), plus, end, ..tail }
        }
        Suffix::Unit => {
            if let Some((plus, end)) =
                spoken::decimals(text, number, end).or_else(|| spoken::half(text, number, end))
            {
                let unit = written();
                let tail =
                    Tail::new(FigureClass::Quantity, "quantity/spoken", number.end, end, Some(unit.into()));
                return Tail { plus, ..tail };
            }
            let per = money::per(text, end).unwrap_or(end);
            let unit = text.get(at..per).unwrap_or_default().to_owned();
            Tail::new(FigureClass::Quantity, "quantity/unit", number.end, per, Some(unit.into()))
        }
        Suffix::Measure => {
            let word = written();
            if let Some(code) = money::spoken(text, number, &word, end) {
                return Tail::new(FigureClass::Money, "money/colloquial", number.end, end, Some(code.into()));
            }
            if let Some(tail) = counted_half(text, number).or_else(|| minutes(text, number, end)) {
                return tail;
            }
            if number.fraction && word == "个" && points_follow(text, end) {
                return Tail::new(
                    FigureClass::Percent,
                    "percent/point",
                    number.end,
                    end,
                    Some("point".into()),
                );
            }
            if let Some(per) = rate(text, end) {
                let unit = text.get(at..per).unwrap_or_default().to_owned();
                return Tail::new(FigureClass::Quantity, "quantity/rate", number.end, per, Some(unit.into()));
            }
            let half = spoken::half(text, number, end);
            let (plus, to) = half.unwrap_or((Decimal::ZERO, end));
            let tail =
                Tail::new(FigureClass::Quantity, "quantity/measure", number.end, to, Some(word.into()));
            Tail { measure: half.is_none(), plus, ..tail }
        }
        Suffix::Other | Suffix::Counted(_) => Tail::none(number.end),
    }
}

/// Where the rate of a measure word that ends at `end` ends: 72次/分, 500人每平方公里. 每 before a day is an adverb.
fn rate(text: &str, end: usize) -> Option<usize> {
    let to = money::per(text, end)?;
    let Some(after) = look::any(text, end, &["每"]) else { return Some(to) };
    let exact = match unit::suffix(text, after)? {
        (_, Suffix::Unit) => true,
        (_, Suffix::Time(length)) => matches!(length.letter, Some('s' | 'm' | 'h')),
        _ => false,
    };
    exact.then_some(to)
}

/// How many a dozen is.
pub(super) const DOZEN: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

fn per_unit(code: &str, per: &str) -> Cow<'static, str> {
    let per = per.trim_start_matches(['/', '／', '每']);
    Cow::Owned(format!("{code}/{per}"))
}

/// 低0.1个和高3.8个百分点: the unit is written once, behind the last number.
fn points_follow(text: &str, end: usize) -> bool {
    let near: String =
        look::rest(text, end).chars().take(14).take_while(|char| !look::among("，。；", *char)).collect();
    near.contains("个百分点")
}

/// 分 is a minute where seconds follow.
fn minutes(text: &str, number: &Numeral, end: usize) -> Option<Tail> {
    let seconds = numeral::unsigned(text, end)?;
    let minute = text.get(number.end..end).is_some_and(|unit| unit == "分");
    let length = unit::Length { name: "分钟", letter: Some('m'), factor: 1 };
    let tail = Tail::new(FigureClass::Duration, "duration/counted", number.end, end, Some("分钟".into()));
    (minute && look::any(text, seconds.end, &["秒"]).is_some())
        .then_some(Tail { length: Some(length), ..tail })
}

/// 个多月, 个半小时: the approximation or the half stands inside the unit.
fn counted_half(text: &str, number: &Numeral) -> Option<Tail> {
    let after = look::any(text, number.end, &["个半", "個半", "个多", "個多"])?;
    let half = look::any(text, number.end, &["个半", "個半"]).is_some();
    let (end, suffix) = unit::suffix(text, after)?;
    if suffix == Suffix::Point {
        return Some(Tail::new(FigureClass::Percent, "percent/point", number.end, end, Some("point".into())));
    }
    let Suffix::Time(length) = suffix else { return None };
    let tail = Tail::new(FigureClass::Duration, "duration/half", number.end, end, Some(length.name.into()));
    let plus = if half { Decimal::ONE.checked_div(Decimal::TWO)? } else { Decimal::ZERO };
    Some(Tail { length: Some(length), plus, ..tail })
}

/// Words that begin with 倍, 成 or 折 and are none.
const NOT_MULTIPLE: &[&str] = &[
    "倍增", "倍加", "倍感", "倍受", "倍率", "倍速", "成为", "成功", "成立", "成员", "成本", "成果", "成都",
    "成绩", "成效", "成品", "成熟", "成长", "成交", "成就", "成套", "成分", "成因", "成型", "成像", "成语",
    "成吨", "成千", "成百", "成新", "成衣", "成渝", "成色", "折合", "折算", "折叠", "折旧", "折射", "折线",
    "折返", "折腾", "折桂", "折弯", "折戟", "折子", "折现", "折服", "折页", "折股", "折磨", "折价",
];

/// 倍, 成, 折.
fn multiple_tail(text: &str, number: &Numeral) -> Option<Tail> {
    if look::any(text, number.end, NOT_MULTIPLE).is_some() {
        return None;
    }
    let at = number.end;
    if let Some(end) = look::any(text, at, &["倍"]) {
        let half = look::any(text, end, &["半"]);
        let plus = half.map_or(Decimal::ZERO, |_| Decimal::new(5, 1));
        let end = half.unwrap_or(end);
        return Some(Tail {
            plus,
            ..Tail::new(FigureClass::Multiple, "multiple/times", number.end, end, None)
        });
    }
    if let Some(end) = look::any(text, at, &["成"]) {
        return tenths(text, number, end);
    }
    let end = look::any(text, at, &["折"])?;
    let places = match number.form {
        Form::Digits => number.digits,
        _ if number.low >= Decimal::TEN => 2,
        _ => 1,
    };
    let factor = super::digit::power(-i32::try_from(places).ok()?)?;
    let sane = number.high.checked_mul(factor)? < Decimal::ONE
        && matches!(number.vague, Vague::Exact | Vague::Between);
    let tail = Tail::new(FigureClass::Fraction, "fraction/discount", end, end, None);
    sane.then_some(Tail { factor, ..tail })
}

/// 四成, 四成五, 三成半.
fn tenths(text: &str, number: &Numeral, end: usize) -> Option<Tail> {
    let tenth = Decimal::new(1, 1);
    let sane = number.high <= Decimal::TEN && number.low > Decimal::ZERO && number.scale == Decimal::ONE;
    let hundredths = match super::digit::sign_at(text, end) {
        Some(super::digit::Sign::Digit(digit)) if digit > 0 && number.form == Form::Chinese => Some(digit),
        _ if look::starts(text, end, "半") => Some(5),
        _ => None,
    };
    let alone = |width: usize| {
        unit::suffix(text, end + width).is_none()
            && !look::next(text, end + width).is_some_and(super::digit::is_digit)
    };
    let width = look::next(text, end).map_or(0, char::len_utf8);
    let hundredths = hundredths.filter(|_| alone(width));
    let end = if hundredths.is_some() { end + width } else { end };
    let plus = hundredths.map_or(Decimal::ZERO, |digit| Decimal::new(i64::from(digit), 2));
    let tail = Tail::new(FigureClass::Fraction, "fraction/tenths", end, end, None);
    sane.then_some(Tail { factor: tenth, plus, ..tail })
}

/// The figure that the number at `at` states, or where to go on where it states none.
pub(super) fn read(text: &str, floor: usize, at: usize) -> Result<Finding, usize> {
    let Some(number) = numeral::signed(text, at) else {
        return ratio::vulgar(text, floor, at, None).ok_or(at);
    };
    if let Some(finding) = ordinal::english(text, &number) {
        return Ok(finding);
    }
    if number.single && capital(text, at) && !context::counted_in_money(text, number.end) {
        return Err(number.end);
    }
    if let Some(end) = super::identifier::passes(text, &number) {
        return Err(end);
    }
    ratio::read(text, floor, &number)
        .or_else(|| super::range::read(text, floor, &number))
        .or_else(|| single(text, floor, number.clone()))
        .ok_or(number.end)
}

/// Whether a financial capital that is an ordinary character as well stands at `at` (陆路, 伍转业).
fn capital(text: &str, at: usize) -> bool {
    look::next(text, at).is_some_and(|char| look::among("贰叁肆伍陆柒捌玖拾佰仟陸貳參叄", char))
}

/// The number with what 多 behind its measure word adds to it: 两个多月, 2个多百分点.
fn counted_more(text: &str, number: Numeral) -> Option<Numeral> {
    if number.vague != Vague::Exact || look::any(text, number.end, &["个多", "個多"]).is_none() {
        return Some(number);
    }
    let high = number.high.checked_add(number.step)?;
    Some(Numeral { high, vague: Vague::Over, ..number })
}

/// A figure of one number.
fn single(text: &str, floor: usize, number: Numeral) -> Option<Finding> {
    let number = counted_more(text, number)?;
    let tail = tail(text, &number);
    let prefix = money::prefix(text, number.start).filter(|&(start, _)| start >= floor);
    match (tail.class, prefix) {
        (FigureClass::Money, _) | (FigureClass::Number, Some(_)) => {
            money_figure(text, floor, &number, &tail, prefix)
        }
        (FigureClass::Duration, _) => duration::read(text, floor, &number, &tail),
        (FigureClass::Multiple, _) => multiple(text, floor, &number, &tail),
        (FigureClass::Quantity, _) => quantity(text, floor, &number, &tail),
        (FigureClass::Number, None) if tail.factor != Decimal::ONE => {
            finish(text, floor, &number, &tail, false)
        }
        (FigureClass::Number, None) => bare(text, floor, number),
        _ => finish(text, floor, &number, &tail, false),
    }
}

/// The number in the unit of what stands behind it.
fn converted(number: &Numeral, tail: &Tail) -> Option<Numeral> {
    let scaled = number.scaled(tail.factor)?;
    let add =
        |end: Decimal| end.checked_add(if number.low.is_sign_negative() { -tail.plus } else { tail.plus });
    let (mut place, mut step) = (scaled.place, scaled.step);
    if !tail.plus.is_zero() {
        place = super::digit::power(-i32::try_from(tail.plus.scale()).ok()?)?;
        step = place;
    }
    Some(Numeral { low: add(scaled.low)?, high: add(scaled.high)?, place, step, ..scaled })
}

/// The finding of a number with what stands behind and around it.
pub(super) fn finish(text: &str, floor: usize, number: &Numeral, tail: &Tail, weak: bool) -> Option<Finding> {
    let bent = Bent::around(text, floor, number.start, tail.end);
    let converted = converted(number, tail)?;
    let rounded = matches!(tail.class, FigureClass::Percent | FigureClass::Fraction);
    let value = amount(&converted, bent, tail.unit.clone(), rounded);
    let class = if number.vague == Vague::Between { FigureClass::Range } else { tail.class };
    let draft = Draft {
        class,
        rule: tail.rule,
        numeral: Some(Span::new(number.start, tail.numeral_end)),
        core: Span::new(number.start, tail.end),
        value: Some(Value::Amount(value)),
        weak,
    };
    Some(draft.within(Span::new(bent.start, bent.end), bent.with(number.vague)))
}

fn money_figure(
    text: &str,
    floor: usize,
    number: &Numeral,
    tail: &Tail,
    prefix: Option<(usize, &'static str)>,
) -> Option<Finding> {
    let (small, end) = money_rest(text, number, tail);
    let number = with_coins(number, tail, small)?;
    let start = prefix.map_or(number.start, |(start, _)| start);
    let (number, start) = &match money::minus(text, floor, start).filter(|_| prefix.is_some()) {
        Some(minus) => (number.negated(), minus),
        None => (number, start),
    };
    let start = *start;
    let generic = tail.unit.as_deref().is_none_or(|unit| unit == "CNY");
    let unit = match prefix {
        Some((_, code)) if generic => Some(Cow::Borrowed(code)),
        _ => tail.unit.clone(),
    };
    let bent = Bent::around(text, floor, start, end);
    let class = if number.vague == Vague::Between { FigureClass::Range } else { FigureClass::Money };
    let draft = Draft {
        class,
        rule: if tail.class == FigureClass::Money { tail.rule } else { "money/symbol" },
        numeral: Some(Span::new(number.start, tail.numeral_end)),
        core: Span::new(start, end),
        value: Some(Value::Amount(amount(number, bent, unit, false))),
        weak: false,
    };
    Some(draft.within(Span::new(bent.start, bent.end), bent.with(number.vague)))
}

/// Hundredths behind the main unit (1角1分) and where they end.
fn money_rest(text: &str, number: &Numeral, tail: &Tail) -> (u32, usize) {
    let main = text.get(number.end..tail.end).unwrap_or_default().trim_start();
    if number.vague != Vague::Exact {
        return (0, tail.end);
    }
    match main {
        "元" | "圆" | "圓" | "块" | "塊" => money::coins(text, tail.end, matches!(main, "块" | "塊")),
        "角" | "毛" => money::cents(text, tail.end),
        _ => foreign_coins(text, tail).unwrap_or((0, tail.end)),
    }
}

/// 5美元50美分.
fn foreign_coins(text: &str, tail: &Tail) -> Option<(u32, usize)> {
    let number = numeral::unsigned(text, look::any(text, tail.end, &["零"]).unwrap_or(tail.end))?;
    let (end, suffix) = unit::suffix(text, number.end)?;
    let hundredths =
        number.integer().and_then(|value| u32::try_from(value).ok()).filter(|&value| value < 100)?;
    match suffix {
        Suffix::Coin(100, code) if tail.unit.as_deref() == Some(code) && code != "CNY" => {
            Some((hundredths, end))
        }
        _ => None,
    }
}

fn with_coins(number: &Numeral, tail: &Tail, hundredths: u32) -> Option<Numeral> {
    let mut number = converted(number, tail)?;
    if hundredths > 0 {
        let more = Decimal::new(i64::from(hundredths), 2);
        number.low = number.low.checked_add(more)?;
        number.high = number.high.checked_add(more)?;
        let place = if hundredths.is_multiple_of(10) { 1 } else { 2 };
        number.place = Decimal::new(1, place);
        number.step = number.place;
    }
    Some(number)
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

fn multiple(text: &str, floor: usize, number: &Numeral, tail: &Tail) -> Option<Finding> {
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

fn quantity(text: &str, floor: usize, number: &Numeral, tail: &Tail) -> Option<Finding> {
    if let Some((number, tail)) = compound::sum(text, number, tail) {
        return finish(text, floor, &number, &tail, false);
    }
    if let Some(finding) = temperature::read(text, floor, number, tail) {
        return Some(finding);
    }
    let weak = tail.measure && (context::is_one(text, number) || context::shorthand(text, number, tail.end))
        || tail.measure && number.single && matches!(tail.unit.as_deref(), Some("级" | "方" | "門"));
    let finding = finish(text, floor, number, tail, weak)?;
    let bent = finding.span.start() < number.start || finding.span.end() > tail.end;
    if tail.measure && tail.unit.as_deref() == Some("级") && context::magnitude(number) {
        return magnitude(text, floor, number, tail.end);
    }
    if tail.measure && !context::counts(text, number, tail) {
        return None;
    }
    let verb = context::is_one(text, number)
        && finding.span.of(text).starts_with(['突', '破', '跨', '迈', '站', '冲']);
    if verb {
        return exact_one(number, tail);
    }
    Some(if bent {
        Finding { weak: false, confidence: crate::recognize::Confidence::CERTAIN, ..finding }
    } else {
        finding
    })
}

/// A bare 一 with its measure word behind a verb that would bend a number (突破一批技术).
fn exact_one(number: &Numeral, tail: &Tail) -> Option<Finding> {
    let bent = Bent::default();
    let draft = Draft {
        class: tail.class,
        rule: tail.rule,
        numeral: Some(build::span(number)),
        core: Span::new(number.start, tail.end),
        value: Some(Value::Amount(amount(number, bent, tail.unit.clone(), false))),
        weak: true,
    };
    Some(draft.exact())
}

/// 千亿级.
fn magnitude(text: &str, floor: usize, number: &Numeral, end: usize) -> Option<Finding> {
    let unit = context::is_money(text, number.start).then_some(Cow::Borrowed("CNY"));
    let tail = Tail::new(FigureClass::Number, "number/magnitude", number.end, end, unit);
    finish(text, floor, number, &tail, false)
}

/// A number with neither unit nor measure word.
fn bare(text: &str, floor: usize, number: Numeral) -> Option<Finding> {
    if let Some(end) = context::great(text, &number) {
        let tail = Tail::new(FigureClass::Quantity, "quantity/great", number.end, end, Some("大".into()));
        return finish(text, floor, &number, &tail, context::is_one(text, &number));
    }
    if let Some(end) = context::summed(text, &number) {
        let unit = text.get(number.end..end).unwrap_or_default().to_owned();
        let tail = Tail::new(FigureClass::Quantity, "quantity/summed", number.end, end, Some(unit.into()));
        return finish(text, floor, &number, &tail, true);
    }
    let bent = Bent::around(text, floor, number.start, number.end);
    let marked = bent.start < number.start || bent.end > number.end;
    if !context::stands_alone(text, &number, marked) {
        return None;
    }
    let money = context::is_amount(text, bent.start) && number.scale > Decimal::ONE;
    let mut tail = Tail::none(number.end);
    if money {
        tail = Tail::new(FigureClass::Money, "money/implied", number.end, number.end, Some("CNY".into()));
    } else if context::magnitude(&number) && context::is_money(text, bent.start) {
        tail.unit = Some("CNY".into());
    }
    finish(text, floor, &number, &tail, false)
}

/// The value of a share or fraction `part / whole`.
pub(super) fn quotient(part: Decimal, whole: Decimal) -> Option<Number> {
    let decimal = part.checked_div(whole)?;
    let back = decimal.checked_mul(whole)?;
    let finite = back == part && decimal.normalize().scale() < 20;
    Some(if finite {
        Number::Decimal(decimal.normalize())
    } else {
        Number::Fraction(part.normalize(), whole.normalize())
    })
}

/// An interval that holds one number.
pub(super) fn point(number: Decimal) -> Interval {
    Interval { low: Some(number), high: Some(number), ..Interval::default() }
}

/// The figure of a number that is not written out: 几个, 若干家.
pub(super) fn vague(text: &str, floor: usize, number: Numeral, tail: &Tail) -> Option<Finding> {
    match tail.class {
        FigureClass::Duration => duration::read(text, floor, &number, tail),
        FigureClass::Multiple => multiple(text, floor, &number, tail),
        _ => finish(text, floor, &number, tail, false),
    }
}
