//! Learns weights: a conditional random field by follow-the-regularised-leader, which leaves most weights at nought.

use crate::chance::Chance;
use crate::data::{Data, Row};
// The same digits on every machine, which the standard library does not promise.
use libm::{expf, logf};
use zhupi::recognize::organization::model::{LABELS, Model, SCALE, may_begin, may_end, may_follow};

/// How to learn.
#[derive(Clone, Debug)]
pub struct Manner {
    /// How often the data is gone through.
    pub rounds: usize,
    /// The speed.
    pub alpha: f32,
    /// What a weight has to earn before it is more than nought.
    pub thrift: f32,
    /// How strongly weights are drawn to nought.
    pub decay: f32,
    /// The number from which the order of sentences comes.
    pub seed: u64,
    /// How many features are kept at most.
    pub most: usize,
}

type Five = [f32; LABELS];

/// The state of the weights of one feature.
#[derive(Clone, Copy, Default)]
struct Cell {
    sum: Five,
    square: Five,
}

impl Cell {
    fn weights(&self, manner: &Manner, thrift: f32) -> Five {
        std::array::from_fn(|label| {
            let (sum, square) = (self.sum[label], self.square[label]);
            if sum.abs() <= thrift {
                return 0.0;
            }
            (thrift.copysign(sum) - sum) / ((1.0 + square.sqrt()) / manner.alpha + manner.decay)
        })
    }

    fn learn(&mut self, label: usize, slope: f32, weight: f32, manner: &Manner) {
        let square = self.square[label] + slope * slope;
        let rate = (square.sqrt() - self.square[label].sqrt()) / manner.alpha;
        self.sum[label] += slope - rate * weight;
        self.square[label] = square;
    }
}

/// What is learned.
struct Field {
    cells: Vec<Cell>,
    steps: [Cell; LABELS],
}

/// A model of the data.
pub fn learn(data: &Data, manner: &Manner) -> Model {
    let mut field = Field { cells: vec![Cell::default(); data.keys.len()], steps: [Cell::default(); LABELS] };
    let mut order: Vec<usize> = (0..data.rows.len()).collect();
    let mut chance = Chance::new(manner.seed);
    for round in 0..manner.rounds {
        chance.shuffle(&mut order);
        let loss: f64 = order.iter().map(|row| f64::from(field.go_through(&data.rows[*row], manner))).sum();
        eprintln!("round {}: loss {loss:.0}", round + 1);
    }
    field.model(data, manner)
}

impl Field {
    /// Learns from one sentence; gives its loss before.
    fn go_through(&mut self, row: &Row, manner: &Manner) -> f32 {
        let steps = self.steps.map(|cell| cell.weights(manner, 0.0));
        let scores: Vec<Five> = (0..row.labels.len()).map(|at| self.scores(row.of(at), manner)).collect();
        let lattice = Lattice::new(&scores, &steps);
        for (at, label) in row.labels.iter().enumerate() {
            let mut slopes = lattice.shares[at];
            slopes[usize::from(*label)] -= 1.0;
            for feature in row.of(at) {
                let cell = &mut self.cells[*feature as usize];
                let weights = cell.weights(manner, manner.thrift);
                for label in 0..LABELS {
                    let slope = slopes[label] * row.weight;
                    if slope.abs() > 1e-5 {
                        cell.learn(label, slope, weights[label], manner);
                    }
                }
            }
        }
        for pair in 1..row.labels.len() {
            let (before, label) = (usize::from(row.labels[pair - 1]), usize::from(row.labels[pair]));
            self.steps[before].learn(label, -row.weight, steps[before][label], manner);
        }
        for ((cell, shares), weights) in self.steps.iter_mut().zip(lattice.pairs).zip(steps) {
            for (label, (share, weight)) in shares.into_iter().zip(weights).enumerate() {
                cell.learn(label, share * row.weight, weight, manner);
            }
        }
        lattice.loss(&scores, &steps, &row.labels) * row.weight
    }

    fn scores(&self, features: &[u32], manner: &Manner) -> Five {
        let mut scores = [0.0; LABELS];
        for feature in features {
            let weights = self.cells[*feature as usize].weights(manner, manner.thrift);
            for (score, weight) in scores.iter_mut().zip(weights) {
                *score += weight;
            }
        }
        scores
    }

