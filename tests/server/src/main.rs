//! `make run`: serves a folder on the loopback and prints the address.

use std::path::PathBuf;
use std::process::ExitCode;

use zhupi_server::{Server, Site};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "dist".into()));
    let port = arguments.next().and_then(|port| port.parse().ok()).unwrap_or(8080);
    if !folder.join("index.html").is_file() {
        eprintln!("{} has no index.html; run: make build", folder.display());
        return ExitCode::FAILURE;
    }
    // A new build shows at the next reload.
    let headers = vec![("Cache-Control".into(), "no-cache".into())];
    let site = Site { folder, under: "/".into(), headers, ..Site::default() };
    // A taken port is no reason not to run.
    match Server::start(site.clone(), port).or_else(|_| Server::start(site, 0)) {
        Ok(server) => {
            println!("Zhupi is at {}  (Ctrl-C ends it)", server.site());
            server.wait();
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("cannot serve on the loopback: {error}");
            ExitCode::FAILURE
        }
    }
}
