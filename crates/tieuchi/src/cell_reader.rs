//! Cells read as a field reads them, by a reader that looks for a table before its records are evaluated.

use tieuchi_model::indicator::RuleSet;
use tieuchi_model::ratio::Ratio;
use tieuchi_model::schema::{Field, FieldKind, Unreadable, Value, read, read_plain};
use tieuchi_model::time::{When, Zone};

use crate::figure::Figure;
use crate::record_kind::RecordField;

/// Reads cells as one field does.
///
/// ```
/// let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d\n  office: unit\n  n: number as \"1.234,5\"\nindicator a: sum of n of d is at least 5")])?;
/// let kind = rules.record_kinds().nth(1).unwrap();
/// let reader = kind.fields().nth(1).unwrap().cell_reader();
/// assert_eq!(reader.number("1.500", false), tieuchi::verdict::Figure::new(1500, 1));
/// assert_eq!(reader.number("1.5", true), tieuchi::verdict::Figure::new(3, 2));
/// assert_eq!(reader.number("many", false), None);
/// # Ok::<(), tieuchi::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct CellReader {
    field: Field,
    zone: Zone,
}

impl CellReader {
    fn of(field: Field, rules: &RuleSet) -> Self {
        CellReader { field, zone: rules.zone.clone() }
    }

    fn read(&self, text: &str, is_plain: bool) -> Result<Option<Value>, Unreadable> {
        let read = if is_plain { read_plain } else { read };
        read(text, &self.field, &self.zone)
    }

    fn value(&self, text: &str, is_plain: bool) -> Option<Value> {
        self.read(text, is_plain).ok().flatten()
    }

    /// The number in a cell: of plain text, as a program writes numbers, or of text in the field's written form.
    #[must_use]
    pub fn number(&self, text: &str, is_plain: bool) -> Option<Figure> {
        match self.value(text, is_plain)? {
            Value::Number(number) => Ratio::of_decimal(number).map(Figure),
            _ => None,
        }
    }

    /// The same, whatever the least and the greatest number of the field are: for a total, which may be beyond them.
    ///
    /// ```
    /// let rules = tieuchi::RuleSet::load([("a.tieuchi", "records d\n  office: unit\n  n: number at most 5\nindicator a: sum of n of d is at least 5")])?;
    /// let reader = rules.record_kinds().nth(1).unwrap().fields().nth(1).unwrap().cell_reader();
    /// assert_eq!(reader.number("7", false), None);
    /// assert_eq!(reader.without_bounds().number("7", false), tieuchi::verdict::Figure::new(7, 1));
    /// # Ok::<(), tieuchi::Error>(())
    /// ```
    #[must_use]
    pub fn without_bounds(mut self) -> Self {
        if let FieldKind::Number { whole, .. } = self.field.kind {
            self.field.kind = FieldKind::Number { whole, lowest: None, highest: None };
        }
        self
    }

    /// The day in a cell, as ISO 8601 writes it.
    #[must_use]
    pub fn day(&self, text: &str, is_plain: bool) -> Option<String> {
        match self.value(text, is_plain)? {
            Value::When(When::Day(day)) => Some(day.to_string()),
            _ => None,
        }
    }
}

impl CellReader {
    /// Whether a cell can be read; an empty one can.
    #[must_use]
    pub fn reads(&self, text: &str, is_plain: bool) -> bool {
        self.read(text, is_plain).is_ok()
    }

    /// Whether a cell has no value: it is blank, or the rules call its text empty.
    #[must_use]
    pub fn is_empty(&self, text: &str, is_plain: bool) -> bool {
        matches!(self.read(text, is_plain), Ok(None))
    }

    /// The day or the moment in a cell, as ISO 8601 writes it.
    #[must_use]
    pub fn time(&self, text: &str, is_plain: bool) -> Option<String> {
        match self.value(text, is_plain)? {
            Value::When(When::Day(day)) => Some(day.to_string()),
            Value::When(When::Moment(moment)) => Some(self.zone.rfc3339(moment)),
            _ => None,
        }
    }
}

impl RecordField<'_> {
    /// Reads cells as this field does.
    #[must_use]
    pub fn cell_reader(&self) -> CellReader {
        CellReader::of(self.field.clone(), self.of.rules)
    }
}
