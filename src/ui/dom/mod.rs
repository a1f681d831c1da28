//! The browser, behind plain functions. Only the files in this folder name `web_sys`.
//!
//! Nothing here fails loudly: where the browser refuses, the answer is none or nothing happens.

mod copy;
mod database;
mod download;
mod files;
mod keys;
mod page;
mod places;
mod position;
mod selection;
mod spawn;
mod system;
mod thread;
mod visit;
mod windows;
mod words;

pub(super) use copy::{copy, copy_rich};
pub(super) use database::{Database, Kept, Refusal};
pub(super) use download::download;
pub(super) use files::{OpenedFile, dropped_files, picked_files, read_file};
pub(super) use keys::{
    Pressed, close_dialogue, focus_next, focus_when_drawn, follow_pointer, is_composing, on_key, open_menu,
    row_at, say, show_dialogue,
};
pub(super) use page::{
    address, apply, ask_before_leaving, close_menus, is_open, language, pasted, place, print, value,
};
pub(super) use places::{Lost, focus, focus_mark, lost_focus, marks_at, reveal, reveal_mark};
pub(super) use position::byte_at_point;
pub(super) use selection::{
    article_has_focus, by_line, focus_article, lay, lay_frame, on_layout, on_selection, place_of, scroll_to,
    select, selection,
};
pub(super) use spawn::Thread;
pub(super) use system::{Held, agree_to_update, on_files, on_version, say_ready};
pub use thread::serve;
pub(super) use visit::{
    addressed, fresh_id, moment, now, on_address, on_leaving, persist, set_address, today,
};
pub(super) use windows::{Channel, Hold, claim};
pub(super) use words::words;
