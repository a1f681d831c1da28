//! The clipboard, written to.

use super::page::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, HtmlDocument};

/// Puts a text on the clipboard; whether the browser let it.
pub(in crate::ui) async fn copy(text: &str) -> bool {
    let Some(window) = window() else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// Puts a text on the clipboard, with mark-up and without. False where the browser refuses.
///
/// It answers the browser's own event, which works on a page from a disk too and asks for no permission.
#[must_use]
pub(in crate::ui) fn copy_rich(html: &str, plain: &str) -> bool {
    let forms = [("text/html", html.to_owned()), ("text/plain", plain.to_owned())];
    let answer = Closure::<dyn Fn(ClipboardEvent)>::new(move |event: ClipboardEvent| {
        event.prevent_default();
        if let Some(data) = event.clipboard_data() {
            for (form, text) in &forms {
                // Where one form is refused the other may do.
                let _ = data.set_data(form, text);
            }
        }
    });
    let Some(document) = document() else { return false };
    let answer = answer.as_ref().unchecked_ref();
    // Listening fails for nothing.
    let _ = document.add_event_listener_with_callback_and_bool("copy", answer, true);
    let copied =
        document.dyn_ref::<HtmlDocument>().is_some_and(|page| page.exec_command("copy").unwrap_or(false));
    let _ = document.remove_event_listener_with_callback_and_bool("copy", answer, true);
    copied
}
