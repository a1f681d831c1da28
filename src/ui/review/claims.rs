//! The list of claims: how far the work is, which are shown and in which order.

use super::key::{claim_at, here, open};
use super::scale::ScaleEditor;
use crate::annotation::{Claim, ClaimId, ClaimStatus, Scale};
use crate::message::{Locale, Message, claim_status_name, priority_name, verdict_name};
use crate::store::{Action, Article, ClaimFilter, ClaimOrder, State};
use crate::ui::context::{Ui, use_ui};
use crate::ui::dom;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ClaimsProps {
    pub(in crate::ui) state: Rc<State>,
    pub(in crate::ui) article: Rc<Article>,
}

/// The list.
#[component]
pub(in crate::ui) fn Claims(props: &ClaimsProps) -> Html {
    let ui = use_ui();
    let ClaimsProps { state, article } = props;
    let listed = article.listed(&state.claims);
    let progress = article.progress();
    let counts = [progress.done, progress.in_work, progress.all].map(|count| count.to_string());
    let counts = ui.fill(Message::ClaimsProgress, &counts.each_ref().map(String::as_str));
    let make = {
        let (ui, state, article) = (ui.clone(), Rc::clone(state), Rc::clone(article));
        Callback::from(move |_: MouseEvent| match here(&state, &article) {
            Some(span) => claim_at(&ui, &article, span),
            None => dom::say(ui.text(Message::ClaimNowhere)),
        })
    };
    let empty = if progress.all == 0 { Message::ClaimsNone } else { Message::ClaimsNoneShown };
    html! {
        <details class="kind claims" id="list-claims" open=true>
            <summary><h2>{ ui.text(Message::Claims) }{ " " }<span class="count">{ progress.all }</span></h2></summary>
            if progress.all > 0 {
                <p id="claims-progress" class="progress-line" role="status">
                    <progress max={progress.all.to_string()} value={progress.done.to_string()} aria-hidden="true"></progress>
                    <span>{ counts }</span>
                </p>
                <Filters filter={state.claims.clone()} scale={Rc::clone(&article.scale)} labels={labels(article)} />
            }
            if listed.is_empty() {
                <p class="hint">{ ui.text(empty) }</p>
            } else {
                <ol>{ for listed.into_iter().map(|(id, claim)| line(&ui, article, id, claim, state.claim == Some(id))) }</ol>
            }
            <p class="hint">{ ui.text(Message::ClaimsHint) }</p>
            <p class="choices"><button id="make-claim" type="button" onmousedown={keep_selection()} onclick={make}>{ ui.text(Message::MakeClaim) }</button></p>
            <ScaleEditor scale={Rc::clone(&article.scale)} />
        </details>
    }
}

/// A button that works on what is selected must not take the selection away.
pub(super) fn keep_selection() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| event.prevent_default())
}

fn labels(article: &Article) -> BTreeSet<String> {
    article.claims.values().flat_map(|claim| claim.labels.iter().cloned()).collect()
}

