//! The engine on the command line.

fn main() -> std::process::ExitCode {
    zhupi::cli::run(std::env::args_os())
}
