//! Bytes of the document and positions in the page's article, both ways.
//!
//! Sections, paragraphs and pieces stand in the article as `ui::article` draws them: a paragraph of the document is a
//! `p`, and what its text nodes hold is its text.

use super::page::document as page;
use crate::text::Document;
use crate::view::SECTION;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, Range};

/// The article's element.
pub(super) fn article() -> Option<Element> {
    page()?.get_element_by_id("article")
}

/// The element of a paragraph, counted from 0.
pub(super) fn paragraph(place: usize) -> Option<Element> {
    let section = article()?.children().item(u32::try_from(place / SECTION).ok()?)?;
    section.children().item(u32::try_from(place % SECTION).ok()?)
}

/// The paragraph that a byte of the document is in, counted from 0; the last one for the text's end.
pub(super) fn paragraph_of(document: &Document, at: usize) -> Option<usize> {
    let lines = document.paragraphs();
    Some(lines.partition_point(|line| line.whole.end() <= at).min(lines.len().checked_sub(1)?))
}

/// The text node of a byte of the document, and the UTF-16 offset in it.
pub(super) fn node_at(document: &Document, at: usize) -> Option<(Node, u32)> {
    let place = paragraph_of(document, at)?;
    let start = document.paragraphs().get(place)?.whole.start();
    let mut rest = at.checked_sub(start)?;
    let texts = texts(&paragraph(place)?);
    let last = texts.len().checked_sub(1)?;
    for (number, node) in texts.into_iter().enumerate() {
        let text = node.text_content().unwrap_or_default();
        if rest < text.len() || (number == last && rest == text.len()) {
            let before = text.get(..rest)?.encode_utf16().count();
            return Some((node, u32::try_from(before).ok()?));
        }
        rest -= text.len();
    }
    None
}

/// The byte of the document at a position in the page; none outside the article.
pub(super) fn byte_at(document: &Document, node: &Node, offset: u32) -> Option<usize> {
    let article = article()?;
    if !article.contains(Some(node)) {
        return None;
    }
    // A position between elements is where the one behind it begins.
    if node.node_type() != Node::TEXT_NODE {
        return match node.child_nodes().get(offset) {
            Some(child) => byte_at(document, &child, 0),
            None if node.is_same_node(Some(&article)) => Some(document.text().len()),
            None => end_of(document, node),
        };
    }
    let (start, own) = line_of(document, node)?;
    let before: usize = (texts(&own).into_iter())
        .take_while(|text| !text.is_same_node(Some(node)))
        .map(|text| text.text_content().unwrap_or_default().len())
        .sum();
    let text: Vec<u16> = node.text_content().unwrap_or_default().encode_utf16().collect();
    let inside = String::from_utf16_lossy(text.get(..offset as usize).unwrap_or(&text)).len();
    Some(start + before + inside)
}

/// Where an element ends in the document.
fn end_of(document: &Document, node: &Node) -> Option<usize> {
    match node.last_child() {
        Some(last) if last.node_type() == Node::TEXT_NODE => {
            let length = last.text_content().unwrap_or_default().encode_utf16().count();
            byte_at(document, &last, u32::try_from(length).ok()?)
        }
        Some(last) => end_of(document, &last),
        None => None,
    }
}

/// The paragraph's element around a node, and where it begins in the document.
fn line_of(document: &Document, node: &Node) -> Option<(usize, Element)> {
    let own = node.parent_element()?.closest("p").ok()??;
    let section = own.parent_element()?;
    let place = before(&section)? * SECTION + before(&own)?;
    Some((document.paragraphs().get(place)?.whole.start(), own))
}

/// How many siblings stand before an element.
fn before(element: &Element) -> Option<usize> {
    let siblings = element.parent_element()?.children();
    (0..siblings.length())
        .find(|&place| siblings.item(place).is_some_and(|other| other.is_same_node(Some(element))))
        .map(|place| place as usize)
}

/// The text nodes in an element, in order.
fn texts(element: &Element) -> Vec<Node> {
    fn gather(node: &Node, found: &mut Vec<Node>) {
        let children = node.child_nodes();
        for child in (0..children.length()).filter_map(|place| children.get(place)) {
            if child.node_type() == Node::TEXT_NODE {
                found.push(child);
            } else {
                gather(&child, found);
            }
        }
    }
    let mut found = Vec::new();
    gather(element, &mut found);
    found
}

/// The range of some bytes of the document.
pub(super) fn range(document: &Document, start: usize, end: usize) -> Option<Range> {
    let range = page()?.create_range().ok()?;
    let (node, offset) = node_at(document, start)?;
    range.set_start(&node, offset).ok()?;
    let (node, offset) = node_at(document, end)?;
    range.set_end(&node, offset).ok()?;
    Some(range)
}

/// The byte of the document under a point of the window, in CSS pixels.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "JavaScript's offsets are whole numbers of 32 bits")]
pub(in crate::ui) fn byte_at_point(document: &Document, x: i32, y: i32) -> Option<usize> {
    let page = page()?;
    let call = |name: &str| -> Option<JsValue> {
        let function: js_sys::Function = js_sys::Reflect::get(&page, &name.into()).ok()?.dyn_into().ok()?;
        function.call2(&page, &x.into(), &y.into()).ok().filter(JsValue::is_object)
    };
    let field = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    // The standard's name is the younger one; it is asked by name because not every browser has it.
    let (node, offset) = match call("caretPositionFromPoint") {
        Some(place) => (field(&place, "offsetNode")?, field(&place, "offset")?),
        None => {
            let place = call("caretRangeFromPoint")?;
            (field(&place, "startContainer")?, field(&place, "startOffset")?)
        }
    };
    let offset = offset.as_f64().map(|offset| offset as u32)?;
    byte_at(document, &node.dyn_into().ok()?, offset)
}
