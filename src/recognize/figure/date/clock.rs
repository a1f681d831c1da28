//! Times of day: 15:30, 下午3点半, 15时30分.

use super::expression::Clock;
use super::small::{self, Small, small};
use super::words::Daypart;
use crate::recognize::figure::digit::is_digit;
use crate::recognize::figure::{look, range};

/// The time at `at` and where it ends; `part` is the part of the day named before it.
pub(super) fn read(text: &str, at: usize, part: Option<Daypart>) -> Option<(usize, Clock)> {
    let lacking = minutes_to(text, at).filter(|&(end, _)| hour_ends(text, end).is_some());
    let from = lacking.map_or(at, |(end, _)| end);
    let (end, clock) = digital(text, from)
        .or_else(|| spoken(text, from, part.is_some() || lacking.is_some()))
        .or_else(|| lettered(text, from))?;
    let mark = afternoon_mark(text, end);
    let (end, part) = mark.map_or((end, part), |(end, part)| (end, Some(part)));
    let clock = shifted(clock, part);
    match lacking.or_else(|| minutes_to(text, end).filter(|_| clock.minute.is_none())) {
        Some((after, minutes)) => Some((after.max(end), earlier(clock, minutes))),
        None => Some((end, clock)),
    }
}

/// Two hours that share a unit and a part of the day: 7-9点, 四五点钟.
pub(super) fn span(text: &str, at: usize, part: Option<Daypart>) -> Option<(usize, Clock, Clock)> {
    let (first, last) = small::adjacent(text, at).or_else(|| {
        let first = small(text, at)?;
        Some((first, small(text, range::dash(text, first.end)?)?))
    })?;
    let sound = first.value < last.value && last.value <= 24 && first.digits <= 2 && last.digits <= 2;
    let after = look::any(text, last.end, HOURS).filter(|_| sound)?;
    let named = look::any(text, last.end, ON_THE_HOUR).is_some();
    let spaced =
        look::previous(text, at).is_none_or(|char| !char.is_alphanumeric() || look::among(PLACED, char));
    let alone =
        spaced && first.arabic && (look::is_edge(text, after) || look::any(text, after, CLOSING).is_some());
    let word = is_word(text, last.end);
    let clock = |hour: u16| Some(Clock { hour: u8::try_from(hour).ok()?, minute: None, second: None });
    let (from, to) = (shifted(clock(first.value)?, part), shifted(clock(last.value)?, part));
    (!word && (part.is_some() || named || alone)).then_some((after, from, to))
}

/// 差五分, 差一刻: the minutes that lack to an hour.
fn minutes_to(text: &str, at: usize) -> Option<(usize, u8)> {
    past(text, look::any(text, at, &["差"])?)
}

/// 五分, 十分钟, 一刻: minutes behind 差 or 过.
fn past(text: &str, at: usize) -> Option<(usize, u8)> {
    if let Some(end) = look::any(text, at, &["一刻", "1刻"]) {
        return Some((end, 15));
    }
    let minute = small(text, at).filter(|minute| (1..60).contains(&minute.value))?;
    Some((look::any(text, minute.end, &["分钟", "分鐘", "分"])?, u8::try_from(minute.value).ok()?))
}

/// So many minutes before a full hour.
const fn earlier(clock: Clock, minutes: u8) -> Clock {
    let hour = if clock.hour == 0 { 23 } else { clock.hour - 1 };
    Clock { hour, minute: Some(60 - minutes), second: None }
}

/// Where an hour and its unit end.
fn hour_ends(text: &str, at: usize) -> Option<usize> {
    look::any(text, hour(text, at)?.end, HOURS)
}

/// The number of an hour. Two Chinese digits without 十 are two hours (两三点).
fn hour(text: &str, at: usize) -> Option<Small> {
    let hour = small(text, at).filter(|hour| hour.value <= 24 && hour.digits <= 2)?;
    let tens = text.get(at..hour.end).is_some_and(|written| written.contains(['十', '廿', '卄']));
    let two = !hour.arabic && hour.digits == 2 && hour.value > 9 && !tens;
    (!two).then_some(hour)
}

/// 3pm.
fn lettered(text: &str, at: usize) -> Option<(usize, Clock)> {
    let hour = small(text, at).filter(|hour| hour.arabic && (1..=12).contains(&hour.value))?;
    afternoon_mark(text, hour.end)?;
    Some((hour.end, Clock { hour: u8::try_from(hour.value).ok()?, minute: None, second: None }))
}

/// am, pm.
fn afternoon_mark(text: &str, at: usize) -> Option<(usize, Daypart)> {
    let from = look::over_blank(text, at);
    let find = |words: &[&str]| {
        look::any(text, from, words)
            .filter(|&end| look::next(text, end).is_none_or(|char| !char.is_ascii_alphanumeric()))
    };
    find(&["pm", "PM", "p.m.", "P.M."])
        .map(|end| (end, Daypart::Afternoon))
        .or_else(|| find(&["am", "AM", "a.m.", "A.M."]).map(|end| (end, Daypart::Small)))
}

