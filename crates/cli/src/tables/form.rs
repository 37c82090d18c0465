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

/// The form of numbers with a point between thousands.
const GROUPED: &str = "number as \"1.234,5\"";

/// Readers of all of them.
pub(super) struct Forms(Vec<(&'static str, CellReader)>);

/// Those of them that read every value of a column so far.
pub(super) struct Remaining {
    reads: Vec<bool>,
    /// Every written number so far may have a point between thousands, and there is one: `1.500`.
    is_grouped: bool,
    is_fraction: bool,
}

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

    pub(super) fn all(&self) -> Remaining {
        Remaining { reads: vec![true; self.0.len()], is_grouped: false, is_fraction: false }
    }

    /// Takes out of `remaining` those that do not read a value.
    pub(super) fn narrow(&self, remaining: &mut Remaining, text: &str, is_plain: bool) {
        // A code such as 01013 is text: as a number it would lose its zeros.
        let zeros = text.len() > 1 && text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_plain && text.contains('.') {
            let is_grouped = is_grouped(text);
            remaining.is_grouped |= is_grouped;
            remaining.is_fraction |= !is_grouped;
        }
        for (is_open, (declared, reader)) in remaining.reads.iter_mut().zip(&self.0) {
            *is_open &= reader.reads(text, is_plain) && !(zeros && declared.starts_with("number"));
        }
    }

    /// The first of those that read every value; of written numbers such as `1.500`, if no other number shows that the point is before
    /// a fraction, that of thousands.
    pub(super) fn first(&self, remaining: &Remaining) -> Option<(&'static str, &CellReader)> {
        let is_grouped = remaining.is_grouped && !remaining.is_fraction;
        let mut found = remaining.reads.iter().zip(&self.0).filter(|(is_open, _)| **is_open).map(|(_, form)| form);
        let first = found.clone().find(|(declared, _)| is_grouped && *declared == GROUPED);
        first.or_else(|| found.next()).map(|(declared, reader)| (*declared, reader))
    }
}

/// Whether a text is a number whose points can only be between thousands, or may be: `1.500`, `2.000.000`, not `0.500`.
fn is_grouped(text: &str) -> bool {
    let digits = text.trim_start_matches('-').split(',').next().unwrap_or_default();
    let mut groups = digits.split('.');
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && is_digits(first)
        && groups.all(|group| group.len() == 3 && is_digits(group))
}
