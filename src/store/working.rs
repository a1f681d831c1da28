//! Everything that has to survive a reload: an article, what can be taken back, and what is half typed.

use super::{Article, History, State};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Texts that are half typed, by the names of their fields.
pub type Drafts = BTreeMap<String, String>;

/// An article as it is being worked on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Working {
    /// The article.
    pub article: Rc<Article>,
    /// What can be taken back.
    pub history: History,
    /// What is half typed.
    pub drafts: Rc<Drafts>,
}

impl State {
    /// The open article as it is being worked on. Cheap: nothing is copied.
    #[must_use]
    pub fn working(&self) -> Option<Working> {
        let article = Rc::clone(self.article.as_ref()?);
        Some(Working { article, history: self.history.clone(), drafts: Rc::clone(&self.drafts) })
    }
}
