//! Articles marked by hand, in the two forms that the tests read.
//!
//! `NAME.gold.json` beside `NAME.txt` counts in code points. A *marked* article is a text of its own:
//!
//! ```text
//! date: 2022-06-18            or `none`
//! topic: what it is about
//!
//! 累计到位资金⟦F:money=14520000000 CNY|145.2亿元⟧，⟦O:party=永州市委|市委⟧……
//!
//! %%
//! share holds: 74个 ; 106个 ; 69.8%
//! ```
//!
//! A mark is `⟦`, a letter (F figure, O organisation, S slogan, D document), `?` where it counts neither way, `:class`,
//! `=value` or `=full name`, `|`, the text, `⟧`. After `%%` stand the relations that a reader can check, with operands
//! by their text, `#2` for the second mark of the same text. An article without any mark has its relations alone
//! marked; their operands are found by what is printed.

use serde::Deserialize;
use std::path::{Path, PathBuf};

/// An article and what must be found in it.
#[derive(Deserialize)]
pub struct Gold {
    pub date: Option<String>,
    pub mentions: Vec<GoldMention>,
    #[serde(skip)]
    pub text: String,
    #[serde(skip)]
    pub relations: Vec<Relation>,
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct GoldMention {
    pub kind: String,
    pub class: Option<String>,
    pub start: usize,
    pub end: usize,
    pub text: String,
    #[serde(default)]
    pub weak: bool,
    #[serde(default)]
    pub optional: bool,
    #[serde(default)]
    pub alternatives: Vec<[usize; 2]>,
    #[serde(default)]
    pub alternative_classes: Vec<String>,
    pub core: Option<[usize; 2]>,
    pub numeral: Option<[usize; 2]>,
    pub value: Option<GoldValue>,
    #[serde(default)]
    pub alternative_values: Vec<GoldValue>,
    pub modifier: Option<String>,
    pub canonical: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
pub struct GoldValue {
    pub number: Option<String>,
    pub unit: Option<String>,
    pub iso: Option<String>,
    #[serde(default)]
    pub iso_alternatives: Vec<String>,
}

/// A relation between figures that a reader can check.
#[derive(Clone, Debug)]
pub struct Relation {
    pub check: String,
    pub outcome: String,
    /// The half-open spans of its operands, in code points.
    pub operands: Vec<[usize; 2]>,
}

impl GoldMention {
    pub fn at(&self, span: [usize; 2]) -> bool {
        [self.start, self.end] == span || self.alternatives.contains(&span)
    }

    pub fn counts(&self) -> bool {
        !self.optional && !self.weak
    }

    /// What stands before the bar of a mark: `F:money=14520000000 CNY`.
    fn opened(head: &str, start: usize) -> Self {
        let (before, value) =
            head.split_once('=').map_or((head, None), |(before, value)| (before, Some(value)));
        let (letter, class) =
            before.split_once(':').map_or((before, None), |(letter, class)| (letter, Some(class)));
        let kind = match letter.trim_end_matches('?') {
            "F" => "figure",
            "O" => "organization",
            "S" => "slogan",
            "D" => "document",
            other => panic!("no kind has the letter {other:?}"),
        };
        Self {
            kind: kind.to_owned(),
            class: class.map(|class| class.replace('_', " ")),
            start,
            optional: letter.ends_with('?'),
            value: value.filter(|_| kind == "figure").map(|value| GoldValue::of_class(class, value)),
            canonical: value.filter(|_| kind == "organization").map(str::to_owned),
            ..Self::default()
        }
    }
}

impl GoldValue {
    /// `74 个` or ISO 8601, as the class has it.
    fn of_class(class: Option<&str>, value: &str) -> Self {
        let calendar = matches!(class, Some("date" | "period" | "time" | "set")) || value.starts_with('P');
        let (number, unit) =
            value.split_once(' ').map_or((value, None), |(number, unit)| (number, Some(unit)));
        Self {
            number: (!calendar).then(|| number.to_owned()),
            unit: unit.filter(|_| !calendar).map(str::to_owned),
            iso: calendar.then(|| value.to_owned()),
            iso_alternatives: Vec::new(),
        }
    }
}

impl Gold {
    /// Reads a marked article.
    ///
    /// # Panics
    ///
    /// Where the marks are not well-formed.
    pub fn marked(source: &str) -> Self {
        let (head, rest) = source.split_once("\n\n").expect("a head and an empty line");
        let (body, relations) = rest.split_once("\n\n%%\n").unwrap_or((rest, ""));
        let date = head.lines().find_map(|line| line.strip_prefix("date: ")).filter(|date| *date != "none");
        let (text, mentions) = unmark(body);
        let relations =
            relations.lines().filter(|line| !line.is_empty()).map(|line| relation(line, &mentions, &text));
        Self { date: date.map(str::to_owned), relations: relations.collect(), mentions, text }
    }

    /// The articles of a folder with their paths, in order; none where there is no such folder.
    pub fn all(folder: &Path) -> Vec<(PathBuf, Self)> {
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let mut golds: Vec<_> = files.filter_map(|path| Self::read(&path).map(|gold| (path, gold))).collect();
        golds.sort_by(|one, other| one.0.cmp(&other.0));
        golds
    }

    fn read(path: &Path) -> Option<Self> {
        let source = std::fs::read_to_string(path).ok()?;
        let name = path.to_string_lossy();
        if let Some(stem) = name.strip_suffix(".gold.json") {
            let mut gold: Self = serde_json::from_str(&source).unwrap();
            gold.text = std::fs::read_to_string(format!("{stem}.txt")).unwrap();
            return Some(gold);
        }
        (name.ends_with(".txt") && source.starts_with("date: ")).then(|| Self::marked(&source))
    }
}

/// The text without its marks, and the marks.
fn unmark(marked: &str) -> (String, Vec<GoldMention>) {
    let (mut text, mut length, mut mentions, mut open) = (String::new(), 0, Vec::new(), Vec::new());
    let mut rest = marked;
    while let Some(char) = rest.chars().next() {
        rest = &rest[char.len_utf8()..];
        match char {
            '⟦' => {
                let (head, after) = rest.split_once('|').expect("a mark has a bar");
                open.push((GoldMention::opened(head, length), text.len()));
                rest = after;
            }
            '⟧' => {
                let (mention, from): (GoldMention, usize) = open.pop().expect("a mark is opened");
                mentions.push(GoldMention { end: length, text: text[from..].to_owned(), ..mention });
            }
            _ => {
                text.push(char);
                length += 1;
            }
        }
    }
    assert!(open.is_empty(), "a mark is not closed");
    mentions.sort_by_key(|mention| (mention.start, std::cmp::Reverse(mention.end)));
    (text, mentions)
}

/// Where a wording stands for the nth time, in code points; not where it is the end of a longer number.
fn printed(text: &str, wording: &str, nth: usize) -> Option<[usize; 2]> {
    let inside = |at: usize| text[..at].ends_with(|char: char| char.is_ascii_digit() || char == '.');
    let (at, _) = text.match_indices(wording).filter(|&(at, _)| !inside(at)).nth(nth - 1)?;
    let start = text[..at].chars().count();
    Some([start, start + wording.chars().count()])
}

/// `share holds: 74个 ; 106个 ; 69.8%`
fn relation(line: &str, mentions: &[GoldMention], whole: &str) -> Relation {
    let (head, operands) = line.split_once(": ").expect("a colon");
    let (check, outcome) = head.split_once(' ').expect("an outcome");
    let operands = operands.split(" ; ").map(|operand| {
        let (text, nth) =
            operand.split_once('#').map_or((operand, 1), |(text, nth)| (text, nth.parse().unwrap()));
        if mentions.is_empty() {
            return printed(whole, text, nth).unwrap_or_else(|| panic!("{operand} is not there: {line}"));
        }
        let mut same = mentions.iter().filter(|mention| mention.text == text);
        let mention = same.nth(nth - 1).unwrap_or_else(|| panic!("{operand} is no mark: {line}"));
        [mention.start, mention.end]
    });
    Relation { check: check.to_owned(), outcome: outcome.to_owned(), operands: operands.collect() }
}
