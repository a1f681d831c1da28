//! What people keep: mentions with an anchor, an identity and a decision.

mod adopt;
mod anchor;
mod complete;

pub use adopt::adopt;
pub use anchor::Anchor;
pub use complete::complete;

use crate::recognize::{Body, Confidence, Kind};

/// Names an annotation for as long as its article is kept. Never given twice within an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnnotationId(pub u32);

/// A mention that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// Its name.
    pub id: AnnotationId,
    /// Where it stands.
    pub anchor: Anchor,
    /// What it is; spans inside are in bytes of the anchor's quote.
    pub body: Body,
    /// Where it comes from.
    pub origin: Origin,
    /// What a person decided about it.
    pub status: Status,
    /// Kept but hidden by default.
    pub weak: bool,
}

impl Annotation {
    /// Its family.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.body.kind()
    }
}

/// Where an annotation comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The rule or model, as `family/name`.
    pub rule: String,
    /// How sure it was.
    pub confidence: Confidence,
}

/// What a person decided about an annotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Nothing yet.
    #[default]
    Found,
    /// It is right.
    Confirmed,
    /// It is no mention.
    Dismissed,
}

impl Status {
    /// All statuses, in order.
    pub const ALL: [Self; 3] = [Self::Found, Self::Confirmed, Self::Dismissed];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Confirmed => "confirmed",
            Self::Dismissed => "dismissed",
        }
    }
}
