//! Slips in measures: a sum for an average, the wrong field, a ratio upside down.

use tieuchi_syntax::ast::{Measure, MeasureKind};

use super::condition::condition;
use super::population::population;
use super::target::clauses;
use super::value::{expr, field, taken_for};
use crate::mutants::edit::{Edit, within};
use crate::mutants::slip::Slip;
use crate::mutants::vocabulary::Vocabulary;

/// Every edit of a measure.
pub(crate) fn measure(known: Vocabulary<'_>, written: &Measure) -> Vec<Edit<Measure>> {
    within(kinds(known, written), |kind| Measure { kind, span: written.span }).collect()
}

fn kinds(known: Vocabulary<'_>, written: &Measure) -> Vec<Edit<MeasureKind>> {
    let say = |slip, kind| Edit::new(slip, written.span, kind);
    match &written.kind {
        MeasureKind::Count(of) => within(population(known, of), MeasureKind::Count).collect(),
        MeasureKind::Distinct(name, of) => {
            let fields = known.subject(&of.records).map(|subject| field(subject, name)).unwrap_or_default();
            let mut edits = vec![say(Slip::Measure, MeasureKind::Count(of.clone()))];
            edits.extend(within(fields, |name| MeasureKind::Distinct(name, of.clone())));
            edits.extend(within(population(known, of), |of| MeasureKind::Distinct(name.clone(), of)));
            edits
        }
        MeasureKind::Sum(number, of) => {
            let numbers = known.subject(&of.records).map(|subject| expr(subject, number)).unwrap_or_default();
            let mut edits = vec![say(Slip::Measure, MeasureKind::Average(number.clone(), None, of.clone()))];
            edits.extend(within(numbers, |number| MeasureKind::Sum(number, of.clone())));
            edits.extend(within(population(known, of), |of| MeasureKind::Sum(number.clone(), of)));
            edits
        }
        MeasureKind::Average(number, unit, of) => {
            let numbers = known.subject(&of.records).map(|subject| expr(subject, number)).unwrap_or_default();
            let mut edits = Vec::new();
            match unit {
                None => edits.push(say(Slip::Measure, MeasureKind::Sum(number.clone(), of.clone()))),
                Some(unit) => edits.extend(
                    taken_for(*unit)
                        .iter()
                        .map(|unit| say(Slip::TimeUnit, MeasureKind::Average(number.clone(), Some(*unit), of.clone()))),
                ),
            }
            edits.extend(within(numbers, |number| MeasureKind::Average(number, *unit, of.clone())));
            edits.extend(within(population(known, of), |of| MeasureKind::Average(number.clone(), *unit, of)));
            edits
        }
        MeasureKind::Share(of, asked, said) => {
            let Some(subject) = known.subject(&of.records) else { return Vec::new() };
            let share = MeasureKind::Share;
            let mut edits: Vec<Edit<MeasureKind>> =
                within(population(known, of), |of| share(of, asked.clone(), said.clone())).collect();
            let conditions = condition(known, subject, asked);
            edits.extend(within(conditions, |asked| share(of.clone(), Box::new(asked), said.clone())));
            let clauses = clauses(known, subject, asked, said, written.span);
            edits.extend(within(clauses, |said| share(of.clone(), asked.clone(), said)));
            edits
        }
        MeasureKind::Ratio(top, bottom) => {
            let mut edits = vec![say(Slip::Measure, MeasureKind::Ratio(bottom.clone(), top.clone()))];
            edits.extend(within(measure(known, top), |top| MeasureKind::Ratio(Box::new(top), bottom.clone())));
            edits.extend(within(measure(known, bottom), |bottom| MeasureKind::Ratio(top.clone(), Box::new(bottom))));
            edits
        }
        MeasureKind::Named(_) => Vec::new(),
    }
}
