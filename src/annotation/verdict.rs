//! The verdicts that a claim can be given.

use super::Colour;

/// A verdict of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The name it has in files; never shown, and one within its scale.
    pub id: String,
    /// What it is called, in Chinese and in English.
    pub texts: [String; 2],
    /// What it looks like.
    pub colour: Colour,
}

/// The verdicts to choose from, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    verdicts: Vec<Verdict>,
}

/// The scale that an article begins with: from true to false by way of what is partly so, and what cannot be said.
///
/// After the ratings that fact-checkers who sign the IFCN's code of principles use most, and 明查, 有据, 腾讯较真 in
/// China.
const DEFAULT: [(&str, [&str; 2], Colour); 6] = [
    ("true", ["属实", "True"], Colour::Green),
    ("mostly_true", ["基本属实", "Mostly true"], Colour::Teal),
    ("context", ["缺少语境", "Lacks context"], Colour::Yellow),
    ("misleading", ["误导", "Misleading"], Colour::Orange),
    ("false", ["不实", "False"], Colour::Red),
    ("unproven", ["无法证实", "Unproven"], Colour::Grey),
];

impl Default for Scale {
    fn default() -> Self {
        let verdict = |(id, texts, colour): (&str, [&str; 2], Colour)| Verdict {
            id: id.to_owned(),
            texts: texts.map(str::to_owned),
            colour,
        };
        Self { verdicts: DEFAULT.map(verdict).into() }
    }
}

impl Scale {
    /// A scale of these verdicts; of those with the same id or with none the first stays.
    ///
    /// ```
    /// use zhupi::annotation::Scale;
    /// assert_eq!(Scale::default().verdicts().len(), 6);
    /// let twice = Scale::new([Scale::default().verdicts(), Scale::default().verdicts()].concat());
    /// assert_eq!(twice, Scale::default());
    /// ```
    #[must_use]
    pub fn new(verdicts: Vec<Verdict>) -> Self {
        let mut kept: Vec<Verdict> = Vec::new();
        for verdict in verdicts {
            if !verdict.id.is_empty() && kept.iter().all(|other| other.id != verdict.id) {
                kept.push(verdict);
            }
        }
        Self { verdicts: kept }
    }

    /// The verdicts, in order.
    #[must_use]
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }

    /// The verdict of that id.
    #[must_use]
    pub fn verdict(&self, id: &str) -> Option<&Verdict> {
        self.verdicts.iter().find(|verdict| verdict.id == id)
    }

    /// The place of a verdict in the scale; those that are not in it come last.
    #[must_use]
    pub fn place(&self, id: &str) -> usize {
        self.verdicts.iter().position(|verdict| verdict.id == id).unwrap_or(usize::MAX)
    }
}
