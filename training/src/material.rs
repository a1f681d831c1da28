//! What is learned from, and what measures.

use crate::chance::Chance;
use crate::compose::Grammar;
use crate::sentence::Sentence;
use crate::{lists, source, swap};

/// Sentences under a name.
pub type Named = Vec<(&'static str, Vec<Sentence>)>;

/// How many texts are composed.
const COMPOSED: usize = 36_000;
/// How often marked sentences are retold with other names.
const RETOLD: usize = 4;
/// The number from which what is composed comes; it is no part of a plan, so that plans differ in nothing else.
const SEED: u64 = 1;

/// What is learned from, without what shares 14 characters with a test.
///
/// Marked articles are left out of that comparison: they are written for this project and in no source, and the model
/// shall be the same wherever they are.
pub fn sources(tests: &Named) -> Result<Named, String> {
    let fixed = tests.iter().filter(|(name, _)| !["tune", "aside"].contains(name));
    let measures: Vec<Sentence> = fixed.flat_map(|(_, sentences)| sentences.iter().cloned()).collect();
    let grammar = grammar()?;
    let mut chance = Chance::new(SEED);
    let msra = source::msra("train")?;
    let texts = source::marked(&source::home().join("texts"), ['⟦', '⟧'], |name| !measures_only(name))?;
    let swapped = swap::swapped(&msra, &grammar, &mut chance);
    let composed = grammar.compose(COMPOSED, &mut chance);
    let retold = (0..RETOLD).flat_map(|_| swap::swapped(&texts, &grammar, &mut chance)).collect();
    let all =
        [("msra", msra), ("swapped", swapped), ("composed", composed), ("texts", texts), ("retold", retold)];
    let sources: Named = all
        .into_iter()
        .map(|(name, sentences)| (name, source::without_shared(sentences, &measures)))
        .collect();
    sources.iter().for_each(|(name, sentences)| eprintln!("{} sentences of {name}", sentences.len()));
    Ok(sources)
}

/// Whether a file of marked sentences is held aside: always, or this time by `ZHUPI_HELD=finance,society`.
fn measures_only(name: &str) -> bool {
    name == "blind" || name.starts_with("aside-") || is_held(name)
}

fn is_held(name: &str) -> bool {
    std::env::var("ZHUPI_HELD").is_ok_and(|held| held.split(',').any(|held| held == name))
}

/// The patterns and what fills them.
pub fn grammar() -> Result<Grammar, String> {
    let files = source::texts(&source::home().join("compose"))?;
    Grammar::read(&files, lists::lists()?)
}

/// What measures. Marked articles are those of `tests/marked`, or of the folder that `ZHUPI_MARKED` names.
pub fn tests() -> Result<Named, String> {
    let engine = source::home().join("../src/recognize/organization");
    let case = |stem: &'static str| source::marked(&engine, ['〔', '〕'], move |name| name == stem);
    let texts = |passes: fn(&str) -> bool| source::marked(&source::home().join("texts"), ['⟦', '⟧'], passes);
    let articles = std::env::var("ZHUPI_MARKED").unwrap_or_else(|_| "../tests/marked".to_owned());
    let articles = source::home().join(articles);
    let mut tests = vec![
        ("msra", source::msra("test")?),
        ("cases", case("cases")?),
        ("held", case("held")?),
        ("fresh", case("fresh")?),
        ("fiction", case("fiction")?),
        ("tune", source::articles(&articles.join("tune"))?),
        ("aside", source::articles(&articles.join("aside"))?),
        ("texts", texts(|name| name.starts_with("aside-"))?),
        ("blind", texts(|name| name == "blind")?),
        ("left out", texts(is_held)?),
    ];
    tests.retain(|(_, sentences)| !sentences.is_empty());
    Ok(tests)
}
