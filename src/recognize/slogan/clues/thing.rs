//! Names of things and mere mentions of words: “天宫”空间站, 所谓“专家”, 按下“快进键”.

use super::company::{clause_before, clause_behind};
use crate::recognize::slogan::candidate::{Candidate, Evidence};
use crate::recognize::slogan::clue::Clue;
use crate::recognize::slogan::line::{Line, ends_any, starts_any};
use crate::recognize::slogan::tables::{LINKS, METAPHOR_VERBS, NOT_THINGS, THINGS_BEFORE, THINGS_BEHIND};

/// Notices things.
pub(super) fn notice(line: &Line<'_>, candidate: &Candidate, evidence: &mut Evidence) {
    let before = clause_before(line, candidate.lead);
    let behind = clause_behind(line, candidate.closing);
    let thing = starts_any(behind, &THINGS_BEHIND).is_some() && starts_any(behind, &NOT_THINGS).is_none();
    evidence.add(Clue::Thing, thing || is_date(candidate.wording(line)));
    evidence.add(Clue::Mention, candidate.is_quoted() && ends_any(before, &THINGS_BEFORE).is_some());
    evidence
        .add(Clue::MetaphorVerb, candidate.is_quoted() && ends_any(trim(before), &METAPHOR_VERBS).is_some());
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
    use crate::recognize::slogan::clue::Clue::{self, Mention, MetaphorVerb, Thing};
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
    }
}
