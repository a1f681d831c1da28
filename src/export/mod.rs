//! One file a format, all over one finished article. The same article gives the same bytes.

mod archive;
pub mod batch;
mod brat;
mod claim_review;
mod conll;
mod csv;
mod doccano;
mod docx;
mod flat;
pub mod glossary;
mod html;
mod label;
mod label_studio;
mod loss;
mod markdown;
mod note;
mod project;
pub mod record;
pub mod review;
mod rewritten;
mod rich;
mod spacy;
mod table;
mod verdict;
mod web_annotation;
pub mod words;
mod working;
mod xlsx;
mod xmi;
mod xml;

pub(crate) use archive::archive;
pub use csv::csv;
pub use html::html;
pub use label::Label;
pub use project::{AnnotationRecord, FORMAT, Project, Publication, VERSION, json};
pub use rich::{Rich, rich};
pub use web_annotation::NAMESPACE;
pub use working::{
    ChangeRecord, MarkRecord, StepRecord, WORKING_FORMAT, WORKING_VERSION, WorkingRecord, working,
};

use crate::message::{Locale, Message, Said};
use crate::recognize::Date;
use crate::store::Article;
use loss::Room;

/// The formats that an article can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The project's own, which loses nothing.
    Json,
    /// A table for spreadsheets.
    Csv,
    /// A workbook: a sheet of everything, and one for each kind.
    Xlsx,
    /// One page that stands alone.
    Html,
    /// A Word document with a comment for each annotation.
    Docx,
    /// Plain text with a footnote for each annotation.
    Markdown,
    /// The claims that have a verdict, for search engines.
    ClaimReview,
    /// W3C Web Annotation, as JSON-LD.
    W3c,
    /// A line for doccano's sequence labelling.
    Doccano,
    /// A task for Label Studio.
    LabelStudio,
    /// The labelling interface that Label Studio shows such tasks in.
    LabelStudioConfig,
    /// Standoff for brat, with its configuration, in a ZIP.
    Brat,
    /// IOB2 tags, one character a token.
    Conll,
    /// spaCy's `Doc.to_json`.
    Spacy,
    /// A UIMA CAS with its type system, in a ZIP.
    Xmi,
}

/// What is the same for every article in a format.
struct Facts {
    name: &'static str,
    /// The ending of file names.
    ending: &'static str,
    media_type: &'static str,
    label: Message,
    /// Whether the file is no text.
    binary: bool,
    room: Room,
}

/// An article in a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// What of the article is not in it.
    pub losses: Vec<Said>,
}

