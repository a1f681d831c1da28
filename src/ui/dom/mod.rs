//! The browser, behind plain functions. Only the files in this folder name `web_sys`.
//!
//! Nothing here fails loudly: where the browser refuses, the answer is none or nothing happens.

mod download;
mod files;
mod page;
mod places;
mod spawn;
mod thread;

pub(super) use download::download;
pub(super) use files::{OpenedFile, dropped_files, picked_files, read_file};
pub(super) use page::{
    address, apply, ask_before_leaving, close_menus, is_field, language, on_stored, pasted_text, place,
    print, value,
};
pub(super) use places::{focus, focus_mark, mark_at, reveal_mark};
pub(super) use spawn::Thread;
pub use thread::serve;
