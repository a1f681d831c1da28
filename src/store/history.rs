//! What can be taken back: people's edits, without limit, each with what it was and the changes that undo it.

use super::Edit;
use super::change::{Change, Edited};
use super::edit::Field;
use crate::annotation::Deed;
use std::rc::Rc;

/// Edits that can be taken back and done again, the newest last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    done: Rc<Vec<Rc<Step>>>,
    undone: Rc<Vec<Rc<Step>>>,
    /// The field that the newest edit types into; typing on adds no step.
    typing: Option<Field>,
}

/// An edit as the reader made it, and the changes that take this state across it, in the order in which they were
/// made: they are crossed the other way round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it was.
    pub deed: Deed,
    /// What takes the state across it.
    pub changes: Vec<Change>,
}

impl History {
    /// A history with these steps: those that can be taken back, and those that can be made again, the next one last.
    #[must_use]
    pub fn new(done: Vec<Step>, undone: Vec<Step>) -> Self {
        let shared = |steps: Vec<Step>| Rc::new(steps.into_iter().map(Rc::new).collect());
        Self { done: shared(done), undone: shared(undone), typing: None }
    }

    /// Makes an edit and remembers it; what was taken back before is gone.
    pub(super) fn make(&mut self, edit: Edit, edited: &mut Edited<'_>) {
        let (deed, field) = (edit.deed(edited), edit.field());
        let changes = edit.apply(edited);
        if changes.is_empty() {
            return;
        }
        let goes_on = field.is_some() && field == self.typing && self.undone.is_empty();
        // Typing on: what was there before the first letter is what the step brings back.
        if !goes_on {
            self.undone = Rc::default();
            Rc::make_mut(&mut self.done).push(Rc::new(Step { deed, changes }));
        }
        self.typing = field;
    }

    /// Ends what is being typed: more of it is another step.
    pub(super) fn pause(&mut self) {
        self.typing = None;
    }

    /// Takes the last edit back.
    pub(super) fn undo(&mut self, edited: &mut Edited<'_>) {
        self.typing = None;
        cross(&mut self.done, &mut self.undone, edited);
    }

    /// Makes the edit again that was taken back last.
    pub(super) fn redo(&mut self, edited: &mut Edited<'_>) {
        self.typing = None;
        cross(&mut self.undone, &mut self.done, edited);
    }

    /// The edit that would be taken back.
    #[must_use]
    pub fn undoable(&self) -> Option<&Deed> {
        self.done.last().map(|step| &step.deed)
    }

    /// The edit that would be made again.
    #[must_use]
    pub fn redoable(&self) -> Option<&Deed> {
        self.undone.last().map(|step| &step.deed)
    }

    /// The steps that can be taken back, the newest last.
    pub fn done(&self) -> impl DoubleEndedIterator<Item = &Step> + ExactSizeIterator {
        self.done.iter().map(Rc::as_ref)
    }

    /// The steps that can be made again, the next one last.
    pub fn undone(&self) -> impl DoubleEndedIterator<Item = &Step> + ExactSizeIterator {
        self.undone.iter().map(Rc::as_ref)
    }
}

fn cross(from: &mut Rc<Vec<Rc<Step>>>, to: &mut Rc<Vec<Rc<Step>>>, edited: &mut Edited<'_>) {
    let Some(step) = Rc::make_mut(from).pop() else { return };
    let Step { deed, changes } = Rc::unwrap_or_clone(step);
    let changes = changes.into_iter().rev().filter_map(|change| change.cross(edited)).collect();
    Rc::make_mut(to).push(Rc::new(Step { deed, changes }));
}
