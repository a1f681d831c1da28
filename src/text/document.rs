//! The immutable document and its parts.

use super::{Part, Span, parts};
use std::sync::OnceLock;

/// An article's text, exactly as it was handed in, cut into paragraphs.
///
/// ```
/// use zhupi::text::Document;
/// let document = Document::new("标题\n正文。");
/// assert_eq!(document.paragraphs().len(), 2);
/// assert_eq!(document.paragraphs()[1].content.of(document.text()), "正文。");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Document {
    text: String,
    paragraphs: Vec<Paragraph>,
    /// What the paragraphs are, once somebody has asked.
    parts: OnceLock<Vec<Part>>,
}

// All the rest follows from the text.
impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Document {}

/// A line of the document. The whole spans of all paragraphs, one after another, are the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The line without its line break, in bytes of the document.
    pub content: Span,
    /// The line with its line break (LF, CR, CR LF, U+2028 or U+2029).
    pub whole: Span,
}

/// Longest headline, in characters.
const HEADLINE: usize = 40;

impl Document {
    /// Takes the text as it is: nothing is trimmed or normalised.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let paragraphs = paragraphs(&text);
        Self { text, paragraphs, parts: OnceLock::new() }
    }

    /// The text, byte for byte as it was handed in.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the paragraphs are, one after another.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        self.parts.get_or_init(|| {
            let lines: Vec<_> = self.paragraphs.iter().map(|line| line.content.of(&self.text)).collect();
            parts(&lines)
        })
    }

    /// What the article can be called: its title, else the first line of the article, at most 40 characters of it. A
    /// byline or a caption above it is no name.
    ///
    /// ```
    /// use zhupi::text::Document;
    /// assert_eq!(Document::new("\n　永州进出口增长 \n正文").headline(), "永州进出口增长");
    /// ```
    #[must_use]
    pub fn headline(&self) -> &str {
        let lines = self.paragraphs.iter().map(|paragraph| paragraph.content.of(&self.text).trim());
        let lines = || lines.clone().zip(self.parts()).filter(|(line, _)| !line.is_empty());
        let of_article = lines().find(|(_, part)| matches!(part, Part::Title | Part::Body));
        let line = of_article.or_else(|| lines().next()).map_or("", |(line, _)| line);
        let end = line.char_indices().nth(HEADLINE).map_or(line.len(), |(at, _)| at);
        line.get(..end).unwrap_or_default()
    }

    /// The sentences that share text with a span, in order, without the blanks around them; for an empty span the
    /// sentence it stands in. What is blank is no sentence.
    ///
    /// ```
    /// use zhupi::text::{Document, Span};
    /// let document = Document::new("标题\n　　一。二。");
    /// let second: Vec<_> = document.sentences(Span::new(19, 20)).into_iter().map(|span| span.of(document.text())).collect();
    /// assert_eq!(second, ["二。"]);
    /// ```
    #[must_use]
    pub fn sentences(&self, span: Span) -> Vec<Span> {
        let first = self.paragraphs.partition_point(|paragraph| paragraph.whole.end() <= span.start());
        let reaches = |part: Span| {
            part.overlaps(span)
                || (span.is_empty() && part.start() <= span.start() && span.start() <= part.end())
        };
        (self.paragraphs.iter().skip(first))
            .take_while(|paragraph| {
                paragraph.whole.start() <= span.start() || paragraph.whole.start() < span.end()
            })
            .flat_map(|paragraph| {
                let start = paragraph.content.start();
                sentences(paragraph.content.of(&self.text)).into_iter().map(move |part| part.shifted(start))
            })
            .filter(|part| reaches(*part))
            .filter_map(|part| trimmed(&self.text, part))
            .collect()
    }

    /// The paragraphs in text order; none for an empty text.
    #[must_use]
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }
}

/// The span without the blanks at its ends; none where nothing is left.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = span.of(text);
    let start = span.start() + (words.len() - words.trim_start().len());
    let end = start + words.trim().len();
    (start < end).then(|| Span::new(start, end))
}

fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        if !is_line_break(char) {
            continue;
        }
        let mut end = at + char.len_utf8();
        if char == '\r'
            && let Some((next, _)) = chars.next_if(|&(_, next)| next == '\n')
        {
            end = next + 1;
        }
        found.push(Paragraph { content: Span::new(start, at), whole: Span::new(start, end) });
        start = end;
    }
    if start < text.len() {
        let rest = Span::new(start, text.len());
        found.push(Paragraph { content: rest, whole: rest });
    }
    found
}

const fn is_line_break(char: char) -> bool {
    matches!(char, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// Marks that may follow a sentence's end and still belong to it.
const CLOSERS: &[char] = &['”', '’', '」', '』', '）', ')', '》', '"'];

/// The sentences of a paragraph, as spans of it in bytes; together they are the whole paragraph.
///
/// A sentence ends behind 。！？； or an ellipsis, with the quotation marks that close on it.
///
/// ```
/// use zhupi::text::sentences;
/// let text = "他说：“好。”然后走了。";
/// let parts: Vec<_> = sentences(text).into_iter().map(|span| span.of(text)).collect();
/// assert_eq!(parts, ["他说：“好。”", "然后走了。"]);
/// ```
#[must_use]
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        if !matches!(char, '。' | '！' | '？' | '；' | '!' | '?' | ';' | '…') {
            continue;
        }
        let mut end = at + char.len_utf8();
        while let Some((next, closer)) = chars.next_if(|&(_, next)| CLOSERS.contains(&next) || next == char) {
            end = next + closer.len_utf8();
        }
        found.push(Span::new(start, end));
        start = end;
    }
    if start < text.len() {
        found.push(Span::new(start, text.len()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::Document;

    fn check(text: &str, expected: &[&str]) {
        let document = Document::new(text);
        let contents: Vec<_> =
            (document.paragraphs().iter()).map(|paragraph| paragraph.content.of(text)).collect();
        assert_eq!(contents, expected);
        let whole: String =
            (document.paragraphs().iter()).map(|paragraph| paragraph.whole.of(text)).collect();
        assert_eq!(whole, text, "paragraphs cover the text");
    }

    #[test]
    fn every_line_break_ends_a_paragraph() {
        check("", &[]);
        check("一", &["一"]);
        check("一\n", &["一"]);
        check("一\r\n二\r三\u{2028}四\n\n五", &["一", "二", "三", "四", "", "五"]);
    }
}
