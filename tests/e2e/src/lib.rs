//! Drives the built app in real browsers.
//!
//! `site` serves `dist/` as a static host would, under a sub-path, and listens for violations of the content
//! security policy. `browser` knows how each browser and its driver are started, `driver` and `look` what they are
//! started with; `page` is what a journey holds: it opens, pastes, waits, clicks and looks. `journey` joins
//! them and looks, after every journey, whether the page broke its promises.

#![cfg_attr(test, allow(missing_docs))]

pub mod article;
pub mod barriers;
pub mod browser;
mod command;
mod driver;
pub mod host;
pub mod journey;
pub mod look;
pub mod page;
pub mod pointer;
pub mod site;
