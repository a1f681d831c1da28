//! Nothing is lost: reload, crash, two windows, no room, no storage, damage, other versions.

use std::fs;
use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use zhupi_e2e::article::Article;
use zhupi_e2e::browser::Browser;
use zhupi_e2e::page::Page;
use zhupi_e2e::site::root;

use crate::loading::started;
use crate::reading::pasted;

/// The browser's storage, for scripts: `rows(table)` and `put(table, key, value)`, each a promise.
const STORAGE: &str = "const storage = () => new Promise((done, failed) => { \
        const opening = indexedDB.open('zhupi'); \
        opening.onsuccess = () => done(opening.result); opening.onerror = () => failed(opening.error); }); \
    const within = async (table, mode, ask) => { \
        const database = await storage(); \
        const transaction = database.transaction(table, mode); \
        const request = ask(transaction.objectStore(table)); \
        await new Promise((done) => { transaction.oncomplete = done; transaction.onabort = done; }); \
        database.close(); return request.result; }; \
    const tables = ['entries', 'heads', 'parts', 'drafts', 'lists'];";

const CONFIRMED: &str = "return document.querySelectorAll('#article mark.confirmed').length";

async fn wait_saved(page: &Page) -> Result<()> {
    page.wait("#kept.saved").await?;
    Ok(())
}

/// Chooses a figure by its place in the list: that needs no window with focus.
async fn select(page: &Page, place: usize) -> Result<()> {
    page.wait("#list-figure li button").await?;
    let choose = "document.querySelectorAll('#list-figure li button')[arguments[0]].click()";
    page.run(choose, vec![json!(place)]).await?;
    Ok(())
}

/// Confirms the figure at a place of the list.
async fn confirm(page: &Page, place: usize) -> Result<()> {
    select(page, place).await?;
    page.click("#make-confirmed").await?;
    page.wait("#make-confirmed[aria-pressed='true']").await?;
    Ok(())
}

/// Runs a script on the storage and waits for its answer.
async fn on_storage(page: &Page, script: &str) -> Result<Value> {
    let ask = format!(
        "{STORAGE} window.answer = undefined; (async () => {{ {script} }})().then((it) => {{ window.answer = [it ?? null]; }})"
    );
    page.run(&ask, vec![]).await?;
    page.wait_true("return window.answer !== undefined").await?;
    page.run("return window.answer[0]", vec![]).await
}

async fn titles(page: &Page) -> Result<Value> {
    page.run("return [...document.querySelectorAll('.row .open')].map((row) => row.textContent)", vec![])
        .await
}

async fn wait_rows(page: &Page, count: usize) -> Result<()> {
    page.wait_true(&format!("return document.querySelectorAll('.row').length === {count}")).await
}

/// Chooses something in the menu of the row at a place.
async fn choose(page: &Page, row: usize, item: &str) -> Result<()> {
    let script = "document.querySelectorAll('.row')[arguments[0]].querySelector(arguments[1]).click()";
    page.run(script, vec![json!(row), json!("summary")]).await?;
    page.run(script, vec![json!(row), json!(format!("button.{item}"))]).await?;
    Ok(())
}

/// A decision and its undoing outlive a reload, and the page comes back to the same article.
pub async fn an_article_and_its_history_survive_a_reload(page: &Page) -> Result<()> {
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    confirm(page, 0).await?;
    wait_saved(page).await?;
    page.reload().await?;
    page.wait("#article mark.confirmed").await?;
    page.wait_complete().await?;
    page.click("#undo").await?;
    page.wait_true("return !document.querySelector('#article mark.confirmed')").await?;
    wait_saved(page).await?;
    page.reload().await?;
    page.wait("#redo:enabled").await?;
    page.click("#redo").await?;
    page.wait("#article mark.confirmed").await?;
    Ok(())
}

