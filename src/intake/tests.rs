use super::{Encoding, FileKind, Format, IntakeError, LIMIT, Losses, clean, docx, html, read};
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="r"><Relationship Id="a" Type="x/core-properties" Target="core.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/main/text.xml"/></Relationships>"#;

/// An archive of these parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn word(body: &str) -> Vec<u8> {
    archive(&[(
        "word/document.xml",
        &format!("<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>"),
    )])
}

fn check(body: &str, expected: &str) {
    assert_eq!(docx(&word(body)).as_deref(), Ok(expected), "{body}");
}

#[test]
fn paragraphs_of_a_word_document_become_lines() {
    check(
        "<w:p><w:r><w:t>一</w:t></w:r><w:r><w:t xml:space='preserve'> 二</w:t></w:r></w:p><w:p/><w:p><w:t>三</w:t></w:p>",
        "一 二\n\n三",
    );
    check("<w:p><w:t>A&amp;B&#x4E2D;</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t></w:p>", "A&B中\t二\n三");
}

#[test]
fn what_is_not_the_documents_text_is_skipped() {
    check(
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:del><w:delText>删</w:delText></w:del><w:t>留</w:t></w:p>",
        "留",
    );
    check(
        "<w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:instrText>PAGE</w:instrText><w:t>新</w:t></w:p>",
        "新",
    );
    check(
        "<w:p><w:t>文</w:t><mc:Choice><w:txbxContent><w:p><w:t>框</w:t></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:t>框</w:t></w:p></mc:Fallback></w:p>",
        "框\n文",
    );
}

#[test]
fn the_archive_says_where_the_document_is() {
    let bytes =
        archive(&[("_rels/.rels", RELATIONS), ("main/text.xml", "<document><p><t>文</t></p></document>")]);
    assert_eq!(docx(&bytes).as_deref(), Ok("文"));
}

#[test]
fn an_archive_without_a_document_is_binary() {
    let expected = Err(IntakeError::Binary { kind: FileKind::Archive });
    assert_eq!(read(&archive(&[("a.txt", "文")]), None, None), expected);
    assert_eq!(read(&archive(&[]), None, None), expected);
    assert_eq!(
        docx(&archive(&[("word/document.xml", "<workbook/>")])),
        Err(IntakeError::Damaged { kind: FileKind::Docx })
    );
    assert_eq!(
        docx(&archive(&[("word/document.xml", "<workbook></workbook>")])),
        Err(IntakeError::Binary { kind: FileKind::Archive })
    );
}

#[test]
fn a_broken_document_is_damaged() {
    let whole = word("<w:p><w:t>文</w:t></w:p>");
    assert!(matches!(docx(&whole[..whole.len() / 2]), Err(IntakeError::Damaged { .. })));
    assert_eq!(
        docx(&archive(&[("word/document.xml", "<document><p></document>")])),
        Err(IntakeError::Damaged { kind: FileKind::Docx })
    );
}

#[test]
fn a_bomb_is_not_unpacked() {
    let bytes = word(&" ".repeat(LIMIT));
    assert!(bytes.len() < 100_000);
    assert_eq!(docx(&bytes), Err(IntakeError::TooLarge { limit: LIMIT }));
}

#[test]
fn depth_in_a_word_document_costs_nothing() {
    check(&format!("{}<w:t>底</w:t>{}", "<w:p>".repeat(100_000), "</w:p>".repeat(100_000)), "底");
}

#[test]
fn a_file_says_what_it_was() {
    let taken = |bytes: &[u8], name| read(bytes, name, None).map(|intake| (intake.text, intake.format));
    let expect = |text: &str, format| Ok((text.to_owned(), format));
    assert_eq!(taken("<p>一".as_bytes(), Some("a.HTM")), expect("一", Format::Html));
    assert_eq!(taken("<p>一".as_bytes(), None), expect("<p>一", Format::Text));
    assert_eq!(taken("<!doctype html><p>一".as_bytes(), Some("a")), expect("一", Format::Html));
    assert_eq!(taken("<html>一".as_bytes(), Some("a.txt")), expect("<html>一", Format::Text));
    assert_eq!(taken(&word("<w:p><w:t>一</w:t></w:p>"), None), expect("一", Format::Docx));
}

