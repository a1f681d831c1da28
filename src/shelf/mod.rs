//! The shelf: articles kept between visits. What is written when, what is read back, and what is found on it; where
//! the bytes lie is the browser's business (`ui/dom`).
//!
//! A kept article is three things in three tables: an [`Entry`] with what the shelf's list shows, a head, and parts.
//! Parts are named by their content, so an edit writes the parts it changed and never the text again; see [`split`].

mod backup;
mod batch;
mod call;
mod entry;
mod list;
mod lists;
mod record;
mod split;
mod writer;

pub use backup::{Backup, BackupError, Merged, is_backup, merge};
pub use batch::{Batch, Conflict, Memory, Table};
pub use call::Call;
pub use entry::{Counts, Entry, Place, VERSION};
pub use list::{KEPT_DAYS, Order, find, stale};
pub use lists::{read_lists, write_lists};
pub use record::{read, write};
pub use split::{Damage, Split, join, part_names, revision, split};
pub use writer::{Pending, Writer, part_key, put_record, remove};
