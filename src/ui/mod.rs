//! The app, in Yew. Components draw what views say and send actions; `dom` speaks to the browser.

mod app;
mod article;
mod card;
mod checks;
mod context;
mod conversion;
mod dom;
mod encoding;
mod engine;
mod glossary;
mod header;
mod intake;
mod keeping;
mod legend;
mod notice;
mod outside;
mod panel;
mod preferences;
mod shelf;
mod sign;
mod start;
mod system;

pub use dom::serve;

/// Draws the app into the page's element `zhupi`, or into its body where there is none.
pub fn start() {
    match dom::place() {
        Some(place) => yew::Renderer::<app::App>::with_root(place).render(),
        None => yew::Renderer::<app::App>::new().render(),
    };
}
