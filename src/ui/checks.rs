//! How the article's figures relate, with their arithmetic.

use super::context::{Ui, use_ui};
use super::dom;
use crate::annotation::{Annotation, AnnotationId};
use crate::check::{self, Outcome, Slip};
use crate::message::{Message, check_sentence, outcome_name};
use crate::store::{Action, Article, Edit, Relation};
use crate::view::{Piece, formula};
use std::collections::HashMap;
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
                <ol>{ for shown.into_iter().map(|relation| line(&ui, &annotations, relation, false)) }</ol>
            }
            if !dismissed.is_empty() {
                <details class="dismissed">
                    <summary>{ ui.text(Message::ChecksDismissed) }{ " " }<span class="count">{ dismissed.len() }</span></summary>
                    <ol>{ for dismissed.into_iter().map(|relation| line(&ui, &annotations, relation, true)) }</ol>
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

fn line(ui: &Ui, annotations: &Annotations<'_>, relation: &Relation, dismissed: bool) -> Html {
    let check = &relation.check;
    let operands: Vec<&Annotation> =
        relation.operands.iter().filter_map(|id| annotations.get(id).copied()).collect();
    let outcome = outcome_name(ui.locale, check.outcome);
    let sentence = check_sentence(ui.locale, check.message);
    html! {
        <li key={format!("{} {:?}", relation.fingerprint, relation.operands)} class={check.outcome.name()}
            aria-label={ui.fill(Message::CheckLabel, &[outcome, &sentence])}>
            <p>
                <span class="outcome"><span aria-hidden="true">{ sign(check.outcome) }{ " " }</span>{ outcome }</span>
                { " " }{ &sentence }
            </p>
            <p class="formula" lang="zh">{ for formula(&check.formula, &operands).into_iter().map(|piece| part(ui, piece)) }</p>
            { for remarks(ui, relation, &operands).into_iter().map(|remark| html! { <p class="remark">{ remark }</p> }) }
            { decide(ui, relation, dismissed, &sentence) }
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
        .map(|number| ui.fill(Message::CheckApart, &[&number.to_string()]));
    let tolerance = check.tolerance.map(|number| ui.fill(Message::CheckTolerance, &[&number.to_string()]));
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
    html! { <p class="choices"><button type="button" class="quiet" aria-label={label} {onclick}>{ text }</button></p> }
}
