//! Looks into a workbook of OpenDocument before it is read: cells and rows that are written once and repeated are in memory each by
//! itself.

use std::io::BufRead;

use quick_xml::events::Event;
use tieuchi::source::Diagnostic;

use super::facts::{attribute, each_tag};
use crate::Origin;

/// What a cell takes in memory.
const CELL: u64 = 32;

/// Refuses a workbook whose cells would take more memory than is allowed.
pub(super) fn inspect(origin: &Origin, content: impl BufRead) -> Result<(), Diagnostic> {
    let limit = origin.limits().unpacked_bytes;
    let (mut cells, mut widest, mut blank, mut times) = (0u64, 0u64, 0u64, 1u64);
    let (mut width, mut last) = (0u64, 0u64);
    let count = |value: Option<String>| value.and_then(|count| count.parse::<u64>().ok()).unwrap_or(1);
    each_tag(origin, content, &mut |event| {
        match event {
            Event::Start(tag) if tag.local_name().as_ref() == "table" => {
                (widest, blank) = (0, 0);
            }
            Event::Start(tag) if tag.local_name().as_ref() == "table-row" => {
                times = count(attribute(tag, "number-rows-repeated"));
                (width, last) = (0, 0);
            }
            Event::Start(tag) if tag.local_name().as_ref() == "table-cell" => {
                width = width.saturating_add(count(attribute(tag, "number-columns-repeated")));
                if attribute(tag, "value-type").is_some() {
                    last = width;
                }
            }
            Event::End(tag) if tag.local_name().as_ref() == "table-row" => {
                // Blank rows count if a row with a value follows them.
                if last == 0 {
                    blank = blank.saturating_add(times);
                } else {
                    widest = widest.max(last);
                    let rows = times.saturating_add(std::mem::take(&mut blank));
                    cells = cells.saturating_add(rows.saturating_mul(widest));
                }
            }
            _ => {}
        }
        cells.saturating_mul(CELL) <= limit
    })?;
    if cells.saturating_mul(CELL) > limit { Err(origin.too_large(limit, "kept")) } else { Ok(()) }
}
