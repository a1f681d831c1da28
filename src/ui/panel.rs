//! The list beside the article.

use super::article::{kind_classes, kind_id};
use super::checks::Checks;
use super::context::use_ui;
use super::dom;
use super::glossary::Glossary;
use super::outside::Outside;
use super::review::{Claims, OwnWords, Statistics, Unsourced};
use crate::annotation::{AnnotationId, OwnKind};
use crate::message::{Message, class_name, kind_name};
use crate::recognize::{Kind, OwnId};
use crate::store::{Action, Article, Edit, Publication, State};
use crate::view::{Entry, Group, outline};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct PanelProps {
    pub(super) state: Rc<State>,
    pub(super) article: Rc<Article>,
}

/// When the article was published, and its annotations by kind.
#[component]
pub(super) fn Panel(props: &PanelProps) -> Html {
    let ui = use_ui();
    let PanelProps { state, article } = props;
    let groups = use_memo((article.annotations.clone(), state.filter.clone()), |(annotations, filter)| {
        let groups = outline(annotations.iter().filter(|annotation| filter.shows(annotation)));
        groups.into_iter().map(Rc::new).collect::<Vec<_>>()
    });
    let shown = groups.iter().filter(|group| !state.filter.hidden.contains(&group.kind));
    html! {
        <nav id="panel" class="panel" aria-label={ui.text(Message::Panel)}>
            <PublicationDate publication={article.publication} />
            <Claims state={Rc::clone(state)} article={Rc::clone(article)} />
            <Checks article={Rc::clone(article)} />
            { for shown.map(|group| html! { <KindList key={kind_id(group.kind)} group={Rc::clone(group)} kinds={Rc::clone(&article.kinds)} selected={state.selected.filter(|id| group.entries.iter().any(|entry| entry.ids.contains(id)))} /> }) }
            <Unsourced article={Rc::clone(article)} />
            <Glossary article={Rc::clone(article)} filter={state.filter.clone()} kept={Rc::clone(&state.glossary)} />
            <OwnWords article={Rc::clone(article)} words={Rc::clone(&state.words)} />
            <Outside article={Rc::clone(article)} />
            <Statistics article={Rc::clone(article)} />
            <p class="hint">{ ui.text(Message::KeysHint) }</p>
            <a class="to-article" href="#article">{ ui.text(Message::ToArticle) }</a>
        </nav>
    }
}

#[derive(Properties, PartialEq)]
struct KindListProps {
    group: Rc<Group>,
    kinds: Rc<BTreeMap<OwnId, OwnKind>>,
    selected: Option<AnnotationId>,
}

#[component]
fn KindList(props: &KindListProps) -> Html {
    let ui = use_ui();
    let Group { kind, count, entries } = &*props.group;
    let name = match kind {
        Kind::Own(own) => props.kinds.get(own).map(|kind| kind.name.clone()),
        _ => None,
    };
    let name = name.unwrap_or_else(|| kind_name(ui.locale, *kind).to_owned());
    html! {
        <details class="kind" id={format!("list-{}", kind_id(*kind))} open=true>
            <summary><h2><span class={classes!("mention", kind_classes(*kind, &props.kinds))}>{ name }</span>{ " " }<span class="count">{ count }</span></h2></summary>
            if entries.is_empty() {
                <p class="hint">{ ui.text(Message::NothingFound) }</p>
            } else {
                <ul>{ for entries.iter().map(|entry| html! { <Line kind={*kind} entry={entry.clone()} current={current(entry, props.selected)} /> }) }</ul>
            }
        </details>
    }
}

/// The selected annotation, where it is one of the entry's; so only two lines are drawn when the selection moves.
fn current(entry: &Entry, selected: Option<AnnotationId>) -> Option<AnnotationId> {
    selected.filter(|id| entry.ids.contains(id))
}

#[derive(Properties, PartialEq)]
struct LineProps {
    kind: Kind,
    entry: Entry,
    current: Option<AnnotationId>,
}

/// A wording; each press goes to its next place in the article.
#[component]
fn Line(props: &LineProps) -> Html {
    let ui = use_ui();
    let LineProps { kind, entry, current } = props;
    let onclick = {
        let (dispatch, next) = (ui.dispatch.clone(), entry.next(*current));
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Select(next));
            if let Some(next) = next {
                dom::reveal_mark(next);
            }
        })
    };
    let all = entry.ids.len().to_string();
    let at = current.and_then(|id| entry.ids.iter().position(|&other| other == id));
    let places = match at {
        _ if entry.ids.len() == 1 => None,
        Some(at) => Some(ui.fill(Message::PlaceOf, &[&(at + 1).to_string(), &all])),
        None => Some(ui.fill(Message::Places, &[&all])),
    };
    html! {
        <li>
            <button type="button" aria-current={current.map(|_| "true")} {onclick}>
                <span class="wording" lang="zh">{ &entry.wording }</span>
                <span class="class">{ entry.class.map(|class| class_name(ui.locale, *kind, class)) }</span>
                if let Some(places) = places {
                    <span class="places">{ places }</span>
                }
            </button>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct PublicationDateProps {
    publication: Publication,
}

#[component]
fn PublicationDate(props: &PublicationDateProps) -> Html {
    let ui = use_ui();
    let onchange = {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |event: Event| {
            let date = dom::value(&event).parse().ok();
            dispatch.dispatch(Action::Edit(Edit::Publish(date)));
        })
    };
    let value = props.publication.date().map(|date| date.to_string()).unwrap_or_default();
    let note = match props.publication {
        Publication::Unknown => Some(Message::PublicationUnknown),
        Publication::Guessed(_) => Some(Message::PublicationGuessed),
        Publication::Given(_) => None,
    };
    html! {
        <p class="publication">
            <label for="date">{ ui.text(Message::PublicationDate) }</label>
            <input id="date" type="date" {value} {onchange} aria-describedby={note.map(|_| "date-note")} />
            if let Some(note) = note {
                <span id="date-note" class="hint">{ ui.text(note) }</span>
            }
        </p>
    }
}
