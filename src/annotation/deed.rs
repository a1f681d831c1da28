//! What an edit was, for the words in which undo speaks of it.

/// What an edit was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What was done.
    pub verb: Verb,
    /// To what: a wording, a name; empty where there is nothing to name.
    pub about: String,
    /// To how many; 1 where it was one.
    pub count: usize,
}

impl Deed {
    /// It was done to one.
    #[must_use]
    pub fn new(verb: Verb, about: impl Into<String>) -> Self {
        Self { verb, about: about.into(), count: 1 }
    }
}

macro_rules! verbs {
    ($($name:ident = $written:literal,)*) => {
        /// What can be done; each is named in saved histories.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the names are the documentation; `src/message/deed.rs` has them in words")]
        pub enum Verb { $($name,)* }

        impl Verb {
            /// All verbs.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name it has in saved histories.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $written,)* }
            }

            /// The verb of that name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|verb| verb.name() == name)
            }
        }
    };
}

verbs! {
    Add = "add",
    Relabel = "relabel",
    Value = "value",
    Canonical = "canonical",
    Resize = "resize",
    Split = "split",
    Join = "join",
    Delete = "delete",
    Reopen = "reopen",
    Confirm = "confirm",
    Dismiss = "dismiss",
    Correct = "correct",
    Link = "link",
    Unlink = "unlink",
    KeepKind = "keep_kind",
    ForgetKind = "forget_kind",
    Publish = "publish",
    Include = "include",
    Exclude = "exclude",
    Rename = "rename",
    DismissCheck = "dismiss_check",
    RestoreCheck = "restore_check",
    Glossary = "glossary",
    Words = "words",
    MakeClaim = "make_claim",
    DeleteClaim = "delete_claim",
    ClaimWording = "claim_wording",
    ClaimPlace = "claim_place",
    Speaker = "speaker",
    Priority = "priority",
    Verdict = "verdict",
    Note = "note",
    Source = "source",
    RemoveSource = "remove_source",
    ClaimStatus = "claim_status",
    Labels = "labels",
    Scale = "scale",
    Rewrite = "rewrite",
    Several = "several",
}
