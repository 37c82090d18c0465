//! The verdicts as a matrix of units by indicators, and the numbers that units and indicators have in every report.

use std::collections::HashMap;

use tieuchi::{Evaluation, Verdict};

/// The numbers of indicators and units, which are the same in every table of a report.
pub(crate) struct Numbers<'e> {
    /// By name: the place in the rules.
    indicators: HashMap<&'e str, usize>,
    /// By code: the place in the tree of units. All units together have none.
    units: HashMap<&'e str, usize>,
}

impl<'e> Numbers<'e> {
    pub(crate) fn of(evaluation: &'e Evaluation) -> Self {
        fn numbered<'n>(names: impl Iterator<Item = &'n str>) -> HashMap<&'n str, usize> {
            names.zip(1..).collect()
        }
        Numbers {
            indicators: numbered(evaluation.rules().indicators().map(|indicator| indicator.name())),
            units: numbered(evaluation.units().into_iter().filter(|unit| *unit != "*")),
        }
    }

    pub(crate) fn indicator(&self, verdict: &Verdict<'_>) -> Option<usize> {
        self.indicators.get(verdict.indicator()).copied()
    }

    pub(crate) fn unit(&self, verdict: &Verdict<'_>) -> Option<usize> {
        self.units.get(verdict.unit()).copied()
    }
}

/// The verdicts of an evaluation: a row for each unit, in the order of the tree, and a column for each indicator.
pub(crate) struct Matrix<'e> {
    /// A verdict of each indicator, with the number of the indicator.
    pub(crate) indicators: Vec<(Option<usize>, Verdict<'e>)>,
    pub(crate) units: Vec<UnitRow<'e>>,
}

/// The verdicts of one unit, in the order of the indicators.
pub(crate) struct UnitRow<'e> {
    /// All units together have none.
    pub(crate) number: Option<usize>,
    pub(crate) verdicts: Vec<Verdict<'e>>,
}

impl<'e> Matrix<'e> {
    pub(crate) fn of(evaluation: &'e Evaluation) -> Self {
        let numbers = Numbers::of(evaluation);
        let mut listed: Vec<Verdict<'e>> = evaluation.verdicts().collect();
        listed.sort_by_key(|verdict| numbers.unit(verdict));
        let mut units: Vec<UnitRow<'e>> = Vec::new();
        for verdict in listed {
            match units
                .last_mut()
                .filter(|row| row.verdicts.first().is_some_and(|first| first.unit() == verdict.unit()))
            {
                Some(row) => row.verdicts.push(verdict),
                None => units.push(UnitRow { number: numbers.unit(&verdict), verdicts: vec![verdict] }),
            }
        }
        // Every unit has a verdict of every indicator.
        let first = units.first().map(|row| row.verdicts.as_slice()).unwrap_or_default();
        let indicators = first.iter().map(|verdict| (numbers.indicator(verdict), *verdict)).collect();
        Matrix { indicators, units }
    }
}
