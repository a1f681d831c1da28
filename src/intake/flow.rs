//! Text as a page shows it: lines, and blanks that collapse.

/// Lines while they are gathered.
#[derive(Debug, Default)]
pub(super) struct Flow {
    lines: String,
    /// The blank that stands before the next character.
    blank: Blank,
    /// Whether blanks are kept as they are.
    preserved: bool,
}

/// A run of blanks in the source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Blank {
    #[default]
    None,
    /// Spaces and tabs.
    Space,
    /// Spaces with a line break among them.
    Break,
}

impl Flow {
    /// Adds text of the source, with its blanks.
    pub(super) fn text(&mut self, text: &str) {
        for char in text.chars() {
            match char {
                _ if self.preserved => self.lines.push(char),
                '\n' | '\r' => self.blank = Blank::Break,
                ' ' | '\t' | '\u{C}' => self.blank = self.blank.max(Blank::Space),
                '\0' => {}
                _ => self.character(char),
            }
        }
    }

    fn character(&mut self, char: char) {
        if self.needs_space(char) {
            self.lines.push(' ');
        }
        self.blank = Blank::None;
        self.lines.push(char);
    }

    fn needs_space(&self, next: char) -> bool {
        let Some(last) = self.lines.chars().next_back().filter(|last| !matches!(last, '\n' | '\t')) else {
            return false;
        };
        match self.blank {
            Blank::None => false,
            Blank::Space => true,
            Blank::Break => !(is_wide(last) && is_wide(next)),
        }
    }

    /// Bytes so far.
    pub(super) const fn length(&self) -> usize {
        self.lines.len()
    }

    /// What came behind so many bytes.
    pub(super) fn since(&self, start: usize) -> &str {
        self.lines.get(start..).unwrap_or_default()
    }

    /// Ends the line, if there is anything on it.
    pub(super) fn line(&mut self) {
        self.blank = Blank::None;
        if !self.lines.is_empty() && !self.lines.ends_with('\n') {
            self.lines.push('\n');
        }
    }

    /// Ends the line, empty or not.
    pub(super) fn line_break(&mut self) {
        self.blank = Blank::None;
        self.lines.push('\n');
    }

    /// Begins a cell: a tab, unless it is the first of the row.
    pub(super) fn cell(&mut self) {
        self.blank = Blank::None;
        if !self.lines.is_empty() && !self.lines.ends_with('\n') {
            self.lines.push('\t');
        }
    }

    /// Whether blanks are kept from here on.
    pub(super) fn preserve(&mut self, preserved: bool) {
        self.preserved = preserved;
    }

    /// The lines, without empty ones at the start and the end.
    pub(super) fn finish(self) -> String {
        self.lines.trim_matches('\n').to_owned()
    }
}

/// Whether a line break beside the character is no blank: Chinese characters, kana and their punctuation.
///
/// Source: CSS Text Module Level 3, *segment break transformation rules*, and Unicode's `East_Asian_Width`; with the
/// curly quotation marks, the dash and the ellipsis, which Chinese sets without blanks.
const fn is_wide(char: char) -> bool {
    matches!(char,
        '\u{2E80}'..='\u{A4CF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF01}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}' | '\u{20000}'..='\u{3FFFF}' | '—' | '‘'..='”' | '…')
}
