//! What a reader makes of an article: claims, sources and verdicts, own words, another version of the text.

mod claim;
mod claims;
mod field;
mod key;
mod rewrite;
mod scale;
mod sources;
mod statistics;
mod unsourced;
mod words;

pub(super) use claim::ClaimCard;
pub(super) use claims::Claims;
pub(super) use key::claim_at;
pub(super) use rewrite::{EditText, RewriteReport};
pub(super) use statistics::Statistics;
pub(super) use unsourced::Unsourced;
pub(super) use words::OwnWords;
