//! One command makes a claim of the sentences at the cursor, or opens the claim they are already.

use crate::annotation::ClaimId;
use crate::message::Message;
use crate::store::{Action, Article, Edit, State};
use crate::text::Span;
use crate::ui::context::Ui;
use crate::ui::dom;

/// Makes the claim, or opens it.
pub(in crate::ui) fn claim_here(ui: &Ui, state: &State) {
    let Some(article) = &state.article else { return };
    let Some(span) = here(state, article) else {
        dom::say(ui.text(Message::ClaimNowhere));
        return;
    };
    match known(article, span) {
        Some(id) => open(ui, article, id),
        None => {
            ui.dispatch.dispatch(Action::Edit(Edit::MakeClaim(vec![span])));
            let sentence = article.sentences(span).first().map(|span| span.of(article.document.text()));
            dom::say(&ui.fill(Message::ClaimMade, &[sentence.unwrap_or_default()]));
        }
    }
}

/// What is selected in the article, where its cursor is, or the annotation whose card is shown.
pub(super) fn here(state: &State, article: &Article) -> Option<Span> {
    let selected = dom::selection(&article.document).map(|(from, to)| Span::new(from.min(to), from.max(to)));
    selected.or_else(|| state.selected().map(|annotation| annotation.anchor.span))
}

/// The claim that these sentences are already.
fn known(article: &Article, span: Span) -> Option<ClaimId> {
    let sentences = article.sentences(span);
    let is = |sentences: &[Span], claim: &crate::annotation::Claim| {
        !sentences.is_empty() && claim.anchors.iter().map(|anchor| anchor.span).eq(sentences.iter().copied())
    };
    article.claims.iter().find(|(_, claim)| is(&sentences, claim)).map(|(id, _)| *id)
}

/// Opens a claim and goes to it.
pub(super) fn open(ui: &Ui, article: &Article, id: ClaimId) {
    ui.dispatch.dispatch(Action::SelectClaim(Some(id)));
    let wording = article.claims.get(&id).map(|claim| claim.wording.clone()).unwrap_or_default();
    dom::say(&ui.fill(Message::ClaimOpened, &[&wording]));
    // The card is drawn first.
    gloo::timers::callback::Timeout::new(0, || dom::focus("#claim-wording")).forget();
}
