//! Pairs of quotation marks of every style.

use super::line::Line;

/// The longest quotation that is looked at, in characters.
const LONGEST: usize = 60;

/// Quotation marks that know their side.
const SIDED: [(char, char); 4] = [('“', '”'), ('‘', '’'), ('「', '」'), ('『', '』')];

/// What stands between a pair of marks: the positions of the first character inside and of the closing mark.
pub(super) type Quote = (usize, usize);

/// The quotations of a line in text order, inner ones too.
///
/// A second opening mark before any closing one replaces the first; straight marks pair in turn.
pub(super) fn quotes(line: &Line<'_>) -> Vec<Quote> {
    let mut found = Vec::new();
    for (opening, closing) in SIDED {
        sided(line, opening, closing, &mut found);
    }
    straight(line, &mut found);
    found.retain(|&(from, to)| from < to && to - from <= LONGEST);
    found.sort_unstable();
    found
}

fn sided(line: &Line<'_>, opening: char, closing: char, found: &mut Vec<Quote>) {
    let mut open = None;
    for (at, &char) in line.chars().iter().enumerate() {
        if char == opening {
            open = Some(at + 1);
        } else if char == closing
            && let Some(from) = open.take()
        {
            found.push((from, at));
        }
    }
}

fn straight(line: &Line<'_>, found: &mut Vec<Quote>) {
    let marks: Vec<_> =
        (line.chars().iter().enumerate()).filter(|&(_, &char)| char == '"').map(|(at, _)| at).collect();
    for pair in marks.chunks_exact(2) {
        if let &[open, close] = pair {
            found.push((open + 1, close));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Line, quotes};

    fn check(text: &str, expected: &[&str]) {
        let line = Line::new(text, &[]);
        let found: Vec<_> =
            (quotes(&line).into_iter()).map(|(from, to)| line.span(from, to).of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_style_is_paired() {
        check("“甲”「乙」『丙』‘丁’\"戊\"＂己＂", &["甲", "乙", "丙", "丁", "戊", "己"]);
        check("“推进‘放管服’改革”", &["推进‘放管服’改革", "放管服"]);
    }

    #[test]
    fn broken_pairs_lose_no_more_than_themselves() {
        check("”甲“乙”丙”“", &["乙"]);
        check("“甲“乙”", &["乙"]);
        check("\"甲\"乙\"", &["甲"]);
        check("“”", &[]);
    }
}
