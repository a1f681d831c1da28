//! Makes and measures the model of organisations. See `README.md`.

mod chance;
mod compose;
mod data;
mod learn;
mod lists;
mod score;
mod sentence;
mod source;
mod swap;

use data::{Data, Without};
use learn::Manner;
use score::Score;
use sentence::Sentence;
use std::ops::Range;
use zhupi::recognize::organization::model::Model;
use zhupi::recognize::organization::{link, recognize_with, rules, sight};
use zhupi::segment::Segmenter;
use zhupi::text::Document;

fn main() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let get = |name: &str| arguments.iter().find_map(|argument| argument.strip_prefix(&format!("{name}=")));
    let number = |name: &str, usual: f32| get(name).and_then(|value| value.parse().ok()).unwrap_or(usual);
    let segmenter = Segmenter::from_dictionary(include_bytes!("../../assets/dictionary.txt"))
        .map_err(|error| error.to_string())?;
    let tests = tests()?;
    match arguments.first().map(String::as_str) {
        Some("rules") => {
            for (name, sentences) in &tests {
                println!(
                    "{name:<10} {}",
                    measure(sentences, |text| spans(by_rules(text, &segmenter))).line()
                );
            }
        }
        Some("errors") => {
            let model = read_model(get("model"))?;
            let find = |text: &str| by_engine(text, &segmenter, &model);
            for (name, sentences) in
                tests.iter().filter(|(name, _)| get("test").is_none_or(|test| test == *name))
            {
                println!("{name:<10} {}", measure(sentences, find).line());
                for sentence in sentences {
                    let found = find(&sentence.text);
                    let mut found: Vec<_> =
                        found.into_iter().filter(|found| !sentence.open.contains(found)).collect();
                    found.sort_by_key(|name| name.start);
                    if found != sentence.names {
                        println!("- {}\n+ {}", sentence.marked(&sentence.names), sentence.marked(&found));
                    }
                }
            }
        }
        Some("train") => {
            let manner = Manner {
                rounds: number("rounds", 6.0) as usize,
                alpha: number("alpha", 0.2),
                thrift: number("thrift", 1.0),
                decay: number("decay", 0.0),
                seed: number("seed", 1.0) as u64,
                most: number("most", 90_000.0) as usize,
            };
            let mut without: Without = Default::default();
            get("without").into_iter().flat_map(|list| list.split(',')).for_each(|group| {
                without[group.parse::<usize>().unwrap_or_default()] = true;
            });
            let sources = sources(&tests, manner.seed)?;
            let weight = |source: &str| number(source, usual(source));
            let all: Vec<(&Sentence, f32)> = (sources.iter())
                .filter(|(source, _)| weight(source) > 0.0)
                .flat_map(|(source, sentences)| {
                    sentences.iter().map(move |sentence| (sentence, weight(source)))
                })
                .collect();
            let data = Data::new(
                &all,
                &segmenter,
                number("least", 3.0) as u8,
                &without,
                number("unruled", 0.0) as usize,
            );
            eprintln!("{} sentences, {} features", data.rows.len(), data.keys.len());
            let model = learn::learn(&data, &manner);
            let file = model.write();
            println!("{} features, {} bytes", model.len(), file.len());
            if let Some(path) = get("out") {
                std::fs::write(path, &file).map_err(|error| error.to_string())?;
            }
            report(&tests, &segmenter, &model);
        }
        Some("measure") => report(&tests, &segmenter, &read_model(get("model"))?),
        Some("speed") => speed(&tests[0].1, &segmenter, &read_model(get("model"))?),
        Some("compare") => {
            let model = read_model(get("model"))?;
            for (name, sentences) in &tests {
                println!("{name}");
                compare(sentences, &segmenter, &model);
            }
        }
        Some("compose") => {
            for sentence in grammar()?
                .compose(number("count", 50.0) as usize, &mut chance::Chance::new(number("seed", 1.0) as u64))
            {
                println!("{}", sentence.marked(&sentence.names));
            }
        }
        _ => return Err("say rules, train or errors".to_owned()),
    }
    Ok(())
}

