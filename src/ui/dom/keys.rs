//! Keys, pointers, dialogues and what is said to screen readers.

use super::page::{document, is_field, window};
use crate::view::Chord;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlSelectElement, PointerEvent};
use yew::prelude::{KeyboardEvent, NodeRef};

/// A key that was pressed anywhere in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui) struct Pressed {
    pub(in crate::ui) chord: Chord,
    /// Whether it was pressed in a field, where letters are typed.
    pub(in crate::ui) field: bool,
    /// Whether it was pressed in a dialogue, which has its own keys.
    pub(in crate::ui) dialogue: bool,
    /// Whether what has focus has a use of its own for Enter and space.
    pub(in crate::ui) pressable: bool,
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
    // On a Mac Alt makes other signs of letters; the key is told by where it is.
    let code = event.code();
    let place = code.strip_prefix("Key").or_else(|| code.strip_prefix("Digit"));
    let key = place.filter(|_| event.alt_key()).map_or_else(|| event.key(), str::to_owned);
    Pressed {
        chord: Chord {
            key,
            control: event.ctrl_key() || event.meta_key(),
            alt: event.alt_key(),
            shift: event.shift_key(),
        },
        field: list || is_field(event.target()),
        dialogue: within("dialog"),
        pressable: within("button, a[href], summary"),
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

/// Opens a menu and goes to its first item.
pub(in crate::ui) fn open_menu(summary: &str) {
    let page = document();
    let summary = page.and_then(|page| page.query_selector(summary).ok().flatten());
    let menu = summary.and_then(|summary| summary.closest("details").ok().flatten());
    if let Some(menu) = menu {
        // Only malformed names fail.
        let _ = menu.set_attribute("open", "");
        let item = menu.query_selector("li button").ok().flatten();
        if let Some(item) = item.and_then(|item| item.dyn_into::<web_sys::HtmlElement>().ok()) {
            super::places::focus_quietly(&item);
        }
    }
}

/// Gives focus to an annotation's mark once it has been drawn.
pub(in crate::ui) fn focus_when_drawn(id: crate::annotation::AnnotationId) {
    gloo::timers::callback::Timeout::new(0, move || super::places::focus_mark(id)).forget();
}

/// Gives focus to the first element that a selector names once it has been drawn.
pub(in crate::ui) fn focus_next(selector: &str) {
    let selector = selector.to_owned();
    gloo::timers::callback::Timeout::new(0, move || super::places::focus(&selector)).forget();
}

/// Closes the dialogue that is open, so that focus is back where it was.
pub(in crate::ui) fn close_dialogue() {
    let open = document().and_then(|page| page.query_selector("dialog[open]").ok().flatten());
    if let Some(dialogue) = open.and_then(|dialogue| dialogue.dyn_into::<HtmlDialogElement>().ok()) {
        dialogue.close();
    }
}

/// The row of an element that was clicked, of so many that share its height.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "places in a window are small")]
pub(in crate::ui) fn row_at(event: &yew::prelude::MouseEvent, rows: usize) -> Option<usize> {
    let element: web_sys::Element = event.current_target().or_else(|| event.target())?.dyn_into().ok()?;
    let rect = element.closest("svg").ok()??.get_bounding_client_rect();
    let (from, height) = ((event.client_y() - rect.top() as i32).max(0) as usize, rect.height() as usize);
    Some((from * rows).checked_div(height)?.min(rows.saturating_sub(1)))
}
