//! Numbers about the article, to be read and copied.

use crate::message::Message;
use crate::store::Article;
use crate::ui::context::use_ui;
use crate::ui::dom;
use crate::view::statistics;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(in crate::ui) struct StatisticsProps {
    pub(in crate::ui) article: Rc<Article>,
}

/// The numbers, folded up until the reader opens them; they are not counted before.
#[component]
pub(in crate::ui) fn Statistics(props: &StatisticsProps) -> Html {
    let ui = use_ui();
    let open = use_state(|| false);
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| open.set(dom::is_open(&event)))
    };
    let rows = if *open { statistics(ui.locale, &props.article) } else { Vec::new() };
    let copy = {
        let (ui, rows) = (ui.clone(), rows.clone());
        Callback::from(move |_: MouseEvent| {
            let text: String = rows.iter().map(|(name, count)| format!("{name}\t{count}\n")).collect();
            let ui = ui.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let copied = dom::copy(&text).await;
                dom::say(ui.text(if copied {
                    Message::StatisticsCopied
                } else {
                    Message::StatisticsNotCopied
                }));
            });
        })
    };
    html! {
        <details class="kind statistics" id="statistics" {ontoggle}>
            <summary><h2>{ ui.text(Message::Statistics) }</h2></summary>
            <table><tbody>{ for rows.iter().map(|(name, count)| html! {
                <tr><th scope="row">{ name }</th><td>{ count }</td></tr>
            }) }</tbody></table>
            <p class="choices"><button id="copy-statistics" type="button" onclick={copy}>{ ui.text(Message::StatisticsCopy) }</button></p>
        </details>
    }
}
