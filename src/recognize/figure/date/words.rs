//! The words of the calendar.
//!
//! Sources: GB/T 7408-2005 for what the words of the civil calendar mean; 《现代汉语词典》 for the relative ones.

use super::expression::{Month, Part, Place, Year};
use super::festival::{self, Festival};
use crate::recognize::figure::start::Opening;
use crate::recognize::figure::words::{Words, each};
use std::sync::LazyLock;

/// What a word of the calendar says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A year.
    Year(Year),
    /// A year as a period (上年度).
    YearSpan(Year),
    /// A place that a year may stand before.
    Place(Place),
    /// A month, which a day may follow.
    Month(i32),
    /// A week, which a day may follow.
    Week(i32),
    /// A day, and the part of the day that the word names.
    Day(i32, Option<Daypart>),
    /// Two days or years in a row, the first and the last.
    Days(i32, i32),
    /// Years in a row, the first and the last.
    Years(i32, i32),
    /// A day, so many after one that the text names before.
    BesideDay(i32, Option<Daypart>),
    /// A month, so many after one that the text names before.
    BesideMonth(i32),
    /// A year, so many after one that the text names before.
    BesideYear(i32),
    /// A weekend.
    Weekend(i32),
    /// A season of a year so many after that of publication, spring is 1.
    Season(i32, u8),
    /// A holiday or term.
    Festival(Festival),
    /// A part of the day.
    Daypart(Daypart),
    /// Time that the wording leaves open.
    Vague,
    /// A word that begins like one of these and is none.
    Other,
}

/// A part of the day, as it changes the hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Daypart {
    /// The hours stay.
    Morning,
    /// 12 is the first hour of the day.
    Small,
    /// 1 is 13.
    Noon,
    /// 1 to 11 are 13 to 23.
    Afternoon,
    /// 5 to 11 are 17 to 23, 12 is 24; 1 to 4 belong to the night that the day ends with.
    Evening,
    /// Like the evening, but 5 is early, and the small hours are those that the day begins with.
    Night,
}

/// Relative years.
const YEARS: &[(&str, Year)] = &[
    ("今年 本年 这一年 这年", Year::Relative(0)),
    ("去年 昨年 前一年", Year::Relative(-1)),
    ("上年 上一年", Year::Previous),
    ("前年", Year::Relative(-2)),
    ("大前年", Year::Relative(-3)),
    ("明年 来年 下一年", Year::Relative(1)),
    ("后年 後年", Year::Relative(2)),
    ("大后年", Year::Relative(3)),
];

/// Relative years as periods.
const YEAR_SPANS: &[(&str, Year)] = &[
    ("今年度 本年度 本财年 今年全年 本财政年度", Year::Relative(0)),
    ("去年度 上财年 上一财年 去年全年", Year::Relative(-1)),
    ("上年度 上一年度 上年全年", Year::Previous),
    ("下年度 下一年度 明年度 下财年 明年全年", Year::Relative(1)),
];

/// Places in a year.
const PLACES: &[(&str, Place)] = &[
    ("上半年 上半年度 前半年", Place::Half(1)),
    ("下半年 下半年度 后半年", Place::Half(2)),
    ("一季度 第一季度 首季 首季度 1季度 第1季度 一季 第一季 第一个季度 首个季度 Q1", Place::Quarters(1, 1)),
    ("二季度 第二季度 2季度 第2季度 二季 第二季 第二个季度 Q2", Place::Quarters(2, 2)),
    ("三季度 第三季度 3季度 第3季度 三季 第三季 第三个季度 Q3", Place::Quarters(3, 3)),
    ("四季度 第四季度 4季度 第4季度 第四季 第四个季度 最后一个季度 Q4", Place::Quarters(4, 4)),
    ("前三季度 前三个季度 前3季度 前3个季度 一至三季度 1至3季度 1-3季度 一到三季度", Place::Quarters(1, 3)),
    ("前两季度 前两个季度 前二季度 前2季度 前2个季度", Place::Quarters(1, 2)),
    ("年初 岁初", Place::First),
    ("年末 年底 岁末 年终 岁尾 歲末", Place::Last),
    ("年中", Place::Middle),
    ("春季 春天", Place::Season(1)),
    ("夏季 夏天", Place::Season(2)),
    ("秋季 秋天", Place::Season(3)),
    ("冬季 冬天", Place::Season(4)),
    ("年内 全年", Place::Whole),
    ("月内", Place::Month(Month::Relative(0), Part::Whole)),
    ("周内 本周内 这周内", Place::Week(0, None)),
    ("上季度 上一季度 上个季度", Place::Quarter(-1)),
    ("本季度 这季度 这个季度", Place::Quarter(0)),
    ("下季度 下一季度 下个季度", Place::Quarter(1)),
    ("上旬", Place::Month(Month::Open, Part::Thirds(1, 1))),
    ("中旬", Place::Month(Month::Open, Part::Thirds(2, 2))),
    ("下旬", Place::Month(Month::Open, Part::Thirds(3, 3))),
    ("上中旬", Place::Month(Month::Open, Part::Thirds(1, 2))),
    ("中下旬", Place::Month(Month::Open, Part::Thirds(2, 3))),
    ("上半月", Place::Month(Month::Open, Part::Half(1))),
    ("下半月", Place::Month(Month::Open, Part::Half(2))),
    ("月初", Place::Month(Month::Open, Part::Early)),
    ("月末 月底", Place::Month(Month::Open, Part::Last)),
    ("月中", Place::Month(Month::Open, Part::Middle)),
];

