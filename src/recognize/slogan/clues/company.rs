//! The words around: head nouns behind, verbs before, naming and basis.

use crate::recognize::slogan::candidate::{Candidate, Evidence};
use crate::recognize::slogan::clue::Clue;
use crate::recognize::slogan::line::{Line, ends, ends_any, holds, is_stop, starts, starts_any};
use crate::recognize::slogan::tables::{
    BASIS, BASIS_HEADS, BASIS_OPENERS, EXPLANATIONS, HEAD_MODIFIERS, LINKS, MILD_HEADS, MILD_VERBS, NAMING,
    OWN_HEADS, STRONG_HEADS, STRONG_VERBS, Telling,
};

/// How far words before and behind are looked at.
const WINDOW: usize = 9;

/// How far behind a wording is said what it is: “…”，是企业眼里最管用的一招.
const PREDICATE: usize = 16;

/// A word beside, and how strong a sign it is.
type Beside = (Clue, Telling);

/// Notices the company.
pub(super) fn notice(line: &Line<'_>, candidate: &Candidate, evidence: &mut Evidence) {
    let before = clause_before(line, candidate.lead);
    let behind = clause_behind(line, candidate.tail);
    let own = clause_behind(line, candidate.closing);
    let beside = head(own).or_else(|| head(behind)).or_else(|| predicate(line, candidate.tail));
    if let Some((clue, head)) = beside {
        evidence.clues.push(clue);
        evidence.head = Some(head);
    }
    if let Some((clue, verb)) = verb(before) {
        evidence.clues.push(clue);
        evidence.verb = Some(verb);
    }
    let wording = candidate.wording(line);
    evidence.add(
        Clue::OwnHead,
        candidate.is_quoted() && wording.len() >= 4 && ends_any(wording, &OWN_HEADS).is_some(),
    );
    evidence.own = (STRONG_HEADS.iter())
        .filter(|(head, _)| wording.len() > head.chars().count() && ends(wording, head))
        .max_by_key(|(head, _)| head.len())
        .copied();
    evidence.add(Clue::Naming, ends_any(before, &NAMING).is_some());
    evidence.add(Clue::Basis, is_basis(before, behind));
    evidence.add(Clue::Explained, candidate.is_quoted() && is_explained(line.after(candidate.closing, 3)));
}

/// Whether what follows says what the wording stands for: “三送”：送进…, 三书同发，即…
fn is_explained(behind: &[char]) -> bool {
    starts_any(behind, &EXPLANATIONS).is_some()
}

/// The head noun that a wording is said to be: “…”，是当地叫响的招牌.
fn predicate(line: &Line<'_>, at: usize) -> Option<Beside> {
    let behind = line.after(at, PREDICATE);
    let behind = behind.strip_prefix(&[',']).unwrap_or(behind);
    let rest = ["是", "就是", "正是", "成为"]
        .iter()
        .find(|word| starts(behind, word))
        .and_then(|word| behind.get(word.chars().count()..))?;
    let end = rest.iter().position(|&char| is_stop(char)).unwrap_or(rest.len());
    let clause = rest.get(..end)?;
    (STRONG_HEADS.iter().find(|(head, _)| ends(clause, head))).map(|&head| (Clue::HeadSaid, head))
}

/// The words of the same clause before `at`, without blanks at their end.
pub(super) fn clause_before<'l>(line: &'l Line<'_>, at: usize) -> &'l [char] {
    let before = line.before(at, WINDOW);
    let blanks = before.iter().rev().take_while(|&&char| char == ' ').count();
    let before = before.get(..before.len() - blanks).unwrap_or_default();
    let cut = before.iter().rposition(|&char| is_stop(char)).map_or(0, |stop| stop + 1);
    before.get(cut..).unwrap_or_default()
}

/// The words of the same clause from `at` on, without blanks at their beginning.
pub(super) fn clause_behind<'l>(line: &'l Line<'_>, at: usize) -> &'l [char] {
    let behind = line.after(at, WINDOW);
    let behind = behind.get(behind.iter().take_while(|&&char| char == ' ').count()..).unwrap_or_default();
    let cut = behind.iter().position(|&char| is_stop(char)).unwrap_or(behind.len());
    behind.get(..cut).unwrap_or_default()
}