fn line(ui: &Ui, article: &Rc<Article>, id: ClaimId, claim: &Claim, current: bool) -> Html {
    let onclick = {
        let (ui, article) = (ui.clone(), Rc::clone(article));
        Callback::from(move |_: MouseEvent| open(&ui, &article, id))
    };
    let verdict = claim.verdict.as_ref().and_then(|id| article.scale.verdict(id));
    html! {
        <li key={id.0}>
            <button type="button" id={format!("claim-{}", id.0)} aria-current={current.then_some("true")} {onclick}>
                <span class="wording" lang="zh">{ &claim.wording }</span>
                <span class="facts">
                    if let Some(verdict) = verdict {
                        <span class={classes!("verdict", format!("colour-{}", verdict.colour.name()))}>{ verdict_name(ui.locale, verdict) }</span>
                    }
                    <span>{ claim_status_name(ui.locale, claim.status) }</span>
                    <span>{ ui.fill(Message::ClaimWorth, &[priority_name(ui.locale, article.priority(claim))]) }</span>
                    if !claim.speaker.name.is_empty() {
                        <span lang="zh">{ &claim.speaker.name }</span>
                    }
                    { for claim.labels.iter().map(|label| html! { <span class="label" lang="zh">{ label }</span> }) }
                </span>
            </button>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    filter: ClaimFilter,
    scale: Rc<Scale>,
    labels: BTreeSet<String>,
}

/// Any of a list of values, or what has none.
const ANY: &str = "*";

#[component]
fn Filters(props: &FiltersProps) -> Html {
    let ui = use_ui();
    let FiltersProps { filter, scale, labels } = props;
    let send = |change: fn(&mut ClaimFilter, String)| {
        let (dispatch, filter) = (ui.dispatch.clone(), filter.clone());
        move |value: String| {
            let mut filter = filter.clone();
            change(&mut filter, value);
            dispatch.dispatch(Action::FilterClaims(filter));
        }
    };
    let words = send(|filter, value| filter.words = value);
    let on_words = Callback::from(move |event: InputEvent| words(dom::value(&event)));
    let statuses = ClaimStatus::ALL
        .map(|status| (status.name().to_owned(), claim_status_name(ui.locale, status).to_owned()));
    let mut verdicts = vec![(String::new(), ui.text(Message::FilterNoVerdict).to_owned())];
    verdicts
        .extend(scale.verdicts().iter().map(|one| (one.id.clone(), verdict_name(ui.locale, one).to_owned())));
    let labels: Vec<_> = labels.iter().map(|label| (label.clone(), label.clone())).collect();
    let orders =
        ClaimOrder::ALL.map(|order| (order.name().to_owned(), order_name(ui.locale, order).to_owned()));
    let status = filter.status.map(|status| status.name().to_owned());
    html! {
        <details class="filters">
            <summary>{ ui.text(Message::ClaimsFilter) }</summary>
            <div class="editor">
                <div class="field">
                    <label for="claims-words">{ ui.text(Message::FilterWords) }</label>
                    <input id="claims-words" type="search" lang="zh" value={filter.words.clone()} oninput={on_words} />
                </div>
                { list(&ui, "claims-status", Message::FilterStatus, true, statuses.into(), status,
                    send(|filter, value| filter.status = ClaimStatus::from_name(&value))) }
                { list(&ui, "claims-verdict", Message::FilterVerdict, true, verdicts, filter.verdict.clone().map(Option::unwrap_or_default),
                    send(|filter, value| filter.verdict = (value != ANY).then(|| Some(value).filter(|id| !id.is_empty())))) }
                if !labels.is_empty() {
                    { list(&ui, "claims-label", Message::FilterLabel, true, labels, filter.label.clone(),
                        send(|filter, value| filter.label = (value != ANY).then_some(value))) }
                }
                { list(&ui, "claims-order", Message::OrderLabel, false, orders.into(), Some(filter.order.name().to_owned()),
                    send(|filter, value| filter.order = ClaimOrder::from_name(&value).unwrap_or_default())) }
            </div>
        </details>
    }
}

/// A list to choose from, of values with their names.
fn list(
    ui: &Ui,
    id: &'static str,
    label: Message,
    with_any: bool,
    options: Vec<(String, String)>,
    chosen: Option<String>,
    choose: impl Fn(String) + 'static,
) -> Html {
    let onchange = Callback::from(move |event: Event| choose(dom::value(&event)));
    html! {
        <div class="field">
            <label for={id}>{ ui.text(label) }</label>
            <select {id} {onchange}>
                if with_any {
                    <option value={ANY} selected={chosen.is_none()}>{ ui.text(Message::FilterAny) }</option>
                }
                { for options.into_iter().map(|(value, text)| {
                    let selected = chosen.as_ref() == Some(&value);
                    html! { <option {value} {selected}>{ text }</option> }
                }) }
            </select>
        </div>
    }
}

const fn order_name(locale: Locale, order: ClaimOrder) -> &'static str {
    locale.text(match order {
        ClaimOrder::Text => Message::OrderText,
        ClaimOrder::Worth => Message::OrderWorth,
        ClaimOrder::Status => Message::OrderStatus,
        ClaimOrder::Verdict => Message::OrderVerdict,
    })
}
