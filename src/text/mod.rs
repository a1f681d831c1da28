//! The text of an article: an immutable document, spans in UTF-8 bytes, and the other units that the outside world counts in.

mod document;
mod grapheme;
pub mod normalize;
mod offset;
mod part;
mod simplified;
mod span;

pub use document::{Document, Paragraph, sentences};
pub use grapheme::{cuts_no_grapheme, grapheme_border_beside, is_grapheme_border};
pub use offset::{OffsetTable, OffsetUnit};
pub use part::{Part, parts};
pub use simplified::{is_traditional, simplified};
pub use span::Span;
