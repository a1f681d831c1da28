//! The app's end of the second thread.

use super::page::{address, placed};
use crate::worker::message::{Answer, Request};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker};
use yew::prelude::Event;

/// A running worker; it ends when this is dropped.
pub(in crate::ui) struct Thread {
    worker: Worker,
    // Held for as long as the worker may call them.
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(Event)>,
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Thread {
    /// Starts the worker. `answer` is called with each of its answers, or with none when it has died or says what
    /// nobody understands. None where the browser refuses.
    #[must_use]
    pub(in crate::ui) fn start(answer: impl Fn(Option<Answer>) + Clone + 'static) -> Option<Self> {
        let worker = Worker::new(&script()?).ok()?;
        let crashed = answer.clone();
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let text = event.data().as_string();
            answer(text.and_then(|text| serde_json::from_str(&text).ok()));
        });
        let on_error = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            event.prevent_default();
            crashed(None);
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Self { worker, _on_message: on_message, _on_error: on_error })
    }

    /// Says something to the worker.
    pub(in crate::ui) fn say(&self, request: &Request) {
        let message = serde_json::to_string(request).unwrap_or_default();
        // A string can always be sent; whether the worker lives is told by its silence.
        let _ = self.worker.post_message(&JsValue::from(message));
    }
}

/// The address of the worker's first lines.
///
/// They come from a blob, because a worker that starts from an address of its own has the policy of that address's
/// answer, and a static host sends none; one that starts from a blob inherits the page's. Addresses inside have to
/// be absolute: a blob is no base for relative ones. Where Trusted Types are known, it may import that script alone.
///
/// The app in one file brings the whole worker with it.
fn script() -> Option<String> {
    if let Some(whole) = placed("worker") {
        return Some(whole);
    }
    let (script, program) = (address("worker.js")?, address("worker_bg.wasm")?);
    let lines = format!(
        "self.trustedTypes?.createPolicy('default', {{ createScriptURL: (url) => url === {script:?} ? url : null }}); \
         importScripts({script:?}); wasm_bindgen({{ module_or_path: {program:?} }});"
    );
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&lines.into()), &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}
