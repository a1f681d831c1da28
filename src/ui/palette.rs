//! The dialogues of commands: all of them to be searched, all of their keys, and a kind of the reader's own.

use super::command::{COMMANDS, Command, Group};
use super::dom;
use super::review::EditText;
use super::scene::{Dialogue, Scene};
use crate::annotation::{Colour, OwnKind};
use crate::message::{Message, colour_name};
use crate::recognize::Kind;
use crate::store::{Edit, find};
use crate::view::Chord;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct DialoguesProps {
    pub(super) scene: Scene,
}

/// The dialogue that is open. It is the browser's own: the page behind it is out of reach, and Escape closes it.
#[component]
pub(super) fn Dialogues(props: &DialoguesProps) -> Html {
    let scene = &props.scene;
    let own = use_node_ref();
    let open = scene.tools.dialogue;
    {
        let own = own.clone();
        use_effect_with(open, move |open| {
            dom::show_dialogue(&own, open.is_some());
            match open {
                Some(Dialogue::Palette) => dom::focus("#command-words"),
                Some(Dialogue::NewKind) => dom::focus("#kind-name"),
                Some(Dialogue::Keys) => dom::focus("#keys-close"),
                Some(Dialogue::Text) => dom::focus("#text-edited"),
                None => {}
            }
        });
    }
    let onclose = {
        let scene = scene.clone();
        Callback::from(move |_: Event| scene.tool(|tools| tools.dialogue = None))
    };
    let label = match open {
        Some(Dialogue::Palette) | None => Message::ShowCommands,
        Some(Dialogue::Keys) => Message::ShowKeys,
        Some(Dialogue::NewKind) => Message::NewKindTitle,
        Some(Dialogue::Text) => Message::EditText,
    };
    html! {
        <dialog class="dialogue" ref={own} {onclose} aria-label={scene.ui.text(label)}>
            { match open {
                Some(Dialogue::Palette) => html! { <Palette scene={scene.clone()} /> },
                Some(Dialogue::Keys) => html! { <Keys scene={scene.clone()} /> },
                Some(Dialogue::NewKind) => html! { <NewKind scene={scene.clone()} /> },
                Some(Dialogue::Text) => html! { <EditText scene={scene.clone()} /> },
                None => Html::default(),
            } }
        </dialog>
    }
}

/// Closes the dialogue and then runs a command, so that the command finds the focus where it was.
fn run_after(scene: &Scene, command: &'static Command) {
    let mut scene = scene.clone();
    scene.tool(|tools| tools.dialogue = None);
    scene.tools.dialogue = None;
    dom::close_dialogue();
    command.run(&scene, false);
}

