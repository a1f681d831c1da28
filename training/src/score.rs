//! Precision, recall and F1 over exact stretches.

use crate::sentence::Sentence;
use std::ops::Range;

/// How names that were found compare with those marked.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// For each sentence: right, found, marked.
    counts: Vec<[usize; 3]>,
}

impl Score {
    /// Adds a sentence.
    pub fn add(&mut self, sentence: &Sentence, found: &[Range<usize>]) {
        let counts = found.iter().filter(|found| !sentence.open.contains(found));
        let right = counts.clone().filter(|found| sentence.names.contains(found)).count();
        self.counts.push([right, counts.count(), sentence.names.len()]);
    }

    fn sums(counts: impl Iterator<Item = [usize; 3]>) -> [usize; 3] {
        counts.fold([0; 3], |sums, counts| std::array::from_fn(|part| sums[part] + counts[part]))
    }

    fn f1_of([right, found, marked]: [usize; 3]) -> f64 {
        2.0 * right as f64 / (found + marked).max(1) as f64
    }

    /// F1.
    pub fn f1(&self) -> f64 {
        Self::f1_of(Self::sums(self.counts.iter().copied()))
    }

    /// The standard error of F1, from leaving out each tenth of the sentences in turn.
    pub fn error(&self) -> f64 {
        let part = |tenth: usize| {
            let rest =
                self.counts.iter().enumerate().filter(|(at, _)| at % 10 != tenth).map(|(_, counts)| *counts);
            Self::f1_of(Self::sums(rest))
        };
        let parts: Vec<f64> = (0..10).map(part).collect();
        let mean = parts.iter().sum::<f64>() / 10.0;
        (parts.iter().map(|part| (part - mean).powi(2)).sum::<f64>() * 0.9).sqrt()
    }

    /// A line: precision, recall, F1 and its standard error, and the counts.
    pub fn line(&self) -> String {
        let [right, found, marked] = Self::sums(self.counts.iter().copied());
        let share = |of: usize| right as f64 / of.max(1) as f64;
        format!(
            "P {:.3} R {:.3} F1 {:.3} ±{:.3}  ({right} right, {found} found, {marked} marked)",
            share(found),
            share(marked),
            self.f1(),
            self.error()
        )
    }
}
