//! Words around a number that bend it, and what the bent number may be.

use super::numeral::{Numeral, Vague};
use super::words::{Words, each};
use super::{Interval, Modifier, look};
use rust_decimal::Decimal;
use std::sync::LazyLock;

/// Words before a number. Source: ANNOTATION.md, section 1, widened by 《现代汉语八百词》.
const BEFORE: &[(&str, Bend)] = &[
    ("约 約 大约 大約 约莫 大概 差不多 估计 大致 大体 左右约", Bend::of(Modifier::About)),
    // A verb that stands between the word and its number keeps both apart.
    ("约为 約為 约有 约是 大约有 大约为 大约是 大概为 大概是 大概有", Bend::apart(Modifier::About)),
    ("将近有 近有", Bend::apart(Modifier::Nearly)),
    ("最多有 顶多有", Bend::apart(Modifier::AtMost)),
    ("少说也有 少说也得 最少也有 至少也有 至少也得 至少有 最少有", Bend::apart(Modifier::AtLeast)),
    (
        "近 将近 將近 接近 不到 不足 未满 不满 未足 近乎 几近 几乎达 几乎 险些 快到 快 還不到 还不到 还不足 尚不足 接近于 逼近",
        Bend::of(Modifier::Nearly),
    ),
    (
        "超 超过 超過 超逾 逾 突破 超出 多于 多於 大于 大於 高于 高於 不止 不只 突破了 超过了 超過了 远超 遠超 远超过 已超 已超过 破 冲破 大过 多过 长于 强于 早已超过 超越 超越了 跨过 迈过 冲过 跨越",
        Bend::of(Modifier::Over),
    ),
    (
        "不少于 不少於 不低于 不低於 至少 最少 起码 少说 不小于 不小於 不得少于 不得低于 不能少于 不能低于 不应低于 不短于 最低 大于等于 大于或等于 ≥ >= 不下 不下于 不早于 多于等于 >＝ 不低过",
        Bend::of(Modifier::AtLeast),
    ),
    (
        "不超过 不超過 不能超过 不得超过 不应超过 不多于 不多於 不高于 不高於 不大于 不大於 不得高于 不得多于 不得超出 至多 最多 顶多 不逾 不超 小于等于 小于或等于 ≤ <= 不得大于 不能高于 不长于 最高不超过 不会超过 未超过 没有超过 没超过 不超出 以不超过 最多不超过",
        Bend::of(Modifier::AtMost),
    ),
    ("少于 少於 低于 低於 小于 小於 < ＜ 短于 少于了 低于了", Bend::open(Modifier::AtMost)),
    ("> ＞", Bend::of(Modifier::Over)),
    // Words that end like one of these and say something else.
    (
        "条约 合约 节约 预约 签约 违约 履约 租约 公约 契约 邀约 解约 续约 毁约 纽约 相约 制约 特约 简约 隐约 立约 赴约 失约 爽约 婚约 盟约 誓约 集约 要约 大纽约 北约 期约 缔约 应约 守约 如约 成约 新签约 拟约 订约 意向签约 集中签约 现场签约 公开要约 全面要约 里约",
        Bend::none(),
    ),
    (
        "附近 靠近 最近 邻近 临近 远近 亲近 贴近 走近 新近 晚近 相近 毗邻近 逼近了 拉近 左近 就近 挨近 迫近 渐近",
        Bend::none(),
    ),
    (
        "英超 中超 德超 意超 西超 赶超 反超 高超 苏超 法超 俄超 村超 粤超 荷超 比超 葡超 土超 商超 大超 沪超 浙超 湘超 赣超",
        Bend::none(),
    ),
    (
        "打破 攻破 侦破 识破 看破 击破 攻破了 告破 残破 道破 揭破 爆破 刺破 撕破 砸破 各个击破 破破 下破 跌破 升破 涨破",
        Bend::none(),
    ),
    (
        "飞快 赶快 尽快 加快 很快 轻快 欢快 较快 最快 更快 凉快 爽快 痛快 愉快 畅快 增快 变快 特快 又好又快 外快 明快 勤快 捞外快",
        Bend::none(),
    ),
    ("不快", Bend::none()),
    ("剩不下 装不下 容不下 放不下 吃不下 留不下 住不下 坐不下 停不下 居高不下 相持不下", Bend::none()),
];

