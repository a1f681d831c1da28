//! The reader's own words as a table for spreadsheets. As plain text they are a lexicon; see [`Words::lexicon`].

use super::csv::table;
use crate::message::{Locale, Message};
use crate::store::{Sort, Words};

/// The columns of the table.
pub const COLUMNS: [Message; 3] = [Message::OwnWording, Message::ColumnKind, Message::ColumnClass];

/// The words as a table: RFC 4180, CRLF, a byte order mark, headings and kinds in `locale`.
#[must_use]
pub fn words_csv(words: &Words, locale: Locale) -> String {
    let head = COLUMNS.map(|column| locale.text(column).to_owned());
    let row = |(wording, sort): (&str, &Sort)| {
        let (_, class) = sort.columns();
        [wording.to_owned(), sort.label(locale).to_owned(), class]
    };
    table(std::iter::once(head).chain(words.iter().map(row)))
}
