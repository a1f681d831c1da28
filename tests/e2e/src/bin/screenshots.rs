//! `make screenshots`: pictures of the running app for the documentation, in `docs/`.

use std::process::ExitCode;

use anyhow::Result;
use zhupi_e2e::browser::Browser;
use zhupi_e2e::journey::take_picture;
use zhupi_e2e::look::Look;
use zhupi_e2e::page::Page;

fn main() -> ExitCode {
    let pictures: &[(&str, Look)] = &[
        ("desk", Look::DESK),
        ("desk-dark", Look::DESK.dark()),
        ("desk-en", Look::DESK.locale("en")),
        ("phone", Look::PHONE),
    ];
    for (name, look) in pictures {
        match take_picture(Browser::Chromium, look, name, |page| Box::pin(ready(page))) {
            Ok(path) => println!("{}", path.display()),
            Err(error) => {
                eprintln!("{name}: {error:?}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

/// Brings the page to what the picture shows.
async fn ready(page: &Page) -> Result<()> {
    page.open().await?;
    page.click("#sample").await?;
    page.wait_complete().await?;
    // The card of the amount, so that a picture shows a value.
    let card = "[...document.querySelectorAll('#list-figure li button')]\
                .find((line) => line.textContent.includes('86.7亿元')).click()";
    page.run(card, vec![]).await?;
    page.wait("#card").await?;
    page.run("scrollTo(0, 0)", vec![]).await?;
    Ok(())
}
