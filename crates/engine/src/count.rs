//! Counts the records of every kind, by columns or by rows.

use tieuchi_model::schema::KindId;
use tieuchi_source::Diagnostic;

use crate::columnar::Counter;
use crate::condition::{Answers, Evaluator};
use crate::cover::Covered;
use crate::overflow::Overflows;
use crate::plan::{Counting, Plan};
use crate::reading::{each_batch, each_record};
use crate::relation::RelationTally;
use crate::survey::Survey;
use crate::tally::{Tally, note};

/// Who counts records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CountedBy {
    /// Batch by batch, condition by condition.
    #[default]
    Columns,
    /// One record at a time, as the definition says.
    Rows,
}

/// Tallies every counting whose records are not units.
pub(crate) fn tally(
    plan: &Plan<'_>,
    survey: &Survey<'_>,
    relations: &[RelationTally],
    covered: &Covered,
    overflows: &Overflows,
    by: CountedBy,
) -> Result<Vec<Tally>, Diagnostic> {
    let mut tallies: Vec<Tally> =
        plan.countings.iter().map(|counting| Tally::new(counting.windows.len(), survey.units.len())).collect();
    let answers: Answers = Vec::new();
    let evaluator =
        Evaluator { plan, units: &survey.units, relations, covered, answers: &answers, overflows, awaiting: false };
    for kind in (1..plan.rules.kinds.len()).map(KindId) {
        let due: Vec<(usize, &Counting<'_>)> =
            plan.countings.iter().enumerate().filter(|(_, counting)| counting.population.kind == kind).collect();
        if due.is_empty() {
            continue;
        }
        match (plan.rules.kind(kind), by) {
            (Some(declared), CountedBy::Columns) => {
                let counter = Counter::new(&evaluator, declared, due);
                each_batch(plan, survey, kind, &mut |rows| counter.count(rows, &mut tallies))?;
            }
            _ => each_record(plan, survey, kind, &mut |record, named| {
                for (index, counting) in &due {
                    if let Some(tally) = tallies.get_mut(*index) {
                        note(&evaluator, counting, tally, record, named);
                    }
                }
            })?,
        }
    }
    Ok(tallies)
}
