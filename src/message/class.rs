//! The names of kinds, classes, modifiers and units.

use super::{Locale, Message};
use crate::annotation::{ClaimStatus, Colour, Priority, Reason, Status, Verdict};
use crate::recognize::Kind;
use crate::recognize::figure::Modifier;

/// What a kind is called.
#[must_use]
pub const fn kind_name(locale: Locale, kind: Kind) -> &'static str {
    locale.pick(match kind {
        Kind::Figure => ["数字", "Figures"],
        Kind::Organization => ["机构", "Organisations"],
        Kind::Slogan => ["提法", "Slogans"],
        Kind::Document => ["文件", "Documents"],
        Kind::Own(_) => ["自定义", "Own kinds"],
    })
}

/// What a person's decision is called.
#[must_use]
pub const fn status_name(locale: Locale, status: Status) -> &'static str {
    locale.pick(match status {
        Status::Found => ["待核", "open"],
        Status::Confirmed => ["已确认", "confirmed"],
        Status::Dismissed => ["已忽略", "dismissed"],
        Status::Corrected => ["已更正", "corrected"],
    })
}

/// What a colour is called.
#[must_use]
pub const fn colour_name(locale: Locale, colour: Colour) -> &'static str {
    locale.pick(match colour {
        Colour::Red => ["红", "red"],
        Colour::Orange => ["橙", "orange"],
        Colour::Yellow => ["黄", "yellow"],
        Colour::Green => ["绿", "green"],
        Colour::Teal => ["青", "teal"],
        Colour::Blue => ["蓝", "blue"],
        Colour::Purple => ["紫", "purple"],
        Colour::Grey => ["灰", "grey"],
    })
}

/// The classes of a kind, by their names in files, in order.
pub fn class_names(kind: Kind) -> impl Iterator<Item = &'static str> {
    CLASSES.iter().filter(move |row| row.0 == kind).map(|row| row.1)
}

/// What a modifier is called.
#[must_use]
pub const fn modifier_name(locale: Locale, modifier: Modifier) -> &'static str {
    locale.pick(match modifier {
        Modifier::Exact => ["确数", "exact"],
        Modifier::About => ["约数", "about"],
        Modifier::Nearly => ["接近", "nearly"],
        Modifier::Over => ["超过", "over"],
        Modifier::AtLeast => ["至少", "at least"],
        Modifier::AtMost => ["至多", "at most"],
        Modifier::Few => ["概数", "a few"],
    })
}

/// How far the work on a claim is, in words.
#[must_use]
pub const fn claim_status_name(locale: Locale, status: ClaimStatus) -> &'static str {
    locale.text(match status {
        ClaimStatus::Open => Message::StatusOpen,
        ClaimStatus::InWork => Message::StatusInWork,
        ClaimStatus::Done => Message::StatusDone,
    })
}

/// How much something is worth checking, in words.
#[must_use]
pub const fn priority_name(locale: Locale, priority: Priority) -> &'static str {
    locale.text(match priority {
        Priority::High => Message::PriorityHigh,
        Priority::Medium => Message::PriorityMedium,
        Priority::Low => Message::PriorityLow,
    })
}

/// Why something is worth checking, or less so, in words.
#[must_use]
pub const fn reason_name(locale: Locale, reason: Reason) -> &'static str {
    locale.text(match reason {
        Reason::Figure => Message::WorthFigure,
        Reason::Figures => Message::WorthFigures,
        Reason::Comparison => Message::WorthComparison,
        Reason::Superlative => Message::WorthSuperlative,
        Reason::Cause => Message::WorthCause,
        Reason::Absolute => Message::WorthAbsolute,
        Reason::Named => Message::WorthNamed,
        Reason::Future => Message::WorthFuture,
        Reason::Opinion => Message::WorthOpinion,
        Reason::Question => Message::WorthQuestion,
    })
}

/// What a verdict is called; one that is named in the other language alone, by that.
#[must_use]
pub fn verdict_name(locale: Locale, verdict: &Verdict) -> &str {
    let [chinese, english] = &verdict.texts;
    let (own, other) = match locale {
        Locale::Chinese => (chinese, english),
        Locale::English => (english, chinese),
    };
    if own.is_empty() { other } else { own }
}

