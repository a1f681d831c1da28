//! A static file server on the loopback: a folder under a path, and a log of what was asked for.
//!
//! It does what any static host does and no more, so that what passes here works there: no rewriting, no
//! headers that the app needs. Its log is what the tests count requests with.

use std::convert::Infallible;
use std::fs;
use std::io;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use percent_encoding::percent_decode_str;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

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
    /// Texts that are served in place of files: path and content.
    pub pages: Vec<(String, String)>,
}

/// A running server; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    site: Arc<Mutex<Site>>,
    log: Log,
    running: Mutex<Option<Running>>,
}

struct Running {
    stop: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

type Log = Arc<Mutex<Vec<Asked>>>;

impl Server {
    /// Serves `site` on a port of the loopback; port 0 is any free one.
    ///
    /// # Errors
    /// If the port is taken.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        // Bound here, so that a taken port is this call's error; the caller may itself be asynchronous.
        let listener = std::net::TcpListener::bind(("127.0.0.1", port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let listener = {
            let _inside = runtime.enter();
            TcpListener::from_std(listener)?
        };
        let log = Log::default();
        let site = Arc::new(Mutex::new(site));
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn({
            let (site, log) = (Arc::clone(&site), Arc::clone(&log));
            move || {
                runtime.spawn(accept(listener, site, log));
                // That the other end is gone means the same as its word.
                let _ = runtime.block_on(stopped);
            }
        });
        Ok(Self { address, site, log, running: Mutex::new(Some(Running { stop, thread })) })
    }

    /// The address of a path on this server.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The address of the site.
    #[must_use]
    pub fn site(&self) -> String {
        self.at(&locked(&self.site).under)
    }

    /// From now on serves a text at a path, in place of what was there.
    pub fn put(&self, path: &str, content: String) {
        let mut site = locked(&self.site);
        site.pages.retain(|(page, _)| page != path);
        site.pages.push((path.to_owned(), content));
    }

    /// Stops: connections end, and new ones are refused.
    pub fn stop(&self) {
        let running = locked(&self.running).take();
        if let Some(Running { stop, thread }) = running {
            drop(stop);
            // Its end is what was wanted, whatever it came to.
            let _ = thread.join();
        }
    }

    /// What has been asked for so far.
    #[must_use]
    pub fn log(&self) -> Vec<Asked> {
        locked(&self.log).clone()
    }

    /// Waits until the server stops, which is for ever unless the process ends.
    pub fn wait(self) {
        let running = locked(&self.running).take();
        if let Some(Running { stop, thread }) = running {
            let _ = thread.join();
            drop(stop);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// What a lock holds; nothing here leaves it half changed.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn accept(listener: TcpListener, site: Arc<Mutex<Site>>, log: Log) {
    // A connection that could not be accepted is its browser's to try again.
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let (site, log) = (Arc::clone(&site), Arc::clone(&log));
        tokio::spawn(async move {
            let answer = service_fn(|request| {
                let site = locked(&site).clone();
                let log = &log;
                async move { answer(&site, log, request).await }
            });
            // Browsers break connections off as they like.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await;
        });
    }
}

async fn answer(
    site: &Site,
    log: &Log,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let path = request.uri().to_string();
    let found = match *request.method() {
        Method::GET | Method::HEAD => find(site, &path),
        _ => Found::None,
    };
    // A body that breaks off is not worth failing an answer for.
    let body = request.into_body().collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    let (status, field, bytes) = match found {
        Found::Page(kind, bytes) => (200, ("Content-Type", kind), bytes),
        Found::Moved(to) => (301, ("Location", to), Vec::new()),
        Found::None => (404, ("Content-Type", "text/plain".into()), b"not here\n".to_vec()),
    };
    let response = site
        .headers
        .iter()
        .fold(Response::builder().status(status), |response, (name, value)| response.header(name, value))
        .header(field.0, field.1)
        .body(Full::from(bytes))
        // Only fields of this program's own arrive here; a wrong one is its mistake.
        .unwrap_or_else(|error| panic!("not an answer: {error}"));
    let body = String::from_utf8_lossy(&body).into_owned();
    locked(log).push(Asked { path, status, body });
    Ok(response)
}

enum Found {
    Page(String, Vec<u8>),
    Moved(String),
    None,
}

fn find(site: &Site, path: &str) -> Found {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if let Some((page, text)) = site.pages.iter().find(|(page, _)| page == path) {
        let file = if page.ends_with('/') { "index.html" } else { page };
        return Found::Page(content_type(Path::new(file)), text.clone().into_bytes());
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

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        Site {
            folder,
            under: "/a/b/".into(),
            pages: vec![("/page.html".into(), "<p>".into()), ("/a/b/new.js".into(), String::new())],
            ..Site::default()
        }
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
        assert_eq!(kind("/page.html"), "text/html; charset=utf-8");
        assert_eq!(kind("/a/b/new.js"), "text/javascript; charset=utf-8");
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
