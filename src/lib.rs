//! Zhupi (朱批): annotates the figures, organisations and policy slogans of a Chinese news article, in the browser alone.

pub mod check;
pub mod intake;
pub mod recognize;
pub mod segment;
pub mod text;
