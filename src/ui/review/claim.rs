//! One claim with all its fields. What is typed is kept letter by letter.

use super::claims::keep_selection;
use super::field::{Field, choice};
use super::key::here;
use super::sources::sources;
use crate::annotation::{Annotation, Claim, ClaimId, ClaimStatus, Priority};
use crate::message::{Message, claim_status_name, priority_name, reason_name, verdict_name};
use crate::store::{Action, Article, ClaimEdit, Edit, State};
use crate::ui::context::{Ui, use_ui};
use crate::ui::dom;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ClaimCardProps {
    pub(in crate::ui) state: Rc<State>,
    pub(in crate::ui) article: Rc<Article>,
    pub(in crate::ui) id: ClaimId,
    pub(in crate::ui) claim: Rc<Claim>,
}

/// The claim. Escape goes back to where it stands in the article.
#[component]
pub(in crate::ui) fn ClaimCard(props: &ClaimCardProps) -> Html {
    let ui = use_ui();
    let ClaimCardProps { state, article, id, claim } = props;
    let id = *id;
    let edit = move |change: ClaimEdit| Edit::Claim(id, change);
    let close = {
        let (ui, article, claim) = (ui.clone(), Rc::clone(article), Rc::clone(claim));
        move || {
            ui.dispatch.dispatch(Action::Pause);
            go(&article, &claim);
            ui.dispatch.dispatch(Action::SelectClaim(None));
        }
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !dom::is_composing(&event) {
                event.prevent_default();
                close();
            }
        })
    };
    let delete = {
        let (ui, close) = (ui.clone(), close.clone());
        Callback::from(move |_: MouseEvent| {
            close();
            ui.dispatch.dispatch(Action::Edit(Edit::DeleteClaims(vec![id])));
            dom::say(ui.text(Message::ClaimDeleted));
        })
    };
    let close = Callback::from(move |_: MouseEvent| close());
    let speaker_hint = match (claim.speaker.given, claim.speaker.name.is_empty()) {
        (true, _) => None,
        (false, true) => Some(Message::SpeakerNobody),
        (false, false) => Some(Message::SpeakerByRule),
    };
    let speaker = Field {
        hint: speaker_hint.map(|hint| ui.text(hint).to_owned()),
        ..Field::line("claim-speaker", ui.text(Message::SpeakerLabel), &claim.speaker.name)
    };
    let labels = claim.labels.iter().cloned().collect::<Vec<_>>().join("，");
    html! {
        <section id="claim" class="claim" aria-labelledby="claim-title" {onkeydown}>
            <header>
                <h2 id="claim-title">{ ui.fill(Message::ClaimTitle, &[&id.0.to_string()]) }</h2>
                <button id="claim-close" type="button" class="quiet" onclick={close}>{ ui.text(Message::Close) }</button>
            </header>
            { Field::area("claim-wording", ui.text(Message::ClaimWordingLabel), &claim.wording, 3)
                .draw(&ui, move |text| edit(ClaimEdit::Wording(text))) }
            { speaker.draw(&ui, move |text| edit(ClaimEdit::Speaker(text))) }
            { verdicts(&ui, article, claim, move |verdict| edit(ClaimEdit::Verdict(verdict))) }
            { choice(&ui, ("claim-status", ui.text(Message::StatusLabel)),
                ClaimStatus::ALL.map(|status| (status, claim_status_name(ui.locale, status).to_owned(), None)).into(),
                &claim.status, move |status| edit(ClaimEdit::Status(status))) }
            { Field::area("claim-note", ui.text(Message::ClaimNoteLabel), &claim.note, 4)
                .draw(&ui, move |text| edit(ClaimEdit::Note(text))) }
            { sources(&ui, id, claim) }
            { priorities(&ui, article, claim, move |priority| edit(ClaimEdit::Priority(priority))) }
            <LabelsField {id} {labels} />
            { places(&ui, state, article, id, claim) }
            { mentions(&ui, article.mentions(claim)) }
            <p class="choices"><button id="delete-claim" type="button" onclick={delete}>{ ui.text(Message::DeleteClaim) }</button></p>
        </section>
    }
}

/// Goes to where the claim stands.
fn go(article: &Article, claim: &Claim) {
    if let Some(anchor) = claim.anchors.first() {
        let start = anchor.span.start();
        dom::focus_article();
        dom::select(&article.document, (start, start));
        dom::scroll_to(&article.document, start);
    }
}

fn verdicts(
    ui: &Ui,
    article: &Article,
    claim: &Claim,
    edit: impl Fn(Option<String>) -> Edit + 'static,
) -> Html {
    let mut options = vec![(None, ui.text(Message::NoVerdict).to_owned(), None)];
    options.extend(article.scale.verdicts().iter().map(|verdict| {
        (Some(verdict.id.clone()), verdict_name(ui.locale, verdict).to_owned(), Some(verdict.colour.name()))
    }));
    choice(ui, ("claim-verdict", ui.text(Message::VerdictLabel)), options, &claim.verdict, edit)
}

