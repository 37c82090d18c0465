//! The column in which the rows of a table are numbered: a row without a number there may be no record.

use tieuchi::source::text::fold;

use super::header::Header;
use super::raw::{Cells, Content, HeldRow, Merged};

/// Headers of such a column.
const HEADERS: [&str; 10] = ["stt", "tt", "số tt", "số thứ tự", "thứ tự", "s.t.t", "no", "no.", "nr", "#"];

/// Whether a header is that of a column in which the rows are numbered.
///
/// ```
/// assert!(tieuchi_records::numbers_rows("Số TT") && !tieuchi_records::numbers_rows("Mã số"));
/// ```
#[must_use]
pub fn numbers_rows(header: &str) -> bool {
    HEADERS.contains(&fold(header).as_str())
}

/// A longer text is not the number of a row.
const LONGEST: usize = 8;

/// The column that numbers the rows, if it does so for most of the first ones; a letter or a Roman number is that of a group.
pub(super) fn numbering(header: &Header, merged: &[Merged], rows: &[HeldRow]) -> Option<usize> {
    let place = header.headers.iter().position(|text| numbers_rows(text))?;
    let column = header.first + place;
    let below = rows.iter().filter(|row| row.number > header.rows.1 && header.numbers != Some(row.number));
    let (mut numbered, mut others) = (0, 0);
    for row in below.filter(|row| row.cells.len() > 1) {
        if is_number(row.get(column)) {
            numbered += 1;
        } else if row.get(column).is_blank() && !merged.iter().any(|merge| merge.contains(row.number, column)) {
            others += 1;
        }
    }
    (numbered > 0 && (numbered > others || others < 2)).then_some(column)
}

/// Whether a cell has the number of a row: `7`, `7.`, `2.1`, `3a`.
pub(super) fn is_number(content: Content<'_>) -> bool {
    let text = content.text().trim();
    let is_short = text.len() <= LONGEST && !text.contains(char::is_whitespace);
    is_short && text.starts_with(|first: char| first.is_ascii_digit())
}
