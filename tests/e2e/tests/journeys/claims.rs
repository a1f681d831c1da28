//! Claims, sources and verdicts, own words, and another version of the text.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};
use zhupi_e2e::article::Article;
use zhupi_e2e::page::Page;

use crate::reading::pasted;

/// Puts the article's cursor before some words of it, without a mark's focus.
async fn cursor_at(page: &Page, words: &str) -> Result<()> {
    let script = "const article = document.querySelector('#article'); article.focus({preventScroll: true}); \
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT); \
        for (let node; (node = walker.nextNode());) { \
            const at = node.data.indexOf(arguments[0]); \
            if (at >= 0) { getSelection().collapse(node, at); return true; } \
        } return false";
    ensure!(page.run(script, vec![json!(words)]).await? == Value::Bool(true), "there is no {words}");
    // The page hears of a selection a moment later.
    page.wait_true("return document.activeElement.id === 'article'").await?;
    tokio::time::sleep(std::time::Duration::from_millis(150)).await;
    Ok(())
}

/// Presses an element, brought to the middle of what scrolls: of the list beside the article the lower end is out of sight
/// while the page is at its top.
async fn press(page: &Page, css: &str) -> Result<()> {
    page.wait(css).await?;
    let middle =
        "document.querySelector(arguments[0]).scrollIntoView({block: 'center', behavior: 'instant'})";
    page.run(middle, vec![json!(css)]).await?;
    page.click(css).await
}

/// Types where the focus is.
async fn type_text(page: &Page, css: &str, text: &str) -> Result<()> {
    press(page, css).await?;
    page.press(text).await
}

