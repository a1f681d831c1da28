//! The article with its marks. Its element's `textContent` is the document's text, byte for byte.
//!
//! A section is drawn anew only when one of its own annotations changes: sections hold shared annotations and are
//! compared by pointer.

use super::context::use_ui;
use super::dom::{self, Lost};
use crate::annotation::{Annotation, AnnotationId, Colour, OwnKind, Status};
use crate::message::{Locale, Message};
use crate::recognize::{Body, Kind, OwnId};
use crate::store::{Action, Article as Open, Filter};
use crate::text::{Document, Span};
use crate::view::{Run, SECTION, explained, runs};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct ArticleProps {
    pub(super) article: Rc<Open>,
    pub(super) filter: Filter,
    pub(super) selected: Option<AnnotationId>,
    /// What is laid over the article.
    pub(super) children: Html,
}

/// Annotations that are the same where they are the very same, in the same order.
#[derive(Clone, Debug, Default)]
struct Shared(Rc<Vec<Rc<Annotation>>>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
            || (self.0.len() == other.0.len()
                && self.0.iter().zip(other.0.iter()).all(|(one, other)| Rc::ptr_eq(one, other)))
    }
}

/// The shown annotations by the section that they begin in; one that reaches into further sections is in those too.
fn by_section(article: &Open, filter: &Filter) -> Vec<Shared> {
    let lines = article.document.paragraphs();
    let ends: Vec<_> =
        lines.chunks(SECTION).map(|lines| lines.last().map_or(0, |line| line.whole.end())).collect();
    let mut sections = vec![Vec::new(); ends.len()];
    for annotation in article.annotations.shared().filter(|annotation| filter.shows(annotation)) {
        let span = annotation.anchor.span;
        let first = ends.partition_point(|&end| end <= span.start());
        let last = ends.partition_point(|&end| end < span.end());
        for section in sections.iter_mut().take(last + 1).skip(first) {
            section.push(Rc::clone(annotation));
        }
    }
    sections.into_iter().map(|section| Shared(Rc::new(section))).collect()
}

/// The article; what moves in it and what keys do stands in the table of commands.
#[component]
pub(super) fn Article(props: &ArticleProps) -> Html {
    let ui = use_ui();
    let ArticleProps { article, filter, selected, children } = props;
    let sections =
        use_memo((Rc::clone(article), filter.clone()), |(article, filter)| by_section(article, filter));
    let failing = use_memo(Rc::clone(article), |article| article.failing());
    let claimed = use_memo(
        (Rc::clone(&article.document), Rc::clone(&article.claims), Rc::clone(&article.scale)),
        |_| article.claimed(),
    );
    let outside = use_memo((Rc::clone(&article.document), Rc::clone(&article.placed)), {
        let article = Rc::clone(article);
        move |_| article.outside().iter().map(|span| span.start()).collect::<BTreeSet<_>>()
    });
    use_kept_focus(*selected, article);

    let onfocusin = {
        let (dispatch, selected) = (ui.dispatch.clone(), *selected);
        Callback::from(move |event: FocusEvent| {
            let here = dom::marks_at(event.target());
            // Of several the innermost, unless one of them is what the reader is at.
            if !selected.is_some_and(|id| here.contains(&id))
                && let Some(&inner) = here.last()
            {
                dispatch.dispatch(Action::Select(Some(inner)));
            }
        })
    };
    html! {
        <main class="reading">
            <h1 class="unseen" lang="zh">{ if article.title.is_empty() { ui.text(Message::Untitled) } else { &article.title } }</h1>
            <article id="article" class="text" lang="zh" tabindex="0" aria-label={ui.text(Message::Article)}
                aria-describedby="article-keys" {onfocusin}>
                { for sections.iter().enumerate().map(|(key, annotations)| {
                    let here = |id: &AnnotationId| annotations.0.iter().any(|annotation| annotation.id == *id);
                    html! {
                        <Section {key} place={key} document={Rc::clone(&article.document)} outside={Rc::clone(&outside)} annotations={annotations.clone()}
                            kinds={Rc::clone(&article.kinds)}
                            claimed={claimed.range(key * SECTION..(key + 1) * SECTION).map(|(line, colour)| (*line, *colour)).collect::<Vec<_>>()}
                            failing={failing.iter().copied().filter(here).collect::<Vec<_>>()}
                            selected={selected.filter(here)} />
                    }
                }) }
            </article>
            { children.clone() }
            <div hidden=true>
                { for Kind::ALL.into_iter().chain(article.kinds.keys().map(|&own| Kind::Own(own))).map(|kind| html! {
                    <span id={format!("is-{}", kind_id(kind))}>{ article.kind_name(ui.locale, kind) }</span>
                }) }
                <span id="is-off">{ ui.text(Message::FailsCheck) }</span>
                <span id="article-keys">{ ui.text(Message::KeysHint) }</span>
            </div>
        </main>
    }
}

/// The name of a kind in the page.
pub(super) fn kind_id(kind: Kind) -> String {
    match kind {
        Kind::Own(OwnId(own)) => format!("own-{own}"),
        kind => kind.name().to_owned(),
    }
}

