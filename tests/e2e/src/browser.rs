//! The browsers: whether they are there, and how each is started with a fresh profile.

use std::env;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::command::Post;
use crate::driver::{Display, Driver};
use crate::look::Look;

/// A browser that journeys are made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit, as WebKitGTK's smallest browser; Safari's nearest relative off the Mac.
    Webkit,
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        })
    }
}

impl Browser {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// What `ZHUPI_BROWSER` chooses, comma-separated; all of them if it says nothing.
    #[must_use]
    pub fn chosen() -> Vec<Self> {
        let wanted = env::var("ZHUPI_BROWSER").unwrap_or_default();
        let wants =
            |browser: &Self| wanted.is_empty() || wanted.split(',').any(|name| name == browser.to_string());
        Self::ALL.into_iter().filter(wants).collect()
    }

    /// What has to be installed, as variables that the set-up sets to paths.
    const fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["CHROMIUM", "CHROMEDRIVER"],
            Self::Firefox => &["FIREFOX", "GECKODRIVER"],
            Self::Webkit => &["MINIBROWSER", "WEBKIT_DRIVER", "XVFB"],
        }
    }

    /// The parts that are not there.
    #[must_use]
    pub fn missing(self) -> Vec<&'static str> {
        self.parts().iter().copied().filter(|part| installed(part).is_none()).collect()
    }
}

fn installed(part: &str) -> Option<String> {
    env::var(part).ok().filter(|path| !path.is_empty())
}

fn need(part: &str) -> Result<String> {
    installed(part).with_context(|| format!("{part} is not set; run this through make"))
}

/// A browser with a profile, a folder for downloads, and the driver that holds it. Clones are the same session.
#[derive(Clone)]
pub struct Session {
    /// Which browser it is.
    pub browser: Browser,
    /// Where its downloads go.
    pub downloads: PathBuf,
    pub(crate) client: Client,
    look: Look,
    // Dropped in this order: the browser's driver with its display, its profile.
    _processes: Rc<Processes>,
    profile: Rc<TempDir>,
}

struct Processes {
    _driver: Driver,
    _display: Option<Display>,
}

impl Session {
    /// Starts a browser with a fresh profile that looks as asked.
    ///
    /// # Errors
    /// If it or its driver does not start.
    pub async fn start(browser: Browser, look: &Look) -> Result<Self> {
        let profile = tempfile::Builder::new().prefix("zhupi-").tempdir()?;
        Self::with_profile(browser, look, Rc::new(profile)).await
    }

    async fn with_profile(browser: Browser, look: &Look, profile: Rc<TempDir>) -> Result<Self> {
        let downloads = profile.path().join("downloads");
        fs::create_dir_all(&downloads)?;
        let display = match browser {
            Browser::Webkit => {
                Some(Display::start(&need("XVFB")?, look.width.max(1280) + 100, look.height + 200)?)
            }
            Browser::Chromium | Browser::Firefox => None,
        };
        let (command, port) = driver(browser, look, profile.path(), display.as_ref())?;
        let driver = Driver::start(command, port, &profile.path().join("driver.log"))?;
        let Value::Object(capabilities) = capabilities(browser, look, profile.path(), &downloads)? else {
            anyhow::bail!("capabilities are an object");
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address)
            .await
            .with_context(|| format!("{browser} does not start"))?;
        let processes = Rc::new(Processes { _driver: driver, _display: display });
        let look = look.clone();
        let session = Self { browser, downloads, client, look, _processes: processes, profile };
        session.resize(session.look.width, session.look.height).await?;
        if browser == Browser::Chromium && session.look.dark {
            let features = json!([{"name": "prefers-color-scheme", "value": "dark"}]);
            session.devtools("Emulation.setEmulatedMedia", json!({"features": features})).await?;
        }
        Ok(session)
    }

    /// Kills the browser as a power cut would, and starts it again with the same profile.
    ///
    /// # Errors
    /// If it is not there, or does not start again.
    pub(crate) async fn kill(&self) -> Result<Self> {
        let folder = self.profile.path().join(self.browser.to_string());
        let ids = processes_with(&folder)?;
        anyhow::ensure!(!ids.is_empty(), "no process has {}", folder.display());
        Command::new("kill").arg("-9").args(&ids).status()?;
        while !processes_with(&folder)?.is_empty() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Self::with_profile(self.browser, &self.look, Rc::clone(&self.profile)).await
    }

