//! Names of things and mere mentions of words: “天宫”空间站, 所谓“专家”, 按下“快进键”.

use super::company::{clause_before, clause_behind};
use crate::recognize::slogan::candidate::{Candidate, Evidence};
use crate::recognize::slogan::clue::Clue;
use crate::recognize::slogan::line::{Line, ends_any, holds_any, starts_any};
use crate::recognize::slogan::tables::{
    BLAME_AROUND, BLAME_BEFORE, BLAME_BEHIND, LINKS, METAPHOR_VERBS, NOT_THINGS, THINGS_BEFORE, THINGS_BEHIND,
};

/// Notices things.
pub(super) fn notice(line: &Line<'_>, candidate: &Candidate, evidence: &mut Evidence) {
    let before = clause_before(line, candidate.lead);
    let behind = clause_behind(line, candidate.closing);
    let thing = starts_any(behind, &THINGS_BEHIND).is_some() && starts_any(behind, &NOT_THINGS).is_none();
    evidence.add(Clue::Thing, thing || is_date(candidate.wording(line)));
    evidence.add(Clue::Mention, candidate.is_quoted() && ends_any(before, &THINGS_BEFORE).is_some());
    evidence
        .add(Clue::MetaphorVerb, candidate.is_quoted() && ends_any(trim(before), &METAPHOR_VERBS).is_some());
    evidence.add(Clue::Blame, candidate.is_quoted() && is_blamed(line, candidate));
}

/// Whether somebody blames what the quotation says: 有的“以会议落实会议”, “等靠要”之风.
fn is_blamed(line: &Line<'_>, candidate: &Candidate) -> bool {
    let before = clause_before(line, candidate.lead);
    let behind = clause_behind(line, candidate.tail);
    [before, trim(before)].iter().any(|before| ends_any(before, &BLAME_BEFORE).is_some())
        || starts_any(behind, &BLAME_BEHIND).is_some()
        || holds_any(sentence(line, candidate), &BLAME_AROUND)
}

/// How far the sentence of a quotation is followed to either side, in characters.
const SENTENCE: usize = 50;

/// The sentence around a quotation, the quotation in it.
fn sentence<'l>(line: &'l Line<'_>, candidate: &Candidate) -> &'l [char] {
    let ends = |char: &char| matches!(char, '。' | '!' | '?');
    let before = line.before(candidate.opening, SENTENCE);
    let from = candidate.opening - before.iter().rev().take_while(|char| !ends(char)).count();
    let behind = line.after(candidate.closing, SENTENCE);
    line.slice(from, candidate.closing + behind.iter().take_while(|char| !ends(char)).count())
}

/// Whether the wording is a day and nothing else, so the name of what happened on it: “5·19”.
fn is_date(wording: &[char]) -> bool {
    let mut parts = wording.split(|&char| matches!(char, '·' | '.' | '-'));
    parts.clone().count() == 2
        && parts.all(|part| matches!(part.len(), 1 | 2) && part.iter().all(char::is_ascii_digit))
}

fn trim(before: &[char]) -> &[char] {
    let link = ends_any(before, &LINKS).map_or(0, |link| link.chars().count());
    before.get(..before.len() - link).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::notice;
    use crate::recognize::slogan::clue::Clue::{self, Blame, Mention, MetaphorVerb, Thing};
    use crate::recognize::slogan::clues::tests::noticed;

    fn check(text: &str, expected: &[Clue]) {
        assert_eq!(noticed(text, notice), expected, "{text}");
    }

    #[test]
    fn things_are_noticed() {
        check("“天宫”空间站", &[Thing]);
        check("“5·19”事故", &[Thing]);
        check("“三变”号召", &[]);
        check("所谓“专家”", &[Mention]);
        check("按下了“快进键”", &[MetaphorVerb]);
        check("有的“以会议落实会议”", &[Blame]);
        check("“等靠要”之风", &[Blame]);
        check("热衷痕迹管理，“白天填表格”，群众讥为走秀", &[Blame]);
        check("推进“三变”改革", &[]);
    }
}