/// Articles are found, renamed, copied, put away, deleted and brought back; opening one loses no other.
pub async fn the_shelf_holds_every_article(page: &Page) -> Result<()> {
    started(page).await?;
    page.wait("#shelf-empty").await?;
    pasted(page, "清河县今年投资145.2亿元。").await?;
    confirm(page, 0).await?;
    page.click("#new").await?;
    page.wait("#paste").await?;
    page.paste("#paste", "永州市去年接待游客300万人次。").await?;
    page.wait_complete().await?;
    page.click("#new").await?;
    wait_rows(page, 2).await?;
    page.screenshot("shelf").await?;
    choose(page, 0, "rename").await?;
    page.run("document.querySelector('#rename').select()", vec![]).await?;
    page.wait("#rename").await?.send_keys("永州旅游\u{e007}").await?;
    page.wait_text(".row .open", |text| text == "永州旅游").await?;
    choose(page, 0, "duplicate").await?;
    wait_rows(page, 3).await?;
    choose(page, 0, "archive").await?;
    wait_rows(page, 2).await?;
    page.wait("#shelf-search").await?.send_keys("清河").await?;
    wait_rows(page, 1).await?;
    choose(page, 0, "delete").await?;
    wait_rows(page, 0).await?;
    page.click("#undelete").await?;
    wait_rows(page, 1).await?;
    page.reload().await?;
    wait_rows(page, 2).await?;
    page.run("[...document.querySelectorAll('.row .open')].find((row) => row.textContent.startsWith('清河')).click()", vec![]).await?;
    page.wait("#article mark.confirmed").await?;
    Ok(())
}

/// Two windows with one article: one edits, the other follows, and takes over when it is told to.
pub async fn two_windows_never_overwrite_each_other(page: &Page) -> Result<()> {
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    wait_saved(page).await?;
    let (first, address) = (page.window().await?, page.address().await?);
    let second = page.open_window(&address).await?;
    page.wait("#following").await?;
    page.screenshot("following").await?;
    page.go_to(&first).await?;
    confirm(page, 0).await?;
    page.go_to(&second).await?;
    page.wait("#article mark.confirmed").await?;
    // What is tried in the window that only reads changes nothing.
    select(page, 1).await?;
    page.click("#make-confirmed").await?;
    ensure!(page.run(CONFIRMED, vec![]).await? == json!(1), "a window that reads has edited");
    page.click("#take-over").await?;
    page.wait_true("return !document.querySelector('#following')").await?;
    confirm(page, 1).await?;
    wait_saved(page).await?;
    page.go_to(&first).await?;
    page.wait("#following").await?;
    page.wait_true("return document.querySelectorAll('#article mark.confirmed').length === 2").await?;
    page.reload().await?;
    page.wait_true("return document.querySelectorAll('#article mark.confirmed').length === 2").await
}

/// No room: it is said, the reader can take the article away, and what could not be saved is when there is room.
pub async fn a_full_disk_is_answered(page: &Page) -> Result<()> {
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    wait_saved(page).await?;
    let full = "window.put = IDBObjectStore.prototype.put; \
                IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }";
    page.run(full, vec![]).await?;
    confirm(page, 0).await?;
    page.wait("#kept.unsaved").await?;
    page.wait("#trouble").await?;
    page.screenshot("full").await?;
    page.click("#download-project").await?;
    let (_, bytes) = page.download(".json").await?;
    ensure!(String::from_utf8_lossy(&bytes).contains("confirmed"), "the decision is not in the file");
    page.run("IDBObjectStore.prototype.put = window.put", vec![]).await?;
    page.click("#save-again").await?;
    wait_saved(page).await?;
    page.wait_true("return !document.querySelector('#trouble')").await?;
    page.reload().await?;
    page.wait("#article mark.confirmed").await?;
    Ok(())
}

/// A write that breaks in the middle leaves what was there before, whole.
pub async fn half_a_write_is_no_write(page: &Page) -> Result<()> {
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    wait_saved(page).await?;
    let breaks = "const put = IDBObjectStore.prototype.put; let puts = 0; \
                  IDBObjectStore.prototype.put = function (...row) { \
                      if (++puts % 2 === 0) throw new DOMException('broken', 'UnknownError'); \
                      return put.apply(this, row); }";
    page.run(breaks, vec![]).await?;
    confirm(page, 0).await?;
    page.wait("#kept.unsaved").await?;
    page.reload().await?;
    page.wait("#article mark").await?;
    ensure!(page.run(CONFIRMED, vec![]).await? == json!(0), "half of a write was kept");
    page.wait("#kept.saved").await?;
    Ok(())
}