#[component]
fn Palette(props: &DialoguesProps) -> Html {
    let scene = &props.scene;
    let ui = &scene.ui;
    let words = use_state(String::new);
    let chosen = use_state(|| 0_usize);
    let found: Vec<_> = (COMMANDS.iter())
        .filter(|command| command.can(scene))
        .filter(|command| words.trim().is_empty() || !find(&searched(command, scene), &words).is_empty())
        .collect();
    let at = (*chosen).min(found.len().saturating_sub(1));
    {
        let count = ui.fill(Message::CommandsFound, &[&found.len().to_string()]);
        use_effect_with((words.clone(), found.len()), move |_| dom::say(&count));
    }
    let oninput = {
        let (words, chosen) = (words.setter(), chosen.setter());
        Callback::from(move |event: InputEvent| {
            words.set(dom::value(&event));
            chosen.set(0);
        })
    };
    let onkeydown = {
        let (scene, chosen, count, command) =
            (scene.clone(), chosen.setter(), found.len(), found.get(at).copied());
        Callback::from(move |event: KeyboardEvent| {
            if dom::is_composing(&event) {
                return;
            }
            match &*event.key() {
                "ArrowDown" if at + 1 < count => chosen.set(at + 1),
                "ArrowDown" => chosen.set(0),
                "ArrowUp" => chosen.set(at.checked_sub(1).unwrap_or(count.saturating_sub(1))),
                "Enter" => {
                    if let Some(command) = command {
                        run_after(&scene, command);
                    }
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    use_effect_with(at, |_| dom::reveal(".options [aria-selected=true]"));
    let option = |(number, command): (usize, &&'static Command)| {
        let onclick = {
            let (scene, command) = (scene.clone(), *command);
            Callback::from(move |_: MouseEvent| run_after(&scene, command))
        };
        html! {
            <li key={command.id} id={format!("command-{}", command.id)} role="option" aria-selected={(number == at).to_string()} {onclick}>
                <span class="wording">{ command.label(scene) }</span>
                <span class="class">{ ui.text(command.group.label()) }</span>
                { command.keys.first().copied().map(keys_of) }
            </li>
        }
    };
    html! {
        <div class="palette">
            <label for="command-words" class="unseen">{ ui.text(Message::CommandSearch) }</label>
            <input id="command-words" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-expanded="true"
                aria-controls="command-list" aria-activedescendant={found.get(at).map(|command| format!("command-{}", command.id))}
                placeholder={ui.text(Message::CommandSearch)} value={(*words).clone()} {oninput} {onkeydown} />
            <ul id="command-list" class="options" role="listbox" aria-label={ui.text(Message::ShowCommands)}>
                { for found.iter().enumerate().map(option) }
            </ul>
            if found.is_empty() {
                <p class="hint">{ ui.text(Message::NoCommand) }</p>
            }
        </div>
    }
}

/// What words are looked for in: the name in both languages, and its keys.
fn searched(command: &Command, scene: &Scene) -> String {
    let mut other = scene.clone();
    other.ui.locale = scene.ui.locale.other();
    [command.label(scene), command.label(&other), command.id.to_owned(), command.keys.join(" ")].join("\n")
}

fn keys_of(written: &str) -> Html {
    html! { <span class="keys">{ for Chord::shown(written).into_iter().map(|key| html! { <kbd>{ key }</kbd> }) }</span> }
}

/// The commands of a group with their keys; those that differ in their direction alone share a row.
fn rows(scene: &Scene, group: Group) -> Vec<(String, Vec<&'static str>)> {
    let mut rows: Vec<(String, Vec<&'static str>)> = Vec::new();
    for command in COMMANDS.iter().filter(|command| command.group == group) {
        let label = command.label(scene);
        match rows.last_mut().filter(|row| row.0 == label) {
            Some(row) => row.1.extend(command.keys),
            None => rows.push((label, command.keys.to_vec())),
        }
    }
    rows
}

#[component]
fn Keys(props: &DialoguesProps) -> Html {
    let scene = &props.scene;
    let ui = &scene.ui;
    let group = |group: Group| {
        html! {
            <section key={group as usize}>
                <h3>{ ui.text(group.label()) }</h3>
                <dl>{ for rows(scene, group).into_iter().map(|(label, keys)| html! {
                    <div key={label.clone()}>
                        <dt>{ label }</dt>
                        <dd>{ for keys.into_iter().map(keys_of) }</dd>
                    </div>
                }) }</dl>
            </section>
        }
    };
    let letters = {
        let scene = scene.clone();
        Callback::from(move |_: Event| scene.tool(|tools| tools.letters ^= true))
    };
    let close = {
        let scene = scene.clone();
        Callback::from(move |_: MouseEvent| scene.tool(|tools| tools.dialogue = None))
    };
    html! {
        <div class="all-keys">
            <header>
                <h2>{ ui.text(Message::ShowKeys) }</h2>
                <button id="keys-close" type="button" class="quiet" onclick={close}>{ ui.text(Message::Close) }</button>
            </header>
            <p>
                <label><input id="letters" type="checkbox" checked={scene.tools.letters} onchange={letters} />{ " " }{ ui.text(Message::LetterKeys) }</label>
                { " " }<span class="hint">{ ui.text(Message::LetterKeysHint) }</span>
            </p>
            <div class="groups">{ for Group::ALL.into_iter().map(group) }</div>
        </div>
    }
}

#[component]
fn NewKind(props: &DialoguesProps) -> Html {
    let scene = &props.scene;
    let ui = &scene.ui;
    let name = use_state(String::new);
    let colour = use_state(|| {
        let taken = scene.article().map_or(0, |article| article.kinds.len());
        // Teal and orange are far from the colours of the recognised kinds.
        [Colour::Teal, Colour::Orange, Colour::Purple, Colour::Grey]
            .get(taken % 4)
            .copied()
            .unwrap_or_default()
    });
    let oninput = {
        let name = name.setter();
        Callback::from(move |event: InputEvent| name.set(dom::value(&event)))
    };
    let onsubmit = {
        let (scene, name, colour) = (scene.clone(), name.trim().to_owned(), *colour);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(article) = scene.article().filter(|_| !name.is_empty()) else { return };
            let own = article.new_kind();
            scene.edit(Edit::KeepKind(own, OwnKind { name: name.clone(), colour }));
            dom::close_dialogue();
            scene.tool(|tools| tools.dialogue = None);
            // Who makes a kind in the middle of marking wants it for what is selected.
            if scene.selection().is_some() {
                scene.mark(Kind::Own(own));
            }
        })
    };
    let cancel = {
        let scene = scene.clone();
        Callback::from(move |_: MouseEvent| scene.tool(|tools| tools.dialogue = None))
    };
    let choice = |one: Colour| {
        let onchange = {
            let colour = colour.setter();
            Callback::from(move |_: Event| colour.set(one))
        };
        html! {
            <label key={one.name()} class={classes!("mention", "own", one.name())}>
                <input type="radio" name="colour" checked={*colour == one} {onchange} />{ " " }{ colour_name(ui.locale, one) }
            </label>
        }
    };
    html! {
        <form class="new-kind" {onsubmit}>
            <h2>{ ui.text(Message::NewKindTitle) }</h2>
            <label for="kind-name">{ ui.text(Message::NewKindName) }</label>
            <input id="kind-name" type="text" required=true maxlength="20" autocomplete="off" value={(*name).clone()} {oninput} />
            <fieldset><legend>{ ui.text(Message::NewKindColour) }</legend>{ for Colour::ALL.into_iter().map(choice) }</fieldset>
            <div class="choices">
                <button id="kind-save" type="submit" class="primary">{ ui.text(Message::Save) }</button>
                <button type="button" onclick={cancel}>{ ui.text(Message::Cancel) }</button>
            </div>
        </form>
    }
}
