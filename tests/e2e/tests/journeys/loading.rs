//! The page arrives.

use anyhow::{Result, ensure};
use zhupi_e2e::page::Page;

/// The last file that the app asks for.
const DICTIONARY: &str = "dictionary.txt";

/// Opens the app and waits until it has drawn itself and the worker has its dictionary.
///
/// From then on nothing more is to be asked of the site.
pub async fn started(page: &Page) -> Result<()> {
    let before = page.asked_for(DICTIONARY);
    page.open().await?;
    page.wait("#paste").await?;
    page.wait_asked_for(DICTIONARY, before + 1).await
}

/// The app and its worker start from any path, with nothing but what the policy allows.
pub async fn loads_under_a_sub_path_and_its_policy(page: &Page) -> Result<()> {
    started(page).await?;
    let asked = page.site().requests();
    ensure!(
        asked.iter().any(|asked| asked.path.ends_with("worker_bg.wasm")),
        "the worker was not loaded: {asked:#?}"
    );
    page.screenshot("loaded").await?;
    Ok(())
}
