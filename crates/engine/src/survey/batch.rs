//! The rows of one batch in the first reading: which count, which ids they have, and which units they name.

use std::collections::HashSet;

use indexmap::IndexMap;
use tieuchi_model::schema::{FieldId, FieldKind, Placement, UnitOf};
use tieuchi_model::time::When;
use tieuchi_model::verdict::Reading;
use tieuchi_source::{Diagnostic, codes};

use super::extent::Extent;
use super::rejected::{RejectedRecords, RejectedRow, row_references};
use super::silent_units::NamedUnits;
use super::usual::Usual;
use super::zeros_of_ids::ZerosOfIds;
use super::{KindSurvey, SurveyContext, UnitLookup, is_before, supersedes, unit_of};
use crate::bits::Bits;
use crate::content::Content;
use crate::findings::Findings;
use crate::ids::{IdIndex, InUnit, RecordNumbers, Referent};
use crate::nothing::means_nothing;
use crate::table::{Batch, RowPosition, Table, shortened};
use crate::units::{ALL_UNITS, Units};

/// One batch in the first reading.
pub(super) struct BatchSurvey<'s, 'a> {
    pub(super) context: SurveyContext<'a>,
    pub(super) table: &'s Table<'a>,
    pub(super) batch: &'s Batch,
    pub(super) units: &'s mut Units,
    pub(super) known: &'s [Option<KindSurvey<'a>>],
    pub(super) units_given: bool,
    pub(super) findings: &'s mut Findings,
    pub(super) reading: &'s mut Reading,
    pub(super) ids: &'s mut IdIndex,
    pub(super) dropped: &'s mut RecordNumbers,
    pub(super) rejected: &'s mut RejectedRecords,
    pub(super) extent: &'s mut Extent,
    pub(super) named_units: &'s mut NamedUnits,
    pub(super) zeros: &'s mut ZerosOfIds,
    pub(super) repeated: &'s mut HashSet<Box<str>>,
    /// The rejected rows whose id is known: with all other rows of that id they are one record.
    pub(super) with_id: &'s mut IndexMap<Box<str>, Vec<RejectedRow>>,
    /// Whether records of some kind refer to these: only then it matters when each exists.
    pub(super) is_referred_to: bool,
    /// How the rows of which nothing is unusual are noted.
    pub(super) usual: Option<&'s mut Usual>,
    /// The rows for which what is always so is false, if they are rejected then.
    pub(super) refused: &'s Bits,
}

impl BatchSurvey<'_, '_> {
    pub(super) fn read(&mut self) {
        for finding in &self.batch.rejected {
            self.reading.read += 1;
            self.reading.rejected += 1;
            self.rejected.note_without_id(RejectedRow::unreadable(self.table.kind), supersedes(self.table.kind));
            self.findings.push(finding.clone());
        }
        for fault in &self.batch.faults {
            if self.batch.columns.is_later(fault.row_in_batch) {
                continue;
            }
            self.reading.unreadable += 1;
            if let Some(finding) = self.table.fault(self.batch, fault) {
                self.push(finding, fault.field);
            }
        }
        let noted = self.usual.as_deref_mut().map(|usual| {
            let given = self.units_given;
            let units = (&mut *self.units, given, &mut *self.named_units);
            usual.note(&self.batch.columns, self.refused, &self.context.rules.zone, units, self.extent)
        });
        if let Some(noted) = &noted {
            self.reading.read += u64::try_from(noted.rows.count()).unwrap_or(u64::MAX);
            self.reading.unplaced += noted.unplaced;
        }
        let left = noted.map_or_else(|| Bits::all(self.batch.columns.rows()), |noted| noted.rows.inverted());
        for row in left.rows() {
            let RowPosition { row_in_batch, record_number, row_number } = self.batch.position(row);
            self.reading.read += 1;
            let is_refused = self.refused.get(row_in_batch);
            if self.batch.columns.is_later(row_in_batch) && !is_refused {
                self.reading.later += 1;
                self.extent.has_ahead = true;
                self.dropped.insert(record_number);
            } else if is_refused || self.is_unidentified(row_in_batch) || !self.record(row_in_batch, row_number) {
                self.reading.rejected += 1;
                self.dropped.insert(record_number);
                self.reject(row_in_batch);
            }
        }
    }

