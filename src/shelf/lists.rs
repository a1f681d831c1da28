//! What the reader keeps for all articles: the glossary and the own words, as rows of [`Table::Lists`](super::Table).

use crate::export::glossary::GlossaryRecord;
use crate::store::{Glossary, Words};

const GLOSSARY: &str = "glossary";
const WORDS: &str = "words";

/// The rows of both lists, by their keys.
#[must_use]
pub fn write_lists(glossary: &Glossary, words: &Words) -> [(&'static str, String); 2] {
    let glossary = serde_json::to_string(&GlossaryRecord::new(glossary)).unwrap_or_default();
    [(GLOSSARY, glossary), (WORDS, words.lexicon())]
}

/// The lists in those rows. One that cannot be read is empty, and so is one that is not there.
#[must_use]
pub fn read_lists(row: impl Fn(&str) -> Option<String>) -> (Glossary, Words) {
    let glossary = row(GLOSSARY).and_then(|json| serde_json::from_str::<GlossaryRecord>(&json).ok());
    let words = row(WORDS).and_then(|text| Words::parse(&text).ok());
    (glossary.and_then(|record| record.glossary()).unwrap_or_default(), words.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{read_lists, write_lists};
    use crate::store::{Glossary, Words};

    #[test]
    fn lists_are_read_back() {
        let words = Words::parse("never\t大概\norganization\t永州市委\n").unwrap();
        let rows = write_lists(&Glossary::default(), &words);
        let row = |key: &str| rows.iter().find(|(other, _)| *other == key).map(|(_, row)| row.clone());
        assert_eq!(read_lists(row), (Glossary::default(), words));
        assert_eq!(read_lists(|_| Some("{".to_owned())).0, Glossary::default());
    }
}
