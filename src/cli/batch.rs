//! JSON Lines in, a line each out, in the same order, on all cores, in memory that does not grow with the input.

use super::arguments::Failure;
use super::segmenter;
use crate::export::batch::{Answer, Request};
use crate::recognize::Options;
use crate::segment::Segmenter;
use crate::text::Document;
use crate::worker::analyze::analyze;
use serde_json::value::RawValue;
use std::io::{self, BufRead, Write};
use std::num::NonZeroUsize;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Lines that are read ahead. Together with those at work they bound the memory.
const AHEAD: usize = 64;

/// Bytes of input that are handed out at once, so that short lines do not cost a thread's start each.
const PORTION: usize = 1 << 18;

/// Annotates each line of `input`, on as many cores as `jobs` says, or all. Exit status 1 where a line is no request.
///
/// # Errors
///
/// Where the output cannot be written, or the input cannot be read.
pub(super) fn batch(
    options: &Options,
    jobs: Option<NonZeroUsize>,
    input: impl BufRead + Send + 'static,
    mut output: impl Write,
) -> Result<ExitCode, Failure> {
    let segmenter = segmenter()?;
    let cores = jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, usize::from);
    let mut good = true;
    let (sender, lines) = sync_channel(AHEAD);
    // Not joined: when the output is closed, nobody waits for the next line to come.
    thread::spawn(move || read(input, &sender));
    while let Some(portion) = portion(&lines, cores) {
        for (line, fine) in answers(&portion?, cores, options, &segmenter) {
            good &= fine;
            output.write_all(line.as_bytes()).map_err(Failure::Output)?;
        }
        output.flush().map_err(Failure::Output)?;
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Sends the lines until there are no more, one cannot be read, or nobody takes them.
fn read(mut input: impl BufRead, sender: &SyncSender<io::Result<Vec<u8>>>) {
    loop {
        let mut line = Vec::new();
        let read = input.read_until(b'\n', &mut line);
        let last = !matches!(read, Ok(1..));
        let sent = match read {
            Ok(0) => Ok(()),
            Ok(_) => sender.send(Ok(line)),
            Err(error) => sender.send(Err(error)),
        };
        if last || sent.is_err() {
            return;
        }
    }
}

/// The lines that have come, at least one; none when there will be no more.
///
/// What has come is answered before more is waited for, so that a caller may ask line by line.
fn portion(lines: &Receiver<io::Result<Vec<u8>>>, cores: usize) -> Option<Result<Vec<Vec<u8>>, Failure>> {
    let mut portion = Vec::new();
    let mut bytes = 0;
    let mut next = lines.recv().ok();
    while let Some(line) = next {
        match line {
            Ok(line) => {
                bytes += line.len();
                portion.push(line);
            }
            Err(error) => return Some(Err(Failure::Read("-".to_owned(), error))),
        }
        next = if bytes < PORTION * cores { lines.try_recv().ok() } else { None };
    }
    (!portion.is_empty()).then_some(Ok(portion))
}

/// The answers to some lines, in order, and whether each line was a request.
fn answers(lines: &[Vec<u8>], cores: usize, options: &Options, segmenter: &Segmenter) -> Vec<(String, bool)> {
    let share = lines.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        let works: Vec<_> = (lines.chunks(share))
            .map(|chunk| {
                scope.spawn(move || {
                    chunk.iter().map(|line| answer(line, options, segmenter)).collect::<Vec<_>>()
                })
            })
            .collect();
        works.into_iter().flat_map(|work| work.join().unwrap_or_default()).collect()
    })
}

fn answer(line: &[u8], options: &Options, segmenter: &Segmenter) -> (String, bool) {
    let answer = parse(line, options).map(|(request, options)| {
        let document = Document::new(request.text);
        let (analysis, checks) = analyze(&document, &options, Some(segmenter));
        Answer::found(request.id, document.text(), &analysis, &checks)
    });
    let good = answer.is_ok();
    let answer = answer.unwrap_or_else(|error| Answer::Bad { id: id(line), error });
    // A record of strings and numbers always has a JSON form.
    (serde_json::to_string(&answer).unwrap_or_default() + "\n", good)
}

fn parse(line: &[u8], options: &Options) -> Result<(Request, Options), String> {
    let line = std::str::from_utf8(line).map_err(|error| error.to_string())?;
    let request: Request = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let mut options = options.clone();
    if let Some(date) = &request.date {
        options.publication = Some(date.parse().map_err(|error| format!("date: {error}"))?);
    }
    Ok((request, options))
}

/// The id of a line that is no request, where it has one.
fn id(line: &[u8]) -> Option<Box<RawValue>> {
    #[derive(serde::Deserialize)]
    struct Named {
        id: Option<Box<RawValue>>,
    }
    serde_json::from_slice::<Named>(line).ok()?.id
}

#[cfg(test)]
mod tests {
    use super::batch;
    use crate::recognize::Options;
    use serde_json::Value;
    use std::process::ExitCode;

    fn run(input: &'static str) -> (Vec<Value>, ExitCode) {
        let mut output = Vec::new();
        let code = batch(&Options::default(), None, input.as_bytes(), &mut output).unwrap();
        let lines = String::from_utf8(output).unwrap();
        (lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), code)
    }

    #[test]
    fn a_bad_line_is_answered_in_its_place() {
        let (lines, code) = run(concat!(
            "{\"id\": 12345678901234567890123, \"text\": \"投资𠮷324亿元\"}\n",
            "nonsense\n",
            "{\"id\": [1], \"date\": \"2022-11-01\"}\n",
            "{\"id\": 4, \"text\": \"\", \"date\": \"2022-02-30\"}\n",
            "{\"id\": \"e\", \"text\": \"\"}",
        ));
        assert_eq!(code, ExitCode::FAILURE);
        assert_eq!(lines.len(), 5);
        assert!(lines[0]["mentions"].is_array());
        assert!(lines[1]["error"].is_string() && lines[1]["id"].is_null());
        assert!(lines[2]["error"].is_string() && lines[2]["id"][0] == 1);
        assert!(lines[3]["error"].as_str().unwrap().contains("date"));
        assert_eq!(lines[4], serde_json::json!({"id": "e", "mentions": [], "checks": []}));
    }

    #[test]
    fn nothing_in_nothing_out() {
        assert_eq!(run(""), (Vec::new(), ExitCode::SUCCESS));
    }
}
