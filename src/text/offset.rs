//! Byte offsets in the units that others count in: code points (most formats) and UTF-16 (JavaScript).

use super::Span;

/// A unit that offsets are counted in outside the core.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffsetUnit {
    /// Unicode code points.
    CodePoints,
    /// UTF-16 code units: two for a character outside the basic plane.
    Utf16,
}

/// Bytes between two remembered counts.
const BLOCK: usize = 256;

/// Turns byte offsets of one text into another unit, in constant time after one pass.
///
/// ```
/// use zhupi::text::{OffsetTable, OffsetUnit, Span};
/// let text = "𠮷祥91个";
/// let span = Span::new(7, 12);
/// assert_eq!(OffsetTable::new(text, OffsetUnit::CodePoints).range(span), (2, 5));
/// assert_eq!(OffsetTable::new(text, OffsetUnit::Utf16).range(span), (3, 6));
/// ```
#[derive(Clone, Debug)]
pub struct OffsetTable<'t> {
    bytes: &'t [u8],
    unit: OffsetUnit,
    /// Units before each block of bytes.
    counts: Vec<usize>,
}

impl<'t> OffsetTable<'t> {
    /// Counts `text` once.
    #[must_use]
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let bytes = text.as_bytes();
        let mut total = 0;
        let mut counts = Vec::with_capacity(bytes.len() / BLOCK + 1);
        for block in bytes.chunks(BLOCK) {
            counts.push(total);
            total += units(block, unit);
        }
        counts.push(total);
        Self { bytes, unit, counts }
    }

    /// Units before the byte `offset`; an offset behind the text counts as its end.
    #[must_use]
    pub fn offset(&self, offset: usize) -> usize {
        let offset = offset.min(self.bytes.len());
        let block = offset / BLOCK;
        let before = self.counts.get(block).copied().unwrap_or_default();
        let rest = self.bytes.get(block * BLOCK..offset).unwrap_or_default();
        before + units(rest, self.unit)
    }

    /// Start and end of `span`, half-open.
    #[must_use]
    pub fn range(&self, span: Span) -> (usize, usize) {
        (self.offset(span.start()), self.offset(span.end()))
    }

    /// The span in bytes of a half-open range in this unit; none where an end is backward, behind the text, or
    /// inside a character.
    #[must_use]
    pub fn span(&self, [start, end]: [usize; 2]) -> Option<Span> {
        (start <= end).then_some(Span::new(self.byte(start)?, self.byte(end)?))
    }

    fn byte(&self, offset: usize) -> Option<usize> {
        let block = self.counts.partition_point(|&count| count < offset).saturating_sub(1);
        let from = block * BLOCK;
        let mut count = *self.counts.get(block)?;
        for (at, &byte) in self.bytes.iter().enumerate().skip(from) {
            if count >= offset && !is_continuation(byte) {
                return (count == offset).then_some(at);
            }
            count += units(&[byte], self.unit);
        }
        (count == offset).then_some(self.bytes.len())
    }
}

fn units(bytes: &[u8], unit: OffsetUnit) -> usize {
    let leads = bytes.iter().filter(|&&byte| !is_continuation(byte)).count();
    match unit {
        OffsetUnit::CodePoints => leads,
        OffsetUnit::Utf16 => leads + bytes.iter().filter(|&&byte| byte >= 0xF0).count(),
    }
}

const fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

#[cfg(test)]
mod tests {
    use super::{OffsetTable, OffsetUnit};

    #[test]
    fn agrees_with_counting_from_the_start() {
        let text = "a𠮷e\u{301}\r\n\t\u{a0}\u{3000}１２\u{200b}\"👩‍👩‍👧国".repeat(40);
        let points = OffsetTable::new(&text, OffsetUnit::CodePoints);
        let utf16 = OffsetTable::new(&text, OffsetUnit::Utf16);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(points.offset(byte), count);
            assert_eq!(points.span([count, count]).map(super::Span::start), Some(byte));
            assert_eq!(utf16.offset(byte), text.get(..byte).unwrap().encode_utf16().count());
        }
        assert_eq!(points.offset(usize::MAX), text.chars().count());
        assert_eq!(utf16.span([1, 3]), Some(super::Span::new(1, 5)));
        assert_eq!(utf16.span([1, 2]), None, "half of a surrogate pair");
        assert_eq!(utf16.span([3, 1]), None);
        assert_eq!(utf16.span([0, usize::MAX]), None);
    }
}
