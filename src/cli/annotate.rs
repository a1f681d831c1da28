//! Files in, one answer each out.

use super::arguments::{Annotate, Failure};
use super::segmenter;
use crate::export::Format;
use crate::import::project;
use crate::intake;
use crate::message::Locale;
use crate::segment::Segmenter;
use crate::store::{Action, Article, State, reduce};
use crate::text::Document;
use crate::worker::analyze::analyze;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use std::{fs, io};

/// Annotates the files one after another.
pub(super) fn annotate(call: &Annotate) -> Result<ExitCode, Failure> {
    let segmenter = segmenter()?;
    let mut written = String::new();
    for (name, bytes) in inputs(&call.files) {
        let bytes = bytes.map_err(|error| Failure::Read(name.clone(), error))?;
        let intake =
            intake::read(&bytes, Some(&name), None).map_err(|error| Failure::Intake(name.clone(), error))?;
        let article = article(intake.text, call, &segmenter);
        written += &article.map_or_else(String::new, |article| call.format.write(&article, call.locale));
    }
    write(call.output.as_deref(), &written)
}

/// Turns a project file of any version into one of this version.
pub(super) fn import(file: &Option<PathBuf>) -> Result<ExitCode, Failure> {
    let files: Vec<_> = file.iter().cloned().collect();
    let mut written = String::new();
    for (name, bytes) in inputs(&files) {
        let bytes = bytes.map_err(|error| Failure::Read(name.clone(), error))?;
        let text = String::from_utf8_lossy(&bytes);
        let article = project(&text).map_err(|error| Failure::Project(name.clone(), error))?;
        written += &Format::Json.write(&article, Locale::default());
    }
    write(None, &written)
}

fn article(text: String, call: &Annotate, segmenter: &Segmenter) -> Option<Rc<Article>> {
    let document = Rc::new(Document::new(text));
    let title = document.headline().to_owned();
    let (analysis, checks) = analyze(&document, &call.options, Some(segmenter));
    let state = reduce(&Rc::new(State::default()), Action::Open { document, title });
    let given = call.options.publication;
    let state = reduce(&state, Action::Edit(crate::store::Edit::Publish(given)));
    reduce(&state, Action::Analyzed { analysis, checks, complete: true }).article.clone()
}

/// The files' names and bytes; those of standard input where no file is named.
fn inputs(files: &[PathBuf]) -> Vec<(String, io::Result<Vec<u8>>)> {
    if files.is_empty() {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut bytes);
        return vec![("-".to_owned(), read.map(|_| bytes))];
    }
    files.iter().map(|file| (file.display().to_string(), fs::read(file))).collect()
}

fn write(output: Option<&Path>, text: &str) -> Result<ExitCode, Failure> {
    match output {
        Some(file) => fs::write(file, text),
        None => io::stdout().lock().write_all(text.as_bytes()),
    }
    .map_err(Failure::Output)?;
    Ok(ExitCode::SUCCESS)
}
