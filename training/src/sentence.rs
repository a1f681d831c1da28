//! A text with the names in it.

use std::ops::Range;

/// A text with the names in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The text without marks.
    pub text: String,
    /// The names, in order, in bytes.
    pub names: Vec<Range<usize>>,
    /// What counts neither way when a recogniser is measured, in bytes.
    pub open: Vec<Range<usize>>,
}

impl Sentence {
    /// The sentence of a line with marks around the names: `⟦` and `⟧`.
    ///
    /// # Errors
    ///
    /// Where marks nest or do not close.
    pub fn parse(line: &str, [left, right]: [char; 2]) -> Result<Self, String> {
        let (mut text, mut names, mut start) = (String::new(), Vec::new(), None);
        for char in line.chars() {
            if char == left {
                if start.replace(text.len()).is_some() {
                    return Err(format!("a mark inside another: {line}"));
                }
            } else if char == right {
                let start = start.take().ok_or_else(|| format!("a mark that was not opened: {line}"))?;
                names.push(start..text.len());
            } else {
                text.push(char);
            }
        }
        match start {
            None => Ok(Self { text, names, open: Vec::new() }),
            Some(_) => Err(format!("a mark that is not closed: {line}")),
        }
    }

    /// The line with marks.
    pub fn marked(&self, names: &[Range<usize>]) -> String {
        let mut line = String::new();
        let mut at = 0;
        for name in names {
            line += &self.text[at..name.start];
            line += &format!("⟦{}⟧", &self.text[name.clone()]);
            at = name.end;
        }
        line + &self.text[at..]
    }
}