/// Words behind a number with its unit. Source: as above.
const AFTER: &[(&str, Bend)] = &[
    ("左右 上下 许 之谱 来往 光景", Bend::of(Modifier::About)),
    ("以上 及以上 之上 起步 起 或以上 (含)以上 （含）以上", Bend::of(Modifier::AtLeast)),
    ("+ ＋", Bend::of(Modifier::Over)),
    ("多 有余 有餘 出头 出頭 开外 余 挂零 不止", Bend::of(Modifier::Over)),
    ("以下 及以下 或以下 之下", Bend::of(Modifier::AtMost)),
    ("以内 以內 之内 之內 内 內 封顶 为限 为上限", Bend::of(Modifier::AtMost)),
    ("以外 上下文", Bend::none()),
    // Words that begin like one of these and say something else.
    (
        "上下班 上下游 上下级 上下联动 上下水 上下车 上下铺 上下线 起来 起草 起诉 起飞 起源 起床 起伏 起点 起始 起初 起事故 起案件 起到 起义 起家 起重 起吊 起码 起因 起用 起跑 起火 起降 起止 起航 起底 起拍 起价 起售 起租 起征 起征点 起付 起付线 起薪",
        Bend::none(),
    ),
    (
        "多样 多元 多边 多次 多个 多家 多种 多名 多项 多位 多人 多少 多数 多年 多地 多方 多国 多云 多月 多亿 多万 多媒体 多党 多极 多点 多层 多维 多发 多为 多是 多由 多属 多于 多在 多来自 多功能 多用途 多重 多式 多渠道 多举措 多措 多彩 多部门 多行业 多领域 多花 多付 多出 多赚 多收 多交 多卖 多买 多挣 多给 多缴 多得 多产 多吃 多用 多拿 多跑 多拉 多装 多干",
        Bend::none(),
    ),
    (
        "余额 余款 余热 余震 余姚 余杭 余地 余下 余家 余个 余名 余人 余项 余年 余粮 余波 余音 余光 余温 余生 余量 余数 余味 余件 余万 余亿 余次 余种",
        Bend::none(),
    ),
    (
        "内部 内容 内陆 内地 内外 内蒙 内涵 内需 内存 内阁 内科 内环 内河 内置 内资 内销 内饰 内在 内生 内江 内设 内控 内战 内幕 内退 内参 内政 内卷 内心 内衣 内燃 内经 内线 内向 内塔 内马尔 内罗毕 内比都 内贸 内循环 内脏 内存条 内乡 内丘 内黄 内联升 内娱 内镜 内审 内页",
        Bend::none(),
    ),
    ("许可 许多 许诺 许昌 许愿 许家印 许久 许某", Bend::none()),
    (
        "以上所 以内地 以下简称 以下称 以下问题 以下几 以下方面 以下内容 以下措施 以下三 以下四 以下五 以下两 以下特点 以上海 以上市 以上下 以上述 以下列 以下降",
        Bend::none(),
    ),
];

/// What a word does to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bend {
    modifier: Option<Modifier>,
    /// Whether the number itself is left out.
    open: bool,
    /// Whether it bends the number without being highlighted with it.
    apart: bool,
}

impl Bend {
    const fn of(modifier: Modifier) -> Self {
        Self { modifier: Some(modifier), open: false, apart: false }
    }

    const fn open(modifier: Modifier) -> Self {
        Self { open: true, ..Self::of(modifier) }
    }

    const fn apart(modifier: Modifier) -> Self {
        Self { apart: true, ..Self::of(modifier) }
    }

    const fn none() -> Self {
        Self { modifier: None, open: false, apart: false }
    }
}

static BEFORE_WORDS: LazyLock<Words<Bend>> =
    LazyLock::new(|| Words::backwards(BEFORE.iter().flat_map(|&(list, bend)| each(list, bend))));

static AFTER_WORDS: LazyLock<Words<Bend>> =
    LazyLock::new(|| Words::forwards(AFTER.iter().flat_map(|&(list, bend)| each(list, bend))));

/// The modifier before `at`, not before `floor`, and where it begins.
pub(super) fn before(text: &str, floor: usize, at: usize) -> Option<(usize, Bend)> {
    let blank = look::back_over_blank(text, at);
    let (width, bend) = BEFORE_WORDS.last(look::before(text, blank))?;
    let start = if bend.apart { at } else { blank - width };
    (bend.modifier.is_some() && start >= floor).then_some((start, bend))
}

/// The modifier at `at` and where it ends.
pub(super) fn after(text: &str, at: usize) -> Option<(usize, Bend)> {
    let (width, bend) = AFTER_WORDS.first(look::rest(text, at))?;
    let end = at + width;
    let word = look::rest(text, at);
    // A bare 起 or 多 or 余 ends its phrase; otherwise it is a verb or counts what follows.
    let short = (word.starts_with('起') && width == '起'.len_utf8())
        || word.starts_with("余")
        || word.starts_with('许');
    let added = matches!(word.chars().next(), Some('+' | '＋'))
        && look::next(text, end).is_some_and(|char| {
            char.is_ascii_alphanumeric()
                || look::arabic(char).is_some()
                || super::digit::is_digit(char)
                || matches!(char, '+' | '”' | '"' | ' ' | '=')
        });
    if added {
        return None;
    }
    let closes =
        look::next(text, end).is_none_or(|char| !look::is_ideograph(char) || look::among("的不等售，", char));
    (bend.modifier.is_some() && (!short || closes)).then_some((end, bend))
}

