//! The article's slogans as a glossary: spellings, drift, promised items, and what the reader keeps.

use super::context::{Ui, use_ui};
use super::dom;
use super::notice::Notice;
use crate::annotation::AnnotationId;
use crate::export::Format;
use crate::export::glossary::glossary_csv;
use crate::import::{self, GlossaryError};
use crate::intake;
use crate::message::{Message, class_name};
use crate::recognize::Kind;
use crate::recognize::slogan::SloganClass;
use crate::store::{Action, Article, Edit, Filter, Glossary as Kept, Term};
use crate::view::{Difference, GlossaryEntry, Variant, glossary};
use gloo::file::File;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(super) struct GlossaryProps {
    pub(super) article: Rc<Article>,
    pub(super) filter: Filter,
    pub(super) kept: Rc<Kept>,
}

/// The glossary, folded up until the reader opens it.
#[component]
pub(super) fn Glossary(props: &GlossaryProps) -> Html {
    let ui = use_ui();
    let entries = use_memo(
        (Rc::clone(&props.article), props.filter.clone(), Rc::clone(&props.kept)),
        |(article, filter, kept)| {
            glossary(article.annotations.iter().filter(|annotation| filter.shows(annotation)), kept)
        },
    );
    let lines = entries.iter().map(|entry| {
        html! { <Line key={entry.ids.first().map_or(0, |id| id.0)} entry={entry.clone()} kept={Rc::clone(&props.kept)} /> }
    });
    html! {
        <details class="kind glossary" id="list-glossary">
            <summary><h2>{ ui.text(Message::Glossary) }{ " " }<span class="count">{ entries.len() }</span></h2></summary>
            <p class="hint">{ ui.text(Message::GlossaryHint) }</p>
            if entries.is_empty() {
                <p class="hint">{ ui.text(Message::NothingFound) }</p>
            } else {
                <ol>{ for lines }</ol>
            }
            <Files kept={Rc::clone(&props.kept)} />
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    entry: GlossaryEntry,
    kept: Rc<Kept>,
}

/// A slogan: its places, its variants, and a form behind a button.
#[component]
fn Line(props: &LineProps) -> Html {
    let ui = use_ui();
    let editing = use_state(|| false);
    let LineProps { entry, kept } = props;
    let toggle = {
        let editing = editing.clone();
        Callback::from(move |_: MouseEvent| editing.set(!*editing))
    };
    let button = format!("edit-{}", entry.ids.first().map_or(0, |id| id.0));
    let on_done = {
        let (editing, button) = (editing.clone(), button.clone());
        Callback::from(move |()| {
            editing.set(false);
            dom::focus(&format!("#{button}"));
        })
    };
    html! {
        <li>
            <p>
                { place(&ui, &entry.wording, &entry.ids) }
                <span class="class">{ class_name(ui.locale, Kind::Slogan, entry.class.name()) }</span>
                if let Some(items) = entry.promised {
                    <span class="class">{ ui.fill(Message::Promised, &[&items.to_string()]) }</span>
                }
                if entry.kept {
                    <span class="class">{ ui.text(Message::Kept) }</span>
                }
                <button id={button} type="button" class="edit" aria-expanded={editing.to_string()}
                    aria-label={ui.fill(Message::EditEntry, &[&entry.wording])} onclick={toggle}>
                    { ui.text(Message::EditShort) }
                </button>
            </p>
            if !entry.note.is_empty() {
                <p class="note" lang="zh">{ &entry.note }</p>
            }
            if !entry.variants.is_empty() {
                <ul>{ for entry.variants.iter().map(|one| variant(&ui, one)) }</ul>
            }
            if *editing {
                <Editor entry={entry.clone()} kept={Rc::clone(kept)} {on_done} />
            }
        </li>
    }
}

fn variant(ui: &Ui, variant: &Variant) -> Html {
    let (name, message) = match variant.difference {
        Difference::Spelling => ("spelling", Message::VariantSpelling),
        Difference::Part => ("part", Message::VariantPart),
        Difference::Drift => ("drift", Message::VariantDrift),
        Difference::Kept => ("kept", Message::VariantKept),
    };
    html! {
        <li class={name}>
            { place(ui, &variant.wording, &variant.ids) }
            <span class="class">{ ui.text(message) }</span>
        </li>
    }
}

/// A wording that goes to its first place, and how many it has.
fn place(ui: &Ui, wording: &str, ids: &[AnnotationId]) -> Html {
    let (dispatch, first) = (ui.dispatch.clone(), ids.first().copied());
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::Select(first));
        if let Some(first) = first {
            dom::reveal_mark(first);
        }
    });
    html! {
        <button type="button" class="place" {onclick}>
            <span class="wording" lang="zh">{ wording.to_owned() }</span>
            if ids.len() > 1 {
                <span class="places">{ ui.fill(Message::Places, &[&ids.len().to_string()]) }</span>
            }
        </button>
    }
}

#[derive(Properties, PartialEq)]
struct EditorProps {
    entry: GlossaryEntry,
    kept: Rc<Kept>,
    on_done: Callback<()>,
}

