//! The glossary of an article: each slogan with its occurrences, its variants, and how many items it promises.

use crate::annotation::{Annotation, AnnotationId};
use crate::recognize::Body;
use crate::recognize::slogan::{SloganClass, key, promised};
use crate::store::{Glossary, Term};
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

/// A slogan of the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GlossaryEntry {
    /// The canonical wording: the reader's own where the slogan is kept.
    pub wording: String,
    /// What sort of wording.
    pub class: SloganClass,
    /// What the reader says of it.
    pub note: String,
    /// Whether the reader keeps it.
    pub kept: bool,
    /// How many items it promises.
    pub promised: Option<u32>,
    /// All its occurrences, in text order.
    pub ids: Vec<AnnotationId>,
    /// Its other wordings in the article, in the order in which they first stand there.
    pub variants: Vec<Variant>,
}

/// Another wording of a slogan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// As it stands in the text.
    pub wording: String,
    /// How it differs.
    pub difference: Difference,
    /// Where it stands, in text order.
    pub ids: Vec<AnnotationId>,
}

/// How a variant differs from the canonical wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// In separators, blanks or script alone.
    Spelling,
    /// It is a part of it: “一国”之本.
    Part,
    /// In its words, so one of the two may be a mistake: 一核二轴三圈 beside 一核两轴三圈.
    Drift,
    /// In its words, and the reader has said that it means the same.
    Kept,
}

impl GlossaryEntry {
    /// The entry as a term to be kept, with what the reader has said of it before.
    #[must_use]
    pub fn term(&self, kept: &Glossary) -> Term {
        kept.term(&self.wording).cloned().unwrap_or_else(|| Term {
            wording: self.wording.clone(),
            class: self.class,
            note: self.note.clone(),
            variants: BTreeSet::new(),
        })
    }
}

/// The slogans among `annotations`, in the order in which they first stand in the text.
#[must_use]
pub fn glossary<'a>(
    annotations: impl Iterator<Item = &'a Annotation>,
    kept: &Glossary,
) -> Vec<GlossaryEntry> {
    let groups = groups(annotations);
    let roots = roots(&groups, kept);
    let mut entries: Vec<(Option<&Term>, Vec<&Group<'_>>)> = Vec::new();
    let (terms, mut places) = (terms(kept), HashMap::new());
    for (group, root) in groups.iter().zip(roots) {
        let term = terms.get(&root).copied();
        let place = *places.entry(root).or_insert(entries.len());
        match entries.get_mut(place) {
            Some((_, members)) => members.push(group),
            None => entries.push((term, vec![group])),
        }
    }
    entries.iter().filter_map(|(term, members)| entry(members, *term)).collect()
}

/// The occurrences that share a key.
struct Group<'a> {
    key: String,
    canonical: &'a str,
    class: SloganClass,
    annotations: Vec<&'a Annotation>,
}

fn groups<'a>(annotations: impl Iterator<Item = &'a Annotation>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut places = HashMap::new();
    for annotation in annotations {
        let Body::Slogan(slogan) = &annotation.body else {
            continue;
        };
        let canonical = slogan.canonical.as_deref().unwrap_or(&annotation.anchor.quote);
        let key = key(canonical);
        let place = *places.entry(key.clone()).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.annotations.push(annotation),
            None => groups.push(Group { key, canonical, class: slogan.class, annotations: vec![annotation] }),
        }
    }
    groups
}

/// Kept terms by the keys of all their wordings.
type Terms<'g> = HashMap<String, &'g Term>;

fn terms(kept: &Glossary) -> Terms<'_> {
    kept.terms().flat_map(|term| term.keys().map(move |key| (key, term))).collect()
}

