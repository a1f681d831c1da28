//! Which encoding some bytes are in.
//!
//! The bytes are read in every encoding, and the reading that looks most like Chinese text wins. On few bytes this is
//! surer than a general detector, because it need not tell Chinese from Japanese, Korean or Russian.

use super::common::Common;
use super::encoding::Encoding;

/// As many bytes are looked at.
const SAMPLE: usize = 16 * 1024;

/// Byte order marks, longer ones first.
const MARKS: [(&[u8], Encoding); 4] = [
    (b"\x84\x31\x95\x33", Encoding::Gb18030),
    (b"\xEF\xBB\xBF", Encoding::Utf8),
    (b"\xFF\xFE", Encoding::Utf16Le),
    (b"\xFE\xFF", Encoding::Utf16Be),
];

/// The encoding that `bytes` are most likely in: what a byte order mark says, else the reading that looks most like
/// Chinese.
///
/// ```
/// use zhupi::intake::{Encoding, detect};
/// assert_eq!(detect("招商".as_bytes()), Encoding::Utf8);
/// assert_eq!(detect(b"\xD5\xD0\xC9\xCC"), Encoding::Gb18030);
/// ```
#[must_use]
pub fn detect(bytes: &[u8]) -> Encoding {
    let marked = MARKS.into_iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, encoding)| encoding);
    marked.unwrap_or_else(|| match std::str::from_utf8(bytes) {
        Ok(text) if !is_doubtful(text) => Encoding::Utf8,
        _ => likeliest(sample(bytes)),
    })
}

/// Whether bytes that happen to be UTF-8 may be something else: UTF-16 (it has NULs or other control
/// characters) or a few characters of GB18030
/// (`学习` reads as two Cyrillic letters). Five in a row are never so by chance.
fn is_doubtful(text: &str) -> bool {
    let other = || text.chars().filter(|char| !char.is_ascii());
    let few = (1..=4).contains(&other().take(5).count());
    (few || text.contains(is_lost)) && other().all(|char| ('\u{100}'..'\u{800}').contains(&char))
}

/// The bytes to judge by: all, or of many those from the first that is not ASCII on.
fn sample(bytes: &[u8]) -> &[u8] {
    if bytes.len() <= SAMPLE {
        return bytes;
    }
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default() & !1;
    let rest = bytes.get(first..).unwrap_or_default();
    rest.get(..SAMPLE).unwrap_or(rest)
}

fn likeliest(bytes: &[u8]) -> Encoding {
    let common = Common::new();
    let valid = std::str::from_utf8(bytes).ok();
    let mut best = (Encoding::Utf8, valid.map_or(i64::MIN, |text| score(text, &common).max(doubt(text))));
    for encoding in Encoding::ALL.into_iter().filter(|&encoding| is_candidate(encoding, bytes)) {
        let score = score(&encoding.decode(bytes), &common);
        if score > best.1 && (score >= 0 || !is_utf16(encoding)) {
            best = (encoding, score);
        }
    }
    best.0
}

/// What another reading of text that is valid UTF-8 must exceed, so that a word of Russian stays what it is.
fn doubt(text: &str) -> i64 {
    let other = text.chars().filter(|char| !char.is_ascii()).count();
    if text.contains(is_lost) { i64::MIN } else { i64::try_from(other / 2).unwrap_or(i64::MAX) }
}

/// UTF-16 comes in pairs of bytes.
fn is_candidate(encoding: Encoding, bytes: &[u8]) -> bool {
    !is_utf16(encoding) || bytes.len().is_multiple_of(2)
}

/// Without a mark these are taken only where they give Chinese or ASCII: any bytes can be read in them.
const fn is_utf16(encoding: Encoding) -> bool {
    matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be)
}

/// How much a reading looks like Chinese text; more is better.
fn score(text: &str, common: &Common) -> i64 {
    text.chars().map(|char| weight(char, common)).sum()
}

fn weight(char: char, common: &Common) -> i64 {
    match char {
        '\t' | '\n' | '\r' | ' '..='~' => 0,
        '\u{4E00}'..='\u{9FFF}' if common.contains(char) => 3,
        '、' | '。' | '《'..='】' | '\u{3000}' | '！'..='～' | '—' | '‘'..='”' | '…' | '·' => {
            3
        }
        _ if is_bad(char) => -6,
        _ => -1,
    }
}

/// Whether a character has no place in a text: it is lost, or has no meaning of its own.
pub(super) const fn is_bad(char: char) -> bool {
    let meaningless = matches!(char,
        '\u{E000}'..='\u{F8FF}' | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}'..='\u{FFFF}' | '\u{F0000}'..);
    meaningless || is_lost(char)
}

/// Whether a character was unreadable or is a control character that no text has.
pub(super) const fn is_lost(char: char) -> bool {
    matches!(char, '\0'..='\u{8}' | '\u{B}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFD}')
}
