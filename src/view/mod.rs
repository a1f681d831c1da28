//! What to paint, not how.

mod outline;
mod reading;
mod runs;

pub use outline::{Entry, Group, outline};
pub use reading::{bounds, explained, grouped, printed_to, reading};
pub use runs::{Run, Section, runs, sections};
