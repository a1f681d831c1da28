//! The rows of what people make of an article: claims, verdicts, links, kinds and words of their own.

use crate::annotation::{
    Anchor, AnnotationId, Claim, ClaimId, ClaimStatus, Colour, Link, LinkKind, OwnKind, Priority, Scale,
    Source, Speaker, Verdict,
};
use crate::recognize::OwnId;
use crate::store::{Article, Sort, Words};
use crate::text::{Document, OffsetTable};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// What people make of an article. What there is none of is left out of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Kinds of the reader's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<KindRecord>,
    /// Links between annotations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<LinkRecord>,
    /// Claims, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<ClaimRecord>,
    /// The verdicts to choose from, in order; none where they are the default ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Vec<VerdictRecord>>,
    /// The reader's own words for the article.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<WordRecord>,
    /// Paragraphs of which it was said whether they belong to the article.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub paragraphs: BTreeMap<String, bool>,
}

/// A kind of the reader's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindRecord {
    /// Its number, which mentions name as their class.
    pub id: u16,
    /// What it is called.
    pub name: String,
    /// The name of its colour.
    pub colour: String,
}

/// A link between two annotations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkRecord {
    /// `alias_of`, `stated_by` or `same_figure`.
    pub link: String,
    /// The id of the annotation of which it is said.
    pub from: u32,
    /// The id of the other.
    pub to: u32,
}

/// A claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimRecord {
    /// Its name within the file.
    pub id: u32,
    /// Where its sentences stand.
    pub sentences: Vec<PlaceRecord>,
    /// What is claimed.
    pub wording: String,
    /// Who says so; empty where nobody is named.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub speaker: String,
    /// Whether the reader has said who it is, rather than a rule.
    #[serde(default, skip_serializing_if = "is_false")]
    pub speaker_given: bool,
    /// `high`, `medium` or `low`, where the reader has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    /// The id of its verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<String>,
    /// The reasons.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What the verdict rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRecord>,
    /// `open`, `in_work` or `done`.
    pub status: String,
    /// The reader's catchwords.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<String>,
}

/// A stretch of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceRecord {
    /// First unit of the file's offsets.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The text there.
    pub text: String,
    /// Up to 32 characters before it.
    pub prefix: String,
    /// Up to 32 characters behind it.
    pub suffix: String,
}

/// Something that speaks for a verdict.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SourceRecord {
    /// What it is called.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Where it is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub link: String,
    /// The words that count.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub quotation: String,
    /// When the reader saw it, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
    /// A text that is kept with it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub attached: String,
}

/// A verdict of the scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictRecord {
    /// Its name within the file.
    pub id: String,
    /// What it is called in Chinese.
    pub zh: String,
    /// What it is called in English.
    pub en: String,
    /// The name of its colour.
    pub colour: String,
}

/// A word of the reader's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordRecord {
    /// The wording.
    pub wording: String,
    /// A kind of mentions, `unit` or `never`.
    pub kind: String,
    /// The name of its class.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub class: String,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
const fn is_false(value: &bool) -> bool {
    !*value
}

impl Review {
    /// What people make of an article; offsets in the unit of the table.
    #[must_use]
    pub fn new(article: &Article, offsets: &OffsetTable<'_>) -> Self {
        let place = |anchor: &Anchor| PlaceRecord::new(anchor, offsets);
        let claim = |(id, claim): (&ClaimId, &Rc<Claim>)| ClaimRecord::new(*id, claim, place);
        Self {
            kinds: article.kinds.iter().map(|(id, kind)| KindRecord::new(*id, kind)).collect(),
            links: article.links.iter().map(LinkRecord::new).collect(),
            claims: article.claims.iter().map(claim).collect(),
            scale: (*article.scale != Scale::default()).then(|| scale_rows(&article.scale)),
            words: words_rows(&article.words),
            paragraphs: BTreeMap::clone(&article.placed),
        }
    }

    /// Puts it on an article that has its text and its annotations; none where it contradicts them or itself.
    #[must_use]
    pub fn put(&self, mut article: Article) -> Option<Article> {
        let offsets = OffsetTable::new(article.document.text(), crate::text::OffsetUnit::CodePoints);
        let ids: BTreeSet<_> = article.annotations.iter().map(|annotation| annotation.id).collect();
        let link = |record: &LinkRecord| {
            record.link().filter(|link| ids.contains(&link.from) && ids.contains(&link.to))
        };
        let links: BTreeSet<_> = self.links.iter().map(link).collect::<Option<_>>()?;
        let claims: BTreeMap<_, _> = (self.claims.iter())
            .map(|record| Some((ClaimId(record.id), Rc::new(record.claim(&article.document, &offsets)?))))
            .collect::<Option<_>>()?;
        (claims.len() == self.claims.len()).then_some(())?;
        article.kinds = Rc::new(self.kinds.iter().map(KindRecord::kind).collect::<Option<_>>()?);
        article.links = Rc::new(links);
        article.last_claim = claims.keys().last().map_or(0, |id| id.0);
        article.claims = Rc::new(claims);
        if let Some(rows) = &self.scale {
            article.scale = Rc::new(scale(rows)?);
        }
        article.words = Rc::new(words(&self.words)?);
        article.placed = Rc::new(self.paragraphs.clone());
        Some(article)
    }
}

impl KindRecord {
    pub(super) fn new(id: OwnId, kind: &OwnKind) -> Self {
        Self { id: id.0, name: kind.name.clone(), colour: kind.colour.name().to_owned() }
    }

