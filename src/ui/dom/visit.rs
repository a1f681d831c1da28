//! The visit as a whole: the moment, the address, coming and going, and whether the browser keeps things for good.

use super::page::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::VisibilityState;

/// Milliseconds since 1970, UTC.
#[must_use]
pub(in crate::ui) fn now() -> u64 {
    // A browser's clock stands after 1970 and far before its numbers become inexact.
    #[allow(clippy::cast_possible_truncation, reason = "whole milliseconds")]
    let now = js_sys::Date::now() as i64;
    u64::try_from(now).unwrap_or_default()
}

/// A moment in the reader's time zone and a language's way, to the minute.
#[must_use]
pub(in crate::ui) fn moment(at: u64, language: &str) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(at as f64));
    let options = js_sys::Object::new();
    for (what, how) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        // Setting a field of a fresh object does not fail.
        let _ = js_sys::Reflect::set(&options, &what.into(), &how.into());
    }
    String::from(date.to_locale_string(language, &options))
}

/// The day in the reader's time zone, as `YYYY-MM-DD`.
#[must_use]
pub(in crate::ui) fn today() -> String {
    let date = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", date.get_full_year(), date.get_month() + 1, date.get_date())
}

/// A name that nobody has given before: 128 bits at random, in hexadecimal digits.
#[must_use]
pub(in crate::ui) fn fresh_id() -> String {
    let mut bytes = [0; 16];
    let crypto = window().and_then(|window| window.crypto().ok());
    if crypto.is_none_or(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_err()) {
        return format!("{:032x}", now());
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The article that the page's address names.
#[must_use]
pub(in crate::ui) fn addressed() -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    let id = hash.strip_prefix("#/")?;
    (!id.is_empty()).then(|| id.to_owned())
}

/// Has the page's address name an article, or none, so that a reload and the back button find it again.
pub(in crate::ui) fn set_address(id: Option<&str>) {
    if addressed().as_deref() != id
        && let Some(window) = window()
    {
        // A hash can always be set.
        let _ = window.location().set_hash(&id.map_or_else(|| "/".to_owned(), |id| format!("/{id}")));
    }
}

/// Calls when the reader changes the address by hand or with the back button.
pub(in crate::ui) fn on_address(call: impl Fn() + 'static) {
    if let Some(window) = window() {
        let call = Closure::<dyn Fn()>::new(call).into_js_value();
        window.set_onhashchange(Some(call.unchecked_ref()));
    }
}

/// Calls when the page is hidden or left.
pub(in crate::ui) fn on_leaving(call: impl Fn() + Clone + 'static) {
    let (Some(window), Some(document)) = (window(), document()) else { return };
    let hidden = {
        let (call, document) = (call.clone(), document.clone());
        move || {
            if document.visibility_state() == VisibilityState::Hidden {
                call();
            }
        }
    };
    let hidden = Closure::<dyn Fn()>::new(hidden).into_js_value();
    let leaving = Closure::<dyn Fn()>::new(call).into_js_value();
    // Listening to events of these names does not fail.
    let _ = document.add_event_listener_with_callback("visibilitychange", hidden.unchecked_ref());
    let _ = window.add_event_listener_with_callback("pagehide", leaving.unchecked_ref());
}

/// Asks the browser to keep what is stored even when room is short; none where it does not say.
pub(in crate::ui) async fn persist() -> Option<bool> {
    let navigator = window()?.navigator();
    // Pages that came without encryption have no storage manager.
    let storage = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
    let storage: web_sys::StorageManager = storage.dyn_into().ok()?;
    JsFuture::from(storage.persist().ok()?).await.ok()?.as_bool()
}
