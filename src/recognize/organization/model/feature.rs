//! The keys that hold at a character.

use super::sight::{Seen, Sight, Word};
use super::table::KEY_BITS;

/// A word as far as it is near: beyond the ends of the paragraph stands the empty one.
type Near = [Word; 7];

impl Sight {
    /// Calls `each` with the number of a character, the group and the key of each of its features, character by
    /// character.
    ///
    /// Groups are numbered for those who want to leave some away: 1 characters, 2 sorts of characters, 3 words,
    /// 4 rules, 5 endings ahead.
    pub fn features(&self, mut each: impl FnMut(usize, u8, u32)) {
        for at in 0..self.chars.len() {
            self.of_chars(at, |group, key| each(at, group, key));
            self.of_words(at, |group, key| each(at, group, key));
        }
    }

    fn seen(&self, at: usize, offset: isize) -> Seen {
        at.checked_add_signed(offset).and_then(|at| self.chars.get(at)).copied().unwrap_or_default()
    }

    fn of_chars(&self, at: usize, mut each: impl FnMut(u8, u32)) {
        let near: [Seen; 7] = [-3, -2, -1, 0, 1, 2, 3].map(|offset| self.seen(at, offset));
        let symbols = near.map(|seen| u64::from(seen.symbol));
        let mut template = 1;
        for width in 1..=3 {
            for window in symbols.windows(width) {
                let packed = window.iter().fold(0, |packed, symbol| packed << 21 | symbol);
                if packed != 0 {
                    each(1, key(template, packed));
                }
                template += 1;
            }
        }
        let [_, second, before, here, behind, fifth, _] = near;
        each(2, key(30, pack([before.sort, here.sort, behind.sort, 0, 0])));
        each(2, key(31, pack([second.sort, before.sort, here.sort, behind.sort, fifth.sort])));
        if before.rule | here.rule | behind.rule != 0 {
            each(4, key(32, pack([before.rule, here.rule, 0, 0, 0])));
            each(4, key(33, pack([here.rule, behind.rule, 0, 0, 0])));
            each(4, key(34, u64::from(here.rule) << 32 | u64::from(here.symbol)));
            each(4, key(35, u64::from(here.rule) << 32 | u64::from(behind.symbol)));
            each(4, key(36, u64::from(here.rule) << 32 | u64::from(before.symbol)));
        }
        if here.ending | behind.ending != 0 {
            each(5, key(37, pack([here.ending, behind.ending, here.place, here.rule, 0])));
        }
    }

    fn of_words(&self, at: usize, mut each: impl FnMut(u8, u32)) {
        let here = self.seen(at, 0);
        let word = |offset: isize| {
            let number = here.word.checked_add_signed(offset);
            number.and_then(|number| self.words.get(number)).copied().unwrap_or_default()
        };
        let near: Near = [-3, -2, -1, 0, 1, 2, 3].map(word);
        let [_, second, before, own, behind, fifth, _] = near;
        let place = u64::from(here.place);
        let tags = |one: Word, other: Word| u64::from(one.tag) << 24 | u64::from(other.tag);
        each(3, key(40, place));
        each(3, key(41, own.hash ^ place));
        each(3, key(42, u64::from(own.tag) << 8 | place));
        each(3, key(43, tags(before, own) << 4 | place));
        each(3, key(44, tags(own, behind) << 4 | place));
        each(3, key(45, before.hash ^ place));
        each(3, key(46, behind.hash ^ place));
        each(3, key(47, second.hash));
        each(3, key(48, fifth.hash));
        each(3, key(49, tags(before, behind) << 4 | place));
        each(3, key(50, tags(second, before)));
        each(3, key(51, tags(behind, fifth)));
        for (template, other) in (52..).zip(near) {
            each(3, key(template, u64::from(other.last) << 16 | u64::from(other.length) << 8 | place));
        }
        let ahead = u64::from(own.ahead.0) << 8 | u64::from(own.ahead.1);
        if ahead != 0 {
            each(5, key(60, ahead << 4 | place));
            each(5, key(61, (ahead << 32 | u64::from(own.tag)) << 4 | place));
            each(5, key(62, (ahead << 32 | u64::from(before.tag)) << 4 | place));
        }
    }
}

fn pack(parts: [u8; 5]) -> u64 {
    parts.iter().fold(0, |packed, part| packed << 8 | u64::from(*part))
}

/// The key of a template with what fills it.
fn key(template: u64, filled: u64) -> u32 {
    let mixed = (filled ^ template.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let mixed = (mixed ^ mixed >> 32).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    u32::try_from(mixed >> (64 - KEY_BITS)).unwrap_or_default()
}