/// The hour in the part of the day.
const fn shifted(clock: Clock, part: Option<Daypart>) -> Clock {
    let hour = match (part, clock.hour) {
        (Some(Daypart::Afternoon), 1..=11)
        | (Some(Daypart::Evening), 5..=11)
        | (Some(Daypart::Night), 6..=11)
        | (Some(Daypart::Noon), 1..=3)
        | (Some(Daypart::Evening | Daypart::Night), 12) => clock.hour + 12,
        (Some(Daypart::Evening), 1..=4) => clock.hour + 24,
        (Some(Daypart::Small), 12) => 0,
        (_, hour) => hour,
    };
    Clock { hour, ..clock }
}

/// Exactly two Arabic digits below 60.
fn sixty(text: &str, at: usize) -> Option<(usize, u8)> {
    let number = small(text, at).filter(|number| number.arabic && number.digits == 2 && number.value < 60)?;
    Some((number.end, u8::try_from(number.value).ok()?))
}

/// 15:30, 15:30:05.
pub(super) fn digital(text: &str, at: usize) -> Option<(usize, Clock)> {
    const COLONS: &[&str] = &[":", "：", "∶"];
    let hour = small(text, at).filter(|hour| hour.arabic && hour.digits <= 2 && hour.value <= 24)?;
    let (mut end, minute) = sixty(text, look::any(text, hour.end, COLONS)?)?;
    let mut second = None;
    if let Some((after, value)) = look::any(text, end, COLONS).and_then(|after| sixty(text, after)) {
        (end, second) = (after, Some(value));
    }
    let goes_on = look::any(text, end, &[":", ".", "%", "％"])
        .is_some_and(|after| look::arabic_at(text, after))
        || look::arabic_at(text, end);
    let clock = Clock { hour: u8::try_from(hour.value).ok()?, minute: Some(minute), second };
    (!goes_on && (hour.value < 24 || minute == 0)).then_some((end, clock))
}

/// What an hour is counted in.
const HOURS: &[&str] = &["点来钟", "點來鐘", "点多钟", "點多鐘", "点钟", "點鐘", "点", "點", "时", "時"];

/// Those that only an hour is counted in.
const ON_THE_HOUR: &[&str] = &["点来钟", "點來鐘", "点多钟", "點多鐘", "点钟", "點鐘"];

/// Words that begin with 点 or 时 and make no hour of the number before them: what is counted in 点, and others.
///
/// Source: 《现代汉语词典》, 点 as a measure word for what is put forward.
const NOT_HOURS: &[&str] = &[
    "时间",
    "时代",
    "时期",
    "时段",
    "时尚",
    "时候",
    "时时",
    "时区",
    "时许多",
    "时制",
    "时辰",
    "时空",
    "时光",
    "点钟方向",
    "點鐘方向",
    "点方向",
    "点位",
    "点水旁",
    "点乐队",
    "点建议",
    "点要求",
    "点意见",
    "点希望",
    "点原因",
    "点理由",
    "点看法",
    "点体会",
    "点思考",
    "点启示",
    "点共识",
    "点主张",
    "点措施",
    "点经验",
    "点做法",
    "点特征",
    "点不足",
    "点问题",
    "点期望",
    "点以上",
    "点以下",
    "点多种",
    "点内容",
    "点感受",
    "点感悟",
    "点说明",
    "点疑问",
    "点想法",
    "点好处",
    "点声明",
    "点承诺",
    "点倡议",
    "点结论",
    "点提示",
    "点区别",
    "点优势",
    "点变化",
    "点作用",
    "点内",
    "点之间",
    "点一线",
    "点水",
    "点式",
    "点钱",
    "点儿",
    "点积分",
    "点经费",
    "点伤害",
    "点血",
    "点左右的",
    "点关切",
    "点考虑",
    "点判断",
    "点心得",
    "点教训",
    "点认识",
];

/// Words behind an hour that show that it is one.
const CLOSING: &[&str] = &[
    "许",
    "左右",
    "前",
    "后",
    "至",
    "到",
    "起",
    "开始",
    "以前",
    "之前",
    "多",
    "准时",
    "以后",
    "之后",
    "出发",
    "见",
    "上班",
    "下班",
    "开会",
    "起床",
    "的闹钟",
    "的會",
    "的会",
    "的飞机",
    "的火车",
    "的高铁",
    "的航班",
    "的车",
    "的票",
    "的班",
    "的课",
    "的场",
    "的电影",
    "开场",
    "开播",
    "开赛",
    "开门",
    "开饭",
    "直播",
    "发车",
    "起飞",
    "叫我",
    "叫醒",
    "提醒",
    "集合",
    "打烊",
    "关门",
    "睡",
    "吃",
    "到家",
    "到达",
    "抵达",
    "下课",
    "上课",
    "放学",
    "结束",
    "有",
    "去",
    "出门",
    "回家",
    "接",
    "准备",
    "才",
    "就",
    "一过",
    "一到",
];

