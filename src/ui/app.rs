//! The whole app: its state, its engine, and the page around them.

use super::article::Article;
use super::card::Card;
use super::command::press;
use super::context::Ui;
use super::cursor::CursorLayer;
use super::dom::{self, OpenedFile};
use super::encoding::Encodings;
use super::engine::Engine;
use super::find::Find;
use super::header::Header;
use super::intake::{Guess, Opened, open_file, open_text};
use super::keeping::{Shown, Sign, use_keeping};
use super::legend::Legend;
use super::notice::{Notice, Notices};
use super::palette::Dialogues;
use super::panel::Panel;
use super::preferences;
use super::review::{ClaimCard, RewriteReport};
use super::scene::{Cursor, Scene};
use super::shelf::restore;
use super::sign::Troubles;
use super::start::Start;
use super::strip::Strip;
use super::system::{Update, use_system};
use crate::annotation::Deed;
use crate::export::{Format, Rich, Written, rich};
use crate::intake::Encoding;
use crate::message::{Locale, Message, deed_phrase};
use crate::shelf::is_backup;
use crate::store::{self, State};
use crate::view::outline;
use gloo::file::File;
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub(super) fn App() -> Html {
    let store = use_reducer(State::default);
    let state = Rc::new(State::clone(&store));
    let locale = use_state(preferences::locale);
    let theme = use_state(preferences::theme);
    let notice = use_state(|| None::<Notice>);
    let guess = use_state(|| None::<Guess>);
    let engine = use_memo((), |()| Engine::new(store.dispatcher()));
    let ui = Ui { locale: *locale, dispatch: store.dispatcher() };

    let (keeper, shown) = use_keeping(&store);
    use_engine(&engine, &state);
    use_page(&state, &shown, *locale, *theme);
    let on_notice = {
        let notice = notice.setter();
        Callback::from(move |said| notice.set(said))
    };
    let on_opened = {
        let (on_notice, guess) = (on_notice.clone(), guess.setter());
        let (dispatch, keeper) = (store.dispatcher(), keeper.clone());
        Callback::from(move |opened: Opened| {
            on_notice.emit(opened.notice);
            guess.set(opened.guess);
            if let Some(action) = opened.action {
                keeper.begin();
                dispatch.dispatch(action);
            }
        })
    };
    let on_encoding = on_opened.reform(|(guess, encoding): (Guess, Encoding)| {
        open_file(OpenedFile::clone(&guess.file), None, Some(encoding))
    });
    let on_text = on_opened.reform(|text: String| open_text(&text));
    let open = state.article.as_ref().map(|article| Rc::clone(&article.document));
    let on_files = {
        let (keeper, on_notice, locale) = (keeper.clone(), on_notice.clone(), *locale);
        Callback::from(move |files: Vec<File>| {
            let (on_opened, open) = (on_opened.clone(), open.clone());
            let (keeper, on_notice) = (keeper.clone(), on_notice.clone());
            wasm_bindgen_futures::spawn_local(async move {
                for file in files {
                    let file = dom::read_file(file).await;
                    match &file.bytes {
                        Some(bytes) if is_backup(bytes) => {
                            on_notice.emit(Some(restore(&keeper, &file.name, bytes, locale).await));
                        }
                        _ => on_opened.emit(open_file(file, open.as_deref(), None)),
                    }
                }
            });
        })
    };
    let held = use_system(&on_files);
    let on_export = {
        let (article, notice, locale) = (state.article.clone(), notice.setter(), *locale);
        Callback::from(move |format: Format| {
            if let Some(article) = &article {
                notice.set(export(article, format, locale));
            }
        })
    };
    let on_copy = {
        let (article, notice, locale) = (state.article.clone(), notice.setter(), *locale);
        Callback::from(move |()| {
            if let Some(article) = &article {
                let Rich { html, plain } = rich(article, locale);
                let copied = dom::copy_rich(&html, &plain);
                let said = if copied {
                    Notice::hint(Message::CopiedRich)
                } else {
                    Notice::error(Message::CopyRefused)
                };
                notice.set(Some(said));
            }
        })
    };
    let on_retry = {
        let (engine, state) = (Rc::clone(&engine), Rc::clone(&state));
        Callback::from(move |()| match &state.article {
            Some(article) => {
                let (document, date) = (Rc::clone(&article.document), article.publication.given());
                engine.ask(document, date, state.lexicon(), &state.glossary);
            }
            None => engine.prepare(),
        })
    };
    let on_close = {
        let notice = notice.setter();
        Callback::from(move |()| notice.set(None))
    };
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let ondrop = {
        let on_files = on_files.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            on_files.emit(dom::dropped_files(&event));
        })
    };
    let on_locale = Callback::from(move |chosen| locale.set(chosen));
    let on_theme = {
        let theme = theme.clone();
        Callback::from(move |()| theme.set(theme.next()))
    };
    let tools = use_state(preferences::tools);
    let cursor =
        use_memo(state.article.as_ref().map(|article| Rc::clone(&article.document)), |_| Cursor::default());
    let scene = Scene {
        state: Rc::clone(&state),
        ui: ui.clone(),
        tools: (*tools).clone(),
        set_tools: tools.setter(),
        cursor: (*cursor).clone(),
        on_export: on_export.clone(),
        on_copy,
        on_locale,
        on_theme,
    };
    use_commands(&scene);
    use_said_deeds(&scene);
    html! {
        <ContextProvider<Ui> context={ui.clone()}>
            <div class="app" {ondragover} {ondrop}>
                if state.article.is_some() {
                    <a class="skip" href="#article">{ ui.text(Message::SkipToArticle) }</a>
                }
                <Header scene={scene.clone()} shown={Rc::clone(&shown)} theme={*theme} />
                <Notices notice={(*notice).clone()} engine={state.engine} {on_close} {on_retry} />
                <Troubles keeper={keeper.clone()} shown={Rc::clone(&shown)} {on_export} />
                <Encodings guess={(*guess).clone().filter(|_| state.article.is_some())} on_choose={on_encoding} />
                <Update {held} />
                if let Some(article) = &state.article {
                    <Desk scene={scene.clone()} article={Rc::clone(article)} />
                } else {
                    <main><Start {keeper} {shown} held={held.is_some()} {on_text} {on_files} {on_notice} /></main>
                }
                <Dialogues scene={scene} />
                <p id="said" class="unseen" role="status"></p>
            </div>
        </ContextProvider<Ui>>
    }
}

