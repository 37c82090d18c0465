//! The lines of a file, each bounded, with their numbers.

use std::io::{self, BufRead};

use tieuchi::Limits;

use crate::text::Text;

/// What a step came to.
pub(super) enum Line<'a> {
    /// A line that is not blank, without white space at its ends.
    Bytes { row: u64, bytes: &'a [u8] },
    /// A line beyond the limit; it was skipped.
    TooLong { row: u64 },
    /// No further line.
    End,
}

/// Goes through the lines of a file.
pub(super) struct Lines {
    bytes: Text,
    line: Vec<u8>,
    row: u64,
    row_bytes: usize,
}

impl Lines {
    pub(super) fn new(bytes: Text, limits: &Limits) -> Self {
        Lines { bytes, line: Vec::new(), row: 0, row_bytes: limits.row_bytes }
    }

    /// Moves to the next line that is not blank.
    pub(super) fn next(&mut self) -> io::Result<Line<'_>> {
        loop {
            let Some(whole) = self.read_line()? else {
                return Ok(Line::End);
            };
            self.row = self.row.saturating_add(1);
            let row = self.row;
            if !whole {
                return Ok(Line::TooLong { row });
            }
            if !self.line.trim_ascii().is_empty() {
                break;
            }
        }
        Ok(Line::Bytes { row: self.row, bytes: self.line.trim_ascii() })
    }

    /// Reads a line; whether it is whole, or `None` at the end of the file.
    fn read_line(&mut self) -> io::Result<Option<bool>> {
        self.line.clear();
        let (mut begun, mut whole) = (false, true);
        loop {
            let bytes = self.bytes.fill_buf()?;
            if bytes.is_empty() {
                return Ok(begun.then_some(whole));
            }
            begun = true;
            let end = bytes.iter().position(|byte| *byte == b'\n');
            let part = bytes.get(..end.unwrap_or(bytes.len())).unwrap_or_default();
            if self.line.len().saturating_add(part.len()) > self.row_bytes {
                whole = false;
            } else if whole {
                self.line.extend_from_slice(part);
            }
            let read = part.len() + usize::from(end.is_some());
            self.bytes.consume(read);
            if end.is_some() {
                return Ok(Some(whole));
            }
        }
    }
}
