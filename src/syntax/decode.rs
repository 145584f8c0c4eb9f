//! From the bytes of a file to text, or to the name of the encoding or format that they are in.

use crate::diag::{Diagnostic, Message, codes};
use crate::text::{FileId, LineIndex, Place, TextRange, offset};

/// The first bytes of formats that turn up under the wrong name.
const SIGNATURES: &[(&[u8], &str)] = &[
    (&[0x1f, 0x8b], "gzip"),
    (b"PK\x03\x04", "ZIP (.zip, .xlsx, .docx, .ods)"),
    (b"%PDF-", "PDF"),
    (&[0x28, 0xb5, 0x2f, 0xfd], "zstd"),
    (&[0xfd, b'7', b'z', b'X', b'Z', 0], "xz"),
    (b"BZh", "bzip2"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"age-encryption.org/", "age"),
    (b"SQLite format 3\0", "SQLite"),
    (&[0xd0, 0xcf, 0x11, 0xe0], "old Microsoft Office (.xls, .doc)"),
    (b"\x89PNG", "PNG"),
    (b"\x7fELF", "ELF"),
];

/// The text of a file, if its bytes are UTF-8; otherwise a finding that names what they are.
///
/// A finding about one wrong byte points at it in the text that `String::from_utf8_lossy` makes of the bytes, and says the
/// place in its words too, for whoever shows no text. The others have no place: what is not text has no lines.
#[allow(
    clippy::result_large_err,
    reason = "it fails at most once for each file, and the finding goes straight into a list"
)]
pub fn bytes_to_text(file: FileId, bytes: &[u8]) -> Result<String, Diagnostic> {
    if let Some((_, kind)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        let message = Message::new("syntax-wrong-kind").text("kind", *kind);
        let finding = Diagnostic::of_file(codes::WRONG_KIND, file, message);
        return Err(finding.with_help(Message::new("syntax-ron-looks-like")));
    }
    if let Some(encoding) = wide_encoding(bytes) {
        return Err(wrong_encoding(file, encoding));
    }
    if !bytes.is_empty() && bytes.iter().all(|&byte| byte == 0) {
        let message = Message::new("syntax-all-nul").number("count", bytes.len());
        return Err(Diagnostic::of_file(codes::DAMAGED_FILE, file, message));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(invalid_utf8(file, bytes, error.valid_up_to())),
    }
}

/// UTF-16 or UTF-32, by their marks or by every second byte being NUL.
fn wide_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => return Some("UTF-32"),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => return Some("UTF-16"),
        _ => {}
    }
    let start = bytes.get(..bytes.len().min(64)).unwrap_or_default();
    let (pairs, _) = start.as_chunks::<2>();
    let looks_wide = |nul: fn(&[u8; 2]) -> bool| {
        pairs.len() >= 2 && pairs.iter().filter(|pair| nul(pair)).count() * 4 > pairs.len() * 3
    };
    let high = looks_wide(|pair| pair[0] != 0 && pair[1] == 0);
    let low = looks_wide(|pair| pair[0] == 0 && pair[1] != 0);
    (high || low).then_some("UTF-16")
}

fn wrong_encoding(file: FileId, encoding: &str) -> Diagnostic {
    let message = Message::new("syntax-wrong-encoding").text("encoding", encoding);
    Diagnostic::of_file(codes::WRONG_ENCODING, file, message).with_help(Message::new("syntax-save-as-utf-8"))
}

/// Names the first byte that is not UTF-8, the line and column where it is, and the letter it is in the encoding that
/// Windows editors used to write.
fn invalid_utf8(file: FileId, bytes: &[u8], valid: usize) -> Diagnostic {
    let before = bytes.get(..valid).map(String::from_utf8_lossy).unwrap_or_default();
    let start = offset(before.len());
    let place = LineIndex::new(&before).line_column(start);
    let byte = bytes.get(valid).copied().unwrap_or_default();
    let mut message = Message::new("syntax-invalid-utf-8")
        .number("line", place.line)
        .number("column", place.column)
        .text("byte", format!("0x{byte:02X}"));
    let letter = windows_1252(byte);
    if let Some(letter) = letter {
        message = Message { id: "syntax-latin-1", ..message }.text("letter", letter);
    }
    let shown = TextRange::new(start, start + offset(char::REPLACEMENT_CHARACTER.len_utf8()));
    let finding = Diagnostic::new(codes::WRONG_ENCODING, Place::new(file, shown), message);
    finding.with_help(Message::new("syntax-save-as-utf-8"))
}

/// The letter or sign that a byte above ASCII is in Windows-1252, of which Latin-1 is the upper part.
fn windows_1252(byte: u8) -> Option<char> {
    Some(match byte {
        0xa0..=0xff => char::from(byte),
        0x80 => '€',
        0x82 => '‚',
        0x84 => '„',
        0x85 => '…',
        0x8a => 'Š',
        0x8e => 'Ž',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        0x9a => 'š',
        0x9e => 'ž',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Arg;

    fn refused(bytes: &[u8]) -> Diagnostic {
        bytes_to_text(FileId(3), bytes).unwrap_err()
    }

    fn arg(bytes: &[u8], name: &str) -> String {
        match refused(bytes).message.arg(name) {
            Some(Arg::Text(text)) => text.clone(),
            Some(Arg::Number(number)) => number.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn utf_8_is_text() {
        assert_eq!(bytes_to_text(FileId(0), "(naam: \"é\")".as_bytes()).as_deref(), Ok("(naam: \"é\")"));
        assert_eq!(bytes_to_text(FileId(0), b"").as_deref(), Ok(""));
        assert_eq!(
            bytes_to_text(FileId(0), b"(a: 1)\0\0").as_deref(),
            Ok("(a: 1)\0\0"),
            "the lexer says where"
        );
    }

    #[test]
    fn wide_encodings_are_named() {
        let wide: Vec<u8> = "(a: 1)".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(arg(&wide, "encoding"), "UTF-16");
        let wide: Vec<u8> = "(a: 1)".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(arg(&wide, "encoding"), "UTF-16");
        assert_eq!(arg(&[0xff, 0xfe, b'(', 0], "encoding"), "UTF-16");
        assert_eq!(arg(&[0xff, 0xfe, 0, 0, b'('], "encoding"), "UTF-32");
    }

    #[test]
    fn a_latin_1_byte_is_told_with_its_place_and_letter() {
        let bytes = b"(\n  naam: \"Ren\xe9\",\n)";
        assert_eq!(refused(bytes).message.id, "syntax-latin-1");
        assert_eq!(
            (arg(bytes, "line"), arg(bytes, "column"), arg(bytes, "letter")),
            ("2".into(), "13".into(), "é".into())
        );
        assert_eq!(refused(b"(\x81").message.id, "syntax-invalid-utf-8");
        assert_eq!(arg(b"(\x81", "byte"), "0x81");
    }

    #[test]
    fn other_formats_and_damage_are_named() {
        assert_eq!(arg(&[0x1f, 0x8b, 8, 0], "kind"), "gzip");
        assert_eq!(arg(b"PK\x03\x04rest", "kind"), "ZIP (.zip, .xlsx, .docx, .ods)");
        assert_eq!(refused(&[0; 40]).code, codes::DAMAGED_FILE);
    }
}
