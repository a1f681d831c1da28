//! Times of day: 15:30, 下午3点半, 15时30分.

use super::expression::Clock;
use super::small::small;
use super::words::Daypart;
use crate::recognize::figure::look;

/// The time at `at` and where it ends; `part` is the part of the day named before it.
pub(super) fn read(text: &str, at: usize, part: Option<Daypart>) -> Option<(usize, Clock)> {
    let (end, clock) = digital(text, at).or_else(|| spoken(text, at, part.is_some()))?;
    let end = afternoon_mark(text, end).map_or(end, |(end, _)| end);
    let part = afternoon_mark(text, end).map(|(_, part)| part).or(part);
    Some((end, shifted(clock, part)))
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
        .or_else(|| find(&["am", "AM", "a.m.", "A.M."]).map(|end| (end, Daypart::Night)))
}

/// The hour in the part of the day.
const fn shifted(clock: Clock, part: Option<Daypart>) -> Clock {
    let hour = match (part, clock.hour) {
        (Some(Daypart::Afternoon), 1..=11) | (Some(Daypart::Noon), 1..=3) => clock.hour + 12,
        (Some(Daypart::Night), 12) => 0,
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
fn digital(text: &str, at: usize) -> Option<(usize, Clock)> {
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

/// 三点半, 15时30分, 8点钟.
fn spoken(text: &str, at: usize, placed: bool) -> Option<(usize, Clock)> {
    let hour = small(text, at).filter(|hour| hour.value <= 24 && hour.digits <= 2)?;
    let blank = look::over_blank(text, hour.end);
    let after = look::any(text, blank, &["点钟", "點鐘", "点", "點", "时", "時"])?;
    let named = look::any(text, blank, &["点钟", "點鐘"]).is_some();
    let clock = Clock { hour: u8::try_from(hour.value).ok()?, minute: None, second: None };
    if let Some((end, minute, second)) = minutes(text, after, placed) {
        return Some((end, Clock { minute: Some(minute), second, ..clock }));
    }
    let word = look::any(
        text,
        blank,
        &[
            "时间",
            "时代",
            "时期",
            "时段",
            "时尚",
            "时候",
            "时时",
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
            "时区",
            "时许多",
            "点以上",
            "点以下",
            "时制",
            "时辰",
            "点多种",
        ],
    )
    .is_some();
    let hourly = look::any(text, blank, &["时", "時"]).is_some() && (hour.arabic || placed || hour.value > 9);
    let closes = look::any(
        text,
        after,
        &[
            "许", "左右", "前", "后", "至", "到", "起", "开始", "以前", "之前", "多", "准时", "以后", "之后",
            "出发", "见", "上班", "下班", "开会", "起床",
        ],
    )
    .is_some();
    let alone = look::next(text, after).is_none_or(|char| !char.is_alphanumeric());
    let counted =
        look::previous(text, at).is_some_and(|char| look::among("有出下升跌涨报为这几提要", char)) && !placed;
    let placed_before = look::previous(text, at)
        .is_none_or(|char| !char.is_alphanumeric() || look::among("在于到从自近约晚早午日天是", char));
    let alone = alone && (hour.arabic || placed_before);
    let sound = named || placed || hourly || (closes || alone) && !counted;
    (!word && sound).then_some((after, clock))
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