/// Relative months.
const MONTHS: &[(&str, i32)] = &[
    ("本月 本月份 这个月 這個月 这月", 0),
    ("上月 上个月 上個月 上月份 上一个月 上一月", -1),
    ("上上个月 上上月 上上個月", -2),
    ("下月 下个月 下個月 下月份 下一个月 下一月", 1),
    ("下下个月 下下月", 2),
];

/// Relative weeks.
const WEEKS: &[(&str, i32)] = &[
    ("本周 这周 这个星期 本星期 这星期 这一周 这个礼拜 这礼拜 这个周 本週 這週 這個星期 這禮拜 這個禮拜", 0),
    ("上周 上个星期 上星期 上一周 上个礼拜 上礼拜 上個星期 上週 上个周 上禮拜 上個禮拜 上一个星期", -1),
    ("上上周 上上个星期 上上星期 上上个礼拜 上上礼拜 上上个周 上上週", -2),
    ("下周 下个星期 下星期 下一周 下个礼拜 下礼拜 下個星期 下週 下个周 下禮拜 下個禮拜 下一个星期", 1),
    ("下下周 下下个星期 下下星期 下下个礼拜 下下礼拜 下下个周 下下週", 2),
];

/// Weekends.
const WEEKENDS: &[(&str, i32)] = &[
    (
        "本周末 這個週末 這週末 本週末 这周末 这个周末 这周周末 本周周末 周末 週末 周末两天 周末期间 周六日 周六、日 周六、周日",
        0,
    ),
    ("上周末 上个周末 上週末 上周周末", -1),
    ("上上周末 上上个周末", -2),
    ("下周末 下个周末 下週末 下周周末", 1),
    ("下下周末 下下个周末", 2),
];

/// Relative days.
const DAYS: &[(&str, i32, Option<Daypart>)] = &[
    ("今天 今日 今儿 本日 今个儿 今儿个", 0, None),
    ("昨天 昨日 昨儿 昨儿个", -1, None),
    ("前天 前日 前儿 前儿个", -2, None),
    ("大前天", -3, None),
    ("明天 明日 明儿 明儿个 聽日", 1, None),
    ("后天 後天 后儿 后儿个 后日", 2, None),
    ("大后天 大後天", 3, None),
    ("今晚 今夜 今晚上 今宵", 0, Some(Daypart::Evening)),
    ("昨晚 昨夜 昨晚上", -1, Some(Daypart::Evening)),
    ("明晚 明晚上 明夜", 1, Some(Daypart::Evening)),
    ("前晚 前夜", -2, Some(Daypart::Evening)),
    ("后晚", 2, Some(Daypart::Evening)),
    ("今早 今晨 今早上", 0, Some(Daypart::Morning)),
    ("昨早 昨晨", -1, Some(Daypart::Morning)),
    ("明早 明晨 明早上", 1, Some(Daypart::Morning)),
    ("今午", 0, Some(Daypart::Noon)),
];

/// Days in a row.
const DAY_PAIRS: &[(&str, i32, i32)] = &[
    ("今明两天 今明两日 今明兩天 今明天", 0, 1),
    ("明后两天 明后两日 明后天 明後天 明後兩天", 1, 2),
    ("昨今两天 昨今两日", -1, 0),
    ("前昨两天", -2, -1),
    ("今明后三天 今明后天", 0, 2),
];

/// Years in a row.
const YEAR_PAIRS: &[(&str, i32, i32)] =
    &[("今明两年 今明兩年", 0, 1), ("去今两年", -1, 0), ("明后两年", 1, 2), ("前去两年", -2, -1)];

/// Days counted from one that is named before.
const BESIDE_DAYS: &[(&str, i32, Option<Daypart>)] = &[
    ("当天 當天 当日 當日 同日 同一天 即日", 0, None),
    ("当晚 當晚 当夜 當夜", 0, Some(Daypart::Evening)),
    ("次日 翌日 第二天 转天", 1, None),
    ("次晨 翌晨", 1, Some(Daypart::Morning)),
    ("前一天 前一日", -1, None),
    ("前一晚 前一天晚上", -1, Some(Daypart::Evening)),
];

