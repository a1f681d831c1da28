//! Finding words in an article, whatever their case, width and script.

use super::Article;
use crate::recognize::Kind;
use crate::text::Span;
use crate::text::normalize::half_width;
use crate::text::simplified;
use std::collections::BTreeSet;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Find {
    /// The words. Case, full and half width, and simplified and traditional characters are the same.
    pub words: String,
    /// Only inside mentions of these kinds; with none, everywhere.
    pub kinds: BTreeSet<Kind>,
}

/// Where words stand in a text, in order, none across another.
///
/// ```
/// use zhupi::store::find;
/// let text = "ＧＤＰ增长，gdp總量";
/// let found: Vec<_> = find(text, "GDP").into_iter().map(|span| span.of(text)).collect();
/// assert_eq!(found, ["ＧＤＰ", "gdp"]);
/// assert_eq!(find(text, "总量")[0].of(text), "總量");
/// ```
#[must_use]
pub fn find(text: &str, words: &str) -> Vec<Span> {
    let (needle, _) = folded(words.trim());
    if needle.is_empty() {
        return Vec::new();
    }
    let (folded, starts) = folded(text);
    let spans = folded.match_indices(&needle).filter_map(|(at, _)| {
        let start = starts.get(at).copied().flatten()?;
        let end = starts.get(at + needle.len()).copied().flatten()?;
        Some(Span::new(start, end))
    });
    spans.filter(|span| !span.is_empty()).collect()
}

/// The text with what is the same made one, and for each byte of it the place in the text where its character
/// begins, none inside a character; at the end the text's length.
fn folded(text: &str) -> (String, Vec<Option<usize>>) {
    let simple = simplified(text);
    let mut folded = String::with_capacity(text.len());
    let mut starts = Vec::with_capacity(text.len() + 1);
    // One simplified character stands for one traditional one, so both run side by side.
    for ((at, _), char) in text.char_indices().zip(simple.chars()) {
        for (number, lower) in half_width(char).to_lowercase().enumerate() {
            starts.push((number == 0).then_some(at));
            starts.extend(std::iter::repeat_n(None, lower.len_utf8() - 1));
            folded.push(lower);
        }
    }
    starts.push(Some(text.len()));
    (folded, starts)
}

impl Article {
    /// Where the words stand in the article, in order.
    #[must_use]
    pub fn find(&self, sought: &Find) -> Vec<Span> {
        let found = find(self.document.text(), &sought.words);
        if sought.kinds.is_empty() {
            return found;
        }
        let mut inside = self.annotations.iter().filter(|one| sought.kinds.contains(&one.kind())).peekable();
        let mut open: Vec<Span> = Vec::new();
        let within = |span: &Span| {
            while let Some(next) = inside.next_if(|one| one.anchor.span.start() <= span.start()) {
                open.push(next.anchor.span);
            }
            open.retain(|one| one.end() > span.start());
            open.iter().any(|one| one.contains(*span))
        };
        found.into_iter().filter(within).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn places_are_those_of_the_text() {
        let check = |text: &str, words: &str, expected: &[&str]| {
            let found: Vec<_> = find(text, words).into_iter().map(|span| span.of(text)).collect();
            assert_eq!(found, expected, "{words} in {text}");
        };
        check("永州市委、永州市政府", "永州", &["永州", "永州"]);
        check("占１２％，12%", "12%", &["１２％", "12%"]);
        check("İstanbul 和 istanbul", "istanbul", &["istanbul"]);
        check("哈哈哈", "哈哈", &["哈哈"]);
        check("無線電", "无线", &["無線"]);
        check("一", "", &[]);
        check("", "一", &[]);
    }
}
