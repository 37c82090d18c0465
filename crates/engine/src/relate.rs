//! Counts how many related records each record or unit has, after the survey and before the tally.

use tieuchi_model::indicator::Relation;
use tieuchi_model::schema::KindId;
use tieuchi_source::Diagnostic;

use crate::columnar::RelationCounter;
use crate::condition::{Answers, Evaluator};
use crate::control::Step;
use crate::plan::{RelationId, RelationPlan};
use crate::reading::{each_batch, each_record};
use crate::related::{Related, note, referred};
use crate::relation::RelationTally;
use crate::request::CountedBy;
use crate::rows::Rows;
use crate::survey::Survey;

/// Counts some relations, level by level.
pub(crate) fn relate(
    (rows, by): (Rows<'_, '_, '_>, CountedBy),
    relations: &[RelationId],
    tallies: &mut [RelationTally],
    answers: &Answers,
) -> Result<(), Diagnostic> {
    let Rows { plan, survey, .. } = rows;
    let of = |id: &RelationId| plan.relations.get(id.0);
    let levels = relations.iter().filter_map(of).map(|relation| relation.level + 1).max().unwrap_or(0);
    for level in 0..levels {
        for kind in (0..plan.rules.kinds.len()).map(KindId) {
            let is_due = |relation: &RelationPlan<'_>| relation.level == level && relation.has.related.kind == kind;
            let due: Vec<usize> = relations.iter().filter(|id| of(id).is_some_and(is_due)).map(|id| id.0).collect();
            if !due.is_empty() && !survey.control.is_cancelled() {
                let found = count_kind(&rows.evaluator(tallies, answers), survey, (kind, by), &due)?;
                for (index, mut tally) in due.into_iter().zip(found) {
                    tally.pool(&survey.units);
                    if let Some(slot) = tallies.get_mut(index) {
                        *slot = tally;
                    }
                }
            }
        }
    }
    Ok(())
}

fn empty_tally(relation: &RelationPlan<'_>, survey: &Survey<'_>) -> RelationTally {
    let units = if relation.has.by == Relation::Unit { survey.units.len() } else { 0 };
    RelationTally::new(relation.windows.len(), units)
}

/// One reading of a kind's records for the relations that are due.
fn count_kind(
    evaluator: &Evaluator<'_, '_>,
    survey: &Survey<'_>,
    (kind, by): (KindId, CountedBy),
    due: &[usize],
) -> Result<Vec<RelationTally>, Diagnostic> {
    let plan = evaluator.plan;
    let due_relations = due.iter().filter_map(|index| plan.relations.get(*index));
    let mut tallies: Vec<RelationTally> = due_relations.map(|relation| empty_tally(relation, survey)).collect();
    let Some(Some(found)) = survey.kinds.get(kind.0) else { return Ok(tallies) };
    let relations: Vec<&RelationPlan<'_>> = due.iter().filter_map(|index| plan.relations.get(*index)).collect();
    match (by, plan.rules.kind(kind)) {
        (CountedBy::Faster | CountedBy::Columns, Some(declared)) => {
            let mut counter = RelationCounter::new(evaluator, declared, relations);
            each_batch(plan, survey, (kind, Step::Relate), &mut |rows| counter.count(rows, survey, &mut tallies))?;
        }
        _ => each_record(plan, survey, (kind, Step::Relate), &mut |record, named| {
            for (relation, tally) in relations.iter().zip(&mut tallies) {
                note(Related { evaluator, survey, relation }, tally, record, named);
            }
        })?,
    }
    for (index, tally) in due.iter().zip(&mut tallies) {
        match plan.relations.get(*index).map(|relation| relation.has.by) {
            Some(Relation::Unit) => {
                let alike = plan.relations.get(*index).is_some_and(|relation| relation.has.related.filter.is_none());
                for unit in survey.units.all() {
                    let of = |own| survey.unknown(kind, Some(unit), own).among(alike);
                    tally.unknown.push((of(true), of(false)));
                }
            }
            Some(Relation::Reference(field)) => {
                tally.note_unknown(field, found.rejected.named());
                if let Some(ids) = referred(survey, found.table.kind, field) {
                    tally.add_to_spans(ids);
                }
            }
            None => {}
        }
    }
    Ok(tallies)
}