    /// The kind with its number; none where there is no such colour.
    #[must_use]
    pub fn kind(&self) -> Option<(OwnId, OwnKind)> {
        let colour = Colour::from_name(&self.colour)?;
        Some((OwnId(self.id), OwnKind { name: self.name.clone(), colour }))
    }
}

impl LinkRecord {
    pub(super) fn new(link: &Link) -> Self {
        Self { link: link.kind.name().to_owned(), from: link.from.0, to: link.to.0 }
    }

    /// The link; none where there is no such kind.
    #[must_use]
    pub fn link(&self) -> Option<Link> {
        let kind = LinkKind::from_name(&self.link)?;
        Some(Link { kind, from: AnnotationId(self.from), to: AnnotationId(self.to) })
    }
}

impl PlaceRecord {
    fn new(anchor: &Anchor, offsets: &OffsetTable<'_>) -> Self {
        let (start, end) = offsets.range(anchor.span);
        let Anchor { quote, prefix, suffix, .. } = anchor.clone();
        Self { start, end, text: quote, prefix, suffix }
    }

    fn anchor(&self, offsets: &OffsetTable<'_>) -> Option<Anchor> {
        let Self { start, end, text, prefix, suffix } = self.clone();
        Some(Anchor { span: offsets.span([start, end])?, quote: text, prefix, suffix })
    }
}

impl ClaimRecord {
    pub(super) fn new(id: ClaimId, claim: &Claim, place: impl FnMut(&Anchor) -> PlaceRecord) -> Self {
        Self {
            id: id.0,
            sentences: claim.anchors.iter().map(place).collect(),
            wording: claim.wording.clone(),
            speaker: claim.speaker.name.clone(),
            speaker_given: claim.speaker.given,
            priority: claim.priority.map(|priority| priority.name().to_owned()),
            verdict: claim.verdict.clone(),
            note: claim.note.clone(),
            sources: claim.sources.iter().map(SourceRecord::new).collect(),
            status: claim.status.name().to_owned(),
            labels: claim.labels.iter().cloned().collect(),
        }
    }

    /// The claim; none where its sentences do not stand at their places, or it names what there is not.
    #[must_use]
    pub fn claim(&self, document: &Document, offsets: &OffsetTable<'_>) -> Option<Claim> {
        let claim = self.unplaced(|place| place.anchor(offsets))?;
        claim.anchors.iter().all(|anchor| anchor.fits(document)).then_some(claim)
    }

    /// The claim with its sentences where `anchor` says.
    pub(crate) fn unplaced(&self, anchor: impl FnMut(&PlaceRecord) -> Option<Anchor>) -> Option<Claim> {
        Some(Claim {
            anchors: self.sentences.iter().map(anchor).collect::<Option<_>>()?,
            wording: self.wording.clone(),
            speaker: Speaker { name: self.speaker.clone(), given: self.speaker_given },
            priority: match &self.priority {
                Some(priority) => Some(Priority::from_name(priority)?),
                None => None,
            },
            verdict: self.verdict.clone(),
            note: self.note.clone(),
            sources: self.sources.iter().map(SourceRecord::source).collect::<Option<_>>()?,
            status: ClaimStatus::from_name(&self.status)?,
            labels: self.labels.iter().cloned().collect(),
        })
    }
}

impl SourceRecord {
    fn new(source: &Source) -> Self {
        let Source { title, link, quotation, seen, attached } = source.clone();
        Self { title, link, quotation, seen: seen.map(|date| date.to_string()), attached }
    }

    fn source(&self) -> Option<Source> {
        let Self { title, link, quotation, seen, attached } = self.clone();
        let seen = match seen {
            Some(date) => Some(date.parse().ok()?),
            None => None,
        };
        Some(Source { title, link, quotation, seen, attached })
    }
}

/// The rows of a scale.
pub(super) fn scale_rows(scale: &Scale) -> Vec<VerdictRecord> {
    let row = |verdict: &Verdict| {
        let [zh, en] = verdict.texts.clone();
        VerdictRecord { id: verdict.id.clone(), zh, en, colour: verdict.colour.name().to_owned() }
    };
    scale.verdicts().iter().map(row).collect()
}

/// The scale of such rows.
pub(crate) fn scale(rows: &[VerdictRecord]) -> Option<Scale> {
    let verdict = |row: &VerdictRecord| {
        let colour = Colour::from_name(&row.colour)?;
        Some(Verdict { id: row.id.clone(), texts: [row.zh.clone(), row.en.clone()], colour })
    };
    Some(Scale::new(rows.iter().map(verdict).collect::<Option<_>>()?))
}

fn words_rows(words: &Words) -> Vec<WordRecord> {
    let row = |(wording, sort): (&str, &Sort)| WordRecord::new(wording, sort);
    words.iter().map(row).collect()
}

fn words(rows: &[WordRecord]) -> Option<Words> {
    rows.iter().map(|row| Some((row.wording.clone(), row.sort()?))).collect()
}

impl WordRecord {
    pub(super) fn new(wording: &str, sort: &Sort) -> Self {
        let (kind, class) = sort.columns();
        Self { wording: wording.to_owned(), kind: kind.to_owned(), class }
    }

    /// What the wording is; none where there is no such kind.
    #[must_use]
    pub fn sort(&self) -> Option<Sort> {
        Sort::of_columns(&self.kind, &self.class)
    }
}
