//! Without a network, and from one version to the next.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use zhupi_e2e::article::Article;
use zhupi_e2e::browser::Browser;
use zhupi_e2e::page::Page;
use zhupi_e2e::site::{dist, root};

use crate::loading::started;

/// After one visit the host is gone, and everything works: the page, the engine with its dictionary, an export.
pub async fn works_without_a_network(page: &Page) -> Result<()> {
    started(page).await?;
    page.site().stop();
    page.open().await?;
    page.wait("#sample").await?;
    page.click("#sample").await?;
    page.wait_complete().await?;
    page.wait("#article mark.organization").await?;
    page.click("#export").await?;
    page.click("#export-csv").await?;
    let (_, bytes) = page.download(".csv").await?;
    ensure!(bytes.len() > 1000, "the table has {} bytes", bytes.len());
    Ok(())
}

/// A new version is fetched, says so, and comes when the reader wants it.
pub async fn an_update_waits_for_the_reader(page: &Page) -> Result<()> {
    started(page).await?;
    let next = tempfile::tempdir()?;
    for entry in fs::read_dir(dist())? {
        let entry = entry?;
        fs::copy(entry.path(), next.path().join(entry.file_name()))?;
    }
    let index = next.path().join("index.html");
    let html = fs::read_to_string(&index)?.replace("<body>", "<body data-next>");
    fs::write(&index, &html)?;
    let finished =
        Command::new("node").arg("scripts/finish.mjs").arg(next.path()).current_dir(root()).status();
    ensure!(finished.context("node does not start")?.success(), "scripts/finish.mjs failed");
    page.site().put("", html);
    page.site().put("service-worker.js", fs::read_to_string(next.path().join("service-worker.js"))?);

    page.open().await?;
    page.wait("#update").await?;
    let version = "return 'next' in document.body.dataset";
    ensure!(page.run(version, vec![]).await? == json!(false), "the new version came unasked");
    page.screenshot("update").await?;
    page.open().await?;
    page.wait("#update").await?;
    ensure!(page.run(version, vec![]).await? == json!(false), "the new version came with a reload");
    page.click("#update button").await?;
    page.wait("body[data-next] #held").await?;
    Ok(())
}

/// A version whose files do not belong together is not taken.
pub async fn a_mixed_version_is_refused(page: &Page) -> Result<()> {
    started(page).await?;
    let list = fs::read_to_string(dist().join("service-worker.js"))?;
    // A host in the middle of an upload: the list is new, and the page is still the old one's.
    let (_, rest) = list.split_once("\"./\": \"").context("the page is not listed")?;
    let hash = rest.get(..44).context("no hash")?;
    let wrong = list.replace(hash, &"A".repeat(43)).replacen("const VERSION = \"", "const VERSION = \"x", 1);
    page.site().put("service-worker.js", wrong);
    page.open().await?;
    page.wait("#held").await?;
    let names = "return caches.keys().then((names) => names.filter((name) => / x/.test(name)).length)";
    page.wait_true(&format!("{names}.then((count) => count === 0)")).await?;
    page.wait_asked_for("service-worker.js", 2).await?;
    page.wait_true("return document.querySelector('#update') === null").await?;
    // The browser says that a file was not what the list says.
    page.console_errors().await?;
    Ok(())
}

/// What another app shares opens as an article.
pub async fn a_shared_text_opens(page: &Page) -> Result<()> {
    started(page).await?;
    let share = "const form = new FormData(); form.set('title', '青禾'); form.set('text', arguments[0]);
        return fetch('share', { method: 'POST', body: form }).then((response) => response.ok)";
    page.wait_true("return navigator.serviceWorker.controller !== null").await?;
    let text = "全市进出口总额196.79亿元。";
    let taken = page.run(share, vec![json!(text)]).await?;
    ensure!(taken == json!(true), "nobody took what was shared");
    page.go(&format!("{}?shared", page.site().address())).await?;
    page.wait_complete().await?;
    let shown = page.run("return document.querySelector('#article').textContent", vec![]).await?;
    ensure!(shown == json!(format!("青禾\n{text}")), "shown: {shown}");
    Ok(())
}

/// Files that the system opens with the app are opened.
pub async fn a_file_of_the_system_opens(page: &Page) -> Result<()> {
    started(page).await?;
    let text = Article::own("qinghe.txt")?.text;
    let open =
        "dispatchEvent(new CustomEvent('zhupi-files', { detail: [new File([arguments[0]], 'a.txt')] }))";
    page.run(open, vec![json!(text)]).await?;
    page.wait_complete().await?;
    Ok(())
}

/// The app in one file runs from a disk.
pub async fn one_file_runs_from_a_disk(page: &Page) -> Result<()> {
    if page.browser() == Browser::Webkit {
        println!("skipped: the app in one file is for Chromium and Firefox");
        return Ok(());
    }
    let file =
        dist().join("zhupi.html").canonicalize().context("zhupi.html is not there; run: make single")?;
    page.go(&format!("file://{}", file.display())).await?;
    page.click("#sample").await?;
    page.wait_complete().await?;
    page.wait("#article mark.organization").await?;
    page.screenshot("one-file").await?;
    page.click("#export").await?;
    page.click("#export-html").await?;
    page.download(".html").await?;
    ensure!(page.site().requests().is_empty(), "asked for: {:?}", page.site().requests());
    Ok(())
}
