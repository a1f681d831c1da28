//! The sentences at the cursor become a claim, or the claim that they are already is opened.

use crate::annotation::{Claim, ClaimId};
use crate::message::Message;
use crate::store::{Action, Article, Edit, State};
use crate::text::Span;
use crate::ui::context::Ui;
use crate::ui::dom;

/// What is selected in the article, where its cursor is, or the annotation whose card is shown.
pub(super) fn here(state: &State, article: &Article) -> Option<Span> {
    let selected = dom::selection(&article.document).map(|(from, to)| Span::new(from.min(to), from.max(to)));
    selected.or_else(|| state.selected().map(|annotation| annotation.anchor.span))
}

/// Makes a claim of the sentences that share text with a span, or opens it.
pub(in crate::ui) fn claim_at(ui: &Ui, article: &Article, span: Span) {
    if let Some(id) = known(article, span) {
        return open(ui, article, id);
    }
    let sentences = article.sentences(span);
    if sentences.is_empty() {
        return dom::say(ui.text(Message::ClaimNowhere));
    }
    ui.dispatch.dispatch(Action::Edit(Edit::MakeClaim(vec![span])));
}

/// The claim that these sentences are already.
fn known(article: &Article, span: Span) -> Option<ClaimId> {
    let sentences = article.sentences(span);
    let is = |claim: &Claim| claim.anchors.iter().map(|anchor| anchor.span).eq(sentences.iter().copied());
    article.claims.iter().find(|(_, claim)| !sentences.is_empty() && is(claim)).map(|(id, _)| *id)
}

/// Opens a claim and goes to it.
pub(super) fn open(ui: &Ui, article: &Article, id: ClaimId) {
    ui.dispatch.dispatch(Action::SelectClaim(Some(id)));
    let wording = article.claims.get(&id).map(|claim| claim.wording.clone()).unwrap_or_default();
    dom::say(&ui.fill(Message::ClaimOpened, &[&wording]));
    dom::focus_next("#claim-wording");
}
