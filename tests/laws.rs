//! Laws that hold for any text.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it cannot go on")]

mod support;

use proptest::prelude::*;
use support::{SEGMENTER, analysis, opened};
use unicode_segmentation::UnicodeSegmentation;
use zhupi::export::{Format, json};
use zhupi::import::{FORMATS, Imported, detect, import, project};
use zhupi::message::Locale;
use zhupi::recognize::{Body, Options};
use zhupi::store::Article;
use zhupi::text::{Document, OffsetTable, OffsetUnit, sentences};
use zhupi::view::{runs, sections};
use zhupi::worker::analyze::{Engine, analyze};
use zhupi::worker::message::Analyzed;

/// Pieces that news and its accidents are made of.
const PIECES: &[&str] = &[
    "永州市委市政府",
    "“湘商回归”",
    "2022年6月18日",
    "145.2亿元",
    "近70%",
    "第",
    "十",
    "万",
    "一",
    "《",
    "》",
    "〈",
    "“",
    "”",
    "、",
    "，",
    "。",
    "\n",
    "\r\n",
    " ",
    "\u{3000}",
    "有限公司",
    "市",
    "委",
    "银行",
    "１２．５％",
    "3,000",
    "-",
    "至",
    "/",
    "年",
    "月",
    "日",
    "个",
    "家",
    "同比增长",
    "其中",
    "占",
    "由",
    "压缩至",
    "e\u{301}",
    "👩‍👩‍👧",
    "𠮷",
    "\u{200b}",
    "\u{fffd}",
    "\0",
    "<b>",
    "a",
    "招商引资",
    "互联网+政务服务",
    "三区两城",
    "迎老乡、回故乡、建家乡",
    "工程",
    "〔2022〕5号",
    "4G",
    "http://x.cn/1",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces =
        prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => pieces, 1 => "\\PC{0,60}", 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_has_one_answer_in_text_order(text in texts()) {
        let found = analysis(&text, None);
        prop_assert_eq!(&found, &analysis(&text, None));
        let boundaries: Vec<usize> =
            text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mut last = 0;
        for finding in &found.findings {
            let span = finding.span;
            prop_assert!(!span.is_empty() && span.start() >= last, "{:?}", finding);
            last = span.start();
            prop_assert!(
                boundaries.contains(&span.start()) && boundaries.contains(&span.end()),
                "not between characters: {:?}", finding
            );
            if let Body::Figure(figure) = &finding.body {
                prop_assert!(span.contains(figure.core));
                prop_assert!(figure.numeral.is_none_or(|numeral| figure.core.contains(numeral)));
            }
        }
    }

    #[test]
    fn runs_and_sections_are_the_whole_text(text in texts()) {
        let state = opened(&text, None);
        let article = state.article.as_ref().unwrap();
        let mut drawn = String::new();
        for section in sections(&article.document, article.annotations.iter()) {
            for paragraph in section.paragraphs {
                for run in runs(paragraph.whole, section.annotations.iter().copied()) {
                    drawn += run.span.of(&text);
                }
            }
        }
        prop_assert_eq!(drawn, text);
    }

    #[test]
    fn a_remembering_engine_finds_the_same(before in texts(), after in texts()) {
        let options = Options::default();
        let mut engine = Engine::default();
        engine.load(include_bytes!("../assets/dictionary.txt").get(..200_000).map_or(&[][..], whole_lines)).unwrap();
        let edited = format!("{before}\n{after}\n{before}");
        let first = engine.analyze(&Document::new(edited.clone()), &options);
        let _ = engine.analyze(&Document::new(before), &options);
        prop_assert_eq!(engine.analyze(&Document::new(edited), &options), first);
    }

    #[test]
    fn a_project_reads_back_to_the_same_article(text in texts()) {
        let state = opened(&text, None);
        let article = state.article.as_ref().unwrap();
        let written = json(article);
        let read = project(&written).unwrap();
        prop_assert_eq!(json(&read), written);
        prop_assert_eq!(&read.document, &article.document);
    }

    #[test]
    fn the_worker_s_message_says_what_was_found(text in texts()) {
        let document = Document::new(text);
        let found = analyze(&document, &Options::default(), Some(&SEGMENTER));
        let message = Analyzed::new(1, true, &document, &found);
        let read: Analyzed = serde_json::from_str(&serde_json::to_string(&message).unwrap()).unwrap();
        let (analysis, checks) = read.analysis(&document).unwrap();
        prop_assert_eq!(Analyzed::new(1, true, &document, &(analysis, checks)), message);
    }

    #[test]
    fn every_format_writes_any_text(text in texts()) {
        let state = opened(&text, None);
        let article = state.article.as_ref().unwrap();
        for format in Format::ALL {
            for locale in Locale::ALL {
                let blank = text.chars().all(|char| char.is_whitespace() || char.is_control());
                prop_assert!(blank || !format.write(article, locale).bytes.is_empty());
            }
        }
    }

    #[test]
    fn any_bytes_are_an_article_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..200), text in texts()) {
        for format in FORMATS {
            for bytes in [&*bytes, text.as_bytes()] {
                read_or_refuse(format, bytes, &text);
            }
        }
    }

    #[test]
    fn a_damaged_export_is_an_article_or_a_reason(
        text in texts(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()
    ) {
        let state = opened(&text, None);
        let article = state.article.as_ref().unwrap();
        for format in FORMATS {
            let mut bytes = format.write(article, Locale::Chinese).bytes;
            let place = at.index(bytes.len());
            bytes[place] = byte;
            read_or_refuse(format, &bytes, &text);
            bytes.truncate(cut.index(bytes.len()));
            read_or_refuse(format, &bytes, &text);
        }
    }

    #[test]
    fn what_is_exported_is_imported_at_the_same_places(text in texts()) {
        let state = opened(&text, None);
        let article = state.article.as_ref().unwrap();
        for format in FORMATS {
            let bytes = format.write(article, Locale::Chinese).bytes;
            prop_assert_eq!(detect(&bytes), Some(format), "{:?}", format);
            let imported = import(format, &bytes, None).unwrap().remove(0);
            let report = &imported.report;
            let read = &imported.article;
            prop_assert_eq!(read.annotations.len(), report.anchored, "{:?} {:?}", format, report);
            let rows = |article: &Article, all: bool| -> Vec<_> {
                (article.annotations.iter())
                    .filter(|one| all || !one.weak)
                    .map(|one| (one.anchor.quote.clone(), one.body.class_name()))
                    .collect()
            };
            // doccano cannot say that a mention is weak.
            let all = format != Format::Doccano;
            let expected = rows(article, all);
            if format == Format::Brat {
                // Its text has other line breaks.
                prop_assert_eq!(rows(read, all).len(), expected.len());
            } else {
                prop_assert_eq!(rows(read, all), expected, "{:?}", format);
                prop_assert_eq!(read.document.text(), &text);
            }
        }
    }

    #[test]
    fn nothing_is_put_on_words_it_was_not_on(before in texts(), after in texts()) {
        let state = opened(&before, None);
        let article = state.article.as_ref().unwrap();
        let document = Document::new(after);
        for format in FORMATS {
            let bytes = format.write(article, Locale::Chinese).bytes;
            let Imported { article: read, report } = import(format, &bytes, Some(&document)).unwrap().remove(0);
            prop_assert_eq!(read.annotations.len(), report.anchored + report.moved + report.changed);
            for annotation in read.annotations.iter() {
                prop_assert!(annotation.anchor.fits(&document));
                if let Body::Figure(figure) = &annotation.body {
                    prop_assert!(figure.core.end() <= annotation.anchor.quote.len());
                }
            }
        }
    }

    #[test]
    fn offsets_go_there_and_back(text in any::<String>()) {
        for unit in [OffsetUnit::CodePoints, OffsetUnit::Utf16] {
            let offsets = OffsetTable::new(&text, unit);
            for (at, char) in text.char_indices() {
                let span = zhupi::text::Span::new(at, at + char.len_utf8());
                prop_assert_eq!(offsets.span(offsets.range(span).into()), Some(span));
            }
        }
    }

    #[test]
    fn sentences_are_the_whole_paragraph(text in texts()) {
        let joined: String = sentences(&text).iter().map(|span| span.of(&text)).collect();
        prop_assert_eq!(joined, text);
    }
}

/// Reads bytes, on their own text and on another; whatever comes of it, it comes.
fn read_or_refuse(format: Format, bytes: &[u8], text: &str) {
    let _ = detect(bytes);
    for onto in [None, Some(&Document::new(text))] {
        match import(format, bytes, onto) {
            Ok(articles) => assert!(!articles.is_empty()),
            Err(error) => assert!(!error.said("x").text(Locale::Chinese).is_empty()),
        }
    }
}

/// The part of a dictionary up to its last whole line: enough words for a law, read quickly.
fn whole_lines(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
    &bytes[..end]
}