/// The browser keeps nothing: it is said, articles last as long as the window, and a backup takes them away.
pub async fn a_private_window_is_answered(page: &Page) -> Result<()> {
    if page.browser() != Browser::Chromium {
        println!("skipped: only Chromium lets a test run something before the page");
        return Ok(());
    }
    let refuse = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }";
    page.run_first(refuse).await?;
    pasted(page, "清河县今年投资145.2亿元。").await?;
    page.wait("#kept.window").await?;
    page.wait("#trouble").await?;
    confirm(page, 0).await?;
    page.screenshot("denied").await?;
    page.click("#new").await?;
    wait_rows(page, 1).await?;
    page.click(".row .open").await?;
    page.wait("#article mark.confirmed").await?;
    Ok(())
}

/// The storage is cleared while an article is open: it is said, and the article is saved again.
pub async fn cleared_storage_is_answered(page: &Page) -> Result<()> {
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    wait_saved(page).await?;
    on_storage(page, "for (const table of tables) await within(table, 'readwrite', (it) => it.clear())")
        .await?;
    confirm(page, 0).await?;
    page.wait("#trouble").await?;
    wait_saved(page).await?;
    page.reload().await?;
    page.wait("#article mark.confirmed").await?;
    Ok(())
}

/// What an older version kept opens with its decisions; what a newer one kept is left alone and can be taken away.
pub async fn other_versions_are_answered(page: &Page) -> Result<()> {
    started(page).await?;
    page.wait("#shelf-empty").await?;
    let old = fs::read_to_string(root().join("tests/golden/project-1.json"))?;
    let put = format!(
        "const old = {}; const newer = {{format: 'zhupi-working', version: 99, soul: true}}; \
         for (const [id, record] of [['old', old], ['new', newer]]) {{ \
             const entry = {{version: id === 'old' ? 1 : 99, id, title: id, changed: 1}}; \
             await within('entries', 'readwrite', (it) => it.put(JSON.stringify(entry), id)); \
             await within('heads', 'readwrite', (it) => it.put(JSON.stringify({{revision: 1, rest: record}}), id)); }}",
        old.trim()
    );
    on_storage(page, &put).await?;
    page.reload().await?;
    wait_rows(page, 2).await?;
    let open = "[...document.querySelectorAll('.row .open')].find((row) => row.textContent === arguments[0]).click()";
    page.run(open, vec![json!("new")]).await?;
    page.wait("#trouble").await?;
    page.click("#download-kept").await?;
    let (_, bytes) = page.download(".json").await?;
    ensure!(String::from_utf8_lossy(&bytes).contains("soul"), "what was kept is not in the file");
    page.run(open, vec![json!("old")]).await?;
    page.wait("#article mark").await?;
    page.wait("#kept.saved").await?;
    Ok(())
}

/// A damaged article is left as it is, can be taken away, and hinders no other.
pub async fn damage_is_answered(page: &Page) -> Result<()> {
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    wait_saved(page).await?;
    page.click("#new").await?;
    wait_rows(page, 1).await?;
    let harm = "const keys = await within('parts', 'readonly', (it) => it.getAllKeys()); \
                await within('parts', 'readwrite', (it) => it.put('[]', keys[0]))";
    on_storage(page, harm).await?;
    page.click(".row .open").await?;
    page.wait("#trouble").await?;
    page.screenshot("damaged").await?;
    page.click("#download-kept").await?;
    page.download(".json").await?;
    page.paste("#paste", "永州市去年接待游客300万人次。").await?;
    page.wait_complete().await?;
    wait_saved(page).await
}

