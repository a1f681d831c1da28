//! The app, in Yew. Components draw what views say and send actions; `dom` speaks to the browser.

mod app;
mod article;
mod card;
mod checks;
mod command;
mod context;
mod conversion;
mod correcting;
mod cursor;
mod dom;
mod encoding;
mod engine;
mod find;
mod glossary;
mod header;
mod intake;
mod keeping;
mod legend;
mod marking;
mod motion;
mod notice;
mod outside;
mod palette;
mod panel;
mod preferences;
mod review;
mod scene;
mod shelf;
mod sign;
mod start;
mod strip;
mod system;

pub use dom::serve;

/// Draws the app into the page's element `zhupi`, or into its body where there is none.
pub fn start() {
    match dom::place() {
        Some(place) => yew::Renderer::<app::App>::with_root(place).render(),
        None => yew::Renderer::<app::App>::new().render(),
    };
}
