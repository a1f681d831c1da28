//! The article as evidence: what was found once is found everywhere, in one class and with one canonical wording.

use super::clue::{Clue, Weights};
use super::clues::counting::groups;
use super::fold::{fold, is_separator};
use super::line::{Line, starts};
use super::members::members;
use super::quotes::quotes;
use super::score::sum_of;
use super::tables::STRONG_HEADS;
use super::wordings::{Wordings, key};
use super::{Slogan, SloganClass, rule};
use crate::recognize::{Body, Confidence, Finding, lexicon};
use crate::text::{Document, Span};
use std::collections::{BTreeMap, HashMap};

/// How many members of an article's glossary are looked for.
const MOST: usize = 4_000;

/// One slogan of the article.
#[derive(Clone, Debug)]
struct Entry {
    canonical: String,
    /// How sure the occurrences of each class are together.
    classes: BTreeMap<SloganClass, u32>,
    confidence: Confidence,
    /// Also without quotation marks.
    everywhere: bool,
}

/// Promotes doubtful wordings that come back, finds the later occurrences, and settles class and canonical wording.
pub(super) fn link(document: &Document, findings: &mut Vec<Finding>, weights: &Weights) {
    promote(document, findings, weights);
    let glossary = glossary(document, findings);
    if glossary.is_empty() {
        return;
    }
    occurrences(document, &glossary, findings);
    parts(document, &glossary, findings);
    settle(document, &glossary, findings);
}

/// How often a wording stands in the article.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Recurrence {
    /// In quotation marks, or found by its form.
    pub(super) found: usize,
    /// In all, whether it was found or not.
    pub(super) all: usize,
}

impl Recurrence {
    /// What coming back says for a wording; `plain` is a word of the dictionary.
    pub(super) fn clues(self, plain: bool) -> Vec<Clue> {
        let mut clues = Vec::new();
        if self.found > 1 {
            clues.push(Clue::Repeated);
        }
        if self.found > 3 {
            clues.push(Clue::RepeatedOften);
        }
        if self.all > self.found && !plain {
            clues.push(Clue::Unmarked);
        }
        clues
    }
}

/// How often each of the wordings stands in the article, by its key; of those of one and two characters only what
/// was found is counted.
pub(super) fn recurrences(document: &Document, wordings: &[&str]) -> HashMap<String, Recurrence> {
    let mut recurrences: HashMap<String, Recurrence> = HashMap::new();
    for wording in wordings {
        recurrences.entry(key(wording)).or_default().found += 1;
    }
    let long: Vec<&str> = wordings.iter().copied().filter(|wording| wording.chars().count() > 2).collect();
    let searched = Wordings::new(long.iter().copied());
    each_line(document, |line, _| {
        for found in searched.find(line) {
            let key = long.get(found.entry).map(|wording| key(wording));
            if let Some(recurrence) = key.and_then(|key| recurrences.get_mut(&key)) {
                recurrence.all += 1;
            }
        }
    });
    recurrences
}

/// Keeps a doubtful wording where it comes back, and drops the others.
fn promote(document: &Document, findings: &mut Vec<Finding>, weights: &Weights) {
    let text = document.text();
    let wordings: Vec<&str> =
        findings.iter().filter(|finding| is_slogan(finding)).map(|finding| finding.span.of(text)).collect();
    let recurrences = recurrences(document, &wordings);
    findings.retain_mut(|finding| {
        let plain = finding.rule == rule::DOUBTFUL_WORD;
        if finding.rule != rule::DOUBTFUL && !plain {
            return true;
        }
        let recurrence = recurrences.get(&key(finding.span.of(text))).copied().unwrap_or_default();
        let sum = sum_of(finding.confidence) + weights.sum(&recurrence.clues(plain));
        finding.confidence = super::score::confidence(sum);
        finding.rule = rule::REPEATED.into();
        finding.weak = false;
        sum >= 0
    });
}

fn is_slogan(finding: &Finding) -> bool {
    matches!(finding.body, Body::Slogan(_))
}

/// The article's slogans by their key. Hidden ones stay where they are.
fn glossary(document: &Document, findings: &[Finding]) -> BTreeMap<String, Entry> {
    let mut glossary: BTreeMap<String, Entry> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| !finding.weak) {
        let Body::Slogan(slogan) = &finding.body else {
            continue;
        };
        let wording = finding.span.of(document.text());
        let key = key(wording);
        let everywhere = is_spread(&finding.rule, &key) && slogan.class != SloganClass::Standing;
        let room = glossary.len() < MOST && !key.is_empty();
        match glossary.get_mut(&key) {
            None if room => {
                let classes = BTreeMap::from([(slogan.class, u32::from(finding.confidence.as_hundredths()))]);
                let (canonical, confidence) = (wording.to_owned(), finding.confidence);
                glossary.insert(key, Entry { canonical, classes, confidence, everywhere });
            }
            None => {}
            Some(entry) => entry.join(wording, slogan.class, finding.confidence, everywhere),
        }
    }
    glossary
}

/// Whether a wording is looked for without its marks: a short one found by its marks alone is an ordinary word too.
fn is_spread(rule: &str, key: &str) -> bool {
    rule != rule::WORD && (rule == rule::GAZETTEER || key.chars().count() >= 4)
}

impl Entry {
    /// The class that its occurrences speak for together; the first of equals.
    fn class(&self) -> SloganClass {
        let best = self.classes.iter().rev().max_by_key(|&(_, &sure)| sure);
        best.map_or(SloganClass::Campaign, |(&class, _)| class)
    }