#[derive(Properties, PartialEq)]
struct DeskProps {
    scene: Scene,
    article: Rc<store::Article>,
}

/// An open article with everything around it.
#[component]
fn Desk(props: &DeskProps) -> Html {
    let DeskProps { scene, article } = props;
    let state = &scene.state;
    let neighbours = [state.neighbour(false), state.neighbour(true)];
    html! {
        <div class="desk">
            <Legend scene={scene.clone()} article={Rc::clone(article)} filter={state.filter.clone()} engine={state.engine} />
            <Article article={Rc::clone(article)} filter={state.filter.clone()} selected={state.selected}>
                <CursorLayer scene={scene.clone()} />
                if scene.tools.find {
                    <Find scene={scene.clone()} />
                }
            </Article>
            <Strip article={Rc::clone(article)} filter={state.filter.clone()} />
            <aside class="side">
                if let Some(report) = &state.rewritten {
                    <RewriteReport report={Rc::clone(report)} />
                }
                if let Some(annotation) = state.selected() {
                    <Card scene={scene.clone()} annotation={annotation.clone()} {neighbours} />
                }
                if let Some((id, claim)) = state.claim.and_then(|id| Some((id, article.claims.get(&id)?))) {
                    <ClaimCard state={Rc::clone(state)} article={Rc::clone(article)} {id} claim={Rc::clone(claim)} />
                }
                <Panel state={Rc::clone(state)} article={Rc::clone(article)} />
            </aside>
            <p id="counts" class="unseen" role="status">{ counts(scene.ui.locale, state) }</p>
        </div>
    }
}

