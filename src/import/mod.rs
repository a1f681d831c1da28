//! Readers of files. Whatever is wrong with a file is said, and nothing of it is taken.
//!
//! A foreign file says where its annotations stand by position, by quote, or both; each is found in the text by all
//! that is said of it, and what cannot be found for certain is reported, never guessed.

mod brat;
mod detect;
mod doccano;
mod error;
mod foreign;
mod glossary;
mod label;
mod label_studio;
mod project;
mod web_annotation;
mod words;
mod working;

pub use detect::detect;
pub use error::ImportError;
pub use foreign::{Imported, Report};
pub use glossary::{GlossaryError, glossary};
pub use project::{ProjectError, project};
pub use words::words;
pub use working::{step, working};

use crate::export::Format;
use crate::intake::LIMIT;
use crate::text::Document;

/// The formats that can be read.
pub const FORMATS: [Format; 5] =
    [Format::Json, Format::W3c, Format::Doccano, Format::LabelStudio, Format::Brat];

/// The articles in a file of a format; at least one.
///
/// `onto` is the text that the annotations are put on, instead of the one in the file: its positions are found again.
///
/// # Errors
///
/// Where the file is not of the format, is damaged, or holds no text and none is given; see [`ImportError`].
pub fn import(format: Format, bytes: &[u8], onto: Option<&Document>) -> Result<Vec<Imported>, ImportError> {
    if bytes.len() > LIMIT {
        return Err(ImportError::TooLarge);
    }
    let foreign = match format {
        Format::Brat => brat::brat(bytes)?,
        _ => {
            let text = std::str::from_utf8(bytes).map_err(|_| ImportError::Foreign(format))?;
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            match (format, onto) {
                (Format::Json, None) => return Ok(vec![Imported::whole(project(text)?)]),
                (Format::Json, Some(_)) => vec![foreign::Foreign::of_article(project(text)?)],
                (Format::W3c, _) => vec![web_annotation::web_annotation(text, onto)?],
                (Format::Doccano, _) => doccano::doccano(text)?,
                (Format::LabelStudio, _) => label_studio::label_studio(text)?,
                _ => return Err(ImportError::Foreign(format)),
            }
        }
    };
    foreign.into_iter().map(|foreign| foreign.put(onto)).collect()
}
