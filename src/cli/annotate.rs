//! Files in, one answer each out.

use super::arguments::{Annotate, Failure};
use super::segmenter;
use crate::export::Written;
use crate::intake::{self, Intake};
use crate::message::{Locale, Said};
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
    let format = call.format;
    if format.is_binary() && (call.output.is_none() || call.files.len() > 1) {
        return Err(Failure::Binary(format));
    }
    let segmenter = segmenter()?;
    let mut output = Vec::new();
    for (name, bytes) in inputs(&call.files) {
        let bytes = bytes.map_err(|error| Failure::Read(name.clone(), error))?;
        let intake =
            intake::read(&bytes, Some(&name), None).map_err(|error| Failure::Intake(name.clone(), error))?;
        if let Some(article) = article(intake, call, &segmenter) {
            let Written { bytes, losses } = format.write(&article, call.locale);
            report(&name, &losses, call.locale);
            output.extend(bytes);
        }
    }
    write(call.output.as_deref(), &output)
}

fn article(intake: Intake, call: &Annotate, segmenter: &Segmenter) -> Option<Rc<Article>> {
    let document = Rc::new(Document::new(intake.text));
    let title = intake.title.unwrap_or_else(|| document.headline().to_owned());
    let placed = Rc::new(intake.outside.into_iter().map(|line| (line, false)).collect());
    let (analysis, checks) = analyze(&document, &call.options, Some(segmenter));
    let opened = Article { document, title, placed, ..Article::default() };
    let state = reduce(&Rc::new(State::default()), Action::Restore(Rc::new(opened)));
    let given = call.options.publication;
    let state = reduce(&state, Action::Edit(crate::store::Edit::Publish(given)));
    reduce(&state, Action::Analyzed { analysis, checks, complete: true }).article.clone()
}

/// The files' names and bytes; those of standard input where no file is named.
pub(super) fn inputs(files: &[PathBuf]) -> Vec<(String, io::Result<Vec<u8>>)> {
    if files.is_empty() {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().read_to_end(&mut bytes);
        return vec![("-".to_owned(), read.map(|_| bytes))];
    }
    files.iter().map(|file| (file.display().to_string(), fs::read(file))).collect()
}

/// Says on standard error what is to be known of a file.
pub(super) fn report(name: &str, sentences: &[Said], locale: Locale) {
    for sentence in sentences {
        // Who cannot be told anything still gets the answer.
        let _ = writeln!(io::stderr(), "zhupi: {name}: {}", sentence.text(locale));
    }
}

pub(super) fn write(output: Option<&Path>, bytes: &[u8]) -> Result<ExitCode, Failure> {
    match output {
        Some(file) => fs::write(file, bytes),
        None => io::stdout().lock().write_all(bytes),
    }
    .map_err(Failure::Output)?;
    Ok(ExitCode::SUCCESS)
}
