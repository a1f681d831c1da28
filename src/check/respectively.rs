//! 分别: as many numbers as things they are of: `1月、2月、3月分别为78.2万、71.5万和88.9万标箱`.

use super::sentence::Sentence;
use super::{Check, Link, Message, Outcome};

/// The longest name in a plain list, in characters.
const NAME: usize = 8;

/// Marks and words between the numbers.
const JOINTS: [&str; 9] = ["、", "和", "与", "及", "以及", "，", ",", "；", "和约"];

/// Runs of numbers behind 分别.
pub(super) fn check(sentence: &Sentence<'_>) -> Vec<Check> {
    (0..sentence.items.len()).filter_map(|first| at(sentence, first)).collect()
}

fn at(sentence: &Sentence<'_>, first: usize) -> Option<Check> {
    let lead = sentence.lead(first);
    let (_, verb) = lead.rsplit_once("分别").or_else(|| lead.rsplit_once("分別"))?;
    let class = sentence.figure(first)?.class;
    let goes_on = |at: &usize| {
        JOINTS.contains(&sentence.between(at - 1, *at).trim())
            && sentence.figure(*at).is_some_and(|figure| figure.class == class)
    };
    let last = (first + 1..sentence.items.len()).take_while(goes_on).last().unwrap_or(first);
    let numbers = u32::try_from(last - first + 1).ok().filter(|&numbers| numbers > 1)?;
    if verb.chars().count() > NAME || verb.contains(['，', ',']) {
        return None;
    }
    let names = names(sentence.until(first)?)?;
    let outcome = match () {
        () if (names.low..=names.high).contains(&numbers) => Outcome::Holds,
        () if names.plain && !is_cut(sentence, last) => Outcome::Fails,
        () => return None,
    };
    let sign = if outcome == Outcome::Holds { "=" } else { "≠" };
    Some(Check {
        check: "respectively",
        outcome,
        operands: (first..=last).filter_map(|at| Some(sentence.item(at)?.index)).collect(),
        formula: format!("{} {sign} {numbers}", if outcome == Outcome::Holds { numbers } else { names.high }),
        difference: None,
        tolerance: None,
        message: Message::Respectively { named: names.high, numbers },
        slip: None,
        why: Link::List.by(names.words).into_iter().collect(),
    })
}

/// Whether the list of numbers goes on with something of another class (`3分、5分和1毛钱`).
fn is_cut(sentence: &Sentence<'_>, last: usize) -> bool {
    JOINTS
        .iter()
        .filter(|joint| !joint.starts_with(['，', ',', '；']))
        .any(|joint| sentence.after(last).starts_with(joint))
}

/// The things that the numbers are of.
struct Names<'a> {
    low: u32,
    high: u32,
    /// Whether they are short names in one list, so that there is one way to count them.
    plain: bool,
    words: &'a str,
}

/// The list in the clause before 分别.
fn names(words: &str) -> Option<Names<'_>> {
    let before = words.rsplit_once("分别").or_else(|| words.rsplit_once("分別"))?.0;
    let clause = before.trim_end_matches(['，', ',']).rsplit(['，', ',', '；', '。', '：', '（']).next()?;
    let names: Vec<&str> = clause.split('、').collect();
    let joints = clause.matches(['和', '与', '及']).count();
    let low = u32::try_from(names.len()).ok()?;
    let high = low.checked_add(u32::try_from(joints).ok()?)?;
    let short = names.iter().rev().skip(1).all(|name| name.chars().count() <= NAME);
    let plain = names.len() > 2 && short && !clause.contains('等') && joints < 2;
    (high > 1).then_some(Names { low, high, plain, words: clause })
}

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn as_many_numbers_as_names() {
        expect("江南、江北、城东分别建成〔12个〕、〔15个〕和〔9个〕。", &["respectively holds 3 = 3"]);
        expect("江南、江北、城东、城西分别建成〔12个〕、〔15个〕和〔9个〕。", &["respectively fails 4 ≠ 3"]);
        expect("江南、江北等县分别建成〔12个〕、〔15个〕和〔9个〕。", &[]);
    }
}
