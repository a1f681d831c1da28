//! What the system tells an installed app, and what the app says back: events on the window, which
//! `offline/page.js` makes of the browser's own.

use super::page::window;
use gloo::events::EventListener;
use gloo::file::File;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Event};

/// Which version of the app the browser holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Held {
    /// The one that runs: it works without a network.
    Running,
    /// A newer one as well, which waits for the reader's word.
    Newer,
}

/// Calls back with the files that the system opens with the app or shares with it, until the answer is dropped.
#[must_use]
pub(in crate::ui) fn on_files(call: impl Fn(Vec<File>) + 'static) -> Option<EventListener> {
    listen("zhupi-files", move |event| {
        let files = js_sys::Array::from(&event.detail());
        call(files.iter().filter_map(|file| file.dyn_into::<web_sys::File>().ok()).map(File::from).collect());
    })
}

/// Calls back with what the browser holds, until the answer is dropped.
#[must_use]
pub(in crate::ui) fn on_version(call: impl Fn(Held) + 'static) -> Option<EventListener> {
    listen("zhupi-version", move |event| match event.detail().as_string().as_deref() {
        Some("held") => call(Held::Running),
        Some("update") => call(Held::Newer),
        _ => {}
    })
}

/// Says that the app listens from now on.
pub(in crate::ui) fn say_ready() {
    say("zhupi-ready");
}

/// Says that the reader wants the newer version, with which the page then comes again.
pub(in crate::ui) fn agree_to_update() {
    say("zhupi-agree");
}

fn listen(name: &'static str, call: impl Fn(&CustomEvent) + 'static) -> Option<EventListener> {
    let heard = move |event: &Event| event.dyn_ref::<CustomEvent>().map(&call).unwrap_or_default();
    Some(EventListener::new(window()?.as_ref(), name, heard))
}

fn say(name: &str) {
    if let (Some(window), Ok(event)) = (window(), Event::new(name)) {
        // Nobody can stop an event that cannot be cancelled.
        let _ = window.dispatch_event(&event);
    }
}
