//! Reads brat's standoff: a ZIP of `.txt` files and `.ann` files beside them.

use super::error::ImportError;
use super::foreign::Foreign;
use crate::annotation::Status;
use crate::export::Format;
use crate::export::record::status;
use crate::intake::LIMIT;
use crate::text::{OffsetTable, OffsetUnit, Span};
use std::collections::HashMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Whether the file is an archive that holds standoff annotations.
pub(super) fn is_brat(bytes: &[u8]) -> bool {
    ZipArchive::new(Cursor::new(bytes)).is_ok_and(|archive| !names(&archive).is_empty())
}

/// An article for each pair of files, by name.
pub(super) fn brat(bytes: &[u8]) -> Result<Vec<Foreign>, ImportError> {
    const FOREIGN: ImportError = ImportError::Foreign(Format::Brat);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FOREIGN)?;
    let names = names(&archive);
    if names.is_empty() {
        return Err(FOREIGN);
    }
    let mut left = LIMIT;
    let mut read = |at: usize, name: String| -> Result<String, ImportError> {
        let text =
            part(&mut archive, &name, left).map_err(|why| why.unwrap_or(ImportError::broken(at, name)))?;
        left -= text.len();
        Ok(text)
    };
    let mut foreign = Vec::new();
    for (at, name) in names.into_iter().enumerate() {
        let text = read(at, format!("{name}.txt"))?;
        let standoff = read(at, format!("{name}.ann"))?;
        foreign.push(article(text, &standoff)?);
    }
    Ok(foreign)
}

/// The names of the pairs without their endings, in order.
fn names(archive: &Archive<'_>) -> Vec<String> {
    let mut names: Vec<_> = (archive.file_names())
        .filter_map(|name| name.strip_suffix(".ann"))
        .filter(|name| !name.starts_with("__MACOSX/"))
        .map(str::to_owned)
        .collect();
    names.sort_unstable();
    names
}

/// A part's text; the error is none where the part is missing or no text.
fn part(archive: &mut Archive<'_>, name: &str, left: usize) -> Result<String, Option<ImportError>> {
    let file = archive.by_name(name).map_err(|_| None)?;
    let mut bytes = Vec::new();
    let bound = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
    file.take(bound).read_to_end(&mut bytes).map_err(|_| None)?;
    if bytes.len() > left {
        return Err(Some(ImportError::TooLarge));
    }
    String::from_utf8(bytes).map_err(|_| None)
}

fn article(text: String, standoff: &str) -> Result<Foreign, ImportError> {
    let mut foreign = Foreign::new(text.clone());
    let offsets = OffsetTable::new(&text, OffsetUnit::CodePoints);
    let mut marks: HashMap<&str, usize> = HashMap::new();
    let lines = || standoff.split('\n').map(|line| line.trim_end_matches('\r')).enumerate();
    for (at, line) in lines().filter(|(_, line)| line.starts_with('T')) {
        let broken = || ImportError::broken(at, line);
        let (name, rest) = line.split_once('\t').ok_or_else(broken)?;
        let (what, quote) = rest.split_once('\t').ok_or_else(broken)?;
        let (label, ranges) = what.split_once(' ').ok_or_else(broken)?;
        let pieces: Vec<_> = ranges.split(';').map(|range| piece(range, &offsets)).collect();
        let place = match &*pieces {
            [one] => foreign.place(*one, Some(quote)),
            pieces => foreign.place(whole(&text, pieces), None),
        };
        if foreign.add(place, label, "import/brat").is_some() {
            marks.insert(name, foreign.marks.len() - 1);
        }
    }
    for (_, line) in lines() {
        let mut parts = line.splitn(3, '\t');
        let (Some(name), Some(what)) = (parts.next(), parts.next()) else { continue };
        let mut words = what.split(' ');
        let (kind, of) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let Some(mark) = marks.get(of).and_then(|&at| foreign.marks.get_mut(at)) else { continue };
        match (name.chars().next(), kind) {
            (Some('A'), "Status") => {
                mark.status = words.next().and_then(status).unwrap_or(Status::Confirmed);
            }
            (Some('A'), "Weak") => mark.weak = true,
            (Some('#'), "Canonical") => {
                let name = parts.next().unwrap_or_default().to_owned();
                mark.body = mark.body.clone().with_canonical(Some(name));
            }
            _ => {}
        }
    }
    Ok(foreign)
}

fn piece(range: &str, offsets: &OffsetTable<'_>) -> Option<Span> {
    let (start, end) = range.split_once(' ')?;
    offsets.span([start.parse().ok()?, end.parse().ok()?])
}

/// The span from the first piece to the last; none where something but blanks stands between them, since an
/// annotation here is one stretch.
fn whole(text: &str, pieces: &[Option<Span>]) -> Option<Span> {
    let pieces: Vec<Span> = pieces.iter().copied().collect::<Option<_>>()?;
    let blank = |pair: &[Span]| match pair {
        [one, next] => {
            one.end() <= next.start() && Span::new(one.end(), next.start()).of(text).trim().is_empty()
        }
        _ => false,
    };
    let joined = pieces.iter().copied().reduce(Span::joined)?;
    pieces.windows(2).all(blank).then_some(joined)
}
