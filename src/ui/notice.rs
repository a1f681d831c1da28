//! A sentence for the reader above the article.

use super::context::{Ui, use_ui};
use crate::message::{Message, Said};
use crate::store::{Engine, Problem};
use yew::prelude::*;

/// A sentence for the reader, kept as a message so that it follows the language.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Notice {
    said: Said,
    /// What else there is to know, a line each.
    more: Vec<Said>,
    error: bool,
}

impl Notice {
    pub(super) const fn error(message: Message) -> Self {
        Self::said(Said::new(message), true)
    }

    pub(super) const fn hint(message: Message) -> Self {
        Self::said(Said::new(message), false)
    }

    pub(super) const fn said(said: Said, error: bool) -> Self {
        Self { said, more: Vec::new(), error }
    }

    /// Fills the next place in the message.
    pub(super) fn about(mut self, value: &str) -> Self {
        self.said = self.said.about(value);
        self
    }

    /// Says more, a line each.
    pub(super) fn and(mut self, more: impl IntoIterator<Item = Said>) -> Self {
        self.more.extend(more);
        self
    }

    /// The sentence in the reader's language.
    pub(super) fn sentence(&self, ui: &Ui) -> String {
        self.said.text(ui.locale)
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct NoticesProps {
    pub(super) notice: Option<Notice>,
    pub(super) engine: Engine,
    pub(super) on_close: Callback<()>,
    pub(super) on_retry: Callback<()>,
}

/// The region that notices appear in. It is always there, so that screen readers announce what comes into it.
#[component]
pub(super) fn Notices(props: &NoticesProps) -> Html {
    let ui = use_ui();
    let close = props.on_close.reform(|_| ());
    let retry = props.on_retry.reform(|_| ());
    let problem = if let Engine::Failed(problem) = props.engine { Some(problem) } else { None };
    html! {
        <div class="notices">
            <div role="alert">
                if let Some(problem) = problem {
                    <p class="notice error" id="problem">
                        <span>{ ui.text(sentence(problem)) }</span>
                        <button type="button" onclick={retry}>{ ui.text(Message::TryAgain) }</button>
                    </p>
                }
                if let Some(notice) = props.notice.as_ref().filter(|notice| notice.error) {
                    { sentence_of(&ui, notice, &close) }
                }
            </div>
            <div role="status">
                if let Some(notice) = props.notice.as_ref().filter(|notice| !notice.error) {
                    { sentence_of(&ui, notice, &close) }
                }
            </div>
        </div>
    }
}

fn sentence_of(ui: &Ui, notice: &Notice, close: &Callback<MouseEvent>) -> Html {
    html! {
        <p class={classes!("notice", notice.error.then_some("error"))} id="notice">
            <span>
                { notice.said.text(ui.locale) }
                { for notice.more.iter().map(|said| html! { <><br />{ said.text(ui.locale) }</> }) }
            </span>
            <button type="button" onclick={close.clone()}>{ ui.text(Message::Close) }</button>
        </p>
    }
}

const fn sentence(problem: Problem) -> Message {
    match problem {
        Problem::Start => Message::EngineStart,
        Problem::Crashed => Message::EngineCrashed,
        Problem::Silent => Message::EngineSilent,
        Problem::Dictionary => Message::EngineDictionary,
        Problem::Version => Message::EngineVersion,
    }
}
