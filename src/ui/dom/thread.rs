//! The worker's end of the second thread.

use crate::recognize::Options;
use crate::recognize::lexicon::Lexicon;
use crate::text::Document;
use crate::worker::analyze::Engine;
use crate::worker::message::{Analyzed, Answer, PROTOCOL, Request};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// What the worker keeps between messages.
#[derive(Default)]
struct Worker {
    engine: Engine,
    dictionary: Dictionary,
    /// The newest request, while its full answer waits for the dictionary.
    unfinished: Option<Task>,
}

#[derive(Default, PartialEq)]
enum Dictionary {
    #[default]
    Absent,
    Loading,
    Loaded,
}

struct Task {
    revision: u64,
    document: Document,
    options: Options,
}

/// Answers the app's messages from now on.
pub fn serve() {
    let worker = Rc::new(RefCell::new(Worker::default()));
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let request = event.data().as_string().and_then(|text| serde_json::from_str(&text).ok());
        match request {
            Some(Request::Prepare { dictionary }) => prepare(&worker, dictionary),
            Some(Request::Analyze { revision, text, date, lexicon, glossary }) => {
                let publication = date.and_then(|date| date.parse().ok());
                // The app lets no list in that cannot be read.
                let lexicon = Lexicon::parse(&lexicon).unwrap_or_default();
                let terms = glossary.glossary().unwrap_or_default().looked_for();
                let options = Options { publication, lexicon, terms };
                let task = Task { revision, document: Document::new(text), options };
                worker.borrow_mut().work(task);
            }
            None => {}
        }
    });
    if let Some(scope) = scope() {
        scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        // It listens for as long as the worker lives.
        on_message.forget();
        say(&Answer::Ready { protocol: PROTOCOL });
    }
}

impl Worker {
    /// Answers with what can be found now, and keeps the task while more can be found later.
    fn work(&mut self, task: Task) {
        let found = self.engine.analyze(&task.document, &task.options);
        let complete = self.engine.complete();
        say(&Answer::Analyzed(Analyzed::new(task.revision, complete, &task.document, &found)));
        self.unfinished = (!complete).then_some(task);
    }

    fn take(&mut self, dictionary: Option<&[u8]>) {
        if dictionary.is_some_and(|bytes| self.engine.load(bytes).is_ok()) {
            self.dictionary = Dictionary::Loaded;
            if let Some(task) = self.unfinished.take() {
                self.work(task);
            }
        } else {
            self.dictionary = Dictionary::Absent;
            say(&Answer::NoDictionary);
        }
    }
}

/// Loads the dictionary unless it is there or on its way.
fn prepare(worker: &Rc<RefCell<Worker>>, dictionary: String) {
    if worker.borrow().dictionary != Dictionary::Absent {
        return;
    }
    worker.borrow_mut().dictionary = Dictionary::Loading;
    let worker = Rc::clone(worker);
    wasm_bindgen_futures::spawn_local(async move {
        let bytes = fetch(&dictionary).await;
        worker.borrow_mut().take(bytes.as_deref());
    });
}

async fn fetch(address: &str) -> Option<Vec<u8>> {
    let response = gloo::net::http::Request::get(address).send().await.ok()?;
    if !response.ok() {
        return None;
    }
    response.binary().await.ok()
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

fn say(answer: &Answer) {
    let message = serde_json::to_string(answer).unwrap_or_default();
    if let Some(scope) = scope() {
        // A string can always be sent.
        let _ = scope.post_message(&JsValue::from(message));
    }
}