/// What a class is called, by its name in files; a name that is not in the table stands for itself.
#[must_use]
pub fn class_name(locale: Locale, kind: Kind, name: &str) -> &str {
    let row = CLASSES.iter().find(|row| row.0 == kind && row.1 == name);
    row.map_or(name, |row| locale.pick(row.2))
}

/// What a unit is called, by its name in files; a printed unit stands for itself.
#[must_use]
pub fn unit_name(locale: Locale, unit: &str) -> &str {
    let row = UNITS.iter().find(|row| row.0 == unit);
    row.map_or(unit, |row| locale.pick(row.1))
}

const UNITS: &[(&str, [&str; 2])] =
    &[("percent", ["%", "%"]), ("permille", ["‰", "‰"]), ("point", ["个百分点", "percentage points"])];

const CLASSES: &[(Kind, &str, [&str; 2])] = &[
    (Kind::Figure, "number", ["数", "number"]),
    (Kind::Figure, "quantity", ["数量", "quantity"]),
    (Kind::Figure, "money", ["金额", "money"]),
    (Kind::Figure, "percent", ["百分比", "percentage"]),
    (Kind::Figure, "fraction", ["分数", "fraction"]),
    (Kind::Figure, "multiple", ["倍数", "multiple"]),
    (Kind::Figure, "ordinal", ["序数", "rank"]),
    (Kind::Figure, "range", ["区间", "range"]),
    (Kind::Figure, "ratio", ["比", "ratio"]),
    (Kind::Figure, "date", ["日期", "date"]),
    (Kind::Figure, "period", ["时段", "period"]),
    (Kind::Figure, "time", ["时刻", "time"]),
    (Kind::Figure, "duration", ["时长", "duration"]),
    (Kind::Figure, "set", ["频次", "recurrence"]),
    (Kind::Organization, "party", ["党委", "party organ"]),
    (Kind::Organization, "government", ["政府", "government"]),
    (Kind::Organization, "legislature", ["人大政协", "legislature"]),
    (Kind::Organization, "court", ["司法", "court"]),
    (Kind::Organization, "company", ["企业", "company"]),
    (Kind::Organization, "bank", ["银行", "bank"]),
    (Kind::Organization, "media", ["媒体", "media"]),
    (Kind::Organization, "school", ["学校", "school"]),
    (Kind::Organization, "hospital", ["医院", "hospital"]),
    (Kind::Organization, "association", ["社团", "association"]),
    (Kind::Organization, "military", ["军队", "military"]),
    (Kind::Organization, "international", ["国际组织", "international body"]),
    (Kind::Organization, "zone", ["园区", "development zone"]),
    (Kind::Organization, "committee", ["委员会", "committee"]),
    (Kind::Organization, "other", ["其他", "other"]),
    (Kind::Slogan, "campaign", ["行动", "campaign"]),
    (Kind::Slogan, "goal", ["目标", "goal"]),
    (Kind::Slogan, "strategy", ["战略", "strategy"]),
    (Kind::Slogan, "mechanism", ["机制", "mechanism"]),
    (Kind::Slogan, "shorthand", ["数字缩略", "shorthand"]),
    (Kind::Slogan, "programme", ["工程", "programme"]),
    (Kind::Slogan, "service brand", ["服务品牌", "service brand"]),
    (Kind::Slogan, "place brand", ["地方名片", "place brand"]),
    (Kind::Slogan, "standing", ["常用提法", "standing formulation"]),
];

#[cfg(test)]
mod tests {
    use super::{CLASSES, Kind};
    use crate::recognize::figure::FigureClass;
    use crate::recognize::organization::OrganizationClass;
    use crate::recognize::slogan::SloganClass;

    #[test]
    fn every_class_has_a_name() {
        let figures = FigureClass::ALL.map(|class| (Kind::Figure, class.name()));
        let organizations = OrganizationClass::ALL.map(|class| (Kind::Organization, class.name()));
        let slogans = SloganClass::ALL.map(|class| (Kind::Slogan, class.name()));
        let classes: Vec<_> = figures.into_iter().chain(organizations).chain(slogans).collect();
        let named: Vec<_> = CLASSES.iter().map(|row| (row.0, row.1)).collect();
        assert_eq!(named, classes);
    }
}
