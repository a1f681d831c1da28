//! A check between annotations, and the name under which it is remembered.

use crate::annotation::{Annotation, AnnotationId};
use crate::check::Check;
use std::fmt;

/// A check between annotations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// The check; its own operands count the annotations beside it: 0, 1, and so on.
    pub check: Check,
    /// The annotations it relates, in the same order.
    pub operands: Vec<AnnotationId>,
    /// Under which it is remembered.
    pub fingerprint: Fingerprint,
}

/// What stays the same of a check when it is made anew or the text is edited elsewhere: its name, what its operands
/// say, and the words beside them, without any position. Saved files hold it, so how it is made never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

/// As many characters beside an operand belong to it.
const CONTEXT: usize = 6;

impl Relation {
    /// A check between these annotations, in the order of its operands.
    #[must_use]
    pub fn new(mut check: Check, operands: &[&Annotation]) -> Self {
        check.operands = (0..operands.len()).collect();
        let fingerprint = Fingerprint::of(check.check, operands);
        Self { check, operands: operands.iter().map(|operand| operand.id).collect(), fingerprint }
    }
}

impl Fingerprint {
    fn of(check: &str, operands: &[&Annotation]) -> Self {
        let operands = operands.iter().flat_map(|operand| {
            let anchor = &operand.anchor;
            let from = anchor.prefix.char_indices().rev().take(CONTEXT).last().map_or(0, |(at, _)| at);
            let to = anchor.suffix.char_indices().nth(CONTEXT).map_or(anchor.suffix.len(), |(at, _)| at);
            let beside = (anchor.prefix.get(from..), anchor.suffix.get(..to));
            [beside.0.unwrap_or_default(), &*anchor.quote, beside.1.unwrap_or_default()]
        });
        // FNV-1a over the parts with an end behind each.
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let parts = std::iter::once(check).chain(operands);
        Self(parts.flat_map(|part| part.bytes().chain([0])).fold(0xcbf2_9ce4_8422_2325, mix))
    }

    /// The fingerprint that was written so.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        u64::from_str_radix(text, 16).ok().map(Self)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}
