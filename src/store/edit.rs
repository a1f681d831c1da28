//! The closed list of what people change.

use super::change::{Change, Edited, difference};
use super::words::{Scope, Sort, clean};
use super::{Fingerprint, Glossary, Publication};
use crate::annotation::{
    AnnotationId, ClaimId, ClaimStatus, Deed, Link, OwnKind, Priority, Scale, Source, Status, Verb,
};
use crate::recognize::figure::Value;
use crate::recognize::{Date, Kind, OwnId};
use crate::text::{Document, Span};
use std::collections::BTreeSet;
use std::rc::Rc;

/// A person's edit of the open article. Each is one step of the history, and none fails: what cannot be done changes
/// nothing.
///
/// Spans are in bytes of the document; one that cuts a grapheme cluster grows to hold it. Lists of annotations may
/// name any number: apply to all occurrences with [`Article::occurrences`](super::Article::occurrences), through
/// aliases with [`Article::through_aliases`](super::Article::through_aliases), to what is filtered with
/// [`State::shown`](super::State::shown).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// An annotation is given that status.
    Judge(AnnotationId, Status),
    /// Annotations are given that status.
    JudgeAll(Vec<AnnotationId>, Status),
    /// Stretches of text are marked. What is there already is confirmed, and gets the class.
    Add {
        /// The stretches.
        spans: Vec<Span>,
        /// What they are.
        kind: Kind,
        /// The name of their class in files; the kind's most general one where none is named.
        class: Option<String>,
    },
    /// Annotations become another kind or class.
    Relabel {
        /// Which.
        ids: Vec<AnnotationId>,
        /// What they are.
        kind: Kind,
        /// The name of their class in files.
        class: Option<String>,
    },
    /// Figures amount to that.
    Value(Vec<AnnotationId>, Option<Value>),
    /// Annotations stand for that wording.
    Canonical(Vec<AnnotationId>, Option<String>),
    /// An annotation is given other borders.
    Resize(AnnotationId, Span),
    /// An annotation is cut in two at a byte of the document inside it.
    Split(AnnotationId, usize),
    /// Annotations become one from the first to the last; what they are is what the first is.
    Join(Vec<AnnotationId>),
    /// Annotations go. One that was found stays as a dismissed one, or the next analysis would find it again.
    Delete(Vec<AnnotationId>),
    /// Two annotations are linked, or no longer so. Who links a mention confirms it.
    Link(Link, bool),
    /// A kind of the reader's own is made or changed.
    KeepKind(OwnId, OwnKind),
    /// A kind of the reader's own goes, and its annotations with it.
    ForgetKind(OwnId),
    /// The publication date is said, or left to a guess.
    Publish(Option<Date>),
    /// Paragraphs of that text belong to the article, or do not.
    Place(String, bool),
    /// The article is called that.
    Rename(String),
    /// A check is dismissed, or no longer so.
    Dismiss(Fingerprint, bool),
    /// The glossary becomes that one.
    Keep(Rc<Glossary>),
    /// Words of the reader's own, each with what it is, or none where it goes from the list.
    Words(Scope, Vec<(String, Option<Sort>)>),
    /// The sentences around stretches of text become a claim.
    MakeClaim(Vec<Span>),
    /// Something of a claim changes.
    Claim(ClaimId, ClaimEdit),
    /// Claims go.
    DeleteClaims(Vec<ClaimId>),
    /// The verdicts to choose from; claims lose the verdicts that are not among them.
    Scale(Scale),
    /// The text becomes another version; annotations and claims follow their words.
    Rewrite(Rc<Document>),
    /// All of these, one after another, as one step.
    Many(Vec<Edit>),
}

/// What can change of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimEdit {
    /// What is claimed.
    Wording(String),
    /// Who says so.
    Speaker(String),
    /// How much it is worth checking.
    Priority(Option<Priority>),
    /// The id of its verdict.
    Verdict(Option<String>),
    /// The reasons.
    Note(String),
    /// A source at a place of the list, from 0; one place behind the list adds it.
    Source(usize, Source),
    /// A source goes.
    RemoveSource(usize),
    /// How far the work is.
    Status(ClaimStatus),
    /// The catchwords.
    Labels(BTreeSet<String>),
    /// The sentences around these stretches are its sentences; with none it is no longer in the text.
    Place(Vec<Span>),
}

