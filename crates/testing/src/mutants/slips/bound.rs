//! Slips in bounds: a step too high or too low, too strict or not strict enough, the wrong side.

use rust_decimal::Decimal;
use tieuchi_syntax::ast::{Bound, BoundKind, Quantity, QuantityUnit};

use super::value::steps;
use crate::mutants::edit::Edit;
use crate::mutants::slip::Slip;

/// What the figure is that a bound is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Figure {
    Share,
    Other,
}

/// Every edit of a bound.
pub(crate) fn bound(written: &Bound, figure: Figure) -> Vec<Edit<Bound>> {
    use BoundKind::{All, AtLeast, AtMost, Between, Exactly, LessThan, MoreThan, No};
    let of_share = figure == Figure::Share;
    let mut edits = Vec::new();
    let mut say = |slip, kind| edits.push(Edit::new(slip, written.span, Bound { kind, span: written.span }));
    match written.kind {
        AtLeast(quantity) => {
            stepped(quantity).for_each(|quantity| say(Slip::BoundStep, AtLeast(quantity)));
            say(Slip::BoundStrictness, MoreThan(quantity));
            say(Slip::BoundSide, AtMost(quantity));
            if quantity.number == Decimal::ONE && quantity.unit == QuantityUnit::Plain {
                say(Slip::BoundSide, No);
            }
        }
        AtMost(quantity) => {
            stepped(quantity).for_each(|quantity| say(Slip::BoundStep, AtMost(quantity)));
            say(Slip::BoundStrictness, LessThan(quantity));
            say(Slip::BoundSide, AtLeast(quantity));
        }
        MoreThan(quantity) => {
            stepped(quantity).for_each(|quantity| say(Slip::BoundStep, MoreThan(quantity)));
            say(Slip::BoundStrictness, AtLeast(quantity));
            say(Slip::BoundSide, LessThan(quantity));
        }
        LessThan(quantity) => {
            stepped(quantity).for_each(|quantity| say(Slip::BoundStep, LessThan(quantity)));
            say(Slip::BoundStrictness, AtMost(quantity));
            say(Slip::BoundSide, MoreThan(quantity));
        }
        Exactly(quantity) => {
            stepped(quantity).for_each(|quantity| say(Slip::BoundStep, Exactly(quantity)));
            say(Slip::BoundStrictness, AtLeast(quantity));
            say(Slip::BoundStrictness, AtMost(quantity));
        }
        Between(lowest, highest) => {
            stepped(lowest).for_each(|lowest| say(Slip::BoundStep, Between(lowest, highest)));
            stepped(highest).for_each(|highest| say(Slip::BoundStep, Between(lowest, highest)));
            say(Slip::BoundSide, AtLeast(lowest));
            say(Slip::BoundSide, AtMost(highest));
        }
        No => {
            let one = quantity(1, of_share, written);
            say(Slip::BoundStep, AtMost(one));
            say(Slip::BoundSide, AtLeast(one));
        }
        All { .. } => say(Slip::BoundStep, AtLeast(quantity(99, true, written))),
    }
    edits
}

/// One step up and down; of a share with decimals, a whole percent too.
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
