//! The worker's program.
fn main() {}
