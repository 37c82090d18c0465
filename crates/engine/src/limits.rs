//! What exceeds the limits of the host, before memory is taken for it.

use tieuchi_source::{Arg, Diagnostic, Limits, Place, codes};

use crate::plan::{Node, Plan};
use crate::survey::Survey;

/// What a plan has too much of, and a question that asks for too many ids.
pub(crate) fn of_plan(plan: &Plan<'_>, ids: usize, limits: &Limits) -> Option<Diagnostic> {
    if ids > limits.ids {
        return Some(over(Place::File("ids".to_owned()), "ids", ids, limits.ids));
    }
    let windows = |node: &Node<'_>| node.body.series().iter().map(|series| series.windows.len()).max().unwrap_or(0);
    let most = plan.nodes.iter().max_by_key(|node| windows(node))?;
    let count = windows(most);
    (count > limits.windows).then(|| over(place_of(plan, most), "windows", count, limits.windows))
}

/// What a survey has too much of.
pub(crate) fn of_records(survey: &Survey<'_>, limits: &Limits) -> Option<Diagnostic> {
    for found in survey.kinds.iter().flatten() {
        if found.reading.read > limits.records {
            let place = Place::Record { file: found.table.file().to_owned(), row: None, column: None };
            return Some(over(place, "records", found.reading.read, limits.records));
        }
    }
    let units = survey.units.len();
    if units > limits.units {
        let mut kinds = survey.kinds.iter().flatten();
        let file = kinds.next().map_or_else(String::new, |found| found.table.file().to_owned());
        return Some(over(Place::Record { file, row: None, column: None }, "units", units, limits.units));
    }
    None
}

/// What a survey has too much of, and what would be judged of it.
pub(crate) fn of_survey(plan: &Plan<'_>, survey: &Survey<'_>, limits: &Limits) -> Option<Diagnostic> {
    if let Some(finding) = of_records(survey, limits) {
        return Some(finding);
    }
    let outcomes = plan.outcomes.saturating_mul(survey.units.len().saturating_add(1));
    if outcomes <= limits.outcomes {
        return None;
    }
    let most = plan.nodes.iter().max_by_key(|node| node.outcomes())?;
    Some(over(place_of(plan, most), "outcomes", outcomes, limits.outcomes))
}

fn place_of(plan: &Plan<'_>, node: &Node<'_>) -> Place {
    let indicator = plan.rules.indicator(node.indicator);
    indicator.map_or_else(|| Place::File(plan.rules.title.clone()), |indicator| Place::Rule(indicator.span))
}

/// The finding; `help` is what there is too much of.
fn over(place: Place, help: &'static str, count: impl TryInto<i64>, limit: impl TryInto<i64>) -> Diagnostic {
    let finding =
        Diagnostic::new(codes::OVER_LIMIT, place).with("count", Arg::Number(count.try_into().unwrap_or(i64::MAX)));
    finding.with("limit", Arg::Number(limit.try_into().unwrap_or(i64::MAX))).help(help)
}
