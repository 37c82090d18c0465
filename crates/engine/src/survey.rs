//! The first reading of all records: which rows count, which ids they have and which units they name.
//!
//! Every finding about records is raised here and only here; the later readings are silent.

mod bare_percents;
mod batch;
pub(crate) mod doubtful_points;
mod equal_rows;
pub(crate) mod extent;
mod far_ahead;
mod far_back;
mod later_values;
mod listed_rows;
mod midnights;
mod misspelt_keys;
mod not_always;
pub(crate) mod rejected;
mod repeats;
mod silent_units;
mod similar_units;
mod stamps;
mod surveyed;
mod tree;
mod usual;
mod zeros_of_ids;

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::Arc;

use indexmap::IndexMap;
use jiff::civil::Date;
use tieuchi_model::indicator::RuleSet;
use tieuchi_model::schema::{Field, FieldId, FieldKind, FieldSet, Kind, KindId, Placement, UNITS, UnitOf};
use tieuchi_model::time::{Moment, When, Zone};
use tieuchi_model::verdict::{Covers, Reading};
use tieuchi_source::{Diagnostic, Limits, Place, codes};

use self::bare_percents::BarePercents;
use self::batch::BatchSurvey;
use self::doubtful_points::DoubtfulPoints;
use self::equal_rows::EqualRows;
pub(crate) use self::extent::Extent;
use self::extent::{Days, Guess};
use self::far_ahead::FarAhead;
use self::far_back::FarBack;
use self::later_values::ValuesAhead;
use self::midnights::Midnights;
use self::misspelt_keys::MisspeltKeys;
use self::not_always::NotAlways;
pub(crate) use self::rejected::{RejectedRecords, UnknownCounts};
use self::rejected::{RejectedRow, UnknownRecords};
use self::silent_units::NamedUnits;
use self::stamps::Stamps;
pub(crate) use self::surveyed::{FirstReader, KindReader, SurveyedBatch};
use self::usual::Usual;
use self::zeros_of_ids::ZerosOfIds;
use crate::always::{AlwaysCheck, AlwaysOfKind};
use crate::columns::Columns;
use crate::content::Content;
use crate::control::{Control, Step};
use crate::findings::Findings;
use crate::ids::{IdIndex, InUnit, RecordNumbers};
use crate::intake::Intake;
use crate::plan::Plan;
use crate::request::Request;
use crate::source::Source;
use crate::spellings::Spellings;
use crate::table::{Table, rows_at_once};
use crate::unit_records::UnitRecords;
use crate::units::{UnitIndex, Units};

/// The records of one kind, as they were handed over.
#[derive(Clone, Copy)]
pub struct KindSources<'s> {
    /// Which kind.
    pub kind: KindId,
    /// Where they come from; several sources follow one another.
    pub sources: &'s [Box<dyn Source>],
    /// The days that they cover as stated, the first and the last.
    pub covers: Option<(Date, Date)>,
}

/// What the first reading found of one kind.
pub(crate) struct KindSurvey<'a> {
    pub(crate) table: Table<'a>,
    pub(crate) reading: Reading,
    pub(crate) ids: IdIndex,
    /// Rows that do not count.
    pub(crate) dropped: RecordNumbers,
    /// The records that rejected rows may be.
    pub(crate) rejected: RejectedRecords,
    /// The fields whose numbers are not known where they may be two.
    pub(crate) unknown_numbers: FieldSet,
    /// Which units its records name.
    named_units: NamedUnits,
    /// In which days its records lie.
    extent: Extent,
    /// What the covered days are guessed from if they are not stated.
    pub(crate) guess: Option<Guess>,
}

