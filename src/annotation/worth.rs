//! How much a statement is worth checking: small rules, each with its points.
//!
//! After what fact-checkers look for first (Full Fact's and ClaimBuster's categories: quantities, comparisons,
//! causes, records, against predictions, wishes and questions). The points are set by hand.

use super::{Annotation, Priority};
use crate::recognize::figure::FigureClass;
use crate::recognize::{Body, Kind};

/// Why a statement is worth checking, or is less so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// It states a quantity.
    Figure,
    /// It states several.
    Figures,
    /// It compares.
    Comparison,
    /// It says that something is the most or the first.
    Superlative,
    /// It says why.
    Cause,
    /// It says all, or none.
    Absolute,
    /// It names a body that can be asked.
    Named,
    /// It is about what is to come.
    Future,
    /// It is a wish or an opinion.
    Opinion,
    /// It is a question.
    Question,
}

/// How much a statement is worth checking, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worth {
    /// Points, 0 to 10.
    pub score: u8,
    /// Why, in the order of the rules.
    pub reasons: Vec<Reason>,
}

/// A rule that looks for words: the reason, its points, and the words, one of which is enough.
#[rustfmt::skip]
const WORDS: [(Reason, i8, &[&str]); 7] = [
    (Reason::Comparison, 2, &["比上年", "比去年", "同比", "环比", "高于", "低于", "多于", "少于", "超过", "增长", "下降", "提高", "减少", "翻番", "翻了", "上升", "下滑", "相比", "倍"]),
    (Reason::Superlative, 2, &["最", "首个", "首次", "首家", "第一", "唯一", "率先", "领先", "前列", "新高", "新低", "之首", "榜首", "史上", "历史性", "空前"]),
    (Reason::Cause, 1, &["因为", "由于", "导致", "使得", "得益于", "带动", "促使", "引发", "源于", "归功于", "受益于", "因此"]),
    (Reason::Absolute, 1, &["全部", "所有", "从未", "从来", "无一", "零事故", "零投诉", "全覆盖", "彻底", "完全", "每一个", "全都", "100%", "百分之百"]),
    (Reason::Future, -2, &["将于", "计划", "拟", "力争", "预计", "目标是", "有望", "争取", "到2030年", "将达", "将建", "将要"]),
    (Reason::Opinion, -1, &["希望", "相信", "觉得", "应该", "应当", "要坚持", "呼吁", "期待", "祝愿", "感谢", "可能", "也许"]),
    (Reason::Question, -2, &["？", "?"]),
];

/// From as many points on a statement is of that priority.
const LEVELS: [(u8, Priority); 2] = [(6, Priority::High), (3, Priority::Medium)];

/// How much a statement with these mentions in it is worth checking.
///
/// ```
/// use zhupi::annotation::{Priority, Reason, worth};
/// let first = worth("全省首个国家级园区。", std::iter::empty());
/// assert_eq!(first.reasons, [Reason::Superlative]);
/// assert_eq!(first.priority(), Priority::Low);
/// ```
#[must_use]
pub fn worth<'a>(statement: &str, mentions: impl Iterator<Item = &'a Annotation>) -> Worth {
    let (mut figures, mut named) = (0, false);
    for mention in mentions {
        figures += usize::from(is_quantity(&mention.body));
        named |= mention.kind() == Kind::Organization;
    }
    let counted =
        [(Reason::Figure, 3, figures > 0), (Reason::Figures, 1, figures > 1), (Reason::Named, 1, named)];
    let worded = WORDS
        .iter()
        .map(|(reason, points, words)| (*reason, *points, words.iter().any(|word| statement.contains(word))));
    let mut holding: Vec<_> = counted
        .into_iter()
        .chain(worded)
        .filter(|(_, _, holds)| *holds)
        .map(|(reason, points, _)| (reason, points))
        .collect();
    holding.sort_unstable();
    let score: i8 = holding.iter().map(|(_, points)| points).sum();
    let score = u8::try_from(score.clamp(0, 10)).unwrap_or_default();
    Worth { score, reasons: holding.into_iter().map(|(reason, _)| reason).collect() }
}

/// Whether it states how much or how many: what a statistic could contradict.
#[must_use]
pub(crate) fn is_quantity(body: &Body) -> bool {
    use FigureClass::{Fraction, Money, Multiple, Number, Percent, Quantity, Range, Ratio};
    match body {
        Body::Figure(figure) => {
            matches!(figure.class, Number | Quantity | Money | Percent | Fraction | Multiple | Range | Ratio)
        }
        _ => false,
    }
}

impl Worth {
    /// The same in three steps.
    #[must_use]
    pub fn priority(&self) -> Priority {
        LEVELS.iter().find(|(least, _)| self.score >= *least).map_or(Priority::Low, |(_, priority)| *priority)
    }
}

#[cfg(test)]
mod tests {
    use super::{Reason, worth};
    use crate::annotation::{Annotation, adopt};
    use crate::recognize::figure;
    use crate::text::Document;

    fn check(statement: &str, score: u8, reasons: &[Reason]) {
        let findings = figure::recognize(statement);
        let mentions: Vec<Annotation> =
            adopt(&Document::new(statement), &findings, &Default::default(), &mut 0)
                .iter()
                .cloned()
                .collect();
        let found = worth(statement, mentions.iter());
        assert_eq!((found.score, &*found.reasons), (score, reasons), "{statement}");
    }

    #[test]
    fn what_is_worth_checking() {
        check(
            "出口1.2亿元，同比增长12.3%，创历史新高。",
            8,
            &[Reason::Figure, Reason::Figures, Reason::Comparison, Reason::Superlative],
        );
        check("由于政策带动，新增企业30家。", 4, &[Reason::Figure, Reason::Cause]);
        check("全部村庄已经通路。", 1, &[Reason::Absolute]);
        check("县委书记希望大家努力。", 0, &[Reason::Opinion]);
        check("到明年，计划投资3亿元。", 1, &[Reason::Figure, Reason::Future]);
        check("投资了3亿元？", 1, &[Reason::Figure, Reason::Question]);
    }
}
