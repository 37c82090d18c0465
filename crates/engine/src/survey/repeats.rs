//! Ids that occur more than once: rows that repeat each other, spans of a lasting kind, or a contradiction.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Write as _;

use tieuchi_model::schema::{FieldId, Placement};
use tieuchi_model::time::When;
use tieuchi_source::natural::Natural;
use tieuchi_source::{Arg, Diagnostic, codes};

use super::{Asked, KindSurvey, Places, is_before, unit_of};
use crate::findings::Findings;
use crate::ids::Span;
use crate::intake::{Cell, Intake};
use crate::table::{Next, shortened};
use crate::units::UnitIx;

/// A row of a repeated id.
struct Repeat {
    number: u64,
    source: usize,
    row: u64,
    from: Option<When>,
    to: Option<When>,
    unit: Option<UnitIx>,
}

impl Repeat {
    fn span(&self) -> Span {
        Span { row: self.number, from: self.from, to: self.to, unit: self.unit }
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
        for (place, number, row) in batch.records() {
            let Some(id) = batch.columns.text(id_field, place) else { continue };
            if !repeated.contains(id) || dropped.contains(number) {
                continue;
            }
            let mut values = String::new();
            for field in &fields {
                let _ = write!(values, "{:?}\u{1f}", batch.columns.get(*field, place).map(Cell::key));
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
                from: span.and_then(|(from, _)| when(from)),
                to: span.and_then(|(_, to)| when(to)),
                unit: unit_of(kind, &batch.columns, place, places),
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
        different.sort_by_key(|repeat| repeat.from.map(|from| zone.start(from)));
        let overlap =
            different.iter().zip(different.iter().skip(1)).any(|(before, after)| match (before.to, after.from) {
                (Some(When::Moment(to)), Some(When::Moment(from))) => from < to,
                (Some(to), Some(from)) => !is_before(to, from, zone),
                _ => true,
            });
        if !overlap {
            let spans = different.iter().map(Repeat::span).collect();
            found.ids.spread(id, spans);
            return;
        }
        codes::OVERLAPPING_SPANS
    } else {
        codes::DUPLICATE_ID
    };
    let first = different.first().map_or(0, |repeat| repeat.row);
    for (place, repeat) in different.iter().enumerate() {
        found.reading.rejected += 1;
        found.dropped.insert(repeat.number);
        if place > 0 {
            let at = found.table.place_of(repeat.source, repeat.row, field);
            let first = Arg::Number(i64::try_from(first).unwrap_or(i64::MAX));
            findings.push(Diagnostic::new(code, at).with("id", shortened(id)).with("first", first).help("help"));
        }
    }
}
