//! Shrinks a difference: fewer records, fewer filled columns, the same value everywhere, round clock times.
//!
//! Its rank must not get worse. At the end the candidate is judged alone, as a test judges it.

use tieuchi_model::schema::Value;
use tieuchi_model::time::When;

use super::candidate::{Candidate, CandidateCell};
use super::comparer::Comparer;
use super::difference::{Difference, rank};

/// The most steps that are taken.
const STEPS: usize = 60;

/// The smallest candidate on which the sides still differ when it is judged alone, and how many were judged to find it.
pub(super) fn shrink(comparer: &Comparer<'_>, found: Difference, figures: bool) -> (Option<Difference>, usize) {
    let mut best = found;
    let mut tried = 0;
    for _ in 0..STEPS {
        let steps = steps(comparer, &best.candidate);
        tried += steps.len();
        let pairs = comparer.judge(&best.time, &steps);
        let next = pairs.into_iter().zip(steps).find_map(|(pair, candidate)| {
            let pair = pair?;
            let rank = rank(&pair, figures).filter(|rank| *rank <= best.rank)?;
            Some((candidate, pair, rank))
        });
        let Some((candidate, pair, rank)) = next else { break };
        best = Difference { candidate, pair, rank, ..best };
    }
    for (covering, units_given) in [(false, false), (false, true), (true, false), (true, true)] {
        if units_given && !best.candidate.units_given {
            continue;
        }
        let candidate = Candidate { covering, units_given, ..best.candidate.clone() };
        tried += 1;
        if let Some(pair) = comparer.judge_alone(&best.time, &candidate)
            && let Some(rank) = rank(&pair, figures)
            && rank <= best.rank
        {
            return (Some(Difference { candidate, pair, rank, ..best }), tried);
        }
    }
    (None, tried)
}

/// Every candidate that is one step simpler, the greatest steps first.
fn steps(comparer: &Comparer<'_>, candidate: &Candidate) -> Vec<Candidate> {
    // Of equal rows one is enough.
    let is_first = |index: &usize| {
        let row = candidate.rows.get(*index);
        !candidate.rows.iter().take(*index).any(|other| Some(other) == row)
    };
    let mut steps: Vec<Candidate> =
        (1..candidate.rows.len()).filter(is_first).filter_map(|index| candidate.without(index)).take(80).collect();
    for (kind, joint) in comparer.schema.kinds.iter().enumerate() {
        let rows: Vec<usize> =
            candidate.rows.iter().enumerate().filter(|(_, row)| row.kind == kind).map(|(index, _)| index).collect();
        for (field, declared) in joint.fields.iter().enumerate() {
            let cells: Vec<&CandidateCell> =
                rows.iter().filter_map(|index| candidate.rows.get(*index)).map(|row| row.cell(field)).collect();
            if cells.iter().all(|cell| **cell == CandidateCell::Empty) {
                continue;
            }
            let may_be_empty = !declared.required || !comparer.mentions.reads((kind, field));
            let mut with = |indexes: &[usize], cell: CandidateCell| {
                let mut simpler = candidate.clone();
                for index in indexes {
                    if let Some(row) = simpler.rows.get_mut(*index) {
                        row.set(field, cell.clone());
                    }
                }
                if simpler != *candidate {
                    steps.push(simpler);
                }
            };
            if may_be_empty && joint.owner != Some(field) {
                with(&rows, CandidateCell::Empty);
                if rows.len() < 8 {
                    rows.iter().for_each(|index| with(&[*index], CandidateCell::Empty));
                }
            }
            if let Some(first) = cells.first().copied().cloned()
                && matches!(first, CandidateCell::Value(_))
                && cells.iter().any(|cell| **cell != first)
            {
                with(&rows, first);
            }
            if rows.len() < 8 {
                for (index, cell) in rows.iter().zip(cells) {
                    round_times(comparer, cell).into_iter().for_each(|round_time| with(&[*index], round_time));
                }
            }
        }
    }
    steps
}

/// For a moment that is not on the hour: 08:00 of the same day, of the day before and of the day after.
fn round_times(comparer: &Comparer<'_>, cell: &CandidateCell) -> Vec<CandidateCell> {
    let CandidateCell::Value(Value::When(when @ When::Moment(moment))) = cell else { return Vec::new() };
    let Some(zone) = comparer.schema.sides.first().map(|side| &side.rules.zone) else { return Vec::new() };
    if zone.time_of(*moment).minute() == 0 {
        return Vec::new();
    }
    let day = zone.day(*when);
    let days = [Some(day), day.yesterday().ok(), day.tomorrow().ok()].into_iter().flatten();
    days.map(|day| CandidateCell::Value(Value::When(When::Moment(zone.start_of(day).later(8 * 3_600_000_000)))))
        .collect()
}
