//! What a person says of two annotations together.

use super::AnnotationId;

/// One annotation is something to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// What it is to the other.
    pub kind: LinkKind,
    /// Of which it is said.
    pub from: AnnotationId,
    /// The other.
    pub to: AnnotationId,
}

/// What an annotation is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkKind {
    /// It is another name for the same.
    AliasOf,
    /// The other says it.
    StatedBy,
    /// It is the same figure again.
    SameFigure,
}

impl LinkKind {
    /// All kinds, in order.
    pub const ALL: [Self; 3] = [Self::AliasOf, Self::StatedBy, Self::SameFigure];

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AliasOf => "alias_of",
            Self::StatedBy => "stated_by",
            Self::SameFigure => "same_figure",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl Link {
    /// Whether it says something of that annotation.
    #[must_use]
    pub fn touches(&self, id: AnnotationId) -> bool {
        self.from == id || self.to == id
    }
}
