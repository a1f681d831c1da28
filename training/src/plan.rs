//! How a model is learned: from what, and how.

use crate::data::{Data, Without};
use crate::learn::{Manner, learn};
use crate::material::{self, Named};
use crate::measure;
use crate::sentence::Sentence;
use zhupi::recognize::organization::model::Model;
use zhupi::segment::Segmenter;

/// What a sentence of each source counts, where nothing else is said.
const WEIGHTS: [(&str, f32); 5] =
    [("msra", 1.0), ("swapped", 0.5), ("composed", 0.5), ("texts", 2.0), ("retold", 1.0)];

/// How a model is learned.
#[derive(Clone, Debug)]
pub struct Plan {
    manner: Manner,
    weights: Vec<(&'static str, f32)>,
    /// How many hundredths of each source are used.
    shares: Vec<(&'static str, usize)>,
    without: Without,
    /// Features seen less often are left away.
    least: u32,
}

impl Plan {
    /// The plan of the model that ships, where no other number is given.
    pub fn from_numbers(number: impl Fn(&str) -> Option<f32>) -> Self {
        let get = |name: &str, usual: f32| number(name).unwrap_or(usual);
        let manner = Manner {
            rounds: get("rounds", 4.0) as usize,
            alpha: get("alpha", 0.1),
            thrift: get("thrift", 2.0),
            decay: get("decay", 0.0),
            seed: get("seed", 1.0) as u64,
            most: get("most", 90_000.0) as usize,
        };
        let weights = WEIGHTS.map(|(source, usual)| (source, get(source, usual))).to_vec();
        let share = |source: &str| (get(&format!("{source} share"), 1.0) * 100.0) as usize;
        let shares = WEIGHTS.map(|(source, _)| (source, share(source))).to_vec();
        let mut without = Without::default();
        if let Some(left) = number("without").and_then(|group| without.get_mut(group as usize)) {
            *left = true;
        }
        Self { manner, weights, shares, without, least: get("least", 3.0) as u32 }
    }

    /// Learns the model.
    pub fn run(&self, sources: &Named, segmenter: &Segmenter) -> Model {
        let weight = |name: &str| of(&self.weights, name).unwrap_or(0.0);
        let share = |name: &str| of(&self.shares, name).unwrap_or(100);
        let used: Vec<(&Sentence, f32)> = (sources.iter())
            .filter(|(source, _)| weight(source) > 0.0)
            .flat_map(|(source, sentences)| {
                let used = sentences.iter().enumerate().filter(|(at, _)| at % 100 < share(source));
                used.map(|(_, sentence)| (sentence, weight(source)))
            })
            .collect();
        let data = Data::new(&used, segmenter, self.least, &self.without);
        eprintln!("{} sentences, {} features", data.rows.len(), data.keys.len());
        learn(&data, &self.manner)
    }
}

/// What stands beside a source's name.
fn of<T: Copy>(pairs: &[(&'static str, T)], name: &str) -> Option<T> {
    pairs.iter().find(|(other, _)| *other == name).map(|(_, what)| *what)
}

/// A name and the numbers in which a plan differs from the one that ships.
type Variant = (&'static str, &'static [(&'static str, f32)]);

/// What the tables compare.
const VARIANTS: [Variant; 19] = [
    ("MSRA alone", &[("swapped", 0.0), ("composed", 0.0), ("texts", 0.0), ("retold", 0.0)]),
    ("without MSRA", &[("msra", 0.0), ("swapped", 0.0)]),
    ("without composed", &[("composed", 0.0)]),
    ("without texts", &[("texts", 0.0), ("retold", 0.0)]),
    ("without swapped", &[("swapped", 0.0), ("retold", 0.0)]),
    ("no rules", &[("without", 4.0)]),
    ("no words", &[("without", 3.0)]),
    ("no characters", &[("without", 1.0)]),
    ("20,000 features", &[("most", 20_000.0)]),
    ("45,000 features", &[("most", 45_000.0)]),
    ("no limit", &[("most", 1e9)]),
    ("no endings", &[("without", 5.0)]),
    ("no sorts", &[("without", 2.0)]),
    ("a quarter of MSRA", &[("msra share", 0.25), ("swapped share", 0.25)]),
    ("half of MSRA", &[("msra share", 0.5), ("swapped share", 0.5)]),
    ("a quarter of texts", &[("texts share", 0.25), ("retold share", 0.25)]),
    ("half of texts", &[("texts share", 0.5), ("retold share", 0.5)]),
    ("a quarter of composed", &[("composed share", 0.25)]),
    ("half of composed", &[("composed share", 0.5)]),
];

/// Prints F1 of the engine with the model that ships by several seeds, and with that of each variant.
pub fn tables(seeds: u64, segmenter: &Segmenter) -> Result<(), String> {
    let tests = material::tests()?;
    let sources = material::sources(&tests)?;
    let names: Vec<String> = tests.iter().map(|(name, _)| format!("{name:>8}")).collect();
    println!("{:<22} {:>7} {}", "", "bytes", names.concat());
    let run = |name: &str, numbers: &[(&str, f32)]| {
        let number = |name: &str| numbers.iter().find(|(other, _)| *other == name).map(|(_, number)| *number);
        let model = Plan::from_numbers(number).run(&sources, segmenter);
        let f1 = |sentences: &[Sentence]| measure::by_engine_on(sentences, segmenter, &model).f1();
        let row: Vec<String> = tests.iter().map(|(_, sentences)| format!("{:>8.3}", f1(sentences))).collect();
        println!("{name:<22} {:>7} {}", model.write().len(), row.concat());
    };
    (1..=seeds).for_each(|seed| run(&format!("seed {seed}"), &[("seed", seed as f32)]));
    VARIANTS.iter().for_each(|(name, numbers)| run(name, numbers));
    Ok(())
}
