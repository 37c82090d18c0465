//! Searches for a counterexample: a smallest set of records on which two indicators give different verdicts.
//!
//! Candidates are sets of records made from what both rules mention. Many candidates are judged in one evaluation, each in
//! a unit of its own. The best candidate is shrunk and then judged alone, exactly as a test would judge it. If nothing is
//! found, nothing is proved.

mod candidate;
mod candidate_rows;
mod cell_text;
mod combinations;
mod compared;
mod comparer;
mod counterexample;
mod difference;
mod field_values;
mod joint_schema;
mod judging_times;
mod mentions;
mod rounds;
mod shrink;
#[cfg(test)]
mod tests;

pub(crate) use self::compared::{ComparedIndicator, SearchOptions};
pub(crate) use self::counterexample::{Counterexample, SearchResult};

use self::joint_schema::JointSchema;
use self::rounds::Search;

/// Searches for a smallest set of records on which two indicators differ. The same question always gets the same answer.
///
/// The two may be one indicator and a changed copy of it, or belong to two versions of a rule set, whose kinds and fields
/// are then matched by name; a kind or a field that only one side has is left out for the other. The two differ if the
/// verdict (or that of the stretch) differs; with [`SearchOptions::figures`] also if the counts or the value differ. Met
/// against missed is preferred to any other difference.
pub(crate) fn find_counterexample(
    before: ComparedIndicator<'_>,
    after: ComparedIndicator<'_>,
    options: SearchOptions,
) -> SearchResult {
    let (Some(_), Some(_)) = (before.rules.indicator(before.indicator), after.rules.indicator(after.indicator)) else {
        return SearchResult::NotComparable;
    };
    let schema = JointSchema::new(before, after);
    Search::new(&schema, options).run()
}
