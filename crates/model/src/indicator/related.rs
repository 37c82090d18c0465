//! Which related records a measure asks for.

use super::{Condition, ConditionKind, Has, Measure, MeasureKind, Population, Share};

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
