//! How right the rules, the model, and the engine with both are.

use crate::material::Named;
use crate::score::Score;
use crate::sentence::Sentence;
use std::collections::BTreeMap;
use std::ops::Range;
use zhupi::recognize::organization::model::{Model, SCALE};
use zhupi::recognize::organization::{link, recognize_with, rules, sight};
use zhupi::segment::Segmenter;
use zhupi::text::Document;

/// Prints a line for each test: the rules, the model, the engine with both.
pub fn report(tests: &Named, segmenter: &Segmenter, model: &Model) {
    for (name, sentences) in tests {
        println!("{name:<8} rules  {}", score(sentences, |text| spans(by_rules(text, segmenter))).line());
        println!(
            "{name:<8} model  {}",
            score(sentences, |text| spans(by_model(text, segmenter, model))).line()
        );
        println!("{name:<8} engine {}", by_engine_on(sentences, segmenter, model).line());
    }
}

/// The score of the engine.
pub fn by_engine_on(sentences: &[Sentence], segmenter: &Segmenter, model: &Model) -> Score {
    score(sentences, |text| by_engine(text, segmenter, model))
}

fn score(sentences: &[Sentence], recognizer: impl Fn(&str) -> Vec<Range<usize>>) -> Score {
    let mut score = Score::default();
    sentences.iter().for_each(|sentence| score.add(sentence, &recognizer(&sentence.text)));
    score
}

/// Prints each text in which the engine differs from the marks: as marked, then as found.
pub fn errors(sentences: &[Sentence], segmenter: &Segmenter, model: &Model) {
    for sentence in sentences {
        let mut found = by_engine(&sentence.text, segmenter, model);
        found.retain(|found| !sentence.open.contains(found));
        if found != sentence.names {
            println!("- {}\n+ {}", sentence.marked(&sentence.names), sentence.marked(&found));
        }
    }
}

fn by_rules(text: &str, segmenter: &Segmenter) -> Vec<(Range<usize>, String)> {
    lines(text, |line| {
        let found = rules(line, &segmenter.segment(line));
        let strong = found.iter().filter(|finding| !finding.weak);
        strong.map(|finding| (finding.span.start()..finding.span.end(), finding.rule.to_string())).collect()
    })
}

fn by_model(text: &str, segmenter: &Segmenter, model: &Model) -> Vec<(Range<usize>, i32)> {
    lines(text, |line| {
        let sight = sight(line, &segmenter.segment(line));
        let span = |chars: &Range<usize>| sight.span(chars.start, chars.end);
        (model.guess(&sight, 0).iter())
            .map(|guess| (span(&guess.chars).start()..span(&guess.chars).end(), guess.margin))
            .collect()
    })
}

fn by_engine(text: &str, segmenter: &Segmenter, model: &Model) -> Vec<Range<usize>> {
    let document = Document::new(text);
    let mut findings = Vec::new();
    for part in document.paragraphs() {
        let content = part.content.of(document.text());
        let found = recognize_with(model, content, &segmenter.segment(content));
        findings.extend(found.into_iter().map(|finding| finding.shifted(part.content.start())));
    }
    link(&document, &mut findings);
    findings.sort_by_key(|finding| finding.span);
    let strong = findings.iter().filter(|finding| !finding.weak);
    strong.map(|finding| finding.span.start()..finding.span.end()).collect()
}

/// What is found in each line of a text, in bytes of the text.
fn lines<T>(text: &str, find: impl Fn(&str) -> Vec<(Range<usize>, T)>) -> Vec<(Range<usize>, T)> {
    let mut start = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        found.extend(find(line).into_iter().map(|(span, what)| (span.start + start..span.end + start, what)));
        start += line.len();
    }
    found
}

fn spans<T>(found: Vec<(Range<usize>, T)>) -> Vec<Range<usize>> {
    found.into_iter().map(|(span, _)| span).collect()
}

/// Prints how often rules are right where the model sees nothing, and who is right where they differ; and how often
/// the model is right where no rule sees anything, by its margin in logarithms.
pub fn compare(sentences: &[Sentence], segmenter: &Segmenter, model: &Model) {
    let mut counts: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    let meets = |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
    for sentence in sentences {
        let guesses = by_model(&sentence.text, segmenter, model);
        let rules = by_rules(&sentence.text, segmenter);
        for (span, rule) in &rules {
            if sentence.open.contains(span) || guesses.iter().any(|(guess, _)| guess == span) {
                continue;
            }
            let rivals: Vec<_> =
                guesses.iter().map(|(guess, _)| guess).filter(|guess| meets(guess, span)).collect();
            let how = match rivals.first() {
                None => "alone",
                Some(guess) if guess.start <= span.start && guess.end >= span.end => "within",
                Some(guess) if guess.start >= span.start && guess.end <= span.end => "around",
                Some(_) => "across",
            };
            let count = counts.entry(format!("{rule} {how}")).or_default();
            count[0] += usize::from(sentence.names.contains(span));
            count[1] += 1;
            count[2] += usize::from(rivals.iter().any(|guess| sentence.names.contains(guess)));
        }
        for (guess, margin) in guesses.iter().filter(|(guess, _)| !sentence.open.contains(guess)) {
            if !rules.iter().any(|(span, _)| meets(guess, span)) {
                let count = counts.entry(format!("model by {}", (margin / SCALE).min(9))).or_default();
                count[0] += usize::from(sentence.names.contains(guess));
                count[1] += 1;
            }
        }
    }
    for (key, [right, all, theirs]) in counts {
        println!("  {key:<36} {right:>4} of {all:>4} right, the model {theirs}");
    }
}

/// Prints characters a second of the steps, on one core.
pub fn speed(sentences: &[Sentence], segmenter: &Segmenter, model: &Model) {
    const ROUNDS: usize = 5;
    let chars: usize = sentences.iter().map(|sentence| sentence.text.chars().count()).sum();
    let clock = |name: &str, step: &dyn Fn(&str) -> usize| {
        let start = std::time::Instant::now();
        let found: usize = (0..ROUNDS).flat_map(|_| sentences).map(|sentence| step(&sentence.text)).sum();
        let pace = (ROUNDS * chars) as f64 / start.elapsed().as_secs_f64();
        println!("{name:<14} {pace:>9.0} characters a second ({} found)", found / ROUNDS);
    };
    clock("segmentation", &|text| segmenter.segment(text).len());
    clock("with rules", &|text| rules(text, &segmenter.segment(text)).len());
    clock("with sight", &|text| sight(text, &segmenter.segment(text)).len());
    clock("all", &|text| recognize_with(model, text, &segmenter.segment(text)).len());
}
