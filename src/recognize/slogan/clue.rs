//! What speaks for or against a wording being a slogan, and how much: one table.

use std::collections::HashMap;
use std::sync::LazyLock;

macro_rules! clues {
    ($($(#[$doc:meta])* $clue:ident $name:literal,)*) => {
        /// A sign for or against. What each is worth stands in `weights.tsv`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(super) enum Clue {
            $($(#[$doc])* $clue,)*
        }

        impl Clue {
            /// All clues, in order.
            pub(super) const ALL: &[Self] = &[$(Self::$clue,)*];

            /// The name it has in the table of weights.
            pub(super) const fn name(self) -> &'static str {
                match self {
                    $(Self::$clue => $name,)*
                }
            }
        }
    };
}

clues! {
    /// Stands in quotation marks.
    Quoted "quoted",
    /// Stands without them, found by its form.
    Bare "bare",
    /// A well-known national or provincial formulation.
    Gazetteer "gazetteer",
    /// Three or more members of one length.
    ParallelThree "parallel-three",
    /// Two members of one length.
    ParallelTwo "parallel-two",
    /// Members of similar length.
    ParallelUneven "parallel-uneven",
    /// Members of one character, or names of things in a row.
    ListOfWords "list-of-words",
    /// A character that stands at the same place in every member.
    SharedCharacter "shared-character",
    /// Every member begins with a campaign's verb.
    VerbFirst "verb-first",
    /// Every member says what can or cannot be done.
    Potential "potential",
    /// 三区两城, 一核两轴三圈
    Counting "counting",
    /// 三个聚焦, 十大行动
    CountingItems "counting-items",
    /// 双碳, 两山
    CountingShort "counting-short",
    /// 千百十, 百企联百村
    Multiples "multiples",
    /// 互联网+政务服务, 1+3+N
    Plus "plus",
    /// 以商招商, 招大引强
    Pattern "pattern",
    /// 一件事一次办, 一枚印章管审批
    Service "service",
    /// 马达之城
    Place "place",
    /// 引凤, 筑巢, 换鸟
    Imagery "imagery",
    /// 工程, 行动, 战略 directly behind
    HeadStrong "head-strong",
    /// 工作, 建设, 项目 directly behind
    HeadMild "head-mild",
    /// 工程, 行动, 战略 at its own end
    OwnHead "own-head",
    /// One of either a few words on
    HeadFar "head-far",
    /// 是当地叫响的招牌
    HeadSaid "head-said",
    /// 实施, 推行 directly before
    VerbStrong "verb-strong",
    /// 坚持, 打造, 围绕 directly before
    VerbMild "verb-mild",
    /// One of either a few words back
    VerbFar "verb-far",
    /// 提出, 概括为
    Naming "naming",
    /// 按照…的原则, 以…为抓手
    Basis "basis",
    /// What it stands for follows
    Explained "explained",
    /// 标语, 横幅, 大字
    Banner "banner",
    /// Quoted, with no word beside that puts it to work, names it or hangs it up
    Alone "alone",
    /// In a line that is no sentence
    Heading "heading",
    /// Officialese around
    Register "register",
    /// No officialese around
    NoRegister "no-register",
    /// The same wording quoted again in the article
    Repeated "repeated",
    /// Quoted four times and more
    RepeatedOften "repeated-often",
    /// The same wording without marks elsewhere in the article
    Unmarked "unmarked",
    /// One character
    LengthOne "length-one",
    /// Two characters
    LengthTwo "length-two",
    /// Three characters
    LengthThree "length-three",
    /// Four characters
    LengthFour "length-four",
    /// Five to twelve characters
    LengthMiddle "length-middle",
    /// Thirteen characters and more, not parallel
    LengthLong "length-long",
    /// More than any slogan has
    LengthEndless "length-endless",
    /// One word of the dictionary
    PlainWord "plain-word",
    /// A number and nothing else
    Numeric "numeric",
    /// Three figures or more and nothing else
    Code "code",
    /// No Chinese character
    Foreign "foreign",
    /// 。！？ inside
    Sentence "sentence",
    /// Somebody says it
    Speech "speech",
    /// A colon before
    Colon "colon",
    /// 我, 你, 他们 inside
    Pronoun "pronoun",
    /// 吗, 呢, 了 inside
    Particle "particle",
    /// 按下, 跑出, 拧紧 before
    MetaphorVerb "metaphor-verb",
    /// 快进键, 压舱石
    MetaphorWord "metaphor-word",
    /// 效应, 现象 at its end
    Phenomenon "phenomenon",
    /// 族, 家, 式 at its end: people and kinds
    KindOf "kind-of",
    /// Somebody blames it: 热衷于“…”, “…”之风
    Blame "blame",
    /// The name of a product, ship, event or person
    Thing "thing",
    /// 所谓, 一词, 称号
    Mention "mention",
}

/// The table: clue, prior, weight, why. See its head.
pub(super) const TABLE: &str = include_str!("weights.tsv");

/// What each clue is worth, in hundredths. A wording is a slogan where the sum is not below zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Weights(Vec<i32>);

static DEFAULT: LazyLock<Weights> = LazyLock::new(|| Weights::parse(TABLE));

impl Weights {
    /// The weights that ship.
    pub(super) fn shipped() -> &'static Self {
        &DEFAULT
    }

    /// Reads a table; a clue without a line is worth nothing.
    fn parse(table: &str) -> Self {
        let rows: HashMap<&str, i32> =
            table.lines().filter_map(row).map(|(name, _, weight)| (name, weight)).collect();
        Self(Clue::ALL.iter().map(|clue| rows.get(clue.name()).copied().unwrap_or_default()).collect())
    }

    /// These weights, in the order of [`Clue::ALL`].
    #[cfg(test)]
    pub(super) fn of_all(weights: Vec<i32>) -> Self {
        Self(weights)
    }

    /// What one clue is worth.
    pub(super) fn of(&self, clue: Clue) -> i32 {
        self.0.get(clue as usize).copied().unwrap_or_default()
    }

    /// What all clues are worth together.
    pub(super) fn sum(&self, clues: &[Clue]) -> i32 {
        clues.iter().map(|&clue| self.of(clue)).sum()
    }

    /// The same weights with nothing given for `clues`: what are they worth?
    #[cfg(test)]
    pub(super) fn without(&self, clues: &[Clue]) -> Self {
        let weight = |&clue: &Clue| if clues.contains(&clue) { 0 } else { self.of(clue) };
        Self(Clue::ALL.iter().map(weight).collect())
    }
}

/// A row of the table: clue, prior, weight.
pub(super) fn row(line: &str) -> Option<(&str, i32, i32)> {
    let mut fields = line.split('\t');
    Some((fields.next()?, fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{Clue, TABLE, Weights, row};

    #[test]
    fn the_table_has_a_line_for_every_clue_and_no_other() {
        let names: Vec<_> = TABLE.lines().filter_map(row).map(|(name, ..)| name).collect();
        let expected: Vec<_> = Clue::ALL.iter().map(|clue| clue.name()).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn weights_add_up() {
        let weights = Weights::parse("quoted\t0\t-50\tx\nplus\t0\t80\ty\n");
        assert_eq!(weights.sum(&[Clue::Quoted, Clue::Plus, Clue::Banner]), 30);
        assert_eq!(weights.without(&[Clue::Quoted]).sum(&[Clue::Quoted]), 0);
    }
}
