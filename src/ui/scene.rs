//! What commands act on: the state, the cursor, and what is open around the article.

use super::context::Ui;
use super::dom;
use crate::annotation::{AnnotationId, Status};
use crate::export::Format;
use crate::message::{Locale, Message};
use crate::recognize::Kind;
use crate::store::{Action, Article, Edit, State};
use crate::text::{Document, Span, cuts_no_grapheme};
use crate::view::snapped;
use std::cell::Cell;
use std::collections::HashSet;
use std::rc::Rc;
use yew::prelude::*;

/// A dialogue over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialogue {
    /// All commands, to be searched.
    Palette,
    /// All keys.
    Keys,
    /// A kind of the reader's own.
    NewKind,
    /// The text, to be edited.
    Text,
}

/// Which annotations an edit of the selected one applies to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Scope {
    /// That one.
    #[default]
    One,
    /// All of the same kind and wording.
    Same,
    /// All that stand for the same.
    Alias,
    /// All that the filter shows.
    Shown,
}

impl Scope {
    pub(super) const ALL: [Self; 4] = [Self::One, Self::Same, Self::Alias, Self::Shown];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Same => "same",
            Self::Alias => "alias",
            Self::Shown => "shown",
        }
    }

    pub(super) const fn label(self) -> Message {
        match self {
            Self::One => Message::ScopeOne,
            Self::Same => Message::ScopeSame,
            Self::Alias => Message::ScopeAlias,
            Self::Shown => Message::ScopeShown,
        }
    }
}

/// What is open around the article and how the reader works; neither saved nor undone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tools {
    pub(super) dialogue: Option<Dialogue>,
    /// Whether the field to find text is open.
    pub(super) find: bool,
    /// Counts up when the next result is wanted, and down for the one before.
    pub(super) result: i32,
    /// Whether selections grow to words when they are marked.
    pub(super) snap: bool,
    /// Whether marking marks all places of the same wording.
    pub(super) everywhere: bool,
    pub(super) scope: Scope,
    /// Whether single letters are keys.
    pub(super) letters: bool,
}

/// The selection in the article as it last was there, in bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct Cursor(Rc<Cell<(usize, usize)>>);

impl PartialEq for Cursor {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Cursor {
    pub(super) fn get(&self) -> (usize, usize) {
        self.0.get()
    }

    pub(super) fn set(&self, selected: (usize, usize)) {
        self.0.set(selected);
    }
}

/// What commands act on.
#[derive(Clone, PartialEq)]
pub(super) struct Scene {
    pub(super) state: Rc<State>,
    pub(super) ui: Ui,
    pub(super) tools: Tools,
    pub(super) set_tools: UseStateSetter<Tools>,
    pub(super) cursor: Cursor,
    pub(super) on_export: Callback<Format>,
    /// The article is wanted on the clipboard, with its marks.
    pub(super) on_copy: Callback<()>,
    pub(super) on_locale: Callback<Locale>,
    pub(super) on_theme: Callback<()>,
}

impl Scene {
    pub(super) fn article(&self) -> Option<&Rc<Article>> {
        self.state.article.as_ref()
    }

    pub(super) fn document(&self) -> Option<&Rc<Document>> {
        self.article().map(|article| &article.document)
    }

    /// Changes what is open around the article.
    pub(super) fn tool(&self, change: impl FnOnce(&mut Tools)) {
        let mut tools = self.tools.clone();
        change(&mut tools);
        self.set_tools.set(tools);
    }

    pub(super) fn send(&self, action: Action) {
        self.ui.dispatch.dispatch(action);
    }

    pub(super) fn edit(&self, edit: Edit) {
        self.send(Action::Edit(edit));
    }

    /// What is selected in the article, now or when it last had the selection; from the first byte to the last.
    pub(super) fn selection(&self) -> Option<Span> {
        let (anchor, head) = self.cursor();
        let span = Span::new(anchor.min(head), anchor.max(head));
        let text = self.document()?.text();
        // Nobody means the line breaks at the ends.
        let chosen = span.of(text);
        let start = span.start() + chosen.len() - chosen.trim_start_matches(['\n', '\r']).len();
        let end = span.end() - (chosen.len() - chosen.trim_end_matches(['\n', '\r']).len());
        (start < end).then(|| Span::new(start, end))
    }

    /// From where it is selected, and where the cursor is.
    pub(super) fn cursor(&self) -> (usize, usize) {
        let Some(document) = self.document() else { return (0, 0) };
        // A dialogue takes the page's selection away in some browsers; what was selected before is meant.
        let live = dom::selection(document).filter(|_| self.tools.dialogue.is_none());
        let (anchor, head) = live.unwrap_or_else(|| self.cursor.get());
        let fits = |at: usize| cuts_no_grapheme(document.text(), Span::new(at, at));
        if fits(anchor) && fits(head) { (anchor, head) } else { (0, 0) }
    }

    pub(super) fn selected(&self) -> Option<AnnotationId> {
        self.state.selected().map(|annotation| annotation.id)
    }

