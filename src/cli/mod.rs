//! The engine on the command line: the same library, the same answers as in the browser.

mod annotate;
mod arguments;
mod batch;
mod import;

pub use arguments::{Command, Failure};

use crate::message::{Locale, Message};
use crate::segment::Segmenter;
use std::io::{self, Write};
use std::process::ExitCode;

/// Runs a command and says what failed on standard error.
#[must_use]
pub fn run(arguments: impl Iterator<Item = std::ffi::OsString>) -> ExitCode {
    let outcome = match arguments::parse(arguments) {
        Ok(Command::Help(locale)) => say(locale.text(Message::Usage)).map(|()| ExitCode::SUCCESS),
        Ok(Command::Version) => say(env!("CARGO_PKG_VERSION")).map(|()| ExitCode::SUCCESS),
        Ok(Command::Annotate(annotate)) => annotate::annotate(&annotate),
        Ok(Command::Batch { options, jobs }) => {
            batch::batch(&options, jobs, io::BufReader::new(io::stdin()), io::stdout().lock())
        }
        Ok(Command::Import(call)) => import::import(&call),
        Err(failure) => Err(failure),
    };
    outcome.unwrap_or_else(|failure| match failure {
        // Who closes a pipe has read enough.
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        failure => {
            let _ = writeln!(io::stderr(), "zhupi: {failure}");
            ExitCode::from(2)
        }
    })
}

fn say(text: &str) -> Result<(), Failure> {
    writeln!(io::stdout(), "{text}").map_err(Failure::Output)
}

/// The segmenter over the dictionary that is built in.
fn segmenter() -> Result<Segmenter, Failure> {
    Segmenter::from_dictionary(include_bytes!("../../assets/dictionary.txt")).map_err(Failure::Dictionary)
}

/// The language that a tag of the environment asks for: Chinese unless it says another.
fn locale(tag: Option<&str>) -> Locale {
    tag.map_or(Locale::Chinese, Locale::from_tag)
}
