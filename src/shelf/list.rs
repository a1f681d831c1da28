//! Finding articles on the shelf.

use super::{Entry, Place};
use crate::text::normalize::half_width;
use std::cmp::Reverse;

/// For how many days a deleted article can be brought back.
pub const KEPT_DAYS: u64 = 30;

/// In which order the list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What changed last first.
    #[default]
    Changed,
    /// What came last first.
    Created,
    /// By title.
    Title,
}

impl Order {
    /// All orders.
    pub const ALL: [Self; 3] = [Self::Changed, Self::Created, Self::Title];
}

/// The entries whose title or date holds all words of `wanted`, in an order. Width and case do not count.
#[must_use]
pub fn find<'e>(entries: &'e [Entry], wanted: &str, order: Order) -> Vec<&'e Entry> {
    let wanted = fold(wanted);
    let fits = |entry: &&Entry| {
        let text = fold(&format!("{} {}", entry.title, entry.published.as_deref().unwrap_or_default()));
        wanted.split_whitespace().all(|word| text.contains(word))
    };
    let mut found: Vec<_> = entries.iter().filter(fits).collect();
    match order {
        Order::Changed => found.sort_by_key(|entry| (Reverse(entry.changed), &entry.id)),
        Order::Created => found.sort_by_key(|entry| (Reverse(entry.created), &entry.id)),
        Order::Title => found.sort_by_key(|entry| (&entry.title, &entry.id)),
    }
    found
}

/// The text in half width and lower case.
fn fold(text: &str) -> String {
    text.chars().map(half_width).flat_map(char::to_lowercase).collect()
}

/// The articles that were deleted so long ago that they go for good.
#[must_use]
pub fn stale(entries: &[Entry], now: u64) -> Vec<&Entry> {
    let long = KEPT_DAYS * 24 * 60 * 60 * 1000;
    let is_stale = |entry: &&Entry| matches!(entry.place, Place::Bin(since) if since + long < now);
    entries.iter().filter(is_stale).collect()
}

#[cfg(test)]
mod tests {
    use super::{Order, find, stale};
    use crate::shelf::{Entry, Place};
    use crate::store::Article;

    fn entry(title: &str, changed: u64) -> Entry {
        let article = Article { title: title.to_owned(), ..Article::default() };
        Entry { created: 100 - changed, ..Entry::new(title, &article, changed) }
    }

    #[test]
    fn words_find_titles_in_the_order_asked_for() {
        let entries = [entry("永州 GDP 增长", 1), entry("清河县", 3), entry("ＧＤＰ 核算", 2)];
        let titles = |wanted: &str, order| -> Vec<_> {
            find(&entries, wanted, order).into_iter().map(|entry| entry.title.clone()).collect()
        };
        assert_eq!(titles("", Order::Changed), ["清河县", "ＧＤＰ 核算", "永州 GDP 增长"]);
        assert_eq!(titles("gdp", Order::Created), ["永州 GDP 增长", "ＧＤＰ 核算"]);
        assert_eq!(titles("增长 永州", Order::Title), ["永州 GDP 增长"]);
        assert!(titles("上海", Order::Title).is_empty());
    }

    #[test]
    fn what_is_deleted_goes_after_thirty_days() {
        let day = 24 * 60 * 60 * 1000;
        let entries = [1, 10].map(|at| Entry { place: Place::Bin(at * day), ..entry("题", at) });
        assert!(stale(&entries, 31 * day).is_empty());
        assert_eq!(stale(&entries, 32 * day), [&entries[0]]);
    }
}
