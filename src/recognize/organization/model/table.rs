//! The weights of the keys, as they are kept in a file and looked up.
//!
//! The file: `ZPO1`, the number of rows, 25 transitions, then the rows in the order of their keys: the distance from
//! the key before in groups of 7 bits, a mask of the labels that have a weight, and a byte for each of them.

use super::path::LABELS;

/// How many bits a key has. Of keys that were never trained one in a thousand meets the weights of another.
pub const KEY_BITS: u32 = 27;

/// A weight of the file times this is one natural logarithm.
pub const SCALE: i32 = 20;

const MAGIC: &[u8; 4] = b"ZPO1";

/// A key and its weight for each label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The key, of [`KEY_BITS`] bits.
    pub key: u32,
    /// Its weights, in the order of the labels.
    pub weights: [i8; LABELS],
}

/// The weights of a model.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// From a label to the next.
    pub(super) transitions: [[i16; LABELS]; LABELS],
    rows: Vec<Row>,
    /// One more than the number of a row, by the low bits of its key; 0 where there is none. Half empty at least.
    slots: Vec<u32>,
}

/// A file that is no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModelError;

impl std::fmt::Display for ModelError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the file is no model of organisations")
    }
}

impl std::error::Error for ModelError {}

impl Model {
    /// A model of these weights; of rows with one key the first counts.
    #[must_use]
    pub fn new(transitions: [[i16; LABELS]; LABELS], mut rows: Vec<Row>) -> Self {
        rows.sort_by_key(|row| row.key);
        rows.dedup_by_key(|row| row.key);
        let size = (rows.len() * 2).next_power_of_two();
        let mut slots = vec![0; size];
        for (number, row) in (1..).zip(&rows) {
            let mut slot = row.key as usize & (size - 1);
            while slots.get(slot).is_some_and(|taken| *taken != 0) {
                slot = (slot + 1) & (size - 1);
            }
            if let Some(free) = slots.get_mut(slot) {
                *free = number;
            }
        }
        Self { transitions, rows, slots }
    }

    /// How many keys have weights.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether no key has any.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The weights of a key.
    #[inline]
    pub(super) fn weights(&self, key: u32) -> Option<&[i8; LABELS]> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut slot = key as usize & mask;
        loop {
            let row = self.rows.get((*self.slots.get(slot)? as usize).checked_sub(1)?)?;
            if row.key == key {
                return Some(&row.weights);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// Where it is none of a model's.
    pub fn read(file: &[u8]) -> Result<Self, ModelError> {
        let mut bytes = file.strip_prefix(MAGIC).ok_or(ModelError)?.iter().copied();
        let mut byte = || bytes.next().ok_or(ModelError);
        let count = u32::from_le_bytes([byte()?, byte()?, byte()?, byte()?]);
        let mut transitions = [[0; LABELS]; LABELS];
        for weight in transitions.iter_mut().flatten() {
            *weight = i16::from_le_bytes([byte()?, byte()?]);
        }
        let mut rows = Vec::new();
        let mut key = 0_u32;
        for _ in 0..count {
            let mut distance = 0_u32;
            loop {
                let group = byte()?;
                distance = distance.checked_mul(128).ok_or(ModelError)? | u32::from(group & 127);
                if group < 128 {
                    break;
                }
            }
            key = key.checked_add(distance).filter(|key| key >> KEY_BITS == 0).ok_or(ModelError)?;
            let (mask, mut weights) = (byte()?, [0; LABELS]);
            for (label, weight) in weights.iter_mut().enumerate() {
                if mask >> label & 1 == 1 {
                    *weight = i8::from_le_bytes([byte()?]);
                }
            }
            rows.push(Row { key, weights });
        }
        if bytes.next().is_some() {
            return Err(ModelError);
        }
        Ok(Self::new(transitions, rows))
    }

    /// Its file.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut file = MAGIC.to_vec();
        file.extend(u32::try_from(self.rows.len()).unwrap_or_default().to_le_bytes());
        file.extend(self.transitions.iter().flatten().flat_map(|weight| weight.to_le_bytes()));
        let mut key = 0;
        for row in &self.rows {
            push_number(&mut file, row.key - key);
            key = row.key;
            let mask = (0..).zip(row.weights).filter(|(_, weight)| *weight != 0);
            file.push(mask.fold(0, |mask, (label, _): (u8, i8)| mask | 1 << label));
            file.extend(
                row.weights.iter().filter(|weight| **weight != 0).flat_map(|weight| weight.to_le_bytes()),
            );
        }
        file
    }
}

/// In groups of 7 bits, the highest first, all but the last marked.
fn push_number(file: &mut Vec<u8>, number: u32) {
    for shift in [21, 14, 7] {
        if number >> shift != 0 {
            file.push(128 | u8::try_from(number >> shift & 127).unwrap_or_default());
        }
    }
    file.push(u8::try_from(number & 127).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::{LABELS, Model, ModelError, Row};

    #[test]
    fn what_is_written_can_be_read() {
        let rows = [(0, 1), (127, -3), (128, 5), (99_999, 127), (134_217_727, -128)];
        let rows = rows.map(|(key, weight)| Row { key, weights: [0, weight, 0, 1, 0] }).to_vec();
        let model = Model::new([[-7; LABELS]; LABELS], rows.clone());
        let again = Model::read(&model.write()).unwrap();
        assert_eq!((again.rows, again.transitions), (rows.clone(), model.transitions));
        for row in rows {
            assert_eq!(model.weights(row.key), Some(&row.weights));
        }
        assert_eq!(model.weights(5), None);
    }

    #[test]
    fn what_is_no_model_is_refused() {
        let file = Model::new([[0; LABELS]; LABELS], vec![Row { key: 300, weights: [1; LABELS] }]).write();
        for cut in 0..file.len() {
            assert_eq!(Model::read(&file[..cut]).err(), Some(ModelError));
        }
        assert_eq!(Model::read(&[file, vec![0]].concat()).err(), Some(ModelError));
        assert!(Model::default().weights(1).is_none());
    }
}
