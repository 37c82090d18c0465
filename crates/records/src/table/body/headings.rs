//! Headings of groups among the records.

use tieuchi::source::{Diagnostic, codes};

use super::{Body, is_text};
use crate::table::columns::Made;
use crate::table::raw::HeldRow;

impl Body {
    /// Whether a row among records is the heading of a group: one text, or one behind a number or a letter.
    pub(super) fn is_heading(&self, row: &HeldRow) -> bool {
        let texts: Vec<&str> = row.cells.iter().map(|(_, cell)| cell.content().shown().trim()).collect();
        let label = |text: &str| text.chars().count() <= 5 && !text.contains(char::is_whitespace);
        let is_wide = self.is_wide(row);
        match texts.as_slice() {
            [text] => is_text(text) && (is_wide || text.contains(char::is_whitespace) || !self.is_field(row)),
            [number, text] => label(number) && is_text(text) && (is_wide || text.contains(char::is_whitespace)),
            _ => false,
        }
    }

    /// Whether a cell of it is merged with those beside it.
    pub(super) fn is_wide(&self, row: &HeldRow) -> bool {
        self.place.merged.iter().any(|merge| {
            merge.contains(row.number, merge.columns.0)
                && merge.columns.1 > merge.columns.0
                && row.cells.iter().any(|(column, _)| *column == merge.columns.0)
        })
    }

    /// Takes the heading of the rows below it, which a field may have as its value; the finding if another is directly above it: then
    /// it is not known which of the two it is.
    pub(super) fn take_heading(&mut self, number: u64, text: &str, above: Option<&str>) -> Option<Diagnostic> {
        let Some(asked) = self.asked.iter().find(|asked| asked.made == Made::Heading) else {
            self.reports.heading(number, text);
            return None;
        };
        self.heading = Some(without_number(text).to_owned());
        let finding =
            self.origin.finding_at(codes::HEADINGS_IN_LEVELS, number, None).with("field", asked.header.as_str());
        Some(finding.with("first", above?).with("second", text).help("help"))
    }
}

/// The text of a heading without its number: `Xã A` of `II. Xã A`.
fn without_number(text: &str) -> &str {
    let is_number = |number: &str| {
        let of_letters = number.chars().all(|letter| "IVXivx".contains(letter)) || number.chars().count() == 1;
        !number.is_empty() && (of_letters || number.chars().all(|letter| letter.is_ascii_digit()))
    };
    let rest = text.split_once(['.', ')', '/']).filter(|(number, _)| is_number(number.trim_start_matches('(')));
    rest.map(|(_, rest)| rest.trim()).filter(|rest| !rest.is_empty()).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::without_number;

    #[test]
    fn a_heading_has_a_number_or_none() {
        for text in ["Xã A", "II. Xã A", "2) Xã A", "(a) Xã A", "B.Xã A"] {
            assert_eq!(without_number(text), "Xã A", "{text}");
        }
        for text in ["TP. Hưng Yên", "Khu 2.1", "I."] {
            assert_eq!(without_number(text), text);
        }
    }
}
