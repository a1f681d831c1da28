//! Members of one length or rhythm: 迎老乡、回故乡、建家乡.

use crate::recognize::slogan::candidate::{Candidate, Evidence};
use crate::recognize::slogan::clue::Clue;
use crate::recognize::slogan::line::{Line, is_han};
use crate::recognize::slogan::members::{
    equal_length, members, potential, shared, similar_length, verb_first,
};

/// Notices members and what they have in common.
pub(super) fn notice(line: &Line<'_>, candidate: &Candidate, evidence: &mut Evidence) {
    let parts = members(candidate.wording(line));
    if parts.len() < 2 || !parts.iter().all(|part| part.iter().any(|&char| is_han(char))) {
        return;
    }
    evidence.clues.extend(rhythm(&parts));
    evidence.add(Clue::SharedCharacter, shared(&parts).is_some());
    evidence.add(Clue::VerbFirst, verb_first(&parts));
    evidence.add(Clue::Potential, potential(&parts));
}

fn rhythm(parts: &[&[char]]) -> Option<Clue> {
    let shortest = parts.iter().map(|part| part.len()).min().unwrap_or_default();
    match (parts.len(), shortest) {
        (_, 1) => Some(Clue::ListOfWords),
        (3.., 2) if equal_length(parts) => Some(Clue::ParallelUneven),
        (_, 2) if !equal_length(parts) => None,
        (3.., _) if equal_length(parts) => Some(Clue::ParallelThree),
        (2, _) if equal_length(parts) => Some(Clue::ParallelTwo),
        _ if similar_length(parts) && parts.iter().all(|part| part.len() <= 8) => Some(Clue::ParallelUneven),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::notice;
    use crate::recognize::slogan::clue::Clue::{
        self, ListOfWords, ParallelThree, ParallelTwo, ParallelUneven, Potential, SharedCharacter, VerbFirst,
    };
    use crate::recognize::slogan::clues::tests::noticed;

    fn check(text: &str, expected: &[Clue]) {
        assert_eq!(noticed(text, notice), expected, "{text}");
    }

    #[test]
    fn rhythm_is_noticed() {
        check("“迎老乡、 回故乡、 建家乡”座谈会", &[ParallelThree, SharedCharacter, VerbFirst]);
        check("“双周跟踪、每月调度、每月通报”", &[ParallelThree]);
        check("“马达之城、小家电之乡”", &[ParallelUneven, SharedCharacter]);
        check("“回得来、留得住、发展得好”", &[ParallelUneven, SharedCharacter, Potential]);
        check("“以人为本，服务至上”", &[ParallelTwo]);
        check("“水、电、气”", &[ListOfWords]);
        check("“湘商回归”", &[]);
    }
}
