//! What is reported of the rows of a whole table at once.

use tieuchi::source::{Arg, Diagnostic, codes};

use super::super::place::Place;
use super::super::totals::Difference;
use crate::Origin;

/// So many rows are named.
const NAMED: usize = 10;
/// So many differences of totals are reported.
const DIFFERENCES: usize = 20;

/// Rows of one sort.
#[derive(Debug, Default)]
struct Rows {
    first: Option<u64>,
    named: Vec<String>,
    count: u64,
}

impl Rows {
    fn note(&mut self, row: u64, text: &str) {
        self.first.get_or_insert(row);
        self.count = self.count.saturating_add(1);
        if self.named.len() < NAMED {
            let text: String = text.chars().take(60).collect();
            self.named.push(if text.is_empty() { row.to_string() } else { format!("{row} “{text}”") });
        }
    }

    fn finding(self, origin: &Origin, code: tieuchi::source::Code) -> Option<Diagnostic> {
        let more = self.count.saturating_sub(u64::try_from(self.named.len()).unwrap_or(0));
        let mut rows = self.named;
        if more > 0 {
            rows.push("…".to_owned());
        }
        let finding = origin.finding_at(code, self.first?, None).with("rows", Arg::List(rows));
        let count = i64::try_from(self.count).unwrap_or(i64::MAX);
        Some(finding.with("count", Arg::Number(count)).help("help"))
    }
}

/// What is reported of a table.
#[derive(Debug, Default)]
pub(super) struct Reports {
    totals: Rows,
    headings: Rows,
    headers: Rows,
    outside: Rows,
    merged_numbers: Rows,
    differences: Vec<Diagnostic>,
    periods: Option<Diagnostic>,
    others: Vec<Diagnostic>,
}

impl Reports {
    /// None of the rows yet, and what is said of the columns that each are a period.
    pub(super) fn about_periods(periods: Option<Diagnostic>) -> Self {
        Reports { periods, ..Reports::default() }
    }

    pub(super) fn total(&mut self, row: u64, text: &str) {
        self.totals.note(row, text);
    }

    pub(super) fn heading(&mut self, row: u64, text: &str) {
        self.headings.note(row, text);
    }

    pub(super) fn header(&mut self, row: u64) {
        self.headers.note(row, "");
    }

    /// A row outside those that the rules name, which would be a record.
    pub(super) fn outside(&mut self, row: u64, text: &str) {
        self.outside.note(row, text);
    }

    /// A number in cells that are merged downwards.
    pub(super) fn merged_number(&mut self, row: u64, text: &str) {
        self.merged_numbers.note(row, text.trim());
    }

    pub(super) fn difference(&mut self, origin: &Origin, row: u64, difference: Difference) {
        if self.differences.len() < DIFFERENCES {
            let Difference { header, total, sum } = difference;
            let finding = origin.finding_at(codes::TOTAL_DIFFERS, row, Some(&header));
            let finding = finding.with("total", total.to_string()).with("sum", sum.to_string());
            self.differences.push(finding.with("column", header).help("help"));
        }
    }

    /// A record whose figures are the sums of others, perhaps by chance.
    pub(super) fn sum(&mut self, origin: &Origin, row: u64, column: Option<&str>, text: &str) {
        let finding = origin.finding_at(codes::SUM_OF_ROWS, row, column).with("text", text.trim());
        self.others.push(finding.with("column", column.unwrap_or_default()).help("help"));
    }

    /// What is known of a table apart from its rows: columns of hours that are not read, sheets of the same table.
    pub(super) fn place(&mut self, origin: &Origin, place: &Place) {
        self.others.extend(place.notes.iter().cloned());
        for (day, hour) in &place.hours {
            let finding = origin.finding_at(codes::HOUR_NOT_READ, place.header.rows.1, Some(day));
            self.others.push(finding.with("column", day.as_str()).with("hour", hour.as_str()).help("help"));
        }
    }

    pub(super) fn into_findings(self, origin: &Origin) -> Vec<Diagnostic> {
        let rows = [
            self.totals.finding(origin, codes::TOTAL_ROWS),
            self.headings.finding(origin, codes::HEADING_ROWS),
            self.headers.finding(origin, codes::REPEATED_HEADER),
            self.outside.finding(origin, codes::ROWS_OUTSIDE),
            self.merged_numbers.finding(origin, codes::MERGED_NUMBER),
        ];
        let rows = self.periods.into_iter().chain(rows.into_iter().flatten());
        rows.chain(self.differences).chain(self.others).collect()
    }
}