    /// Keeps what a rejected row names.
    fn reject(&mut self, row_in_batch: usize) {
        let (kind, columns) = (self.table.kind, &self.batch.columns);
        let rejected = RejectedRow {
            unit: self.named_unit(row_in_batch),
            references: row_references(kind, columns, row_in_batch),
        };
        rejected.unit.known().into_iter().for_each(|unit| self.named_units.note(unit));
        match kind.id.map(|id| columns.text(id, row_in_batch)) {
            Some(Content::Value(id)) => self.with_id.entry(id.into()).or_default().push(rejected),
            _ => self.rejected.note_without_id(rejected, supersedes(kind)),
        }
    }

    fn names_unit(&mut self, field: FieldId, row_in_batch: usize) -> InUnit {
        let code = self.batch.columns.text(field, row_in_batch).value().filter(|code| *code != ALL_UNITS);
        code.and_then(|code| self.units.find_or_add(code)).into()
    }

    /// The unit that a rejected row names.
    fn named_unit(&mut self, row_in_batch: usize) -> InUnit {
        let columns = &self.batch.columns;
        match self.table.kind.unit {
            UnitOf::Field(field) if !self.units_given => self.names_unit(field, row_in_batch),
            UnitOf::Itself => self.table.kind.id.map_or(InUnit::None, |id| self.names_unit(id, row_in_batch)),
            _ => {
                let lookup = UnitLookup { units: self.units, known: self.known, zone: &self.context.rules.zone };
                unit_of(self.table.kind, columns, row_in_batch, lookup)
            }
        }
    }

    /// Whether the id of a record, or the field that gives it its unit, could not be read or has no column: its id or unit is
    /// not known.
    fn is_unidentified(&self, row_in_batch: usize) -> bool {
        let kind = self.table.kind;
        let unit = match kind.unit {
            UnitOf::Field(unit) | UnitOf::Reference(unit, _) => Some(unit),
            UnitOf::Itself | UnitOf::None => None,
        };
        let mut fields = kind.id.into_iter().chain(unit);
        fields.any(|field| self.batch.columns.get(field, row_in_batch).is_unreadable())
    }

    /// Notes a record; whether it counts.
    fn record(&mut self, row_in_batch: usize, row_number: u64) -> bool {
        let (kind, columns) = (self.table.kind, &self.batch.columns);
        let zone = &self.context.rules.zone;
        let start = match kind.placement {
            Placement::CountedBy(field) => columns.when(field, row_in_batch),
            Placement::Lasting { from, to } => {
                let (start, end) = (columns.when(from, row_in_batch), columns.when(to, row_in_batch));
                if let (Content::Value(start), Content::Value(end)) = (start, end)
                    && is_before(end, start, zone)
                {
                    let finding = Diagnostic::new(
                        codes::END_BEFORE_START,
                        self.table.place_of(self.batch.source, Some(row_number), to),
                    );
                    self.findings.push(finding.help("help"));
                    return false;
                }
                start
            }
            Placement::Register => Content::Empty,
        };
        if let Some(parent) = kind.parent
            && columns.text(parent, row_in_batch).value().is_some_and(|code| self.is_reserved(code, row_number, parent))
        {
            return false;
        }
        let Ok(unit) = self.unit(row_in_batch, row_number) else { return false };
        unit.known().into_iter().for_each(|unit| self.named_units.note(unit));
        self.check_references(row_in_batch, row_number, start);
        let id = kind.id.and_then(|id| columns.text(id, row_in_batch).value());
        if let Some(id) = id {
            self.zeros.note(id, self.batch.source, row_number);
        }
        match id.map(|id| (id, self.ids.note(id))) {
            Some((id, None)) => {
                self.repeated.insert(id.into());
            }
            Some((_, Some(record))) => {
                if columns.is_perhaps_later(row_in_batch) {
                    self.rejected.note_doubtful(&unit, false);
                    self.ids.set_perhaps(record, unit);
                } else {
                    self.ids.set_unit(record, unit);
                }
                if let Placement::Lasting { to, .. } = kind.placement
                    && self.is_referred_to
                {
                    self.ids.set_lifetime(record, start, columns.when(to, row_in_batch));
                }
            }
            None => self.rejected.note_doubtful(&unit, false),
        }
        match start {
            Content::Value(start) => {
                let from = zone.day(start);
                let to = match kind.placement {
                    // What has not ended has lasted until now.
                    Placement::Lasting { to, .. } => match columns.when(to, row_in_batch) {
                        Content::Value(to) => zone.day(to),
                        Content::Empty => zone.last_day_before(self.context.as_of),
                        Content::Unreadable => from,
                    },
                    Placement::CountedBy(_) | Placement::Register => from,
                };
                self.extent.note(from, to.max(from));
            }
            Content::Empty => {
                self.reading.unplaced += u64::from(kind.placement != Placement::Register);
                if let Placement::CountedBy(field) | Placement::Lasting { from: field, .. } = kind.placement {
                    self.extent.has_ahead |= columns.is_ahead(field, row_in_batch);
                }
            }
            // It is not known where it lies.
            Content::Unreadable => {}
        }
        true
    }