/// What stands around a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bent {
    /// Where the modifier before it begins, or the number itself.
    pub(super) start: usize,
    /// Where the modifier behind it ends, or the number itself.
    pub(super) end: usize,
    /// What both together say.
    pub(super) modifier: Modifier,
    /// Whether the number itself is left out.
    open: bool,
}

impl Bent {
    /// What stands around `start..end`, not before `floor`.
    pub(super) fn around(text: &str, floor: usize, start: usize, end: usize) -> Self {
        let mut bent = Self { start, end, modifier: Modifier::Exact, open: false };
        if let Some((from, bend)) = before(text, floor, start) {
            (bent.start, bent.modifier, bent.open) = (from, bend.modifier.unwrap_or_default(), bend.open);
        }
        if let Some((to, bend)) = after(text, end) {
            bent.end = to;
            if bent.modifier == Modifier::Exact {
                (bent.modifier, bent.open) = (bend.modifier.unwrap_or_default(), bend.open);
            }
        }
        bent
    }

    /// Without 快 before the number at `start`: a share is by so much faster (比上月快3个百分点), and not soon reached.
    pub(super) fn unhurried(self, text: &str, start: usize) -> Self {
        let faster = self.start < start && text.get(self.start..start) == Some("快");
        if faster { Self { start, modifier: Modifier::Exact, open: false, ..self } } else { self }
    }

    /// With a word behind it, as far as `end`, that makes the number the most there may be.
    pub(super) fn at_most(self, end: usize) -> Self {
        let modifier = if self.modifier == Modifier::Exact { Modifier::AtMost } else { self.modifier };
        Self { end, modifier, ..self }
    }

    /// What both the words around it and its own wording say.
    pub(super) fn with(self, vague: Vague) -> Modifier {
        match (self.modifier, vague) {
            (Modifier::Exact, Vague::Over) => Modifier::Over,
            (Modifier::Exact, Vague::About) => Modifier::About,
            (Modifier::Exact, Vague::Few | Vague::From) => Modifier::Few,
            (modifier, _) => modifier,
        }
    }

    /// All that the wording admits for a number; `rounded` where it may stand for its neighbours.
    pub(super) fn interval(self, number: &Numeral, rounded: bool) -> Interval {
        let half = number.step.checked_div(Decimal::TWO).unwrap_or_default();
        let (low, high) = (number.low, number.high);
        let around = |low_open, high_open| Interval {
            low: low.checked_sub(half),
            high: high.checked_add(half),
            low_open,
            high_open,
        };
        match (self.modifier, number.vague) {
            (_, Vague::Between) => Interval { low: Some(low), high: Some(high), ..Interval::default() },
            (Modifier::Exact | Modifier::Few, Vague::Over) => {
                Interval { low: Some(low), high: Some(high), low_open: true, high_open: true }
            }
            (Modifier::Exact | Modifier::Few, Vague::Few) => {
                Interval { low: Some(low), high: Some(high), low_open: false, high_open: true }
            }
            (Modifier::Exact | Modifier::Few, Vague::From) => {
                Interval { low: Some(low), ..Interval::default() }
            }
            (Modifier::Exact | Modifier::Few, Vague::About) | (Modifier::About, _) => around(false, false),
            (Modifier::Nearly, _) => {
                Interval { low: low.checked_sub(half), high: Some(high), low_open: true, high_open: false }
            }
            (Modifier::Over, _) => Interval { low: Some(low), low_open: true, ..Interval::default() },
            (Modifier::AtLeast, _) => Interval { low: Some(low), ..Interval::default() },
            (Modifier::AtMost, _) => {
                Interval { high: Some(high), high_open: self.open, ..Interval::default() }
            }
            (Modifier::Exact | Modifier::Few, Vague::Exact) if rounded => {
                let half = number.place.checked_div(Decimal::TWO).unwrap_or_default();
                Interval {
                    low: low.checked_sub(half),
                    high: high.checked_add(half),
                    low_open: false,
                    high_open: true,
                }
            }
            (Modifier::Exact | Modifier::Few, Vague::Exact) => {
                Interval { low: Some(low), high: Some(high), ..Interval::default() }
            }
        }
    }
}
