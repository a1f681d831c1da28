//! The app's program.

fn main() {
    zhupi::ui::start();
}
