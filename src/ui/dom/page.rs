//! The page as a whole and the events that come from it.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    ClipboardEvent, Document, Element, EventTarget, HtmlDetailsElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, Url, Window,
};
use yew::prelude::Event;

pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The element that a page keeps for the app.
#[must_use]
pub(in crate::ui) fn place() -> Option<Element> {
    document()?.get_element_by_id("zhupi")
}

/// The browser's language as a BCP 47 tag.
#[must_use]
pub(in crate::ui) fn language() -> Option<String> {
    window()?.navigator().language()
}

/// The absolute address of a file of the app, by the name it has in the sources.
#[must_use]
pub(in crate::ui) fn address(name: &str) -> Option<String> {
    let base = document()?.base_uri().ok()??;
    let named = placed(name).unwrap_or_else(|| name.to_owned());
    Url::new_with_base(&named, &base).ok().map(|url| url.href())
}

/// Where the page says that a file is: the build names files by their content, and the app in one file unpacks them.
#[must_use]
pub(super) fn placed(name: &str) -> Option<String> {
    let selector = format!("[data-file=\"{name}\"]");
    document()?.query_selector(&selector).ok()??.get_attribute("data-address")
}

/// Sets the page's language, title and theme; no theme is the system's.
pub(in crate::ui) fn apply(language: &str, title: &str, theme: Option<&str>) {
    let Some(document) = document() else { return };
    document.set_title(title);
    let Some(root) = document.document_element() else { return };
    // Setting an attribute fails for malformed names alone.
    let _ = root.set_attribute("lang", language);
    let _ = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
}

/// Opens the browser's print dialogue.
pub(in crate::ui) fn print() {
    if let Some(window) = window() {
        // Where printing is not supported there is nothing to do.
        let _ = window.print();
    }
}

/// Has the browser ask before the page is left, or no longer.
pub(in crate::ui) fn ask_before_leaving(ask: bool) {
    thread_local! {
        static ASK: Closure<dyn Fn(Event)> = Closure::new(|event: Event| event.prevent_default());
    }
    ASK.with(|closure| {
        if let Some(window) = window() {
            window.set_onbeforeunload(ask.then(|| closure.as_ref().unchecked_ref()));
        }
    });
}

/// A paste as plain text and as HTML; either may be empty.
#[must_use]
pub(in crate::ui) fn pasted(event: &Event) -> Option<[String; 2]> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    Some(["text/plain", "text/html"].map(|form| data.get_data(form).unwrap_or_default()))
}

/// What stands in the field, or is chosen in the list, that an event comes from. Lone surrogates arrive as U+FFFD.
#[must_use]
pub(in crate::ui) fn value(event: &Event) -> String {
    event.target().map(|target| field_value(&target)).unwrap_or_default()
}

fn field_value(target: &JsValue) -> String {
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
    }
    if let Some(list) = target.dyn_ref::<HtmlSelectElement>() {
        return list.value();
    }
    target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value).unwrap_or_default()
}

/// Whether the folded part that an event comes from is open.
#[must_use]
pub(in crate::ui) fn is_open(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok())
        .is_some_and(|part| part.open())
}

/// Closes all menus that are open.
pub(in crate::ui) fn close_menus() {
    let menus = document().and_then(|document| document.query_selector_all("details.menu[open]").ok());
    let Some(menus) = menus else { return };
    for at in 0..menus.length() {
        if let Some(menu) = menus.get(at).and_then(|node| node.dyn_into::<web_sys::Element>().ok()) {
            // Removing an attribute fails for malformed names alone.
            let _ = menu.remove_attribute("open");
        }
    }
}

/// Whether the element is a field that has an undo of its own.
#[must_use]
pub(in crate::ui) fn is_field(target: Option<EventTarget>) -> bool {
    target.is_some_and(|target| {
        target.has_type::<HtmlTextAreaElement>() || target.has_type::<HtmlInputElement>()
    })
}
