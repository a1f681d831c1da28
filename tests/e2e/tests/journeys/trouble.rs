//! What goes wrong is said, and nothing is lost.

use std::fs;

use anyhow::{Result, ensure};
use serde_json::json;
use zhupi_e2e::article::Article;
use zhupi_e2e::page::Page;
use zhupi_e2e::site::root;

use crate::loading::started;

/// Nothing to annotate is said, and the first page stays.
pub async fn an_empty_article_is_answered(page: &Page) -> Result<()> {
    started(page).await?;
    page.click("#annotate").await?;
    page.wait("#notice.error").await?;
    page.wait("#paste").await?;
    Ok(())
}

/// A text without Chinese opens with a word of warning.
pub async fn a_foreign_text_is_answered(page: &Page) -> Result<()> {
    started(page).await?;
    page.paste("#paste", "Nothing to see here.").await?;
    page.wait_complete().await?;
    page.wait("#notice").await?;
    Ok(())
}

/// Half a surrogate pair becomes U+FFFD, and that is said.
pub async fn a_lone_surrogate_is_answered(page: &Page) -> Result<()> {
    started(page).await?;
    // No driver can hold half a pair, so the field is filled as a paste would fill it.
    let fill = "const field = document.querySelector('#paste'); field.value = '投资\\ud800十亿元'; \
                field.dispatchEvent(new InputEvent('input', {bubbles: true}))";
    page.run(fill, vec![]).await?;
    page.click("#annotate").await?;
    page.wait_complete().await?;
    let shown = page.run("return document.querySelector('#article').textContent", vec![]).await?;
    ensure!(shown == json!("投资\u{fffd}十亿元"), "shown: {shown}");
    page.wait("#notice").await?;
    Ok(())
}

/// Bytes that are no text are refused by name.
pub async fn a_binary_file_is_answered(page: &Page) -> Result<()> {
    started(page).await?;
    let file = root().join("target/e2e/picture.txt");
    fs::create_dir_all(root().join("target/e2e"))?;
    fs::write(&file, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01")?;
    page.wait("#file").await?.send_keys(&file.display().to_string()).await?;
    page.wait_text("#notice.error", |text| text.contains("picture.txt")).await?;
    page.wait("#paste").await?;
    Ok(())
}

/// A project that was exported opens again with what was decided.
pub async fn a_project_opens_again(page: &Page) -> Result<()> {
    crate::reading::pasted(page, &Article::own("qinghe.txt")?.text).await?;
    page.run("document.querySelector('#article mark').focus()", vec![]).await?;
    page.click("#make-dismissed").await?;
    page.click("#export").await?;
    page.click("#export-json").await?;
    let (_, bytes) = page.download(".json").await?;
    let file = root().join("target/e2e").join(format!("project-{}.json", page.browser()));
    fs::create_dir_all(root().join("target/e2e"))?;
    fs::write(&file, bytes)?;
    page.click("#new").await?;
    page.wait("#file").await?.send_keys(&file.display().to_string()).await?;
    page.wait_complete().await?;
    page.wait("#dismissed").await?;
    Ok(())
}

/// A megabyte is pasted, marked and kept to the last character.
pub async fn a_megabyte_is_annotated(page: &Page) -> Result<()> {
    let text = Article::own("qinghe.txt")?.text;
    let text = text.repeat(1_000_000 / text.len() + 1);
    crate::reading::pasted(page, &text).await?;
    let length = page.run("return document.querySelector('#article').textContent.length", vec![]).await?;
    let expected = text.encode_utf16().count();
    ensure!(length == json!(expected) || length == json!(expected - 1), "{length} of {expected}");
    Ok(())
}

/// The worker dies in the middle: the reader is told, keeps the article, and asks again.
pub async fn a_dead_worker_is_answered(page: &Page) -> Result<()> {
    started(page).await?;
    // Whatever the app says to its worker from here on kills it.
    page.run(
        "window.speak = Worker.prototype.postMessage; \
         Worker.prototype.postMessage = function () { \
         setTimeout(() => this.dispatchEvent(new Event('error'))); }",
        vec![],
    )
    .await?;
    let text = Article::own("qinghe.txt")?.text;
    page.paste("#paste", &text).await?;
    page.wait("#problem").await?;
    let shown = page.run("return document.querySelector('#article').textContent.length", vec![]).await?;
    ensure!(shown != json!(0), "the article is gone");
    page.screenshot("problem").await?;
    page.run("Worker.prototype.postMessage = window.speak", vec![]).await?;
    page.click("#problem button").await?;
    page.wait_complete().await?;
    page.wait("#article mark.organization").await?;
    Ok(())
}
