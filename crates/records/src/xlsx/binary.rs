//! Looks into a workbook of Excel until 2003 before it is read: its sheets are in memory as a whole, from the first cell to the last.
//!
//! A workbook of any format that has a password is in a file of the same kind.

use std::io::{BufReader, Read};

use tieuchi::source::{Diagnostic, codes};

use super::{BookKind, damaged, locked};
use crate::Origin;
use crate::origin::Stream;

/// What a cell takes in memory.
const CELL: u64 = 32;
/// Records that are a cell, or several of a row: they begin with its row and its column.
const CELLS: [u16; 9] = [0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];
/// The record with which a sheet, or another part, begins.
const BEGINS: u16 = 0x0809;
/// The record that says that the rest is encrypted.
const ENCRYPTED: u16 = 0x002F;

/// The part that has a whole workbook of another format, encrypted.
const PACKAGE: &str = "/EncryptedPackage";

/// Refuses a workbook that has a password, that is called as one of another format, or whose sheets would take more memory than is
/// allowed.
pub(super) fn inspect(origin: &Origin, kind: BookKind, bytes: BufReader<Stream>) -> Result<(), Diagnostic> {
    let limit = origin.limits().unpacked_bytes;
    let explain = |error: &dyn std::error::Error| damaged(origin, kind, error.to_string());
    let mut file = cfb::CompoundFile::open(bytes).map_err(|error| explain(&error))?;
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name));
    if file.is_stream(PACKAGE) {
        return Err(locked(origin));
    }
    let Some(name) = name else { return Err(damaged(origin, kind, "it has no workbook in it")) };
    if kind != BookKind::Xls {
        return Err(origin.finding(codes::BROKEN_FILE).with("format", kind.name()).help("old-format"));
    }
    let mut stream = BufReader::new(file.open_stream(name).map_err(|error| explain(&error))?);
    let mut area = Area::default();
    let mut taken = 0u64;
    let mut head = [0; 4];
    while stream.read_exact(&mut head).is_ok() {
        let [first, second, third, fourth] = head;
        let (kind, length) = (u16::from_le_bytes([first, second]), u16::from_le_bytes([third, fourth]));
        let mut data = Vec::new();
        stream.by_ref().take(u64::from(length)).read_to_end(&mut data).map_err(|error| explain(&error))?;
        match (kind, data.as_slice()) {
            // The library says that it has a password.
            (ENCRYPTED, _) => return Ok(()),
            (BEGINS, _) => taken = taken.saturating_add(std::mem::take(&mut area).bytes()),
            (kind, [row, row_high, column, column_high, rest @ ..]) if CELLS.contains(&kind) => {
                let (row, column) =
                    (u16::from_le_bytes([*row, *row_high]), u16::from_le_bytes([*column, *column_high]));
                area.add(row, column, u16::try_from(rest.len() / 2).unwrap_or(u16::MAX));
            }
            _ => {}
        }
        if taken.saturating_add(area.bytes()) > limit {
            return Err(origin.too_large(limit, "kept"));
        }
    }
    Ok(())
}

/// The rows and columns from the first cell to the last.
#[derive(Debug, Default)]
struct Area {
    rows: Option<(u16, u16)>,
    columns: Option<(u16, u16)>,
}

impl Area {
    /// Adds a record of cells: in it may be as many as fit.
    fn add(&mut self, row: u16, column: u16, cells: u16) {
        let wider = |range: Option<(u16, u16)>, first: u16, last: u16| {
            Some(range.map_or((first, last), |(low, high)| (low.min(first), high.max(last))))
        };
        self.rows = wider(self.rows, row, row);
        self.columns = wider(self.columns, column, column.max(column.saturating_add(cells / 3).min(255)));
    }

    fn bytes(&self) -> u64 {
        let length = |range: Option<(u16, u16)>| range.map_or(0, |(low, high)| u64::from(high - low) + 1);
        length(self.rows) * length(self.columns) * CELL
    }
}
