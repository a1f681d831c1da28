//! Readers of files. Whatever is wrong with a file is said, and nothing of it is taken.

mod project;

pub use project::{ProjectError, project};
