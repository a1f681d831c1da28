//! What an action makes of a state.

use super::history::Edited;
use super::{Action, Article, Engine, History, Publication, Relation, State};
use crate::annotation::{Annotation, adopt};
use crate::check::Check;
use crate::recognize::{Analysis, Finding};
use std::rc::Rc;

/// The state after `action`; the same one, pointer and all, where the action changes nothing.
#[must_use]
pub fn reduce(state: &Rc<State>, action: Action) -> Rc<State> {
    let mut next = State::clone(state);
    apply(&mut next, action);
    if next == **state { Rc::clone(state) } else { Rc::new(next) }
}

fn apply(state: &mut State, action: Action) {
    match action {
        Action::Open { document, title } => {
            let article = Article { document, title, ..Article::default() };
            *state = State { article: Some(Rc::new(article)), ..state.closed() };
        }
        Action::Restore(article) => *state = State { article: Some(article), ..state.closed() },
        Action::Close => *state = state.closed(),
        Action::Asked => state.engine = Engine::Working,
        Action::Analyzed { analysis, checks, complete } => {
            state.engine = if complete { Engine::Complete } else { Engine::Partial };
            change(state, |_, edited| edited.article.take(&analysis, checks));
        }
        Action::Failed(problem) => state.engine = Engine::Failed(problem),
        Action::Kept(glossary) => state.glossary = glossary,
        Action::Edit(edit) => change(state, |history, edited| history.make(edit, edited)),
        Action::Undo => change(state, History::undo),
        Action::Redo => change(state, History::redo),
        Action::ToggleKind(kind) => state.filter.toggle(kind),
        Action::ToggleWeak => state.filter.weak ^= true,
        Action::ToggleDismissed => state.filter.dismissed ^= true,
        Action::Select(id) => state.selected = id,
    }
    let article = state.article.as_ref();
    state.selected =
        state.selected.filter(|&id| article.is_some_and(|article| article.annotation(id).is_some()));
}

fn change(state: &mut State, change: impl FnOnce(&mut History, &mut Edited<'_>)) {
    if let Some(article) = &mut state.article {
        let article = Rc::make_mut(article);
        change(&mut state.history, &mut Edited { article, glossary: &mut state.glossary });
    }
}

impl State {
    /// Nothing open, what was open kept aside, the glossary and the reader's view as they were.
    fn closed(&self) -> Self {
        let parked = self.article.clone().or_else(|| self.parked.clone());
        Self { parked, filter: self.filter.clone(), glossary: Rc::clone(&self.glossary), ..Self::default() }
    }
}

impl Article {
    /// Adopts what the engine found.
    fn take(&mut self, analysis: &Analysis, checks: Vec<Check>) {
        let annotations = adopt(&self.document, &analysis.findings, &self.annotations);
        self.annotations = Rc::new(annotations);
        self.checks = Rc::new(
            (checks.into_iter()).filter_map(|check| self.relation(check, &analysis.findings)).collect(),
        );
        if self.publication.given().is_none() {
            self.publication = analysis.publication.map_or(Publication::Unknown, Publication::Guessed);
        }
    }

    /// The check between annotations instead of findings; none where an operand was not adopted.
    fn relation(&self, check: Check, findings: &[Finding]) -> Option<Relation> {
        let operands: Vec<&Annotation> = (check.operands.iter())
            .map(|&at| findings.get(at).and_then(|finding| self.adopted(finding)))
            .collect::<Option<_>>()?;
        Some(Relation::new(check, &operands))
    }
}
