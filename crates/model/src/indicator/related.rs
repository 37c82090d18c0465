//! Which related records a measure asks for, and in which windows.

use super::{Bound, Condition, ConditionKind, Has, Measure, MeasureKind, Population, Share, WindowKind};

impl Measure {
    /// Every `has` in it, also those within the condition of another; the outer ones first.
    #[must_use]
    pub fn related(&self) -> Vec<&Has> {
        match &self.kind {
            MeasureKind::Count(population)
            | MeasureKind::Distinct { population, .. }
            | MeasureKind::Sum { population, .. }
            | MeasureKind::Average { population, .. } => population.related(),
            MeasureKind::Share(share) => share.related(),
            MeasureKind::Ratio(numerator, denominator) => [numerator.related(), denominator.related()].concat(),
        }
    }
}

impl Population {
    /// Every `has` in its `where`, also those within the condition of another; the outer ones first.
    #[must_use]
    pub fn related(&self) -> Vec<&Has> {
        self.filter.iter().flat_map(|filter| filter.related()).collect()
    }

    /// Whether its window is each window of `every …`, and not one.
    #[must_use]
    pub fn is_every(&self) -> bool {
        self.window.is_some_and(|window| matches!(window.kind, WindowKind::Every(_)))
    }
}

impl Has {
    /// The bound that `not has …` takes: the complementary one. `None` if there is none: if the window is each of `every …`,
    /// “not each of them” is not “each of them not”.
    #[must_use]
    pub fn negated_bound(&self) -> Option<Bound> {
        self.bound.complement().filter(|_| !self.related.is_every())
    }
}

impl Share {
    /// Every `has` in it, also those within the condition of another; the outer ones first.
    #[must_use]
    pub fn related(&self) -> Vec<&Has> {
        let asked = std::iter::once(&self.condition).chain(&self.excusing);
        self.population.related().into_iter().chain(asked.flat_map(Condition::related)).collect()
    }
}

impl Condition {
    /// Every `has` in it, also those within the condition of another; the outer ones first.
    #[must_use]
    pub fn related(&self) -> Vec<&Has> {
        let mut found = Vec::new();
        let mut waiting = vec![self];
        while let Some(condition) = waiting.pop() {
            if let ConditionKind::Has(has) = &condition.kind {
                found.push(has.as_ref());
            }
            waiting.extend(condition.inner().into_iter().rev());
        }
        found
    }
}
