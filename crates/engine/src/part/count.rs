//! Counts a part of the records.

use std::collections::BTreeMap;

use tieuchi_model::indicator::RuleSet;
use tieuchi_model::schema::{FieldId, Kind, KindId, Placement, UNITS};
use tieuchi_source::{Diagnostic, Place, codes};

use super::counted::{CountedKind, RowNotes};
use super::declared::{columns, declared};
use super::kept::KeptSource;
use super::stated::Stated;
use super::{KeptKind, KindPart, Tally};
use crate::columns::unix_day;
use crate::condition::Answers;
use crate::content::Content;
use crate::count::{RecordCounter, Tallies};
use crate::cover::Covered;
use crate::evaluate::{Refused, planned, refused, unless_cancelled};
use crate::findings::Findings;
use crate::first_reading::{FirstReading, NoRecords, is_counted_apart};
use crate::limits;
use crate::plan::{Counting, CountingId, Key, Plan};
use crate::reading::{BatchRows, EntrySlots};
use crate::request::Request;
use crate::row_hashes::row_hashes;
use crate::rows::Rows;
use crate::survey::{FirstReader, KindReader, KindSources, Survey, SurveyContext, SurveyedBatch, structural};
use crate::table::Table;

/// A part that was counted, with the findings about its records.
#[derive(Clone, Debug)]
pub struct Tallied {
    /// The part.
    pub part: Tally,
    /// The first hundred findings.
    pub findings: Vec<Diagnostic>,
    /// How many more there were.
    pub more: u64,
}

