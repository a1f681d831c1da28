//! The selection in the article: the browser's own, so that mouse, touch, keyboard and copying agree.

#![allow(
    clippy::float_arithmetic,
    reason = "browsers count places in the window so; no figure is reckoned here"
)]

use super::page::window;
use super::places::{focus_quietly, is_in_article};
use super::position::{self, article, byte_at, node_at, paragraph, paragraph_of};
use crate::text::{Document, Span, grapheme_border_beside};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::NodeRef;

/// What is selected: from where, and where the cursor is; the same where nothing is selected. In bytes of the document.
pub(in crate::ui) type Selected = (usize, usize);

/// What is selected in the article; none where the selection is elsewhere.
#[must_use]
pub(in crate::ui) fn selection(document: &Document) -> Option<Selected> {
    let selection = window()?.get_selection().ok()??;
    let anchor = byte_at(document, &selection.anchor_node()?, selection.anchor_offset())?;
    let head = byte_at(document, &selection.focus_node()?, selection.focus_offset())?;
    Some((anchor, head))
}

/// Selects from one byte of the document to another, where the cursor then is.
pub(in crate::ui) fn select(document: &Document, (anchor, head): Selected) {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    if let (Some(selection), Some(from), Some(to)) =
        (selection, node_at(document, anchor), node_at(document, head))
    {
        // Both positions are in the page, so this cannot fail.
        let _ = selection.set_base_and_extent(&from.0, from.1, &to.0, to.1);
    }
}

/// Moves the cursor by a line as it is laid out, or selects so far.
pub(in crate::ui) fn by_line(forward: bool, extend: bool) {
    let selection = window().and_then(|window| window.get_selection().ok().flatten());
    if let Some(selection) = selection {
        let alter = if extend { "extend" } else { "move" };
        let direction = if forward { "forward" } else { "backward" };
        let _ = selection.modify(alter, direction, "line");
    }
}

/// Gives focus to the article itself, where what has it is a mark or outside; nothing scrolls.
pub(in crate::ui) fn focus_article() {
    if let Some(article) = article().and_then(|article| article.dyn_into::<HtmlElement>().ok()) {
        focus_quietly(&article);
    }
}

/// Whether keys go to the article or something in it.
#[must_use]
pub(in crate::ui) fn article_has_focus() -> bool {
    super::page::document()
        .and_then(|page| page.active_element())
        .is_some_and(|element| is_in_article(&element))
}

/// A place in the window, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ui) struct Place {
    pub(in crate::ui) left: f64,
    pub(in crate::ui) top: f64,
    pub(in crate::ui) bottom: f64,
}

/// Where a cursor at a byte of the document stands: at the left of the character behind it, or at the right of the one
/// before it at a paragraph's end (`after` a selection always).
#[must_use]
pub(in crate::ui) fn place_of(document: &Document, at: usize, after: bool) -> Option<Place> {
    let line = *document.paragraphs().get(paragraph_of(document, at)?)?;
    let text = document.text();
    let before = |at: usize| {
        let from = grapheme_border_beside(text, at, false);
        let rects = position::range(document, from, at)?.get_client_rects()?;
        let rect = rects.get(rects.length().checked_sub(1)?)?;
        Some(Place { left: rect.right(), top: rect.top(), bottom: rect.bottom() })
    };
    if at > line.content.start() && (after || at >= line.content.end()) {
        return before(at.min(line.content.end()));
    }
    if at < line.content.end() {
        let to = grapheme_border_beside(text, at, true);
        let rects = position::range(document, at, to)?.get_client_rects()?;
        return rects.get(0).as_ref().map(left_of);
    }
    Some(left_of(&paragraph(paragraph_of(document, at)?)?.get_bounding_client_rect()))
}

fn left_of(rect: &DomRect) -> Place {
    Place { left: rect.left(), top: rect.top(), bottom: rect.bottom() }
}

/// Scrolls as little as needed so that a byte of the document is in the window.
pub(in crate::ui) fn scroll_to(document: &Document, at: usize) {
    let Some(window) = window() else { return };
    let place = place_of(document, at, false);
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    // What sticks to the window's upper edge covers some of it.
    let upper = bottom_of(".legend").unwrap_or_default().max(0.0) + MARGIN;
    let seen = place.is_some_and(|place| place.top >= upper && place.bottom <= height - MARGIN);
    let Some(line) = paragraph_of(document, at).and_then(paragraph).filter(|_| !seen) else { return };
    match place {
        Some(place) if place.bottom > place.top => {
            let by = if place.top < upper { place.top - upper } else { place.bottom - height + MARGIN };
            // Far away sections are laid out only when they come near, so then it is the paragraph that is shown.
            if by.abs() < height * 2.0 {
                return window.scroll_by_with_x_and_y(0.0, by);
            }
            centre(&line);
        }
        _ => centre(&line),
    }
}

const MARGIN: f64 = 24.0;

fn bottom_of(selector: &str) -> Option<f64> {
    let element = super::page::document()?.query_selector(selector).ok()??;
    Some(element.get_bounding_client_rect().bottom())
}

fn centre(element: &web_sys::Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Puts an element that is laid over the article to a place of the window. Style attributes are forbidden by the page's
/// policy; styles that a program sets are not.
pub(in crate::ui) fn lay(over: &NodeRef, place: Option<Place>, below: bool) {
    let Some(element) = over.cast::<HtmlElement>() else { return };
    let style = element.style();
    let set = |name: &str, value: &str| {
        // Only malformed names fail.
        let _ = style.set_property(name, value);
    };
    let Some(place) = place else { return set("visibility", "hidden") };
    // On a narrow window the bar keeps to the window's edge, wherever its selection is.
    let Some(around) = element.offset_parent() else { return set("visibility", "visible") };
    let around = around.get_bounding_client_rect();
    let width = f64::from(element.offset_width());
    let left = if below {
        (place.left - around.left()).min(around.width() - width - 8.0).max(8.0)
    } else {
        place.left - around.left()
    };
    set("visibility", "visible");
    set("left", &format!("{left}px"));
    set("top", &format!("{}px", if below { place.bottom } else { place.top } - around.top()));
    if !below {
        set("height", &format!("{}px", place.bottom - place.top));
    }
}

/// Where something found in the article stands, for a frame around it: its first line.
#[must_use]
pub(in crate::ui) fn frame_of(document: &Document, span: Span) -> Option<(Place, f64)> {
    let rect = position::range(document, span.start(), span.end())?.get_client_rects()?.get(0)?;
    Some((left_of(&rect), rect.width()))
}

/// Puts a frame over the article around something in it.
pub(in crate::ui) fn lay_frame(over: &NodeRef, document: &Document, span: Option<Span>) {
    let frame = span.and_then(|span| frame_of(document, span));
    lay(over, frame.map(|(place, _)| place), false);
    if let (Some(element), Some((_, width))) = (over.cast::<HtmlElement>(), frame) {
        let _ = element.style().set_property("width", &format!("{width}px"));
    }
}

/// Calls whenever the selection changes.
#[must_use]
pub(in crate::ui) fn on_selection(call: impl Fn() + 'static) -> Option<EventListener> {
    let page = super::page::document()?;
    Some(EventListener::new(&page, "selectionchange", move |_| call()))
}

/// Calls whenever what is laid over the article may have to move: the window scrolls or has another size.
#[must_use]
pub(in crate::ui) fn on_layout(call: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = window() else { return Vec::new() };
    let listen = |name: &'static str| {
        let call = call.clone();
        EventListener::new(&window, name, move |_| call())
    };
    vec![listen("scroll"), listen("resize")]
}
