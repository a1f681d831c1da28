//! The article with its marks. Its element's `textContent` is the document's text, byte for byte.

use super::context::use_ui;
use super::dom;
use crate::annotation::{Annotation, AnnotationId, Status};
use crate::message::{Locale, Message, kind_name};
use crate::recognize::{Body, Kind};
use crate::store::{Action, Article as Open, Filter};
use crate::text::{Document, Span};
use crate::view::{explained, runs, sections};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct ArticleProps {
    pub(super) article: Rc<Open>,
    pub(super) filter: Filter,
    pub(super) selected: Option<AnnotationId>,
    /// The annotation before and behind the selected one, for the arrow keys.
    pub(super) neighbours: [Option<AnnotationId>; 2],
}

/// What of an annotation is seen on its marks.
#[derive(Clone, PartialEq)]
struct Look {
    id: AnnotationId,
    kind: Kind,
    weak: bool,
    status: Status,
    /// Whether it is the printed result of a check that fails.
    fails: bool,
    /// What it amounts to, or its full name.
    hint: Option<AttrValue>,
}

/// A stretch of text with what covers it, outermost first.
#[derive(Clone, PartialEq)]
struct Piece {
    span: Span,
    looks: Vec<Look>,
}

/// Some paragraphs, each in pieces.
type Painted = Vec<Vec<Piece>>;

/// What a figure amounts to, or what a name or wording stands for.
fn hint(locale: Locale, annotation: &Annotation) -> Option<String> {
    match &annotation.body {
        Body::Figure(figure) => explained(locale, figure, &annotation.anchor.quote),
        body => body.canonical().map(str::to_owned),
    }
}

fn paint(article: &Open, filter: &Filter, locale: Locale) -> Vec<Rc<Painted>> {
    let shown: Vec<_> = article.annotations.iter().filter(|annotation| filter.shows(annotation)).collect();
    let failing = article.failing();
    let looks: HashMap<_, _> = (shown.iter())
        .map(|one| {
            let hint = hint(locale, one).map(AttrValue::from);
            let fails = failing.contains(&one.id);
            (one.id, Look { id: one.id, kind: one.kind(), weak: one.weak, status: one.status, fails, hint })
        })
        .collect();
    (sections(&article.document, shown.into_iter()).into_iter())
        .map(|section| {
            let mut annotations = section.annotations.into_iter().peekable();
            let paragraph = |whole: Span| -> Vec<Piece> {
                let own: Vec<_> =
                    std::iter::from_fn(|| annotations.next_if(|one| one.anchor.span.start() < whole.end()))
                        .collect();
                (runs(whole, own.into_iter()).into_iter())
                    .map(|run| Piece {
                        span: run.span,
                        looks: run.ids.iter().filter_map(|id| looks.get(id).cloned()).collect(),
                    })
                    .collect()
            };
            Rc::new(section.paragraphs.iter().map(|one| one.whole).map(paragraph).collect())
        })
        .collect()
}

/// The article. Arrow keys move between its marks, Enter goes to the card, Escape lets go.
#[component]
pub(super) fn Article(props: &ArticleProps) -> Html {
    let ui = use_ui();
    let painted = use_memo(
        (Rc::clone(&props.article), props.filter.clone(), ui.locale),
        |(article, filter, locale)| paint(article, filter, *locale),
    );
    let outside = use_memo((Rc::clone(&props.article.document), Rc::clone(&props.article.placed)), {
        let article = Rc::clone(&props.article);
        move |_| article.outside().iter().map(|span| span.start()).collect::<HashSet<_>>()
    });
    // One mark is in the tab order: the selected one, else the first.
    let first =
        painted.iter().flat_map(|section| section.iter().flatten()).find_map(|piece| piece.looks.last());
    let stop = props.selected.or(first.map(|look| look.id));

    let select = {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |target| {
            if let Some(id) = dom::mark_at(target) {
                dispatch.dispatch(Action::Select(Some(id)));
            }
        })
    };
    let onclick = select.reform(|event: MouseEvent| event.target());
    let onfocusin = select.reform(|event: FocusEvent| event.target());
    let onkeydown = {
        let dispatch = ui.dispatch.clone();
        let [before, behind] = props.neighbours;
        Callback::from(move |event: KeyboardEvent| {
            let chord = event.ctrl_key() || event.alt_key() || event.meta_key();
            if chord || event.is_composing() || dom::mark_at(event.target()).is_none() {
                return;
            }
            match &*event.key() {
                "ArrowRight" | "ArrowDown" => focus(behind),
                "ArrowLeft" | "ArrowUp" => focus(before),
                "Enter" | " " => dom::focus("#card .choices button"),
                "Escape" => dispatch.dispatch(Action::Select(None)),
                _ => return,
            }
            event.prevent_default();
        })
    };
    html! {
        <main class="reading">
            <article id="article" class="text" lang="zh" aria-label={ui.text(Message::Article)} {onclick} {onfocusin} {onkeydown}>
                { for painted.iter().enumerate().map(|(key, section)| html! {
                    <Section {key} document={Rc::clone(&props.article.document)} outside={Rc::clone(&outside)} section={Rc::clone(section)}
                        selected={within(section, props.selected)} stop={within(section, stop)} />
                }) }
            </article>
            <div hidden=true>
                { for Kind::ALL.into_iter().map(|kind| description(ui.locale, kind)) }
                <span id="is-off">{ ui.text(Message::FailsCheck) }</span>
            </div>
        </main>
    }
}

