//! The engine: from a document to findings and checks.

use crate::check::{self, Check};
use crate::recognize::{self, Analysis, Finding, Options};
use crate::segment::{DictionaryError, Segmenter};
use crate::text::Document;
use std::collections::HashMap;
use std::sync::Arc;

/// Everything that is found in a document; without a segmenter only what needs no dictionary.
#[must_use]
pub fn analyze(
    document: &Document,
    options: &Options,
    segmenter: Option<&Segmenter>,
) -> (Analysis, Vec<Check>) {
    related(document, recognize::article(document, options, |text| recognize::paragraph(text, segmenter)))
}

fn related(document: &Document, analysis: Analysis) -> (Analysis, Vec<Check>) {
    let checks = check::check(document, &analysis.findings, analysis.publication);
    (analysis, checks)
}

/// An engine that remembers the paragraphs of the last document, so that an edit costs its paragraph.
///
/// ```
/// use zhupi::recognize::Options;
/// use zhupi::text::Document;
/// use zhupi::worker::analyze::Engine;
/// let mut engine = Engine::default();
/// engine.load(include_bytes!("../../assets/dictionary.txt")).unwrap();
/// let (analysis, _) = engine.analyze(&Document::new("总投资324亿元。"), &Options::default());
/// assert_eq!(analysis.findings.len(), 1);
/// ```
#[derive(Debug, Default)]
pub struct Engine {
    segmenter: Option<Segmenter>,
    kept: HashMap<String, Arc<[Finding]>>,
}

impl Engine {
    /// Takes a dictionary; from then on organisations and slogans are found too.
    ///
    /// # Errors
    ///
    /// Where the dictionary cannot be read; the engine then goes on as it was.
    pub fn load(&mut self, dictionary: &[u8]) -> Result<(), DictionaryError> {
        self.segmenter = Some(Segmenter::from_dictionary(dictionary)?);
        self.kept.clear();
        Ok(())
    }

    /// Whether a dictionary is there, so that nothing more will be found later.
    #[must_use]
    pub const fn complete(&self) -> bool {
        self.segmenter.is_some()
    }

    /// The same as [`analyze`], faster where paragraphs stayed as they were.
    #[must_use]
    pub fn analyze(&mut self, document: &Document, options: &Options) -> (Analysis, Vec<Check>) {
        let mut kept = HashMap::new();
        let analysis = recognize::article(document, options, |text| {
            let known = kept.get(text).or_else(|| self.kept.get(text)).cloned();
            let found = known.unwrap_or_else(|| recognize::paragraph(text, self.segmenter.as_ref()).into());
            kept.insert(text.to_owned(), Arc::clone(&found));
            found.to_vec()
        });
        self.kept = kept;
        related(document, analysis)
    }
}
