//! Numbers about an article as rows of a table.

use crate::annotation::Status;
use crate::check::Outcome;
use crate::message::{Locale, Message, class_name, outcome_name, status_name, verdict_name};
use crate::store::{Article, Statistics};

/// The numbers with what they count, in words.
#[must_use]
pub fn statistics(locale: Locale, article: &Article) -> Vec<(String, usize)> {
    let counted = article.statistics();
    let Statistics { characters, paragraphs, weak, unsourced, claims, .. } = counted;
    let text = |message| locale.text(message).to_owned();
    let under = |group: &str, name: &str| locale.fill(Message::CountOf, &[group, name]);
    let mut rows =
        vec![(text(Message::CountCharacters), characters), (text(Message::CountParagraphs), paragraphs)];
    for (kind, count) in &counted.kinds {
        let name = article.kind_name(locale, *kind);
        rows.push((name.to_owned(), *count));
        let classes = counted.classes.iter().filter(|((of, _), _)| of == kind);
        rows.extend(
            classes.map(|((_, class), count)| (under(name, class_name(locale, *kind, class)), *count)),
        );
    }
    rows.extend(Status::ALL.into_iter().filter_map(|status| {
        let name = under(locale.text(Message::CountAnnotations), status_name(locale, status));
        Some((name, *counted.statuses.get(&status)?))
    }));
    rows.push((text(Message::CountWeak), weak));
    rows.extend(Outcome::ALL.into_iter().filter_map(|outcome| {
        let count = counted.checks.get(outcome.name())?;
        Some((under(locale.text(Message::Checks), outcome_name(locale, outcome)), *count))
    }));
    rows.push((text(Message::CountUnsourced), unsourced));
    rows.push((text(Message::CountClaims), claims.all));
    rows.push((text(Message::CountClaimsDone), claims.done));
    rows.extend(article.scale.verdicts().iter().filter_map(|verdict| {
        let count = counted.verdicts.get(&verdict.id)?;
        Some((under(locale.text(Message::VerdictLabel), verdict_name(locale, verdict)), *count))
    }));
    rows
}
