//! Members without marks that a verb opens and a head noun closes: 实行首问负责、一次告知、限时办结制度.

use super::SloganClass::{Goal, Mechanism, Strategy};
use super::candidate::Candidate;
use super::line::{Line, ends_any_of, is_han, starts};
use super::members::equal_length;
use super::tables::{MILD_VERBS, STRONG_HEADS, STRONG_VERBS, Telling};

/// Heads that two members are enough for; others close lists of ordinary things too: 医疗保险、养老保险制度.
const SURE_HEADS: &[&str] = &["战略", "理念", "方针", "原则", "思路", "工作法", "模式"];

/// How long a member is, in characters.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=8;

/// The most members that are followed back.
const MOST: usize = 9;

/// Finds them.
pub(super) fn bound(line: &Line<'_>, found: &mut Vec<Candidate>) {
    for at in 0..line.chars().len() {
        let Some(head) = head_at(line, at) else { continue };
        let end = if line.before(at, 1) == ['的'] { at - 1 } else { at };
        if let Some(from) = opening(line, end, head) {
            found.push(Candidate::bare(from, end));
        }
    }
}

/// The head noun at `at`, where it is one that closes coined wordings.
fn head_at(line: &Line<'_>, at: usize) -> Option<&'static str> {
    let behind = line.after(at, 4);
    let closes = |class| matches!(class, Mechanism | Strategy | Goal);
    let fits = |&&(head, class): &&Telling| class.is_some_and(closes) && starts(behind, head);
    STRONG_HEADS.iter().filter(fits).map(|&(head, _)| head).max_by_key(|head| head.len())
}

/// Where the members that end at `end` begin: behind a verb, all of one length.
fn opening(line: &Line<'_>, end: usize, head: &str) -> Option<usize> {
    let last = line.before(end, *LENGTHS.end() + 1).iter().rev().take_while(|&&char| is_han(char)).count();
    if !LENGTHS.contains(&last) || line.before(end - last, 1) != ['、'] {
        return None;
    }
    let mut from = end - last;
    for _ in 1..MOST {
        let before = from.checked_sub(1).filter(|&mark| line.at(mark) == Some('、'))?;
        from = before.checked_sub(last)?;
        if is_opened(line, from) {
            break;
        }
    }
    let members: Vec<&[char]> = line.slice(from, end).split(|&char| char == '、').collect();
    let enough = if SURE_HEADS.contains(&head) && last > 3 { 2 } else { 3 };
    let coined = members.len() >= enough && equal_length(&members) && !are_things(&members);
    (coined && is_opened(line, from) && line.is_edge(from)).then_some(from)
}

/// Whether a verb that puts coined things to work stands before `at`.
pub(super) fn is_opened(line: &Line<'_>, at: usize) -> bool {
    let before = line.before(at, 4);
    ends_any_of(before, STRONG_VERBS.iter().chain(&*MILD_VERBS).map(|&(verb, _)| verb))
}

/// Whether the members are kinds of one thing: 财务管理、资产管理、合同管理.
fn are_things(members: &[&[char]]) -> bool {
    let ends = |member: &&[char]| member.get(member.len().saturating_sub(2)..).map(<[char]>::to_vec);
    let first = members.first().and_then(ends);
    members.iter().all(|member| ends(member) == first)
}

#[cfg(test)]
mod tests {
    use super::bound;
    use crate::recognize::marked::segmenter;
    use crate::recognize::slogan::line::Line;

    fn check(text: &str, expected: &[&str]) {
        let tokens = segmenter().segment(text);
        let line = Line::new(text, &tokens);
        let mut found = Vec::new();
        bound(&line, &mut found);
        let found: Vec<_> = found.iter().map(|one| line.span(one.from, one.to).of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn members_between_a_verb_and_a_head_noun_are_found() {
        check("实行首问负责、一次告知、限时办结制度", &["首问负责、一次告知、限时办结"]);
        check("大力实施通道兴市、产业强市战略", &["通道兴市、产业强市"]);
        check("坚持统筹规划、分步实施、重点突破的原则", &["统筹规划、分步实施、重点突破"]);
    }

    #[test]
    fn lists_of_ordinary_things_are_not() {
        check("完善医疗保险、养老保险制度", &[]);
        check("健全财务管理、资产管理、合同管理制度", &[]);
        check("他学会了做饭、洗衣、缝补的办法", &[]);
        check("原则、思路", &[]);
    }
}
