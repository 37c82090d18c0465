//! Ids that occur more than once: rows that repeat each other, spans of a lasting kind, or a contradiction.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use tieuchi_model::schema::{FieldId, Placement};
use tieuchi_model::time::When;
use tieuchi_source::{Arg, Diagnostic, Place, codes};

use super::{Asked, KindSurvey, Places, is_before, unit_of};
use crate::findings::Findings;
use crate::ids::Span;
use crate::intake::{Cell, Intake};
use crate::table::{Next, shortened};
use crate::units::UnitIx;

/// A row of a repeated id.
struct Repeat {
    number: u64,
    file: String,
    row: u64,
    column: String,
    /// All its values, so that equal rows are known.
    values: String,
    from: Option<When>,
    to: Option<When>,
    unit: Option<UnitIx>,
}

impl Repeat {
    fn span(&self) -> Span {
        Span { row: self.number, from: self.from, to: self.to, unit: self.unit }
    }
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
    let mut rows: BTreeMap<String, Vec<Repeat>> = BTreeMap::new();
    let fields = found.table.present();
    let kind = found.table.kind;
    let intake = Intake { kind, zone: &asked.rules.zone, as_of: asked.as_of };
    let span = match kind.placement {
        Placement::Lasting { from, to } => Some((from, to)),
        _ => None,
    };
    let read = found.table.scan(&fields, intake, |batch| {
        for (place, number, row) in batch.records() {
            let Some(id) = batch.columns.text(id_field, place) else { continue };
            if !repeated.contains(id) || found.dropped.contains(number) {
                continue;
            }
            let mut values = String::new();
            for field in &fields {
                let _ = write!(values, "{:?}\u{1f}", batch.columns.get(*field, place).map(Cell::key));
            }
            let when = |field: FieldId| batch.columns.when(field, place);
            rows.entry(id.to_owned()).or_default().push(Repeat {
                number,
                file: batch.file.to_owned(),
                row,
                column: found.table.header(batch.source, id_field),
                values,
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
    for (id, repeats) in rows {
        one(asked, found, &id, repeats, span.is_some(), findings);
    }
}

/// Settles one id.
fn one(
    asked: Asked<'_>,
    found: &mut KindSurvey<'_>,
    id: &str,
    repeats: Vec<Repeat>,
    lasting: bool,
    findings: &mut Findings,
) {
    let mut different: Vec<Repeat> = Vec::new();
    for repeat in repeats {
        if different.iter().any(|other| other.values == repeat.values) {
            found.reading.duplicate += 1;
            found.dropped.insert(repeat.number);
        } else {
            different.push(repeat);
        }
    }
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
            let at =
                Place::Record { file: repeat.file.clone(), row: Some(repeat.row), column: Some(repeat.column.clone()) };
            let first = Arg::Number(i64::try_from(first).unwrap_or(i64::MAX));
            findings.push(Diagnostic::new(code, at).with("id", shortened(id)).with("first", first).help("help"));
        }
    }
}