    /// Gives the page another size in CSS pixels. Chromium takes any; other browsers have a least width.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        if self.browser == Browser::Chromium {
            let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
            self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        } else {
            self.client.set_window_size(width, height).await?;
        }
        Ok(())
    }

    /// A command of Chromium's developer tools.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Result<()> {
        let body = json!({"cmd": command, "params": parameters});
        self.client.issue_cmd(Post { to: "goog/cdp/execute", body }).await?;
        Ok(())
    }

    /// Ends the browser; dropping a session only ends its driver, and the browser might stay.
    pub(crate) async fn end(self) {
        // A browser that has died already needs no ending.
        let _ = self.client.clone().close().await;
    }
}

/// The ids of the processes that were started with a folder for their profile: nobody else's, since it is a fresh one.
fn processes_with(folder: &Path) -> Result<Vec<String>> {
    let found = Command::new("pgrep").arg("-f").arg(folder).output().context("pgrep does not start")?;
    Ok(String::from_utf8_lossy(&found.stdout).lines().map(str::to_owned).collect())
}

/// The driver's command, and how it is told its port.
fn driver(
    browser: Browser,
    look: &Look,
    profile: &Path,
    display: Option<&Display>,
) -> Result<(Command, &'static str)> {
    let language = look.locale.replace('-', "_");
    let (mut command, port) = match browser {
        Browser::Chromium => (Command::new(need("CHROMEDRIVER")?), "--port="),
        Browser::Firefox => (Command::new(need("GECKODRIVER")?), "--port="),
        Browser::Webkit => {
            let mut command = Command::new(need("WEBKIT_DRIVER")?);
            let folders = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", profile.join("downloads").display());
            fs::create_dir_all(profile.join("config"))?;
            fs::write(profile.join("config/user-dirs.dirs"), folders)?;
            command
                .env("XDG_CONFIG_HOME", profile.join("config"))
                .env("XDG_CACHE_HOME", profile.join("cache"))
                .env("XDG_DATA_HOME", profile.join("data"))
                .env("DISPLAY", display.map(|display| display.name.as_str()).unwrap_or_default())
                // Its sandbox needs rights that containers do not give; the only page it opens is ours.
                .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                .env("GTK_THEME", if look.dark { "Adwaita:dark" } else { "Adwaita" });
            (command, "--port=")
        }
    };
    command.env("LANGUAGE", language).env("LC_ALL", "C.UTF-8");
    Ok((command, port))
}

fn capabilities(browser: Browser, look: &Look, profile: &Path, downloads: &Path) -> Result<Value> {
    // Named for the browser, so that its processes can be told from its driver.
    let folder = profile.join(browser.to_string());
    fs::create_dir_all(&folder)?;
    Ok(match browser {
        Browser::Chromium => json!({
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {
                "binary": need("CHROMIUM")?,
                "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    // Containers give little shared memory.
                    "--disable-dev-shm-usage",
                    "--hide-scrollbars",
                    format!("--user-data-dir={}", folder.display()),
                ],
                "prefs": {
                    "download.default_directory": downloads,
                    "download.prompt_for_download": false,
                    "intl.accept_languages": look.locale,
                    "profile.default_content_setting_values.automatic_downloads": 1,
                },
            },
        }),
        Browser::Firefox => json!({
            "moz:firefoxOptions": {
                "binary": need("FIREFOX")?,
                "args": ["-headless", "-profile", folder],
                "prefs": {
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads,
                    "browser.download.useDownloadDir": true,
                    "browser.download.always_ask_before_handling_new_types": false,
                    // The list of downloads would take the keys.
                    "browser.download.alwaysOpenPanel": false,
                    "browser.helperApps.neverAsk.saveToDisk":
                        "application/json,text/csv,text/html,text/plain,application/octet-stream",
                    "intl.accept_languages": look.locale,
                    "layout.css.prefers-color-scheme.content-override": i32::from(!look.dark),
                },
            },
        }),
        Browser::Webkit => json!({
            "webkitgtk:browserOptions": {"binary": need("MINIBROWSER")?, "args": ["--automation"]},
        }),
    })
}
