//! Lists of words, looked up by the longest that stands at a place.

/// Words with what they mean, as a tree of characters.
#[derive(Debug)]
pub(super) struct Words<T> {
    nodes: Vec<Node<T>>,
    /// For each ideograph the root's child, 0 where there is none.
    ideographs: Vec<u16>,
}

/// The first ideograph, and how many there are.
const IDEOGRAPHS: (u32, usize) = (0x4E00, 0x5200);

#[derive(Debug)]
struct Node<T> {
    /// Sorted by character.
    children: Vec<(char, usize)>,
    value: Option<T>,
}

impl<T: Copy> Words<T> {
    /// Words that are read forwards.
    pub(super) fn forwards<'w>(words: impl IntoIterator<Item = (&'w str, T)>) -> Self {
        let mut list = Self::empty();
        for (word, value) in words {
            list.insert(word.chars(), value);
        }
        list.indexed()
    }

    /// Words that are read backwards, from their end.
    pub(super) fn backwards<'w>(words: impl IntoIterator<Item = (&'w str, T)>) -> Self {
        let mut list = Self::empty();
        for (word, value) in words {
            list.insert(word.chars().rev(), value);
        }
        list.indexed()
    }

    const fn empty() -> Self {
        Self { nodes: Vec::new(), ideographs: Vec::new() }
    }

    /// With a table for the first character, which decides most look-ups.
    fn indexed(mut self) -> Self {
        let mut table = vec![0; IDEOGRAPHS.1];
        for &(char, child) in self.nodes.first().map_or(&[][..], |root| root.children.as_slice()) {
            if let (Some(entry), Ok(child)) =
                (ideograph(char).and_then(|at| table.get_mut(at)), u16::try_from(child))
            {
                *entry = child;
            }
        }
        self.ideographs = table;
        self
    }

    /// The child of the root for a character.
    fn begin(&self, char: char) -> Option<&Node<T>> {
        let root = self.nodes.first()?;
        let indexed = ideograph(char).and_then(|at| self.ideographs.get(at)).copied();
        match indexed {
            Some(0) if self.nodes.len() <= usize::from(u16::MAX) => None,
            Some(child) if child > 0 => self.nodes.get(usize::from(child)),
            _ => self.child(root, char),
        }
    }

    fn child(&self, node: &Node<T>, char: char) -> Option<&Node<T>> {
        let place = node.children.binary_search_by_key(&char, |child| child.0).ok()?;
        self.nodes.get(node.children.get(place)?.1)
    }

    fn insert(&mut self, chars: impl Iterator<Item = char>, value: T) {
        let mut at = self.node_or_new(None);
        for char in chars {
            at = self.node_or_new(Some((at, char)));
        }
        if let Some(node) = self.nodes.get_mut(at) {
            node.value = Some(value);
        }
    }

    /// The root, or the child of a node for a character; made where it is missing.
    fn node_or_new(&mut self, under: Option<(usize, char)>) -> usize {
        let new = self.nodes.len();
        let found = match under {
            None => self.nodes.first().map(|_| 0),
            Some((parent, char)) => self.nodes.get_mut(parent).and_then(|node| {
                match node.children.binary_search_by_key(&char, |child| child.0) {
                    Ok(place) => node.children.get(place).map(|child| child.1),
                    Err(place) => {
                        node.children.insert(place, (char, new));
                        None
                    }
                }
            }),
        };
        found.unwrap_or_else(|| {
            self.nodes.push(Node { children: Vec::new(), value: None });
            new
        })
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
        let mut found = node.value.map(|value| (length, value));
        for char in chars {
            let Some(child) = self.child(node, char) else { break };
            node = child;
            length += char.len_utf8();
            found = node.value.map(|value| (length, value)).or(found);
        }
        found
    }

    /// The characters that a word begins with, or ends with where they are read backwards.
    pub(super) fn initials(&self) -> impl Iterator<Item = char> + '_ {
        self.nodes.first().into_iter().flat_map(|root| root.children.iter().map(|child| child.0))
    }
}

/// The place of an ideograph in the table.
fn ideograph(char: char) -> Option<usize> {
    usize::try_from(u32::from(char).checked_sub(IDEOGRAPHS.0)?).ok().filter(|&at| at < IDEOGRAPHS.1)
}

/// A word for each blank-separated item of `list`, all of one meaning.
pub(super) fn each<T: Copy>(list: &'static str, value: T) -> impl Iterator<Item = (&'static str, T)> {
    list.split_whitespace().map(move |word| (word, value))
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
