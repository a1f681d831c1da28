//! The record of an article: all that has to survive a reload.

use crate::export::working as write_working;
use crate::import::{ProjectError, project, working};
use crate::store::Working;
use std::rc::Rc;

/// The record of an article as it is being worked on.
#[must_use]
pub fn write(working: &Working) -> String {
    write_working(working)
}

/// The article in a record of any version; a project file is one without a history.
///
/// # Errors
///
/// Where it is damaged, or newer than this program.
pub fn read(record: &str) -> Result<Working, ProjectError> {
    match working(record) {
        Err(ProjectError::Foreign) => {
            Ok(Working { article: Rc::new(project(record)?), ..Working::default() })
        }
        read => read,
    }
}