fn priorities(
    ui: &Ui,
    article: &Article,
    claim: &Claim,
    edit: impl Fn(Option<Priority>) -> Edit + 'static,
) -> Html {
    let worth = article.worth(claim);
    let reckoned = priority_name(ui.locale, worth.priority());
    let auto = ui.fill(Message::PriorityAuto, &[reckoned, &worth.score.to_string()]);
    let mut options = vec![(None, auto, None)];
    options.extend(
        Priority::ALL.map(|priority| (Some(priority), priority_name(ui.locale, priority).to_owned(), None)),
    );
    let reasons: Vec<_> = worth.reasons.iter().map(|reason| reason_name(ui.locale, *reason)).collect();
    html! {
        <>
            { choice(ui, ("claim-priority", ui.text(Message::PriorityLabel)), options, &claim.priority, edit) }
            if !reasons.is_empty() {
                <p class="hint">{ reasons.join(" · ") }</p>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct LabelsFieldProps {
    id: ClaimId,
    labels: String,
}

/// The catchwords in one line. A comma that is just being typed stays until the field is left.
#[component]
fn LabelsField(props: &LabelsFieldProps) -> Html {
    let ui = use_ui();
    let typed = use_state(|| None::<String>);
    let id = props.id;
    let oninput = {
        let (dispatch, typed) = (ui.dispatch.clone(), typed.setter());
        Callback::from(move |event: InputEvent| {
            let value = dom::value(&event);
            let labels =
                value.split(['，', ',', '、', ';', '；']).map(str::trim).filter(|label| !label.is_empty());
            let labels = labels.map(str::to_owned).collect();
            typed.set(Some(value));
            dispatch.dispatch(Action::Edit(Edit::Claim(id, ClaimEdit::Labels(labels))));
        })
    };
    let onblur = {
        let (dispatch, typed) = (ui.dispatch.clone(), typed.setter());
        Callback::from(move |_: FocusEvent| {
            typed.set(None);
            dispatch.dispatch(Action::Pause);
        })
    };
    let value = (*typed).clone().unwrap_or_else(|| props.labels.clone());
    html! {
        <div class="field">
            <label for="claim-labels">{ ui.text(Message::LabelsLabel) }</label>
            <input id="claim-labels" type="text" lang="zh" {value} {oninput} {onblur} />
        </div>
    }
}

/// The sentences, and a way to put the claim on others.
fn places(ui: &Ui, state: &Rc<State>, article: &Rc<Article>, id: ClaimId, claim: &Rc<Claim>) -> Html {
    let show = {
        let (article, claim) = (Rc::clone(article), Rc::clone(claim));
        Callback::from(move |_: MouseEvent| go(&article, &claim))
    };
    let place = {
        let (ui, state, article) = (ui.clone(), Rc::clone(state), Rc::clone(article));
        Callback::from(move |_: MouseEvent| match here(&state, &article) {
            Some(span) => ui.dispatch.dispatch(Action::Edit(Edit::Claim(id, ClaimEdit::Place(vec![span])))),
            None => dom::say(ui.text(Message::ClaimNowhere)),
        })
    };
    html! {
        <div class="field">
            <h3>{ ui.text(Message::PlacesLabel) }</h3>
            if claim.anchors.is_empty() {
                <p class="hint lost">{ ui.text(Message::ClaimLost) }</p>
            } else {
                <button id="claim-place" type="button" class="quote" lang="zh" onclick={show}>{ claim.quote() }</button>
            }
            <p class="choices"><button id="claim-place-here" type="button" onmousedown={keep_selection()} onclick={place}>{ ui.text(Message::ClaimPlaceHere) }</button></p>
        </div>
    }
}

fn mentions<'a>(ui: &Ui, mentions: impl Iterator<Item = &'a Annotation>) -> Html {
    let mention = |annotation: &Annotation| {
        let (dispatch, id) = (ui.dispatch.clone(), annotation.id);
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Select(Some(id)));
            dom::reveal_mark(id);
        });
        html! {
            <button type="button" class="operand" lang="zh" {onclick}>
                <span class={classes!("mention", annotation.kind().name())}>{ &annotation.anchor.quote }</span>
            </button>
        }
    };
    let mentions: Vec<_> = mentions.map(mention).collect();
    if mentions.is_empty() {
        return Html::default();
    }
    html! {
        <div class="field">
            <h3>{ ui.text(Message::MentionsLabel) }</h3>
            <p class="choices">{ for mentions }</p>
        </div>
    }
}
