//! How a file was read, and how else it can be.

use super::context::use_ui;
use super::intake::Guess;
use crate::intake::Encoding;
use crate::message::Message;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct EncodingsProps {
    pub(super) guess: Option<Guess>,
    /// The file is to be read again in that encoding.
    pub(super) on_choose: Callback<(Guess, Encoding)>,
}

/// Shows a guessed encoding with a button for each other one.
#[component]
pub(super) fn Encodings(props: &EncodingsProps) -> Html {
    let ui = use_ui();
    let Some(guess) = &props.guess else { return html! {} };
    let button = |encoding: Encoding| {
        let guess = guess.clone();
        let onclick = props.on_choose.reform(move |_: MouseEvent| (guess.clone(), encoding));
        html! { <button id={format!("read-{}", encoding.name())} type="button" {onclick}>{ encoding.name().to_ascii_uppercase() }</button> }
    };
    let others = Encoding::ALL.into_iter().filter(|&other| other != guess.encoding);
    html! {
        <p class="notice" id="encoding">
            <span>{ ui.fill(Message::ReadAs, &[&guess.encoding.name().to_ascii_uppercase()]) }</span>
            { for others.map(button) }
        </p>
    }
}
