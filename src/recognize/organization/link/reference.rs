//! 该公司, 该局, 该校: the body of that sort named last before.

use super::{organization, organization_mut};
use crate::recognize::Finding;
use crate::recognize::organization::OrganizationClass;

/// Sets the body that each reference stands for.
pub(super) fn resolve(text: &str, findings: &mut [Finding]) {
    let mut named: Vec<(usize, OrganizationClass, String)> = (findings.iter())
        .filter(|finding| !finding.weak)
        .filter_map(|finding| {
            let body = organization(finding)?;
            let name = body.canonical.clone().unwrap_or_else(|| finding.span.of(text).to_owned());
            Some((finding.span.end(), body.class, name))
        })
        .collect();
    named.sort_by_key(|(end, ..)| *end);
    for finding in findings.iter_mut().filter(|finding| finding.rule == "organization/reference") {
        let classes = classes(finding.span.of(text));
        let before = named.partition_point(|(end, ..)| *end <= finding.span.start());
        let last = named
            .get(..before)
            .and_then(|named| named.iter().rev().find(|(_, class, _)| classes.contains(class)));
        if let Some(((_, class, name), body)) = last.zip(organization_mut(finding)) {
            body.class = *class;
            body.canonical = Some(name.clone());
        }
    }
}

/// The classes that a reference can be to.
fn classes(wording: &str) -> &'static [OrganizationClass] {
    use OrganizationClass as Class;
    match wording.trim_start_matches('该') {
        "公司" | "集团" | "企业" | "厂" => &[Class::Company, Class::Bank],
        "行" => &[Class::Bank],
        "局" | "委" | "部门" => &[Class::Government],
        "校" | "学院" => &[Class::School],
        "医院" => &[Class::Hospital],
        "法院" => &[Class::Court],
        "院" => &[Class::Court, Class::Hospital, Class::School, Class::Other],
        "协会" | "基金会" => &[Class::Association],
        "报" | "台" => &[Class::Media],
        "所" => &[Class::Other, Class::Government],
        _ => &[Class::Other, Class::International, Class::Association],
    }
}
