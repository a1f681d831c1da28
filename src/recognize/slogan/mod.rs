//! Policy slogans (口号、提法): wordings coined to name, order or advertise a policy.
//!
//! `gather` looks for candidates, the rules in `clues` notice signs for and against each, `score` adds up what the
//! signs are worth (`weights.tsv`), `gazetteer` knows the famous ones, and `link` reads the article as a whole.

mod bound;
mod candidate;
mod class;
mod clue;
mod clues;
mod fold;
mod gather;
mod gazetteer;
mod line;
mod link;
mod members;
mod promise;
mod quotes;
mod score;
mod tables;
mod terms;
#[cfg(test)]
mod tuning;
mod wordings;

pub use promise::promised;
pub use terms::Terms;
pub use wordings::key;

use super::finding::{Body, Confidence, Finding};
use crate::segment::Token;
use crate::text::Document;
use candidate::{Candidate, Evidence};
use clue::Clue;
use gazetteer::Known;
use line::Line;
use score::Model;
use std::collections::{BTreeMap, HashSet};

/// The names of the rules.
mod rule {
    /// Found by its quotation marks and its company.
    pub(super) const QUOTED: &str = "slogan/quoted";
    /// A quoted word of the dictionary, or one too short to be looked for unquoted.
    pub(super) const WORD: &str = "slogan/word";
    /// Found by its form without quotation marks.
    pub(super) const FORM: &str = "slogan/form";
    /// A well-known formulation.
    pub(super) const GAZETTEER: &str = "slogan/gazetteer";
    /// The name of a five-year plan.
    pub(super) const PLAN: &str = "slogan/plan";
    /// Found again after it was found elsewhere in the article.
    pub(super) const LINKED: &str = "slogan/linked";
    /// Not sure enough alone; kept because it comes back.
    pub(super) const REPEATED: &str = "slogan/repeated";
    /// Not sure enough alone; `link` decides.
    pub(super) const DOUBTFUL: &str = "slogan/doubtful";
    /// The same of a word of the dictionary, which comes back without marks whatever it means.
    pub(super) const DOUBTFUL_WORD: &str = "slogan/doubtful-word";
}

/// A policy slogan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slogan {
    /// What sort of wording.
    pub class: SloganClass,
    /// The glossary's wording, where it differs in its separators or blanks.
    pub canonical: Option<String>,
}

/// What sort of wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the documentation; see `name`")]
pub enum SloganClass {
    Campaign,
    Goal,
    Strategy,
    Mechanism,
    Shorthand,
    Programme,
    ServiceBrand,
    PlaceBrand,
    Standing,
}

impl SloganClass {
    /// All classes, in order.
    pub const ALL: [Self; 9] = [
        Self::Campaign,
        Self::Goal,
        Self::Strategy,
        Self::Mechanism,
        Self::Shorthand,
        Self::Programme,
        Self::ServiceBrand,
        Self::PlaceBrand,
        Self::Standing,
    ];

    /// The class of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }

    /// The name it has in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Campaign => "campaign",
            Self::Goal => "goal",
            Self::Strategy => "strategy",
            Self::Mechanism => "mechanism",
            Self::Shorthand => "shorthand",
            Self::Programme => "programme",
            Self::ServiceBrand => "service brand",
            Self::PlaceBrand => "place brand",
            Self::Standing => "standing",
        }
    }
}

