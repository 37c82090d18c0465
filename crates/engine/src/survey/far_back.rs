//! Days and moments that no one wrote: an empty cell or a number of seconds that was read as milliseconds gives a day of January 1970,
//! and a zero of a spreadsheet or of a program one of 1900 or of the year 1.
//!
//! Such a value is suspected only if no other of the field lies near it, and some lie after 1990.

use tieuchi_model::schema::{FieldId, FieldKind, Kind};
use tieuchi_model::time::{MICROS_OF_DAY, When, Zone};
use tieuchi_source::{Diagnostic, Place, codes};

use super::listed_rows::ListedRows;
use crate::columns::{FieldColumn, FieldValues, Whens};
use crate::findings::Findings;
use crate::table::{Batch, Table};

/// Days are counted from 1 January 1970: this is 1 February.
const FEBRUARY_1970: i64 = 31;
/// 1 January 1990.
const YEAR_1990: i64 = 7_305;
/// 30 December 1899, the day 0 of spreadsheets.
const DAY_0: i64 = -25_569;
/// 1 January 1901.
const YEAR_1901: i64 = -25_202;
/// 1 January 2, after the first day of many programs.
const YEAR_2: i64 = -718_797;

/// One field of days or moments.
struct Found {
    field: FieldId,
    first: Option<(When, Place)>,
    rows: ListedRows,
    /// Whether others lie between such days and 1990.
    between: bool,
    /// Whether others lie later.
    later: bool,
}

/// What was found in the fields of one kind of record.
pub(super) struct FarBack(Vec<Found>);

impl FarBack {
    pub(super) fn of(kind: &Kind) -> FarBack {
        let is_time = |kind: &FieldKind| matches!(kind, FieldKind::Date | FieldKind::DateTime | FieldKind::Deadline);
        let fields = kind.fields.values().enumerate().filter(|(_, field)| is_time(&field.kind));
        let found = |(index, _)| Found {
            field: FieldId(index),
            first: None,
            rows: ListedRows::default(),
            between: false,
            later: false,
        };
        FarBack(fields.map(found).collect())
    }

    pub(super) fn note(&mut self, batch: &Batch, table: &Table<'_>, zone: &Zone) {
        for found in &mut self.0 {
            let Some(column) = batch.columns.field(found.field) else { continue };
            for row in column.filled.rows() {
                let Some(day) = day_of(column, row, zone) else { continue };
                if day >= YEAR_1990 {
                    found.later = true;
                } else if (0..FEBRUARY_1970).contains(&day) || (DAY_0..YEAR_1901).contains(&day) || day < YEAR_2 {
                    let Some(value) = batch.columns.when(found.field, row).value() else { continue };
                    let place = || table.place_of(batch.source, Some(batch.row_number(row)), found.field);
                    found.first.get_or_insert_with(|| (value, place()));
                    found.rows.note_row(batch, row);
                } else {
                    found.between = true;
                }
            }
        }
    }

    /// One finding for each field with such values.
    pub(super) fn warn(self, kind: &Kind, zone: &Zone, findings: &mut Findings) {
        for Found { field, first, rows, between, later } in self.0 {
            let Some((value, place)) = first.filter(|_| later && !between) else { continue };
            let day = zone.day(value);
            let finding = Diagnostic::new(codes::FAR_BACK, place)
                .with("field", kind.field(field).map_or("", |field| field.name.as_str()))
                .with("value", day.to_string());
            findings.push(rows.told_in(finding).help(if day.year() == 1970 { "seconds" } else { "help" }));
        }
    }
}

/// The number of the day of a value, to a day.
fn day_of(column: &FieldColumn, row: usize, zone: &Zone) -> Option<i64> {
    match &column.values {
        FieldValues::Whens(Whens::Days(days)) => days.get(row).map(|day| i64::from(*day)),
        FieldValues::Whens(Whens::Moments(moments)) => moments.get(row).map(|moment| moment.div_euclid(MICROS_OF_DAY)),
        FieldValues::Whens(Whens::Mixed(values)) => values.get(row).map(|value| match *value {
            When::Moment(moment) => moment.0.div_euclid(MICROS_OF_DAY),
            When::Day(_) => zone.start(*value).0.div_euclid(MICROS_OF_DAY),
        }),
        _ => None,
    }
}