/// Months counted from one that is named before.
const BESIDE_MONTHS: &[(&str, i32)] = &[("当月 當月 同月", 0), ("次月 翌月", 1)];

/// Years counted from one that is named before.
const BESIDE_YEARS: &[(&str, i32)] = &[("当年 當年 同年 同一年", 0), ("次年 翌年 第二年", 1)];

/// Parts of the day.
const DAYPARTS: &[(&str, Daypart)] = &[
    (
        "上午 早上 早晨 清晨 清早 早间 大清早 一早 一大早 晨间 大早上 午前 破晓 拂晓 黎明 白天 早間 晨間",
        Daypart::Morning,
    ),
    ("凌晨 零晨 子夜", Daypart::Small),
    ("中午 正午 午间 晌午 午間", Daypart::Noon),
    ("下午 傍晚 午后 午後 黄昏 傍黑", Daypart::Afternoon),
    ("晚上 晚间 夜晚 大晚上 入夜 晚間", Daypart::Evening),
    ("深夜 夜里 夜裡 夜间 夜間 半夜 大半夜 午夜 后半夜 深更半夜 三更半夜", Daypart::Night),
];

/// Time that the wording leaves open.
const VAGUE: &str = "
近几个月 近几天 近几周 近几日 最近几个月 最近几周 最近几天 过去几年 过去几个月 过去几天 过去几周 未来几年 未来几个月 未来几天 未来几周 今后几年 今后几个月 接下来几天 接下来几个月 前几个月 前些天 前几周 近些天 这几个月 前几日 近年来 近年 近些年 近些年来 近几年 近几年来 最近几年 这几年 这些年 这些年来 这几年来 目前 日前 近日 近日来 连日来 不久前 如今 深秋 初秋 金秋 盛夏 初夏 仲夏 初春 早春 阳春 隆冬 寒冬 初冬 严冬 暮春 晚秋 仲秋 当前 眼下 现在 现今 此前 近期 近来 近段时间 一段时间以来 一直以来 长期以来 自古以来 多年来 多年 当周 同期 即日起 届时 前不久 最近 日后 今后 未来 将来 当下 时下 截至目前 截止目前 迄今 迄今为止 至今 到目前为止 早年 往年 历年 前几天 这几天 过几天 前几年 前些年 前段时间 有史以来 改革开放以来 新世纪以来 建国以来 入冬以来 入夏以来 入秋以来 入汛以来 开春以来 上任以来 成立以来 疫情以来 平日 平时 昔日 往日 从前 以往 古代 近代 当时 彼时 此时 此刻 去冬今春 当季 近一段时间 近现代 当代
";

/// Words that begin like these and are none.
const OTHER: &str = "
周三代 月内瓦 周内外 周六福 周大福 周一围 周三多 周五常 周四喜 上周边 下周转 上周转 下周边 一季豆 四季豆 正午阳光 正午故事 第二天性 今日份 当年轻 当日常 当天然 当月球 当月饼 次日常 同日本 同年龄 同年级 同年代 同月龄 第二年级 第二年轻 当日本 第二天线 白天鹅 前夜祭 次日达 次日留存 半夜鸡叫 今晚会 今晚报 昨晚会 明晚会 周六日报 午夜场 夜间经济 夜间门诊 夜间消费 夜间施工 夜间停车 夜间旅游 夜间文旅 夜间照明 夜间灯光 夜间市场 夜间航班 夜间模式 前日志 前日程 前日元 前日经 前日方 前日语 前日益 前夜色 后日本 后晚期 明日香 明日报 同日而语 当日元
夏季奥运 冬季奥运 冬季残奥 夏季残奥 夏季达沃斯 冬季运动 冬季项目 夏季项目 至今日 至今天 至今年 至今晚 至今早 至今晨 至今午 至今夜 至今夏 至今春 至今冬 至今秋 早上好 晚上好 下午好 上午好 中午好 下午茶 前日本 后天性 后天养 后天努力 后天形成 未来科技 未来城 未来产业 未来感 未来学 未来乡村 未来社区 未来方舟 最近的 最近距离 现在的 明天会更好 当前的 本年报 今日头条 今日说法 今日美术馆 明日之星 明日之子 昨日重现 周末剧场 今晚报 明天系 上周期 本周期 下周期 本月报 一季报 三季报 三季稻 三季作物 双季稻 一季稻 一季度报 元宵馆 国庆路 元旦路 上年纪 上午餐 端午门 春节联欢晚会 清明上河图 清明上河园 清明河 元旦献词 国庆大厦 除夕之 小年轻 小年纪 冬至日照 夏至未至 七夕街 全年龄 全年无休 中旬邑 前年轻 去年轻 深夜食堂 午夜场 夏天的 年中国 年终奖 年终于 年中心 年内蒙 年内部 年内容 年内外 年初一 年初二 年初三 年初中 年初始 年底座 年末位 年底薪 月中国 月初中 月初一 春天里 春天的故事 上半年轮 同期声 同期录音 当年明月 月底薪 今年内蒙 平日里 中午餐 重阳木 重阳路 重阳镇 未来五 未来三 未来十 未来两 未来一 未来四 未来六 未来几 未来2 未来3 未来5 未来1 今后五 今后三 今后十 今后两 今后一 今后几 今后3 今后5 今后1 今后2 最近一 最近三 最近五 最近两 最近十 最近3 最近5 最近1 最近2 最近几天 近两日线 近日线 目前五 多年生
";