/// The slogans of a paragraph by their own form and company, in text order, with spans in bytes of it.
///
/// `tokens` are the paragraph's words, one after another without a gap. Standing formulations are weak, and so are
/// wordings that only the whole article can settle; [`link`] keeps or drops those.
#[must_use]
pub fn recognize(text: &str, tokens: &[Token<'_>]) -> Vec<Finding> {
    weighed(text, tokens, Model::shipped())
}

/// Finds everywhere what was introduced once, and settles the canonical wordings.
///
/// `findings` are the whole article's, in bytes of the document.
pub fn link(document: &Document, findings: &mut Vec<Finding>) {
    link::link(document, findings, Model::shipped().weights);
}

fn weighed(text: &str, tokens: &[Token<'_>], model: Model<'_>) -> Vec<Finding> {
    let line = Line::new(text, tokens);
    let known = known_in(&line);
    let candidates = gather::candidates(&line);
    let mut findings: Vec<_> =
        candidates.iter().filter_map(|candidate| judge(&line, candidate, &known, model)).collect();
    let judged: HashSet<_> = candidates.iter().map(|candidate| (candidate.from, candidate.to)).collect();
    let rest = known.values().filter(|known| !judged.contains(&(known.from, known.to)));
    findings.extend(rest.filter_map(|one| famous(&line, one, &known, model)));
    findings.extend(gazetteer::plans(&line).into_iter().map(|(from, to)| plan(&line, from, to)));
    disjoint(findings)
}

/// How sure a metaphor can be that has become the name of a policy: 腾笼换鸟, “真金白银”.
const METAPHOR: Confidence = Confidence::hundredths(60);

/// The finding that a candidate makes, if it makes one.
fn judge(line: &Line<'_>, candidate: &Candidate, known: &Famous, model: Model<'_>) -> Option<Finding> {
    let evidence = evidence(line, candidate, known);
    let sum = model.weights.sum(&evidence.clues);
    let rule = if sum < 0 {
        let rule = if evidence.has(Clue::PlainWord) { rule::DOUBTFUL_WORD } else { rule::DOUBTFUL };
        (candidate.is_quoted() && sum >= score::DOUBTFUL).then_some(rule)?
    } else if evidence.known.is_some() {
        rule::GAZETTEER
    } else if !candidate.is_quoted() {
        rule::FORM
    } else if evidence.has(Clue::PlainWord) {
        rule::WORD
    } else {
        rule::QUOTED
    };
    let class =
        evidence.known.unwrap_or_else(|| model.votes.choose(&class::signs(line, candidate, &evidence)));
    let sure = score::confidence(sum);
    let sure = if evidence.is_metaphor() { sure.min(METAPHOR) } else { sure };
    Some(Finding { weak: sum < 0, ..finding(line, (candidate.from, candidate.to), class, rule, sure) })
}

/// What all rules notice about a candidate.
fn evidence(line: &Line<'_>, candidate: &Candidate, known: &Famous) -> Evidence {
    let mut evidence = Evidence::default();
    for rule in clues::RULES {
        rule(line, candidate, &mut evidence);
    }
    evidence.add(Clue::Alone, candidate.is_quoted() && evidence.is_alone());
    let famous = known.get(&(candidate.from, candidate.to));
    evidence.add(Clue::Gazetteer, famous.is_some());
    evidence.known = famous.map(|known| known.entry.class);
    evidence
}

/// The well-known formulations of a line by where they begin and end.
type Famous = BTreeMap<(usize, usize), Known>;

fn known_in(line: &Line<'_>) -> Famous {
    gazetteer::known(line).into_iter().map(|known| ((known.from, known.to), known)).collect()
}

/// A formulation that stands without quotation marks of its own.
fn famous(line: &Line<'_>, known: &Known, all: &Famous, model: Model<'_>) -> Option<Finding> {
    if known.entry.quoted_only {
        return None;
    }
    let evidence = evidence(line, &Candidate::bare(known.from, known.to), all);
    let class = known.entry.class;
    let hidden = class == SloganClass::Standing && !is_strategy(line, known.to);
    let sum = model.weights.sum(&evidence.clues);
    let confidence = if hidden { Confidence::hundredths(30) } else { score::confidence(sum) };
    let found = finding(line, (known.from, known.to), class, rule::GAZETTEER, confidence);
    (hidden || sum >= 0).then_some(Finding { weak: hidden, ..found })
}

/// Whether a standing formulation is put to work: 乡村振兴战略.
fn is_strategy(line: &Line<'_>, at: usize) -> bool {
    line::starts_any(line.after(at, 2), &["战略", "行动", "工程"]).is_some()
}

fn plan(line: &Line<'_>, from: usize, to: usize) -> Finding {
    finding(line, (from, to), SloganClass::Shorthand, rule::PLAN, Confidence::hundredths(95))
}

fn finding(
    line: &Line<'_>,
    (from, to): (usize, usize),
    class: SloganClass,
    rule: &'static str,
    confidence: Confidence,
) -> Finding {
    let body = Body::Slogan(Slogan { class, canonical: None });
    Finding { span: line.span(from, to), body, rule: rule.into(), confidence, weak: false }
}

/// Text order; of two that overlap a sure one stays before a doubtful, then the longer.
fn disjoint(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings
        .sort_by_key(|finding| (finding.weak, std::cmp::Reverse(finding.span.len()), finding.span.start()));
    let mut kept = BTreeMap::new();
    for finding in findings {
        let before = kept.range(..finding.span.end()).next_back();
        if before.is_none_or(|(_, other): (_, &Finding)| !other.span.overlaps(finding.span)) {
            kept.insert(finding.span.start(), finding);
        }
    }
    kept.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::{Body, SloganClass, link, recognize};
    use crate::recognize::Finding;
    use crate::recognize::marked::{self, segmenter};
    use crate::text::Document;
    use proptest::prelude::{ProptestConfig, proptest};

    fn local(text: &str) -> Vec<Finding> {
        recognize(text, &segmenter().segment(text))
    }

    /// The findings of an article of several paragraphs.
    fn linked(text: &str) -> Vec<Finding> {
        let document = Document::new(text);
        let mut findings = Vec::new();
        for part in document.paragraphs() {
            let found = local(part.content.of(text));
            findings.extend(found.into_iter().map(|finding| finding.shifted(part.content.start())));
        }
        link(&document, &mut findings);
        findings
    }

    fn check(marked: &str) {
        marked::check(marked, linked);
    }

    fn class(text: &str, expected: SloganClass) {
        let Some(Body::Slogan(slogan)) = local(text).into_iter().map(|finding| finding.body).next() else {
            panic!("nothing in {text}");
        };
        assert_eq!(slogan.class, expected, "{text}");
    }

    #[test]
    fn quoted_slogans_need_form_or_company() {
        check("大力推动“〔湘商回归〕”工作");
        check("推进“〔园区事园区办〕”“〔最多跑一次〕”改革");
        check("擦亮“〔马达之城、小家电之乡〕”名片，当作发展的“重头戏”，形成“虹吸效应”");
        check("“改革让企业从琐事中解放出来。”负责人坦言回乡发展");
        check("推进“百亿”产业，登上“天宫”空间站");
    }

    #[test]
    fn slogans_of_many_moulds_are_found() {
        check("近日，该区深化“〔机器换人、设备换芯、生产换线〕”行动，推动传统产业焕新。");
        check("走进服务中心，“〔有事好商量〕”“〔小事不出格、大事不出网〕”的标语映入眼帘。");
        check("该市以“〔项目大会战〕”为总抓手，聚力打造“〔秦巴明珠、锦绣达州〕”。");
        check("推出“〔店小二+专员〕”服务模式，落实“〔一企一策〕”，企业家直呼“没想到”。");
        check("全市开展“〔敲门行动〕”，网格员每周入户一次，做到“〔知家情、知人情、知诉求〕”。");
        check("深入实施“〔耕地保护天长地久〕”工程，严守“红线”，拒绝“非农化”“非粮化”。");
        check("谋划“〔向海图强〕”战略，推行“〔云上港口〕”，当地叫响的“〔萍事快办〕”，是企业认可的招牌。");
        check("推动新能源产业发展，市政府的办法是“〔三送〕”：送进数据中心、送进工业园区。");
    }

    #[test]
    fn quotations_of_other_sorts_are_not() {
        for text in [
            "“双11”购物节落幕，“直播带货”“先买后付”成为年轻人的新选择，也有人自嘲“吃土”。",
            "公司内部实行“大小周”，员工抱怨“末位淘汰”让人喘不过气，“躺平”者越来越多。",
            "冬奥会上，“冰丝带”“雪飞天”惊艳世界，“冰墩墩”一墩难求。",
            "“三高”人群要注意饮食，医生建议“管住嘴、迈开腿”，避免“三天打鱼、两天晒网”。",
            "专家称，所谓“量子速读”并无科学依据，家长切勿被“包过班”“押题班”忽悠。",
            "被告人以“高额返利、保本付息”为诱饵，发展“下线”三千余人。",
            "球队实行“三后卫”战术，主教练强调“防守反击”，最终以“四连胜”收官。",
            "古人云：“读万卷书，行万里路。”他把“板凳要坐十年冷”当作座右铭。",
            "台风“梅花”逼近，气象台发布“双预警”，沿海渔船“应撤尽撤”。",
            "“5·19”瓦斯突出事故调查报告公布，“5·19”事故是一起责任事故。",
        ] {
            check(text);
        }
    }

    #[test]
    fn what_was_found_once_is_found_everywhere() {
        check("市里推动“〔湘商回归〕”工作。\n对〔湘商回归〕给予支持");
        check(
            "实施“〔迎老乡、回故乡、建家乡〕”行动。\n墙上是〔迎老乡 回故乡 建家乡〕，〔迎老乡回故乡建家乡〕",
        );
        check("县里弘扬“〔三干〕”精神。\n〔三干〕精神是三干出来的");
        check("坚持“〔一国两制〕”方针。\n坚守“〔一国〕”之本");
    }

    #[test]
    fn spellings_share_a_canonical_wording() {
        let findings = linked("“迎老乡 回故乡 建家乡”活动\n开展“迎老乡、回故乡、建家乡”活动");
        let canonical: Vec<_> = (findings.into_iter())
            .map(|finding| match finding.body {
                Body::Slogan(slogan) => slogan.canonical,
                _ => None,
            })
            .collect();
        assert_eq!(canonical, [Some("迎老乡、回故乡、建家乡".to_owned()), None]);
    }

    #[test]
    fn doubtful_wordings_come_in_when_they_come_back() {
        check("市里看重“秦创原”，推进建设发展");
        check("市里看重“〔秦创原〕”，推进建设发展。\n“〔秦创原〕”的服务");
    }

    #[test]
    fn standing_formulations_are_hidden_unless_put_to_work() {
        check("推动高质量发展，巩固脱贫攻坚成果，实施〔乡村振兴〕战略");
    }

    #[test]
    fn classes_follow_form_and_company() {
        class("实施“千百十”工程", SloganClass::Programme);
        class("融入“三区两城”建设", SloganClass::Shorthand);
        class("开展“送政策、稳增长、促发展”行动", SloganClass::Campaign);
        class("实行“双周跟踪、每月调度、每月通报”", SloganClass::Mechanism);
        class("推进“园区事园区办”改革", SloganClass::ServiceBrand);
        class("打造“马达之城”名片，推动发展", SloganClass::PlaceBrand);
        class("努力让湘商回得来、留得住、发展得好，推动发展", SloganClass::Goal);
        class("实施“永商回商”战略", SloganClass::Strategy);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn any_text_is_answered(text in "[“”\"「」‘’《》、，。 +\\n三区两城一核十四五百千万N以商招商回得来稳增长工程行动实施说🙂ａ1-]{0,60}") {
            for finding in linked(&text) {
                assert!(!finding.span.of(&text).is_empty());
            }
        }

        #[test]
        fn any_string_is_answered(text in "\\PC{0,80}") {
            linked(&text);
        }
    }
}
