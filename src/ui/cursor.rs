//! What is laid over the article: the cursor, the bar for a selection, and the handles of the selected mention.
//!
//! A cursor that moves draws this layer alone, not the article.

use super::dom;
use super::marking::Marking;
use super::scene::Scene;
use crate::annotation::AnnotationId;
use crate::message::Message;
use crate::store::Edit;
use crate::text::{Document, Span};
use gloo::events::EventListener;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct CursorProps {
    pub(super) scene: Scene,
}

/// The cursor, the bar and the handles.
#[component]
pub(super) fn CursorLayer(props: &CursorProps) -> Html {
    let scene = &props.scene;
    let here = use_selection(scene);
    let caret = use_node_ref();
    let bar = use_node_ref();
    let turn = use_layout_turns();
    let document = scene.document().cloned().unwrap_or_default();
    let shown = here.filter(|&(anchor, head)| anchor.max(head) <= document.text().len());
    let chosen = shown.is_some_and(|(anchor, head)| anchor != head);
    let selection = scene.selection().filter(|_| chosen);
    {
        let (caret, bar) = (caret.clone(), bar.clone());
        let end = selection.map(Span::end);
        use_effect_with((shown, end, turn, Rc::clone(&scene.state)), move |(shown, end, ..)| {
            let at = |at: usize, after: bool| dom::place_of(&document, at, after);
            dom::lay(&caret, shown.and_then(|(anchor, head)| at(head, head > anchor)), false);
            dom::lay(&bar, end.and_then(|end| at(end, true)), true);
        });
    }
    html! {
        <>
            <div class="caret" aria-hidden="true" ref={caret}></div>
            <div class="over" ref={bar}>
                if let Some(selection) = selection {
                    <Marking scene={scene.clone()} {selection} />
                }
            </div>
            if let Some(annotation) = scene.state.selected() {
                <Handle key="start" scene={scene.clone()} id={annotation.id} start={true} span={annotation.anchor.span} {turn} />
                <Handle key="end" scene={scene.clone()} id={annotation.id} start={false} span={annotation.anchor.span} {turn} />
            }
        </>
    }
}

/// What is selected in the article while keys or pointer are there, followed as it changes.
#[hook]
fn use_selection(scene: &Scene) -> Option<(usize, usize)> {
    let here = use_state(|| None);
    let latest = use_mut_ref(|| scene.clone());
    *latest.borrow_mut() = scene.clone();
    {
        let here = here.setter();
        use_effect_with((), move |()| {
            let listener = dom::on_selection(move || {
                let scene = latest.borrow().clone();
                let Some(document) = scene.document().filter(|_| scene.tools.dialogue.is_none()) else {
                    return;
                };
                let selected = dom::selection(document);
                if let Some(selected) = selected {
                    scene.cursor.set(selected);
                }
                here.set(selected.filter(|_| dom::article_has_focus()).or(selected.filter(|(a, b)| a != b)));
            });
            move || drop(listener)
        });
    }
    *here
}

/// Counts up whenever what is laid over the article may have to move.
#[hook]
fn use_layout_turns() -> u32 {
    let turn = use_state(|| 0_u32);
    let latest = use_mut_ref(|| 0_u32);
    {
        let turn = turn.setter();
        use_effect_with((), move |()| {
            let listeners = dom::on_layout(move || {
                let mut latest = latest.borrow_mut();
                *latest = latest.wrapping_add(1);
                turn.set(*latest);
            });
            move || drop(listeners)
        });
    }
    *turn
}

#[derive(Properties, PartialEq)]
struct HandleProps {
    scene: Scene,
    id: AnnotationId,
    start: bool,
    span: Span,
    turn: u32,
}

/// A handle at an end of the selected mention, to be dragged; keys have Shift and the arrows for it.
#[component]
fn Handle(props: &HandleProps) -> Html {
    let HandleProps { scene, id, start, span, turn } = props;
    let (start, span, id) = (*start, *span, *id);
    let own = use_node_ref();
    let dragging = use_state(|| false);
    let listeners = use_mut_ref(Vec::<EventListener>::new);
    {
        let (document, own) = (scene.document().cloned().unwrap_or_default(), own.clone());
        let at = if start { span.start() } else { span.end() };
        use_effect_with((at, *turn, Rc::clone(&scene.state)), move |(at, ..)| {
            dom::lay(&own, dom::place_of(&document, *at, !start), false);
        });
    }
    let onpointerdown = {
        let (scene, dragging, listeners) = (scene.clone(), dragging.setter(), Rc::clone(&listeners));
        Callback::from(move |event: PointerEvent| {
            event.prevent_default();
            dragging.set(true);
            let (scene, dragging, held) = (scene.clone(), dragging.clone(), Rc::clone(&listeners));
            *listeners.borrow_mut() = dom::follow_pointer(move |x, y, end| {
                let Some(document) = scene.document() else { return };
                let dragged =
                    dom::byte_at_point(document, x, y).map(|at| stretched(document, span, start, at));
                // While it is dragged the selection shows what would be.
                if let Some(span) = dragged {
                    dom::select(document, (span.start(), span.end()));
                }
                if end {
                    dragging.set(false);
                    let (anchor, head) = dom::selection(document).unwrap_or((span.start(), span.end()));
                    dom::select(document, (head, head));
                    scene.edit(Edit::Resize(id, Span::new(anchor.min(head), anchor.max(head))));
                    // These are the listeners that call this, so they go when it has come back.
                    let held = Rc::clone(&held);
                    gloo::timers::callback::Timeout::new(0, move || held.borrow_mut().clear()).forget();
                }
            });
        })
    };
    let label = scene.ui.text(if start { Message::BorderStart } else { Message::BorderEnd });
    let side = if start { "at-start" } else { "at-end" };
    html! {
        <span class={classes!("handle", side, dragging.then_some("dragging"))} ref={own} title={label} aria-hidden="true"
            {onpointerdown}></span>
    }
}

/// The span with one end dragged to a place; the other end stays, and something is left between.
fn stretched(document: &Document, span: Span, start: bool, at: usize) -> Span {
    let fixed = if start { span.end() } else { span.start() };
    let beside = |forward| crate::text::grapheme_border_beside(document.text(), fixed, forward);
    if start { Span::new(at.min(beside(false)), fixed) } else { Span::new(fixed, at.max(beside(true))) }
}
