//! Days and moments that lie years after the moment of judging, which are mostly mistakes in typing: 2062 for 2026.

use tieuchi_model::schema::{FieldId, FieldKind, Kind, Placement};
use tieuchi_model::time::{When, Zone};
use tieuchi_source::{Diagnostic, Place, codes};

use super::listed_rows::ListedRows;
use crate::columns::{Columns, FieldValues};
use crate::findings::Findings;
use crate::table::{Batch, Table};

/// What has happened lies no year after the next one.
const YEARS_OF_EVENTS: i16 = 1;

/// What is set or lasts, such as a deadline, may lie further ahead.
const YEARS_OF_PLANS: i16 = 10;

/// The last year that a day of judging leaves for what has happened: a record that is counted later is not the latest one.
pub(super) fn last_year_of_events(year: i16) -> i16 {
    year.saturating_add(YEARS_OF_EVENTS)
}

/// One field of days or moments.
struct Found {
    field: FieldId,
    /// The last year that is not far ahead.
    last_year: i16,
    happens: bool,
    /// The first value, and where it is.
    first: Option<(When, Place)>,
    rows: ListedRows,
}

/// What was found in the fields of one kind of record.
pub(super) struct FarAhead(Vec<Found>);

impl FarAhead {
    /// The fields of a kind, for a day of judging in this year.
    pub(super) fn of(kind: &Kind, year: i16) -> FarAhead {
        let is_end = |field| matches!(kind.placement, Placement::Lasting { to, .. } if to == field);
        let fields = kind.fields.values().enumerate().filter_map(|(index, declared)| {
            let field = FieldId(index);
            let is_time = matches!(declared.kind, FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline);
            let happens = declared.kind.happens();
            let last_year =
                if happens && !is_end(field) { last_year_of_events(year) } else { year.saturating_add(YEARS_OF_PLANS) };
            is_time.then_some(Found { field, last_year, happens, first: None, rows: ListedRows::default() })
        });
        FarAhead(fields.collect())
    }

    pub(super) fn note(&mut self, batch: &Batch, table: &Table<'_>, zone: &Zone) {
        for found in &mut self.0 {
            let field = found.field;
            for row in written(&batch.columns, field, found.happens) {
                let value = batch.columns.ahead(field, row).or_else(|| batch.columns.when(field, row).value());
                let Some(value) = value.filter(|value| zone.day(*value).year() > found.last_year) else { continue };
                let place = || table.place_of(batch.source, Some(batch.row_number(row)), field);
                found.first.get_or_insert_with(|| (value, place()));
                found.rows.note_row(batch, row);
            }
        }
    }

    /// One finding for each field with such values.
    pub(super) fn warn(self, kind: &Kind, zone: &Zone, findings: &mut Findings) {
        for Found { field, happens, first, rows, .. } in self.0 {
            let Some((value, place)) = first else { continue };
            let finding = Diagnostic::new(codes::FAR_AHEAD, place)
                .with("field", kind.field(field).map_or("", |field| field.name.as_str()))
                .with("value", zone.day(value).to_string());
            findings.push(rows.told_in(finding).help(if happens { "help" } else { "deadline" }));
        }
    }
}

/// The rows in which a field may lie far ahead: of what happens, only those that have not happened.
fn written(columns: &Columns, field: FieldId, happens: bool) -> Vec<usize> {
    let Some(column) = columns.field(field) else { return Vec::new() };
    match (happens, &column.values) {
        (true, _) => column.ahead.as_ref().map_or_else(Vec::new, |ahead| ahead.rows().collect()),
        (false, FieldValues::Whens(_)) => column.filled.rows().collect(),
        (false, _) => Vec::new(),
    }
}
