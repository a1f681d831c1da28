//! The built app, served as a static host serves it: under a sub-path, with no help from the server.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use zhupi_server::{Asked, Server, Site as Served};

/// Where browsers send what the policy forbade.
const REPORTS: &str = "/policy-reports";
/// A page of the tests' own, to copy text from.
const CLIPBOARD: &str = "/clipboard.html";
const UNDER: &str = "/some/sub/path/";

/// The served app and what has been asked of it.
pub struct Site {
    server: Server,
    /// How many violations a journey has taken note of.
    expected: AtomicUsize,
    /// Other hosts that serve the app.
    trusted: Mutex<Vec<String>>,
}

impl Site {
    /// Serves `dist/`, or the folder that `ZHUPI_DIST` names.
    ///
    /// # Errors
    /// If it has not been built.
    pub fn start() -> Result<Self> {
        let folder = dist();
        let index = folder.join("index.html");
        let html = fs::read_to_string(&index)
            .with_context(|| format!("{} is not there; run: make build", index.display()))?;
        let policy = policy(&html).context("index.html has no content security policy")?;
        // The page's own policy works without this header; the header repeats it and adds an address for reports,
        // which a policy in a page may not name. So each violation is seen, in every browser, from the first byte.
        let report = format!("{policy}; report-uri {REPORTS}");
        let served = Served {
            folder,
            under: UNDER.into(),
            headers: vec![("Content-Security-Policy-Report-Only".into(), report)],
            pages: vec![(
                CLIPBOARD.into(),
                "<!DOCTYPE html><meta charset=utf-8><link rel=icon href=data:,><textarea></textarea>".into(),
            )],
        };
        Ok(Self {
            server: Server::start(served, 0)?,
            expected: AtomicUsize::new(0),
            trusted: Mutex::default(),
        })
    }

    /// The app's address.
    #[must_use]
    pub fn address(&self) -> String {
        self.server.site()
    }

    /// Serves a text in place of a file of the app, whose name is empty for the page itself.
    pub fn put(&self, name: &str, content: String) {
        self.server.put(&format!("{UNDER}{name}"), content);
    }

    /// Stops serving, so that nothing more can be loaded.
    pub fn stop(&self) {
        self.server.stop();
    }

    /// How the addresses begin that may be loaded: the app's, and what is in the page already. Some browsers
    /// list the reports of violations among what they loaded.
    pub(crate) fn own(&self) -> Vec<String> {
        let mut own = vec![self.address(), self.server.at(REPORTS), "blob:".into(), "data:".into()];
        own.extend(self.trusted.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned());
        own
    }

    /// Says that the app is served under another address as well.
    pub fn trust(&self, address: &str) {
        self.trusted.lock().unwrap_or_else(PoisonError::into_inner).push(address.to_owned());
    }

    /// The address of the page to copy text from.
    pub(crate) fn clipboard(&self) -> String {
        self.server.at(CLIPBOARD)
    }

    /// The requests for anything of the app's, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<Asked> {
        self.server
            .log()
            .into_iter()
            .filter(|asked| asked.path != CLIPBOARD && asked.path != REPORTS)
            .collect()
    }

    /// What browsers reported as forbidden by the policy, but for what was taken. The page to copy from is
    /// not the app's.
    #[must_use]
    pub fn violations(&self) -> Vec<String> {
        self.server
            .log()
            .into_iter()
            .filter(|asked| asked.path == REPORTS && !asked.body.contains(CLIPBOARD))
            .map(|asked| asked.body)
            .skip(self.expected.load(Ordering::Relaxed))
            .collect()
    }

    /// The violations so far, which then count as expected.
    pub(crate) fn take_violations(&self) -> Vec<String> {
        let taken = self.violations();
        self.expected.fetch_add(taken.len(), Ordering::Relaxed);
        taken
    }
}

/// The built app: `dist/`, or the folder that `ZHUPI_DIST` names.
#[must_use]
pub fn dist() -> PathBuf {
    std::env::var_os("ZHUPI_DIST").map_or_else(|| root().join("dist"), PathBuf::from)
}

/// The folder of the checkout.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map(Path::to_path_buf).unwrap_or_default()
}

/// The content security policy that stands in a page.
#[must_use]
pub fn policy(html: &str) -> Option<String> {
    let (_, rest) = html.split_once("Content-Security-Policy")?;
    let (_, rest) = rest.split_once("content=\"")?;
    let (policy, _) = rest.split_once('"')?;
    Some(policy.replace("&#39;", "'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_read_from_the_page() {
        let html =
            r#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self'" />"#;
        assert_eq!(policy(html).as_deref(), Some("default-src 'none'; img-src 'self'"));
    }
}
