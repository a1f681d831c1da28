//! From signs to a verdict: the one place where weights are added up.

use super::class::Votes;
use super::clue::Weights;
use crate::recognize::Confidence;

/// What is learnt from marked articles.
#[derive(Clone, Copy, Debug)]
pub(super) struct Model<'m> {
    /// What each clue is worth.
    pub(super) weights: &'m Weights,
    /// What speaks for each class.
    pub(super) votes: &'m Votes,
}

impl Model<'static> {
    /// The model that ships.
    pub(super) fn shipped() -> Self {
        Self { weights: Weights::shipped(), votes: Votes::shipped() }
    }
}

/// A sum below this is not worth remembering for the article's sake.
pub(super) const DOUBTFUL: i32 = -300;

/// How sure a sum makes: 50 where it just suffices.
pub(super) fn confidence(sum: i32) -> Confidence {
    let hundredths = (50 + sum / 6).clamp(0, 97);
    Confidence::hundredths(u8::try_from(hundredths).unwrap_or_default())
}

/// The sum that a confidence stands for, roughly.
pub(super) fn sum_of(confidence: Confidence) -> i32 {
    (i32::from(confidence.as_hundredths()) - 50) * 6
}
