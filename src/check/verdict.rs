//! Whether a calculated range and a printed figure agree.

use super::Outcome;
use super::range::Range;
use super::reading::Reading;

/// Whether a calculated number can be the printed one.
///
/// Where the wording leaves the printed range open, a number near it is neither right nor wrong.
pub(super) fn outcome(calculated: Range, printed: &Reading) -> Outcome {
    let near = || {
        let reach = printed.range.width().filter(|_| printed.soft)?;
        printed.range.widened(reach)?.meets(calculated)
    };
    match calculated.meets(printed.range) {
        None => Outcome::NotAssessable,
        Some(true) => Outcome::Holds,
        Some(false) if near() == Some(true) => Outcome::Uncertain,
        Some(false) => Outcome::Fails,
    }
}
