//! Parts and their sum: `沪市4876.35亿元，深市6912.08亿元，两市合计11788.43亿元`.

use super::direction::is_moved;
use super::reading::{amount, is_countable, same_unit};
use super::relation::{Formula, Relation};
use super::sentence::{Item, Sentence, first_clause, first_of, last_clause, stops};
use super::{Check, Evidence, Link, Message, Outcome};
use crate::recognize::figure::chinese_digit;
use crate::recognize::figure::{Figure, Modifier, Number};
use rust_decimal::Decimal;

/// As many parts are looked for.
const WINDOW: usize = 8;

/// Words for a sum of what was just counted.
const TOTALS: [&str; 17] = [
    "合计",
    "合計",
    "共计",
    "共計",
    "总计",
    "總計",
    "合共",
    "拢共",
    "总共",
    "總共",
    "一共",
    "统共",
    "加起来",
    "合起来",
    "加起來",
    "加在一起",
    "两项相加",
];

/// Words for everything, of which the parts may be some only.
const ALL: [&str; 4] = ["全部", "共", "总", "總"];

/// What makes a sum wider than what was just counted (全市, 全年).
const WIDER: [&str; 7] = ["全", "累计", "累計", "今年以来", "历年", "迄今", "同比"];

/// Words for what is left.
const RESTS: [&str; 12] =
    ["其余", "其餘", "剩余", "剩餘", "剩下", "余下", "餘下", "尚有", "还剩", "另有", "還剩", "其他"];

/// As many of them leave nothing else.
const LEFT: usize = 9;

/// Words that begin parts of the whole before them.
const PARTS: [&str; 4] = ["其中", "包括", "分别为", "分別為"];

/// Names that share out a whole between them.
const PARTITIONS: [&[&str]; 16] = [
    &["男", "女"],
    &["城镇", "农村"],
    &["城镇", "乡村"],
    &["城市", "农村"],
    &["进口", "出口"],
    &["進口", "出口"],
    &["第一产业", "第二产业", "第三产业"],
    &["一产", "二产", "三产"],
    &["上半年", "下半年"],
    &["线上", "线下"],
    &["赞成", "反对"],
    &["国内", "国外"],
    &["境内", "境外"],
    &["中央", "地方"],
    &["公办", "民办"],
    &["国有", "民营"],
];

/// Sums whose parts and total are printed near each other.
pub(super) fn check(passage: &Sentence<'_>) -> Vec<Check> {
    // Which amounts are the parts of a whole is said less plainly than what a total is of.
    let parts = |at| {
        rest(passage, at).or_else(|| total_before(passage, at)).filter(|check| is_explained(passage, check))
    };
    let at = |at| total_behind(passage, at).or_else(|| parts(at));
    (0..passage.items.len()).filter_map(at).collect()
}

/// Whether a check holds, or one slip of the pen explains that it does not.
fn is_explained(passage: &Sentence<'_>, check: &Check) -> bool {
    let place = |index: &usize| passage.items.partition_point(|item| item.index < *index);
    let item = |index: &usize| passage.items.get(place(index)).copied();
    let operands = || check.operands.iter().map(item).collect::<Option<Vec<_>>>();
    check.outcome != Outcome::Fails
        || operands().is_some_and(|operands| relation(operands, None).is_one_slip_off())
}

/// `A…，B…，合计C`
fn total_behind(passage: &Sentence<'_>, total: usize) -> Option<Check> {
    let words = last_clause(passage.before(total));
    let named = first_of(&TOTALS, words);
    let found = named.or_else(|| first_of(&ALL, words))?;
    let count = named.and_then(|named| counted(words.split(named).next()?));
    let reach = if count.is_some() { 2 } else { usize::from(words == passage.before(total).trim()) };
    let parts = run_before(passage, total, reach);
    let ways: Vec<&[usize]> = match count {
        Some(count) => parts.get(..count).into_iter().collect(),
        None => (2..=parts.len()).rev().filter_map(|count| parts.get(..count)).collect(),
    };
    let narrow = first_of(&WIDER, words).is_none() && is_countable(passage.figure(total)?);
    let sure = named.is_some() && narrow && (count.is_some() || is_plain(passage, &parts, total));
    choose(passage, &ways, total, sure, Link::Total.by(found))
}

/// How many parts the words say that there are: `两市合计` are two, `前三名合计` three.
fn counted(words: &str) -> Option<usize> {
    let mut chars = words.trim().chars().rev();
    let number = (1..3).find_map(|_| {
        let char = chars.next()?;
        chinese_digit(char).filter(|&digit| digit > 1)
    })?;
    usize::try_from(number).ok()
}

