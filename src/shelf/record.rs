//! The record of an article: the project file, so that whatever becomes of the shelf, its articles stay readable.

use crate::export::Project;
use crate::import::{ProjectError, project};
use crate::store::Working;
use std::rc::Rc;

/// The record of an article as it is being worked on.
#[must_use]
pub fn write(working: &Working) -> String {
    serde_json::to_string(&Project::new(&working.article)).unwrap_or_default()
}

/// The article in a record of any version.
///
/// # Errors
///
/// Where it is damaged, or newer than this program.
pub fn read(record: &str) -> Result<Working, ProjectError> {
    Ok(Working { article: Rc::new(project(record)?), ..Working::default() })
}
