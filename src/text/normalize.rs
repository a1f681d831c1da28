//! Spellings that mean the same: full-width forms and the marks that stand for each other.

/// The half-width form of a full-width ASCII character (U+FF01 to U+FF5E); any other character unchanged.
///
/// Source: Unicode Standard, block *Halfwidth and Fullwidth Forms*.
///
/// ```
/// use zhupi::text::normalize::half_width;
/// assert_eq!(half_width('％'), '%');
/// assert_eq!(half_width('亿'), '亿');
/// ```
#[must_use]
pub fn half_width(char: char) -> char {
    match char {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(char) - 0xFEE0).unwrap_or(char),
        '\u{3000}' => ' ',
        _ => char,
    }
}

/// Whether the character is a blank that may stand inside a wording without changing it.
#[must_use]
pub const fn is_blank(char: char) -> bool {
    matches!(char, ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\u{200b}' | '\u{feff}')
}

/// Whether the character is a Chinese one: a CJK ideograph of any block in use for names and news, or 〇.
///
/// Source: Unicode Standard, blocks *CJK Unified Ideographs* with extensions A to I and *Compatibility Ideographs*.
#[must_use]
pub const fn is_han(char: char) -> bool {
    matches!(char, '〇' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}