fn focus(id: Option<AnnotationId>) {
    if let Some(id) = id {
        dom::focus_mark(id);
    }
}

/// What a screen reader says behind a mark of that kind.
fn description(locale: Locale, kind: Kind) -> Html {
    html! { <span id={format!("is-{}", kind.name())}>{ kind_name(locale, kind) }</span> }
}

/// The annotation, where the section holds a mark of it; so only two sections are drawn when the selection moves.
fn within(section: &Painted, id: Option<AnnotationId>) -> Option<AnnotationId> {
    id.filter(|&id| section.iter().flatten().any(|piece| piece.looks.iter().any(|look| look.id == id)))
}

#[derive(Properties, PartialEq)]
struct SectionProps {
    document: Rc<Document>,
    /// Where the paragraphs begin that do not belong to the article.
    outside: Rc<HashSet<usize>>,
    section: Rc<Painted>,
    selected: Option<AnnotationId>,
    stop: Option<AnnotationId>,
}

#[component]
fn Section(props: &SectionProps) -> Html {
    let text = props.document.text();
    let mut stop = props.stop;
    html! {
        <section>
            { for props.section.iter().map(|pieces| {
                let blank = pieces.iter().all(|piece| piece.span.of(text).trim().is_empty());
                let outside = pieces.first().is_some_and(|piece| props.outside.contains(&piece.span.start()));
                html! { <p class={classes!(blank.then_some("blank"), outside.then_some("outside"))}>{ for pieces.iter().map(|piece| draw(piece, text, props.selected, &mut stop)) }</p> }
            }) }
        </section>
    }
}

fn draw(piece: &Piece, text: &str, selected: Option<AnnotationId>, stop: &mut Option<AnnotationId>) -> Html {
    let words = piece.span.of(text).to_owned();
    let Some(inner) = piece.looks.last() else {
        return html! { { words } };
    };
    let classes: Classes = (piece.looks.iter())
        .flat_map(|look| {
            let weak = look.weak.then_some("weak");
            let status = (look.status != Status::Found).then_some(look.status.name());
            let fails = look.fails.then_some("off");
            [Some(look.kind.name()), weak, status, fails].into_iter().flatten()
        })
        .collect();
    let ids: Vec<_> = piece.looks.iter().map(|look| look.id.0.to_string()).collect();
    let fails = piece.looks.iter().any(|look| look.fails);
    let described =
        if fails { format!("is-{} is-off", inner.kind.name()) } else { format!("is-{}", inner.kind.name()) };
    let current = piece.looks.iter().any(|look| Some(look.id) == selected);
    // The first mark of the stop takes it; further pieces of the same annotation are no stops of their own.
    let stops = stop.is_some_and(|stop| piece.looks.iter().any(|look| look.id == stop));
    if stops {
        *stop = None;
    }
    html! {
        <mark class={classes!("mention", classes)} data-ids={ids.join(" ")}
            tabindex={if stops { "0" } else { "-1" }}
            title={inner.hint.clone()}
            aria-describedby={described}
            aria-current={current.then_some("true")}>{ words }</mark>
    }
}
