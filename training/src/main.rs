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
use zhupi::recognize::organization::{recognize, sight};
use zhupi::segment::Segmenter;

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
                println!("{name:<10} {}", measure(sentences, |text| by_rules(text, &segmenter)).line());
            }
        }
        Some("errors") => {
            let model = Model::read(&std::fs::read(get("model").unwrap_or("assets/organization.model")).map_err(|e| e.to_string())?)
                .map_err(|error| error.to_string())?;
            let bias = number("bias", 0.0) as i32;
            for (name, sentences) in tests.iter().filter(|(name, _)| get("test").is_none_or(|test| test == *name)) {
                println!("{name:<10} {}", measure(sentences, |text| by_model(text, &segmenter, &model, bias)).line());
                for sentence in sentences {
                    let found = by_model(&sentence.text, &segmenter, &model, bias);
                    let mut found: Vec<_> = found.into_iter().filter(|found| !sentence.open.contains(found)).collect();
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
                .flat_map(|(source, sentences)| sentences.iter().map(move |sentence| (sentence, weight(source))))
                .collect();
            let data = Data::new(&all, &segmenter, number("least", 3.0) as u8, &without);
            eprintln!("{} sentences, {} features", data.rows.len(), data.keys.len());
            let model = learn::learn(&data, &manner);
            let file = model.write();
            println!("{} features, {} bytes", model.len(), file.len());
            if let Some(path) = get("out") {
                std::fs::write(path, &file).map_err(|error| error.to_string())?;
            }
            for (name, sentences) in &tests {
                println!("{name:<10} {}", measure(sentences, |text| by_model(text, &segmenter, &model, 0)).line());
            }
        }
        Some("compose") => {
            for sentence in grammar()?.compose(number("count", 50.0) as usize, &mut chance::Chance::new(number("seed", 1.0) as u64)) {
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
        "texts" => 1.0,
        _ => 1.0,
    }
}

/// What is learned from, without what shares 14 characters with a test.
fn sources(tests: &[(&'static str, Vec<Sentence>)], seed: u64) -> Result<Vec<(&'static str, Vec<Sentence>)>, String> {
    let measures: Vec<Sentence> = tests.iter().flat_map(|(_, sentences)| sentences.iter().cloned()).collect();
    let grammar = grammar()?;
    let mut chance = chance::Chance::new(seed);
    let msra = source::msra("train")?;
    let swapped = swap::swapped(&msra, &grammar, &mut chance);
    let composed = grammar.compose(COMPOSED, &mut chance);
    let texts = source::marked(&source::home().join("texts"), ['⟦', '⟧'], |name| !name.starts_with("aside-"))?;
    let all = [("msra", msra), ("swapped", swapped), ("composed", composed), ("texts", texts)];
    let sources: Vec<_> =
        all.into_iter().map(|(name, sentences)| (name, source::without_shared(sentences, &measures))).collect();
    sources.iter().for_each(|(name, sentences)| eprintln!("{} sentences of {name}", sentences.len()));
    Ok(sources)
}

/// How many texts are composed.
const COMPOSED: usize = 30_000;

fn grammar() -> Result<compose::Grammar, String> {
    let files = source::texts(&source::home().join("compose"))?;
    compose::Grammar::read(&files, lists::lists()?)
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
        ("texts", source::marked(&source::home().join("texts"), ['⟦', '⟧'], |name| name.starts_with("aside-"))?),
    ])
}

fn measure(sentences: &[Sentence], recognizer: impl Fn(&str) -> Vec<Range<usize>>) -> Score {
    let mut score = Score::default();
    sentences.iter().for_each(|sentence| score.add(sentence, &recognizer(&sentence.text)));
    score
}

fn by_rules(text: &str, segmenter: &Segmenter) -> Vec<Range<usize>> {
    let found = recognize(text, &segmenter.segment(text));
    found.iter().filter(|finding| !finding.weak).map(|finding| finding.span.start()..finding.span.end()).collect()
}

fn by_model(text: &str, segmenter: &Segmenter, model: &Model, bias: i32) -> Vec<Range<usize>> {
    let sight = sight(text, &segmenter.segment(text));
    let span = |chars: &Range<usize>| sight.span(chars.start, chars.end);
    model.guess(&sight, bias).iter().map(|guess| span(&guess.chars)).map(|span| span.start()..span.end()).collect()
}
