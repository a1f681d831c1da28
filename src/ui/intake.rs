//! What the reader hands in becomes an action, or a notice that says why not.

use super::dom::OpenedFile;
use super::notice::Notice;
use crate::export::Format;
use crate::import::{self, ImportError, Imported};
use crate::intake::{self, IntakeError};
use crate::message::{Message, Said};
use crate::shelf;
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
    open_clean(text)
}

/// The article in a file: one of ours, one of a tool we import from, or any that text can be taken from.
///
/// Annotations that come without their text are put on the text that is open.
pub(super) fn open_file(file: &OpenedFile, open: Option<&Document>) -> Opened {
    let refused = |message| Opened::refused(Notice::error(message).about(&file.name));
    let Some(bytes) = &file.bytes else {
        return refused(Message::UnreadableFile);
    };
    if let Some(format) = import::detect(bytes) {
        return foreign(&file.name, format, bytes, open);
    }
    if let Some(working) = std::str::from_utf8(bytes).ok().and_then(|text| shelf::read(text).ok()) {
        return Opened { action: Some(Action::Resume(Box::new(working))), notice: None };
    }
    if file.name.to_ascii_lowercase().ends_with(".json") {
        return refused(Message::ForeignProject);
    }
    match intake::read(bytes, Some(&file.name), None) {
        Ok(intake) => open_clean(intake.text),
        Err(IntakeError::Empty) => refused(Message::EmptyFile),
        Err(IntakeError::TooLarge { .. }) => refused(Message::TooLargeFile),
        Err(IntakeError::Binary { .. }) => refused(Message::BinaryFile),
        Err(IntakeError::Damaged { .. }) => refused(Message::BrokenFile),
    }
}

/// The first article in a foreign file, and what became of its annotations.
fn foreign(name: &str, format: Format, bytes: &[u8], open: Option<&Document>) -> Opened {
    let articles = match import::import(format, bytes, None) {
        Err(ImportError::Textless) if open.is_some() => import::import(format, bytes, open),
        articles => articles,
    };
    let articles = match articles {
        Ok(articles) => articles,
        Err(error) => return Opened::refused(Notice::said(error.said(name), true)),
    };
    let more = articles.len().saturating_sub(1);
    let Some(Imported { article, report }) = articles.into_iter().next() else {
        return Opened::refused(Notice::error(Message::EmptyFile).about(name));
    };
    let more = (more > 0).then(|| Said::new(Message::ImportMore).about(more));
    let mut said = more.into_iter().chain(report.said()).filter(|_| format != Format::Json);
    let notice = said.next().map(|first| Notice::said(first, false).and(said));
    Opened { action: Some(Action::Restore(Rc::new(article))), notice }
}

fn open_clean(text: String) -> Opened {
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
