//! The rules: each notices its own signs and judges nothing.

pub(super) mod company;
pub(super) mod counting;
pub(super) mod parallel;
pub(super) mod pattern;
pub(super) mod place;
pub(super) mod speech;
pub(super) mod thing;
pub(super) mod word;

use super::candidate::{Candidate, Evidence};
use super::line::Line;

/// A rule.
pub(super) type Rule = fn(&Line<'_>, &Candidate, &mut Evidence);

/// All rules.
pub(super) const RULES: &[Rule] = &[
    word::notice,
    parallel::notice,
    counting::notice,
    pattern::notice,
    company::notice,
    place::notice,
    speech::notice,
    thing::notice,
];

#[cfg(test)]
pub(super) mod tests {
    use super::Rule;
    use crate::recognize::marked::segmenter;
    use crate::recognize::slogan::candidate::Evidence;
    use crate::recognize::slogan::clue::Clue;
    use crate::recognize::slogan::gather;
    use crate::recognize::slogan::line::Line;

    /// What `rule` notices about the first candidate of `text`.
    pub(in crate::recognize::slogan) fn noticed(text: &str, rule: Rule) -> Vec<Clue> {
        let tokens = segmenter().segment(text);
        let line = Line::new(text, &tokens);
        let candidates = gather::candidates(&line);
        let mut evidence = Evidence::default();
        rule(&line, candidates.first().expect("a candidate"), &mut evidence);
        evidence.clues
    }
}