    /// The weights in whole numbers, the lightest features left away where there are too many.
    fn model(&self, data: &Data, manner: &Manner) -> Model {
        let whole = |weight: f32| (weight * SCALE as f32).round();
        let steps = (self.steps).map(|cell| cell.weights(manner, 0.0).map(|weight| whole(weight) as i16));
        let mut rows = Vec::new();
        for (key, cell) in data.keys.iter().zip(&self.cells) {
            let weights =
                cell.weights(manner, manner.thrift).map(|weight| whole(weight).clamp(-127.0, 127.0) as i8);
            let heft =
                cell.weights(manner, manner.thrift).iter().map(|weight| weight.abs()).fold(0.0, f32::max);
            if weights.iter().any(|weight| *weight != 0) {
                rows.push((heft, zhupi::recognize::organization::model::Row { key: *key, weights }));
            }
        }
        eprintln!("{} features of {} have a weight", rows.len(), self.cells.len());
        rows.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.key.cmp(&other.1.key)));
        rows.truncate(manner.most);
        Model::new(steps, rows.into_iter().map(|(_, row)| row).collect())
    }
}

/// All readings of a sentence at once.
struct Lattice {
    /// How likely each label of each character is.
    shares: Vec<Five>,
    /// How often each pair of labels is expected.
    pairs: [Five; LABELS],
    /// The logarithm of the sum over all readings.
    total: f32,
}

impl Lattice {
    fn new(scores: &[Five], steps: &[Five; LABELS]) -> Self {
        let step: [Five; LABELS] = std::array::from_fn(|before| {
            std::array::from_fn(
                |label| if may_follow(before, label) { expf(steps[before][label]) } else { 0.0 },
            )
        });
        let tops: Vec<f32> =
            scores.iter().map(|scores| scores.iter().copied().fold(f32::MIN, f32::max)).collect();
        let heights: Vec<Five> =
            scores.iter().zip(&tops).map(|(scores, top)| scores.map(|score| expf(score - top))).collect();
        let mut total = tops.iter().sum::<f32>();
        let mut past: Vec<Five> = Vec::with_capacity(scores.len());
        for (at, height) in heights.iter().enumerate() {
            let mut here: Five = std::array::from_fn(|label| {
                let from = match at.checked_sub(1) {
                    None => f32::from(u8::from(may_begin(label))),
                    Some(before) => (0..LABELS).map(|other| past[before][other] * step[other][label]).sum(),
                };
                from * height[label]
            });
            if at + 1 == heights.len() {
                (0..LABELS).filter(|label| !may_end(*label)).for_each(|label| here[label] = 0.0);
            }
            let sum: f32 = here.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            total += logf(sum);
            past.push(here.map(|part| part / sum));
        }
        let mut shares = vec![[0.0; LABELS]; scores.len()];
        let mut pairs = [[0.0; LABELS]; LABELS];
        let mut rest: Five = [1.0; LABELS];
        for at in (0..scores.len()).rev() {
            let share: Five = std::array::from_fn(|label| past[at][label] * rest[label]);
            let sum = share.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            shares[at] = share.map(|part| part / sum);
            let ahead: Five = std::array::from_fn(|label| rest[label] * heights[at][label]);
            rest = std::array::from_fn(|before| {
                (0..LABELS).map(|label| step[before][label] * ahead[label]).sum()
            });
            let top = rest.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
            rest = rest.map(|part| part / top);
            if let Some(before) = at.checked_sub(1) {
                let mut here = [[0.0; LABELS]; LABELS];
                let mut sum = 0.0;
                for one in 0..LABELS {
                    for other in 0..LABELS {
                        here[one][other] = past[before][one] * step[one][other] * ahead[other];
                        sum += here[one][other];
                    }
                }
                let sum = sum.max(f32::MIN_POSITIVE);
                (0..LABELS).for_each(|one| {
                    (0..LABELS).for_each(|other| pairs[one][other] += here[one][other] / sum)
                });
            }
        }
        Self { shares, pairs, total }
    }

    fn loss(&self, scores: &[Five], steps: &[Five; LABELS], labels: &[u8]) -> f32 {
        let own: f32 = labels.iter().zip(scores).map(|(label, scores)| scores[usize::from(*label)]).sum();
        let between: f32 =
            labels.windows(2).map(|pair| steps[usize::from(pair[0])][usize::from(pair[1])]).sum();
        self.total - own - between
    }
}
