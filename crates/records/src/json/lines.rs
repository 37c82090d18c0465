//! The lines of a file, each bounded, with their numbers.

use std::io::{self, BufRead};

use tieuchi::Limits;

use super::Step;
use crate::text::Text;

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
    pub(super) fn next(&mut self) -> io::Result<Step<'_>> {
        loop {
            let Some(whole) = self.read_line()? else {
                return Ok(Step::End);
            };
            self.row = self.row.saturating_add(1);
            let row = self.row;
            if !whole {
                return Ok(Step::TooLong { row });
            }
            if !self.line.trim_ascii().is_empty() {
                break;
            }
        }
        Ok(Step::Bytes { row: self.row, bytes: self.line.trim_ascii() })
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
