//! What is always so of the records of a kind: for which rows it is false, and whose values are not known then.
//!
//! `condition` decides it; the survey reports it, and every reading of the records leaves out the same values.

use tieuchi_model::indicator::{Always, Consequence, RuleSet};
use tieuchi_model::schema::KindId;

use crate::bits::Bits;
use crate::columns::Columns;

/// Decides for which records what is always so is false.
pub(crate) trait AlwaysCheck: Sync {
    /// The rows for which a clause on their kind is false. What is open or missing is not false.
    fn broken(&self, clause: &Always, columns: &Columns) -> Bits;
}

/// The clauses on the records of one kind, with what decides them.
pub(crate) struct AlwaysOfKind<'a> {
    kind: KindId,
    clauses: Vec<&'a Always>,
    check: &'a dyn AlwaysCheck,
}

impl<'a> AlwaysOfKind<'a> {
    /// Those that the rules have on the records of a kind.
    pub(crate) fn of(rules: &'a RuleSet, kind: KindId, check: &'a dyn AlwaysCheck) -> Self {
        AlwaysOfKind { kind, clauses: rules.always.iter().filter(|always| always.kind == kind).collect(), check }
    }

    /// The clauses, in the order of the rules.
    pub(crate) fn clauses(&self) -> &[&'a Always] {
        &self.clauses
    }

    /// Takes out the values that are not known because a clause is false. Returns for each clause the rows for which it is, and how
    /// many values were taken out.
    pub(crate) fn apply(&self, rules: &RuleSet, columns: &mut Columns) -> (Vec<Bits>, u64) {
        if self.clauses.is_empty() {
            return (Vec::new(), 0);
        }
        // Every clause is about the values as they are written.
        let broken: Vec<Bits> = columns
            .as_written(|columns| self.clauses.iter().map(|clause| self.check.broken(clause, columns)).collect());
        let mut forgotten = 0;
        for (clause, rows) in self.clauses.iter().zip(&broken) {
            if clause.consequence != Consequence::Missing || rows.is_none() {
                continue;
            }
            for field in clause.fields().iter() {
                let declared = rules.kind(self.kind).and_then(|kind| kind.field(field));
                let decides = declared.is_some_and(|field| field.kind.happens() && !field.optional);
                for row in rows.rows() {
                    forgotten += u64::from(columns.forget(field, row, decides));
                }
            }
        }
        if forgotten > 0
            && let Some(kind) = rules.kind(self.kind)
        {
            columns.find_later(kind);
        }
        (broken, forgotten)
    }
}
