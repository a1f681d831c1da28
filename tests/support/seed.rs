//! Changes that come out the same each time.

/// A small generator of numbers, the same ones for the same words.
pub struct Seed(u64);

/// Numerals that may stand for each other.
const NUMERALS: [&str; 3] = ["0123456789", "０１２３４５６７８９", "一二三四五六七八九"];

impl Seed {
    pub fn new(words: &str) -> Self {
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(words.bytes().fold(0xcbf2_9ce4_8422_2325, mix) | 1)
    }

    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// A place in the wording where a digit stands, and another digit of its sort; none where there is no digit.
    pub fn digit(&mut self, wording: &[char]) -> Option<(usize, char)> {
        let sort = |char: char| NUMERALS.into_iter().find(|digits| digits.contains(char));
        let places: Vec<usize> = (0..wording.len()).filter(|&at| sort(wording[at]).is_some()).collect();
        if places.is_empty() {
            return None;
        }
        let at = places[self.below(places.len())];
        let others: Vec<char> = sort(wording[at])?.chars().filter(|&other| other != wording[at]).collect();
        Some((at, others[self.below(others.len())]))
    }
}
