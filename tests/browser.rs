//! What only a browser can show: tests of the app's parts, compiled to wasm and run in a real page.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::expect_used,
    reason = "clippy.toml allows it in tests, but clippy knows only tests of #[test]"
)]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Yew draws into a page, so everything it needs from the browser is there.
#[wasm_bindgen_test]
async fn yew_draws_into_a_page() {
    use yew::prelude::*;

    #[component]
    fn Hello() -> Html {
        html! { <p id="hello">{ "朱批" }</p> }
    }

    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let root = document.create_element("div").expect("an element");
    yew::Renderer::<Hello>::with_root(root.clone()).render();
    yew::platform::time::sleep(std::time::Duration::from_millis(10)).await;
    assert_eq!(root.text_content().as_deref(), Some("朱批"));
}
