//! Several files in one: a ZIP whose bytes depend on its files alone.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The files, by name and content, as a ZIP in that order. All bear the oldest time that ZIP knows.
pub(crate) fn archive<'a>(files: impl IntoIterator<Item = (&'a str, String)>) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        // Writing to memory does not fail; nothing here is as large as ZIP's bounds.
        if archive.start_file(name, options).is_ok() {
            let _ = archive.write_all(content.as_bytes());
        }
    }
    archive.finish().map(Cursor::into_inner).unwrap_or_default()
}
