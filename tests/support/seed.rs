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

/// A slip of the pen in a number.
#[derive(Clone, Copy, Debug)]
pub enum Slip {
    /// One digit is another.
    Digit,
    /// Two neighbouring digits have changed places.
    Swap,
    /// 万 for 亿 or the other way round; else a digit too many or too few.
    Magnitude,
}

impl Slip {
    pub const ALL: [Self; 3] = [Self::Digit, Self::Swap, Self::Magnitude];

    /// The wording with that slip in it; none where it has no such place.
    pub fn of(self, wording: &[char], seed: &mut Seed) -> Option<Vec<char>> {
        let mut changed = wording.to_vec();
        match self {
            Self::Digit => {
                let (at, digit) = seed.digit(wording)?;
                changed[at] = digit;
            }
            Self::Swap => {
                let is_digit = |char: char| char.is_ascii_digit();
                let places: Vec<usize> = (1..wording.len())
                    .filter(|&at| is_digit(wording[at - 1]) && is_digit(wording[at]))
                    .filter(|&at| wording[at - 1] != wording[at])
                    .collect();
                let at = *places.get(seed.below(places.len()))?;
                changed.swap(at - 1, at);
            }
            Self::Magnitude => {
                let magnitude = wording.iter().position(|&char| char == '万' || char == '亿');
                if let Some(at) = magnitude {
                    changed[at] = if wording[at] == '万' { '亿' } else { '万' };
                } else {
                    let whole = wording.iter().take_while(|char| char.is_ascii_digit()).count();
                    if whole > 2 && seed.below(2) == 0 {
                        changed.remove(whole - 1);
                    } else {
                        let digit = *wording.get(whole.checked_sub(1)?)?;
                        changed.insert(whole, digit);
                    }
                }
            }
        }
        Some(changed)
    }
}
