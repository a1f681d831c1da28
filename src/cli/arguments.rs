//! What the caller asks for.

use super::locale;
use crate::export::Format;
use crate::import;
use crate::intake::IntakeError;
use crate::message::Locale;
use crate::recognize::lexicon::{Lexicon, LexiconError};
use crate::recognize::{DateError, Options};
use crate::segment::DictionaryError;
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// What the caller asks for.
#[derive(Debug)]
pub enum Command {
    /// How to call it.
    Help(Locale),
    /// Which version it is.
    Version,
    /// Annotate files.
    Annotate(Annotate),
    /// Annotate JSON Lines.
    Batch {
        /// What the caller sets.
        options: Options,
        /// How many cores to use; all where it is not said.
        jobs: Option<NonZeroUsize>,
    },
    /// Turn a file of another format into the own one.
    Import(Import),
}

/// How a file is imported.
#[derive(Debug)]
pub struct Import {
    /// The file; standard input where none is named.
    pub file: Option<PathBuf>,
    /// Its format.
    pub format: Format,
    /// The text that its annotations are put on, instead of its own.
    pub text: Option<PathBuf>,
    /// Where the project goes; standard output where it is not said.
    pub output: Option<PathBuf>,
    /// The language of what is said of it.
    pub locale: Locale,
}

/// How files are annotated.
#[derive(Debug)]
pub struct Annotate {
    /// The files; standard input where none is named.
    pub files: Vec<PathBuf>,
    /// What the caller sets.
    pub options: Options,
    /// The format of the answer.
    pub format: Format,
    /// Where the answer goes; standard output where it is not said.
    pub output: Option<PathBuf>,
    /// The language of its headings.
    pub locale: Locale,
}

/// Why a command ends without its answer.
#[derive(Debug)]
pub enum Failure {
    /// The call is not understood.
    Usage(lexopt::Error),
    /// There is no such command or format.
    Unknown(String),
    /// A date is none.
    Date(DateError),
    /// A file cannot be read.
    Read(String, io::Error),
    /// A file holds no text.
    Intake(String, IntakeError),
    /// A file cannot be imported; why, in the reader's language.
    Import(String),
    /// A binary format of several files, or on standard output.
    Binary(Format),
    /// A lexicon cannot be read.
    Lexicon(String, LexiconError),
    /// The dictionary cannot be read.
    Dictionary(DictionaryError),
    /// Nothing more can be written.
    Output(io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(error) => write!(f, "{error}; see zhupi --help"),
            Self::Unknown(word) => write!(f, "no such command or format: {word}; see zhupi --help"),
            Self::Date(error) => write!(f, "--date: {error}"),
            Self::Read(name, error) => write!(f, "{name}: {error}"),
            Self::Intake(name, error) => write!(f, "{name}: {error}"),
            Self::Import(why) => f.write_str(why),
            Self::Binary(format) => {
                write!(
                    f,
                    "{} is binary: name one FILE at most, and where it goes with --output",
                    format.name()
                )
            }
            Self::Lexicon(name, error) => write!(f, "{name}: {error}"),
            Self::Dictionary(error) => write!(f, "{error}"),
            Self::Output(error) => write!(f, "the answer cannot be written: {error}"),
        }
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error)
    }
}

/// What stands behind the command's name.
#[derive(Default)]
struct Given {
    help: bool,
    batch: bool,
    jobs: Option<NonZeroUsize>,
    files: Vec<PathBuf>,
    options: Options,
    format: Option<Format>,
    output: Option<PathBuf>,
    text: Option<PathBuf>,
    locale: Option<Locale>,
}

/// Reads a call. The first argument is the program's name.
pub(super) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Command, Failure> {
    let mut parser = Parser::from_iter(arguments);
    let name = match parser.next()? {
        Some(Arg::Value(name)) => name.string()?,
        Some(Arg::Short('V') | Arg::Long("version")) => return Ok(Command::Version),
        Some(Arg::Short('h') | Arg::Long("help")) | None => return Ok(Command::Help(environment())),
        Some(other) => return Err(other.unexpected().into()),
    };
    let given = given(&mut parser)?;
    let locale = given.locale.unwrap_or_default();
    match &*name {
        _ if given.help => Ok(Command::Help(environment())),
        "annotate" if given.batch => Ok(Command::Batch { options: given.options, jobs: given.jobs }),
        "annotate" => Ok(Command::Annotate(Annotate {
            files: given.files,
            options: given.options,
            format: given.format.unwrap_or(Format::Json),
            output: given.output,
            locale,
        })),
        "import" => {
            let format = given.format.unwrap_or(Format::Json);
            let known = import::FORMATS.contains(&format);
            known.then_some(()).ok_or_else(|| Failure::Unknown(format.name().to_owned()))?;
            let file = given.files.into_iter().next();
            Ok(Command::Import(Import { file, format, text: given.text, output: given.output, locale }))
        }
        _ => Err(Failure::Unknown(name)),
    }
}

fn given(parser: &mut Parser) -> Result<Given, Failure> {
    let mut given = Given::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => given.help = true,
            Arg::Long("batch") => given.batch = true,
            Arg::Long("jobs") => given.jobs = Some(parser.value()?.parse()?),
            Arg::Long("date") => {
                let date = parser.value()?.string()?;
                given.options.publication = Some(date.parse().map_err(Failure::Date)?);
            }
            Arg::Long("lexicon") => {
                let lexicon = lexicon(Path::new(&parser.value()?), given.options.lexicon)?;
                given.options.lexicon = lexicon;
            }
            Arg::Long("format") => {
                let name = parser.value()?.string()?;
                given.format = Some(Format::from_name(&name).ok_or(Failure::Unknown(name))?);
            }
            Arg::Long("output") => given.output = Some(parser.value()?.into()),
            Arg::Long("text") => given.text = Some(parser.value()?.into()),
            Arg::Long("lang") => given.locale = Some(Locale::from_tag(&parser.value()?.string()?)),
            Arg::Value(file) => given.files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(given)
}

/// The words of `before` and then those of the file.
fn lexicon(file: &Path, before: Lexicon) -> Result<Lexicon, Failure> {
    let name = file.display().to_string();
    let text = fs::read_to_string(file).map_err(|error| Failure::Read(name.clone(), error))?;
    (Lexicon::parse(&text).and_then(|lexicon| before.and(lexicon)))
        .map_err(|error| Failure::Lexicon(name, error))
}

fn environment() -> Locale {
    let tag = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok());
    locale(tag.as_deref().filter(|tag| !tag.is_empty() && !tag.starts_with('C') && *tag != "POSIX"))
}
