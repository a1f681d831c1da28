//! CSV for Excel: RFC 4180, CRLF, UTF-8 with a byte order mark, one row a mention.

use super::table::{head, rows};
use crate::message::Locale;
use crate::store::Article;
use ::csv::{Terminator, WriterBuilder};

/// The article's annotations as a table, with headings and names in `locale`. Offsets are in code points.
#[must_use]
pub fn csv(article: &Article, locale: Locale) -> String {
    table(std::iter::once(head(locale)).chain(rows(article, locale).map(|(_, row)| row)))
}

/// The rows as a table.
pub(super) fn table<const CELLS: usize>(rows: impl Iterator<Item = [String; CELLS]>) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Writing to memory does not fail, and all rows are of one length.
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    "\u{feff}".to_owned() + &String::from_utf8(bytes).unwrap_or_default()
}

/// A cell that no spreadsheet runs as a formula; numbers, negative ones too, stay numbers.
fn guarded(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let number = cell.parse::<rust_decimal::Decimal>().is_ok();
    if risky && !number { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn formulas_are_kept_from_running() {
        for (cell, safe) in [
            ("=1+1", "'=1+1"),
            ("+cmd", "'+cmd"),
            ("@SUM", "'@SUM"),
            ("-x", "'-x"),
            ("-5.2", "-5.2"),
            ("\tx", "'\tx"),
            ("5%", "5%"),
            ("", ""),
        ] {
            assert_eq!(guarded(cell), safe);
        }
    }
}