impl<'a> KindSurvey<'a> {
    /// Nothing is read yet.
    fn new(table: Table<'a>) -> Self {
        let unread_files = table.without_header().collect();
        let reading = Reading {
            kind: table.id,
            read: 0,
            rejected: 0,
            duplicate: 0,
            later: 0,
            unplaced: 0,
            unreadable: 0,
            covers: None,
            latest: None,
            later_values: Vec::new(),
            unread_files,
        };
        KindSurvey {
            table,
            reading,
            ids: IdIndex::default(),
            dropped: RecordNumbers::default(),
            rejected: RejectedRecords::default(),
            unknown_numbers: FieldSet::new(),
            named_units: NamedUnits::default(),
            extent: Extent::default(),
            guess: None,
        }
    }

    /// The last day on which a record lies, where each lies on one; not one that is far ahead.
    fn latest(&self, context: SurveyContext<'_>) -> Option<Date> {
        let is_counted_by_day = matches!(self.table.kind.placement, Placement::CountedBy(_));
        let year = context.rules.zone.last_day_before(context.as_of).year();
        self.extent.latest(far_ahead::last_year_of_events(year)).filter(|_| is_counted_by_day)
    }

    /// Whether some of its records have not happened yet.
    pub(crate) const fn has_ahead(&self) -> bool {
        self.extent.has_ahead
    }
}

/// What the first reading found.
pub(crate) struct Survey<'a> {
    pub(crate) units: Units,
    pub(crate) unit_records: UnitRecords,
    /// By kind; `None` if its records were not given.
    pub(crate) kinds: Vec<Option<KindSurvey<'a>>>,
    pub(crate) always: &'a dyn AlwaysCheck,
    pub(crate) control: &'a Control,
}

/// What the first reading needs to know.
#[derive(Clone, Copy)]
pub(crate) struct SurveyContext<'a> {
    pub(crate) plan: &'a Plan<'a>,
    pub(crate) rules: &'a RuleSet,
    pub(crate) as_of: Moment,
    /// For each kind the fields that the plan reads.
    pub(crate) fields: &'a [FieldSet],
    /// For each kind the deadlines that the plan reads as moments.
    pub(crate) limits: &'a [FieldSet],
    /// What decides for which records what is always so is false.
    pub(crate) always: &'a dyn AlwaysCheck,
    pub(crate) keep_going: bool,
    /// Whether a column that is not needed may be left out.
    pub(crate) sparse: bool,
    pub(crate) control: &'a Control,
    pub(crate) allowed: &'a Limits,
}

impl<'a> SurveyContext<'a> {
    /// What a plan and a request ask for. `always` is an evaluator of the plan.
    pub(crate) fn of(plan: &'a Plan<'a>, request: &'a Request, always: &'a dyn AlwaysCheck) -> Self {
        SurveyContext {
            plan,
            rules: plan.rules,
            as_of: request.as_of,
            fields: &plan.fields,
            limits: &plan.limits,
            always,
            keep_going: request.keep_going,
            sparse: request.sparse,
            control: &request.control,
            allowed: &request.limits,
        }
    }
}

