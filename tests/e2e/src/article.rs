//! Articles for journeys, and what the command line says of them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::site::root;

/// An article, as a file.
pub struct Article {
    /// Where it is.
    pub path: PathBuf,
    /// What it says.
    pub text: String,
}

impl Article {
    /// An article of this repository's tests, by its name.
    ///
    /// # Errors
    /// If it is not there.
    pub fn own(name: &str) -> Result<Self> {
        Self::read(root().join("tests/articles").join(name))
    }

    /// The article of a newspaper that lies beside the repository on some machines.
    #[must_use]
    pub fn beside() -> Option<Self> {
        Self::read(root().join("../shared/articles/yongzhou.txt")).ok()
    }

    fn read(path: PathBuf) -> Result<Self> {
        let text = fs::read_to_string(&path).with_context(|| format!("{}", path.display()))?;
        Ok(Self { path, text })
    }

    /// What the command line writes of it, with headings in a language.
    ///
    /// # Errors
    /// If it fails.
    pub fn annotated(&self, format: &str, language: &str) -> Result<Vec<u8>> {
        let output = Command::new(env!("CARGO"))
            .args(["run", "--quiet", "--locked", "--bin", "zhupi", "--", "annotate", "--format", format])
            .args(["--lang", language])
            .arg(&self.path)
            .current_dir(root())
            .output()?;
        ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Ok(output.stdout)
    }
}
