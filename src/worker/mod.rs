//! The second thread: what is said to it, what it answers, and what is done when it does not.

pub mod analyze;
pub mod client;
pub mod message;
