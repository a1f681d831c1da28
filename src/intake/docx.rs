//! DOCX to text.

use super::decode::decode;
use super::error::{FileKind, IntakeError};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Bytes that a part may have once unpacked: what an archive of a few kilobytes may grow to.
const LIMIT: usize = 64 * 1024 * 1024;

/// Where the document stands if the archive does not say.
const USUAL: &str = "word/document.xml";

/// Elements whose text is not the document's: what was moved away, the second form of the same thing, phonetic
/// readings, and properties (whose `tab` is a tab stop).
const SKIPPED: [&str; 4] = ["moveFrom", "Fallback", "rt", "pPr"];

/// The text of a Word document (`.docx`): a line for each paragraph, tables cell by cell.
///
/// What was deleted with changes tracked, notes, comments, headers and footers are left out. Fields show their last
/// result. Unpacking stops at 64 MiB.
///
/// # Errors
///
/// `Binary` where the archive holds no Word document, `Damaged` where it is broken, `TooLarge` where it unpacks to
/// too much.
pub fn docx(bytes: &[u8]) -> Result<String, IntakeError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DAMAGED_ARCHIVE)?;
    let named = part(&mut archive, "_rels/.rels")?.and_then(|relations| main_part(&relations));
    let source = part(&mut archive, named.as_deref().unwrap_or(USUAL))?.ok_or(NOT_WORD)?;
    read(&source)
}

const DAMAGED_ARCHIVE: IntakeError = IntakeError::Damaged { kind: FileKind::Archive };
const DAMAGED: IntakeError = IntakeError::Damaged { kind: FileKind::Docx };
const NOT_WORD: IntakeError = IntakeError::Binary { kind: FileKind::Archive };

/// A part of the archive, unpacked; none where there is none of that name.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, IntakeError> {
    let Some(index) = archive.index_for_name(name) else { return Ok(None) };
    let file = archive.by_index(index).map_err(|_| DAMAGED)?;
    let mut bytes = Vec::new();
    let bound = u64::try_from(LIMIT).unwrap_or(u64::MAX).saturating_add(1);
    file.take(bound).read_to_end(&mut bytes).map_err(|_| DAMAGED)?;
    if bytes.len() > LIMIT {
        return Err(IntakeError::TooLarge { limit: LIMIT });
    }
    Ok(Some(decode(&bytes, None).text))
}

/// The name of the part that is the document, as the archive's relations give it.
fn main_part(relations: &str) -> Option<String> {
    let mut reader = Reader::from_str(relations);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) if is_document(&tag) => return target(&tag),
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}

fn is_document(relation: &BytesStart<'_>) -> bool {
    attribute(relation, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
}

fn target(relation: &BytesStart<'_>) -> Option<String> {
    attribute(relation, "Target").map(|target| target.trim_start_matches('/').to_owned())
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok().flatten()?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// The text of the document's main part.
fn read(source: &str) -> Result<String, IntakeError> {
    let mut reader = Reader::from_str(source.trim_start_matches('\u{FEFF}'));
    let mut body = Body::default();
    loop {
        match reader.read_event().map_err(|_| DAMAGED)? {
            Event::Start(tag) => body.start(tag.local_name().as_ref())?,
            Event::Empty(tag) => body.mark(tag.local_name().as_ref()),
            Event::End(tag) => body.end(tag.local_name().as_ref()),
            Event::Text(text) => body.text(&text),
            Event::CData(text) => body.text(&text),
            Event::GeneralRef(reference) => body.reference(&reference),
            Event::Eof => return body.finish(),
            _ => {}
        }
    }
}

/// The document while it is read.
#[derive(Default)]
struct Body {
    lines: String,
    /// The paragraphs it is in: a text box stands inside one.
    open: Vec<String>,
    /// How many elements are open from a skipped one on.
    skipped: usize,
    /// Whether it is in the text of a run.
    in_text: bool,
    seen: bool,
}

impl Body {
    fn start(&mut self, name: &str) -> Result<(), IntakeError> {
        if !std::mem::replace(&mut self.seen, true) && name != "document" {
            return Err(NOT_WORD);
        }
        if self.skipped > 0 || SKIPPED.contains(&name) {
            self.skipped += 1;
            return Ok(());
        }
        match name {
            "p" => self.open.push(String::new()),
            "t" => self.in_text = true,
            _ => self.mark(name),
        }
        Ok(())
    }

    /// An element that stands for a character.
    fn mark(&mut self, name: &str) {
        let mark = match name {
            "tab" | "ptab" => '\t',
            "br" | "cr" | "p" => '\n',
            "noBreakHyphen" => '\u{2011}',
            _ => return,
        };
        if self.skipped == 0 {
            self.line().push(mark);
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            "p" => {
                let line = self.open.pop().unwrap_or_default();
                self.lines.push_str(&line);
                self.lines.push('\n');
            }
            "t" => self.in_text = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text && self.skipped == 0 {
            self.line().push_str(text);
        }
    }

    fn reference(&mut self, reference: &BytesRef<'_>) {
        let number = reference.resolve_char_ref().ok().flatten();
        let named = || match &**reference {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => None,
        };
        if let Some(char) = number.or_else(named) {
            self.text(char.encode_utf8(&mut [0; 4]));
        }
    }

    /// Where text goes.
    fn line(&mut self) -> &mut String {
        self.open.last_mut().unwrap_or(&mut self.lines)
    }

    fn finish(self) -> Result<String, IntakeError> {
        if self.seen { Ok(self.lines.trim_matches('\n').to_owned()) } else { Err(DAMAGED) }
    }
}
