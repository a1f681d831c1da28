//! A text of which some characters were changed, and where its spans went.

use crate::text::Span;

/// A text that was rewritten for a format.
pub(super) struct Rewritten {
    /// The new text.
    pub(super) text: String,
    /// How many places were rewritten.
    pub(super) places: usize,
    /// Old and new byte offsets behind each place.
    shifts: Vec<(usize, usize)>,
}

impl Rewritten {
    /// Replaces every stretch that `replace` names, by its length in bytes and what comes in its place; it is asked
    /// with the rest of the text at each character.
    pub(super) fn new(text: &str, replace: impl Fn(&str) -> Option<(usize, &'static str)>) -> Self {
        let mut new = Self { text: String::with_capacity(text.len()), places: 0, shifts: Vec::new() };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let (length, instead) = match replace(rest) {
                Some((length, instead)) => (length, Some(instead)),
                None => (first.len_utf8(), None),
            };
            let (here, behind) = rest.split_at_checked(length).unwrap_or((rest, ""));
            new.text.push_str(instead.unwrap_or(here));
            rest = behind;
            if instead.is_some() {
                new.places += 1;
                new.shifts.push((text.len() - rest.len(), new.text.len()));
            }
        }
        new
    }

    /// Where a span of the old text is in the new one. An end inside a rewritten place goes behind what came instead.
    pub(super) fn span(&self, span: Span) -> Span {
        Span::new(self.offset(span.start()), self.offset(span.end()))
    }

    fn offset(&self, old: usize) -> usize {
        let at = self.shifts.partition_point(|&(behind, _)| behind <= old);
        let (behind, new) = at.checked_sub(1).and_then(|at| self.shifts.get(at)).copied().unwrap_or_default();
        let next = self.shifts.get(at).map_or(self.text.len(), |&(_, new)| new);
        (new + (old - behind)).min(next)
    }
}

#[cfg(test)]
mod tests {
    use super::Rewritten;
    use crate::text::Span;

    #[test]
    fn spans_follow_their_text() {
        let old = "一\r\n二\r\n\u{1}三";
        let new = Rewritten::new(old, |rest| {
            if rest.starts_with("\r\n") {
                Some((2, "\n"))
            } else {
                rest.starts_with('\u{1}').then_some((1, ""))
            }
        });
        assert_eq!((&*new.text, new.places), ("一\n二\n三", 3));
        for word in ["一", "二", "三"] {
            let at = old.find(word).unwrap();
            assert_eq!(new.span(Span::new(at, at + 3)).of(&new.text), word);
        }
        assert_eq!(new.span(Span::new(0, old.len())), Span::new(0, new.text.len()));
    }
}
