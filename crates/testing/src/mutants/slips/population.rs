//! Slips in populations: the wrong records, placed by the wrong field, in the wrong window.

use tieuchi_source::Span;
use tieuchi_syntax::ast::{Condition, Name, Placed, Population, Window, WindowKind};

use super::condition::condition;
use super::window::window;
use crate::mutants::edit::{Edit, within, within_optional};
use crate::mutants::slip::Slip;
use crate::mutants::vocabulary::{Subject, Vocabulary};

/// Every edit of a population.
pub(crate) fn population(known: Vocabulary<'_>, written: &Population) -> Vec<Edit<Population>> {
    let Some(subject) = known.subject(&written.records) else { return Vec::new() };
    let own = Population { own: !written.own, ..written.clone() };
    let mut edits = vec![Edit::new(Slip::Own, written.span, own)];
    let placed = placed(subject, &written.records, written.placed.as_ref());
    edits.extend(within(placed, |placed| Population { placed, ..written.clone() }));
    let filter = filter(known, subject, written.filter.as_deref());
    edits.extend(within(filter, |filter| Population { filter, ..written.clone() }));
    edits
}

/// Every edit of where a population lies in time. What is silent means the period, by the kind's own field.
pub(crate) fn placed(subject: Subject<'_>, records: &Name, written: Option<&Placed>) -> Vec<Edit<Option<Placed>>> {
    if written.is_none() && !subject.is_placed() {
        return Vec::new();
    }
    let period = || Window { kind: WindowKind::Period, cut: None, span: records.span };
    let now = written.cloned().unwrap_or_else(|| Placed { field: None, window: period() });
    let span = written.map_or(records.span, placed_span);
    let mut edits: Vec<Edit<Option<Placed>>> = fields(subject, records, now.field.as_ref())
        .into_iter()
        .map(|field| Edit::new(Slip::CountingField, span, Some(Placed { field, window: now.window.clone() })))
        .collect();
    edits.extend(within(window(&now.window), |window| Some(Placed { field: now.field.clone(), window })));
    edits
}

/// The fields by which the records could be placed instead; `None` is the kind's own.
fn fields(subject: Subject<'_>, records: &Name, written: Option<&Name>) -> Vec<Option<Name>> {
    let at = written.unwrap_or(records);
    let named = subject.placing(at, written).into_iter();
    let own = subject.counted_by();
    // Named or not, the kind's own field places records alike.
    let is_other = |field: &Name| own != Some(field.text.as_str());
    let is_own = |field: &Name| !is_other(field);
    match written {
        None => named.filter(is_other).map(Some).collect(),
        Some(field) if is_own(field) => named.filter(is_other).map(Some).collect(),
        Some(_) => named.map(Some).collect(),
    }
}

fn placed_span(placed: &Placed) -> Span {
    placed.field.as_ref().map_or(placed.window.span, |field| field.span.to(placed.window.span))
}

/// Every edit of `where …`: left out, or in another wording.
pub(crate) fn filter(
    known: Vocabulary<'_>,
    subject: Subject<'_>,
    written: Option<&Condition>,
) -> Vec<Edit<Option<Box<Condition>>>> {
    let Some(filter) = written else { return Vec::new() };
    let mut edits = vec![Edit::new(Slip::FilterLeftOut, filter.span, None)];
    let inside = within_optional(written, |filter| condition(known, subject, filter));
    edits.extend(within(inside, |filter| Some(Box::new(filter))));
    edits
}
