//! Kinds of the reader's own.

use super::Colour;

/// A kind of mentions that the reader has made up. It is known by its [`OwnId`](crate::recognize::OwnId).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnKind {
    /// What it is called.
    pub name: String,
    /// What its marks look like.
    pub colour: Colour,
}
