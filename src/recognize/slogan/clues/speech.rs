//! Quoted speech.

use super::company::clause_before;
use crate::recognize::slogan::candidate::{Candidate, Evidence};
use crate::recognize::slogan::clue::Clue;
use crate::recognize::slogan::line::{Line, ends_any, holds_any, starts_any};
use crate::recognize::slogan::tables::{
    PARTICLES, PRONOUNS, PRONOUNS_OF_SLOGANS, SPEECH_AFTER, SPEECH_BEFORE,
};

/// Notices speech; only a quotation can be speech.
pub(super) fn notice(line: &Line<'_>, candidate: &Candidate, evidence: &mut Evidence) {
    if !candidate.is_quoted() {
        return;
    }
    let wording = candidate.wording(line);
    let mark = line.at(candidate.opening.wrapping_sub(1));
    let introduced = matches!(mark, Some(':' | ','));
    let before = clause_before(line, candidate.opening.saturating_sub(usize::from(introduced)));
    let sentence = is_sentence(wording);
    evidence.add(Clue::Sentence, sentence);
    evidence.add(
        Clue::Speech,
        ends_any(before, &SPEECH_BEFORE).is_some() || is_spoken_after(line, candidate, sentence),
    );
    evidence.add(Clue::Colon, mark == Some(':'));
    let own = holds_any(wording, &PRONOUNS) && !holds_any(wording, &PRONOUNS_OF_SLOGANS);
    evidence.add(Clue::Pronoun, own);
    evidence.add(Clue::Particle, holds_any(wording, &PARTICLES));
}

/// Whether a sentence ends inside, or the quotation breaks off at a comma.
fn is_sentence(wording: &[char]) -> bool {
    let inside = wording.iter().any(|char| matches!(char, '。' | '!' | '?' | '…' | ':'));
    inside || wording.last() == Some(&',')
}

/// “……”他说 / “……。”李守来坦言: behind a long quotation the speaker may have a name.
fn is_spoken_after(line: &Line<'_>, candidate: &Candidate, sentence: bool) -> bool {
    let far = if sentence { 16 } else { 3 };
    let behind = line.after(candidate.closing, far + 2);
    let behind = behind.strip_prefix(&[',']).unwrap_or(behind);
    (0..far).any(|at| behind.get(at..).is_some_and(|rest| starts_any(rest, &SPEECH_AFTER).is_some()))
        && !behind.iter().take(far).any(|char| matches!(char, '“' | '》'))
}

#[cfg(test)]
mod tests {
    use super::notice;
    use crate::recognize::slogan::clue::Clue::{self, Colon, Particle, Pronoun, Sentence, Speech};
    use crate::recognize::slogan::clues::tests::noticed;

    fn check(text: &str, expected: &[Clue]) {
        assert_eq!(noticed(text, notice), expected, "{text}");
    }

    #[test]
    fn speech_is_noticed() {
        check("“只管抓发展。”李守来坦言", &[Sentence, Speech]);
        check("他说：“来了。”", &[Sentence, Speech, Colon, Particle]);
        check("“我们都去”，他笑着说", &[Speech, Pronoun]);
        check("推动“湘商回归”工作", &[]);
    }
}
