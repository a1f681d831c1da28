//! The main job: paste an article, see it highlighted, take it away.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use zhupi_e2e::article::Article;
use zhupi_e2e::page::Page;

use crate::loading::started;

/// Pastes a text on the first page and waits until everything is marked.
pub async fn pasted(page: &Page, text: &str) -> Result<()> {
    started(page).await?;
    page.paste("#paste", text).await?;
    page.wait_complete().await
}

/// The article shows what was pasted, byte for byte, and its marks are of every kind.
pub async fn an_article_is_highlighted(page: &Page) -> Result<()> {
    let article = Article::own("qinghe.txt")?;
    pasted(page, &article.text).await?;
    let shown = page.run("return document.querySelector('#article').textContent", vec![]).await?;
    ensure!(
        shown == json!(article.text.trim_end_matches('\n')) || shown == json!(article.text),
        "shown: {shown}"
    );
    for kind in ["figure", "organization", "slogan", "document"] {
        page.wait(&format!("#article mark.{kind}")).await?;
        page.wait(&format!("#list-{kind} li button")).await?;
    }
    page.screenshot("article").await?;
    Ok(())
}

/// Choosing a line of the list brings its mark into view; a legend's switch takes a kind away and brings it back.
pub async fn the_list_and_the_legend_lead(page: &Page) -> Result<()> {
    pasted(page, &Article::own("qinghe.txt")?.text.repeat(8)).await?;
    page.run("document.querySelector('#list-figure li:last-child button').click()", vec![]).await?;
    page.wait("mark[aria-current]").await?;
    page.wait("#card").await?;
    let seen = "const box = document.querySelector('mark[aria-current]').getBoundingClientRect(); \
                return box.top >= 0 && box.bottom <= innerHeight";
    page.wait_true(seen).await?;
    page.click("#kind-figure").await?;
    page.wait_true("return !document.querySelector('#article mark.figure')").await?;
    page.click("#kind-figure").await?;
    page.wait("#article mark.figure").await?;
    Ok(())
}

/// From loading to the last export the site is asked for nothing, and each file is what the command line writes.
pub async fn exports_are_the_command_line_s(page: &Page) -> Result<()> {
    let articles = [Some(Article::own("qinghe.txt")?), Article::beside()];
    if articles[1].is_none() {
        println!("skipped: the article beside the repository is not there");
    }
    for article in articles.iter().flatten() {
        started(page).await?;
        let before = page.site().requests().len();
        page.paste("#paste", &article.text).await?;
        page.wait_complete().await?;
        let language = page.run("return document.documentElement.lang", vec![]).await?;
        for format in ["json", "csv", "html"] {
            page.click("#export").await?;
            page.click(&format!("#export-{format}")).await?;
            let (name, bytes) = page.download(&format!(".{format}")).await?;
            ensure!(
                bytes == article.annotated(format, language.as_str().unwrap_or_default())?,
                "{name} is not what the command line writes of {}",
                article.path.display()
            );
        }
        // When a page opens, the browser itself looks in its own time whether there is another version of the app.
        let asked: Vec<_> = (page.site().requests().into_iter().skip(before))
            .filter(|asked| !asked.path.ends_with("/service-worker.js"))
            .collect();
        ensure!(asked.is_empty(), "asked for more: {asked:#?}");
    }
    Ok(())
}

/// The reader says when the article was published, and every relative date follows.
pub async fn relative_dates_follow_the_publication_date(page: &Page) -> Result<()> {
    pasted(page, "今年上半年进出口总额196.79亿元。去年10月31日开工。").await?;
    let dates = "return [...document.querySelectorAll('#article mark.figure')].map((mark) => mark.title)";
    let unknown = page.run(dates, vec![]).await?;
    let amount = unknown[1].as_str().unwrap_or_default();
    ensure!(amount.starts_with("19,679,000,000 CNY") && amount.ends_with("0.01亿"), "values: {unknown}");
    for (date, year) in [("2022-11-01", "2022"), ("2024-03-05", "2024")] {
        let say = "const field = document.querySelector('#date'); field.value = arguments[0]; \
                   field.dispatchEvent(new Event('change', {bubbles: true}))";
        page.run(say, vec![json!(date)]).await?;
        let followed =
            format!("return document.querySelector('#article mark.figure').title.startsWith('{year}-01-01')");
        page.wait_true(&followed).await?;
    }
    page.click("#undo").await?;
    page.wait_true("return document.querySelector('#article mark.figure').title.startsWith('2022-01-01')")
        .await
}

/// An area in the unit that the reader chooses, foreign money at the rate that the reader states and at no other.
pub async fn amounts_are_converted(page: &Page) -> Result<()> {
    pasted(page, "全县流转土地1200亩，进口设备3.5亿美元。").await?;
    page.run("document.querySelector('#article mark').focus()", vec![]).await?;
    page.wait_text("#card output", |text| text == "= 80 公顷").await?;
    let choose = "const list = document.querySelector('#convert-into'); list.value = '平方公里'; \
                  list.dispatchEvent(new Event('change', {bubbles: true}))";
    page.run(choose, vec![]).await?;
    page.wait_text("#card output", |text| text == "= 0.8 平方公里").await?;
    page.run("document.querySelector('#article mark[aria-current]').focus()", vec![]).await?;
    page.press("n").await?;
    page.wait("#rate").await?.send_keys("7.1").await?;
    page.wait_text("#card output", |text| text == "= 2,485,000,000 CNY").await?;
    page.screenshot("converted").await?;
    Ok(())
}

/// Without a mouse: into the article, along its marks, into the card and back, a decision and its undoing.
pub async fn the_keyboard_reaches_everything(page: &Page) -> Result<()> {
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    page.run("document.querySelector('#article').focus()", vec![]).await?;
    page.press("n").await?;
    page.wait("#card").await?;
    let first = focused(page).await?;
    page.press("n").await?;
    let second = focused(page).await?;
    ensure!(first != second, "the key did not move on from {first}");
    page.press("p").await?;
    ensure!(focused(page).await? == first, "the key did not come back to {first}");
    page.press("\u{e007}").await?; // enter
    page.wait("#card .choices button:focus").await?;
    page.press("\u{e007}").await?; // the card's first button confirms
    page.wait("mark.confirmed").await?;
    page.press("\u{e00c}").await?; // escape, back to the mark
    page.wait("mark.confirmed:focus").await?;
    page.chord("z").await?;
    page.wait_true("return !document.querySelector('mark.confirmed')").await?;
    page.wait("#redo:enabled").await?;
    Ok(())
}

/// The annotation that has focus.
async fn focused(page: &Page) -> Result<Value> {
    page.run("return document.activeElement.dataset.ids ?? null", vec![]).await
}

/// Both languages and all appearances, and the choice outlives the page.
pub async fn language_and_appearance_are_kept(page: &Page) -> Result<()> {
    started(page).await?;
    let before = page.run("return document.documentElement.lang", vec![]).await?;
    page.click("#language").await?;
    page.click("#theme").await?;
    page.wait("html[data-theme='light']").await?;
    page.click("#theme").await?;
    page.wait("html[data-theme='dark']").await?;
    let after = page.run("return document.documentElement.lang", vec![]).await?;
    ensure!(before != after, "the language is still {before}");
    page.open().await?;
    page.wait("html[data-theme='dark']").await?;
    let kept = page.run("return document.documentElement.lang", vec![]).await?;
    ensure!(kept == after, "the language went back to {kept}");
    Ok(())
}
