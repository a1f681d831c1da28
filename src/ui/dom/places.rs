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

pub(super) fn focus_quietly(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take focus leaves it where it is.
    let _ = element.focus_with_options(&options);
}

/// What has focus after something was taken out of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Lost {
    /// What it was before; nothing is to be done.
    Nothing,
    /// The page itself: what had focus is gone.
    Focus,
    /// A mark, which may have become that of another annotation.
    Mark(AnnotationId),
}

/// Whether focus has been lost, or is on a mark.
#[must_use]
pub(in crate::ui) fn lost_focus() -> Lost {
    match document().and_then(|page| page.active_element()) {
        Some(element) if element.tag_name() == "MARK" => {
            mark_at(Some(element.into())).map_or(Lost::Focus, Lost::Mark)
        }
        Some(element) if element.tag_name() != "BODY" => Lost::Nothing,
        _ => Lost::Focus,
    }
}

/// Whether an element is the article or in it.
pub(super) fn is_in_article(element: &Element) -> bool {
    element.closest("#article").ok().flatten().is_some()
}

/// The annotation of the mark that an event comes from, the innermost where several cover it.
#[must_use]
pub(in crate::ui) fn mark_at(target: Option<EventTarget>) -> Option<AnnotationId> {
    let element: Element = target?.dyn_into().ok()?;
    let ids = element.closest("mark[data-ids]").ok()??.get_attribute("data-ids")?;
    ids.split(' ').next_back()?.parse().ok().map(AnnotationId)
}
