//! Fixed moulds: 以商招商, 招大引强, 一件事一次办, 马达之城, 引凤来栖.

use crate::recognize::slogan::candidate::{Candidate, Evidence};
use crate::recognize::slogan::clue::Clue;
use crate::recognize::slogan::line::{Line, ends_any, holds_any, is_han};
use crate::recognize::slogan::tables::{IMAGERY, PATTERNS, PLACES, SERVICES};

/// Notices moulds.
pub(super) fn notice(line: &Line<'_>, candidate: &Candidate, evidence: &mut Evidence) {
    let wording = candidate.wording(line);
    let word = line.is_word(candidate.from, candidate.to);
    evidence.add(Clue::Pattern, !word && matches_any(wording, &PATTERNS));
    evidence
        .add(Clue::Service, wording.len() >= 3 && (holds_any(wording, &SERVICES) || is_twice(wording, '办')));
    evidence.add(Clue::Place, !word && wording.len() >= 4 && ends_any(wording, &PLACES).is_some());
    evidence.add(Clue::Imagery, holds_any(wording, &IMAGERY));
}

/// Whether the wording fits one of the moulds; `?` stands for any Chinese character.
pub(in crate::recognize::slogan) fn matches_any(wording: &[char], moulds: &[&str]) -> bool {
    moulds.iter().any(|mould| fits(wording, mould))
}

fn fits(wording: &[char], mould: &str) -> bool {
    wording.len() == mould.chars().count()
        && (wording.iter().zip(mould.chars()))
            .all(|(&char, form)| char == form || form == '?' && is_han(char))
}

/// Whether the wording ends with `word` and names the same thing twice: 园区事园区办, 马上办.
fn is_twice(wording: &[char], word: char) -> bool {
    wording.last() == Some(&word) && (4..=8).contains(&wording.len())
}

#[cfg(test)]
mod tests {
    use super::notice;
    use crate::recognize::slogan::clue::Clue::{self, Imagery, Pattern, Place, Service};
    use crate::recognize::slogan::clues::tests::noticed;

    fn check(text: &str, expected: &[Clue]) {
        assert_eq!(noticed(text, notice), expected, "{text}");
    }

    #[test]
    fn moulds_are_noticed() {
        check("“永商回商”战略", &[Pattern]);
        check("“招大引强”", &[Pattern]);
        check("“园区事园区办”", &[Service]);
        check("“一枚印章管审批”", &[Service]);
        check("“马达之城”", &[Place]);
        check("“引凤来栖”", &[Imagery]);
        check("“湘商回归”", &[]);
    }
}
