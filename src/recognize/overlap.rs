//! Which of two findings stays where they share text: decided once, here, by a written order.
//!
//! 1. The reader's own words win over whatever they touch.
//! 2. Within a kind the longer stays; of two equal ones the surer.
//! 3. A title holds other mentions inside its marks; one that crosses its border goes.
//! 4. A figure goes where it touches an organisation or a slogan, unless it is a longer wording around the slogan
//!    (`“十四五”时期`) or the name (`一百度`, `三元六角`: no figure has a name in it), or a share that a slogan promises
//!    (`加工增值超30%免关税`).
//! 5. Of an organisation and a slogan the longer stays, the slogan where they are equal.

use super::finding::{Body, Finding, Kind};
use super::lexicon;
use std::cmp::Reverse;

/// Who stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Both,
    First,
    Second,
}

/// Sorts the findings into text order, longer before shorter, and drops those that yield to another.
#[must_use]
pub(super) fn settle(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| {
        let Finding { span, confidence, .. } = finding;
        (span.start(), Reverse(span.end()), finding.kind(), Reverse(*confidence))
    });
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    // Kept findings that end behind the current start; few, since those of one kind do not overlap.
    let mut active: Vec<usize> = Vec::new();
    for finding in findings {
        active.retain(|&at| (kept.get(at)).is_some_and(|other| other.span.end() > finding.span.start()));
        let verdicts: Vec<_> =
            (active.iter()).filter_map(|&at| Some((at, verdict(kept.get(at)?, &finding)))).collect();
        if verdicts.iter().any(|&(_, verdict)| verdict == Verdict::First) {
            continue;
        }
        for (at, _) in verdicts.iter().filter(|(_, verdict)| *verdict == Verdict::Second) {
            active.retain(|other| other != at);
            if let Some(loser) = kept.get_mut(*at) {
                loser.span = crate::text::Span::default();
            }
        }
        active.push(kept.len());
        kept.push(finding);
    }
    kept.retain(|finding| !finding.span.is_empty());
    kept
}

/// Who of two overlapping findings stays; `first` begins earlier, or with `second` and ends no earlier.
fn verdict(first: &Finding, second: &Finding) -> Verdict {
    use Kind::{Document, Figure, Organization, Slogan};
    match (lexicon::owns(first), lexicon::owns(second)) {
        (true, _) => return Verdict::First,
        (false, true) => return Verdict::Second,
        (false, false) => {}
    }
    let nested = first.span.contains(second.span);
    match (first.kind(), second.kind()) {
        (one, other) if one == other => longer(first, second),
        (Document, _) if nested => Verdict::Both,
        (_, Document) if second.span.contains(first.span) => Verdict::Both,
        (Document, _) => Verdict::First,
        (_, Document) => Verdict::Second,
        (Figure, Slogan) if nested && first.span != second.span => Verdict::Both,
        (Figure, Organization) if nested && (first.span != second.span || measures(first)) => Verdict::First,
        (Slogan, Figure) if nested && shares(second) => Verdict::Both,
        (Figure, _) => Verdict::Second,
        (_, Figure) => Verdict::First,
        (Organization, Slogan) if first.span == second.span => Verdict::Second,
        _ => longer(first, second),
    }
}

/// Whether the finding is a number with a unit.
fn measures(finding: &Finding) -> bool {
    use super::figure::FigureClass::{Quantity, Range};
    match &finding.body {
        Body::Figure(figure) => {
            matches!(figure.class, Quantity | Range) && figure.numeral != Some(figure.core)
        }
        _ => false,
    }
}

/// Whether the finding is a share in percent.
fn shares(finding: &Finding) -> bool {
    matches!(&finding.body, Body::Figure(figure) if figure.class == super::figure::FigureClass::Percent)
}

fn longer(first: &Finding, second: &Finding) -> Verdict {
    if first.span.len() >= second.span.len() { Verdict::First } else { Verdict::Second }
}

#[cfg(test)]
mod tests {
    use super::settle;
    use crate::recognize::figure::{Figure, FigureClass, Modifier};
    use crate::recognize::organization::{Organization, OrganizationClass};
    use crate::recognize::slogan::{Slogan, SloganClass};
    use crate::recognize::title::Title;
    use crate::recognize::{Body, Confidence, Finding};
    use crate::text::Span;

    fn finding(kind: char, start: usize, end: usize) -> Finding {
        let span = Span::new(start, end);
        let body = match kind {
            'f' => Body::Figure(Figure {
                class: FigureClass::Number,
                numeral: None,
                core: span,
                value: None,
                modifier: Modifier::Exact,
            }),
            'o' => Body::Organization(Organization { class: OrganizationClass::Other, canonical: None }),
            's' => Body::Slogan(Slogan { class: SloganClass::Campaign, canonical: None }),
            _ => Body::Document(Title::default()),
        };
        Finding { span, body, rule: "test/case".into(), confidence: Confidence::CERTAIN, weak: false }
    }

    #[test]
    fn a_short_name_inside_a_quantity_is_none() {
        // 一百度: the number is all but the last character.
        let mut quantity = finding('f', 0, 9);
        if let Body::Figure(figure) = &mut quantity.body {
            figure.class = FigureClass::Quantity;
            figure.numeral = Some(Span::new(0, 6));
        }
        assert_eq!(settle(vec![quantity.clone(), finding('o', 3, 9)]), vec![quantity]);
    }

    #[test]
    fn a_share_inside_a_slogan_stays() {
        let mut share = finding('f', 2, 5);
        if let Body::Figure(figure) = &mut share.body {
            figure.class = FigureClass::Percent;
        }
        let both = vec![finding('s', 0, 9), share];
        assert_eq!(settle(both.clone()), both);
    }

    fn check(before: &[(char, usize, usize)], after: &[(char, usize, usize)]) {
        let build = |rows: &[(char, usize, usize)]| -> Vec<_> {
            (rows.iter()).map(|&(kind, start, end)| finding(kind, start, end)).collect()
        };
        assert_eq!(settle(build(before)), build(after));
        let mut backwards = build(before);
        backwards.reverse();
        assert_eq!(settle(backwards), build(after), "whatever the order they come in");
    }

    #[test]
    fn the_written_order() {
        check(&[('o', 0, 4), ('o', 4, 8)], &[('o', 0, 4), ('o', 4, 8)]);
        check(&[('o', 0, 4), ('o', 2, 9)], &[('o', 2, 9)]);
        check(&[('o', 0, 9), ('f', 2, 4)], &[('o', 0, 9)]);
        check(&[('f', 0, 5), ('o', 4, 9)], &[('o', 4, 9)]);
        check(&[('f', 0, 9), ('s', 1, 4)], &[('f', 0, 9), ('s', 1, 4)]);
        check(&[('f', 1, 4), ('s', 1, 4)], &[('s', 1, 4)]);
        check(&[('o', 0, 9), ('s', 2, 4)], &[('o', 0, 9)]);
        check(&[('o', 0, 4), ('s', 0, 4)], &[('s', 0, 4)]);
        check(&[('d', 0, 9), ('f', 2, 4), ('s', 5, 8)], &[('d', 0, 9), ('f', 2, 4), ('s', 5, 8)]);
        check(&[('d', 2, 9), ('s', 0, 4)], &[('d', 2, 9)]);
    }
}