/// The form of an entry. What is half typed stays here; keeping it is an edit that can be taken back.
#[component]
fn Editor(props: &EditorProps) -> Html {
    let ui = use_ui();
    let EditorProps { entry, kept, on_done } = props;
    let draft = use_state(|| entry.term(kept));
    // The reader came here to write.
    let field = format!("wording-{}", entry.ids.first().map_or(0, |id| id.0));
    use_effect_with(format!("#{field}"), |field| dom::focus(field));
    let change = |apply: fn(&mut Term, String)| {
        let draft = draft.clone();
        move |value: String| {
            let mut term = (*draft).clone();
            apply(&mut term, value);
            draft.set(term);
        }
    };
    let on_wording = change(|term, value| term.wording = value);
    let on_note = change(|term, value| term.note = value);
    let on_class = change(|term, value| term.class = SloganClass::from_name(&value).unwrap_or(term.class));
    let save = |next: Kept| {
        let (dispatch, on_done) = (ui.dispatch.clone(), on_done.clone());
        let edit = Action::Edit(Edit::Keep(Rc::new(next)));
        move || {
            dispatch.dispatch(edit.clone());
            on_done.emit(());
        }
    };
    let onsubmit = {
        let keep = save(renamed(kept, entry, &draft));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            keep();
        })
    };
    let forget = {
        let forget = save(kept.without(&entry.wording));
        Callback::from(move |_: MouseEvent| forget())
    };
    let onkeydown = {
        let on_done = on_done.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                event.stop_propagation();
                on_done.emit(());
            }
        })
    };
    html! {
        <form class="editor" {onsubmit} {onkeydown}>
            <label>{ ui.text(Message::WordingLabel) }
                <input id={field} type="text" lang="zh" required=true value={draft.wording.clone()}
                    oninput={Callback::from(move |event: InputEvent| on_wording(dom::value(&event)))} />
            </label>
            <label>{ ui.text(Message::ClassLabel) }
                <select onchange={Callback::from(move |event: Event| on_class(dom::value(&event)))}>
                    { for SloganClass::ALL.iter().map(|class| html! {
                        <option value={class.name()} selected={*class == draft.class}>
                            { class_name(ui.locale, Kind::Slogan, class.name()).to_owned() }
                        </option>
                    }) }
                </select>
            </label>
            <label>{ ui.text(Message::NoteLabel) }
                <input type="text" lang="zh" value={draft.note.clone()}
                    oninput={Callback::from(move |event: InputEvent| on_note(dom::value(&event)))} />
            </label>
            <p class="choices">
                <button type="submit" class="primary">{ ui.text(Message::Keep) }</button>
                if entry.kept {
                    <button type="button" onclick={forget}>{ ui.text(Message::Forget) }</button>
                }
            </p>
        </form>
    }
}

/// The glossary with the entry as the reader has worded it; its former wording stays as a variant.
fn renamed(kept: &Kept, entry: &GlossaryEntry, draft: &Term) -> Kept {
    let mut term = draft.clone();
    term.wording = term.wording.trim().to_owned();
    if term.wording.is_empty() {
        return kept.clone();
    }
    term.variants.insert(entry.wording.clone());
    kept.with(term)
}

#[derive(Properties, PartialEq)]
struct FilesProps {
    kept: Rc<Kept>,
}

/// Takes the kept slogans away as a file, or brings some in.
#[component]
fn Files(props: &FilesProps) -> Html {
    let ui = use_ui();
    let notice = use_state(|| None::<Notice>);
    let export = {
        let (kept, locale, notice) = (Rc::clone(&props.kept), ui.locale, notice.clone());
        Callback::from(move |_: MouseEvent| {
            let name = format!("{}.csv", locale.text(Message::GlossaryFile));
            let text = glossary_csv(&kept, locale);
            if dom::download(&name, Format::Csv.media_type(), text.as_bytes()) {
                notice.set(Some(Notice::hint(Message::Exported).about(&name)));
            }
        })
    };
    let onchange = {
        let (kept, dispatch, notice) = (Rc::clone(&props.kept), ui.dispatch.clone(), notice.clone());
        Callback::from(move |event: Event| {
            let (kept, dispatch, notice) = (Rc::clone(&kept), dispatch.clone(), notice.clone());
            let Some(file) = dom::picked_files(&event).into_iter().next() else {
                return;
            };
            wasm_bindgen_futures::spawn_local(async move {
                match read(file).await {
                    Ok(terms) => {
                        notice.set(Some(
                            Notice::hint(Message::GlossaryImported).about(&terms.len().to_string()),
                        ));
                        dispatch.dispatch(Action::Edit(Edit::Keep(Rc::new(kept.with_all(terms)))));
                    }
                    Err(refusal) => notice.set(Some(refusal)),
                }
            });
        })
    };
    let count = props.kept.terms().count();
    html! {
        <>
            <p class="hint">{ ui.fill(Message::KeptCount, &[&count.to_string()]) }</p>
            <p class="choices">
                <button id="export-glossary" type="button" disabled={count == 0} onclick={export}>{ ui.text(Message::ExportGlossary) }</button>
                <label class="button file">
                    { ui.text(Message::ImportGlossary) }
                    <input id="import-glossary" type="file" class="unseen" accept=".csv,text/csv" {onchange} />
                </label>
            </p>
            <p role="status" class="hint">{ (*notice).as_ref().map(|notice| notice.sentence(&ui)) }</p>
        </>
    }
}

/// The terms in a file, or what to say where there are none.
async fn read(file: File) -> Result<Vec<Term>, Notice> {
    let file = dom::read_file(file).await;
    let refused = |message| Notice::error(message).about(&file.name);
    let bytes = file.bytes.as_ref().ok_or_else(|| refused(Message::UnreadableFile))?;
    let text =
        intake::read(bytes, Some(&file.name), None).map_err(|_| refused(Message::GlossaryBroken))?.text;
    import::glossary(&text).map_err(|error| match error {
        GlossaryError::NoWordings => refused(Message::GlossaryNoWordings),
        GlossaryError::UnknownClass(row) => refused(Message::GlossaryUnknownClass).about(&row.to_string()),
        GlossaryError::Broken => refused(Message::GlossaryBroken),
    })
}
