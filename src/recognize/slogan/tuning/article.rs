//! Marked articles, ready to be worked on again and again.

use super::gold::Gold;
use crate::recognize::marked::segmenter;
use crate::recognize::slogan::SloganClass;
use crate::segment::Token;
use crate::text::{Document, OffsetTable, OffsetUnit, Span};
use std::path::{Path, PathBuf};

/// A marked article with its words.
pub(super) struct Article {
    pub(super) name: String,
    pub(super) document: Document,
    pub(super) marks: Vec<Mark>,
    pub(super) paragraphs: Vec<Paragraph>,
}

/// What a person marked, in bytes of the article.
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) class: Option<SloganClass>,
    /// Whether it must be found; otherwise it counts neither way.
    pub(super) counts: bool,
}

/// A paragraph and its words.
pub(super) struct Paragraph {
    pub(super) start: usize,
    pub(super) text: &'static str,
    pub(super) tokens: Vec<Token<'static>>,
}

impl Article {
    fn new(path: &Path, gold: &Gold) -> Self {
        let document = Document::new(gold.text.clone());
        let offsets = OffsetTable::new(&gold.text, OffsetUnit::CodePoints);
        let marks = (gold.mentions.iter())
            .filter(|mention| mention.kind == "slogan")
            .map(|mention| Mark {
                span: offsets.span([mention.start, mention.end]).expect("a mark stands in the text"),
                class: mention.class.as_deref().and_then(SloganClass::from_name),
                counts: mention.counts() && mention.class.as_deref() != Some("standing"),
            })
            .collect();
        let paragraphs = (document.paragraphs().iter())
            .map(|paragraph| {
                // The words borrow the text, and the test keeps both until it ends.
                let text: &'static str = paragraph.content.of(document.text()).to_owned().leak();
                Paragraph { start: paragraph.content.start(), text, tokens: segmenter().segment(text) }
            })
            .collect();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Self { name, document, marks, paragraphs }
    }

    /// The mark that has exactly that span.
    pub(super) fn mark(&self, span: Span) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.span == span)
    }

    /// Whether nothing in it must be found.
    pub(super) fn is_silent(&self) -> bool {
        !self.marks.iter().any(|mark| mark.counts)
    }

    pub(super) fn characters(&self) -> usize {
        self.document.text().chars().count()
    }
}

/// The marked articles of a folder, in the order of their names.
pub(super) fn articles(folder: &Path) -> Vec<Article> {
    Gold::all(folder).iter().map(|(path, gold)| Article::new(path, gold)).collect()
}

/// Where the articles lie that are learnt from, and those held aside; `ZHUPI_MARKED` names another folder with `tune`
/// and `aside` in it.
pub(super) fn folders() -> [Vec<PathBuf>; 2] {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let marked = std::env::var_os("ZHUPI_MARKED").map_or_else(|| root.join("marked"), PathBuf::from);
    [vec![root.join("slogans"), marked.join("tune")], vec![root.join("slogans/aside"), marked.join("aside")]]
}
