//! Which separator a CSV file uses: the one that its first line names, else judged by its header line.

use std::io::{BufRead, Read};

use tieuchi::source::{Diagnostic, codes};

use crate::Origin;
use crate::text::Text;

/// The first wins if several occur equally often.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// Bytes within which a line that names the separator ends.
const NAMED_WITHIN: u64 = 16;

/// What divides the cells of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Separator {
    pub(super) byte: u8,
    /// The bytes of the line that names it. It is not a row: Excel does not show it.
    line: Option<u64>,
}

impl Separator {
    /// The separator of the file.
    pub(super) fn detect(origin: &Origin) -> Result<Self, Diagnostic> {
        let mut text = origin.text()?;
        let mut first = Vec::new();
        let read = (&mut text).take(NAMED_WITHIN).read_to_end(&mut first);
        read.map_err(|error| origin.unread(&error))?;
        match named(&first) {
            Some((byte, line)) => Ok(Separator { byte, line: Some(line) }),
            None => Ok(Separator { byte: most_frequent(count(first.as_slice().chain(text), origin)?), line: None }),
        }
    }

    /// Those that it may be instead: none if the file names it.
    pub(super) fn others(self) -> impl Iterator<Item = Self> {
        let others = SEPARATORS.into_iter().filter(move |byte| *byte != self.byte && self.line.is_none());
        others.map(move |byte| Separator { byte, ..self })
    }

    /// The text of the file from its first row on.
    pub(super) fn text(self, origin: &Origin) -> Result<Text, Diagnostic> {
        let mut text = origin.text()?;
        let mut line = Vec::new();
        let skipped = (&mut text).take(self.line.unwrap_or(0)).read_to_end(&mut line);
        skipped.map_err(|error| origin.unread(&error))?;
        Ok(text)
    }
}

/// The separator that a line such as `sep=;` names, and the bytes of the line.
fn named(text: &[u8]) -> Option<(u8, u64)> {
    let (quote, rest) = text.strip_prefix(b"\"").map_or((&b""[..], text), |rest| (&b"\""[..], rest));
    let (name, rest) = rest.split_at_checked(4)?;
    let (separator, rest) = rest.split_first()?;
    let is_separator = *separator == b'\t' || separator.is_ascii_punctuation() && *separator != b'"';
    if !name.eq_ignore_ascii_case(b"sep=") || !is_separator {
        return None;
    }
    let rest = rest.strip_prefix(quote)?;
    let rest = match rest {
        [b'\r', b'\n', rest @ ..] | [b'\r' | b'\n', rest @ ..] => rest,
        [] => rest,
        _ => return None,
    };
    Some((*separator, u64::try_from(text.len() - rest.len()).ok()?))
}

/// How often each separator occurs in the header line.
fn count(text: impl BufRead, origin: &Origin) -> Result<[usize; SEPARATORS.len()], Diagnostic> {
    let mut text = text;
    let mut counts = [0usize; SEPARATORS.len()];
    let (mut begun, mut quoted, mut seen) = (false, false, 0usize);
    loop {
        let bytes = text.fill_buf().map_err(|error| origin.unread(&error))?;
        if bytes.is_empty() {
            return Ok(counts);
        }
        for byte in bytes {
            match byte {
                b'"' => quoted = !quoted,
                b'\r' | b'\n' if !quoted && begun => return Ok(counts),
                b'\r' | b'\n' if !quoted => {}
                0 => {
                    return Err(origin.finding(codes::NOT_UTF8).with("encoding", origin.encoding().name()).help("nul"));
                }
                &separator if !quoted => {
                    for (count, known) in counts.iter_mut().zip(SEPARATORS) {
                        *count += usize::from(separator == known);
                    }
                }
                _ => {}
            }
            begun |= !byte.is_ascii_whitespace();
        }
        let read = bytes.len();
        text.consume(read);
        seen = seen.saturating_add(read);
        if seen > origin.limits().row_bytes {
            return Err(origin.long_row(1));
        }
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
