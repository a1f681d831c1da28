//! The worker's program: says once that it is there.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    // Nobody is left to tell if this fails; the app's timeout notices.
    let _ = scope.post_message(&JsValue::from_str("ready"));
}
