//! The table of a test as a source of records.
//!
//! Whether a value may stand in its field is the evaluation's to find.

use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, Schema};
use tieuchi_model::schema::{Field, FieldId, Kind, read};
use tieuchi_model::time::Zone;
use tieuchi_source::Span;

use crate::error::Error;
use crate::rows::{Column, PLAIN, Rows, WRITTEN, batch_of};

/// A table as it is written in the rules.
pub(super) struct Written<'a> {
    pub(super) kind: &'a Kind,
    pub(super) columns: &'a [FieldId],
    pub(super) rows: &'a [Vec<(String, Span)>],
    pub(super) zone: &'a Zone,
}

impl Written<'_> {
    /// The records of the table; ids that it leaves out are numbered after those of the tables `before`.
    pub(super) fn source(&self, name: &str, before: usize) -> Result<Rows, Error> {
        let batch = if self.columns.is_empty() {
            Ok(RecordBatch::new_empty(Arc::new(Schema::empty())))
        } else {
            self.batch(before)
        };
        let batch =
            batch.map_err(|error| Error::Row { records: self.kind.name.clone(), row: 1, detail: error.to_string() })?;
        Ok(Rows::new(name, vec![batch]))
    }

    fn batch(&self, before: usize) -> Result<RecordBatch, ArrowError> {
        let mut names = Vec::new();
        let mut arrays = Vec::new();
        for (place, id) in self.columns.iter().enumerate() {
            let Some(field) = self.kind.field(*id) else { continue };
            let plain = Field { format: None, ..field.clone() };
            let mut column = Column::default();
            for row in self.rows {
                let text = row.get(place).map_or("", |(text, _)| text.as_str());
                let is_plain = read(text, field, self.zone).is_err() && read(text, &plain, self.zone).is_ok();
                let kind = if is_plain { PLAIN } else { WRITTEN };
                column.push(kind, (!text.is_empty()).then_some(text));
            }
            names.push(field.name.clone());
            arrays.push(column.finish()?);
        }
        if let Some(id) = self.kind.id.filter(|id| !self.columns.contains(id)).and_then(|id| self.kind.field(id)) {
            let mut column = Column::default();
            for number in (before + 1..).take(self.rows.len()) {
                column.push(WRITTEN, Some(&number.to_string()));
            }
            names.push(id.name.clone());
            arrays.push(column.finish()?);
        }
        batch_of(&names, arrays, self.rows.len())
    }
}