impl<'a> Survey<'a> {
    /// Reads everything once, and counts what can be counted meanwhile.
    pub(crate) fn make(
        context: SurveyContext<'a>,
        given: &'a [KindSources<'a>],
        first: &mut dyn FirstReader,
        findings: &mut Findings,
    ) -> Self {
        let mut survey = Survey::begin(context, given, first, findings);
        survey.end(context, given, findings);
        survey
    }

    /// Reads everything once. Before [`end`](Survey::end) kinds may be added that were counted elsewhere.
    pub(crate) fn begin(
        context: SurveyContext<'a>,
        given: &'a [KindSources<'a>],
        first: &mut dyn FirstReader,
        findings: &mut Findings,
    ) -> Self {
        let units_given = given.iter().any(|given| given.kind == UNITS);
        let mut survey = Survey {
            units: Units::spelled(Arc::new(Spellings::of(context.rules, units_given))),
            unit_records: UnitRecords::default(),
            kinds: Vec::new(),
            always: context.always,
            control: context.control,
        };
        survey.kinds.resize_with(context.rules.kinds.len(), || None);
        for id in reading_order(context.rules) {
            let Some(given) = given.iter().find(|given| given.kind == id) else { continue };
            let Some(kind) = context.rules.kind(id) else { continue };
            if context.control.is_cancelled() {
                return survey;
            }
            let table = Table::wanted(given, kind, context, findings);
            if findings.is_full() && !context.keep_going {
                break;
            }
            let mut table = Some(table);
            first.kind(id, &mut |reader| {
                let Some(table) = table.take() else { return };
                let found = survey.read(context, given, table, (units_given, reader), findings);
                if let Some(slot) = survey.kinds.get_mut(id.0) {
                    *slot = Some(found);
                }
            });
            if id == UNITS {
                survey.link_to_parents(findings);
            }
        }
        survey
    }

    /// Finds what is known when every kind is.
    pub(crate) fn end(&mut self, context: SurveyContext<'a>, given: &[KindSources<'_>], findings: &mut Findings) {
        if !given.iter().any(|given| given.kind == UNITS) {
            self.units.order();
            let place = self.kinds.iter().flatten().find_map(|found| match found.table.kind.unit {
                UnitOf::Field(field) => Some(found.table.place_of(0, None, field)),
                _ => None,
            });
            if let Some(place) = place {
                let declared = context.rules.kind(UNITS).filter(|units| units.fields.len() > 1);
                if let Some(more) = declared.and_then(|units| units.fields.keys().nth(1)) {
                    let finding = Diagnostic::new(codes::UNITS_NOT_LISTED, place.clone());
                    findings.push(finding.with("field", more.as_str()).help("help"));
                }
                similar_units::warn(&self.units, &place, findings);
            }
        } else {
            silent_units::warn(self, context, findings);
        }
        rejected::resolve_references(&mut self.kinds, &self.units, &context.rules.zone);
    }

    /// Takes out the ids of all kinds, to free them.
    pub(crate) fn take_ids(&mut self) -> Vec<IdIndex> {
        self.kinds.iter_mut().flatten().map(|found| std::mem::take(&mut found.ids)).collect()
    }

    /// Adds a kind that was counted elsewhere, whose records are not here.
    pub(crate) fn add_counted(
        &mut self,
        context: SurveyContext<'a>,
        table: Table<'a>,
        (reading, extent, rejected): (Reading, Extent, RejectedRecords),
        stated: Option<(Date, Date)>,
    ) {
        let index = table.id.0;
        let mut found = KindSurvey::new(table);
        (found.reading, found.extent, found.rejected) = (reading, extent, rejected);
        (found.reading.covers, found.guess) = covers(context, &found, stated);
        found.reading.latest = found.latest(context);
        if let Some(slot) = self.kinds.get_mut(index) {
            *slot = Some(found);
        }
    }

    /// The fields that a later reading of a kind needs.
    pub(crate) fn needed(&self, plan: &Plan<'_>, kind: KindId) -> FieldSet {
        let fields = plan.fields.get(kind.0).cloned().unwrap_or_default();
        plan.rules.kind(kind).map_or(fields.clone(), |kind| structural(kind, fields))
    }

    /// The unknown records of a unit, or of all units together: their rows were rejected, or it is not known
    /// in which unit they are.
    pub(crate) fn unknown(&self, kind: KindId, unit: Option<UnitIndex>, own: bool) -> UnknownRecords {
        let found = self.kinds.get(kind.0).and_then(Option::as_ref);
        found.map_or(UnknownRecords::default(), |found| found.rejected.by_unit().of_unit(unit, own))
    }

    fn read(
        &mut self,
        context: SurveyContext<'a>,
        given: &KindSources<'_>,
        table: Table<'a>,
        (units_given, reader): (bool, &mut dyn KindReader),
        findings: &mut Findings,
    ) -> KindSurvey<'a> {
        let mut found = KindSurvey::new(table);
        let fields = if found.table.id == UNITS {
            found.table.present()
        } else {
            wanted(context, found.table.id, found.table.kind)
        };
        let mut repeated: HashSet<Box<str>> = HashSet::new();
        let mut with_id: IndexMap<Box<str>, Vec<RejectedRow>> = IndexMap::new();
        let nothing = FieldSet::new();
        let mut midnights = Midnights::of(context.limits.get(found.table.id.0).unwrap_or(&nothing));
        let compared: Option<Vec<FieldId>> = found.table.kind.id.is_none().then(|| fields.iter().collect());
        let spellings = Arc::clone(self.units.spellings());
        let intake = Intake {
            kind: found.table.kind,
            zone: &context.rules.zone,
            as_of: context.as_of,
            spellings: &spellings,
            step: Step::Survey,
            compared: compared.as_deref(),
        };
        let mut misspelt = MisspeltKeys::default();
        let mut points = DoubtfulPoints::default();
        let mut alike = EqualRows::default();
        let refers = |field: &Field| field.kind == FieldKind::Reference(found.table.id);
        let is_referred_to = context.rules.kinds.values().any(|kind| kind.fields.values().any(refers));
        if found.table.id == UNITS {
            self.unit_records.set_unknown_columns(Columns::unknown(found.table.kind));
        }
        let always = AlwaysOfKind::of(context.rules, found.table.id, context.always);
        let mut not_always = NotAlways::of(&always);
        let year = context.rules.zone.last_day_before(context.as_of).year();
        let mut far_ahead = FarAhead::of(found.table.kind, year);
        let mut far_back = FarBack::of(found.table.kind);
        let mut percents = BarePercents::default();
        let mut zeros = ZerosOfIds::default();
        let mut ahead = ValuesAhead::of(found.table.kind);
        let mut stamps = Stamps::of(found.table.kind);
        let mut usual = Usual::of(found.table.kind, found.table.id == UNITS);
        let KindSurvey { table, reading, ids, dropped, rejected, extent, named_units, .. } = &mut found;
        let read = table.scan(&fields, intake, &mut |mut batch| {
            far_ahead.note(&batch, table, &context.rules.zone);
            far_back.note(&batch, table, &context.rules.zone);
            percents.note(&batch, table);
            ahead.note(&batch);
            stamps.note(&batch, table, &context.rules.zone);
            let (broken, forgotten) = always.apply(context.rules, &mut batch.columns);
            reading.unreadable += forgotten;
            let refused = not_always.note(&batch, &broken);
            let mut rows = BatchSurvey {
                context,
                table,
                batch: &batch,
                units: &mut self.units,
                known: &self.kinds,
                units_given,
                findings,
                reading,
                ids,
                dropped,
                rejected,
                extent,
                named_units,
                zeros: &mut zeros,
                repeated: &mut repeated,
                with_id: &mut with_id,
                is_referred_to,
                usual: usual.as_mut(),
                refused: &refused,
            };
            rows.read();
            misspelt.note(&batch);
            midnights.note(&batch, &context.rules.zone);
            points.note(&batch, table);
            alike.note(&batch.hashes);
            if !(repeated.is_empty() && with_id.is_empty()) {
                reader.discard();
            }
            let batch = Arc::new(batch);
            let lookup = UnitLookup { units: &self.units, known: &self.kinds, zone: &context.rules.zone };
            let surveyed = SurveyedBatch {
                kind: table.id,
                declared: table.kind,
                ids: &*ids,
                dropped: &*dropped,
                batch: &batch,
                lookup,
                control: context.control,
            };
            reader.batch(surveyed);
            if table.id == UNITS
                && let Some(batch) = Arc::into_inner(batch)
            {
                self.keep_units(table.kind, batch, &context.rules.zone);
            }
            let is_over = reading.read > context.allowed.records || self.units.len() > context.allowed.units;
            Ok(if is_over || (findings.is_full() && !context.keep_going) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            })
        });
        let is_over = found.reading.read > context.allowed.records || self.units.len() > context.allowed.units;
        let is_whole = read.is_ok() && !is_over && (context.keep_going || !findings.is_full());
        if let Err(finding) = read {
            let file = match &finding.place {
                Place::File(file) | Place::Record { file, .. } => Some(file.as_str().into()),
                Place::Rule(_) => None,
            };
            found.reading.unread_files.extend(file);
            findings.push(finding);
            // What another reading gives is not known.
            reader.discard();
        }
        if context.control.is_cancelled() {
            return found;
        }
        found.table.warnings().into_iter().for_each(|warning| findings.push(warning));
        misspelt.report(&found.table, findings);
        midnights.warn(found.table.kind, &found.table, findings);
        let (unknown, values) = points.report(found.table.kind, findings);
        if !unknown.is_empty() {
            // What was counted so far took them for decimals.
            reader.discard();
            found.reading.unreadable = found.reading.unreadable.saturating_add(values);
            found.unknown_numbers = unknown;
        }
        not_always.warn(found.table.kind, findings);
        far_ahead.warn(found.table.kind, &context.rules.zone, findings);
        far_back.warn(found.table.kind, &context.rules.zone, findings);
        percents.warn(found.table.kind, findings);
        zeros.warn(&found.ids, &found.table, findings);
        found.reading.later_values = ahead.into_found();
        stamps.warn(&found.table, &context.rules.zone, findings);
        if context.keep_going || !findings.is_full() {
            let lookup = UnitLookup { units: &self.units, known: &self.kinds, zone: &context.rules.zone };
            repeats::resolve(context, &mut found, lookup, (repeated, with_id), findings);
        }
        for (unit, supersedes) in found.ids.with_uncertain_unit() {
            found.rejected.note_doubtful(&unit, supersedes);
        }
        if found.table.id == UNITS {
            // A unit whose rows contradict one another, or are invalid, exists; nothing else is known of it.
            for unit in found.rejected.take_known() {
                self.units.mark_unknown(unit);
                self.unit_records.mark_unknown(unit);
            }
        }
        if alike.any() && is_whole {
            equal_rows::report(context, &found, &spellings, findings);
        }
        (found.reading.covers, found.guess) = covers(context, &found, given.covers);
        found.reading.latest = found.latest(context);
        found
    }
}

