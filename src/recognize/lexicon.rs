//! The reader's own words: wordings that are always a mention, or never.

use super::figure::{Amount, FigureClass, Value};
use super::finding::{Body, Confidence, Finding, Kind, OwnId};
use crate::text::{Document, Span};
use aho_corasick::{AhoCorasick, MatchKind};
use std::fmt;

/// A list of wordings with what they are. It wins over every rule.
///
/// Its file is UTF-8 text, one entry a line: `kind`, the wording, and optionally a class, with tabs between.
/// A kind is `figure`, `organization`, `slogan`, `document`, `unit` (what stands behind a number makes a quantity of
/// it), `never`, or `own` with the number of a kind of the reader's own for its class; blank lines and lines that
/// begin with `#` are passed over.
///
/// ```
/// use zhupi::recognize::lexicon::Lexicon;
/// let lexicon = Lexicon::parse("organization\t山河智能\tcompany\nnever\t统一\n").unwrap();
/// assert_eq!(lexicon.len(), 2);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    entries: Vec<Entry>,
    wordings: Option<AhoCorasick>,
}

#[derive(Clone, Debug)]
struct Entry {
    wording: String,
    sort: Sort,
}

/// What a wording is.
#[derive(Clone, Debug)]
enum Sort {
    /// Always a mention.
    Mention(Box<Body>),
    /// A unit of quantities.
    Unit,
    /// Never a mention.
    Never,
}

/// A line of a lexicon that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LexiconError {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: LexiconProblem,
}

/// What is wrong with a line of a lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LexiconProblem {
    /// No wording stands behind the kind.
    NoWording,
    /// There is no such kind.
    UnknownKind,
    /// The kind has no such class.
    UnknownClass,
    /// The list is too large to be matched.
    TooLarge,
}

impl fmt::Display for LexiconError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = match self.problem {
            LexiconProblem::NoWording => "no wording behind the kind",
            LexiconProblem::UnknownKind => "no such kind",
            LexiconProblem::UnknownClass => "no such class",
            LexiconProblem::TooLarge => "the list is too large",
        };
        write!(f, "line {}: {problem}", self.line)
    }
}

impl std::error::Error for LexiconError {}

const RULE: &str = "lexicon/entry";

/// The rule of the slogans that the reader keeps.
pub(super) const TERM: &str = "lexicon/term";

/// Whether the finding comes from the reader's own list.
pub(super) fn owns(finding: &Finding) -> bool {
    finding.rule == RULE || finding.rule == TERM
}

impl Lexicon {
    /// Reads a list.
    ///
    /// # Errors
    ///
    /// At the first line that is not an entry.
    pub fn parse(text: &str) -> Result<Self, LexiconError> {
        let mut entries = Vec::new();
        for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let error = |problem| LexiconError { line: at + 1, problem };
            entries.push(Entry::parse(line).map_err(error)?);
        }
        Self::new(entries)
    }

    /// This list and then `other`; where both hold a wording, this one's entry stays.
    ///
    /// # Errors
    ///
    /// Where both together are too large to be matched.
    pub fn and(mut self, other: Self) -> Result<Self, LexiconError> {
        self.entries.extend(other.entries);
        Self::new(self.entries)
    }

    fn new(entries: Vec<Entry>) -> Result<Self, LexiconError> {
        let too_large = |_| LexiconError { line: entries.len(), problem: LexiconProblem::TooLarge };
        let wordings = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(entries.iter().map(|entry| entry.wording.as_bytes()))
            .map_err(too_large)?;
        Ok(Self { wordings: (!entries.is_empty()).then_some(wordings), entries })
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Takes away what touches a wording that is never a mention, other than entries.
    pub(super) fn forget(&self, document: &Document, findings: &mut Vec<Finding>) {
        let Some(wordings) = &self.wordings else {
            return;
        };
        let never: Vec<Span> = (wordings.find_iter(document.text()))
            .filter(|found| {
                let entry = self.entries.get(found.pattern().as_usize());
                entry.is_some_and(|entry| matches!(entry.sort, Sort::Never))
            })
            .map(|found| Span::new(found.start(), found.end()))
            .collect();
        if !never.is_empty() {
            findings.retain(|finding| owns(finding) || !touches(&never, finding.span));
        }
    }

    /// Adds a finding for each occurrence, and takes away what touches a wording that is never a mention.
    pub(super) fn apply(&self, document: &Document, findings: &mut Vec<Finding>) {
        let Some(wordings) = &self.wordings else {
            return;
        };
        let mut units = Vec::new();
        for found in wordings.find_iter(document.text()) {
            let span = Span::new(found.start(), found.end());
            match self.entries.get(found.pattern().as_usize()).map(|entry| &entry.sort) {
                Some(Sort::Mention(body)) => findings.push(entry_finding(span, Body::clone(body))),
                Some(Sort::Unit) => units.push(span),
                Some(Sort::Never) | None => {}
            }
        }
        self.forget(document, findings);
        for finding in findings.iter_mut() {
            measure(finding, &units, document.text());
        }
    }
}