#[test]
fn losses_are_counted() {
    let intake = read(b"\xEF\xBB\xBF\xE4\xB8\x80\xE4\xBA\x8C\xE4\xB8\x89\xE5\x9B\x9B\xE4\xBA\x94\xE5\x85\xAD\xE4\xB8\x83\xE5\x85\xAB\xE4\xB9\x9D\x07\xE5\x8D\x81\x0D\x0A\xE4\xB8\x80\xE4\xBA\x8C\xE4\xB8\x89\xE4\xBA\x94\xE5\x85\xAD\xE4\xB8\x83\xE5\x85\xAB\xE4\xB9\x9D\xE4\xB8", None, None).unwrap();
    assert_eq!(intake.text, "一二三四五六七八九十\n一二三五六七八九\u{fffd}");
    assert_eq!(intake.losses, Losses { unreadable: 1, removed: 1 });
}

#[test]
fn nothing_is_an_error_of_its_own() {
    for bytes in [&b""[..], b" \r\n\t", b"\xEF\xBB\xBF", "　\n".as_bytes(), b"\xFF\xFE"] {
        assert_eq!(read(bytes, None, None), Err(IntakeError::Empty), "{bytes:?}");
    }
    assert_eq!(read(b"<html><script>1</script>", None, None), Err(IntakeError::Empty));
    assert_eq!(read(&vec![b'a'; LIMIT + 1], None, None), Err(IntakeError::TooLarge { limit: LIMIT }));
}

#[test]
fn binary_bytes_are_told_by_kind() {
    let kinds: [(&[u8], FileKind); 6] = [
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", FileKind::Image),
        (b"%PDF-1.7\n%\xE2\xE3", FileKind::Pdf),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::OldOffice),
        (b"\x1F\x8B\x08\0", FileKind::Archive),
        (b"{\\rtf1\\ansi", FileKind::RichText),
        (b"\0\x01\x02\xFF\xFE\xFD\0\0\x80", FileKind::Unknown),
    ];
    for (bytes, kind) in kinds {
        assert_eq!(read(bytes, None, None), Err(IntakeError::Binary { kind }), "{bytes:?}");
    }
}

/// Bytes that look random, the same each time.
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state.to_be_bytes()[1]
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn random_bytes_are_binary() {
    for seed in 0..200 {
        let bytes = noise(seed, 500);
        assert_eq!(read(&bytes, None, None), Err(IntakeError::Binary { kind: FileKind::Unknown }), "{seed}");
    }
}

#[test]
fn the_hand_outranks_the_guess() {
    let intake = read("中国".as_bytes(), None, Some(Encoding::Gb18030)).unwrap();
    assert_eq!((intake.encoding, intake.text.contains('涓')), (Encoding::Gb18030, true));
}

proptest! {
    #[test]
    fn any_bytes_give_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for encoding in [None, Some(Encoding::Utf8), Some(Encoding::Utf16Le), Some(Encoding::Gb18030), Some(Encoding::Big5)] {
            if let Ok(intake) = read(&bytes, Some("a.html"), encoding) {
                prop_assert_eq!(clean(&intake.text), intake.text);
            }
        }
    }

    #[test]
    fn any_text_in_utf8_is_taken_unchanged_but_cleaned(text in "\\PC{0,80}[\u{4e00}-\u{9fff}]{1,80}") {
        prop_assume!(!text.contains('\u{fffd}'));
        let intake = read(text.as_bytes(), Some("a.txt"), None).unwrap();
        prop_assert_eq!(intake.text, clean(&text));
    }

    #[test]
    fn any_markup_gives_an_answer(source in "(<[a-z!/]{0,8}[ >]?|&[a-z#0-9]{0,5};?|[ -~]|\\PC){0,80}") {
        prop_assert!(html(&source).len() <= 4 * source.len());
    }

    #[test]
    fn any_change_to_an_archive_gives_an_answer(at in 0_usize..300, byte: u8) {
        let mut bytes = word("<w:p><w:t>文</w:t></w:p>");
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = docx(&bytes);
    }
}
