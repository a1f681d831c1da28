//! The tests' own tools: a watch that never barks proves nothing.

use anyhow::{Result, ensure};
use serde_json::json;
use zhupi_e2e::page::Page;

use crate::loading;

const TEXT: &str = "累计到位资金145.2亿元。\n第二段，生僻字𠮷。";

/// Text goes through the browser's clipboard, and the page hears of it as of a person's paste.
pub async fn a_paste_is_a_person_s_paste(page: &Page) -> Result<()> {
    loading::started(page).await?;
    let script = "const area = document.createElement('textarea');
        area.id = 'try';
        area.addEventListener('paste', (event) => {
            area.title = `${event.isTrusted} ${event.clipboardData.getData('text/plain').length}`;
        });
        area.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9';
        document.body.append(area);";
    page.run(script, vec![]).await?;
    page.paste("#try", TEXT).await?;
    let script = "const area = document.querySelector('#try'); return [area.value, area.title]";
    let pasted = page.run(script, vec![]).await?;
    let heard = format!("true {}", TEXT.encode_utf16().count());
    ensure!(pasted == json!([TEXT, heard]), "pasted: {pasted}");
    Ok(())
}

/// A file that the page makes arrives whole, under its name, without any request.
pub async fn a_download_arrives(page: &Page) -> Result<()> {
    loading::started(page).await?;
    let before = page.site().requests();
    let script = "const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([arguments[0]], { type: 'application/json' }));
        link.download = '批注.json';
        document.body.append(link);
        link.click();";
    page.run(script, vec![json!(TEXT)]).await?;
    let (name, bytes) = page.download(".json").await?;
    ensure!(name == "批注.json", "it is named {name}");
    ensure!(bytes == TEXT.as_bytes(), "it holds {}", String::from_utf8_lossy(&bytes));
    let after = page.site().requests();
    ensure!(before == after, "asked for while downloading: {:?}", &after[before.len()..]);
    Ok(())
}

/// What the policy forbids does not happen, and is reported.
pub async fn a_forbidden_request_is_seen(page: &Page) -> Result<()> {
    loading::started(page).await?;
    page.run("fetch('http://127.0.0.1:9/').catch(() => {})", vec![]).await?;
    let violations = page.take_violations().await?;
    ensure!(violations.iter().any(|report| report.contains("connect-src")), "{violations:?}");
    // Chromium says so in its console as well.
    page.console_errors().await?;
    Ok(())
}