/// Characters that an hour stands behind.
const PLACED: &str = "在于到从自近约晚早午日天是的每";

/// Words before a count of points.
const COUNTED: &[&str] =
    &["涨了", "跌了", "升了", "降了", "加了", "扣了", "得了", "收报", "以下", "如下", "上述"];

fn is_word(text: &str, at: usize) -> bool {
    look::any(text, at, NOT_HOURS).is_some() && look::any(text, at, &["点位于", "點位於"]).is_none()
}

/// 三点半, 15时30分, 8点钟.
fn spoken(text: &str, at: usize, placed: bool) -> Option<(usize, Clock)> {
    let hour = hour(text, at)?;
    let blank = look::over_blank(text, hour.end);
    let after = look::any(text, blank, HOURS)?;
    let named = look::any(text, blank, ON_THE_HOUR).is_some();
    let clock = Clock { hour: u8::try_from(hour.value).ok()?, minute: None, second: None };
    if let Some((end, minute, second)) = minutes(text, after, placed) {
        return Some((end, Clock { minute: Some(minute), second, ..clock }));
    }
    let hourly = look::any(text, blank, &["时", "時"]).is_some() && (hour.arabic || placed || hour.value > 9);
    let closes = look::any(text, after, CLOSING).is_some() || minutes_to(text, after).is_some();
    let alone = look::next(text, after).is_none_or(|char| !char.is_alphanumeric());
    let counted = !placed
        && (look::previous(text, at).is_some_and(|char| look::among("有出下升跌涨报为这几提要", char))
            || look::ends_any(text, at, COUNTED));
    let placed_before =
        look::previous(text, at).is_none_or(|char| !char.is_alphanumeric() || look::among(PLACED, char));
    let placed_before = placed_before || look::ends_any(text, at, &["差不多", "大概", "快到"]);
    let alone = alone && (hour.arabic || placed_before);
    // 一点 is rather a little of something.
    let little = hour.value == 1
        && !hour.arabic
        && !named
        && (!placed || look::ends_any(text, at, &["早", "晚"]))
        && !look::ends_any(text, at, &["今早", "明早", "今晚", "明晚", "昨晚", "当晚"]);
    let midnight = hour.value == 0 && !look::next(text, after).is_some_and(is_digit);
    let paired = range::dash(text, after).is_some_and(|next| hour_ends(text, next).is_some());
    let little = little && !paired;
    let sound = midnight || named || placed || hourly || (closes || alone) && !counted;
    (!is_word(text, blank) && sound && (!little || hourly)).then_some((after, clock))
}

/// What stands behind the hour: 半, 整, 一刻, 30分, 三十.
fn minutes(text: &str, at: usize, placed: bool) -> Option<(usize, u8, Option<u8>)> {
    for (words, minute) in
        [(&["半"] as &[&str], 30), (&["整", "正"], 0), (&["一刻", "1刻"], 15), (&["三刻", "3刻"], 45)]
    {
        if let Some(end) = look::any(text, at, words) {
            let word = look::any(
                text,
                at,
                &[
                    "半数", "半天", "整个", "整体", "整改", "整治", "正式", "正是", "整合", "正常", "正在",
                    "正当", "半导", "半成",
                ],
            )
            .is_some();
            return (!word).then_some((end, minute, None));
        }
    }
    if let Some((end, minute)) = look::any(text, at, &["过", "過"]).and_then(|from| past(text, from)) {
        return Some((end, minute, None));
    }
    let at = look::any(text, at, &["零", "〇"]).filter(|&from| look::arabic_at(text, from)).unwrap_or(at);
    let minute = small(text, at).filter(|minute| minute.value < 60 && minute.digits <= 2)?;
    let value = u8::try_from(minute.value).ok()?;
    let read_out = !minute.arabic && minute.digits == 2 && minute.value >= 10;
    let tens =
        text.get(at..minute.end).is_some_and(|minutes| minutes.contains('十') || minutes.contains('廿'));
    if read_out && !tens {
        return None;
    }
    let Some(end) = look::any(text, minute.end, &["分钟", "分", "鐘"]) else {
        let whole = minute.value >= 10 || minute.digits == 2;
        let unit = crate::recognize::figure::unit::follows(text, minute.end);
        return (whole && !unit && (!minute.arabic || placed || minute.digits == 2))
            .then_some((minute.end, value, None));
    };
    if look::any(text, minute.end, &["分之"]).is_some() {
        return None;
    }
    let second = small(text, end).filter(|second| second.value < 60);
    let seconds = second
        .and_then(|second| Some((look::any(text, second.end, &["秒"])?, u8::try_from(second.value).ok()?)));
    Some(match seconds {
        Some((end, second)) => (end, value, Some(second)),
        None => (end, value, None),
    })
}
