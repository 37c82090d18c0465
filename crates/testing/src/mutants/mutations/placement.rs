//! Mutations of the place of records in time: another field by which they are placed, another window.

use tieuchi_source::Span;
use tieuchi_syntax::ast::{Name, Placed, Window, WindowKind};

use super::window::window;
use crate::mutants::edit::{Edit, within};
use crate::mutants::mutation_kind::MutationKind;
use crate::mutants::vocabulary::Subject;

/// Every edit of how a population is placed in time. Without words it is the period, by the kind's own field.
pub(crate) fn placed(subject: Subject<'_>, records: &Name, written: Option<&Placed>) -> Vec<Edit<Option<Placed>>> {
    if written.is_none() && !subject.is_placed() {
        return Vec::new();
    }
    let period = || Window { kind: WindowKind::Period, cut: None, span: records.span };
    let now = written.cloned().unwrap_or_else(|| Placed { field: None, window: period() });
    let span = written.map_or(records.span, placed_span);
    let mut edits: Vec<Edit<Option<Placed>>> = fields(subject, records, now.field.as_ref())
        .into_iter()
        .map(|field| Edit::new(MutationKind::CountingField, span, Some(Placed { field, window: now.window.clone() })))
        .collect();
    edits.extend(within(window(&now.window), |window| Some(Placed { field: now.field.clone(), window })));
    edits
}

/// The fields by which the records could be placed instead; `None` is the kind's own.
fn fields(subject: Subject<'_>, records: &Name, written: Option<&Name>) -> Vec<Option<Name>> {
    let at = written.unwrap_or(records);
    let named = subject.placing(at, written).into_iter();
    let own = subject.counted_by();
    // The kind's own field places records equally, whether it is named or not.
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
