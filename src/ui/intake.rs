//! What the reader hands in becomes an action, or a notice that says why not.

use super::dom::OpenedFile;
use super::notice::Notice;
use crate::export;
use crate::import::{self, ImportError, Imported};
use crate::intake::{self, Encoding, FileKind, Format, Intake, IntakeError};
use crate::message::{Message, Said};
use crate::shelf;
use crate::store::{Action, Article};
use crate::text::Document;
use crate::text::normalize::is_han;
use std::rc::Rc;

/// What is done with something handed in, and what is said of it.
pub(super) struct Opened {
    /// None where nothing can be opened.
    pub(super) action: Option<Action>,
    /// What the reader should know.
    pub(super) notice: Option<Notice>,
    /// How the file was read, where that was a guess.
    pub(super) guess: Option<Guess>,
}

/// A file whose encoding was guessed, so that it can be read again in another.
#[derive(Clone, PartialEq)]
pub(super) struct Guess {
    pub(super) file: Rc<OpenedFile>,
    pub(super) encoding: Encoding,
}

impl Opened {
    const fn refused(notice: Notice) -> Self {
        Self { action: None, notice: Some(notice), guess: None }
    }
}

/// The article in a text that was pasted or typed.
pub(super) fn open_text(text: &str) -> Opened {
    let text = intake::clean(text);
    if text.trim().is_empty() {
        return Opened::refused(Notice::error(Message::EmptyInput));
    }
    if is_address(&text) {
        return Opened::refused(Notice::hint(Message::OnlyAddress));
    }
    open_clean(text, None, Vec::new())
}

/// Whether a text is the address of a page and nothing else.
fn is_address(text: &str) -> bool {
    let text = text.trim();
    (text.starts_with("https://") || text.starts_with("http://")) && !text.contains(char::is_whitespace)
}

/// The article in a file: one of ours, one of a tool we import from, or any that text can be taken from.
///
/// Annotations that come without their text are put on the text that is open.
/// `encoding` is what the reader says the file is in.
pub(super) fn open_file(file: OpenedFile, open: Option<&Document>, encoding: Option<Encoding>) -> Opened {
    let name = file.name.clone();
    let refused = |message| Opened::refused(Notice::error(message).about(&name));
    let Some(bytes) = &file.bytes else {
        return refused(Message::UnreadableFile);
    };
    if let Some(format) = import::detect(bytes) {
        return foreign(&file.name, format, bytes, open);
    }
    if let Some(working) = std::str::from_utf8(bytes).ok().and_then(|text| shelf::read(text).ok()) {
        return Opened { action: Some(Action::Resume(Box::new(working))), notice: None, guess: None };
    }
    if file.name.to_ascii_lowercase().ends_with(".json") {
        return refused(Message::ForeignProject);
    }
    match intake::read(bytes, Some(&file.name), encoding) {
        Ok(intake) if is_address(&intake.text) => Opened::refused(Notice::hint(Message::OnlyAddress)),
        Ok(Intake { text, title, outside, encoding, losses, format }) => {
            let doubtful = format != Format::Docx && (encoding != Encoding::Utf8 || losses.unreadable > 0);
            let guess = doubtful.then(|| Guess { file: Rc::new(file), encoding });
            Opened { guess, ..open_clean(text, title, outside) }
        }
        Err(IntakeError::Binary { kind: FileKind::Pdf }) => refused(Message::PdfFile),
        Err(IntakeError::Binary { kind: FileKind::OldOffice }) => refused(Message::OldOfficeFile),
        Err(IntakeError::Empty) => refused(Message::EmptyFile),
        Err(IntakeError::TooLarge { .. }) => refused(Message::TooLargeFile),
        Err(IntakeError::Binary { .. }) => refused(Message::BinaryFile),
        Err(IntakeError::Damaged { .. }) => refused(Message::BrokenFile),
    }
}

/// The first article in a foreign file, and what became of its annotations.
fn foreign(name: &str, format: export::Format, bytes: &[u8], open: Option<&Document>) -> Opened {
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
    let mut said = more.into_iter().chain(report.said()).filter(|_| format != export::Format::Json);
    let notice = said.next().map(|first| Notice::said(first, false).and(said));
    Opened { action: Some(Action::Restore(Rc::new(article))), notice, guess: None }
}

fn open_clean(text: String, title: Option<String>, outside: Vec<String>) -> Opened {
    let replaced = text.matches('\u{fffd}').count();
    let notice = if replaced > 0 {
        Some(Notice::hint(Message::ReplacedCharacters).about(&replaced.to_string()))
    } else {
        (!text.chars().any(is_han)).then(|| Notice::hint(Message::NoChinese))
    };
    let document = Document::new(text);
    let title = title.unwrap_or_else(|| document.headline().to_owned());
    let placed = Rc::new(outside.into_iter().map(|line| (line, false)).collect());
    let article = Article { document: Rc::new(document), title, placed, ..Article::default() };
    Opened { action: Some(Action::Restore(Rc::new(article))), notice, guess: None }
}
