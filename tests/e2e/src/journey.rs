//! A journey: what a reader does, in one browser, and the promises that every page keeps.

use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;

use anyhow::Result;

use crate::browser::{Browser, Session};
use crate::look::Look;
use crate::page::Page;
use crate::site::{Site, root};

/// What a journey does with its page.
pub type Steps = for<'a> fn(&'a Page) -> Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// A journey and its name.
#[derive(Clone, Copy)]
pub struct Journey {
    /// What it shows, as words joined by underlines.
    pub name: &'static str,
    /// What it does.
    pub steps: Steps,
}

/// Makes a [`Journey`] of the name of an `async fn(&Page) -> Result<()>`.
#[macro_export]
macro_rules! journey {
    ($module:ident :: $name:ident) => {
        $crate::journey::Journey { name: stringify!($name), steps: |page| Box::pin($module::$name(page)) }
    };
}

impl Journey {
    /// Makes the journey in a fresh browser on a freshly served site, and then checks the promises.
    ///
    /// # Errors
    /// What went wrong, with a picture's path and the console.
    pub fn make(&self, browser: Browser, look: &Look) -> Result<()> {
        wait_for(async {
            let page = open(browser, look, self.name).await?;
            let outcome = self.outcome(&page).await;
            page.session().end().await;
            outcome
        })
    }

    async fn outcome(&self, page: &Page) -> Result<()> {
        let mut outcome = (self.steps)(page).await;
        if outcome.is_ok() {
            outcome = page.promises().await;
        }
        match outcome {
            Ok(()) => Ok(()),
            Err(error) => Err(error.context(page.evidence().await)),
        }
    }
}

/// Takes the steps and then a picture, into `docs/`; returns its path.
///
/// # Errors
/// What went wrong.
pub fn take_picture(browser: Browser, look: &Look, name: &str, steps: Steps) -> Result<PathBuf> {
    wait_for(async {
        let page = open(browser, look, name).await?;
        let path = root().join("docs").join(format!("{name}.png"));
        let outcome = match steps(&page).await {
            Ok(()) => page.picture(&path).await,
            Err(error) => Err(error),
        };
        page.session().end().await;
        outcome.map(|()| path)
    })
}

async fn open(browser: Browser, look: &Look, name: &str) -> Result<Page> {
    let site = Site::start()?;
    let session = Session::start(browser, look).await?;
    Ok(Page::new(session, site, name.to_owned()))
}

fn wait_for<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(work)
}
