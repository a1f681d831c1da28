//! How the article's figures relate, with their arithmetic.

use super::context::{Ui, use_ui};
use super::dom;
use crate::annotation::{Anchor, Annotation, AnnotationId};
use crate::check::{self, Outcome, Slip};
use crate::message::{Message, check_sentence, outcome_name};
use crate::recognize::Body;
use crate::store::{Action, Article, Edit, Relation};
use crate::text::Span;
use crate::view::{Piece, distance, formula};
use rust_decimal::Decimal;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;
use yew::prelude::*;

/// The annotations by their names.
type Annotations<'a> = HashMap<AnnotationId, &'a Annotation>;

#[derive(Properties, PartialEq)]
pub(super) struct ChecksProps {
    pub(super) article: Rc<Article>,
}

/// The checks, those that fail first, and apart from them those that were dismissed.
#[component]
pub(super) fn Checks(props: &ChecksProps) -> Html {
    let ui = use_ui();
    let article = &props.article;
    let mut relations: Vec<_> = article.checks.iter().collect();
    relations.sort_by_key(|relation| rank(relation.check.outcome));
    let (dismissed, shown): (Vec<_>, Vec<_>) =
        relations.into_iter().partition(|relation| article.is_dismissed(relation));
    let annotations: Annotations<'_> =
        article.annotations.iter().map(|annotation| (annotation.id, annotation)).collect();
    html! {
        <details class="kind checks" id="list-check" open=true>
            <summary><h2>{ ui.text(Message::Checks) }{ " " }<span class="count">{ shown.len() }</span></h2></summary>
            if shown.is_empty() {
                <p class="hint">{ ui.text(Message::NothingFound) }</p>
            } else {
                <ol>{ for shown.into_iter().map(|relation| line(&ui, article, &annotations, relation, false)) }</ol>
            }
            if !dismissed.is_empty() {
                <details class="dismissed">
                    <summary>{ ui.text(Message::ChecksDismissed) }{ " " }<span class="count">{ dismissed.len() }</span></summary>
                    <ol>{ for dismissed.into_iter().map(|relation| line(&ui, article, &annotations, relation, true)) }</ol>
                </details>
            }
        </details>
    }
}

/// What needs the reader first comes first.
const fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Fails => 0,
        Outcome::Uncertain => 1,
        Outcome::Holds => 2,
        Outcome::NotAssessable => 3,
    }
}

const fn sign(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Fails => "✗",
        Outcome::Uncertain | Outcome::NotAssessable => "?",
        Outcome::Holds => "✓",
    }
}

fn line(
    ui: &Ui,
    article: &Article,
    annotations: &Annotations<'_>,
    relation: &Relation,
    dismissed: bool,
) -> Html {
    let check = &relation.check;
    let operands: Vec<&Annotation> =
        relation.operands.iter().filter_map(|id| annotations.get(id).copied()).collect();
    let outcome = outcome_name(ui.locale, check.outcome);
    let sentence = check_sentence(ui.locale, check.message);
    let claim = (check.outcome == Outcome::Fails && !dismissed).then(|| Claim::of(article, &operands));
    let onkeydown = claim.as_ref().map(|claim| claim.on_key(ui));
    html! {
        <li key={format!("{} {:?}", relation.fingerprint, relation.operands)} class={check.outcome.name()}
            aria-label={ui.fill(Message::CheckLabel, &[outcome, &sentence])} {onkeydown}>
            <p>
                <span class="outcome"><span aria-hidden="true">{ sign(check.outcome) }{ " " }</span>{ outcome }</span>
                { " " }{ &sentence }
            </p>
            <p class="formula" lang="zh">{ for formula(&check.formula, &operands).into_iter().map(|piece| part(ui, piece)) }</p>
            { for remarks(ui, relation, &operands).into_iter().map(|remark| html! { <p class="remark">{ remark }</p> }) }
            <p class="choices">
                { for claim.as_ref().map(|claim| claim.button(ui, &sentence)) }
                { decide(ui, relation, dismissed, &sentence) }
            </p>
        </li>
    }
}

/// A piece of the formula; an operand goes to its place in the article.
fn part(ui: &Ui, Piece { text, operand }: Piece) -> Html {
    let Some(id) = operand else { return html! { { text } } };
    let dispatch = ui.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::Select(Some(id)));
        dom::reveal_mark(id);
    });
    html! { <button type="button" class="operand" {onclick}>{ text }</button> }
}

