//! Lists of words, looked up by the longest that stands at a place.

use super::start::Opening;
use std::collections::BTreeMap;

/// Words with what they mean, as a tree of characters in two flat lists.
#[derive(Debug)]
pub(super) struct Words<T> {
    nodes: Vec<Node<T>>,
    /// The children of all nodes, those of one node side by side and sorted by character.
    children: Vec<(char, u32)>,
    /// For each ideograph the root's child, 0 where there is none.
    ideographs: Vec<u32>,
}

/// The children's place in the list, and what the word that ends here means.
#[derive(Clone, Copy, Debug)]
struct Node<T> {
    first: u32,
    last: u32,
    value: Option<T>,
}

/// A node while the list is built.
#[derive(Debug)]
struct Branch<T> {
    children: BTreeMap<char, usize>,
    value: Option<T>,
}

/// The first ideograph, and how many there are.
const IDEOGRAPHS: (u32, usize) = (0x4E00, 0x5200);

impl<T: Copy> Words<T> {
    /// Words that are read forwards.
    pub(super) fn forwards<'w>(words: impl IntoIterator<Item = (&'w str, T)>) -> Self {
        let mut branches = vec![Branch { children: BTreeMap::new(), value: None }];
        for (word, value) in words {
            insert(&mut branches, word.chars(), value);
        }
        Self::flattened(&branches)
    }

    /// Words that are read backwards, from their end.
    pub(super) fn backwards<'w>(words: impl IntoIterator<Item = (&'w str, T)>) -> Self {
        let mut branches = vec![Branch { children: BTreeMap::new(), value: None }];
        for (word, value) in words {
            insert(&mut branches, word.chars().rev(), value);
        }
        Self::flattened(&branches)
    }

    fn flattened(branches: &[Branch<T>]) -> Self {
        let small = |number: usize| u32::try_from(number).unwrap_or_default();
        let mut list = Self { nodes: Vec::new(), children: Vec::new(), ideographs: vec![0; IDEOGRAPHS.1] };
        for branch in branches {
            let first = small(list.children.len());
            list.children.extend(branch.children.iter().map(|(&char, &child)| (char, small(child))));
            list.nodes.push(Node { first, last: small(list.children.len()), value: branch.value });
        }
        for (&char, &child) in branches.iter().take(1).flat_map(|root| &root.children) {
            if let Some(entry) = ideograph(char).and_then(|at| list.ideographs.get_mut(at)) {
                *entry = small(child);
            }
        }
        list
    }

    fn node(&self, at: u32) -> Option<&Node<T>> {
        self.nodes.get(usize::try_from(at).ok()?)
    }

    fn children(&self, node: &Node<T>) -> &[(char, u32)] {
        let range = usize::try_from(node.first).ok().zip(usize::try_from(node.last).ok());
        range.and_then(|(first, last)| self.children.get(first..last)).unwrap_or_default()
    }

    /// The child of the root for a character.
    fn begin(&self, char: char) -> Option<&Node<T>> {
        match ideograph(char).and_then(|at| self.ideographs.get(at)) {
            Some(0) => None,
            Some(&child) => self.node(child),
            None => self.child(self.nodes.first()?, char),
        }
    }

    fn child(&self, node: &Node<T>, char: char) -> Option<&Node<T>> {
        let children = self.children(node);
        let place = children.binary_search_by_key(&char, |child| child.0).ok()?;
        self.node(children.get(place)?.1)
    }

    /// The longest word that `text` begins with, and its length in bytes.
    pub(super) fn first(&self, text: &str) -> Option<(usize, T)> {
        self.longest(text.chars())
    }

    /// The longest word that `text` ends with, and its length in bytes.
    pub(super) fn last(&self, text: &str) -> Option<(usize, T)> {
        self.longest(text.chars().rev())
    }

    fn longest(&self, mut chars: impl Iterator<Item = char>) -> Option<(usize, T)> {
        let first = chars.next()?;
        let mut node = self.begin(first)?;
        let mut length = first.len_utf8();
        let mut found = node.value.as_ref().map(|value| (length, value));
        for char in chars {
            let Some(child) = self.child(node, char) else { break };
            node = child;
            length += char.len_utf8();
            found = node.value.as_ref().map(|value| (length, value)).or(found);
        }
        found.map(|(length, &value)| (length, value))
    }

    /// How the words begin, or end where they are read backwards.
    pub(super) fn openings(&self) -> impl Iterator<Item = Opening> + '_ {
        let roots = self.nodes.first().into_iter().flat_map(|root| self.children(root));
        roots.filter_map(|&(first, node)| Some((first, self.node(node)?))).flat_map(|(first, node)| {
            let alone = node.value.map(|_| (first, None));
            let longer = self.children(node).iter().map(move |&(second, _)| (first, Some(second)));
            alone.into_iter().chain(longer)
        })
    }
}

fn insert<T>(branches: &mut Vec<Branch<T>>, chars: impl Iterator<Item = char>, value: T) {
    let mut at = 0;
    for char in chars {
        let new = branches.len();
        let Some(branch) = branches.get_mut(at) else { return };
        at = *branch.children.entry(char).or_insert(new);
        if at == new {
            branches.push(Branch { children: BTreeMap::new(), value: None });
        }
    }
    if let Some(branch) = branches.get_mut(at) {
        branch.value = Some(value);
    }
}

/// The place of an ideograph in the table.
fn ideograph(char: char) -> Option<usize> {
    usize::try_from(u32::from(char).checked_sub(IDEOGRAPHS.0)?).ok().filter(|&at| at < IDEOGRAPHS.1)
}

/// A word for each blank-separated item of `list`, all of one meaning.
pub(super) fn each<T: Copy>(list: &str, value: T) -> impl Iterator<Item = (&str, T)> {
    list.split_whitespace().map(move |word| (word, value))
}

/// A word for each blank-separated item of `list`, whose meaning holds the word itself.
pub(super) fn named<'w, T>(
    list: &'static str,
    value: impl Fn(&'static str) -> T,
) -> impl Iterator<Item = (&'w str, T)> {
    list.split_whitespace().map(move |word| (word, value(word)))
}

#[cfg(test)]
mod tests {
    use super::{Words, each};

    #[test]
    fn the_longest_word_wins_from_either_end() {
        let words = Words::forwards(each("元 元旦 百分点", 1).chain(each("百", 2)));
        assert_eq!(words.first("元旦快乐"), Some((6, 1)));
        assert_eq!(words.first("元月"), Some((3, 1)));
        assert_eq!(words.first("百分之"), Some((3, 2)));
        assert_eq!(words.first("月"), None);
        let words = Words::backwards(each("约 条约", 1));
        assert_eq!(words.last("签署条约"), Some((6, 1)));
        assert_eq!(words.last("约"), Some((3, 1)));
        assert_eq!(Words::<u8>::forwards([]).first("约"), None);
    }
}
