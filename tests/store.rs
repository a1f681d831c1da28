//! Laws of the store.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it cannot go on")]

mod support;

use proptest::prelude::*;
use std::collections::BTreeSet;
use std::rc::Rc;
use support::{article, opened};
use zhupi::annotation::{AnnotationId, Status};
use zhupi::export::Format;
use zhupi::message::Locale;
use zhupi::recognize::slogan::SloganClass;
use zhupi::recognize::{Date, Kind};
use zhupi::store::{Action, Edit, Publication, State, Term, reduce};

fn state() -> Rc<State> {
    opened(&article("qinghe.txt"), None)
}

fn statuses(state: &State) -> Vec<Status> {
    state.article.as_ref().unwrap().annotations.iter().map(|annotation| annotation.status).collect()
}

#[test]
fn an_action_that_changes_nothing_returns_the_same_state() {
    let state = state();
    let id = state.article.as_ref().unwrap().annotations.at(0).unwrap().id;
    for action in [
        Action::Select(None),
        Action::Select(Some(AnnotationId(u32::MAX))),
        Action::Edit(Edit::Judge(id, Status::Found)),
        Action::Edit(Edit::Judge(AnnotationId(u32::MAX), Status::Confirmed)),
        Action::Edit(Edit::Publish(None)),
        Action::Undo,
        Action::Redo,
    ] {
        assert!(Rc::ptr_eq(&state, &reduce(&state, action.clone())), "{action:?}");
    }
}

#[test]
fn selection_and_filters_are_neither_exported_nor_undone() {
    let state = state();
    let written = |state: &State| Format::Json.write(state.article.as_ref().unwrap(), Locale::Chinese);
    let before = written(&state);
    let id = state.article.as_ref().unwrap().annotations.at(0).unwrap().id;
    let mut next = Rc::clone(&state);
    for action in [Action::Select(Some(id)), Action::ToggleKind(Kind::Figure), Action::ToggleWeak] {
        next = reduce(&next, action);
        assert_eq!(written(&next), before);
        assert_eq!(next.history.undoable(), None);
    }
}

#[test]
fn who_follows_another_window_edits_nothing() {
    let state = state();
    let id = state.article.as_ref().unwrap().annotations.at(0).unwrap().id;
    let edit = Action::Edit(Edit::Judge(id, Status::Confirmed));
    let following = reduce(&state, Action::Follow(Box::new(state.working().unwrap())));
    for action in [edit.clone(), Action::Undo, Action::Draft("note".into(), "半".into())] {
        assert!(Rc::ptr_eq(&following, &reduce(&following, action)));
    }
    let leading = reduce(&following, Action::Lead);
    assert!(statuses(&reduce(&leading, edit)).contains(&Status::Confirmed));
}

#[test]
fn the_reader_s_date_outranks_a_guess() {
    let state = state();
    let date: Date = "2023-01-02".parse().unwrap();
    let said = reduce(&state, Action::Edit(Edit::Publish(Some(date))));
    assert_eq!(said.article.as_ref().unwrap().publication, Publication::Given(date));
    let undone = reduce(&said, Action::Undo);
    assert_eq!(undone.article.as_ref().unwrap().publication.given(), None);
}

#[test]
fn the_glossary_is_edited_with_undo_and_outlives_the_article() {
    let state = state();
    let term = Term {
        wording: "三区两城".to_owned(),
        class: SloganClass::Shorthand,
        note: "规划".to_owned(),
        variants: BTreeSet::new(),
    };
    let kept = Rc::new(state.glossary.with(term));
    let next = reduce(&state, Action::Edit(Edit::Keep(Rc::clone(&kept))));
    assert_eq!(next.glossary, kept);
    assert!(Rc::ptr_eq(&next, &reduce(&next, Action::Edit(Edit::Keep(Rc::clone(&kept))))));
    assert_eq!(reduce(&next, Action::Undo).glossary, state.glossary);
    assert_eq!(reduce(&reduce(&next, Action::Undo), Action::Redo).glossary, kept);
    assert_eq!(reduce(&next, Action::Close).glossary, kept);
    assert_eq!(reduce(&next, Action::Restore(state.article.clone().unwrap())).glossary, kept);
}

fn edits() -> impl Strategy<Value = Vec<(usize, Status)>> {
    prop::collection::vec((0..60_usize, prop::sample::select(Status::ALL.to_vec())), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_after_do_is_identity_and_redo_does_it_again(edits in edits()) {
        let start = state();
        let annotations = start.article.as_ref().unwrap().annotations.clone();
        let mut now = Rc::clone(&start);
        for (at, status) in &edits {
            let id = annotations.at(at % annotations.len()).unwrap().id;
            let edit = Action::Edit(Edit::Judge(id, *status));
            let next = reduce(&now, edit);
            if !Rc::ptr_eq(&next, &now) {
                prop_assert_eq!(statuses(&reduce(&next, Action::Undo)), statuses(&now));
            }
            now = next;
        }
        let end = statuses(&now);
        while now.history.undoable().is_some() {
            now = reduce(&now, Action::Undo);
        }
        prop_assert_eq!(statuses(&now), statuses(&start));
        while now.history.redoable().is_some() {
            now = reduce(&now, Action::Redo);
        }
        prop_assert_eq!(statuses(&now), end);
    }
}

/// A text with a share that fails, some words in front of it, and nothing else to check.
fn failing(before: &str) -> String {
    format!("{before}\n参会代表500人，其中女性200人，占45%。")
}

#[test]
fn a_dismissed_check_stays_dismissed() {
    let dismissed = |state: &State| {
        let article = state.article.as_ref().unwrap();
        let fails = |relation: &&zhupi::store::Relation| relation.check.check == "share";
        article.checks.iter().find(fails).map(|relation| article.is_dismissed(relation))
    };
    let first = opened(&failing("开头。"), None);
    let article = first.article.as_ref().unwrap();
    let share = article.checks.iter().find(|relation| relation.check.check == "share").unwrap();
    assert_eq!(article.failing().len(), 1);
    let told = reduce(&first, Action::Edit(Edit::Dismiss(share.fingerprint, true)));
    assert_eq!(dismissed(&told), Some(true));
    assert!(told.article.as_ref().unwrap().failing().is_empty());
    assert_eq!(dismissed(&reduce(&told, Action::Undo)), Some(false));
    assert_eq!(dismissed(&reduce(&reduce(&told, Action::Undo), Action::Redo)), Some(true));

    // The fingerprint holds no position: the same sentence further on has it too, another share has not.
    let moved = opened(&failing("开头换了，长了许多，还有3个新的数字。"), None);
    let other = opened(&failing("").replace("45%", "46%"), None);
    let print = |state: &State| {
        let article = state.article.as_ref().unwrap();
        article.checks.iter().find(|relation| relation.check.check == "share").unwrap().fingerprint
    };
    assert_eq!(print(&moved), share.fingerprint);
    assert_ne!(print(&other), share.fingerprint);

    // A new analysis and a saved file keep it.
    let json = Format::Json.write(told.article.as_ref().unwrap(), Locale::Chinese);
    let restored = zhupi::import::project(std::str::from_utf8(&json.bytes).unwrap()).unwrap();
    assert_eq!(Some(&restored), told.article.as_deref());
}
