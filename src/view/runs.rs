//! The article cut into flat runs: each is covered by the same annotations from end to end.

use crate::annotation::{Annotation, AnnotationId};
use crate::text::{Document, Paragraph, Span};

/// Paragraphs in a section: measured to be what browsers lay out and skip best.
pub const SECTION: usize = 20;

/// A stretch of text that is covered by the same annotations from end to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where, in bytes of the document.
    pub span: Span,
    /// The annotations that cover it, outermost first; none for plain text.
    pub ids: Vec<AnnotationId>,
}

/// Paragraphs that are laid out together, with the annotations that begin in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// Some paragraphs of the document, one after another.
    pub paragraphs: &'a [Paragraph],
    /// The annotations in them, in text order.
    pub annotations: Vec<&'a Annotation>,
}

/// The document in sections; together they are the whole text.
#[must_use]
pub fn sections<'a>(
    document: &'a Document,
    annotations: impl Iterator<Item = &'a Annotation>,
) -> Vec<Section<'a>> {
    let mut annotations = annotations.peekable();
    (document.paragraphs().chunks(SECTION))
        .map(|paragraphs| {
            let end = paragraphs.last().map_or(0, |last| last.whole.end());
            let inside = |annotation: &&Annotation| annotation.anchor.span.start() < end;
            let annotations = std::iter::from_fn(|| annotations.next_if(inside)).collect();
            Section { paragraphs, annotations }
        })
        .collect()
}

/// The runs of a stretch of text, in order and without a gap.
///
/// `annotations` are in text order; what reaches out of `whole` is cut at its border.
#[must_use]
pub fn runs<'a>(whole: Span, annotations: impl Iterator<Item = &'a Annotation>) -> Vec<Run> {
    let mut open: Vec<(usize, AnnotationId)> = Vec::new();
    let mut found = Vec::new();
    let mut at = whole.start();
    for annotation in annotations.filter(|annotation| annotation.anchor.span.overlaps(whole)) {
        let start = annotation.anchor.span.start().max(whole.start());
        at = close(&mut open, &mut found, at, start);
        push(&mut found, at, start, &open);
        at = start;
        open.push((annotation.anchor.span.end().min(whole.end()), annotation.id));
    }
    at = close(&mut open, &mut found, at, whole.end());
    push(&mut found, at, whole.end(), &open);
    found
}

/// Adds the runs up to `until` that end where an open annotation ends.
fn close(open: &mut Vec<(usize, AnnotationId)>, found: &mut Vec<Run>, mut at: usize, until: usize) -> usize {
    while let Some(end) = open.iter().map(|&(end, _)| end).min().filter(|&end| end <= until) {
        push(found, at, end, open);
        open.retain(|&(other, _)| other > end);
        at = end;
    }
    at
}

fn push(found: &mut Vec<Run>, start: usize, end: usize, open: &[(usize, AnnotationId)]) {
    if start < end {
        let ids = open.iter().map(|&(_, id)| id).collect();
        found.push(Run { span: Span::new(start, end), ids });
    }
}

#[cfg(test)]
mod tests {
    use super::runs;
    use crate::annotation::{Anchor, Annotation, AnnotationId, Origin, Status};
    use crate::recognize::title::Title;
    use crate::recognize::{Body, Confidence};
    use crate::text::{Document, Span};

    fn check(spans: &[(usize, usize)], expected: &[(usize, usize, &[u32])]) {
        let document = Document::new("0123456789");
        let annotations: Vec<_> = (spans.iter().zip(1..))
            .map(|(&(start, end), id)| Annotation {
                id: AnnotationId(id),
                anchor: Anchor::new(&document, Span::new(start, end)),
                body: Body::Document(Title::default()),
                origin: Origin { rule: "test/case".to_owned(), confidence: Confidence::CERTAIN },
                status: Status::Found,
                weak: false,
            })
            .collect();
        let found = runs(Span::new(0, 10), annotations.iter());
        let rows: Vec<(usize, usize, Vec<u32>)> = (found.iter())
            .map(|run| (run.span.start(), run.span.end(), run.ids.iter().map(|id| id.0).collect()))
            .collect();
        let expected: Vec<_> = expected.iter().map(|&(start, end, ids)| (start, end, ids.to_vec())).collect();
        assert_eq!(rows, expected);
    }

    #[test]
    fn crossing_and_nested_annotations_are_flat() {
        check(&[], &[(0, 10, &[])]);
        check(&[(2, 4)], &[(0, 2, &[]), (2, 4, &[1]), (4, 10, &[])]);
        check(&[(0, 5), (3, 10)], &[(0, 3, &[1]), (3, 5, &[1, 2]), (5, 10, &[2])]);
        check(&[(0, 10), (2, 4)], &[(0, 2, &[1]), (2, 4, &[1, 2]), (4, 10, &[1])]);
        check(&[(1, 3), (3, 5)], &[(0, 1, &[]), (1, 3, &[1]), (3, 5, &[2]), (5, 10, &[])]);
    }
}
