//! A static file server on the loopback: a folder under a path, and a log of what was asked for.
//!
//! It does what any static host does and no more, so that what passes here works there: no rewriting, no
//! headers that the app needs. Its log is what the tests count requests with.

use std::fs;
use std::io;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use percent_encoding::percent_decode_str;
use tiny_http::{Header, Method, Request, Response};

/// One answered request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The path with the query, as it was asked for.
    pub path: String,
    /// The status of the answer.
    pub status: u16,
    /// What the request carried, as a report of a policy's violation does.
    pub body: String,
}

/// What to serve and where.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The folder.
    pub folder: PathBuf,
    /// The path under which it stands: begins and ends with a slash.
    pub under: String,
    /// Header fields for every answer.
    pub headers: Vec<(String, String)>,
    /// Pages that are no files: path and HTML.
    pub pages: Vec<(String, String)>,
}

/// A running server; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    log: Arc<Mutex<Vec<Asked>>>,
    server: Arc<tiny_http::Server>,
    thread: Option<JoinHandle<()>>,
    under: String,
}

impl Server {
    /// Serves `site` on a port of the loopback; port 0 is any free one.
    ///
    /// # Errors
    /// If the port is taken.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let server = Arc::new(tiny_http::Server::http(("127.0.0.1", port)).map_err(io::Error::other)?);
        let address =
            server.server_addr().to_ip().ok_or_else(|| io::Error::other("the server has no address"))?;
        let log = Arc::new(Mutex::new(Vec::new()));
        let under = site.under.clone();
        let thread = std::thread::spawn({
            let (server, log) = (Arc::clone(&server), Arc::clone(&log));
            move || {
                for request in server.incoming_requests() {
                    let asked = answer(&site, request);
                    log.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
                }
            }
        });
        Ok(Self { address, log, server, thread: Some(thread), under })
    }

    /// The address of a path on this server.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The address of the site.
    #[must_use]
    pub fn site(&self) -> String {
        self.at(&self.under)
    }

    /// What has been asked for so far.
    #[must_use]
    pub fn log(&self) -> Vec<Asked> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits until the server stops, which is for ever unless the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(site: &Site, mut request: Request) -> Asked {
    let path = request.url().to_owned();
    let mut body = String::new();
    // A body that is not text, or that breaks off, is not worth failing an answer for.
    let _ = request.as_reader().read_to_string(&mut body);
    let found = match request.method() {
        Method::Get | Method::Head => find(site, &path),
        _ => Found::None,
    };
    let response = match found {
        Found::Page(kind, bytes) => Response::from_data(bytes).with_header(header("Content-Type", &kind)),
        Found::Moved(to) => {
            Response::from_data("").with_status_code(301).with_header(header("Location", &to))
        }
        Found::None => Response::from_data("not here\n").with_status_code(404),
    };
    let status = response.status_code().0;
    let response = site
        .headers
        .iter()
        .fold(response, |response, (name, value)| response.with_header(header(name, value)));
    // The browser may have left; that is its affair.
    let _ = request.respond(response);
    Asked { path, status, body }
}

enum Found {
    Page(String, Vec<u8>),
    Moved(String),
    None,
}

fn find(site: &Site, path: &str) -> Found {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if let Some((_, html)) = site.pages.iter().find(|(page, _)| page == path) {
        return Found::Page("text/html; charset=utf-8".into(), html.clone().into_bytes());
    }
    let Some(rest) = path.strip_prefix(&site.under) else {
        let folder = format!("{path}/") == site.under;
        return if folder { Found::Moved(site.under.clone()) } else { Found::None };
    };
    let rest = percent_decode_str(rest).decode_utf8_lossy().into_owned();
    let inside = Path::new(&rest).components().all(|part| matches!(part, Component::Normal(_)));
    let mut file = site.folder.join(&rest);
    if rest.is_empty() {
        file.push("index.html");
    }
    match fs::read(&file) {
        Ok(bytes) if inside => Found::Page(content_type(&file), bytes),
        _ => Found::None,
    }
}

fn content_type(file: &Path) -> String {
    let kind = mime_guess::from_path(file).first_or_octet_stream();
    let text = kind.type_() == "text" || kind.subtype() == "javascript" || kind.subtype() == "json";
    if text { format!("{kind}; charset=utf-8") } else { kind.to_string() }
}

fn header(name: &str, value: &str) -> Header {
    // Only names and values of this program arrive here; one that is not ASCII would be its own mistake.
    Header::from_bytes(name, value).unwrap_or_else(|()| panic!("not a header: {name}: {value}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        Site { folder, under: "/a/b/".into(), pages: vec![("/page".into(), "<p>".into())], ..Site::default() }
    }

    fn kind(path: &str) -> String {
        match find(&site(), path) {
            Found::Page(kind, _) => kind,
            Found::Moved(to) => format!("moved to {to}"),
            Found::None => "none".into(),
        }
    }

    #[test]
    fn files_stand_under_the_path_and_nowhere_else() {
        assert_eq!(kind("/a/b/lib.rs?query"), "text/x-rust; charset=utf-8");
        assert_eq!(kind("/a/b/%6Cib.rs"), "text/x-rust; charset=utf-8");
        assert_eq!(kind("/lib.rs"), "none");
        assert_eq!(kind("/a/b/"), "none", "there is no index.html");
        assert_eq!(kind("/a/b"), "moved to /a/b/");
        assert_eq!(kind("/page"), "text/html; charset=utf-8");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        assert_eq!(kind("/a/b/../Cargo.toml"), "none");
        assert_eq!(kind("/a/b/%2e%2e/Cargo.toml"), "none");
        assert_eq!(kind("/a/b//etc/passwd"), "none");
    }

    #[test]
    fn browsers_get_the_types_they_insist_on() {
        for (name, kind) in [
            ("app.js", "text/javascript; charset=utf-8"),
            ("app.wasm", "application/wasm"),
            ("a.css", "text/css; charset=utf-8"),
            ("icon.svg", "image/svg+xml"),
        ] {
            assert_eq!(content_type(Path::new(name)), kind);
        }
    }
}
