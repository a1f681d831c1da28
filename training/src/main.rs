//! Makes and measures the model of organisations. See `README.md`.

mod chance;
mod compose;
mod data;
mod learn;
mod lists;
mod material;
mod measure;
mod plan;
mod score;
mod sentence;
mod source;
mod swap;

use chance::Chance;
use plan::Plan;
use zhupi::recognize::organization::model::Model;
use zhupi::segment::Segmenter;

const USAGE: &str = "say one of
  train out=FILE       learn the model, and measure it; any of the plan's numbers may be given (rounds=4 seed=1 msra=0 …)
  measure [model=FILE] precision, recall and F1 on every test: the rules, the model, the engine with both
  errors test=NAME     what is missed and what is false
  compare              how right rules are where the model differs
  speed                characters a second
  tables [seeds=3]     what each source, each group of features and more size are worth, over several seeds
  compose count=N      composed sentences to look at";

fn main() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let get =
        |name: &str| arguments.iter().find_map(|argument| argument.strip_prefix(name)?.strip_prefix('='));
    let number = |name: &str| get(name).and_then(|value| value.parse::<f32>().ok());
    let segmenter = Segmenter::from_dictionary(include_bytes!("../../assets/dictionary.txt"))
        .map_err(|error| error.to_string())?;
    let model = || read_model(get("model"));
    match arguments.first().map(String::as_str) {
        Some("train") => {
            let tests = material::tests()?;
            let model = Plan::from_numbers(number).run(&material::sources(&tests)?, &segmenter);
            let file = model.write();
            println!("{} features, {} bytes", model.len(), file.len());
            let write = |path: &str| std::fs::write(path, &file).map_err(|error| format!("{path}: {error}"));
            get("out").map_or(Ok(()), write)?;
            measure::report(&tests, &segmenter, &model);
        }
        Some("measure") => measure::report(&material::tests()?, &segmenter, &model()?),
        Some("errors") => {
            for (name, sentences) in material::tests()? {
                if get("test") == Some(name) {
                    measure::errors(&sentences, &segmenter, &model()?);
                }
            }
        }
        Some("compare") => {
            let model = model()?;
            for (name, sentences) in material::tests()? {
                println!("{name}");
                measure::compare(&sentences, &segmenter, &model);
            }
        }
        Some("speed") => measure::speed(&source::msra("test")?, &segmenter, &model()?),
        Some("tables") => plan::tables(number("seeds").unwrap_or(3.0) as u64, &segmenter)?,
        Some("compose") => {
            let count = number("count").unwrap_or(50.0) as usize;
            for sentence in material::grammar()?.compose(count, &mut Chance::new(1)) {
                println!("{}", sentence.marked(&sentence.names));
            }
        }
        _ => return Err(USAGE.to_owned()),
    }
    Ok(())
}

fn read_model(path: Option<&str>) -> Result<Model, String> {
    let path = path.map_or_else(|| source::home().join("../assets/organization.model"), Into::into);
    let file = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Model::read(&file).map_err(|error| format!("{}: {error}", path.display()))
}
