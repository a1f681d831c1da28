//! The reader's own words: what is always highlighted, what is a unit, and what is never highlighted.

use crate::message::{Locale, Message, kind_name};
use crate::recognize::Kind;
use crate::recognize::lexicon::{Lexicon, LexiconError};
use std::collections::BTreeMap;

/// A list of the reader's own words, each with what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(BTreeMap<String, Sort>);

/// What a wording is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Always a mention of that kind, and of that class by its name in files.
    Mention(Kind, Option<String>),
    /// A unit of quantities.
    Unit,
    /// Never a mention.
    Never,
}

/// For which articles a list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The open one alone.
    Article,
    /// All.
    All,
}

impl Sort {
    /// What it is called.
    #[must_use]
    pub const fn label(&self, locale: Locale) -> &'static str {
        match self {
            Self::Mention(kind, _) => kind_name(locale, *kind),
            Self::Unit => locale.text(Message::SortUnit),
            Self::Never => locale.text(Message::SortNever),
        }
    }

    /// The kind and the class as a lexicon names them.
    #[must_use]
    pub fn columns(&self) -> (&'static str, String) {
        match self {
            Self::Mention(Kind::Own(own), _) => ("own", own.0.to_string()),
            Self::Mention(kind, class) => (kind.name(), class.clone().unwrap_or_default()),
            Self::Unit => ("unit", String::new()),
            Self::Never => ("never", String::new()),
        }
    }

    /// What a lexicon's kind and class say; none where there is no such kind. A class that the kind has not is found
    /// where the list is read.
    #[must_use]
    pub fn of_columns(kind: &str, class: &str) -> Option<Self> {
        Some(match kind {
            "unit" => Self::Unit,
            "never" => Self::Never,
            "own" => Self::Mention(Kind::Own(crate::recognize::OwnId(class.parse().ok()?)), None),
            kind => {
                let class = (!class.is_empty()).then(|| class.to_owned());
                Self::Mention(Kind::from_name(kind)?, class)
            }
        })
    }
}

impl Words {
    /// The wordings in order, each with what it is.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Sort)> {
        self.0.iter().map(|(wording, sort)| (wording.as_str(), sort))
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What a wording is.
    #[must_use]
    pub fn get(&self, wording: &str) -> Option<&Sort> {
        self.0.get(wording)
    }

    /// Reads a lexicon; see [`Lexicon`] for its form.
    ///
    /// ```
    /// use zhupi::store::{Sort, Words};
    /// let words = Words::parse("never\t统一\nunit\t台套\n").unwrap();
    /// assert_eq!(words.get("台套"), Some(&Sort::Unit));
    /// assert_eq!(Words::parse(&words.lexicon()), Ok(words));
    /// ```
    ///
    /// # Errors
    ///
    /// At the first line that is no entry.
    pub fn parse(text: &str) -> Result<Self, LexiconError> {
        Lexicon::parse(text)?;
        let entry = |line: &str| {
            let mut fields = line.split('\t').map(str::trim);
            let (kind, wording) = (fields.next()?, fields.next()?);
            Some((wording.to_owned(), Sort::of_columns(kind, fields.next().unwrap_or_default())?))
        };
        let lines = text.trim_start_matches('\u{feff}').lines();
        Ok(Self(lines.filter(|line| !line.starts_with('#')).filter_map(entry).collect()))
    }

    /// The list as a lexicon.
    #[must_use]
    pub fn lexicon(&self) -> String {
        let line = |(wording, sort): (&str, &Sort)| {
            let (kind, class) = sort.columns();
            let class = if class.is_empty() { class } else { format!("\t{class}") };
            format!("{kind}\t{wording}{class}\n")
        };
        self.iter().map(line).collect()
    }

    /// This list with what `other` says in its place.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let both = self.0.iter().chain(&other.0);
        Self(both.map(|(wording, sort)| (wording.clone(), sort.clone())).collect())
    }

    pub(super) fn map(&mut self) -> &mut BTreeMap<String, Sort> {
        &mut self.0
    }
}

impl FromIterator<(String, Sort)> for Words {
    /// Wordings are trimmed; of what is blank or holds a tab or a line break there is no entry.
    fn from_iter<T: IntoIterator<Item = (String, Sort)>>(words: T) -> Self {
        let clean = |(wording, sort): (String, Sort)| Some((clean(&wording)?, sort));
        Self(words.into_iter().filter_map(clean).collect())
    }
}

/// A wording as a lexicon can hold it.
pub(super) fn clean(wording: &str) -> Option<String> {
    let wording = wording.trim();
    let fits = !wording.is_empty() && !wording.contains(['\t', '\n', '\r']);
    fits.then(|| wording.to_owned())
}
