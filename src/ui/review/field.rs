//! Fields that type into the store: each letter is kept at once, and typing is one step of undo until the field is
//! left.

use crate::store::{Action, Edit};
use crate::ui::context::Ui;
use crate::ui::dom;
use std::rc::Rc;
use yew::prelude::*;

/// A field for one line or several.
pub(super) struct Field<'a> {
    pub(super) id: String,
    pub(super) label: &'a str,
    pub(super) value: &'a str,
    /// Rows of a field for several lines; one line otherwise.
    pub(super) rows: Option<u8>,
    /// `text`, `url` or `date`.
    pub(super) input: &'static str,
    /// What stands below it.
    pub(super) hint: Option<String>,
}

impl<'a> Field<'a> {
    pub(super) fn line(id: impl Into<String>, label: &'a str, value: &'a str) -> Self {
        Self { id: id.into(), label, value, rows: None, input: "text", hint: None }
    }

    pub(super) fn area(id: impl Into<String>, label: &'a str, value: &'a str, rows: u8) -> Self {
        Self { rows: Some(rows), ..Self::line(id, label, value) }
    }

    /// Draws it; what is typed makes an edit.
    pub(super) fn draw(self, ui: &Ui, edit: impl Fn(String) -> Edit + 'static) -> Html {
        let Self { id, label, value, rows, input, hint } = self;
        let dispatch = ui.dispatch.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            dispatch.dispatch(Action::Edit(edit(dom::value(&event))))
        });
        let onblur = ui.send(Action::Pause);
        let note = hint.as_ref().map(|_| format!("{id}-note"));
        let (label, value) = (label.to_owned(), value.to_owned());
        let lang = (input == "text").then_some("zh");
        html! {
            <div class="field">
                <label for={id.clone()}>{ label }</label>
                if let Some(rows) = rows {
                    <textarea {id} {lang} rows={rows.to_string()} {value} aria-describedby={note.clone()} {oninput} {onblur} />
                } else {
                    <input {id} {lang} type={input} {value} aria-describedby={note.clone()} {oninput} {onblur} />
                }
                if let Some(hint) = hint {
                    <span id={note} class="hint">{ hint }</span>
                }
            </div>
        }
    }
}

/// One of several, as buttons that the arrow keys go through: the values with their names and colours.
pub(super) fn choice<T: Clone + PartialEq + 'static>(
    ui: &Ui,
    (name, legend): (&'static str, &str),
    options: Vec<(T, String, Option<&'static str>)>,
    chosen: &T,
    edit: impl Fn(T) -> Edit + 'static,
) -> Html {
    let edit = Rc::new(edit);
    let option = |(at, (value, text, colour)): (usize, (T, String, Option<&'static str>))| {
        let (dispatch, edit, checked) = (ui.dispatch.clone(), Rc::clone(&edit), value == *chosen);
        let onchange = Callback::from(move |_: Event| dispatch.dispatch(Action::Edit(edit(value.clone()))));
        let class = classes!("chip", colour.map(|colour| format!("colour-{colour}")));
        html! {
            <label {class}>
                <input type="radio" class="unseen" id={format!("{name}-{at}")} {name} {checked} {onchange} />
                <span>{ text }</span>
            </label>
        }
    };
    html! {
        <fieldset class="chips">
            <legend>{ legend.to_owned() }</legend>
            { for options.into_iter().enumerate().map(option) }
        </fieldset>
    }
}
