//! The best sequence of labels.

use super::sight::Sight;
use super::table::Model;
use std::ops::Range;

/// How many labels there are.
pub const LABELS: usize = 5;

/// What a character is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// No part of a name.
    Outside,
    /// The first of several.
    First,
    /// Between first and last.
    Inside,
    /// The last of several.
    Last,
    /// A name by itself.
    Alone,
}

/// Whether a paragraph may begin with that label.
#[must_use]
pub const fn may_begin(label: usize) -> bool {
    matches!(label, 0 | 1 | 4)
}

/// Whether a paragraph may end with that label.
#[must_use]
pub const fn may_end(label: usize) -> bool {
    matches!(label, 0 | 3 | 4)
}

/// Whether a label may follow another: inside a name goes on what was begun.
#[must_use]
pub const fn may_follow(before: usize, label: usize) -> bool {
    matches!(before, 1 | 2) == matches!(label, 2 | 3)
}

/// A name as the model sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// Its characters by number.
    pub chars: Range<usize>,
    /// By how much it beats the best reading in which its first character begins no name that ends where it ends:
    /// the least over its two ends, in the weights' unit.
    pub margin: i32,
}

/// Worse than any sum of weights.
const NEVER: i32 = -100_000_000;

type Scores = [i32; LABELS];

impl Model {
    /// The names of a paragraph, in order. `bias` is added to the score of each character outside.
    #[must_use]
    pub fn guess(&self, sight: &Sight, bias: i32) -> Vec<Guess> {
        let mut scores: Vec<Scores> = vec![[0; LABELS]; sight.len()];
        sight.features(
            |_| {},
            |at, _, key| {
                if let Some((weights, sums)) = self.weights(key).zip(scores.get_mut(at)) {
                    for (sum, weight) in sums.iter_mut().zip(weights) {
                        *sum += i32::from(*weight);
                    }
                }
            },
        );
        scores.iter_mut().for_each(|scores| scores[0] += bias);
        guesses(&self.through(&scores))
    }

    /// The score of the best path through each label of each character.
    fn through(&self, scores: &[Scores]) -> Vec<Scores> {
        let step = |before: usize, label: usize| match may_follow(before, label) {
            true => (self.transitions.get(before).and_then(|row| row.get(label)))
                .map_or(0, |weight| i32::from(*weight)),
            false => NEVER,
        };
        let steps: [Scores; LABELS] =
            std::array::from_fn(|before| std::array::from_fn(|label| step(before, label)));
        let mut through: Vec<Scores> = Vec::with_capacity(scores.len());
        let mut past: Scores = std::array::from_fn(|label| if may_begin(label) { 0 } else { NEVER });
        for (number, scores) in scores.iter().enumerate() {
            let from: Scores = if number == 0 { past } else { forward(&past, &steps) };
            past = std::array::from_fn(|label| from[label].max(NEVER) + scores[label]);
            through.push(past);
        }
        let mut rest: Scores = std::array::from_fn(|label| if may_end(label) { 0 } else { NEVER });
        for (at, scores) in scores.iter().enumerate().rev() {
            if let Some(through) = through.get_mut(at) {
                for (sum, rest) in through.iter_mut().zip(rest) {
                    *sum += rest;
                }
            }
            let ahead: Scores = std::array::from_fn(|label| rest[label] + scores[label]);
            rest = backward(&ahead, &steps);
        }
        through
    }
}

fn forward(past: &Scores, steps: &[Scores; LABELS]) -> Scores {
    std::array::from_fn(|label| best((past.iter().zip(steps)).map(|(past, steps)| past + steps[label])))
}

fn backward(ahead: &Scores, steps: &[Scores; LABELS]) -> Scores {
    std::array::from_fn(|before| best((ahead.iter().zip(&steps[before])).map(|(ahead, step)| ahead + step)))
}

fn best(scores: impl Iterator<Item = i32>) -> i32 {
    scores.max().map_or(NEVER, |score| score.max(NEVER))
}

/// The names of the best path. Where each character's label is the best through it, they make one path; between
/// equal ones the lower label is taken, and what then does not close is dropped.
fn guesses(through: &[Scores]) -> Vec<Guess> {
    let mut guesses = Vec::new();
    let mut open: Option<(usize, i32)> = None;
    for (at, scores) in through.iter().enumerate() {
        let (label, margin) = decide(scores);
        match label {
            0 => open = None,
            1 => open = Some((at, margin)),
            3 => guesses.extend(
                open.take().map(|(first, other)| Guess { chars: first..at + 1, margin: margin.min(other) }),
            ),
            4 => guesses.push(Guess { chars: at..at + 1, margin }),
            _ => {}
        }
    }
    guesses
}

/// The best label and how much worse the second is.
fn decide(scores: &Scores) -> (usize, i32) {
    let label = (1..LABELS).fold(0, |best, label| if scores[label] > scores[best] { label } else { best });
    let second =
        best((scores.iter().enumerate()).filter(|(other, _)| *other != label).map(|(_, score)| *score));
    (label, scores[label] - second)
}
