//! Words, as the browser cuts them.

use crate::view::runs_of_script;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};

/// The borders of the words of a text, in bytes, both ends among them. Browsers have the words of Chinese since 2024;
/// where one has not, stretches of one script are words.
#[must_use]
pub(in crate::ui) fn words(text: &str) -> Vec<usize> {
    by_browser(text).unwrap_or_else(|| runs_of_script(text))
}

fn by_browser(text: &str) -> Option<Vec<usize>> {
    thread_local! {
        static SEGMENTER: Option<JsValue> = segmenter();
    }
    SEGMENTER.with(|segmenter| {
        let segmenter = segmenter.as_ref()?;
        let cut: js_sys::Function = Reflect::get(segmenter, &"segment".into()).ok()?.dyn_into().ok()?;
        let segments = cut.call1(segmenter, &text.into()).ok()?;
        let mut borders = vec![0];
        let mut at = 0;
        for part in js_sys::try_iter(&segments).ok()?? {
            let word = Reflect::get(&part.ok()?, &"segment".into()).ok()?.as_string()?;
            at += word.len();
            borders.push(at);
        }
        // Lone surrogates, which no document holds, would be counted otherwise.
        (at == text.len()).then_some(borders)
    })
}

/// `new Intl.Segmenter("zh", { granularity: "word" })`, asked for by name because older browsers have none.
fn segmenter() -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: js_sys::Function = Reflect::get(&intl, &"Segmenter".into()).ok()?.dyn_into().ok()?;
    let options = js_sys::Object::new();
    Reflect::set(&options, &"granularity".into(), &"word".into()).ok()?;
    Reflect::construct(&class, &js_sys::Array::of2(&"zh".into(), &options)).ok()
}
