//! Bytes to characters.

use super::detect::{detect, is_bad, is_lost};
use super::encoding::Encoding;

/// Characters, and how they were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// What was read, U+FFFD in place of what could not be.
    pub(super) text: String,
    /// What it was read as.
    pub(super) encoding: Encoding,
}

/// Reads `bytes` in the encoding asked for, or the likeliest.
pub(super) fn decode(bytes: &[u8], encoding: Option<Encoding>) -> Decoded {
    let encoding = encoding.unwrap_or_else(|| detect(bytes));
    Decoded { text: encoding.decode(bytes).into_owned(), encoding }
}

impl Decoded {
    /// Whether what was read is no text: more than a tenth of it are characters that have no place in one.
    ///
    /// In UTF-8 a character without meaning of its own was written on purpose; in the others it comes of chance.
    pub(super) fn is_noise(&self) -> bool {
        let bad = match self.encoding {
            Encoding::Utf8 => is_lost,
            _ => is_bad,
        };
        let (mut noise, mut all) = (0_usize, 0_usize);
        for char in self.text.chars() {
            noise += usize::from(bad(char));
            all += 1;
        }
        noise * 10 > all
    }
}

#[cfg(test)]
mod tests {
    use super::{Decoded, decode};
    use crate::intake::Encoding::{self, Big5, Gb18030, Utf8, Utf16Be, Utf16Le};
    use proptest::prelude::*;

    /// The bytes of `text` in an encoding.
    fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
        match encoding {
            Utf8 => text.into(),
            Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Gb18030 => encoding_rs::GB18030.encode(text).0.into_owned(),
            Big5 => encoding_rs::BIG5.encode(text).0.into_owned(),
        }
    }

    fn check(text: &str, encodings: &[Encoding]) {
        for &encoding in encodings {
            let decoded = decode(&encode(text, encoding), None);
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding));
        }
    }

    const SIMPLIFIED: [Encoding; 4] = [Utf8, Gb18030, Utf16Le, Utf16Be];
    const TRADITIONAL: [Encoding; 5] = [Utf8, Gb18030, Big5, Utf16Le, Utf16Be];

    #[test]
    fn every_encoding_is_told_from_the_others() {
        check("1月至6月，永州全市湘商回湘投资新注册企业91个，排名全省第一。", &SIMPLIFIED);
        check("今年上半年，新註冊企業91個，排名全省第一。", &TRADITIONAL);
        check("<p>Revenue: 3.5 billion, see the report of the commission.</p>\n<p>增长</p>", &SIMPLIFIED);
    }

    #[test]
    fn a_few_characters_are_enough() {
        for text in ["中国", "联通", "人民日报", "增长9.4%"] {
            check(text, &SIMPLIFIED);
        }
        check("学习", &[Utf8, Gb18030]);
        for text in ["中國", "學習", "經濟", "增長9.4%"] {
            check(text, &TRADITIONAL);
        }
    }

    #[test]
    fn text_without_chinese_stays_utf8() {
        for text in [
            "",
            "a",
            "Bush hid the facts",
            "Привет",
            "Ελλάδα",
            "café · naïve",
            "שלום",
            "日本語のテキスト",
            "한국어",
        ] {
            check(text, &[Utf8]);
        }
        check("plain ASCII", &[Utf16Le, Utf16Be]);
    }

    #[test]
    fn utf8_with_a_broken_end_is_still_utf8() {
        let bytes = "永州市大力推动湘商回归".as_bytes();
        let decoded = decode(&bytes[..bytes.len() - 1], None);
        assert_eq!((decoded.text.as_str(), decoded.encoding), ("永州市大力推动湘商回\u{fffd}", Utf8));
    }

    #[test]
    fn the_hand_outranks_the_guess() {
        assert_eq!(decode("中国".as_bytes(), Some(Big5)).encoding, Big5);
        assert_eq!(decode(&encode("中國", Big5), Some(Big5)).text, "中國");
    }

    proptest! {
        #[test]
        fn what_an_encoding_can_write_is_read_back(text in "([\u{4e00}-\u{9fff}]|[ -~]|[，。《》“”％１亿])*") {
            for encoding in [Utf8, Utf16Le, Utf16Be, Gb18030] {
                prop_assert_eq!(&decode(&encode(&text, encoding), Some(encoding)).text, &text);
            }
        }
    }

    #[test]
    fn noise_is_not_text() {
        let is_noise = |text: &str, encoding| Decoded { text: text.to_owned(), encoding }.is_noise();
        for text in ["", "\u{feff}中", "一二三四五六七八九十\0"] {
            assert!(!is_noise(text, Utf8) && !is_noise(text, Gb18030));
        }
        assert!(is_noise("\0\u{1}ab\u{fffd}", Utf8));
        assert!(is_noise("\u{e000}", Gb18030) && !is_noise("\u{e000}", Utf8));
    }
}
