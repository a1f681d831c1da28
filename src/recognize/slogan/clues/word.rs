//! What a wording is made of: its length, plain words, numbers, foreign letters.

use crate::recognize::slogan::candidate::{Candidate, Evidence};
use crate::recognize::slogan::clue::Clue;
use crate::recognize::slogan::fold::is_separator;
use crate::recognize::slogan::line::{Line, ends_any, is_han, starts_any};
use crate::recognize::slogan::tables::{
    KINDS, METAPHOR_ENDS, METAPHOR_WORDS, OWN_HEADS, PHENOMENA, SERVICES, TRANSLITERATION, Words,
};

/// Notices length, origin and plainness.
pub(super) fn notice(line: &Line<'_>, candidate: &Candidate, evidence: &mut Evidence) {
    let wording = candidate.wording(line);
    evidence.clues.push(if candidate.is_quoted() { Clue::Quoted } else { Clue::Bare });
    evidence.clues.push(length(wording));
    let programme = is_programme(line, candidate);
    evidence.add(Clue::PlainWord, is_plain(line, candidate) && !(programme && is_numeric(wording)));
    let code = wording.len() >= 3 && wording.iter().all(char::is_ascii_digit);
    evidence.add(Clue::Code, code && !programme);
    evidence.add(Clue::Numeric, is_numeric(wording) && !code && !programme);
    evidence.add(Clue::Foreign, is_foreign(wording));
    evidence.add(Clue::MetaphorWord, is_metaphor(wording));
    evidence.add(Clue::Phenomenon, is_named(wording, &PHENOMENA));
    evidence.add(Clue::KindOf, is_named(wording, &KINDS));
}

fn length(wording: &[char]) -> Clue {
    let parallel = wording.iter().any(|&char| is_separator(char));
    match wording.len() {
        0 | 1 => Clue::LengthOne,
        2 => Clue::LengthTwo,
        3 => Clue::LengthThree,
        4 => Clue::LengthFour,
        5..=12 => Clue::LengthMiddle,
        13..=44 if parallel => Clue::LengthMiddle,
        13..=24 => Clue::LengthLong,
        _ => Clue::LengthEndless,
    }
}

/// Whether the wording is one word of the dictionary.
///
/// A count of two characters is none, whatever the dictionary says: “三零”.
fn is_plain(line: &Line<'_>, candidate: &Candidate) -> bool {
    let count = super::counting::counting(candidate.wording(line)) == Some(Clue::CountingShort);
    let short = candidate.to - candidate.from == 2 && count;
    !short && line.is_word(candidate.from, candidate.to)
}

/// A number, an order of magnitude or a digit string: 百亿, 千亿级, 996.
fn is_numeric(wording: &[char]) -> bool {
    let numeral = |char: &char| {
        char.is_ascii_digit() || "一二三四五六七八九十百千万亿两双半级多余.·-/%第".contains(*char)
    };
    wording.iter().all(numeral) && !super::counting::is_multiples(wording)
}

/// Whether a short wording is the name of something observed, and of no service or campaign.
fn is_named(wording: &[char], ends: &Words) -> bool {
    let coined = ends_any(wording, &OWN_HEADS).is_some() || ends_any(wording, &SERVICES).is_some();
    wording.len() <= 6 && ends_any(wording, ends).is_some() && !coined
}

/// No Chinese character, or none but those that foreign names are written with.
fn is_foreign(wording: &[char]) -> bool {
    let native = |&char: &char| is_han(char) && !TRANSLITERATION.contains(char);
    !wording.iter().any(native) && !wording.iter().any(|char| "+12345两三双".contains(*char))
}

/// Whether a head noun makes a number of three digits or more the name of a programme: “135”工程.
fn is_programme(line: &Line<'_>, candidate: &Candidate) -> bool {
    let behind = line.after(candidate.closing, 4);
    candidate.to - candidate.from >= 3
        && starts_any(
            behind,
            &["工程", "计划", "战略", "行动", "布局", "模式", "机制", "发展", "工作法", "产业"],
        )
        .is_some()
}

fn is_metaphor(wording: &[char]) -> bool {
    let listed = METAPHOR_WORDS
        .iter()
        .any(|word| ends_any(wording, &[word]).is_some() && wording.len() <= word.chars().count() + 2);
    let short = matches!(wording, [_, _, end] if METAPHOR_ENDS.contains(*end));
    listed || short || starts_any(wording, &["第一", "最美", "零"]).is_some() && wording.len() <= 4
}

#[cfg(test)]
mod tests {
    use super::notice;
    use crate::recognize::slogan::clue::Clue;
    use crate::recognize::slogan::clues::tests::noticed;

    fn check(text: &str, expected: &[Clue]) {
        assert_eq!(noticed(text, notice), expected, "{text}");
    }

    #[test]
    fn what_a_wording_is_made_of() {
        check("推动“湘商回归”工作", &[Clue::Quoted, Clue::LengthFour]);
        check("“百亿”蔬菜产业", &[Clue::Quoted, Clue::LengthTwo, Clue::PlainWord, Clue::Numeric]);
        check("“千百十”工程", &[Clue::Quoted, Clue::LengthThree]);
        check("他“996”", &[Clue::Quoted, Clue::LengthThree, Clue::PlainWord, Clue::Code, Clue::Foreign]);
        check("按下“快进键”", &[Clue::Quoted, Clue::LengthThree, Clue::MetaphorWord]);
        check("形成“虹吸效应”", &[Clue::Quoted, Clue::LengthFour, Clue::Phenomenon]);
        check("他爱“苹果”", &[Clue::Quoted, Clue::LengthTwo, Clue::PlainWord]);
    }
}
