//! The worker's program.

fn main() {
    zhupi::ui::serve();
}
