//! Sentences made from patterns: `compose/*.txt`, written as `README.md` says.

use crate::chance::Chance;
use crate::sentence::Sentence;
use std::collections::{BTreeMap, HashMap};

/// A part of a pattern.
#[derive(Clone, Debug)]
enum Part {
    Text(String),
    /// A slot, and whether what fills it is a name.
    Slot(String, bool),
    /// One of these.
    Choice(Vec<Vec<Part>>),
}

/// Slots and the patterns of each style.
#[derive(Clone, Debug, Default)]
pub struct Grammar {
    slots: HashMap<String, Vec<Vec<Part>>>,
    styles: BTreeMap<String, Vec<Vec<Part>>>,
}

impl Grammar {
    /// Reads files of slots and patterns.
    ///
    /// # Errors
    ///
    /// Where a slot is used and not there.
    pub fn read(files: &[String], lists: HashMap<String, Vec<String>>) -> Result<Self, String> {
        let mut grammar = Self::default();
        for (name, words) in lists {
            grammar.slots.insert(name, words.into_iter().map(|word| vec![Part::Text(word)]).collect());
        }
        files.iter().for_each(|file| grammar.add(file));
        let missing = grammar.missing();
        if missing.is_empty() { Ok(grammar) } else { Err(format!("no slots: {missing:?}")) }
    }

    fn add(&mut self, file: &str) {
        let mut head = ("", "");
        for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")) {
            match line.split_once(' ') {
                Some((sort @ ("=" | "*" | "@"), name)) => head = (sort, name),
                _ => {
                    let into = if head.0 == "@" {
                        self.styles.entry(head.1.to_owned()).or_default()
                    } else {
                        self.slots.entry(head.1.to_owned()).or_default()
                    };
                    if head.0 == "*" {
                        into.extend(line.split(' ').map(|word| vec![Part::Text(word.to_owned())]));
                    } else {
                        into.push(parts(line));
                    }
                }
            }
        }
    }

    fn missing(&self) -> Vec<String> {
        let mut missing = Vec::new();
        let all = self.slots.values().chain(self.styles.values()).flatten();
        all.for_each(|pattern| self.check(pattern, &mut missing));
        missing.sort();
        missing.dedup();
        missing
    }

    fn check(&self, pattern: &[Part], missing: &mut Vec<String>) {
        for part in pattern {
            match part {
                Part::Slot(name, _) if !self.slots.contains_key(name) => missing.push(name.clone()),
                Part::Choice(of) => of.iter().for_each(|pattern| self.check(pattern, missing)),
                _ => {}
            }
        }
    }

    /// So many texts of one to three sentences of a style, each pattern alike often.
    pub fn compose(&self, count: usize, chance: &mut Chance) -> Vec<Sentence> {
        let styles: Vec<_> =
            self.styles.values().flat_map(|style| std::iter::repeat_n(style, style.len())).collect();
        let compose = |_| {
            let style = chance.one_of(&styles);
            let mut line = String::new();
            for _ in 0..*chance.one_of(&[1, 1, 2, 3]) {
                let pattern = chance.one_of(style).clone();
                self.fill(&pattern, false, &mut line, chance);
            }
            let line = respelled(line, chance);
            Sentence::parse(&line, ['⟦', '⟧']).unwrap_or_else(|error| panic!("{error}"))
        };
        (0..count).map(compose).collect()
    }

    /// The first of the slots that lists a wording.
    pub fn listing<'s>(&self, wording: &str, slots: &[&'s str]) -> Option<&'s str> {
        let lists = |slot: &&&str| {
            self.slots[**slot]
                .iter()
                .any(|filling| matches!(filling.as_slice(), [Part::Text(word)] if word == wording))
        };
        slots.iter().find(lists).copied()
    }

    /// A name for a slot.
    pub fn name(&self, slot: &str, chance: &mut Chance) -> String {
        let mut name = String::new();
        self.fill(&[Part::Slot(slot.to_owned(), false)], true, &mut name, chance);
        name
    }

    fn fill(&self, pattern: &[Part], inside: bool, line: &mut String, chance: &mut Chance) {
        for part in pattern {
            match part {
                Part::Text(text) => *line += text,
                Part::Slot(name, marked) => {
                    let marked = *marked && !inside;
                    let filling = chance.one_of(&self.slots[name]).clone();
                    line.extend(marked.then_some('⟦'));
                    self.fill(&filling, inside || marked, line, chance);
                    line.extend(marked.then_some('⟧'));
                }
                Part::Choice(of) => self.fill(&chance.one_of(of).clone(), inside, line, chance),
            }
        }
    }
}

/// Now and then all marks of punctuation are wide, or narrow.
fn respelled(line: String, chance: &mut Chance) -> String {
    let wide = [(',', '，'), (':', '：'), (';', '；'), ('!', '！'), ('?', '？'), ('(', '（'), (')', '）')];
    match chance.below(10) {
        0..=4 => wide.iter().fold(line, |line, (narrow, wide)| line.replace(*narrow, &wide.to_string())),
        5 => wide.iter().fold(line, |line, (narrow, wide)| line.replace(*wide, &narrow.to_string())),
        _ => line,
    }
}

/// The parts of a pattern: `{slot}`, `{Slot}` for a name, `(one|other)`, `[perhaps]`.
fn parts(line: &str) -> Vec<Part> {
    let chars: Vec<char> = line.chars().collect();
    let mut at = 0;
    let mut choice = branches(&chars, &mut at, None);
    if choice.len() == 1 { choice.remove(0) } else { vec![Part::Choice(choice)] }
}

fn branches(chars: &[char], at: &mut usize, close: Option<char>) -> Vec<Vec<Part>> {
    let mut branches = vec![Vec::new()];
    while let Some(char) = chars.get(*at).copied() {
        *at += 1;
        let part = match char {
            _ if Some(char) == close => return branches,
            '|' if close.is_some() => {
                branches.push(Vec::new());
                continue;
            }
            '(' => Part::Choice(self::branches(chars, at, Some(')'))),
            '[' => {
                let mut of = self::branches(chars, at, Some(']'));
                of.push(Vec::new());
                Part::Choice(of)
            }
            '{' => {
                let name: String = chars[*at..].iter().take_while(|char| **char != '}').collect();
                *at += name.chars().count() + 1;
                Part::Slot(name.to_lowercase(), name.starts_with(|char: char| char.is_ascii_uppercase()))
            }
            _ => Part::Text(char.to_string()),
        };
        if let Some(branch) = branches.last_mut() {
            branch.push(part);
        }
    }
    branches
}
