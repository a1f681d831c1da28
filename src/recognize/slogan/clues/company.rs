//! The words around: head nouns behind, verbs before, naming and basis.

use crate::recognize::slogan::SloganClass;
use crate::recognize::slogan::candidate::{Candidate, Evidence};
use crate::recognize::slogan::clue::Clue;
use crate::recognize::slogan::line::{Line, ends_any, holds_any, is_stop, starts, starts_any};
use crate::recognize::slogan::tables::{
    BASIS, BASIS_HEADS, BASIS_OPENERS, HEAD_MODIFIERS, LINKS, MILD_HEADS, MILD_VERBS, NAMING, OWN_HEADS,
    STRONG_HEADS, STRONG_VERBS,
};

/// How far words before and behind are looked at.
const WINDOW: usize = 9;

/// A head noun: how strong a sign, and of what class.
type Head = (Clue, SloganClass);

/// Notices the company.
pub(super) fn notice(line: &Line<'_>, candidate: &Candidate, evidence: &mut Evidence) {
    let before = clause_before(line, candidate.lead);
    let behind = clause_behind(line, candidate.tail);
    let own = clause_behind(line, candidate.closing);
    if let Some((clue, class)) = head(own).or_else(|| head(behind)) {
        evidence.clues.push(clue);
        evidence.head = Some(class);
    }
    evidence.clues.extend(verb(before));
    let wording = candidate.wording(line);
    evidence.add(
        Clue::OwnHead,
        candidate.is_quoted() && wording.len() >= 4 && ends_any(wording, &OWN_HEADS).is_some(),
    );
    evidence.add(Clue::Naming, ends_any(before, &NAMING).is_some());
    evidence.add(Clue::Basis, is_basis(before, behind));
}

/// The words of the same clause before `at`.
pub(super) fn clause_before<'l>(line: &'l Line<'_>, at: usize) -> &'l [char] {
    let before = line.before(at, WINDOW);
    let cut = before.iter().rposition(|&char| is_stop(char)).map_or(0, |stop| stop + 1);
    before.get(cut..).unwrap_or_default()
}

/// The words of the same clause from `at` on.
pub(super) fn clause_behind<'l>(line: &'l Line<'_>, at: usize) -> &'l [char] {
    let behind = line.after(at, WINDOW);
    let cut = behind.iter().position(|&char| is_stop(char)).unwrap_or(behind.len());
    behind.get(..cut).unwrap_or_default()
}

/// The head noun at the beginning of `behind`, behind a modifier, or further on.
fn head(behind: &[char]) -> Option<Head> {
    head_at(behind)
        .or_else(|| {
            let modifier = starts_any(behind, &HEAD_MODIFIERS)?;
            head_at(behind.get(modifier.chars().count()..)?)
        })
        .or_else(|| far_head(behind))
}

fn head_at(behind: &[char]) -> Option<Head> {
    let of = |table: &[(&str, SloganClass)], clue| {
        (table.iter().filter(|(word, _)| starts(behind, word)))
            .max_by_key(|(word, _)| word.len())
            .map(|&(_, class)| (clue, class))
    };
    of(&STRONG_HEADS, Clue::HeadStrong).or_else(|| of(&MILD_HEADS, Clue::HeadMild))
}

fn far_head(behind: &[char]) -> Option<Head> {
    (1..behind.len())
        .filter_map(|at| head_at(behind.get(at..)?))
        .find(|(clue, _)| *clue == Clue::HeadStrong)
        .map(|(_, class)| (Clue::HeadFar, class))
}

/// The verb at the end of `before`, or further back.
fn verb(before: &[char]) -> Option<Clue> {
    let trimmed = match ends_any(before, &LINKS) {
        Some(link) => before.get(..before.len() - link.chars().count()).unwrap_or_default(),
        None => before,
    };
    let near = |verbs: &[&str]| ends_any(before, verbs).or(ends_any(trimmed, verbs)).is_some();
    if near(&STRONG_VERBS) {
        Some(Clue::VerbStrong)
    } else if near(&MILD_VERBS) {
        Some(Clue::VerbMild)
    } else {
        (holds_any(before, &STRONG_VERBS) || holds_any(before, &MILD_VERBS)).then_some(Clue::VerbFar)
    }
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
        self, Basis, HeadFar, HeadMild, HeadStrong, Naming, VerbFar, VerbMild, VerbStrong,
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
        check("他爱吃“苹果”。推进改革", &[]);
    }

    #[test]
    fn naming_and_basis_are_noticed() {
        check("以“三变”为抓手", &[Basis]);
        check("按照“政府引导、市场运作”的原则", &[HeadStrong, VerbMild, Basis]);
        check("他提出“三变”", &[Naming]);
    }
}
