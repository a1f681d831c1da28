//! What a format has room for, and what of an article finds none.

use crate::annotation::{Annotation, Status};
use crate::message::{Message, Said};
use crate::recognize::Body;
use crate::store::Article;

/// What a format has room for.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// The text.
    text: bool,
    /// Annotations that are hidden by default.
    hidden: bool,
    /// Values, modifiers and full names.
    values: bool,
    /// What people decided.
    decisions: bool,
    /// Checks.
    checks: bool,
    /// The publication date.
    date: bool,
    /// Claims with their verdicts and sources.
    claims: bool,
    /// Links between annotations.
    links: bool,
    /// Annotations at all.
    annotations: bool,
}

impl Room {
    /// For everything.
    pub(super) const ALL: Self = Self {
        text: true,
        hidden: true,
        values: true,
        decisions: true,
        checks: true,
        date: true,
        claims: true,
        links: true,
        annotations: true,
    };
    /// A row for each annotation.
    pub(super) const TABLE: Self =
        Self { text: false, checks: false, date: false, claims: false, links: false, ..Self::ALL };
    /// The same with a sheet of claims and one of checks.
    pub(super) const WORKBOOK: Self = Self { checks: true, claims: true, ..Self::TABLE };
    /// Reviews of claims alone.
    pub(super) const CLAIMS: Self =
        Self { text: false, checks: false, links: false, annotations: false, ..Self::ALL };
    /// What is read, not worked with.
    pub(super) const PAGE: Self = Self { hidden: false, links: false, ..Self::ALL };
    /// The same as comments beside the text.
    pub(super) const COMMENTS: Self = Self { date: false, ..Self::PAGE };
    /// Labelled stretches alone.
    pub(super) const LABELS: Self = Self {
        hidden: false,
        values: false,
        decisions: false,
        checks: false,
        date: false,
        claims: false,
        links: false,
        ..Self::ALL
    };
    /// Labels and decisions; the task has data of its own.
    pub(super) const TASK: Self =
        Self { values: false, checks: false, claims: false, links: false, ..Self::ALL };
    /// Labels, attributes and notes.
    pub(super) const STANDOFF: Self =
        Self { checks: false, date: false, claims: false, links: false, ..Self::ALL };
    /// Typed features.
    pub(super) const CAS: Self =
        Self { checks: false, date: false, claims: false, links: false, ..Self::ALL };

    /// What of the article finds no room, in words.
    pub(super) fn losses(self, article: &Article) -> Vec<Said> {
        let (shown, hidden): (Vec<_>, Vec<_>) = article.annotations.iter().partition(|one| is_shown(one));
        let valued = shown.iter().filter(|annotation| has_value(annotation)).count();
        let decided =
            article.annotations.iter().filter(|annotation| annotation.status != Status::Found).count();
        let counted = [
            (self.hidden, Message::LossHidden, hidden.len()),
            (self.values, Message::LossValues, valued),
            (self.decisions, Message::LossDecisions, decided),
            (self.checks, Message::LossChecks, article.checks.len()),
            (self.claims, Message::LossClaims, article.claims.len()),
            (self.links, Message::LossLinks, article.links.len()),
            (self.annotations, Message::LossAnnotations, article.annotations.len()),
        ];
        let date = article.publication.date().filter(|_| !self.date);
        let mut losses = Vec::new();
        losses.extend((!self.text).then(|| Said::new(Message::LossText)));
        losses.extend(
            (counted.into_iter())
                .filter_map(|(room, message, count)| (!room).then(|| counted_loss(message, count))?),
        );
        losses.extend(date.map(|date| Said::new(Message::LossDate).about(date)));
        losses
    }
}

/// Whether an annotation is shown by default: neither weak nor dismissed.
pub(super) fn is_shown(annotation: &Annotation) -> bool {
    !annotation.weak && annotation.status != Status::Dismissed
}

/// The annotations that formats hold which cannot say that one is weak or dismissed.
pub(super) fn shown(article: &Article) -> impl Iterator<Item = &Annotation> {
    article.annotations.iter().filter(|annotation| is_shown(annotation))
}

/// The loss of some things; none where there are none.
pub(super) fn counted_loss(message: Message, count: usize) -> Option<Said> {
    (count > 0).then(|| Said::new(message).about(count))
}

fn has_value(annotation: &Annotation) -> bool {
    match &annotation.body {
        Body::Figure(figure) => figure.value.is_some(),
        Body::Document(title) => title.number.is_some() || title.years.is_some() || title.canonical.is_some(),
        body => body.canonical().is_some(),
    }
}
