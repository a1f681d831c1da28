//! What can be taken back: people's edits, each kept as the change that undoes it.
//!
//! Changes rather than whole articles: an analysis that arrives between an edit and its undoing stays.

use super::{Article, Fingerprint, Glossary};
use crate::annotation::{AnnotationId, Status};
use crate::recognize::Date;
use std::rc::Rc;

/// A person's edit of the open article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// An annotation is given that status.
    Judge(AnnotationId, Status),
    /// The publication date is said, or left to a guess.
    Publish(Option<Date>),
    /// A check is dismissed, or no longer so.
    Dismiss(Fingerprint, bool),
    /// The glossary becomes that one.
    Keep(Rc<Glossary>),
}

/// What edits change.
pub(super) struct Edited<'s> {
    pub(super) article: &'s mut Article,
    pub(super) glossary: &'s mut Rc<Glossary>,
}

/// Edits that can be taken back and done again, the newest last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

/// An edit as the reader made it, and the one that takes this state across it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    made: Edit,
    across: Edit,
}

impl Edit {
    /// Makes the edit and gives the one that undoes it; none where nothing changes.
    fn apply(self, Edited { article, glossary }: &mut Edited<'_>) -> Option<Self> {
        match self {
            Self::Judge(id, status) => {
                let at = article.annotations.iter().position(|annotation| annotation.id == id)?;
                let before = article.annotations.get(at)?.status;
                if before == status {
                    return None;
                }
                Rc::make_mut(&mut article.annotations).get_mut(at)?.status = status;
                Some(Self::Judge(id, before))
            }
            Self::Publish(date) => {
                let before = article.publication.given();
                if before == date {
                    return None;
                }
                article.publication.say(date);
                Some(Self::Publish(before))
            }
            Self::Dismiss(fingerprint, dismissed) => {
                if article.dismissed.contains(&fingerprint) == dismissed {
                    return None;
                }
                let all = Rc::make_mut(&mut article.dismissed);
                if dismissed {
                    all.insert(fingerprint)
                } else {
                    all.remove(&fingerprint)
                };
                Some(Self::Dismiss(fingerprint, !dismissed))
            }
            Self::Keep(kept) => (**glossary != kept).then(|| Self::Keep(std::mem::replace(glossary, kept))),
        }
    }
}

impl History {
    /// Makes an edit and remembers it; what was taken back before is gone.
    pub(super) fn make(&mut self, edit: Edit, edited: &mut Edited<'_>) {
        if let Some(across) = edit.clone().apply(edited) {
            self.undone.clear();
            self.done.push(Step { made: edit, across });
        }
    }

    /// Takes the last edit back.
    pub(super) fn undo(&mut self, edited: &mut Edited<'_>) {
        cross(&mut self.done, &mut self.undone, edited);
    }

    /// Makes the edit again that was taken back last.
    pub(super) fn redo(&mut self, edited: &mut Edited<'_>) {
        cross(&mut self.undone, &mut self.done, edited);
    }

    /// The edit that would be taken back.
    #[must_use]
    pub fn undoable(&self) -> Option<&Edit> {
        self.done.last().map(|step| &step.made)
    }

    /// The edit that would be made again.
    #[must_use]
    pub fn redoable(&self) -> Option<&Edit> {
        self.undone.last().map(|step| &step.made)
    }
}

fn cross(from: &mut Vec<Step>, to: &mut Vec<Step>, edited: &mut Edited<'_>) {
    if let Some(Step { made, across }) = from.pop()
        && let Some(back) = across.apply(edited)
    {
        to.push(Step { made, across: back });
    }
}