impl<'a> Table<'a> {
    /// The table of a kind, with the columns that are needed.
    pub(crate) fn wanted(
        given: &KindSources<'a>,
        kind: &'a Kind,
        context: SurveyContext<'a>,
        findings: &mut Findings,
    ) -> Self {
        let wanted = columns(context, given.kind, kind);
        Table::new(given.kind, kind, given.sources, &wanted, (context.sparse, context.control), findings)
            .with_rows_at_once(rows_at_once(context.plan, given.kind))
    }
}

/// The fields whose columns must be there.
fn columns(context: SurveyContext<'_>, id: KindId, kind: &Kind) -> FieldSet {
    if !context.sparse {
        return wanted(context, id, kind);
    }
    let mut fields = context.fields.get(id.0).cloned().unwrap_or_default();
    if let UnitOf::Field(unit) | UnitOf::Reference(unit, _) = kind.unit {
        fields.insert(unit);
    }
    fields.iter().filter(|field| kind.field(*field).is_some_and(|field| !field.optional)).collect()
}

/// The fields that are read: what the plan reads and what gives a record its id, unit and place.
fn wanted(context: SurveyContext<'_>, id: KindId, kind: &Kind) -> FieldSet {
    structural(kind, context.fields.get(id.0).cloned().unwrap_or_default())
}

