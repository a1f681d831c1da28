//! What to paint, not how.

mod chord;
mod formula;
mod glossary;
mod motion;
mod outline;
mod overview;
mod reading;
mod runs;
mod statistics;
mod typed;

pub use chord::Chord;
pub use formula::{Piece, formula};
pub use glossary::{Difference, GlossaryEntry, Variant, glossary};
pub use motion::{Unit, runs_of_script, snapped, step};
pub use outline::{Entry, Group, outline};
pub use overview::strips;
pub use reading::{bounds, distance, explained, grouped, printed_to, reading};
pub use runs::{Run, SECTION, Section, runs, sections};
pub use statistics::statistics;
pub use typed::{typed, typeset};
