//! Numbers above 1 without a percent sign in a field that is written with one: `95` beside `95%` is 9500%.

use std::collections::BTreeMap;

use tieuchi_model::schema::{FieldId, Kind};
use tieuchi_source::{Diagnostic, Place, codes};

use super::listed_rows::ListedRows;
use crate::columns::ValueRef;
use crate::content::Content;
use crate::findings::Findings;
use crate::table::{Batch, Table};

/// The rows of one field, with the place and the value of the first.
struct Found {
    first: (Place, String),
    rows: ListedRows,
}

/// The fields of a kind with such numbers.
#[derive(Default)]
pub(super) struct BarePercents(BTreeMap<FieldId, Found>);

impl BarePercents {
    pub(super) fn note(&mut self, batch: &Batch, table: &Table<'_>) {
        for (place, column) in batch.columns.fields.iter().enumerate() {
            let Some(bare) = column.as_ref().and_then(|column| column.bare_percents.as_ref()) else { continue };
            let (field, Some(row)) = (FieldId(place), bare.rows().next()) else { continue };
            let first = || {
                let value = match batch.columns.get(field, row) {
                    Content::Value(ValueRef::Number(number)) => number.normalize().to_string(),
                    _ => String::new(),
                };
                (table.place_of(batch.source, Some(batch.row_number(row)), field), value)
            };
            let found = self.0.entry(field).or_insert_with(|| Found { first: first(), rows: ListedRows::default() });
            found.rows.note(batch, bare);
        }
    }

    /// One finding for each field with such numbers.
    pub(super) fn warn(self, kind: &Kind, findings: &mut Findings) {
        for (field, Found { first: (place, value), rows }) in self.0 {
            let name = kind.field(field).map_or("", |field| field.name.as_str());
            let finding = Diagnostic::new(codes::BARE_PERCENT, place).with("value", value).with("field", name);
            findings.push(rows.told_in(finding).help("help"));
        }
    }
}
