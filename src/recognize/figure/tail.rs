//! What stands behind a number: a sign of a share, a unit, a measure word, a currency, 倍, 成 and 折.

use super::numeral::{self, Form, Numeral, Vague};
use super::unit::{self, Suffix};
use super::{FigureClass, duration, look, money, spoken};
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
    let unit = unit::suffix(text, at).filter(|&(end, suffix)| {
        !money::opens(text, end, suffix, number.single) && !drawn(text, number, end)
    });
    match unit {
        None if unit::is_barred(text, at) => pointed(text, number, at),
        _ => None,
    }
    .or_else(|| heads(text, number))
    .or_else(|| played(text, number))
    .unwrap_or_else(|| match unit {
        Some((end, suffix)) => unit_tail(text, number, at, end, suffix),
        None => counted_half(text, number)
            .or_else(|| multiple_tail(text, number))
            .unwrap_or_else(|| Tail::none(number.end)),
    })
}

/// A count in the word that ends at `end`.
fn count(text: &str, number: &Numeral, end: usize) -> Tail {
    let word = text.get(number.end..end).unwrap_or_default().trim_start().to_owned();
    let tail = Tail::new(FigureClass::Quantity, "quantity/measure", number.end, end, Some(word.into()));
    Tail { measure: true, ..tail }
}

/// 3300点以上: more points than a day has hours are those of an index.
fn pointed(text: &str, number: &Numeral, at: usize) -> Option<Tail> {
    let end = look::any(text, at, &["点", "點"])?;
    (number.low > Decimal::from(24_u32)).then(|| count(text, number, end))
}

/// 三十多号人: heads are counted with 号 where their number is about.
fn heads(text: &str, number: &Numeral) -> Option<Tail> {
    let end = look::any(text, number.end, &["号", "號"])?;
    let vague = matches!(number.vague, Vague::Over | Vague::About | Vague::Few | Vague::From);
    let people = number.low >= Decimal::ONE_HUNDRED || look::any(text, end, &["人"]).is_some();
    (vague && people).then(|| count(text, number, end))
}

/// What is counted in turn: games, shots, days on the market.
const TURNS: &[&str] = &["胜平负战勝負戰", "涨跌平漲", "投中罚罰"];

/// 7胜5平8负, 九涨九跌, 13投7中: counts that stand side by side.
fn played(text: &str, number: &Numeral) -> Option<Tail> {
    let word = look::next(text, number.end)?;
    let turn = TURNS.iter().find(|turn| look::among(turn, word))?;
    let end = number.end + word.len_utf8();
    let small = number.low < Decimal::ONE_HUNDRED && number.integer().is_some();
    let ahead = numeral::unsigned(text, end)
        .and_then(|other| look::next(text, other.end))
        .is_some_and(|char| look::among(turn, char));
    let behind =
        look::previous(text, number.start).filter(|&char| look::among(turn, char)).is_some_and(|char| {
            look::previous(text, number.start - char.len_utf8()).is_some_and(super::digit::is_digit)
        });
    (small && (ahead || behind)).then(|| Tail { measure: false, ..count(text, number, end) })
}

/// 两平一负, 战至24平: 平 is a draw and no area behind a small number or a verb of playing.
fn drawn(text: &str, number: &Numeral, end: usize) -> bool {
    let played = &["战至", "战成", "打成", "追至", "追成", "扳成", "战", "比"];
    look::previous(text, end) == Some('平')
        && text.get(number.end..end).is_some_and(|unit| unit.trim_start() == "平")
        && (number.low < Decimal::TEN || look::ends_any(text, number.start, played))
}

fn unit_tail(text: &str, number: &Numeral, at: usize, end: usize, suffix: Suffix) -> Tail {
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
        Suffix::Unit(word) => {
            if let Some((plus, end)) =
                spoken::decimals(text, number, end).or_else(|| spoken::half(text, number, end))
            {
                let tail =
                    Tail::new(FigureClass::Quantity, "quantity/spoken", number.end, end, Some(word.into()));
                return Tail { plus, ..tail };
            }
            let per = money::per(text, end);
            let whole = per.and_then(|per| text.get(at..per));
            let unit = whole.map_or(Cow::Borrowed(word), |whole| Cow::Owned(whole.to_owned()));
            Tail::new(FigureClass::Quantity, "quantity/unit", number.end, per.unwrap_or(end), Some(unit))
        }
        Suffix::Measure(word) => {
            if let Some(code) = money::spoken(text, number, word, end) {
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
        (_, Suffix::Unit(_)) => true,
        (_, Suffix::Time(length)) => matches!(length.letter, Some('s' | 'm' | 'h')),
        _ => false,
    };
    exact.then_some(to)
}

/// How many a dozen is.
pub(super) const DOZEN: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

pub(super) fn per_unit(code: &str, per: &str) -> Cow<'static, str> {
    let per = per.trim_start_matches(['/', '／', '每']);
    Cow::Owned(format!("{code}/{per}"))
}

/// 低0.1个和高3.8个百分点: the unit is written once, behind the last number.
fn points_follow(text: &str, end: usize) -> bool {
    let near: String =
        look::rest(text, end).chars().take(14).take_while(|char| !look::among("，。；", *char)).collect();
    near.contains("个百分点")
}

/// 分 is a minute where seconds follow, or a half.
fn minutes(text: &str, number: &Numeral, end: usize) -> Option<Tail> {
    let half = look::any(text, end, &["半钟", "半鐘", "半"])
        .filter(|&after| look::is_edge(text, after) || look::starts(text, end, "半钟"));
    let seconds = half.or_else(|| numeral::unsigned(text, end).map(|seconds| seconds.end))?;
    let minute = text.get(number.end..end).is_some_and(|unit| unit == "分");
    let length = unit::Length { name: "分钟", letter: Some('m'), factor: 1 };
    let tail = Tail::new(FigureClass::Duration, "duration/counted", number.end, end, Some("分钟".into()));
    if let Some(end) = half.filter(|_| minute) {
        return Some(Tail { length: Some(length), plus: Decimal::new(5, 1), end, ..tail });
    }
    (minute && look::any(text, seconds, &["秒"]).is_some()).then_some(Tail { length: Some(length), ..tail })
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
    "倍增", "倍加", "倍感", "倍受", "倍率", "倍速", "成为", "成功", "成立", "成员", "成本", "成果", "成绩",
    "成效", "成品", "成熟", "成长", "成交", "成就", "成套", "成分", "成因", "成型", "成像", "成语", "成吨",
    "成千", "成百", "成新", "成衣", "成渝", "成色", "折合", "折算", "折叠", "折旧", "折射", "折线", "折返",
    "折腾", "折桂", "折弯", "折戟", "折子", "折现", "折服", "折页", "折股", "折磨", "折价",
];

/// What goes on behind 都 where it says all.
const SAID_OF_ALL: &str = "是不没沒用有在会要能来被由已得超属给到达未没为";

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
        // 四成都用不出来: behind a digit 都 says all, unless the city goes on.
        let city = look::any(text, end, &["都"]).is_some_and(|after| {
            !number.single || look::next(text, after).is_none_or(|char| !look::among(SAID_OF_ALL, char))
        });
        if city {
            return None;
        }
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
