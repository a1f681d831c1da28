//! Intake: bytes or pasted text to the text of a document.

mod clean;
mod common;
mod decode;
mod detect;
mod docx;
mod encoding;
mod error;
mod flow;
mod html;
mod markdown;
mod signature;

pub use clean::clean;
pub use detect::detect;
pub use docx::docx;
pub use encoding::Encoding;
pub use error::{FileKind, IntakeError};
pub use html::html;

use decode::{Decoded, decode};

/// Bytes that are taken at once.
pub const LIMIT: usize = 64 * 1024 * 1024;

/// A file's text, and how it was got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// The text, clean.
    pub text: String,
    /// What the file was.
    pub format: Format,
    /// What the bytes were read as; for a DOCX it is UTF-8.
    pub encoding: Encoding,
    /// What is no longer in the text.
    pub losses: Losses,
    /// What the article is called, where the file says so.
    pub title: Option<String>,
    /// Lines of the text that the file says are not the article.
    pub outside: Vec<String>,
}

/// What a file was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Plain text.
    Text,
    /// An HTML page.
    Html,
    /// A Word document.
    Docx,
    /// Markdown.
    Markdown,
}

/// What is no longer in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Losses {
    /// U+FFFD in the text: places that could not be read in the encoding.
    pub unreadable: usize,
    /// Control characters that were removed.
    pub removed: usize,
}

impl Losses {
    /// Whether nothing was lost.
    #[must_use]
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// The text of a file.
///
/// `name` is the file's name, which tells HTML from text where its beginning does not. `encoding` is what the reader
/// says the bytes are in; without it that is guessed. What was taken is cleaned as [`clean`] says.
///
/// ```
/// use zhupi::intake::{Encoding, read};
/// let intake = read(b"\xD5\xD0\xC9\xCC\r\n", Some("a.txt"), None).unwrap();
/// assert_eq!((intake.text.as_str(), intake.encoding), ("招商\n", Encoding::Gb18030));
/// ```
///
/// # Errors
///
/// See [`IntakeError`]: nothing in it, too large, not text, or broken.
pub fn read(bytes: &[u8], name: Option<&str>, encoding: Option<Encoding>) -> Result<Intake, IntakeError> {
    if bytes.len() > LIMIT {
        return Err(IntakeError::TooLarge { limit: LIMIT });
    }
    match signature::signature(bytes) {
        Some(FileKind::Archive) if bytes.starts_with(b"PK") => {
            intake(&docx(bytes)?, Format::Docx, Encoding::Utf8)
        }
        Some(kind) => Err(IntakeError::Binary { kind }),
        None => plain(bytes, name, encoding),
    }
}

fn plain(bytes: &[u8], name: Option<&str>, asked: Option<Encoding>) -> Result<Intake, IntakeError> {
    let decoded = decode(bytes, asked);
    if asked.is_none() && decoded.is_noise() {
        return Err(IntakeError::Binary { kind: FileKind::Unknown });
    }
    let Decoded { text, encoding } = decoded;
    if is_page(&text, name) {
        from_page(&text, Format::Html, encoding)
    } else if ending(name).as_deref() == Some("md") {
        from_page(&markdown::to_html(&text), Format::Markdown, encoding)
    } else {
        intake(&text, Format::Text, encoding)
    }
}

fn from_page(source: &str, format: Format, encoding: Encoding) -> Result<Intake, IntakeError> {
    let page = html::page(source);
    let intake = intake(&page.text, format, encoding)?;
    let outside = page.outside.iter().map(|line| clean(line)).collect();
    Ok(Intake { title: page.title, outside, ..intake })
}

/// The text of a paste. Of what has mark-up the paragraphs are kept and the mark-up is lost.
///
/// `plain` and `rich` are the same text without and with mark-up, as browsers, Word, `WeChat` and WPS hand it over.
/// Where the mark-up holds no paragraphs, as a copied stretch of one, the plain text is taken.
///
/// ```
/// use zhupi::intake::pasted;
/// let rich = "<html><style>p{}</style><p class=MsoNormal>一<o:p></o:p></p><p>二</p>";
/// assert_eq!(pasted("一\r\n\r\n二", rich), "一\n二");
/// assert_eq!(pasted("一\r\n二", ""), "一\n二");
/// ```
#[must_use]
pub fn pasted(plain: &str, rich: &str) -> String {
    let text = if html::has_blocks(rich) { html(rich) } else { String::new() };
    clean(if text.trim().is_empty() { plain } else { &text })
}

/// The ending of a file's name, in lower case.
fn ending(name: Option<&str>) -> Option<String> {
    name.and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_ascii_lowercase())
}

/// Whether to read the text as HTML: by the file's name, else by how it begins.
fn is_page(text: &str, name: Option<&str>) -> bool {
    match ending(name).as_deref() {
        Some("html" | "htm" | "xhtml" | "shtml") => true,
        Some("txt" | "md") => false,
        _ => html::is_html(text),
    }
}

fn intake(text: &str, format: Format, encoding: Encoding) -> Result<Intake, IntakeError> {
    let losses = Losses {
        unreadable: text.chars().filter(|&char| char == char::REPLACEMENT_CHARACTER).count(),
        removed: text.chars().filter(|&char| clean::is_removed(char)).count(),
    };
    let text = clean(text);
    if text.trim().is_empty() {
        return Err(IntakeError::Empty);
    }
    Ok(Intake { text, format, encoding, losses, title: None, outside: Vec::new() })
}

#[cfg(test)]
mod tests;
