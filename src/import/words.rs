//! Reads the reader's own words: a table as `export::words_csv` writes it in either language, a lexicon, or plain text
//! with a wording a line.

use super::glossary::unguarded;
use crate::export::words::COLUMNS;
use crate::message::{Locale, Message};
use crate::recognize::{Kind, OwnId};
use crate::store::{Sort, Words};
use ::csv::{ReaderBuilder, StringRecord};

/// The words in a file. A line of plain text, and a row of a table that names no kind, is `sort`.
///
/// ```
/// use zhupi::import::words;
/// use zhupi::store::Sort;
/// let read = words("山河智能\n中联重科\n", &Sort::Never).unwrap();
/// assert_eq!(read.get("中联重科"), Some(&Sort::Never));
/// assert_eq!(words("place\t永州", &Sort::Never), Err(1));
/// ```
///
/// # Errors
///
/// The number of the first line, from 1, that cannot be read; nothing is taken then.
pub fn words(text: &str, sort: &Sort) -> Result<Words, usize> {
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next().unwrap_or_default();
    let is_table =
        heading(&StringRecord::from(head.split(',').collect::<Vec<_>>()), Message::OwnWording).is_some();
    if is_table {
        return table(text, sort);
    }
    let plain = |line: &&str| !line.contains('\t') && !line.trim().is_empty() && !line.starts_with('#');
    let listed: Words = text.lines().filter(plain).map(|line| (line.to_owned(), sort.clone())).collect();
    // Lines that stay are of a lexicon; numbers of lines are those of the file.
    let lexicon: Vec<_> = text.lines().map(|line| if plain(&line) { "" } else { line }).collect();
    let lexicon = Words::parse(&lexicon.join("\n")).map_err(|error| error.line)?;
    Ok(listed.and(&lexicon))
}

fn table(text: &str, sort: &Sort) -> Result<Words, usize> {
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let head = reader.headers().map_err(|_| 1_usize)?.clone();
    let [wording, kind, class] = COLUMNS.map(|column| heading(&head, column));
    let mut words = Vec::new();
    for (at, row) in reader.records().enumerate() {
        let line = at + 2;
        let row = row.map_err(|_| line)?;
        let cell =
            |column: Option<usize>| column.and_then(|column| row.get(column)).unwrap_or_default().trim();
        let what = match (cell(kind), cell(class)) {
            ("", _) => Some(sort.clone()),
            (kind, class) => Sort::of_columns(named(kind), class),
        };
        words.push((unguarded(cell(wording)).to_owned(), what.ok_or(line)?));
    }
    let words: Words = words.into_iter().collect();
    // A class that its kind has not is found here.
    Words::parse(&words.lexicon()).map_err(|error| error.line + 1)
}

/// Where the column of that heading stands.
fn heading(head: &StringRecord, column: Message) -> Option<usize> {
    let is =
        |cell: &str| Locale::ALL.iter().any(|locale| locale.text(column).eq_ignore_ascii_case(cell.trim()));
    head.iter().position(is)
}

/// The name in files of what is called so in either language.
fn named(label: &str) -> &str {
    let sorts = Kind::ALL.map(|kind| Sort::Mention(kind, None)).into_iter().chain([
        Sort::Mention(Kind::Own(OwnId(0)), None),
        Sort::Unit,
        Sort::Never,
    ]);
    let called = |sort: &Sort| Locale::ALL.iter().any(|&locale| sort.label(locale) == label);
    sorts.into_iter().find(called).map_or(label, |sort| sort.columns().0)
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::export::words::words_csv;
    use crate::message::Locale;
    use crate::store::{Sort, Words};

    #[test]
    fn what_is_written_is_read_back_in_both_languages() {
        let own = Words::parse(
            "never\t统一\nunit\t台套\norganization\t山河智能\tcompany\nslogan\t=1+1\nown\t王芳\t3\n",
        )
        .unwrap();
        for locale in Locale::ALL {
            assert_eq!(words(&words_csv(&own, locale), &Sort::Never).unwrap(), own);
        }
        assert_eq!(words(&own.lexicon(), &Sort::Never).unwrap(), own);
    }

    #[test]
    fn a_bad_row_is_named() {
        assert_eq!(words("wording,kind\n甲,机构\n乙,地方\n", &Sort::Never), Err(3));
        assert_eq!(words("词语,类别\n甲,\n", &Sort::Unit).map(|words| words.len()), Ok(1));
        assert_eq!(words("", &Sort::Unit), Ok(Words::default()));
    }
}
