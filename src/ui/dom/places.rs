//! Places in the article: the marks of an annotation, and focus.

use super::page::document;
use crate::annotation::AnnotationId;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, EventTarget, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// The first mark of an annotation.
fn mark(id: AnnotationId) -> Option<HtmlElement> {
    let selector = format!("mark[data-ids~=\"{}\"]", id.0);
    document()?.query_selector(&selector).ok()??.dyn_into().ok()
}

/// Brings an annotation's mark into view, unless it is.
pub(in crate::ui) fn reveal_mark(id: AnnotationId) {
    if let Some(mark) = mark(id).filter(|mark| !is_seen(mark)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        mark.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Whether an element is between what sticks to the window's edges.
fn is_seen(element: &Element) -> bool {
    let page = document();
    let edge = |selector: &str| {
        let element = page.as_ref()?.query_selector(selector).ok()??;
        Some(element.get_bounding_client_rect())
    };
    let rect = element.get_bounding_client_rect();
    let height = page.as_ref().and_then(Document::document_element).map_or(0, |root| root.client_height());
    let upper = edge(".legend").map_or(0.0, |legend| legend.bottom().max(0.0));
    // On a narrow window the card lies over the article's lower end.
    let card = edge("#card").filter(|card| card.left() < rect.right());
    let lower = card.map_or(f64::from(height), |card| card.top());
    rect.height() > 0.0 && rect.top() >= upper && rect.bottom() <= lower
}

/// Brings an annotation's mark into view and gives it focus.
pub(in crate::ui) fn focus_mark(id: AnnotationId) {
    reveal_mark(id);
    if let Some(mark) = mark(id) {
        focus_quietly(&mark);
    }
}

/// Scrolls what is around the first element that the selector names as little as needed to show it.
pub(in crate::ui) fn reveal(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = element {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Lost {
    /// What it was before; nothing is to be done.
    Nothing,
    /// The page itself: what had focus is gone.
    Focus,
    /// A mark of these annotations, which may have been that of others before.
    Mark(Vec<AnnotationId>),
}

/// Whether focus has been lost, or is on a mark.
#[must_use]
pub(in crate::ui) fn lost_focus() -> Lost {
    match document().and_then(|page| page.active_element()) {
        Some(element) if element.tag_name() == "MARK" => Lost::Mark(marks_at(Some(element.into()))),
        Some(element) if element.tag_name() != "BODY" => Lost::Nothing,
        _ => Lost::Focus,
    }
}

/// Whether an element is the article or in it.
pub(super) fn is_in_article(element: &Element) -> bool {
    element.closest("#article").ok().flatten().is_some()
}

/// The annotations of the mark that an event comes from, outermost first; none where it comes from elsewhere.
#[must_use]
pub(in crate::ui) fn marks_at(target: Option<EventTarget>) -> Vec<AnnotationId> {
    let element: Option<Element> = target.and_then(|target| target.dyn_into().ok());
    let mark = element.and_then(|element| element.closest("mark[data-ids]").ok().flatten());
    let ids = mark.and_then(|mark| mark.get_attribute("data-ids")).unwrap_or_default();
    ids.split(' ').filter_map(|id| id.parse().ok()).map(AnnotationId).collect()
}
