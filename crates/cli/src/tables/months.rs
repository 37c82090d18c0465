//! Columns of a table that each are a month: the fields and the clause that a `records` item has for them.

use std::collections::BTreeSet;

use tieuchi::schema::PeriodReader;
use tieuchi::{Language, RuleSet};

use super::ColumnProfile;

/// So many columns are months at least; a single one may be called after one.
const FEWEST: usize = 2;

/// Columns that each are a month.
pub(super) struct Months<'t> {
    form: &'static str,
    headers: Vec<&'t str>,
    /// The form of their numbers, as rules declare it.
    number: &'t str,
    /// The texts among them that mean that there is none.
    nothing: BTreeSet<&'t str>,
}

impl<'t> Months<'t> {
    /// The columns of a table that each are a month, if there are several.
    pub(super) fn of(columns: &'t [ColumnProfile]) -> Option<Self> {
        let headers: Vec<&str> = columns.iter().map(|column| column.header.as_str()).collect();
        let (form, headers) = reader()?.usual_form(&headers).filter(|(_, headers)| headers.len() >= FEWEST)?;
        let of_months: Vec<&ColumnProfile> =
            columns.iter().filter(|column| headers.contains(&column.header.as_str())).collect();
        let declared = of_months.iter().filter_map(|column| column.declared.as_deref());
        let number = declared.filter(|declared| declared.starts_with("number")).max_by_key(|declared| declared.len());
        let nothing = of_months.iter().flat_map(|column| &column.nothing).map(String::as_str);
        let nothing = nothing.filter(|text| !text.contains('"')).collect();
        Some(Months { form, headers, number: number.unwrap_or("number"), nothing })
    }

    /// Whether a header is one of them.
    pub(super) fn has(&self, header: &str) -> bool {
        self.headers.contains(&header)
    }

    /// The names of the fields of the month and of its number.
    pub(super) const fn names(language: Language) -> [&'static str; 2] {
        match language {
            Language::Vietnamese => ["tháng", "số_liệu"],
            Language::English => ["month", "figure"],
        }
    }

    /// The lines of both fields with these names.
    pub(super) fn fields(&self, [month, figure]: &[String; 2]) -> String {
        let nothing: Vec<String> = self.nothing.iter().map(|text| format!("\"{text}\"")).collect();
        let empty = if nothing.is_empty() { String::new() } else { format!(" empty {}", nothing.join(", ")) };
        format!("  {month}: date\n  {figure}: {}{empty}\n", self.number)
    }

    /// The clause.
    pub(super) fn clause(&self, [month, figure]: &[String; 2]) -> String {
        format!("  columns \"{}\" give {month} and {figure}\n", self.form)
    }
}

/// A reader of columns that each are a month.
fn reader() -> Option<PeriodReader> {
    let rules = "records t counted by m\n  m: date\n  n: number\n  columns \"MM/yyyy\" give m and n\n";
    let rules = RuleSet::load([("months.tieuchi", rules)]).ok()?;
    rules.record_kinds().find(|kind| kind.name() == "t")?.period_reader()
}