/// What a sentence of a source counts.
fn usual(source: &str) -> f32 {
    match source {
        "swapped" => 0.5,
        "texts" => 2.0,
        _ => 1.0,
    }
}

/// What is learned from, without what shares 14 characters with a test.
fn sources(
    tests: &[(&'static str, Vec<Sentence>)],
    seed: u64,
) -> Result<Vec<(&'static str, Vec<Sentence>)>, String> {
    let measures: Vec<Sentence> = tests.iter().flat_map(|(_, sentences)| sentences.iter().cloned()).collect();
    let grammar = grammar()?;
    let mut chance = chance::Chance::new(seed);
    let msra = source::msra("train")?;
    let swapped = swap::swapped(&msra, &grammar, &mut chance);
    let composed = grammar.compose(COMPOSED, &mut chance);
    let texts = source::marked(&source::home().join("texts"), ['⟦', '⟧'], |name| {
        !name.starts_with("aside-") && !is_held(name)
    })?;
    let retold = (0..RETOLD).flat_map(|_| swap::swapped(&texts, &grammar, &mut chance)).collect();
    let taught = source::marked(&source::inputs().join("../taught"), ['⟦', '⟧'], |_| true)?;
    let all = [
        ("taught", taught),
        ("msra", msra),
        ("swapped", swapped),
        ("retold", retold),
        ("composed", composed),
        ("texts", texts),
    ];
    let sources: Vec<_> = all
        .into_iter()
        .map(|(name, sentences)| (name, source::without_shared(sentences, &measures)))
        .collect();
    sources.iter().for_each(|(name, sentences)| eprintln!("{} sentences of {name}", sentences.len()));
    Ok(sources)
}

/// How often marked sentences are retold with other names.
const RETOLD: usize = 4;

/// How many texts are composed.
const COMPOSED: usize = 30_000;

fn grammar() -> Result<compose::Grammar, String> {
    let files = source::texts(&source::home().join("compose"))?;
    compose::Grammar::read(&files, lists::lists()?)
}

/// Whether a file of marked sentences is held aside this time: `ZHUPI_HELD=finance,society`.
fn is_held(name: &str) -> bool {
    std::env::var("ZHUPI_HELD").is_ok_and(|held| held.split(',').any(|held| held == name))
}

fn tests() -> Result<Vec<(&'static str, Vec<Sentence>)>, String> {
    let engine = source::home().join("../src/recognize/organization");
    let case = |stem: &'static str| source::marked(&engine, ['〔', '〕'], move |name| name == stem);
    let articles = std::env::var("ZHUPI_MARKED").unwrap_or_else(|_| "../tests/marked".to_owned());
    let articles = source::home().join(articles);
    Ok(vec![
        ("msra", source::msra("test")?),
        ("cases", case("cases")?),
        ("held", case("held")?),
        ("fresh", case("fresh")?),
        ("fiction", case("fiction")?),
        ("tune", source::articles(&articles.join("tune"))?),
        ("aside", source::articles(&articles.join("aside"))?),
        ("held-texts", source::marked(&source::home().join("texts"), ['⟦', '⟧'], is_held)?),
        (
            "texts",
            source::marked(&source::home().join("texts"), ['⟦', '⟧'], |name| name.starts_with("aside-"))?,
        ),
    ])
}

fn read_model(path: Option<&str>) -> Result<Model, String> {
    let path = path.map_or_else(|| source::home().join("../assets/organization.model"), Into::into);
    let file = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Model::read(&file).map_err(|error| error.to_string())
}

/// Prints a line for each test: the model alone, then the engine with it.
fn report(tests: &[(&'static str, Vec<Sentence>)], segmenter: &Segmenter, model: &Model) {
    for (name, sentences) in tests {
        println!(
            "{name:<8} model  {}",
            measure(sentences, |text| spans(by_model(text, segmenter, model, 0))).line()
        );
        println!("{name:<8} engine {}", measure(sentences, |text| by_engine(text, segmenter, model)).line());
    }
}

fn measure(sentences: &[Sentence], recognizer: impl Fn(&str) -> Vec<Range<usize>>) -> Score {
    let mut score = Score::default();
    sentences.iter().for_each(|sentence| score.add(sentence, &recognizer(&sentence.text)));
    score
}

fn by_rules(text: &str, segmenter: &Segmenter) -> Vec<(Range<usize>, String)> {
    lines(text, |line| {
        let found = rules(line, &segmenter.segment(line));
        let strong = found.iter().filter(|finding| !finding.weak);
        strong.map(|finding| (finding.span.start()..finding.span.end(), finding.rule.to_string())).collect()
    })
}

/// What the engine finds with a model: rules, model and links.
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

fn by_model(text: &str, segmenter: &Segmenter, model: &Model, bias: i32) -> Vec<(Range<usize>, i32)> {
    lines(text, |line| {
        let sight = sight(line, &segmenter.segment(line));
        let span = |chars: &Range<usize>| sight.span(chars.start, chars.end);
        (model.guess(&sight, bias).iter())
            .map(|guess| (span(&guess.chars).start()..span(&guess.chars).end(), guess.margin))
            .collect()
    })
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

/// Characters a second of the steps, on one core.
fn speed(sentences: &[Sentence], segmenter: &Segmenter, model: &Model) {
    let chars: usize = sentences.iter().map(|sentence| sentence.text.chars().count()).sum();
    let clock = |step: &dyn Fn(&str) -> usize| {
        let start = std::time::Instant::now();
        let rounds = 5;
        let found: usize = (0..rounds).flat_map(|_| sentences).map(|sentence| step(&sentence.text)).sum();
        (rounds as f64 * chars as f64 / start.elapsed().as_secs_f64(), found)
    };
    let steps: [(&str, &dyn Fn(&str) -> usize); 4] = [
        ("segmentation", &|text| segmenter.segment(text).len()),
        ("with rules", &|text| rules(text, &segmenter.segment(text)).len()),
        ("with features", &|text| sight(text, &segmenter.segment(text)).len()),
        ("all", &|text| recognize_with(model, text, &segmenter.segment(text)).len()),
    ];
    for (name, step) in steps {
        println!("{name:<14} {:>9.0} characters a second", clock(step).0);
    }
}

/// How often rules are right where the model sees nothing, and who is right where they differ.
fn compare(sentences: &[Sentence], segmenter: &Segmenter, model: &Model) {
    let mut counts: std::collections::BTreeMap<String, [usize; 3]> = std::collections::BTreeMap::new();
    for sentence in sentences {
        let guesses = by_model(&sentence.text, segmenter, model, 0);
        let rules = by_rules(&sentence.text, segmenter);
        let meets = |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
        for (span, rule) in &rules {
            if sentence.open.contains(span) || guesses.iter().any(|(guess, _)| guess == span) {
                continue;
            }
            let right = usize::from(sentence.names.contains(span));
            let rivals: Vec<_> = guesses.iter().filter(|(guess, _)| meets(guess, span)).collect();
            let key = match rivals.first() {
                None => format!("{rule} alone"),
                Some((guess, _)) if guess.start <= span.start && guess.end >= span.end => {
                    format!("{rule} within")
                }
                Some((guess, _)) if guess.start >= span.start && guess.end <= span.end => {
                    format!("{rule} around")
                }
                Some(_) => format!("{rule} across"),
            };
            let theirs = usize::from(rivals.iter().any(|(guess, _)| sentence.names.contains(guess)));
            let count = counts.entry(key).or_default();
            *count = [count[0] + right, count[1] + 1, count[2] + theirs];
        }
        for (guess, margin) in guesses.iter().filter(|(guess, _)| !sentence.open.contains(guess)) {
            if !rules.iter().any(|(span, _)| meets(guess, span)) {
                let count = counts.entry(format!("model {:>4}", (margin / 20).min(9))).or_default();
                *count = [count[0] + usize::from(sentence.names.contains(guess)), count[1] + 1, 0];
            }
        }
    }
    for (key, [right, all, theirs]) in counts {
        println!("  {key:<36} {right:>4} of {all:>4} right, the model {theirs}");
    }
}
