//! Where a wording stands: headings, banners, policy prose.

use super::company::{clause_before, clause_behind};
use crate::recognize::slogan::candidate::{Candidate, Evidence};
use crate::recognize::slogan::clue::Clue;
use crate::recognize::slogan::line::{Line, holds_any};
use crate::recognize::slogan::tables::BANNERS;

/// A line of that many characters without a full stop is a heading.
const HEADING: usize = 34;

/// How far around a wording the register is read.
const AROUND: usize = 120;

/// Notices the place.
pub(super) fn notice(line: &Line<'_>, candidate: &Candidate, evidence: &mut Evidence) {
    let near = |words| holds_any(words, &BANNERS);
    let banner = near(clause_before(line, candidate.lead)) || near(clause_behind(line, candidate.tail));
    evidence.add(Clue::Banner, banner);
    let heading = is_heading(line);
    evidence.add(Clue::Heading, heading);
    match register(line, candidate) {
        0 if !heading => evidence.clues.push(Clue::NoRegister),
        0 | 1 => {}
        _ => evidence.clues.push(Clue::Register),
    }
}

fn is_heading(line: &Line<'_>) -> bool {
    line.chars().len() <= HEADING && !line.chars().iter().any(|char| matches!(char, '。' | '!' | '?' | '…'))
}

/// How many different words of policy prose stand around the candidate, up to two.
fn register(line: &Line<'_>, candidate: &Candidate) -> usize {
    let words = line.policy_words();
    let before = words.get(candidate.opening.saturating_sub(AROUND)..candidate.opening);
    let behind = words.get(candidate.closing..(candidate.closing + AROUND).min(words.len()));
    let mut found = before.into_iter().chain(behind).flatten().flatten();
    let first = found.next();
    usize::from(first.is_some()) + usize::from(found.any(|word| Some(word) != first))
}

#[cfg(test)]
mod tests {
    use super::notice;
    use crate::recognize::slogan::clue::Clue::{self, Banner, Heading, NoRegister, Register};
    use crate::recognize::slogan::clues::tests::noticed;

    fn check(text: &str, expected: &[Clue]) {
        assert_eq!(noticed(text, notice), expected, "{text}");
    }

    #[test]
    fn places_are_noticed() {
        check("“腾笼换鸟”促升级", &[Heading]);
        check("外墙上“迎老乡 回故乡”的红色大字格外醒目。", &[Banner, NoRegister]);
        check("他看了一眼“老地方”，转身走了。", &[NoRegister]);
        check("市委把“三变”作为改革的抓手。", &[Register]);
    }
}
