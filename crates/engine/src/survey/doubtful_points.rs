//! Numbers that are written without a form and may be two: `1.500`. Counted for each field over all its sources.
//!
//! One value does not tell what its point is. Where another value of the field has a fraction that cannot be thousands (`0.25`), all
//! are decimals, with a warning; else none of them is known.

use tieuchi_model::schema::{FieldId, FieldSet, Kind};
use tieuchi_source::{Arg, Diagnostic, Place, codes};

use crate::columns::Columns;
use crate::findings::Findings;
use crate::sorted::SortedMap;
use crate::table::{Batch, Table, shortened};

/// What the points of one field are.
struct Points {
    /// How many may stand between thousands.
    doubtful: u64,
    /// The first of these: its place, and how it is written.
    first: Option<(Place, String)>,
    /// Whether others stand before a fraction.
    decimals: bool,
}

/// The points of the numbers of a kind, by field.
#[derive(Default)]
pub(super) struct DoubtfulPoints(SortedMap<FieldId, Points>);

impl DoubtfulPoints {
    pub(super) fn note(&mut self, batch: &Batch, table: &Table<'_>) {
        for (place, column) in batch.columns.fields.iter().enumerate() {
            let Some(column) = column.as_ref().filter(|column| column.points.is_some()) else { continue };
            let Some(points) = &column.points else { continue };
            let field = FieldId(place);
            let first = points.doubtful.rows().next().map(|row| {
                let text = points.first.as_deref().unwrap_or_default();
                (table.place_of(batch.source, Some(batch.row_number(row)), field), shortened(text))
            });
            let doubtful = u64::try_from(points.doubtful.count()).unwrap_or(u64::MAX);
            let found = Points { doubtful, first: first.clone(), decimals: points.decimals };
            self.0.note(field, found, |known| {
                known.doubtful = known.doubtful.saturating_add(doubtful);
                known.decimals |= points.decimals;
                if known.first.is_none() {
                    known.first = first;
                }
            });
        }
    }

    /// Reports the fields with doubtful numbers; returns those of which they are not known, and how many there are.
    pub(super) fn report(self, kind: &Kind, findings: &mut Findings) -> (FieldSet, u64) {
        let (mut unknown, mut values) = (FieldSet::new(), 0u64);
        for (field, Points { doubtful, first, decimals }) in self.0.iter() {
            let Some((place, text)) = first else { continue };
            let code = if *decimals { codes::POINTS_READ_AS_DECIMALS } else { codes::DOUBTFUL_POINTS };
            let count = Arg::Number(i64::try_from(*doubtful).unwrap_or(i64::MAX));
            let finding = Diagnostic::new(code, place.clone()).with("value", text.as_str()).with("count", count);
            let name = kind.field(*field).map_or("", |field| field.name.as_str());
            let thousands = text.replace('.', "");
            findings.push(finding.with("thousands", thousands).with("field", name).help("help"));
            if !decimals {
                unknown.insert(*field);
                values = values.saturating_add(*doubtful);
            }
        }
        (unknown, values)
    }
}

/// Takes out the numbers of these fields that may be two.
pub(crate) fn forget(fields: &FieldSet, columns: &mut Columns) {
    for field in fields.iter() {
        let points = columns.field(field).and_then(|column| column.points.as_ref());
        let rows: Vec<usize> = points.map(|points| points.doubtful.rows().collect()).unwrap_or_default();
        for row in rows {
            columns.forget(field, row, false);
        }
    }
}