/// Answers keys from anywhere in the page, with the newest scene.
#[hook]
fn use_commands(scene: &Scene) {
    let latest = use_mut_ref(|| scene.clone());
    *latest.borrow_mut() = scene.clone();
    use_effect_with((), move |()| {
        let listener = dom::on_key(move |pressed| {
            let scene = latest.borrow().clone();
            press(&scene, pressed)
        });
        move || drop(listener)
    });
    use_effect_with(scene.tools.clone(), preferences::keep_tools);
}

/// Says every edit, and every one that is taken back or made again, in words.
#[hook]
fn use_said_deeds(scene: &Scene) {
    let history = &scene.state.history;
    let now = (history.done().len(), history.undone().len());
    let before = use_mut_ref(|| (now, None::<Deed>));
    let scene = scene.clone();
    use_effect_with(now, move |&(done, undone)| {
        let history = &scene.state.history;
        let new = ((done, undone), history.redoable().cloned());
        let ((before_done, before_undone), undone_before) = std::mem::replace(&mut *before.borrow_mut(), new);
        let (message, deed) = if undone > before_undone {
            (Message::Undid, history.redoable())
        } else if undone < before_undone && history.undoable() == undone_before.as_ref() {
            (Message::Redid, history.undoable())
        } else if done > before_done {
            (Message::Did, history.undoable())
        } else {
            return;
        };
        if let Some(deed) = deed {
            dom::say(&scene.ui.fill(message, &[&deed_phrase(scene.ui.locale, deed)]));
        }
    });
}

/// Asks the engine whenever the text, the publication date that the reader has said, or the reader's own words change.
#[hook]
fn use_engine(engine: &Rc<Engine>, state: &State) {
    {
        let engine = Rc::clone(engine);
        use_effect_with((), move |()| engine.prepare());
    }
    let engine = Rc::clone(engine);
    let question = state.article.as_ref().map(|article| {
        let own = (state.lexicon(), Rc::clone(&state.glossary), Rc::clone(&article.placed));
        (Rc::clone(&article.document), article.publication.given(), own)
    });
    use_effect_with(question, move |question| match question {
        Some((document, date, (lexicon, kept, _))) => {
            engine.ask(Rc::clone(document), *date, lexicon.clone(), kept);
        }
        None => engine.forget(),
    });
}

/// Keeps what stands outside the app's own element in step with it.
#[hook]
fn use_page(state: &State, shown: &Shown, locale: Locale, theme: preferences::Theme) {
    let brand = locale.text(Message::Brand);
    let heading =
        state.article.as_ref().map(|article| format!("{} · {brand}", title(locale, &article.title)));
    use_effect_with((locale, theme, heading), move |(locale, theme, heading)| {
        dom::apply(locale.tag(), heading.as_deref().unwrap_or(brand), theme.name());
        preferences::keep(*locale, *theme);
    });
    // What is kept needs no asking; what could not be kept would be lost.
    let risk = shown.sign == Sign::Unsaved || (!shown.kept && !shown.entries.is_empty());
    use_effect_with(risk, |risk| dom::ask_before_leaving(*risk));
}

fn title(locale: Locale, title: &str) -> &str {
    if title.is_empty() { locale.text(Message::Untitled) } else { title }
}

/// How many annotations of each kind are shown, for a screen reader.
fn counts(locale: Locale, state: &State) -> Option<String> {
    let done = state.engine == store::Engine::Complete;
    done.then(|| {
        let groups = outline(state.shown());
        let all: usize = groups.iter().map(|group| group.count).sum();
        let name = |kind| state.article.as_ref().map_or("", |article| article.kind_name(locale, kind));
        let each: Vec<_> =
            groups.iter().map(|group| format!("{} {}", name(group.kind), group.count)).collect();
        locale.fill(Message::Counted, &[&all.to_string(), &each.join(", ")])
    })
}

fn export(article: &store::Article, format: Format, locale: Locale) -> Option<Notice> {
    let name = format.file_name(&article.title, article.publication.date(), locale.text(Message::Untitled));
    let Written { bytes, losses } = format.write(article, locale);
    dom::download(&name, format.media_type(), &bytes)
        .then(|| Notice::hint(Message::Exported).about(&name).and(losses))
}
