//! Learns the weights from marked articles: logistic regression whose penalty is the distance from the prior.
//!
//! A weight moves as far from what was set by hand as the articles make it worth; where they say nothing it stays.
//! There is no chance in it: the same articles give the same tables.

#![allow(
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    reason = "a test, of weights rather than of figures"
)]

use super::article::Article;
use crate::recognize::marked::segmenter;
use crate::recognize::slogan::class::{self, Votes};
use crate::recognize::slogan::clue::{self, Clue, Weights};
use crate::recognize::slogan::gather;
use crate::recognize::slogan::gazetteer::{Entry, entries, plans};
use crate::recognize::slogan::line::Line;
use crate::recognize::slogan::link::recurrences;
use crate::recognize::slogan::{SloganClass, evidence, known_in};
use std::collections::{BTreeMap, BTreeSet};

/// How strongly weights are held at their prior.
const HOLD: f64 = 1.0;

/// The same for votes.
const HOLD_VOTES: f64 = 1.0;

/// Steps of descent; twice as many change no weight by a hundredth.
const STEPS: usize = 400;

/// A candidate of a marked article.
pub(super) struct Instance {
    pub(super) clues: Vec<Clue>,
    /// What it counts: the places of a wording in an article count as one together.
    pub(super) part: f64,
    /// Whether people marked it.
    pub(super) is_slogan: bool,
    pub(super) signs: Vec<String>,
    pub(super) class: Option<SloganClass>,
    /// For a look at it.
    pub(super) shown: String,
}

/// The candidates of an article, but for those that lie in a longer mark or touch an optional one.
pub(super) fn instances(article: &Article) -> Vec<Instance> {
    let mut instances = Vec::new();
    let mut wordings = Vec::new();
    for paragraph in &article.paragraphs {
        let line = Line::new(paragraph.text, &paragraph.tokens);
        let known = known_in(&line);
        let plans = plans(&line);
        // The names of plans are found by a rule of their own.
        let candidates = gather::candidates(&line);
        for candidate in candidates.iter().filter(|one| !plans.contains(&(one.from, one.to))) {
            let span = line.span(candidate.from, candidate.to);
            let whole = span.shifted(paragraph.start);
            wordings.push(span.of(paragraph.text));
            let evidence = evidence(&line, candidate, &known);
            let mark = article.mark(whole);
            let passed = article.marks.iter().any(|mark| {
                mark.span.overlaps(whole) && (!mark.counts || mark.span != whole && mark.span.contains(whole))
            });
            let near = |chars: &[char]| chars.iter().collect::<String>();
            instances.push((
                passed,
                Instance {
                    signs: class::signs(&line, candidate, &evidence),
                    is_slogan: mark.is_some_and(|mark| mark.counts),
                    class: mark.and_then(|mark| mark.class).filter(|_| evidence.known.is_none()),
                    shown: format!(
                        "{}【{}】{} {}",
                        near(line.before(candidate.opening, 6)),
                        span.of(paragraph.text),
                        near(line.after(candidate.closing, 6)),
                        article.name
                    ),
                    clues: evidence.clues,
                    part: 1.0,
                },
            ));
        }
    }
    let recurrences = recurrences(&article.document, &wordings);
    for ((_, instance), wording) in instances.iter_mut().zip(&wordings) {
        let recurrence = recurrences.get(&super::key(wording)).copied().unwrap_or_default();
        let plain = instance.clues.contains(&Clue::PlainWord);
        instance.clues.extend(recurrence.clues(plain));
        instance.part = 1.0 / recurrence.found.max(1) as f64;
    }
    instances.into_iter().filter(|(passed, _)| !passed).map(|(_, instance)| instance).collect()
}

/// The formulations of the gazetteer as examples of their classes: wordings without company, worth less than a marked one.
fn examples() -> Vec<Instance> {
    let example = |entry: &Entry| {
        let text: &'static str = format!("“{}”", entry.wording).leak();
        let tokens = segmenter().segment(text);
        let line = Line::new(text, &tokens);
        let candidate = *gather::candidates(&line).first()?;
        let evidence = evidence(&line, &candidate, &known_in(&Line::new("", &[])));
        let signs = class::signs(&line, &candidate, &evidence);
        let class = Some(entry.class).filter(|class| *class != SloganClass::Standing);
        Some(Instance {
            clues: Vec::new(),
            part: EXAMPLE,
            is_slogan: true,
            signs,
            class,
            shown: String::new(),
        })
    };
    entries().iter().filter_map(example).collect()
}

/// What a formulation of the gazetteer counts as an example of its class.
const EXAMPLE: f64 = 0.5;

/// Signs that are rarer teach nothing about others.
const COMMON: usize = 4;

fn prior_weights() -> Vec<f64> {
    let rows: BTreeMap<&str, i32> =
        clue::TABLE.lines().filter_map(clue::row).map(|(name, prior, _)| (name, prior)).collect();
    Clue::ALL
        .iter()
        .map(|clue| f64::from(rows.get(clue.name()).copied().unwrap_or_default()) / 100.0)
        .collect()
}

fn hundredths(weight: f64) -> i32 {
    (weight * 100.0).round() as i32
}

