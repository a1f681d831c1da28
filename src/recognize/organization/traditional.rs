//! Traditional spelling: the tables are simplified, so the rules read a simplified copy of the same length.

use crate::segment::Token;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The simplified character for each traditional one; both have the same number of bytes.
static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    include_str!("traditional.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_ascii_whitespace)
        .filter_map(|pair| pair.chars().next().zip(pair.chars().nth(1)))
        .filter(|(traditional, simplified)| traditional.len_utf8() == simplified.len_utf8())
        .collect()
});

/// The text in simplified characters, byte for byte as long.
pub(super) fn simplified(text: &str) -> Cow<'_, str> {
    if text.chars().any(|char| SIMPLIFIED.contains_key(&char)) {
        text.chars().map(|char| SIMPLIFIED.get(&char).copied().unwrap_or(char)).collect()
    } else {
        Cow::Borrowed(text)
    }
}

/// The words over another spelling of their text.
pub(super) fn respelled<'t>(tokens: &[Token<'t>], text: &'t str) -> Vec<Token<'t>> {
    (tokens.iter())
        .map(|token| Token { text: token.span.of(text), tag: token.tag, span: token.span })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::simplified;
    use crate::recognize::marked::{check, segmenter};
    use crate::recognize::organization::recognize;

    #[test]
    fn a_copy_is_as_long() {
        for text in ["", "國務院", "国务院", "香港特區政府宣佈🀄ａ", "聯合國"] {
            assert_eq!(simplified(text).len(), text.len());
        }
        assert_eq!(simplified("國務院"), "国务院");
    }

    #[test]
    fn traditional_names_are_found() {
        for marked in [
            "據〔新華社〕報導,〔聯合國〕秘書長表示關切。",
            "〔香港特區政府〕發言人說,〔廉政公署〕已展開調查。",
            "〔國家統計局〕發布數據,〔湖南省教育廳〕廳長出席。",
        ] {
            check(marked, |text| recognize(text, &segmenter().segment(text)));
        }
    }
}
