//! The app, in Yew. Components draw what views say and send actions; `dom` speaks to the browser.

mod app;
mod article;
mod card;
mod checks;
mod context;
mod dom;
mod engine;
mod header;
mod intake;
mod legend;
mod notice;
mod panel;
mod preferences;
mod start;

pub use dom::serve;

/// Draws the app into the page's body.
pub fn start() {
    yew::Renderer::<app::App>::new().render();
}
