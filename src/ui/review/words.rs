//! The reader's own words: for this article and for all, added, removed, brought in and taken away.

use crate::export::Format;
use crate::export::words::words_csv;
use crate::import;
use crate::intake;
use crate::message::Message;
use crate::recognize::Kind;
use crate::store::{Action, Article, Edit, Scope, Sort, Words};
use crate::ui::context::{Ui, use_ui};
use crate::ui::dom;
use crate::ui::notice::Notice;
use gloo::file::File;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(in crate::ui) struct OwnWordsProps {
    pub(in crate::ui) article: Rc<Article>,
    /// Those for all articles.
    pub(in crate::ui) words: Rc<Words>,
}

/// What is half chosen in the form.
#[derive(Clone, PartialEq)]
struct Draft {
    wording: String,
    sort: Sort,
    scope: Scope,
}

/// The lists, folded up until the reader opens them.
#[component]
pub(in crate::ui) fn OwnWords(props: &OwnWordsProps) -> Html {
    let ui = use_ui();
    let OwnWordsProps { article, words } = props;
    let draft = use_state(|| Draft {
        wording: String::new(),
        sort: Sort::Mention(Kind::Organization, None),
        scope: Scope::All,
    });
    let change = |change: fn(&mut Draft, String, &[Sort])| {
        let (draft, sorts) = (draft.clone(), sorts(article));
        move |value: String| {
            let mut next = Draft::clone(&draft);
            change(&mut next, value, &sorts);
            draft.set(next);
        }
    };
    let on_wording = change(|draft, value, _| draft.wording = value);
    let on_sort = change(|draft, value, sorts| {
        draft.sort = value.parse().ok().and_then(|at: usize| sorts.get(at).cloned()).unwrap_or(Sort::Never);
    });
    let on_scope =
        change(|draft, value, _| draft.scope = if value == "all" { Scope::All } else { Scope::Article });
    let onsubmit = {
        let (ui, draft) = (ui.clone(), draft.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Draft { wording, sort, scope } = Draft::clone(&draft);
            ui.dispatch.dispatch(Action::Edit(Edit::Words(scope, vec![(wording, Some(sort.clone()))])));
            draft.set(Draft { wording: String::new(), sort, scope });
            dom::focus("#own-wording");
        })
    };
    let sorts = sorts(article);
    let count = article.words.len() + words.len();
    html! {
        <details class="kind own-words" id="own-words">
            <summary><h2>{ ui.text(Message::OwnWords) }{ " " }<span class="count">{ count }</span></h2></summary>
            <p class="hint">{ ui.text(Message::OwnWordsHint) }</p>
            <form class="editor" {onsubmit}>
                <div class="field">
                    <label for="own-wording">{ ui.text(Message::OwnWording) }</label>
                    <input id="own-wording" type="text" lang="zh" required=true value={draft.wording.clone()}
                        oninput={Callback::from(move |event: InputEvent| on_wording(dom::value(&event)))} />
                </div>
                <div class="field">
                    <label for="own-sort">{ ui.text(Message::OwnSort) }</label>
                    <select id="own-sort" onchange={Callback::from(move |event: Event| on_sort(dom::value(&event)))}>
                        { for sorts.iter().enumerate().map(|(at, sort)| html! {
                            <option value={at.to_string()} selected={*sort == draft.sort}>{ name(&ui, article, sort) }</option>
                        }) }
                    </select>
                </div>
                <div class="field">
                    <label for="own-scope">{ ui.text(Message::OwnScope) }</label>
                    <select id="own-scope" onchange={Callback::from(move |event: Event| on_scope(dom::value(&event)))}>
                        <option value="all" selected={draft.scope == Scope::All}>{ ui.text(Message::ScopeAll) }</option>
                        <option value="article" selected={draft.scope == Scope::Article}>{ ui.text(Message::ScopeArticle) }</option>
                    </select>
                </div>
                <p class="choices"><button type="submit" class="primary">{ ui.text(Message::OwnAdd) }</button></p>
            </form>
            { list(&ui, article, Scope::Article, &article.words) }
            { list(&ui, article, Scope::All, words) }
            <Files words={Rc::new(words.and(&article.words))} sort={draft.sort.clone()} scope={draft.scope} />
        </details>
    }
}

