//! What other tools' labels mean here.

use crate::export::Label;
use crate::recognize::Body;

/// Labels that others use, in small letters, and ours. Sources: OntoNotes 5 (spaCy's and others' models), MSRA and
/// CLUENER (Chinese corpora), PER/ORG/LOC schemes.
#[rustfmt::skip]
const FOREIGN: &[(&str, &str)] = &[
    ("org", "organization_other"), ("organisation", "organization_other"), ("nt", "organization_other"),
    ("机构", "organization_other"), ("组织", "organization_other"), ("gov", "organization_government"),
    ("company", "organization_company"), ("公司", "organization_company"), ("企业", "organization_company"),
    ("government", "organization_government"), ("政府", "organization_government"),
    ("money", "figure_money"), ("金额", "figure_money"), ("date", "figure_date"), ("日期", "figure_date"),
    ("time", "figure_time"), ("时间", "figure_time"), ("percent", "figure_percent"), ("百分比", "figure_percent"),
    ("cardinal", "figure_number"), ("number", "figure_number"), ("num", "figure_number"), ("数字", "figure_number"),
    ("quantity", "figure_quantity"), ("数量", "figure_quantity"), ("ordinal", "figure_ordinal"),
    ("duration", "figure_duration"), ("set", "figure_set"), ("law", "document"), ("文件", "document"),
    ("slogan", "slogan_campaign"), ("口号", "slogan_campaign"), ("提法", "slogan_campaign"),
    ("organization", "organization_other"), ("figure", "figure_number"),
];

/// The label of that name, ours or another's; none where it means nothing here.
pub(super) fn label(name: &str) -> Option<Label> {
    let name = name.trim().to_lowercase().replace([' ', '-', '/', '.'], "_");
    let own = |name: &str| Label::all().find(|label| label.name() == name);
    own(&name).or_else(|| own(FOREIGN.iter().find(|(foreign, _)| *foreign == name)?.1))
}

/// A mention of which nothing but its label and its length in bytes is known.
pub(super) fn body(label: Label, length: usize) -> Option<Body> {
    Body::labelled(label.kind, label.class, length)
}

#[cfg(test)]
mod tests {
    use super::{FOREIGN, body, label};
    use crate::export::Label;

    #[test]
    fn every_label_of_ours_is_read_back() {
        for own in Label::all() {
            assert_eq!(label(&own.name()), Some(own));
            assert_eq!(Label { kind: own.kind, class: body(own, 3).unwrap().class_name() }, own);
        }
    }

    #[test]
    fn others_labels_mean_one_of_ours() {
        for (foreign, own) in FOREIGN {
            assert_eq!(label(foreign).unwrap().name(), *own);
        }
        assert_eq!(label("ORG"), label("organization_other"));
        assert_eq!(label("PERSON"), None);
    }
}
