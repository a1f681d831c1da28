//! What can be counted only whole: `1299.5名`, and 12.5% of 30 people, which is no one's count.

use super::exact::Exact;
use super::reading::{Reading, amount, is_share, reading};
use super::sentence::{Sentence, first_clause, first_of, last_clause};
use super::{Check, Link, Message, Outcome};
use crate::recognize::figure::{Figure, FigureClass, Modifier, Number};

/// Measure words for people and for bodies, of which there is no half.
const WHOLE: [&str; 8] = ["名", "人", "户", "家", "位", "戶", "人次", "例"];

/// Words for numbers that are calculated, so that they may have decimals.
const CALCULATED: [&str; 8] = ["均", "每", "率", "约", "比", "相当", "折合", "中位"];

/// A whole of that many or more leaves no percentage out.
const MANY: i128 = 400;

/// Counts with decimals, and shares that no count gives.
pub(super) fn check(sentence: &Sentence<'_>) -> Vec<Check> {
    let items = 0..sentence.items.len();
    items.flat_map(|at| [broken(sentence, at), nobody(sentence, at)]).flatten().collect()
}

/// `1299.5名`
fn broken(sentence: &Sentence<'_>, at: usize) -> Option<Check> {
    let item = sentence.item(at)?;
    let core = item.core();
    let plain = !core.contains(['万', '亿', '萬', '億', '千', '百', '/', '半']) && core.contains(['.', '．']);
    let whole = is_whole(item.figure) && item.figure.modifier == Modifier::Exact;
    (plain && whole && !number(item.figure)?.is_integer() && !is_calculated(sentence, at)).then(|| Check {
        check: "impossible",
        outcome: Outcome::Fails,
        operands: vec![item.index],
        formula: item.wording().to_owned(),
        difference: None,
        tolerance: None,
        message: Message::NotWhole,
        slip: None,
        why: Vec::new(),
    })
}

/// Whether a number is calculated, or stands beside an average: what is said of that is said of what it is compared with.
fn is_calculated(sentence: &Sentence<'_>, at: usize) -> bool {
    const NEAR: usize = 6;
    let first = at.saturating_sub(NEAR);
    let averages = |words: &str| words.contains(['均', '每']);
    averages(sentence.before(first))
        || sentence.stretch(first, at).is_some_and(averages)
        || first_of(&CALCULATED, last_clause(sentence.before(at))).is_some()
}

/// `30名学生中，12.5%……`: the share stands in the clause behind, and the part is not printed.
fn nobody(sentence: &Sentence<'_>, share: usize) -> Option<Check> {
    let at = share.checked_sub(1)?;
    let (whole, part) = (sentence.item(at)?, sentence.item(share)?);
    let words = sentence.between(at, share);
    let inside = first_clause(words).ends_with(['中', '里']) && words.matches([',', '，']).count() <= 1;
    let said = last_clause(words).chars().count() <= 4 && !words.contains("平均");
    let exact = whole.figure.modifier == Modifier::Exact && part.figure.modifier == Modifier::Exact;
    let people = is_whole(whole.figure) && part.figure.class == FigureClass::Percent && is_share(part.figure);
    if !(inside && said && exact && people) {
        return None;
    }
    let count = number(whole.figure)?.trunc().mantissa();
    let reading = reading(part.figure)?;
    ((1..MANY).contains(&count) && !is_a_count(count, &reading)?).then(|| Check {
        check: "impossible",
        outcome: Outcome::Fails,
        operands: vec![whole.index, part.index],
        formula: format!("? / {} ≠ {}", whole.core(), part.wording()),
        difference: None,
        tolerance: None,
        message: Message::NoCount,
        slip: None,
        why: Link::Whole.by(words).into_iter().collect(),
    })
}

/// Whether some whole number of things out of `count` is in the range.
fn is_a_count(count: i128, share: &Reading) -> Option<bool> {
    let share_of = |part| Exact::new(part, count);
    for part in 0..=count {
        let point = super::range::Range::point(share_of(part)?);
        if point.meets(share.range)? {
            return Some(true);
        }
    }
    Some(false)
}

fn is_whole(figure: &Figure) -> bool {
    let unit = amount(figure).and_then(|amount| amount.unit.as_deref());
    figure.class == FigureClass::Quantity && unit.is_some_and(|unit| WHOLE.contains(&unit))
}

fn number(figure: &Figure) -> Option<rust_decimal::Decimal> {
    match amount(figure)?.number {
        Some(Number::Decimal(number)) => Some(number),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn people_come_whole() {
        expect("招录〔1299.5名〕。", &["impossible fails 1299.5名"]);
        expect("平均每班〔42.5名〕，招录〔1.5万名〕，用地〔12.5亩〕。", &[]);
    }

    #[test]
    fn a_share_of_few_people_is_a_count_of_them() {
        expect("受访的〔30名〕学生中，〔12.5%〕表示满意。", &["impossible fails ? / 30名 ≠ 12.5%"]);
        for share in ["13.3%", "10%", "3.33%", "96.7%", "13%"] {
            expect(&format!("受访的〔30名〕学生中，〔{share}〕表示满意。"), &[]);
        }
        expect("受访的〔3000名〕学生中，〔12.51%〕表示满意。", &[]);
    }
}
