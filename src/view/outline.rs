//! The list beside the article: each kind with its wordings, each wording with its places.

use crate::annotation::{Annotation, AnnotationId};
use crate::recognize::Kind;
use std::collections::HashMap;

/// A kind and what was found of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The kind.
    pub kind: Kind,
    /// How many mentions.
    pub count: usize,
    /// Its wordings, in the order in which they first stand in the text.
    pub entries: Vec<Entry>,
}

/// A wording and its places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The settled wording, else the one in the text.
    pub wording: String,
    /// The name of its class in files; titles have none.
    pub class: Option<&'static str>,
    /// Its mentions, in text order; at least one.
    pub ids: Vec<AnnotationId>,
}

impl Entry {
    /// The mention to go to next when `current` is where the reader is: the one behind it, around the end.
    #[must_use]
    pub fn next(&self, current: Option<AnnotationId>) -> Option<AnnotationId> {
        let at = current.and_then(|id| self.ids.iter().position(|&other| other == id));
        let next = at.map_or(0, |at| at + 1);
        self.ids.get(next).or(self.ids.first()).copied()
    }
}

/// All recognised kinds, in order, and the reader's own that occur, with the wordings of `annotations`.
#[must_use]
pub fn outline<'a>(annotations: impl Iterator<Item = &'a Annotation>) -> Vec<Group> {
    let mut groups: Vec<Group> = Kind::ALL.map(|kind| Group { kind, count: 0, entries: Vec::new() }).into();
    let mut places = HashMap::new();
    for annotation in annotations {
        let wording = annotation.body.canonical().unwrap_or(&annotation.anchor.quote);
        let class = annotation.body.class_name();
        let kind = annotation.kind();
        if !groups.iter().any(|group: &Group| group.kind == kind) {
            groups.push(Group { kind, count: 0, entries: Vec::new() });
        }
        let Some(group) = groups.iter_mut().find(|group| group.kind == kind) else { continue };
        group.count += 1;
        let place = *places.entry((group.kind, class, wording)).or_insert(group.entries.len());
        match group.entries.get_mut(place) {
            Some(entry) => entry.ids.push(annotation.id),
            None => {
                group.entries.push(Entry { wording: wording.to_owned(), class, ids: vec![annotation.id] })
            }
        }
    }
    groups.sort_by_key(|group| group.kind);
    groups
}
