//! Mutations of populations: `own`, another place in time, another filter.

use tieuchi_syntax::ast::Population;

use super::condition::filter;
use super::placement::placed;
use crate::mutants::edit::{Edit, within};
use crate::mutants::mutation_kind::MutationKind;
use crate::mutants::vocabulary::Vocabulary;

/// Every edit of a population.
pub(crate) fn population(vocabulary: Vocabulary<'_>, written: &Population) -> Vec<Edit<Population>> {
    let Some(subject) = vocabulary.subject(&written.records) else { return Vec::new() };
    let own = Population { own: !written.own, ..written.clone() };
    let mut edits = vec![Edit::new(MutationKind::Own, written.span, own)];
    let placed = placed(subject, &written.records, written.placed.as_ref());
    edits.extend(within(placed, |placed| Population { placed, ..written.clone() }));
    let filter = filter(vocabulary, subject, written.filter.as_deref());
    edits.extend(within(filter, |filter| Population { filter, ..written.clone() }));
    edits
}
