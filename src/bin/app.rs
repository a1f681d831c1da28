//! The app's program.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker};
use yew::prelude::*;

/// Starts the worker from a few lines in a blob, because a worker that starts from an address of its own has
/// the policy of that address's answer, and a static host sends none; one that starts from a blob inherits
/// the page's. Addresses inside have to be absolute: a blob is no base for relative ones.
fn start_worker() -> Result<Worker, JsValue> {
    let base = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.base_uri().ok().flatten())
        .unwrap_or_default();
    let at = |name: &str| {
        Url::new_with_base(name, &base).map(|url| String::from(js_sys::JsString::from(url.href())))
    };
    let source = format!(
        "importScripts({:?}); wasm_bindgen({{ module_or_path: {:?} }});",
        at("worker.js")?,
        at("worker_bg.wasm")?
    );
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let parts = js_sys::Array::of1(&source.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    Worker::new(&Url::create_object_url_with_blob(&blob)?)
}

#[component]
fn App() -> Html {
    let answer = use_state(|| AttrValue::from("…"));
    {
        let answer = answer.clone();
        use_effect_with((), move |()| {
            let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                answer.set(event.data().as_string().unwrap_or_default().into());
            });
            let worker = start_worker();
            if let Ok(worker) = &worker {
                worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
            }
            move || {
                if let Ok(worker) = worker {
                    worker.terminate();
                }
                drop(on_message);
            }
        });
    }
    html! { <main><h1>{ "Zhupi 朱批" }</h1><p id="worker">{ (*answer).clone() }</p></main> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