    fn join(&mut self, wording: &str, class: SloganClass, confidence: Confidence, everywhere: bool) {
        if tidiness(wording) > tidiness(&self.canonical) {
            wording.clone_into(&mut self.canonical);
        }
        *self.classes.entry(class).or_default() += u32::from(confidence.as_hundredths());
        self.confidence = self.confidence.max(confidence);
        self.everywhere |= everywhere;
    }
}

/// How fit a spelling is to stand for the others: with 、 between members and no blanks.
fn tidiness(wording: &str) -> u8 {
    let blank = wording.chars().any(|char| fold(char) == ' ');
    let divided = wording.contains('、');
    u8::from(!blank) + 2 * u8::from(divided && !blank)
}

/// Adds the occurrences that no rule found by itself.
fn occurrences(document: &Document, glossary: &BTreeMap<String, Entry>, findings: &mut Vec<Finding>) {
    let entries: Vec<_> = glossary.values().collect();
    let wordings = Wordings::new(entries.iter().map(|entry| entry.canonical.as_str()));
    each_line(document, |line, start| {
        for found in wordings.find(line) {
            let span = line.span(found.from, found.to).shifted(start);
            let entry = entries.get(found.entry).filter(|entry| {
                entry.everywhere || is_quoted(line, found.from, found.to) || is_headed(line, found.to)
            });
            if let Some(entry) = entry {
                add(findings, span, entry, None);
            }
        }
    });
}

/// Whether a head noun stands behind: even a short wording is meant then.
fn is_headed(line: &Line<'_>, to: usize) -> bool {
    STRONG_HEADS.iter().any(|(head, _)| starts(line.after(to, 4), head))
}

fn is_quoted(line: &Line<'_>, from: usize, to: usize) -> bool {
    line.before(from, 1).iter().any(|char| "“\"‘「『".contains(*char))
        && line.at(to).is_some_and(|char| "”\"’」』".contains(char))
}

/// Adds members and halves that are quoted alone: “一国”之本.
fn parts(document: &Document, glossary: &BTreeMap<String, Entry>, findings: &mut Vec<Finding>) {
    let mut wholes: HashMap<String, &Entry> = HashMap::new();
    for entry in glossary.values() {
        for part in parts_of(&entry.canonical) {
            wholes.entry(part).or_insert(entry);
        }
    }
    if wholes.is_empty() {
        return;
    }
    each_line(document, |line, start| {
        for (from, to) in quotes(line) {
            let wording: String = line.slice(from, to).iter().filter(|&&char| !is_separator(char)).collect();
            if let Some(entry) = wholes.get(&wording) {
                add(findings, line.span(from, to).shifted(start), entry, Some(entry.canonical.clone()));
            }
        }
    });
}

/// The members of a parallel wording, the halves of a count.
fn parts_of(wording: &str) -> Vec<String> {
    let folded: Vec<_> = wording.chars().map(fold).collect();
    let several = members(&folded);
    if several.len() > 1 {
        return (several.iter()).filter(|part| part.len() > 2).map(|part| part.iter().collect()).collect();
    }
    match (folded.as_slice(), groups(&folded)) {
        ([a, b, c, d], Some(groups)) if groups.len() == 2 => {
            vec![[a, b].into_iter().collect(), [c, d].into_iter().collect()]
        }
        _ => Vec::new(),
    }
}

/// Walks the paragraphs.
fn each_line(document: &Document, mut visit: impl FnMut(&Line<'_>, usize)) {
    for paragraph in document.paragraphs() {
        let line = Line::new(paragraph.content.of(document.text()), &[]);
        visit(&line, paragraph.content.start());
    }
}

/// Adds an occurrence, less sure than the first; settles later with what overlaps it.
fn add(findings: &mut Vec<Finding>, span: Span, entry: &Entry, canonical: Option<String>) {
    let confidence = Confidence::hundredths(entry.confidence.as_hundredths().saturating_sub(5).max(10));
    let body = Body::Slogan(Slogan { class: entry.class(), canonical });
    findings.push(Finding { span, body, rule: rule::LINKED.into(), confidence, weak: false });
}

/// Gives every finding its entry's class and canonical wording, and drops what stands inside another or twice.
fn settle(document: &Document, glossary: &BTreeMap<String, Entry>, findings: &mut Vec<Finding>) {
    for finding in findings.iter_mut().filter(|finding| finding.rule != lexicon::TERM) {
        let wording = finding.span.of(document.text());
        if let (Body::Slogan(slogan), Some(entry)) = (&mut finding.body, glossary.get(&key(wording))) {
            slogan.class = entry.class();
            slogan.canonical = (entry.canonical != wording).then(|| entry.canonical.clone());
        }
    }
    findings.sort_by_key(|finding| {
        (
            finding.span.start(),
            std::cmp::Reverse(finding.span.end()),
            finding.weak,
            finding.rule == rule::LINKED,
        )
    });
    let (mut strong, mut any) = (0, 0);
    findings.retain(|finding| {
        if !is_slogan(finding) || lexicon::owns(finding) {
            return true;
        }
        let end = finding.span.end();
        let inside = end <= strong || finding.weak && end <= any;
        any = any.max(end);
        strong = if finding.weak { strong } else { strong.max(end) };
        !inside
    });
}
