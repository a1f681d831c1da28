//! Moving the cursor, and saying where it is.

use super::article::covering;
use super::dom;
use super::scene::Scene;
use crate::annotation::Annotation;
use crate::recognize::Body;
use crate::store::Action;
use crate::text::{Document, Span, sentences};
use crate::view::{Unit, reading, step};

/// Moves the cursor by a unit, or selects so far.
pub(super) fn go(scene: &Scene, unit: Unit, forward: bool, extend: bool) {
    let Some(document) = scene.document() else { return };
    let (anchor, head) = scene.cursor();
    let shown = scene.state.shown().map(|annotation| annotation.anchor.span);
    let to = match unit {
        // Without Shift an arrow lets go of what is selected, at the end that it points to.
        Unit::Character if anchor != head && !extend => {
            if forward {
                anchor.max(head)
            } else {
                anchor.min(head)
            }
        }
        _ => step(document, head, unit, forward, dom::words, shown),
    };
    put(scene, if extend { (anchor, to) } else { (to, to) });
    let from = if extend { head.min(to) } else { to };
    let shown = || scene.state.shown().map(|annotation| annotation.anchor.span);
    let until = if extend { head.max(to) } else { step(document, from, unit, true, dom::words, shown()) };
    tell(scene, head, Span::new(from, until), extend);
}

/// Moves the cursor by a line as it is laid out, or selects so far.
pub(super) fn go_by_line(scene: &Scene, forward: bool, extend: bool) {
    let Some(document) = scene.document() else { return };
    let (anchor, head) = scene.cursor();
    // The browser moves its own selection, which may be elsewhere.
    dom::select(document, (anchor, head));
    dom::by_line(forward, extend);
    if let Some(moved) = dom::selection(document) {
        put(scene, moved);
        let line = sentence_at(document, moved.1);
        tell(scene, head, line, false);
    }
}

/// Selects the sentence that the cursor is in.
pub(super) fn select_sentence(scene: &Scene) {
    let Some(document) = scene.document() else { return };
    let (_, at) = scene.cursor();
    let span = sentence_at(document, at);
    put(scene, (span.start(), span.end()));
}

/// Selects the whole text.
pub(super) fn select_all(scene: &Scene) {
    if let Some(document) = scene.document() {
        put(scene, (0, document.text().len()));
    }
}

/// Selects, with the cursor in sight and the keys in the article.
pub(super) fn put(scene: &Scene, (anchor, head): (usize, usize)) {
    let Some(document) = scene.document() else { return };
    scene.cursor.set((anchor, head));
    dom::focus_article();
    dom::select(document, (anchor, head));
    dom::scroll_to(document, head);
    // The card of a mention that the cursor has left would take the next decision.
    if scene
        .state
        .selected()
        .is_some_and(|one| head < one.anchor.span.start() || head > one.anchor.span.end())
    {
        scene.send(Action::Select(None));
    }
}

fn sentence_at(document: &Document, at: usize) -> Span {
    let lines = document.paragraphs();
    let place = lines.partition_point(|line| line.whole.end() <= at);
    let line = lines.get(place).or(lines.last()).map(|line| line.content).unwrap_or_default();
    let found = sentences(line.of(document.text())).into_iter().map(|span| span.shifted(line.start()));
    found.take_while(|span| span.start() <= at).last().unwrap_or(line)
}

/// Longest text that is said whole, in characters.
const LONGEST: usize = 200;

/// Says what the cursor went over, and the mention that it came into.
fn tell(scene: &Scene, before: usize, over: Span, extend: bool) {
    let Some(article) = scene.article() else { return };
    let (_, head) = scene.cursor.get();
    let innermost = |at: usize| covering(article, &scene.state.filter, Span::new(at, at)).pop();
    let words: String = over.of(article.document.text()).chars().take(LONGEST).collect();
    let inner =
        innermost(head).filter(|inner| extend || innermost(before).map(|one| one.id) != Some(inner.id));
    match inner {
        Some(inner) if !extend => dom::say(&format!("{words} — {}", described(scene, inner))),
        _ => dom::say(&words),
    }
}

/// A mention as it is read aloud: what it is, its words, what it amounts to.
pub(super) fn described(scene: &Scene, annotation: &Annotation) -> String {
    let kind = scene.article().map(|article| article.kind_name(scene.ui.locale, annotation.kind()));
    let value = match &annotation.body {
        Body::Figure(figure) => figure.value.as_ref().and_then(|value| reading(scene.ui.locale, value)),
        body => body.canonical().map(str::to_owned),
    };
    let parts = [kind.map(str::to_owned), Some(annotation.anchor.quote.clone()), value];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