/// What a wording can be in an article.
fn sorts(article: &Article) -> Vec<Sort> {
    article.all_kinds().map(|kind| Sort::Mention(kind, None)).chain([Sort::Unit, Sort::Never]).collect()
}

fn name(ui: &Ui, article: &Article, sort: &Sort) -> String {
    match sort {
        Sort::Mention(kind, _) => article.kind_name(ui.locale, *kind).to_owned(),
        sort => sort.label(ui.locale).to_owned(),
    }
}

fn list(ui: &Ui, article: &Article, scope: Scope, words: &Words) -> Html {
    let title = match scope {
        Scope::Article => Message::ScopeArticle,
        Scope::All => Message::ScopeAll,
    };
    let row = |(wording, sort): (&str, &Sort)| {
        let remove = {
            let (dispatch, wording) = (ui.dispatch.clone(), wording.to_owned());
            Callback::from(move |_: MouseEvent| {
                dispatch.dispatch(Action::Edit(Edit::Words(scope, vec![(wording.clone(), None)])));
                dom::focus("#own-wording");
            })
        };
        html! {
            <li key={wording.to_owned()}>
                <span class="wording" lang="zh">{ wording.to_owned() }</span>
                <span class="class">{ name(ui, article, sort) }</span>
                <button type="button" class="remove" aria-label={ui.fill(Message::OwnRemove, &[wording])} onclick={remove}>{ "✕" }</button>
            </li>
        }
    };
    html! {
        <>
            <h3>{ ui.text(title) }</h3>
            if words.is_empty() {
                <p class="hint">{ ui.text(Message::OwnNone) }</p>
            } else {
                <ul>{ for words.iter().map(row) }</ul>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct FilesProps {
    words: Rc<Words>,
    /// What lines that do not say it are.
    sort: Sort,
    scope: Scope,
}

/// Takes the words away as a file, or brings some in.
#[component]
fn Files(props: &FilesProps) -> Html {
    let ui = use_ui();
    let notice = use_state(|| None::<Notice>);
    let export = {
        let (words, locale, notice) = (Rc::clone(&props.words), ui.locale, notice.setter());
        Callback::from(move |_: MouseEvent| {
            let name = format!("{}.csv", locale.text(Message::OwnFile));
            if dom::download(&name, Format::Csv.media_type(), words_csv(&words, locale).as_bytes()) {
                notice.set(Some(Notice::hint(Message::Exported).about(&name)));
            }
        })
    };
    let onchange = {
        let (sort, scope, dispatch, notice) =
            (props.sort.clone(), props.scope, ui.dispatch.clone(), notice.setter());
        Callback::from(move |event: Event| {
            let Some(file) = dom::picked_files(&event).into_iter().next() else { return };
            let (sort, dispatch, notice) = (sort.clone(), dispatch.clone(), notice.clone());
            wasm_bindgen_futures::spawn_local(async move {
                match read(file, &sort).await {
                    Ok(words) => {
                        notice.set(Some(Notice::hint(Message::OwnImported).about(&words.len().to_string())));
                        let words =
                            words.iter().map(|(wording, sort)| (wording.to_owned(), Some(sort.clone())));
                        dispatch.dispatch(Action::Edit(Edit::Words(scope, words.collect())));
                    }
                    Err(refusal) => notice.set(Some(refusal)),
                }
            });
        })
    };
    html! {
        <>
            <p class="choices">
                <button id="export-words" type="button" disabled={props.words.is_empty()} onclick={export}>{ ui.text(Message::OwnExport) }</button>
                <label class="button file">
                    { ui.text(Message::OwnImport) }
                    <input id="import-words" type="file" class="unseen" accept=".csv,.tsv,.txt,text/*" {onchange} />
                </label>
            </p>
            <p role="status" class="hint">{ (*notice).as_ref().map(|notice| notice.sentence(&ui)) }</p>
        </>
    }
}

/// The words in a file, or what to say where there are none.
async fn read(file: File, sort: &Sort) -> Result<Words, Notice> {
    let file = dom::read_file(file).await;
    let refused = |message| Notice::error(message).about(&file.name);
    let bytes = file.bytes.as_ref().ok_or_else(|| refused(Message::UnreadableFile))?;
    let text = intake::read(bytes, Some(&file.name), None).map_err(|_| refused(Message::OwnUnreadable))?.text;
    import::words(&text, sort).map_err(|line| refused(Message::OwnBroken).about(&line.to_string()))
}
