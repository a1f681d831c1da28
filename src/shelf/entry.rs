//! What the shelf's list shows of an article, kept apart from it so that the list opens none.

use crate::annotation::{Annotation, ClaimStatus, Status};
use crate::recognize::Kind;
use crate::store::Article;
use serde::{Deserialize, Serialize};

/// The version of entries and heads that is written.
pub const VERSION: u32 = 1;

/// An article on the shelf. Moments are milliseconds since 1970, UTC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The version of what is kept.
    pub version: u32,
    /// Names the article, here and in a backup.
    pub id: String,
    /// What it is called. The shelf's word counts, so that renaming opens no article.
    pub title: String,
    /// When it came onto the shelf.
    #[serde(default)]
    pub created: u64,
    /// When something in it changed last.
    #[serde(default)]
    pub changed: u64,
    /// When it was published, as `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Its length in characters.
    #[serde(default)]
    pub length: usize,
    /// How many annotations it has.
    #[serde(default)]
    pub counts: Counts,
    /// Where it stands.
    #[serde(default)]
    pub place: Place,
}

/// How many annotations an article has that are neither weak nor dismissed, and how far they are judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Figures.
    pub figures: usize,
    /// Organisations.
    pub organizations: usize,
    /// Slogans.
    pub slogans: usize,
    /// Documents.
    pub documents: usize,
    /// Claims.
    #[serde(default)]
    pub claims: usize,
    /// Claims whose work is done.
    #[serde(default)]
    pub claims_done: usize,
    /// Annotations of any sort that a person has decided on, dismissed ones too.
    pub decided: usize,
    /// All that there are to decide on.
    pub all: usize,
}

/// Where on the shelf an article stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// In the list.
    #[default]
    Desk,
    /// Put away.
    Archive,
    /// Deleted at that moment; kept for some days.
    Bin(u64),
}

impl Entry {
    /// The entry of an article that comes onto the shelf.
    #[must_use]
    pub fn new(id: &str, article: &Article, now: u64) -> Self {
        Self {
            version: VERSION,
            id: id.to_owned(),
            title: article.title.clone(),
            created: now,
            changed: now,
            published: article.publication.date().map(|date| date.to_string()),
            length: article.document.text().chars().count(),
            counts: Counts::of(article),
            place: Place::Desk,
        }
    }

    /// What is shown of a row that cannot be read: the article may still be whole.
    #[must_use]
    fn unreadable(id: &str) -> Self {
        Self { version: 0, title: String::new(), ..Self::new(id, &Article::default(), 0) }
    }

    /// The entry in a row.
    #[must_use]
    pub fn parse(id: &str, json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_else(|_| Self::unreadable(id))
    }

    /// The row of the entry.
    #[must_use]
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether a newer program wrote it.
    #[must_use]
    pub const fn is_newer(&self) -> bool {
        self.version > VERSION
    }
}

impl Counts {
    /// The counts of an article.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let strong = || article.annotations.iter().filter(|annotation| !annotation.weak);
        let count = |kind: Kind| {
            let counts = |one: &&Annotation| one.kind() == kind && one.status != Status::Dismissed;
            strong().filter(counts).count()
        };
        Self {
            figures: count(Kind::Figure),
            organizations: count(Kind::Organization),
            slogans: count(Kind::Slogan),
            documents: count(Kind::Document),
            claims: article.claims.len(),
            claims_done: article.claims.values().filter(|claim| claim.status == ClaimStatus::Done).count(),
            decided: strong().filter(|one| one.status != Status::Found).count(),
            all: strong().count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Place};

    #[test]
    fn a_row_of_the_first_version_is_read_and_a_broken_one_is_named() {
        let entry = Entry::parse("7f", include_str!("../../tests/golden/shelf-1/entry.json"));
        assert_eq!((entry.title.as_str(), entry.place), ("清河县", Place::Bin(1_700_000_000_000)));
        let broken = Entry::parse("7f", "{");
        assert_eq!((broken.id.as_str(), broken.title.as_str()), ("7f", ""));
        let newer = Entry::parse("7f", r#"{"version":99,"id":"7f","title":"题","colour":"red"}"#);
        assert!(newer.is_newer() && newer.title == "题");
    }
}
