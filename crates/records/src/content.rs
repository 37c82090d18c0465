//! What a file is by its first bytes, where its name says something else: people rename files, and programs export tables of web pages
//! under the name of a workbook.

use tieuchi::source::{Diagnostic, codes};

use crate::Origin;

/// How many of its first bytes are enough.
pub(crate) const FIRST: u64 = 1024;

/// How a file of the old format, or one with a password, begins.
pub(crate) const COMPOUND_FILE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
/// How a workbook begins, which is an archive.
const ARCHIVE: &[u8] = b"PK\x03\x04";
const PARQUET: &[u8] = b"PAR1\x15";
const GZIP: &[u8] = &[0x1F, 0x8B, 0x08];
const ZSTD: &[u8] = &[0x28, 0xB5, 0x2F, 0xFD];
/// How web pages begin, and tables of them.
const PAGES: [&str; 5] = ["<!doctype html", "<html", "<table", "<head", "<meta"];

/// The cure of [`codes::BROKEN_FILE`] for a file with these first bytes; `None` if they are of nothing that is known.
fn recognised(first: &[u8]) -> Option<&'static str> {
    let begins = |beginning: &[u8]| first.starts_with(beginning);
    if first.is_empty() {
        return Some("empty");
    }
    let known = [
        (ARCHIVE, "workbook"),
        (COMPOUND_FILE, "old-format"),
        (PARQUET, "parquet"),
        (GZIP, "packed"),
        (ZSTD, "packed"),
    ];
    if let Some((_, help)) = known.into_iter().find(|(beginning, _)| begins(beginning)) {
        return Some(help);
    }
    let text = text_of(first)?;
    let text = text.trim_start().to_lowercase();
    let is_page = PAGES.iter().any(|page| text.starts_with(page));
    let is_sheet = text.starts_with("<?xml") && ["<html", ":office:spreadsheet"].iter().any(|name| text.contains(name));
    Some(if is_page || is_sheet { "page" } else { "text" })
}

/// The bytes as text, if they are; the last letter may be cut off.
fn text_of(first: &[u8]) -> Option<String> {
    let units = |bytes: fn([u8; 2]) -> u16| {
        let (pairs, _) = first.as_chunks::<2>();
        String::from_utf16_lossy(&pairs.iter().copied().skip(1).map(bytes).collect::<Vec<u16>>())
    };
    let text = match first {
        [0xFF, 0xFE, ..] => units(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => units(u16::from_be_bytes),
        _ => {
            let text = first.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(first);
            let whole = match std::str::from_utf8(text) {
                Ok(whole) => whole,
                Err(error) if error.error_len().is_none() => {
                    std::str::from_utf8(text.get(..error.valid_up_to())?).ok()?
                }
                Err(_) => return None,
            };
            whole.to_owned()
        }
    };
    let is_text = |letter: char| !letter.is_control() || matches!(letter, '\t' | '\r' | '\n');
    text.chars().all(is_text).then_some(text)
}

/// The finding for a file that begins so and is of another format than its name says; `None` if it may be of that format, or it is not
/// known of which it is.
pub(crate) fn of_other_format(origin: &Origin, format: &'static str, first: &[u8]) -> Option<Diagnostic> {
    let help = recognised(first)?;
    let is_its_own = match format {
        "text" => matches!(help, "text" | "empty"),
        "xls" => help == "old-format",
        _ => matches!(help, "workbook" | "old-format"),
    };
    (!is_its_own).then(|| origin.finding(codes::BROKEN_FILE).with("format", format).help(help))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_under_another_name() {
        let found = |format, first: &[u8]| {
            of_other_format(&Origin::memory("d", Vec::new()), format, first).and_then(|finding| finding.help)
        };
        for (format, first, help) in [
            ("xls", &b"<html xmlns:x=\"\"><body><table>"[..], Some("page")),
            ("xls", b"\xEF\xBB\xBF\r\n<TABLE border=1>", Some("page")),
            (
                "xls",
                b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                Some("page"),
            ),
            ("xls", b"code\tunit\r\n1\tX", Some("text")),
            ("xls", b"\xFF\xFEc\0o\0d\0e\0\t\0", Some("text")),
            ("xls", b"PK\x03\x04\x14", Some("workbook")),
            ("xls", COMPOUND_FILE, None),
            ("xlsx", b"", Some("empty")),
            ("xlsx", b"PK\x03\x04\x14", None),
            ("xlsx", b"PAR1\x15\x04", Some("parquet")),
            ("xlsx", b"\x01\x02\x03", None),
            ("text", b"PK\x03\x04\x14", Some("workbook")),
            ("text", COMPOUND_FILE, Some("old-format")),
            ("text", b"\x1F\x8B\x08", Some("packed")),
            ("text", b"<!DOCTYPE html><html>", Some("page")),
            ("text", b"code,unit", None),
            ("text", b"PAR1,unit", None),
            ("text", b"", None),
            // A letter of two bytes that is cut off.
            ("xlsx", b"m\xC3\xA3,\xC4", Some("text")),
        ] {
            assert_eq!(found(format, first), help, "{format} {}", String::from_utf8_lossy(first));
        }
    }
}
