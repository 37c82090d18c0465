//! To which units an indicator applies: the outcome of its condition for each unit.

use tieuchi_model::outcome::Outcome;

use crate::condition::Evaluator;
use crate::overflow::Overflow;
use crate::plan::ScopePlan;
use crate::survey::Survey;
use crate::units::UnitIndex;

/// The outcome for one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InScope {
    pub(crate) outcome: Outcome,
    /// Whether no later record can change it, as long as the related records stay covered.
    pub(crate) stays: bool,
    /// The numbers that do not fit because of which it is not known.
    pub(crate) overflow: Overflow,
}

/// The outcomes of one scope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ScopeTally {
    /// By unit.
    of_units: Vec<InScope>,
}

impl ScopeTally {
    pub(crate) fn of_unit(&self, unit: UnitIndex) -> Option<&InScope> {
        self.of_units.get(unit.index())
    }
}

/// Evaluates a scope for every unit.
pub(crate) fn tally_scope(evaluator: &Evaluator<'_, '_>, survey: &Survey<'_>, scope: &ScopePlan<'_>) -> ScopeTally {
    let of_unit = |unit| {
        let (record, _) = survey.unit_records.of(&survey.units, unit);
        let outcome = evaluator.selects(scope.condition, record, scope.frame);
        let is_final = if outcome == Outcome::Met { scope.finality.met } else { scope.finality.failed };
        let stays = is_final && !evaluator.depends_on_unsettled(scope.condition, record, scope.frame);
        let mut overflow = Overflow::default();
        if scope.calculates && outcome == Outcome::Missing {
            evaluator.overflow_of(scope.condition, record, scope.frame, &mut overflow);
        }
        InScope { outcome, stays, overflow }
    };
    ScopeTally { of_units: survey.units.all().take_while(|_| !survey.control.is_cancelled()).map(of_unit).collect() }
}
