//! Where the rows of a CSV file begin and end, with the row number that a spreadsheet would show.
//!
//! Splits bytes and bounds what is kept of them; whether they are text, and how many cells there should be, is not
//! asked here.

use std::io::{self, BufRead};

use csv_core::{ReadRecordResult, ReaderBuilder};
use tieuchi::Limits;

use super::row::Cells;
use crate::text::Text;

/// The row that a step came to.
pub(super) enum Step<'a> {
    /// A row and its cells.
    Row { row: u64, cells: Cells<'a> },
    /// A row with too many bytes; it was skipped.
    TooLong { row: u64 },
    /// A row with too many cells; it was skipped.
    TooWide { row: u64 },
    /// A row that opens a quote and never closes it; the file is at its end.
    Unterminated { row: u64 },
    /// No further row.
    End,
}

/// Goes through the rows of a CSV file.
pub(super) struct Lexer {
    bytes: Text,
    automaton: csv_core::Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
    /// The row at which the next step begins.
    row: u64,
    /// Whether the last row ended with CR, of which an LF may still follow.
    after_cr: bool,
    row_bytes: usize,
    columns: usize,
}

impl Lexer {
    pub(super) fn new(bytes: Text, separator: u8, limits: &Limits) -> Self {
        let automaton = ReaderBuilder::new().delimiter(separator).build();
        let Limits { row_bytes, columns, .. } = *limits;
        let (cells, ends) = (vec![0; 4096], vec![0; 64]);
        Lexer { bytes, automaton, cells, ends, row: 1, after_cr: false, row_bytes, columns }
    }

    /// Moves to the next row that is not blank.
    pub(super) fn step(&mut self) -> io::Result<Step<'_>> {
        self.pass_blank_lines()?;
        let row = self.row;
        let (mut written, mut ended) = (0, 0);
        let (mut begun, mut too_long, mut too_wide) = (false, false, false);
        loop {
            let input = self.bytes.fill_buf()?;
            // A last row without a line end gets one: inside quotes it would be a part of the cell.
            let at_end = begun && input.is_empty();
            let input = if at_end { b"\n" } else { input };
            let output = self.cells.get_mut(written..).unwrap_or_default();
            let ends = self.ends.get_mut(ended..).unwrap_or_default();
            let (result, read, wrote, finished) = self.automaton.read_record(input, output, ends);
            let last = read.checked_sub(1).and_then(|last| input.get(last)).copied();
            if !at_end {
                self.bytes.consume(read);
            }
            begun |= read > 0;
            written += wrote;
            ended += finished;
            match result {
                ReadRecordResult::InputEmpty if at_end => return Ok(Step::Unterminated { row }),
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.cells.len() <= self.row_bytes => {
                    self.cells.resize(self.cells.len() * 2, 0)
                }
                ReadRecordResult::OutputEndsFull if self.ends.len() <= self.columns => {
                    self.ends.resize(self.ends.len() * 2, 0)
                }
                ReadRecordResult::OutputFull => {
                    too_long = true;
                    (written, ended) = (0, 0);
                }
                ReadRecordResult::OutputEndsFull => {
                    too_wide = true;
                    (written, ended) = (0, 0);
                }
                ReadRecordResult::Record => {
                    self.row = self.row.saturating_add(1);
                    self.after_cr = last == Some(b'\r');
                    break;
                }
                ReadRecordResult::End => return Ok(Step::End),
            }
        }
        if too_long || written > self.row_bytes {
            return Ok(Step::TooLong { row });
        }
        if too_wide || ended > self.columns {
            return Ok(Step::TooWide { row });
        }
        let bytes = self.cells.get(..written).unwrap_or_default();
        let ends = self.ends.get(..ended).unwrap_or_default();
        Ok(Step::Row { row, cells: Cells { bytes, ends } })
    }

    /// Counts the line ends before the next row: a spreadsheet shows a row for each.
    fn pass_blank_lines(&mut self) -> io::Result<()> {
        loop {
            match self.bytes.fill_buf()?.first() {
                Some(b'\n') if self.after_cr => self.after_cr = false,
                Some(b'\n') => self.row = self.row.saturating_add(1),
                Some(b'\r') => {
                    self.row = self.row.saturating_add(1);
                    self.after_cr = true;
                }
                _ => {
                    self.after_cr = false;
                    return Ok(());
                }
            }
            self.bytes.consume(1);
        }
    }
}
