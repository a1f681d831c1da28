//! Which class a slogan is of: what was noticed votes, and each vote stands in `classes.tsv`.

use super::SloganClass;
use super::candidate::{Candidate, Evidence};
use super::clue::Clue;
use super::line::{Line, is_han};
use super::members::members;
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// The table: sign, class, prior, weight. See its head.
pub(super) const TABLE: &str = include_str!("classes.tsv");

/// How much each sign speaks for each class, in hundredths.
#[derive(Clone, Debug, Default)]
pub(super) struct Votes(HashMap<String, Vec<(SloganClass, i32)>>);

static SHIPPED: LazyLock<Votes> = LazyLock::new(|| Votes::new(rows(TABLE).map(|row| (row.0, row.1, row.3))));

/// The rows of a table: sign, class, prior, weight.
pub(super) fn rows(table: &str) -> impl Iterator<Item = (&str, SloganClass, i32, i32)> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut fields = line.split('\t');
        let (sign, class) = (fields.next()?, SloganClass::from_name(fields.next()?)?);
        Some((sign, class, fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    })
}

impl Votes {
    /// The votes that ship.
    pub(super) fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Votes of signs for classes.
    pub(super) fn new<'r>(rows: impl Iterator<Item = (&'r str, SloganClass, i32)>) -> Self {
        let mut votes: HashMap<String, Vec<_>> = HashMap::new();
        for (sign, class, weight) in rows {
            votes.entry(sign.to_owned()).or_default().push((class, weight));
        }
        Self(votes)
    }

    /// The class that most speaks for; the first of equals.
    pub(super) fn choose(&self, signs: &[String]) -> SloganClass {
        let sum = |class: SloganClass| -> i32 {
            let votes = signs.iter().filter_map(|sign| self.0.get(sign)).flatten();
            votes.filter(|(of, _)| *of == class).map(|(_, weight)| weight).sum()
        };
        let best = SloganClass::ALL.into_iter().rev().max_by_key(|&class| sum(class));
        best.unwrap_or(SloganClass::Campaign)
    }
}

/// The clues that vote: forms, and where banners hang.
const VOTING: &[Clue] = &[
    Clue::ParallelThree,
    Clue::ParallelTwo,
    Clue::VerbFirst,
    Clue::Potential,
    Clue::Counting,
    Clue::CountingItems,
    Clue::CountingShort,
    Clue::Multiples,
    Clue::Pattern,
    Clue::Service,
    Clue::Place,
    Clue::Imagery,
    Clue::Basis,
    Clue::Explained,
    Clue::Banner,
    Clue::LengthFour,
    Clue::Code,
];

/// What votes: forms, the shape, the characters, and the words beside by the class that they tell.
pub(super) fn signs(line: &Line<'_>, candidate: &Candidate, evidence: &Evidence) -> Vec<String> {
    let mut signs: Vec<String> = (evidence.clues.iter().filter(|clue| VOTING.contains(clue)))
        .map(|clue| clue.name().to_owned())
        .collect();
    let wording = candidate.wording(line);
    let several = members(wording).len() > 1;
    signs.push(if several { "several members" } else { "one member" }.to_owned());
    let words = wording.iter().filter(|&&char| is_han(char)).count() >= 4;
    let plus = evidence.has(Clue::Plus);
    let shapes = [
        ("plus of words", plus && words),
        ("plus of numbers", plus && !words),
        ("arrangement", is_arrangement(wording)),
        ("begins with one", wording.first() == Some(&'一')),
        ("can do without", several && wording.contains(&'不')),
    ];
    signs.extend(shapes.into_iter().filter(|(_, fits)| *fits).map(|(name, _)| name.to_owned()));
    let chars: BTreeSet<_> = wording.iter().filter(|&&char| is_han(char)).collect();
    signs.extend(chars.into_iter().map(|char| format!("has {char}")));
    signs.extend(wording.last().map(|char| format!("ends {char}")));
    let far = |clue| if evidence.has(clue) { "far " } else { "" };
    let told = [
        (far(Clue::HeadFar), "head", evidence.head),
        (far(Clue::VerbFar), "verb", evidence.verb),
        ("", "own head", evidence.own),
    ];
    for (far, beside, telling) in told {
        let Some((word, class)) = telling else { continue };
        signs.push(format!("{beside} {word}"));
        signs.extend(class.map(|class| format!("{far}{beside} {}", class.name())));
    }
    signs
}

/// Members that say who does what how often: 双周跟踪、每月调度; 一个项目、一名领导.
fn is_arrangement(wording: &[char]) -> bool {
    let parts = members(wording);
    let begins = |part: &&[char]| part.first().is_some_and(|&char| "一每双周月日季".contains(char));
    parts.len() >= 2 && parts.iter().filter(|part| begins(part)).count() * 2 > parts.len()
}

#[cfg(test)]
mod tests {
    use super::{TABLE, Votes, rows};
    use crate::recognize::slogan::SloganClass::{Campaign, Goal, Programme};

    #[test]
    fn every_row_is_read() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(rows(TABLE).count(), lines);
    }

    #[test]
    fn votes_add_up_and_the_first_of_equals_wins() {
        let votes = Votes::new([("a", Goal, 50), ("b", Goal, 60), ("b", Programme, 90)].into_iter());
        let choose =
            |signs: &[&str]| votes.choose(&signs.iter().map(|&sign| sign.to_owned()).collect::<Vec<_>>());
        assert_eq!(choose(&["a", "b"]), Goal);
        assert_eq!(choose(&["b"]), Programme);
        assert_eq!(choose(&["c"]), Campaign);
    }
}