async fn value(page: &Page, css: &str) -> Result<String> {
    let value = page.run("return document.querySelector(arguments[0]).value", vec![json!(css)]).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

/// With the keyboard alone: a sentence becomes a claim, the same key opens it, it is judged, and each field is one step
/// of undo.
pub async fn a_claim_is_made_and_judged_by_keys(page: &Page) -> Result<()> {
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    cursor_at(page, "全县规模以上").await?;
    page.press("q").await?;
    page.wait("#claim").await?;
    page.wait("#article p.claimed").await?;
    ensure!(
        value(page, "#claim-wording").await?.starts_with("据县统计局介绍"),
        "the sentence is its wording"
    );
    ensure!(value(page, "#claim-speaker").await?.ends_with("统计局"), "its speaker is found");
    page.press("q").await?;
    page.wait_true("return document.activeElement.id === 'claim-wording'").await?;

    // Tab goes on through the form; arrows choose among verdicts.
    let until = |id: &str| format!("return document.activeElement.id === '{id}'");
    page.press(&char::from(Key::Tab).to_string()).await?;
    page.wait_true(&until("claim-speaker")).await?;
    page.press(&char::from(Key::Tab).to_string()).await?;
    page.wait_true(&until("claim-verdict-0")).await?;
    page.press(&char::from(Key::Right).to_string()).await?;
    page.wait("#list-claims .verdict.colour-green").await?;

    type_text(page, "#claim-note", "与统计公报一致").await?;
    press(page, "#add-source").await?;
    page.wait_true(&until("source-0-title")).await?;
    page.press("统计公报").await?;
    type_text(page, "#claim-labels", "工业，羊绒").await?;
    page.wait_text("#list-claims ol", |text| text.contains("工业") && text.contains("羊绒")).await?;
    page.screenshot("claim").await?;

    // Escape goes back to the text; then each field is taken back at once.
    page.press(&char::from(Key::Escape).to_string()).await?;
    page.wait_true("return !document.querySelector('#claim') && document.activeElement.id === 'article'")
        .await?;
    page.press("u").await?;
    page.wait_true("return !document.querySelector('#list-claims ol').textContent.includes('羊绒 ') && !document.querySelector('#list-claims .label')").await?;
    page.press("q").await?;
    page.wait("#source-0-title").await?;
    ensure!(value(page, "#source-0-title").await? == "统计公报", "the source is still there");
    press(page, "#undo").await?;
    page.wait_true("return !document.querySelector('#source-0-title')").await?;
    press(page, "#undo").await?;
    page.wait_true("return document.querySelector('#claim-note').value === ''").await?;
    press(page, "#redo").await?;
    page.wait_true("return document.querySelector('#claim-note').value === '与统计公报一致'").await?;
    Ok(())
}

/// Claims are filtered and counted, the scale is edited, figures without a source are listed, and all of it is in the
/// project file.
pub async fn claims_are_listed_and_taken_along(page: &Page) -> Result<()> {
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    let unsourced = "return Number(document.querySelector('#list-unsourced .count').textContent)";
    let before = page.run(unsourced, vec![]).await?;
    for words in ["全县规模以上", "书记在会上", "新签约项目"] {
        cursor_at(page, words).await?;
        page.press("q").await?;
        let open =
            format!("return document.querySelector('#claim-wording')?.value.includes('{words}') === true");
        page.wait_true(&open).await?;
    }
    press(page, "#claim-status-2 + span").await?;
    page.wait_text("#claims-progress", |text| text.contains('3') && text.contains('1')).await?;
    type_text(page, "#claim-speaker", "清河县商务局").await?;
    page.wait_true(&format!("{unsourced} < {before}")).await?;

    press(page, "#list-claims .filters summary").await?;
    type_text(page, "#claims-words", "羊绒").await?;
    page.wait_true("return document.querySelectorAll('#list-claims ol:not(.scale) > li').length === 1")
        .await?;
    press(page, "#scale summary").await?;
    press(page, "#add-verdict").await?;
    page.wait_true("return document.querySelectorAll('#scale li').length === 7").await?;

    press(page, "#export").await?;
    press(page, "#export-json").await?;
    let (_, bytes) = page.download(".json").await?;
    let project: Value = serde_json::from_slice(&bytes)?;
    ensure!(
        project["claims"].as_array().is_some_and(|claims| claims.len() == 3),
        "claims: {}",
        project["claims"]
    );
    ensure!(project["claims"][2]["speaker"] == "清河县商务局" && project["claims"][2]["status"] == "done");
    ensure!(project["scale"].as_array().is_some_and(|scale| scale.len() == 7));
    Ok(())
}

/// The text is corrected: annotations and claims follow their words, the report says what became of them, and undo
/// brings the old text back.
pub async fn the_text_is_corrected(page: &Page) -> Result<()> {
    let text = Article::own("qinghe.txt")?.text;
    pasted(page, &text).await?;
    page.run(
        "[...document.querySelectorAll('#article mark')].find((mark) => mark.textContent === '8.7%').click()",
        vec![],
    )
    .await?;
    page.run(
        "[...document.querySelectorAll('#article mark')].find((mark) => mark.textContent === '8.7%').focus()",
        vec![],
    )
    .await?;
    page.wait("#card").await?;
    press(page, "#make-confirmed").await?;
    page.wait("#article mark.confirmed").await?;
    press(page, "#edit-text").await?;
    page.wait_true("return document.activeElement.id === 'text-edited'").await?;
    page.screenshot("edit-text").await?;
    let newer = format!("（更正）{}", text.replace("48个", "49个"));
    let script = "const field = document.querySelector('#text-edited'); field.value = arguments[0]; \
        field.dispatchEvent(new InputEvent('input', {bubbles: true}))";
    page.run(script, vec![json!(newer)]).await?;
    page.wait("#text-original").await?;
    press(page, "#text-apply").await?;
    page.wait_text("#rewritten", |text| text.contains("48个") && text.contains("49个")).await?;
    page.wait_complete().await?;
    page.wait_text("#article mark.confirmed", |text| text == "8.7%").await?;
    let shown = page.run("return document.querySelector('#article').textContent", vec![]).await?;
    ensure!(
        shown.as_str().is_some_and(|shown| shown.starts_with("（更正）清河县") && shown.contains("49个"))
    );
    page.screenshot("rewritten").await?;
    press(page, "#undo").await?;
    page.wait_true("return !document.querySelector('#rewritten') && document.querySelector('#article').textContent.includes('48个')").await?;
    page.wait_text("#article mark.confirmed", |text| text == "8.7%").await?;
    Ok(())
}

/// A word of the reader's own is never marked from then on, and always again when it is taken off the list.
pub async fn own_words_are_obeyed(page: &Page) -> Result<()> {
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    let marked = "return [...document.querySelectorAll('#article mark')].some((mark) => mark.textContent === '双招双引')";
    page.wait_true(marked).await?;
    press(page, "#own-words summary").await?;
    type_text(page, "#own-wording", "双招双引").await?;
    page.run(
        "const list = document.querySelector('#own-sort'); list.value = String(list.options.length - 1); \
         list.dispatchEvent(new Event('change', {bubbles: true}))",
        vec![],
    )
    .await?;
    press(page, "#own-words button[type=submit]").await?;
    page.wait("#own-words .remove").await?;
    page.wait_true(&marked.replace("return ", "return !")).await?;
    press(page, "#export-words").await?;
    let (_, bytes) = page.download(".csv").await?;
    ensure!(String::from_utf8_lossy(&bytes).contains("双招双引"));
    press(page, "#own-words .remove").await?;
    page.wait_true(marked).await?;
    Ok(())
}
