//! Rows that no word and no number tells from records, and whose figures are the sums of the rows above them or below.

use tieuchi::source::Diagnostic;

use super::Body;
use crate::batch::TextBatch;
use crate::table::raw::{Cells, HeldRow};

/// From this product of its figures on the last row, or the first, is hardly the sum of the others by chance.
const LIKELY: u128 = 20;
/// The same of a row among others: there are many of them.
const LIKELY_AMONG: u128 = 1000;

/// What is known of such rows.
#[derive(Default)]
pub(super) struct Sums {
    /// The first record, if it may be one.
    first: Option<HeldRow>,
    /// The last record, if it may be one: its row, where and what its text is, and whether this is hardly by chance.
    last: Option<(u64, usize, String, bool)>,
}

impl Body {
    /// Notes whether a record may be a sum; the finding if it can be no record.
    pub(super) fn note_sum<C: Cells>(&mut self, number: u64, cells: &C) -> Option<Diagnostic> {
        self.sums.last = None;
        let is_named = self.place.numbering.is_some() || self.declares_totals() || self.below_total.is_some();
        if is_named || !self.looks() || !self.totals.has_columns() || self.has_id_or_time(cells, None) {
            return None;
        }
        if self.totals.is_empty() {
            self.sums.first = Some(HeldRow::of(number, false, cells));
            return None;
        }
        let product = self.totals.product_of_sums(cells)?;
        let column = self.text_column(cells);
        let least = if self.is_full(cells) { LIKELY_AMONG } else { LIKELY };
        if product >= least {
            return Some(self.like_sum(number, column, cells.get(column).text(), "above"));
        }
        self.sums.last = Some((number, column, cells.get(column).text().to_owned(), product >= LIKELY));
        None
    }

    /// The rows are over: reports the last record, or the first, if it may be the sum of the others.
    pub(super) fn report_sums(&mut self, batch: &mut TextBatch) {
        let sums = std::mem::take(&mut self.sums);
        let below = |first: &HeldRow| {
            let product = self.totals.product_of_sums_below(first)?;
            Some((first.number, self.text_column(first), product >= LIKELY))
        };
        let first = sums.first.as_ref().and_then(|row| {
            let (number, column, is_likely) = below(row)?;
            Some((number, column, row.get(column).text().to_owned(), is_likely, "below"))
        });
        let last = sums.last.map(|(number, column, text, is_likely)| (number, column, text, is_likely, "above"));
        for (number, column, text, is_likely, help) in first.into_iter().chain(last) {
            if is_likely {
                batch.reject(self.like_sum(number, column, &text, help));
            } else {
                let header = self.header_of(column);
                self.reports.sum(&self.origin, number, header.as_deref(), &text);
            }
        }
    }

    fn like_sum(&self, number: u64, column: usize, text: &str, help: &'static str) -> Diagnostic {
        self.like_total(number, column, text).help(help)
    }

    /// The column of the text that a person calls the row by.
    fn text_column(&self, cells: &impl Cells) -> usize {
        let text = (0..cells.width()).find(|column| super::is_text(cells.get(*column).text()));
        text.or(cells.first().map(|(column, _)| column)).unwrap_or_default()
    }
}
