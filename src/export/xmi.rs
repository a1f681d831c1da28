//! UIMA CAS: XMI with its type system. UTF-16 units.
//!
//! Mentions are of a type of our own below DKPro's `NamedEntity`, so that what knows DKPro sees them. Source: Apache
//! UIMA, *XMI CAS Serialization Reference*; DKPro Core's types of named entities and sentences.

use super::archive::archive;
use super::label::Label;
use super::loss::counted_loss;
use super::record::MentionRecord;
use super::rewritten::Rewritten;
use super::xml::{escaped, is_allowed};
use crate::message::{Message, Said};
use crate::store::Article;
use crate::text::{Document, OffsetTable, OffsetUnit, Span, sentences};
use std::fmt::Write;

/// Features of a mention beyond those of `NamedEntity`, and their types.
const FEATURES: [(&str, &str); 10] = [
    ("status", "String"),
    ("weak", "Boolean"),
    ("rule", "String"),
    ("confidence", "Double"),
    ("modifier", "String"),
    ("number", "String"),
    ("unit", "String"),
    ("low", "String"),
    ("high", "String"),
    ("iso", "String"),
];

const ENTITY: &str = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
const SENTENCE: &str = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";
const MENTION: &str = "zhupi.Mention";

/// The article as an archive of `article.xmi` and `TypeSystem.xml`.
pub(super) fn xmi(article: &Article) -> (Vec<u8>, Vec<Said>) {
    let text = Rewritten::new(article.document.text(), |rest| {
        let first = rest.chars().next()?;
        (!is_allowed(first)).then_some((first.len_utf8(), ""))
    });
    let losses = counted_loss(Message::LossControls, text.places).into_iter().collect();
    (archive([("article.xmi", cas(article, &text)), ("TypeSystem.xml", type_system())]), losses)
}

fn cas(article: &Article, text: &Rewritten) -> String {
    let offsets = OffsetTable::new(&text.text, OffsetUnit::Utf16);
    let mut elements = Elements { xml: String::new(), next: 2, members: Vec::new() };
    elements.add(
        "tcas:DocumentAnnotation",
        offsets.range(Span::new(0, text.text.len())),
        &[("language", "zh")],
    );
    for span in sentence_spans(&article.document) {
        elements.add("segmentation:Sentence", offsets.range(text.span(span)), &[]);
    }
    let original = OffsetTable::new(article.document.text(), OffsetUnit::Utf16);
    for annotation in article.annotations.iter() {
        let mention = MentionRecord::of_annotation(annotation, &original);
        let value = mention.value.unwrap_or_default();
        let (confidence, label) = (mention.confidence.to_string(), Label::of(annotation).name());
        let features = [
            ("value", Some(&*label)),
            ("identifier", mention.canonical.as_deref()),
            ("status", Some(annotation.status.name())),
            ("weak", Some(if annotation.weak { "true" } else { "false" })),
            ("rule", Some(&mention.rule)),
            ("confidence", Some(&confidence)),
            ("modifier", mention.modifier.as_deref()),
            ("number", value.number.as_deref()),
            ("unit", value.unit.as_deref()),
            ("low", value.low.as_deref()),
            ("high", value.high.as_deref()),
            ("iso", value.iso.as_deref()),
        ];
        let features: Vec<_> =
            features.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        elements.add("zhupi:Mention", offsets.range(text.span(annotation.anchor.span)), &features);
    }
    let Elements { xml, members, .. } = elements;
    let (members, text) = (members.join(" "), escaped(&text.text));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" \
         xmlns:cas=\"http:///uima/cas.ecore\" xmlns:tcas=\"http:///uima/tcas.ecore\" \
         xmlns:segmentation=\"http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore\" \
         xmlns:zhupi=\"http:///zhupi.ecore\" xmi:version=\"2.0\">\n<cas:NULL xmi:id=\"0\"/>\n{xml}\
         <cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text/plain\" sofaString=\"{text}\"/>\n\
         <cas:View sofa=\"1\" members=\"{members}\"/>\n</xmi:XMI>\n"
    )
}

/// The annotations of the view.
struct Elements {
    xml: String,
    next: usize,
    members: Vec<String>,
}

impl Elements {
    fn add(&mut self, name: &str, (begin, end): (usize, usize), features: &[(&str, &str)]) {
        let id = self.next;
        // Writing to a string does not fail.
        let _ = write!(self.xml, "<{name} xmi:id=\"{id}\" sofa=\"1\" begin=\"{begin}\" end=\"{end}\"");
        for (feature, value) in features {
            let _ = write!(self.xml, " {feature}=\"{}\"", escaped(value));
        }
        self.xml += "/>\n";
        self.members.push(id.to_string());
        self.next += 1;
    }
}

/// The sentences, in bytes of the document, without those of blanks alone.
fn sentence_spans(document: &Document) -> impl Iterator<Item = Span> {
    document.paragraphs().iter().flat_map(|paragraph| {
        let content = paragraph.content.of(document.text());
        let written = |span: &Span| !span.of(content).trim().is_empty();
        let start = paragraph.content.start();
        sentences(content)
            .into_iter()
            .filter(written)
            .map(move |span| span.shifted(start))
            .collect::<Vec<_>>()
    })
}

fn type_system() -> String {
    let feature = |(name, kind): &(&str, &str)| {
        format!(
            "<featureDescription><name>{name}</name><description/><rangeTypeName>uima.cas.{kind}</rangeTypeName></featureDescription>"
        )
    };
    let described = |name: &str, above: &str, features: &[(&str, &str)]| {
        let features: String = features.iter().map(feature).collect();
        format!(
            "<typeDescription><name>{name}</name><description/><supertypeName>{above}</supertypeName>\
             <features>{features}</features></typeDescription>\n"
        )
    };
    let above = "uima.tcas.Annotation";
    let types = [
        described(ENTITY, above, &[("value", "String"), ("identifier", "String")]),
        described(SENTENCE, above, &[("id", "String")]),
        described(MENTION, ENTITY, &FEATURES),
    ];
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\">\n\
         <types>\n{}</types>\n</typeSystemDescription>\n",
        types.concat()
    )
}
