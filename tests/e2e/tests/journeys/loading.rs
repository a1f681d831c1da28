//! The page arrives.

use anyhow::{Result, ensure};
use zhupi_e2e::page::Page;

/// Opens the app and waits until it has drawn itself and the browser holds all of it.
///
/// From then on nothing more is to be asked of the site.
pub async fn started(page: &Page) -> Result<()> {
    page.open().await?;
    page.wait("#paste").await?;
    page.wait("#held").await?;
    page.wait_quiet().await
}

/// The app and its worker start from any path, with nothing but what the policy allows.
pub async fn loads_under_a_sub_path_and_its_policy(page: &Page) -> Result<()> {
    started(page).await?;
    let asked = page.site().requests();
    ensure!(
        asked.iter().any(|asked| asked.path.contains("/worker_bg-")),
        "the worker was not loaded: {asked:#?}"
    );
    page.screenshot("loaded").await?;
    Ok(())
}
