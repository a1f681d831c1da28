//! The reader's own slogans: found wherever they stand, however they are spelled.

use super::line::Line;
use super::wordings::{Wordings, key};
use super::{Slogan, SloganClass};
use crate::recognize::{Body, Confidence, Finding, lexicon};
use crate::text::Document;

/// Wordings that the reader keeps. They win over every rule, as a [`lexicon::Lexicon`] does.
///
/// ```
/// use zhupi::recognize::Options;
/// use zhupi::recognize::slogan::{SloganClass, Terms};
/// use zhupi::text::Document;
/// use zhupi::worker::analyze::analyze;
///
/// let terms = Terms::new([("潍你办".to_owned(), "潍你办".to_owned(), SloganClass::ServiceBrand)]);
/// let document = Document::new("大厅里设了潍 你办窗口。");
/// let (analysis, _) = analyze(&document, &Options { terms, ..Options::default() }, None);
/// assert_eq!(analysis.findings[0].span.of(document.text()), "潍 你办");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Terms {
    wordings: Wordings,
    /// For each wording the canonical one and the class.
    meant: Vec<(String, SloganClass)>,
}

/// A shorter wording, in characters without separators, would be marked in half of all words.
const SHORTEST: usize = 2;

impl Terms {
    /// Wordings, each with the canonical one that it means (itself where it is that) and its class.
    pub fn new(terms: impl IntoIterator<Item = (String, String, SloganClass)>) -> Self {
        let long = |(wording, ..): &(String, String, SloganClass)| key(wording).chars().count() >= SHORTEST;
        let terms: Vec<_> = terms.into_iter().filter(long).collect();
        let wordings = Wordings::new(terms.iter().map(|(wording, ..)| wording.as_str()));
        Self { wordings, meant: terms.into_iter().map(|(_, canonical, class)| (canonical, class)).collect() }
    }

    /// Adds a finding for each occurrence. Standing formulations stay hidden.
    pub(in crate::recognize) fn apply(&self, document: &Document, findings: &mut Vec<Finding>) {
        if self.meant.is_empty() {
            return;
        }
        for paragraph in document.paragraphs() {
            let text = paragraph.content.of(document.text());
            let line = Line::new(text, &[]);
            for found in self.wordings.find(&line) {
                let Some((canonical, class)) = self.meant.get(found.entry) else { continue };
                let span = line.span(found.from, found.to);
                let canonical = (span.of(text) != canonical).then(|| canonical.clone());
                findings.push(Finding {
                    span: span.shifted(paragraph.content.start()),
                    body: Body::Slogan(Slogan { class: *class, canonical }),
                    rule: lexicon::TERM.into(),
                    confidence: Confidence::CERTAIN,
                    weak: *class == SloganClass::Standing,
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Terms;
    use crate::recognize::marked::segmenter;
    use crate::recognize::slogan::SloganClass::{self, Shorthand, Standing};
    use crate::recognize::{self, Body, Finding, Options};
    use crate::text::Document;

    fn found(text: &str, terms: &[(&str, &str, SloganClass)]) -> Vec<(String, Option<String>, bool)> {
        let terms =
            terms.iter().map(|&(wording, canonical, class)| (wording.into(), canonical.into(), class));
        let options = Options { terms: Terms::new(terms), ..Options::default() };
        let analysis = recognize::article(&Document::new(text), &options, |text| {
            recognize::paragraph(text, Some(segmenter()))
        });
        let slogan = |finding: &Finding| match &finding.body {
            Body::Slogan(slogan) => {
                Some((finding.span.of(text).to_owned(), slogan.canonical.clone(), finding.weak))
            }
            _ => None,
        };
        analysis.findings.iter().filter_map(slogan).collect()
    }

    #[test]
    fn kept_wordings_are_found_and_lead_to_the_canonical_one() {
        let plan = "一核两轴三圈";
        let terms = [(plan, plan, Shorthand), ("一核二轴三圈", plan, Shorthand)];
        assert_eq!(
            found("形成“一核二轴三圈”；一核、两轴、三圈", &terms),
            [
                ("一核二轴三圈".to_owned(), Some(plan.to_owned()), false),
                ("一核、两轴、三圈".to_owned(), Some(plan.to_owned()), false)
            ]
        );
        assert_eq!(found("店里挂着老地方三个字", &[]), []);
        let shown = found("店里挂着老地方三个字", &[("老地方", "老地方", SloganClass::PlaceBrand)]);
        assert_eq!(shown, [("老地方".to_owned(), None, false)]);
    }

    #[test]
    fn standing_formulations_stay_hidden_and_single_characters_are_not_looked_for() {
        assert_eq!(
            found("推动高质量发展", &[("高质量发展", "高质量发展", Standing), ("动", "动", Standing)]),
            [("高质量发展".to_owned(), None, true)]
        );
    }
}
