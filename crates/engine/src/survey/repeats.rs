//! Ids that occur more than once: rows that repeat each other, spans of a lasting kind, or a contradiction. If one of the
//! rows of an id is rejected, all rows of that id are one unknown record.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::ops::ControlFlow;

use indexmap::IndexMap;
use tieuchi_model::schema::{FieldId, Placement};
use tieuchi_model::time::{Moment, When, Zone};
use tieuchi_source::natural::natural_order;
use tieuchi_source::{Arg, Code, Diagnostic, codes};

use super::rejected::{RejectedRow, row_references};
use super::{KindSurvey, SurveyContext, UnitLookup, is_before, supersedes, unit_of};
use crate::columns::ValueRef;
use crate::content::Content;
use crate::control::Step;
use crate::findings::Findings;
use crate::ids::{InUnit, SpanRow};
use crate::intake::{FaultyValue, Intake, ValueFault};
use crate::table::{RowPosition, shortened};

/// A row of a repeated id.
struct RepeatedRow {
    record_number: u64,
    source: usize,
    row_number: u64,
    from: Content<When>,
    to: Content<When>,
    named: RejectedRow,
}

impl RepeatedRow {
    fn span(&self) -> SpanRow {
        SpanRow { record_number: self.record_number, from: self.from, to: self.to, unit: self.named.unit.clone() }
    }
}

/// The rows of one repeated id that differ from one another.
#[derive(Default)]
struct RepeatedRows {
    /// All values of each of them. A set, so that an id with many rows takes no longer than as many ids.
    values: HashSet<Box<str>>,
    rows: Vec<RepeatedRow>,
}

/// The rows of each id of which some were rejected.
type RejectedRowsById = IndexMap<Box<str>, Vec<RejectedRow>>;

/// Decides which rows of the repeated ids count, and what is known of an id with rejected rows.
pub(super) fn resolve(
    context: SurveyContext<'_>,
    found: &mut KindSurvey<'_>,
    lookup: UnitLookup<'_, '_>,
    (mut repeated, mut rejected): (HashSet<Box<str>>, RejectedRowsById),
    findings: &mut Findings,
) {
    repeated.extend(rejected.keys().filter(|id| found.ids.contains(id)).cloned());
    if !repeated.is_empty() {
        for (id, different) in rows_of(context, found, lookup, &repeated, findings) {
            let of_id = rejected.swap_remove(&id).unwrap_or_default();
            resolve_id(context, found, &id, (different, of_id), findings);
        }
    }
    // No row of the other ids counts.
    for (id, rows) in rejected {
        mark_unknown(found, &id, rows);
    }
    let (units, any) = found.rejected.take_without_id();
    found.ids.set_without_id(units, any);
}

/// Reads the rows of the repeated ids once more, with all their fields: those that differ from one another, in the natural
/// order of the ids.
fn rows_of(
    context: SurveyContext<'_>,
    found: &mut KindSurvey<'_>,
    lookup: UnitLookup<'_, '_>,
    repeated: &HashSet<Box<str>>,
    findings: &mut Findings,
) -> Vec<(Box<str>, Vec<RepeatedRow>)> {
    let mut ids: IndexMap<Box<str>, RepeatedRows> = IndexMap::new();
    let Some(id_field) = found.table.kind.id else { return Vec::new() };
    let present = found.table.present();
    let fields: Vec<FieldId> = present.iter().collect();
    let kind = found.table.kind;
    let intake = Intake {
        kind,
        zone: &context.rules.zone,
        as_of: context.as_of,
        spellings: lookup.units.spellings(),
        step: Step::Survey,
        compared: None,
    };
    let span = match kind.placement {
        Placement::Lasting { from, to } => Some((from, to)),
        _ => None,
    };
    let KindSurvey { table, dropped, reading, .. } = &mut *found;
    let read = table.scan(&present, intake, &mut |batch| {
        let unread: HashMap<(usize, FieldId), &str> = batch.faults.iter().filter_map(unread).collect();
        for RowPosition { row_in_batch, record_number, row_number } in batch.records() {
            let Content::Value(id) = batch.columns.text(id_field, row_in_batch) else { continue };
            if !repeated.contains(id) || dropped.contains(record_number) {
                continue;
            }
            let mut values = String::new();
            for field in &fields {
                let _ = write!(values, "{:?}\u{1f}", batch.columns.get(*field, row_in_batch).map(ValueRef::key));
                // Cells that cannot be read are equal only if their texts are.
                values.extend(unread.get(&(row_in_batch, *field)).copied());
            }
            let repeats = ids.entry(id.into()).or_default();
            if !repeats.values.insert(values.into()) {
                reading.duplicate += 1;
                dropped.insert(record_number);
                continue;
            }
            let when = |field: FieldId| batch.columns.when(field, row_in_batch);
            let unit = unit_of(kind, &batch.columns, row_in_batch, lookup);
            repeats.rows.push(RepeatedRow {
                record_number,
                source: batch.source,
                row_number,
                from: span.map_or(Content::Empty, |(from, _)| when(from)),
                to: span.map_or(Content::Empty, |(_, to)| when(to)),
                named: RejectedRow {
                    unit: if batch.columns.is_perhaps_later(row_in_batch) { unit.if_it_exists() } else { unit },
                    references: row_references(kind, &batch.columns, row_in_batch),
                },
            });
        }
        Ok(ControlFlow::Continue(()))
    });
    if let Err(finding) = read {
        findings.push(finding);
        return Vec::new();
    }
    let mut rows: Vec<_> = ids.into_iter().map(|(id, repeats)| (id, repeats.rows)).collect();
    rows.sort_by(|(one, _), (other, _)| natural_order(one, other));
    rows
}

