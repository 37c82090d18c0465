//! Mutations of measures: a sum for an average, the wrong field, a ratio upside down.

use tieuchi_syntax::ast::{Measure, MeasureKind};

use super::clauses::clauses;
use super::condition::condition;
use super::population::population;
use super::value::{confused_with, expr, field};
use crate::mutants::edit::{Edit, within};
use crate::mutants::mutation_kind::MutationKind;
use crate::mutants::vocabulary::Vocabulary;

/// Every edit of a measure.
pub(crate) fn measure(vocabulary: Vocabulary<'_>, written: &Measure) -> Vec<Edit<Measure>> {
    within(kinds(vocabulary, written), |kind| Measure { kind, span: written.span }).collect()
}

fn kinds(vocabulary: Vocabulary<'_>, written: &Measure) -> Vec<Edit<MeasureKind>> {
    let edit = |mutation, kind| Edit::new(mutation, written.span, kind);
    match &written.kind {
        MeasureKind::Count(of) => within(population(vocabulary, of), MeasureKind::Count).collect(),
        MeasureKind::Distinct(name, of) => {
            let fields = vocabulary.subject(&of.records).map(|subject| field(subject, name)).unwrap_or_default();
            let mut edits = vec![edit(MutationKind::Measure, MeasureKind::Count(of.clone()))];
            edits.extend(within(fields, |name| MeasureKind::Distinct(name, of.clone())));
            edits.extend(within(population(vocabulary, of), |of| MeasureKind::Distinct(name.clone(), of)));
            edits
        }
        MeasureKind::Sum(number, of) => {
            let numbers = vocabulary.subject(&of.records).map(|subject| expr(subject, number)).unwrap_or_default();
            let mut edits = vec![edit(MutationKind::Measure, MeasureKind::Average(number.clone(), None, of.clone()))];
            edits.extend(within(numbers, |number| MeasureKind::Sum(number, of.clone())));
            edits.extend(within(population(vocabulary, of), |of| MeasureKind::Sum(number.clone(), of)));
            edits
        }
        MeasureKind::Average(number, unit, of) => {
            let numbers = vocabulary.subject(&of.records).map(|subject| expr(subject, number)).unwrap_or_default();
            let mut edits = Vec::new();
            match unit {
                None => edits.push(edit(MutationKind::Measure, MeasureKind::Sum(number.clone(), of.clone()))),
                Some(unit) => edits.extend(confused_with(*unit).iter().map(|unit| {
                    edit(MutationKind::TimeUnit, MeasureKind::Average(number.clone(), Some(*unit), of.clone()))
                })),
            }
            edits.extend(within(numbers, |number| MeasureKind::Average(number, *unit, of.clone())));
            edits.extend(within(population(vocabulary, of), |of| MeasureKind::Average(number.clone(), *unit, of)));
            edits
        }
        MeasureKind::Share(of, asked, written_clauses) => {
            let Some(subject) = vocabulary.subject(&of.records) else { return Vec::new() };
            let share = MeasureKind::Share;
            let mut edits: Vec<Edit<MeasureKind>> =
                within(population(vocabulary, of), |of| share(of, asked.clone(), written_clauses.clone())).collect();
            let conditions = condition(vocabulary, subject, asked);
            edits.extend(within(conditions, |asked| share(of.clone(), Box::new(asked), written_clauses.clone())));
            let edited = clauses(vocabulary, subject, asked, written_clauses, written.span);
            edits.extend(within(edited, |clauses| share(of.clone(), asked.clone(), clauses)));
            edits
        }
        MeasureKind::Ratio(top, bottom) => {
            let mut edits = vec![edit(MutationKind::Measure, MeasureKind::Ratio(bottom.clone(), top.clone()))];
            edits.extend(within(measure(vocabulary, top), |top| MeasureKind::Ratio(Box::new(top), bottom.clone())));
            edits.extend(within(measure(vocabulary, bottom), |bottom| {
                MeasureKind::Ratio(top.clone(), Box::new(bottom))
            }));
            edits
        }
        MeasureKind::Named(_) => Vec::new(),
    }
}
