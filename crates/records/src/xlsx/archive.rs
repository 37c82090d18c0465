//! Looks into a workbook before it is unpacked: how large it is, packed and unpacked, and what it claims.
//!
//! The library that unpacks it takes such claims at their word.

use std::io::{BufReader, Read, Seek};

use tieuchi::source::Diagnostic;
use zip::ZipArchive;

use super::part::{Fault, Part};
use super::{BookKind, binary, damaged, repeated};
use crate::Origin;
use crate::content::{COMPOUND_FILE, FIRST, of_other_format};

/// Where in its part a table of shared texts must have begun.
const HEAD: usize = 1 << 16;
/// What a shared text takes beside its bytes.
const TEXT: u64 = 64;
/// What the shortest style, or relation, takes for each of its bytes.
const KEPT: u64 = 16;

/// Refuses what is too large, locked or not a workbook.
pub(super) fn inspect(origin: &Origin, kind: BookKind) -> Result<(), Diagnostic> {
    let limits = origin.limits();
    let stream = origin.open()?.without_progress();
    let packed = stream.total();
    if packed > limits.workbook_bytes {
        return Err(origin.too_large(limits.workbook_bytes, "help"));
    }
    let mut bytes = BufReader::new(stream);
    let mut beginning = Vec::new();
    (&mut bytes).take(FIRST).read_to_end(&mut beginning).map_err(|_| origin.interrupted())?;
    bytes.rewind().map_err(|_| origin.interrupted())?;
    if let Some(finding) = of_other_format(origin, kind.name(), &beginning) {
        return Err(finding);
    }
    if kind == BookKind::Xls || beginning.starts_with(COMPOUND_FILE) {
        return binary::inspect(origin, kind, bytes);
    }
    let explain = |error: &dyn std::error::Error| damaged(origin, kind, error.to_string());
    let mut archive = ZipArchive::new(bytes).map_err(|error| explain(&error))?;
    let (mut unpacked, mut kept) = (0u64, 0u64);
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(|error| explain(&error))?;
        let name = file.name().map_err(|error| explain(&error))?.to_lowercase();
        let is_xml = [".xml", ".rels"].iter().any(|ending| name.ends_with(ending));
        let is_binary = kind == BookKind::Xlsb && name.ends_with(".bin");
        if !(is_xml || is_binary) {
            continue;
        }
        let mut part = Part::new(limits.row_bytes);
        let mut head = Vec::new();
        let (mut buffer, mut size) = (vec![0; HEAD], 0u64);
        loop {
            let read = file.read(&mut buffer).map_err(|error| explain(&error))?;
            let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
            // The stated size of a part need not be true.
            let more = u64::try_from(read).unwrap_or(u64::MAX);
            (size, unpacked) = (size.saturating_add(more), unpacked.saturating_add(more));
            if unpacked > origin.unpacked(packed) {
                return Err(origin.too_large(origin.unpacked(packed), "unpacked"));
            }
            let passed = if is_xml { part.pass(bytes) } else { Ok(()) };
            passed.map_err(|fault| match fault {
                Fault::Long => origin.long_row(None),
                Fault::Declaration => damaged(origin, kind, "it declares a document type"),
            })?;
            if kept.saturating_add(keeps(&name, &part, size)) > limits.unpacked_bytes {
                return Err(origin.too_large(limits.unpacked_bytes, "kept"));
            }
            head.extend(bytes.iter().take(HEAD.saturating_sub(head.len())));
        }
        kept = kept.saturating_add(keeps(&name, &part, size));
        if name.ends_with("sharedstrings.xml") && !claim_fits(&head, size) {
            return Err(damaged(origin, kind, "its table of texts is not what it claims to be"));
        }
    }
    if kind == BookKind::Ods {
        let content = archive.by_name("content.xml").map_err(|error| explain(&error))?;
        repeated::inspect(origin, BufReader::new(content))?;
    }
    Ok(())
}

/// The bytes that the library keeps of a part of this size: nothing of sheets, which it goes through.
fn keeps(name: &str, part: &Part, size: u64) -> u64 {
    if name.ends_with("sharedstrings.xml") {
        return part.texts().saturating_mul(TEXT).saturating_add(size);
    }
    if [".bin", "content.xml"].iter().any(|ending| name.ends_with(ending)) && !name.contains("worksheets/") {
        return size;
    }
    let is_kept = ["styles.xml", "workbook.xml", "theme1.xml", ".rels"].iter().any(|ending| name.ends_with(ending));
    if is_kept { size.saturating_mul(KEPT) } else { 0 }
}

/// Whether a table of shared texts claims no more entries than fit into it: memory is set aside by its claim.
fn claim_fits(head: &[u8], size: u64) -> bool {
    let before_texts = head.windows(3).position(|three| three == b"<si" || three == b":si");
    let Some(beginning) = head.get(..before_texts.unwrap_or(head.len())) else {
        return false;
    };
    if before_texts.is_none() && size > u64::try_from(HEAD).unwrap_or(u64::MAX) {
        return false;
    }
    let claim = b"uniqueCount";
    let Some(at) = beginning.windows(claim.len()).position(|window| window == claim) else {
        return true;
    };
    let after = beginning.get(at + claim.len()..).unwrap_or_default().iter();
    let mut digits = after.skip_while(|byte| matches!(byte, b'=' | b'"' | b'\'') || byte.is_ascii_whitespace());
    let mut count = 0u64;
    while let Some(digit) = digits.next().filter(|byte| byte.is_ascii_digit()) {
        count = count.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
    }
    // The shortest entry is `<si/>`.
    count <= size / 5
}
