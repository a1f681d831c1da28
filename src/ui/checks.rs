//! How the article's figures relate, with their arithmetic.

use super::context::{Ui, use_ui};
use super::dom;
use crate::annotation::AnnotationId;
use crate::check::Outcome;
use crate::message::{Message, check_sentence, outcome_name};
use crate::store::{Action, Article, Relation};
use std::collections::HashMap;
use std::rc::Rc;
use yew::prelude::*;

/// What each annotation says.
type Quotes<'a> = HashMap<AnnotationId, &'a str>;

#[derive(Properties, PartialEq)]
pub(super) struct ChecksProps {
    pub(super) article: Rc<Article>,
}

/// The checks, those that fail first. Each operand goes to its place in the article.
#[component]
pub(super) fn Checks(props: &ChecksProps) -> Html {
    let ui = use_ui();
    let mut relations: Vec<_> = props.article.checks.iter().collect();
    relations.sort_by_key(|relation| rank(relation.check.outcome));
    let quotes: Quotes<'_> = props
        .article
        .annotations
        .iter()
        .map(|annotation| (annotation.id, &*annotation.anchor.quote))
        .collect();
    html! {
        <details class="kind checks" id="list-check" open=true>
            <summary><h2>{ ui.text(Message::Checks) }{ " " }<span class="count">{ relations.len() }</span></h2></summary>
            if relations.is_empty() {
                <p class="hint">{ ui.text(Message::NothingFound) }</p>
            } else {
                <ol>{ for relations.into_iter().map(|relation| line(&ui, &quotes, relation)) }</ol>
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

fn line(ui: &Ui, quotes: &Quotes<'_>, relation: &Relation) -> Html {
    let check = &relation.check;
    html! {
        <li class={check.outcome.name()}>
            <p>
                <span class="outcome"><span aria-hidden="true">{ sign(check.outcome) }{ " " }</span>{ outcome_name(ui.locale, check.outcome) }</span>
                { " " }{ check_sentence(ui.locale, check.message) }
            </p>
            <p class="formula" lang="zh">{ &check.formula }</p>
            <p class="choices">{ for relation.operands.iter().map(|&id| operand(ui, quotes, id)) }</p>
        </li>
    }
}

fn operand(ui: &Ui, quotes: &Quotes<'_>, id: AnnotationId) -> Html {
    let dispatch = ui.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::Select(Some(id)));
        dom::reveal_mark(id);
    });
    let quote = quotes.get(&id).map(|quote| (*quote).to_owned());
    html! { <button type="button" class="operand" lang="zh" {onclick}>{ quote }</button> }
}
