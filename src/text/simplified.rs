//! Traditional spelling: dictionaries, tables and models are simplified, so they read a copy of the same length.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The simplified character for each traditional one; both have three bytes.
static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    include_str!("simplified.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_ascii_whitespace)
        .filter_map(|pair| pair.chars().next().zip(pair.chars().nth(1)))
        .filter(|(traditional, simplified)| traditional.len_utf8() == simplified.len_utf8())
        .collect()
});

/// The text in simplified characters, byte for byte as long; the text itself where nothing in it is traditional.
#[must_use]
pub fn simplified(text: &str) -> Cow<'_, str> {
    if text.chars().any(|char| SIMPLIFIED.contains_key(&char)) {
        text.chars().map(|char| SIMPLIFIED.get(&char).copied().unwrap_or(char)).collect()
    } else {
        Cow::Borrowed(text)
    }
}

/// One in so many characters is traditional in traditional text at least; it is about one in three.
const SPARSE: usize = 10;

/// Whether a text is written in traditional characters.
#[must_use]
pub fn is_traditional(text: &str) -> bool {
    let (traditional, all) = text.chars().fold((0, 0), |(traditional, all), char| {
        (traditional + usize::from(SIMPLIFIED.contains_key(&char)), all + usize::from(!char.is_ascii()))
    });
    traditional > 0 && traditional * SPARSE >= all
}

#[cfg(test)]
mod tests {
    use super::{is_traditional, simplified};

    #[test]
    fn a_traditional_name_makes_no_traditional_text() {
        assert!(is_traditional("國務院發言人說，經濟將會好轉。"));
        assert!(!is_traditional(
            "他在书法作品上署名“張國榮”，观众纷纷驻足欣赏，现场气氛十分热烈，活动持续到深夜才结束。"
        ));
        assert!(!is_traditional("") && !is_traditional("2022"));
    }

    #[test]
    fn a_copy_is_as_long() {
        for text in ["", "國務院", "国务院", "香港特區政府宣佈🀄ａ", "聯合國"] {
            assert_eq!(simplified(text).len(), text.len());
        }
        assert_eq!(simplified("國務院"), "国务院");
    }
}