/// The fields with those that give a record its id, unit and place, and those that decide whether it exists yet.
pub(crate) fn structural(kind: &Kind, mut fields: FieldSet) -> FieldSet {
    fields.extend(kind.must_have_happened());
    fields.extend(kind.id);
    match kind.unit {
        UnitOf::Field(field) | UnitOf::Reference(field, _) => {
            fields.insert(field);
        }
        UnitOf::Itself | UnitOf::None => {}
    }
    fields.extend(kind.parent);
    match kind.placement {
        Placement::CountedBy(field) => {
            fields.insert(field);
        }
        Placement::Lasting { from, to } => fields.extend([from, to]),
        Placement::Register => {}
    }
    fields
}

/// `units` first, then every kind after those that it refers to, if possible.
fn reading_order(rules: &RuleSet) -> Vec<KindId> {
    let mut order = vec![UNITS];
    let mut left: Vec<KindId> = (1..rules.kinds.len()).map(KindId).collect();
    while !left.is_empty() {
        let ready = |id: &KindId| {
            rules.kind(*id).is_none_or(|kind| {
                kind.fields.values().all(|field| match field.kind {
                    FieldKind::Reference(to) => to == *id || order.contains(&to),
                    _ => true,
                })
            })
        };
        // In a circle of references the first in the rules is read first.
        let next = left.iter().position(ready).unwrap_or(0);
        order.push(left.remove(next));
    }
    order
}