impl Format {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Self; 15] = [
        Self::Json,
        Self::Csv,
        Self::Xlsx,
        Self::Html,
        Self::Docx,
        Self::Markdown,
        Self::ClaimReview,
        Self::W3c,
        Self::Doccano,
        Self::LabelStudio,
        Self::LabelStudioConfig,
        Self::Brat,
        Self::Conll,
        Self::Spacy,
        Self::Xmi,
    ];

    #[rustfmt::skip]
    const fn facts(self) -> Facts {
        const fn facts(
            name: &'static str, ending: &'static str, media_type: &'static str, label: Message, binary: bool, room: Room,
        ) -> Facts {
            Facts { name, ending, media_type, label, binary, room }
        }
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        match self {
            Self::Json => facts("json", "json", "application/json", Message::ExportJson, false, Room::ALL),
            Self::Csv => facts("csv", "csv", "text/csv;charset=utf-8", Message::ExportCsv, false, Room::TABLE),
            Self::Xlsx => facts("xlsx", "xlsx", sheet, Message::ExportXlsx, true, Room::WORKBOOK),
            Self::Html => facts("html", "html", "text/html;charset=utf-8", Message::ExportHtml, false, Room::PAGE),
            Self::Docx => facts("docx", "docx", word, Message::ExportDocx, true, Room::COMMENTS),
            Self::Markdown => facts("markdown", "md", "text/markdown;charset=utf-8", Message::ExportMarkdown, false, Room::PAGE),
            Self::ClaimReview => facts("claimreview", "claimreview.json", "application/ld+json", Message::ExportClaimReview, false, Room::CLAIMS),
            Self::W3c => facts("w3c", "w3c.json", "application/ld+json", Message::ExportW3c, false, Room::ALL),
            Self::Doccano => facts("doccano", "doccano.jsonl", "application/jsonl", Message::ExportDoccano, false, Room::LABELS),
            Self::LabelStudio => facts("labelstudio", "labelstudio.json", "application/json", Message::ExportLabelStudio, false, Room::TASK),
            Self::LabelStudioConfig => facts("labelstudio-config", "labelstudio.xml", "application/xml", Message::ExportLabelStudioConfig, false, Room::ALL),
            Self::Brat => facts("brat", "brat.zip", "application/zip", Message::ExportBrat, true, Room::STANDOFF),
            Self::Conll => facts("conll", "conll", "text/plain;charset=utf-8", Message::ExportConll, false, Room::LABELS),
            Self::Spacy => facts("spacy", "spacy.json", "application/json", Message::ExportSpacy, false, Room::LABELS),
            Self::Xmi => facts("xmi", "xmi.zip", "application/zip", Message::ExportXmi, true, Room::CAS),
        }
    }

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.facts().name
    }

    /// The format of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        self.facts().media_type
    }

    /// What it is called in a menu.
    #[must_use]
    pub const fn label(self) -> Message {
        self.facts().label
    }

    /// Whether its files are no text, so that a terminal cannot show them.
    #[must_use]
    pub const fn is_binary(self) -> bool {
        self.facts().binary
    }

    /// The article in this format, with headings in `locale` where the format has any, and what of it is lost.
    #[must_use]
    pub fn write(self, article: &Article, locale: Locale) -> Written {
        let (bytes, own) = match self {
            Self::Json => (json(article).into_bytes(), Vec::new()),
            Self::Csv => (csv(article, locale).into_bytes(), Vec::new()),
            Self::Xlsx => xlsx::xlsx(article, locale),
            Self::Html => (html(article, locale).into_bytes(), Vec::new()),
            Self::Docx => docx::docx(article, locale),
            Self::Markdown => (markdown::markdown(article, locale).into_bytes(), Vec::new()),
            Self::ClaimReview => claim_review::claim_review(article, locale),
            Self::W3c => (web_annotation::web_annotation(article).into_bytes(), Vec::new()),
            Self::Doccano => (doccano::doccano(article).into_bytes(), Vec::new()),
            Self::LabelStudio => (label_studio::tasks(article).into_bytes(), Vec::new()),
            Self::LabelStudioConfig => (label_studio::config(locale).into_bytes(), Vec::new()),
            Self::Brat => brat::brat(article, locale),
            Self::Conll => conll::conll(article),
            Self::Spacy => spacy::spacy(article),
            Self::Xmi => xmi::xmi(article),
        };
        let mut losses = self.facts().room.losses(article);
        losses.extend(own);
        Written { bytes, losses }
    }

    /// The name of the file for an article: its date and title, without what some system forbids in names.
    ///
    /// ```
    /// use zhupi::export::Format;
    /// let date = "2022-11-01".parse().ok();
    /// assert_eq!(Format::Csv.file_name("永州：进出口/增幅?", date, "未命名"), "2022-11-01 永州：进出口 增幅.csv");
    /// ```
    #[must_use]
    pub fn file_name(self, title: &str, date: Option<Date>, untitled: &str) -> String {
        let date = date.map(|date| format!("{date} ")).unwrap_or_default();
        let title = safe_name(title).unwrap_or_else(|| untitled.to_owned());
        format!("{date}{title}.{}", self.facts().ending)
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
            assert_eq!(Format::Csv.file_name(title, None, "未命名"), name);
        }
        assert_eq!(Format::Json.file_name(&"国".repeat(99), None, "x").chars().count(), 65);
    }
}
