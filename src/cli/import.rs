//! A foreign file in, projects out.

use super::annotate::{inputs, report, write};
use super::arguments::{Failure, Import};
use crate::annotation::completed;
use crate::export::Format;
use crate::import::{Imported, import as read};
use crate::intake;
use crate::recognize::{self, Options};
use crate::store::{Article, Publication};
use crate::text::Document;
use std::path::PathBuf;
use std::process::ExitCode;

/// Turns a file of another format, or a project of an older version, into projects of this one.
pub(super) fn import(call: &Import) -> Result<ExitCode, Failure> {
    let onto = call.text.as_ref().map(text).transpose()?;
    let files: Vec<_> = call.file.iter().cloned().collect();
    let mut output = Vec::new();
    for (name, bytes) in inputs(&files) {
        let bytes = bytes.map_err(|error| Failure::Read(name.clone(), error))?;
        let articles = read(call.format, &bytes, onto.as_ref())
            .map_err(|error| Failure::Import(error.said(&name).text(call.locale)))?;
        for Imported { mut article, report: found } in articles {
            report(&name, &found.said(), call.locale);
            read_again(&mut article);
            output.extend(Format::Json.write(&article, call.locale).bytes);
        }
    }
    write(call.output.as_deref(), &output)
}

/// Takes from the text what labels do not carry, by the rules that need no dictionary: the values of figures, and the
/// publication date.
fn read_again(article: &mut Article) {
    let options = Options { publication: article.publication.date(), ..Options::default() };
    let analysis = recognize::article(&article.document, &options, |text| recognize::paragraph(text, None));
    if article.publication == Publication::Unknown {
        article.publication = analysis.publication.map_or(Publication::Unknown, Publication::Guessed);
    }
    article.annotations = completed(&article.annotations, &analysis.findings);
}

fn text(file: &PathBuf) -> Result<Document, Failure> {
    let name = file.display().to_string();
    let bytes = std::fs::read(file).map_err(|error| Failure::Read(name.clone(), error))?;
    let intake = intake::read(&bytes, Some(&name), None).map_err(|error| Failure::Intake(name, error))?;
    Ok(Document::new(intake.text))
}