/// The figures before one that count the same, the nearest first, up to where the words go over to something else.
/// `reach` is how many sentences may end between.
fn run_before(passage: &Sentence<'_>, total: usize, mut reach: usize) -> Vec<usize> {
    let Some(whole) = passage.figure(total) else { return Vec::new() };
    let mut found = Vec::new();
    for at in (total.saturating_sub(WINDOW)..total).rev() {
        let words = passage.after(at);
        let ends = words.matches(['。', '！', '？']).count();
        let Some(left) = reach.checked_sub(ends) else { break };
        reach = left;
        let same = passage.figure(at).is_some_and(|part| is_summand(part, whole));
        if !same || is_turn(words, found.is_empty()) {
            break;
        }
        found.push(at);
    }
    found
}

/// Whether the words behind a part go over to something else.
fn is_turn(words: &str, last: bool) -> bool {
    // 占 ties a share to its holder: in a run of shares it is no turn.
    const TURNS: [&str; 9] = ["比", "较", "增长", "增至", "至", "其中", "下降", "减少", "相当于"];
    !last && first_of(&TURNS, words).is_some()
}

/// Whether a figure says how another changed, so that it is no part.
fn is_change(words: &str) -> bool {
    const CHANGES: [&str; 9] = ["比", "较", "增长", "增至", "增加", "下降", "减少", "相当于", "每"];
    first_of(&CHANGES, &last_clause(words).replace("增加值", "")).is_some()
}

/// Whether nothing but clauses with one part each stand before the total.
fn is_plain(passage: &Sentence<'_>, parts: &[usize], total: usize) -> bool {
    let short = |&at: &usize| passage.things(at).chars().count() <= 24;
    parts.len() > 1 && parts.first() == Some(&(total - 1)) && parts.iter().all(short)
}

/// `T…，其中A…、B…`, `T…：A…，B…`, `共有T，A…，B…`
fn total_before(passage: &Sentence<'_>, total: usize) -> Option<Check> {
    let whole = passage.figure(total).filter(|whole| is_countable(whole))?;
    // What something rose by is not what its parts add up to.
    if is_moved(last_clause(passage.lead(total)).trim()) {
        return None;
    }
    let words = passage.after(total);
    let begins =
        first_of(&PARTS, words).or_else(|| [":", "："].into_iter().find(|colon| words.contains(colon)));
    let clause = first_clause(words);
    let inside =
        clause.ends_with(['中', '里']) || first_of(&ALL, last_clause(passage.before(total))).is_some();
    let link = begins.or_else(|| inside.then_some("共"))?;
    let sentence = first_of(&PARTS[..2], words).is_some();
    if stops(words) && !sentence {
        return None;
    }
    let parts = run_behind(passage, total, whole);
    let shared = shared(passage, &parts);
    let above =
        || sum(passage, &parts, total, None).is_some_and(|check| is_above(passage, &check, &parts, total));
    let apart = shared == Shared::Out || (shared == Shared::Apart && above());
    let sure = parts.len() > 1 && begins.is_some() && apart;
    let ways: Vec<&[usize]> = if sure {
        vec![&parts]
    } else {
        (2..=parts.len()).rev().filter_map(|count| parts.get(..count)).collect()
    };
    choose(passage, &ways, total, sure, Link::Whole.by(link))
}

/// Whether the parts that do not add up come to more than the whole.
fn is_above(passage: &Sentence<'_>, check: &Check, parts: &[usize], total: usize) -> bool {
    let number = |at: usize| Printed::of(passage.figure(at)?).map(|printed| printed.number);
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, &part| sum.checked_add(number(part)?));
    check.outcome == Outcome::Fails && sum.zip(number(total)).is_some_and(|(sum, total)| sum > total)
}

/// The figures behind one that count the same, in text order, up to the end of the sentence.
fn run_behind(passage: &Sentence<'_>, total: usize, whole: &Figure) -> Vec<usize> {
    let mut found = Vec::new();
    for at in total + 1..=(total + WINDOW + 4).min(passage.items.len()) {
        let words = passage.before(at);
        let over =
            (!found.is_empty() && (stops(words) || words.contains("其中"))) || at == passage.items.len();
        if over || found.len() == WINDOW {
            break;
        }
        let Some(figure) = passage.figure(at) else { break };
        if is_countable(figure) && is_summand(figure, whole) && !is_change(words) {
            found.push(at);
        } else if found.is_empty() && is_countable(figure) {
            break;
        }
    }
    found
}

/// How the names of the parts share the whole: the last is the rest, or they are known to leave nothing out, or they
/// stand in one list.
fn shared(passage: &Sentence<'_>, parts: &[usize]) -> Shared {
    let names: Vec<&str> = parts.iter().map(|&at| last_clause(passage.before(at))).collect();
    let next = |&at: &usize| passage.before(at).starts_with(['、', '和', '及']);
    let listed = parts.len() > 1 && parts.iter().skip(1).all(next);
    let crossing = names.iter().any(|name| first_of(&CROSSING, name).is_some());
    let rest =
        names.last().is_some_and(|name| RESTS.iter().take(LEFT).find(|rest| name.contains(**rest)).is_some());
    let halves = PARTITIONS.iter().any(|names_of_all| {
        names_of_all.len() == names.len()
            && names.iter().zip(names_of_all.iter()).all(|(name, part)| name.contains(part))
    });
    if rest || halves {
        Shared::Out
    } else if listed && !crossing {
        Shared::Apart
    } else {
        Shared::Unknown
    }
}