/// Seasons of a relative year.
const SEASONS: &[(&str, i32, u8)] = &[
    ("今春", 0, 1),
    ("今夏", 0, 2),
    ("今秋", 0, 3),
    ("今冬", 0, 4),
    ("去春", -1, 1),
    ("去夏", -1, 2),
    ("去秋", -1, 3),
    ("去冬", -1, 4),
    ("明春", 1, 1),
    ("明夏", 1, 2),
    ("明秋", 1, 3),
    ("明冬", 1, 4),
];

static CALENDAR: LazyLock<Words<Word>> = LazyLock::new(|| Words::forwards(listed()));

/// All words, and what they say.
fn listed() -> impl Iterator<Item = (&'static str, Word)> {
    let festivals =
        festival::FESTIVALS.iter().flat_map(|&(list, festival)| each(list, Word::Festival(festival)));
    let terms = festival::TERMS
        .split_whitespace()
        .zip(0..)
        .map(|(name, term)| (name, Word::Festival(Festival::Term(term))));
    (YEARS.iter().flat_map(|&(list, years)| each(list, Word::Year(years))))
        .chain(YEAR_SPANS.iter().flat_map(|&(list, years)| each(list, Word::YearSpan(years))))
        .chain(PLACES.iter().flat_map(|&(list, place)| each(list, Word::Place(place))))
        .chain(MONTHS.iter().flat_map(|&(list, months)| each(list, Word::Month(months))))
        .chain(WEEKS.iter().flat_map(|&(list, weeks)| each(list, Word::Week(weeks))))
        .chain(WEEKENDS.iter().flat_map(|&(list, weeks)| each(list, Word::Weekend(weeks))))
        .chain(DAYS.iter().flat_map(|&(list, days, part)| each(list, Word::Day(days, part))))
        .chain(DAYPARTS.iter().flat_map(|&(list, part)| each(list, Word::Daypart(part))))
        .chain(DAY_PAIRS.iter().flat_map(|&(list, from, to)| each(list, Word::Days(from, to))))
        .chain(YEAR_PAIRS.iter().flat_map(|&(list, from, to)| each(list, Word::Years(from, to))))
        .chain(BESIDE_DAYS.iter().flat_map(|&(list, days, part)| each(list, Word::BesideDay(days, part))))
        .chain(BESIDE_MONTHS.iter().flat_map(|&(list, months)| each(list, Word::BesideMonth(months))))
        .chain(BESIDE_YEARS.iter().flat_map(|&(list, years)| each(list, Word::BesideYear(years))))
        .chain(SEASONS.iter().flat_map(|&(list, year, season)| each(list, Word::Season(year, season))))
        .chain(festivals)
        .chain(terms)
        .chain(each(VAGUE, Word::Vague))
        .chain(each(OTHER, Word::Other))
}

/// The word of the calendar that `text` begins with, and its length.
pub(super) fn first(text: &str) -> Option<(usize, Word)> {
    CALENDAR.first(text).filter(|(_, word)| *word != Word::Other)
}

/// Whether a word stands there that begins like one of the calendar and is none.
pub(super) fn barred(text: &str) -> bool {
    CALENDAR.first(text).is_some_and(|(_, word)| word == Word::Other)
}

/// How such words begin.
pub(super) fn openings() -> impl Iterator<Item = Opening> {
    CALENDAR.openings()
}

#[cfg(test)]
mod tests {
    use crate::recognize::figure::start::{CALENDAR, may_begin};

    #[test]
    fn every_word_is_looked_for() {
        let missed: Vec<_> =
            super::listed().map(|(word, _)| word).filter(|word| !may_begin(word, CALENDAR)).collect();
        assert!(missed.is_empty(), "{missed:?}");
    }
}
