//! Half-typed texts, which outlive a crash.

/// The name of a field: on the start page without an article, else of that article.
///
/// ```
/// use zhupi::shelf::draft_key;
/// assert_eq!(draft_key(None, "paste"), "paste");
/// assert_eq!(draft_key(Some("1f"), "note"), "1f/note");
/// ```
#[must_use]
pub fn draft_key(article: Option<&str>, field: &str) -> String {
    article.map_or_else(|| field.to_owned(), |article| format!("{article}/{field}"))
}