/// The days that records cover, and the guess if they are not stated.
fn covers(
    context: SurveyContext<'_>,
    found: &KindSurvey<'_>,
    stated: Option<(Date, Date)>,
) -> (Option<Covers>, Option<Guess>) {
    if let Some((from, to)) = stated {
        return (Some(Covers { from, to, stated: true }), None);
    }
    let guess = found.extent.guess(context.rules.zone.last_day_before(context.as_of));
    let covers = guess.map(|Guess { covers: Days { from, to }, .. }| Covers { from, to, stated: false });
    (covers, guess)
}

/// What is needed to find the unit of a record.
#[derive(Clone, Copy)]
pub(crate) struct UnitLookup<'s, 'a> {
    pub(crate) units: &'s Units,
    pub(crate) known: &'s [Option<KindSurvey<'a>>],
    pub(crate) zone: &'s Zone,
}

/// The unit of a record: the one that it names, or that of the record that it refers to.
pub(crate) fn unit_of(kind: &Kind, columns: &Columns, row_in_batch: usize, lookup: UnitLookup<'_, '_>) -> InUnit {
    let unit =
        |field: FieldId| columns.text(field, row_in_batch).value().and_then(|code| lookup.units.find(code)).into();
    match kind.unit {
        UnitOf::Field(field) => unit(field),
        UnitOf::Itself => kind.id.map_or(InUnit::None, unit),
        UnitOf::Reference(field, to) => match lookup.known.get(to.0) {
            Some(Some(found)) => {
                let moment = moment_of(kind, columns, row_in_batch);
                found.ids.unit_of_referent(found.ids.referent(columns.text(field, row_in_batch), moment, lookup.zone))
            }
            _ => InUnit::None,
        },
        UnitOf::None => InUnit::None,
    }
}

/// Whether a row whose id or unit is not known may be a later span of one that counts.
fn supersedes(kind: &Kind) -> bool {
    kind.id.is_some() && matches!(kind.placement, Placement::Lasting { .. })
}

/// The moment at which a record refers to others.
pub(crate) fn moment_of(kind: &Kind, columns: &Columns, row_in_batch: usize) -> Content<When> {
    match kind.placement {
        Placement::CountedBy(field) | Placement::Lasting { from: field, .. } => columns.when(field, row_in_batch),
        Placement::Register => Content::Empty,
    }
}

/// Whether one value lies before another; a day and a moment are compared by their days.
pub(crate) fn is_before(left: When, right: When, zone: &Zone) -> bool {
    match (left, right) {
        (When::Moment(left), When::Moment(right)) => left < right,
        _ => zone.day(left) < zone.day(right),
    }
}