/// How parts share a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shared {
    /// They leave nothing over.
    Out,
    /// No two of them count the same thing, so that they are not above the whole together.
    Apart,
    /// The words leave that open.
    Unknown,
}

/// Names of parts that may count the same things as others (`其中女性120人、党员80人`).
const CROSSING: [&str; 16] = [
    "女",
    "男",
    "学历",
    "以上",
    "以下",
    "岁",
    "党员",
    "少数民族",
    "青年",
    "高级",
    "职称",
    "民间",
    "民营",
    "技改",
    "新增",
    "出口",
];

/// `T…，A…，其余B…`: the rest and all before it are the whole.
fn rest(passage: &Sentence<'_>, last: usize) -> Option<Check> {
    let words = last_clause(passage.before(last)).trim();
    let found = RESTS.iter().copied().find(|rest| words.starts_with(rest) || words.ends_with(rest))?;
    let figure = passage.figure(last).filter(|figure| is_countable(figure))?;
    let mut same = Vec::new();
    let mut ends = 0;
    for at in (last.saturating_sub(WINDOW)..last).rev() {
        ends += passage.after(at).matches(['。', '！', '？']).count();
        if ends > 1 {
            break;
        }
        same.extend(passage.figure(at).is_some_and(|other| is_summand(other, figure)).then_some(at));
    }
    let ways: Vec<(usize, Vec<usize>)> = (1..same.len())
        .filter_map(|whole| {
            let parts = same.get(..whole)?.iter().rev().copied().chain([last]).collect();
            Some((*same.get(whole)?, parts))
        })
        .collect();
    let checks = ways.iter().filter_map(|(whole, parts)| sum(passage, parts, *whole, Link::Rest.by(found)));
    let mut checks: Vec<Check> = checks.collect();
    if let Some(fits) = checks.iter().position(|check| check.outcome == Outcome::Holds) {
        return Some(checks.swap_remove(fits));
    }
    let left = RESTS.iter().take(LEFT).any(|rest| *rest == found);
    let slipped = || ways.iter().any(|(whole, parts)| is_one_digit_off(passage, parts, *whole) == Some(true));
    ((left && ends == 0 && checks.len() == 1) || (!checks.is_empty() && slipped()))
        .then(|| checks.swap_remove(0))
}

/// Whether a figure can be a part of a sum in the unit of another. People are counted in several units.
pub(super) fn is_summand(part: &Figure, whole: &Figure) -> bool {
    const PEOPLE: [&str; 4] = ["人", "名", "位", "个"];
    let unit = |figure| amount(figure).and_then(|amount| amount.unit.clone());
    let people = |unit: &str| PEOPLE.contains(&unit);
    let both = unit(part).zip(unit(whole));
    let bare = unit(part).is_none() || unit(whole).is_none();
    let open = matches!(part.modifier, Modifier::AtLeast | Modifier::AtMost);
    !open
        && (same_unit(part, whole)
            || both.is_some_and(|(part, whole)| people(&part) && people(&whole))
            || (bare && is_countable(part) && is_countable(whole)))
}

/// The first way that adds up; else, where the words leave no doubt, the first one.
fn choose(
    passage: &Sentence<'_>,
    ways: &[&[usize]],
    total: usize,
    sure: bool,
    why: Option<Evidence>,
) -> Option<Check> {
    let checks = ways.iter().filter(|parts| parts.len() > 1);
    let mut checks: Vec<Check> =
        checks.filter_map(|parts| sum(passage, &in_text_order(parts), total, why.clone())).collect();
    if let Some(fits) = checks.iter().position(|check| check.outcome == Outcome::Holds) {
        return Some(checks.swap_remove(fits));
    }
    let likeliest = ways.iter().find(|parts| parts.len() > 1)?;
    let slipped = || is_one_digit_off(passage, likeliest, total) == Some(true);
    (!checks.is_empty() && (sure || slipped())).then(|| checks.swap_remove(0))
}

/// As many units of the last printed place a total must have for one digit to say much: of those that are any number
/// off, one in fifty would be one digit off by chance.
const PRECISE: i128 = 1000;

