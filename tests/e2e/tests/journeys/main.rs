//! Journeys through the built app in every browser that is there.
//!
//! `ZHUPI_BROWSER=chromium` makes them in one browser only. A browser that is not installed is named and
//! skipped. A new journey is an `async fn(&Page) -> Result<()>` in a file beside this one, and a line below.

mod harness;
mod loading;

use libtest_mimic::{Arguments, Trial};
use zhupi_e2e::browser::Browser;
use zhupi_e2e::journey;
use zhupi_e2e::journey::Journey;
use zhupi_e2e::look::Look;

const JOURNEYS: &[Journey] = &[
    journey!(harness::a_paste_is_a_person_s_paste),
    journey!(harness::a_download_arrives),
    journey!(harness::a_forbidden_request_is_seen),
    journey!(loading::loads_under_a_sub_path_and_its_policy),
];

fn main() {
    let mut trials = Vec::new();
    for browser in Browser::chosen() {
        let missing = browser.missing();
        if !missing.is_empty() {
            println!(
                "skipped: {browser}, {} journeys (not installed: {})",
                JOURNEYS.len(),
                missing.join(", ")
            );
            continue;
        }
        trials.extend(JOURNEYS.iter().map(|journey| {
            Trial::test(format!("{browser}::{}", journey.name), move || {
                journey.make(browser, &Look::DESK).map_err(|error| format!("{error:#}").into())
            })
        }));
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}