/// Decides one id by its rows that differ from one another, and by those that are rejected already.
fn resolve_id(
    context: SurveyContext<'_>,
    found: &mut KindSurvey<'_>,
    id: &str,
    (mut different, mut rejected): (Vec<RepeatedRow>, Vec<RejectedRow>),
    findings: &mut Findings,
) {
    let zone = &context.rules.zone;
    let lasting = matches!(found.table.kind.placement, Placement::Lasting { .. });
    if rejected.is_empty() {
        if different.len() < 2 {
            return;
        }
        // If a start could not be read, which has a finding, the order of the spans is not known.
        if lasting && different.iter().all(|repeat| !repeat.from.is_unreadable()) {
            // Of two that start together, the one without length comes first.
            let end = |to: Content<When>| to.value().map_or(Moment(i64::MAX), |to| zone.start(to));
            different.sort_by_key(|repeat| (repeat.from.value().map(|from| zone.start(from)), end(repeat.to)));
            let mut pairs = different.iter().zip(different.iter().skip(1));
            if !pairs.any(|(before, after)| overlap(before, after, zone)) {
                found.ids.split(id, different.iter().map(RepeatedRow::span).collect());
                return;
            }
            report_contradiction(found, id, &different, codes::OVERLAPPING_SPANS, findings);
        } else if !lasting {
            report_contradiction(found, id, &different, codes::DUPLICATE_ID, findings);
        }
    }
    for repeat in different {
        found.reading.rejected += 1;
        found.dropped.insert(repeat.record_number);
        rejected.push(repeat.named);
    }
    mark_unknown(found, id, rejected);
}

/// Reports each row after the first: it contradicts the first.
fn report_contradiction(
    found: &KindSurvey<'_>,
    id: &str,
    different: &[RepeatedRow],
    code: Code,
    findings: &mut Findings,
) {
    let Some(field) = found.table.kind.id else { return };
    let Some(first) = different.first() else { return };
    for repeat in different.iter().skip(1) {
        let at = found.table.place_of(repeat.source, Some(repeat.row_number), field);
        let row = Arg::Number(i64::try_from(first.row_number).unwrap_or(i64::MAX));
        let finding = Diagnostic::new(code, at)
            .with("id", shortened(id))
            .with("first", row)
            .with("file", found.table.name_of(first.source))
            .with("elsewhere", u64::from(first.source != repeat.source));
        findings.push(finding.help("help"));
    }
}

/// Notes an id whose rows are rejected: they are one unknown record.
fn mark_unknown(found: &mut KindSurvey<'_>, id: &str, rows: Vec<RejectedRow>) {
    let lasting = supersedes(found.table.kind);
    found.ids.mark_unknown(id, rows.iter().map(|row| &row.unit), lasting);
    let unit = InUnit::of_any(rows.iter().map(|row| &row.unit));
    let references = rows.into_iter().flat_map(|row| row.references).collect();
    found.rejected.note(RejectedRow { unit, references }, false);
}

/// The text of a cell that could not be read, by row and field.
fn unread(faulty: &FaultyValue) -> Option<((usize, FieldId), &str)> {
    match &faulty.fault {
        ValueFault::Unreadable { text, .. } => Some(((faulty.row_in_batch, faulty.field), text)),
        ValueFault::Empty | ValueFault::Misspelt { .. } => None,
    }
}

/// Whether two spans of one id overlap, of which the first starts no later. An end that is a day is included; at an end that is a
/// moment the next may start. Two spans without length at one moment overlap.
fn overlap(before: &RepeatedRow, after: &RepeatedRow, zone: &Zone) -> bool {
    match (before.to, after.from) {
        (Content::Value(When::Moment(to)), Content::Value(When::Moment(from))) => {
            from < to || (from == to && before.from == before.to && after.from == after.to)
        }
        (Content::Value(to), Content::Value(from)) => !is_before(to, from, zone),
        // It has ended, but it is not known when: the next one may start late enough.
        (Content::Unreadable, Content::Value(_)) => false,
        _ => true,
    }
}