/// What else is to be said: how far off it is, what is derived, what would explain it, and what links the operands.
fn remarks(ui: &Ui, relation: &Relation, operands: &[&Annotation]) -> Vec<String> {
    let check = &relation.check;
    let derived = matches!(check.message, check::Message::Base { .. });
    let apart = check
        .difference
        .filter(|number| !number.is_zero())
        .map(|number| ui.fill(Message::CheckApart, &[&in_unit(ui, number, operands)]));
    let tolerance =
        check.tolerance.map(|number| ui.fill(Message::CheckTolerance, &[&in_unit(ui, number, operands)]));
    let measured: Vec<String> = [apart, tolerance].into_iter().flatten().collect();
    let words: Vec<&str> = check.why.iter().map(|why| why.words.as_str()).collect();
    [
        derived.then(|| ui.text(Message::CheckDerived).to_owned()),
        (!measured.is_empty()).then(|| measured.join(" · ")),
        check.slip.map(|slip| slipped(ui, slip, operands)),
        (!words.is_empty()).then(|| ui.fill(Message::CheckWhy, &[&words.join(" · ")])),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A number in the unit of the printed result.
fn in_unit(ui: &Ui, number: Decimal, operands: &[&Annotation]) -> String {
    match operands.last().map(|result| (&result.body, &*result.anchor.quote)) {
        Some((Body::Figure(figure), quote)) => distance(ui.locale, number, figure, quote),
        _ => number.to_string(),
    }
}

fn slipped(ui: &Ui, slip: Slip, operands: &[&Annotation]) -> String {
    let operand = slip.operand.and_then(|at| operands.get(at));
    operand.map_or_else(
        || ui.text(Message::CheckSlip).to_owned(),
        |operand| ui.fill(Message::CheckSlipAt, &[&operand.anchor.quote]),
    )
}

/// Dismisses the check, or takes that back.
fn decide(ui: &Ui, relation: &Relation, dismissed: bool, sentence: &str) -> Html {
    let text = ui.text(if dismissed { Message::CheckRestore } else { Message::CheckDismiss });
    let onclick = ui.send(Action::Edit(Edit::Dismiss(relation.fingerprint, !dismissed)));
    let label = ui.fill(Message::CheckLabel, &[text, sentence]);
    html! { <button type="button" class="quiet" aria-label={label} {onclick}>{ text }</button> }
}

/// The sentences of a check as a claim.
struct Claim {
    sentences: Vec<Span>,
    /// Whether there is one already.
    made: bool,
}

impl Claim {
    fn of(article: &Article, operands: &[&Annotation]) -> Self {
        let spans = operands.iter().flat_map(|operand| article.sentences(operand.anchor.span));
        let sentences: Vec<Span> = spans.collect::<BTreeSet<_>>().into_iter().collect();
        let is_this =
            |anchors: &[Anchor]| anchors.iter().map(|anchor| anchor.span).eq(sentences.iter().copied());
        let made = article.claims.values().any(|claim| is_this(&claim.anchors));
        Self { sentences, made }
    }

    fn action(&self) -> Action {
        Action::Edit(Edit::MakeClaim(self.sentences.clone()))
    }

    /// C makes the claim, wherever in the check the focus is.
    fn on_key(&self, ui: &Ui) -> Callback<KeyboardEvent> {
        let (dispatch, action) = (ui.dispatch.clone(), self.action());
        Callback::from(move |event: KeyboardEvent| {
            let chord = event.ctrl_key() || event.alt_key() || event.meta_key();
            if !chord && !event.is_composing() && event.key().eq_ignore_ascii_case("c") {
                event.prevent_default();
                dispatch.dispatch(action.clone());
            }
        })
    }

    fn button(&self, ui: &Ui, sentence: &str) -> Html {
        if self.made {
            return html! { <span class="claimed" role="status">{ ui.text(Message::CheckClaimed) }</span> };
        }
        let text = ui.text(Message::CheckClaim);
        let label = ui.fill(Message::CheckLabel, &[text, sentence]);
        html! {
            <button type="button" class="quiet" aria-label={label} aria-keyshortcuts="c" title={ui.text(Message::CheckKeys)}
                onclick={ui.send(self.action())}>{ text }</button>
        }
    }
}
