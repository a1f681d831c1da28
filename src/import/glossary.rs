//! Reads a glossary from the table that `export::glossary_csv` writes, in either language, or from one like it.

use crate::export::glossary::{BETWEEN, COLUMNS};
use crate::message::{Locale, Message, class_name};
use crate::recognize::Kind;
use crate::recognize::slogan::SloganClass;
use crate::store::Term;
use ::csv::{ReaderBuilder, StringRecord};
use std::fmt;

/// Why a table is not taken for a glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GlossaryError {
    /// It has no column of wordings.
    NoWordings,
    /// The row of that number, the head being the first, has a class that there is not.
    UnknownClass(usize),
    /// It is no table.
    Broken,
}

impl fmt::Display for GlossaryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoWordings => f.write_str("no column of wordings"),
            Self::UnknownClass(row) => write!(f, "row {row}: no such class"),
            Self::Broken => f.write_str("not a table"),
        }
    }
}

impl std::error::Error for GlossaryError {}

/// The terms of a table. Columns are told by their headings and may stand in any order; a row without a wording is
/// passed over, one without a class is a campaign.
///
/// # Errors
///
/// Where a part of it cannot be read; nothing is taken then.
pub fn glossary(csv: &str) -> Result<Vec<Term>, GlossaryError> {
    let mut reader =
        ReaderBuilder::new().flexible(true).from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let columns = Columns::new(reader.headers().map_err(|_| GlossaryError::Broken)?);
    let wording = columns.of(Message::ColumnWording).ok_or(GlossaryError::NoWordings)?;
    let mut terms = Vec::new();
    for (at, row) in reader.records().enumerate() {
        let row = row.map_err(|_| GlossaryError::Broken)?;
        let cell = |column: Option<usize>| {
            unguarded(column.and_then(|column| row.get(column)).unwrap_or_default().trim())
        };
        if cell(Some(wording)).is_empty() {
            continue;
        }
        let class = cell(columns.of(Message::ColumnClass));
        terms.push(Term {
            wording: cell(Some(wording)).to_owned(),
            class: self::class(class).ok_or(GlossaryError::UnknownClass(at + 2))?,
            note: cell(columns.of(Message::ColumnNote)).to_owned(),
            variants: (cell(columns.of(Message::ColumnVariants)).split(BETWEEN))
                .map(|variant| variant.trim().to_owned())
                .filter(|variant| !variant.is_empty())
                .collect(),
        });
    }
    Ok(terms)
}

/// Where each column stands.
struct Columns([Option<usize>; COLUMNS.len()]);

impl Columns {
    fn new(head: &StringRecord) -> Self {
        let is = |column: Message, cell: &str| {
            Locale::ALL.iter().any(|locale| locale.text(column).eq_ignore_ascii_case(cell.trim()))
        };
        Self(COLUMNS.map(|column| head.iter().position(|cell| is(column, cell))))
    }

    fn of(&self, column: Message) -> Option<usize> {
        let place = COLUMNS.iter().position(|other| *other == column)?;
        self.0.get(place).copied().flatten()
    }
}

/// The class of that name, in a file or in either language.
fn class(name: &str) -> Option<SloganClass> {
    let called = |class: &SloganClass| {
        class.name() == name
            || Locale::ALL.iter().any(|&locale| class_name(locale, Kind::Slogan, class.name()) == name)
    };
    if name.is_empty() { Some(SloganClass::Campaign) } else { SloganClass::ALL.into_iter().find(called) }
}

/// The cell without the mark that keeps it from being run as a formula.
pub(super) fn unguarded(cell: &str) -> &str {
    let rest = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@']));
    rest.unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::{GlossaryError, glossary};
    use crate::export::glossary::{GlossaryRecord, glossary_csv};
    use crate::message::Locale;
    use crate::recognize::slogan::SloganClass;
    use crate::store::{Glossary, Term};

    fn kept() -> Glossary {
        let term = |wording: &str, class, note: &str, variants: &[&str]| Term {
            wording: wording.to_owned(),
            class,
            note: note.to_owned(),
            variants: variants.iter().map(|&variant| variant.to_owned()).collect(),
        };
        Glossary::default().with_all([
            term("一核两轴三圈", SloganClass::Shorthand, "=SUM(A1)", &["一核二轴三圈", "一核两轴"]),
            term("迎老乡、回故乡", SloganClass::Campaign, "说“好”，\"1, 2\"\n另起一行", &[]),
            term("+1+3+N", SloganClass::PlaceBrand, "", &[]),
        ])
    }

    #[test]
    fn what_is_written_is_read_back_in_both_languages() {
        for locale in Locale::ALL {
            let csv = glossary_csv(&kept(), locale);
            assert!(
                csv.starts_with('\u{feff}') && csv.contains("'=SUM(A1)") && csv.contains("\r\n'+1+3+N"),
                "{csv}"
            );
            assert_eq!(Glossary::default().with_all(glossary(&csv).unwrap()), kept());
        }
    }

    #[test]
    fn a_record_is_read_back_and_a_newer_one_is_not() {
        let record = GlossaryRecord::new(&kept());
        let json = serde_json::to_string(&record).unwrap();
        let read: GlossaryRecord = serde_json::from_str(&json).unwrap();
        assert_eq!(read.glossary(), Some(kept()));
        assert_eq!(GlossaryRecord { version: 2, ..record }.glossary(), None);
    }

    #[test]
    fn tables_by_hand_are_read_and_bad_ones_refused() {
        let terms = glossary("备注,提法\n甲,三区两城\n,\n").unwrap();
        assert_eq!((terms.len(), terms[0].note.as_str(), terms[0].class), (1, "甲", SloganClass::Campaign));
        assert_eq!(glossary("a,b\n1,2\n"), Err(GlossaryError::NoWordings));
        assert_eq!(
            glossary("wording,class\n三区两城,战略\n甲乙丙,口号\n"),
            Err(GlossaryError::UnknownClass(3))
        );
        assert_eq!(glossary(""), Err(GlossaryError::NoWordings));
    }
}
