//! What is taken out of text before it becomes a document.

/// The text as the engine takes it.
///
/// - Byte order marks (U+FEFF) at the start are dropped.
/// - CR LF and a lone CR become LF.
/// - NUL and the other C0 controls are removed, except tab and line feed.
/// - Nothing else is changed: no trimming, no normalisation, full-width stays full-width.
///
/// A lone surrogate cannot be written in Rust: the browser has already put U+FFFD in its place, and that stays.
/// Cleaning what is clean changes nothing.
///
/// ```
/// use zhupi::intake::clean;
/// assert_eq!(clean("\u{feff}标题\r\n正\0文　"), "标题\n正文　");
/// ```
#[must_use]
pub fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\r' => {
                chars.next_if_eq(&'\n');
                cleaned.push('\n');
            }
            '\u{FEFF}' if cleaned.is_empty() => {}
            _ if is_removed(char) => {}
            _ => cleaned.push(char),
        }
    }
    cleaned
}

/// Characters that cleaning removes wherever they stand.
pub(super) const fn is_removed(char: char) -> bool {
    matches!(char, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}')
}

#[cfg(test)]
mod tests {
    use super::clean;

    fn check(text: &str, expected: &str) {
        assert_eq!(clean(text), expected);
        assert_eq!(clean(expected), expected, "cleaning twice changes nothing");
    }

    #[test]
    fn line_breaks_become_line_feeds() {
        check("一\r\n二\r三\n四\r\r\n", "一\n二\n三\n四\n\n");
    }

    #[test]
    fn marks_and_controls_go() {
        check("\u{feff}一", "一");
        check("\0\u{feff}\u{1}\u{feff}一\u{feff}", "一\u{feff}");
        check("\u{1b}[0m一\u{7}\u{b}\u{c}", "[0m一");
    }

    #[test]
    fn the_rest_stays() {
        check(
            " \t　 １２．５％ e\u{301} 👩‍👩‍👧 \u{200b}\u{85}\u{2028}\u{fffd} ",
            " \t　 １２．５％ e\u{301} 👩‍👩‍👧 \u{200b}\u{85}\u{2028}\u{fffd} ",
        );
    }
}
