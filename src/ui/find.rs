//! Finding words in the article.

use super::article::kind_id;
use super::dom;
use super::motion::put;
use super::scene::Scene;
use crate::message::Message;
use crate::recognize::Kind;
use crate::store::Find as Sought;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct FindProps {
    pub(super) scene: Scene,
}

/// The field, where the words may stand, how many there are, and a frame around the one that is shown.
#[component]
pub(super) fn Find(props: &FindProps) -> Html {
    let scene = &props.scene;
    let ui = &scene.ui;
    let sought = use_state(Sought::default);
    let frame = use_node_ref();
    let found = {
        let article = scene.article().cloned();
        use_memo((article, (*sought).clone()), |(article, sought)| {
            article.as_ref().map(|article| article.find(sought)).unwrap_or_default()
        })
    };
    // Which result: counted on from the first behind the cursor when the words changed.
    let from = use_mut_ref(|| (0_usize, scene.tools.result));
    {
        let (from, found, result) = (Rc::clone(&from), Rc::clone(&found), scene.tools.result);
        let (_, at) = scene.cursor.get();
        let sought = (*sought).clone();
        use_memo(sought, move |_| {
            let first = found.iter().position(|span| span.start() >= at).unwrap_or(0);
            *from.borrow_mut() = (first, result);
        });
    }
    let place = {
        let (first, since) = *from.borrow();
        let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
        let at = i64::try_from(first).unwrap_or(0) + i64::from(scene.tools.result.wrapping_sub(since));
        usize::try_from(at.checked_rem_euclid(count).unwrap_or(0)).unwrap_or(0)
    };
    let here = found.get(place).copied();
    let said = match (here, sought.words.trim().is_empty()) {
        (_, true) => String::new(),
        (None, _) => ui.text(Message::FoundNone).to_owned(),
        (Some(_), _) => ui.fill(Message::FoundPlace, &[&(place + 1).to_string(), &found.len().to_string()]),
    };
    {
        let (document, frame) = (scene.document().cloned().unwrap_or_default(), frame.clone());
        use_effect_with(here, move |here| {
            if let Some(span) = here {
                dom::scroll_to(&document, span.start());
            }
            let lay = move |here| dom::lay_frame(&frame, &document, here);
            lay(*here);
            let here = *here;
            let listeners = dom::on_layout(move || lay(here));
            move || drop(listeners)
        });
    }
    use_effect_with((), |()| dom::focus("#find-words"));
    let oninput = {
        let sought = sought.clone();
        Callback::from(move |event: InputEvent| {
            sought.set(Sought { words: dom::value(&event), ..(*sought).clone() })
        })
    };
    let turn = |by: i32| {
        let scene = scene.clone();
        Callback::from(move |_: MouseEvent| scene.tool(|tools| tools.result = tools.result.wrapping_add(by)))
    };
    let close = {
        let scene = scene.clone();
        Callback::from(move |()| {
            scene.tool(|tools| tools.find = false);
            match here {
                Some(span) => put(&scene, (span.start(), span.end())),
                None => dom::focus_article(),
            }
        })
    };
    let onkeydown = {
        let (scene, close) = (scene.clone(), close.clone());
        Callback::from(move |event: KeyboardEvent| {
            if dom::is_composing(&event) {
                return;
            }
            match &*event.key() {
                "Enter" => scene.tool(|tools| tools.result += if event.shift_key() { -1 } else { 1 }),
                "Escape" => close.emit(()),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let kind = |kind: Kind| {
        let onclick = {
            let sought = sought.clone();
            Callback::from(move |_: MouseEvent| {
                let mut next = (*sought).clone();
                if !next.kinds.remove(&kind) {
                    next.kinds.insert(kind);
                }
                sought.set(next);
            })
        };
        let name = scene.article().map(|article| article.kind_name(ui.locale, kind).to_owned());
        let pressed = sought.kinds.contains(&kind).to_string();
        html! { <button key={kind_id(kind)} id={format!("find-{}", kind_id(kind))} type="button" class="switch" aria-pressed={pressed} {onclick}>{ name }</button> }
    };
    let own = scene.article().into_iter().flat_map(|article| article.kinds.keys().map(|&own| Kind::Own(own)));
    html! {
        <>
            <div id="finder" role="search" class="find" aria-label={ui.text(Message::FindText)}>
                <label for="find-words" class="unseen">{ ui.text(Message::FindText) }</label>
                <input id="find-words" type="search" lang="zh" autocomplete="off" spellcheck="false" placeholder={ui.text(Message::FindText)}
                    value={sought.words.clone()} {oninput} {onkeydown} />
                <span id="find-count" class="count" role="status">{ said }</span>
                <button id="find-previous" type="button" aria-label={ui.text(Message::FindPrevious)} disabled={found.len() < 2} onclick={turn(-1)}>{ "↑" }</button>
                <button id="find-next" type="button" aria-label={ui.text(Message::FindNext)} disabled={found.len() < 2} onclick={turn(1)}>{ "↓" }</button>
                <span class="parts" role="group" aria-label={ui.text(Message::FindIn)}>
                    <span class="hint" aria-hidden="true">{ ui.text(Message::FindIn) }</span>
                    { for Kind::ALL.into_iter().chain(own).map(kind) }
                </span>
                <button id="find-close" type="button" class="quiet" onclick={close.reform(|_: MouseEvent| ())}>{ ui.text(Message::Close) }</button>
            </div>
            <div class="hit" aria-hidden="true" ref={frame}></div>
        </>
    }
}
