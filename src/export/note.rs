//! What is said of an annotation in notes, footnotes and comments.

use crate::annotation::{Annotation, Status};
use crate::message::{Locale, class_name, status_name};
use crate::recognize::Body;
use crate::view::explained;

/// What there is to say: class, value in words, full name, and what a person decided.
pub(super) fn facts(annotation: &Annotation, locale: Locale) -> Vec<String> {
    let mut facts: Vec<String> = Vec::new();
    let class = annotation.body.class_name();
    facts.extend(class.map(|class| class_name(locale, annotation.kind(), class).to_owned()));
    if let Body::Figure(figure) = &annotation.body {
        facts.extend(explained(locale, figure, &annotation.anchor.quote));
    }
    facts.extend(annotation.body.canonical().map(|canonical| format!("→ {canonical}")));
    if annotation.status != Status::Found {
        facts.push(status_name(locale, annotation.status).to_owned());
    }
    facts
}
