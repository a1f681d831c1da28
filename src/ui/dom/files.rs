//! Files that the reader hands in.

use gloo::file::{File, FileList};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::{DragEvent, Event};

/// A file that was read, or could not be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui) struct OpenedFile {
    /// Its name.
    pub(in crate::ui) name: String,
    /// Its bytes; none where the browser could not read it.
    pub(in crate::ui) bytes: Option<Vec<u8>>,
}

/// The files picked in a file input, which is emptied so that the same file can be picked again.
#[must_use]
pub(in crate::ui) fn picked_files(event: &Event) -> Vec<File> {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = input.files().map(|files| FileList::from(files).to_vec()).unwrap_or_default();
    input.set_value("");
    files
}

/// The files that were dropped.
#[must_use]
pub(in crate::ui) fn dropped_files(event: &DragEvent) -> Vec<File> {
    let files = event.data_transfer().and_then(|data| data.files());
    files.map(|files| FileList::from(files).to_vec()).unwrap_or_default()
}

/// Reads a file.
pub(in crate::ui) async fn read_file(file: File) -> OpenedFile {
    let bytes = gloo::file::futures::read_as_bytes(&file).await.ok();
    OpenedFile { name: file.name(), bytes }
}
