//! Short names that the article introduces, or that a company's full name yields.

use super::{Alias, organization, organization_mut};
use crate::recognize::Finding;
use crate::recognize::organization::OrganizationClass;
use crate::recognize::organization::tables::{PLACES, WORDS};
use std::collections::HashMap;

/// All short names of the article.
pub(super) fn all(text: &str, findings: &[Finding]) -> Vec<Alias> {
    let mut aliases = introduced(text, findings);
    aliases.extend(findings.iter().flat_map(|finding| of_company(text, finding)));
    aliases.retain(|alias| alias.short != alias.full);
    aliases
}

/// Sets the full name of each finding that is written as a short name.
pub(super) fn resolve(text: &str, findings: &mut [Finding], aliases: &[Alias]) {
    let full: HashMap<&str, &str> = (aliases.iter().rev().filter(|alias| !alias.full.is_empty()))
        .map(|alias| (alias.short.as_str(), alias.full.as_str()))
        .collect();
    for finding in findings {
        let canonical = full.get(finding.span.of(text)).map(|&full| full.to_owned());
        if let Some(body) = organization_mut(finding).filter(|body| body.canonical.is_none()) {
            body.canonical = canonical;
        }
    }
}

/// 湖南青禾农业科技有限公司（以下简称“青禾农科”）.
fn introduced(text: &str, findings: &[Finding]) -> Vec<Alias> {
    let ends: HashMap<usize, &Finding> = (findings.iter())
        .filter(|finding| organization(finding).is_some())
        .map(|f| (f.span.end(), f))
        .collect();
    let mut found = Vec::new();
    for mark in ["简称", "下称"] {
        for (at, _) in text.match_indices(mark) {
            let before = text.get(..at).unwrap_or_default();
            let behind = text.get(at + mark.len()..).unwrap_or_default();
            let opener = before
                .trim_end_matches("以下")
                .trim_end_matches("以")
                .trim_end_matches(['，', ',', '（', '(', ' ']);
            let share = before.ends_with("证券") || before.ends_with("股票");
            let full = ends.get(&opener.len()).copied();
            let alias = quoted(behind)
                .and_then(|short| if share { Some(listed(short)) } else { alias(text, full?, short) });
            found.extend(alias);
        }
    }
    found
}

fn alias(text: &str, full: &Finding, short: &str) -> Option<Alias> {
    let class = organization(full)?.class;
    Some(Alias { short: short.to_owned(), full: full.span.of(text).to_owned(), class, weak: false })
}

/// 证券简称：金河生物.
fn listed(short: &str) -> Alias {
    Alias { short: short.to_owned(), full: String::new(), class: OrganizationClass::Company, weak: false }
}

/// The short name behind 简称: in quotation marks, or up to the closing bracket.
fn quoted(behind: &str) -> Option<&str> {
    let behind = behind.trim_start_matches(['为', '：', ':', ' ']);
    let inner = behind.strip_prefix(['“', '"', '「', '『', '‘']).unwrap_or(behind);
    let end = inner.char_indices().take(16).find(|(_, char)| !char.is_alphanumeric())?.0;
    let short = inner.get(..end)?;
    (short.chars().count() > 1).then_some(short)
}

const FORMS: [&str; 8] = [
    "集团股份有限公司",
    "控股集团有限公司",
    "集团有限公司",
    "控股有限公司",
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "集团公司",
];

/// The short names of 湖南奇秀科技有限公司: 奇秀科技, and 奇秀, which may also be a word and is weak.
fn of_company(text: &str, finding: &Finding) -> Vec<Alias> {
    let full = finding.span.of(text);
    let is_company = organization(finding).is_some_and(|body| body.class == OrganizationClass::Company);
    let Some(stem) = FORMS.iter().find_map(|form| full.strip_suffix(form)).filter(|_| is_company) else {
        return Vec::new();
    };
    let placeless = without_place(stem);
    let trade_name = without_trade(placeless);
    let mut shorts = vec![(stem, false), (placeless, false)];
    if trade_name.len() < placeless.len() {
        shorts.push((trade_name, trade_name.chars().count() < 3));
    }
    shorts.retain(|(short, _)| is_distinct(short));
    let make = |(short, weak): (&str, bool)| Alias {
        short: short.to_owned(),
        full: full.to_owned(),
        class: OrganizationClass::Company,
        weak: weak || short.chars().count() < 3,
    };
    shorts.into_iter().map(make).collect()
}

/// Whether a short name says more than a place or a trade.
pub(super) fn is_distinct(short: &str) -> bool {
    let trade = WORDS.industry.contains(short) || WORDS.stop.contains(short);
    short.chars().count() > 1 && !trade && !PLACES.contains_key(short) && !without_trade(short).is_empty()
}

pub(super) fn without_place(name: &str) -> &str {
    let ends = name.char_indices().map(|(at, char)| at + char.len_utf8());
    let place =
        ends.take(12).filter(|&end| name.get(..end).is_some_and(|head| PLACES.contains_key(head))).last();
    place.and_then(|end| name.get(end..)).filter(|rest| !rest.is_empty()).unwrap_or(name)
}

/// The name without the words of its trade at its end.
fn without_trade(name: &str) -> &str {
    let starts: Vec<usize> = name.char_indices().map(|(at, _)| at).collect();
    let mut rest = name;
    for &at in starts.iter().rev() {
        if rest.get(at..).is_some_and(|tail| WORDS.industry.contains(tail)) {
            rest = rest.get(..at).unwrap_or_default();
        }
    }
    rest
}