/// Descends with momentum from the prior; `slope` gives the gradient of the articles' part.
fn descend(prior: &[f64], hold: f64, count: usize, slope: impl Fn(&[f64]) -> Vec<f64>) -> Vec<f64> {
    let mut weights = prior.to_vec();
    let mut speed = vec![0.0; prior.len()];
    // No step is longer than the curvature allows: a quarter for each instance and clue at most.
    let step = 1.0 / (hold + count as f64 / 4.0);
    for _ in 0..STEPS {
        let slopes = slope(&weights);
        for (((weight, speed), slope), prior) in weights.iter_mut().zip(&mut speed).zip(slopes).zip(prior) {
            *speed = 0.9 * *speed - step * (slope + hold * (*weight - prior));
            *weight += *speed;
        }
    }
    weights
}

/// The weights that the instances teach; those of `without` stay nothing.
pub(super) fn weights(instances: &[&Instance], without: &[Clue]) -> Weights {
    let mut prior = prior_weights();
    for &clue in without {
        prior[clue as usize] = 0.0;
    }
    let used = |clue: &&Clue| !without.contains(clue);
    let learnt = descend(&prior, HOLD, instances.len(), |weights| {
        let mut slopes = vec![0.0; weights.len()];
        for instance in instances {
            let sum: f64 = instance.clues.iter().filter(used).map(|&clue| weights[clue as usize]).sum();
            let error =
                instance.part * (1.0 / (1.0 + (-sum).exp()) - f64::from(u8::from(instance.is_slogan)));
            for &clue in instance.clues.iter().filter(used) {
                slopes[clue as usize] += error;
            }
        }
        slopes
    });
    Weights::of_all(learnt.into_iter().map(hundredths).collect())
}

/// A row of the votes: sign, class, prior, weight.
pub(super) type Vote = (String, SloganClass, i32, i32);

/// Votes that are worth less and were not set by hand are left out of the table.
const SMALLEST: i32 = 15;

/// The votes that the instances teach.
pub(super) fn votes(instances: &[&Instance]) -> Vec<Vote> {
    let examples = examples();
    let all = instances.iter().copied().chain(&examples);
    let classed: Vec<_> = all.filter(|one| one.is_slogan && one.class.is_some()).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for sign in classed.iter().flat_map(|one| &one.signs) {
        *counts.entry(sign).or_default() += 1;
    }
    let by_hand: BTreeMap<(&str, SloganClass), i32> =
        class::rows(class::TABLE).map(|(sign, class, prior, _)| ((sign, class), prior)).collect();
    let common = counts.iter().filter(|&(_, &count)| count >= COMMON).map(|(&sign, _)| sign);
    let names: BTreeSet<&str> = common.chain(by_hand.keys().map(|&(sign, _)| sign)).collect();
    let names: Vec<_> = names.into_iter().collect();
    let classes = &SloganClass::ALL[..8];
    let prior: Vec<f64> = (names.iter())
        .flat_map(|&name| classes.iter().map(move |&class| (name, class)))
        .map(|pair| f64::from(by_hand.get(&pair).copied().unwrap_or_default()) / 100.0)
        .collect();
    let at = |sign: &String| Some(names.binary_search(&sign.as_str()).ok()? * classes.len());
    let rows: Vec<(Vec<usize>, usize, f64)> = (classed.iter())
        .map(|one| {
            let class =
                classes.iter().position(|&class| Some(class) == one.class).expect("a class that is voted on");
            (one.signs.iter().filter_map(at).collect(), class, one.part)
        })
        .collect();
    let learnt = descend(&prior, HOLD_VOTES, rows.len(), |weights| {
        let mut slopes = vec![0.0; weights.len()];
        for (signs, class, part) in &rows {
            let sums: Vec<f64> = (0..classes.len())
                .map(|of| signs.iter().map(|sign| weights[sign + of]).sum::<f64>().exp())
                .collect();
            let all: f64 = sums.iter().sum();
            for (of, sum) in sums.iter().enumerate() {
                let error = part * (sum / all - f64::from(u8::from(of == *class)));
                for sign in signs {
                    slopes[sign + of] += error;
                }
            }
        }
        slopes
    });
    (names.iter().flat_map(|&name| classes.iter().map(move |&class| (name, class))))
        .zip(learnt)
        .map(|((name, class), weight)| {
            let prior = by_hand.get(&(name, class)).copied().unwrap_or_default();
            (name.to_owned(), class, prior, hundredths(weight))
        })
        .filter(|(_, _, prior, weight)| *prior != 0 || weight.abs() >= SMALLEST)
        .collect()
}

/// The votes as the engine reads them.
pub(super) fn as_votes(rows: &[Vote]) -> Votes {
    Votes::new(rows.iter().map(|(sign, class, _, weight)| (sign.as_str(), *class, *weight)))
}

/// The table of weights with these in it.
pub(super) fn weights_table(weights: &Weights) -> String {
    let line = |line: &str| {
        let mut fields: Vec<String> = line.split('\t').map(str::to_owned).collect();
        if let Some(&clue) = Clue::ALL.iter().find(|clue| clue.name() == fields[0]) {
            fields[2] = weights.of(clue).to_string();
        }
        fields.join("\t") + "\n"
    };
    clue::TABLE.lines().map(line).collect()
}

/// The table of votes with these in it.
pub(super) fn votes_table(votes: &[Vote]) -> String {
    let head = class::TABLE.lines().take_while(|line| line.starts_with('#')).map(|line| format!("{line}\n"));
    let rows = votes
        .iter()
        .map(|(sign, class, prior, weight)| format!("{sign}\t{}\t{prior}\t{weight}\n", class.name()));
    head.chain(rows).collect()
}
