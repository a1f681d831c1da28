//! What can be corrected of the selected annotation.

use super::article::{kind_classes, kind_id};
use super::command::{Command, resize};
use super::dom;
use super::marking::run;
use super::scene::{Scene, Scope};
use crate::annotation::{Annotation, AnnotationId};
use crate::message::{Message, class_name, class_names};
use crate::recognize::{Body, Kind};
use crate::store::{Action, Edit};
use crate::view::{typed, typeset};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct CorrectingProps {
    pub(super) scene: Scene,
    pub(super) annotation: Annotation,
}

/// Kind and class, value or full wording, borders, and what splits and joins.
#[component]
pub(super) fn Correcting(props: &CorrectingProps) -> Html {
    let CorrectingProps { scene, annotation } = props;
    let ui = &scene.ui;
    html! {
        <details class="correcting">
            <summary id="correct">{ ui.text(Message::Correct) }</summary>
            <Labels scene={scene.clone()} annotation={annotation.clone()} />
            { match &annotation.body {
                Body::Figure(figure) => html! {
                    <Typed scene={scene.clone()} id="value" label={Message::ValueTyped} written={figure.value.as_ref().map(typeset).unwrap_or_default()} take={Take::Value} />
                },
                body => html! {
                    <Typed scene={scene.clone()} id="canonical" label={Message::CanonicalLabel} written={body.canonical().unwrap_or_default().to_owned()} take={Take::Canonical} />
                },
            } }
            <div class="choices" role="group" aria-label={ui.text(Message::Borders)}>
                { for BORDERS.map(|(id, label, sign, start, forward)| {
                    let onclick = {
                        let scene = scene.clone();
                        Callback::from(move |_: MouseEvent| resize(&scene, start, forward))
                    };
                    html! { <button {id} type="button" title={ui.text(label)} aria-label={ui.text(label)} {onclick}>{ sign }</button> }
                }) }
                { for ["split", "join"].into_iter().filter_map(Command::named).map(|command| html! {
                    <button id={format!("do-{}", command.id)} type="button" disabled={!command.can(scene)} onclick={run(scene, command)}>{ command.label(scene) }</button>
                }) }
            </div>
        </details>
    }
}

/// The buttons for borders: name, label, sign, whether the beginning, whether forward.
const BORDERS: [(&str, Message, &str, bool, bool); 4] = [
    ("start-back", Message::StartBack, "⟸ 〔", true, false),
    ("start-on", Message::StartOn, "〔 ⟹", true, true),
    ("end-back", Message::EndBack, "⟸ 〕", false, false),
    ("end-on", Message::EndOn, "〕 ⟹", false, true),
];

#[component]
fn Labels(props: &CorrectingProps) -> Html {
    let CorrectingProps { scene, annotation } = props;
    let ui = &scene.ui;
    let Some(article) = scene.article() else { return Html::default() };
    let kinds: Vec<_> =
        Kind::ALL.into_iter().chain(article.kinds.keys().map(|&own| Kind::Own(own))).collect();
    let kind = annotation.kind();
    let on_kind = {
        let (scene, kinds) = (scene.clone(), kinds.clone());
        Callback::from(move |event: Event| {
            let chosen = dom::value(&event);
            if let Some(&kind) = kinds.iter().find(|&&kind| kind_id(kind) == chosen) {
                scene.edit(Edit::Relabel { ids: scene.targets(), kind, class: None });
            }
        })
    };
    let on_class = {
        let scene = scene.clone();
        Callback::from(move |event: Event| {
            scene.edit(Edit::Relabel { ids: scene.targets(), kind, class: Some(dom::value(&event)) });
        })
    };
    let own = annotation.body.class_name();
    html! {
        <div class="labels">
            <label for="card-kind">{ ui.text(Message::KindLabel) }</label>
            <select id="card-kind" onchange={on_kind}>
                { for kinds.iter().map(|&one| html! {
                    <option key={kind_id(one)} value={kind_id(one)} selected={one == kind}>{ article.kind_name(ui.locale, one) }</option>
                }) }
            </select>
            if own.is_some() {
                <label for="card-class">{ ui.text(Message::ClassLabel) }</label>
                <select id="card-class" onchange={on_class}>
                    { for class_names(kind).map(|class| html! {
                        <option key={class} value={class} selected={own == Some(class)}>{ class_name(ui.locale, kind, class) }</option>
                    }) }
                </select>
            }
        </div>
    }
}

