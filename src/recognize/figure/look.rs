//! Looking at a text from a byte position, without ever cutting a character.

use crate::text::normalize;

/// The text from `at` on; empty where `at` is no character boundary of it.
pub(super) fn rest(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// The text before `at`; empty where `at` is no character boundary of it.
pub(super) fn before(text: &str, at: usize) -> &str {
    text.get(..at).unwrap_or_default()
}

/// The character at `at`.
pub(super) fn next(text: &str, at: usize) -> Option<char> {
    rest(text, at).chars().next()
}

/// The character that ends at `at`.
pub(super) fn previous(text: &str, at: usize) -> Option<char> {
    before(text, at).chars().next_back()
}

/// Whether `word` stands at `at`.
pub(super) fn starts(text: &str, at: usize, word: &str) -> bool {
    text.as_bytes().get(at..).is_some_and(|rest| begins(rest, word.as_bytes()))
}

/// Whether `rest` begins with `word`; decided by the first character where that is enough.
///
/// Words are a few bytes long, so that comparing them one by one is cheaper than a call.
fn begins(rest: &[u8], word: &[u8]) -> bool {
    let same = |rest: &[u8], word: &[u8]| {
        rest.len() >= word.len() && rest.iter().zip(word).all(|(one, other)| one == other)
    };
    match (rest, word) {
        ([a, b, c, rest @ ..], [x, y, z, word @ ..]) => c == z && b == y && a == x && same(rest, word),
        _ => same(rest, word),
    }
}

/// Where the first of `words` that stands at `at` ends.
pub(super) fn any(text: &str, at: usize, words: &[&str]) -> Option<usize> {
    let rest = text.as_bytes().get(at..)?;
    words.iter().find(|word| begins(rest, word.as_bytes())).map(|word| at + word.len())
}

/// Whether one of `words` ends at `at`.
pub(super) fn ends_any(text: &str, at: usize, words: &[&str]) -> bool {
    let before = before(text, at);
    words.iter().any(|word| before.ends_with(word))
}

/// Where a single blank at `at` ends, or `at`.
pub(super) fn over_blank(text: &str, at: usize) -> usize {
    match next(text, at) {
        Some(char) if normalize::is_blank(char) => at + char.len_utf8(),
        _ => at,
    }
}

/// Where a single blank before `at` begins, or `at`.
pub(super) fn back_over_blank(text: &str, at: usize) -> usize {
    match previous(text, at) {
        Some(char) if normalize::is_blank(char) => at - char.len_utf8(),
        _ => at,
    }
}

/// The value of an Arabic digit, half-width or full-width.
pub(super) fn arabic(char: char) -> Option<u32> {
    normalize::half_width(char).to_digit(10)
}

/// Whether an Arabic digit stands at `at`.
pub(super) fn arabic_at(text: &str, at: usize) -> bool {
    next(text, at).and_then(arabic).is_some()
}

/// Whether an Arabic digit ends at `at`.
pub(super) fn arabic_before(text: &str, at: usize) -> bool {
    previous(text, at).and_then(arabic).is_some()
}

/// Whether the character is a Latin letter, half-width or full-width.
pub(super) fn is_latin(char: char) -> bool {
    normalize::half_width(char).is_ascii_alphabetic()
}

/// Whether the character is an ideograph.
///
/// Source: Unicode Standard, blocks *CJK Unified Ideographs* and *Extension A*.
pub(super) const fn is_ideograph(char: char) -> bool {
    matches!(char, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}')
}

/// Whether no ideograph, letter or digit stands at `at`.
pub(super) fn is_edge(text: &str, at: usize) -> bool {
    next(text, at).is_none_or(|char| !char.is_alphanumeric())
}

/// Whether `char` is one of those in `set`.
///
/// Sets are a few characters long, so that comparing them one by one is cheaper than a search.
pub(super) fn among(set: &str, char: char) -> bool {
    set.chars().any(|other| other == char)
}