/// For each group the key of the slogan that it belongs to.
fn roots(groups: &[Group<'_>], kept: &Glossary) -> Vec<String> {
    let terms = terms(kept);
    // The more frequent wording is the one that others drift from, the first of equals.
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.sort_by_key(|&at| groups.get(at).map(|group| Reverse(group.annotations.len())));
    let mut near: HashMap<Vec<char>, Vec<(Vec<char>, String)>> = HashMap::new();
    // What is kept is what every article's wording drifts from.
    for (own, term) in &terms {
        let own = counted(own);
        for form in deletions(&own) {
            near.entry(form).or_default().push((own.clone(), key(&term.wording)));
        }
    }
    let mut roots = vec![String::new(); groups.len()];
    for at in order {
        let Some(group) = groups.get(at) else { continue };
        let own = counted(&group.key);
        let forms = deletions(&own);
        let mut others = forms.iter().filter_map(|form| near.get(form)).flatten();
        let root = match terms.get(&group.key) {
            Some(term) => key(&term.wording),
            None => others
                .find(|(other, _)| is_drift(other, &own))
                .map_or(group.key.clone(), |(_, root)| root.clone()),
        };
        for form in forms {
            near.entry(form).or_default().push((own.clone(), root.clone()));
        }
        if let Some(slot) = roots.get_mut(at) {
            *slot = root;
        }
    }
    roots
}

/// A key with one spelling for each number: 两 and 二 are 2.
fn counted(key: &str) -> Vec<char> {
    const NUMBERS: [(&str, char); 10] = [
        ("一壹", '1'),
        ("二两贰双", '2'),
        ("三叁", '3'),
        ("四肆", '4'),
        ("五伍", '5'),
        ("六陆", '6'),
        ("七柒", '7'),
        ("八捌", '8'),
        ("九玖", '9'),
        ("零〇", '0'),
    ];
    let one = |char| NUMBERS.iter().find(|(words, _)| words.contains(char)).map_or(char, |&(_, digit)| digit);
    key.chars().map(one).collect()
}

/// Keys that are shorter stand one character apart by chance.
const DRIFTING: usize = 5;

/// Longer keys are no slogans, and would cost much.
const LONGEST: usize = 60;

/// The key, and what is left of it where one character is taken away: two keys of one edit share one of these.
fn deletions(key: &[char]) -> Vec<Vec<char>> {
    let mut forms = vec![key.to_vec()];
    if (DRIFTING..=LONGEST).contains(&key.len()) {
        forms.extend((0..key.len()).map(|out| {
            (key.iter().enumerate()).filter(|&(at, _)| at != out).map(|(_, &char)| char).collect()
        }));
    }
    forms
}

/// Whether two keys are one edit apart, which does not change a number: 三个聚焦 is another slogan than 四个聚焦.
fn is_drift(one: &[char], other: &[char]) -> bool {
    let front = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (one.get(front..).unwrap_or_default(), other.get(front..).unwrap_or_default());
    let back = one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count();
    let left = |rest: &[char]| rest.get(..rest.len() - back).unwrap_or_default().to_vec();
    match (left(one).as_slice(), left(other).as_slice()) {
        ([], []) => true,
        ([char], []) | ([], [char]) => !char.is_ascii_digit(),
        ([one], [other]) => !one.is_ascii_digit() && !other.is_ascii_digit(),
        _ => false,
    }
}

fn entry(groups: &[&Group<'_>], term: Option<&Term>) -> Option<GlossaryEntry> {
    let main = groups.iter().max_by_key(|group| {
        (group.annotations.len(), Reverse(group.annotations.first().map(|first| first.anchor.span)))
    })?;
    let wording = term.map_or(main.canonical, |term| &term.wording).to_owned();
    let mut annotations: Vec<_> =
        groups.iter().flat_map(|group| group.annotations.iter().map(move |one| (*group, *one))).collect();
    annotations.sort_by_key(|(_, annotation)| annotation.anchor.span);
    let mut variants: Vec<Variant> = Vec::new();
    for (group, annotation) in &annotations {
        let quote = &annotation.anchor.quote;
        if *quote == wording {
            continue;
        }
        match variants.iter_mut().find(|variant| variant.wording == *quote) {
            Some(variant) => variant.ids.push(annotation.id),
            None => variants.push(Variant {
                wording: quote.clone(),
                difference: difference(quote, &wording, &group.key, term),
                ids: vec![annotation.id],
            }),
        }
    }
    Some(GlossaryEntry {
        class: term.map_or(main.class, |term| term.class),
        note: term.map(|term| term.note.clone()).unwrap_or_default(),
        kept: term.is_some(),
        promised: promised(&wording),
        ids: annotations.iter().map(|(_, annotation)| annotation.id).collect(),
        variants,
        wording,
    })
}

fn difference(quote: &str, wording: &str, group: &str, term: Option<&Term>) -> Difference {
    let own = key(quote);
    if own == key(wording) {
        Difference::Spelling
    } else if term.is_some_and(|term| term.keys().any(|key| key == own)) {
        Difference::Kept
    } else if own != group {
        Difference::Part
    } else {
        Difference::Drift
    }
}

#[cfg(test)]
mod tests {
    use super::{Difference, GlossaryEntry, glossary};
    use crate::annotation::{Annotations, adopt};
    use crate::recognize::slogan::{Slogan, SloganClass};
    use crate::recognize::{Body, Confidence, Finding};
    use crate::store::{Glossary, Term};
    use crate::text::{Document, Span};

    /// The glossary of a text whose slogans stand in 【】, with the canonical wording behind a bar.
    fn entries(marked: &str, kept: &Glossary) -> Vec<GlossaryEntry> {
        let (mut text, mut findings) = (String::new(), Vec::new());
        for part in marked.split('】') {
            let (before, mark) = part.split_once('【').unwrap_or((part, ""));
            let (quote, canonical) =
                mark.split_once('|').map_or((mark, None), |(quote, full)| (quote, Some(full.to_owned())));
            text += before;
            let span = Span::new(text.len(), text.len() + quote.len());
            text += quote;
            if !quote.is_empty() {
                let body = Body::Slogan(Slogan { class: SloganClass::Campaign, canonical });
                findings.push(Finding {
                    span,
                    body,
                    rule: "test/case".into(),
                    confidence: Confidence::CERTAIN,
                    weak: false,
                });
            }
        }
        glossary(adopt(&Document::new(text), &findings, &Annotations::default(), &mut 0).iter(), kept)
    }

    fn shown(marked: &str, kept: &Glossary) -> Vec<String> {
        (entries(marked, kept).iter())
            .map(|entry| {
                let variants: Vec<_> = (entry.variants.iter())
                    .map(|variant| {
                        format!("{} {:?} {}", variant.wording, variant.difference, variant.ids.len())
                    })
                    .collect();
                format!("{} {}: {}", entry.wording, entry.ids.len(), variants.join("; "))
            })
            .collect()
    }

    #[test]
    fn spellings_and_parts_belong_to_their_slogan() {
        let none = Glossary::default();
        assert_eq!(
            shown(
                "【迎老乡、回故乡】，【迎老乡 回故乡|迎老乡、回故乡】，【迎老乡|迎老乡、回故乡】，【迎老乡、回故乡】",
                &none
            ),
            ["迎老乡、回故乡 4: 迎老乡 回故乡 Spelling 1; 迎老乡 Part 1"]
        );
    }

    #[test]
    fn drift_is_shown_beside_the_more_frequent_wording() {
        let none = Glossary::default();
        assert_eq!(
            shown("【一核二轴三圈】，【一核两轴三圈】，【一核两轴三圈】", &none),
            ["一核两轴三圈 3: 一核二轴三圈 Drift 1"]
        );
        assert_eq!(
            shown(
                "【亩均论英雄】，【亩产论英雄】，【三个聚焦】，【四个聚焦】，【一核三轴五圈】，【一核三轴六圈】",
                &none
            ),
            [
                "亩均论英雄 2: 亩产论英雄 Drift 1",
                "三个聚焦 1: ",
                "四个聚焦 1: ",
                "一核三轴五圈 1: ",
                "一核三轴六圈 1: "
            ]
        );
    }

    #[test]
    fn what_is_kept_words_the_entry() {
        let kept = Glossary::default().with(Term {
            wording: "亩均论英雄".to_owned(),
            class: SloganClass::Strategy,
            note: "2018 浙江".to_owned(),
            variants: ["亩产论英雄".to_owned()].into(),
        });
        let entries = entries("【亩产论英雄】，【亩产论英雄】", &kept);
        let [entry] = entries.as_slice() else { panic!("one entry") };
        assert_eq!(
            (entry.wording.as_str(), entry.class, entry.kept),
            ("亩均论英雄", SloganClass::Strategy, true)
        );
        assert_eq!(entry.variants[0].difference, Difference::Kept);
        assert_eq!(Some(&entry.term(&kept)), kept.term("亩均论英雄"));
    }

    #[test]
    fn wordings_drift_from_what_is_kept() {
        let kept = Glossary::default().with(Term {
            wording: "一核两轴三圈".to_owned(),
            class: SloganClass::Shorthand,
            note: String::new(),
            variants: ["一核两轴".to_owned()].into(),
        });
        assert_eq!(
            shown("【一核二轴三圈】，【一核二轴三圈】，【一核两轴|一核两轴三圈】", &kept),
            ["一核两轴三圈 3: 一核二轴三圈 Drift 2; 一核两轴 Kept 1"]
        );
    }

    #[test]
    fn shorthands_promise() {
        let promised: Vec<_> = entries("【三区两城】【湘商回归】", &Glossary::default())
            .iter()
            .map(|entry| entry.promised)
            .collect();
        assert_eq!(promised, [Some(5), None]);
    }
}
