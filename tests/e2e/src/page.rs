//! What a journey holds: the page in a browser, and what a reader does with it.

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::browser::{Browser, Session};
use crate::command::Post;
use crate::site::{Site, root};

/// How long anything may take before a journey fails.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(50);

/// The app in a browser.
pub struct Page {
    session: RefCell<Session>,
    site: Site,
    name: String,
}

impl Page {
    pub(crate) const fn new(session: Session, site: Site, name: String) -> Self {
        Self { session: RefCell::new(session), site, name }
    }

    pub(crate) fn session(&self) -> Session {
        self.session.borrow().clone()
    }

    fn client(&self) -> Client {
        self.session.borrow().client.clone()
    }

    /// Which browser this is.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.session.borrow().browser
    }

    /// Kills the browser as a power cut would, starts it again with the same profile, and opens the app.
    ///
    /// # Errors
    /// If the browser does not start again.
    pub async fn kill(&self) -> Result<()> {
        let again = self.session().kill().await?;
        self.session.replace(again);
        self.open().await
    }

    /// Loads the page again, where it is.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn reload(&self) -> Result<()> {
        self.client().refresh().await?;
        Ok(())
    }

    /// Runs a script in every page that is loaded from now on, before its own. Only Chromium can.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn run_first(&self, script: &str) -> Result<()> {
        self.session().devtools("Page.addScriptToEvaluateOnNewDocument", json!({"source": script})).await
    }

    /// The window that commands go to.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn window(&self) -> Result<WindowHandle> {
        Ok(self.client().window().await?)
    }

    /// Opens another window at an address, and sends commands there.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn open_window(&self, address: &str) -> Result<WindowHandle> {
        let window = self.client().new_window(false).await?.handle;
        self.go_to(&window).await?;
        self.client().goto(address).await?;
        Ok(window)
    }

    /// Sends commands to another window.
    ///
    /// # Errors
    /// If it is not there.
    pub async fn go_to(&self, window: &WindowHandle) -> Result<()> {
        self.client().switch_to_window(window.clone()).await?;
        Ok(())
    }

    /// The address of the page.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn address(&self) -> Result<String> {
        Ok(self.client().current_url().await?.to_string())
    }

    /// The served app and what has been asked of it.
    #[must_use]
    pub const fn site(&self) -> &Site {
        &self.site
    }

    /// Opens the app and waits until its files have loaded; what it does then is for the journey to wait for.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn open(&self) -> Result<()> {
        self.client().goto(&self.site.address()).await?;
        Ok(())
    }

    /// Opens another address in place of the app's.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn go(&self, address: &str) -> Result<()> {
        self.client().goto(address).await.with_context(|| format!("go to {address}"))
    }

    /// Gives the page another size in CSS pixels.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.session().resize(width, height).await
    }

    /// Runs a script in the page; its arguments stand in `arguments`.
    ///
    /// # Errors
    /// If it throws.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.client().execute(script, arguments).await.with_context(|| format!("script: {script}"))
    }

    /// Waits until an element is in the page.
    ///
    /// # Errors
    /// If it does not come; the error says what the page shows instead.
    pub async fn wait(&self, css: &str) -> Result<Element> {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.client().find(Locator::Css(css)).await {
                Ok(element) => return Ok(element),
                Err(error) if Instant::now() > until => {
                    let shown = self.shown().await;
                    bail!("after {PATIENCE:?} there is no {css} ({error}); the page shows: {shown}");
                }
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    /// Waits until an element's text is as it should be, and returns it.
    ///
    /// # Errors
    /// If it never is; the error says what it was last.
    pub async fn wait_text(&self, css: &str, right: impl Fn(&str) -> bool) -> Result<String> {
        let until = Instant::now() + PATIENCE;
        loop {
            let text = self.wait(css).await?.text().await.unwrap_or_default();
            if right(&text) {
                return Ok(text);
            }
            ensure!(Instant::now() < until, "after {PATIENCE:?} the text of {css} is: {text}");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// How often the site has answered a request for a file.
    #[must_use]
    pub fn asked_for(&self, ending: &str) -> usize {
        let file = |path: &str| path.split('?').next().is_some_and(|file| file.ends_with(ending));
        self.site.requests().iter().filter(|asked| file(&asked.path)).count()
    }

    /// Waits until the site has answered so many requests for a file.
    ///
    /// # Errors
    /// If it is not asked so often.
    pub async fn wait_asked_for(&self, ending: &str, times: usize) -> Result<()> {
        let until = Instant::now() + PATIENCE;
        while self.asked_for(ending) < times {
            ensure!(Instant::now() < until, "after {PATIENCE:?} nobody has asked for {ending}");
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Waits until the site has been asked for nothing for a while.
    ///
    /// # Errors
    /// If it never is.
    pub async fn wait_quiet(&self) -> Result<()> {
        let until = Instant::now() + PATIENCE;
        let mut asked = usize::MAX;
        while asked != self.site.requests().len() {
            ensure!(Instant::now() < until, "after {PATIENCE:?} the page still asks");
            asked = self.site.requests().len();
            tokio::time::sleep(PAUSE * 10).await;
        }
        Ok(())
    }

    /// Waits until a script answers `true`.
    ///
    /// # Errors
    /// If it never does.
    pub async fn wait_true(&self, script: &str) -> Result<()> {
        let until = Instant::now() + PATIENCE;
        while self.run(script, vec![]).await? != Value::Bool(true) {
            ensure!(Instant::now() < until, "after {PATIENCE:?} this is not true: {script}");
            tokio::time::sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Waits until the engine has marked everything in the article that is open.
    ///
    /// # Errors
    /// If it does not come so far.
    pub async fn wait_complete(&self) -> Result<()> {
        self.wait("#article").await?;
        self.wait_true("return document.querySelector('#counts')?.textContent !== ''").await
    }

    /// Presses a key where the focus is; special keys are WebDriver's code points.
    ///
    /// # Errors
    /// If nothing has focus.
    pub async fn press(&self, key: &str) -> Result<()> {
        self.client().active_element().await?.send_keys(key).await?;
        Ok(())
    }

    /// Presses a letter with the command key where the focus is.
    ///
    /// # Errors
    /// If nothing has focus.
    pub async fn chord(&self, letter: &str) -> Result<()> {
        self.press(&chord(letter)).await
    }

    /// Clicks an element.
    ///
    /// # Errors
    /// If it does not come or something covers it.
    pub async fn click(&self, css: &str) -> Result<()> {
        // A driver clicks where a thing was when it looked, so scrolling has to have come to rest.
        let still = "const before = window.rested; window.rested = scrollY; return before === scrollY";
        self.wait_true(still).await?;
        self.wait(css).await?.click().await.with_context(|| format!("click on {css}"))
    }

    /// Pastes as a person does: copies the text on another page, goes to the element here, and presses the keys.
    ///
    /// # Errors
    /// If the browser's clipboard cannot be used so.
    pub async fn paste(&self, css: &str, text: &str) -> Result<()> {
        let client = self.client();
        let here = client.window().await?;
        let other = client.new_window(true).await?.handle;
        client.switch_to_window(other).await?;
        client.goto(&self.site.clipboard()).await?;
        let set = "document.querySelector('textarea').value = arguments[0]";
        self.run(set, vec![json!(text)]).await?;
        self.wait("textarea").await?.send_keys(&chord("ac")).await?;
        client.close_window().await?;
        client.switch_to_window(here).await?;
        let element = self.wait(css).await?;
        element.click().await?;
        element.send_keys(&chord("v")).await.with_context(|| format!("paste into {css}"))
    }

    /// Waits for a download whose name ends so, and reads it.
    ///
    /// # Errors
    /// If none comes; the error lists what is there.
    pub async fn download(&self, ending: &str) -> Result<(String, Vec<u8>)> {
        let until = Instant::now() + PATIENCE;
        loop {
            let there: Vec<PathBuf> = fs::read_dir(self.session().downloads)?
                .filter_map(|entry| Some(entry.ok()?.path()))
                .collect();
            let names: Vec<String> = there
                .iter()
                .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
                .collect();
            // While Firefox writes, the finished name is there and empty, and a .part beside it.
            let writing =
                names.iter().any(|name| [".crdownload", ".part"].iter().any(|end| name.ends_with(end)));
            let found = there.iter().zip(&names).find(|(_, name)| name.ends_with(ending));
            if let (Some((path, name)), false) = (found, writing) {
                let bytes = fs::read(path)?;
                fs::remove_file(path)?; // the next download may have the same name
                return Ok((name.clone(), bytes));
            }
            ensure!(
                Instant::now() < until,
                "after {PATIENCE:?} no download ends in {ending}; there are {names:?}"
            );
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// What the browser's console says is wrong since the last time it was asked. Only Chromium tells its driver.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        if self.browser() != Browser::Chromium {
            return Ok(Vec::new());
        }
        let log = self.client().issue_cmd(Post { to: "se/log", body: json!({"type": "browser"}) }).await?;
        let entries = log.as_array().cloned().unwrap_or_default();
        Ok(entries
            .iter()
            .filter(|entry| entry["level"] == "SEVERE")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect())
    }

    /// Waits for a violation of the policy that the journey has brought about, and takes it off the record.
    ///
    /// # Errors
    /// If there is none.
    pub async fn take_violations(&self) -> Result<Vec<String>> {
        let until = Instant::now() + PATIENCE;
        while self.site.violations().is_empty() {
            ensure!(Instant::now() < until, "after {PATIENCE:?} no violation was reported");
            tokio::time::sleep(PAUSE).await;
        }
        // A browser may report the page's policy and the header's one after the other.
        tokio::time::sleep(PAUSE * 10).await;
        Ok(self.site.take_violations())
    }

    /// Addresses the page has loaded from anywhere but its own site, by the browser's own account.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn foreign_resources(&self) -> Result<Vec<String>> {
        let names = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
        let names = self.run(names, vec![]).await?;
        let own = self.site.own();
        let local = |name: &str| own.iter().any(|own| name.starts_with(own));
        let names = names.as_array().cloned().unwrap_or_default();
        Ok(names.iter().filter_map(Value::as_str).filter(|name| !local(name)).map(str::to_owned).collect())
    }

    /// Writes a picture of the page to `target/e2e/`, named for the browser too, and returns its path.
    ///
    /// # Errors
    /// If the browser makes none.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let path = root().join("target/e2e").join(format!("{name}-{}.png", self.browser()));
        self.picture(&path).await?;
        Ok(path)
    }

    /// Writes a picture of the page to a file.
    ///
    /// # Errors
    /// If the browser makes none.
    pub async fn picture(&self, path: &std::path::Path) -> Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let picture = self.client().screenshot().await?;
        fs::write(path, picture).with_context(|| format!("write {}", path.display()))
    }

    /// What a reader sees, shortened.
    async fn shown(&self) -> String {
        let text = self.run("return document.body.innerText.slice(0, 400)", vec![]).await;
        text.ok().and_then(|text| Some(text.as_str()?.to_owned())).unwrap_or_default()
    }

    /// What must be true after every journey, whatever it was about.
    pub(crate) async fn promises(&self) -> Result<()> {
        let violations = self.site.violations();
        ensure!(violations.is_empty(), "the content security policy was violated: {violations:#?}");
        let errors = self.console_errors().await?;
        ensure!(errors.is_empty(), "errors in the console: {errors:#?}");
        let foreign = self.foreign_resources().await?;
        ensure!(foreign.is_empty(), "loaded from elsewhere: {foreign:#?}");
        let lost: Vec<_> = self.site.requests().into_iter().filter(|asked| asked.status >= 400).collect();
        ensure!(lost.is_empty(), "asked for what is not there: {lost:#?}");
        Ok(())
    }

    /// Evidence of a failure: a picture and the console.
    pub(crate) async fn evidence(&self) -> String {
        let picture = self.screenshot(&format!("{}-failed", self.name)).await;
        let console = self.console_errors().await.unwrap_or_default();
        let violations = self.site.violations();
        format!(
            "picture: {picture:?}\nconsole: {console:#?}\npolicy: {violations:#?}\nshown: {}",
            self.shown().await
        )
    }
}

/// Letters with the key that makes them commands.
fn chord(letters: &str) -> String {
    let command = if cfg!(target_os = "macos") { Key::Command } else { Key::Control };
    format!("{}{letters}{}", char::from(command), char::from(Key::Null))
}
