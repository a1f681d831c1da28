//! Other people's static hosts, on the loopback: nginx with the file that we hand out, and Python's.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use crate::driver::Running;
use crate::site::{dist, root};

/// How long a host may take to start.
const PATIENCE: Duration = Duration::from_secs(20);
/// The path that nginx serves the app under; the file that we hand out has another.
const UNDER: &str = "/press/desk/zhupi/";

/// A host that serves the built app.
pub struct Host {
    /// The app's address there.
    pub address: String,
    _process: Running,
    _folder: Option<TempDir>,
}

impl Host {
    /// nginx by `hosting/nginx.conf`, with compressed answers or without; none where it is not installed.
    ///
    /// # Errors
    /// If it does not start.
    pub fn nginx(compressed: bool) -> Result<Option<Self>> {
        let Some(nginx) = std::env::var_os("NGINX").filter(|path| !path.is_empty()) else {
            return Ok(None);
        };
        let folder = tempfile::tempdir()?;
        let (port, place) = (free_port()?, folder.path().display());
        let static_files = fs::read_to_string(root().join("hosting/nginx.conf"))?
            .replace("/var/www/zhupi/", &format!("{}/", dist().canonicalize()?.display()))
            .replace("/zhupi/ {", &format!("{UNDER} {{"))
            .replace(
                "gzip_static on",
                if compressed { "gzip_static on; gzip on; gzip_types *" } else { "gzip off" },
            );
        // Where it is started by root, its workers may still read what root alone may.
        let conf = format!(
            "daemon off; master_process off; pid {place}/pid; error_log {place}/error.log;\n\
             events {{}}\n\
             http {{ access_log off; client_body_temp_path {place}/a; proxy_temp_path {place}/b; fastcgi_temp_path {place}/c;\n\
             uwsgi_temp_path {place}/d; scgi_temp_path {place}/e;\n\
             server {{ listen 127.0.0.1:{port};\n{static_files}\n}} }}\n"
        );
        let file = folder.path().join("nginx.conf");
        fs::write(&file, conf)?;
        let mut command = Command::new(nginx);
        command.arg("-e").arg(folder.path().join("start.log")).arg("-c").arg(&file);
        Self::start(command, port, UNDER, Some(folder)).map(Some)
    }

    /// `python3 -m http.server` in the folder.
    ///
    /// # Errors
    /// If it does not start.
    pub fn python() -> Result<Self> {
        let port = free_port()?;
        let mut command = Command::new("python3");
        command.args(["-m", "http.server", "--bind", "127.0.0.1"]).arg(port.to_string()).current_dir(dist());
        Self::start(command, port, "/", None)
    }

    fn start(mut command: Command, port: u16, under: &str, folder: Option<TempDir>) -> Result<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let silent = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = Running::of(silent.spawn().with_context(|| format!("{name} does not start"))?);
        let until = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            ensure!(Instant::now() < until, "{name} does not answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { address: format!("http://127.0.0.1:{port}{under}"), _process: process, _folder: folder })
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
