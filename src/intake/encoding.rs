//! The encodings that Chinese text comes in.

use std::borrow::Cow;

/// An encoding of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// UTF-8, and so ASCII.
    Utf8,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// GB18030, and so GBK and GB2312.
    Gb18030,
    /// Big5 with the Hong Kong characters.
    Big5,
}

impl Encoding {
    /// All encodings; where two explain the bytes equally well, the earlier one is taken.
    pub const ALL: [Self; 5] = [Self::Utf8, Self::Gb18030, Self::Big5, Self::Utf16Le, Self::Utf16Be];

    /// The name it has in files and in the Encoding Standard, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
            Self::Big5 => "big5",
        }
    }

    /// The encoding of that label, as web pages and people write it, in any case.
    ///
    /// ```
    /// use zhupi::intake::Encoding;
    /// assert_eq!(Encoding::from_name("GB2312"), Some(Encoding::Gb18030));
    /// assert_eq!(Encoding::from_name("shift_jis"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let standard = encoding_rs::Encoding::for_label(name.as_bytes())?;
        if standard == encoding_rs::GBK {
            return Some(Self::Gb18030);
        }
        Self::ALL.into_iter().find(|encoding| encoding.standard() == standard)
    }

    /// The text of `bytes`, U+FFFD in place of what cannot be read. A byte order mark stays, as U+FEFF.
    pub(super) fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        self.standard().decode_without_bom_handling(bytes).0
    }

    fn standard(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Gb18030 => encoding_rs::GB18030,
            Self::Big5 => encoding_rs::BIG5,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Encoding;

    #[test]
    fn every_name_is_read_back() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::from_name(encoding.name()), Some(encoding));
        }
        assert_eq!(Encoding::from_name("gbk"), Some(Encoding::Gb18030));
        assert_eq!(Encoding::from_name("big5-hkscs"), Some(Encoding::Big5));
    }
}
