//! What is known of the selected annotation, and what can be decided about it.

use super::article::kind_classes;
use super::context::{Ui, use_ui};
use super::conversion::Conversion;
use super::correcting::{AlsoHere, Correcting, ScopeChoice};
use super::dom;
use super::scene::Scene;
use crate::annotation::{Annotation, AnnotationId, Status};
use crate::message::{Message, class_name, modifier_name, status_name};
use crate::recognize::Body;
use crate::recognize::figure::{Figure, Modifier, Value};
use crate::store::{Action, Article};
use crate::view::{bounds, printed_to, reading};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct CardProps {
    pub(super) scene: Scene,
    pub(super) annotation: Annotation,
    /// The annotation before and behind it.
    pub(super) neighbours: [Option<AnnotationId>; 2],
}

/// The card of an annotation. Escape goes back to the article.
#[component]
pub(super) fn Card(props: &CardProps) -> Html {
    let ui = use_ui();
    let CardProps { scene, annotation, neighbours } = props;
    let id = annotation.id;
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !dom::is_composing(&event) {
            event.prevent_default();
            dom::focus_mark(id);
        }
    });
    let go = |to: Option<AnnotationId>| {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Select(to));
            if let Some(to) = to {
                dom::reveal_mark(to);
            }
        })
    };
    let [before, behind] = *neighbours;
    let close = {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dom::focus_mark(id);
            dispatch.dispatch(Action::Select(None));
        })
    };
    let Some(article) = scene.article() else { return Html::default() };
    html! {
        <section id="card" class="card" aria-label={ui.text(Message::Details)} {onkeydown}>
            <header>
                <h2><span class={classes!("mention", kind_classes(annotation.kind(), &article.kinds))} lang="zh">{ &annotation.anchor.quote }</span></h2>
                <button id="close" type="button" class="quiet" onclick={close}>{ ui.text(Message::Close) }</button>
            </header>
            <p class="what">{ what(&ui, article, annotation) }</p>
            <AlsoHere scene={scene.clone()} annotation={annotation.clone()} />
            <dl>{ for facts(&ui, annotation).into_iter().map(|(label, fact)| html! {
                <><dt>{ ui.text(label) }</dt><dd>{ fact }</dd></>
            }) }{ conversion(annotation) }</dl>
            <ScopeChoice scene={scene.clone()} {id} />
            <div class="choices">
                { for DECISIONS.iter().map(|decision| decide(scene, annotation, decision)) }
                <button id="delete" type="button" onclick={delete(scene)}>{ ui.text(Message::DeleteHere) }</button>
                <span class="gap"></span>
                <button id="previous" type="button" disabled={before.is_none()} onclick={go(before)}>{ ui.text(Message::Previous) }</button>
                <button id="next" type="button" disabled={behind.is_none()} onclick={go(behind)}>{ ui.text(Message::Next) }</button>
            </div>
            <Correcting key={id.0} scene={scene.clone()} annotation={annotation.clone()} />
        </section>
    }
}

fn conversion(annotation: &Annotation) -> Html {
    match &annotation.body {
        Body::Figure(Figure { value: Some(Value::Amount(amount)), .. }) => {
            html! { <Conversion amount={amount.clone()} /> }
        }
        _ => Html::default(),
    }
}

/// To which place the number is printed and what it may stand for, where that leaves anything open.
fn openness(ui: &Ui, figure: &Figure, quote: &str) -> Vec<(Message, String)> {
    let Some(Value::Amount(amount)) = &figure.value else {
        return Vec::new();
    };
    let open = amount.interval.filter(|interval| amount.number.is_some() && interval.low != interval.high);
    let place = printed_to(ui.locale, amount, figure.numeral_text(quote))
        .map(|place| (Message::PrecisionLabel, place));
    let bounds = open.and_then(|open| bounds(ui.locale, open)).map(|text| (Message::BetweenLabel, text));
    place.into_iter().chain(bounds).collect()
}

/// What can be decided; pressed again, a decision is taken back.
const DECISIONS: [(Message, Status); 2] =
    [(Message::Confirm, Status::Confirmed), (Message::Dismiss, Status::Dismissed)];

fn decide(scene: &Scene, annotation: &Annotation, &(message, status): &(Message, Status)) -> Html {
    let pressed = annotation.status == status;
    let next = if pressed { Status::Found } else { status };
    let onclick = {
        let scene = scene.clone();
        Callback::from(move |_: MouseEvent| scene.judge(next))
    };
    html! {
        <button id={format!("make-{}", status.name())} type="button" class="switch" aria-pressed={pressed.to_string()} {onclick}>
            { scene.ui.text(message) }
        </button>
    }
}

fn delete(scene: &Scene) -> Callback<MouseEvent> {
    let scene = scene.clone();
    Callback::from(move |_| scene.delete())
}

fn what(ui: &Ui, article: &Article, annotation: &Annotation) -> String {
    let kind = annotation.kind();
    let class = annotation.body.class_name().map(|class| class_name(ui.locale, kind, class));
    let status = status_name(ui.locale, annotation.status);
    [Some(article.kind_name(ui.locale, kind)), class, Some(status)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

fn facts(ui: &Ui, annotation: &Annotation) -> Vec<(Message, String)> {
    let mut facts = Vec::new();
    if let Body::Figure(figure) = &annotation.body {
        facts.extend(figure_facts(ui, figure, &annotation.anchor.quote));
    }
    let canonical = annotation.body.canonical();
    facts.extend(canonical.map(|canonical| (Message::FullNameLabel, canonical.to_owned())));
    let confidence = annotation.origin.confidence.as_hundredths();
    facts.push((Message::RuleLabel, format!("{} ({confidence}%)", annotation.origin.rule)));
    facts
}

fn figure_facts(ui: &Ui, figure: &Figure, quote: &str) -> Vec<(Message, String)> {
    let mut facts = Vec::new();
    if let Some(value) = &figure.value {
        let text = reading(ui.locale, value).unwrap_or_else(|| ui.text(Message::Unresolved).to_owned());
        facts.push((Message::ValueLabel, text));
    }
    facts.extend(openness(ui, figure, quote));
    if figure.modifier != Modifier::Exact {
        facts.push((Message::ModifierLabel, modifier_name(ui.locale, figure.modifier).to_owned()));
    }
    facts
}
