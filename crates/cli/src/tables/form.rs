//! The types and written forms that the values of a column are tried with, each read by the reader of such a field.

use tieuchi::RuleSet;
use tieuchi::schema::CellReader;

/// The types and forms, as rules declare them, the more particular first.
const DECLARED: [&str; 17] = [
    "number",
    "number as \"1.234,5\"",
    "number as \"1,234.5\"",
    "number as \"1234,5\"",
    "date",
    "date as \"dd/MM/yyyy\"",
    "date as \"d/M/yyyy\"",
    "date as \"dd-MM-yyyy\"",
    "date as \"dd.MM.yyyy\"",
    "date as \"dd/MM/yy\"",
    "datetime",
    "datetime as \"dd/MM/yyyy HH:mm\"",
    "datetime as \"dd/MM/yyyy HH:mm:ss\"",
    "datetime as \"d/M/yyyy H:mm\"",
    "datetime as \"HH:mm dd/MM/yyyy\"",
    "yes/no",
    "yes/no as \"x\"",
];

/// Readers of all of them.
pub(super) struct Forms(Vec<(&'static str, CellReader)>);

impl Forms {
    pub(super) fn new() -> Self {
        let fields: String =
            DECLARED.iter().enumerate().map(|(number, declared)| format!("  f{number}: {declared}\n")).collect();
        let rules = RuleSet::load([("forms.tieuchi", format!("records forms\n{fields}"))]);
        let readers = |rules: &RuleSet| {
            let kind = rules.record_kinds().find(|kind| kind.name() == "forms");
            let fields = kind.into_iter().flat_map(|kind| kind.fields());
            fields.zip(DECLARED).map(|(field, declared)| (declared, field.cell_reader())).collect()
        };
        Forms(rules.as_ref().map(readers).unwrap_or_default())
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Takes out of `open` those that do not read a value.
    pub(super) fn narrow(&self, open: &mut [bool], text: &str, is_plain: bool) {
        // A code such as 01013 is text: as a number it would lose its zeros.
        let zeros = text.len() > 1 && text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
        for (is_open, (declared, reader)) in open.iter_mut().zip(&self.0) {
            *is_open &= reader.reads(text, is_plain) && !(zeros && declared.starts_with("number"));
        }
    }

    /// The first of those that read every value.
    pub(super) fn first(&self, open: &[bool]) -> Option<(&'static str, &CellReader)> {
        let found = open.iter().zip(&self.0).find(|(is_open, _)| **is_open);
        found.map(|(_, (declared, reader))| (*declared, reader))
    }
}
