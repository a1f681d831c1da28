//! Links over the whole article: short forms to full names, and names found again.
//!
//! 1. `alias`: a short name that the article itself introduces (以下简称“…”), or that a company's full name yields;
//!    `club`: a club's name without its place.
//! 2. `place`: 市委 is the 市委 of the city the article is about.
//! 3. `again`: every name stands for the same body wherever else it is written.
//! 4. `reference`: 该公司 is the company named last before.

mod again;
mod alias;
mod club;
mod place;
mod reference;

use super::{Organization, OrganizationClass};
use crate::recognize::{Body, Finding};
use crate::text::Document;

/// Links short forms to the full names of the same article, and finds more of what was introduced once.
///
/// `findings` are the whole article's, in bytes of the document.
pub fn link(document: &Document, findings: &mut Vec<Finding>) {
    let mut aliases = alias::all(document.text(), findings);
    aliases.extend(club::shorts(document.text(), findings));
    again::find(document.text(), findings, &aliases);
    alias::resolve(document.text(), findings, &aliases);
    place::resolve(document.text(), findings);
    reference::resolve(document.text(), findings);
}

/// A short name, what it is short for, and how sure that is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Alias {
    short: String,
    full: String,
    class: OrganizationClass,
    weak: bool,
}

/// The body of a finding that is an organisation.
fn organization(finding: &Finding) -> Option<&Organization> {
    match &finding.body {
        Body::Organization(organization) => Some(organization),
        _ => None,
    }
}

/// The same, to be changed.
fn organization_mut(finding: &mut Finding) -> Option<&mut Organization> {
    match &mut finding.body {
        Body::Organization(organization) => Some(organization),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::recognize::marked::segmenter;
    use crate::recognize::organization::{link, recognize};
    use crate::recognize::{Body, Finding};
    use crate::text::Document;

    fn linked(text: &str) -> (Document, Vec<Finding>) {
        let document = Document::new(text);
        let mut findings = Vec::new();
        for part in document.paragraphs() {
            let content = part.content.of(document.text());
            let found = recognize(content, &segmenter().segment(content));
            findings.extend(found.into_iter().map(|finding| finding.shifted(part.content.start())));
        }
        link(&document, &mut findings);
        findings.sort_by_key(|finding| finding.span);
        (document, findings)
    }

    /// Every linked wording with what it stands for, in text order.
    pub(super) fn check(text: &str, expected: &[(&str, &str)]) {
        let (document, findings) = linked(text);
        let found: Vec<_> = (findings.iter())
            .filter_map(|finding| match &finding.body {
                Body::Organization(body) => {
                    Some((finding.span.of(document.text()), body.canonical.as_deref()?))
                }
                _ => None,
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_word_that_is_also_a_county_s_name_is_no_place() {
        check("县公安局通报案情。", &[]);
    }

    #[test]
    fn a_company_s_place_is_no_short_name_of_it() {
        let text = "青石县召开大会。青石港务集团有限公司负责人说，青石的码头更忙了。";
        let (document, findings) = linked(text);
        assert!(findings.iter().all(|finding| finding.span.of(document.text()) != "青石"));
    }

    #[test]
    fn a_level_is_that_of_the_place_the_article_is_about() {
        check(
            "永州市召开大会。会后，市委作出部署，市政府常务会研究落实。",
            &[("市委", "永州市委"), ("市政府常务会", "永州市政府常务会")],
        );
        check("湖南省出台措施，省发改委牵头。", &[("省发改委", "湖南省发展和改革委员会")]);
        check("道县经验传开后，县委书记说：", &[("县委", "道县委")]);
        check("市委书记出席。", &[]);
    }

    #[test]
    fn a_full_name_beats_a_composed_one() {
        check("湖南省发展和改革委员会发文。省发改委负责人说：", &[("省发改委", "湖南省发展和改革委员会")]);
        check(
            "永州市委市政府研究，市委书记带队到深圳、广州、东莞。",
            &[("市政府", "永州市政府"), ("市委", "永州市委")],
        );
    }

    #[test]
    fn a_body_with_its_place_is_written_out_where_the_article_does() {
        check("安溪县人民法院受理此案。安溪法院的法官说：", &[("安溪法院", "安溪县人民法院")]);
        check("安溪法院的法官说：", &[]);
    }

    #[test]
    fn the_second_of_two_bodies_has_the_place_of_the_first() {
        check("永州市纪委监委召开会议。", &[("监委", "永州市监委")]);
        check("永州市人大、政协的负责人参加。", &[("政协", "永州市政协")]);
    }

    #[test]
    fn an_article_introduces_short_names() {
        check(
            "湖南青禾农业科技有限公司（以下简称“青禾农科”）成立。青禾农科说：",
            &[("青禾农科", "湖南青禾农业科技有限公司"), ("青禾农科", "湖南青禾农业科技有限公司")],
        );
        check(
            "杭州蓝桉新材料股份有限公司上市。蓝桉新材料是老牌企业。",
            &[("蓝桉新材料", "杭州蓝桉新材料股份有限公司")],
        );
    }

    #[test]
    fn a_reference_is_to_the_body_named_last() {
        check(
            "长沙银行与三一集团签约，该公司表示满意，该行也很高兴。",
            &[("该公司", "三一集团"), ("该行", "长沙银行")],
        );
        check("该公司表示满意。", &[]);
    }

    #[test]
    fn any_text_has_an_answer() {
        for text in ["", "简称", "（以下简称“", "市委\n省委（简称“）", "以下简称“”“永州市委”简称"]
        {
            linked(text);
        }
    }
}
