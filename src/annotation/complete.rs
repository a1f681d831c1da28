//! What a label alone does not say is read from the text.

use super::{Annotation, Annotations};
use crate::recognize::{Body, Finding};
use crate::text::Span;
use std::collections::HashMap;
use std::rc::Rc;

/// Gives figures of which nothing but the class is known (from a tool that knows labels alone) what a finding of the
/// same words and class says: the value, and the parts. Nothing else changes.
pub(super) fn complete(annotations: &mut [Rc<Annotation>], findings: &[Finding]) {
    let found: HashMap<_, _> = (findings.iter())
        .map(|finding| ((finding.span, finding.kind(), finding.body.class_name()), &finding.body))
        .collect();
    for annotation in annotations.iter_mut().filter(|annotation| is_bare(annotation)) {
        let span = annotation.anchor.span;
        if let Some(body) = found.get(&(span, annotation.kind(), annotation.body.class_name())) {
            Rc::make_mut(annotation).body = (*body).clone().from_start(span.start());
        }
    }
}

/// The same of all annotations of an article.
#[must_use]
pub fn completed(annotations: &Annotations, findings: &[Finding]) -> Annotations {
    let mut all: Vec<_> = annotations.shared().cloned().collect();
    complete(&mut all, findings);
    all.into_iter().collect()
}

fn is_bare(annotation: &Annotation) -> bool {
    let Body::Figure(figure) = &annotation.body else { return false };
    let whole = Span::new(0, annotation.anchor.quote.len());
    figure.value.is_none() && figure.numeral.is_none() && figure.core == whole
}
