//! What a verdict rests on: each source with its fields.

use super::field::Field;
use crate::annotation::{Claim, ClaimId, Source};
use crate::message::Message;
use crate::store::{Action, ClaimEdit, Edit};
use crate::ui::context::Ui;
use crate::ui::dom;
use yew::prelude::*;

/// The sources of a claim, and a way to add one.
pub(super) fn sources(ui: &Ui, id: ClaimId, claim: &Claim) -> Html {
    let add = {
        let (dispatch, at) = (ui.dispatch.clone(), claim.sources.len());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Edit(Edit::Claim(id, ClaimEdit::Source(at, Source::default()))));
            dom::focus_next(&format!("#source-{at}-title"));
        })
    };
    html! {
        <div class="sources">
            <h3>{ ui.text(Message::SourcesLabel) }</h3>
            { for claim.sources.iter().enumerate().map(|(at, one)| source(ui, id, at, one)) }
            <p class="choices"><button id="add-source" type="button" onclick={add}>{ ui.text(Message::AddSource) }</button></p>
        </div>
    }
}

fn source(ui: &Ui, id: ClaimId, at: usize, source: &Source) -> Html {
    let number = (at + 1).to_string();
    let remove = {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Edit(Edit::Claim(id, ClaimEdit::RemoveSource(at))));
            dom::focus("#add-source");
        })
    };
    let edit = |change: fn(&mut Source, String)| {
        let before = source.clone();
        move |text: String| {
            let mut source = before.clone();
            change(&mut source, text);
            Edit::Claim(id, ClaimEdit::Source(at, source))
        }
    };
    let name = |field: &str| format!("source-{at}-{field}");
    let seen = source.seen.map(|date| date.to_string()).unwrap_or_default();
    let link =
        Field { input: "url", ..Field::line(name("link"), ui.text(Message::SourceLink), &source.link) };
    let date = Field { input: "date", ..Field::line(name("seen"), ui.text(Message::SourceSeen), &seen) };
    html! {
        <fieldset class="source" key={at}>
            <legend>{ ui.fill(Message::SourceNumber, &[&number]) }</legend>
            { Field::line(name("title"), ui.text(Message::SourceTitle), &source.title).draw(ui, edit(|source, text| source.title = text)) }
            { link.draw(ui, edit(|source, text| source.link = text)) }
            { Field::area(name("quotation"), ui.text(Message::SourceQuotation), &source.quotation, 2).draw(ui, edit(|source, text| source.quotation = text)) }
            { date.draw(ui, edit(|source, text| source.seen = text.parse().ok())) }
            { Field::area(name("attached"), ui.text(Message::SourceAttached), &source.attached, 2).draw(ui, edit(|source, text| source.attached = text)) }
            <button type="button" aria-label={ui.fill(Message::RemoveSource, &[&number])} onclick={remove}>{ ui.fill(Message::RemoveSource, &[&number]) }</button>
        </fieldset>
    }
}
