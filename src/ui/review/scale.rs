//! The verdicts to choose from, as a table that can be edited.

use crate::annotation::{Colour, Scale, Verdict};
use crate::message::{Message, colour_name, verdict_name};
use crate::store::{Action, Edit};
use crate::ui::context::{Ui, use_ui};
use crate::ui::dom;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct ScaleEditorProps {
    pub(super) scale: Rc<Scale>,
}

/// The table, folded up until the reader opens it.
#[component]
pub(super) fn ScaleEditor(props: &ScaleEditorProps) -> Html {
    let ui = use_ui();
    let scale = &props.scale;
    let add = {
        let mut verdicts = scale.verdicts().to_vec();
        verdicts.push(new(&ui, scale));
        ui.send(Action::Edit(Edit::Scale(Scale::new(verdicts))))
    };
    let restore = ui.send(Action::Edit(Edit::Scale(Scale::default())));
    html! {
        <details class="filters" id="scale">
            <summary>{ ui.text(Message::Scale) }</summary>
            <ol class="scale">{ for scale.verdicts().iter().enumerate().map(|(at, verdict)| row(&ui, scale, at, verdict)) }</ol>
            <p class="choices">
                <button id="add-verdict" type="button" onclick={add}>{ ui.text(Message::ScaleAdd) }</button>
                <button id="default-scale" type="button" disabled={**scale == Scale::default()} onclick={restore}>{ ui.text(Message::ScaleDefault) }</button>
            </p>
        </details>
    }
}

/// A verdict with an id that none has had.
fn new(ui: &Ui, scale: &Scale) -> Verdict {
    let id = (1..).map(|number| format!("own_{number}")).find(|id| scale.verdict(id).is_none());
    let name = ui.text(Message::ScaleNew).to_owned();
    Verdict { id: id.unwrap_or_default(), texts: [name, String::new()], colour: Colour::Blue }
}

fn row(ui: &Ui, scale: &Scale, at: usize, verdict: &Verdict) -> Html {
    let change = |change: fn(&mut Verdict, String)| {
        let (dispatch, before) = (ui.dispatch.clone(), scale.verdicts().to_vec());
        Callback::from(move |event: Event| {
            let mut verdicts = before.clone();
            if let Some(verdict) = verdicts.get_mut(at) {
                change(verdict, dom::value(&event));
            }
            dispatch.dispatch(Action::Edit(Edit::Scale(Scale::new(verdicts))));
        })
    };
    let remove = {
        let mut verdicts = scale.verdicts().to_vec();
        verdicts.remove(at);
        let (dispatch, edit) = (ui.dispatch.clone(), Edit::Scale(Scale::new(verdicts)));
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Edit(edit.clone()));
            dom::focus("#add-verdict");
        })
    };
    let [chinese, english] = verdict.texts.clone();
    let colours = Colour::ALL.map(|colour| {
        html! { <option value={colour.name()} selected={colour == verdict.colour}>{ colour_name(ui.locale, colour) }</option> }
    });
    let name = verdict_name(ui.locale, verdict);
    html! {
        <li key={verdict.id.clone()}>
            <span class={classes!("verdict", format!("colour-{}", verdict.colour.name()))} aria-hidden="true">{ name }</span>
            <input type="text" lang="zh" value={chinese} aria-label={ui.text(Message::ScaleChinese)} onchange={change(|verdict, text| verdict.texts[0] = text)} />
            <input type="text" lang="en" value={english} aria-label={ui.text(Message::ScaleEnglish)} onchange={change(|verdict, text| verdict.texts[1] = text)} />
            <select aria-label={ui.text(Message::ScaleColour)} onchange={change(|verdict, text| verdict.colour = Colour::from_name(&text).unwrap_or_default())}>{ for colours }</select>
            <button type="button" aria-label={ui.fill(Message::ScaleRemove, &[name])} onclick={remove}>{ "✕" }</button>
        </li>
    }
}