    /// The annotations that an edit of the selected one applies to.
    pub(super) fn targets(&self) -> Vec<AnnotationId> {
        self.selected().map(|id| self.scoped(self.tools.scope, id)).unwrap_or_default()
    }

    /// The annotations that an edit of `id` applies to.
    pub(super) fn scoped(&self, scope: Scope, id: AnnotationId) -> Vec<AnnotationId> {
        let Some(article) = self.article() else { return Vec::new() };
        match scope {
            Scope::One => vec![id],
            Scope::Same => article.occurrences(id),
            Scope::Alias => article.through_aliases(id),
            Scope::Shown => self.state.shown().map(|annotation| annotation.id).collect(),
        }
    }

    /// The shown annotations of which nothing is decided.
    pub(super) fn open(&self) -> Vec<AnnotationId> {
        let open = self.state.shown().filter(|annotation| annotation.status == Status::Found);
        open.map(|annotation| annotation.id).collect()
    }

    /// The stretches that marking a selection marks: itself, grown to words where the reader wants that, or all places
    /// of its wording.
    pub(super) fn to_mark(&self, selection: Span) -> Vec<Span> {
        let Some(document) = self.document() else { return Vec::new() };
        let span = if self.tools.snap { snapped(document, selection, dom::words) } else { selection };
        if self.tools.everywhere { places(document, span) } else { vec![span] }
    }

    /// Marks what is selected, or makes the selected annotation that kind.
    pub(super) fn mark(&self, kind: Kind) {
        let Some(article) = self.article() else { return };
        let Some(selection) = self.selection() else {
            return self.edit(Edit::Relabel { ids: self.targets(), kind, class: None });
        };
        let spans = self.to_mark(selection);
        let Some(&here) = spans.iter().find(|span| span.overlaps(selection)) else { return };
        let there =
            article.annotations.beginning_in(here).find(|one| one.anchor.span == here && one.kind() == kind);
        let before = spans.iter().take_while(|span| **span != here).filter(|span| {
            !article
                .annotations
                .beginning_in(**span)
                .any(|one| one.anchor.span == **span && one.kind() == kind)
        });
        // New annotations are named one after another.
        let new = article
            .last_annotation
            .saturating_add(1)
            .saturating_add(u32::try_from(before.count()).unwrap_or(0));
        let id = there.map_or(AnnotationId(new), |annotation| annotation.id);
        dom::select(&article.document, (here.end(), here.end()));
        self.cursor.set((here.end(), here.end()));
        dom::focus_article();
        self.edit(Edit::Add { spans, kind, class: None });
        self.send(Action::Select(Some(id)));
        dom::focus_when_drawn(id);
    }

    /// Makes an edit that takes annotations out of sight, and goes to what is beside them.
    pub(super) fn remove(&self, ids: Vec<AnnotationId>, edit: Edit, gone: bool) {
        let removed: HashSet<_> = ids.into_iter().collect();
        let here = self.state.selected().map(|annotation| (annotation.anchor.span.start(), annotation.id));
        let left = || self.state.shown().filter(|one| !removed.contains(&one.id));
        let behind = left().find(|one| Some((one.anchor.span.start(), one.id)) > here);
        let next = behind.or_else(|| left().next_back()).map(|annotation| annotation.id);
        self.edit(edit);
        if gone && self.selected().is_some_and(|id| removed.contains(&id)) {
            self.send(Action::Select(next));
        }
    }

    /// Gives the targets a status.
    pub(super) fn judge(&self, status: Status) {
        let ids = self.targets();
        let edit = Edit::JudgeAll(ids.clone(), status);
        let gone = status == Status::Dismissed && !self.state.filter.dismissed;
        self.remove(ids, edit, gone);
    }

    /// Deletes the targets.
    pub(super) fn delete(&self) {
        let ids = self.targets();
        self.remove(ids.clone(), Edit::Delete(ids), true);
    }

    /// Goes to an annotation.
    pub(super) fn go_to(&self, id: Option<AnnotationId>) {
        let Some(annotation) = id.and_then(|id| self.article()?.annotation(id)) else { return };
        let start = annotation.anchor.span.start();
        if let Some(document) = self.document() {
            dom::select(document, (start, start));
        }
        self.cursor.set((start, start));
        self.send(Action::Select(Some(annotation.id)));
        dom::focus_mark(annotation.id);
    }
}

/// Where the wording of a stretch stands in the text.
pub(super) fn places(document: &Document, span: Span) -> Vec<Span> {
    let wording = span.of(document.text());
    if wording.is_empty() {
        return Vec::new();
    }
    let found = document.text().match_indices(wording);
    let mut spans: Vec<_> = found.map(|(at, _)| Span::new(at, at + wording.len())).collect();
    // One that overlaps itself (哈哈 in 哈哈哈) is counted from the left; the chosen place counts in any case.
    if !spans.contains(&span) {
        spans.retain(|other| !other.overlaps(span));
        spans.push(span);
        spans.sort_unstable();
    }
    spans
}
