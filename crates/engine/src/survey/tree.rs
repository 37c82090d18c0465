//! The records of units: their lifetimes, and the tree that they form.

use tieuchi_model::schema::{FieldId, Kind, Placement, UNITS};
use tieuchi_model::time::Zone;
use tieuchi_source::{Diagnostic, Place, codes};

use super::Survey;
use crate::columns::Columns;
use crate::content::Content;
use crate::findings::Findings;
use crate::table::{Batch, shortened};
use crate::units::{Lifetime, UnitIndex};

impl Survey<'_> {
    /// The name of a unit, if the list has one for it.
    pub(crate) fn name_of(&self, unit: UnitIndex) -> Option<&str> {
        let field = self.kinds.get(UNITS.0)?.as_ref()?.table.kind.name_field()?;
        let (record, _) = self.unit_records.of(&self.units, unit);
        record.columns.text(field, record.row_in_batch).value().filter(|name| !name.is_empty())
    }

    /// Notes the records of units.
    pub(super) fn keep_units(&mut self, kind: &Kind, batch: Batch, zone: &Zone) {
        let Some(id) = kind.id else { return };
        let units: Vec<(usize, UnitIndex)> = (0..batch.columns.rows())
            .filter(|row_in_batch| !batch.columns.is_later(*row_in_batch))
            .filter_map(|row_in_batch| {
                Some((row_in_batch, self.units.find(batch.columns.text(id, row_in_batch).value()?)?))
            })
            .collect();
        let above = |row_in_batch| {
            kind.parent.map_or(Content::Empty, |parent| batch.columns.text(parent, row_in_batch).map(Into::into))
        };
        if let Some(name) = kind.name_field() {
            let mut known = self.units.spellings().known();
            for (row_in_batch, unit) in &units {
                if let Content::Value(name) = batch.columns.text(name, *row_in_batch) {
                    known.name(name, self.units.code(*unit));
                }
            }
        }
        let of = |row_in_batch| (lifetime(kind, &batch.columns, row_in_batch, zone), above(row_in_batch));
        let found: Vec<_> = units.iter().map(|(row_in_batch, _)| of(*row_in_batch)).collect();
        let row_numbers = batch.row_numbers().to_vec();
        let place = self.unit_records.keep(batch.columns, batch.file, row_numbers);
        for ((row_in_batch, unit), (lifetime, above)) in units.into_iter().zip(found) {
            if self.units.note_span(unit, lifetime, above) {
                self.unit_records.set(unit, place, row_in_batch);
            }
        }
    }

    /// Sets the parent of every unit. A unit whose parent could not be read has none.
    pub(super) fn link_to_parents(&mut self, findings: &mut Findings) {
        let Some(Some(found)) = self.kinds.first() else { return };
        let file = found.table.file().to_owned();
        let place = || Place::Record { file: file.clone(), row: None, column: None };
        for unit in self.units.all() {
            let Some(code) = self.units.above(unit) else { continue };
            match self.units.find(code) {
                Some(above) => self.units.set_parent(unit, above),
                None => {
                    let finding = Diagnostic::new(codes::UNKNOWN_UNIT, place()).with("unit", shortened(code));
                    findings.push(finding.help("parent"));
                }
            }
        }
        for unit in self.units.order() {
            let code = self.units.code(unit).to_owned();
            findings.push(Diagnostic::new(codes::PARENT_CYCLE, place()).with("unit", code).help("help"));
        }
        for unit in self.units.limit_depth() {
            let code = self.units.code(unit).to_owned();
            findings.push(Diagnostic::new(codes::TREE_TOO_DEEP, place()).with("unit", code).help("help"));
        }
    }
}

/// The lifetime of a lasting unit, as days.
fn lifetime(kind: &Kind, columns: &Columns, row_in_batch: usize, zone: &Zone) -> Lifetime {
    let day = |field: FieldId| columns.when(field, row_in_batch).map(|when| zone.day(when));
    match kind.placement {
        Placement::Lasting { from, to } => {
            Lifetime { since: day(from), until: day(to), is_ahead: columns.is_ahead(from, row_in_batch) }
        }
        _ => Lifetime::ALWAYS,
    }
}
