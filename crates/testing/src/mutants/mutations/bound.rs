//! Mutations of bounds: a step too high or too low, too strict or not strict enough, the wrong side.

use rust_decimal::Decimal;
use tieuchi_syntax::ast::{Bound, BoundKind, Quantity, QuantityUnit};

use super::value::steps;
use crate::mutants::edit::Edit;
use crate::mutants::mutation_kind::MutationKind;

/// Which figure a bound is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BoundOf {
    Share,
    Other,
}

/// Every edit of a bound.
pub(crate) fn bound(written: &Bound, bound_of: BoundOf) -> Vec<Edit<Bound>> {
    use BoundKind::{All, AtLeast, AtMost, Between, Exactly, FromToLess, LessThan, MoreThan, No};
    let of_share = bound_of == BoundOf::Share;
    let mut edits = Vec::new();
    let mut edit = |mutation, kind| edits.push(Edit::new(mutation, written.span, Bound { kind, span: written.span }));
    match written.kind {
        AtLeast(quantity) => {
            stepped(quantity).for_each(|quantity| edit(MutationKind::BoundStep, AtLeast(quantity)));
            edit(MutationKind::BoundStrictness, MoreThan(quantity));
            edit(MutationKind::BoundSide, AtMost(quantity));
            if quantity.number == Decimal::ONE && quantity.unit == QuantityUnit::Plain {
                edit(MutationKind::BoundSide, No);
            }
        }
        AtMost(quantity) => {
            stepped(quantity).for_each(|quantity| edit(MutationKind::BoundStep, AtMost(quantity)));
            edit(MutationKind::BoundStrictness, LessThan(quantity));
            edit(MutationKind::BoundSide, AtLeast(quantity));
        }
        MoreThan(quantity) => {
            stepped(quantity).for_each(|quantity| edit(MutationKind::BoundStep, MoreThan(quantity)));
            edit(MutationKind::BoundStrictness, AtLeast(quantity));
            edit(MutationKind::BoundSide, LessThan(quantity));
        }
        LessThan(quantity) => {
            stepped(quantity).for_each(|quantity| edit(MutationKind::BoundStep, LessThan(quantity)));
            edit(MutationKind::BoundStrictness, AtMost(quantity));
            edit(MutationKind::BoundSide, MoreThan(quantity));
        }
        Exactly(quantity) => {
            stepped(quantity).for_each(|quantity| edit(MutationKind::BoundStep, Exactly(quantity)));
            edit(MutationKind::BoundStrictness, AtLeast(quantity));
            edit(MutationKind::BoundStrictness, AtMost(quantity));
        }
        Between(lowest, highest) => {
            stepped(lowest).for_each(|lowest| edit(MutationKind::BoundStep, Between(lowest, highest)));
            stepped(highest).for_each(|highest| edit(MutationKind::BoundStep, Between(lowest, highest)));
            edit(MutationKind::BoundSide, AtLeast(lowest));
            edit(MutationKind::BoundSide, AtMost(highest));
        }
        FromToLess(lowest, highest) => {
            stepped(lowest).for_each(|lowest| edit(MutationKind::BoundStep, FromToLess(lowest, highest)));
            stepped(highest).for_each(|highest| edit(MutationKind::BoundStep, FromToLess(lowest, highest)));
            edit(MutationKind::BoundStrictness, Between(lowest, highest));
            edit(MutationKind::BoundSide, AtLeast(lowest));
            edit(MutationKind::BoundSide, LessThan(highest));
        }
        No => {
            let one = quantity(1, of_share, written);
            edit(MutationKind::BoundStep, AtMost(one));
            edit(MutationKind::BoundSide, AtLeast(one));
        }
        All { .. } => edit(MutationKind::BoundStep, AtLeast(quantity(99, true, written))),
    }
    edits
}

/// One step up and down; for a share with decimals also a whole percent.
fn stepped(written: Quantity) -> impl Iterator<Item = Quantity> {
    let is_fine = written.unit == QuantityUnit::Percent && written.number.scale() > 0;
    let whole = is_fine.then(|| [written.number.checked_add(Decimal::ONE), written.number.checked_sub(Decimal::ONE)]);
    let numbers = steps(written.number).into_iter().chain(whole.into_iter().flatten().flatten());
    numbers.map(move |number| Quantity { number, ..written })
}

fn quantity(number: i64, percent: bool, at: &Bound) -> Quantity {
    let unit = if percent { QuantityUnit::Percent } else { QuantityUnit::Plain };
    Quantity { number: Decimal::from(number), unit, span: at.span }
}
