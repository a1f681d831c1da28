//! What people keep: mentions with an anchor, an identity and a decision.

mod adopt;
mod anchor;
mod annotations;
mod attribution;
mod carry;
mod claim;
mod colour;
mod complete;
mod deed;
mod kind;
mod link;
pub(crate) mod place;
mod verdict;
mod worth;

pub use adopt::adopt;
pub use anchor::Anchor;
pub use annotations::{Annotations, Patch};
pub use attribution::speaker;
pub use carry::{Carried, Map};
pub use claim::{Claim, ClaimId, ClaimStatus, Priority, Source, Speaker};
pub use colour::Colour;
pub use complete::completed;
pub use deed::{Deed, Verb};
pub use kind::OwnKind;
pub use link::{Link, LinkKind};
pub use verdict::{Scale, Verdict};
pub(crate) use worth::is_quantity;
pub use worth::{Reason, Worth, worth};

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

impl Origin {
    /// What people mark themselves comes from here.
    pub const HAND: &str = "hand/marked";

    /// Of what a person has marked.
    #[must_use]
    pub fn hand() -> Self {
        Self { rule: Self::HAND.to_owned(), confidence: Confidence::CERTAIN }
    }

    /// Whether a person has marked it.
    #[must_use]
    pub fn is_hand(&self) -> bool {
        self.rule == Self::HAND
    }
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
    /// It is a mention, but another than was found.
    Corrected,
}

impl Status {
    /// All statuses, in order.
    pub const ALL: [Self; 4] = [Self::Found, Self::Confirmed, Self::Dismissed, Self::Corrected];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Confirmed => "confirmed",
            Self::Dismissed => "dismissed",
            Self::Corrected => "corrected",
        }
    }
}
