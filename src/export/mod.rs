//! One file a format, all over one finished article. The same article gives the same bytes.

pub mod batch;
mod csv;
pub mod glossary;
mod html;
mod project;
pub mod record;

pub use csv::csv;
pub use html::html;
pub use project::{AnnotationRecord, FORMAT, Project, Publication, VERSION, json};

use crate::message::{Locale, Message};
use crate::store::Article;

/// The formats that an article can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The project's own, which loses nothing.
    Json,
    /// A table for spreadsheets.
    Csv,
    /// One page that stands alone.
    Html,
}

impl Format {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Json, Self::Csv, Self::Html];

    /// Its name on the command line, which is the ending of its files too.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Html => "html",
        }
    }

    /// The format of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Html => "text/html;charset=utf-8",
        }
    }

    /// What it is called in a menu.
    #[must_use]
    pub const fn label(self) -> Message {
        match self {
            Self::Json => Message::ExportJson,
            Self::Csv => Message::ExportCsv,
            Self::Html => Message::ExportHtml,
        }
    }

    /// The article in this format, with headings in `locale` where the format has any.
    #[must_use]
    pub fn write(self, article: &Article, locale: Locale) -> String {
        match self {
            Self::Json => json(article),
            Self::Csv => csv(article, locale),
            Self::Html => html(article, locale),
        }
    }

    /// The name of the file for an article: its title, without what some system forbids in names.
    ///
    /// ```
    /// use zhupi::export::Format;
    /// assert_eq!(Format::Csv.file_name("永州：进出口/增幅?", "未命名"), "永州：进出口 增幅.csv");
    /// ```
    #[must_use]
    pub fn file_name(self, title: &str, untitled: &str) -> String {
        format!("{}.{}", safe_name(title).unwrap_or_else(|| untitled.to_owned()), self.name())
    }
}

/// Longest file name without its ending, in characters: 255 bytes are the limit of common file systems.
const NAME_LENGTH: usize = 60;

/// Names that Windows reserves for devices. Source: Microsoft, *Naming Files, Paths, and Namespaces*.
const DEVICES: &[&str] = &["CON", "PRN", "AUX", "NUL"];

fn safe_name(title: &str) -> Option<String> {
    let allowed = |char: char| !char.is_control() && !r#"<>:"/\|?*"#.contains(char);
    let spaced: String = title.chars().map(|char| if allowed(char) { char } else { ' ' }).collect();
    let words: Vec<_> = spaced.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(NAME_LENGTH).collect();
    let name = name.trim_matches(['.', ' ']);
    let upper = name.to_ascii_uppercase();
    let stem = upper.split('.').next().unwrap_or_default();
    let port = |device: &str| stem.strip_prefix(device).is_some_and(|number| number.len() == 1);
    let reserved = DEVICES.contains(&stem) || port("COM") || port("LPT");
    (!name.is_empty() && !reserved).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn file_names_are_safe_everywhere() {
        for (title, name) in [
            ("", "未命名.csv"),
            ("  ... ", "未命名.csv"),
            ("con", "未命名.csv"),
            ("LPT1.x", "未命名.csv"),
            ("a\u{0}b\"c", "a b c.csv"),
        ] {
            assert_eq!(Format::Csv.file_name(title, "未命名"), name);
        }
        assert_eq!(Format::Json.file_name(&"国".repeat(99), "x").chars().count(), 65);
    }
}
