//! Where mentions are in the whole article, for a narrow strip beside it.

use crate::recognize::Kind;
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// For each kind the rows, of `rows` that stand for the whole text, in which it has a mention; both in order.
///
/// ```
/// use zhupi::recognize::Kind;
/// use zhupi::text::Span;
/// use zhupi::view::strips;
/// let mentions = [(Kind::Figure, Span::new(0, 2)), (Kind::Figure, Span::new(1, 2)), (Kind::Slogan, Span::new(99, 100))];
/// let rows: Vec<(Kind, Vec<usize>)> = strips(100, 10, mentions.into_iter());
/// assert_eq!(rows, [(Kind::Figure, vec![0]), (Kind::Slogan, vec![9])]);
/// ```
#[must_use]
pub fn strips(
    length: usize,
    rows: usize,
    mentions: impl Iterator<Item = (Kind, Span)>,
) -> Vec<(Kind, Vec<usize>)> {
    let mut strips: BTreeMap<Kind, BTreeSet<usize>> = BTreeMap::new();
    for (kind, span) in mentions {
        let row = span.start().saturating_mul(rows).checked_div(length).unwrap_or(0);
        strips.entry(kind).or_default().insert(row.min(rows.saturating_sub(1)));
    }
    strips.into_iter().map(|(kind, rows)| (kind, rows.into_iter().collect())).collect()
}
