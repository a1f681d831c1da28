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
        sight.features(|at, _, key| {
            if let Some((weights, sums)) = self.weights(key).zip(scores.get_mut(at)) {
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += i32::from(*weight);
                }
            }
        });
        scores.iter_mut().for_each(|[outside, ..]| *outside += bias);
        guesses(&self.through(&scores))
    }

    /// The score of the best path through each label of each character.
    fn through(&self, scores: &[Scores]) -> Vec<Scores> {
        let onward = self.steps();
        let back = transposed(&onward);
        let mut through: Vec<Scores> = Vec::with_capacity(scores.len());
        let mut past: Option<Scores> = None;
        for scores in scores {
            let from = past.map_or(BEGIN, |past| step(&back, &past));
            let here = sum(&from, scores);
            through.push(here);
            past = Some(here);
        }
        let mut rest = END;
        for (scores, through) in scores.iter().zip(&mut through).rev() {
            *through = sum(through, &rest);
            rest = step(&onward, &sum(&rest, scores));
        }
        through
    }

    /// What each label gives each next one.
    fn steps(&self) -> [Scores; LABELS] {
        let mut before = 0;
        self.transitions.map(|row| {
            let mut label = 0;
            let steps = row.map(|weight| {
                let step = if may_follow(before, label) { i32::from(weight) } else { NEVER };
                label += 1;
                step
            });
            before += 1;
            steps
        })
    }
}

/// What a path begins with, and what it ends with.
const BEGIN: Scores = [0, 0, NEVER, NEVER, 0];
const END: Scores = [0, NEVER, NEVER, 0, 0];

fn transposed(steps: &[Scores; LABELS]) -> [Scores; LABELS] {
    let mut other = [[0; LABELS]; LABELS];
    for (before, row) in steps.iter().enumerate() {
        for (step, other) in row.iter().zip(&mut other) {
            if let Some(other) = other.get_mut(before) {
                *other = *step;
            }
        }
    }
    other
}

fn sum(one: &Scores, other: &Scores) -> Scores {
    let mut sum = *one;
    sum.iter_mut().zip(other).for_each(|(sum, other)| *sum += other);
    sum
}

/// For each label the best of its steps with the scores behind them.
fn step(steps: &[Scores; LABELS], scores: &Scores) -> Scores {
    steps.map(|steps| sum(&steps, scores).into_iter().fold(NEVER, i32::max))
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
    let (mut best, mut second) = ((0, NEVER * 3), NEVER * 3);
    for (label, score) in scores.iter().enumerate() {
        if *score > best.1 {
            second = best.1;
            best = (label, *score);
        } else {
            second = second.max(*score);
        }
    }
    (best.0, best.1 - second)
}

#[cfg(test)]
mod tests {
    use super::super::table::Row;
    use super::super::{LABELS, Model};
    use super::{BEGIN, END, NEVER, may_begin, may_end};
    use crate::recognize::marked::segmenter;
    use crate::recognize::organization::sight;

    #[test]
    fn the_constants_say_what_the_functions_say() {
        for label in 0..LABELS {
            assert_eq!(may_begin(label), BEGIN[label] != NEVER);
            assert_eq!(may_end(label), END[label] != NEVER);
        }
    }

    /// A model whose every key that holds at a character of the text speaks for that character's label.
    fn model(text: &str, labels: &[usize]) -> Model {
        let mut rows = Vec::new();
        let sight = sight(text, &segmenter().segment(text));
        sight.features(|at, _, key| {
            let mut weights = [0; LABELS];
            weights[labels[at]] = 9;
            rows.push(Row { key, weights });
        });
        Model::new([[0; LABELS]; LABELS], rows)
    }

    #[test]
    fn the_best_path_gives_the_names() {
        let text = "他在甲乙丙和丁说";
        let guesses = |labels: &[usize]| -> Vec<_> {
            let sight = sight(text, &segmenter().segment(text));
            let model = model(text, labels);
            model.guess(&sight, 0).into_iter().map(|guess| (guess.chars, guess.margin > 0)).collect()
        };
        assert_eq!(guesses(&[0, 0, 1, 2, 3, 0, 4, 0]), [(2..5, true), (6..7, true)]);
        assert_eq!(guesses(&[0; 8]), []);
    }

    #[test]
    fn an_empty_model_sees_nothing() {
        for text in ["", "永州市委", "\n"] {
            assert_eq!(Model::default().guess(&sight(text, &segmenter().segment(text)), 0), []);
        }
    }
}
