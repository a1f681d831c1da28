//! Text in XML.

/// The line that every file begins with.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Whether XML 1.0 has a place for the character, as it is or as a reference. Source: its production 2, `Char`.
pub(super) const fn is_allowed(char: char) -> bool {
    matches!(char, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// Text that stands for itself between tags and in quoted attributes; what XML forbids is left out.
///
/// Tabs and line breaks are references, since a reader would turn them into spaces or into each other.
pub(super) fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for char in text.chars().filter(|&char| is_allowed(char)) {
        match char {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\t' => xml.push_str("&#9;"),
            '\n' => xml.push_str("&#10;"),
            '\r' => xml.push_str("&#13;"),
            _ => xml.push(char),
        }
    }
    xml
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn only_what_xml_has_a_place_for_is_written() {
        assert_eq!(escaped("a<b>&\"\r\n\t\u{0}\u{1f}\u{ffff}𠮷"), "a&lt;b&gt;&amp;&quot;&#13;&#10;&#9;𠮷");
    }
}