    /// The unit of a record; an error if it names a unit that is not in `units`.
    fn unit(&mut self, row_in_batch: usize, row_number: u64) -> Result<InUnit, ()> {
        let kind = self.table.kind;
        let (field, code) = match kind.unit {
            UnitOf::Field(field) => (field, self.batch.columns.text(field, row_in_batch).value()),
            UnitOf::Itself => {
                let Some(id) = kind.id else { return Ok(InUnit::None) };
                let Content::Value(code) = self.batch.columns.text(id, row_in_batch) else { return Ok(InUnit::None) };
                if self.is_reserved(code, row_number, id) {
                    return Err(());
                }
                return Ok(self.units.find_or_add(code).into());
            }
            UnitOf::Reference(..) => {
                let lookup = UnitLookup { units: self.units, known: self.known, zone: &self.context.rules.zone };
                return Ok(unit_of(kind, &self.batch.columns, row_in_batch, lookup));
            }
            UnitOf::None => return Ok(InUnit::None),
        };
        let Some(code) = code else { return Ok(InUnit::None) };
        if self.is_reserved(code, row_number, field) {
            return Err(());
        }
        if !self.units_given {
            return Ok(self.units.find_or_add(code).into());
        }
        if let Some(unit) = self.units.find(code) {
            return Ok(InUnit::One(unit));
        }
        let place = self.table.place_of(self.batch.source, Some(row_number), field);
        let finding = Diagnostic::new(codes::UNKNOWN_UNIT, place).with("unit", shortened(code));
        // What is not listed needs no proposal, and each takes as long as there are units.
        let proposed = if self.findings.is_listing() { self.units.with_proposal(finding, code) } else { Err(finding) };
        let finding = proposed.unwrap_or_else(|finding| match means_nothing(code) {
            true => finding.with("written", format!("\"{}\"", shortened(code))).help("empty"),
            false => finding.with("column", self.table.header(self.batch.source, field)).help("help"),
        });
        self.push(finding, field);
        Err(())
    }

    /// Adds a finding about a value: once, if several records are made of a row and all have it.
    fn push(&mut self, finding: Diagnostic, field: FieldId) {
        let periods = self.table.kind.layout.period_columns.as_ref();
        if periods.is_some_and(|columns| columns.value != field && columns.period != field) {
            self.findings.push_once_for_row(finding);
        } else {
            self.findings.push(finding);
        }
    }

    /// Whether a code is that of all units together, which no unit may have; then that is a finding.
    fn is_reserved(&mut self, code: &str, row_number: u64, field: FieldId) -> bool {
        let reserved = code == ALL_UNITS;
        if reserved {
            let finding =
                Diagnostic::new(codes::RESERVED_UNIT, self.table.place_of(self.batch.source, Some(row_number), field));
            self.findings.push(finding.help("help"));
        }
        reserved
    }

    fn check_references(&mut self, row_in_batch: usize, row_number: u64, moment: Content<When>) {
        for (field, declared) in self.table.kind.fields.values().enumerate() {
            let FieldKind::Reference(to) = declared.kind else { continue };
            let field = FieldId(field);
            let (Content::Value(id), Some(Some(found))) =
                (self.batch.columns.text(field, row_in_batch), self.known.get(to.0))
            else {
                continue;
            };
            let referent = found.ids.referent(Content::Value(id), moment, &self.context.rules.zone);
            if matches!(referent, Referent::Unknown) {
                let finding = Diagnostic::new(
                    codes::UNKNOWN_REFERENCE,
                    self.table.place_of(self.batch.source, Some(row_number), field),
                )
                .with("id", id)
                .with("records", found.table.kind.name.as_str())
                .help("help");
                self.findings.push(finding);
            }
        }
    }
}
