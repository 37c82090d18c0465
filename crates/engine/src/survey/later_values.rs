//! Values that lie after the moment of judging: they count as not there yet, and reports list their rows.

use tieuchi_model::schema::{FieldId, Kind};
use tieuchi_model::verdict::LaterValues;

use super::listed_rows::ListedRows;
use crate::table::Batch;

/// What was found in the fields of a kind that happen.
pub(super) struct ValuesAhead(Vec<(FieldId, ListedRows)>);

impl ValuesAhead {
    pub(super) fn of(kind: &Kind) -> ValuesAhead {
        let fields = kind.fields.values().enumerate().filter(|(_, declared)| declared.kind.happens());
        ValuesAhead(fields.map(|(index, _)| (FieldId(index), ListedRows::default())).collect())
    }

    pub(super) fn note(&mut self, batch: &Batch) {
        for (field, rows) in &mut self.0 {
            if let Some(ahead) = batch.columns.field(*field).and_then(|column| column.ahead.as_ref()) {
                rows.note(batch, ahead);
            }
        }
    }

    /// The fields with such values.
    pub(super) fn into_found(self) -> Vec<LaterValues> {
        let found = self.0.into_iter().filter_map(|(field, rows)| {
            let (count, rows) = rows.into_parts();
            (count > 0).then_some(LaterValues { field, count, rows })
        });
        found.collect()
    }
}
