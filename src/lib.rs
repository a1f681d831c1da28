//! Zhupi (朱批): annotates the figures, organisations and policy slogans of a Chinese news article, in the browser alone.

pub mod annotation;
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod export;
pub mod import;
pub mod intake;
pub mod message;
pub mod recognize;
pub mod segment;
pub mod store;
pub mod text;
#[cfg(feature = "web")]
pub mod ui;
pub mod view;
pub mod worker;