/// The classes that give a kind its look.
pub(super) fn kind_classes(kind: Kind, kinds: &BTreeMap<OwnId, OwnKind>) -> Classes {
    match kind {
        Kind::Own(own) => {
            let colour = kinds.get(&own).map(|kind| kind.colour).unwrap_or_default();
            classes!("own", colour.name())
        }
        kind => classes!(kind.name()),
    }
}

/// After an edit the focus is where the reader is: on the selected mark where a mark had it, or where what had it is
/// gone; on the article where nothing is selected any more.
#[hook]
fn use_kept_focus(selected: Option<AnnotationId>, article: &Rc<Open>) {
    let first = use_mut_ref(|| true);
    use_effect_with((selected, Rc::clone(article)), move |(selected, _)| {
        if std::mem::take(&mut *first.borrow_mut()) {
            return;
        }
        match (dom::lost_focus(), selected) {
            (Lost::Nothing, _) => {}
            (Lost::Mark(here), Some(selected)) if here.contains(selected) => {}
            (Lost::Mark(_) | Lost::Focus, Some(selected)) => dom::focus_mark(*selected),
            (Lost::Mark(_) | Lost::Focus, None) => dom::focus_article(),
        }
    });
}

#[derive(Properties, PartialEq)]
struct SectionProps {
    place: usize,
    document: Rc<Document>,
    /// Where the paragraphs begin that do not belong to the article.
    outside: Rc<BTreeSet<usize>>,
    annotations: Shared,
    kinds: Rc<BTreeMap<OwnId, OwnKind>>,
    failing: Vec<AnnotationId>,
    /// Paragraphs, counted in the document, in which a claim stands, each with a verdict's colour.
    claimed: Vec<(usize, Colour)>,
    selected: Option<AnnotationId>,
}

#[component]
fn Section(props: &SectionProps) -> Html {
    let ui = use_ui();
    let text = props.document.text();
    let lines = props.document.paragraphs().iter().skip(props.place * SECTION).take(SECTION);
    let annotations: BTreeMap<_, _> = props.annotations.0.iter().map(|one| (one.id, &**one)).collect();
    let failing: BTreeSet<_> = props.failing.iter().copied().collect();
    let brush = Brush {
        text,
        annotations,
        failing,
        kinds: &props.kinds,
        selected: props.selected,
        locale: ui.locale,
    };
    html! {
        <section>
            { for lines.enumerate().map(|(number, line)| {
                let blank = line.content.of(text).trim().is_empty().then_some("blank");
                let claimed = props.claimed.iter().find(|(claimed, _)| *claimed == props.place * SECTION + number);
                let claimed = claimed.map(|(_, colour)| format!("claimed colour-{}", colour.name()));
                let own = props.annotations.0.iter().map(|one| &**one);
                let outside = props.outside.contains(&line.content.start()).then_some("outside");
                html! { <p class={classes!(blank, outside, claimed)}>{ for runs(line.whole, own).iter().map(|run| brush.draw(run)) }</p> }
            }) }
        </section>
    }
}

/// What runs are drawn with.
struct Brush<'a> {
    text: &'a str,
    annotations: BTreeMap<AnnotationId, &'a Annotation>,
    failing: BTreeSet<AnnotationId>,
    kinds: &'a BTreeMap<OwnId, OwnKind>,
    selected: Option<AnnotationId>,
    locale: Locale,
}

impl Brush<'_> {
    fn draw(&self, run: &Run) -> Html {
        let words = run.span.of(self.text).to_owned();
        let covering: Vec<_> = run.ids.iter().filter_map(|id| self.annotations.get(id)).collect();
        let Some(inner) = covering.last() else {
            return html! { { words } };
        };
        let mut classes = classes!("mention");
        for annotation in &covering {
            classes.extend(kind_classes(annotation.kind(), self.kinds));
            classes.extend(annotation.weak.then_some("weak"));
            classes.extend((annotation.status != Status::Found).then_some(annotation.status.name()));
        }
        let fails = run.ids.iter().any(|id| self.failing.contains(id));
        classes.extend(fails.then_some("off"));
        let ids: Vec<_> = run.ids.iter().map(|id| id.0.to_string()).collect();
        let kind = kind_id(inner.kind());
        let described = if fails { format!("is-{kind} is-off") } else { format!("is-{kind}") };
        let current = self.selected.is_some_and(|id| run.ids.contains(&id));
        html! {
            <mark class={classes} data-ids={ids.join(" ")} tabindex="-1" title={self.hint(inner)}
                aria-describedby={described} aria-current={current.then_some("true")}>{ words }</mark>
        }
    }

    /// What a figure amounts to, or what a name or wording stands for.
    fn hint(&self, annotation: &Annotation) -> Option<String> {
        match &annotation.body {
            Body::Figure(figure) => explained(self.locale, figure, &annotation.anchor.quote),
            body => body.canonical().map(str::to_owned),
        }
    }
}

/// The annotations that are shown and cover a stretch of the text or, where it is empty, the place, outermost first.
pub(super) fn covering<'a>(article: &'a Open, filter: &'a Filter, span: Span) -> Vec<&'a Annotation> {
    let covers = move |one: &&Annotation| {
        let own = one.anchor.span;
        own.start() <= span.start() && span.end() <= own.end() && own.start() < own.end()
    };
    (article.annotations.iter())
        .take_while(|one| one.anchor.span.start() <= span.start())
        .filter(|one| filter.shows(one))
        .filter(covers)
        .collect()
}
