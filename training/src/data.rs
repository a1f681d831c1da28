//! Sentences as numbers: a list of features a character, and its label.

use crate::sentence::Sentence;
use std::collections::HashMap;
use std::ops::Range;
use zhupi::recognize::organization::model::{KEY_BITS, Sight};
use zhupi::recognize::organization::sight;
use zhupi::segment::Segmenter;

/// Groups of features that are left away.
pub type Without = [bool; 8];

/// A sentence as numbers.
#[derive(Debug, Default)]
pub struct Row {
    /// Features by number, those of a character together.
    pub features: Vec<u32>,
    /// Where in them each character's end.
    pub ends: Vec<u32>,
    /// The label of each character.
    pub labels: Vec<u8>,
    /// How much the sentence counts.
    pub weight: f32,
}

impl Row {
    /// The features of a character.
    pub fn of(&self, at: usize) -> &[u32] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.features[start..self.ends[at] as usize]
    }
}

/// What there is to learn from.
#[derive(Debug, Default)]
pub struct Data {
    /// The sentences.
    pub rows: Vec<Row>,
    /// The key of each feature, by its number.
    pub keys: Vec<u32>,
}

impl Data {
    /// Reads sentences, each with what it counts; features seen less often than `least` are left away.
    pub fn new(sentences: &[(&Sentence, f32)], segmenter: &Segmenter, least: u32, without: &Without) -> Self {
        let half = sentences.len() / 2;
        let (left, right) = sentences.split_at(half);
        let mut rows = std::thread::scope(|scope| {
            let read = |part: &[(&Sentence, f32)]| -> Vec<Row> {
                part.iter().map(|(sentence, weight)| row(sentence, *weight, segmenter, without)).collect()
            };
            let other = scope.spawn(move || read(right));
            let mut rows = read(left);
            rows.extend(other.join().unwrap_or_default());
            rows
        });
        let keys = frequent(&rows, least);
        let numbers: HashMap<u32, u32> = (0..).zip(&keys).map(|(number, key)| (*key, number)).collect();
        let mut dense = vec![u32::MAX; 1 << KEY_BITS];
        numbers.iter().for_each(|(key, number)| dense[*key as usize] = *number);
        rows.iter_mut().for_each(|row| renumber(row, &dense));
        Self { rows, keys }
    }
}

fn row(sentence: &Sentence, weight: f32, segmenter: &Segmenter, without: &Without) -> Row {
    let sight = sight(&sentence.text, &segmenter.segment(&sentence.text));
    let mut row = Row { weight, labels: labels(sentence, &sight), ..Row::default() };
    let mut features = Vec::new();
    let mut ends = Vec::with_capacity(sight.len());
    sight.features(|at, group, key| {
        ends.resize(at, features.len() as u32);
        if !without[usize::from(group)] {
            features.push(key);
        }
    });
    ends.resize(sight.len(), features.len() as u32);
    (row.features, row.ends) = (features, ends);
    row
}

/// The characters of a stretch of bytes.
pub fn chars(sight: &Sight, bytes: &Range<usize>) -> Range<usize> {
    sight.char_at(bytes.start)..sight.char_at(bytes.end)
}

fn labels(sentence: &Sentence, sight: &Sight) -> Vec<u8> {
    let mut labels = vec![0; sight.len()];
    for name in &sentence.names {
        let name = chars(sight, name);
        if name.len() == 1 {
            labels[name.start] = 4;
        } else if name.len() > 1 {
            labels[name.clone()].fill(2);
            labels[name.start] = 1;
            labels[name.end - 1] = 3;
        }
    }
    labels
}

/// The keys seen at least so often, the most frequent first.
fn frequent(rows: &[Row], least: u32) -> Vec<u32> {
    let mut counts = vec![0_u32; 1 << KEY_BITS];
    rows.iter().flat_map(|row| &row.features).for_each(|key| counts[*key as usize] += 1);
    let mut keys: Vec<u32> = (0..1 << KEY_BITS).filter(|key| counts[*key as usize] >= least).collect();
    keys.sort_by_key(|key| (std::cmp::Reverse(counts[*key as usize]), *key));
    keys
}

/// Puts numbers for keys.
fn renumber(row: &mut Row, numbers: &[u32]) {
    let mut kept = Vec::with_capacity(row.features.len());
    let mut start = 0;
    for end in &mut row.ends {
        let numbers = row.features[start..*end as usize].iter().map(|key| numbers[*key as usize]);
        kept.extend(numbers.filter(|number| *number != u32::MAX));
        start = *end as usize;
        *end = kept.len() as u32;
    }
    kept.shrink_to_fit();
    row.features = kept;
}
