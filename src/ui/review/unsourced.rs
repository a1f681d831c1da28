//! The figures that nobody stands for.

use crate::message::Message;
use crate::store::{Action, Article};
use crate::ui::context::use_ui;
use crate::ui::dom;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(in crate::ui) struct UnsourcedProps {
    pub(in crate::ui) article: Rc<Article>,
}

/// The figures in text order; each goes to its place.
#[component]
pub(in crate::ui) fn Unsourced(props: &UnsourcedProps) -> Html {
    let ui = use_ui();
    let figures = props.article.unsourced();
    let line = |(id, quote): (crate::annotation::AnnotationId, &str)| {
        let dispatch = ui.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Select(Some(id)));
            dom::reveal_mark(id);
        });
        html! { <li key={id.0}><button type="button" lang="zh" {onclick}><span class="wording">{ quote.to_owned() }</span></button></li> }
    };
    html! {
        <details class="kind" id="list-unsourced">
            <summary><h2>{ ui.text(Message::Unsourced) }{ " " }<span class="count">{ figures.len() }</span></h2></summary>
            <p class="hint">{ ui.text(if figures.is_empty() { Message::UnsourcedNone } else { Message::UnsourcedHint }) }</p>
            <ul>{ for figures.iter().map(|figure| line((figure.id, &figure.anchor.quote))) }</ul>
        </details>
    }
}
