//! The table of a test as a source of records.
//!
//! The evaluation checks whether a field may have a value.

use std::sync::Arc;

use tieuchi_engine::{Column, TextColumn};
use tieuchi_model::schema::{FieldId, Kind, read};
use tieuchi_model::time::Zone;
use tieuchi_source::Span;

use crate::rows::{Batch, Rows};

/// A table as it is written in the rules.
pub(super) struct Written<'a> {
    pub(super) kind: &'a Kind,
    pub(super) columns: &'a [FieldId],
    pub(super) rows: &'a [Vec<(String, Span)>],
    pub(super) zone: &'a Zone,
}

impl Written<'_> {
    /// The records of the table; ids that it leaves out are numbered after those of the tables `before`.
    pub(super) fn source(&self, name: &str, before: usize) -> Rows {
        Rows::new(name, vec![if self.columns.is_empty() { Batch::default() } else { self.batch(before) }])
    }

    fn batch(&self, before: usize) -> Batch {
        let mut columns: Vec<(String, Arc<dyn Column>)> = Vec::new();
        for (place, id) in self.columns.iter().enumerate() {
            let Some(field) = self.kind.field(*id) else { continue };
            let plain = field.plain();
            let mut column = TextColumn::default();
            for row in self.rows {
                let text = row.get(place).map_or("", |(text, _)| text.as_str());
                if text.is_empty() {
                    column.push_empty();
                } else if read(text, field, self.zone).is_err() && read(text, &plain, self.zone).is_ok() {
                    column.push_plain(text);
                } else {
                    column.push_written(text);
                }
            }
            columns.push((field.name.clone(), Arc::new(column)));
        }
        if let Some(id) = self.kind.id.filter(|id| !self.columns.contains(id)).and_then(|id| self.kind.field(id)) {
            let mut column = TextColumn::default();
            for number in (before + 1..).take(self.rows.len()) {
                column.push_written(&number.to_string());
            }
            columns.push((id.name.clone(), Arc::new(column)));
        }
        Batch { columns, rows: self.rows.len() }
    }
}
