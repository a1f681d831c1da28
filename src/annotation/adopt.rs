//! Findings become annotations. People outrank rules.

use super::complete::complete;
use super::{Anchor, Annotation, AnnotationId, Annotations, Origin, Status};
use crate::recognize::{Finding, Kind};
use crate::text::{Document, Span};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// The annotations of an article after a new analysis.
///
/// What a person decided or marked stays as it is. A finding that says what an annotation said before keeps that
/// one's id. A finding that a person has corrected does not come back beside what it was corrected to. A figure of which
/// a person gave the label alone takes its value from the finding of the same words. A dismissal is remembered by
/// wording, kind and rule: it also holds for a new finding at another position.
///
/// `last` is the last id that was given within the article; what is new gets the next ones.
#[must_use]
pub fn adopt(document: &Document, findings: &[Finding], before: &Annotations, last: &mut u32) -> Annotations {
    let dismissed: HashSet<_> = (before.iter())
        .filter(|annotation| annotation.status == Status::Dismissed)
        .map(|annotation| fingerprint(&annotation.anchor.quote, annotation.kind(), &annotation.origin.rule))
        .collect();
    let known: HashMap<(Span, Kind), &Rc<Annotation>> = (before.shared())
        .map(|annotation| ((annotation.anchor.span, annotation.kind()), annotation))
        .collect();
    let decisions = Decisions::new(before);
    let mut adopted: Vec<_> = before.shared().filter(|annotation| stays(annotation)).cloned().collect();
    for finding in findings {
        match known.get(&(finding.span, finding.kind())) {
            Some(kept) if stays(kept) => {}
            Some(kept) => adopted.push(Rc::new(annotation(document, finding, kept.id))),
            None => {
                let Some(status) = decisions.status(finding) else { continue };
                *last = last.saturating_add(1);
                let mut new = annotation(document, finding, AnnotationId(*last));
                new.status = status;
                if dismissed.contains(&fingerprint(&new.anchor.quote, finding.kind(), &finding.rule)) {
                    new.status = Status::Dismissed;
                }
                adopted.push(Rc::new(new));
            }
        }
    }
    complete(&mut adopted, findings);
    adopted.into_iter().collect()
}

/// Whether an annotation is a person's: decided, or marked by hand.
fn stays(annotation: &Annotation) -> bool {
    annotation.status != Status::Found || annotation.origin.is_hand()
}

fn fingerprint(quote: &str, kind: Kind, rule: &str) -> (String, Kind, String) {
    (quote.to_owned(), kind, rule.to_owned())
}

fn annotation(document: &Document, finding: &Finding, id: AnnotationId) -> Annotation {
    Annotation {
        id,
        anchor: Anchor::new(document, finding.span),
        body: finding.body.clone().from_start(finding.span.start()),
        origin: Origin { rule: finding.rule.clone().into_owned(), confidence: finding.confidence },
        status: Status::Found,
        weak: finding.weak,
    }
}

/// What people decided about mentions that the rules see with other borders or as another kind.
struct Decisions<'a> {
    /// Corrected and dismissed ones, by their beginning.
    all: Vec<&'a Annotation>,
    /// Of each the furthest end up to it.
    ends: Vec<usize>,
}

impl<'a> Decisions<'a> {
    fn new(before: &'a Annotations) -> Self {
        let decided = |annotation: &&Annotation| {
            matches!(annotation.status, Status::Corrected | Status::Dismissed) && !annotation.origin.is_hand()
        };
        let all: Vec<_> = before.iter().filter(decided).collect();
        let furthest = |end: &mut usize, annotation: &&Annotation| {
            *end = annotation.anchor.span.end().max(*end);
            Some(*end)
        };
        let ends = all.iter().scan(0, furthest).collect();
        Self { all, ends }
    }

