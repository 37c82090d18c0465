//! What a sheet of `.xlsb` says beside the values that the library gives: formulas in error, which it leaves out, merged cells and
//! hidden rows. The numbers of the records are those of MS-XLSB.

use std::io::{BufReader, Read};

use tieuchi::source::Diagnostic;
use zip::ZipArchive;

use super::facts::{Facts, part_of};
use super::{BookKind, damaged};
use crate::Origin;
use crate::table::raw::Merged;

const ROW: u16 = 0x00;
const FORMULA_IN_ERROR: u16 = 0x0B;
const SHEET: u16 = 0x9C;
const MERGED: u16 = 0xB0;

/// What an error takes in memory.
const ERROR: usize = 16;

/// A formula in error: its row, its column, and what it shows.
pub(super) type ErrorCell = (u32, u32, &'static str);

/// The sheet of this name, and its formulas in error in the order of the cells.
///
/// # Errors
/// The workbook is damaged, or has too many errors to keep.
pub(super) fn read(origin: &Origin, sheet: &str) -> Result<(Facts, Vec<ErrorCell>), Diagnostic> {
    let explain = |error: &dyn std::error::Error| damaged(origin, BookKind::Xlsb, error.to_string());
    let mut archive = ZipArchive::new(origin.open_without_progress()?).map_err(|error| explain(&error))?;
    let id_of = |workbook: &[u8]| {
        let mut id = None;
        let read = each_record(workbook, &mut |number, data| {
            if number == SHEET && id.is_none() {
                id = data.get(8..).and_then(|texts| {
                    let (id, texts) = wide(texts)?;
                    (wide(texts)?.0 == sheet).then_some(id)
                });
            }
        });
        read.map(|()| id).map_err(|error| explain(&error))
    };
    let mut facts = Facts::default();
    let mut errors = Vec::new();
    let Some(name) = part_of(origin, &mut archive, &id_of)? else { return Ok((facts, errors)) };
    let part = archive.by_name(&name).map_err(|error| explain(&error))?;
    let most = usize::try_from(origin.limits().unpacked_bytes).unwrap_or(usize::MAX) / ERROR;
    let mut row = 0;
    each_record(BufReader::new(part), &mut |number, data| match number {
        ROW => {
            row = number_at(data, 0).unwrap_or(row);
            if data.get(11).is_some_and(|flags| flags & 0x10 != 0) {
                facts.hide(u64::from(row).saturating_add(1));
            }
        }
        FORMULA_IN_ERROR if errors.len() <= most => {
            if let (Some(column), Some(code)) = (number_at(data, 0), data.get(8)) {
                errors.push((row, column, shown(*code)));
            }
        }
        MERGED => facts.merge(merged(data)),
        _ => {}
    })
    .map_err(|error| explain(&error))?;
    if errors.len() > most {
        return Err(origin.too_large(origin.limits().unpacked_bytes, "kept"));
    }
    facts.merged.sort_unstable();
    Ok((facts, errors))
}

/// Goes through the records of a part: its number and its length have seven bits in each byte.
fn each_record(mut part: impl Read, each: &mut dyn FnMut(u16, &[u8])) -> std::io::Result<()> {
    let mut data = Vec::new();
    loop {
        let Some(number) = seven_bits(&mut part, 2)? else { return Ok(()) };
        let Some(length) = seven_bits(&mut part, 4)? else { return Ok(()) };
        data.clear();
        part.by_ref().take(u64::from(length)).read_to_end(&mut data)?;
        each(u16::try_from(number).unwrap_or(u16::MAX), &data);
    }
}

/// A number of so many bytes at most; `None` at the end of the part.
fn seven_bits(part: &mut impl Read, most: u32) -> std::io::Result<Option<u32>> {
    let mut value = 0;
    for place in 0..most {
        let mut byte = [0];
        if part.read(&mut byte)? == 0 {
            return Ok(None);
        }
        value |= u32::from(byte[0] & 0x7F) << (7 * place);
        if byte[0] & 0x80 == 0 {
            break;
        }
    }
    Ok(Some(value))
}

fn number_at(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*data.get(at..)?.first_chunk()?))
}

/// A text, and what follows it.
fn wide(data: &[u8]) -> Option<(String, &[u8])> {
    let length = usize::try_from(number_at(data, 0)?).ok()?;
    let (text, after) = data.get(4..)?.split_at_checked(length.checked_mul(2)?)?;
    let units: Vec<u16> = text.as_chunks().0.iter().map(|unit| u16::from_le_bytes(*unit)).collect();
    Some((String::from_utf16_lossy(&units), after))
}

fn merged(data: &[u8]) -> Option<Merged> {
    let row = |at| Some(u64::from(number_at(data, at)?).saturating_add(1));
    let column = |at| usize::try_from(number_at(data, at)?).ok();
    Some(Merged { rows: (row(0)?, row(4)?), columns: (column(8)?, column(12)?) })
}

fn shown(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2B => "#GETTING_DATA",
        _ => "#N/A",
    }
}
