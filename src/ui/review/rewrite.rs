//! The text can be corrected, or a newer version pasted; what became of annotations and claims is told.

use crate::intake;
use crate::message::Message;
use crate::store::{Action, Article, Edit, Rewritten};
use crate::text::Document;
use crate::ui::context::use_ui;
use crate::ui::dom;
use crate::ui::scene::Scene;
use std::rc::Rc;
use yew::prelude::*;

/// Under which the half-edited text is kept.
const DRAFT: &str = "text";

#[derive(Properties, PartialEq)]
pub(in crate::ui) struct EditTextProps {
    pub(in crate::ui) scene: Scene,
}

/// The form, in the dialogue of its command. What is typed and not used is kept as a draft.
#[component]
pub(in crate::ui) fn EditText(props: &EditTextProps) -> Html {
    let scene = &props.scene;
    let ui = &scene.ui;
    let empty = use_state(|| false);
    let Some(article) = scene.article() else { return Html::default() };
    let draft = scene.state.drafts.get(DRAFT);
    let text = draft.cloned().unwrap_or_else(|| article.document.text().to_owned());
    let oninput = {
        let (dispatch, empty) = (ui.dispatch.clone(), empty.setter());
        Callback::from(move |event: InputEvent| {
            empty.set(false);
            dispatch.dispatch(Action::Draft(DRAFT.to_owned(), dom::value(&event)));
        })
    };
    let original = ui.send(Action::Draft(DRAFT.to_owned(), String::new()));
    let onsubmit = {
        let (scene, article, text, empty) = (scene.clone(), Rc::clone(article), text.clone(), empty.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if text.trim().is_empty() {
                return empty.set(true);
            }
            dom::close_dialogue();
            scene.edit(Edit::Rewrite(Rc::new(Document::new(like(&article, &text)))));
            scene.send(Action::Draft(DRAFT.to_owned(), String::new()));
        })
    };
    let cancel = Callback::from(|_: MouseEvent| dom::close_dialogue());
    html! {
        <form class="rewrite" {onsubmit}>
            <h2>{ ui.text(Message::EditText) }</h2>
            <p id="rewrite-hint" class="hint">{ ui.text(Message::EditTextHint) }</p>
            if draft.is_some() {
                <p class="hint">{ ui.text(Message::EditTextDraft) }
                    { " " }<button id="text-original" type="button" onclick={original}>{ ui.text(Message::EditTextOriginal) }</button>
                </p>
            }
            <textarea id="text-edited" lang="zh" aria-label={ui.text(Message::EditTextLabel)} aria-describedby="rewrite-hint" value={text} {oninput} />
            <p role="alert" class="problem">{ empty.then(|| ui.text(Message::EditTextEmpty)) }</p>
            <p class="choices">
                <button id="text-apply" type="submit" class="primary">{ ui.text(Message::EditTextApply) }</button>
                <button id="text-cancel" type="button" onclick={cancel}>{ ui.text(Message::EditTextCancel) }</button>
            </p>
        </form>
    }
}

/// The edited text with the line breaks of the article's, which a field does not keep.
fn like(article: &Article, text: &str) -> String {
    let text = intake::clean(text);
    if article.document.text().contains("\r\n") { text.replace('\n', "\r\n") } else { text }
}

#[derive(Properties, PartialEq)]
pub(in crate::ui) struct RewriteReportProps {
    pub(in crate::ui) report: Rc<Rewritten>,
}

/// Wordings that are shown of each sort.
const SHOWN: usize = 50;

/// What the new version of the text did, until the reader has seen it.
#[component]
pub(in crate::ui) fn RewriteReport(props: &RewriteReportProps) -> Html {
    let ui = use_ui();
    let report = &props.report;
    let close = {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Seen);
            dom::focus("#edit-text");
        })
    };
    let pairs =
        report.changed.iter().map(|(before, after)| ui.fill(Message::RewrittenPair, &[before, after]));
    let quoted =
        |wordings: &[String]| wordings.iter().map(|wording| format!("“{wording}”")).collect::<Vec<_>>();
    let lists = [
        (
            "changed",
            pairs.collect(),
            ui.fill(Message::RewrittenChanged, &[&report.changed.len().to_string()]),
        ),
        ("lost", quoted(&report.lost), ui.fill(Message::RewrittenLost, &[&report.lost.len().to_string()])),
        (
            "moved",
            quoted(&report.moved),
            ui.fill(Message::RewrittenMoved, &[&report.moved.len().to_string()]),
        ),
    ];
    let list = |(class, wordings, title): (&'static str, Vec<String>, String)| {
        html! {
            if !wordings.is_empty() {
                <details {class} open={class != "moved"}>
                    <summary>{ title }</summary>
                    <ul lang="zh">{ for wordings.iter().take(SHOWN).map(|wording| html! { <li>{ wording }</li> }) }</ul>
                    if wordings.len() > SHOWN {
                        <p class="hint">{ "…" }</p>
                    }
                </details>
            }
        }
    };
    let claims = [report.claims_kept, report.claims_changed.len(), report.claims_lost.len()];
    let counts = claims.map(|count| count.to_string());
    html! {
        <section id="rewritten" class="rewritten" aria-labelledby="rewritten-title">
            <header>
                <h2 id="rewritten-title">{ ui.text(Message::Rewritten) }</h2>
                <button id="rewritten-close" type="button" class="quiet" onclick={close}>{ ui.text(Message::Close) }</button>
            </header>
            <p role="status">{ ui.fill(Message::RewrittenKept, &[&report.kept.to_string()]) }</p>
            { for lists.into_iter().map(list) }
            if claims.iter().any(|count| *count > 0) {
                <p>{ ui.fill(Message::RewrittenClaims, &counts.each_ref().map(String::as_str)) }</p>
            }
        </section>
    }
}
