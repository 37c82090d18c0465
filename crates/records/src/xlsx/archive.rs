//! Looks into a workbook before it is unpacked: how large it is, packed and unpacked, and what it claims.
//!
//! The library that unpacks it takes such claims at their word.

use std::io::{self, BufReader, Read, Seek};

use tieuchi::source::{Diagnostic, codes};
use zip::ZipArchive;

use super::{FORMAT, damaged};
use crate::Origin;

/// The largest file, in bytes.
const PACKED: u64 = 100_000_000;
/// The largest content, in bytes. Sheets of real records are packed some ten times.
const UNPACKED: u64 = 2_000_000_000;
/// Where in its part a table of shared texts must have begun.
const HEAD: usize = 1 << 16;
/// How a file of the old format, or one with a password, begins.
const COMPOUND_FILE: [u8; 4] = [0xD0, 0xCF, 0x11, 0xE0];

/// Refuses what is too large, locked or not a workbook.
pub(super) fn inspect(origin: &Origin) -> Result<(), Diagnostic> {
    let too_large = |limit: &str, help| origin.finding(codes::TOO_LARGE).with("limit", limit).help(help);
    let stream = origin.open()?.without_progress();
    if stream.total() > PACKED {
        return Err(too_large("100 MB", "help"));
    }
    let mut bytes = BufReader::new(stream);
    let mut beginning = Vec::new();
    (&mut bytes).take(4).read_to_end(&mut beginning).map_err(|_| origin.interrupted())?;
    if beginning == COMPOUND_FILE {
        return Err(origin.finding(codes::BROKEN_FILE).with("format", FORMAT).help("password"));
    }
    bytes.rewind().map_err(|_| origin.interrupted())?;
    let explain = |error: &dyn std::error::Error| damaged(origin, error.to_string());
    let mut archive = ZipArchive::new(bytes).map_err(|error| explain(&error))?;
    let mut left = UNPACKED;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| explain(&error))?;
        if part.size() >= left {
            return Err(too_large("2 GB", "unpacked"));
        }
        // The stated size of a part need not be true.
        let name = part.name().map_err(|error| explain(&error))?.to_lowercase();
        let mut head = Vec::new();
        let limit = u64::try_from(HEAD).unwrap_or(u64::MAX);
        (&mut part).take(limit.min(left)).read_to_end(&mut head).map_err(|error| explain(&error))?;
        let more = io::copy(&mut (&mut part).take(left), &mut io::sink()).map_err(|error| explain(&error))?;
        let size = more.saturating_add(u64::try_from(head.len()).unwrap_or(u64::MAX));
        if size >= left {
            return Err(too_large("2 GB", "unpacked"));
        }
        left -= size;
        if name.ends_with("sharedstrings.xml") && !claim_fits(&head, size) {
            return Err(damaged(origin, "its table of texts is not what it claims to be"));
        }
    }
    Ok(())
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
