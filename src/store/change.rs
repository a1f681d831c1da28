//! What a step of the history changes, both ways: each change is what to put, and gives back what was there.
//!
//! Changes rather than whole articles: an analysis that arrives between an edit and its undoing stays.

use super::words::{Scope, Sort};
use super::{Article, Fingerprint, Glossary, Publication, Relation, Rewritten, Term, Words};
use crate::annotation::{Annotations, Claim, ClaimId, Link, OwnKind, Patch, Scale};
use crate::recognize::OwnId;
use crate::text::Document;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What edits change.
pub(super) struct Edited<'s> {
    pub(super) article: &'s mut Article,
    pub(super) glossary: &'s mut Rc<Glossary>,
    pub(super) words: &'s mut Rc<Words>,
    /// What a new version of the text did.
    pub(super) rewritten: &'s mut Option<Rc<Rewritten>>,
}

/// Entries of a list by their names, and none for those that are to go.
pub type Entries<K, V> = Vec<(K, Option<V>)>;

/// What to put in the place of what is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Annotations.
    Annotations(Patch),
    /// Claims.
    Claims(Entries<ClaimId, Rc<Claim>>),
    /// Paragraphs, by their text: whether they belong to the article.
    Placed(Entries<String, bool>),
    /// Kinds of the reader's own.
    Kinds(Entries<OwnId, OwnKind>),
    /// Links between annotations: whether they are there.
    Links(Entries<Link, ()>),
    /// Checks: whether they are dismissed.
    Dismissed(Entries<Fingerprint, ()>),
    /// Terms of the glossary, by their keys.
    Terms(Entries<String, Term>),
    /// The reader's own words.
    Words(Scope, Entries<String, Sort>),
    /// The publication date, said or guessed.
    Publication(Publication),
    /// What the article is called.
    Title(String),
    /// The verdicts to choose from.
    Scale(Rc<Scale>),
    /// The text, with all that stands on it.
    Text(Box<Text>),
}

/// A text with all that stands on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text.
    pub document: Rc<Document>,
    /// Its annotations.
    pub annotations: Annotations,
    /// Links between them.
    pub links: Rc<BTreeSet<Link>>,
    /// Its claims.
    pub claims: Rc<BTreeMap<ClaimId, Rc<Claim>>>,
    /// Its checks.
    pub checks: Rc<Vec<Relation>>,
    /// Its publication date, said or guessed.
    pub publication: Publication,
}

impl Change {
    /// Makes the change and gives the one that undoes it; none where nothing changes.
    pub(super) fn cross(self, edited: &mut Edited<'_>) -> Option<Self> {
        let Edited { article, glossary, words, .. } = edited;
        match self {
            Self::Annotations(patch) => some(article.annotations.exchange(patch)).map(Self::Annotations),
            Self::Claims(entries) => exchange(Rc::make_mut(&mut article.claims), entries).map(Self::Claims),
            Self::Placed(entries) => exchange(Rc::make_mut(&mut article.placed), entries).map(Self::Placed),
            Self::Kinds(entries) => exchange(Rc::make_mut(&mut article.kinds), entries).map(Self::Kinds),
            Self::Links(entries) => mark(Rc::make_mut(&mut article.links), entries).map(Self::Links),
            Self::Dismissed(entries) => {
                mark(Rc::make_mut(&mut article.dismissed), entries).map(Self::Dismissed)
            }
            Self::Terms(entries) => exchange(Rc::make_mut(glossary).map(), entries).map(Self::Terms),
            Self::Words(scope, entries) => {
                let list = match scope {
                    Scope::Article => &mut article.words,
                    Scope::All => words,
                };
                exchange(Rc::make_mut(list).map(), entries).map(|undo| Self::Words(scope, undo))
            }
            Self::Publication(date) => swapped(&mut article.publication, date).map(Self::Publication),
            Self::Title(title) => swapped(&mut article.title, title).map(Self::Title),
            Self::Scale(scale) => swapped(&mut article.scale, scale).map(Self::Scale),
            Self::Text(text) => Some(Self::Text(Box::new(article.put(*text)))),
        }
    }
}

impl Article {
    /// Puts a text in the place of this one, with all that stands on it.
    pub(super) fn put(&mut self, text: Text) -> Text {
        let Text { document, annotations, links, claims, checks, publication } = text;
        Text {
            document: std::mem::replace(&mut self.document, document),
            annotations: std::mem::replace(&mut self.annotations, annotations),
            links: std::mem::replace(&mut self.links, links),
            claims: std::mem::replace(&mut self.claims, claims),
            checks: std::mem::replace(&mut self.checks, checks),
            publication: std::mem::replace(&mut self.publication, publication),
        }
    }
}

fn swapped<T: PartialEq>(here: &mut T, there: T) -> Option<T> {
    (*here != there).then(|| std::mem::replace(here, there))
}

/// Puts entries into a list and gives those that undo it.
fn exchange<K: Ord + Clone, V: PartialEq>(
    map: &mut BTreeMap<K, V>,
    entries: Entries<K, V>,
) -> Option<Entries<K, V>> {
    let mut undo = Vec::new();
    for (key, there) in entries {
        if map.get(&key) == there.as_ref() {
            continue;
        }
        let before = match there {
            Some(value) => map.insert(key.clone(), value),
            None => map.remove(&key),
        };
        undo.push((key, before));
    }
    undo.reverse();
    some(undo)
}

/// The same for a list of names alone.
fn mark<K: Ord + Clone>(set: &mut BTreeSet<K>, entries: Entries<K, ()>) -> Option<Entries<K, ()>> {
    let mut undo = Vec::new();
    for (key, there) in entries {
        let changed = if there.is_some() { set.insert(key.clone()) } else { set.remove(&key) };
        if changed {
            undo.push((key, there.is_none().then_some(())));
        }
    }
    undo.reverse();
    some(undo)
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

/// The entries that make the second list of the first.
pub(super) fn difference<K: Ord + Clone, V: Clone + PartialEq>(
    before: &BTreeMap<K, V>,
    after: &BTreeMap<K, V>,
) -> Entries<K, V> {
    let gone = before.keys().filter(|key| !after.contains_key(key)).map(|key| (key.clone(), None));
    let come = after.iter().filter(|(key, value)| before.get(key) != Some(value));
    gone.chain(come.map(|(key, value)| (key.clone(), Some(value.clone())))).collect()
}
