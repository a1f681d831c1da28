//! Other windows of the app: who may edit what (Web Locks), and what they say to each other (BroadcastChannel).

use crate::shelf::Call;
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent};

/// The right to edit an article. It ends when this is dropped, when the window goes, and when another takes it.
pub(in crate::ui) struct Hold {
    release: Option<Function>,
}

impl Hold {
    /// Whether the browser sees to it that no other window has the right too.
    pub(in crate::ui) const fn is_exclusive(&self) -> bool {
        self.release.is_some()
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        if let Some(release) = &self.release {
            // Releasing what was taken away does nothing.
            let _ = release.call1(&JsValue::UNDEFINED, &JsValue::UNDEFINED);
        }
    }
}

/// Asks for the right to edit an article; none where another window has it and is not forced to give it.
///
/// `lost` is called when another window takes it later. A browser without Web Locks gives it to everybody; then the
/// guard of what is written still keeps windows from overwriting each other.
pub(in crate::ui) async fn claim(id: &str, force: bool, lost: impl FnOnce() + 'static) -> Option<Hold> {
    let mut release = None;
    let held = Promise::new(&mut |resolve, _| release = Some(resolve));
    let granted = Rc::new(RefCell::new(None));
    let answer = Promise::new(&mut |resolve, _| *granted.borrow_mut() = Some(resolve));
    let on_answer = Closure::once_into_js({
        let held = held.clone();
        move |lock: JsValue| -> JsValue {
            let got = !lock.is_null() && !lock.is_undefined();
            if let Some(granted) = granted.borrow_mut().take() {
                let _ = granted.call1(&JsValue::UNDEFINED, &JsValue::from_bool(got));
            }
            if got { held.into() } else { JsValue::UNDEFINED }
        }
    });
    let Some(ended) = request(&format!("zhupi-{id}"), force, &on_answer) else {
        return Some(Hold { release: None });
    };
    let ended = JsFuture::from(ended);
    wasm_bindgen_futures::spawn_local(async move {
        // It ends with an error where another window took the right.
        if ended.await.is_err() {
            lost();
        }
    });
    let granted = JsFuture::from(answer).await.ok()?.is_truthy();
    granted.then_some(Hold { release })
}

/// `navigator.locks.request`. Not through web_sys, where it counts as unstable.
fn request(name: &str, force: bool, on_answer: &JsValue) -> Option<Promise> {
    let navigator = super::page::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    let how = if force { "steal" } else { "ifAvailable" };
    Reflect::set(&options, &how.into(), &JsValue::TRUE).ok()?;
    let arguments = Array::of3(&name.into(), &options, on_answer);
    request.apply(&locks, &arguments).ok()?.dyn_into().ok()
}

/// What windows say to each other. It ends when this is dropped.
pub(in crate::ui) struct Channel {
    channel: BroadcastChannel,
    _on_message: Closure<dyn Fn(MessageEvent)>,
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

impl Channel {
    /// Listens to other windows; none where the browser has no such thing.
    pub(in crate::ui) fn open(hear: impl Fn(Call) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new("zhupi").ok()?;
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(call) = event.data().as_string().and_then(|text| Call::parse(&text)) {
                hear(call);
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Some(Self { channel, _on_message: on_message })
    }

    /// Says something to all other windows.
    pub(in crate::ui) fn say(&self, call: &Call) {
        // A string can always be sent.
        let _ = self.channel.post_message(&JsValue::from(call.text()));
    }
}
