//! Keys, pointers, dialogues and what is said to screen readers.

use super::page::{document, is_field, window};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlSelectElement, PointerEvent};
use yew::prelude::{KeyboardEvent, NodeRef};

/// A key that was pressed anywhere in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui) struct Pressed {
    /// Its name, a letter in the case in which it was typed.
    pub(in crate::ui) key: String,
    /// Control, or Command on a Mac.
    pub(in crate::ui) control: bool,
    pub(in crate::ui) alt: bool,
    pub(in crate::ui) shift: bool,
    /// Whether it was pressed in a field, where letters are typed.
    pub(in crate::ui) field: bool,
    /// Whether it was pressed in a dialogue, which has its own keys.
    pub(in crate::ui) dialogue: bool,
    /// Whether what has focus has a use of its own for Enter, space and arrows.
    pub(in crate::ui) control_has_focus: bool,
    /// Whether a mark has focus.
    pub(in crate::ui) mark: bool,
}

/// Calls with each key that is pressed anywhere in the page; a key that the call takes does nothing else. While an
/// input method composes, no key is pressed.
#[must_use]
pub(in crate::ui) fn on_key(call: impl Fn(&Pressed) -> bool + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let page = document()?;
    Some(EventListener::new_with_options(&page, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !is_composing(event) && !event.default_prevented() && call(&pressed(event)) {
            event.prevent_default();
        }
    }))
}

/// Whether an input method has the key: browsers say so in two ways, and not all in both.
#[must_use]
pub(in crate::ui) fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

fn pressed(event: &KeyboardEvent) -> Pressed {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let within = |selector: &str| {
        element.as_ref().is_some_and(|element| element.closest(selector).ok().flatten().is_some())
    };
    let list = event.target().is_some_and(|target| target.has_type::<HtmlSelectElement>());
    Pressed {
        key: event.key(),
        control: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        shift: event.shift_key(),
        field: list || is_field(event.target()),
        dialogue: within("dialog"),
        control_has_focus: within("button, a[href], summary, select, [role=slider]"),
        mark: within("mark"),
    }
}

/// Opens a dialogue over the page, or closes it.
pub(in crate::ui) fn show_dialogue(dialogue: &NodeRef, open: bool) {
    let Some(dialogue) = dialogue.cast::<HtmlDialogElement>() else { return };
    if open && !dialogue.open() {
        // It is in the page and closed, so it opens.
        let _ = dialogue.show_modal();
    } else if !open && dialogue.open() {
        dialogue.close();
    }
}

/// Has screen readers say a sentence when they have finished what they are saying.
pub(in crate::ui) fn say(sentence: &str) {
    if let Some(region) = document().and_then(|page| page.get_element_by_id("said")) {
        // The same sentence twice is news only if it is another text.
        let again = region.text_content().as_deref() == Some(sentence);
        let text = if again { format!("{sentence}\u{a0}") } else { sentence.to_owned() };
        region.set_text_content(Some(&text));
    }
}

/// Follows the pointer until it is let go: calls with its place in the window, and whether that is the end.
#[must_use]
pub(in crate::ui) fn follow_pointer(call: impl Fn(i32, i32, bool) + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let listen = |name: &'static str, end: bool| {
        let call = call.clone();
        EventListener::new(&window, name, move |event| {
            if let Some(event) = event.dyn_ref::<PointerEvent>() {
                call(event.client_x(), event.client_y(), end);
            }
        })
    };
    vec![listen("pointermove", false), listen("pointerup", true), listen("pointercancel", true)]
}
