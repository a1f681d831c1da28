//! Why a file cannot be imported.

use super::ProjectError;
use crate::export::Format;
use crate::message::{Message, Said};

/// Why a file cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is no project, or a damaged one.
    Project(ProjectError),
    /// It is not of this format.
    Foreign(Format),
    /// A part of it cannot be read.
    Broken {
        /// Which line, task, file or annotation, from 1.
        item: usize,
        /// What is wrong with it, in the words of the format.
        why: String,
    },
    /// It holds annotations without their text, and none is open.
    Textless,
    /// It is larger than what is taken at once, packed or unpacked.
    TooLarge,
}

impl ImportError {
    /// The same for readers; `file` is what they call it.
    #[must_use]
    pub fn said(&self, file: &str) -> Said {
        let about = |message| Said::new(message).about(file);
        match self {
            Self::Project(ProjectError::Foreign) => about(Message::ForeignProject),
            Self::Project(ProjectError::Newer) => about(Message::NewerProject),
            Self::Project(ProjectError::Broken) => about(Message::BrokenFile),
            Self::Foreign(format) => about(Message::ImportForeign).about(format.name()),
            Self::Broken { item, why } => about(Message::ImportBroken).about(item).about(why),
            Self::Textless => about(Message::ImportTextless),
            Self::TooLarge => about(Message::ImportTooLarge),
        }
    }

    /// What is wrong with the item at that place, from 0.
    pub(super) fn broken(at: usize, why: impl ToString) -> Self {
        Self::Broken { item: at + 1, why: why.to_string() }
    }
}

impl From<ProjectError> for ImportError {
    fn from(error: ProjectError) -> Self {
        Self::Project(error)
    }
}
