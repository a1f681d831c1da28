//! Annotations that do not overlap, for formats that know no others.

use crate::annotation::Annotation;

/// Of the annotations, in text order and longer before shorter, those that share no text with one before them; and how
/// many are left out.
pub(super) fn flat<'a>(annotations: impl Iterator<Item = &'a Annotation>) -> (Vec<&'a Annotation>, usize) {
    let mut kept: Vec<&Annotation> = Vec::new();
    let mut left_out = 0;
    for annotation in annotations {
        if kept.last().is_none_or(|last| last.anchor.span.end() <= annotation.anchor.span.start()) {
            kept.push(annotation);
        } else {
            left_out += 1;
        }
    }
    (kept, left_out)
}
