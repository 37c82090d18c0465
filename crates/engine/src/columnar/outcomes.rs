//! The outcomes of a condition for the rows of a batch: a set of rows for each outcome.

use tieuchi_model::outcome::Outcome;

use crate::bits::Bits;

/// For each row at most one outcome; a row that is in no set is one to which the condition does not apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outcomes {
    pub(super) met: Bits,
    pub(super) failed: Bits,
    pub(super) open: Bits,
    pub(super) missing: Bits,
}

impl Outcomes {
    /// The condition applies to no row.
    pub(super) fn not_applicable(rows: usize) -> Outcomes {
        let none = || Bits::none(rows);
        Outcomes { met: none(), failed: none(), open: none(), missing: none() }
    }

    /// Met in the rows in which it holds, failed in the others of those that are known, and missing in the rest.
    pub(super) fn decided(mut holds: Bits, known: Bits) -> Outcomes {
        let mut failed = known.clone();
        failed.remove(&holds);
        holds.keep(&known);
        let open = Bits::none(known.len());
        Outcomes { met: holds, failed, open, missing: known.inverted() }
    }

    /// [`Outcome::negated`] for each row.
    pub(super) fn negated(&self) -> Outcomes {
        let other = self.clone();
        Outcomes { met: other.failed, failed: other.met, open: other.open, missing: other.missing }
    }

    /// [`Outcome::all`] for each row.
    pub(super) fn all<'o>(rows: usize, parts: impl Iterator<Item = &'o Outcomes>) -> Outcomes {
        let mut all = Outcomes::any_of_each(rows, parts);
        all.missing.remove(&all.failed);
        all.open.remove(&all.failed);
        all.open.remove(&all.missing);
        for first in [&all.failed, &all.missing, &all.open] {
            all.met.remove(first);
        }
        all
    }

    /// [`Outcome::any`] for each row.
    pub(super) fn any<'o>(rows: usize, parts: impl Iterator<Item = &'o Outcomes>) -> Outcomes {
        let mut any = Outcomes::any_of_each(rows, parts);
        any.missing.remove(&any.met);
        any.open.remove(&any.met);
        any.open.remove(&any.missing);
        for first in [&any.met, &any.missing, &any.open] {
            any.failed.remove(first);
        }
        any
    }

    /// For each outcome the rows in which some part has it.
    fn any_of_each<'o>(rows: usize, parts: impl Iterator<Item = &'o Outcomes>) -> Outcomes {
        let mut each = Outcomes::not_applicable(rows);
        for part in parts {
            each.met.add(&part.met);
            each.failed.add(&part.failed);
            each.open.add(&part.open);
            each.missing.add(&part.missing);
        }
        each
    }

    /// Adds the outcomes that some rows have in another.
    pub(super) fn add_rows(&mut self, other: &Outcomes, rows: &Bits) {
        for (of, other) in [
            (&mut self.met, &other.met),
            (&mut self.failed, &other.failed),
            (&mut self.open, &other.open),
            (&mut self.missing, &other.missing),
        ] {
            let mut more = other.clone();
            more.keep(rows);
            of.add(&more);
        }
    }

    /// The same, with an outcome for the rows to which the condition does not apply.
    pub(super) fn applied(&self, outcome: Outcome) -> Outcomes {
        let mut applied = self.clone();
        let mut rest = Bits::all(self.met.len());
        [&self.met, &self.failed, &self.open, &self.missing].into_iter().for_each(|rows| rest.remove(rows));
        let of = if outcome == Outcome::Met { &mut applied.met } else { &mut applied.failed };
        of.add(&rest);
        applied
    }

    /// The rows in which it is not decided.
    pub(super) fn undecided(&self) -> Bits {
        let mut undecided = self.open.clone();
        undecided.add(&self.missing);
        undecided
    }

    /// Sets the outcome of a row.
    pub(super) fn set(&mut self, row: usize, outcome: Outcome) {
        for (rows, of) in [
            (&mut self.met, Outcome::Met),
            (&mut self.failed, Outcome::Failed),
            (&mut self.open, Outcome::Open),
            (&mut self.missing, Outcome::Missing),
        ] {
            if outcome == of { rows.insert(row) } else { rows.take(row) }
        }
    }

    /// The rows in which this is decided and the other is another outcome.
    pub(super) fn changed_in(&self, other: &Outcomes) -> Bits {
        let mut changed = self.met.clone();
        changed.remove(&other.met);
        let mut failed = self.failed.clone();
        failed.remove(&other.failed);
        changed.add(&failed);
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_combines_as_one_record_does() {
        let pairs: Vec<(Outcome, Outcome)> =
            Outcome::EACH.iter().flat_map(|left| Outcome::EACH.iter().map(|right| (*left, *right))).collect();
        let rows = pairs.len();
        let of = |side: &dyn Fn(&(Outcome, Outcome)) -> Outcome| {
            let mut outcomes = Outcomes::not_applicable(rows);
            pairs.iter().enumerate().for_each(|(row, pair)| outcomes.set(row, side(pair)));
            outcomes
        };
        let (left, right) = (of(&|pair| pair.0), of(&|pair| pair.1));
        assert_eq!(
            Outcomes::all(rows, [&left, &right].into_iter()),
            of(&|(left, right)| Outcome::all([*left, *right]))
        );
        assert_eq!(
            Outcomes::any(rows, [&left, &right].into_iter()),
            of(&|(left, right)| Outcome::any([*left, *right]))
        );
        assert_eq!(left.negated(), of(&|pair| pair.0.negated()));
        let changed =
            Bits::of(rows, |row| pairs.get(row).is_some_and(|(left, right)| left.decided().is_some() && left != right));
        assert_eq!(left.changed_in(&right), changed);
    }
}
