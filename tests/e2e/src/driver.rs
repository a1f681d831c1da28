//! A driver's process, and the display that WebKit wants: started on a free port, ended when dropped.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// A process that ends with its owner.
pub(crate) struct Running(Child);

impl Running {
    /// Has it end with this.
    pub(crate) const fn of(child: Child) -> Self {
        Self(child)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A driver that answers.
pub(crate) struct Driver {
    pub(crate) address: String,
    _process: Running,
}

impl Driver {
    /// Starts a driver, given the program and how it is told its port; its words go to `log`.
    pub(crate) fn start(mut command: Command, port_argument: &str, log: &Path) -> Result<Self> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let words = File::create(log)?;
        command
            .arg(format!("{port_argument}{port}"))
            .stdin(Stdio::null())
            .stderr(words.try_clone()?)
            .stdout(words);
        let name = command.get_program().to_string_lossy().into_owned();
        let process = Running(command.spawn().with_context(|| format!("{name} does not start"))?);
        let until = Instant::now() + Duration::from_secs(30);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if Instant::now() > until {
                bail!("{name} does not answer on port {port}; its words are in {}", log.display());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { address: format!("http://127.0.0.1:{port}"), _process: process })
    }
}

/// A display in memory.
pub(crate) struct Display {
    pub(crate) name: String,
    _process: Running,
}

impl Display {
    /// Starts one under the first free number.
    pub(crate) fn start(xvfb: &str, width: u32, height: u32) -> Result<Self> {
        let mut child = Command::new(xvfb)
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb does not start")?;
        let said = child.stdout.take();
        let process = Running(child);
        let mut number = String::new();
        BufReader::new(said.context("Xvfb has no output")?).read_line(&mut number)?;
        if number.trim().is_empty() {
            bail!("Xvfb found no free display");
        }
        Ok(Self { name: format!(":{}", number.trim()), _process: process })
    }
}
