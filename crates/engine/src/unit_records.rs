//! The records of units, which are kept: conditions on units look at them when the tree of units is known.

use std::sync::Arc;

use tieuchi_model::schema::UNITS;

use crate::columns::Columns;
use crate::control::Control;
use crate::record::{Record, RecordName};
use crate::table::PIECE;
use crate::units::{UnitIndex, Units};

/// A batch of the records of units, with their places.
#[derive(Debug)]
struct UnitBatch {
    columns: Columns,
    file: Arc<str>,
    row_numbers: Vec<u64>,
}

/// What is known of the record of a unit.
#[derive(Clone, Copy, Debug, Default)]
enum Known {
    /// There is none: only records of other kinds name the unit.
    #[default]
    Nothing,
    /// There is one of which nothing is known.
    Unknown,
    /// The one in this batch and row.
    Record(usize, usize),
}

/// The records of units.
#[derive(Debug, Default)]
pub(crate) struct UnitRecords {
    batches: Vec<UnitBatch>,
    /// By unit.
    known: Vec<Known>,
    /// The columns of a record of which nothing is known.
    unknown: Columns,
    /// The columns of a unit without a record.
    nothing: Columns,
}

/// Units as the rows of a batch.
pub(crate) struct UnitRows<'b> {
    pub(crate) columns: &'b Columns,
    /// The unit of each row; `None` if the row is not the record of a unit.
    pub(crate) of_row: Vec<Option<UnitIndex>>,
    records: &'b UnitRecords,
    pub(crate) units: &'b Units,
    pub(crate) control: &'b Control,
}

impl<'b> UnitRows<'b> {
    /// A row as a record; one that is not the record of a unit is that of the first.
    pub(crate) fn record(&self, row_in_batch: usize) -> (Record<'b>, RecordName<'b>) {
        let unit = self.of_row.get(row_in_batch).copied().flatten().unwrap_or(UnitIndex(0));
        self.records.of(self.units, unit)
    }
}

impl UnitRecords {
    /// Sets the columns of an unknown record.
    pub(crate) fn set_unknown_columns(&mut self, unknown: Columns) {
        self.unknown = unknown;
    }

    /// Keeps a batch; returns its index.
    pub(crate) fn keep(&mut self, columns: Columns, file: Arc<str>, row_numbers: Vec<u64>) -> usize {
        self.batches.push(UnitBatch { columns, file, row_numbers });
        self.batches.len() - 1
    }

    /// Sets the record of a unit.
    pub(crate) fn set(&mut self, unit: UnitIndex, batch: usize, row_in_batch: usize) {
        self.note(unit, Known::Record(batch, row_in_batch));
    }

    /// Notes that nothing of a unit's record is known.
    pub(crate) fn mark_unknown(&mut self, unit: UnitIndex) {
        self.note(unit, Known::Unknown);
    }

    fn note(&mut self, unit: UnitIndex, known: Known) {
        let index = unit.index();
        if index >= self.known.len() {
            self.known.resize(index + 1, Known::Nothing);
        }
        if let Some(slot) = self.known.get_mut(index) {
            *slot = known;
        }
    }

    /// Every unit, as rows of batches: those without a record as rows without values.
    pub(crate) fn each_batch(&self, (units, control): (&Units, &Control), each: &mut dyn FnMut(UnitRows<'_>)) {
        let mut of_batches: Vec<Vec<Option<UnitIndex>>> =
            self.batches.iter().map(|batch| vec![None; batch.columns.rows()]).collect();
        let mut without = Vec::new();
        for unit in units.all() {
            match self.known.get(unit.index()) {
                None | Some(Known::Nothing) => without.push(Some(unit)),
                Some(Known::Unknown) => each(self.rows(&self.unknown, vec![Some(unit)], (units, control))),
                Some(Known::Record(batch, row_in_batch)) => {
                    let of_row = of_batches.get_mut(*batch).and_then(|of_row| of_row.get_mut(*row_in_batch));
                    of_row.into_iter().for_each(|of_row| *of_row = Some(unit));
                }
            }
        }
        for piece in without.chunks(PIECE) {
            let nothing = Columns { rows: piece.len(), ..Columns::empty() };
            each(self.rows(&nothing, piece.to_vec(), (units, control)));
        }
        for (batch, of_row) in self.batches.iter().zip(of_batches) {
            each(self.rows(&batch.columns, of_row, (units, control)));
        }
    }

    fn rows<'b>(
        &'b self,
        columns: &'b Columns,
        of_row: Vec<Option<UnitIndex>>,
        (units, control): (&'b Units, &'b Control),
    ) -> UnitRows<'b> {
        UnitRows { columns, of_row, records: self, units, control }
    }

    /// A unit as a record of its own kind, and how it is named.
    pub(crate) fn of<'b>(&'b self, units: &'b Units, unit: UnitIndex) -> (Record<'b>, RecordName<'b>) {
        let nothing = (&self.nothing, 0, "", 0);
        let (columns, row_in_batch, file, row_number) = match self.known.get(unit.index()) {
            None | Some(Known::Nothing) => nothing,
            Some(Known::Unknown) => (&self.unknown, 0, "", 0),
            Some(Known::Record(batch, row_in_batch)) => self.batches.get(*batch).map_or(nothing, |batch| {
                let row_number = batch.row_numbers.get(*row_in_batch).copied().unwrap_or(0);
                (&batch.columns, *row_in_batch, &*batch.file, row_number)
            }),
        };
        let record_number = u64::from(unit.0);
        (
            Record {
                kind: UNITS,
                columns,
                row_in_batch,
                index: None,
                unit: Some(unit),
                until: None,
                period: None,
                file,
                row_number,
            },
            RecordName { id: Some(units.code(unit)), file: "", row_number: 0, record_number, repeated: false },
        )
    }
}
