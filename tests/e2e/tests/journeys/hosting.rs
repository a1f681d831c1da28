//! The app on other people's hosts.

use anyhow::{Context, Result, ensure};
use serde_json::json;
use zhupi_e2e::host::Host;
use zhupi_e2e::page::Page;
use zhupi_e2e::site::{dist, policy};

/// nginx by the file that we hand out, plain and compressed.
pub async fn nginx_serves_the_app(page: &Page) -> Result<()> {
    for compressed in [false, true] {
        let Some(host) = Host::nginx(compressed)? else {
            println!("skipped: nginx (not installed)");
            return Ok(());
        };
        visit(page, &host).await?;
        let header = |name: &str| {
            format!("return fetch('./', {{cache: 'reload'}}).then((page) => page.headers.get('{name}'))")
        };
        let own = policy(&std::fs::read_to_string(dist().join("index.html"))?).context("no policy")?;
        let sent = page.run(&header("content-security-policy"), vec![]).await?;
        ensure!(
            sent == json!(format!("{own}; frame-ancestors 'none'")),
            "hosting/nginx.conf sends {sent}, the page says {own}"
        );
    }
    Ok(())
}

/// Python's plain server.
pub async fn python_serves_the_app(page: &Page) -> Result<()> {
    visit(page, &Host::python()?).await
}

/// Opens the app there, has it held, and annotates.
async fn visit(page: &Page, host: &Host) -> Result<()> {
    page.site().trust(&host.address);
    page.go(&host.address).await?;
    page.wait("#held").await?;
    page.click("#sample").await?;
    page.wait_complete().await?;
    page.wait("#article mark.organization").await?;
    Ok(())
}