    /// What a new finding begins as; none where a person has corrected it to something else.
    fn status(&self, finding: &Finding) -> Option<Status> {
        let first = self.ends.partition_point(|&end| end <= finding.span.start());
        let over = (self.all.iter().skip(first))
            .take_while(|annotation| annotation.anchor.span.start() < finding.span.end())
            .filter(|annotation| annotation.anchor.span.overlaps(finding.span));
        let mut status = Status::Found;
        for annotation in over {
            let same = annotation.origin.rule == finding.rule;
            match annotation.status {
                Status::Corrected if same || annotation.kind() == finding.kind() => return None,
                Status::Dismissed if same => status = Status::Dismissed,
                _ => {}
            }
        }
        Some(status)
    }
}

#[cfg(test)]
mod tests {
    use super::adopt;
    use crate::annotation::{Annotation, Annotations, Status};
    use crate::recognize::title::Title;
    use crate::recognize::{Body, Confidence, Finding};
    use crate::text::{Document, Span};

    fn finding(start: usize, end: usize) -> Finding {
        Finding {
            span: Span::new(start, end),
            body: Body::Document(Title::default()),
            rule: "test/case".into(),
            confidence: Confidence::CERTAIN,
            weak: false,
        }
    }

    fn rows(annotations: &Annotations) -> Vec<(u32, usize, Status)> {
        (annotations.iter())
            .map(|annotation| (annotation.id.0, annotation.anchor.span.start(), annotation.status))
            .collect()
    }

    fn change(annotations: &mut Annotations, place: usize, change: impl FnOnce(&mut Annotation)) {
        let mut annotation = annotations.at(place).unwrap().clone();
        change(&mut annotation);
        annotations.exchange(vec![(annotation.id, Some(annotation.into()))]);
    }

    #[test]
    fn a_new_analysis_keeps_ids_and_decisions() {
        let document = Document::new("abcdefghabc");
        let mut last = 0;
        let mut first = adopt(&document, &[finding(0, 3), finding(4, 6)], &Annotations::default(), &mut last);
        assert_eq!(rows(&first), [(1, 0, Status::Found), (2, 4, Status::Found)]);

        change(&mut first, 0, |annotation| annotation.status = Status::Confirmed);
        let second = adopt(&document, &[finding(4, 6), finding(6, 8)], &first, &mut last);
        assert_eq!(rows(&second), [(1, 0, Status::Confirmed), (2, 4, Status::Found), (3, 6, Status::Found)]);
        let third = adopt(&document, &[], &second, &mut last);
        assert_eq!(rows(&third), [(1, 0, Status::Confirmed)]);
        let fourth = adopt(&document, &[finding(6, 8)], &third, &mut last);
        assert_eq!(rows(&fourth), [(1, 0, Status::Confirmed), (4, 6, Status::Found)], "no id is given twice");
    }

    #[test]
    fn a_dismissal_is_remembered_by_content() {
        let document = Document::new("abcdefghabc");
        let mut last = 0;
        let mut first = adopt(&document, &[finding(0, 3)], &Annotations::default(), &mut last);
        change(&mut first, 0, |annotation| annotation.status = Status::Dismissed);
        let second = adopt(&document, &[finding(0, 3), finding(8, 11)], &first, &mut last);
        assert_eq!(rows(&second), [(1, 0, Status::Dismissed), (2, 8, Status::Dismissed)]);
    }

    #[test]
    fn what_was_corrected_does_not_come_back() {
        let document = Document::new("abcdefghabc");
        let mut last = 0;
        let mut first = adopt(&document, &[finding(2, 4)], &Annotations::default(), &mut last);
        change(&mut first, 0, |annotation| {
            annotation.anchor = crate::annotation::Anchor::new(&document, Span::new(0, 5));
            annotation.status = Status::Corrected;
        });
        let second = adopt(&document, &[finding(2, 4), finding(6, 8)], &first, &mut last);
        assert_eq!(rows(&second), [(1, 0, Status::Corrected), (2, 6, Status::Found)]);
    }
}