/// What is typed into letter by letter: edits of one field, one after another, are one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Claim(ClaimId, Verb, usize),
    Title,
}

impl Edit {
    /// Makes the edit and gives the changes that undo it, in the order in which they were made; none where nothing
    /// changes.
    pub(super) fn apply(self, edited: &mut Edited<'_>) -> Vec<Change> {
        if let Self::Many(edits) = self {
            return edits.into_iter().flat_map(|edit| edit.apply(edited)).collect();
        }
        self.changes(edited).into_iter().filter_map(|change| change.cross(edited)).collect()
    }

    /// The changes that make the edit; they are as if made at once.
    fn changes(self, edited: &mut Edited<'_>) -> Vec<Change> {
        let article = &mut *edited.article;
        match self {
            Self::Judge(id, status) => article.judge(&[id], status),
            Self::JudgeAll(ids, status) => article.judge(&ids, status),
            Self::Add { spans, kind, class } => article.add(&spans, kind, class.as_deref()),
            Self::Relabel { ids, kind, class } => article.relabel(&ids, kind, class.as_deref()),
            Self::Value(ids, value) => article.value(&ids, value.as_ref()),
            Self::Canonical(ids, wording) => article.canonical(&ids, wording.as_deref()),
            Self::Resize(id, span) => article.resize(id, span),
            Self::Split(id, at) => article.split(id, at),
            Self::Join(ids) => article.join(&ids),
            Self::Delete(ids) => article.delete(&ids),
            Self::Link(link, there) => article.link(link, there),
            Self::KeepKind(id, kind) => vec![Change::Kinds(vec![(id, Some(kind))])],
            Self::ForgetKind(id) => article.forget_kind(id),
            Self::Publish(date) if date == article.publication.given() => Vec::new(),
            Self::Publish(date) => {
                vec![Change::Publication(date.map_or(Publication::Unknown, Publication::Given))]
            }
            Self::Place(paragraph, belongs) => vec![Change::Placed(vec![(paragraph, Some(belongs))])],
            Self::Rename(title) => vec![Change::Title(title)],
            Self::Dismiss(fingerprint, dismissed) => {
                vec![Change::Dismissed(vec![(fingerprint, dismissed.then_some(()))])]
            }
            Self::Keep(kept) => vec![Change::Terms(difference(edited.glossary.by_key(), kept.by_key()))],
            Self::Words(scope, words) => {
                let words = words.into_iter().filter_map(|(wording, sort)| Some((clean(&wording)?, sort)));
                vec![Change::Words(scope, words.collect())]
            }
            Self::MakeClaim(spans) => article.make_claim(&spans),
            Self::Claim(id, edit) => article.change_claim(id, edit),
            Self::DeleteClaims(ids) => vec![Change::Claims(ids.into_iter().map(|id| (id, None)).collect())],
            Self::Scale(scale) => article.rescale(scale),
            Self::Rewrite(document) if document.text() == article.document.text() => Vec::new(),
            Self::Rewrite(document) => {
                let (text, report) = article.carried(document);
                *edited.rewritten = Some(Rc::new(report));
                // An article that is called by its first line goes on to be.
                let called = article.title == article.document.headline();
                let title = called.then(|| Change::Title(text.document.headline().to_owned()));
                [Change::Text(Box::new(text))].into_iter().chain(title).collect()
            }
            Self::Many(_) => Vec::new(),
        }
    }

    /// The field that the edit types into, if it types.
    pub(super) fn field(&self) -> Option<Field> {
        match self {
            Self::Rename(_) => Some(Field::Title),
            Self::Claim(id, edit) => {
                let place = if let ClaimEdit::Source(place, _) = edit { *place } else { 0 };
                let typed = matches!(
                    edit,
                    ClaimEdit::Wording(_)
                        | ClaimEdit::Speaker(_)
                        | ClaimEdit::Note(_)
                        | ClaimEdit::Source(..)
                        | ClaimEdit::Labels(_)
                );
                typed.then(|| Field::Claim(*id, edit.verb(), place))
            }
            _ => None,
        }
    }

