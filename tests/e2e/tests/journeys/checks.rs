//! What the checks of an article show, and what a reader does with one that fails.

use anyhow::{Result, ensure};
use zhupi_e2e::page::Page;

use crate::reading::pasted;

/// An average, a sum and a share, of which the share is wrong.
const TEXT: &str =
    "全县共有职工1200人，其中党员300人，占35%。沪市成交48.3亿元，深市成交69.2亿元，两市合计成交117.5亿元。";

/// A share that fails is told in words and numbers, and its printed result is marked where it stands.
pub async fn a_failing_check_is_seen(page: &Page) -> Result<()> {
    pasted(page, TEXT).await?;
    page.wait("#list-check li.fails").await?;
    page.wait("#article mark.off").await?;
    let marked = page.run("return document.querySelector('#article mark.off').textContent", vec![]).await?;
    ensure!(marked == "35%", "marked as failing: {marked}");
    page.wait_text("#list-check li.fails .formula", |text| text.contains("25%") && text.contains("35%"))
        .await?;
    page.wait_text("#list-check li.fails", |text| {
        text.contains("10个百分点") || text.contains("10 percentage points")
    })
    .await?;
    page.run("document.querySelector('#list-check li.fails .operand').click()", vec![]).await?;
    page.wait_true("return document.querySelector('mark[aria-current]')?.textContent === '300人'").await?;
    page.screenshot("checks").await?;
    Ok(())
}

/// Without a mouse: the check is dismissed, the mark in the article goes with it, undo brings both back, and C makes a
/// claim of it.
pub async fn a_failing_check_is_decided_by_keyboard(page: &Page) -> Result<()> {
    pasted(page, TEXT).await?;
    page.wait("#list-check li.fails").await?;
    let button = "#list-check > ol > li.fails .choices button:last-of-type";
    page.run(&format!("document.querySelector('{button}').focus()"), vec![]).await?;
    page.press("\u{e007}").await?; // enter
    page.wait("#list-check .dismissed li.fails").await?;
    page.wait_true("return !document.querySelector('#article mark.off')").await?;
    page.chord("z").await?;
    page.wait("#list-check > ol > li.fails").await?;
    page.wait("#article mark.off").await?;
    page.run(&format!("document.querySelector('{button}').focus()"), vec![]).await?;
    page.press("c").await?;
    page.wait("#list-check > ol > li.fails .claimed").await?;
    page.chord("z").await?;
    page.wait_true("return !document.querySelector('#list-check .claimed')").await?;
    Ok(())
}
