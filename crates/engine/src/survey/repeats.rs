//! Ids that occur more than once: rows that repeat each other, spans of a lasting kind, or a contradiction.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt::Write as _;

use tieuchi_model::schema::{FieldId, Placement};
use tieuchi_model::time::{Moment, When, Zone};
use tieuchi_source::natural::Natural;
use tieuchi_source::{Arg, Diagnostic, codes};

use super::rejected::{Name, names};
use super::{Asked, KindSurvey, Places, is_before, unit_of};
use crate::findings::Findings;
use crate::held::Held;
use crate::ids::Span;
use crate::intake::{Cell, Fault, Faulty, Intake};
use crate::table::{Next, shortened};
use crate::units::UnitIx;

/// A row of a repeated id.
struct Repeat {
    number: u64,
    source: usize,
    row: u64,
    from: Held<When>,
    to: Held<When>,
    unit: Option<UnitIx>,
    names: Vec<Name>,
}

impl Repeat {
    fn span(&self) -> Span {
        Span { row: self.number, from: self.from.value(), to: self.to.value(), unit: self.unit }
    }
}

/// The rows of one repeated id that differ from one another.
#[derive(Default)]
struct Repeats {
    /// All values of each of them. A look-up, so that an id with many rows takes no longer than as many ids.
    values: HashSet<Box<str>>,
    rows: Vec<Repeat>,
}

/// Reads the rows of the repeated ids once more, with all their fields, and settles which of them count.
pub(super) fn settle(
    asked: Asked<'_>,
    found: &mut KindSurvey<'_>,
    places: Places<'_, '_>,
    repeated: &BTreeSet<String>,
    findings: &mut Findings,
) {
    let Some(id_field) = found.table.kind.id else { return };
    let mut ids: BTreeMap<Natural<String>, Repeats> = BTreeMap::new();
    let fields = found.table.present();
    let kind = found.table.kind;
    let intake = Intake { kind, zone: &asked.rules.zone, as_of: asked.as_of };
    let span = match kind.placement {
        Placement::Lasting { from, to } => Some((from, to)),
        _ => None,
    };
    let KindSurvey { table, dropped, reading, .. } = &mut *found;
    let read = table.scan(&fields, intake, |batch| {
        let unread: HashMap<(usize, FieldId), &str> = batch.faults.iter().filter_map(unread).collect();
        for (place, number, row) in batch.records() {
            let Held::Value(id) = batch.columns.text(id_field, place) else { continue };
            if !repeated.contains(id) || dropped.contains(number) {
                continue;
            }
            let mut values = String::new();
            for field in &fields {
                let _ = write!(values, "{:?}\u{1f}", batch.columns.get(*field, place).map(Cell::key));
                // What cannot be read is the same only where the same stands there.
                values.extend(unread.get(&(place, *field)).copied());
            }
            let repeats = ids.entry(Natural(id.to_owned())).or_default();
            if !repeats.values.insert(values.into()) {
                reading.duplicate += 1;
                dropped.insert(number);
                continue;
            }
            let when = |field: FieldId| batch.columns.when(field, place);
            repeats.rows.push(Repeat {
                number,
                source: batch.source,
                row,
                from: span.map_or(Held::Empty, |(from, _)| when(from)),
                to: span.map_or(Held::Empty, |(_, to)| when(to)),
                unit: unit_of(kind, &batch.columns, place, places),
                names: names(kind, &batch.columns, place),
            });
        }
        Ok(Next::Go)
    });
    if let Err(finding) = read {
        findings.push(finding);
        return;
    }
    for (Natural(id), repeats) in ids {
        one(asked, found, (id_field, &id), repeats.rows, span.is_some(), findings);
    }
}

/// Settles one id by its rows that differ from one another.
fn one(
    asked: Asked<'_>,
    found: &mut KindSurvey<'_>,
    (field, id): (FieldId, &str),
    mut different: Vec<Repeat>,
    lasting: bool,
    findings: &mut Findings,
) {
    if different.len() < 2 {
        return;
    }
    let code = if lasting {
        let zone = &asked.rules.zone;
        if different.iter().any(|repeat| repeat.from.is_unreadable()) {
            // Which span came first is not known; the start that could not be read has a finding.
            found.ids.doubt_unit(id, different.iter().map(|repeat| repeat.unit));
            reject(found, &different);
            return;
        }
        // Of two that start together, the one without length comes first.
        let end = |to: Held<When>| to.value().map_or(Moment(i64::MAX), |to| zone.start(to));
        different.sort_by_key(|repeat| (repeat.from.value().map(|from| zone.start(from)), end(repeat.to)));
        let mut pairs = different.iter().zip(different.iter().skip(1));
        if !pairs.any(|(before, after)| overlap(before, after, zone)) {
            let spans = different.iter().map(Repeat::span).collect();
            found.ids.spread(id, spans);
            return;
        }
        codes::OVERLAPPING_SPANS
    } else {
        codes::DUPLICATE_ID
    };
    let first = different.first().map_or(0, |repeat| repeat.row);
    for repeat in different.iter().skip(1) {
        let at = found.table.place_of(repeat.source, repeat.row, field);
        let first = Arg::Number(i64::try_from(first).unwrap_or(i64::MAX));
        findings.push(Diagnostic::new(code, at).with("id", shortened(id)).with("first", first).help("help"));
    }
    found.ids.doubt_unit(id, different.iter().map(|repeat| repeat.unit));
    reject(found, &different);
}

/// The text of a cell that could not be read, by its place.
fn unread(faulty: &Faulty) -> Option<((usize, FieldId), &str)> {
    match &faulty.fault {
        Fault::Unreadable { text, .. } => Some(((faulty.row, faulty.field), text)),
        Fault::Empty => None,
    }
}

/// Whether two spans of one id overlap, the first of which starts no later: the end of a day is included, that of a moment
/// is where the next may start, and two spans without length at one moment are one too many.
fn overlap(before: &Repeat, after: &Repeat, zone: &Zone) -> bool {
    match (before.to, after.from) {
        (Held::Value(When::Moment(to)), Held::Value(When::Moment(from))) => {
            from < to || (from == to && before.from == before.to && after.from == after.to)
        }
        (Held::Value(to), Held::Value(from)) => !is_before(to, from, zone),
        // It has ended, though it is not known when: what says that the next one starts too early?
        (Held::Unreadable, Held::Value(_)) => false,
        _ => true,
    }
}

/// Leaves out all rows of one id: they are one record of which nothing is known for sure.
fn reject(found: &mut KindSurvey<'_>, different: &[Repeat]) {
    for repeat in different {
        found.reading.rejected += 1;
        found.dropped.insert(repeat.number);
    }
    let names = different.iter().flat_map(|repeat| repeat.names.iter().cloned()).collect();
    found.rejected.note(different.iter().filter_map(|repeat| repeat.unit), names);
}
