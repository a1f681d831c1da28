//! What only a browser can show: the engine and the app's parts, compiled to wasm and run in a real page.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    reason = "clippy.toml allows it in tests, but clippy knows only tests of #[test]"
)]

mod support;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use zhupi::export::Format;
use zhupi::message::Locale;

wasm_bindgen_test_configure!(run_in_browser);

/// The same engine, the same answers: what wasm writes is the golden file of the native tests.
#[wasm_bindgen_test]
fn the_engine_answers_as_it_does_natively() {
    let article = support::judged(include_str!("articles/qinghe.txt"));
    let written = |format: Format, locale| String::from_utf8(format.write(&article, locale).bytes).unwrap();
    assert_eq!(written(Format::Json, Locale::Chinese), include_str!("golden/qinghe.zh-Hans.json"));
    let page = support::without_styles(&written(Format::Html, Locale::English));
    assert_eq!(page, include_str!("golden/qinghe.en.html"));
}

/// The app draws its first page, and a page without a worker's files says so instead of waiting.
#[wasm_bindgen_test]
async fn the_app_draws_and_says_what_is_missing() {
    let document = web_sys::window().unwrap().document().unwrap();
    // The body holds what the tests report.
    let place = document.create_element("div").unwrap();
    place.set_id("zhupi");
    document.body().unwrap().append_child(&place).unwrap();
    zhupi::ui::start();
    yew::platform::time::sleep(std::time::Duration::from_millis(50)).await;
    for css in ["#paste", "#sample", "#language"] {
        assert!(document.query_selector(css).unwrap().is_some(), "{css}");
    }
    let sample: web_sys::HtmlElement =
        wasm_bindgen::JsCast::unchecked_into(document.query_selector("#sample").unwrap().unwrap());
    sample.click();
    for _ in 0..200 {
        if document.query_selector("#problem").unwrap().is_some() {
            break;
        }
        yew::platform::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(document.query_selector("#problem button").unwrap().is_some(), "a way to try again");
    let shown = document.query_selector("#article").unwrap().unwrap().text_content();
    assert_eq!(
        shown.as_deref(),
        Some(include_str!("../assets/sample.txt")),
        "the article stays, byte for byte"
    );
}
