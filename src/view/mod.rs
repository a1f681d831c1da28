//! What to paint, not how.

mod formula;
mod glossary;
mod outline;
mod reading;
mod runs;

pub use formula::{Piece, formula};
pub use glossary::{Difference, GlossaryEntry, Variant, glossary};
pub use outline::{Entry, Group, outline};
pub use reading::{bounds, explained, grouped, printed_to, reading};
pub use runs::{Run, Section, runs, sections};
