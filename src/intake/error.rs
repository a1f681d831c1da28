//! Why some bytes gave no text.

use std::fmt;

/// Why some bytes gave no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntakeError {
    /// There is no character in it, or blanks alone.
    Empty,
    /// More than this many bytes, packed or unpacked.
    TooLarge {
        /// As many bytes are taken.
        limit: usize,
    },
    /// It is not text, nor anything that text can be taken from.
    Binary {
        /// What it looks like.
        kind: FileKind,
    },
    /// It is of a kind that can be read, but broken.
    Damaged {
        /// What it was meant to be.
        kind: FileKind,
    },
}

/// What a file without text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileKind {
    /// PNG, JPEG, GIF, WebP, TIFF.
    Image,
    /// PDF.
    Pdf,
    /// DOCX.
    Docx,
    /// An Office file from before 2007 (DOC, XLS, PPT), or an encrypted one.
    OldOffice,
    /// RTF.
    RichText,
    /// ZIP that holds no Word document, gzip, 7-Zip, RAR.
    Archive,
    /// Sound or film.
    Media,
    /// A program or a library.
    Program,
    /// None of these.
    Unknown,
}

impl FileKind {
    /// What people call it, in English.
    const fn label(self) -> &'static str {
        match self {
            Self::Image => "an image",
            Self::Pdf => "a PDF file",
            Self::Docx => "a DOCX file",
            Self::OldOffice => "an old or encrypted Office file",
            Self::RichText => "an RTF file",
            Self::Archive => "an archive",
            Self::Media => "a sound or film",
            Self::Program => "a program",
            Self::Unknown => "binary data",
        }
    }
}

impl fmt::Display for IntakeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is no text in it"),
            Self::TooLarge { limit } => write!(f, "it is larger than {limit} bytes"),
            Self::Binary { kind } => write!(f, "it is {}, not text", kind.label()),
            Self::Damaged { kind } => write!(f, "it is {} that is damaged", kind.label()),
        }
    }
}

impl std::error::Error for IntakeError {}
