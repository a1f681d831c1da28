//! What reports say of claims and of checks.

use crate::annotation::{Claim, Colour, Source};
use crate::check::Check;
use crate::message::{Locale, Message};
use crate::store::{Article, Relation};
use std::rc::Rc;

/// The claims in the order of the text.
pub(super) fn claims(article: &Article) -> Vec<&Rc<Claim>> {
    let mut claims: Vec<_> = article.claims.values().collect();
    claims.sort_by_key(|claim| claim.start());
    claims
}

/// The checks that the reader has not dismissed.
pub(super) fn checks(article: &Article) -> impl Iterator<Item = &Relation> {
    article.checks.iter().filter(|relation| !article.dismissed.contains(&relation.fingerprint))
}

/// What the verdict on a claim is called, and its colour; of one that has none yet, that it has none.
pub(super) fn verdict(article: &Article, claim: &Claim, locale: Locale) -> (String, Colour) {
    let verdict = claim.verdict.as_ref().and_then(|id| article.scale.verdict(id));
    let none = || (locale.text(Message::FilterNoVerdict).to_owned(), Colour::Grey);
    verdict.map_or_else(none, |verdict| {
        let [chinese, english] = &verdict.texts;
        let text = if locale == Locale::Chinese { chinese } else { english };
        (text.clone(), verdict.colour)
    })
}

/// A source in one line: what it is called, the words that count, where it is, when it was seen.
pub(super) fn source_line(source: &Source, locale: Locale) -> String {
    let quotation = (!source.quotation.is_empty()).then(|| format!("“{}”", source.quotation));
    let seen = source.seen.map(|date| locale.fill(Message::ReportSeen, &[&date.to_string()]));
    let parts = [Some(source.title.clone()), quotation, Some(source.link.clone()), seen];
    let parts: Vec<_> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// A claim in lines: its verdict and wording, who says so, the reasons, the sources.
pub(super) fn claim_lines(article: &Article, claim: &Claim, locale: Locale) -> Vec<String> {
    let (verdict, _) = verdict(article, claim, locale);
    let speaker =
        (!claim.speaker.name.is_empty()).then(|| locale.fill(Message::ClaimSpeaker, &[&claim.speaker.name]));
    let note = (!claim.note.is_empty()).then(|| claim.note.clone());
    let sources = claim.sources.iter().filter(|source| !source.is_empty());
    let sources = sources.map(|source| locale.fill(Message::ClaimSource, &[&source_line(source, locale)]));
    let heading = locale.fill(Message::ClaimHeading, &[&verdict, &claim.wording]);
    [Some(heading), speaker, note].into_iter().flatten().chain(sources).collect()
}

/// How far a check is off, and how far rounding may have moved it.
pub(super) fn distance(check: &Check, locale: Locale) -> Option<String> {
    let apart = (check.difference.filter(|number| !number.is_zero()))
        .map(|number| locale.fill(Message::CheckApart, &[&number.to_string()]));
    let tolerance =
        check.tolerance.map(|number| locale.fill(Message::CheckTolerance, &[&number.to_string()]));
    let said: Vec<_> = [apart, tolerance].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" · "))
}