/// The head noun at the beginning of `behind`, behind a modifier, or further on.
fn head(behind: &[char]) -> Option<Beside> {
    head_at(behind)
        .or_else(|| {
            let modifier = starts_any(behind, &HEAD_MODIFIERS)?;
            head_at(behind.get(modifier.chars().count()..)?)
        })
        .or_else(|| far_head(behind))
}

fn head_at(behind: &[char]) -> Option<Beside> {
    let of = |table: &[Telling], clue| {
        (table.iter().filter(|(word, _)| starts(behind, word)))
            .max_by_key(|(word, _)| word.len())
            .map(|&head| (clue, head))
    };
    of(&STRONG_HEADS, Clue::HeadStrong).or_else(|| of(&MILD_HEADS, Clue::HeadMild))
}

fn far_head(behind: &[char]) -> Option<Beside> {
    (1..behind.len())
        .filter_map(|at| head_at(behind.get(at..)?))
        .find(|(clue, _)| *clue == Clue::HeadStrong)
        .map(|(_, head)| (Clue::HeadFar, head))
}

/// The verb at the end of `before`, or further back.
fn verb(before: &[char]) -> Option<Beside> {
    let trimmed = match ends_any(before, &LINKS) {
        Some(link) => before.get(..before.len() - link.chars().count()).unwrap_or_default(),
        None => before,
    };
    let near = |verbs: &[Telling], clue| {
        let verb = verbs.iter().find(|(verb, _)| ends(before, verb) || ends(trimmed, verb));
        verb.map(|&verb| (clue, verb))
    };
    let far = |verbs: &[Telling]| {
        let verb = verbs.iter().find(|(verb, _)| holds(before, verb));
        verb.map(|&verb| (Clue::VerbFar, verb))
    };
    near(&STRONG_VERBS, Clue::VerbStrong)
        .or_else(|| near(&MILD_VERBS, Clue::VerbMild))
        .or_else(|| far(&STRONG_VERBS))
        .or_else(|| far(&MILD_VERBS))
}

/// 以“…”为抓手, 按照“…”的原则
fn is_basis(before: &[char], behind: &[char]) -> bool {
    let by = ends_any(before, &["以"]).is_some()
        && (0..=6).any(|at| behind.get(at..).is_some_and(|rest| starts_any(rest, &BASIS).is_some()));
    let head = behind.strip_prefix(&['的']).unwrap_or(behind);
    let after = (0..=4).any(|at| head.get(at..).is_some_and(|rest| starts_any(rest, &BASIS_HEADS).is_some()));
    by || ends_any(before, &BASIS_OPENERS).is_some() && after
}

#[cfg(test)]
mod tests {
    use super::notice;
    use crate::recognize::slogan::clue::Clue::{
        self, Basis, Explained, HeadFar, HeadMild, HeadSaid, HeadStrong, Naming, VerbFar, VerbMild,
        VerbStrong,
    };
    use crate::recognize::slogan::clues::tests::noticed;

    fn check(text: &str, expected: &[Clue]) {
        assert_eq!(noticed(text, notice), expected, "{text}");
    }

    #[test]
    fn heads_and_verbs_are_noticed() {
        check("大力推动“湘商回归”工作", &[HeadMild, VerbStrong]);
        check("实施了“永商回商”战略", &[HeadStrong, VerbStrong]);
        check("打造“马达之城”", &[VerbMild]);
        check("融入“一核两轴三圈”区域经济发展格局", &[HeadFar, VerbStrong]);
        check("深入推进县里的“一件事”改革", &[HeadStrong, VerbFar]);
        check("推进“甲事”“乙事”改革", &[HeadStrong, VerbStrong]);
        check("推进 “ 甲事 ” 改革", &[HeadStrong, VerbStrong]);
        check("“甲事快办”，是当地叫响的招牌", &[HeadSaid]);
        check("他爱吃“苹果”。推进改革", &[]);
    }

    #[test]
    fn naming_and_basis_are_noticed() {
        check("以“三变”为抓手", &[Basis]);
        check("按照“政府引导、市场运作”的原则", &[HeadStrong, VerbMild, Basis]);
        check("他提出“三变”", &[Naming]);
        check("办法是“三送”：送进乡镇", &[Explained]);
    }
}
