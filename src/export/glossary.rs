//! The glossary as a file: CSV for people, a record for storing it.

use super::csv::table;
use crate::message::{Locale, Message, class_name};
use crate::recognize::Kind;
use crate::recognize::slogan::{SloganClass, promised};
use crate::store::{Glossary, Term};
use serde::{Deserialize, Serialize};

/// What the field `format` of a stored glossary says.
pub const FORMAT: &str = "zhupi glossary";

/// The version that is written.
pub const VERSION: u32 = 1;

/// What stands between the variants in a cell. No slogan holds it.
pub const BETWEEN: char = '|';

/// The columns of the table; those without which a term cannot be read back come first.
pub const COLUMNS: [Message; 5] = [
    Message::ColumnWording,
    Message::ColumnClass,
    Message::ColumnVariants,
    Message::ColumnNote,
    Message::ColumnPromised,
];

/// The terms as a table for spreadsheets: RFC 4180, CRLF, a byte order mark, headings and classes in `locale`.
#[must_use]
pub fn glossary_csv(glossary: &Glossary, locale: Locale) -> String {
    let head = COLUMNS.map(|column| locale.text(column).to_owned());
    table(std::iter::once(head).chain(glossary.terms().map(|term| row(term, locale))))
}

fn row(term: &Term, locale: Locale) -> [String; COLUMNS.len()] {
    let variants: Vec<&str> = term.variants.iter().map(String::as_str).collect();
    [
        term.wording.clone(),
        class_name(locale, Kind::Slogan, term.class.name()).to_owned(),
        variants.join(&BETWEEN.to_string()),
        term.note.clone(),
        promised(&term.wording).map(|items| items.to_string()).unwrap_or_default(),
    ]
}

/// A glossary as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlossaryRecord {
    /// Always [`FORMAT`].
    pub format: String,
    /// The version of the format.
    pub version: u32,
    /// Its terms, in order.
    pub terms: Vec<TermRecord>,
}

/// A kept slogan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermRecord {
    /// The canonical wording.
    pub wording: String,
    /// The name of its class in files.
    pub class: String,
    /// What the reader says of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Other wordings that mean it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<String>,
}

impl TermRecord {
    /// The record of a term.
    #[must_use]
    pub fn new(term: &Term) -> Self {
        Self {
            wording: term.wording.clone(),
            class: term.class.name().to_owned(),
            note: term.note.clone(),
            variants: term.variants.iter().cloned().collect(),
        }
    }

    /// The term; none where there is no such class.
    #[must_use]
    pub fn term(&self) -> Option<Term> {
        Some(Term {
            wording: self.wording.clone(),
            class: SloganClass::from_name(&self.class)?,
            note: self.note.clone(),
            variants: self.variants.iter().cloned().collect(),
        })
    }
}

impl GlossaryRecord {
    /// The record of a glossary.
    #[must_use]
    pub fn new(glossary: &Glossary) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            terms: glossary.terms().map(TermRecord::new).collect(),
        }
    }

    /// The glossary; none where it is of another format, a newer version or holds a class that there is not.
    #[must_use]
    pub fn glossary(&self) -> Option<Glossary> {
        let known = self.format == FORMAT && self.version <= VERSION;
        let terms: Vec<_> = self.terms.iter().map(TermRecord::term).collect::<Option<_>>()?;
        known.then(|| Glossary::default().with_all(terms))
    }
}