    /// What the edit is, said before it is made.
    pub(super) fn deed(&self, edited: &Edited<'_>) -> Deed {
        let article = &*edited.article;
        let quoted = |verb: Verb, ids: &[AnnotationId]| {
            let quote = ids.first().and_then(|&id| article.annotation(id));
            Deed {
                verb,
                about: quote.map(|one| one.anchor.quote.clone()).unwrap_or_default(),
                count: ids.len(),
            }
        };
        let claimed = |verb: Verb, ids: &[ClaimId]| {
            let wording =
                ids.first().and_then(|id| article.claims.get(id)).map(|claim| claim.wording.clone());
            Deed { verb, about: wording.unwrap_or_default(), count: ids.len() }
        };
        match self {
            Self::Judge(id, status) => quoted(judging(*status), &[*id]),
            Self::JudgeAll(ids, status) => quoted(judging(*status), ids),
            Self::Add { spans, .. } => {
                let first = spans.first().map(|span| span.of(article.document.text()).to_owned());
                Deed { verb: Verb::Add, about: first.unwrap_or_default(), count: spans.len() }
            }
            Self::Relabel { ids, .. } => quoted(Verb::Relabel, ids),
            Self::Value(ids, _) => quoted(Verb::Value, ids),
            Self::Canonical(ids, _) => quoted(Verb::Canonical, ids),
            Self::Resize(id, _) => quoted(Verb::Resize, &[*id]),
            Self::Split(id, _) => quoted(Verb::Split, &[*id]),
            Self::Join(ids) => quoted(Verb::Join, ids),
            Self::Delete(ids) => quoted(Verb::Delete, ids),
            Self::Link(link, there) => quoted(if *there { Verb::Link } else { Verb::Unlink }, &[link.from]),
            Self::KeepKind(_, kind) => Deed::new(Verb::KeepKind, &kind.name),
            Self::ForgetKind(id) => {
                let name = article.kinds.get(id).map(|kind| kind.name.clone());
                Deed::new(Verb::ForgetKind, name.unwrap_or_default())
            }
            Self::Publish(date) => {
                Deed::new(Verb::Publish, date.map(|date| date.to_string()).unwrap_or_default())
            }
            Self::Place(paragraph, true) => Deed::new(Verb::Include, paragraph),
            Self::Place(paragraph, false) => Deed::new(Verb::Exclude, paragraph),
            Self::Rename(title) => Deed::new(Verb::Rename, title),
            Self::Dismiss(_, true) => Deed::new(Verb::DismissCheck, ""),
            Self::Dismiss(_, false) => Deed::new(Verb::RestoreCheck, ""),
            Self::Keep(_) => Deed::new(Verb::Glossary, ""),
            Self::Words(_, words) => {
                let first = words.first().map(|(wording, _)| wording.clone());
                Deed { verb: Verb::Words, about: first.unwrap_or_default(), count: words.len() }
            }
            Self::MakeClaim(spans) => {
                let first = spans.first().map(|span| article.sentences(*span)).unwrap_or_default();
                let about = first.first().map(|span| span.of(article.document.text())).unwrap_or_default();
                Deed::new(Verb::MakeClaim, about)
            }
            Self::Claim(id, edit) => claimed(edit.verb(), &[*id]),
            Self::DeleteClaims(ids) => claimed(Verb::DeleteClaim, ids),
            Self::Scale(_) => Deed::new(Verb::Scale, ""),
            Self::Rewrite(_) => Deed::new(Verb::Rewrite, ""),
            Self::Many(edits) => match edits.as_slice() {
                [edit] => edit.deed(edited),
                edits => Deed { verb: Verb::Several, about: String::new(), count: edits.len() },
            },
        }
    }
}

const fn judging(status: Status) -> Verb {
    match status {
        Status::Found => Verb::Reopen,
        Status::Confirmed => Verb::Confirm,
        Status::Dismissed => Verb::Dismiss,
        Status::Corrected => Verb::Correct,
    }
}

impl ClaimEdit {
    const fn verb(&self) -> Verb {
        match self {
            Self::Wording(_) => Verb::ClaimWording,
            Self::Speaker(_) => Verb::Speaker,
            Self::Priority(_) => Verb::Priority,
            Self::Verdict(_) => Verb::Verdict,
            Self::Note(_) => Verb::Note,
            Self::Source(..) => Verb::Source,
            Self::RemoveSource(_) => Verb::RemoveSource,
            Self::Status(_) => Verb::ClaimStatus,
            Self::Labels(_) => Verb::Labels,
            Self::Place(_) => Verb::ClaimPlace,
        }
    }
}
