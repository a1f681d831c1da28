//! Findings become annotations. People outrank rules.

use super::{Anchor, Annotation, AnnotationId, Origin, Status, complete};
use crate::recognize::{Finding, Kind};
use crate::text::{Document, Span};
use std::collections::{HashMap, HashSet};

/// The annotations of an article after a new analysis.
///
/// What a person decided stays as it is. A finding that says what an annotation said before keeps that one's id.
/// A figure that a person labelled in a tool without values takes its value from the finding of the same words.
/// A dismissal is remembered by wording, kind and rule: it also holds for a new finding at another position.
#[must_use]
pub fn adopt(document: &Document, findings: &[Finding], before: &[Annotation]) -> Vec<Annotation> {
    let dismissed: HashSet<_> = (before.iter())
        .filter(|annotation| annotation.status == Status::Dismissed)
        .map(|annotation| fingerprint(&annotation.anchor.quote, annotation.kind(), &annotation.origin.rule))
        .collect();
    let known: HashMap<(Span, Kind), &Annotation> =
        (before.iter()).map(|annotation| ((annotation.anchor.span, annotation.kind()), annotation)).collect();
    let mut ids = Ids::after(before);
    let mut adopted: Vec<_> =
        (before.iter()).filter(|annotation| annotation.status != Status::Found).cloned().collect();
    for finding in findings {
        match known.get(&(finding.span, finding.kind())) {
            Some(kept) if kept.status != Status::Found => {}
            Some(kept) => adopted.push(annotation(document, finding, kept.id)),
            None => {
                let mut new = annotation(document, finding, ids.next());
                if dismissed.contains(&fingerprint(&new.anchor.quote, finding.kind(), &finding.rule)) {
                    new.status = Status::Dismissed;
                }
                adopted.push(new);
            }
        }
    }
    complete(&mut adopted, findings);
    adopted.sort_by_key(|annotation| {
        let span = annotation.anchor.span;
        (span.start(), std::cmp::Reverse(span.end()), annotation.kind())
    });
    adopted
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

/// Hands out ids that no annotation has had.
struct Ids(u32);

impl Ids {
    fn after(annotations: &[Annotation]) -> Self {
        Self(annotations.iter().map(|annotation| annotation.id.0).max().unwrap_or_default())
    }

    fn next(&mut self) -> AnnotationId {
        self.0 = self.0.saturating_add(1);
        AnnotationId(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::adopt;
    use crate::annotation::{Annotation, Status};
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

    fn rows(annotations: &[Annotation]) -> Vec<(u32, usize, Status)> {
        (annotations.iter())
            .map(|annotation| (annotation.id.0, annotation.anchor.span.start(), annotation.status))
            .collect()
    }

    #[test]
    fn a_new_analysis_keeps_ids_and_decisions() {
        let document = Document::new("abcdefghabc");
        let mut first = adopt(&document, &[finding(0, 3), finding(4, 6)], &[]);
        assert_eq!(rows(&first), [(1, 0, Status::Found), (2, 4, Status::Found)]);

        first[0].status = Status::Confirmed;
        let second = adopt(&document, &[finding(4, 6), finding(6, 8)], &first);
        assert_eq!(rows(&second), [(1, 0, Status::Confirmed), (2, 4, Status::Found), (3, 6, Status::Found)]);
    }

    #[test]
    fn a_dismissal_is_remembered_by_content() {
        let document = Document::new("abcdefghabc");
        let mut first = adopt(&document, &[finding(0, 3)], &[]);
        first[0].status = Status::Dismissed;
        let second = adopt(&document, &[finding(0, 3), finding(8, 11)], &first);
        assert_eq!(rows(&second), [(1, 0, Status::Dismissed), (2, 8, Status::Dismissed)]);
    }
}
