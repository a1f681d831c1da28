//! One spelling for comparison: half-width, simplified, one mark for marks that mean the same.

use crate::text::normalize::half_width;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Traditional characters and their simplified ones, alternating.
///
/// Only those that the tables and the gazetteer of this family are written with. Source: 简化字总表 (1986).
const TRADITIONAL: &str = include_str!("traditional.txt");

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let mut chars = TRADITIONAL.chars().filter(|char| !char.is_whitespace());
    std::iter::from_fn(|| Some((chars.next()?, chars.next()?))).collect()
});

/// The character that stands for `char` in comparisons. One character stays one character.
pub(super) fn fold(char: char) -> char {
    match half_width(char) {
        '•' | '・' | '‧' | '･' | '﹒' => '·',
        '﹐' => ',',
        '､' | '﹑' => '、',
        '﹢' | '➕' => '+',
        '\t' | '\u{a0}' | '\u{200b}' | '\u{feff}' => ' ',
        half => SIMPLIFIED.get(&half).copied().unwrap_or(half),
    }
}

/// Whether the folded character may stand between the members of a slogan.
pub(super) const fn is_separator(char: char) -> bool {
    matches!(char, '、' | ',' | '·' | ' ' | ';')
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn widths_scripts_and_marks_become_one() {
        let folded: String = "一帶一路，１＋Ｎ・實施　鄉村振興".chars().map(fold).collect();
        assert_eq!(folded, "一带一路,1+N·实施 乡村振兴");
    }
}
