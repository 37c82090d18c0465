//! What the rows of a batch add to the buckets of a counting.

use std::borrow::Cow;

use super::operand::Operand;
use super::outcomes::Outcomes;
use super::program::{Group, What};
use super::summed::{self, RowValues, Summed};
use crate::bits::Bits;
use crate::columns::Columns;
use crate::condition::Evaluator;

/// What the rows of a group add: each row is in one of these sets, or adds nothing.
pub(super) struct Added<'c> {
    pub(super) met: Bits,
    /// Whether the names of those that are met are kept.
    pub(super) names_met: bool,
    /// The numbers of those that are met, of so many parts of one.
    pub(super) numbers: Option<(Cow<'c, [i64]>, i128)>,
    /// The values of those that are met, if different values are counted.
    pub(super) values: Option<RowValues<'c>>,
    pub(super) failed: Bits,
    pub(super) excused: Bits,
    /// Those that may still go into another bucket.
    pub(super) changeable: Bits,
    /// Those that the reference counts.
    pub(super) left: Bits,
}

impl<'c> Added<'c> {
    /// What the rows of a group add; those of `unsettled` are left to the reference.
    pub(super) fn of(
        group: &Group,
        (columns, evaluator): (&'c Columns, &Evaluator<'_, '_>),
        outcomes: &[Outcomes],
        within: &Bits,
        unsettled: Bits,
    ) -> Added<'c> {
        let count = columns.rows();
        let none = || Bits::none(count);
        let mut left = unsettled;
        let mut members = within.clone();
        if let Some(member) = group.member.and_then(|member| outcomes.get(member.0)) {
            left.add(&member.open);
            left.add(&member.missing);
            members.keep(&member.met);
        }
        let mut added = Added {
            met: members,
            names_met: false,
            numbers: None,
            values: None,
            failed: none(),
            excused: none(),
            changeable: none(),
            left,
        };
        match &group.what {
            What::Records => added.names_met = true,
            What::Share { condition, excusing } => {
                let condition = outcomes.get(condition.0);
                added.share(condition, excusing.and_then(|excusing| outcomes.get(excusing.0)));
            }
            What::Number(number) => {
                let found = number.view(columns, evaluator.zone(), &added.met).and_then(summed::numbers);
                added.numbers(found);
            }
            What::Difference { later, earlier, unit } => {
                let view = |operand: &Operand| operand.view(columns, evaluator.zone(), &added.met);
                let found = view(later).zip(view(earlier));
                let found =
                    found.and_then(|(later, earlier)| summed::difference(evaluator, later, earlier, *unit, &added.met));
                added.numbers(found);
            }
            What::Distinct(field, value) => {
                let view = value.view(columns, evaluator.zone(), &added.met);
                let values = view.and_then(|view| RowValues::of(columns, *field, view));
                match &values {
                    Some(values) => added.keep_known(&values.known),
                    None => added.left.add(&added.met),
                }
                added.values = values;
            }
            What::Other => added.left = within.clone(),
        }
        added.left.keep(within);
        for set in [&mut added.met, &mut added.failed, &mut added.excused] {
            set.remove(&added.left);
        }
        if let Some(changes) = group.changes {
            added.changeable = changes.changed(outcomes);
            added.changeable.keep(within);
            added.changeable.remove(&added.left);
        }
        added
    }

    /// The members of a share by their buckets.
    fn share(&mut self, condition: Option<&Outcomes>, excusing: Option<&Outcomes>) {
        let Some(condition) = condition else { return };
        let members = self.met.clone();
        self.met.keep(&condition.met);
        self.failed = condition.failed.clone();
        self.failed.keep(&members);
        let mut undecided = condition.undecided();
        if let Some(excusing) = excusing {
            self.excused = self.failed.clone();
            self.excused.keep(&excusing.met);
            self.failed.remove(&self.excused);
            let mut perhaps = excusing.undecided();
            perhaps.keep(&self.failed);
            undecided.add(&perhaps);
        }
        undecided.keep(&members);
        self.left.add(&undecided);
    }

    /// Leaves the members of which it is not known what they have.
    fn keep_known(&mut self, known: &Bits) {
        let mut unknown = self.met.clone();
        unknown.remove(known);
        self.left.add(&unknown);
    }

    /// The members that have a number.
    fn numbers(&mut self, found: Option<Summed<'c>>) {
        let Some(Summed { numbers, known, denominator, widest }) = found else {
            self.left.add(&self.met);
            return;
        };
        self.keep_known(&known);
        let width = |number: &i64| u64::BITS - number.unsigned_abs().leading_zeros();
        let left = &mut self.left;
        self.met.rows().for_each(|row| {
            if numbers.get(row).is_none_or(|number| width(number) > widest) {
                left.insert(row);
            }
        });
        self.numbers = Some((numbers, denominator));
    }
}
