//! What the reader hands in becomes an action, or a notice that says why not.

use super::dom::OpenedFile;
use super::notice::Notice;
use crate::import::{ProjectError, project};
use crate::intake::{self, IntakeError};
use crate::message::Message;
use crate::store::Action;
use crate::text::Document;
use crate::text::normalize::is_han;
use std::rc::Rc;

/// What is done with something handed in, and what is said of it.
pub(super) struct Opened {
    /// None where nothing can be opened.
    pub(super) action: Option<Action>,
    /// What the reader should know.
    pub(super) notice: Option<Notice>,
}

impl Opened {
    const fn refused(notice: Notice) -> Self {
        Self { action: None, notice: Some(notice) }
    }
}

/// The article in a text that was pasted or typed.
pub(super) fn open_text(text: &str) -> Opened {
    let text = intake::clean(text);
    if text.trim().is_empty() {
        return Opened::refused(Notice::error(Message::EmptyInput));
    }
    open(text)
}

/// The article in a file: one of ours, or any that text can be taken from.
pub(super) fn open_file(file: &OpenedFile) -> Opened {
    let refused = |message| Opened::refused(Notice::error(message).about(&file.name));
    let Some(bytes) = &file.bytes else {
        return refused(Message::UnreadableFile);
    };
    if file.name.to_ascii_lowercase().ends_with(".json") {
        return match project(&String::from_utf8_lossy(bytes)) {
            Ok(article) => Opened { action: Some(Action::Restore(Rc::new(article))), notice: None },
            Err(ProjectError::Newer) => refused(Message::NewerProject),
            Err(ProjectError::Foreign) => refused(Message::ForeignProject),
            Err(ProjectError::Broken) => refused(Message::BrokenFile),
        };
    }
    match intake::read(bytes, Some(&file.name), None) {
        Ok(intake) => open(intake.text),
        Err(IntakeError::Empty) => refused(Message::EmptyFile),
        Err(IntakeError::TooLarge { .. }) => refused(Message::TooLargeFile),
        Err(IntakeError::Binary { .. }) => refused(Message::BinaryFile),
        Err(IntakeError::Damaged { .. }) => refused(Message::BrokenFile),
    }
}

fn open(text: String) -> Opened {
    let replaced = text.matches('\u{fffd}').count();
    let notice = if replaced > 0 {
        Some(Notice::hint(Message::ReplacedCharacters).about(&replaced.to_string()))
    } else {
        (!text.chars().any(is_han)).then(|| Notice::hint(Message::NoChinese))
    };
    let document = Document::new(text);
    let title = document.headline().to_owned();
    Opened { action: Some(Action::Open { document: Rc::new(document), title }), notice }
}