/// What a field is typed into.
#[derive(Clone, Copy, PartialEq)]
enum Take {
    Value,
    Canonical,
}

impl Take {
    /// Makes the edit of what was typed; false where it cannot be read.
    fn take(self, scene: &Scene, text: &str) -> bool {
        let ids = scene.targets();
        let edit = match self {
            Self::Canonical => Edit::Canonical(ids, Some(text.to_owned())),
            Self::Value if text.trim().is_empty() => Edit::Value(ids, None),
            Self::Value => match typed(text) {
                Some(value) => Edit::Value(ids, Some(value)),
                None => return false,
            },
        };
        scene.edit(edit);
        true
    }
}

#[derive(Properties, PartialEq)]
struct TypedProps {
    scene: Scene,
    id: &'static str,
    label: Message,
    written: String,
    take: Take,
}

/// A field that is taken when Enter is pressed or the field is left; what cannot be read stays in it.
#[component]
fn Typed(props: &TypedProps) -> Html {
    let TypedProps { scene, id, label, written, take } = props;
    let bad = use_state(|| false);
    let onchange = {
        let (scene, take, bad) = (scene.clone(), *take, bad.setter());
        Callback::from(move |event: Event| bad.set(!take.take(&scene, &dom::value(&event))))
    };
    let name = format!("card-{id}");
    let error = format!("{name}-bad");
    html! {
        <div class="typed">
            <label for={name.clone()}>{ scene.ui.text(*label) }</label>
            <input id={name} type="text" autocomplete="off" spellcheck="false" value={written.clone()} {onchange}
                aria-invalid={bad.then_some("true")} aria-describedby={bad.then(|| error.clone())} />
            if *bad {
                <p id={error} class="error" role="alert">{ scene.ui.text(Message::ValueBad) }</p>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ScopeProps {
    pub(super) scene: Scene,
    pub(super) id: AnnotationId,
}

/// What the decisions of the card apply to; there where it makes a difference.
#[component]
pub(super) fn ScopeChoice(props: &ScopeProps) -> Html {
    let ScopeProps { scene, id } = props;
    let counts = {
        let scene = scene.clone();
        use_memo((scene.state.article.clone(), scene.state.filter.clone(), *id), move |(_, _, id)| {
            Scope::ALL.map(|scope| (scope, scene.scoped(scope, *id).len()))
        })
    };
    let onchange = {
        let scene = scene.clone();
        Callback::from(move |event: Event| {
            let name = dom::value(&event);
            let scope = Scope::ALL.into_iter().find(|scope| scope.name() == name);
            scene.tool(|tools| tools.scope = scope.unwrap_or_default());
        })
    };
    // Two scopes with as many annotations are the same choice.
    let offered =
        |&(scope, count): &(Scope, usize)| scope == Scope::One || scope == scene.tools.scope || count > 1;
    html! {
        <p class="scope">
            <label for="scope">{ scene.ui.text(Message::ScopeLabel) }</label>{ " " }
            <select id="scope" {onchange}>
                { for counts.iter().filter(|count| offered(count)).map(|&(scope, count)| html! {
                    <option key={scope.name()} value={scope.name()} selected={scope == scene.tools.scope}>
                        { scene.ui.fill(scope.label(), &[&count.to_string()]) }
                    </option>
                }) }
            </select>
        </p>
    }
}

/// The other annotations that overlap this one, to go to.
#[component]
pub(super) fn AlsoHere(props: &CorrectingProps) -> Html {
    let CorrectingProps { scene, annotation } = props;
    let Some(article) = scene.article() else { return Html::default() };
    let span = annotation.anchor.span;
    let others: Vec<_> = (scene.state.shown())
        .take_while(|one| one.anchor.span.start() < span.end())
        .filter(|one| one.id != annotation.id && one.anchor.span.overlaps(span))
        .collect();
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <p class="also">
            { scene.ui.text(Message::AlsoHere) }{ " " }
            { for others.into_iter().map(|other| html! {
                <button key={other.id.0} type="button" class="quiet" lang="zh" onclick={scene.ui.send(Action::Select(Some(other.id)))}>
                    <span class={classes!("mention", kind_classes(other.kind(), &article.kinds))}>{ &other.anchor.quote }</span>
                </button>
            }) }
        </p>
    }
}
