//! Readers of files. Whatever is wrong with a file is said, and nothing of it is taken.

mod glossary;
mod project;

pub use glossary::{GlossaryError, glossary};
pub use project::{ProjectError, project};
