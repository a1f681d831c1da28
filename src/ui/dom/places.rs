//! Places in the article: the marks of an annotation, and focus.

use super::page::document;
use crate::annotation::AnnotationId;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, EventTarget, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// The first mark of an annotation.
fn mark(id: AnnotationId) -> Option<HtmlElement> {
    let selector = format!("mark[data-ids~=\"{}\"]", id.0);
    document()?.query_selector(&selector).ok()??.dyn_into().ok()
}

/// Brings an annotation's mark into view.
pub(in crate::ui) fn reveal_mark(id: AnnotationId) {
    if let Some(mark) = mark(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        mark.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Brings an annotation's mark into view and gives it focus.
pub(in crate::ui) fn focus_mark(id: AnnotationId) {
    reveal_mark(id);
    if let Some(mark) = mark(id) {
        focus_quietly(&mark);
    }
}

/// Gives focus to the first element that the selector names.
pub(in crate::ui) fn focus(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        focus_quietly(&element);
    }
}

fn focus_quietly(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take focus leaves it where it is.
    let _ = element.focus_with_options(&options);
}

/// The annotation of the mark that an event comes from, the innermost where several cover it.
#[must_use]
pub(in crate::ui) fn mark_at(target: Option<EventTarget>) -> Option<AnnotationId> {
    let element: Element = target?.dyn_into().ok()?;
    let ids = element.closest("mark[data-ids]").ok()??.get_attribute("data-ids")?;
    ids.split(' ').next_back()?.parse().ok().map(AnnotationId)
}