/// The whole shelf goes into one file and comes back from it, beside what is there.
pub async fn a_backup_brings_everything_back(page: &Page) -> Result<()> {
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    confirm(page, 0).await?;
    page.click("#new").await?;
    wait_rows(page, 1).await?;
    let before = titles(page).await?;
    page.click("#backup").await?;
    let (_, bytes) = page.download(".zip").await?;
    let file = root().join("target/e2e").join(format!("backup-{}.zip", page.browser()));
    fs::create_dir_all(root().join("target/e2e"))?;
    fs::write(&file, bytes)?;
    choose(page, 0, "delete").await?;
    wait_rows(page, 0).await?;
    page.click("#board-bin").await?;
    choose(page, 0, "discard").await?;
    page.run("document.querySelector('.row button.discard').click()", vec![]).await?;
    page.wait("#shelf-empty").await?;
    for rows in [1, 1] {
        page.wait("#restore").await?.send_keys(&file.display().to_string()).await?;
        page.wait("#notice").await?;
        page.reload().await?;
        wait_rows(page, rows).await?;
    }
    ensure!(titles(page).await? == before, "other titles came back: {}", titles(page).await?);
    page.click(".row .open").await?;
    page.wait("#article mark.confirmed").await?;
    Ok(())
}

/// Twenty times the browser is killed while somebody types: what was said to be saved is there each time.
pub async fn typing_survives_twenty_crashes(page: &Page) -> Result<()> {
    if page.browser() == Browser::Webkit {
        println!("skipped: a driven WebKit keeps nothing from one start to the next");
        return Ok(());
    }
    started(page).await?;
    let mut saved = String::new();
    for round in 0..20 {
        let seen = "return [document.querySelector('#paste').value, !!document.querySelector('#kept.saved')]";
        // Each time it is killed after another number of letters, without waiting for anything.
        for letter in 0..(6 + round * 7 % 11) {
            page.wait("#paste").await?.send_keys(&format!("字{letter}")).await?;
            let now = page.run(seen, vec![]).await?;
            if now[1] == json!(true) {
                now[0].as_str().unwrap_or_default().clone_into(&mut saved);
            }
        }
        page.kill().await?;
        page.wait("#shelf-empty").await?;
        let start = json!(saved);
        let found = page.run("return document.querySelector('#paste').value", vec![]).await?;
        let there = found.as_str().is_some_and(|found| found.starts_with(&saved));
        ensure!(there, "round {round}: {start} was saved, {found} is there");
    }
    ensure!(!saved.is_empty(), "nothing was ever saved");
    Ok(())
}

/// The same for decisions on an article.
pub async fn decisions_survive_crashes(page: &Page) -> Result<()> {
    if page.browser() == Browser::Webkit {
        println!("skipped: a driven WebKit keeps nothing from one start to the next");
        return Ok(());
    }
    pasted(page, &Article::own("qinghe.txt")?.text).await?;
    wait_saved(page).await?;
    let mut saved = 0;
    for round in 0..5 {
        let work = "let turn = document.querySelectorAll('#article mark.confirmed').length; setInterval(() => { \
            document.querySelectorAll('#list-figure li button')[turn++]?.click(); \
            setTimeout(() => document.querySelector('#make-confirmed[aria-pressed=\"false\"]')?.click(), 20); }, 450)";
        page.run(work, vec![]).await?;
        let seen = "return [document.querySelectorAll('#article mark.confirmed').length, \
                    !!document.querySelector('#kept.saved')]";
        for _ in 0..(25 + round * 3) {
            tokio::time::sleep(Duration::from_millis(70)).await;
            let now = page.run(seen, vec![]).await?;
            if now[1] == json!(true) {
                saved = now[0].as_u64().unwrap_or_default();
            }
        }
        page.kill().await?;
        page.click(".row .open").await?;
        page.wait("#article mark").await?;
        let found = page.run(CONFIRMED, vec![]).await?;
        ensure!(found.as_u64() >= Some(saved), "round {round}: {saved} were saved, {found} are there");
    }
    ensure!(saved > 0, "nothing was ever saved");
    Ok(())
}
