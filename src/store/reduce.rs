//! What an action makes of a state.

use super::change::Edited;
use super::{Action, Article, Edit, Engine, History, Publication, Relation, State, Working};
use crate::annotation::{Annotation, ClaimId, adopt};
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
    if state.following && action.edits() {
        return;
    }
    match action {
        Action::Open { document, title } => {
            let article = Article { document, title, ..Article::default() };
            *state = State { article: Some(Rc::new(article)), ..state.closed() };
        }
        Action::Restore(article) => *state = State { article: Some(article), ..state.closed() },
        Action::Resume(working) => {
            let Working { article, history, drafts } = *working;
            *state = State { article: Some(article), history, drafts, ..state.closed() };
        }
        Action::Load { glossary, words } => (state.glossary, state.words) = (glossary, words),
        Action::Follow(working) => {
            let Working { article, history, drafts } = *working;
            (state.article, state.history, state.drafts) = (Some(article), history, drafts);
            state.following = true;
        }
        Action::Lead => state.following = false,
        Action::Close => *state = state.closed(),
        Action::Asked => state.engine = Engine::Working,
        Action::Analyzed { analysis, checks, complete } => {
            state.engine = if complete { Engine::Complete } else { Engine::Partial };
            change(state, |_, edited| edited.article.take(analysis, checks));
        }
        Action::Failed(problem) => state.engine = Engine::Failed(problem),
        Action::Edit(edit) => state.edit(edit),
        Action::Pause => state.history.pause(),
        Action::Draft(field, text) => state.draft(field, text),
        Action::Undo => state.cross(History::undo),
        Action::Redo => state.cross(History::redo),
        Action::ToggleKind(kind) => state.filter.toggle(kind),
        Action::ToggleWeak => state.filter.weak ^= true,
        Action::ToggleDismissed => state.filter.dismissed ^= true,
        Action::Select(id) => state.selected = id,
        Action::SelectClaim(id) => state.claim = id,
        Action::FilterClaims(filter) => state.claims = filter,
        Action::Seen => state.rewritten = None,
    }
    let article = state.article.as_ref();
    state.selected =
        state.selected.filter(|&id| article.is_some_and(|article| article.annotation(id).is_some()));
    state.claim = state.claim.filter(|id| article.is_some_and(|article| article.claims.contains_key(id)));
}

fn change(state: &mut State, change: impl FnOnce(&mut History, &mut Edited<'_>)) {
    if let Some(article) = &mut state.article {
        let article = Rc::make_mut(article);
        let State { glossary, words, rewritten, .. } = state;
        let edited = &mut Edited { article, glossary, words, rewritten };
        change(&mut state.history, edited);
    }
}

impl State {
    /// Makes a person's edit.
    fn edit(&mut self, edit: Edit) {
        let last = self.article.as_ref().map_or(0, |article| article.last_claim);
        change(self, |history, edited| history.make(edit, edited));
        // A new claim is opened.
        let new = self.article.as_ref().map(|article| article.last_claim).filter(|&new| new > last);
        self.claim = new.map(ClaimId).or(self.claim);
    }

    fn cross(&mut self, across: impl FnOnce(&mut History, &mut Edited<'_>)) {
        let text = |state: &Self| state.article.as_ref().map(|article| Rc::clone(&article.document));
        let before = text(self);
        change(self, across);
        if text(self) != before {
            self.rewritten = None;
        }
    }

    fn draft(&mut self, field: String, text: String) {
        let drafts = Rc::make_mut(&mut self.drafts);
        if text.is_empty() {
            drafts.remove(&field);
        } else {
            drafts.insert(field, text);
        }
    }

    /// Nothing open, the glossary, the reader's words and view as they were.
    fn closed(&self) -> Self {
        Self {
            filter: self.filter.clone(),
            glossary: Rc::clone(&self.glossary),
            words: Rc::clone(&self.words),
            ..Self::default()
        }
    }
}

impl Article {
    /// Adopts what the engine found.
    ///
    /// What stands outside the article is weak, and nothing is reckoned with it.
    fn take(&mut self, mut analysis: Analysis, checks: Vec<Check>) {
        let outside = self.outside();
        let is_outside = |finding: &Finding| outside.iter().any(|span| span.overlaps(finding.span));
        let inside = |check: &Check| {
            !check.operands.iter().filter_map(|&at| analysis.findings.get(at)).any(is_outside)
        };
        let checks: Vec<_> = checks.into_iter().filter(inside).collect();
        for finding in &mut analysis.findings {
            finding.weak |= is_outside(finding);
        }
        self.annotations =
            adopt(&self.document, &analysis.findings, &self.annotations, &mut self.last_annotation);
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
