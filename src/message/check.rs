//! Checks in words.

use super::{Locale, Message};
use crate::check::{self, Outcome};

/// What an outcome is called.
#[must_use]
pub const fn outcome_name(locale: Locale, outcome: Outcome) -> &'static str {
    locale.pick(match outcome {
        Outcome::Holds => ["相符", "holds"],
        Outcome::Fails => ["不符", "fails"],
        Outcome::Uncertain => ["存疑", "uncertain"],
        Outcome::NotAssessable => ["无法核算", "not assessable"],
    })
}

/// The days of the week, from Monday.
const DAYS: [[&str; 2]; 7] = [
    ["星期一", "Monday"],
    ["星期二", "Tuesday"],
    ["星期三", "Wednesday"],
    ["星期四", "Thursday"],
    ["星期五", "Friday"],
    ["星期六", "Saturday"],
    ["星期日", "Sunday"],
];

/// What is checked, in words.
#[must_use]
pub fn check_sentence(locale: Locale, message: check::Message) -> String {
    let plain = |message| locale.text(message).to_owned();
    match message {
        check::Message::Share => plain(Message::CheckShare),
        check::Message::Change => plain(Message::CheckChange),
        check::Message::Points => plain(Message::CheckPoints),
        check::Message::Difference => plain(Message::CheckDifference),
        check::Message::Factor => plain(Message::CheckFactor),
        check::Message::Sum => plain(Message::CheckSum),
        check::Message::Average => plain(Message::CheckAverage),
        check::Message::Product => plain(Message::CheckProduct),
        check::Message::Repetition => plain(Message::CheckRepetition),
        check::Message::Listed { promised, listed } => {
            locale.fill(Message::CheckListed, &[&promised.to_string(), &listed.to_string()])
        }
        check::Message::Length => plain(Message::CheckLength),
        check::Message::Rank { up: true } => plain(Message::CheckRankUp),
        check::Message::Rank { up: false } => plain(Message::CheckRankDown),
        check::Message::NoCount => plain(Message::CheckNoCount),
        check::Message::NotWhole => plain(Message::CheckNotWhole),
        check::Message::Later => plain(Message::CheckLater),
        check::Message::Direction { up: true } => plain(Message::CheckUp),
        check::Message::Direction { up: false } => plain(Message::CheckDown),
        check::Message::Base { .. } => plain(Message::CheckBase),
        check::Message::Subset => plain(Message::CheckSubset),
        check::Message::NoSuchDay => plain(Message::CheckNoSuchDay),
        check::Message::Weekday { printed, actual } => {
            locale.fill(Message::CheckWeekday, &[day(locale, printed), day(locale, actual)])
        }
        check::Message::AboveWhole => plain(Message::CheckAboveWhole),
        check::Message::Respectively { named, numbers } => {
            locale.fill(Message::CheckRespectively, &[&named.to_string(), &numbers.to_string()])
        }
        check::Message::Extreme { most: true } => plain(Message::CheckMost),
        check::Message::Extreme { most: false } => plain(Message::CheckLeast),
        check::Message::Backward => plain(Message::CheckBackward),
    }
}

/// The name of a day of the week, Monday is 1.
fn day(locale: Locale, number: u8) -> &'static str {
    let names = usize::from(number).checked_sub(1).and_then(|at| DAYS.get(at));
    names.map_or("?", |names| locale.pick(*names))
}
