//! Journeys through the built app in every browser that is there.
//!
//! `ZHUPI_BROWSER=chromium` makes them in one browser only. A browser that is not installed is named and
//! skipped. A new journey is an `async fn(&Page) -> Result<()>` in a file beside this one, and a line below.

mod checks;
mod claims;
mod glossary;
mod harness;
mod hosting;
mod keeping;
mod loading;
mod marking;
mod offline;
mod reading;
mod trouble;

use libtest_mimic::{Arguments, Trial};
use zhupi_e2e::browser::Browser;
use zhupi_e2e::journey;
use zhupi_e2e::journey::Journey;
use zhupi_e2e::look::Look;

const JOURNEYS: &[Journey] = &[
    journey!(checks::a_failing_check_is_seen),
    journey!(checks::a_failing_check_is_decided_by_keyboard),
    journey!(harness::a_paste_is_a_person_s_paste),
    journey!(harness::a_download_arrives),
    journey!(harness::a_forbidden_request_is_seen),
    journey!(glossary::a_kept_slogan_is_found_in_other_articles),
    journey!(glossary::the_glossary_goes_out_and_comes_back),
    journey!(loading::loads_under_a_sub_path_and_its_policy),
    journey!(hosting::nginx_serves_the_app),
    journey!(hosting::python_serves_the_app),
    journey!(marking::keys_alone_mark),
    journey!(marking::the_cursor_goes_by_units),
    journey!(marking::the_mouse_marks),
    journey!(marking::many_are_one_step),
    journey!(marking::composing_is_left_alone),
    journey!(marking::fields_are_for_typing),
    journey!(marking::fingers_mark),
    journey!(marking::commands_are_found),
    journey!(marking::an_own_kind_is_made),
    journey!(marking::the_card_corrects),
    journey!(marking::little_is_drawn),
    journey!(marking::no_state_has_barriers),
    journey!(offline::works_without_a_network),
    journey!(offline::an_update_waits_for_the_reader),
    journey!(offline::a_mixed_version_is_refused),
    journey!(offline::a_shared_text_opens),
    journey!(offline::a_file_of_the_system_opens),
    journey!(offline::one_file_runs_from_a_disk),
    journey!(reading::an_article_is_highlighted),
    journey!(reading::the_list_and_the_legend_lead),
    journey!(reading::exports_are_the_command_line_s),
    journey!(reading::relative_dates_follow_the_publication_date),
    journey!(reading::amounts_are_converted),
    journey!(reading::the_keyboard_reaches_everything),
    journey!(reading::language_and_appearance_are_kept),
    journey!(claims::a_claim_is_made_and_judged_by_keys),
    journey!(claims::claims_are_listed_and_taken_along),
    journey!(claims::the_text_is_corrected),
    journey!(claims::own_words_are_obeyed),
    journey!(trouble::an_empty_article_is_answered),
    journey!(trouble::a_foreign_text_is_answered),
    journey!(trouble::a_lone_surrogate_is_answered),
    journey!(trouble::a_binary_file_is_answered),
    journey!(trouble::a_project_opens_again),
    journey!(trouble::a_megabyte_is_annotated),
    journey!(trouble::a_dead_worker_is_answered),
    journey!(keeping::an_article_and_its_history_survive_a_reload),
    journey!(keeping::the_shelf_holds_every_article),
    journey!(keeping::two_windows_never_overwrite_each_other),
    journey!(keeping::a_full_disk_is_answered),
    journey!(keeping::half_a_write_is_no_write),
    journey!(keeping::a_private_window_is_answered),
    journey!(keeping::cleared_storage_is_answered),
    journey!(keeping::other_versions_are_answered),
    journey!(keeping::damage_is_answered),
    journey!(keeping::a_backup_brings_everything_back),
    journey!(keeping::typing_survives_twenty_crashes),
    journey!(keeping::decisions_survive_crashes),
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
