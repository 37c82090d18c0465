//! Which separator a CSV file uses, judged by its header line.

use std::io::BufRead;

use tieuchi::source::{Diagnostic, codes};

use crate::Origin;

/// The first wins if several occur equally often.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The separator of the file.
pub(super) fn detect(origin: &Origin) -> Result<u8, Diagnostic> {
    let mut reader = origin.buffered()?;
    let mut counts = [0usize; SEPARATORS.len()];
    let (mut begun, mut quoted, mut seen) = (false, false, 0usize);
    loop {
        let bytes = reader.fill_buf().map_err(|_| origin.interrupted())?;
        if seen == 0 && (bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF])) {
            return Err(origin.finding(codes::NOT_UTF8).help("utf16"));
        }
        if bytes.is_empty() {
            return Ok(most_frequent(counts));
        }
        for byte in bytes {
            match byte {
                b'"' => quoted = !quoted,
                b'\r' | b'\n' if !quoted && begun => return Ok(most_frequent(counts)),
                b'\r' | b'\n' if !quoted => {}
                0 => return Err(origin.finding(codes::NOT_UTF8).help("nul")),
                separator if !quoted => count(&mut counts, *separator),
                _ => {}
            }
            begun |= !byte.is_ascii_whitespace();
        }
        let read = bytes.len();
        reader.consume(read);
        seen = seen.saturating_add(read);
        if seen > origin.limits().row_bytes {
            return Err(origin.long_row(1));
        }
    }
}

fn count(counts: &mut [usize; SEPARATORS.len()], byte: u8) {
    for (count, separator) in counts.iter_mut().zip(SEPARATORS) {
        *count += usize::from(byte == separator);
    }
}

fn most_frequent(counts: [usize; SEPARATORS.len()]) -> u8 {
    let mut best = (0, b',');
    for (count, separator) in counts.into_iter().zip(SEPARATORS) {
        if count > best.0 {
            best = (count, separator);
        }
    }
    best.1
}