/// Whether the parts add up once a single digit of one of the numbers is another. Numbers that are listed as parts and
/// miss their whole by just that are a slip of the pen, even where the words would allow for parts left out.
fn is_one_digit_off(passage: &Sentence<'_>, parts: &[usize], total: usize) -> Option<bool> {
    let numbers: Vec<Printed> =
        parts.iter().chain([&total]).map(|&at| Printed::of(passage.figure(at)?)).collect::<Option<_>>()?;
    let (whole, parts) = numbers.split_last()?;
    let place = numbers.iter().map(|number| number.place).min()?;
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.number))?;
    let missing = whole.number.checked_sub(sum)?;
    let precise = whole.number.checked_div(place)? >= Decimal::from_i128_with_scale(PRECISE, 0);
    let off = parts.iter().any(|part| part.is_one_digit_from(missing))
        || whole.is_one_digit_from(Decimal::ZERO.checked_sub(missing)?);
    Some(precise && off)
}

/// A number and the place to which it is printed.
struct Printed {
    number: Decimal,
    place: Decimal,
}

impl Printed {
    fn of(figure: &Figure) -> Option<Self> {
        let Some(Number::Decimal(number)) = amount(figure)?.number else { return None };
        Some(Self { number, place: amount(figure)?.precision? })
    }

    /// Whether adding that much changes one digit of it.
    fn is_one_digit_from(&self, missing: Decimal) -> bool {
        let digits = |number: Option<Decimal>| {
            let number = number?.checked_div(self.place)?.normalize();
            (number.is_integer() && number > Decimal::ZERO).then(|| number.to_string())
        };
        let both = digits(Some(self.number)).zip(digits(self.number.checked_add(missing)));
        both.is_some_and(|(one, other)| {
            one.len() == other.len()
                && one.chars().zip(other.chars()).filter(|(one, other)| one != other).count() == 1
        })
    }
}

fn in_text_order(parts: &[usize]) -> Vec<usize> {
    let mut parts = parts.to_vec();
    parts.sort_unstable();
    parts
}

fn sum(passage: &Sentence<'_>, parts: &[usize], total: usize, why: Option<Evidence>) -> Option<Check> {
    let operands: Option<Vec<Item<'_>>> = parts.iter().chain([&total]).map(|&at| passage.item(at)).collect();
    relation(operands?, why).judge()
}

fn relation(operands: Vec<Item<'_>>, why: Option<Evidence>) -> Relation<'_> {
    Relation {
        check: "sum",
        message: Message::Sum,
        formula: Formula::Sum,
        operands,
        loose: false,
        why: why.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn parts_add_up_to_what_is_called_their_sum() {
        expect(
            "沪市成交〔48.3亿元〕，深市成交〔69.2亿元〕，两市合计成交〔117.5亿元〕。",
            &["sum holds 48.3亿元 + 69.2亿元 = 117.5亿元 ≈ 117.5亿元"],
        );
        expect(
            "沪市成交〔48.3亿元〕，深市成交〔69.2亿元〕，两市合计成交〔127.5亿元〕。",
            &["sum fails 48.3亿元 + 69.2亿元 = 117.5亿元 ≠ 127.5亿元"],
        );
        expect("出动消防车〔9辆〕、救护车〔14辆〕，共计〔23辆〕。", &["sum holds 9辆 + 14辆 = 23辆 ≈ 23辆"]);
    }

    #[test]
    fn parts_of_a_whole_add_up_where_nothing_is_left_out() {
        expect(
            "对〔23人〕追究责任：〔8人〕移送司法机关，〔11人〕受处分，其余〔4人〕由企业处理。",
            &["sum holds 8人 + 11人 + 4人 = 23人 ≈ 23人"],
        );
        expect(
            "对〔23人〕追究责任：〔8人〕移送司法机关，〔11人〕受处分，其余〔7人〕由企业处理。",
            &["sum fails 8人 + 11人 + 7人 = 26人 ≠ 23人"],
        );
        expect(
            "职工〔300人〕，其中男职工〔180人〕、女职工〔130人〕。",
            &["subset holds 180人 ≤ 300人", "sum fails 180人 + 130人 = 310人 ≠ 300人"],
        );
    }

    #[test]
    fn some_parts_of_a_whole_are_no_sum() {
        for text in [
            "职工〔300人〕，其中党员〔80人〕、团员〔60人〕。",
            "党员〔200人〕，其中女性〔120人〕，大专以上〔150人〕。",
        ] {
            expect(
                text,
                &[&format!(
                    "subset holds {}",
                    if text.contains("300") { "80人 ≤ 300人" } else { "120人 ≤ 200人" }
                )],
            );
        }
        for text in [
            "甲县投资〔3亿元〕，乙县投资〔5亿元〕，全市合计投资〔20亿元〕。",
            "接待游客〔30万人〕，增加〔5万人〕，共有床位〔2万张〕。",
            "引进企业〔30家〕，新开工〔5家〕，另有〔8家〕在谈。",
        ] {
            expect(text, &[]);
        }
    }
}