/// Makes a quantity of a number that one of the units, sorted and disjoint, stands right behind.
fn measure(finding: &mut Finding, units: &[Span], text: &str) {
    let Body::Figure(figure) = &mut finding.body else { return };
    let Some(numeral) = figure.numeral else { return };
    let at = units.partition_point(|unit| unit.start() < numeral.end());
    let counted = matches!(figure.class, FigureClass::Number | FigureClass::Quantity);
    let unit = units.get(at).filter(|unit| counted && unit.start() == numeral.end());
    let (Some(unit), Some(Value::Amount(amount))) = (unit, &mut figure.value) else { return };
    if unit.end() < figure.core.end() {
        return;
    }
    figure.class = FigureClass::Quantity;
    figure.core = figure.core.joined(*unit);
    finding.span = finding.span.joined(*unit);
    *amount = Amount { unit: Some(unit.of(text).to_owned().into()), ..amount.clone() };
}

/// Whether one of the sorted, disjoint `spans` overlaps `span`.
fn touches(spans: &[Span], span: Span) -> bool {
    let next = spans.partition_point(|never| never.end() <= span.start());
    spans.get(next).is_some_and(|never| never.overlaps(span))
}

fn entry_finding(span: Span, mut body: Body) -> Finding {
    if let Body::Figure(figure) = &mut body {
        figure.core = span;
    }
    Finding { span, body, rule: RULE.into(), confidence: Confidence::CERTAIN, weak: false }
}

impl Entry {
    fn parse(line: &str) -> Result<Self, LexiconProblem> {
        let mut fields = line.split('\t').map(str::trim);
        let kind = fields.next().unwrap_or_default();
        let wording =
            (fields.next()).filter(|wording| !wording.is_empty()).ok_or(LexiconProblem::NoWording)?;
        let class = fields.next().filter(|class| !class.is_empty());
        let sort = match kind {
            "never" => Sort::Never,
            "unit" => Sort::Unit,
            _ => Sort::Mention(Box::new(mention(kind, class)?)),
        };
        Ok(Self { wording: wording.to_owned(), sort })
    }
}

/// What a line says that its wording is.
fn mention(kind: &str, class: Option<&str>) -> Result<Body, LexiconProblem> {
    let (kind, class) = if kind == "own" {
        let number = class.and_then(|class| class.parse().ok()).ok_or(LexiconProblem::UnknownClass)?;
        (Kind::Own(OwnId(number)), None)
    } else {
        (Kind::from_name(kind).ok_or(LexiconProblem::UnknownKind)?, class)
    };
    Body::labelled(kind, class, 0).ok_or(LexiconProblem::UnknownClass)
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, LexiconError, LexiconProblem};
    use crate::text::Document;

    #[test]
    fn a_bad_line_is_named() {
        let check = |text: &str, line, problem| {
            assert_eq!(Lexicon::parse(text).unwrap_err(), LexiconError { line, problem });
        };
        check("# list\norganization", 2, LexiconProblem::NoWording);
        check("place\t永州", 1, LexiconProblem::UnknownKind);
        check("slogan\t招大引强\tbank", 1, LexiconProblem::UnknownClass);
    }

    #[test]
    fn entries_are_found_longest_first_and_never_takes_away() {
        let lexicon = Lexicon::parse(
            "organization\t山河\norganization\t山河智能\tcompany\nnever\t统一\nfigure\t一揽子\n",
        )
        .unwrap();
        let document = Document::new("山河智能统一一揽子");
        let mut findings = vec![super::entry_finding(
            crate::text::Span::new(12, 15),
            crate::recognize::Body::labelled(crate::recognize::Kind::Document, None, 3).unwrap(),
        )];
        findings[0].rule = "test/case".into();
        lexicon.apply(&document, &mut findings);
        let found: Vec<_> = findings.iter().map(|found| found.span.of(document.text())).collect();
        assert_eq!(found, ["山河智能", "一揽子"]);
    }

    #[test]
    fn a_unit_behind_a_number_makes_a_quantity() {
        let check = |text: &str, expected: &str| {
            let document = Document::new(text);
            let mut findings = crate::recognize::figure::recognize(text);
            Lexicon::parse("unit\t台套\nunit\t标箱").unwrap().apply(&document, &mut findings);
            let found: Vec<_> = findings.iter().map(|found| found.span.of(text)).collect();
            assert_eq!(found, [expected], "{text}");
            let crate::recognize::Body::Figure(figure) = &findings[0].body else { panic!("a figure") };
            let Some(crate::recognize::figure::Value::Amount(amount)) = &figure.value else {
                panic!("an amount")
            };
            assert!(expected.ends_with(&**amount.unit.as_ref().unwrap()));
        };
        check("新增设备30台套。", "30台套");
        check("吞吐量12万标箱。", "12万标箱");
    }
}
