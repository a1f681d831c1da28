//! The reader's glossary: slogans that are kept across articles, as the reader words them.

use crate::recognize::slogan::{SloganClass, Terms, key};
use std::collections::{BTreeMap, BTreeSet};

/// A slogan as the reader keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The canonical wording.
    pub wording: String,
    /// What sort of wording.
    pub class: SloganClass,
    /// What the reader says of it.
    pub note: String,
    /// Other wordings that mean it.
    pub variants: BTreeSet<String>,
}

impl Term {
    /// The keys of all its wordings; see [`key`].
    pub fn keys(&self) -> impl Iterator<Item = String> {
        std::iter::once(&self.wording).chain(&self.variants).map(|wording| key(wording))
    }
}

/// The slogans that the reader keeps, in the order of their keys. A wording belongs to one term alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary {
    terms: BTreeMap<String, Term>,
}

impl Glossary {
    /// The terms by their keys.
    pub(super) const fn by_key(&self) -> &BTreeMap<String, Term> {
        &self.terms
    }

    pub(super) const fn map(&mut self) -> &mut BTreeMap<String, Term> {
        &mut self.terms
    }

    /// The terms, in order.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        self.terms.values()
    }

    /// The term of which `wording` is the canonical one, whatever its separators.
    #[must_use]
    pub fn term(&self, wording: &str) -> Option<&Term> {
        self.terms.get(&key(wording))
    }

    /// What recognition looks for: every wording of every term.
    #[must_use]
    pub fn looked_for(&self) -> Terms {
        Terms::new(self.terms().flat_map(|term| {
            let wordings = std::iter::once(&term.wording).chain(&term.variants);
            wordings.map(|wording| (wording.clone(), term.wording.clone(), term.class))
        }))
    }

    /// This glossary with `term` in it; what other terms have of its wordings they lose.
    /// A term without a wording changes nothing.
    #[must_use]
    pub fn with(&self, term: Term) -> Self {
        let (own, claimed) = (key(&term.wording), term.keys().collect::<BTreeSet<_>>());
        let mut glossary = self.clone();
        if own.is_empty() {
            return glossary;
        }
        glossary.terms.retain(|other, _| !claimed.contains(other));
        for other in glossary.terms.values_mut() {
            other.variants.retain(|variant| !claimed.contains(&key(variant)));
        }
        let mut term = term;
        term.variants.retain(|variant| !key(variant).is_empty() && key(variant) != own);
        glossary.terms.insert(own, term);
        glossary
    }

    /// This glossary without the term of that wording.
    #[must_use]
    pub fn without(&self, wording: &str) -> Self {
        let mut terms = self.terms.clone();
        terms.remove(&key(wording));
        Self { terms }
    }

    /// This glossary with all of `terms` in it, the later before the earlier.
    #[must_use]
    pub fn with_all(&self, terms: impl IntoIterator<Item = Term>) -> Self {
        terms.into_iter().fold(self.clone(), |glossary, term| glossary.with(term))
    }
}

#[cfg(test)]
mod tests {
    use super::{Glossary, Term};
    use crate::recognize::slogan::SloganClass;

    fn term(wording: &str, variants: &[&str]) -> Term {
        Term {
            wording: wording.to_owned(),
            class: SloganClass::Campaign,
            note: String::new(),
            variants: variants.iter().map(|&variant| variant.to_owned()).collect(),
        }
    }

    #[test]
    fn a_wording_belongs_to_one_term() {
        let glossary =
            Glossary::default().with_all([term("三区两城", &[]), term("一核二轴三圈", &["一核两轴"])]);
        let glossary =
            glossary.with(term("一核两轴三圈", &["一核二轴三圈", "一核两轴三圈", "一核·两轴三圈"]));
        let wordings: Vec<_> = glossary.terms().map(|term| term.wording.as_str()).collect();
        assert_eq!(wordings, ["一核两轴三圈", "三区两城"]);
        let variants: Vec<_> = glossary.term("一核两轴、三圈").unwrap().variants.iter().collect();
        assert_eq!(variants, ["一核二轴三圈"]);
        assert_eq!(glossary.with(term(" 、", &[])), glossary);
        assert_eq!(glossary.without("三区 两城").terms().count(), 1);
    }
}