/// Counts a part of the records. Which units and whether all together are asked for does not matter: that is settled by judging.
///
/// # Errors
/// As [`evaluate`](crate::evaluate()).
pub fn tally_part(rules: &RuleSet, given: &[KindSources<'_>], request: &Request) -> Result<Tallied, Refused> {
    let mut findings = Findings::keeping(request.limits.findings);
    let plan = planned(rules, request)?;
    // Units are kept, and counted records need them to name theirs.
    let read: Vec<KindSources<'_>> =
        given.iter().filter(|of| of.kind == UNITS || is_counted_apart(&plan, of.kind)).copied().collect();
    let no_records = NoRecords::new();
    let alone = no_records.evaluator(&plan);
    let context = SurveyContext::of(&plan, request, &alone);
    let mut reader = PartReader::of(FirstReading::new(&alone, request).in_columns(), &plan);
    let survey = Survey::make(context, &read, &mut reader, &mut findings);
    unless_cancelled(request)?;
    if let Some(finding) = limits::of_records(&survey, &request.limits) {
        return Err(finding.into());
    }
    let mut kinds = BTreeMap::new();
    for of in given.iter().filter(|of| of.kind == UNITS || !is_counted_apart(&plan, of.kind)) {
        let Some(kind) = rules.kind(of.kind) else { continue };
        // What is found about units was found by reading them.
        let mut found = |finding| {
            if of.kind != UNITS {
                findings.push(finding)
            }
        };
        match keep(of, kind, context, &mut found) {
            Ok(kept) => {
                kinds.insert(kind.name.clone(), KindPart::Kept(kept));
            }
            Err(finding) => findings.push(finding),
        }
    }
    if findings.has_errors() && !request.keep_going {
        return Err(refused(findings));
    }
    let mut noted = reader.noted;
    let mut tallies = Tallies::with(&plan, reader.first.into_tallies());
    let covered = Covered::unknown();
    let counter = RecordCounter {
        rows: Rows { plan: &plan, survey: &survey, covered: &covered },
        by: request.counted_by,
        ids: request.ids,
    };
    let is_of_part = |(_, counting): &(usize, &Counting<'_>)| is_counted_apart(&plan, counting.population.kind);
    let due: Vec<CountingId> =
        plan.countings.iter().enumerate().filter(is_of_part).map(|(index, _)| CountingId(index)).collect();
    if let Err(finding) = counter.count_alone(&due, &mut tallies, &Answers::default()) {
        findings.push_again(finding);
        return Err(refused(findings));
    }
    unless_cancelled(request)?;
    for of in given.iter().filter(|of| is_counted_apart(&plan, of.kind)) {
        let (Some(kind), Some(Some(found))) = (rules.kind(of.kind), survey.kinds.get(of.kind.0)) else { continue };
        let of_kind = plan.countings.iter().zip(&mut tallies.countings);
        let of_kind = of_kind.filter(|(counting, tally)| counting.population.kind == of.kind && tally.is_counted());
        let countings = of_kind.map(|(counting, tally)| (counting.key, std::mem::take(tally))).collect();
        let noted = noted.remove(&of.kind).unwrap_or_default();
        let counted = CountedKind::new(declared(rules, kind), found, of.covers, noted, countings);
        kinds.insert(kind.name.clone(), KindPart::Counted(Box::new(counted)));
    }
    let mut part = Tally {
        name: String::new(),
        period: request.period.label(),
        as_of: request.as_of.0,
        ids: u64::try_from(request.ids).unwrap_or(u64::MAX),
        errors: findings.errors(),
        units: survey.units.all().map(|unit| survey.units.code(unit).into()).collect(),
        kinds,
    };
    part.drop_units();
    part.sort_units();
    if !part.is_consistent() {
        findings.push(Diagnostic::new(codes::TOO_MANY_FOR_TALLY, Place::File(part.period)).help("help"));
        return Err(refused(findings));
    }
    let (findings, more) = findings.into_parts();
    Ok(Tallied { part, findings, more })
}

/// Keeps the records of a kind: the columns that serve a field.
fn keep(
    of: &KindSources<'_>,
    kind: &Kind,
    context: SurveyContext<'_>,
    found: &mut dyn FnMut(Diagnostic),
) -> Result<KeptKind, Diagnostic> {
    let mut of_header = Findings::keeping(context.allowed.findings);
    let table = Table::wanted(of, kind, context, &mut of_header);
    of_header.into_parts().0.into_iter().for_each(&mut *found);
    let mut kept = KeptKind {
        has_id: kind.id.is_some(),
        columns: columns(kind),
        sources: BTreeMap::new(),
        stated: Stated::default(),
    };
    for (index, source) in of.sources.iter().enumerate() {
        let source = KeptSource::read(source.as_ref(), &table.columns_of(index), context.control, found)?;
        kept.add(source, 1);
    }
    kept.stated = Stated::of(of.covers, kept.rows());
    Ok(kept)
}

/// Whoever reads the records of a part for the first time.
struct PartReader<'e, 'r> {
    first: FirstReading<'e, 'r>,
    plan: &'e Plan<'r>,
    noted: BTreeMap<KindId, RowNotes>,
}

impl<'e, 'r> PartReader<'e, 'r> {
    fn of(first: FirstReading<'e, 'r>, plan: &'e Plan<'r>) -> Self {
        PartReader { first, plan, noted: BTreeMap::new() }
    }
}

impl FirstReader for PartReader<'_, '_> {
    fn kind(&mut self, id: KindId, read: &mut dyn FnMut(&mut dyn KindReader)) {
        let PartReader { first, plan, noted } = self;
        let noted = noted.entry(id).or_default();
        first.kind(id, &mut |counting| {
            read(&mut PartKindReader { counting, plan, noted: &mut *noted, known: EntrySlots::default() });
        });
    }
}

/// Whoever reads the records of one kind of a part for the first time.
struct PartKindReader<'k, 'r> {
    counting: &'k mut dyn KindReader,
    plan: &'k Plan<'r>,
    noted: &'k mut RowNotes,
    known: EntrySlots,
}

impl KindReader for PartKindReader<'_, '_> {
    fn batch(&mut self, batch: SurveyedBatch<'_>) {
        self.counting.batch(batch);
        let rows = BatchRows::Records(batch);
        let (columns, counted) = (rows.columns(), rows.counted());
        let noted = &mut *self.noted;
        let slots = rows.slots(&mut self.known);
        for slot in counted.rows().filter_map(|row| slots.get(row)) {
            if noted.of_units.len() <= *slot {
                noted.of_units.resize(slot + 1, 0);
            }
            if let Some(count) = noted.of_units.get_mut(*slot) {
                *count += 1;
            }
        }
        if let Placement::CountedBy(field) = batch.declared.placement {
            let zone = &self.plan.rules.zone;
            for row in counted.rows() {
                match columns.when(field, row) {
                    Content::Value(when) => {
                        if let Some(day) = unix_day(zone.day(when)) {
                            *noted.days.entry(day).or_default() += 1;
                        }
                    }
                    Content::Empty => noted.ahead += u64::from(columns.is_ahead(field, row)),
                    Content::Unreadable => {}
                }
            }
        }
        let read = self.plan.fields.get(batch.kind.0).cloned().unwrap_or_default();
        let fields: Vec<FieldId> = structural(batch.declared, read).iter().collect();
        let hashes = row_hashes(columns, &fields);
        for (row, hash) in hashes.into_iter().enumerate() {
            let id = batch.declared.id.and_then(|id| columns.text(id, row).value());
            match id.filter(|_| !columns.is_later(row)) {
                Some(id) => noted.ids.push((Key::of_value(&id), hash)),
                None => noted.others.push(hash),
            }
        }
    }

    fn discard(&mut self) {
        self.counting.discard();
    }
}
