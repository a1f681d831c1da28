//! What a file is by its first bytes.

use super::error::FileKind;

/// First bytes, where they stand, and what has them. None of them begins a text.
///
/// Source: the formats' own specifications, as gathered in the IANA media type registrations.
const SIGNATURES: [(usize, &[u8], FileKind); 21] = [
    (0, b"\x89PNG\r\n\x1A\n", FileKind::Image),
    (0, b"\xFF\xD8\xFF", FileKind::Image),
    (0, b"GIF87a", FileKind::Image),
    (0, b"GIF89a", FileKind::Image),
    (0, b"II*\0", FileKind::Image),
    (0, b"MM\0*", FileKind::Image),
    (8, b"WEBPVP8", FileKind::Image),
    (0, b"%PDF-", FileKind::Pdf),
    (0, b"PK\x03\x04", FileKind::Archive),
    (0, b"PK\x05\x06", FileKind::Archive),
    (0, b"\x1F\x8B\x08", FileKind::Archive),
    (0, b"7z\xBC\xAF\x27\x1C", FileKind::Archive),
    (0, b"Rar!\x1A\x07", FileKind::Archive),
    (0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::OldOffice),
    (0, b"{\\rtf", FileKind::RichText),
    (0, b"ID3\x03", FileKind::Media),
    (0, b"ID3\x04", FileKind::Media),
    (0, b"OggS\0", FileKind::Media),
    (8, b"WAVEfmt ", FileKind::Media),
    (0, b"\x7FELF", FileKind::Program),
    (0, b"\0asm", FileKind::Program),
];

/// What `bytes` are by their beginning; none where it could be text.
pub(super) fn signature(bytes: &[u8]) -> Option<FileKind> {
    let known =
        SIGNATURES.iter().find(|(at, first, _)| bytes.get(*at..).is_some_and(|rest| rest.starts_with(first)));
    known.map(|(_, _, kind)| *kind)
}
