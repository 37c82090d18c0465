//! The month that the name of a sheet says, with the year that its title or the name of the file says.

use tieuchi::source::text::fold;
use tieuchi::source::{Diagnostic, codes};

use super::expected::{Expected, Holds};
use super::periods::{only, years_beside};
use super::place::Place;
use super::raw::HeldRow;
use crate::Origin;

/// What may be before the number of a month.
const MONTH: [&str; 5] = ["tháng", "thang", "thg", "t", "month"];

impl Place {
    /// Notes the month that a field has from the name of the sheet, if that is a month without a year.
    ///
    /// # Errors
    /// No year is named, or several are.
    pub(crate) fn note_month(
        &mut self,
        origin: &Origin,
        sheet: &str,
        rows: &[HeldRow],
        expected: &Expected,
    ) -> Result<(), Diagnostic> {
        let field = expected.layout.from_sheet.and_then(|field| expected.fields.get(usize::from(field)));
        let Some(field) = field.filter(|field| field.holds == Holds::Time) else { return Ok(()) };
        let Some(month) = month(sheet).filter(|_| !field.reader.reads(sheet, false)) else { return Ok(()) };
        let above: Vec<&HeldRow> = rows.iter().filter(|row| row.number < self.header.rows.0).collect();
        let years = years_beside(&above, origin.file_name(), None);
        if let Some(year) = only(&years) {
            self.month = Some(format!("{year}-{month:02}-01"));
            return Ok(());
        }
        let finding = origin.finding(codes::MONTH_WITHOUT_YEAR).with("sheet", sheet);
        Err(finding.help(if years.is_empty() { "help" } else { "several" }))
    }
}

/// The month that a name is: `Tháng 4`, `T04`, `4`.
fn month(name: &str) -> Option<u8> {
    let folded = fold(name);
    let digits = folded.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let before = folded.strip_suffix(digits)?.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_month = before.is_empty() || MONTH.contains(&before);
    digits.parse().ok().filter(|month| is_month && (1..=12).contains(month))
}

#[cfg(test)]
mod tests {
    use super::month;

    #[test]
    fn a_sheet_is_called_like_a_month() {
        for (name, of) in [("Tháng 4", 4), ("T04", 4), ("tháng 12", 12), ("5", 5), ("Thg.6", 6)] {
            assert_eq!(month(name), Some(of), "{name}");
        }
        for name in ["Tháng 13", "Quý 2", "Tổ 3", "Tháng 4-2026", "Tháng", ""] {
            assert_eq!(month(name), None, "{name}");
        }
    }
}
