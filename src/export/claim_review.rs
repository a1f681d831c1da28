//! ClaimReview: the claims that have a verdict, as JSON-LD for search engines.
//!
//! Source: schema.org, *ClaimReview*; Google, *Fact Check (`ClaimReview`) structured data*.

use super::loss::counted_loss;
use super::verdict::verdict;
use crate::annotation::{Claim, Source};
use crate::message::{Locale, Message, Said};
use crate::store::Article;
use serde_json::{Map, Value, json};

/// Longest wording that is shown, in characters. Source: Google, as above, *claimReviewed*.
const WORDING: usize = 75;

/// The reviews as a graph, and what is missing: the address of the page that will hold them, which nobody knows here.
pub(super) fn claim_review(article: &Article, locale: Locale) -> (Vec<u8>, Vec<Said>) {
    let mut judged: Vec<_> = article.claims.values().filter(|claim| claim.verdict.is_some()).collect();
    judged.sort_by_key(|claim| claim.start());
    let reviews: Vec<_> = judged.iter().map(|claim| review(article, claim, locale)).collect();
    let open = article.claims.len().saturating_sub(reviews.len());
    let graph = json!({"@context": "https://schema.org", "@graph": reviews});
    let text = serde_json::to_string_pretty(&graph).unwrap_or_default() + "\n";
    let draft = (!judged.is_empty()).then(|| Said::new(Message::LossDraft));
    let losses = draft.into_iter().chain(counted_loss(Message::LossOpenClaims, open));
    (text.into_bytes(), losses.collect())
}

fn review(article: &Article, claim: &Claim, locale: Locale) -> Value {
    let (rating, _) = verdict(article, claim, locale);
    let published = article.publication.date().map(|date| date.to_string());
    let mut appearance = object("NewsArticle");
    put(&mut appearance, "headline", &article.title);
    put(&mut appearance, "datePublished", published.as_deref().unwrap_or_default());
    let mut item = object("Claim");
    put(&mut item, "datePublished", published.as_deref().unwrap_or_default());
    if !claim.speaker.name.is_empty() {
        let mut speaker = object("Person");
        put(&mut speaker, "name", &claim.speaker.name);
        item.insert("author".to_owned(), speaker.into());
    }
    item.insert("appearance".to_owned(), appearance.into());
    let mut review = object("ClaimReview");
    put(&mut review, "claimReviewed", &shortened(&claim.wording));
    put(&mut review, "reviewBody", &claim.note);
    // Without `url` no search engine takes it for finished.
    put(&mut review, "creativeWorkStatus", "Draft");
    review.insert("reviewRating".to_owned(), json!({"@type": "Rating", "alternateName": rating}));
    review.insert("itemReviewed".to_owned(), item.into());
    let sources: Vec<_> = claim.sources.iter().filter(|source| !source.is_empty()).map(citation).collect();
    if !sources.is_empty() {
        review.insert("citation".to_owned(), sources.into());
    }
    review.into()
}

fn citation(source: &Source) -> Value {
    let mut work = object("CreativeWork");
    put(&mut work, "name", &source.title);
    put(&mut work, "url", &source.link);
    put(&mut work, "text", &source.quotation);
    work.into()
}

fn object(kind: &str) -> Map<String, Value> {
    Map::from_iter([("@type".to_owned(), kind.into())])
}

/// Puts a text, unless it is empty.
fn put(object: &mut Map<String, Value>, name: &str, text: &str) {
    if !text.is_empty() {
        object.insert(name.to_owned(), text.into());
    }
}

fn shortened(wording: &str) -> String {
    match wording.char_indices().nth(WORDING - 1) {
        Some((at, last)) if at + last.len_utf8() < wording.len() => {
            format!("{}…", wording.get(..at).unwrap_or_default())
        }
        _ => wording.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_wording_is_shown_in_part() {
        assert_eq!(shortened(&"国".repeat(75)), "国".repeat(75));
        assert_eq!(shortened(&"国".repeat(76)), "国".repeat(74) + "…");
    }
}
